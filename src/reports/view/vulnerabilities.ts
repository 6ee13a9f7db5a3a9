/** Vulnerabilities and components as people read them: grouped, counted, in words, for every format. Shows; judges nothing. */
import type { Assessment } from '../../assess/schema.ts'
import { count, dayText, listed } from './text.ts'

export type Component = Assessment['components'][number]
export type Vulnerability = Assessment['vulnerabilities'][number]

export const priorities: readonly Vulnerability['priority'][] = ['now', 'soon', 'planned', 'watch']
export const priorityWords: Readonly<Record<Vulnerability['priority'], { readonly title: string; readonly meaning: string }>> = {
  now: { title: 'Now', meaning: 'exploited in the wild, or so near to an attacker that it cannot wait' },
  soon: { title: 'Soon', meaning: 'for the next update' },
  planned: { title: 'Planned', meaning: 'with the updates that come anyway' },
  watch: { title: 'Watch', meaning: 'nothing to do unless something changes' },
}
export const reachWords: Readonly<Record<Vulnerability['reach'], string>> = {
  network: 'reached over a network',
  started: 'runs on the product',
  installed: 'installed, and not seen to run',
  unknown: 'reach unknown',
}
export const vulnerabilityStateWords: Readonly<Record<Vulnerability['state'], string>> = {
  affected: 'affected', 'not-affected': 'not affected', 'under-investigation': 'not decided yet',
}
export const justificationWords: Readonly<Record<NonNullable<Vulnerability['justification']>, string>> = {
  component_not_present: 'the component is not present',
  vulnerable_code_not_present: 'the vulnerable code is not present',
  vulnerable_code_not_in_execute_path: 'the vulnerable code is never run',
  vulnerable_code_cannot_be_controlled_by_adversary: 'an attacker cannot control the vulnerable code',
  inline_mitigations_already_exist: 'what is built in already prevents it',
}
export const coverageWords: Readonly<Record<NonNullable<Component['coverage']>, string>> = {
  distribution: 'by the distribution\'s records', ecosystem: 'by the ecosystem\'s records', cpe: 'by CPE only', none: 'by no feed',
}
export const wayWords: Readonly<Record<Component['ways'][number], string>> = {
  'package-database': 'package database', 'language-metadata': 'language metadata', 'build-manifest': 'list of the build system', 'kernel-modules': 'folder of kernel modules', banner: 'words in the program', 'firmware-header': 'header of the firmware', 'file-name': 'name of the file',
}

export const open = ({ vulnerabilities }: Pick<Assessment, 'vulnerabilities'>): readonly Vulnerability[] => vulnerabilities.filter(({ state }) => state !== 'not-affected')
export const notAffected = ({ vulnerabilities }: Pick<Assessment, 'vulnerabilities'>): readonly Vulnerability[] => vulnerabilities.filter(({ state }) => state === 'not-affected')

export interface PriorityGroup {
  readonly priority: Vulnerability['priority']
  readonly items: readonly Vulnerability[]
}
/** What affects the product or may, most urgent first; groups without any are left out. */
export function priorityGroups(assessment: Pick<Assessment, 'vulnerabilities'>): readonly PriorityGroup[] {
  const found = open(assessment)
  return priorities.map((priority) => ({ priority, items: found.filter((each) => each.priority === priority) })).filter(({ items }) => items.length > 0)
}

/** `2 now, 14 soon, 230 to watch`. */
export const priorityCounts = (assessment: Pick<Assessment, 'vulnerabilities'>): string =>
  priorityGroups(assessment).map(({ priority, items }) => `${items.length} ${priority === 'watch' ? 'to watch' : priority}`).join(', ')

/** Of several scores the newest version's, and of these the highest: the one that `severity` follows. */
export const scoreOf = ({ scores }: Pick<Vulnerability, 'scores'>): Vulnerability['scores'][number] | undefined =>
  scores.toSorted((a, b) => (a.version === b.version ? b.score - a.score : a.version < b.version ? 1 : -1))[0]

/** `3.4 %`, `below 0.1 %`. */
export const percent = (share: number): string => (share > 0 && share < 0.001 ? 'below 0.1 %' : `${(share * 100).toFixed(1)} %`)

