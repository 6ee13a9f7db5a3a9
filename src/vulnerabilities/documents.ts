/** The documents of what somebody names: a file, what a `.gz` holds, the entries of a zip archive, the files of a folder. */
import { createHash, type Hash } from 'node:crypto'
import { opendirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Feed } from '../kernel/native/feed.ts'
import { decode } from '../kernel/native/stream.ts'
import { ReadError } from '../kernel/problem.ts'
import type { FeedDocument } from './feeds/define.ts'
import { chunksOf, openFile, reading, type OpenFile } from './files.ts'
import { zipEntries } from './zip.ts'

/** What is imported in one go: its digest says whether it was before. */
export interface Source {
  readonly path: string
  /** Bytes on disk. */
  readonly size: number
  readonly digest: string
  /** Documents from the one with this number on. */
  documents(from: number): AsyncIterable<{
    readonly document: FeedDocument
    readonly number: number
    /** Bytes of the source that are passed at this moment, for showing how far it is. */
    readonly passed: () => number
  }>
}

const headBytes = 64 * 1024
const feedNames = /\.(?:json|csv|json\.gz|csv\.gz|zip)$/iu

/** Each file and each archive that a path names; the small JSON files of a folder are one source together. */
export function sourcesOf(path: string, signal?: AbortSignal): Source[] {
  const stat = reading(path, () => statSync(path))
  if (!stat.isDirectory()) return [fileSource(path)]
  const files = listed(path, signal)
  const loose = files.filter(({ name }) => /\.json$/iu.test(name))
  const isMany = loose.length > 16
  const others = isMany ? files.filter((file) => !loose.includes(file)) : files
  return [...others.map(({ name }) => fileSource(join(path, name))), ...(isMany ? [folderSource(path, loose)] : [])]
}

interface Listed {
  readonly name: string
  readonly size: number
  readonly changed: number
}

/** Feeds below a folder, sorted; links are not followed, and hidden folders (`.git`) not entered. */
function listed(root: string, signal?: AbortSignal): Listed[] {
  const found: Listed[] = []
  const enter = (folder: string, depth: number): void => {
    signal?.throwIfAborted()
    const directory = reading(join(root, folder), () => opendirSync(join(root, folder)))
    try {
      for (let entry = directory.readSync(); entry !== null; entry = directory.readSync()) {
        const name = folder === '' ? entry.name : `${folder}/${entry.name}`
        if (entry.isDirectory() && !entry.name.startsWith('.') && depth < 32) enter(name, depth + 1)
        else if (entry.isFile() && feedNames.test(entry.name)) {
          const { size, mtimeMs } = statSync(join(root, name))
          found.push({ name, size, changed: mtimeMs })
        }
      }
    } finally {
      directory.closeSync()
    }
  }
  enter('', 0)
  return found.toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

function folderSource(root: string, files: readonly Listed[]): Source {
  const hash = createHash('sha256')
  for (const { name, size, changed } of files) hash.update(`${name}\0${size}\0${changed}\n`)
  return {
    path: root,
    size: files.reduce((sum, { size }) => sum + size, 0),
    digest: `folder:${hash.digest('hex')}`,
    async *documents(from) {
      let passed = files.slice(0, from).reduce((sum, { size }) => sum + size, 0)
      for (let number = from; number < files.length; number++) {
        const { name = '', size = 0 } = files[number] ?? {}
        const file = openFile(join(root, name))
        try {
          const before = passed
          yield { document: fileDocument(file, name), number, passed: () => before + file.reached() }
        } finally {
          file.close()
        }
        passed += size
      }
    },
  }
}

function fileSource(path: string): Source {
  const file = openFile(path)
  try {
    const digest = digestOf(file)
    return {
      path,
      size: file.size,
      digest,
      async *documents(from) {
        const open = openFile(path)
        try {
          if (isZip(open)) yield* zipDocuments(open, from)
          else if (from === 0) yield { document: fileDocument(open, path), number: 0, passed: () => open.reached() }
        } finally {
          open.close()
        }
      },
    }
  } finally {
    file.close()
  }
}

const isZip = (file: OpenFile): boolean => file.size >= 4 && Buffer.from(file.readSync(0, 4)).readUInt32LE(0) === 0x04034b50
const isGzip = (file: OpenFile): boolean => file.size >= 2 && Buffer.from(file.readSync(0, 2)).readUInt16BE(0) === 0x1f8b

async function* zipDocuments(file: OpenFile, from: number): ReturnType<Source['documents']> {
  let number = 0
  let passed = 0
  for (const entry of zipEntries(file)) {
    if (!feedNames.test(entry.name)) continue
    if (number >= from) {
      const [before, share] = [passed, entry.size === 0 ? 0 : entry.packed / entry.size]
      let given = 0
      const chunks = async function* (): AsyncGenerator<Uint8Array> {
        given = 0
        for await (const chunk of entry.chunks()) {
          given += chunk.length
          yield chunk
        }
      }
      yield { document: documentOf(entry.name, entry.size, entry.changed, chunks), number, passed: () => before + given * share }
    }
    number++
    passed += entry.packed
  }
}

function fileDocument(file: OpenFile, name: string): FeedDocument {
  const packed = isGzip(file)
  return documentOf(name, packed ? undefined : file.size, file.changed, () => (packed ? decode('gzip', new Feed(file, 'gzip')) : chunksOf(file)))
}

/** The head is read once, when somebody first asks. */
function documentOf(name: string, size: number | undefined, fetched: string, chunks: () => AsyncIterable<Uint8Array>): FeedDocument {
  return { name, size, fetched, head: '', chunks }
}

/** With its first bytes read; a document that cannot be unpacked has none. */
export async function withHead(document: FeedDocument): Promise<FeedDocument> {
  const parts: Buffer[] = []
  let size = 0
  let isDamaged = false
  try {
    for await (const chunk of document.chunks()) {
      parts.push(Buffer.from(chunk))
      size += chunk.length
      if (size >= headBytes) break
    }
  } catch (error) {
    if (!(error instanceof ReadError) || size === 0) throw error
    // Whoever reads it meets the damage again.
    isDamaged = true
  }
  const bytes = Buffer.concat(parts)
  const head = bytes.subarray(0, headBytes).toString('utf8').replace(/^\uFEFF/u, '')
  // What is whole already need not be read twice.
  if (isDamaged || document.size === undefined || size < document.size) return { ...document, head }
  return { ...document, head, chunks: async function* () { yield bytes } }
}

function digestOf(file: OpenFile): string {
  const hash: Hash = createHash('sha256')
  const buffer = Buffer.allocUnsafe(Math.min(1024 * 1024, file.size))
  for (let at = 0; at < file.size; at += buffer.length) hash.update(file.readSync(at, Math.min(buffer.length, file.size - at), buffer))
  return `sha256:${hash.digest('hex')}`
}
