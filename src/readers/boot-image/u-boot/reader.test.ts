import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { runReader } from '../../shared/testing.ts'
import { reader } from './reader.ts'

const control = readFileSync(new URL('../fit/fixtures/control.dtb', import.meta.url))
/** Code, in which the mark stands too, as in U-Boot's own. */
const code = Buffer.concat([Buffer.alloc(4096, 'code'), Buffer.from('d00dfeed', 'hex'), Buffer.alloc(60, 'U-Boot 2026.01 ')])

describe('boot-image/u-boot', () => {
  it('finds the control device tree behind the code', async () => {
    const { children } = await runReader(reader, Buffer.concat([code, control]))
    assert.deepEqual(children, [{ name: 'device-tree-at-4160', steps: [{ kind: 'ranges', size: control.length, ranges: [[4160, control.length]] }] }])
  })

  it('finds several, also across the border of two pieces', async () => {
    const before = Buffer.alloc(1024 * 1024 - 4, 1)
    before.write('code')
    const gap = Buffer.alloc((4 - (control.length % 4)) % 4)
    assert.deepEqual((await runReader(reader, Buffer.concat([before, control, gap, control]))).children.map(({ name }) => name), [`device-tree-at-${before.length}`, `device-tree-at-${before.length + control.length + gap.length}`])
  })

  it('tells when it is U-Boot and holds none, or one that is cut', async () => {
    for (const bytes of [code, Buffer.concat([code, control.subarray(0, -1)])]) assert.equal((await runReader(reader, bytes)).error?.code, 'unsupported')
  })

  it('says nothing of files that are trees, or that are something else', async () => {
    for (const bytes of [control, Buffer.from('#!/bin/sh\necho flash\n')]) {
      const run = await runReader(reader, bytes)
      assert.deepEqual([run.facts, run.children, run.problems, run.error], [[], [], [], undefined])
    }
  })
})
