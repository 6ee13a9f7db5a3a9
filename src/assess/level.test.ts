/** grid.md section 1, rule by rule. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Context } from '../facts/dossier.ts'
import { deriveLevel, levelOfRow } from './level.ts'
import { levelRules } from './level-rules.ts'
import { dossier } from './testing.ts'

const full: Context = {
  connectivity: ['none'], internet: false, joins: ['none'], cloudManaged: false, actuates: 'nothing', sector: 'consumer',
  personalData: 'none', holds: ['nothing'], ownerGains: false, physicalAccess: 'nobody-hostile',
}

test('a product that nobody reaches and that holds nothing is level 0, with no questions', () => {
  const level = deriveLevel(dossier(full), undefined)
  assert.deepEqual([level.required, level.remote, level.physical, level.assumed, level.questions.length], [0, 0, 0, false, 0])
})

test('a consumer hub with personal data on a home network is level 2 on both scales', () => {
  const level = deriveLevel(dossier({ ...full, connectivity: ['ethernet', 'wifi'], joins: ['home'], personalData: 'personal', holds: ['network-credentials'], physicalAccess: 'sold' }), undefined)
  assert.deepEqual([level.remote, level.physical], [2, 2])
  assert.ok(level.reasons.every((reason) => reason.input !== ''))
})

test('impact alone gives at most 3; level 4 needs something a laboratory would gain', () => {
  const medical = deriveLevel(dossier({ ...full, connectivity: ['wifi'], sector: 'medical', actuates: 'injury', physicalAccess: 'sold' }), undefined)
  assert.deepEqual([medical.remote, medical.physical, medical.required], [3, 3, 3])
  const card = deriveLevel(dossier({ ...full, holds: ['card-keys'], physicalAccess: 'public' }), undefined)
  assert.equal(card.physical, 4)
})

test('where nobody hostile can touch a unit, the physical level is at most 1', () => {
  assert.equal(deriveLevel(dossier({ ...full, holds: ['valuable-ip'], physicalAccess: 'nobody-hostile' }), undefined).physical, 1)
})

test('what speaks against it lifts the cap: an owner who gains, units that are sold on', () => {
  for (const more of [{ ownerGains: true }, { resale: true }]) {
    const level = deriveLevel(dossier({ ...full, holds: ['valuable-ip'], physicalAccess: 'nobody-hostile', ...more }), undefined)
    assert.equal(level.physical, 3)
    assert.equal(level.contradictions.length, 1)
  }
})

test('no dossier: level 2 is assumed and everything is asked', () => {
  const level = deriveLevel(undefined, undefined)
  assert.equal(level.required, 2)
  assert.ok(level.assumed && level.questions.length > 5)
})

test('an override stays visible', () => {
  const level = deriveLevel(dossier(full), 3)
  assert.deepEqual([level.required, level.override], [3, 3])
  assert.ok(level.reasons.some((reason) => reason.rule === 'override'))
})

test('leaving an input out never lowers the level below the assumed one, nor below what the rest says', () => {
  const keys = Object.keys(full) as (keyof Context)[]
  fc.assert(fc.property(fc.subarray(keys, { minLength: 1 }), (missing) => {
    const known = Object.fromEntries(Object.entries({ ...full, connectivity: ['wifi'], personalData: 'personal', physicalAccess: 'sold' }).filter(([key]) => !missing.includes(key as keyof Context))) as Context
    assert.ok(deriveLevel(dossier(known), undefined).required >= 2 || !missing.some((key) => levelRules.some((rule) => rule.inputs.some((input) => input === key))))
  }), { seed: 7 })
})

test('each scale is assumed on its own: a settled physical level does not answer what the network brings', () => {
  const { connectivity: _, ...noNetwork } = full
  const level = deriveLevel(dossier({ ...noNetwork, sector: 'medical', physicalAccess: 'sold' }), undefined)
  assert.deepEqual([level.physical, level.remote], [3, 3], 'medicine counts as reachable until somebody says that it stands alone')
  const quiet = deriveLevel(dossier({ ...noNetwork, holds: ['valuable-ip'], physicalAccess: 'sold' }), undefined)
  assert.deepEqual([quiet.physical, quiet.remote, quiet.assumed], [3, 2, true])
})

test('a cap or a settled zero is not undone by questions that cannot matter', () => {
  const { holds: _, cloudManaged: __, ...rest } = full
  const level = deriveLevel(dossier({ ...rest, physicalAccess: 'nobody-hostile' }), undefined)
  assert.deepEqual([level.remote, level.physical, level.assumed], [0, 0, false])
  assert.equal(level.questions.length, 2)
})

test('buy one, break all: only the row of keys is judged at 3, for a secret that is valid beyond its unit', () => {
  const level = deriveLevel(dossier({ ...full, physicalAccess: 'sold', sharedSecrets: true }), undefined)
  assert.deepEqual([level.required, level.physical], [1, 1])
  assert.deepEqual(levelOfRow('keys', level), { required: 3, remote: 0, physical: 3 })
  assert.deepEqual(levelOfRow('debug', level), { required: 1, remote: 0, physical: 1 })
  assert.ok(level.reasons.some((reason) => reason.rule === 'shared-secrets' && reason.input.startsWith('shared-secrets')))
})

test('two answers that exclude each other are shown side by side, asked about, and never lower the level', () => {
  const level = deriveLevel(dossier({ ...full, connectivity: ['none'], cloudManaged: true, personalData: 'none', peoplePerUnit: 3, physicalAccess: 'sold' }, { lines: { 'context.cloudManaged': 9 } }), undefined)
  assert.deepEqual(level.contradictions.map((found) => found.rule), ['alone-and-managed', 'offline-and-managed', 'no-data-of-people'])
  assert.deepEqual(level.contradictions[0]?.inputs, ['connectivity: none', 'cloud-managed: yes (line 9)'])
  assert.equal(level.remote, 2, 'a managed fleet is reachable, whatever else is said')
})

/** Every way to say that more is at stake, within reach or exposed. */
const raises: readonly ((context: Context) => Context)[] = [
  (c) => ({ ...c, connectivity: [...(c.connectivity ?? []).filter((link) => link !== 'none'), 'wifi'] }),
  (c) => ({ ...c, internet: true }),
  ...(['home', 'commercial', 'critical-infrastructure'] as const).map((network) => (c: Context): Context => ({ ...c, joins: [...(c.joins ?? []), network] })),
  (c) => ({ ...c, cloudManaged: true }),
  (c) => ({ ...c, actuates: c.actuates === 'injury' || c.actuates === 'property' ? 'injury' : 'property' }),
  ...(['industrial', 'medical', 'payment', 'critical-infrastructure'] as const).map((sector) => (c: Context): Context => (c.sector === 'consumer' || c.sector === 'commercial' ? { ...c, sector } : c)),
  (c) => ({ ...c, personalData: c.personalData === 'none' ? 'personal' : 'special-category' }),
  (c) => ({ ...c, peoplePerUnit: (c.peoplePerUnit ?? 0) + 10 }),
  ...(['network-credentials', 'account-tokens', 'valuable-ip', 'card-keys', 'protected-video', 'transferable-value'] as const).map((asset) => (c: Context): Context => ({ ...c, holds: [...(c.holds ?? []), asset] })),
  (c) => ({ ...c, sharedSecrets: true }),
  (c) => ({ ...c, ownerGains: true }),
  (c) => ({ ...c, resale: true }),
  (c) => ({ ...c, unitsPerYear: (c.unitsPerYear ?? 0) + 2000 }),
  (c) => ({ ...c, physicalAccess: c.physicalAccess === 'nobody-hostile' ? 'owner' : c.physicalAccess === 'owner' ? 'sold' : 'public' }),
]
const contexts = fc.record({
  connectivity: fc.subarray(['none', 'ethernet', 'wifi', 'usb', 'lora'] as const), internet: fc.boolean(), joins: fc.subarray(['none', 'home', 'commercial'] as const),
  cloudManaged: fc.boolean(), actuates: fc.constantFrom('nothing', 'property', 'injury' as const), sector: fc.constantFrom('consumer', 'commercial', 'industrial', 'medical', 'payment', 'critical-infrastructure' as const),
  personalData: fc.constantFrom('none', 'personal', 'special-category' as const), peoplePerUnit: fc.constantFrom(0, 1, 50), holds: fc.subarray(['nothing', 'network-credentials', 'card-keys'] as const),
  ownerGains: fc.boolean(), unitsPerYear: fc.constantFrom(10, 5000), physicalAccess: fc.constantFrom('nobody-hostile', 'owner', 'sold', 'public' as const),
}, { requiredKeys: [] }) as fc.Arbitrary<Context>

test('saying that more is at stake, within reach or exposed never lowers R or P', () => {
  fc.assert(fc.property(contexts, fc.constantFrom(...raises), (context, raise) => {
    const before = deriveLevel(dossier(context), undefined)
    const after = deriveLevel(dossier(raise(context)), undefined)
    // What was assumed for want of an answer may turn out lower once it is given; what was derived may not.
    const derived = (level: typeof before, scale: 'remote' | 'physical'): number => Math.max(0, ...level.reasons.filter((reason) => reason.scale === scale && reason.rule !== 'assumed' && reason.rule !== 'shared-secrets').map((reason) => reason.level))
    const capped = (level: typeof before): number => (level.reasons.some((reason) => reason.rule === 'P-nobody-hostile') ? 1 : derived(level, 'physical'))
    assert.ok(derived(after, 'remote') >= derived(before, 'remote'))
    assert.ok(capped(after) >= capped(before))
    if (!before.assumed) assert.ok(after.remote >= before.remote && after.physical >= before.physical)
  }), { seed: 11, numRuns: 2000 })
})
