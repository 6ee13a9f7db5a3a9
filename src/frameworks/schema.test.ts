import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseFramework } from './schema.ts'

const requirement = {
  id: '1',
  summary: 'No password is shared by units.',
  strength: 'shall',
  area: 'software',
  evidence: ['firmware'],
  coverage: 'full',
  checks: [{ check: 'exposure/no-default-passwords', because: 'a password that many units share is what it forbids' }],
  source: { title: 'A standard, edition 1', at: 'Provision 1', url: 'https://example.org/standard' },
}

const framework = {
  id: 'example',
  title: 'An example',
  edition: '1.0',
  citation: 'A standard, edition 1',
  authority: 'Nobody',
  kind: 'standard',
  url: 'https://example.org/standard',
  markets: ['eu'],
  checked: '2026-11-23',
  note: 'Complete.',
  applies: { input: 'market', is: ['eu'] },
  requirements: [requirement],
}

const withRow = (change: object): unknown => ({ ...framework, requirements: [{ ...requirement, ...change }] })

test('a complete framework is accepted and given back unchanged', () => {
  assert.deepEqual(parseFramework(framework), framework)
})

const refused: readonly (readonly [string, unknown, RegExp])[] = [
  ['a field that nobody defined', { ...framework, version: '1' }, /version/],
  ['an edition that YAML read as a number', { ...framework, edition: 2.1 }, /edition/],
  ['an id that YAML read as a number', withRow({ id: 5.1 }), /requirements\[0\]\.id/],
  ['an impossible date', { ...framework, checked: '2026-02-30' }, /checked/],
  ['a link without encryption', { ...framework, url: 'http://example.org' }, /url/],
  ['an input outside the vocabulary', { ...framework, applies: { input: 'colour', is: ['red'] } }, /no input "colour"/],
  ['a value outside the vocabulary', { ...framework, applies: { input: 'market', is: ['moon'] } }, /moon/],
  ['a nested value outside the vocabulary', withRow({ appliesWhen: { not: { all: [{ input: 'radio', is: ['maybe'] }] } } }), /radio cannot be "maybe"/],
  ['an empty "all"', withRow({ appliesWhen: { all: [] } }), /appliesWhen/],
  ['a condition of two kinds', withRow({ appliesWhen: { input: 'radio', is: ['yes'], any: [] } }), /appliesWhen/],
  ['full coverage without a check', withRow({ checks: [] }), /at least one check/],
  ['partial coverage without a note', withRow({ coverage: 'partial' }), /note/],
  ['manual coverage with a check', withRow({ coverage: 'manual', note: 'Look.' }), /takes no checks/],
  ['an unconfirmed row that does not say what is open', withRow({ unconfirmed: true }), /unconfirmed/],
  ['a scope row that counts as covered', withRow({ strength: 'scope' }), /out-of-scope/],
  ['a check named twice', withRow({ checks: [{ check: 'boot/a', because: 'it says so' }, { check: 'boot/a', because: 'it says so' }] }), /twice/],
  ['a kind of evidence outside the vocabulary', withRow({ evidence: ['rumour'] }), /evidence/],
  ['a kind of evidence named twice', withRow({ evidence: ['firmware', 'firmware'] }), /twice/],
  ['something that is not a check id', withRow({ checks: [{ check: 'Boot A', because: 'it says so' }] }), /property\/name/],
  ['two requirements with one id', { ...framework, requirements: [requirement, requirement] }, /used twice/],
  ['no requirement at all', { ...framework, requirements: [] }, /requirements/],
  ['not an object', 'text', /does not match/],
]

for (const [what, data, message] of refused) {
  test(`refused: ${what}`, () => {
    assert.throws(() => parseFramework(data), message)
  })
}
