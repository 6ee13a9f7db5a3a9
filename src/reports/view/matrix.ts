/**
 * The evidence matrix: one row for each requirement of each framework, with how it stands, what shows that, who does what next, and
 * what would change elsewhere. The one model behind every format. Shows; judges nothing.
 */
import type { Owner } from '../../facts/dossier.ts'
import { askedEvidence } from '../../assess/cells.ts'
import { levelFor } from '../../assess/grid.ts'
import type { AssessedOutcome, Assessment } from '../../assess/schema.ts'
import { whoWords } from './plan.ts'
import { askedIn } from './questions.ts'
import { standingOf, type Requirement, type Standing } from './standings.ts'
import { count } from './text.ts'
import { cellId } from './words.ts'

export type MatrixFramework = Omit<Assessment['frameworks'][number], 'requirements'>
export const ownerWords: Readonly<Record<Owner, string>> = { ...whoWords, compliance: 'compliance' }
export const owners = Object.keys(ownerWords) as readonly Owner[]
/** `Ann Lee (compliance)` where the dossier names somebody. */
export function ownerText(owner: Owner, { owners: names }: Pick<Assessment, 'owners'>): string {
  const name = names?.[owner]
  return name === undefined ? ownerWords[owner] : `${name} (${ownerWords[owner]})`
}

/** Who answers for a requirement where no step of the plan says who does it. */
const areaOwners: Readonly<Record<Requirement['area'], Owner>> = { hardware: 'hardware', physical: 'hardware', software: 'firmware', lifecycle: 'compliance' }

/** What would stand there if one thing were otherwise. */
export interface Change {
  /** `on ...`, `at level ...`. */
  readonly where: string
  readonly kind: Scenario['kind']
  readonly standing: Standing
  readonly reason: string
}

export interface MatrixRow extends Pick<Requirement, 'id' | 'summary' | 'strength' | 'qualifier' | 'area' | 'basis' | 'reason' | 'coverage' | 'note' | 'checks' | 'source'> {
  readonly framework: MatrixFramework
  readonly standing: Standing
  /** False where nobody compared our words with the document itself. */
  readonly confirmed: boolean
  /** The day from which it binds, where that is still to come. */
  readonly bindsFrom: string | undefined
  readonly outcomes: readonly AssessedOutcome[]
  /** Cells of the grid that the outcomes stand in. */
  readonly cells: readonly string[]
  readonly owners: readonly Owner[]
  /** The same in words, by name where the dossier says who. */
  readonly ownedBy: string
  /** What brings it further; empty where nothing is left to do. */
  readonly next: readonly string[]
  readonly changes: readonly Change[]
}

export function matrixOf(assessment: Assessment): readonly MatrixRow[] {
  const context = contextOf(assessment)
  return assessment.frameworks.flatMap(({ requirements, ...framework }) => requirements.map((each) => rowOf(framework, each, context)))
}

interface Context {
  readonly assessment: Assessment
  readonly byCheck: ReadonlyMap<string, readonly AssessedOutcome[]>
  /** Steps of the plan by the outcomes that they are for, and by remedy. */
  readonly steps: ReadonlyMap<AssessedOutcome, number>
  readonly changes: ReadonlyMap<string, readonly Shift[]>
}

type Scenario = Assessment['scenarios'][number]
interface Shift {
  readonly scenario: Scenario
  readonly to: Scenario['changes'][number]
}

const keyOf = (...parts: readonly string[]): string => parts.join('\n')

function contextOf(assessment: Assessment): Context {
  const { outcomes, plan, scenarios } = assessment
  const byCheck = new Map<string, AssessedOutcome[]>()
  for (const outcome of outcomes) push(byCheck, outcome.check, outcome)
  const steps = new Map<AssessedOutcome, number>()
  plan.forEach((step, at) => step.outcomes.forEach((index) => {
    const outcome = outcomes[index]
    if (outcome !== undefined) steps.set(outcome, at)
  }))
  const changes = new Map<string, Shift[]>()
  for (const scenario of scenarios) {
    for (const to of scenario.changes) push(changes, keyOf(to.framework, to.edition, to.requirement), { scenario, to })
  }
  return { assessment, byCheck, steps, changes }
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}

