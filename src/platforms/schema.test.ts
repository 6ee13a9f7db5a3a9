import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import test from 'node:test'
import { parse } from 'yaml'
import { parsePlatform } from './schema.ts'
import { CAPABILITY_NAMES, CAPABILITY_WORDS } from './vocabulary.ts'

const source = { title: 'A manual', edition: '1.10', at: 'page 3', url: 'https://example.com/manual', checked: '2026-11-23' }
const fact = { value: 'yes', strength: 2, why: 'it is said there', detail: 'plain words', sources: [source] }
const minimal = { id: 'a-chip', title: 'A chip', vendor: 'Vendor', family: 'Family', kind: 'mcu' }

test('every document of the catalogue validates and stands in a file of its own name', () => {
  const folder = new URL('.', import.meta.url)
  const files = readdirSync(folder).filter((file) => file.endsWith('.yml'))
  assert.ok(files.length > 0)
  for (const file of files) assert.equal(file, `${parsePlatform(parse(readFileSync(new URL(file, folder), 'utf8'))).id}.yml`)
})

test('a fact without a source does not validate', () => {
  assert.throws(() => parsePlatform({ ...minimal, capabilities: { 'key-storage': { ...fact, sources: [] } } }), /key-storage/)
  const { sources: _, ...bare } = fact
  assert.throws(() => parsePlatform({ ...minimal, capabilities: { 'key-storage': bare } }), /a-chip/)
})

test('a source needs edition as text, place, address and date', () => {
  for (const broken of [{ edition: 1.1 }, { at: '' }, { url: 'http://example.com' }, { url: 'manual.pdf' }, { checked: '23.11.2026' }]) {
    assert.throws(() => parsePlatform({ ...minimal, capabilities: { 'key-storage': { ...fact, sources: [{ ...source, ...broken }] } } }))
  }
})

test('what was not researched is absent, which is not "no"', () => {
  assert.equal(parsePlatform(minimal).capabilities['key-storage'], undefined)
})

test('a single fact and a list by revision come out in one form', () => {
  const revisions = [{ id: 'v1', title: 'v1' }, { id: 'v2', title: 'v2' }]
  const one = parsePlatform({ ...minimal, capabilities: { 'key-storage': fact } })
  assert.equal(one.capabilities['key-storage']?.length, 1)
  const two = parsePlatform({
    ...minimal, revisions,
    capabilities: { 'key-storage': [{ ...fact, revisions: ['v1'] }, { ...fact, strength: 3, revisions: ['v2'] }] },
  })
  assert.equal(two.capabilities['key-storage']?.[1]?.strength, 3)
  assert.throws(() => parsePlatform({ ...minimal, revisions, capabilities: { 'key-storage': [fact, { ...fact, revisions: ['v2'] }] } }), /names its revisions/)
  assert.throws(() => parsePlatform({ ...minimal, revisions, capabilities: { 'key-storage': [{ ...fact, revisions: ['v1'] }, { ...fact, revisions: ['v1'] }] } }), /two facts/)
})

test('unknown keys, contradictions and misplaced repairs are refused', () => {
  assert.throws(() => parsePlatform({ ...minimal, colour: 'green' }))
  assert.throws(() => parsePlatform({ ...minimal, capabilities: { 'quantum-storage': fact } }))
  assert.throws(() => parsePlatform({ ...minimal, capabilities: { 'key-storage': { ...fact, value: 'no' } } }), /strength 0/)
  assert.throws(() => parsePlatform({ ...minimal, capabilities: { 'storage-medium': fact } }))
  assert.throws(() => parsePlatform({ ...minimal, kind: 'add-on' }), /says what it repairs/)
  const repair = { cell: 'keys/available', strength: 3, note: 'holds keys', sources: [source] }
  assert.throws(() => parsePlatform({ ...minimal, repairs: [repair] }), /only an add-on/)
  assert.throws(() => parsePlatform({ ...minimal, kind: 'add-on', repairs: [{ ...repair, cell: 'boot/available' }] }))
})

test('an attack that a revision cures lists the revisions that it reaches', () => {
  const attack = {
    id: 'glitch', title: 'A glitch', affects: {}, defeats: ['boot-authentication'], attacker: 3, needs: { physical: true },
    cured: { by: 'revision', detail: 'A newer revision.' }, detail: 'It glitches.', sources: [source],
  }
  assert.throws(() => parsePlatform({ ...minimal, attacks: [attack] }), /lists the revisions/)
})

test('every capability has a word, a question and a scale', () => {
  for (const name of CAPABILITY_NAMES) assert.equal(CAPABILITY_WORDS.get(name)?.scale.length, 5, name)
})
