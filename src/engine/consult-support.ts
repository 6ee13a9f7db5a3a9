/**
 * Until when products are supported, where the built-in tables do not tell: from the release cycles that the vulnerability database
 * holds (endoflife.date). Adds to what is known and replaces nothing. Pure.
 */
import type { Fact, FactQuery } from '../facts/fact.ts'
import { bannerRules } from '../rules/banners.ts'

/** One release cycle of a product. `ends` is a day, or whether it is over. */
export interface LifeCycle {
  readonly cycle: string
  readonly ends: string | boolean
}

export type LifeCyclesOf = (product: string) => readonly LifeCycle[]

/** endoflife.date's names where they are not ours: of distributions by their ID, of components by their rule. */
const products: Readonly<Record<string, string>> = {
  rocky: 'rocky-linux', alpine: 'alpine-linux', amzn: 'amazon-linux', ol: 'oracle-linux', 'opensuse-leap': 'opensuse', raspbian: 'debian', 'apache-httpd': 'apache-http-server', node: 'nodejs',
}

const titles = new Map<string, string>(bannerRules.map(({ id, title }) => [id, title]))

export function supportByCycles(cyclesOf: LifeCyclesOf, facts: FactQuery, checked: string): Fact<'support'>[] {
  const dated = new Set(facts('support').filter(({ endOfLife }) => endOfLife !== undefined).map(keyOf))
  const made = (subject: Fact<'support'>['subject'], id: string, component: string, version: string, seen: Fact): Fact<'support'>[] => {
    const { basis, where, container, file } = seen
    const product = products[id] ?? id
    const cycle = cycleOf(cyclesOf(product), version)
    if (cycle === undefined || typeof cycle.ends !== 'string' || dated.has(keyOf({ subject, version, container, file }))) return []
    return [{
      kind: 'support', subject, component, version, branch: cycle.cycle, endOfLife: cycle.ends, by: `the makers of ${component}`, basis, where, container, file,
      source: { title: `endoflife.date, ${product}`, at: `cycle ${cycle.cycle}`, url: `https://endoflife.date/${product}`, checked },
    }]
  }
  return [
    ...facts('os-release').flatMap((release) => made('distribution', release.id.toLowerCase(), release.name, release.versionId ?? '', release)),
    ...facts('kernel').flatMap((kernel) => made('kernel', 'linux', 'Linux', kernel.version, kernel)),
    ...facts('banner').flatMap((banner) => (banner.component === 'linux' ? [] : made('library', banner.component, titles.get(banner.component) ?? banner.component, banner.version, banner))),
  ]
}

const keyOf = ({ subject, version, container, file }: Pick<Fact<'support'>, 'subject' | 'version' | 'container' | 'file'>): string => [subject, subject === 'library' ? version : '', container, file].join('\0')

/** The cycle of a version, the most exact one: `3.11` before `3`. */
function cycleOf(cycles: readonly LifeCycle[], version: string): LifeCycle | undefined {
  const own = cycles.filter(({ cycle }) => version === cycle || (version.startsWith(cycle) && /^[^\d]/u.test(version.slice(cycle.length))))
  return own.toSorted((a, b) => b.cycle.length - a.cycle.length)[0]
}
