/** The vulnerability database that a review consults: the one that was named, else the user's own where there is one. */
import { existsSync } from 'node:fs'
import type { VulnerabilitySource } from '../../engine/consult.ts'
import { describe, openDatabase } from '../../vulnerabilities/database.ts'
import { lifeCycles } from '../../vulnerabilities/life-cycles.ts'
import { consult } from '../../vulnerabilities/lookup.ts'
import { databasePath } from './vulndb-path.ts'

export interface OpenSource {
  /** Undefined where nobody made a database, or none is wanted. */
  readonly source: VulnerabilitySource | undefined
  close(): void
}

/** `none` is for reviews that must not depend on what lies in the user's folder. A file that was named has to be there. */
export function vulnerabilitySource(asked: string | undefined): OpenSource {
  const named = asked ?? process.env['PROOFMARK_VULNDB']
  const path = databasePath(asked)
  if (named === 'none' || (named === undefined && !existsSync(path))) return { source: undefined, close: () => {} }
  const database = openDatabase(path)
  return {
    source: { describe: () => describe(database), consult: (components) => consult(database, components), lifeCycles: (product) => lifeCycles(database, product) },
    close: () => database.close(),
  }
}
