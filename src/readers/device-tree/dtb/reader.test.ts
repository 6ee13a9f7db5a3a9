import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { only, runReader } from '../../shared/testing.ts'
import { reader } from './reader.ts'

const fixture = (name: string): Uint8Array => readFileSync(new URL(`fixtures/${name}`, import.meta.url))

describe('device-tree/dtb', () => {
  it('reads model and compatible of the root', async () => {
    assert.deepEqual(only(await runReader(reader, fixture('board.dtb')), 'device-tree'), {
      kind: 'device-tree', model: 'Example Board Rev 2', compatible: ['example,board-2', 'example,board', 'acme,soc9'],
    })
  })
  for (const name of ['overlay.dtbo', 'fit.itb']) {
    it(`passes over ${name}`, async () => {
      const run = await runReader(reader, fixture(name))
      assert.deepEqual([run.facts, run.problems, run.error], [[], [], undefined])
    })
  }
  it('answers truncations and byte flips with typed problems', async () => {
    const whole = fixture('board.dtb')
    for (let length = 0; length < whole.length; length++) assert.equal((await runReader(reader, whole.subarray(0, length))).error?.code, 'malformed')
    for (let at = 4; at < whole.length; at++) {
      const changed = Uint8Array.from(whole)
      changed[at] = (changed[at] ?? 0) ^ 0xff
      await runReader(reader, changed)
    }
  })
})
