import assert from 'node:assert/strict'
import { test } from 'node:test'
import { frameworks } from '../bundle.gen.ts'
import type { Framework } from '../schema.ts'
import { crosswalks } from './bundle.gen.ts'
import { crosswalkProblems } from './problems.ts'
import { relatedText, relatedTo } from './related.ts'
import { parseCrosswalk, type Crosswalk } from './schema.ts'

test('every crosswalk names frameworks and requirements that are there, and none goes in a circle', (t) => {
  assert.deepEqual(crosswalkProblems(crosswalks, frameworks), [])
  const ours = crosswalks.filter((each) => each.ours)
  t.diagnostic(`${crosswalks.length} crosswalks, ${ours.length} of them ours; ${crosswalks.reduce((sum, { rows }) => sum + rows.length, 0)} rows`)
})

test('ours never says that something is accepted: only the one who asks can', () => {
  assert.deepEqual(crosswalks.filter(({ ours, rows }) => ours && rows.some(({ relation }) => relation === 'accepted')).map(({ id }) => id), [])
})

test('what bounds or offers another way asks nothing, so nothing of ours leads there', () => {
  const silent = new Set(frameworks.flatMap(({ id, edition, requirements }) => requirements.filter((row) => row.coverage === 'out-of-scope' && row.strength === 'scope').map((row) => `${id} ${edition} ${row.id}`)))
  const led = crosswalks.filter((each) => each.ours).flatMap(({ to, rows }) => ('document' in to ? [] : rows.flatMap((row) => (row.to === 'all' ? [] : row.to.map((id) => `${to.framework} ${to.edition} ${id}`)))))
  assert.deepEqual(led.filter((each) => silent.has(each)), [])
})

test('every provision of EN 303 645 V3.1.3 has its test group, and the entries of the pro forma have names', () => {
  const groups = crosswalks.find(({ id }) => id === 'etsi-en-303-645-ts-103-701')
  const provisions = frameworks.find(({ id, edition }) => id === 'etsi-en-303-645' && edition === '3.1.3')?.requirements.map(({ id }) => id) ?? []
  const examined = new Set(groups?.rows.flatMap(({ from }) => from))
  // None for the record of reasons was seen.
  assert.deepEqual(provisions.filter((id) => !examined.has(id)), ['5.0-1'])
  assert.equal(Object.keys(groups?.entries ?? {}).length, 29)
})

const made = (id: string, edition: string, rows: readonly string[]): Framework => ({ ...(frameworks[0] as Framework), id, edition, requirements: rows.map((row) => ({ ...(frameworks[0] as Framework).requirements[0] as Framework['requirements'][number], id: row })) })
const known = [made('a', '1', ['1', '2']), made('a', '2', ['1', '2A']), made('b', '1', ['x'])]
const walk = (from: string, to: string, rows: Crosswalk['rows']): Crosswalk => {
  const side = (text: string) => ({ framework: text.split(' ')[0] ?? '', edition: text.split(' ')[1] ?? '' })
  return { id: `${from}-${to}`.replaceAll(' ', '-'), title: 'Of the test', from: side(from), to: side(to), ours: false, source: { title: 'A source', at: 'here', url: 'https://example.org/' }, checked: '2026-11-30', note: 'None.', rows }
}

const wrong: readonly (readonly [what: string, given: readonly Crosswalk[], told: RegExp])[] = [
  ['a framework that is not there', [walk('c 1', 'b 1', [{ from: ['1'], to: ['x'], relation: 'related' }])], /crosswalk c-1-b-1: c 1 is unknown; there is no framework "c"/u],
  ['an edition that is not there', [walk('a 3', 'b 1', [{ from: ['1'], to: ['x'], relation: 'related' }])], /a 3 is unknown; a is there in edition 1 and 2 only/u],
  ['an id that is not there', [walk('a 1', 'b 1', [{ from: ['9'], to: ['x'], relation: 'related' }])], /a 1 has no requirement "9"$/u],
  ['mixed editions', [walk('b 1', 'a 1', [{ from: ['x'], to: ['2A'], relation: 'related' }])], /a 1 has no requirement "2A"; 2 has one, so editions seem to be mixed/u],
  ['a circle', [walk('a 1', 'b 1', [{ from: ['1'], to: ['x'], relation: 'accepted' }]), walk('b 1', 'a 1', [{ from: ['x'], to: ['1'], relation: 'accepted' }])], /circle: a 1 1 is accepted by b 1 x is accepted by a 1 1; a requirement would be proven by itself/u],
  ['a circle through a whole document', [walk('a 1', 'b 1', [{ from: ['1'], to: 'all', relation: 'accepted' }]), walk('b 1', 'a 1', [{ from: ['x'], to: ['1'], relation: 'accepted' }])], /in a circle: a 1 1 is accepted by b 1 all is accepted by b 1 x is accepted by a 1 1/u],
]
for (const [what, given, told] of wrong) test(`told: ${what}`, () => assert.match(crosswalkProblems(given, known).join('\n'), told))

test('what is related may be so both ways', () => {
  assert.deepEqual(crosswalkProblems([walk('a 1', 'b 1', [{ from: ['1'], to: ['x'], relation: 'related' }]), walk('b 1', 'a 1', [{ from: ['x'], to: ['1'], relation: 'accepted' }])], known), [])
})

test('a shape that is not a crosswalk is refused', () => {
  const good = walk('a 1', 'b 1', [{ from: ['1'], to: ['x'], relation: 'related' }])
  assert.deepEqual(parseCrosswalk(good), good)
  const row = good.rows[0]
  for (const [data, message] of [
    [{ ...good, ours: undefined }, /ours/u], [{ ...good, rows: [] }, /rows/u], [{ ...good, rows: [{ ...row, relation: 'equal' }] }, /relation/u],
    [{ ...good, rows: [{ ...row, unconfirmed: true }] }, /what is unconfirmed/u], [{ ...good, rows: [{ ...row, asks: ['7'] }] }, /"7" is not among the entries/u], [{ ...good, from: { framework: 'a' } }, /from/u],
  ] as const) assert.throws(() => parseCrosswalk(data), message)
})

test('a requirement names what bears on it in other documents, from both sides, and who says so', () => {
  const told = (framework: string, edition: string, id: string) => relatedTo(crosswalks, framework, edition, id).map(relatedText)
  assert.ok(told('uk-psti', '2023', 'S1.1(2)').includes('etsi-en-303-645 2.1.1 5.1-1, 5.1-2: meeting all of these is accepted in its place (by its source)'))
  assert.ok(told('etsi-en-303-645', '2.1.1', '5.1-1').some((line) => /^uk-psti 2023 S1\.1\(2\).*: is accepted, met with the others, in place of these \(by its source\)$/u.test(line)))
  assert.ok(told('eu-cra-annex-i', '2024-2847', 'I(2)(a)').some((line) => line.includes('our judgement')))
})
