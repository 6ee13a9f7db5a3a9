/**
 * Archives made by the real tools from one real folder: what the readers list must be what `lstat` and the files say.
 * Ownership is compared as far as the user may set it.
 */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import {
  chmodSync, chownSync, linkSync, lstatSync, lutimesSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, symlinkSync, truncateSync, writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { sample } from '../src/kernel/native/testing.ts'
import type { EntryDraft } from '../src/facts/file-tree.ts'
import { reader as cpio } from '../src/readers/container/cpio/reader.ts'
import { reader as tar } from '../src/readers/container/tar/reader.ts'
import { reader as zip } from '../src/readers/container/zip/reader.ts'
import { runReader } from '../src/readers/shared/testing.ts'
import { contentAt } from './support/contents.ts'
import { tool } from './support/real-tools.ts'

const folder = mkdtempSync(join(tmpdir(), 'proofmark-archives-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const root = process.getuid?.() === 0

function makeTree(): string {
  const at = join(folder, 'tree')
  const put = (path: string, content: Uint8Array | string, mode = 0o644, uid = 0): void => {
    const full = join(at, path)
    mkdirSync(join(full, '..'), { recursive: true })
    writeFileSync(full, content)
    if (root) chownSync(full, uid, uid + 7)
    chmodSync(full, mode)
  }
  put('a', 'a', 0o600)
  put('empty', '')
  for (const size of [511, 512, 513, 70_000]) put(`sizes/${size}`, sample(size, size), 0o640, size)
  put(`long/${'n'.repeat(99)}`, '99')
  put(`long/${'n'.repeat(100)}`, '100')
  put(`long/${'n'.repeat(101)}`, '101')
  put(`long/${`${'p'.repeat(90)}/`.repeat(4)}${'n'.repeat(80)}`, 'deep')
  put('names/with blank', ' ')
  put('names/w\u00fcrfel \u732b', 'unicode')
  put('set/uid', 'u', 0o4755)
  put('set/gid', 'g', 0o2755, 1000)
  put('sparse', '')
  truncateSync(join(at, 'sparse'), 3_000_000)
  mkdirSync(join(at, 'bare folder'), { mode: 0o700 })
  symlinkSync('a', join(at, 'link'))
  symlinkSync(`/${'t'.repeat(140)}`, join(at, 'long link'))
  linkSync(join(at, 'sizes/70000'), join(at, 'sizes/same'))
  for (const path of readdirSync(at, { recursive: true, encoding: 'utf8' })) lutimesSync(join(at, path), 1_700_000_001, 1_700_000_001)
  return at
}
const tree = makeTree()
const paths = ['', ...readdirSync(tree, { recursive: true, encoding: 'utf8' })].map((path) => `/${path}`).toSorted()

/** One line for each entry: what `lstat` says. */
const expected = (owners: boolean): string[] =>
  paths.map((path) => {
    const stat = lstatSync(join(tree, path))
    const { mode, uid, gid, size, mtimeMs } = stat
    const type = stat.isDirectory() ? 'directory' : stat.isSymbolicLink() ? 'symlink' : 'file'
    const what = type === 'symlink' ? readlinkSync(join(tree, path)) : type === 'file' ? sha1(readFileSync(join(tree, path))) : ''
    return line({ path, type, mode: mode & 0o7777, uid, gid, size: type === 'file' ? size : 0, mtime: mtimeMs / 1000 }, what, owners)
  })

const sha1 = (bytes: Uint8Array): string => createHash('sha1').update(bytes).digest('hex')
const line = ({ path, type, mode, uid, gid, size, mtime }: EntryDraft, what: string, owners: boolean): string =>
  [path, type, mode?.toString(8), owners ? `${uid}:${gid}` : '', type === 'file' ? size : 0, path === '/' ? '' : mtime, what].join(' ')

interface Kind {
  readonly title: string
  readonly reader: typeof tar
  readonly command: string
  readonly args: readonly string[]
  readonly input?: string
  /** Owners are stored. */
  readonly owners?: boolean
}

const fromRoot = ['-C', tree, '-cf', '-', '.']
const names = paths.map((path) => `.${path === '/' ? '' : path}\n`).join('')
const kinds: readonly Kind[] = [
  { title: 'tar --format=gnu', reader: tar, command: 'tar', args: ['--format=gnu', ...fromRoot], owners: true },
  { title: 'tar --format=gnu --sparse', reader: tar, command: 'tar', args: ['--format=gnu', '-S', ...fromRoot], owners: true },
  { title: 'tar --format=posix', reader: tar, command: 'tar', args: ['--format=posix', ...fromRoot], owners: true },
  { title: 'tar --format=posix --sparse, attributes', reader: tar, command: 'tar', args: ['--format=posix', '-S', '--xattrs', ...fromRoot], owners: true },
  { title: 'tar with absolute names', reader: tar, command: 'tar', args: ['--transform=flags=r;s,^\\./*,/,', '-P', ...fromRoot], owners: true },
  { title: 'cpio newc', reader: cpio, command: 'cpio', args: ['-o', '-H', 'newc', '--quiet', '-D', tree], input: names, owners: true },
  { title: 'cpio crc', reader: cpio, command: 'cpio', args: ['-o', '-H', 'crc', '--quiet', '-D', tree], input: names, owners: true },
  { title: 'cpio odc', reader: cpio, command: 'cpio', args: ['-o', '-H', 'odc', '--quiet', '-D', tree], input: names, owners: true },
]

for (const { title, reader, command, args, input = '', owners = false } of kinds) {
  test(title, async (t) => {
    const bytes = tool(command, args, input)
    if (bytes === undefined) return t.skip(`${command} is not installed`)
    assert.deepEqual(await listed(reader, bytes, owners), expected(owners))
  })
}

for (const [title, ...args] of [['zip', '-9'], ['zip, stored', '-0'], ['zip, bzip2', '-Z', 'bzip2']]) {
  test(title ?? '', async (t) => {
    const file = join(folder, 'made.zip')
    rmSync(file, { force: true })
    if (tool('sh', ['-c', `cd "${tree}" && command -v zip > /dev/null && TZ=UTC zip -qry ${args.join(' ')} "${file}" . || true`], '')?.length !== 0) return
    const bytes = readFileSyncOr(file)
    if (bytes === undefined) return t.skip('zip is not installed')
    // zip has no entry for the folder itself.
    assert.deepEqual(await listed(zip, bytes, root), expected(root).slice(1))
  })
}

function readFileSyncOr(file: string): Buffer | undefined {
  try {
    return readFileSync(file)
  } catch {
    return undefined
  }
}

async function listed(reader: Kind['reader'], bytes: Buffer, owners: boolean): Promise<string[]> {
  const run = await runReader(reader, bytes)
  assert.deepEqual([run.error, run.problems], [undefined, []])
  const lines: string[] = []
  for (const entry of run.entries.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    const what = entry.type === 'file' ? sha1(await contentAt(bytes, entry.steps)) : (entry.target ?? '')
    lines.push(line(entry, what, owners))
  }
  return lines
}
