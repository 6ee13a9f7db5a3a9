import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { blocked } from '../testing/blocked.ts'
import { hostile } from '../testing/others.ts'
import type { Step } from './plan.ts'
import { timelineOf, type Bar } from './timeline.ts'

const [template] = blocked.plan as [Step, ...Step[]]
const sure = (value: number): Step['effort'] => ({ p10: value, p50: value, p90: value })
const step = (remedy: string, days: number, more: Partial<Step> = {}): Step => {
  const { lead: _lead, ...rest } = template
  return { ...rest, remedy, due: 'production', after: [], effort: sure(days), ...more }
}
const laidOut = (plan: readonly Step[], people = 1): Readonly<Record<string, Bar>> => {
  const { lanes } = timelineOf({ plan: [...plan], outlook: { ...blocked.outlook, reckoning: { ...blocked.outlook.reckoning, people } } })
  return Object.fromEntries(lanes.flatMap((lane) => lane.bars.map((bar) => [bar.step.remedy, bar])))
}

test('lanes stand in the order of the stages, and what is no stage comes last', () => {
  assert.deepEqual(timelineOf(blocked).lanes.map((lane) => lane.stage), ['concept', 'prototype', 'production-prototype', 'production'])
  const due = (stage: string): Step => step(stage, 1, { due: stage })
  assert.deepEqual(timelineOf({ ...blocked, plan: [due('some day'), due('fielded'), due('concept')] }).lanes.map((lane) => lane.stage), ['concept', 'fielded', 'some day'])
})

test('one person does one thing at a time, and waiting binds nobody', () => {
  const bars = laidOut([step('a', 5, { lead: sure(4) }), step('b', 10), step('c', 5, { after: ['a'] })])
  assert.deepEqual(['a', 'b', 'c'].map((id) => [bars[id]?.start, bars[id]?.worked, bars[id]?.end]), [[0, 1, 5], [1, 3, 3], [5, 6, 6]])
  assert.deepEqual(laidOut([step('a', 5), step('b', 5)], 2)['b']?.start, 0)
  assert.equal(laidOut([step('a', 5)], 0.5)['a']?.end, 2)
})

test('a bar has its whiskers, and what is needed is done before what is good beside it', () => {
  const bars = laidOut([step('beside', 5, { needed: false }), step('a', 0, { effort: { p10: 5, p50: 10, p90: 20 }, lead: { p10: 1, p50: 2, p90: 4 } })])
  const { start, early, end, late } = bars['a'] ?? assert.fail()
  assert.deepEqual([start, early, end, late], [0, 2, 4, 8])
  assert.equal(bars['beside']?.start, 2)
})

test('nothing begins before what comes before it has ended, whatever the plan', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f']
  const steps = fc.tuple(...ids.map((id, index) => fc.record({
    days: fc.integer({ min: 0, max: 40 }), lead: fc.integer({ min: 0, max: 9 }), needed: fc.boolean(), due: fc.constantFrom('concept', 'prototype', 'production'), after: fc.subarray(ids.slice(0, index)),
  }).map(({ days, lead, ...more }) => step(id, days, { lead: sure(lead), ...more }))))
  fc.assert(fc.property(steps, fc.double({ min: 0.1, max: 8, noNaN: true }), (plan, people) => {
    const bars = laidOut(plan, people)
    for (const { step: { remedy, after } } of Object.values(bars)) for (const id of after) assert.ok((bars[remedy]?.start ?? -1) >= (bars[id]?.end ?? Number.POSITIVE_INFINITY))
    const all = Object.values(bars)
    for (const { start } of all) assert.ok(all.filter((bar) => bar.start <= start && start < bar.worked).length <= Math.max(1, Math.round(people)))
  }))
})

test('steps that wait for each other, for themselves or for nothing that is there are drawn all the same', () => {
  assert.equal(Object.keys(laidOut([step('a', 1, { after: ['b'] }), step('b', 1, { after: ['a'] }), step('c', 1, { after: ['c', 'gone'] })])).length, 3)
  for (const lane of timelineOf(hostile).lanes) for (const bar of lane.bars) assert.ok(Number.isFinite(bar.late))
  assert.deepEqual(timelineOf({ ...blocked, plan: [] }), { lanes: [], weeks: 1, ticks: [0, 1] })
})

test('marks are few, even and within the picture', () => {
  for (const weeks of [0.2, 3, 7, 29, 60, 200, 1000]) {
    const { ticks, weeks: edge } = timelineOf({ ...blocked, plan: [step('a', weeks * 10)] })
    assert.ok(ticks.length >= 2 && ticks.length <= 8 && (ticks.at(-1) ?? 0) <= edge, `${weeks}: ${ticks.join(' ')}`)
  }
})
