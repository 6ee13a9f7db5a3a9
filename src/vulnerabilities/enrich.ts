/** What is known of a flaw besides where it is: scores, exploitation, weaknesses, source files, from every feed that has its CVE id. */
import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { Component } from '../facts/component.ts'
import type { Advisory, CvssScore } from '../facts/vulnerability.ts'
import { upstreamVersion } from '../rules/upstream-version.ts'
import { holds } from './holds.ts'
import type { Finding } from './judge.ts'
import { unpack } from './pack.ts'
import { isCve, type AdvisoryRecord, type ExploitedRecord } from './record.ts'
import { cveNumber } from './writer.ts'

export interface Match {
  /** The CVE id where there is one. */
  readonly id: string
  readonly finding: Finding
  readonly records: readonly { readonly feed: string; readonly record: AdvisoryRecord }[]
}

interface Extra {
  readonly records: readonly { readonly feed: string; readonly record: AdvisoryRecord }[]
  readonly exploited?: Advisory['exploited']
  readonly epss?: Advisory['epss']
}

/** Feeds that keep a record under its CVE id. */
const byCve = ['nvd', 'cve']

/** Flaws that are kept in memory: components that share them follow each other. */
const maxKnown = 2000

export class Enrichment {
  readonly #record: StatementSync
  readonly #score: StatementSync
  readonly #date: string
  readonly #known = new Map<string, Extra>()

  constructor(sql: DatabaseSync) {
    this.#record = sql.prepare('SELECT body FROM record WHERE feed = ? AND key = ? AND part = \'\'')
    this.#score = sql.prepare('SELECT probability, percentile FROM epss WHERE cve = ?')
    this.#date = (sql.prepare('SELECT newest FROM feed WHERE id = \'epss\'').get() as { newest: string } | undefined)?.newest ?? ''
  }

  of(id: string): Extra {
    const known = this.#known.get(id)
    if (known !== undefined) return known
    const extra = this.#read(id)
    if (this.#known.size >= maxKnown) this.#known.clear()
    this.#known.set(id, extra)
    return extra
  }

  #read(id: string): Extra {
    if (!isCve(id)) return { records: [] }
    const records = byCve.flatMap((feed) => {
      const record = this.#body(feed, id) as AdvisoryRecord | undefined
      return record === undefined ? [] : [{ feed, record }]
    })
    const exploited = this.#body('kev', id) as ExploitedRecord | undefined
    const score = this.#score.get(cveNumber(id) ?? -1) as { probability: number; percentile: number } | undefined
    return {
      records,
      ...(exploited === undefined ? {} : { exploited: { added: exploited.added, ...(exploited.due === undefined ? {} : { due: exploited.due }), ransomware: exploited.ransomware } }),
      ...(score === undefined ? {} : { epss: { probability: score.probability, percentile: score.percentile, date: this.#date.slice(0, 10) } }),
    }
  }

  #body(feed: string, key: string): object | undefined {
    const row = this.#record.get(feed, key) as { body: Uint8Array } | undefined
    return row === undefined ? undefined : unpack(row.body)
  }
}

/**
 * Undefined where the distribution's denial is no news: upstream's ranges leave the version out as well, or nobody tells them. And where it
 * denies the flaw of another release only, and upstream's ranges leave the version out.
 */
export function advisoryOf(component: Component, { id, finding, records }: Match, enrichment: Enrichment): Advisory | undefined {
  const extra = enrichment.of(id)
  if (finding.verdict === 'not-affected' && isWithinUpstream(component, finding.version, extra.records) !== true) return undefined
  if (finding.isHearsay === true && isWithinUpstream(component, finding.version, extra.records) === false) return undefined
  const all = [...records, ...extra.records.filter(({ feed, record }) => !records.some((known) => known.feed === feed && known.record.id === record.id))]
  const aliases = [...new Set(all.flatMap(({ record }) => [record.id, ...(isCve(id) && record.aliases.filter(isCve).length > 1 ? [] : record.aliases)]))].filter((alias) => alias !== id)
  return {
    id,
    aliases,
    component: component.purl,
    matchedBy: finding.matchedBy,
    verdict: finding.verdict,
    reason: finding.reason,
    range: finding.range,
    ...(finding.fixedIn === undefined ? {} : { fixedIn: finding.fixedIn }),
    summary: all.map(({ record }) => record.summary).find((summary) => summary !== '') ?? '',
    scores: scoresOf(all),
    ...(finding.urgency === undefined ? {} : { urgency: finding.urgency }),
    ...(extra.epss === undefined ? {} : { epss: extra.epss }),
    ...(extra.exploited === undefined ? {} : { exploited: extra.exploited }),
    weaknesses: [...new Set(all.flatMap(({ record }) => record.weaknesses))],
    files: [...new Set(all.flatMap(({ record }) => record.files))],
    sources: all.map(({ feed, record }) => ({ feed, id: record.id, url: record.url, modified: record.modified })),
  }
}

/** Each vector once, newest version of the standard first. */
function scoresOf(all: Match['records']): readonly CvssScore[] {
  const scores = [...new Map(all.flatMap(({ record }) => record.scores).map((score) => [score.vector, score])).values()]
  return scores.toSorted((a, b) => (a.version < b.version ? 1 : a.version > b.version ? -1 : 0))
}

/** By NVD's ranges of a product that is called as the source package; undefined where there are none, or none that can be compared. */
function isWithinUpstream({ sourceName, name }: Component, version: string, records: Extra['records']): boolean | undefined {
  const plain = (text: string): string => text.toLowerCase().replaceAll(/[^a-z0-9]/gu, '')
  const wanted = plain((sourceName ?? name).replace(/^linux(?:-signed)?.*$/u, 'linux_kernel'))
  const entries = records.flatMap(({ record }) => record.affected.filter((entry) => entry.space === 'cpe' && plain(entry.name.split(':')[1] ?? '') === wanted))
  const answers = entries.map((entry) => (entry.status === undefined ? holds(entry, upstreamVersion(version)).held : undefined))
  return answers.includes(true) ? true : answers.length === 0 || answers.includes(undefined) ? undefined : false
}
