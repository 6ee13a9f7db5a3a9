/** Joins what was read with what is known of parts. Apart from reading, so that neither the joins nor the catalogue are in memory before. */
import type { Fact } from '../facts/fact.ts'
import { joins } from '../joins/registry.gen.ts'
import { platforms } from '../platforms/bundle.gen.ts'
import { resolveCatalogue, type Catalogue } from '../platforms/resolve.ts'
import { runJoins, type Joined, type JoinOptions } from './join-rounds.ts'
import { readOwnCatalogue } from './own-catalogue.ts'

/** `ownCatalogue`: files of parts that the product brings along. */
export async function join(read: readonly Fact[], ownCatalogue: Parameters<typeof readOwnCatalogue>[0], options: Omit<JoinOptions, 'catalogue'>): Promise<Joined & { readonly catalogue: Catalogue }> {
  const own = readOwnCatalogue(ownCatalogue, platforms)
  const catalogue = resolveCatalogue([...platforms, ...own.entries])
  const { facts, problems } = await runJoins(read, joins, { ...options, catalogue })
  return { facts, catalogue, problems: [...own.problems, ...problems] }
}
