/** What reading gives and judging takes. */
import type { Fact } from '../facts/fact.ts'
import type { Limits } from '../kernel/limits.ts'
import type { Problem } from '../kernel/problem.ts'
import type { Catalogue } from '../platforms/resolve.ts'

/** All that is known of a product before anything is judged. */
export interface Reading {
  readonly catalogue: Catalogue
  readonly facts: readonly Fact[]
  readonly problems: readonly Problem[]
  readonly limits: Limits
  readonly timings: Readonly<Record<string, number>>
}
