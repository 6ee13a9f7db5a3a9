/** What to do, in which order, with effort and cost (grid.md section 8): the cheapest set of remedies that reaches "ready", and what is good beside it. Pure. */
import { stages, type Stage } from '../facts/dossier.ts'
import { compareText } from '../kernel/where.ts'
import { cheapestCover } from './cover.ts'
import { equallyGood, type Figured } from './remedies.ts'
import type { AssessedOutcome, Assessment, GridCell } from './schema.ts'
import type { Reckoning } from './totals.ts'
import { cellId } from './verdict.ts'

export type Step = Assessment['plan'][number]

export interface PlanInput {
  readonly grid: readonly GridCell[]
  readonly outcomes: readonly AssessedOutcome[]
  readonly remedies: readonly Figured[]
  readonly stage: Stage
  readonly blockers: Assessment['blockers']
  /** What a remedy can be made for (remedies.ts). */
  readonly lineage: ReadonlySet<string>
  readonly reckoning: Reckoning
}

/** Something that a plan has to clear: the finding, and how it is looked up among the remedies. */
interface Call {
  readonly index: number
  readonly check: string
  readonly cell: string
  readonly weight: number
  readonly blocking: boolean
}

const weights: Readonly<Record<AssessedOutcome['severity'], number>> = { critical: 100, high: 20, medium: 5, low: 1, info: 0 }
const keepsFromReady = (call: Call): boolean => call.weight >= weights.medium

/** The order: what has to be there first, then what unblocks, what is critical or due already, what weighs most, and of equals the shorter work. */
export function makePlan(input: PlanInput): Step[] {
  const { grid, stage } = input
  const cellOf = new Map(grid.flatMap((cell) => cell.outcomes.map((index) => [index, cell] as const)))
  const calls = callsOf(input, cellOf)
  const needed = coverOf(calls.filter(keepsFromReady), input)
  const rest = calls.filter((call) => !keepsFromReady(call) && !needed.some((remedy) => clears(remedy, call)))
  const chosen = [...needed, ...coverOf(rest, input)]
  const assigned = new Map(chosen.map((remedy) => [remedy, [] as Call[]]))
  for (const call of calls) {
    const remedy = equallyGood(input.remedies, call.check, call.cell, input.lineage).find((each) => assigned.has(each))
    const other = remedy ?? chosen.find((each) => clears(each, call))
    if (other !== undefined) assigned.get(other)?.push(call)
  }
  const steps = [...assigned].filter(([, some]) => some.length > 0).map(([remedy, some]) => ({ remedy, some, step: toStep(remedy, some) }))
  pullForward(steps.map(({ step }) => step))
  const before = (a: (typeof steps)[number], b: (typeof steps)[number]): number =>
    Number(b.some.some((call) => call.blocking)) - Number(a.some.some((call) => call.blocking)) ||
    waits(a.step) - waits(b.step) ||
    weightOf(b.some) - weightOf(a.some) ||
    a.step.effort.p50 - b.step.effort.p50 ||
    compareText(a.step.remedy, b.step.remedy)
  return inOrder(steps.sort(before).map(({ step }) => step))

  /** Stages until it is due. What is overdue is no more urgent for being so, and what is critical waits for no stage. */
  function waits(step: Step): number {
    const critical = step.outcomes.some((index) => input.outcomes[index]?.severity === 'critical')
    return critical ? 0 : Math.max(0, stageIndex(step.due) - stageIndex(stage))
  }

  function toStep(remedy: Figured, some: readonly Call[]): Step {
    const { id, title, steps: how, effort, cost, lead, who, tool, irreversible, rehearsal, sources, basis } = remedy
    // Due when the first of its cells is: the grid and the plan tell one calendar.
    const due = some.map((call) => cellOf.get(call.index)?.due ?? remedy.due).sort((a, b) => stageIndex(a) - stageIndex(b))[0] ?? remedy.due
    return {
      remedy: id,
      title,
      steps: [...how],
      who,
      due,
      late: stageIndex(stage) >= stageIndex(due),
      needed: some.some(keepsFromReady),
      after: remedy.after.filter((other) => chosen.some((each) => each.id === other)),
      effort: { ...effort },
      ...(lead === undefined ? {} : { lead: { ...lead } }),
      ...(cost === undefined ? {} : {
        cost: { currency: cost.currency, ...(cost.perUnit === undefined ? {} : { perUnit: { ...cost.perUnit } }), ...(cost.oneOff === undefined ? {} : { oneOff: { ...cost.oneOff } }) },
      }),
      basis: typeof basis === 'string' ? { kind: basis } : { kind: basis.kind, source: { title: basis.source.title, url: basis.source.url } },
      irreversible,
      ...(rehearsal === undefined ? {} : { rehearsal }),
      ...(tool === undefined ? {} : { tool: { ...tool } }),
      guides: sources.map((source) => ({ title: `${source.title}, ${source.at}`, url: source.url })),
      clears: [...new Set(some.flatMap((call) => cellOf.get(call.index) ?? []).map(cellId))],
      outcomes: some.map((call) => call.index),
    }
  }
}

