/**
 * What the database knows of the components that were found. The distribution's word comes first and is final; then the name in a language's
 * ecosystem; a product's name in NVD's dictionary only where nothing better exists. Judges no relevance: that is for joins.
 */
import type { StatementSync } from 'node:sqlite'
import type { Component } from '../facts/component.ts'
import type { Advisory, AdvisoryCoverage, MatchedBy } from '../facts/vulnerability.ts'
import { guarded, type OpenDatabase } from './database.ts'
import { trackersOf } from './distributions.ts'
import { advisoryOf, Enrichment, type Match } from './enrich.ts'
import { isForeign, judgeDistribution, judgeEcosystem, judgeProduct, worse, type IsThere, type Judged } from './judge.ts'
import { presence } from './presence.ts'
import { ecosystemNameOf, productsOf, productVersionOf } from './names.ts'
import { unpack } from './pack.ts'
import { isCve, type AdvisoryRecord } from './record.ts'

export interface Consulted {
  readonly advisories: readonly Advisory[]
  readonly coverage: readonly AdvisoryCoverage[]
}

interface Kept {
  readonly feed: string
  readonly record: AdvisoryRecord
}

export function consult(database: OpenDatabase, components: readonly Component[]): Consulted {
  return guarded(database.path, () => new Consultation(database, components).run())
}

class Consultation {
  readonly #components: readonly Component[]
  readonly #find: StatementSync
  readonly #enrichment: Enrichment
  readonly #isThere: IsThere
  /** The records of the name that was asked for last: packages of one source follow each other. */
  #last: { key: string; kept: readonly Kept[] } = { key: '', kept: [] }
  /** The answer about the source that was asked for last: a kernel has ten thousand records, and several packages are made of it. */
  #answered: { key: string; advisories: readonly Advisory[]; coverage: AdvisoryCoverage } | undefined

  constructor({ sql }: OpenDatabase, components: readonly Component[]) {
    this.#components = components
    this.#find = sql.prepare('SELECT record.feed AS feed, record.body AS body FROM target JOIN record ON record.id = target.record WHERE target.space = ? AND target.name = ?')
    this.#enrichment = new Enrichment(sql)
    this.#isThere = presence(components)
  }

  run(): Consulted {
    const order = this.#components.map((component, index) => ({ component, index, key: [component.distribution?.id ?? '', component.sourceName ?? component.name, component.sourceVersion ?? component.version].join('\0') }))
    const answers: { advisories: Advisory[]; coverage: AdvisoryCoverage }[] = []
    for (const { component, index } of order.toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))) answers[index] = this.#answerFor(component)
    return { advisories: answers.flatMap(({ advisories }) => advisories), coverage: answers.map(({ coverage }) => coverage) }
  }

  /** Packages of one source and version have one answer, each in its own name. */
  #answerFor(component: Component): { advisories: Advisory[]; coverage: AdvisoryCoverage } {
    const { type, distribution, sourceName, sourceVersion } = component
    const isShared = type === 'package' && distribution !== undefined && distribution.id !== 'almalinux' && sourceName !== undefined && component.cpes.length === 0 && !component.ways.includes('kernel-modules')
    if (!isShared) return this.#ask(component)
    const key = [distribution.id, distribution.version, distribution.codename, sourceName, sourceVersion ?? component.version].join('\0')
    if (this.#answered?.key !== key) this.#answered = { key, ...this.#ask(component) }
    const { advisories, coverage } = this.#answered
    return { advisories: advisories.map((advisory) => ({ ...advisory, component: component.purl })), coverage: { ...coverage, component: component.purl } }
  }

  #ask(component: Component): { advisories: Advisory[]; coverage: AdvisoryCoverage } {
    const matches = new Matches()
    for (const tracker of trackersOf(component)) {
      const kept = this.#records(tracker.space, tracker.name)
      // Nor is it one for those who copy this tracker.
      if (isForeign(tracker, kept.map(({ record }) => record))) break
      for (const { feed, record } of kept) matches.add(feed, record, judgeDistribution(tracker, record))
      if (matches.known > 0) return this.#answer(component, matches, 'distribution')
    }
    const named = ecosystemNameOf(component)
    const byName = named !== undefined && this.#byEcosystem(named.space, named.name, named.version, matches)
    if (byName && named.isWhole) return this.#answer(component, matches, 'ecosystem')
    const isCovered = byName && named.covers
    const byProduct = this.#byProducts(component, matches, isCovered ? matches.ids() : new Set())
    return this.#answer(component, matches, isCovered ? 'ecosystem' : byProduct ? 'cpe' : 'none')
  }

  #records(space: string, name: string): readonly Kept[] {
    const key = `${space}\0${name}`
    if (this.#last.key !== key) {
      const rows = this.#find.all(space, name) as unknown as readonly { feed: string; body: Uint8Array }[]
      this.#last = { key, kept: rows.map(({ feed, body }) => ({ feed, record: unpack(body) as AdvisoryRecord })) }
    }
    return this.#last.kept
  }

  #byEcosystem(space: string, name: string, version: string, matches: Matches): boolean {
    for (const { feed, record } of this.#records(space, name)) matches.add(feed, record, judgeEcosystem(space, name, version, record))
    return matches.known > 0
  }

  /** Any of the names counts, but for flaws that a better source has `settled`. Without a version nothing is asked. */
  #byProducts(component: Component, matches: Matches, settled: ReadonlySet<string>): boolean {
    const version = productVersionOf(component)
    if (version === '') return false
    const products = productsOf(component).map((product) => ({ product, kept: this.#records('cpe', product) }))
    for (const { product, kept } of products) {
      for (const { feed, record } of kept) if (!settled.has(record.id)) matches.add(feed, record, judgeProduct(product, version, record, this.#isThere))
    }
    return products.some(({ kept }) => kept.length > 0)
  }

  #answer(component: Component, matches: Matches, coverage: MatchedBy | 'none'): { advisories: Advisory[]; coverage: AdvisoryCoverage } {
    const advisories = matches.all().flatMap((match) => advisoryOf(component, match, this.#enrichment) ?? [])
    return { advisories, coverage: { component: component.purl, coverage, records: matches.known, outside: matches.known - advisories.length } }
  }
}

/** By the id of the flaw: an announcement with three CVE ids is a record of each. */
class Matches {
  readonly #byId = new Map<string, { match: Match | undefined; judged: Judged }>()

  get known(): number {
    return this.#byId.size
  }

  ids(): ReadonlySet<string> {
    return new Set(this.#byId.keys())
  }

  add(feed: string, record: AdvisoryRecord, judged: Judged): void {
    if (judged === undefined) return
    const cves = [record.id, ...record.aliases].filter(isCve)
    for (const id of new Set(cves.length === 0 ? [record.id] : cves)) {
      const known = this.#byId.get(id)
      if (typeof judged !== 'object') {
        if (known === undefined) this.#byId.set(id, { match: undefined, judged })
        continue
      }
      const match = known?.match
      const records = match?.records ?? []
      const isKnown = records.some((each) => each.feed === feed && each.record.id === record.id)
      this.#byId.set(id, { judged, match: { id, finding: match === undefined ? judged : worse(match.finding, judged), records: isKnown ? records : [...records, { feed, record }] } })
    }
  }

  all(): readonly Match[] {
    return [...this.#byId.values()].flatMap(({ match }) => match ?? [])
  }
}
