/** Which other platforms would clear what blocks this product, at the same level: a choice with what the product is now. Pure. */
import type { Fact, FactQuery } from '../facts/fact.ts'
import type { Needs } from '../facts/dossier.ts'
import type { Catalogue } from '../platforms/resolve.ts'
import { choose, type Candidate } from './choose.ts'
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

export function findAlternatives({ catalogue, level, blockers, current, judge, facts }: AlternativesInput): Candidate[] {
  const blocked = [...new Set(blockers.map((blocker) => blocker.cell))]
  return [...choose({ catalogue, level, needs: needsOf(catalogue, current, facts('dossier')[0], facts('system').length > 0), blocked, current, revision: revisionOf(facts), judge }).candidates]
}

/** Of the main processor, where the dossier names one. */
export const revisionOf = (facts: FactQuery): string | undefined => facts('platform').find((part) => !part.addOn && part.role === 'main' && part.revision !== '')?.revision

/** What the dossier says it needs; and a system that runs Linux stays a system that runs Linux. */
export function needsOf(catalogue: Catalogue, current: readonly string[], dossier: Fact<'dossier'> | undefined, hasSystem: boolean): Needs {
  const own = current.flatMap((id) => catalogue.platforms.get(id) ?? []).filter((platform) => platform.kind !== 'add-on')
  const os = own.find((platform) => platform.functions?.os !== undefined)?.functions?.os ?? (hasSystem ? 'linux' : undefined)
  return { ...(os === undefined ? {} : { os }), ...dossier?.needs }
}
