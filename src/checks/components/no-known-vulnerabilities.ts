/** Holes that are published come with instructions: what the vulnerability database says of the components that were found. */
import type { Fact } from '../../facts/fact.ts'
import { defineCheck, fail, pass, seen, unknown, type CheckContext, type Evidence, type Outcome, type Severity } from '../define.ts'
import { answered, byAnswer, settledByAnswer } from '../question.ts'
import { bySteps } from '../severity.ts'
import { count } from '../systems.ts'

type Kinds = 'component' | 'vulnerability' | 'vulnerability-database' | 'advisory-coverage' | 'answer'
type Vulnerability = Fact<'vulnerability'>

const question = 'components.no-known-vulnerabilities'
/** Records that a sentence names, and pieces of evidence that an outcome shows. */
const maxNamed = 3
const maxShown = 12
/** Days after which knowledge of what is published is out of date. */
const staleDays = 30

export const check = defineCheck({
  id: 'components/no-known-vulnerabilities',
  title: 'The release contains no known vulnerability that can be exploited',
  property: 'components',
  rung: 'correct',
  needs: ['component', 'vulnerability', 'vulnerability-database', 'advisory-coverage', 'answer'],
  asks: [question],
  severity: bySteps('remote',
    { from: 1, severity: 'high', reason: 'Published holes are tried by everybody, automatically.' },
  ),
  references: [
    { title: 'CISA Known Exploited Vulnerabilities Catalog', url: 'https://www.cisa.gov/known-exploited-vulnerabilities-catalog' },
    { title: 'Regulation (EU) 2024/2847 (Cyber Resilience Act)', url: 'https://eur-lex.europa.eu/eli/reg/2024/2847/oj' },
    { title: 'NIST SP 800-218, Secure Software Development Framework', url: 'https://csrc.nist.gov/pubs/sp/800/218/final' },
    { title: 'CWE-1395: Dependency on Vulnerable Third-Party Component', url: 'https://cwe.mitre.org/data/definitions/1395.html' },
  ],
  run(context) {
    const [database] = context.facts('vulnerability-database')
    const components = context.facts('component')
    if (database !== undefined && components.length > 0) return judge(context, database)
    const said = byAnswer(context, { question, yes: check.title, no: 'The release was not compared with vulnerability databases, or something exploitable was left in.' })
    if (said.result !== 'unknown' || components.length === 0) return [said]
    return [unknown(`${count(components.length, 'component')} ${components.length === 1 ? 'was' : 'were'} found, and there is no vulnerability database to compare ${components.length === 1 ? 'it' : 'them'} with.`,
      `Make one with "proofmark vulndb import" and review again. Or: ${settledByAnswer(question)}`, { evidence: components.slice(0, 1).map((each) => seen(each, { excerpt: `${each.name} ${each.version}` })) })]
  },
})

function judge(context: CheckContext<Kinds>, database: Fact<'vulnerability-database'>): readonly Outcome[] {
  const components = new Map(context.facts('component').map((component) => [component.purl, component]))
  const all = context.facts('vulnerability')
  const affecting = all.filter(({ state }) => state === 'affected')
  const pressing = affecting.filter(({ priority }) => priority === 'now' || priority === 'soon')
  const outcomes: Outcome[] = [...bySource(pressing, components)].map(([name, found]) => pressingOutcome(name, found, components))
  const later = affecting.filter(({ priority }) => priority === 'planned' || priority === 'watch')
  if (later.length > 0) outcomes.push(laterOutcome(later, components))
  const open = all.filter(({ state }) => state === 'under-investigation')
  if (open.length > 0) outcomes.push(openOutcome(open, components))
  const unknownTo = context.facts('advisory-coverage').filter(({ coverage }) => coverage === 'none')
  if (unknownTo.length > 0) outcomes.push(uncoveredOutcome(unknownTo, components))
  const stale = staleFeeds(database, context.date)
  if (stale !== undefined) outcomes.push(stale)
  if (outcomes.length === 0) {
    const denied = new Set(all.map(({ id }) => id)).size
    outcomes.push(pass(`None of the records that the database has of ${count(components.size, 'component')} concerns this version of it${denied === 0 ? '' : `, ${count(denied, 'record')} that by the version would concern it left aside with a reason`}.`, databaseEvidence(database)))
  }
  // Somebody who says that holes were left in knows of more than what is published.
  const answer = answered(context, question)
  if (answer?.answer === 'no' && !outcomes.some(({ result }) => result === 'fail')) outcomes.push(byAnswer(context, { question, yes: '', no: 'The maker says that something exploitable was left in.' }))
  return outcomes
}

