/**
 * What calculation says of every public key that was met, one by one and beside each other. Each distinct modulus is calculated with once;
 * what the costly test may spend is bounded by a count and not by the clock, so that the same keys give the same answer everywhere.
 */
import type { Fact, FactQuery } from '../facts/fact.ts'
import type { KeyAt, KeyFlaw, WeakKey } from '../facts/keys.ts'
import type { Seen } from '../facts/provenance.ts'
import { smoothFactor } from '../kernel/key-tests/factors.ts'
import { repeatedNonces, type Signed } from '../kernel/key-tests/nonces.ts'
import { bitsOf } from '../kernel/key-tests/numbers.ts'
import { flawsOfRsa, type RsaFlaw } from '../kernel/key-tests/rsa.ts'
import { sharedFactors } from '../kernel/key-tests/shared-factors.ts'
import { ecdsaNumbersOf, rsaNumbersOf, type RsaNumbers } from '../kernel/key-tests/spki.ts'
import type { Problem } from '../kernel/problem.ts'
import { defineJoin } from './define.ts'

/** Distinct moduli that are calculated with: two to three seconds. */
const maxModuli = 2000
/** What Pollard's method may cost, in squares of kilobits: about twenty-five keys of 2048 bits, a quarter of a second. */
const smoothBudget = 100

type Flaw = Pick<WeakKey, 'flaw' | 'severity' | 'explanation'>

interface Key {
  readonly fingerprint: string
  readonly algorithm: string
  readonly bits: number
  readonly at: KeyAt[]
  readonly listed: readonly string[]
  readonly rsa: RsaNumbers | undefined
  readonly first: Seen
}

export const join = defineJoin({
  id: 'key-quality',
  title: 'Weak public keys',
  // After the joins that tell of signed images.
  round: 3,
  needs: ['public-key', 'key-list', 'key-list-match', 'certificate', 'signed-image'],
  makes: ['weak-key'],
  run({ facts }) {
    const keys = keysOf(facts)
    const { moduli, problems } = moduliOf(keys)
    const flaws = calculated(moduli)
    return {
      facts: [...oneByOne(keys, flaws), ...besideEachOther(moduli, flaws), ...predictable(keys, facts), ...nonces(facts), ...severalUses(keys)],
      problems,
    }
  },
})

/** Every key once, with all places. */
function keysOf(facts: FactQuery): readonly Key[] {
  const keys = new Map<string, Key>()
  for (const fact of facts('public-key')) {
    const at: KeyAt = { holder: fact.holder, name: fact.name, where: fact.where, container: fact.container, file: fact.file }
    const known = keys.get(fact.spki)
    if (known !== undefined) {
      known.at.push(at)
      continue
    }
    const { fingerprint = '', algorithm, bits } = fact.key
    keys.set(fact.spki, { fingerprint, algorithm, bits, at: [at], listed: fact.listed ?? [], rsa: algorithm === 'RSA' ? rsaNumbersOf(bytesOf(fact.spki)) : undefined, first: fact })
  }
  return [...keys.values()]
}

const bytesOf = (hex: string): Uint8Array => (/^(?:[0-9a-f]{2})*$/u.test(hex) ? Uint8Array.from(hex.match(/../gu) ?? [], (pair) => Number.parseInt(pair, 16)) : new Uint8Array())

/** Keys by modulus, as many as are calculated with. */
function moduliOf(keys: readonly Key[]): { readonly moduli: ReadonlyMap<bigint, readonly Key[]>; readonly problems: readonly Problem[] } {
  const all = Map.groupBy(keys.filter(({ rsa }) => rsa !== undefined), ({ rsa }) => rsa?.n ?? 0n)
  if (all.size <= maxModuli) return { moduli: all, problems: [] }
  const problem: Problem = { code: 'limit', message: `${all.size} RSA keys were met, and the first ${maxModuli} were examined`, where: { artefact: '', path: '' }, reader: 'join/key-quality', incomplete: true }
  return { moduli: new Map([...all].slice(0, maxModuli)), problems: [problem] }
}

type Flaws = ReadonlyMap<bigint, readonly RsaFlaw[]>

