import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { only, runReader } from '../../shared/testing.ts'
import { reader } from './reader.ts'

const fixture = (name: string): Uint8Array => readFileSync(new URL(`fixtures/${name}`, import.meta.url))
const expected = new Map(readFileSync(new URL('../pem/fixtures/expected.txt', import.meta.url), 'utf8').trim().split('\n').map((line) => line.split(' ') as [string, string]))

describe('certificate/putty', () => {
  for (const [name, algorithm, encrypted] of [['open', 'Ed25519', false], ['encrypted', 'EC P-256', true]] as const) {
    it(`reads ${name}.ppk`, async () => {
      const { keyFingerprint, ...fact } = only(await runReader(reader, fixture(`${name}.ppk`)), 'private-key')
      assert.deepEqual(fact, { kind: 'private-key', format: 'putty', algorithm, bits: 256, encrypted })
      assert.equal(keyFingerprint, expected.get(`putty/fixtures/${name}.ppk`))
    })
  }
  it('refuses a key without its public part', async () => {
    assert.equal((await runReader(reader, 'PuTTY-User-Key-File-3: ssh-ed25519\nEncryption: none\n')).error?.code, 'malformed')
  })
})