const databaseEvidence = (database: Fact<'vulnerability-database'>): Evidence =>
  seen(database, { excerpt: database.feeds.map(({ id, newest }) => `${id} of ${newest.slice(0, 10) || 'an unknown day'}`).join(', ') })

/** `openssl 3.0.11-1`: what the records are about, however many packages were built from it. */
const sourceOf = (component: Fact<'component'> | undefined): string =>
  component === undefined ? '' : [component.sourceName ?? component.name, component.sourceVersion ?? component.version].filter((part) => part !== '').join(' ')

function bySource(found: readonly Vulnerability[], components: ReadonlyMap<string, Fact<'component'>>): ReadonlyMap<string, readonly Vulnerability[]> {
  const groups = new Map<string, Vulnerability[]>()
  for (const each of found) {
    const name = sourceOf(components.get(each.component))
    const group = groups.get(name)
    if (group === undefined) groups.set(name, [each])
    else if (!group.some(({ id }) => id === each.id)) group.push(each)
  }
  return groups
}

const scoreOf = ({ scores }: Vulnerability): number => Math.max(0, ...scores.map(({ score }) => score))
const urgency = (each: Vulnerability): number => (each.exploited === undefined ? 0 : 100) + (each.priority === 'now' ? 50 : 0) + scoreOf(each)
const worstFirst = (found: readonly Vulnerability[]): Vulnerability[] => [...found].sort((a, b) => urgency(b) - urgency(a) || (a.id < b.id ? -1 : 1))

/** `CVE-2023-1234 (used in attacks, CVSS 9.8)`. */
function named(each: Vulnerability): string {
  const score = scoreOf(each)
  const words = [each.exploited === undefined ? '' : `used in attacks, says CISA since ${each.exploited.added}`, score === 0 ? '' : `CVSS ${score.toFixed(1)}`, each.epss === undefined || each.epss.probability < 0.1 ? '' : `EPSS ${Math.round(each.epss.probability * 100)} %`].filter((word) => word !== '')
  return words.length === 0 ? each.id : `${each.id} (${words.join(', ')})`
}

const listed = (found: readonly Vulnerability[]): string => {
  const names = found.slice(0, maxNamed).map(named).join(', ')
  return found.length > maxNamed ? `${names} and ${found.length - maxNamed} more` : names
}

function evidenceOf(found: readonly Vulnerability[], components: ReadonlyMap<string, Fact<'component'>>): readonly [Evidence, ...Evidence[]] {
  const rows = found.slice(0, maxShown).map((each): Evidence => {
    const component = components.get(each.component)
    const fixed = each.fixedIn === undefined ? 'no fix is published' : `fixed in ${each.fixedIn}`
    const evidence = seen(component ?? each, { excerpt: `${sourceOf(component)}: ${each.id}, ${each.range}, ${fixed}` })
    return each.source === undefined ? evidence : { ...evidence, source: each.source }
  })
  return rows as unknown as readonly [Evidence, ...Evidence[]]
}

