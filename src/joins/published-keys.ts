/** Which of the keys that were seen are published ones. Sees fingerprints only. */
import type { Fact } from '../facts/fact.ts'
import type { Seen } from '../facts/provenance.ts'
import { publishedKeys } from '../rules/published-keys.ts'
import { defineJoin } from './define.ts'

const known = new Map(publishedKeys.flatMap(({ origin, url, keys }) => Object.entries(keys).map(([fingerprint, name]) => [fingerprint, { origin, url, name }] as const)))

export const join = defineJoin({
  id: 'published-keys',
  title: 'Keys whose private halves are published',
  // After the joins that tell of signed images.
  round: 3,
  needs: ['certificate', 'private-key', 'signed-image'],
  run({ facts }) {
    const keys: readonly (Seen & { readonly keyFingerprint?: string })[] = [
      ...facts('certificate'),
      ...facts('private-key'),
      ...facts('signed-image').flatMap((image) => image.signatures.flatMap(({ key }) => (key?.fingerprint === undefined ? [] : [{ ...image, keyFingerprint: key.fingerprint }]))),
    ]
    return {
      facts: keys.flatMap(({ keyFingerprint, basis, where, container, file }): Fact<'published-key'>[] => {
        const published = keyFingerprint === undefined ? undefined : known.get(keyFingerprint)
        return published === undefined || keyFingerprint === undefined ? [] : [{ kind: 'published-key', name: published.name, origin: published.origin, keyFingerprint, basis, where, container, file }]
      }),
    }
  },
})
