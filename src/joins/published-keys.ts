/**
 * Which of the keys that were met are published, or labelled as not to be trusted. Sees fingerprints, names, and the digests by which images
 * and fuses know a key: a dump of fuses alone is enough.
 */
import type { PublishedKey } from '../facts/binary.ts'
import type { Fact, FactQuery } from '../facts/fact.ts'
import type { Seen } from '../facts/provenance.ts'
import { publishedAnchors } from '../rules/published-anchors.ts'
import { publishedKeys } from '../rules/published-keys.ts'
import { defineJoin } from './define.ts'

type Known = Pick<PublishedKey, 'name' | 'origin' | 'url' | 'keyFingerprint' | 'status'>

const known = new Map(publishedKeys.flatMap(({ origin, url, status, keys }) =>
  Object.entries(keys).map(([keyFingerprint, name]): [string, Known] => [keyFingerprint, { name, origin, url, keyFingerprint, status: status ?? 'published' }])))

/** Some fuses hold the first half of a digest: 128 bits tell keys apart. */
const leastDigits = 32

/** Every value by which a key is known, by its first digits. Values of different rules never meet: they are digests. */
const byStart = new Map<string, { readonly value: string; readonly key: Known }>()
for (const [value, key] of known) byStart.set(value.slice(0, leastDigits), { value, key })
const shortened = new Map([...known].map(([fingerprint, key]) => [fingerprint.slice(0, 8), key]))
for (const values of Object.values(publishedAnchors)) {
  for (const [value, fingerprint] of Object.entries(values)) {
    const key = shortened.get(fingerprint)
    if (key !== undefined) byStart.set(value.slice(0, leastDigits), { value, key })
  }
}

function byValue(value: string): Known | undefined {
  const found = value.length < leastDigits ? undefined : byStart.get(value.slice(0, leastDigits).toLowerCase())
  return found?.value.startsWith(value.toLowerCase()) === true ? found.key : undefined
}

/** Names by which makers of firmware mark keys that must not leave the laboratory. */
const provisional = /\bdo not (?:trust|ship)\b|\btest key\b/iu

/** What was met, in the words of the facts that tell of it. */
interface Met {
  readonly seen: Seen
  readonly met: PublishedKey['met']
  readonly keyFingerprint?: string | undefined
  readonly anchors: readonly (readonly [rule: string, value: string])[]
  readonly label: string
}

export const join = defineJoin({
  id: 'published-keys',
  title: 'Keys that are published, or labelled as not to be trusted',
  // After the joins that tell of signed images.
  round: 3,
  needs: ['certificate', 'private-key', 'public-key', 'signed-image', 'fuses'],
  makes: ['published-key'],
  run({ facts }) {
    const told = new Set<string>()
    const found: Fact<'published-key'>[] = []
    for (const each of metKeys(facts)) {
      const key = recognised(each)
      if (key === undefined) continue
      const { basis, where, container, file } = each.seen
      // The signature, its key and its certificate are one thing in one place.
      const id = `${key.keyFingerprint} ${container} ${where.artefact} ${where.path}`
      if (told.has(id)) continue
      told.add(id)
      found.push({ kind: 'published-key', ...key, met: each.met, basis, where, container, file })
    }
    return { facts: found }
  },
})

function metKeys(facts: FactQuery): readonly Met[] {
  return [
    ...facts('signed-image').flatMap((image) => image.signatures.flatMap(({ key }): Met[] =>
      key === undefined ? [] : [{ seen: image, met: 'signed-image', keyFingerprint: key.fingerprint, anchors: Object.entries(key.anchors), label: key.label ?? '' }])),
    // A revoked key opens nothing.
    ...facts('fuses').flatMap((fuses) => fuses.keys.filter(({ revoked }) => !revoked).map(({ rule, value }): Met => ({ seen: fuses, met: 'fuses', anchors: [[rule, value]], label: '' }))),
    ...facts('certificate').map((certificate): Met => ({ seen: certificate, met: 'certificate', keyFingerprint: certificate.keyFingerprint, anchors: [], label: certificate.subject })),
    ...facts('private-key').map((key): Met => ({ seen: key, met: 'private-key', keyFingerprint: key.keyFingerprint, anchors: [], label: '' })),
    ...facts('public-key').map((fact): Met => ({ seen: fact, met: 'public-key', keyFingerprint: fact.key.fingerprint, anchors: Object.entries(fact.key.anchors), label: fact.key.label ?? fact.name })),
  ]
}

function recognised({ keyFingerprint, anchors, label }: Met): (Known & Pick<PublishedKey, 'anchor'>) | undefined {
  const exact = keyFingerprint === undefined ? undefined : known.get(keyFingerprint)
  if (exact !== undefined) return exact
  for (const [rule, value] of anchors) {
    const key = byValue(value)
    if (key !== undefined) return { ...key, anchor: { rule, value } }
  }
  return keyFingerprint === undefined || !provisional.test(label) ? undefined : { name: label, origin: 'its own label', url: '', keyFingerprint, status: 'labelled' }
}
