/**
 * The examples, each with what its review comes to: read and defended when it changes. `UPDATE_GOLDEN=1 npm test -- test/examples` writes
 * the files anew; then read the difference.
 */
import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { levelRules } from '../src/assess/level-rules.ts'
import { rungs } from '../src/checks/define.ts'
import type { Assessment } from '../src/assess/schema.ts'
import { review } from '../src/engine/review.ts'
import { remedies } from '../src/remedies/bundle.gen.ts'

const folder = join(import.meta.dirname, '../examples')
const golden = join(import.meta.dirname, 'examples')
const names = readdirSync(folder).toSorted()
const date = '2026-11-30'
const reviewed = new Map<string, Promise<Assessment>>()
const of = (name: string): Promise<Assessment> => {
  const known = reviewed.get(name) ?? review({ paths: [join(folder, name)], key: new Uint8Array(32), date })
  reviewed.set(name, known)
  return known
}

const letters = { met: '+', unmet: 'x', held: '<', unknown: '?', planned: 'p', 'not-planned': 'n', 'not-needed': '.' } as const
const shownAlternatives = 6

/** What somebody has to agree with: level, verdict, grid, what blocks, what else would do, what it takes. */
function told({ product, level, verdict, summary, schemes, grid, blockers, outcomes, alternatives, plan, outlook, problems, platforms }: Assessment): string {
  const rows = [...new Set(grid.map((cell) => cell.property))].map((property) => `  ${property.padEnd(11)}${rungs.map((rung) => letters[grid.find((cell) => cell.property === property && cell.rung === rung)?.state ?? 'unknown']).join(' ')}`)
  const span = ({ p10, p50, p90 }: { p10: number; p50: number; p90: number }): string => `${p50} (${p10} to ${p90})`
  const counts = (['fail', 'unknown', 'pass', 'not-applicable'] as const).map((result) => `${outcomes.filter((outcome) => outcome.result === result).length} ${result}`)
  return `${[
    `${product.name}, ${product.stage}: ${platforms.map((part) => `${part.title}${part.revision === '' ? '' : ` ${part.revision}`} as ${part.role}`).join(', ')}`,
    `${verdict.toUpperCase()} at level ${level.required} (remote ${level.remote}, physical ${level.physical})`,
    summary,
    '',
    ...level.reasons.map((reason) => `  ${reason.rule}: ${reason.because} [${reason.input}]`),
    ...level.contradictions.map((found) => `  contradiction ${found.rule}: ${found.says}`),
    '',
    ...schemes.map((scheme) => `  ${scheme.id}: ${scheme.applies ? `${scheme.value}${scheme.open ? ', open' : ''} [${scheme.reasons.map((reason) => reason.rule).join(', ')}]` : `no: ${scheme.reasons[0]?.because ?? ''}`}`),
    '',
    '             a e c k',
    ...rows,
    `  ${counts.join(', ')}`,
    '',
    ...blockers.map((blocker) => `  blocks ${blocker.cell}: ${blocker.why}`),
    ...alternatives.slice(0, shownAlternatives).map((each) => `  instead ${each.title}: ${each.verdict}${each.addOns.length === 0 ? '' : ` with ${each.addOns.map((addOn) => addOn.title).join(' and ')}`}${each.blockers.length === 0 ? '' : `, out of reach ${each.blockers.map(({ cell }) => cell).join(' ')}`}${each.open.length === 0 ? '' : `, not known ${each.open.join(' ')}`}`),
    '',
    ...plan.map((step, index) => `  ${index + 1}. ${step.remedy}, ${step.due}${step.needed ? '' : ', good beside'}${step.after.length === 0 ? '' : `, after ${step.after.join(' ')}`}`),
    ...(outlook.present === undefined ? [] : [`  here: ${span(outlook.present.effort)} person-days, ${span(outlook.present.weeks)} weeks, ${span(outlook.present.firstYear)} EUR`]),
    ...outlook.moves.map((each) => `  move to ${each.title}: ${span(each.totals.effort)} person-days, ${span(each.totals.weeks)} weeks, ${span(each.totals.firstYear)} EUR`),
    ...problems.map((problem) => `  told: ${problem.message}`),
  ].join('\n')}\n`
}

for (const name of names) {
  test(`examples/${name}: as it was read and defended`, async () => {
    const text = told(await of(name))
    const file = join(golden, `${name}.txt`)
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, text)
    assert.ok(existsSync(file), `${file} is missing; write it with UPDATE_GOLDEN=1 and read it`)
    assert.equal(text, readFileSync(file, 'utf8'))
  })
}

test('every rule of the level is fired by some example, and every printed level has its reasons', async () => {
  const fired = new Set<string>()
  for (const name of names) {
    const { level } = await of(name)
    for (const reason of level.reasons) fired.add(reason.rule)
    for (const scale of ['remote', 'physical'] as const) {
      if (level[scale] > 0) assert.ok(level.reasons.some((reason) => (reason.scale === scale || reason.scale === 'both') && reason.level >= level[scale] && reason.because !== ''), `${name} ${scale}`)
    }
  }
  for (const rule of [...levelRules.map((each) => each.id), 'P-nobody-hostile', 'shared-secrets']) assert.ok(fired.has(rule), rule)
})

test('plans keep their order: nothing comes before what it waits for, and what cannot be undone is rehearsed', async () => {
  for (const name of names) {
    const { plan } = await of(name)
    plan.forEach((step, index) => {
      for (const before of step.after) assert.ok(plan.findIndex((other) => other.remedy === before) < index, `${name}: ${step.remedy} before ${before}`)
      if (step.irreversible) assert.ok((step.rehearsal ?? '').length > 10, step.remedy)
      assert.ok(step.effort.p10 <= step.effort.p50 && step.effort.p50 <= step.effort.p90)
    })
    assert.equal(new Set(plan.map((step) => step.remedy)).size, plan.length)
  }
  assert.ok(remedies.length > 90)
})
