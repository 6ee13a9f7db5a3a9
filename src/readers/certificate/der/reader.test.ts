import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { only, runReader } from '../../shared/testing.ts'
import { reader } from './reader.ts'

const fixture = (name: string): Uint8Array => readFileSync(new URL(`fixtures/${name}`, import.meta.url))
const expected = new Map(readFileSync(new URL('../pem/fixtures/expected.txt', import.meta.url), 'utf8').trim().split('\n').map((line) => line.split(' ') as [string, string]))

describe('certificate/der', () => {
  it('reads a certificate', async () => {
    const fact = only(await runReader(reader, fixture('certificate.der')), 'certificate')
    assert.deepEqual([fact.subject, fact.keyAlgorithm, fact.keyBits, fact.authority], ['C=XX, O=Example Fixtures, CN=unit-0001.example', 'RSA', 2048, true])
  })
  for (const [name, format, algorithm, bits] of [['pkcs1', 'pkcs1', 'RSA', 2048], ['sec1', 'sec1', 'EC P-256', 256], ['pkcs8', 'pkcs8', 'EC P-256', 256]] as const) {
    it(`reads a ${name} key`, async () => {
      const fact = only(await runReader(reader, fixture(`${name}.der`)), 'private-key')
      assert.deepEqual([fact.format, fact.algorithm, fact.bits, fact.encrypted], [format, algorithm, bits, false])
      assert.equal(fact.keyFingerprint, expected.get(`der/fixtures/${name}.der`))
    })
  }
  it('recognises an encrypted key', async () => {
    assert.equal(only(await runReader(reader, fixture('pkcs8-encrypted.der')), 'private-key').encrypted, true)
  })
  it('reads a public key, and the public half of others', async () => {
    const run = await runReader(reader, fixture('public.der'))
    assert.deepEqual([run.facts.length, run.problems, run.error], [1, [], undefined])
    assert.equal(only(run, 'public-key').spki, Buffer.from(fixture('public.der')).toString('hex'))
    for (const name of ['pkcs1.der', 'sec1.der', 'pkcs8.der', 'certificate.der']) only(await runReader(reader, fixture(name)), 'public-key')
  })
  it('answers every truncation with a typed problem', async () => {
    for (const name of ['certificate.der', 'pkcs1.der', 'pkcs8.der']) {
      const whole = fixture(name)
      for (let length = 0; length < whole.length; length++) {
        assert.equal((await runReader(reader, whole.subarray(0, length), { path: '/x.der' })).error?.code, 'malformed')
        assert.equal((await runReader(reader, whole.subarray(0, length), { path: '/x.bin' })).error, undefined)
      }
      for (let at = 0; at < whole.length; at++) {
        const changed = Uint8Array.from(whole)
        changed[at] = (changed[at] ?? 0) ^ 0x85
        await runReader(reader, changed)
      }
    }
  })
})
