/**
 * Which platforms suit a product at its level (grid.md sections 4 and 8): each alone and with add-ons, judged by the same
 * checks over the catalogue's facts as the product's own, so that no second opinion can drift. A part that is rejected has
 * the one reason that rejects it; a part of which something that decides is not known is never said to clear anything. Pure.
 */
import type { Needs } from '../facts/dossier.ts'
import { compareText } from '../kernel/where.ts'
import { attacksOn, capabilityOf, repairsOf, type Catalogue, type ResolvedPlatform } from '../platforms/resolve.ts'
import { properties, rungs, type CellId, type Property, type Rung } from '../checks/define.ts'
import { areaOf, decidingChecks, requiredAt } from './cells.ts'
import { levelFor } from './grid.ts'
import type { Judged, JudgePlatform } from './judged.ts'
import type { Level } from './level.ts'
import { moveBetween, otherRevision } from './moves.ts'
import { meetNeeds } from './needs.ts'
import type { Assessment } from './schema.ts'

export type Candidate = Assessment['alternatives'][number]
export interface Rejected {
  readonly platform: string
  readonly title: string
  /** The cell, as `boot/available`, or the need that rejects it. */
  readonly by: string
  readonly why: string
}

export interface ChooseInput {
  readonly catalogue: Catalogue
  readonly level: Level
  readonly needs: Needs
  /** Cells that the present platform cannot reach; empty when there is none. */
  readonly blocked: readonly string[]
  /** Ids of the product's own platforms; they are no candidates. */
  readonly current: readonly string[]
  /** Revision of the product's main processor, if it is known. */
  readonly revision?: string | undefined
  readonly judge: JudgePlatform
}

export interface Choice {
  readonly candidates: readonly Candidate[]
  readonly rejected: readonly Rejected[]
  /** The ranking, first reason first, in words. */
  readonly ranking: readonly string[]
}

interface Judgement {
  readonly platform: ResolvedPlatform
  readonly candidate: Candidate
  readonly sameFamily: boolean
  readonly removable: boolean
}

const verdicts: readonly Candidate['verdict'][] = ['fixable', 'unproven', 'blocked']
const noPrice = Number.POSITIVE_INFINITY
const priceOf = (candidate: Candidate): number => candidate.price?.from ?? noPrice

/** The order of candidates: the first rule that tells two apart decides. Printed with every choice. */
const rankingRules: readonly { readonly says: string; compare(a: Judgement, b: Judgement): number }[] = [
  { says: 'those that reach the level come before those of which something that decides is unknown, and those before parts that cannot', compare: (a, b) => verdicts.indexOf(a.candidate.verdict) - verdicts.indexOf(b.candidate.verdict) },
  { says: 'fewer cells that stay out of reach', compare: (a, b) => a.candidate.blockers.length - b.candidate.blockers.length },
  { says: 'the family that the product stands on already', compare: (a, b) => Number(b.sameFamily) - Number(a.sameFamily) },
  { says: 'fewer cells and needs that nobody researched', compare: (a, b) => a.candidate.open.length + a.candidate.notResearched.length - b.candidate.open.length - b.candidate.notResearched.length },
  { says: 'without an add-on before with one', compare: (a, b) => a.candidate.addOns.length - b.candidate.addOns.length },
  { says: 'parts that are recommended for new designs', compare: (a, b) => stale(a.platform) - stale(b.platform) },
  { says: 'a medium that does not leave by hand', compare: (a, b) => Number(a.removable) - Number(b.removable) },
  { says: 'fewer published attacks that count at this level', compare: (a, b) => a.candidate.attacks.length - b.candidate.attacks.length },
  { says: 'less work to move there', compare: (a, b) => a.candidate.move.effort.p50 - b.candidate.move.effort.p50 },
  { says: 'the lower price, where it is known', compare: (a, b) => (priceOf(a.candidate) === priceOf(b.candidate) ? 0 : priceOf(a.candidate) - priceOf(b.candidate)) },
  { says: 'by name', compare: (a, b) => compareText(a.candidate.title, b.candidate.title) },
]

const stale = ({ lifecycle }: ResolvedPlatform): number => ['active', undefined, 'not-recommended', 'end-of-life'].indexOf(lifecycle?.status)

