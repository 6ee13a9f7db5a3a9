import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { only, runReader } from '../../shared/testing.ts'
import { reader } from './reader.ts'

const fixture = (name: string): Uint8Array => readFileSync(new URL(`fixtures/${name}`, import.meta.url))
const expected = new Map(readFileSync(new URL('../pem/fixtures/expected.txt', import.meta.url), 'utf8').trim().split('\n').map((line) => line.split(' ') as [string, string]))

describe('certificate/dropbear', () => {
  for (const [name, algorithm, bits] of [['rsa', 'RSA', 2048], ['ecdsa', 'EC P-256', 256], ['ed25519', 'Ed25519', 256]] as const) {
    it(`reads ${name}`, async () => {
      const { keyFingerprint, ...fact } = only(await runReader(reader, fixture(`${name}.bin`)), 'private-key')
      assert.deepEqual(fact, { kind: 'private-key', format: 'dropbear', algorithm, bits, encrypted: false })
      assert.equal(keyFingerprint, expected.get(`dropbear/fixtures/${name}.bin`))
    })
    it(`answers truncations of ${name} without a bug`, async () => {
      const whole = fixture(`${name}.bin`)
      for (let length = 0; length < whole.length; length++) await runReader(reader, whole.subarray(0, length))
    })
  }
  it('passes over the public half alone', async () => {
    const run = await runReader(reader, fixture('ecdsa.bin').subarray(0, 104))
    assert.deepEqual([run.facts, run.error], [[], undefined])
  })
})
