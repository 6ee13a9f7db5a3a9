/** Beside the schema and not in it: who looks a fact up need not load what validates the catalogue. */
import type { CapabilityFact, Platform } from './schema.ts'
import type { CapabilityName } from './vocabulary.ts'

/** The facts of an entry about one capability; empty when nothing is known. */
export function factsOf(platform: Pick<Platform, 'capabilities'>, name: CapabilityName): readonly CapabilityFact[] {
  return platform.capabilities[name] ?? []
}
