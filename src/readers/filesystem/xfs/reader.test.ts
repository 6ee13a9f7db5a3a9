import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contentOf, entryAt, fixtureBytes } from '../../../../test/support/filesystem.ts'
import { crc32cRegister } from '../../shared/checksum.ts'
import { only, runReader, type Run } from '../../shared/testing.ts'
import { reader } from './reader.ts'

const fixture = (name: string): Buffer => fixtureBytes(import.meta.url, `${name}.img.zst`)
const numbers = Buffer.from(Array.from({ length: 40 }, (_, index) => String(index + 1).padStart(1024, '0')).join(''))
const lines = Array.from({ length: 12_000 }, (_, index) => `${index + 1}\n`).join('')
const comb = Buffer.alloc(401 * 4096)
for (let block = 0; block <= 400; block += 2) numbers.copy(comb, block * 4096, 0, 4096)
const messages = (run: Run): string[] => run.problems.map(({ message }) => message)

for (const name of ['v5', 'small']) {
  test(`lists ${name} with ownership, links, devices and contents`, async () => {
    const image = fixture(name)
    const run = await runReader(reader, image)
    assert.equal(run.error, undefined)
    assert.deepEqual(run.problems, [])
    const container = only(run, 'container')
    assert.deepEqual([container.readOnlyFormat, container.label, container.uuid], [false, 'xlabel', '01234567-89ab-cdef-0123-456789abcdef'])
    assert.equal(container.details['cleanlyUnmounted'], true)
    assert.equal(run.entries.length, 58)
    assert.deepEqual([entryAt(run, '/etc/shadow')?.mode, entryAt(run, '/etc/shadow')?.gid], [0o640, 42])
    assert.deepEqual([entryAt(run, '/etc/empty')?.uid, entryAt(run, '/etc/empty')?.gid], [1000, 70000])
    assert.equal(entryAt(run, '/etc/passwd')?.mode, 0o4755)
    assert.equal(entryAt(run, '/etc/short-link')?.target, '../bin/tool')
    assert.equal(entryAt(run, '/etc/long-link')?.target, '0'.repeat(600))
    assert.equal(entryAt(run, '/bin/tool')?.links, 2)
    assert.deepEqual(entryAt(run, '/bin/tool')?.attributes, { 'security.capability': 'cap_net_bind_service,cap_net_raw+ep' })
    assert.deepEqual(Object.keys(entryAt(run, '/etc/deep')?.attributes ?? {}).toSorted(), Array.from({ length: 20 }, (_, index) => `user.number${index + 1}`).toSorted())
    assert.deepEqual([entryAt(run, '/console')?.type, entryAt(run, '/console')?.attributes?.['device']], ['character', '5:1'])
    assert.equal(entryAt(run, '/pipe')?.type, 'fifo')
    assert.equal(entryAt(run, '/etc/passwd')?.mtime, 1709210096)
    assert.equal((await contentOf(image, entryAt(run, '/etc/passwd'))).toString(), 'root:x:0:0::/root:/bin/sh\n')
    assert.equal((await contentOf(image, entryAt(run, '/many/file-40'))).toString(), '40\n')
    assert.equal(entryAt(run, '/many/file-41'), undefined)
    assert.ok((await contentOf(image, entryAt(run, '/etc/deep/er/numbers'))).equals(numbers))
    assert.equal((await contentOf(image, entryAt(run, '/etc/deep/er/lines'))).toString(), lines)
    assert.ok((await contentOf(image, entryAt(run, '/etc/deep/er/comb'))).equals(comb))
    assert.equal((await contentOf(image, entryAt(run, '/etc/empty'))).length, 0)
  })
}

test('what only the log has is not made up, and that something is missing is told', async () => {
  const run = await runReader(reader, fixture('dirty'))
  assert.equal(run.error, undefined)
  assert.equal(only(run, 'container').details['cleanlyUnmounted'], false)
  assert.deepEqual(messages(run), ['the volume was not unmounted cleanly; its log was not replayed, the last changes may be missing'])
  assert.ok(run.entries.length < 58)
})

