import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fixtureBytes } from '../../../../test/support/filesystem.ts'
import { runReader } from '../../shared/testing.ts'
import { reader } from './reader.ts'

const chain = (): Buffer => fixtureBytes(import.meta.url, 'chain.img.gz')

test('lists primary and logical partitions as Linux numbers them', async () => {
  const run = await runReader(reader, chain())
  assert.equal(run.error, undefined)
  assert.deepEqual(run.problems, [])
  assert.deepEqual(
    run.of('partition').map(({ number, type, start, bytes, bootable }) => [number, type, start / 512, bytes / 512, bootable]),
    [[1, '0c', 8, 16, true], [2, '83', 24, 24, false], [3, '0f', 48, 72, false], [5, '82', 56, 8, false], [6, '83', 72, 32, false]],
  )
  assert.equal(run.of('partition')[4]?.uuid, '5ca1ab1e-06')
  assert.deepEqual(
    run.children.map(({ name }) => name),
    ['1', '2', '5', '6'],
  )
  assert.deepEqual(run.children[1]?.steps, [{ kind: 'ranges', size: 24 * 512, ranges: [[24 * 512, 24 * 512]] }])
})

test('a circle in the chain of logical partitions ends it', async () => {
  const image = chain()
  // The second slot of the second record points back to the extended partition's start.
  const second = 48 + image.readUInt32LE(48 * 512 + 446 + 16 + 8)
  image.set([0, 0, 0, 0, 0x05, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0], second * 512 + 446 + 16)
  const run = await runReader(reader, image)
  assert.equal(run.of('partition').length, 5)
  assert.match(run.problems[0]?.message ?? '', /circle/u)
})

test('a partition that leaves the image is said aloud and cut', async () => {
  const run = await runReader(reader, chain().subarray(0, 30 * 512))
  assert.deepEqual(
    run.problems.map(({ code, message }) => [code, /partition (\d)/u.exec(message)?.[1]]),
    [['malformed', '2'], ['malformed', '3']],
  )
  assert.deepEqual(run.children[1]?.steps, [{ kind: 'ranges', size: 6 * 512, ranges: [[24 * 512, 6 * 512]] }])
})

test('a protective table is left to the GUID table, and missed aloud without it', async () => {
  const image = Buffer.alloc(8 * 512)
  image.set([0, 0, 0, 0, 0xee, 0, 0, 0, 1, 0, 0, 0, 7, 0, 0, 0], 446)
  image.writeUInt16LE(0xaa55, 510)
  const alone = await runReader(reader, image)
  assert.match(alone.problems[0]?.message ?? '', /protective/u)
  image.write('EFI PART', 512)
  const both = await runReader(reader, image)
  assert.deepEqual([both.facts, both.children, both.problems, both.error], [[], [], [], undefined])
})

test('a boot sector without partitions is no partition table', async () => {
  const image = Buffer.alloc(512)
  image.writeUInt16LE(0xaa55, 510)
  assert.equal((await runReader(reader, image)).error?.code, 'malformed')
  image[446] = 0x41
  assert.equal((await runReader(reader, image)).error?.code, 'malformed')
})
