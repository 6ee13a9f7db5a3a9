import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contentOf, entryAt, fixtureBytes } from '../../../../test/support/filesystem.ts'
import { only, runReader } from '../../shared/testing.ts'
import { reader } from './reader.ts'

const fixture = (name: string): Buffer => fixtureBytes(import.meta.url, `${name}.img.gz`)

const numbers = Array.from({ length: 40 }, (_, index) => String(index + 1).padStart(1024, '0')).join('')

for (const name of ['ext2', 'ext4', 'inline']) {
  test(`lists ${name} with ownership, links, devices and contents`, async () => {
    const image = fixture(name)
    const run = await runReader(reader, image)
    assert.equal(run.error, undefined)
    assert.deepEqual(run.problems, [])
    assert.equal(run.of('container')[0]?.label, name)
    assert.equal(run.of('container')[0]?.details['type'], name === 'ext2' ? 'ext2' : 'ext4')
    assert.equal(run.entries.length, 59)
    assert.equal(run.entries[0]?.path, '/')
    assert.equal(entryAt(run, '/etc/shadow')?.mode, 0o640)
    assert.equal(entryAt(run, '/etc/shadow')?.gid, 42)
    assert.deepEqual([entryAt(run, '/etc/empty')?.uid, entryAt(run, '/etc/empty')?.gid], [1000, 70000])
    assert.equal(entryAt(run, '/etc/short-link')?.target, '../bin/tool')
    assert.equal(entryAt(run, '/etc/long-link')?.target, `/${'0'.repeat(90)}`)
    assert.equal(entryAt(run, '/bin/tool')?.mode, 0o4755)
    assert.equal(entryAt(run, '/bin/tool')?.links, 2)
    assert.equal(entryAt(run, '/bin/tool')?.attributes?.['security.capability'], 'cap_net_bind_service,cap_net_raw+ep')
    assert.deepEqual([entryAt(run, '/console')?.type, entryAt(run, '/console')?.attributes?.['device']], ['character', '5:1'])
    assert.equal(entryAt(run, '/pipe')?.type, 'fifo')
    assert.equal(entryAt(run, '/etc/passwd')?.mtime, 1709210096)
    assert.equal((await contentOf(image, entryAt(run, '/etc/passwd'))).toString(), 'root:x:0:0::/root:/bin/sh\n')
    assert.equal((await contentOf(image, entryAt(run, '/etc/deep/er/numbers'))).toString(), numbers)
    assert.equal((await contentOf(image, entryAt(run, '/etc/empty'))).length, 0)
    const sparse = await contentOf(image, entryAt(run, '/etc/sparse'))
    assert.equal(sparse.length, 50_004)
    assert.equal(sparse.subarray(50_000).toString(), 'tail')
    assert.ok(sparse.subarray(0, 50_000).every((byte) => byte === 0))
  })
}

test('a superblock that was changed is noticed by its checksum', async () => {
  const image = fixture('ext4')
  image.write('other', 1024 + 120)
  const run = await runReader(reader, image)
  assert.match(run.problems[0]?.message ?? '', /checksum/u)
  assert.equal(run.entries.length, 59)
})

test('a directory that contains itself is entered once', async () => {
  const image = fixture('ext2')
  const at = image.indexOf('short-link') - 8
  image.writeUInt32LE(2, at)
  const run = await runReader(reader, image)
  assert.deepEqual(
    run.problems.map(({ code, path }) => [code, path]),
    [['malformed', '/etc/short-link']],
  )
  assert.equal(run.entries.length, 59)
})

test('a name that would lead elsewhere is refused', async () => {
  const image = fixture('ext2')
  image.write('../../link', image.indexOf('short-link'))
  const run = await runReader(reader, image)
  assert.deepEqual(
    run.problems.map(({ code }) => code),
    ['path-escape'],
  )
  assert.ok(run.entries.every(({ path }) => !path.includes('..')))
})

test('an unknown incompatible feature ends the reading aloud', async () => {
  const image = fixture('ext4')
  image.writeUInt32LE(image.readUInt32LE(1024 + 96) | 0x400000, 1024 + 96)
  const run = await runReader(reader, image)
  assert.equal(run.error?.code, 'unsupported')
  assert.match(run.error?.message ?? '', /0x400000/u)
})

test('a journal that was not replayed is a note, not a gap', async () => {
  const image = fixture('ext2')
  image.writeUInt32LE(image.readUInt32LE(1024 + 96) | 0x4, 1024 + 96)
  const run = await runReader(reader, image)
  assert.deepEqual(
    run.problems.map(({ code }) => code),
    ['unsupported'],
  )
  assert.equal(run.entries.length, 59)
})

test('a truncated image names the files that are lost', async () => {
  const image = fixture('ext2')
  const step = entryAt(await runReader(reader, image), '/etc/deep/er/numbers')?.steps?.[0]
  const start = step?.kind === 'ranges' ? (step.ranges[0]?.[0] ?? 0) : 0
  const run = await runReader(reader, image.subarray(0, start + 4000))
  assert.match(run.problems[0]?.message ?? '', /the file system says/u)
  assert.ok(run.problems.some(({ path }) => path === '/etc/deep/er/numbers'))
  assert.equal(entryAt(run, '/etc/deep/er/numbers')?.steps, undefined)
})

