import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contentOf, entryAt, fixtureBytes } from '../../../../test/support/filesystem.ts'
import { runReader } from '../../shared/testing.ts'
import { reader } from './reader.ts'

const fixture = (name: string): Buffer => fixtureBytes(import.meta.url, `${name}.img.gz`)

for (const bits of [12, 16, 32]) {
  test(`lists FAT${bits} with long names`, async () => {
    const image = fixture(`fat${bits}`)
    const run = await runReader(reader, image)
    assert.equal(run.error, undefined)
    assert.deepEqual(run.problems, [])
    const container = run.of('container')[0]
    assert.equal(container?.details['type'], `FAT${bits}`)
    assert.equal(container?.label, `FIXTURE${bits}`)
    assert.equal(container?.uuid, '1234-ABCD')
    assert.deepEqual(
      run.entries.map(({ path, type, size }) => `${type} ${size} ${path}`).sort(),
      [
        'directory 0 /', 'directory 0 /overlays', 'directory 0 /overlays/deep', 'file 0 /empty', 'file 1492 /overlays/numbers.dtbo', 'file 14 /config.txt',
        'file 43 /cmdline.txt', 'file 5 /A rather long name, with Ünïcödé.text', 'file 5 /overlays/deep/MiXeD.TxT',
      ].sort(),
    )
    assert.equal((await contentOf(image, entryAt(run, '/config.txt'))).toString(), 'enable_uart=1\n')
    assert.match((await contentOf(image, entryAt(run, '/overlays/numbers.dtbo'))).toString(), /^1\n2\n[^]*\n399\n400\n$/u)
    assert.equal(run.entries.find(({ path }) => path === '/config.txt')?.mtime, Date.UTC(2024, 1, 29, 12, 34, 56) / 1000)
  })
}

test('a circle in a chain is a problem of that file', async () => {
  const image = fixture('fat16')
  const run = await runReader(reader, image)
  const step = run.entries.find(({ path }) => path === '/overlays/numbers.dtbo')?.steps?.[0]
  assert.ok(step?.kind === 'ranges')
  const fatOffset = image.readUInt16LE(14) * 512
  const dataOffset = fatOffset + 2 * image.readUInt16LE(22) * 512 + image.readUInt16LE(17) * 32
  const cluster = ((step.ranges[0]?.[0] ?? 0) - dataOffset) / 512 + 2
  image.writeUInt16LE(cluster, fatOffset + cluster * 2)
  const damaged = await runReader(reader, image)
  assert.deepEqual(
    damaged.problems.map(({ code, path }) => [code, path]),
    [['malformed', '/overlays/numbers.dtbo']],
  )
  assert.equal(damaged.entries.length, run.entries.length)
  assert.equal(damaged.entries.find(({ path }) => path === '/overlays/numbers.dtbo')?.steps, undefined)
})

test('a long name whose checksum is wrong gives way to the short one', async () => {
  const image = fixture('fat12')
  const at = image.indexOf('AR')
  assert.equal(image[at + 11], 0x20)
  image.write('ZQ', at)
  const run = await runReader(reader, image)
  assert.ok(run.entries.some(({ path }) => path.startsWith('/ZQ')))
  assert.ok(!run.entries.some(({ path }) => path.includes('rather')))
})

test('a truncated image names the files that are lost', async () => {
  const run = await runReader(reader, fixture('fat32').subarray(0, 555_008))
  assert.match(run.problems[0]?.message ?? '', /the file system says/u)
  assert.ok(run.problems.length > 1)
})

test('bytes that are no FAT volume are malformed', async () => {
  assert.equal((await runReader(reader, new Uint8Array(4096))).error?.code, 'malformed')
  assert.equal((await runReader(reader, new Uint8Array(10))).error?.code, 'malformed')
})
