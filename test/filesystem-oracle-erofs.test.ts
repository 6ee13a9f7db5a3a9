/** EROFS images made by mkfs.erofs with many options, compared with what fsck.erofs unpacks and with the planted tree. */
import assert from 'node:assert/strict'
import { lstatSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, type Stats } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { nameText } from '../src/kernel/path.ts'
import { reader } from '../src/readers/filesystem/erofs/reader.ts'
import { call, folder, isRoot, needs, ours, plantTree, readImage, same, sha256, type Told } from './support/filesystem-oracle.ts'

const cases: Record<string, readonly string[]> = {
  'as it comes': [],
  'extended inodes': ['-Eforce-inode-extended'],
  'compact inodes, one time': ['-Eforce-inode-compact', '-T1700000000', '--all-root'],
  'no inline content': ['-Enoinline_data'],
  'attributes shared by two files': ['-x1'],
  'no attributes': ['-x-1'],
  'one owner': ['--all-root'],
  'chunks of one block': ['--chunksize=4096'],
  'chunks of 64 KiB': ['--chunksize=65536'],
  'chunks with indexes': ['--chunksize=16384', '-Eforce-chunk-indexes'],
  'lz4': ['-zlz4'],
  'lz4hc': ['-zlz4hc,12'],
  'lz4, large blocks': ['-zlz4hc', '-C65536'],
  'lz4, very large blocks': ['-zlz4', '-C1048576'],
  'lz4, short runs': ['-zlz4hc', '-C16384', '--max-extent-bytes=32768'],
  'lz4, legacy indexes': ['-zlz4', '-Elegacy-compress'],
  'lz4, ends inline': ['-zlz4hc', '-Eztailpacking'],
  'lz4, ends inline, large blocks': ['-zlz4', '-Eztailpacking', '-C65536', '-Eforce-inode-extended'],
}

/** What mkfs.erofs 1.5 does not know; some of it without a word. Compared with the planted tree. */
const newer: Record<string, readonly string[]> = {
  'lz4, ends in the packed inode': ['-zlz4hc', '-Efragments'],
  'lz4, small files in the packed inode': ['-zlz4hc', '-Eall-fragments'],
  'lz4, large blocks, ends inline and in the packed inode': ['-zlz4', '-C65536', '-Eztailpacking,fragments'],
  'lz4, parts of blocks shared': ['-zlz4hc', '-Ededupe'],
  'blocks of 1 KiB': ['-b1024', '-zlz4'],
  'deflate': ['-zdeflate,1'],
  'zstd': ['-zzstd,1', '-C32768', '-Efragments'],
  '48 bits': ['-E48bit'],
  'long prefixes of attribute names': ['--xattr-prefix=user.comm'],
  'long prefixes in the packed inode': ['-zlz4', '-Efragments', '--xattr-prefix=user.comm'],
}

let tree = ''
before(() => {
  tree = mkdtempSync(join(tmpdir(), 'proofmark-oracle-'))
  plantTree(tree, { far: 20_000_000, many: 600, longestLink: 4000 })
  // mkfs.erofs 1.5 does not find files with the longest names that there are.
  rmSync(join(tree, 'names', 'y'.repeat(255)))
})
after(() => rmSync(tree, { recursive: true, force: true }))

for (const [name, options] of Object.entries({ ...cases, ...newer })) {
  test(`${name}: as fsck.erofs unpacks it`, async (t) => {
    if (!needs(t, 'mkfs.erofs', 'fsck.erofs', 'setcap', 'setfattr')) return
    if (!isRoot) return t.skip('needs root to unpack owners and devices')
    const work = folder(t)
    const image = join(work, 'image')
    const out = join(work, 'out')
    try {
      call('mkfs.erofs', ['--quiet', ...options, image, tree])
    } catch (error) {
      if (name in newer) return t.skip(`not in this mkfs.erofs: ${String(error).split('\n', 1)[0] ?? ''}`)
      throw error
    }
    const { run, source, close } = await readImage(image, reader)
    t.after(close)
    const wanted = wantedFeature(options)
    if (name in newer && !String(run.of('container')[0]?.details['features']).includes(wanted)) return t.skip(`this mkfs.erofs does not make ${wanted}`)
    if (name in cases) call('fsck.erofs', [`--extract=${out}`, image])
    assert.equal(run.error, undefined)
    assert.deepEqual(run.problems, [])
    const mine: Told[] = []
    for (const entry of run.entries) {
      const { links: _, attributes: __, size, ...told } = await ours(source, entry)
      mine.push({ ...told, ...(entry.type === 'file' ? { size } : {}) })
    }
    same(mine, [...listed(name in cases ? out : tree, '/')])
    sameLinks(run.entries)
  })
}

