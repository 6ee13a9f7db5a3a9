import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { reader as imageReader } from '../../boot-image/espressif/reader.ts'
import { only, runReader } from '../../shared/testing.ts'
import { reader } from './reader.ts'

const image = (name: string): Buffer => readFileSync(new URL(`../../boot-image/espressif/fixtures/${name}`, import.meta.url))

type Entry = readonly [type: number, subtype: number, start: number, bytes: number, name: string, flags?: number]
const entries: readonly Entry[] = [[1, 2, 0x9000, 0x4000, 'nvs'], [1, 0, 0xd000, 0x2000, 'otadata'], [0, 0x10, 0x10000, 0x8000, 'ota_0', 1], [0, 0x11, 0x18000, 0x8000, 'ota_1'], [1, 0x82, 0x20000, 0x1000, 'files', 2]]

/** A table by esp_flash_partitions.h, apart from the reader. */
function table(list: readonly Entry[], { md5 = true, end = true } = {}): Buffer {
  const rows = Buffer.concat(list.map(([type, subtype, start, bytes, name, flags = 0]) => {
    const row = Buffer.alloc(32)
    row.writeUInt16LE(0x50aa, 0)
    row[2] = type
    row[3] = subtype
    row.writeUInt32LE(start, 4)
    row.writeUInt32LE(bytes, 8)
    row.write(name, 12)
    row.writeUInt32LE(flags, 28)
    return row
  }))
  const digest = md5 ? Buffer.concat([Buffer.from('ebeb', 'hex'), Buffer.alloc(14, 0xff), createHash('md5').update(rows).digest()]) : Buffer.alloc(0)
  return Buffer.concat([rows, digest, Buffer.alloc(end ? 0xc00 - rows.length - digest.length : 0, 0xff)])
}
function flash(list: readonly Entry[] = entries, loaderAt = 0): Buffer {
  const whole = Buffer.alloc(0x21000, 0xff)
  image('unsigned.bin').copy(whole, loaderAt)
  table(list).copy(whole, 0x8000)
  image('ecdsa.bin').copy(whole, 0x10000)
  whole.fill('data', 0x9000, 0x9100)
  return whole
}

describe('partition/espressif', () => {
  it('a table in a file of its own', async () => {
    const run = await runReader(reader, table(entries))
    assert.deepEqual(run.problems, [])
    assert.equal(only(run, 'container').details['md5'], 'matches')
    assert.deepEqual(run.of('partition').map(({ number, name, typeName, start, bootable }) => [number, name, typeName, start, bootable]), [
      [1, 'nvs', 'data, NVS', 0x9000, false], [2, 'otadata', 'data, OTA selection', 0xd000, false], [3, 'ota_0', 'app, OTA 0, encrypted', 0x10000, true], [4, 'ota_1', 'app, OTA 1', 0x18000, true], [5, 'files', 'data, SPIFFS, read-only', 0x20000, false],
    ])
    assert.deepEqual(run.children, [])
  })

  it('a whole flash: boot loader and partitions are read in turn, and the flash is no image itself', async () => {
    for (const loaderAt of [0, 0x1000, 0x2000]) {
      const bytes = flash(entries, loaderAt)
      const run = await runReader(reader, bytes)
      assert.deepEqual(run.problems, [])
      const [loader, ...rest] = run.children
      assert.deepEqual(loader, { name: 'boot-loader', steps: [{ kind: 'ranges', size: 0x8000 - loaderAt, ranges: [[loaderAt, 0x8000 - loaderAt]] }] })
      assert.deepEqual(rest.map(({ name }) => name), ['1', '2', '3', '5'])
      assert.deepEqual((await runReader(imageReader, bytes)).facts, [])
      const application = only(await runReader(imageReader, bytes.subarray(0x10000, 0x18000)), 'signed-image')
      assert.equal(application.signatures[0]?.result, 'verifies')
      assert.equal((await runReader(imageReader, bytes.subarray(loaderAt, 0x8000))).of('signed-image').length, 1)
    }
  })

  it('what looks like a table inside an image hides nothing', async () => {
    const big = Buffer.concat([image('ecdsa.bin').subarray(0, 24), Buffer.alloc(0x9000)])
    big[1] = 1
    big.writeUInt32LE(0x3c000020, 24)
    big.writeUInt32LE(0x8ff0 - 24, 28)
    big[23] = 0
    table(entries).copy(big, 0x8000)
    assert.equal((await runReader(imageReader, big)).of('signed-image').length, 1)
  })

  it('encrypted programs and boot loaders are told, and the digest of version 1', async () => {
    const bytes = flash(entries, 0x1000)
    bytes.fill(Buffer.from('5ac3', 'hex'), 0x18000, 0x19000)
    bytes.fill('digest', 0, 192)
    const run = await runReader(reader, bytes)
    assert.equal(only(run, 'container').details['bootLoaderDigest'], 'secure boot version 1')
    assert.deepEqual(run.problems.map(({ code, offset }) => [code, offset]), [['encrypted', 0x18000]])
    bytes.fill(Buffer.from('5ac3', 'hex'), 0x1000, 0x2000)
    assert.deepEqual((await runReader(reader, bytes)).problems.map(({ code }) => code), ['encrypted', 'encrypted'])
  })

  it('a damaged table', async () => {
    const wrong = table(entries)
    wrong[40] = (wrong[40] ?? 0) ^ 1
    assert.match((await runReader(reader, wrong)).problems[0]?.message ?? '', /does not match its MD5/u)
    assert.match((await runReader(reader, table(entries, { end: false, md5: false }))).problems[0]?.message ?? '', /no entry that ends it/u)
    const overlapping = await runReader(reader, table([...entries, [0, 0x12, 0x1f000, 0x1000, 'ota_2']]))
    assert.match(overlapping.problems[0]?.message ?? '', /partition 6 \(ota_2\) overlaps with ota_1/u)
    const outside = await runReader(reader, flash([...entries.slice(0, 4), [1, 0x81, 0x20000, 0x20000, 'files'], [1, 0x81, 0x7fff0000, 0x1000, 'far']]))
    assert.deepEqual(outside.problems.map(({ message }) => /leaves the image/u.test(message)), [true, true])
    assert.deepEqual(outside.children.at(-1)?.steps, [{ kind: 'ranges', size: 0x1000, ranges: [[0x20000, 0x1000]] }])
  })

  it('what only begins with the same bytes is none', async () => {
    assert.equal((await runReader(reader, Buffer.from(`aa5001${'cd'.repeat(60)}`, 'hex'))).error?.code, 'malformed')
    const flashless = Buffer.alloc(0x9000)
    flashless.write('aa5001', 0x8000, 'hex')
    assert.equal((await runReader(reader, flashless)).error?.code, 'malformed')
    for (let cut = 1; cut < 200; cut += 13) assert.ok((await runReader(reader, table(entries).subarray(0, cut))).facts.length <= 6)
  })
})