test('lists version 4', async () => {
  const image = fixture('v4')
  const run = await runReader(reader, image)
  assert.equal(run.error, undefined)
  assert.deepEqual(run.problems, [])
  assert.equal(only(run, 'container').details['type'], 'XFS 4')
  assert.deepEqual(run.entries.map(({ path }) => path).toSorted(), ['/', '/console', '/etc', '/etc/empty', '/etc/lines', '/etc/passwd', '/etc/shadow', '/etc/short-link', '/pipe'])
  assert.deepEqual([entryAt(run, '/etc/passwd')?.mode, entryAt(run, '/etc/shadow')?.gid, entryAt(run, '/etc/empty')?.uid], [0o4755, 42, 1000])
  assert.equal(entryAt(run, '/console')?.attributes?.['device'], '5:1')
  assert.equal((await contentOf(image, entryAt(run, '/etc/lines'))).toString(), lines)
})

/** Changes the superblock and makes its checksum right. */
function patched(change: (sb: Buffer) => void): Buffer {
  const image = fixture('v5')
  change(image)
  image.writeUInt32LE(0, 224)
  image.writeUInt32LE(~crc32cRegister(image.subarray(0, 512)) >>> 0, 224)
  return image
}

test('features that are not known are unsupported, not guessed at', async () => {
  assert.equal((await runReader(reader, patched((sb) => sb.writeUInt32BE(0x1000, 216)))).error?.code, 'unsupported')
})

test('a superblock that does not match its checksum, and one that asks for repair, are told', async () => {
  const image = fixture('v5')
  image[300] = 1
  assert.deepEqual(messages(await runReader(reader, image)), ['the superblock does not match its checksum'])
  assert.deepEqual(messages(await runReader(reader, patched((sb) => sb.writeUInt32BE(sb.readUInt32BE(216) | 0x10, 216)))), ['the file system is marked as in need of repair'])
})

/** First byte of the only inode of a file of this size. */
function inodeOf(image: Buffer, bytes: number): number {
  for (let at = 0; at < image.length; at += 512) {
    if (image.readUInt16BE(at) === 0x494e && image.readBigUInt64BE(at + 56) === BigInt(bytes) && (image.readUInt16BE(at + 2) & 0xf000) === 0x8000) return at
  }
  throw new Error(`no inode of ${bytes} bytes`)
}

test('content on the real-time device is named, not read', async () => {
  const image = fixture('v5')
  const inode = inodeOf(image, numbers.length)
  image.writeUInt16BE(1, inode + 90)
  const run = await runReader(reader, image)
  assert.deepEqual(run.problems.map(({ code, path }) => [code, path]), [['unsupported', '/etc/deep/er/numbers']])
})

test('an extent outside the volume, and a tree that does not grow, are malformed', async () => {
  const outside = fixture('v5')
  outside.fill(0xff, inodeOf(outside, numbers.length) + 176 + 8, inodeOf(outside, numbers.length) + 176 + 12)
  assert.deepEqual((await runReader(reader, outside)).problems.map(({ code, path }) => [code, path]), [['malformed', '/etc/deep/er/numbers']])
  const doubled = fixture('v5')
  const inode = inodeOf(doubled, comb.length)
  assert.equal(doubled[inode + 5], 3)
  doubled.writeBigUInt64BE(3n, inode + 176 + 4)
  assert.deepEqual((await runReader(reader, doubled)).problems.map(({ code, path }) => [code, path]), [['malformed', '/etc/deep/er/comb']])
})

test('a truncated image is malformed, not shorter', async () => {
  const image = fixture('v5')
  const run = await runReader(reader, image.subarray(0, image.length / 2))
  assert.match(messages(run)[0] ?? '', /the file system says/u)
})
