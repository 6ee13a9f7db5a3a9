/**
 * The plan laid out over weeks, for a picture of its order: each step at its median, as soon as what comes before it is done and
 * somebody is free. The totals of the assessment are drawn by simulation and are not taken from here. Pure.
 */
import type { Assessment } from '../../assess/schema.ts'
import { stages } from '../../facts/dossier.ts'
import type { Step } from './plan.ts'

/** Weeks from the start. */
export interface Bar {
  readonly step: Step
  /** In the plan, from 1. */
  readonly number: number
  readonly start: number
  /** Where the work ends and the waiting begins. */
  readonly worked: number
  readonly end: number
  /** Where it would end at 10 and at 90 percent, begun at the same time. */
  readonly early: number
  readonly late: number
}
export interface Lane {
  readonly stage: string
  readonly bars: readonly Bar[]
}
export interface Timeline {
  readonly lanes: readonly Lane[]
  /** The right edge. */
  readonly weeks: number
  readonly ticks: readonly number[]
}

const workingDays = 5

export function timelineOf({ plan, outlook }: Pick<Assessment, 'plan' | 'outlook'>): Timeline {
  const bars = layOut(plan, outlook.reckoning.people)
  const weeks = Math.max(1, ...bars.map((bar) => bar.late))
  const due = [...new Set(plan.map((step) => step.due))].toSorted((a, b) => orderOf(a) - orderOf(b))
  return { lanes: due.map((stage) => ({ stage, bars: bars.filter((bar) => bar.step.due === stage) })), weeks, ticks: ticksFor(weeks) }
}

/** What is no stage comes last. */
const orderOf = (stage: string): number => (stages as readonly string[]).indexOf(stage) + 1 || stages.length + 1

/** What is needed first, then what is due first, then as the plan has it; whoever is free takes the first step that can begin. */
function layOut(plan: readonly Step[], people: number): Bar[] {
  // Half a person is one who takes twice as long.
  const hands = Math.min(plan.length, Math.max(1, Math.round(people)))
  const pace = Math.max(0.05, people / Math.max(1, Math.round(people))) * workingDays
  const free = Array.from({ length: hands }, () => 0)
  const known = new Set(plan.map((step) => step.remedy))
  const ends = new Map<string, number>()
  const left = plan.map((step, index) => ({ step, number: index + 1 })).toSorted((a, b) => Number(b.step.needed) - Number(a.step.needed) || orderOf(a.step.due) - orderOf(b.step.due))
  const bars: Bar[] = []
  while (left.length > 0) {
    const at = Math.min(...free)
    const begins = left.map(({ step }) => readyAt(step, known, ends))
    // A ring of steps that wait for each other is begun somewhere.
    const soonest = Math.min(...begins)
    const index = Math.max(0, begins.findIndex((begin) => begin <= Math.max(at, soonest)))
    const [next] = left.splice(index, 1)
    if (next === undefined) break
    const ready = begins[index] ?? 0
    const bar = barOf(next, Math.max(at, Number.isFinite(ready) ? ready : 0), pace)
    free[free.indexOf(at)] = bar.worked
    ends.set(next.step.remedy, bar.end)
    bars.push(bar)
  }
  return bars.toSorted((a, b) => a.number - b.number)
}

/** When all that comes before it is done; infinite while some of that has no place yet. */
const readyAt = (step: Step, known: ReadonlySet<string>, ends: ReadonlyMap<string, number>): number =>
  Math.max(0, ...step.after.filter((id) => id !== step.remedy && known.has(id)).map((id) => ends.get(id) ?? Number.POSITIVE_INFINITY))

function barOf({ step, number }: { readonly step: Step; readonly number: number }, start: number, pace: number): Bar {
  const { effort, lead } = step
  const until = (days: number, weeks = 0): number => start + Math.max(0, days) / pace + Math.max(0, weeks)
  return { step, number, start, worked: until(effort.p50), end: until(effort.p50, lead?.p50), early: until(effort.p10, lead?.p10), late: until(effort.p90, lead?.p90) }
}

/** As many marks as can be read beside each other on a telephone. */
const mostTicks = 6

function ticksFor(weeks: number): number[] {
  const step = [1, 2, 4, 8, 13, 26, 52].find((each) => weeks / each <= mostTicks) ?? Math.ceil(weeks / mostTicks / 52) * 52
  return Array.from({ length: Math.floor(weeks / step) + 1 }, (_, index) => index * step)
}
