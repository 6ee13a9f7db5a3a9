import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Fuses, SignedImage } from '../facts/boot.ts'
import { factQuery, type Fact } from '../facts/fact.ts'
import { join } from './key-anchors.ts'

const value = '00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff'
const swapped = '3322110077665544bbaa9988ffeeddcc3322110077665544bbaa9988ffeeddcc'
const other = 'a'.repeat(64)
const zeros = '0'.repeat(64)
const seen = (file: string) => ({ basis: 'observed' as const, where: { artefact: file, path: '' }, container: '', file: `/${file}` })
const image = (anchors: Readonly<Record<string, string>>): Fact<'signed-image'> => ({
  kind: 'signed-image', ...seen('app.bin'), format: 'esp-v2', place: { artefact: 0, steps: [] }, title: 'app', version: '', role: 'application', digests: [], uncovered: [], encrypted: false, notes: [],
  signatures: [{ scheme: '', result: 'verifies', why: '', covers: [], at: { start: 0, end: 0 }, key: { algorithm: 'RSA', bits: 3072, anchors } }],
} satisfies { kind: 'signed-image' } & SignedImage & ReturnType<typeof seen>)
const fuses = (...keys: Fuses['keys']): Fact<'fuses'> => ({
  kind: 'fuses', ...seen('fuses.txt'), family: 'espressif', bootAuthentication: 'on', debugClosed: 'on', flashEncryption: 'on', downloadClosed: 'on', spareKeysClosed: 'on', keys, fields: [], notes: [],
})
const slot = (slotName: string, held: string, revoked = false, rule = 'esp-v2') => ({ rule, slot: slotName, value: held, revoked })
const results = (...facts: Fact[]): string[] => (join.run({ facts: factQuery(facts), catalogue: { platforms: new Map() } as never }).facts ?? []).map((fact) => (fact.kind === 'key-anchor' ? `${fact.result} ${fact.slot}` : ''))

test('the slot that counts decides; what no slot says of this rule is not said at all', () => {
  const signed = image({ 'esp-v2': value, mcuboot: other })
  assert.deepEqual(results(signed, fuses(slot('0', other), slot('1', value))), ['match 1'])
  assert.deepEqual(results(signed, fuses(slot('0', value, true), slot('1', value))), ['match 1'])
  assert.deepEqual(results(signed, fuses(slot('0', value, true))), ['revoked 0'])
  assert.deepEqual(results(signed, fuses(slot('0', swapped))), ['swapped 0'])
  assert.deepEqual(results(signed, fuses(slot('0', zeros), slot('1', other))), ['mismatch 1'])
  assert.deepEqual(results(signed, fuses(slot('0', zeros))), ['blank 0'])
  assert.deepEqual(results(signed, fuses(slot('0', 'unreadable'))), ['unreadable 0'])
  assert.deepEqual(results(signed, fuses(slot('0', other, true), slot('1', zeros))), ['blank 0'])
  assert.deepEqual(results(signed, fuses(slot('0', value, false, 'hab-srk'))), [])
  assert.deepEqual(results(image({}), fuses(slot('0', value))), [])
})