test('a hash tree behind the file system is seen', async () => {
  const tree = fixtureBytes(new URL('../unread/reader.test.ts', import.meta.url).href, 'verity.img.gz')
  const run = await runReader(reader, Buffer.concat([fixture('ext4'), tree]))
  // It is the tree of other data, and larger than what stands in front of it.
  assert.deepEqual([run.of('verity-tree').length, ...run.problems.map(({ code }) => code)], [0, 'malformed'])
  assert.deepEqual([only(run, 'volume').format, only(run, 'volume').authenticated, only(run, 'volume').offset], ['dm-verity', true, fixture('ext4').length])
})

/** Byte of the inode of the regular file of this size. */
function inodeOfSize(image: Buffer, size: number): number {
  for (let at = 0; at + 128 <= image.length; at += 128) {
    if (image.readUInt16LE(at) >> 12 === 8 && image.readUInt32LE(at + 4) === size && image.readUInt16LE(at + 26) === 1) return at
  }
  throw new Error(`no inode of ${size} bytes`)
}

const combSize = 12 * 8192 + 8

test('a block map that goes round in circles ends with a problem of its file', async () => {
  const image = fixture('ext2')
  const inode = inodeOfSize(image, combSize)
  const indirect = image.readUInt32LE(inode + 40 + 48)
  image.fill(0xff, inode + 4, inode + 8)
  // Every pointer of the indirect block leads back to it, and so do the deeper maps.
  for (let at = 0; at < 1024; at += 4) image.writeUInt32LE(indirect, indirect * 1024 + at)
  for (const slot of [12, 13, 14]) image.writeUInt32LE(indirect, inode + 40 + slot * 4)
  const run = await runReader(reader, image)
  assert.deepEqual(
    run.problems.map(({ code, path, message }) => [code, path, message]),
    [['malformed', '/etc/comb', 'more blocks than the file system has']],
  )
  assert.equal(entryAt(run, '/etc/comb')?.steps, undefined)
})

test('an extent tree that contains itself, or goes backwards, is malformed', async () => {
  const image = fixture('ext4')
  const inode = inodeOfSize(image, combSize)
  const leaf = image.readUInt32LE(inode + 40 + 16)
  const problemsOf = async (change: (image: Buffer) => void): Promise<string> => {
    const changed = Buffer.from(image)
    change(changed)
    const run = await runReader(reader, changed)
    assert.equal(run.entries.length, 59)
    assert.deepEqual(
      run.problems.map(({ code, path }) => [code, path]),
      [['malformed', '/etc/comb']],
    )
    return run.problems[0]?.message ?? ''
  }
  // The leaf becomes an index node that points to itself.
  const circle = await problemsOf((changed) => {
    changed.writeUInt16LE(1, leaf * 1024 + 6)
    changed.writeUInt32LE(leaf, leaf * 1024 + 16)
  })
  assert.match(circle, /depth 1/u)
  assert.match(await problemsOf((changed) => changed.writeUInt32LE(1, leaf * 1024 + 12 + 12 * 5)), /out of order/u)
  assert.match(await problemsOf((changed) => changed.writeUInt16LE(500, leaf * 1024 + 2)), /extents in a node/u)
  assert.match(await problemsOf((changed) => changed.writeUInt32LE(0xfffffff, leaf * 1024 + 20)), /outside the file system/u)
})

test('a file larger than a review reads of one has no content, aloud', async () => {
  const image = fixture('ext4')
  image.writeUInt32LE(0x100, inodeOfSize(image, combSize) + 108)
  const run = await runReader(reader, image)
  assert.deepEqual(
    run.problems.map(({ code, path }) => [code, path]),
    [['limit', '/etc/comb']],
  )
  assert.equal(entryAt(run, '/etc/comb')?.size, 0x100 * 2 ** 32 + combSize)
  assert.equal(entryAt(run, '/etc/comb')?.steps, undefined)
})

test('encrypted directories and files are named and not listed', async () => {
  const image = fixture('ext2')
  image.writeUInt32LE(image.readUInt32LE(1024 + 96) | 0x10000, 1024 + 96)
  const file = inodeOfSize(image, combSize)
  image.writeUInt32LE(image.readUInt32LE(file + 32) | 0x800, file + 32)
  const root = await runReader(reader, image)
  assert.deepEqual(
    root.problems.map(({ code, path }) => [code, path]),
    [['encrypted', '/etc/comb']],
  )
  const table = image.readUInt32LE(2 * 1024 + 8) * 1024
  const inodeBytes = image.readUInt16LE(1024 + 88)
  image.writeUInt32LE(0x800, table + inodeBytes + 32)
  const all = await runReader(reader, image)
  assert.deepEqual(
    all.problems.map(({ code, path }) => [code, path]),
    [['encrypted', '/']],
  )
  assert.equal(all.entries.length, 1)
})

test('bytes that only carry the mark are malformed, never unsupported', async () => {
  const noise = Buffer.from(Array.from({ length: 4096 }, (_, index) => (index * index * 31 + index) & 0xff))
  noise.writeUInt16LE(0xef53, 1080)
  assert.equal((await runReader(reader, noise)).error?.code, 'malformed')
  noise.writeUInt32LE(1, 1024 + 76)
  assert.equal((await runReader(reader, noise)).error?.code, 'malformed')
})
