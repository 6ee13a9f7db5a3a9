import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { contentAt, numbers } from '../../../../test/support/contents.ts'
import { only, runReader } from '../../shared/testing.ts'
import { reader } from './reader.ts'

const disk = Buffer.alloc(192 * 1024)
disk.write(numbers(1500), 0)
disk.write(numbers(300), 40 * 4096)

function fixture(name: string): Buffer {
  const bytes = readFileSync(new URL(`fixtures/${name}`, import.meta.url))
  return name.endsWith('.gz') ? gunzipSync(bytes) : bytes
}

const fixtures = {
  'v2.qcow2.gz': { version: 2, clusterBytes: 512, compression: 'zlib', extended: false },
  'v3.qcow2.gz': { version: 3, clusterBytes: 4096, compression: 'zlib', extended: false },
  'deflate.qcow2': { version: 3, clusterBytes: 4096, compression: 'zlib', extended: false },
  'zstd.qcow2.gz': { version: 3, clusterBytes: 4096, compression: 'zstd', extended: false },
  'extended.qcow2.gz': { version: 3, clusterBytes: 16_384, compression: 'zlib', extended: true },
}

for (const [name, details] of Object.entries(fixtures)) {
  test(`${name}: the disk, wherever it is cut`, async () => {
    const bytes = fixture(name)
    const run = await runReader(reader, bytes)
    assert.deepEqual([run.error, run.problems], [undefined, []])
    assert.deepEqual(only(run, 'container').details, { diskBytes: disk.length, dirty: false, encryption: 'none', snapshots: 0, ...details })
    assert.ok(disk.equals(await contentAt(bytes, run.children[0]?.steps)))
    for (let length = 0; length < bytes.length; length += length < 128 ? 7 : 1013) {
      const piece = bytes.subarray(0, length)
      const cut = await runReader(reader, piece)
      const step = cut.children[0]?.steps
      if (step === undefined) assert.equal(cut.error?.code, 'malformed', String(length))
      // Content behind the cut is an error, never zeros.
      else assert.ok(await contentAt(piece, step).then((content) => content.equals(disk), (error: { code?: string }) => error.code === 'malformed'), String(length))
    }
  })
}

const changed = (change: (bytes: Buffer) => void): Buffer => {
  const bytes = fixture('v3.qcow2.gz')
  change(bytes)
  return bytes
}
const l1 = (bytes: Buffer): number => Number(bytes.readBigUInt64BE(40))
const l2 = (bytes: Buffer): number => Number(bytes.readBigUInt64BE(l1(bytes)) & 0xfffffffffffe00n)

test('what is not read is named', async () => {
  const cases: readonly [string, RegExp, (bytes: Buffer) => void][] = [
    ['encrypted', /encrypted \(aes\)/, (bytes) => bytes.writeUInt32BE(1, 32)],
    ['encrypted', /encrypted \(luks\)/, (bytes) => bytes.writeUInt32BE(2, 32)],
    ['unreadable', /only what changed against base\.img/, (bytes) => { bytes.writeBigUInt64BE(512n, 8); bytes.writeUInt32BE(8, 16); bytes.write('base.img', 512) }],
    ['unsupported', /in a file of their own/, (bytes) => bytes.writeBigUInt64BE(4n, 72)],
    ['unsupported', /incompatible features 0x80/, (bytes) => bytes.writeBigUInt64BE(0x80n, 72)],
    ['unsupported', /compression type 7/, (bytes) => { bytes[104] = 7 }],
    ['unsupported', /qcow version 1/, (bytes) => bytes.writeUInt32BE(1, 4)],
    ['malformed', /clusters of 2\^22/, (bytes) => bytes.writeUInt32BE(22, 20)],
    ['malformed', /has a table of 0 entries/, (bytes) => bytes.writeUInt32BE(0, 36)],
    ['malformed', /wanted at/, (bytes) => bytes.writeBigUInt64BE(1n << 40n, 40)],
  ]
  for (const [code, says, change] of cases) {
    const run = await runReader(reader, changed(change))
    assert.equal(run.error?.code, code, String(says))
    assert.match(run.error.message, says)
    assert.deepEqual(run.children, [])
  }
  const told = await runReader(reader, changed((bytes) => { bytes.writeUInt32BE(3, 60); bytes.writeBigUInt64BE(2n, 72) }))
  assert.deepEqual(told.problems.map(({ code }) => code), ['malformed', 'unsupported'])
  assert.equal(told.children.length, 1)
})

test('clusters and tables that lead nowhere are told, and are damage where they are read', async () => {
  const cases: readonly [RegExp, (bytes: Buffer) => void][] = [
    [/196608 bytes .* no table/, (bytes) => bytes.writeBigUInt64BE(1n << 30n, l1(bytes))],
    [/196608 bytes .* no table/, (bytes) => bytes.writeBigUInt64BE(BigInt(l2(bytes) + 512), l1(bytes))],
    [/4096 bytes .* from byte 0 .* outside/, (bytes) => bytes.writeBigUInt64BE(1n << 40n, l2(bytes))],
    [/4096 bytes .* from byte 4096 .* not aligned/, (bytes) => bytes.writeBigUInt64BE(512n, l2(bytes) + 8)],
    [/compressed cluster outside/, (bytes) => bytes.writeBigUInt64BE((1n << 62n) | (1n << 50n), l2(bytes))],
  ]
  for (const [says, change] of cases) {
    const bytes = changed(change)
    const run = await runReader(reader, bytes)
    assert.match(run.problems[0]?.message ?? '', says)
    await assert.rejects(contentAt(bytes, run.children[0]?.steps), { code: 'malformed' })
  }
  // Two parts of one disk with the same table: the second one is not believed.
  const twice = changed((bytes) => { bytes.writeBigUInt64BE(4096n * 1024n, 24); bytes.writeUInt32BE(2, 36); bytes.copy(bytes, l1(bytes) + 8, l1(bytes), l1(bytes) + 8) })
  assert.match((await runReader(reader, twice)).problems[0]?.message ?? '', /2097152 bytes .* from byte 2097152/)
  // A table of zeros as the flag of version 3 tells them, over a cluster that is there.
  const zeros = changed((bytes) => { bytes[l2(bytes) + 7] = 1 })
  const run = await runReader(reader, zeros)
  assert.deepEqual(run.problems, [])
  assert.ok(Buffer.concat([Buffer.alloc(4096), disk.subarray(4096)]).equals(await contentAt(zeros, run.children[0]?.steps)))
})
