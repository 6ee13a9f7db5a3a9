/** Which platforms suit a product: from its description, or from a level and needs alone. Reads nothing but product.yaml. */
import { choose, outOfReach, type Choice } from '../assess/choose.ts'
import { needsOf, revisionOf } from '../assess/alternatives.ts'
import { deriveLevel, type Level } from '../assess/level.ts'
import { factQuery, type Fact } from '../facts/fact.ts'
import type { Needs } from '../facts/dossier.ts'
import { join as catalogueJoin } from '../joins/catalogue.ts'
import type { Problem } from '../kernel/problem.ts'
import { platforms } from '../platforms/bundle.gen.ts'
import { resolveCatalogue, type Catalogue } from '../platforms/resolve.ts'
import type { Platform } from '../platforms/schema.ts'
import { judgePresent, platformJudge } from './judge-platform.ts'

export interface ChooseOptions {
  /** A dossier folder or a product.yaml. */
  readonly path?: string | undefined
  /** Instead of the level that the dossier's context gives. */
  readonly level?: number | undefined
  /** Beside, and where they speak of the same thing instead of, what the dossier needs. */
  readonly needs: Needs
  /** ISO day; today by default. */
  readonly date?: string | undefined
}

export interface Chosen extends Choice {
  readonly level: Level
  readonly needs: Needs
  /** Titles of the product's present platforms. */
  readonly present: readonly string[]
  /** What keeps the present platform from the level. */
  readonly blocked: readonly string[]
  readonly problems: readonly Problem[]
}

export async function chooseFor(options: ChooseOptions): Promise<Chosen> {
  const described = options.path === undefined ? nothingSaid : await describedAt(options.path)
  const catalogue: Catalogue = resolveCatalogue([...platforms, ...described.entries])
  const joined = catalogueJoin.run({ facts: factQuery(described.facts), catalogue })
  const facts: Fact[] = [...described.facts, ...(joined.facts ?? [])]
  const query = factQuery(facts)
  const dossier = query('dossier')[0]
  const level = deriveLevel(dossier, options.level)
  const date = options.date ?? new Date().toISOString().slice(0, 10)
  const current = query('platform').map((part) => part.id)
  const judge = platformJudge(facts, level, date)
  const needs = { ...needsOf(catalogue, current, dossier, false), ...options.needs }
  const blocked = outOfReach(judgePresent(facts, level, date), level, catalogue)
  return {
    ...choose({ catalogue, level, needs, blocked, current, revision: revisionOf(query), judge }),
    level,
    needs,
    present: query('platform').map((part) => part.title),
    blocked,
    problems: [...described.problems, ...(joined.problems ?? [])],
  }
}

interface Said {
  readonly facts: readonly Fact[]
  readonly entries: readonly Platform[]
  readonly problems: readonly Problem[]
}
const nothingSaid: Said = { facts: [], entries: [], problems: [] }

/** What reads a description is loaded when there is one: a choice by flags alone answers at once. */
async function describedAt(path: string): Promise<Said> {
  const [{ readDescription }, { readOwnCatalogue }] = await Promise.all([import('./inputs.ts'), import('./own-catalogue.ts')])
  const { facts, catalogue, problems } = await readDescription(path)
  const own = readOwnCatalogue(catalogue, platforms)
  return { facts, entries: own.entries, problems: [...problems, ...own.problems] }
}
