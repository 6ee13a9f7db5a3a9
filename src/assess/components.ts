/** What is inside, and what is published about it, as the assessment tells it. Pure. */
import type { Evidence } from '../checks/define.ts'
import type { Fact, FactQuery } from '../facts/fact.ts'
import { compareText } from '../kernel/where.ts'
import type { Assessment } from './schema.ts'

type Component = Assessment['components'][number]
type Vulnerability = Assessment['vulnerabilities'][number]

export function findComponents(facts: FactQuery): Component[] {
  const coverage = new Map(facts('advisory-coverage').map((each) => [each.component, each.coverage]))
  const vulnerable = new Map<string, Set<string>>()
  for (const { component, id, state } of facts('vulnerability')) {
    if (state === 'not-affected') continue
    const known = vulnerable.get(component)
    if (known === undefined) vulnerable.set(component, new Set([id]))
    else known.add(id)
  }
  return facts('component')
    .map((each): Component => {
      const known = coverage.get(each.purl)
      return {
        name: each.name,
        version: each.version,
        purl: each.purl,
        type: each.type,
        ...(each.sourceName === undefined ? {} : { source: { name: each.sourceName, version: each.sourceVersion ?? '' } }),
        cpes: [...each.cpes],
        ...(each.supplier === undefined ? {} : { supplier: each.supplier }),
        ...(each.licence === undefined ? {} : { licence: each.licence }),
        confidence: each.confidence,
        reason: each.reason,
        ways: [...each.ways],
        evidence: evidenceOf(each),
        ...(known === undefined ? {} : { coverage: known }),
        vulnerabilities: [...(vulnerable.get(each.purl) ?? [])].sort(compareText),
      }
    })
    .sort((a, b) => compareText(a.name, b.name) || compareText(a.version, b.version) || compareText(a.purl, b.purl))
}

const evidenceOf = ({ seenAt }: Fact<'component'>): Evidence[] => seenAt.map(({ basis, where }) => ({ basis, ...where }))

/** One entry for each record and source package: libssl3 and openssl are built from the same code. */
export function findVulnerabilities(facts: FactQuery): Vulnerability[] {
  const components = new Map(facts('component').map((each) => [each.purl, each]))
  const found = new Map<string, Vulnerability>()
  for (const each of facts('vulnerability')) {
    const component = components.get(each.component)
    if (component === undefined) continue
    const name = component.sourceName ?? component.name
    const version = component.sourceVersion ?? component.version
    const key = [each.id, name, version, each.state].join('\0')
    const known = found.get(key)
    if (known === undefined) found.set(key, { ...judged(each), components: [each.component], name, version, evidence: evidenceOf(component).slice(0, 1) })
    else found.set(key, nearer({ ...known, components: [...known.components, each.component], evidence: [...known.evidence, ...evidenceOf(component).slice(0, 1)] }, judged(each)))
  }
  return [...found.values()].sort(compareVulnerabilities)
}

const states: readonly Vulnerability['state'][] = ['affected', 'under-investigation', 'not-affected']
const priorities: readonly Vulnerability['priority'][] = ['now', 'soon', 'planned', 'watch']
const reaches: readonly Vulnerability['reach'][] = ['network', 'started', 'unknown', 'installed']

/** Of two packages built from the same code the one that an attacker reaches more easily counts. */
const nearer = (known: Vulnerability, other: Judged): Vulnerability =>
  reaches.indexOf(other.reach) < reaches.indexOf(known.reach) ? { ...known, reach: other.reach, detail: other.detail, priority: other.priority } : known

type Judged = Omit<Vulnerability, 'components' | 'name' | 'version' | 'evidence'>

function judged(each: Fact<'vulnerability'>): Judged {
  const severity = severityOf(each)
  return {
    id: each.id,
    aliases: [...each.aliases],
    state: each.state,
    ...(each.justification === undefined ? {} : { justification: each.justification }),
    detail: each.detail,
    matchedBy: each.matchedBy,
    range: each.range,
    ...(each.fixedIn === undefined ? {} : { fixedIn: each.fixedIn }),
    summary: each.summary,
    severity,
    scores: each.scores.map((score) => ({ ...score })),
    ...(each.urgency === undefined ? {} : { urgency: each.urgency }),
    ...(each.epss === undefined ? {} : { epss: { ...each.epss } }),
    ...(each.exploited === undefined ? {} : { exploited: { ...each.exploited } }),
    reach: each.reach,
    priority: each.priority,
    weaknesses: [...each.weaknesses],
    sources: each.sources.map((source) => ({ ...source })),
  }
}

/** CVSS v4.0, table 2 ("qualitative severity rating scale"); v3 has the same bounds. */
export function severityOf({ scores }: Pick<Fact<'vulnerability'>, 'scores'>): Vulnerability['severity'] {
  const score = [...scores].sort((a, b) => compareText(b.version, a.version) || b.score - a.score)[0]?.score
  if (score === undefined) return 'unknown'
  if (score >= 9) return 'critical'
  if (score >= 7) return 'high'
  if (score >= 4) return 'medium'
  return score > 0 ? 'low' : 'none'
}

const highest = ({ scores }: Vulnerability): number => Math.max(0, ...scores.map(({ score }) => score))

const compareVulnerabilities = (a: Vulnerability, b: Vulnerability): number =>
  states.indexOf(a.state) - states.indexOf(b.state) ||
  priorities.indexOf(a.priority) - priorities.indexOf(b.priority) ||
  Number(b.exploited !== undefined) - Number(a.exploited !== undefined) ||
  reaches.indexOf(a.reach) - reaches.indexOf(b.reach) ||
  (b.epss?.probability ?? 0) - (a.epss?.probability ?? 0) ||
  highest(b) - highest(a) ||
  compareText(a.id, b.id) ||
  compareText(a.name, b.name) ||
  compareText(a.version, b.version)
