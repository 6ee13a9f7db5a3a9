/**
 * What lies in a folder and looks like something to review, for a dossier that is being written. Files are only compared with
 * the readers' signatures, at the places that signatures name: no byte is interpreted, and nothing but regular files is opened.
 */
import { readdirSync, type Dirent } from 'node:fs'
import { join } from 'node:path'
import { compareText } from '../kernel/where.ts'
import { ReadError } from '../kernel/problem.ts'
import { readers } from '../readers/registry.gen.ts'
import { dossierName, isAside } from './inputs.ts'
import { fileSource } from './worker/file-source.ts'
import { isContainerReader, selector } from './worker/select.ts'

export interface LooseArtefact {
  /** Relative to the folder, with slashes. */
  readonly path: string
  readonly bytes: number
  /** What it is, in words. */
  readonly what: string
  /** It is an image or a container: something that is reviewed for its content. */
  readonly telling: boolean
}

export interface LooseArtefacts {
  /** The most telling first. */
  readonly found: readonly LooseArtefact[]
  /** Files that could not be looked at, and why. */
  readonly unread: readonly { readonly path: string; readonly why: string }[]
  /** The folder holds more than was looked at. */
  readonly cut: boolean
}

const maxDepth = 3
/** A dossier is a folder, not a disk. */
const maxFiles = 500
const maxEntries = 5000
/** A mark of so many bytes is no chance. */
const tellingMark = 3

/** Names of images that no reader knows by their bytes: somebody called them so. */
const imageName = /\.(?:img|bin|hex|elf|fw|raw|wic|sdimg|rootfs|dump|uf2|srec|s19|swu|raucb|mender|ubi|ubifs|dtb|efi)(?:\.(?:gz|xz|zst|bz2|lz4|lzma))?$/iu
/** What comes with sources and tools, never with a product. */
const foreign: ReadonlySet<string> = new Set(['node_modules', '__pycache__'])

export async function looseArtefacts(folder: string): Promise<LooseArtefacts> {
  const { select } = selector(readers)
  const found: LooseArtefact[] = []
  const unread: { path: string; why: string }[] = []
  const { files, cut } = filesOf(folder)
  for (const path of files) {
    try {
      const source = fileSource(join(folder, path))
      try {
        const { size: bytes } = source
        if (bytes === 0) continue
        const claims = await select(source, `/${path}`)
        const marked = claims.readers.find((reader) => (claims.marks.get(reader) ?? 0) >= tellingMark)
        const container = marked !== undefined && isContainerReader(marked)
        if (marked !== undefined) found.push({ path, bytes, what: marked.title, telling: container || imageName.test(path) })
        else if (imageName.test(path)) found.push({ path, bytes, what: 'an image by its name', telling: true })
      } finally {
        source.close()
      }
    } catch (error) {
      unread.push({ path, why: error instanceof ReadError ? error.message : ((error as NodeJS.ErrnoException).code ?? 'unreadable') })
    }
  }
  return { found: found.toSorted((a, b) => Number(b.telling) - Number(a.telling) || b.bytes - a.bytes || compareText(a.path, b.path)), unread, cut }
}

/** Regular files, by name; links, pipes and devices are left alone, and so is what is about the folder itself. */
function filesOf(folder: string): { files: string[]; cut: boolean } {
  const files: string[] = []
  let entries = 0
  let cut = false
  const visit = (below: string, depth: number): void => {
    for (const entry of listed(join(folder, below))) {
      if (++entries > maxEntries || files.length >= maxFiles) {
        cut = true
        return
      }
      const { name } = entry
      // A dossier cannot name a path with a backslash, and a name that is not UTF-8 has no spelling.
      if (name.startsWith('.') || /[\\\ufffd]/u.test(name)) continue
      const path = below === '' ? name : `${below}/${name}`
      if (entry.isDirectory()) {
        if (depth < maxDepth && !foreign.has(name)) visit(path, depth + 1)
      } else if (entry.isFile() && name !== dossierName && !isAside(name)) files.push(path)
    }
  }
  visit('', 1)
  return { files, cut }
}

function listed(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).toSorted((a, b) => compareText(a.name, b.name))
  } catch {
    // A folder that may not be listed holds nothing that could be named.
    return []
  }
}
