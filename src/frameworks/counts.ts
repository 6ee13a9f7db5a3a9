/** How far a framework is covered: figures for a person who decides how much to rest on it. Pure. */
import { artefactKinds } from './schema.ts'
import type { Coverage, Framework, Requirement } from './schema.ts'

/** Figures of one framework edition, or of several together. */
export interface Counts {
  readonly requirements: number
  readonly byCoverage: Readonly<Record<Coverage, number>>
  /** Rows whose content or condition nobody read in the document itself; the others were read. */
  readonly unconfirmed: number
  /** Requirements that an artefact of the product can show, and those of them that at least one check can break. */
  readonly artefact: { readonly total: number; readonly tied: number }
}

/** Counts the requirements of one edition, or of all that are given. */
export function countsOf(...given: readonly Pick<Framework, 'requirements'>[]): Counts {
  const rows = given.flatMap(({ requirements }) => requirements)
  const covered = (coverage: Coverage): number => rows.filter((row) => row.coverage === coverage).length
  const byArtefact = rows.filter(artefactShows)
  return {
    requirements: rows.length,
    byCoverage: { full: covered('full'), partial: covered('partial'), manual: covered('manual'), 'out-of-scope': covered('out-of-scope') },
    unconfirmed: rows.filter((row) => row.unconfirmed === true).length,
    artefact: { total: byArtefact.length, tied: byArtefact.filter((row) => row.checks.length > 0).length },
  }
}

/** Bounds and alternatives ask nothing, so nothing shows them. */
const artefactShows = (row: Requirement): boolean =>
  row.coverage !== 'out-of-scope' && row.evidence.some((kind) => (artefactKinds as readonly string[]).includes(kind))
