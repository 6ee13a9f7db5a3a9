/** grid.md section 1, rule by rule. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Context } from '../facts/dossier.ts'
import { deriveLevel, levelOfRow, levelRules } from './level.ts'
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
    assert.ok(deriveLevel(dossier(known), undefined).required >= 2 || !missing.some((key) => levelRules.some((rule) => rule.inputs.includes(key))))
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
