/**
 * The file-system contract: a tree of odd files, packed by the real tools with many options, listed by our reader and by
 * an independent tool. Both listings are brought into the same lines, contents as SHA-256, and must be identical.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { closeSync, chmodSync, ftruncateSync, linkSync, lchownSync, lstatSync, lutimesSync, mkdirSync, mkdtempSync, openSync, readdirSync, readFileSync, readlinkSync, rmSync, symlinkSync, writeFileSync, writeSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import type { EntryDraft } from '../../src/facts/file-tree.ts'
import { nameText } from '../../src/kernel/path.ts'
import type { ByteSource } from '../../src/kernel/source.ts'
import { runReader, type Run } from '../../src/readers/shared/testing.ts'
import type { Reader } from '../../src/readers/define.ts'
import { contentOf } from './filesystem.ts'

export const isRoot = process.getuid?.() === 0

/** One entry as both sides tell it; what a side cannot tell is left out on both. */
export interface Told {
  readonly path: string
  readonly type: string
  readonly mode?: number | undefined
  readonly uid?: number | undefined
  readonly gid?: number | undefined
  readonly size?: number | undefined
  readonly mtime?: number | undefined
  readonly links?: number | undefined
  readonly target?: string | undefined
  readonly device?: string | undefined
  readonly attributes?: string | undefined
  readonly sha256?: string | undefined
}

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Lines in path order, ready to be compared. */
export const lines = (told: readonly Told[]): string[] =>
  told
    .map(({ path, type, mode, uid, gid, size, mtime, links, target, device, attributes, sha256: sum }) =>
      [JSON.stringify(path), type, mode?.toString(8), uid, gid, size, mtime, links, target, device, attributes, sum].map((value) => value ?? '-').join(' '))
    .sort()

/** Ends the test with a reason when a tool is missing. */
export function needs(t: TestContext, ...tools: readonly string[]): boolean {
  const missing = tools.filter((tool) => spawnSync('sh', ['-c', 'PATH=$PATH:/sbin:/usr/sbin; command -v "$0"', tool]).status !== 0)
  if (missing.length > 0) t.skip(`not installed: ${missing.join(', ')}`)
  return missing.length === 0
}

/** Runs a tool; throws with its words when it fails, unless `tolerate`. Output is latin-1: each character is a byte. */
export function call(command: string, args: readonly string[], options: { input?: string; tolerate?: boolean } = {}): string {
  const env = { ...process.env, PATH: `${process.env['PATH']}:/sbin:/usr/sbin`, TZ: 'UTC', LC_ALL: 'C.UTF-8', MTOOLSRC: '/dev/null', MTOOLS_SKIP_CHECK: '1' }
  const { status, stdout, stderr, error } = spawnSync(command, args, { env, maxBuffer: 1 << 30, encoding: 'latin1', input: options.input ?? '' })
  if (error !== undefined) throw error
  if (status !== 0 && options.tolerate !== true) throw new Error(`${command} ${args.join(' ')}: ${stderr}${stdout.slice(0, 2000)}`)
  return stdout
}

/** A folder that is gone after the test. */
export function folder(t: TestContext): string {
  const path = mkdtempSync(join(tmpdir(), 'proofmark-oracle-'))
  t.after(() => rmSync(path, { recursive: true, force: true }))
  return path
}

/** Bytes that look like noise and are the same in every run. */
export function noise(length: number, seed: number): Buffer {
  const bytes = Buffer.alloc(length)
  let state = seed * 2654435761 + 1
  for (let at = 0; at < length; at++) {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0
    // Runs of the same byte now and then, so that compressors have something to do.
    bytes[at] = (at & 0x380) === 0 ? 0x41 : state >>> 24
  }
  return bytes
}

export interface TreeOptions {
  /** Names with newlines and bytes that are no UTF-8. */
  readonly oddNames?: boolean
  /** Entries of one directory. */
  readonly many?: number
  /** A sparse file whose only data is this far in. */
  readonly far?: number
  /** Links, owners, devices: everything that FAT has not. */
  readonly unix?: boolean
  /** Longest target of a symbolic link. */
  readonly longestLink?: number
}

const sizes = [0, 1, 59, 60, 61, 100, 155, 156, 157, 500, 1023, 1024, 1025, 4095, 4096, 4097, 12_288, 12_289, 65_536, 131_073, 300_001, 1_500_000]

