import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { testBudget } from '../../../kernel/native/testing.ts'
import { openSteps } from '../../../kernel/native/open.ts'
import { memorySpool } from '../../../kernel/native/spool.ts'
import { bytesSource } from '../../../kernel/source.ts'
import { only, runReader } from '../../shared/testing.ts'
import { reader } from './reader.ts'

const fixture = (name: string): Uint8Array => readFileSync(new URL(`fixtures/${name}`, import.meta.url))

describe('kernel/image', () => {
  it('reads the version and the embedded configuration of a plain image', async () => {
    const run = await runReader(reader, fixture('Image'))
    const { offset: _, ...kernel } = only(run, 'kernel')
    assert.deepEqual(kernel, { kind: 'kernel', release: '6.1.0-18-arm64', version: '6.1.76' })
    const config = only(run, 'kernel-config')
    assert.equal(config.version, '6.1.76')
    assert.deepEqual(config.options, { CC_VERSION_TEXT: 'gcc (Debian 12.2.0-14) 12.2.0', MODULES: 'y', MODULE_SIG: 'y', DM_VERITY: 'm', DEFAULT_HOSTNAME: '(none)' })
  })

  for (const name of ['zImage', 'bzImage']) {
    it(`hands on the payload of a ${name}`, async () => {
      const run = await runReader(reader, fixture(name))
      assert.equal(run.children.length, 1)
      const inner = await openSteps(bytesSource(fixture(name)), run.children[0]?.steps ?? [], { budget: testBudget(), spool: memorySpool(1 << 20) })
      assert.equal(only(await runReader(reader, inner), 'kernel').version, '6.1.76')
      assert.equal(run.of('kernel')[0]?.version, name === 'bzImage' ? '5.15.71' : undefined)
    })
  }

  it('answers truncations and byte flips with typed problems', async () => {
    for (const name of ['Image', 'bzImage', 'zImage']) {
      const whole = fixture(name)
      for (let length = 0; length < whole.length; length += 7) await runReader(reader, whole.subarray(0, length))
      for (let at = 0; at < whole.length; at += 5) {
        const changed = Uint8Array.from(whole)
        changed[at] = (changed[at] ?? 0) ^ 0xff
        await runReader(reader, changed)
      }
    }
  })
})