function pressingOutcome(name: string, found: readonly Vulnerability[], components: ReadonlyMap<string, Fact<'component'>>): Outcome {
  const sorted = worstFirst(found)
  const [first] = sorted
  const exploited = found.some((each) => each.exploited !== undefined && each.priority === 'now')
  const severity: Severity | undefined = exploited ? 'critical' : found.some(({ priority }) => priority === 'now') ? undefined : 'medium'
  const fixes = [...new Set(sorted.flatMap(({ fixedIn }) => fixedIn ?? []))]
  return fail(`${name} has ${count(found.length, 'known vulnerability', 'known vulnerabilities')} to act on: ${listed(sorted)}. ${first?.detail ?? ''}${fixes.length === 0 ? ' No fixed version is published.' : fixes.length === 1 ? ` Fixed in ${fixes[0] ?? ''}.` : ''}`.trim(),
    evidenceOf(sorted, components), { subject: name, ...(severity === undefined ? {} : { severity }) })
}

function laterOutcome(found: readonly Vulnerability[], components: ReadonlyMap<string, Fact<'component'>>): Outcome {
  const sorted = worstFirst(found)
  const records = new Set(found.map(({ id }) => id)).size
  const sources = [...bySource(found, components).keys()]
  return fail(`${count(records, 'more known vulnerability', 'more known vulnerabilities')} in ${count(sources.length, 'component')} (${sources.slice(0, maxNamed).join(', ')}${sources.length > maxNamed ? ' ...' : ''}) can wait for the next release: nothing shows that an attacker reaches them, or they are slight.`,
    evidenceOf(sorted, components), { subject: 'others', severity: 'low' })
}

function openOutcome(found: readonly Vulnerability[], components: ReadonlyMap<string, Fact<'component'>>): Outcome {
  const sorted = worstFirst(found)
  return unknown(`Whether ${count(new Set(found.map(({ id }) => id)).size, 'record concerns', 'records concern')} this release is not decided: ${listed(sorted)}.`,
    'Look at each record and at what was built: the version, the patches, the options. Write down the result as VEX.', { subject: 'undecided', evidence: evidenceOf(sorted, components) })
}

function uncoveredOutcome(found: readonly Fact<'advisory-coverage'>[], components: ReadonlyMap<string, Fact<'component'>>): Outcome {
  const names = found.flatMap(({ component }) => components.get(component) ?? [])
  const shown = names.slice(0, 6).map(({ name, version }) => `${name} ${version}`.trim()).join(', ')
  return unknown(`The database knows nothing of ${count(found.length, 'component')}: ${shown}${found.length > 6 ? ` and ${found.length - 6} more` : ''}.`,
    'Import the feed of their distribution or ecosystem, or watch the pages of their makers.', { subject: 'not covered', evidence: names.slice(0, maxShown).map((each) => seen(each, { excerpt: `${each.name} ${each.version}` })) })
}

/** Feeds that tell what is vulnerable; the others only add to it. */
const telling: ReadonlySet<string> = new Set(['osv', 'nvd', 'debian', 'alpine', 'github', 'cve'])

function staleFeeds(database: Fact<'vulnerability-database'>, date: string): Outcome | undefined {
  const feeds = database.feeds.filter(({ id }) => telling.has(id))
  const oldest = Date.parse(date) - staleDays * 86_400_000
  // A feed without a date may be of any.
  const stale = feeds.filter(({ newest }) => !(Date.parse(newest) >= oldest))
  if (feeds.length > 0 && stale.length === 0) return undefined
  return unknown(feeds.length === 0 ? 'The vulnerability database holds no feed that says which versions are vulnerable.' : `What the database knows is old: ${stale.map(({ title, newest }) => `${title} ${Number.isNaN(Date.parse(newest)) ? 'without a date' : `of ${newest.slice(0, 10)}`}`).join(', ')}. What was published since is missing.`,
    'Import new feeds with "proofmark vulndb import"; "proofmark vulndb status" shows the age of each.', { subject: 'age of the database', evidence: [databaseEvidence(database)] })
}
