import assert from 'node:assert/strict'
import { createHash, createPrivateKey, createPublicKey, X509Certificate } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { describe, it } from 'node:test'
import type { PrivateKey } from '../../../facts/binary.ts'
import { only, runReader } from '../../shared/testing.ts'
import { reader } from './reader.ts'

const fixture = (name: string): Uint8Array => readFileSync(new URL(`fixtures/${name}`, import.meta.url))
const expected = new Map(readFileSync(new URL('fixtures/expected.txt', import.meta.url), 'utf8').trim().split('\n').map((line) => line.split(' ') as [string, string]))
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

describe('certificate/pem: certificates', () => {
  for (const name of ['self-signed.crt', 'ec.crt', 'rsa1024-sha1.crt']) {
    it(`${name} as node:crypto reads it`, async () => {
      const fact = only(await runReader(reader, fixture(name)), 'certificate')
      const other = new X509Certificate(fixture(name))
      assert.equal(fact.fingerprint, sha256(other.raw))
      assert.equal(fact.keyFingerprint, sha256(other.publicKey.export({ type: 'spki', format: 'der' })))
      assert.equal(Date.parse(fact.notBefore), Date.parse(other.validFrom))
      assert.equal(Date.parse(fact.notAfter), Date.parse(other.validTo))
      assert.equal(fact.subject, other.subject.replaceAll('\n', ', '))
      assert.equal(fact.issuer, other.issuer.replaceAll('\n', ', '))
      assert.equal(fact.authority, other.ca)
      assert.equal(fact.selfSigned, true)
      assert.equal(fact.inFile, 1)
    })
  }

  it('tells algorithms and sizes', async () => {
    const old = only(await runReader(reader, fixture('rsa1024-sha1.crt')), 'certificate')
    assert.deepEqual([old.keyAlgorithm, old.keyBits, old.signatureAlgorithm], ['RSA', 1024, 'sha1WithRSAEncryption'])
    const ec = only(await runReader(reader, fixture('ec.crt')), 'certificate')
    assert.deepEqual([ec.keyAlgorithm, ec.keyBits, ec.signatureAlgorithm], ['EC P-256', 256, 'ecdsa-with-SHA256'])
  })

  it('counts the certificates of a bundle and gives the line of each', async () => {
    const run = await runReader(reader, fixture('bundle.pem'))
    const [leaf, root] = run.of('certificate')
    assert.deepEqual([leaf?.inFile, leaf?.line, leaf?.selfSigned, leaf?.subject], [2, 1, false, 'CN=leaf.example'])
    assert.deepEqual([root?.inFile, root?.selfSigned], [2, true])
    assert.notEqual(root?.line, 1)
  })

  it('finds blocks after text, as openssl writes it, and with CRLF', async () => {
    const pem = new TextDecoder().decode(fixture('self-signed.crt'))
    assert.equal(only(await runReader(reader, `Certificate:\n  Data: ...\n${pem}`), 'certificate').line, 3)
    only(await runReader(reader, pem.replaceAll('\n', '\r\n')), 'certificate')
  })

  it('passes over placeholders and reports what only looks right', async () => {
    const run = await runReader(reader, '-----BEGIN CERTIFICATE-----\n... your certificate here ...\n-----END CERTIFICATE-----\n')
    assert.deepEqual([run.facts.length, run.problems.length], [0, 0])
    const broken = await runReader(reader, '-----BEGIN CERTIFICATE-----\nMIIBIjANBgkq\n-----END CERTIFICATE-----\n')
    assert.equal(broken.problems[0]?.code, 'malformed')
    const open = await runReader(reader, '-----BEGIN RSA PRIVATE KEY-----\nMIIB\n')
    assert.deepEqual([open.facts.length, open.problems.length], [0, 0])
  })
})

const keys: Record<string, Partial<PrivateKey>> = {
  'ec-sec1.key': { format: 'sec1', algorithm: 'EC P-256', bits: 256, encrypted: false },
  'ec-pkcs8.key': { format: 'pkcs8', algorithm: 'EC P-256', bits: 256, encrypted: false },
  'ed25519.key': { format: 'pkcs8', algorithm: 'Ed25519', bits: 256, encrypted: false },
  'rsa-pkcs1.key': { format: 'pkcs1', algorithm: 'RSA', bits: 2048, encrypted: false },
  'rsa-pkcs1-encrypted.key': { format: 'pkcs1', algorithm: 'RSA', bits: 0, encrypted: true },
  'rsa-pkcs8-encrypted.key': { format: 'pkcs8', algorithm: 'unknown', bits: 0, encrypted: true },
  'dsa.key': { format: 'dsa', algorithm: 'DSA', bits: 1024, encrypted: false },
  'openssh-rsa.key': { format: 'openssh', algorithm: 'RSA', bits: 3072, encrypted: false },
  'openssh-rsa-encrypted.key': { format: 'openssh', algorithm: 'RSA', bits: 3072, encrypted: true },
  'openssh-ecdsa.key': { format: 'openssh', algorithm: 'EC P-256', bits: 256, encrypted: false },
  'openssh-ecdsa-encrypted.key': { format: 'openssh', algorithm: 'EC P-256', bits: 256, encrypted: true },
  'openssh-ed25519.key': { format: 'openssh', algorithm: 'Ed25519', bits: 256, encrypted: false },
  'openssh-ed25519-encrypted.key': { format: 'openssh', algorithm: 'Ed25519', bits: 256, encrypted: true },
  'pgp-rsa2048.asc': { format: 'pgp', algorithm: 'RSA', bits: 2048, encrypted: false },
  'pgp-ed25519.asc': { format: 'pgp', algorithm: 'EdDSA', bits: 256, encrypted: false },
  'pgp-encrypted.asc': { format: 'pgp', algorithm: 'EdDSA', bits: 256, encrypted: true },
}

