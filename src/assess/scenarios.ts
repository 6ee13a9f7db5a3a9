/**
 * What would change about the requirements if one thing were otherwise: the best other platform in the place of the present one, or
 * the level beside. The same frameworks over the same evidence, with the outcomes that the change judges anew. What only the catalogue
 * says of a platform that nobody has built on is never more than available. Pure.
 */
import type { Candidate } from './choose.ts'
import type { Judged } from './judged.ts'
import type { Level } from './level.ts'
import type { AssessedOutcome, Assessment } from './schema.ts'

type Frameworks = Assessment['frameworks']
type Requirement = Frameworks[number]['requirements'][number]
export type Scenario = Assessment['scenarios'][number]

/** The checks judged at another level than the product's own. */
export type JudgeLevel = (level: number) => { readonly level: Level; readonly judged: readonly Judged[] }

export interface ScenarioInput {
  readonly frameworks: Frameworks
  readonly judged: readonly Judged[]
  readonly level: Level
  readonly alternatives: readonly Candidate[]
  /** What the catalogue's checks say of a candidate with its add-ons; undefined where the catalogue lost it. */
  judgeCandidate(candidate: Candidate): readonly Judged[] | undefined
  readonly judgeLevel: JudgeLevel
  outcomesOf(judged: readonly Judged[]): readonly AssessedOutcome[]
  project(outcomes: readonly AssessedOutcome[], level: Level): Frameworks
}

export function makeScenarios(input: ScenarioInput): Scenario[] {
  return [...onBestPlatform(input), ...atOtherLevels(input)]
}

function onBestPlatform({ frameworks, judged, level, alternatives, judgeCandidate, outcomesOf, project }: ScenarioInput): Scenario[] {
  const [best] = alternatives.filter((candidate) => candidate.verdict !== 'blocked')
  const anew = best === undefined ? undefined : judgeCandidate(best)
  if (best === undefined || anew === undefined) return []
  const asked = new Set(anew.map(({ check }) => check.id))
  const then = project(outcomesOf([...judged.filter(({ check }) => !asked.has(check.id)), ...anew]), level)
  const title = `on ${[best.title, ...best.addOns.map((addOn) => addOn.title)].join(' with ')}`
  return [{ kind: 'platform', title, platform: best.platform, changes: changesBetween(frameworks, then, asAvailable) }]
}

/** The part can do it: that says nothing yet about units, which nobody has built. */
const asAvailable = (row: Requirement): Requirement =>
  row.status === 'met' || (row.status === 'unknown' && row.basis === 'verified')
    ? { ...row, status: 'unknown', basis: 'not-checked', reason: 'available there, says the catalogue; that it is switched on and done right has to be shown' }
    : row

function atOtherLevels({ frameworks, level, judgeLevel, outcomesOf, project }: ScenarioInput): Scenario[] {
  return [level.required - 1, level.required + 1].filter((other) => other >= 0 && other <= 4).map((other) => {
    const { level: changed, judged } = judgeLevel(other)
    return { kind: 'level', title: `at level ${other}`, level: other, changes: changesBetween(frameworks, project(outcomesOf(judged), changed), (row) => row) }
  })
}

function changesBetween(now: Frameworks, then: Frameworks, honest: (row: Requirement) => Requirement): Scenario['changes'] {
  return now.flatMap((framework, at) => framework.requirements.flatMap((row, index) => {
    const other = then[at]?.requirements[index]
    if (other === undefined || isSame(row, other)) return []
    const told = honest(other)
    const { status, basis, reason } = told
    return isSame(row, told) ? [] : [{ framework: framework.id, edition: framework.edition, requirement: row.id, status, basis, reason }]
  }))
}

/** What a failure rests on makes no difference to it; what an open row rests on does. */
const isSame = (a: Requirement, b: Requirement): boolean => a.status === b.status && (a.status !== 'unknown' || a.basis === b.basis)
