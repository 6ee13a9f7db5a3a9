import assert from 'node:assert/strict'
import { createECDH, createPrivateKey, generateKeyPairSync, generatePrimeSync, sign } from 'node:crypto'
import { describe, it } from 'node:test'
import { closeFactors, smallFactor, smoothFactor } from './factors.ts'
import { repeatedNonces } from './nonces.ts'
import { bitsOf, gcd, numberOf, power, primesBelow, product, squareRoot } from './numbers.ts'
import { hasRocaMark } from './roca.ts'
import { sharedFactors } from './shared-factors.ts'
import { rsaNumbersOf } from './spki.ts'

const prime = (bits: number): bigint => generatePrimeSync(bits, { bigint: true })
/** A pool of sound primes; a few hundred moduli are made of its pairs, none of which shares one with another. */
const primes = Array.from({ length: 400 }, () => prime(512))
const sound = Array.from({ length: 200 }, (_, index) => (primes[index * 2] ?? 1n) * (primes[index * 2 + 1] ?? 1n))

const isPrime = (n: bigint): boolean => primesBelow(1000).every((small) => n % BigInt(small) !== 0n) && [2n, 3n, 5n, 7n, 11n].every((base) => power(base, n - 1n, n) === 1n)
function nextPrime(from: bigint): bigint {
  let candidate = from | 1n
  while (!isPrime(candidate)) candidate += 2n
  return candidate
}

/** As Infineon's library chose primes: k * M + 65537^a mod M, here with the M of 71 primes for keys of 1024 bits. */
function rocaPrime(): bigint {
  const m = product(primesBelow(354).map(BigInt))
  for (;;) {
    const candidate = prime(40) * m + power(65537n, prime(60), m)
    if (isPrime(candidate)) return candidate
  }
}

describe('numbers', () => {
  it('square roots, bits and common divisors', () => {
    for (const root of [0n, 1n, 2n, 3n, 10n, 2n ** 64n - 1n, 2n ** 512n + 12345n]) {
      assert.equal(squareRoot(root * root), root)
      if (root > 1n) assert.equal(squareRoot(root * root - 1n), root - 1n)
      assert.equal(bitsOf(root), root === 0n ? 0 : root.toString(2).length)
    }
    assert.equal(gcd(12n * 35n, 12n * 22n), 12n)
    assert.equal(product([]), 1n)
    assert.equal(product([2n, 3n, 5n]), 30n)
    assert.equal(power(3n, 20n, 1000n), 3n ** 20n % 1000n)
    assert.deepEqual(primesBelow(20), [2, 3, 5, 7, 11, 13, 17, 19])
  })
})

describe('SubjectPublicKeyInfo', () => {
  it('gives the numbers of RSA keys, and nothing of others and of garbage', () => {
    const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 1024, publicExponent: 3 })
    const spki = publicKey.export({ type: 'spki', format: 'der' })
    const { n = '' } = publicKey.export({ format: 'jwk' })
    assert.deepEqual(rsaNumbersOf(spki), { n: numberOf(Buffer.from(n, 'base64url')), e: 3n })
    assert.equal(rsaNumbersOf(generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'der' })), undefined)
    for (let cut = 0; cut < spki.length; cut++) assert.equal(rsaNumbersOf(spki.subarray(0, cut)), undefined)
    assert.equal(rsaNumbersOf(new Uint8Array(40).fill(0xff)), undefined)
  })
})

describe('ROCA', () => {
  it('finds keys of the flawed form', () => {
    for (let round = 0; round < 3; round++) assert.ok(hasRocaMark(rocaPrime() * rocaPrime()))
  })
  it('finds no other', () => {
    assert.deepEqual(sound.filter(hasRocaMark), [])
    assert.ok(!hasRocaMark(rocaPrime() * prime(512)))
    assert.ok(!hasRocaMark(0n))
  })
})

