/** What would change elsewhere is told honestly: a platform that nobody has built on is never more than available. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { factQuery } from '../facts/fact.ts'
import { parseFramework } from '../frameworks/schema.ts'
import type { Judged } from './judged.ts'
import type { Candidate } from './choose.ts'
import { frameworkStatus } from './frameworks.ts'
import { makeScenarios, type ScenarioInput } from './scenarios.ts'
import type { AssessedOutcome } from './schema.ts'
import { dossier, levelOf, outcome } from './testing.ts'

const part = 'boot/platform-authenticates-boot'
const fused = 'boot/boot-authentication-enforced'
const policy = 'handling/disclosure-contact-published'
const source = { title: 'A standard', at: 'clause 1', url: 'https://example.org/' }
const row = (id: string, checks: readonly string[], coverage: 'full' | 'partial' = 'full') => ({
  id, summary: 'It is so.', strength: 'shall', area: 'hardware', evidence: ['fuses'], coverage, source, ...(coverage === 'full' ? {} : { note: 'The rest.' }), checks: checks.map((check) => ({ check, because: 'without it the requirement is not met' })),
})
const framework = parseFramework({
  id: 'made-up', title: 'A standard', edition: '1', citation: 'A standard, edition 1', authority: 'Nobody', kind: 'standard', url: 'https://example.org/', markets: ['eu'], checked: '2026-11-30', note: 'Made up.',
  applies: { input: 'market', is: ['eu'] },
  requirements: [row('part', [part]), row('part of it', [part], 'partial'), row('part and units', [part, fused]), row('units', [fused]), row('policy', [policy])],
})

const judgedAs = (check: string, result: AssessedOutcome['result']): Judged => {
  const [property, rung] = check === policy ? ['handling', 'available'] as const : ['boot', check === part ? 'available' : 'enabled'] as const
  const said = { message: 'A sentence.', evidence: [{ basis: check === policy ? 'documented' : check === part ? 'catalogue' : 'dump', artefact: 'a', path: '' }] } as const
  return { check: { id: check, property, rung }, severity: { severity: 'high', reason: 'of the example' }, outcome: result === 'unknown' ? { result, ...said, settledBy: 'A dump.' } : result === 'fail' ? { result, ...said } : { result: 'pass', ...said } }
}
const toOutcomes = (judged: readonly Judged[]): AssessedOutcome[] => judged.map(({ check, outcome: { result, message, evidence } }) => outcome(check.id, { result, message, evidence: (evidence ?? []).map((each) => ({ ...each })) }))
const project: ScenarioInput['project'] = (outcomes, level) => frameworkStatus({ frameworks: [framework], outcomes, level, dossier: dossier({}, { markets: ['eu'] }), facts: factQuery([]), date: '2026-11-30' })
const candidate = (verdict: Candidate['verdict'], title = 'Another Board'): Candidate => ({
  platform: 'another-board', title, verdict, alone: verdict, addOns: [{ id: 'chip', title: 'A Chip' }], rows: [], clears: [], blockers: [], open: [], notResearched: [], attacks: [], delta: '',
  move: { id: 'same-family', effort: { p10: 1, p50: 2, p90: 3 }, weeks: { p10: 1, p50: 2, p90: 3 } },
})

const now = [judgedAs(part, 'fail'), judgedAs(fused, 'fail'), judgedAs(policy, 'pass')]
const scenarios = (more: Partial<ScenarioInput> = {}) => makeScenarios({
  frameworks: project(toOutcomes(now), levelOf(2)), judged: now, level: levelOf(2), alternatives: [candidate('blocked', 'No Help'), candidate('fixable')],
  judgeCandidate: () => [judgedAs(part, 'pass')], judgeLevel: (level) => ({ level: levelOf(level), judged: now }), outcomesOf: toOutcomes, project, ...more,
})
const changes = (found: ReturnType<typeof scenarios>, at = 0) => found[at]?.changes.map(({ requirement, status, basis }) => `${requirement}: ${status} ${basis}`)

test('the catalogue makes nothing met: what it promises has to be shown, and what fails in units still fails', () => {
  const found = scenarios()
  assert.deepEqual(found.map(({ title }) => title), ['on Another Board with A Chip', 'at level 1', 'at level 3'])
  assert.deepEqual(changes(found), ['part: unknown not-checked', 'part of it: unknown not-checked'])
  assert.match(found[0]?.changes[0]?.reason ?? '', /^available there, says the catalogue/u)
})

test('what is open now is no more than open on a platform that nobody has built on', () => {
  const open = [judgedAs(part, 'unknown'), judgedAs(fused, 'unknown'), judgedAs(policy, 'pass')]
  assert.deepEqual(changes(scenarios({ judged: open, frameworks: project(toOutcomes(open), levelOf(2)) })), [])
})

test('another platform can be worse, and that is told', () => {
  const good = [judgedAs(part, 'pass'), judgedAs(fused, 'pass'), judgedAs(policy, 'pass')]
  const found = scenarios({ judged: good, frameworks: project(toOutcomes(good), levelOf(2)), judgeCandidate: () => [judgedAs(part, 'fail')] })
  assert.deepEqual(changes(found), ['part: unmet verified', 'part of it: unmet verified', 'part and units: unmet verified'])
})

test('no platform is made up: without one that is known to help there is none, and at the ends of the scale there is one level beside', () => {
  assert.deepEqual(scenarios({ alternatives: [candidate('blocked')] }).map(({ title }) => title), ['at level 1', 'at level 3'])
  assert.deepEqual(scenarios({ alternatives: [], level: levelOf(4) }).map(({ title }) => title), ['at level 3'])
  assert.deepEqual(scenarios({ alternatives: [], level: levelOf(0) }).map(({ title }) => title), ['at level 1'])
})

test('at another level the same evidence is judged by what that level asks', () => {
  const found = scenarios({ judgeLevel: (level) => ({ level: levelOf(level), judged: level === 3 ? now : [judgedAs(part, 'fail'), judgedAs(fused, 'pass'), judgedAs(policy, 'pass')] }) })
  assert.deepEqual(changes(found, 1), ['units: met verified'])
  // The document of the policy has no date, and level 3 asks for a young one.
  assert.deepEqual(changes(found, 2), ['policy: unknown declared'])
})
