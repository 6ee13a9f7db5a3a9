/** What a review asks of a vulnerability database, whoever keeps it; and the answers as facts. */
import type { Component } from '../facts/component.ts'
import { factQuery, type Fact } from '../facts/fact.ts'
import type { Citation } from '../facts/provenance.ts'
import type { Advisory, AdvisoryCoverage, VulnerabilityDatabase } from '../facts/vulnerability.ts'
import { supportByCycles, type LifeCycle } from './consult-support.ts'

/** Knowledge of published vulnerabilities. */
export interface VulnerabilitySource {
  describe(): VulnerabilityDatabase
  /** Records that reach the versions of these components, and what is known of each at all. */
  consult(components: readonly Component[]): { readonly advisories: readonly Advisory[]; readonly coverage: readonly AdvisoryCoverage[] }
  /** Release cycles of a product, as endoflife.date calls it; empty where it is not known. */
  lifeCycles(product: string): readonly LifeCycle[]
}

/** The facts of the image with what a database adds: each is seen where its component was. */
export function consult(source: VulnerabilitySource, known: readonly Fact[]): Fact[] {
  const facts = factQuery(known)
  const components = facts('component')
  const byUrl = new Map(components.map((component) => [component.purl, component]))
  const database = source.describe()
  const checked = database.updated.slice(0, 10)
  const support = supportByCycles((product) => source.lifeCycles(product), facts, checked)
  const { advisories, coverage } = source.consult(components)
  const place = (purl: string): Pick<Fact, 'where' | 'container' | 'file'> | undefined => {
    const component = byUrl.get(purl)
    return component === undefined ? undefined : { where: component.where, container: component.container, file: component.file }
  }
  return [
    ...known.filter((fact) => !support.instead.has(fact)),
    { kind: 'vulnerability-database', ...database, basis: 'catalogue', where: { artefact: 'vulnerability database', path: '' }, container: '', file: '' },
    ...support.facts,
    ...coverage.flatMap((each): Fact[] => {
      const at = place(each.component)
      return at === undefined ? [] : [{ kind: 'advisory-coverage', ...each, basis: 'catalogue', ...at }]
    }),
    ...advisories.flatMap((each): Fact[] => {
      const at = place(each.component)
      const [first] = each.sources
      const source: Citation | undefined = first === undefined ? undefined : { title: first.id, at: first.feed, url: first.url, checked }
      return at === undefined ? [] : [{ kind: 'advisory', ...each, basis: 'catalogue', ...at, ...(source === undefined ? {} : { source }) }]
    }),
  ]
}
