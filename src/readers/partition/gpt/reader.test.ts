import assert from 'node:assert/strict'
import { test } from 'node:test'
import { crc32 } from 'node:zlib'
import { fixtureBytes } from '../../../../test/support/filesystem.ts'
import { runReader } from '../../shared/testing.ts'
import { reader } from './reader.ts'

const fixture = (): Buffer => fixtureBytes(import.meta.url, 'gpt512.img.gz')

/** A table with one partition, made apart from the reader. */
function build(sectorBytes: number, sectors: number, first: bigint, last: bigint): Buffer {
  const image = Buffer.alloc(sectorBytes * sectors)
  const entries = Buffer.alloc(4 * 128)
  entries.set(Buffer.from('af3dc60f838472478e793d69d8477de4', 'hex'))
  entries.set(Buffer.alloc(16, 7), 16)
  entries.writeBigUInt64LE(first, 32)
  entries.writeBigUInt64LE(last, 40)
  entries.write('data', 56, 'utf16le')
  const header = (own: number, other: number, table: number): void => {
    const at = own * sectorBytes
    image.write('EFI PART\x00\x00\x01\x00', at)
    image.writeUInt32LE(92, at + 12)
    image.writeBigUInt64LE(BigInt(own), at + 24)
    image.writeBigUInt64LE(BigInt(other), at + 32)
    image.writeBigUInt64LE(3n, at + 40)
    image.writeBigUInt64LE(BigInt(sectors - 3), at + 48)
    image.writeBigUInt64LE(BigInt(table), at + 72)
    image.writeUInt32LE(4, at + 80)
    image.writeUInt32LE(128, at + 84)
    image.writeUInt32LE(crc32(entries), at + 88)
    image.writeUInt32LE(crc32(image.subarray(at, at + 92)), at + 16)
    entries.copy(image, table * sectorBytes)
  }
  header(1, sectors - 1, 2)
  header(sectors - 1, 1, sectors - 2)
  return image
}

test('lists partitions with names, numbers and attributes', async () => {
  const run = await runReader(reader, fixture())
  assert.equal(run.error, undefined)
  assert.deepEqual(run.problems, [])
  assert.deepEqual(
    run.of('partition').map(({ number, typeName, name, uuid, start, bytes, bootable }) => [number, typeName, name, uuid, start, bytes, bootable]),
    [
      [1, 'EFI system', 'boot', '11111111-2222-3333-4444-555555555555', 34 * 512, 8 * 512, false],
      [3, 'Linux root (Arm 64-bit)', 'root Ü', '66666666-7777-8888-9999-aaaaaaaaaaaa', 48 * 512, 32 * 512, true],
    ],
  )
  assert.deepEqual(run.children[1], { name: '3', steps: [{ kind: 'ranges', size: 32 * 512, ranges: [[48 * 512, 32 * 512]] }] })
})

test('a damaged primary table gives way to the backup, aloud', async () => {
  const whole = await runReader(reader, fixture())
  for (const at of [512 + 60, 1024 + 5, 512]) {
    const image = fixture()
    image[at] = (image[at] ?? 0) ^ 1
    const run = await runReader(reader, image)
    assert.deepEqual(run.of('partition'), whole.of('partition'))
    assert.match(run.problems[0]?.message ?? '', /backup was read instead/u)
  }
})

test('an entry that names no place on any disk is told, and the others are read', async () => {
  const image = fixture()
  for (const table of [1024, 128 * 512 - 512 - 32 * 512].filter((at) => image.subarray(at, at + 16).equals(fixture().subarray(1024, 1040)))) image.writeBigUInt64LE(2n ** 63n, table + 32)
  const header = (at: number, table: number): void => {
    const bytes = image.readUInt32LE(at + 80) * image.readUInt32LE(at + 84)
    image.writeUInt32LE(crc32(image.subarray(table, table + bytes)), at + 88)
    image.writeUInt32LE(0, at + 16)
    image.writeUInt32LE(crc32(image.subarray(at, at + 92)), at + 16)
  }
  header(512, 1024)
  const run = await runReader(reader, image)
  assert.equal(run.error, undefined)
  assert.deepEqual(run.of('partition').map(({ number }) => number), [3])
  assert.match(run.problems.map(({ message }) => message).join('\n'), /partition 1: a 64-bit field holds 9223372036854775808/u)
})

test('a backup that is damaged, different or missing is a problem', async () => {
  const damaged = fixture()
  damaged[127 * 512 + 60] = 1
  assert.match((await runReader(reader, damaged)).problems[0]?.message ?? '', /backup partition table is damaged/u)
  const different = build(512, 40, 4n, 9n)
  build(512, 40, 4n, 10n).copy(different, 38 * 512, 38 * 512)
  assert.match((await runReader(reader, different)).problems[0]?.message ?? '', /differs/u)
  assert.match((await runReader(reader, fixture().subarray(0, 100 * 512))).problems[0]?.message ?? '', /the image ends/u)
})

test('tables with sectors of 4096 bytes are read', async () => {
  const run = await runReader(reader, build(4096, 20, 4n, 9n))
  assert.deepEqual(run.problems, [])
  assert.deepEqual([run.of('partition')[0]?.start, run.of('partition')[0]?.bytes, run.of('partition')[0]?.name], [16384, 24576, 'data'])
})

test('partitions that end before they start, or leave the image, are problems', async () => {
  const backwards = await runReader(reader, build(512, 40, 9n, 4n))
  assert.equal(backwards.children.length, 0)
  assert.match(backwards.problems[0]?.message ?? '', /before its first sector/u)
  const beyond = await runReader(reader, build(512, 40, 30n, 50n))
  assert.match(beyond.problems[0]?.message ?? '', /leaves the image/u)
  assert.deepEqual(beyond.children[0]?.steps, [{ kind: 'ranges', size: 5120, ranges: [[15360, 5120]] }])
})

test('when neither copy holds, the table is malformed', async () => {
  const image = build(512, 40, 4n, 9n)
  image[512 + 80] = 9
  image[39 * 512 + 80] = 9
  const run = await runReader(reader, image)
  assert.equal(run.error?.code, 'malformed')
  assert.match(run.error?.message ?? '', /checksum/u)
})
