/** What a set of steps takes in all: work, money, time. Amounts are drawn together (simulate.ts); time is the longer of the work and the waiting. Pure. */
import type { Planning } from '../facts/dossier.ts'
import type { Estimate } from '../remedies/schema.ts'
import type { Assessment } from './schema.ts'
import { draws, nothing, percentiles, samples } from './simulate.ts'

export type Totals = Assessment['outlook']['moves'][number]['totals']

/** What a plan reckons with where the product file says nothing. */
export const defaults = { people: 2, dayRate: 800, unitsPerYear: 1000 } as const
const workingDays = 5

export interface Reckoning {
  readonly people: number
  /** Euros for a person-day. */
  readonly dayRate: number
  readonly unitsPerYear: number
}

export const reckoningOf = (planning: Planning | undefined, unitsPerYear: number | undefined): Reckoning => ({
  people: planning?.people ?? defaults.people,
  dayRate: planning?.dayRate ?? defaults.dayRate,
  unitsPerYear: unitsPerYear ?? defaults.unitsPerYear,
})

/** One thing to do, as far as totals are concerned. */
export interface Work {
  readonly id: string
  readonly effort: Estimate
  readonly lead?: Estimate | undefined
  readonly cost?: { readonly perUnit?: Estimate | undefined; readonly oneOff?: Estimate | undefined } | undefined
  readonly after: readonly string[]
}

export function totalsOf(work: readonly Work[], { people, dayRate, unitsPerYear }: Reckoning): Totals {
  const drawn = work.map((each) => ({
    id: each.id,
    after: each.after,
    effort: draws(`${each.id} effort`, each.effort),
    lead: draws(`${each.id} lead`, each.lead ?? nothing),
    perUnit: draws(`${each.id} perUnit`, each.cost?.perUnit ?? nothing),
    oneOff: draws(`${each.id} oneOff`, each.cost?.oneOff ?? nothing),
  }))
  const effort = new Float64Array(samples)
  const once = new Float64Array(samples)
  const perUnit = new Float64Array(samples)
  const firstYear = new Float64Array(samples)
  const weeks = new Float64Array(samples)
  for (let index = 0; index < samples; index++) {
    // `work` stands in an order in which nothing comes before what it waits for.
    const ends = new Map<string, number>()
    let longest = 0
    for (const each of drawn) {
      const days = each.effort[index] ?? 0
      effort[index] = (effort[index] ?? 0) + days
      once[index] = (once[index] ?? 0) + (each.oneOff[index] ?? 0)
      perUnit[index] = (perUnit[index] ?? 0) + (each.perUnit[index] ?? 0)
      const start = Math.max(0, ...each.after.map((id) => ends.get(id) ?? 0))
      const end = start + days / workingDays + (each.lead[index] ?? 0)
      ends.set(each.id, end)
      longest = Math.max(longest, end)
    }
    firstYear[index] = (effort[index] ?? 0) * dayRate + (once[index] ?? 0) + (perUnit[index] ?? 0) * unitsPerYear
    weeks[index] = Math.max(longest, (effort[index] ?? 0) / workingDays / people)
  }
  return { effort: percentiles(effort), once: percentiles(once), perUnit: percentiles(perUnit), firstYear: percentiles(firstYear), weeks: percentiles(weeks) }
}
