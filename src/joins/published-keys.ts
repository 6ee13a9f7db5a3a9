/** Which of the keys that were seen are published ones. Sees fingerprints only. */
import type { Fact } from '../facts/fact.ts'
import { publishedKeys } from '../rules/published-keys.ts'
import { defineJoin } from './define.ts'

const known = new Map(publishedKeys.flatMap(({ origin, url, keys }) => Object.entries(keys).map(([fingerprint, name]) => [fingerprint, { origin, url, name }] as const)))

export const join = defineJoin({
  id: 'published-keys',
  title: 'Keys whose private halves are published',
  round: 1,
  needs: ['certificate', 'private-key'],
  run({ facts }) {
    return {
      facts: [...facts('certificate'), ...facts('private-key')].flatMap((fact): Fact<'published-key'>[] => {
        const published = fact.keyFingerprint === undefined ? undefined : known.get(fact.keyFingerprint)
        if (published === undefined || fact.keyFingerprint === undefined) return []
        const { basis, where, container, file } = fact
        return [{ kind: 'published-key', name: published.name, origin: published.origin, keyFingerprint: fact.keyFingerprint, basis, where, container, file }]
      }),
    }
  },
})
