/** Runs the checks over the facts, and keeps a check that breaks from passing for one that ran. */
import { microcontrollers, onMicrocontroller } from '../checks/microcontroller.ts'
import { severities, type Check, type CheckContext, type LevelView, type Outcome } from '../checks/define.ts'
import { factQuery, type Fact, type FactKind } from '../facts/fact.ts'
import type { Problem } from '../kernel/problem.ts'
import { gradeOf, type Judged } from '../assess/judged.ts'
import { levelOfPart, levelOfRow, type Level } from '../assess/level.ts'

export interface ChecksRun {
  readonly judged: readonly Judged[]
  readonly problems: readonly Problem[]
}

export function runChecks(checks: readonly Check[], facts: readonly Fact[], level: Level, date: string, incompleteKinds: ReadonlySet<FactKind>): ChecksRun {
  const query = factQuery(facts)
  const problems: Problem[] = []
  const judged: Judged[] = []
  const dossier = query('dossier')[0]
  const parts = query('platform')
  const partLevels = new Map(parts.map((part) => [part.id, levelOfPart(part, parts, dossier, level)]))
  const small = microcontrollers(query)
  for (const check of checks) {
    const needs = new Set<FactKind>(check.needs)
    const incomplete = check.needs.some((kind) => incompleteKinds.has(kind))
    const view = levelOfRow(check.property, level)
    const context: CheckContext<FactKind> = {
      facts(kind) {
        if (!needs.has(kind)) throw new Error(`${check.id} asks for ${kind}, which it does not list in needs`)
        return query(kind)
      },
      level: view,
      levelOf: (part) => levelOfRow(check.property, partLevels.get(part.id) ?? level),
      date,
      incomplete,
    }
    let severity: Judged['severity'] = { severity: 'info', reason: 'This check broke.' }
    let outcomes: readonly Outcome[]
    try {
      severity = severityOf(check, view, level)
      outcomes = check.run(context).map((outcome) => onMicrocontroller(check, outcome, small))
      if (outcomes.length === 0) outcomes = [{ result: 'unknown', message: 'Nothing was seen that this check could judge.', settledBy: 'An artefact that shows it.' }]
    } catch (error) {
      problems.push({ code: 'internal', message: `a bug of ours in check ${check.id}: ${error instanceof Error ? error.message : String(error)}`, where: { artefact: '', path: '' }, incomplete: true })
      outcomes = [{ result: 'unknown', message: 'This check broke and judged nothing.', settledBy: 'A repaired version of Proofmark.' }]
    }
    for (const outcome of outcomes) judged.push({ check, outcome: incomplete ? downgraded(outcome) : outcome, severity })
  }
  return { judged, problems }
}

/** Whoever extracts a secret that is valid beyond its unit has all units (grid.md section 1, buy one, break all). */
function severityOf(check: Check, view: LevelView, level: Level): Judged['severity'] {
  const own = gradeOf(check, view)
  const opensAll = level.sharedSecrets === true && check.property === 'keys' && check.rung !== 'kept' && own.severity === 'high'
  return opensAll ? { severity: 'critical', reason: `${own.reason} The dossier says that a secret of one unit is valid beyond it.` } : own
}

/** Reading that stopped early may have missed what would fail: a pass over it is no pass. */
function downgraded(outcome: Outcome): Outcome {
  if (outcome.result !== 'pass' && outcome.result !== 'not-applicable') return outcome
  return {
    result: 'unknown',
    message: `${outcome.message} Part of what this rests on could not be read.`,
    settledBy: 'An artefact that can be read whole; see the problems.',
    ...(outcome.subject === undefined ? {} : { subject: outcome.subject }),
    ...(outcome.evidence === undefined ? {} : { evidence: outcome.evidence }),
  }
}

export const worseOrEqual = (severity: string, threshold: string): boolean =>
  severities.findIndex((item) => item === severity) <= severities.findIndex((item) => item === threshold)
