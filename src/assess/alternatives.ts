/**
 * Which other platforms would clear what blocks this product, at the same level (issue: ranked, each with what it clears
 * and what stays). Judged by the same checks over the catalogue's facts, so that no second opinion can drift. Pure.
 */
import type { FactQuery } from '../facts/fact.ts'
import { compareText } from '../kernel/where.ts'
import { capabilityOf, repairsOf, type Catalogue, type ResolvedPlatform } from '../platforms/resolve.ts'
import { areaOf, decidingChecks, requiredAt } from './cells.ts'
import { levelFor } from './grid.ts'
import type { Level } from './level.ts'
import type { JudgePlatform } from './judged.ts'
import type { Assessment } from './schema.ts'

export interface AlternativesInput {
  readonly catalogue: Catalogue
  readonly level: Level
  readonly blockers: Assessment['blockers']
  /** Ids of the product's own platforms. */
  readonly current: readonly string[]
  readonly judge: JudgePlatform
  readonly facts: FactQuery
}

type Alternative = Assessment['alternatives'][number]

const deciding: ReadonlySet<string> = new Set(Object.values(decidingChecks).flat())
const verdictOrder: readonly Alternative['verdict'][] = ['fixable', 'unproven', 'blocked']

export function findAlternatives({ catalogue, level, blockers, current, judge, facts }: AlternativesInput): Alternative[] {
  const own = current.flatMap((id) => catalogue.platforms.get(id) ?? []).filter((platform) => platform.kind !== 'add-on')
  // A system that runs Linux stays a system that runs Linux.
  const os = own.find((platform) => platform.functions?.os !== undefined)?.functions?.os ?? (facts('system').length > 0 ? 'linux' : undefined)
  const blocked = [...new Set(blockers.map((blocker) => blocker.cell))]
  return [...catalogue.platforms.values()]
    .filter((platform) => platform.kind !== 'add-on' && platform.kind !== 'soc' && !current.includes(platform.id))
    .concat([...catalogue.platforms.values()].filter((platform) => platform.kind === 'soc' && !hasModels(catalogue, platform.id) && !current.includes(platform.id)))
    .filter((platform) => os === undefined || platform.functions?.os === os)
    .map((platform) => judgeOne(platform))
    .sort((a, b) =>
      verdictOrder.indexOf(a.alternative.verdict) - verdictOrder.indexOf(b.alternative.verdict) ||
      a.alternative.blockers.length - b.alternative.blockers.length ||
      Number(b.sameFamily) - Number(a.sameFamily) ||
      b.soldered - a.soldered ||
      compareText(a.alternative.title, b.alternative.title))
    .map((item) => item.alternative)

  function judgeOne(platform: ResolvedPlatform): { alternative: Alternative; sameFamily: boolean; soldered: number } {
    const judged = judge(platform).filter(({ check }) => deciding.has(check.id) && levelFor(check.property, level) >= requiredAt(check.property, check.rung))
    const addOns = new Set<string>()
    const stays = new Set<string>()
    const open = new Set<string>()
    let undecided = false
    for (const { check, outcome } of judged) {
      const cell = `${check.property}/${check.rung}`
      if (outcome.result === 'unknown') open.add(cell)
      // As in the verdict: only what stands on hardware can be beyond repair (grid.md section 8).
      if (outcome.result === 'unknown' && check.rung === 'available' && ['hardware', 'physical'].includes(areaOf(check.property))) undecided = true
      if (outcome.result !== 'fail' || outcome.unattainable !== true) continue
      const addOn = [...catalogue.platforms.values()].find((item) => item.kind === 'add-on' && repairsOf(item).some((repair) => repair.cell === cell && repair.strength >= (outcome.needsStrength ?? 1)))
      if (addOn === undefined) stays.add(cell)
      else addOns.add(addOn.title)
    }
    const clears = blocked.filter((cell) => !stays.has(cell) && !open.has(cell))
    const family = own.some((item) => item.family === platform.family)
    const parts = [
      family ? 'same family: most of the software stays' : 'a new board and a new board support package',
      ...(addOns.size === 0 ? [] : [`with an add-on such as ${[...addOns][0] ?? ''}`]),
      ...(capabilityOf(platform, 'storage-medium')?.value === 'soldered' ? ['storage soldered'] : []),
    ]
    return {
      sameFamily: family,
      soldered: capabilityOf(platform, 'storage-medium')?.value === 'removable' ? 0 : 1,
      alternative: {
        platform: platform.id,
        title: platform.title,
        verdict: stays.size > 0 ? 'blocked' : undecided ? 'unproven' : 'fixable',
        clears,
        blockers: [...stays],
        delta: parts.join('; '),
      },
    }
  }
}

/** A chip that the catalogue also lists on boards is offered as those boards. */
const hasModels = (catalogue: Catalogue, id: string): boolean =>
  [...catalogue.platforms.values()].some((platform) => platform.id !== id && platform.lineage.includes(id))
