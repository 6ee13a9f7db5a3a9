import assert from 'node:assert/strict'
import { test } from 'node:test'
import { settledByAnswer } from '../../checks/question.ts'
import { blocked } from '../testing/blocked.ts'
import { hostile, incomplete, ready } from '../testing/others.ts'
import { legible, prose, verbatim } from './legible.ts'
import { askedIn, openQuestions } from './questions.ts'
import { bytesText, dayText, grouped, listed } from './text.ts'
import { findingGroups, severityCounts } from './findings.ts'
import { blockerReasons, checkCounts, doFirst, dueWord, gridAreas } from './view.ts'
import { cellWord, costWord, effortWord } from './words.ts'

test('what cannot be seen is written out', () => {
  assert.equal(verbatim('a\u001b[31m\u202Eb\u0000\n\u200B\ud800'), String.raw`a\x1b[31m\u202eb\x00\n\u200b\ud800`)
  assert.equal(verbatim('\u{E0041}tag'), String.raw`\u{e0041}tag`)
  assert.equal(prose(' a\n\tb  c '), 'a b c')
  assert.equal(verbatim('naïve 名前 😀'), 'naïve 名前 😀')
})

test('no text of an assessment passes with anything invisible in it', () => {
  const text = JSON.stringify(legible(hostile))
  assert.doesNotMatch(text, /\p{Cc}|\p{Cf}|\p{Zl}|\p{Zp}|\p{Cs}|\p{M}{4}/u)
  assert.doesNotMatch(text, /[^\\]\\(?:u[0-9a-f]{4}|[bfnrt])/u)
  assert.deepEqual(legible(legible(hostile)), legible(hostile))
  assert.deepEqual(legible(blocked), blocked)
})

test('numbers and days as people write them', () => {
  assert.equal(grouped(8_214_000), '8,214,000')
  assert.equal(bytesText(999), '999 bytes')
  assert.equal(bytesText(3_965_190_144), '4.0 GB')
  assert.equal(dayText('2026-11-23'), '23 November 2026')
  assert.equal(dayText('soon'), 'soon')
  assert.equal(listed(['a', 'b', 'c']), 'a, b and c')
  assert.equal(effortWord({ p10: 0.5, p50: 0.5, p90: 0.5 }), '0.5 person-days')
  assert.equal(costWord({ currency: 'EUR', perUnit: { p10: 11, p50: 16.2, p90: 24 }, oneOff: { p10: 500, p50: 500, p90: 500 } }), '11 to 24 EUR a unit, 500 EUR once')
  assert.equal(cellWord('boot/available'), 'Authenticated boot, available')
})

test('the grid has its one order, whatever the order in the document', () => {
  const rows = gridAreas({ grid: blocked.grid.toReversed() }).flatMap((area) => area.rows)
  assert.equal(rows.length, 16)
  assert.deepEqual(rows.map((row) => row.cells.map((cell) => cell.rung)), Array.from({ length: 16 }, () => ['available', 'enabled', 'correct', 'kept']))
})

test('findings of one check that say the same are told once, worst first', () => {
  const groups = findingGroups(blocked, 'exposure')
  assert.deepEqual(groups.map(({ check, findings }) => [check, findings.map(({ outcome, times }) => [outcome.severity, times])]), [
    ['exposure/no-default-passwords', [['critical', 1]]],
    ['exposure/no-left-over-access-keys', [['critical', 1]]],
    ['exposure/binaries-hardened', [['medium', 1], ['low', 7]]],
  ])
  assert.equal(severityCounts(blocked.outcomes.filter((outcome) => outcome.result === 'fail')), '5 critical, 7 high, 6 medium, 8 low')
})

test('five things first: the plan, and where it is short the questions that decide most', () => {
  assert.deepEqual(doFirst(blocked).map(({ title }) => title), blocked.plan.slice(0, 5).map(({ title }) => title))
  assert.deepEqual(doFirst(incomplete).map(({ title }) => title), incomplete.level.questions.map(({ ask }) => ask))
  assert.deepEqual(doFirst(ready), [])
  assert.deepEqual(['concept', 'prototype', 'production'].map((due) => dueWord(due, 'prototype')), ['due since concept', 'due now', 'due by production'])
  assert.equal(dueWord('production', 'not stated'), 'due by production')
})

test('questions, blockers and counts', () => {
  const settledBy = settledByAnswer('factory.units-reconciled')
  const { ask, key, proof } = askedIn(settledBy)
  assert.ok(settledBy.includes(ask) && settledBy.includes(proof) && proof !== '')
  assert.equal(key, 'answers: factory.units-reconciled')
  assert.deepEqual(askedIn('Show a dump.'), { ask: 'Show a dump.', key: undefined, proof: '' })
  assert.equal(openQuestions(blocked).length, 3)
  assert.deepEqual(blockerReasons(blocked).map(({ cells }) => cells), [['boot/available'], ['storage/available']])
  assert.equal(checkCounts(blocked), '26 checks: 4 passed, 19 failed, 3 unknown, 0 not applicable')
})