/** The feature that an image made with these options has. */
function wantedFeature(options: readonly string[]): string {
  const text = options.join(' ')
  return /fragments|dedupe/u.test(text) ? 'fragments' : text.includes('48bit') ? '48bit' : text.includes('xattr-prefix') ? 'xattr_prefixes' : ''
}

function* listed(root: string, path: string): Generator<Told> {
  const at = Buffer.concat([Buffer.from(root), Buffer.from(path, 'latin1')])
  const stats = lstatSync(at)
  // Owners are set after modes there, which takes the set-user-ID bits away: modes are as they were planted.
  const planted = Buffer.concat([Buffer.from(tree), Buffer.from(path, 'latin1')])
  const { mode, size } = lstatSync(planted)
  const told = toldOf(at, nameText(Buffer.from(path, 'latin1')), mode & 0o7777, stats)
  // Newer ones leave out holes at the end of what they unpack.
  yield path.startsWith('/sparse/') ? { ...told, size, sha256: sha256(readFileSync(planted)) } : told
  if (!stats.isDirectory()) return
  for (const name of readdirSync(at, { encoding: 'buffer' })) yield* listed(root, `${path === '/' ? '' : path}/${name.toString('latin1')}`)
}

function toldOf(at: Buffer, path: string, mode: number, stats: Stats): Told {
  const type = typeOf(stats)
  return {
    path, type, mode,
    uid: stats.uid,
    gid: stats.gid,
    mtime: Math.floor(stats.mtimeMs / 1000),
    ...(type === 'file' ? { size: stats.size, sha256: sha256(readFileSync(at)) } : {}),
    ...(type === 'symlink' ? { target: nameText(readlinkSync(at, { encoding: 'buffer' })) } : {}),
    ...(type === 'character' || type === 'block' ? { device: deviceOf(stats.rdev) } : {}),
  }
}

/** The device number as Linux gives it to programs (makedev). */
function deviceOf(number: number): string {
  const value = BigInt(number)
  return `${((value >> 8n) & 0xfffn) | ((value >> 32n) & 0xfffff000n)}:${(value & 0xffn) | ((value >> 12n) & 0xffffff00n)}`
}

function typeOf(stats: Stats): string {
  const types: Record<number, string> = { 0o01: 'fifo', 0o02: 'character', 0o04: 'directory', 0o06: 'block', 0o10: 'file', 0o12: 'symlink', 0o14: 'socket' }
  return types[(stats.mode & 0o170000) >>> 12] ?? ''
}

/** Hard links, which are not unpacked as such: as they were planted. */
function sameLinks(entries: readonly { readonly path: string; readonly type: string; readonly links?: number }[]): void {
  for (const { path, type, links } of entries) if (type === 'file' && path.startsWith('/links/')) assert.equal(links, lstatSync(join(tree, path)).nlink, path)
}

for (const [name, options] of Object.entries({ 'inside the inode': [], 'in the shared area': ['-x0'] })) {
  test(`capabilities and names of attributes ${name}: as they were set`, async (t) => {
    if (!needs(t, 'mkfs.erofs', 'setcap', 'getcap', 'setfattr')) return
    if (!isRoot) return t.skip('needs root to set capabilities')
    const work = folder(t)
    const expected = call('getcap', [join(tree, 'modes/600')])
    if (expected === '') return t.skip('the file system under the temporary folder keeps no capabilities')
    call('mkfs.erofs', ['--quiet', ...options, join(work, 'image'), tree])
    const { run, close } = await readImage(join(work, 'image'), reader)
    t.after(close)
    const told = run.entries.find(({ path }) => path === '/modes/600')?.attributes
    assert.equal(told?.['security.capability']?.replace('+', '='), expected.trim().split(' ').at(-1))
    assert.ok(told !== undefined && (!call('getfattr', [join(tree, 'modes/600')]).includes('user.comment') || 'user.comment' in told))
  })
}