/** What tells how urgent it is, each fact once: known exploitation first. */
export function urgencyFacts(each: Vulnerability): readonly string[] {
  const score = scoreOf(each)
  return [
    ...(each.exploited === undefined ? [] : [`known to be exploited since ${dayText(each.exploited.added)}${each.exploited.ransomware ? ', also by ransomware' : ''}`]),
    ...(score === undefined ? [] : [`CVSS ${score.version} ${score.score.toFixed(1)}, ${each.severity}`]),
    ...(score === undefined ? [`severity ${each.severity}`] : []),
    ...(each.epss === undefined ? [] : [`EPSS ${percent(each.epss.probability)}`]),
    ...(each.urgency === undefined ? [] : [`the distribution says ${each.urgency}`]),
    ...(each.matchedBy === 'cpe' ? ['matched by CPE only'] : []),
  ]
}

export const fixWord = ({ fixedIn, name }: Pick<Vulnerability, 'fixedIn' | 'name'>): string => (fixedIn === undefined ? 'no fixed version is recorded' : `fixed in ${name} ${fixedIn}`)

/** What to do about it, as a sentence. */
export const actionOf = (each: Pick<Vulnerability, 'fixedIn' | 'name'>): string =>
  each.fixedIn === undefined ? `No fixed version of ${each.name} is recorded: remove it, or keep an attacker from reaching it.` : `Update ${each.name} to ${each.fixedIn} or later.`

/** How old the database is, in whole days before the review; undefined where either day cannot be read. */
export function databaseAge({ provenance, product }: Assessment): number | undefined {
  const database = provenance.vulnerabilityDatabase
  if (database === null) return undefined
  const days = (Date.parse(product.reviewed.slice(0, 10)) - Date.parse(database.updated.slice(0, 10))) / 86_400_000
  return Number.isFinite(days) ? Math.max(0, Math.round(days)) : undefined
}
/** A database is told to be old from here on: the feeds change daily. */
const staleDays = 14

/** The sentences that stand above every list of vulnerabilities: what was asked, how old the answers are, and what they leave out. */
export function databaseSentences(assessment: Assessment): readonly string[] {
  const { components, provenance, vulnerabilities } = assessment
  const database = provenance.vulnerabilityDatabase
  if (database === null) {
    return [
      'Known vulnerabilities were not looked up, because there is no vulnerability database: that none are listed says nothing.',
      '`proofmark vulndb import` makes one from downloaded feeds (OSV, NVD, Debian, Alpine, KEV, EPSS); then review again.',
    ]
  }
  const age = databaseAge(assessment)
  const unknown = components.filter(({ coverage }) => coverage === 'none' || coverage === undefined).length
  const byCpe = components.filter(({ coverage }) => coverage === 'cpe').length
  return [
    `Vulnerability database of ${dayText(database.updated)}${age === undefined ? '' : age === 0 ? ', made on the day of the review' : `, ${count(age, 'day')} older than the review`}${age !== undefined && age > staleDays ? ': it is out of date, what was published since is missing' : ''}.`,
    `Feeds: ${database.feeds.length === 0 ? 'none' : listed(database.feeds.map(({ title, newest }) => `${title} (to ${dayText(newest)})`))}.`,
    unknown === 0 ? 'Every component is known to a feed.' : `No feed knows ${count(unknown, 'component')} of ${components.length}: nothing can be said about them.`,
    ...(byCpe === 0 ? [] : [`${count(byCpe, 'component')} ${byCpe === 1 ? 'is' : 'are'} known by CPE only, which is the least certain.`]),
    ...(vulnerabilities.length === 0 ? ['Nothing is published about the versions that were found.'] : []),
  ]
}

/** `3 components: 2 high, 1 low confidence`. */
export function componentCounts({ components }: Pick<Assessment, 'components'>): string {
  const confidences = (['high', 'medium', 'low'] as const).map((confidence) => [confidence, components.filter((each) => each.confidence === confidence).length] as const).filter(([, number]) => number > 0)
  return `${count(components.length, 'component')}${confidences.length === 0 ? '' : `: ${listed(confidences.map(([confidence, number]) => `${number} of ${confidence} confidence`))}`}`
}
