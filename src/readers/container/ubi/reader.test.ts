import assert from 'node:assert/strict'
import { test } from 'node:test'
import { crc32 } from 'node:zlib'
import { contentOf, fixtureBytes } from '../../../../test/support/filesystem.ts'
import { only, runReader, type Run } from '../../shared/testing.ts'
import { reader } from './reader.ts'

const fixture = (name: string): Buffer => fixtureBytes(import.meta.url, `${name}.img.gz`)
const numbers = Array.from({ length: 3500 }, (_, index) => `${index + 1}\n`).join('')
const fixtures: Record<string, number> = { nand: 131_072, nor: 16_384, pages: 16_384 }

async function content(run: Run, image: Buffer, name: string): Promise<Buffer> {
  const steps = run.children.find((child) => child.name === name)?.steps ?? []
  const size = steps[0]?.kind === 'ranges' ? steps[0].size : 0
  return contentOf(image, { path: name, type: 'file', size, steps })
}

/** The erase blocks of an image, which may be changed and put together anew. */
const cut = (image: Buffer, bytes: number): Buffer[] => Array.from({ length: image.length / bytes }, (_, index) => Buffer.from(image.subarray(index * bytes, (index + 1) * bytes)))

/** Writes the checksum of the second header of an erase block anew. */
function seal(block: Buffer): Buffer {
  const at = block.readUInt32BE(16)
  block.writeUInt32BE(~crc32(block.subarray(at, at + 60)) >>> 0, at + 60)
  return block
}

for (const [name, eraseBytes] of Object.entries(fixtures)) {
  test(`gives the volumes of ${name}, wherever their blocks lie`, async () => {
    const image = fixture(name)
    const blocks = cut(image, eraseBytes)
    const erased = Buffer.alloc(eraseBytes, 0xff)
    for (const order of [blocks, blocks.toReversed(), [...blocks.slice(3), erased, ...blocks.slice(0, 3), erased]]) {
      const shuffled = Buffer.concat(order)
      const run = await runReader(reader, shuffled)
      assert.equal(run.error, undefined)
      assert.deepEqual(run.problems, [])
      const { details } = only(run, 'container')
      assert.equal(details['eraseBlockBytes'], eraseBytes)
      assert.equal(details['volumes'], '0: rootfs (static), 3: numbers (dynamic), 4: data (dynamic)')
      assert.deepEqual(run.children.map((child) => child.name), ['rootfs', 'numbers'])
      assert.deepEqual(run.of('partition').map(({ table, number, name: called, typeName }) => [table, number, called, typeName]), [['ubi', 0, 'rootfs', 'UBI volume (static)'], ['ubi', 3, 'numbers', 'UBI volume (dynamic)']])
      const root = await content(run, shuffled, 'rootfs')
      assert.deepEqual([root.subarray(0, 4).toString(), root.length], ['hsqs', 4096])
      assert.equal((await content(run, shuffled, 'numbers')).subarray(0, numbers.length).toString(), numbers)
    }
  })
}

test('of two copies the newer one counts, unless it was not finished', async () => {
  const blocks = cut(fixture('nor'), 16_384)
  const old = blocks.at(-1) ?? Buffer.alloc(0)
  const make = (sequence: bigint, isCopy: boolean, sound: boolean): Buffer => {
    const block = Buffer.from(old)
    const at = block.readUInt32BE(16)
    const data = block.readUInt32BE(20)
    block.write('NEWER', data)
    block.writeBigUInt64BE(sequence, at + 40)
    if (isCopy) {
      block[at + 6] = 1
      block.writeUInt32BE(100, at + 20)
      block.writeUInt32BE((~crc32(block.subarray(data, data + 100)) >>> 0) ^ (sound ? 0 : 1), at + 32)
    }
    return seal(block)
  }
  const newest = async (block: Buffer): Promise<boolean> => {
    const found = await Promise.all([[block, ...blocks.slice(1)], [...blocks, block]].map(async (order, index) => {
      const image = Buffer.concat(index === 0 ? [blocks[0] ?? Buffer.alloc(0), ...order] : order)
      const run = await runReader(reader, image)
      assert.deepEqual(run.problems, [])
      return (await content(run, image, 'numbers')).includes('NEWER')
    }))
    assert.equal(found[0], found[1])
    return found[0] ?? false
  }
  assert.equal(await newest(make(100n, false, true)), true)
  assert.equal(await newest(make(100n, true, true)), true)
  assert.equal(await newest(make(100n, true, false)), false)
})

test('damage is told: headers, the table, a static volume, a truncated image', async () => {
  const image = fixture('nor')
  const codes = async (change: (bad: Buffer) => void): Promise<string[]> => {
    const bad = Buffer.from(image)
    change(bad)
    return (await runReader(reader, bad)).problems.map(({ message }) => message)
  }
  assert.match((await codes((bad) => bad.fill(0, 16_384, 16_448)))[0] ?? '', /header of an erase block is damaged/u)
  assert.match((await codes((bad) => bad.fill(0, 32_768 + 64, 32_768 + 128)))[0] ?? '', /does not say which block/u)
  assert.deepEqual(await codes((bad) => bad.fill(1, 200, 210)), [])
  assert.match((await codes((bad) => bad.fill(1, 200, 210).fill(1, 16_384 + 200, 16_384 + 210)))[0] ?? '', /no sound volume table/u)
  assert.match((await codes((bad) => bad.fill(1, 32_768 + 1000, 32_768 + 1100)))[0] ?? '', /block 0 of volume 0 \(rootfs\) is damaged/u)
  assert.match((await codes((bad) => bad.fill(0xff, 32_768, 49_152)))[0] ?? '', /^$/u)
  const run = await runReader(reader, image.subarray(0, image.length - 100))
  assert.deepEqual(run.children.map(({ name }) => name), ['rootfs', 'numbers'])
})

test('other bytes are not claimed', async () => {
  assert.equal((await runReader(reader, Buffer.concat([Buffer.from('UBI#'), Buffer.alloc(5000)]))).error?.code, 'malformed')
})
