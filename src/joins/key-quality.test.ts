/** Each flaw is planted by its own mathematics, and a few hundred sound keys raise no alarm. */
import assert from 'node:assert/strict'
import { createHash, createPublicKey, generateKeyPairSync, generatePrimeSync, type KeyObject } from 'node:crypto'
import { describe, it } from 'node:test'
import type { KeyListMatch, WeakKey } from '../facts/keys.ts'
import type { ImageSignature } from '../facts/boot.ts'
import { factQuery, type Fact } from '../facts/fact.ts'
import { power, primesBelow, product } from '../kernel/key-tests/numbers.ts'
import { spkiKey } from '../kernel/native/signatures.ts'
import { heldKey } from '../readers/shared/boot-key.ts'
import type { JoinContext } from './define.ts'
import { join as lists } from './key-lists.ts'
import { join } from './key-quality.ts'

const at = (file: string) => ({ basis: 'observed' as const, container: 'a.img', file, where: { artefact: 'a.img', path: file.slice(1) } })
const base64url = (value: bigint): string => Buffer.from(value.toString(16).padStart(Math.ceil(value.toString(16).length / 2) * 2, '0'), 'hex').toString('base64url')
const rsa = (n: bigint, e = 65537n): KeyObject => createPublicKey({ key: { kty: 'RSA', n: base64url(n), e: base64url(e) }, format: 'jwk' })
const held = (key: KeyObject, file = '/k.pem', holder: Fact<'public-key'>['holder'] = 'file'): Fact<'public-key'> => ({ ...heldKey(spkiKey(key.export({ type: 'spki', format: 'der' })), holder), ...at(file) })
const weak = (...facts: Fact[]): readonly Fact<'weak-key'>[] => (join.run({ facts: factQuery(facts) } as JoinContext).facts ?? []) as readonly Fact<'weak-key'>[]
const flaws = (...facts: Fact[]): readonly WeakKey['flaw'][] => weak(...facts).map(({ flaw }) => flaw)

const prime = (bits: number): bigint => generatePrimeSync(bits, { bigint: true })
/** Of exactly 2048 bits. */
function modulus(): bigint {
  for (;;) {
    const n = prime(1024) * prime(1024)
    if (n >> 2047n === 1n) return n
  }
}
const isPrime = (n: bigint): boolean => primesBelow(2000).every((small) => n % BigInt(small) !== 0n) && [2n, 3n, 5n, 7n].every((base) => power(base, n - 1n, n) === 1n)
function nextPrime(from: bigint): bigint {
  let candidate = from | 1n
  while (!isPrime(candidate)) candidate += 2n
  return candidate
}
/** The form of Infineon's primes for keys of 2048 bits: M of the first 126 primes. */
function rocaPrime(): bigint {
  const m = product(primesBelow(702).map(BigInt))
  for (;;) {
    const candidate = prime(54) * m + power(65537n, prime(250), m)
    if (isPrime(candidate)) return candidate
  }
}

describe('key-quality: one by one', () => {
  const sound = modulus()
  it('exponents', () => {
    assert.deepEqual(weak(held(rsa(sound, 1n))).map(({ flaw, severity }) => [flaw, severity]), [['rsa-exponent-one', 'critical']])
    assert.deepEqual(flaws(held(rsa(sound, 4n))), ['rsa-exponent-even'])
    assert.deepEqual(weak(held(rsa(sound, 3n))).map(({ flaw, severity }) => [flaw, severity]), [['rsa-exponent-small', 'info']])
  })
  it('sizes and kinds', () => {
    assert.deepEqual(flaws(held(rsa(prime(512) * prime(512)))), ['rsa-short'])
    assert.equal(weak(held(rsa(prime(256) * prime(256))))[0]?.severity, 'critical')
    assert.deepEqual(flaws(held(generateKeyPairSync('ec', { namedCurve: 'prime192v1' }).publicKey)), ['curve-small'])
    assert.deepEqual(flaws(held(generateKeyPairSync('dsa', { modulusLength: 1024, divisorLength: 160 }).publicKey)), ['dsa'])
  })
  it('factors', () => {
    const p = prime(1024)
    assert.deepEqual(flaws(held(rsa(p * nextPrime(p + 2n ** 500n)))), ['rsa-close-primes'])
    assert.deepEqual(flaws(held(rsa(prime(2035) * 65521n))), ['rsa-small-factor'])
    assert.deepEqual(flaws(held(rsa((sound >> 1n) << 1n))), ['rsa-small-factor'])
    let smooth = 2n
    const small = primesBelow(500)
    for (let index = 0; smooth < 1n << 1010n; index = (index + 1) % small.length) smooth *= BigInt(small[index] ?? 2)
    let q = smooth + 1n
    for (let index = 0; !isPrime(q); index++) q = smooth * BigInt(small[index % small.length] ?? 2) * BigInt(small[(index * 31 + 7) % small.length] ?? 2) + 1n
    assert.deepEqual(flaws(held(rsa(q * prime(1024)))), ['rsa-smooth-prime'])
  })
  it('ROCA', () => {
    const found = weak(held(rsa(rocaPrime() * rocaPrime())))
    assert.ok(found.some(({ flaw }) => flaw === 'rsa-roca'))
    assert.ok(found.every(({ flaw }) => flaw === 'rsa-roca' || flaw === 'rsa-short'))
  })
})

