/** squashfs images made by mksquashfs with many options, compared with unsquashfs. */
import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, readlinkSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { nameText } from '../src/kernel/path.ts'
import { reader } from '../src/readers/filesystem/squashfs/reader.ts'
import { call, folder, isRoot, needs, ours, plantTree, readImage, same, sha256, type Told } from './support/filesystem-oracle.ts'

const devices = ['-p', 'dev/console c 600 0 5 5 1', '-p', 'dev/mmcblk0p2 b 660 0 6 179 2', '-p', 'dev/far c 640 1 2 511 65536', '-p', 'dev/pipe i 622 3 4 f', '-p', 'dev/socket i 755 5 6 s', '-p', 'dev d 755 0 0']

const cases: Record<string, readonly string[]> = {
  'gzip as it comes': devices,
  'gzip, 4 KiB blocks': ['-b', '4K'],
  'gzip, level 1, small window': ['-Xcompression-level', '1', '-Xwindow-size', '9', '-b', '64K'],
  'nothing compressed': ['-noI', '-noD', '-noF', '-noX', ...devices],
  'inodes not compressed': ['-noI'],
  'data not compressed, no fragments': ['-noD', '-no-fragments'],
  'owners not compressed': ['-noId', '-noF'],
  'tail ends in fragments': ['-tailends', '-b', '32K'],
  'fragments for every file': ['-always-use-fragments', '-b', '1M'],
  'no sparse blocks, no duplicates, no export table': ['-no-sparse', '-no-duplicates', '-no-exports', '-no-hardlinks'],
  'one owner, no padding, no attributes': ['-all-root', '-nopad', '-no-xattrs'],
  'xz': ['-comp', 'xz', ...devices],
  'xz with filters and a small dictionary': ['-comp', 'xz', '-Xbcj', 'arm,x86,powerpc', '-Xdict-size', '8K', '-b', '64K'],
  'zstd, 1 MiB blocks': ['-comp', 'zstd', '-b', '1M', ...devices],
  'zstd, level 22': ['-comp', 'zstd', '-Xcompression-level', '22', '-b', '16K'],
  'lz4': ['-comp', 'lz4', '-b', '256K', ...devices],
  'lz4, high': ['-comp', 'lz4', '-Xhc', '-b', '8K'],
  'lzo': ['-comp', 'lzo', ...devices],
  'lzo, 1 MiB blocks': ['-comp', 'lzo', '-b', '1M', '-Xcompression-level', '1'],
  'lzo, the fastest': ['-comp', 'lzo', '-Xalgorithm', 'lzo1x_1', '-b', '64K'],
  'lzo, 11 bits': ['-comp', 'lzo', '-Xalgorithm', 'lzo1x_1_11', '-b', '8K'],
  'lzo, 15 bits': ['-comp', 'lzo', '-Xalgorithm', 'lzo1x_1_15', '-no-fragments'],
  'lzma': ['-comp', 'lzma', '-b', '128K'],
}

let tree = ''
before(() => {
  tree = mkdtempSync(join(tmpdir(), 'proofmark-oracle-'))
  // The listing has one line an entry: names with newlines are left out.
  plantTree(tree, { oddNames: false, far: 20_000_000, many: 600, longestLink: 4000 })
})
after(() => rmSync(tree, { recursive: true, force: true }))

for (const [name, options] of Object.entries(cases)) {
  test(`${name}: as unsquashfs tells it`, async (t) => {
    if (!needs(t, 'mksquashfs', 'unsquashfs', 'setcap', 'setfattr')) return
    const work = folder(t)
    const image = join(work, 'image')
    call('mksquashfs', [tree, image, '-quiet', '-no-progress', ...options])
    const { run, source, close } = await readImage(image, reader)
    t.after(close)
    assert.equal(run.error, undefined)
    assert.deepEqual(run.problems, [])
    const mine: Told[] = []
    for (const entry of run.entries) {
      const { links: _, attributes: __, mtime = 0, size, ...told } = await ours(source, entry)
      // The listing shows minutes, and sizes of what has one.
      mine.push({ ...told, mtime: Math.floor(mtime / 60) * 60, ...(told.device === undefined ? { size } : {}) })
    }
    same(mine, theirs(work, image))
  })
}

const types: Record<string, string> = { '-': 'file', d: 'directory', l: 'symlink', c: 'character', b: 'block', p: 'fifo', s: 'socket' }

/** Listing from `unsquashfs -lln`, contents and targets from what it unpacks. */
function theirs(work: string, image: string): Told[] {
  const out = join(work, 'out')
  // Without root it cannot make devices and says so; the files are there nevertheless.
  call('unsquashfs', ['-q', '-n', '-no-xattrs', '-d', out, image], { tolerate: !isRoot })
  const told: Told[] = []
  for (const line of call('unsquashfs', ['-lln', image]).split('\n')) {
    const found = /^([-dlcbps])(\S{9}) (\d+)\/(\d+) +(?:(\d+), *(\d+)|(\d+)) (\d{4}-\d\d-\d\d \d\d:\d\d) squashfs-root(.*)$/u.exec(Buffer.from(line, 'latin1').toString())
    if (found === null) continue
    const [, letter = '', bits = '', uid, gid, major, minor, size, date, rest = ''] = found
    const type = types[letter] ?? ''
    const shown = type === 'symlink' ? (rest.split(' -> ')[0] ?? '') : rest
    const file = join(out, shown)
    told.push({
      path: shown === '' ? '/' : shown,
      type,
      mode: modeOf(bits),
      uid: Number(uid),
      gid: Number(gid),
      mtime: Date.parse(`${date}Z`) / 1000,
      ...(size === undefined ? { device: deviceOf(Number(major) * 256 + Number(minor)) } : { size: Number(size) }),
      ...(type === 'symlink' ? { target: nameText(readlinkSync(file, { encoding: 'buffer' })) } : {}),
      ...(type === 'file' ? { sha256: sha256(readFileSync(file)) } : {}),
    })
  }
  return told
}

/** unsquashfs cuts the stored number at eight bits; Linux has more bits of both halves further up (new_decode_dev). */
const deviceOf = (stored: number): string => `${(stored >> 8) & 0xfff}:${(stored & 0xff) + ((stored >>> 20) << 8)}`

/** `rwsr-xr-T` as a number. */
function modeOf(bits: string): number {
  let mode = 0
  for (const [index, letter] of bits.split('').entries()) {
    if ('rwxst'.includes(letter)) mode |= 0o400 >> index
    if ('sStT'.includes(letter)) mode |= [0o4000, 0o2000, 0o1000][Math.floor(index / 3)] ?? 0
  }
  return mode
}

test('capabilities and names of attributes: as they were set', async (t) => {
  if (!needs(t, 'mksquashfs', 'setcap', 'getcap', 'setfattr')) return
  if (!isRoot) return t.skip('needs root to set capabilities')
  const work = folder(t)
  plantTree(work, { many: 1 })
  const expected = call('getcap', [join(work, 'modes/600')])
  if (expected === '') return t.skip('the file system under the temporary folder keeps no capabilities')
  call('mksquashfs', [work, join(work, 'image'), '-quiet', '-no-progress', '-e', join(work, 'image')])
  const { run, close } = await readImage(join(work, 'image'), reader)
  t.after(close)
  const told = run.entries.find(({ path }) => path === '/modes/600')?.attributes?.['security.capability']
  assert.equal(told?.replace('+', '='), expected.trim().split(' ').at(-1))
})
