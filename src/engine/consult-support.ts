/**
 * Until when products are supported, where the built-in tables do not tell: from the release cycles that the vulnerability database
 * holds (endoflife.date). A date that is known already stays. Pure.
 */
import type { Fact, FactQuery } from '../facts/fact.ts'
import { bannerRules, standingRules } from '../rules/banners.ts'
import { libraries } from '../rules/support.ts'

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

const titles = new Map<string, string>([...standingRules.map(({ component, title }) => [component, title] as const), ...bannerRules.map(({ id, title }) => [id, title] as const)])

/** What the cycles date: new facts, and those known without a date in their place (`instead`). */
export function supportByCycles(cyclesOf: LifeCyclesOf, facts: FactQuery, checked: string): { readonly facts: readonly Fact<'support'>[]; readonly instead: ReadonlySet<Fact> } {
  const known = new Map(facts('support').map((each) => [keyOf(each), each]))
  const instead = new Set<Fact>()
  const made = (subject: Fact<'support'>['subject'], id: string, component: string, version: string, seen: Fact): Fact<'support'>[] => {
    const { basis, where, container, file } = seen
    const product = products[id] ?? id
    const cycle = cycleOf(cyclesOf(product), version)
    const before = known.get(keyOf({ subject, component, version, container, file }))
    if (cycle === undefined || typeof cycle.ends !== 'string' || before?.endOfLife !== undefined) return []
    if (before !== undefined) instead.add(before)
    return [{
      ...before, kind: 'support', subject, component: before?.component ?? component, version, branch: cycle.cycle, endOfLife: cycle.ends, by: `the makers of ${component}`, basis, where, container, file,
      source: { title: `endoflife.date, ${product}`, at: `cycle ${cycle.cycle}`, url: `https://endoflife.date/${product}`, checked },
    }]
  }
  const found = [
    ...facts('os-release').flatMap((release) => made('distribution', release.id.toLowerCase(), release.name, release.versionId ?? '', release)),
    ...facts('kernel').flatMap((kernel) => made('kernel', 'linux', 'Linux', kernel.version, kernel)),
    ...facts('banner').flatMap((banner) => (banner.component === 'linux' ? [] : made('library', banner.component, titleOf(banner.component), banner.version, banner))),
  ]
  return { facts: found, instead }
}

/** As the built-in tables call it, where they know it. */
const titleOf = (component: string): string => libraries[component]?.component ?? titles.get(component) ?? component

/** A system and a kernel have one support, whatever they call themselves; a file may hold several libraries. */
const keyOf = ({ subject, component, version, container, file }: Pick<Fact<'support'>, 'subject' | 'component' | 'version' | 'container' | 'file'>): string =>
  [subject, ...(subject === 'library' ? [component, version] : []), container, file].join('\0')

/** The cycle of a version, the most exact one: `3.11` before `3`. */
function cycleOf(cycles: readonly LifeCycle[], version: string): LifeCycle | undefined {
  const own = cycles.filter(({ cycle }) => version === cycle || (version.startsWith(cycle) && /^[^\d]/u.test(version.slice(cycle.length))))
  return own.toSorted((a, b) => b.cycle.length - a.cycle.length)[0]
}