describe('key-quality: beside each other', () => {
  it('a shared prime, with every place of each key', () => {
    const p = prime(1024)
    const [one, other] = [rsa(p * prime(1024)), rsa(p * prime(1024))]
    const [found, ...more] = weak(held(one, '/a.pem'), held(rsa(modulus()), '/c.pem'), held(other, '/b.pem', 'image'), held(one, '/d.pem', 'ssh')).filter(({ flaw }) => flaw !== 'rsa-short')
    assert.deepEqual(more, [])
    assert.equal(found?.flaw, 'rsa-shared-prime')
    assert.deepEqual(found.keys.map((key) => key.at.map(({ file }) => file)), [['/a.pem', '/d.pem'], ['/b.pem']])
  })
  it('one modulus with two exponents', () => {
    const n = modulus()
    assert.deepEqual(flaws(held(rsa(n)), held(rsa(n, 17n))).filter((flaw) => flaw !== 'rsa-exponent-small'), ['rsa-shared-modulus'])
    assert.deepEqual(flaws(held(rsa(n)), held(rsa(n))), [])
  })
  it('one key for SSH and for something else; a boot key in a certificate is as it should be', () => {
    const key = generateKeyPairSync('ed25519').publicKey
    assert.deepEqual(flaws(held(key, '/a', 'ssh'), held(key, '/b', 'certificate')), ['several-uses'])
    assert.deepEqual(weak(held(key, '/a', 'ssh'), held(key, '/b', 'image')).map(({ severity }) => severity), ['medium'])
    assert.deepEqual(flaws(held(key, '/a', 'ssh'), held(key, '/b', 'ssh'), held(key, '/c', 'file')), [])
    assert.deepEqual(flaws(held(key, '/a', 'image'), held(key, '/b', 'certificate')), [])
  })
})

describe('key-quality: Debian\'s lists', () => {
  const key = held(rsa(modulus()))
  const list: Fact<'key-list'> = { kind: 'key-list', name: 'blacklist.RSA-2048', place: { artefact: 1, steps: [] }, ...at('/blacklist.RSA-2048') }
  it('asks for the names of the keys, and only where a list is', () => {
    const ask = (...facts: Fact[]) => lists.run({ facts: factQuery(facts) } as JoinContext).questions ?? []
    assert.deepEqual([ask(key), ask(list)], [[], []])
    const [question] = ask(key, list, key)
    assert.ok(question?.kind === 'listed')
    const { n = '' } = createPublicKey({ key: Buffer.from(key.spki, 'hex'), format: 'der', type: 'spki' }).export({ format: 'jwk' })
    const name = createHash('sha1').update(`Modulus=${Buffer.from(n, 'base64url').toString('hex').toUpperCase()}\n`).digest('hex').slice(20)
    assert.ok(question.names.includes(name) && question.names.length === 2)
    const match = (found: KeyListMatch['found']): Fact<'key-list-match'> => ({ kind: 'key-list-match', question: question.id, found, ...at('/blacklist.RSA-2048') })
    const [found] = weak(key, list, match([name]))
    assert.deepEqual([found?.flaw, found?.severity], ['debian-predictable', 'critical'])
    assert.match(found?.explanation ?? '', /blacklist\.RSA-2048/u)
    assert.deepEqual(flaws(key, list, match([])), [])
  })
})

