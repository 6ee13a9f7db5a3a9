import assert from 'node:assert/strict'
import { test } from 'node:test'
import { factQuery, type Fact } from '../facts/fact.ts'
import { publishedKeys } from '../rules/published-keys.ts'
import type { JoinContext } from './define.ts'
import { join } from './published-keys.ts'

const key = (keyFingerprint: string): Fact<'private-key'> => ({
  kind: 'private-key', format: 'pkcs8', algorithm: 'RSA', bits: 2048, encrypted: false, keyFingerprint,
  basis: 'observed', container: 'a.img', file: '/k.pem', where: { artefact: 'a.img', path: 'k.pem' },
})
const made = (...facts: Fact[]): readonly Fact[] => join.run({ facts: factQuery(facts) } as JoinContext).facts ?? []

test('a published key is recognised by its fingerprint', () => {
  const [first] = Object.entries(publishedKeys[0]?.keys ?? {})
  assert.ok(first)
  const [found] = made(key(first[0]))
  assert.ok(found?.kind === 'published-key')
  assert.deepEqual([found.name, found.origin, found.file], [first[1], publishedKeys[0]?.origin, '/k.pem'])
})

test('other keys are not', () => assert.deepEqual(made(key('0'.repeat(64))), []))

test('fingerprints are SHA-256, each once', () => {
  const all = publishedKeys.flatMap(({ keys }) => Object.keys(keys))
  assert.ok(all.length > 200)
  for (const fingerprint of all) assert.match(fingerprint, /^[0-9a-f]{64}$/u)
  assert.equal(new Set(all).size, all.length)
})
