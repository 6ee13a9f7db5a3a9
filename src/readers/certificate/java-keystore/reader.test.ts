import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { only, runReader } from '../../shared/testing.ts'
import { reader } from './reader.ts'

const fixture = (name: string): Uint8Array => readFileSync(new URL(`fixtures/${name}`, import.meta.url))
const read = (name: string) => runReader(reader, fixture(name), { path: `/opt/${name}` })

describe('certificate/java-keystore', () => {
  it('tells a key under the password that keytool proposes', async () => {
    const run = await read('changeit.jks')
    const { keyFingerprint, ...key } = only(run, 'private-key')
    assert.deepEqual(key, { kind: 'private-key', format: 'java-keystore', algorithm: 'EC P-256', bits: 256, encrypted: false, publishedPassword: true })
    assert.equal(keyFingerprint, only(run, 'certificate').keyFingerprint)
  })
  it('leaves a key under a password of its own alone', async () => {
    const key = only(await read('own.jks'), 'private-key')
    assert.deepEqual([key.algorithm, key.bits, key.encrypted, key.publishedPassword], ['RSA', 2048, true, undefined])
  })
  it('reads JCEKS, up to its first secret key', async () => {
    const run = await read('changeit.jceks')
    assert.ok(run.of('private-key').length >= 1)
    assert.ok(run.of('private-key').every((key) => key.publishedPassword === true))
  })
  it('finds no key in a store of trusted certificates', async () => {
    const run = await read('trust.jks')
    assert.deepEqual(run.of('private-key'), [])
    assert.equal(only(run, 'certificate').subject, 'CN=unit')
  })
  it('tries the password of the key itself: another than that of the store opens nothing', async () => {
    const bytes = Uint8Array.from(fixture('own.jks'))
    const run = await runReader(reader, bytes, { path: '/opt/x.jks' })
    assert.equal(only(run, 'private-key').encrypted, true)
    // A store that was written over ends in a digest that fits nothing.
    const torn = Uint8Array.from(fixture('changeit.jks'))
    torn[torn.length - 1] = (torn.at(-1) ?? 0) ^ 1
    assert.equal(only(await runReader(reader, torn, { path: '/opt/x.jks' }), 'private-key').encrypted, true)
  })
  it('answers every truncation and many byte flips with typed problems', async () => {
    const whole = fixture('changeit.jks')
    for (let length = 0; length < whole.length; length++) await runReader(reader, whole.subarray(0, length))
    for (let at = 0; at < whole.length; at++) {
      const changed = Uint8Array.from(whole)
      changed[at] = (changed[at] ?? 0) ^ 0xff
      await runReader(reader, changed)
    }
  })
})