describe('factors', () => {
  it('small ones', () => {
    assert.equal(smallFactor(prime(1000) * 65521n), 65521)
    assert.equal(smallFactor(prime(1000) * 2n), 2)
    assert.deepEqual(sound.filter((n) => smallFactor(n) !== undefined), [])
    assert.equal(smallFactor(65521n), undefined)
  })
  it('close ones', () => {
    for (const gap of [2n, 1000n, 1n << 120n, 1n << 255n]) {
      const p = prime(512)
      const q = nextPrime(p + gap)
      assert.deepEqual(closeFactors(p * q), [p, q])
    }
    const p = prime(512)
    assert.deepEqual(closeFactors(p * p), [p, p])
    assert.deepEqual(sound.filter((n) => closeFactors(n) !== undefined), [])
    assert.equal(closeFactors(nextPrime(prime(64))), undefined)
    assert.equal(closeFactors(prime(512) * nextPrime(prime(512) + (1n << 400n))), undefined)
  })
  it('those beside which a number of small factors stands', () => {
    let smooth = 2n
    const small = primesBelow(512).slice(1)
    for (let index = 0; bitsOf(smooth) < 500; index = (index + 7) % small.length) smooth *= BigInt(small[index] ?? 3)
    let p = smooth * 2n + 1n
    for (let more = 2n; !isPrime(p); more++) p = smooth * (more & 1n ? 2n : 4n) * BigInt(small[Number(more) % small.length] ?? 3) * BigInt(small[Number(more * 5n) % small.length] ?? 3) + 1n
    assert.equal(smoothFactor(p * prime(512)), p)
    assert.deepEqual(sound.slice(0, 40).filter((n) => smoothFactor(n) !== undefined), [])
  })
})

describe('shared factors', () => {
  it('finds each group, and who shares both factors', () => {
    const [p, q, a, b, c, d] = [prime(512), prime(512), prime(512), prime(512), prime(512), prime(512)]
    const moduli = [...sound.slice(0, 50), p * a, ...sound.slice(50, 60), p * b, q * c, p * q, q * d]
    assert.deepEqual(new Map(sharedFactors(moduli).map(({ factor, members }) => [factor, members])), new Map([[p, [50, 61, 63]], [q, [62, 63, 64]]]))
    // A ring: each shares both.
    assert.deepEqual(sharedFactors([p * q, q * a, a * p]).map(({ members }) => members.join()).toSorted((one, other) => one.localeCompare(other)), ['0,1', '0,2', '1,2'])
  })
  it('finds none among sound keys', () => {
    assert.deepEqual(sharedFactors(sound), [])
    assert.deepEqual(sharedFactors([]), [])
    assert.deepEqual(sharedFactors([15n]), [])
  })
  it('takes thousands of keys in seconds', () => {
    const many = Array.from({ length: 2000 }, (_, index) => (prime(64) << 1984n) + BigInt(index) * 2n + 1n)
    const start = performance.now()
    sharedFactors(many)
    assert.ok(performance.now() - start < 20_000)
  })
})

describe('ECDSA nonces', () => {
  const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n
  const inverse = (value: bigint): bigint => power(value, order - 2n, order)
  const hexOf = (value: bigint): string => value.toString(16)
  /** Signs by the textbook with a number of our choice. */
  function signed(digest: bigint, key: bigint, nonce: bigint): { readonly r: string; readonly s: string } {
    const ecdh = createECDH('prime256v1')
    ecdh.setPrivateKey(Buffer.from(nonce.toString(16).padStart(64, '0'), 'hex'))
    const r = numberOf(ecdh.getPublicKey().subarray(1, 33)) % order
    return { r: hexOf(r), s: hexOf((inverse(nonce) * (digest + r * key)) % order) }
  }
  it('finds two signatures with one nonce, which give the key away', () => {
    const [key, nonce] = [prime(250), prime(250)]
    const [first, second] = [signed(111n, key, nonce), signed(222n, key, nonce)]
    assert.deepEqual(repeatedNonces([signed(1n, key, prime(250)), first, signed(2n, key, prime(250)), second]), [[1, 3]])
    // What an attacker does with them.
    const [s1, s2, r] = [BigInt(`0x${first.s}`), BigInt(`0x${second.s}`), BigInt(`0x${first.r}`)]
    const found = ((111n - 222n + order) * inverse((s1 - s2 + order) % order)) % order
    assert.equal((inverse(r) * (((s1 * found - 111n) % order) + order)) % order, key)
  })
  it('the same signature twice, and its negative, are no find', () => {
    const one = signed(111n, prime(250), prime(250))
    assert.deepEqual(repeatedNonces([one, one, { r: one.r, s: hexOf(order - BigInt(`0x${one.s}`)) }]), [])
    assert.deepEqual(repeatedNonces([{ r: '0', s: '1' }, { r: '0', s: '2' }]), [])
  })
  it('a library repeats none', () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const key = createPrivateKey(privateKey.export({ type: 'pkcs8', format: 'pem' }))
    const signatures = Array.from({ length: 300 }, (_, index) => sign('sha256', Buffer.from(`message ${index}`), { key, dsaEncoding: 'ieee-p1363' })).map((raw) => ({ r: raw.subarray(0, 32).toString('hex'), s: raw.subarray(32).toString('hex') }))
    assert.deepEqual(repeatedNonces(signatures), [])
  })
})