function calculated(moduli: ReadonlyMap<bigint, unknown>): Flaws {
  let left = smoothBudget
  const found = new Map<bigint, readonly RsaFlaw[]>()
  for (const n of moduli.keys()) {
    const flaws = flawsOfRsa(n)
    const cost = (bitsOf(n) / 1024) ** 2
    const looks = flaws.every(({ factored }) => !factored) && cost <= left
    if (looks) left -= cost
    found.set(n, looks && smoothFactor(n) !== undefined ? [...flaws, smoothFlaw] : flaws)
  }
  return found
}
const smoothFlaw: RsaFlaw = { flaw: 'rsa-smooth-prime', factored: true, severity: 'critical', explanation: 'has a prime beside which a number of small factors stands: its private key is found in moments (Pollard, p - 1)' }

const oneByOne = (keys: readonly Key[], flaws: Flaws): readonly Fact<'weak-key'>[] =>
  keys.flatMap((key) => [...sizeFlaws(key), ...key.rsa === undefined ? [] : flaws.get(key.rsa.n) ?? []].map(({ flaw, severity, explanation }) => weak(flaw, [key], explanation, severity)))

/** What size, exponent and kind alone say. */
function sizeFlaws({ algorithm, bits, rsa }: Key): readonly Flaw[] {
  if (algorithm === 'DSA') return [{ flaw: 'dsa', severity: 'medium', explanation: `is of DSA (${bits} bits), which is given up` }]
  if (algorithm.startsWith('EC ') && bits > 0 && bits < 224) return [{ flaw: 'curve-small', severity: 'medium', explanation: `is on a curve of ${bits} bits, and 224 is the least` }]
  if (rsa === undefined) return []
  const found: Flaw[] = []
  if (bits < 2048) found.push({ flaw: 'rsa-short', severity: bits < 1024 ? 'critical' : 'medium', explanation: `is of ${bits} bits (RSA), and 2048 is the least` })
  if (rsa.e === 1n) found.push({ flaw: 'rsa-exponent-one', severity: 'critical', explanation: 'has the exponent 1: a signature is then the padded message itself, and anybody can make one' })
  else if (rsa.e % 2n === 0n) found.push({ flaw: 'rsa-exponent-even', severity: 'high', explanation: `has an even exponent (${shortened(rsa.e)}), to which RSA has no private key` })
  else if (rsa.e < 65537n) found.push({ flaw: 'rsa-exponent-small', severity: 'info', explanation: `has the exponent ${rsa.e}, which is safe only where the padding of signatures is checked to the last byte` })
  return found
}
const shortened = (value: bigint): string => (value < 10n ** 12n ? String(value) : `of ${bitsOf(value)} bits`)

function besideEachOther(moduli: ReadonlyMap<bigint, readonly Key[]>, flaws: Flaws): readonly Fact<'weak-key'>[] {
  const found: Fact<'weak-key'>[] = []
  for (const keys of moduli.values()) {
    const exponents = new Set(keys.map(({ rsa }) => rsa?.e))
    if (exponents.size > 1) found.push(weak('rsa-shared-modulus', keys, `has the modulus of ${keys.length === 2 ? 'another key' : `${keys.length - 1} other keys`} and another exponent: who holds one private key has the other`, 'high'))
  }
  // Numbers that have small factors are no keys, and would share these with each other.
  const sound = [...moduli].filter(([n]) => n > 0n && (flaws.get(n) ?? []).every(({ flaw }) => flaw !== 'rsa-small-factor'))
  for (const { members } of sharedFactors(sound.map(([n]) => n))) {
    const keys = members.flatMap((index) => sound[index]?.[1] ?? [])
    found.push(weak('rsa-shared-prime', keys, `shares a prime with ${members.length === 2 ? 'another key' : `${members.length - 1} other keys`}: the private keys of all of them are found by one division each`, 'critical'))
  }
  return found
}

