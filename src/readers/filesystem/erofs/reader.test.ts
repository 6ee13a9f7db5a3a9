import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contentOf, entryAt, fixtureBytes } from '../../../../test/support/filesystem.ts'
import { only, runReader, type Run } from '../../shared/testing.ts'
import { reader } from './reader.ts'

const fixture = (name: string): Buffer => fixtureBytes(import.meta.url, `${name}.img.gz`)
const numbers = Array.from({ length: 40 }, (_, index) => String(index + 1).padStart(1024, '0')).join('')
const lines = Array.from({ length: 4000 }, (_, index) => `${index + 1}\n`).join('')
const uuid = '01234567-89ab-cdef-0123-456789abcdef'
const codes = (run: Run): string[] => run.problems.map(({ code }) => code)

for (const name of ['plain', 'extended', 'chunks', 'lz4', 'legacy', 'large', 'inline']) {
  test(`lists ${name} with ownership, links, devices and contents`, async () => {
    const image = fixture(name)
    const run = await runReader(reader, image)
    assert.equal(run.error, undefined)
    assert.deepEqual(run.problems, [])
    const container = only(run, 'container')
    assert.deepEqual([container.readOnlyFormat, container.uuid, container.details['blockBytes']], [true, uuid, 4096])
    assert.equal(container.details['inodes'], run.entries.length - 1)
    assert.equal(run.entries.length, 56)
    assert.deepEqual([entryAt(run, '/etc/shadow')?.mode, entryAt(run, '/etc/shadow')?.gid], [0o640, 42])
    assert.deepEqual([entryAt(run, '/etc/empty')?.uid, entryAt(run, '/etc/empty')?.gid], [1000, 70000])
    assert.equal(entryAt(run, '/etc/passwd')?.mode, 0o4755)
    assert.equal(entryAt(run, '/etc/short-link')?.target, '../bin/tool')
    assert.equal(entryAt(run, '/bin/tool')?.links, 2)
    assert.equal(entryAt(run, '/bin/tool')?.attributes?.['security.capability'], 'cap_net_bind_service,cap_net_raw+ep')
    assert.deepEqual([entryAt(run, '/console')?.type, entryAt(run, '/console')?.attributes?.['device']], ['character', '5:1'])
    assert.equal(entryAt(run, '/pipe')?.type, 'fifo')
    assert.equal(entryAt(run, '/etc/passwd')?.mtime, 1709210096)
    assert.equal((await contentOf(image, entryAt(run, '/etc/passwd'))).toString(), 'root:x:0:0::/root:/bin/sh\n')
    assert.equal((await contentOf(image, entryAt(run, '/many/file-40'))).toString(), '40\n')
    assert.equal((await contentOf(image, entryAt(run, '/etc/deep/er/numbers'))).toString(), numbers)
    assert.equal((await contentOf(image, entryAt(run, '/etc/deep/er/lines'))).toString(), lines)
    assert.equal((await contentOf(image, entryAt(run, '/etc/empty'))).length, 0)
  })
}

test('a superblock that does not match its checksum is told', async () => {
  const image = fixture('plain')
  image[1024 + 64] = 0x41
  assert.deepEqual(codes(await runReader(reader, image)), ['malformed'])
})

test('features that are not known are unsupported, not guessed at', async () => {
  const image = fixture('plain')
  image[1024 + 82] = 1
  assert.equal((await runReader(reader, image)).error?.code, 'unsupported')
})

test('a truncated image is malformed, not shorter', async () => {
  const image = fixture('lz4')
  const run = await runReader(reader, image.subarray(0, image.length - 4096))
  assert.match(run.problems[0]?.message ?? '', /the file system says/u)
  assert.ok(run.problems.some(({ path, code }) => path !== undefined && code === 'malformed'))
})

/** The image as if it had no checksum, so that only what is changed is told. */
function unchecked(name: string): Buffer {
  const image = fixture(name)
  image[1024 + 8] = (image[1024 + 8] ?? 0) & ~1
  return image
}

/** First byte of the inode with this size; all inodes lie in slots of 32 bytes. */
function inodeOf(image: Buffer, bytes: number): number {
  for (let at = 0; at < image.length; at += 32) {
    if (image.readUInt32LE(at + 8) === bytes && (image.readUInt16LE(at + 4) & 0xf000) === 0x8000 && image.readUInt16LE(at) < 0x10) return at
  }
  throw new Error(`no inode of ${bytes} bytes`)
}

test('another compression is named for each file that has it', async () => {
  const image = unchecked('large')
  const inode = inodeOf(image, numbers.length)
  const header = Math.ceil((inode + 32) / 8) * 8
  image[header + 6] = 1
  const run = await runReader(reader, image)
  assert.deepEqual(run.problems.map(({ code, path, message }) => [code, path, message]), [['unsupported', '/etc/deep/er/numbers', 'a file with MicroLZMA compression']])
  assert.equal(entryAt(run, '/etc/deep/er/numbers')?.steps, undefined)
})

test('indexes that contradict one another are malformed', async () => {
  const image = unchecked('legacy')
  const inode = inodeOf(image, numbers.length)
  const indexes = Math.ceil((inode + 32) / 8) * 8 + 16
  // The second cluster belongs to the first one's block: now its way back leads before the file.
  assert.equal(image.readUInt16LE(indexes + 8) & 3, 2)
  image.writeUInt16LE(7, indexes + 12)
  const run = await runReader(reader, image)
  assert.deepEqual(run.problems.map(({ code, path }) => [code, path]), [['malformed', '/etc/deep/er/numbers']])
})

test('a directory that contains itself is entered once', async () => {
  const image = unchecked('plain')
  const whole = await runReader(reader, image)
  const root = image.readUInt16LE(1024 + 14)
  // The entry of /etc/deep gets the number of the root.
  const names = image.indexOf('...deepempty')
  assert.ok(names > 0)
  const table = names - 12 * 7
  image.writeBigUInt64LE(BigInt(root), table + 24)
  const run = await runReader(reader, image)
  assert.deepEqual(run.problems.map(({ path, message }) => [path, message]), [['/etc/deep', 'a directory that is also found elsewhere; listed there only']])
  assert.equal(run.entries.length, whole.entries.length - 3)
})

test('a hash tree behind the file system is seen', async () => {
  const tree = fixtureBytes(new URL('../unread/reader.test.ts', import.meta.url).href, 'verity.img.gz')
  const image = fixture('plain')
  const run = await runReader(reader, Buffer.concat([image, tree]))
  assert.deepEqual([run.of('verity-tree').length, ...codes(run)], [0, 'malformed'])
  assert.deepEqual([only(run, 'volume').format, only(run, 'volume').offset], ['dm-verity', image.length])
})
