import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { only, runReader } from '../../shared/testing.ts'
import { reader } from './reader.ts'

const fixture = (name: string): Uint8Array => readFileSync(new URL(`fixtures/${name}`, import.meta.url))

describe('certificate/pkcs12', () => {
  it('recognises a protected key', async () => {
    assert.deepEqual(only(await runReader(reader, fixture('key-and-certificate.p12')), 'private-key'), { kind: 'private-key', format: 'pkcs12', algorithm: 'unknown', bits: 0, encrypted: true })
  })
  it('recognises a key in clear', async () => {
    assert.equal(only(await runReader(reader, fixture('open.p12')), 'private-key').encrypted, false)
  })
  it('knows a store of keytool under the password that keytool proposes', async () => {
    const bytes = readFileSync(new URL('../java-keystore/fixtures/changeit.p12', import.meta.url))
    assert.deepEqual(only(await runReader(reader, bytes), 'private-key'), { kind: 'private-key', format: 'pkcs12', algorithm: 'unknown', bits: 0, encrypted: false, publishedPassword: true })
  })
  it('claims no key where only certificates are', async () => {
    const run = await runReader(reader, fixture('certificates-only.p12'))
    assert.equal(run.facts.length, 0)
    assert.equal(run.problems[0]?.code, 'encrypted')
  })
})