/** Debian's lists, where somebody supplied them. */
function predictable(keys: readonly Key[], facts: FactQuery): readonly Fact<'weak-key'>[] {
  const lists = new Map(facts('key-list').map((list) => [`key-list ${list.container}${list.file}`, list.name]))
  return facts('key-list-match').flatMap(({ question, found }) => keys.filter(({ listed }) => listed.some((name) => found.includes(name)))
    .map((key) => weak('debian-predictable', [key], `stands in ${lists.get(question) ?? 'a list'}: Debian's OpenSSL of 2006 to 2008 could make few keys (CVE-2008-0166), and everybody has them all`, 'critical')))
}

interface SignedThing extends Signed {
  readonly seen: Seen
  readonly name: string
  readonly fingerprint: string
  readonly algorithm: string
  readonly bits: number
}

function nonces(facts: FactQuery): readonly Fact<'weak-key'>[] {
  const images = facts('signed-image').flatMap((image) => image.signatures.flatMap((signature): SignedThing[] => {
    const { check, key, ecdsa = check?.scheme.kind === 'ecdsa' ? ecdsaNumbersOf(bytesOfHex(check.signature), check.scheme.encoding) : undefined } = signature
    // Bytes that do not verify need not be a signature at all.
    return ecdsa === undefined || signature.result === 'fails' ? [] : [{ ...ecdsa, seen: image, name: `the signature of ${image.title}`, fingerprint: key?.fingerprint ?? '', algorithm: key?.algorithm ?? 'EC', bits: key?.bits ?? 0 }]
  }))
  const certificates = facts('certificate').flatMap((certificate): SignedThing[] =>
    certificate.ecdsa === undefined ? [] : [{ ...certificate.ecdsa, seen: certificate, name: `the certificate of ${certificate.subject} by ${certificate.issuer}`, fingerprint: '', algorithm: 'EC', bits: 0 }])
  const all = [...images, ...certificates]
  return repeatedNonces(all).map((group) => {
    const things = group.flatMap((index) => all[index] ?? [])
    const at = things.map(({ seen: { where, container, file }, name }): KeyAt => ({ holder: 'signature', name, where, container, file }))
    const known = things.find(({ fingerprint }) => fingerprint !== '') ?? things[0]
    return made(things[0]?.seen, {
      flaw: 'ecdsa-nonce-repeated', severity: 'critical', keys: [{ fingerprint: known?.fingerprint ?? '', algorithm: known?.algorithm ?? 'EC', bits: known?.bits ?? 0, at }],
      explanation: `made ${things.length} signatures with the same secret number: the private key can be computed from them`,
    })
  })
}
const bytesOfHex = (text: string): Uint8Array => Uint8Array.from(text.match(/../gu) ?? [], (pair) => Number.parseInt(pair, 16))

/** Holders that start or update software. Certificates are left out: signing tools take the boot key's certificate as input, as they should. */
const boots: ReadonlySet<KeyAt['holder']> = new Set(['image', 'control-device-tree', 'raspberry-pi-eeprom', 'uefi-db', 'uefi-kek', 'uefi-pk', 'kernel-keyring', 'fuses'])

function severalUses(keys: readonly Key[]): readonly Fact<'weak-key'>[] {
  return keys.flatMap((key) => {
    const holders = new Set(key.at.map(({ holder }) => holder))
    if (!holders.has('ssh')) return []
    const other = [...holders].some((holder) => boots.has(holder)) ? 'signed software' : holders.has('certificate') ? 'certificates' : undefined
    return other === undefined ? [] : [weak('several-uses', [key], `serves SSH and ${other} alike: what breaks the one breaks the other`, other === 'certificates' ? 'low' : 'medium')]
  })
}

const weak = (flaw: KeyFlaw, keys: readonly Key[], explanation: string, severity: WeakKey['severity']): Fact<'weak-key'> =>
  made(keys[0]?.first, { flaw, explanation, severity, keys: keys.map(({ fingerprint, algorithm, bits, at }) => ({ fingerprint, algorithm, bits, at })) })

function made(seen: Seen | undefined, fact: WeakKey): Fact<'weak-key'> {
  const { basis, where, container, file } = seen ?? { basis: 'observed' as const, where: { artefact: '', path: '' }, container: '', file: '' }
  return { kind: 'weak-key', ...fact, basis, where, container, file }
}
