/** Securing the present platform beside moving to another one: what each way to "ready" takes in all. Pure. */
import type { Remedy } from '../remedies/schema.ts'
import type { Candidate } from './choose.ts'
import { makePlan, type PlanInput, type Step } from './plan.ts'
import { remediesFor } from './remedies.ts'
import type { Assessment, GridCell } from './schema.ts'
import { samples, seed } from './simulate.ts'
import { totalsOf, type Work } from './totals.ts'
import { cellId } from './verdict.ts'

/** As many moves as somebody compares. */
const shownMoves = 5

export interface OutlookInput extends Omit<PlanInput, 'lineage'> {
  readonly plan: readonly Step[]
  readonly candidates: readonly Candidate[]
  /** What a remedy can be made for on another platform. */
  lineageOf(platform: string): ReadonlySet<string>
}

export function makeOutlook(input: OutlookInput): Assessment['outlook'] {
  const { plan, candidates, reckoning, blockers } = input
  const needed = plan.filter((step) => step.needed)
  return {
    reckoning: { ...reckoning, currency: 'EUR', samples, seed },
    ...(blockers.length > 0 || needed.length === 0 ? {} : { present: totalsOf(needed.map(workOf), reckoning) }),
    moves: candidates.filter((candidate) => candidate.verdict === 'fixable').slice(0, shownMoves).map((candidate) => moveTo(candidate, input)),
  }
}

const workOf = ({ remedy, effort, lead, cost, after }: Step): Work => ({ id: remedy, effort, lead, cost, after })
const move = 'the move'

/** The findings that stay on the other platform, what waits on this one for a mechanism that it lacks, and the move itself. */
function moveTo(candidate: Candidate, input: OutlookInput): Assessment['outlook']['moves'][number] {
  const lineage = input.lineageOf(candidate.platform)
  const settled = new Set(candidate.rows.flatMap((row) => row.cells.filter((cell) => cell.state === 'yes' || cell.state === 'add-on').map((cell) => `${row.property}/${cell.rung}`)))
  const outcomes = input.outcomes.map((outcome) => (settled.has(`${outcome.property}/${outcome.rung}`) && outcome.unattainable === true ? { ...outcome, result: 'pass' as const } : outcome))
  const steps = makePlan({ ...input, outcomes, blockers: [], lineage }).filter((step) => step.needed)
  const waiting = input.grid.filter((cell) => isWaiting(cell, settled)).flatMap((cell) => remediesFor(input.remedies, '', cellId(cell), lineage)[0] ?? [])
  const more = [...new Set(waiting)].filter((remedy) => !steps.some((step) => step.remedy === remedy.id))
  const after = [move]
  const work: Work[] = [
    { id: move, effort: candidate.move.effort, lead: candidate.move.weeks, after: [] },
    ...more.map(({ id, effort, lead, cost }): Work => ({ id, effort, lead, cost, after })),
    ...steps.map((step) => ({ ...workOf(step), after: [...step.after, ...(onHardware(step, input.grid) ? after : [])] })),
  ]
  return {
    platform: candidate.platform,
    title: candidate.title,
    addOns: candidate.addOns.map((addOn) => addOn.title),
    steps: [...more.map((remedy: Pick<Remedy, 'id'>) => remedy.id), ...steps.map((step) => step.remedy)],
    totals: totalsOf(work, input.reckoning),
  }
}

/** It is held by something that the other platform brings along. */
const isWaiting = (cell: GridCell, settled: ReadonlySet<string>): boolean => cell.required && cell.state === 'held' && cell.rung !== 'kept' && settled.has(`${cell.property}/available`)
const onHardware = (step: Step, grid: readonly GridCell[]): boolean => step.clears.some((id) => grid.some((cell) => cellId(cell) === id && ['boot', 'keys', 'identity', 'debug', 'storage'].includes(cell.property)))
