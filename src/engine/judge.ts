/** Judges what was read, and assesses it. Apart from reading, so that all that is known of checks, frameworks and remedies need not be in memory before. */
import { assess } from '../assess/assess.ts'
import { deriveLevel, type Level } from '../assess/level.ts'
import type { Assessment } from '../assess/schema.ts'
import { checks } from '../checks/registry.gen.ts'
import { factQuery, type FactQuery } from '../facts/fact.ts'
import { frameworks } from '../frameworks/bundle.gen.ts'
import type { Catalogue } from '../platforms/resolve.ts'
import { remedies } from '../remedies/bundle.gen.ts'
import { incompleteKinds } from './incomplete.ts'
import { platformJudge } from './judge-platform.ts'
import type { Framework } from '../frameworks/schema.ts'
import type { Reading } from './review.ts'
import { runChecks, type ChecksRun } from './run-checks.ts'
import { version } from './version.ts'

export interface JudgeOptions {
  readonly level?: number | undefined
  readonly date?: string | undefined
  /** Frameworks that the user wrote, beside the shipped ones. */
  readonly own: readonly Framework[]
}

/** Without the time that it all took. */
export function judge(reading: Reading, options: JudgeOptions): Assessment {
  const date = options.date ?? new Date().toISOString().slice(0, 10)
  const query = factQuery(reading.facts)
  const level = deriveLevel(query('dossier')[0], options.level)
  const judgeAt = (at: Level): ChecksRun => runChecks(checks, reading.facts, at, date, incompleteKinds(reading.problems))
  const run = judgeAt(level)
  return assess({
    facts: query,
    judged: run.judged,
    problems: [...reading.problems, ...run.problems],
    level,
    date,
    catalogue: reading.catalogue,
    frameworks: [...frameworks, ...options.own],
    remedies,
    judgePlatform: platformJudge(reading.facts, level, date),
    judgeLevel: (asked) => {
      const at = deriveLevel(query('dossier')[0], asked)
      return { level: at, judged: judgeAt(at).judged }
    },
    provenance: {
      version,
      catalogue: newestSource(reading.catalogue),
      vulnerabilityDatabase: databaseOf(query),
      artefacts: query('artefact').map(({ name, bytes, sha256, format, released }) => ({
        path: name, bytes, sha256, ...(format === undefined ? {} : { format }), ...(released === undefined ? {} : { released }),
      })),
      limits: { ...reading.limits },
      timings: { ...reading.timings },
    },
  })
}

function databaseOf(facts: FactQuery): Assessment['provenance']['vulnerabilityDatabase'] {
  const [known] = facts('vulnerability-database')
  return known === undefined ? null : { updated: known.updated, feeds: known.feeds.map((feed) => ({ ...feed })) }
}

/** The day on which somebody last looked at a source of the catalogue. */
function newestSource(catalogue: Catalogue): string {
  const days = [...catalogue.platforms.values()].flatMap((platform) => Object.values(platform.capabilities).flatMap((facts) => facts?.flatMap((fact) => fact.sources.map((source) => source.checked)) ?? []))
  return days.sort().at(-1) ?? ''
}
