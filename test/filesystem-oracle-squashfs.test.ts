/** squashfs images made by mksquashfs with many options, compared with unsquashfs. */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { reader } from '../src/readers/filesystem/squashfs/reader.ts'
import { call, folder, isRoot, needs, plantTree, readImage, same } from './support/filesystem-oracle.ts'
import { oursAsListed, unsquashed } from './support/unsquashfs.ts'

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
    same(await oursAsListed(source, run), unsquashed(work, image))
  })
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