function rowOf(framework: MatrixFramework, requirement: Requirement, context: Context): MatrixRow {
  const { id, summary, strength, qualifier, area, basis, reason, coverage, note, checks, source, bindsFrom } = requirement
  const standing = standingOf(requirement)
  const outcomes = requirement.outcomes.flatMap((index) => context.assessment.outcomes[index] ?? [])
  const steps = [...new Set(outcomes.flatMap((outcome) => context.steps.get(outcome) ?? []))].toSorted((a, b) => a - b)
  const who = ownersOf(requirement, steps, context)
  return {
    framework, id, summary, strength, qualifier, area, basis, reason, coverage, note, checks, source, bindsFrom,
    standing,
    confirmed: requirement.unconfirmed !== true,
    outcomes,
    cells: [...new Set(outcomes.map(cellId))],
    owners: who,
    ownedBy: who.map((owner) => ownerText(owner, context.assessment)).join(', '),
    next: nextSteps({ requirement, standing, outcomes, steps }, context),
    changes: (context.changes.get(keyOf(framework.id, framework.edition, id)) ?? []).map(({ scenario, to }) => ({
      where: scenario.title, kind: scenario.kind, standing: standingOf({ ...requirement, status: to.status, basis: to.basis }), reason: to.reason,
    })),
  }
}

/** Whoever does the steps of the plan that it waits for; otherwise whoever has its area. What asks nothing of the product is nobody's. */
function ownersOf({ area, status }: Requirement, steps: readonly number[], { assessment: { plan } }: Context): readonly Owner[] {
  if (status === 'not-applicable' || status === 'out-of-scope') return []
  const who = status === 'unmet' ? [...new Set(steps.flatMap((at) => plan[at]?.who ?? []))] : []
  return who.length > 0 ? who : [areaOwners[area]]
}

interface Standings {
  readonly requirement: Requirement
  readonly standing: Standing
  readonly outcomes: readonly AssessedOutcome[]
  readonly steps: readonly number[]
}

function nextSteps({ requirement, standing, outcomes, steps }: Standings, { assessment, byCheck }: Context): readonly string[] {
  const { note = '', asks = [], checks, source } = requirement
  switch (standing) {
    case 'unmet': {
      const planned = steps.map((at) => `step ${at + 1} of the plan: ${assessment.plan[at]?.title ?? ''}`)
      return planned.length > 0 ? planned : distinct(outcomes.map((outcome) => outcome.remedyTitle ?? `clear what ${outcome.check} found`))
    }
    case 'declared':
      return distinct(outcomes.filter((outcome) => outcome.result === 'pass').map((outcome) => evidenceAsked(outcome, assessment)))
    case 'question':
      return asks.map(toSay)
    case 'not-checked': {
      const open = checks.flatMap((check) => byCheck.get(check) ?? []).filter((outcome) => outcome.result === 'unknown')
      const slight = outcomes.some((outcome) => outcome.result === 'fail') ? ['look whether what was found matters for this'] : []
      return [...slight, ...distinct(open.map(settling))]
    }
    case 'in-part':
      return [note]
    case 'unconfirmed':
      return [`read ${source.at} of ${source.title}; ${note}`]
    case 'manual':
      return [note, ...asks.map(toSay)]
    case 'met':
    case 'not-applicable':
    case 'out-of-scope':
      return []
  }
}

/** Whether it applies depends on it. */
const toSay = (ask: string): string => `say in product.yaml: ${ask}`

const distinct = (texts: readonly string[]): string[] => [...new Set(texts)].filter((text) => text !== '')

function settling({ settledBy, message }: AssessedOutcome): string {
  const { ask, key } = askedIn(settledBy ?? message)
  return key === undefined ? ask : `answer in product.yaml (${key}): ${ask}`
}

/** What the level asks in the place of the maker's word (grid.md section 5). */
function evidenceAsked({ check, property, rung }: AssessedOutcome, { level }: Assessment): string {
  const { weakest, units, maxMonths } = askedEvidence(check, property, rung, levelFor(property, level))
  switch (weakest) {
    case 'laboratory':
      return `have a laboratory show it (${check})`
    case 'dump':
      return `read it out of ${units === 1 ? 'a unit' : count(units, 'unit')} (${check})`
    case 'documented':
      return `attach a dated document${maxMonths === undefined ? '' : `, at most ${maxMonths} months old`} (${check})`
    default:
      return `supply the artefact that shows it (${check})`
  }
}
