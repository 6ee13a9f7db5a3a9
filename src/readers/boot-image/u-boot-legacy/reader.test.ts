import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { only, runReader } from '../../shared/testing.ts'
import { reader } from './reader.ts'

const fixture = (name: string): Buffer => readFileSync(new URL(`fixtures/${name}`, import.meta.url))

describe('boot-image/u-boot-legacy', () => {
  it('a kernel with checksums and no signature', async () => {
    const run = await runReader(reader, fixture('kernel.uimage'))
    const image = only(run, 'signed-image')
    assert.deepEqual([image.title, image.role, image.signatures, image.digests.map(({ matches }) => matches)], ['U-Boot legacy image (example)', 'kernel', [], [true, true]])
    assert.deepEqual(run.children, [{ name: 'kernel', steps: [{ kind: 'ranges', size: 700, ranges: [[64, 700]] }] }])
  })

  it('several images in one', async () => {
    const run = await runReader(reader, fixture('multi.uimage'))
    assert.deepEqual(run.children.map(({ name, steps }) => [name, steps[0]?.kind === 'ranges' ? steps[0].ranges : []]), [['0', [[76, 700]]], ['1', [[776, 300]]]])
  })

  it('a script is a configuration, and opened by nobody here', async () => {
    const run = await runReader(reader, fixture('boot.scr'))
    assert.deepEqual([only(run, 'signed-image').role, run.children, run.of('container')], ['configuration', [], []])
  })

  it('changed bytes, other bytes behind, and truncations are told', async () => {
    const bytes = fixture('kernel.uimage')
    bytes[100] = 0
    assert.deepEqual(only(await runReader(reader, bytes), 'signed-image').digests.map(({ matches }) => matches), [true, false])
    assert.match((await runReader(reader, Buffer.concat([bytes, Buffer.from('more')]))).problems[0]?.message ?? '', /4 bytes behind/u)
    for (let length = 4; length < bytes.length; length += 5) assert.equal((await runReader(reader, bytes.subarray(0, length))).error?.code, 'malformed')
    for (let bit = 32; bit < 64 * 8; bit++) {
      const flipped = fixture('kernel.uimage')
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      assert.equal((await runReader(reader, flipped)).error?.code, 'malformed', String(bit))
    }
  })
})
