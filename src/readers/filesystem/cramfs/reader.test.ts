import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deflateSync } from 'node:zlib'
import { contentOf, entryAt, fixtureBytes } from '../../../../test/support/filesystem.ts'
import { noise } from '../../../../test/support/filesystem-oracle.ts'
import { only, runReader } from '../../shared/testing.ts'
import { reader } from './reader.ts'

const fixture = (name: string): Buffer => fixtureBytes(import.meta.url, `${name}.img.gz`)
const numbers = Array.from({ length: 40 }, (_, index) => String(index + 1).padStart(1024, '0')).join('')

for (const name of ['little', 'big', 'holes', 'boot', 'pages']) {
  test(`lists ${name} with ownership, links, devices and contents`, async () => {
    const image = fixture(name)
    const run = await runReader(reader, image)
    assert.equal(run.error, undefined)
    assert.deepEqual(run.problems, [])
    const container = only(run, 'container')
    assert.deepEqual([container.readOnlyFormat, container.label], [true, 'fixture'])
    assert.deepEqual([container.details['byteOrder'], container.details['files']], [name === 'big' || name === 'boot' ? 'big-endian' : 'little-endian', run.entries.length])
    assert.equal(run.entries.length, 24)
    assert.deepEqual([entryAt(run, '/etc/shadow')?.mode, entryAt(run, '/etc/shadow')?.gid], [0o640, 42])
    assert.deepEqual([entryAt(run, '/etc/empty')?.uid, entryAt(run, '/etc/empty')?.gid], [1000, 100])
    assert.equal(entryAt(run, '/etc/passwd')?.mode, 0o4755)
    assert.equal(entryAt(run, '/etc/short-link')?.target, '../bin/tool')
    assert.deepEqual([entryAt(run, '/console')?.type, entryAt(run, '/console')?.attributes?.['device']], ['character', '5:1'])
    assert.equal(entryAt(run, '/pipe')?.type, 'fifo')
    assert.equal(entryAt(run, '/none')?.type, 'directory')
    assert.equal((await contentOf(image, entryAt(run, '/etc/passwd'))).toString(), 'root:x:0:0::/root:/bin/sh\n')
    assert.equal((await contentOf(image, entryAt(run, '/many/file-8'))).toString(), '8\n')
    assert.equal((await contentOf(image, entryAt(run, '/etc/deep/er/numbers'))).toString(), numbers)
    assert.equal((await contentOf(image, entryAt(run, '/etc/empty'))).length, 0)
    const sparse = await contentOf(image, entryAt(run, '/etc/sparse'))
    assert.ok(sparse.equals(Buffer.concat([Buffer.alloc(50_000), Buffer.from('tail')])))
  })
}

/** Little-endian inode with a name, as a directory lists it. */
function inode(mode: number, size: number, offset: number, name: string): Buffer {
  const padded = Math.ceil(name.length / 4) * 4
  const bytes = Buffer.alloc(12 + padded)
  bytes.writeUInt32LE(mode, 0)
  bytes.writeUInt32LE(size, 4)
  bytes.writeUInt32LE((padded / 4) | ((offset / 4) << 6), 8)
  bytes.write(name, 12)
  return bytes
}

/** An image whose root lists `entries`, with more bytes written at places. */
function image(entries: readonly Buffer[], parts: Readonly<Record<number, Buffer>> = {}, flags = 3): Buffer {
  const listing = Buffer.concat(entries)
  const bytes = Buffer.alloc(64 * 1024)
  bytes.writeUInt32LE(0x28cd3d45, 0)
  bytes.writeUInt32LE(bytes.length, 4)
  bytes.writeUInt32LE(flags, 8)
  bytes.write('Compressed ROMFS', 16)
  inode(0o040000, listing.length, 76, '').copy(bytes, 64)
  listing.copy(bytes, 76)
  for (const [at, part] of Object.entries(parts)) part.copy(bytes, Number(at))
  return bytes
}

test('blocks that are plain, anywhere, and holes: pointers of images for execution in place', async () => {
  const content = noise(4 * 4096 + 100, 5)
  content.fill(0, 4096, 8192)
  const packed = deflateSync(content.subarray(8192, 12_288))
  const behind = deflateSync(content.subarray(12_288, 16_384))
  const table = Buffer.alloc(20)
  const compressedAt = 0x5000
  table.writeUInt32LE(0xc0000000 + 0x2000 / 4, 0)
  table.writeUInt32LE(0x3000, 4) // behind a direct plain block: a hole
  table.writeUInt32LE(0x40000000 + compressedAt / 4, 8)
  table.writeUInt32LE(compressedAt + 2 + packed.length + behind.length, 12)
  table.writeUInt32LE(0x80000000 + compressedAt + 2 + packed.length + behind.length + 100, 16)
  const length = Buffer.alloc(2)
  length.writeUInt16LE(packed.length)
  const bytes = image([inode(0o100644, content.length, 0x1000, 'xip')], {
    0x1000: table, 0x2000: content.subarray(0, 4096), [compressedAt]: Buffer.concat([length, packed, behind, content.subarray(16_384)]),
  }, 0x803)
  const run = await runReader(reader, bytes)
  assert.deepEqual([run.error, run.problems], [undefined, []])
  assert.ok(content.equals(await contentOf(bytes, entryAt(run, '/xip'))))
})

test('features that no kernel mounts are unsupported', async () => {
  assert.equal((await runReader(reader, image([], {}, 0x1003))).error?.code, 'unsupported')
})

test('a directory that contains itself is entered once', async () => {
  const run = await runReader(reader, image([inode(0o040755, 16, 76, 'self')]))
  assert.deepEqual(run.problems.map(({ path, message }) => [path, message]), [['/self', 'a directory that is also found elsewhere; listed there only']])
  assert.equal(run.entries.length, 2)
})

test('what is wrong with one entry is told, and the others are listed', async () => {
  const run = await runReader(reader, image([
    inode(0o100644, 5, 0, 'nowhere'), inode(0o100644, 5000, 0x1000, 'pages'), inode(0o100644, 5, 0xffff00, 'outside'), inode(0o120777, 5, 0, 'link'), inode(0o170000, 0, 0, 'type'),
    inode(0o100644, 0, 0, '..'), inode(0o100644, 0, 0, 'a/b'), inode(0o040755, 5, 0, 'dir'), inode(0o100644, 0, 0, 'last'), inode(0o100644, 0, 0, 'last'), inode(0o100644, 0, 0, ''),
  ]))
  assert.deepEqual(run.problems.map(({ path, code }) => [path, code]), [
    ['/nowhere', 'malformed'], ['/pages', 'malformed'], ['/outside', 'malformed'], ['/link', 'malformed'], ['/type', 'malformed'], ['/', 'path-escape'], ['/', 'path-escape'],
    ['/last', 'malformed'], ['/', 'malformed'], ['/dir', 'malformed'],
  ])
  assert.deepEqual(run.entries.map(({ path, steps }) => [path, steps !== undefined]), [
    ['/', false], ['/nowhere', false], ['/pages', false], ['/outside', false], ['/link', false], ['/dir', false], ['/last', true],
  ])
})

test('a truncated image is malformed, not shorter', async () => {
  const whole = fixture('little')
  const run = await runReader(reader, whole.subarray(0, 1500))
  assert.match(run.problems[0]?.message ?? '', /the file system says/u)
  assert.ok(run.problems.length > 1)
  for (let length = 0; length < 76; length++) assert.equal((await runReader(reader, whole.subarray(0, length))).error?.code, 'malformed')
})