/** Fills a folder with a bit of everything. */
export function plantTree(root: string, { oddNames = true, many = 300, far = 0, unix = true, longestLink = 1000 }: TreeOptions = {}): void {
  const put = (path: string, bytes: Uint8Array): void => writeFileSync(join(root, path), bytes)
  for (const name of ['sizes', 'names', 'deep', 'many', 'sparse', 'links', 'nodes', 'modes', 'empty']) mkdirSync(join(root, name), { recursive: true })
  for (const size of sizes) put(`sizes/${size}`, noise(size, size))
  const names = ['a b', 'UPPER.TXT', 'lower.txt', 'Mixed.Case', '.hidden', 'two..dots', 'trailing.tar.gz', '-dash', 'ünïcödé näme', '日本語', '😀', 'x'.repeat(200), "it's", '100%', 'semi;colon', '[brackets]', '{a,b}']
  for (const [index, name] of names.entries()) put(`names/${name}`, noise(index * 37, index))
  if (oddNames) {
    for (const [index, name] of ['new\nline', 'quo"te', 'back\\slash', 'tab\there', 'star*', 'y'.repeat(255)].entries()) put(`names/${name}`, noise(index * 11, index))
    for (const bytes of [[0xff, 0xfe], [0x61, 0xe9, 0x62], [0xc3], [0xf0, 0x9f, 0x98]]) writeFileSync(Buffer.concat([Buffer.from(join(root, 'names/')), Buffer.from(bytes)]), 'odd')
  }
  const deep = Array.from({ length: 30 }, (_, index) => `level-${index}`).join('/')
  mkdirSync(join(root, 'deep', deep), { recursive: true })
  put(`deep/${deep}/bottom`, Buffer.from('bottom'))
  for (let index = 0; index < many; index++) put(`many/file number ${index}`, Buffer.from(String(index)))
  sparse(join(root, 'sparse/head'), 200_000, [[150_000, 5000]])
  sparse(join(root, 'sparse/tail'), 500_000, [[0, 10]])
  sparse(join(root, 'sparse/all'), 100_000, [])
  // Many pieces: an extent tree of some depth.
  sparse(join(root, 'sparse/comb'), 400 * 8192, Array.from({ length: 400 }, (_, index) => [index * 8192, 1000] as const))
  if (far > 0) sparse(join(root, 'sparse/far'), far + 5000, [[far, 3000]])
  if (unix) plantUnix(root, longestLink)
  datesOf(root)
}

function sparse(path: string, size: number, parts: readonly (readonly [number, number])[]): void {
  const file = openSync(path, 'w')
  for (const [offset, length] of parts) writeSync(file, noise(length, offset + 1), 0, length, offset)
  ftruncateSync(file, size)
  closeSync(file)
}

function plantUnix(root: string, longestLink: number): void {
  for (const length of [1, 58, 59, 60, 61, 100, 155, 500, longestLink]) symlinkSync('t'.repeat(length), join(root, `links/symlink-${length}`))
  symlinkSync('../sizes/ünïcödé', join(root, 'links/dangling'))
  for (const name of ['one', 'two', 'three']) linkSync(join(root, 'sizes/300001'), join(root, `links/hard-${name}`))
  linkSync(join(root, 'sizes/1'), join(root, 'links/hard-small'))
  for (const mode of [0o4755, 0o2755, 0o1777, 0o000, 0o600, 0o6711]) {
    writeFileSync(join(root, `modes/${mode.toString(8)}`), 'mode')
    chmodSync(join(root, `modes/${mode.toString(8)}`), mode)
  }
  chmodSync(join(root, 'empty'), 0o3771)
  call('mkfifo', [join(root, 'nodes/fifo')])
  if (!isRoot) return
  for (const [index, [uid, gid]] of [[1000, 100], [65_535, 65_536], [100_000, 70_000], [4_000_000_000, 3_999_999_999]].entries()) {
    writeFileSync(join(root, `modes/owner-${index}`), 'owner')
    lchownSync(join(root, `modes/owner-${index}`), uid ?? 0, gid ?? 0)
  }
  for (const [name, type, major, minor] of [['null', 'c', '1', '3'], ['sda', 'b', '8', '1'], ['big', 'c', '4000', '70000'], ['wide', 'b', '8', '300']]) {
    call('mknod', [join(root, `nodes/${name}`), type ?? '', major ?? '', minor ?? ''])
  }
  // Attributes, where the machine's own file system has them; the oracle tells what became of them.
  call('setcap', ['cap_net_raw,cap_net_bind_service+ep', join(root, 'modes/600')], { tolerate: true })
  call('setfattr', ['-n', 'user.comment', '-v', 'hello', join(root, 'modes/600')], { tolerate: true })
  call('setfattr', ['-n', 'user.large', '-v', 'v'.repeat(700), join(root, 'sizes/100')], { tolerate: true })
}

/** Dates before 1970 and after 2038 too. */
function datesOf(root: string): void {
  const walk = (path: string): void => {
    for (const entry of readdirSync(path, { withFileTypes: true, encoding: 'buffer' })) {
      const inside = Buffer.concat([Buffer.from(`${path}/`), entry.name])
      if (entry.isDirectory()) walk(inside.toString())
      lutimesSync(inside, 1_700_000_000, 1_700_000_000 - (entry.name.length % 50) * 86_400)
    }
  }
  walk(root)
}

