/** What to do, in which order, with effort and cost (grid.md section 8). Pure. */
import { stages, type Stage } from '../facts/dossier.ts'
import { compareText } from '../kernel/where.ts'
import type { Catalogue } from '../platforms/resolve.ts'
import type { Remedy } from '../remedies/schema.ts'
import type { AssessedOutcome, Assessment, GridCell } from './schema.ts'
import { cellId } from './verdict.ts'

type Step = Assessment['plan'][number]

export interface PlanInput {
  readonly grid: readonly GridCell[]
  readonly outcomes: readonly AssessedOutcome[]
  readonly remedies: readonly Remedy[]
  readonly stage: Stage
  readonly blockers: Assessment['blockers']
  readonly platforms: readonly string[]
  readonly catalogue: Catalogue
}

/**
 * The remedies for a failing check on these platforms, best first: one that names the check beats one for its whole cell,
 * one made for the platform beats a general one, and one that names the check first was written for it.
 */
export function remediesFor(remedies: readonly Remedy[], check: string, cell: string, lineage: ReadonlySet<string>): Remedy[] {
  const fits = (remedy: Remedy): boolean => remedy.applies?.platforms === undefined || remedy.applies.platforms.some((id) => lineage.has(id))
  const score = (remedy: Remedy): number => (remedy.clears.includes(check) ? 2 : 0) + (remedy.applies?.platforms === undefined ? 0 : 1)
  const place = (remedy: Remedy): number => remedy.clears.filter((name) => name !== cell).indexOf(check)
  return remedies
    .filter((remedy) => fits(remedy) && (remedy.clears.includes(check) || remedy.clears.includes(cell)))
    .sort((a, b) => score(b) - score(a) || place(a) - place(b) || compareText(a.id, b.id))
}

/** Ids, bases and families of platforms: what a remedy can be made for. */
export const lineageOf = (platforms: readonly string[], catalogue: Catalogue): ReadonlySet<string> =>
  new Set(platforms.flatMap((id) => {
    const platform = catalogue.platforms.get(id)
    return platform === undefined ? [id] : [...platform.lineage, platform.family]
  }))

const weights: Readonly<Record<AssessedOutcome['severity'], number>> = { critical: 100, high: 20, medium: 5, low: 1, info: 0 }

/**
 * One step for each remedy that some failing deciding outcome of a required cell calls for. What unblocks comes first,
 * then what somebody can use against many units today or what is due already, then what weighs most; of equals the
 * shorter work.
 */
export function makePlan({ grid, outcomes, remedies, stage, blockers, platforms, catalogue }: PlanInput): Step[] {
  const cellOf = new Map(grid.flatMap((cell) => cell.outcomes.map((index) => [index, cell] as const)))
  const groups = new Map<Remedy, number[]>()
  const lineage = lineageOf(platforms, catalogue)
  const blocking = new Set(blockers.map((blocker) => blocker.outcome))
  outcomes.forEach((outcome, index) => {
    const cell = cellOf.get(index)
    if (outcome.result !== 'fail' || !outcome.deciding || cell?.required !== true || outcome.severity === 'info') return
    // What blocks is repaired by one decision, another platform: all of it stands under the remedy of the first blocker.
    const called = blocking.has(index) ? (outcomes[blockers[0]?.outcome ?? index] ?? outcome) : outcome
    const remedy = remediesFor(remedies, called.check, `${called.property}/${called.rung}`, lineage)[0]
    if (remedy !== undefined) groups.set(remedy, [...(groups.get(remedy) ?? []), index])
  })
  return [...groups]
    .map(([remedy, indexes]) => ({ step: toStep(remedy, indexes), unblocks: indexes.some((index) => blocking.has(index)), weight: indexes.reduce((sum, index) => sum + weights[outcomes[index]?.severity ?? 'info'], 0) }))
    .sort((a, b) =>
      Number(b.unblocks) - Number(a.unblocks) ||
      waits(a.step) - waits(b.step) ||
      b.weight - a.weight ||
      a.step.effort.to - b.step.effort.to ||
      compareText(a.step.remedy, b.step.remedy))
    .map(({ step }) => step)

  /** Stages until it is due. What is overdue is no more urgent for being so, and what is critical waits for no stage. */
  function waits(step: Step): number {
    const critical = step.outcomes.some((index) => outcomes[index]?.severity === 'critical')
    return critical ? 0 : Math.max(0, stageIndex(step.due) - stageIndex(stage))
  }

  function toStep(remedy: Remedy, indexes: readonly number[]): Step {
    const clears = [...new Set(indexes.flatMap((index) => cellOf.get(index) ?? []).map(cellId))]
    const { cost } = remedy
    // Due when the first of its cells is: the grid and the plan tell one calendar.
    const due = indexes.map((index) => cellOf.get(index)?.due ?? remedy.due).sort((a, b) => stageIndex(a) - stageIndex(b))[0] ?? remedy.due
    return {
      remedy: remedy.id,
      title: remedy.title,
      steps: [...remedy.steps],
      due,
      late: stageIndex(stage) >= stageIndex(due),
      effort: { from: remedy.effort.fromDays, to: remedy.effort.toDays },
      ...(cost === undefined ? {} : {
        cost: {
          currency: cost.currency,
          ...(cost.perUnit === undefined ? {} : { perUnit: { ...cost.perUnit } }),
          ...(cost.oneOff === undefined ? {} : { oneOff: { ...cost.oneOff } }),
        },
      }),
      irreversible: remedy.irreversible,
      ...(remedy.rehearsal === undefined ? {} : { rehearsal: remedy.rehearsal }),
      clears,
      outcomes: [...indexes],
    }
  }
}

const stageIndex = (stage: string): number => stages.findIndex((item) => item === stage)