describe('key-quality: nonces', () => {
  const image = (file: string, more: Partial<ImageSignature>): Fact<'signed-image'> => ({
    kind: 'signed-image', format: 'mcuboot', place: { artefact: 0, steps: [] }, title: `image ${file}`, version: '1', role: 'application', digests: [], uncovered: [], encrypted: false, notes: [],
    signatures: [{ scheme: 'ECDSA', result: 'verifies', why: 'x', covers: [], at: { start: 0, end: 1 }, key: { algorithm: 'EC P-256', bits: 256, fingerprint: 'f', anchors: {} }, ...more }], ...at(file),
  })
  const certificate = (file: string, r: string, s: string): Fact<'certificate'> => ({
    kind: 'certificate', subject: `CN=${file}`, issuer: 'CN=CA', notBefore: '', notAfter: '', keyAlgorithm: 'EC P-256', keyBits: 256, signatureAlgorithm: 'ecdsa-with-SHA256',
    selfSigned: false, authority: false, fingerprint: file, keyFingerprint: file, inFile: 1, ecdsa: { r, s }, ...at(file),
  })
  const [r, s, t] = ['a1'.repeat(32), 'b2'.repeat(32), 'c3'.repeat(32)]
  it('two images, two certificates, and a signature that waits for its key', () => {
    const [found] = weak(image('/a', { ecdsa: { r, s } }), image('/b', { ecdsa: { r, s: t } }))
    assert.deepEqual([found?.flaw, found?.keys[0]?.fingerprint, found?.keys[0]?.at.map(({ file }) => file)], ['ecdsa-nonce-repeated', 'f', ['/a', '/b']])
    assert.deepEqual(flaws(certificate('/a', r, s), certificate('/b', r, t)), ['ecdsa-nonce-repeated'])
    const waits = image('/c', { result: 'unchecked', check: { scheme: { kind: 'ecdsa', hash: 'sha256', encoding: 'raw' }, signed: [], signature: r + t } })
    assert.deepEqual(flaws(image('/a', { ecdsa: { r, s } }), waits), ['ecdsa-nonce-repeated'])
    const der = `3046022100${r}022100${t}`
    const inDer = image('/c', { result: 'unchecked', check: { scheme: { kind: 'ecdsa', hash: 'sha256', encoding: 'der' }, signed: [], signature: der } })
    assert.deepEqual(flaws(image('/a', { ecdsa: { r, s } }), inDer), ['ecdsa-nonce-repeated'])
  })
  it('the same image twice, and what does not verify, are no find', () => {
    assert.deepEqual(flaws(image('/a', { ecdsa: { r, s } }), image('/b', { ecdsa: { r, s } })), [])
    assert.deepEqual(flaws(image('/a', { ecdsa: { r, s } }), image('/b', { result: 'fails', ecdsa: { r, s: t } })), [])
    assert.deepEqual(flaws(certificate('/a', r, s), certificate('/b', t, s)), [])
  })
})

describe('key-quality: no false alarm', () => {
  it('over a few hundred sound keys', () => {
    const keys = Array.from({ length: 30 }, (_, index) => held(rsa(modulus()), `/r${index}`))
    const others = Array.from({ length: 200 }, (_, index) => held(index % 2 === 0 ? generateKeyPairSync('ec', { namedCurve: index % 4 === 0 ? 'P-256' : 'P-384' }).publicKey : generateKeyPairSync('ed25519').publicKey, `/e${index}`))
    const made = [2048, 2048, 3072].map((modulusLength, index) => held(generateKeyPairSync('rsa', { modulusLength }).publicKey, `/m${index}`))
    const short = Array.from({ length: 150 }, (_, index) => held(rsa(prime(512) * prime(512)), `/s${index}`))
    assert.deepEqual(weak(...keys, ...others, ...made), [])
    assert.deepEqual(new Set(flaws(...keys, ...short)), new Set(['rsa-short']))
  })
  it('over nothing, and over a key that is none', () => {
    assert.deepEqual(weak(), [])
    assert.deepEqual(weak({ ...held(rsa(modulus())), spki: 'no hex!' }), [])
  })
})
