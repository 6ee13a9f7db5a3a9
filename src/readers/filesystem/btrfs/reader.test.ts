import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contentOf, entryAt, fixtureBytes } from '../../../../test/support/filesystem.ts'
import { only, runReader, type Run } from '../../shared/testing.ts'
import { reader } from './reader.ts'
import { crc32c } from './superblock.ts'

const fixture = (name: string): Buffer => fixtureBytes(import.meta.url, `${name}.img.zst`)
const numbers = Array.from({ length: 40 }, (_, index) => String(index + 1).padStart(1024, '0')).join('')
const lines = Buffer.from(Array.from({ length: 40_000 }, (_, index) => `${index + 1}\n`).join(''))
const changed = Buffer.from(lines)
changed.write('NEW', 70_000)
const superblock = 0x10000
const messages = (run: Run): string[] => run.problems.map(({ message }) => message)

const codecs: Record<string, string | undefined> = { plain: undefined, zlib: 'zlib', lzo: 'lzo-segments', zstd: 'zstd', subvolumes: undefined }

for (const [name, codec] of Object.entries(codecs)) {
  test(`lists ${name} with ownership, links, devices and contents`, async () => {
    const image = fixture(name)
    const run = await runReader(reader, image)
    assert.equal(run.error, undefined)
    assert.deepEqual(run.problems, [])
    const container = only(run, 'container')
    assert.deepEqual([container.readOnlyFormat, container.label, container.uuid], [false, 'blabel', '01234567-89ab-cdef-0123-456789abcdef'])
    assert.equal(container.details['root'], name === 'subvolumes' ? '@' : undefined)
    assert.deepEqual([entryAt(run, '/etc/shadow')?.mode, entryAt(run, '/etc/shadow')?.gid], [0o640, 42])
    assert.deepEqual([entryAt(run, '/etc/empty')?.uid, entryAt(run, '/etc/empty')?.gid], [1000, 70000])
    assert.equal(entryAt(run, '/etc/passwd')?.mode, 0o4755)
    assert.equal(entryAt(run, '/etc/short-link')?.target, '../bin/tool')
    assert.equal(entryAt(run, '/bin/tool')?.links, 2)
    assert.deepEqual(entryAt(run, '/bin/tool')?.attributes, { 'security.capability': 'cap_net_bind_service,cap_net_raw+ep', 'user.long': '' })
    assert.deepEqual([entryAt(run, '/console')?.type, entryAt(run, '/console')?.attributes?.['device']], ['character', '5:1'])
    assert.equal(entryAt(run, '/pipe')?.type, 'fifo')
    assert.equal(entryAt(run, '/etc/passwd')?.mtime, 1709210096)
    assert.equal((await contentOf(image, entryAt(run, '/etc/passwd'))).toString(), 'root:x:0:0::/root:/bin/sh\n')
    assert.equal((await contentOf(image, entryAt(run, '/many/file-40'))).toString(), '40\n')
    assert.equal(entryAt(run, '/many/file-41'), undefined)
    assert.equal((await contentOf(image, entryAt(run, '/etc/deep/er/numbers'))).toString(), numbers)
    assert.ok((await contentOf(image, entryAt(run, '/etc/deep/er/lines'))).equals(changed.subarray(0, 200_001)))
    assert.equal((await contentOf(image, entryAt(run, '/etc/empty'))).length, 0)
    const steps = entryAt(run, '/etc/deep/er/numbers')?.steps ?? []
    assert.deepEqual(steps.flatMap((step) => (step.kind === 'pieces' ? step.pieces.map((piece) => piece.codec) : [])).slice(0, 1), codec === undefined ? [] : [codec])
  })
}

test('subvolumes and snapshots are listed beside the root; one inside a snapshot is empty, as the kernel shows it', async () => {
  const image = fixture('subvolumes')
  const run = await runReader(reader, image)
  assert.equal((await contentOf(image, entryAt(run, '/@home/file'))).toString(), 'mine\n')
  assert.equal((await contentOf(image, entryAt(run, '/var/log'))).toString(), 'log\n')
  assert.deepEqual([entryAt(run, '/before/var')?.type, entryAt(run, '/before/var/log')], ['directory', undefined])
  assert.ok((await contentOf(image, entryAt(run, '/before/etc/deep/er/lines'))).equals(lines))
  assert.equal(entryAt(run, '/@'), undefined)
})