/** Failing deciding outcomes of required cells. What blocks is repaired by one decision, another platform: all of it stands under the first blocker. */
function callsOf({ outcomes, blockers }: PlanInput, cellOf: ReadonlyMap<number, GridCell>): Call[] {
  const blocking = new Set(blockers.map((blocker) => blocker.outcome))
  return outcomes.flatMap((outcome, index) => {
    if (outcome.result !== 'fail' || !outcome.deciding || cellOf.get(index)?.required !== true || outcome.severity === 'info') return []
    const called = blocking.has(index) ? (outcomes[blockers[0]?.outcome ?? index] ?? outcome) : outcome
    return [{ index, check: called.check, cell: `${called.property}/${called.rung}`, weight: weights[outcome.severity], blocking: blocking.has(index) }]
  })
}

const clears = (remedy: Figured, call: Call): boolean => remedy.clears.includes(call.check) || remedy.clears.includes(call.cell)

/** The cheapest remedies that clear these, among those that are equally close to each. */
function coverOf(calls: readonly Call[], { remedies, lineage, reckoning }: PlanInput): Figured[] {
  const ways = calls.map((call) => new Set(equallyGood(remedies, call.check, call.cell, lineage)))
  const items = remedies.flatMap((remedy) => {
    const some = new Set(calls.flatMap((_, index) => (ways[index]?.has(remedy) === true ? [index] : [])))
    return some.size === 0 ? [] : [{ item: remedy, cost: priceOf(remedy, reckoning), clears: some }]
  })
  return [...cheapestCover(calls.length, items).chosen]
}

/** What a remedy costs in the first year, at the median. */
export const priceOf = ({ effort, cost }: Pick<Figured, 'effort' | 'cost'>, { dayRate, unitsPerYear }: Reckoning): number =>
  effort.p50 * dayRate + (cost?.oneOff?.p50 ?? 0) + (cost?.perUnit?.p50 ?? 0) * unitsPerYear

const weightOf = (calls: readonly Call[]): number => calls.reduce((sum, call) => sum + call.weight, 0)
const stageIndex = (stage: string): number => stages.findIndex((item) => item === stage)

/** What has to be there first is due when what waits for it is. */
function pullForward(steps: Step[]): void {
  const byId = new Map(steps.map((step) => [step.remedy, step]))
  for (let pass = 0; pass < steps.length; pass++) {
    let moved = false
    for (const step of steps) {
      for (const id of step.after) {
        const first = byId.get(id)
        if (first === undefined || stageIndex(first.due) <= stageIndex(step.due)) continue
        first.due = step.due
        first.late = step.late
        moved = true
      }
    }
    if (!moved) return
  }
}

/** The given order, but nothing before what it waits for. */
function inOrder(steps: readonly Step[]): Step[] {
  const left = [...steps]
  const done: Step[] = []
  while (left.length > 0) {
    const waiting = new Set(left.map((step) => step.remedy))
    const index = left.findIndex((step) => !step.after.some((id) => waiting.has(id)))
    done.push(...left.splice(Math.max(0, index), 1))
  }
  return done
}