export function choose({ catalogue, level, needs, blocked, current, revision, judge }: ChooseInput): Choice {
  const parts = [...catalogue.platforms.values()]
  const addOns = parts.filter((part) => part.kind === 'add-on')
  const own = current.flatMap((id) => catalogue.platforms.get(id) ?? []).find((part) => part.kind !== 'add-on')
  const judged: Judgement[] = []
  const rejected: Rejected[] = []
  for (const platform of parts) {
    if (platform.kind === 'add-on' || current.includes(platform.id)) continue
    // A chip that the catalogue also lists on boards is offered as those boards; a family is no part that one can buy.
    if (platform.unspecified === true || isBase(parts, platform)) continue
    const { missed, notResearched } = meetNeeds(platform, needs)
    const [first] = missed
    if (first !== undefined) rejected.push({ platform: platform.id, title: platform.title, by: first.need, why: first.why })
    else judged.push(judgeOne(platform, notResearched))
  }
  // The same part, newer: often the shortest way.
  if (own !== undefined && revision !== undefined) {
    for (const each of own.revisions) if (each.id !== revision) judged.push(judgeOne(own, meetNeeds(own, needs).notResearched, each))
  }
  judged.sort((a, b) => rankingRules.reduce((order, rule) => order || rule.compare(a, b), 0))
  for (const { candidate, platform } of judged) {
    const [cell] = candidate.blockers
    if (cell !== undefined) rejected.push({ platform: platform.id, title: platform.title, by: cell.cell, why: cell.why })
  }
  return { candidates: judged.map((each) => each.candidate), rejected, ranking: rankingRules.map((rule) => rule.says) }

  function judgeOne(platform: ResolvedPlatform, notResearched: readonly string[], of?: ResolvedPlatform['revisions'][number]): Judgement {
    const alone = cellsOf(judge(platform, [], of?.id), level)
    const helpers = helpersFor(alone, addOns)
    const cells = helpers.length === 0 ? alone : cellsOf(judge(platform, helpers, of?.id), level)
    const out = [...cells.values()].filter((cell) => cell.state === 'no')
    const open = [...cells.values()].filter((cell) => cell.state === 'unknown')
    const move = of === undefined ? moveBetween(own, platform) : otherRevision
    const medium = capabilityOf(platform, 'storage-medium', of?.id)?.value
    const price = platform.functions?.price
    return {
      platform,
      sameFamily: own !== undefined && platform.family === own.family,
      removable: medium === 'removable',
      candidate: {
        platform: platform.id,
        ...(of === undefined ? {} : { revision: of.id }),
        title: of === undefined ? platform.title : `${platform.title}, ${of.title}`,
        verdict: verdictOf(cells),
        alone: verdictOf(alone),
        addOns: helpers.map(({ id, title }) => ({ id, title })),
        rows: rowsOf(alone, cells),
        clears: blocked.filter((cell) => !['no', 'unknown'].includes(cells.get(cell as CellId)?.state ?? 'unknown')),
        blockers: out.map(({ id, why }) => ({ cell: id, why })),
        open: open.map((cell) => cell.id),
        notResearched: [...notResearched],
        attacks: attacksOn(platform, of?.id).filter(({ attack, lowers }) => lowers && attack.attacker <= level.required && attack.defeats.length > 0)
          .map(({ attack, reaches }) => ({ id: attack.id, title: attack.title, attacker: attack.attacker, reaches })),
        ...(price === undefined ? {} : { price: { from: price.from, to: price.to, currency: price.currency, date: price.date } }),
        move: { id: move.id, effort: { ...move.effort }, weeks: { ...move.weeks } },
        delta: [
          move.says,
          ...(helpers.length === 0 ? [] : [`with ${helpers.map((helper) => helper.title).join(' and ')}`]),
          ...(medium === 'soldered' ? ['storage soldered'] : medium === 'internal' ? ['storage inside the chip'] : []),
        ].join('; '),
      },
    }
  }
}

/** As in the verdict: only what stands on hardware keeps anybody from saying whether it can be repaired (grid.md section 8). */
function verdictOf(cells: ReadonlyMap<CellId, CellState>): Candidate['verdict'] {
  const states = [...cells.values()]
  if (states.some((cell) => cell.state === 'no')) return 'blocked'
  return states.some((cell) => cell.state === 'unknown' && cell.rung === 'available' && ['hardware', 'physical'].includes(areaOf(cell.property))) ? 'unproven' : 'fixable'
}