test('the default subvolume is the root, and what it hides is told', async () => {
  const image = fixture('default')
  const run = await runReader(reader, image)
  assert.equal(only(run, 'container').details['root'], 'subvolume 256')
  assert.ok((await contentOf(image, entryAt(run, '/etc/deep/er/lines'))).equals(lines))
  assert.deepEqual(messages(run), ['outside subvolume 256, which is shown as the root, there are things of the same names, which were not looked at: etc, bin, many, console, pipe'])
})

test('the copy of the superblock is read where the first one is damaged, and that is told', async () => {
  const image = fixture('plain')
  image[superblock + 100] = (image[superblock + 100] ?? 0) ^ 1
  const run = await runReader(reader, image)
  assert.deepEqual(messages(run), ['the first superblock is damaged or older; its copy was read'])
  assert.equal(run.entries.length, 56)
})

/** Node blocks: where the address inside the file system is written in them, and their checksum holds. */
function nodes(image: Buffer, bytes: number): number[] {
  const found: number[] = []
  const uuid = image.subarray(superblock + 32, superblock + 48)
  for (let at = 0; at + bytes <= image.length; at += 4096) {
    if (image.subarray(at + 32, at + 48).equals(uuid) && crc32c(image.subarray(at + 32, at + bytes)) === image.readUInt32LE(at)) found.push(at)
  }
  return found
}

test('of two copies of a node the sound one is read, and that is told', async () => {
  const image = fixture('plain')
  const copies = Map.groupBy(nodes(image, 16_384), (at) => image.readBigUInt64LE(at + 48))
  let damaged = 0
  for (const [first, second] of copies.values()) {
    if (first === undefined || second === undefined) continue
    image[first + 5000] = (image[first + 5000] ?? 0) ^ 1
    damaged++
  }
  assert.ok(damaged > 5)
  const run = await runReader(reader, image)
  assert.equal(run.entries.length, 56)
  assert.match(messages(run)[0] ?? '', /^\d+ nodes are damaged; their other copies were read$/u)
})

test('where no copy is sound nothing is made up', async () => {
  const image = fixture('zlib')
  for (const at of nodes(image, 4096)) image[at + 3000] = (image[at + 3000] ?? 0) ^ 1
  const run = await runReader(reader, image)
  assert.equal(run.error?.code, 'malformed')
  assert.match(run.error.message, /checksum/u)
})

/** Changes the superblock and its copy, and makes their checksums right. */
function patched(name: string, change: (sb: Buffer) => void): Buffer {
  const image = fixture(name)
  for (const at of [superblock, 64 * 1024 * 1024]) {
    const sb = image.subarray(at, at + 4096)
    if (sb.length < 4096) continue
    change(sb)
    sb.writeUInt32LE(crc32c(sb.subarray(32)), 0)
  }
  return image
}

test('features that are not known are unsupported, not guessed at', async () => {
  const run = await runReader(reader, patched('plain', (sb) => sb.writeUInt32LE(1, 0xbc + 4)))
  assert.equal(run.error?.code, 'unsupported')
})

test('a log that was not replayed and further devices are told', async () => {
  const run = await runReader(reader, patched('plain', (sb) => {
    sb.writeBigUInt64LE(4096n, 0x60)
    sb.writeBigUInt64LE(2n, 0x88)
  }))
  assert.equal(only(run, 'container').details['cleanlyUnmounted'], false)
  assert.deepEqual(run.problems.map(({ code }) => code), ['unsupported', 'unsupported'])
  assert.match(messages(run).join(), /2 devices.*not unmounted cleanly/u)
})

test('chunks of another device are named, not read', async () => {
  const run = await runReader(reader, patched('plain', (sb) => sb.writeBigUInt64LE(7n, 0xc9)))
  assert.deepEqual([run.error?.code, run.error?.message], ['unsupported', 'content on another device'])
})

test('a truncated image is malformed, not shorter', async () => {
  const image = fixture('plain')
  const whole = await runReader(reader, image)
  const at = entryAt(whole, '/etc/deep/er/numbers')?.steps?.[0]
  assert.ok(at?.kind === 'ranges')
  const run = await runReader(reader, image.subarray(0, Math.max(...at.ranges.map(([offset]) => offset)) + 4096))
  assert.match(messages(run)[0] ?? run.error?.message ?? '', /are there|truncated/u)
})