describe('certificate/pem: private keys', () => {
  for (const [name, wanted] of Object.entries(keys)) {
    it(name, async () => {
      const run = await runReader(reader, fixture(name))
      assert.deepEqual(run.problems, [])
      const { kind: _, line, keyFingerprint, ...fact } = only(run, 'private-key')
      assert.deepEqual(fact, wanted)
      assert.equal(line, 1)
      const said = expected.get(`pem/fixtures/${name}`)
      if (said !== undefined) assert.equal(keyFingerprint, said)
    })
  }

  it('ties a key to its certificate', async () => {
    const key = only(await runReader(reader, fixture('ec-sec1.key')), 'private-key')
    assert.equal(key.keyFingerprint, only(await runReader(reader, fixture('ec.crt')), 'certificate').keyFingerprint)
  })

  it('gives out nothing of a key', async () => {
    const names = readdirSync(new URL('fixtures/', import.meta.url)).filter((name) => /\.(?:key|asc)$/u.test(name))
    for (const name of names) {
      const text = new TextDecoder().decode(fixture(name))
      for (let cut = 0; cut < text.length; cut += 37) {
        const run = await runReader(reader, text.slice(0, cut) + '-----END X-----')
        // A public half is no secret, and nothing but one may stand where one is said to be.
        for (const { spki } of run.of('public-key')) assert.equal(createPublicKey({ key: Buffer.from(spki, 'hex'), format: 'der', type: 'spki' }).export({ type: 'spki', format: 'der' }).toString('hex'), spki)
        const said = JSON.stringify([run.facts.filter(({ kind }) => kind !== 'public-key'), run.problems, run.error?.message])
        for (const line of text.split('\n')) if (line.length > 30 && !line.startsWith('-')) assert.ok(!said.includes(line.slice(0, 20)))
      }
    }
  })

  it('gives public keys, and of private keys and certificates the public half', async () => {
    const half = createPublicKey(createPrivateKey(fixture('ec-sec1.key')))
    const spki = half.export({ type: 'spki', format: 'der' }).toString('hex')
    const alone = await runReader(reader, half.export({ type: 'spki', format: 'pem' }) as string)
    assert.deepEqual([alone.facts.length, only(alone, 'public-key').spki, only(alone, 'public-key').holder, alone.problems], [1, spki, 'file', []])
    assert.equal(only(await runReader(reader, fixture('ec-sec1.key')), 'public-key').spki, spki)
    const held = only(await runReader(reader, fixture('ec.crt')), 'public-key')
    assert.deepEqual([held.spki, held.holder, held.line], [spki, 'certificate', 1])
    assert.equal(held.name, only(await runReader(reader, fixture('ec.crt')), 'certificate').subject)
    assert.equal(only(await runReader(reader, fixture('openssh-rsa-encrypted.key')), 'public-key').holder, 'ssh')
  })

  it('leaves out the keys of public collections', async () => {
    const one = new TextDecoder().decode(fixture('ec.crt'))
    assert.equal((await runReader(reader, one.repeat(8))).of('public-key').length, 8)
    assert.equal((await runReader(reader, one.repeat(9))).of('public-key').length, 0)
    assert.equal((await runReader(reader, one, { path: '/usr/share/ca-certificates/mozilla/A.crt' })).of('public-key').length, 0)
  })

  it('gives the numbers of ECDSA signatures', async () => {
    const { ecdsa } = only(await runReader(reader, fixture('ec.crt')), 'certificate')
    assert.match(ecdsa?.r ?? '', /^[1-9a-f][0-9a-f]{50,63}$/u)
    assert.match(ecdsa?.s ?? '', /^[1-9a-f][0-9a-f]{50,63}$/u)
    assert.equal(only(await runReader(reader, fixture('self-signed.crt')), 'certificate').ecdsa, undefined)
  })

  it('a public key of absurd size is a problem', async () => {
    const run = await runReader(reader, `-----BEGIN PUBLIC KEY-----\n${Buffer.alloc(10_000, 0x30).toString('base64')}\n-----END PUBLIC KEY-----\n`)
    assert.deepEqual([run.facts.length, run.problems[0]?.code], [0, 'malformed'])
  })

  it('passes over requests', async () => {
    const run = await runReader(reader, '-----BEGIN CERTIFICATE REQUEST-----\nMIIBIjANBgkq\n-----END CERTIFICATE REQUEST-----\n')
    assert.deepEqual([run.facts, run.problems], [[], []])
  })
})
