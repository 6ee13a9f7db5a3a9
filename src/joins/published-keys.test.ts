import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { BootKey } from '../facts/boot.ts'
import { factQuery, type Fact } from '../facts/fact.ts'
import { publishedAnchors } from '../rules/published-anchors.ts'
import { publishedKeys } from '../rules/published-keys.ts'
import type { JoinContext } from './define.ts'
import { join } from './published-keys.ts'

const at = (container: string, file: string) => ({ basis: 'observed' as const, container, file, where: { artefact: container, path: file.slice(1) } })
const key = (keyFingerprint: string): Fact<'private-key'> => ({ kind: 'private-key', format: 'pkcs8', algorithm: 'RSA', bits: 2048, encrypted: false, keyFingerprint, ...at('a.img', '/k.pem') })
const certificate = (subject: string, keyFingerprint: string): Fact<'certificate'> => ({
  kind: 'certificate', subject, issuer: subject, notBefore: '2020-01-01T00:00:00Z', notAfter: '2040-01-01T00:00:00Z', keyAlgorithm: 'RSA', keyBits: 2048,
  signatureAlgorithm: 'sha256WithRSAEncryption', selfSigned: true, authority: true, fingerprint: 'f', keyFingerprint, inFile: 1, ...at('a.img', '/c.pem'),
})
const fuses = (rule: string, value: string, revoked = false): Fact<'fuses'> => ({
  kind: 'fuses', family: 'x', bootAuthentication: 'on', debugClosed: 'on', flashEncryption: 'on', downloadClosed: 'on', spareKeysClosed: 'on',
  keys: [{ rule, slot: '0', value, revoked }], fields: [], notes: [], ...at('fuses.txt', ''), basis: 'dump',
})
const image = (signed: BootKey): Fact<'signed-image'> => ({
  kind: 'signed-image', format: 'mcuboot', place: { artefact: 0, steps: [] }, title: 'Image', version: '1', role: 'application', digests: [], uncovered: [], encrypted: false, notes: [],
  signatures: [{ scheme: 'RSA', result: 'unchecked', why: 'x', key: signed, covers: [], at: { start: 0, end: 1 } }], ...at('app.bin', ''),
})
const publicKey = (fingerprint: string, name = ''): Fact<'public-key'> => ({ kind: 'public-key', holder: 'file', name, key: { algorithm: 'RSA', bits: 2048, fingerprint, anchors: {} }, spki: '', ...at('app.bin', '') })
const made = (...facts: Fact[]): readonly Fact<'published-key'>[] => (join.run({ facts: factQuery(facts) } as JoinContext).facts ?? []) as readonly Fact<'published-key'>[]

const mcuboot = 'a14bcb1bf9bb821146ba32838217e476f5412621320534ffe490a1890c994660'
const other = '0123456789abcdef'.repeat(4)

test('a published key is recognised by its fingerprint', () => {
  const [found] = made(key(mcuboot))
  assert.deepEqual([found?.name, found?.origin, found?.file, found?.status, found?.met, found?.url], ['root-rsa-2048.pem', 'MCUboot', '/k.pem', 'published', 'private-key', 'https://github.com/mcu-tools/mcuboot'])
})

test('other keys are not', () => {
  assert.deepEqual(made(key('0'.repeat(64)), fuses('esp-v2', other), fuses('esp-v2', 'unreadable'), fuses('esp-v2', ''), image({ algorithm: 'RSA', bits: 0, anchors: { mcuboot: other } }), publicKey(other, 'release key'), certificate('CN=Latest keys', other)), [])
})

test('by the digest that fuses or an image hold of it, whole or its first half', () => {
  for (const [rule, values] of Object.entries(publishedAnchors)) {
    for (const [value, fingerprint] of Object.entries(values)) {
      const [found] = made(fuses(rule, value))
      assert.ok(found !== undefined && found.keyFingerprint.startsWith(fingerprint), `${rule} ${value}`)
      assert.deepEqual([found.met, found.anchor, found.basis], ['fuses', { rule, value }, 'dump'])
      assert.equal(made(fuses(rule, value.slice(0, 32)))[0]?.keyFingerprint, found.keyFingerprint)
      assert.equal(made(fuses(rule, value.toUpperCase()))[0]?.keyFingerprint, found.keyFingerprint)
      // Half of a digest and something else is another one.
      assert.deepEqual(made(fuses(rule, `${value.slice(0, 32)}00000000`)), [])
      assert.deepEqual(made(fuses(rule, value, true)), [])
      assert.deepEqual(made(image({ algorithm: 'RSA', bits: 0, anchors: { [rule]: value } })).map(({ met }) => met), ['signed-image'])
    }
  }
  assert.equal(made(fuses('rotpk', mcuboot))[0]?.name, 'root-rsa-2048.pem')
})

test('one key in one place is told once', () => {
  assert.deepEqual(made(publicKey(mcuboot), image({ algorithm: 'RSA', bits: 2048, fingerprint: mcuboot, anchors: {} })).map(({ met }) => met), ['signed-image'])
})

test('a label is told as a label, never as a key that got out', () => {
  const [found] = made(certificate('CN=DO NOT TRUST - Example Test PK', other))
  assert.deepEqual([found?.status, found?.name, found?.keyFingerprint, found?.url], ['labelled', 'CN=DO NOT TRUST - Example Test PK', other, ''])
  assert.equal(made(certificate('CN=RD1 BMC Test Key - DO NOT SHIP', other))[0]?.status, 'labelled')
  assert.equal(made(publicKey(other, 'CN=Do Not Ship'))[0]?.status, 'labelled')
  const platform = publishedKeys.find(({ origin }) => /CVE-2024-8105/u.test(origin))
  for (const fingerprint of Object.keys(platform?.keys ?? {})) assert.equal(made(certificate('CN=any', fingerprint))[0]?.status, 'labelled')
})

test('fingerprints are SHA-256, each once; every other value leads to one of them', () => {
  const all = publishedKeys.flatMap(({ keys }) => Object.keys(keys))
  assert.ok(all.length > 200)
  for (const fingerprint of all) assert.match(fingerprint, /^[0-9a-f]{64}$/u)
  assert.equal(new Set(all).size, all.length)
  assert.equal(new Set(all.map((fingerprint) => fingerprint.slice(0, 8))).size, all.length)
  for (const { url } of publishedKeys) assert.match(url, /^https:\/\/[^ ]+[^/]$/u)
  const starts = new Set(all.map((fingerprint) => fingerprint.slice(0, 8)))
  for (const [rule, values] of Object.entries(publishedAnchors)) {
    for (const [value, fingerprint] of Object.entries(values)) {
      assert.match(value, rule === 'avb-sha1' ? /^[0-9a-f]{40}$/u : /^[0-9a-f]{64}$/u)
      assert.ok(starts.has(fingerprint))
    }
  }
})