const isBase = (parts: readonly ResolvedPlatform[], platform: ResolvedPlatform): boolean =>
  parts.some((each) => each.id !== platform.id && each.kind !== 'add-on' && each.lineage.includes(platform.id) && (platform.kind === 'soc' || platform.orderCodes.length === 0))

interface CellState {
  readonly id: CellId
  readonly property: Property
  readonly rung: Rung
  readonly state: 'yes' | 'no' | 'unknown'
  readonly why: string
  /** For `no`: the strength that is missing. */
  readonly needs: number
}

const deciding: ReadonlySet<string> = new Set(Object.values(decidingChecks).flat())
const worse = ['yes', 'unknown', 'no'] as const

/** The required cells that the catalogue decides, each the worst over its checks and processors. */
function cellsOf(judged: readonly Judged[], level: Level): ReadonlyMap<CellId, CellState> {
  const cells = new Map<CellId, CellState>()
  for (const { check, outcome, severity } of judged) {
    if (!deciding.has(check.id) || levelFor(check.property, level) < requiredAt(check.property, check.rung)) continue
    const id: CellId = `${check.property}/${check.rung}`
    const weight = (outcome.result === 'fail' ? outcome.severity : undefined) ?? severity.severity
    const fails = outcome.result === 'fail' && outcome.unattainable === true && !['low', 'info'].includes(weight)
    const state = fails ? 'no' : outcome.result === 'unknown' ? 'unknown' : 'yes'
    const known = cells.get(id)
    if (known !== undefined && worse.indexOf(known.state) >= worse.indexOf(state)) continue
    cells.set(id, { id, property: check.property, rung: check.rung, state, why: outcome.message, needs: outcome.result === 'fail' ? (outcome.needsStrength ?? 1) : 1 })
  }
  return cells
}

/** Required cells that these processors cannot reach and no add-on repairs. */
export function outOfReach(judged: readonly Judged[], level: Level, catalogue: Catalogue): CellId[] {
  const addOns = [...catalogue.platforms.values()].filter((part) => part.kind === 'add-on')
  return [...cellsOf(judged, level).values()]
    .filter((cell) => cell.state === 'no' && !addOns.some((addOn) => repairsOf(addOn).some((repair) => repair.cell === cell.id && repair.strength >= cell.needs)))
    .map((cell) => cell.id)
}

/** The fewest add-ons that repair what one alone cannot; none when something stays that no add-on repairs. */
function helpersFor(cells: ReadonlyMap<CellId, CellState>, addOns: readonly ResolvedPlatform[]): ResolvedPlatform[] {
  const out = [...cells.values()].filter((cell) => cell.state === 'no')
  const repairs = (addOn: ResolvedPlatform): CellId[] => {
    const can = repairsOf(addOn)
    return out.filter((cell) => can.some((repair) => repair.cell === cell.id && repair.strength >= cell.needs)).map((cell) => cell.id)
  }
  const able = addOns.map((addOn) => ({ addOn, cells: repairs(addOn) })).filter((each) => each.cells.length > 0)
  const left = new Set(out.filter((cell) => able.some((each) => each.cells.includes(cell.id))).map((cell) => cell.id))
  const chosen: ResolvedPlatform[] = []
  while (left.size > 0) {
    const gain = (each: (typeof able)[number]): number => each.cells.filter((cell) => left.has(cell)).length
    const best = able.toSorted((a, b) => gain(b) - gain(a) || stale(a.addOn) - stale(b.addOn) || compareText(a.addOn.id, b.addOn.id))[0]
    if (best === undefined || gain(best) === 0) break
    chosen.push(best.addOn)
    for (const cell of best.cells) left.delete(cell)
  }
  return chosen
}

/** One row of the grid for each property that the catalogue says something about: what the part gives, alone and helped. */
function rowsOf(alone: ReadonlyMap<CellId, CellState>, helped: ReadonlyMap<CellId, CellState>): Candidate['rows'] {
  return properties.flatMap((property) => {
    const cells = rungs.flatMap((rung) => {
      const cell = helped.get(`${property}/${rung}`)
      if (cell === undefined) return []
      const before = alone.get(cell.id)?.state
      return [{ rung, state: cell.state === 'yes' && before === 'no' ? ('add-on' as const) : cell.state }]
    })
    return cells.length === 0 ? [] : [{ property, cells }]
  })
}