/** Runs a reader over an image file. */
export async function readImage(path: string, reader: Reader): Promise<{ run: Run; source: ByteSource; close(): Promise<void> }> {
  const file = await open(path)
  const { size } = await file.stat()
  const source: ByteSource = {
    size,
    read: async (offset, length) => {
      const bytes = Buffer.alloc(length)
      const { bytesRead } = await file.read(bytes, 0, length, offset)
      if (bytesRead !== length) throw new Error('short read')
      return bytes
    },
  }
  return { run: await runReader(reader, source), source, close: () => file.close() }
}

/** What our reader says of an entry, content included. */
export async function ours(source: ByteSource, entry: EntryDraft): Promise<Told> {
  const { device, verity: _, ...attributes } = entry.attributes ?? {}
  const names = Object.keys(attributes).sort()
  return {
    path: entry.path,
    type: entry.type,
    mode: entry.mode,
    uid: entry.uid,
    gid: entry.gid,
    size: entry.size,
    mtime: entry.mtime,
    links: entry.links,
    target: entry.target,
    device,
    attributes: names.length === 0 ? undefined : names.join(),
    sha256: entry.type === 'file' ? sha256(await contentOf(source, entry)) : undefined,
  }
}

const modeTypes: Record<number, string> = { 0o01: 'fifo', 0o02: 'character', 0o04: 'directory', 0o06: 'block', 0o10: 'file', 0o12: 'symlink', 0o14: 'socket' }

/** A folder of this machine, with all that is in it, as the machine's own file system tells it. */
export function planted(root: string): Told[] {
  const found: Told[] = []
  const named = attributeNames(root)
  const walk = (path: Buffer): void => {
    const at = Buffer.concat([Buffer.from(root), path])
    const stats = lstatSync(at)
    const type = modeTypes[(stats.mode & 0o170000) >>> 12] ?? ''
    const text = path.toString('latin1')
    found.push({
      path: path.length === 0 ? '/' : nameText(path),
      type,
      mode: stats.mode & 0o7777,
      uid: stats.uid,
      gid: stats.gid,
      size: type === 'file' || type === 'symlink' ? stats.size : undefined,
      mtime: Math.floor(stats.mtimeMs / 1000),
      links: type === 'directory' ? undefined : stats.nlink,
      target: type === 'symlink' ? nameText(readlinkSync(at, { encoding: 'buffer' })) : undefined,
      device: type === 'character' || type === 'block' ? deviceOf(stats.rdev) : undefined,
      attributes: named.get(text),
      sha256: type === 'file' ? sha256(readFileSync(at)) : undefined,
    })
    if (type !== 'directory') return
    for (const name of readdirSync(at, { encoding: 'buffer' })) walk(Buffer.concat([path, Buffer.from('/'), name]))
  }
  walk(Buffer.alloc(0))
  return found
}

/** The device number as Linux gives it to programs (makedev). */
function deviceOf(number: number): string {
  const value = BigInt(number)
  return `${((value >> 8n) & 0xfffn) | ((value >> 32n) & 0xfffff000n)}:${(value & 0xffn) | ((value >> 12n) & 0xffffff00n)}`
}

/** Names of extended attributes by path inside `root`, in latin-1; of files that have any. */
function attributeNames(root: string): Map<string, string> {
  const output = call('getfattr', ['-R', '-h', '-P', '-m', '-', '--absolute-names', root], { tolerate: true })
  const found = new Map<string, string>()
  for (const part of output.split('\n\n')) {
    const [head, ...names] = part.split('\n')
    const path = head?.replace(/^# file: /u, '').replaceAll(/\\([0-7]{3})/gu, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)))
    if (path !== undefined && names.length > 0) found.set(path.slice(root.length), names.filter((name) => name !== '').sort().join())
  }
  return found
}

/** What both sides tell: directories have no size and number of names that file systems agree on. */
export const comparable = (told: Told): Told => (told.type === 'directory' ? { ...told, size: undefined, links: undefined } : told.type === 'file' || told.type === 'symlink' ? told : { ...told, size: undefined })

/** Both sides, in the same lines; fails with the first differences only. */
export function same(mine: readonly Told[], theirs: readonly Told[]): void {
  const a = lines(mine)
  const b = lines(theirs)
  const known = new Set(b)
  const wanted = new Set(a)
  const extra = a.filter((line) => !known.has(line)).slice(0, 5)
  const missing = b.filter((line) => !wanted.has(line)).slice(0, 5)
  if (extra.length + missing.length > 0 || a.length !== b.length) {
    throw new Error(`${a.length} entries here, ${b.length} there\nours:\n  ${extra.join('\n  ')}\nthe oracle's:\n  ${missing.join('\n  ')}`)
  }
}
