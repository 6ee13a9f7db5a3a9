/**
 * Scores the components of an assessment against a list of what is truly inside: how many of the packages that a rule knows
 * were found with the right version, which versions are wrong, and how much of the whole list is covered.
 *
 *   npm run score:components -- ASSESSMENT.json PACKAGES.tsv
 *
 * PACKAGES.tsv has a line of names first; the columns `package` and `version` must be there, `source` and `source_version`
 * stand before them where they are. The image should hold no package database: otherwise the score is of that.
 */
import { readFileSync } from 'node:fs'
import type { Assessment } from '../src/assess/schema.ts'
import { upstreamVersion } from '../src/rules/upstream-version.ts'
import { componentNames, isComponentId, isPackageOf } from '../src/rules/component-names.ts'
import type { ComponentId } from '../src/rules/component-id.ts'

/** A package that is truly there, by its source. */
export interface True {
  readonly name: string
  /** As the distribution writes it. */
  readonly version: string
  /** Of its binary packages, where a part of the source counts its own versions. */
  readonly parts?: readonly string[]
}

export interface Found {
  readonly component: string
  readonly version: string
  /** Where it was found, for the reader of the score. */
  readonly at: string
}

export interface ComponentScore {
  /** Packages of the list that a rule knows. */
  readonly known: number
  readonly right: readonly string[]
  readonly missed: readonly string[]
  /** Told with a version that no package of the list has. */
  readonly wrong: readonly string[]
  /** All packages of the list, and how many of them were found, language packages included. */
  readonly listed: number
  readonly covered: number
}

/** Whether two ways to write a version mean the same release; a patch date or level that one of them leaves out does not count. */
export function sameRelease(told: string, truth: string): boolean {
  const [a, b] = [plain(told), plain(truth)]
  return a === b || (a.startsWith(b) && /^[.+-]/u.test(a.slice(b.length))) || (b.startsWith(a) && /^[.+~-]/u.test(b.slice(a.length)))
}

const plain = (version: string): string => upstreamVersion(version).toLowerCase().replace(/^v/u, '').replaceAll('_', '.').replace(/-stable$/u, '').replace(/[.-](?=p\d)/u, '')

export function scoreComponents(truth: readonly True[], found: readonly Found[], allowed: readonly string[] = []): ComponentScore {
  const packages = bySource(truth)
  const rulesOf = (name: string): ComponentId[] => (Object.keys(componentNames) as ComponentId[]).filter((id) => isPackageOf(id, name))
  const [right, missed, wrong]: [string[], string[], string[]] = [[], [], []]
  let known = 0
  for (const { name, version, versions } of packages) {
    const rules = rulesOf(name)
    if (rules.length === 0) continue
    known++
    const told = found.filter(({ component }) => rules.some((rule) => rule === component))
    ;(told.some((one) => versions.some((version) => sameRelease(one.version, version))) ? right : missed).push(`${name} ${version}`)
  }
  for (const one of found) {
    if (!isComponentId(one.component)) continue
    const { component } = one
    const owners = packages.filter(({ name }) => isPackageOf(component, name))
    if (componentNames[component].ownVersion === true) continue
    if (!owners.some(({ versions }) => versions.some((version) => sameRelease(one.version, version))) && !allowed.includes(`${one.component} ${one.version}`)) wrong.push(`${one.component} ${one.version} in ${one.at}`)
  }
  const covered = packages.filter(({ name, versions }) => found.some((one) => (isComponentId(one.component) ? isPackageOf(one.component, name) : languageName(name) === languageName(one.component)) && versions.some((version) => sameRelease(one.version, version))))
  return { known, right, missed, wrong, listed: packages.length, covered: covered.length }
}

/** Each source once, with every version that it or a part of it has. */
function bySource(truth: readonly True[]): (True & { readonly versions: readonly string[] })[] {
  const sources = new Map<string, True & { readonly versions: string[] }>()
  for (const one of truth) {
    const key = `${one.name} ${one.version}`
    const known = sources.get(key) ?? { ...one, versions: [one.version] }
    sources.set(key, known)
    known.versions.push(...(one.parts ?? []))
  }
  return [...sources.values()]
}

const languageName = (name: string): string => name.toLowerCase().replace(/^(?:python3?|node|ruby|golang)-/u, '').replaceAll(/[_.]/gu, '-')

/** The rows of a list of packages, by source. */
export function truthOf(text: string): True[] {
  const [head = '', ...lines] = text.split('\n')
  const names = head.split('\t')
  return lines.filter((line) => line !== '').map((line) => {
    const cells = line.split('\t')
    const cell = (...of: readonly string[]): string => of.map((name) => cells[names.indexOf(name)] ?? '').find((value) => value !== '') ?? ''
    return { name: cell('source', 'package'), version: cell('source_version', 'version'), parts: [cell('version')] }
  })
}

/** Rules are named in the package URL; the name is for people. */
export const componentsOf = (assessment: Pick<Assessment, 'components'>): Found[] =>
  assessment.components.map(({ name, version, purl, evidence }) => ({ component: /^pkg:generic\/([^@]+)/u.exec(purl)?.[1] ?? name, version, at: evidence[0]?.path ?? '' }))

const percent = (part: number, whole: number): string => (whole === 0 ? 'none' : `${((100 * part) / whole).toFixed(1)} %`)

export function componentScoreText({ known, right, missed, wrong, listed, covered }: ComponentScore): string {
  const list = (title: string, items: readonly string[]): string => (items.length === 0 ? '' : `${title} (${items.length})\n${items.toSorted().map((item) => `  ${item}\n`).join('')}`)
  return `of the packages that a rule knows, found with the right version: ${right.length} of ${known} (${percent(right.length, known)})\n`
    + `of all packages of the list: ${covered} of ${listed} (${percent(covered, listed)})\n${list('missed', missed)}${list('wrong', wrong)}`
}

if (import.meta.main) {
  const [assessmentFile, truthFile, ...allowed] = process.argv.slice(2)
  if (assessmentFile === undefined || truthFile === undefined) throw new Error('usage: component-score.ts ASSESSMENT.json PACKAGES.tsv [COMPONENT@VERSION of a copy that another package carries ...]')
  const assessment = JSON.parse(readFileSync(assessmentFile, 'utf8')) as Assessment
  const result = scoreComponents(truthOf(readFileSync(truthFile, 'utf8')), componentsOf(assessment), allowed.map((one) => one.replace('@', ' ')))
  process.stdout.write(componentScoreText(result))
  process.exitCode = result.right.length >= result.known * 0.9 && result.wrong.length === 0 ? 0 : 1
}
