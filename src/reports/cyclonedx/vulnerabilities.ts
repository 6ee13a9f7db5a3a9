/** Vulnerabilities as CycloneDX has them: what is published, and the analysis of this product (VEX). */
import type { Assessment } from '../../assess/schema.ts'
import { instant } from '../view/json.ts'
import { refsOf } from '../view/names.ts'
import { actionOf, reachWords, scoreOf, type Vulnerability } from '../view/vulnerabilities.ts'
import { property } from './components.ts'

const states: Readonly<Record<Vulnerability['state'], string>> = { affected: 'exploitable', 'not-affected': 'not_affected', 'under-investigation': 'in_triage' }
/** The nearest word of CycloneDX; our own word and the reason stand in the detail. */
const justifications: Readonly<Record<NonNullable<Vulnerability['justification']>, string>> = {
  component_not_present: 'code_not_present',
  vulnerable_code_not_present: 'code_not_present',
  vulnerable_code_not_in_execute_path: 'code_not_reachable',
  vulnerable_code_cannot_be_controlled_by_adversary: 'requires_environment',
  inline_mitigations_already_exist: 'protected_by_mitigating_control',
}
const methods: Readonly<Record<Vulnerability['scores'][number]['version'], string>> = { '2.0': 'CVSSv2', '3.0': 'CVSSv3', '3.1': 'CVSSv31', '4.0': 'CVSSv4' }
/** Only the score that the severity follows has one; each other method's own bands are its publisher's business. */
const severities = new Set(['critical', 'high', 'medium', 'low', 'none', 'unknown'])

/** Who gives identifiers of this form; CycloneDX asks for a source of every reference. */
const sources: readonly (readonly [RegExp, string, (id: string) => string])[] = [
  [/^CVE-\d{4}-\d{4,}$/u, 'NVD', (id) => `https://nvd.nist.gov/vuln/detail/${id}`],
  [/^GHSA(?:-[0-9a-z]{4}){3}$/u, 'GitHub', (id) => `https://github.com/advisories/${id}`],
  [/^(?:DSA|DLA)-\d+(?:-\d+)?$/u, 'Debian', (id) => `https://security-tracker.debian.org/tracker/${id}`],
]
export function sourceOf(id: string): { readonly name: string; readonly url?: string } {
  const found = sources.find(([pattern]) => pattern.test(id))
  if (found !== undefined) return { name: found[1], url: found[2](id) }
  return /^[A-Z][A-Z0-9-]*-\d{4}-\d+/u.test(id) ? { name: 'OSV', url: `https://osv.dev/vulnerability/${id}` } : { name: 'unknown' }
}

export function* vulnerabilityItems({ vulnerabilities, components, product }: Assessment): Generator<object> {
  const versions = new Map(components.map(({ purl, version }) => [purl, version]))
  const refs = new Map<string, string[]>()
  for (const [index, ref] of refsOf(components).entries()) {
    const purl = components[index]?.purl ?? ref
    refs.set(purl, [...(refs.get(purl) ?? []), ref])
  }
  const used = new Map<string, number>()
  for (const each of vulnerabilities) {
    const name = `vulnerability:${each.id}:${each.name}@${each.version}`
    const before = used.get(name) ?? 0
    used.set(name, before + 1)
    yield item(each, before === 0 ? name : `${name}#${before + 1}`, refs, versions, product.reviewed)
  }
}

function item(each: Vulnerability, ref: string, refs: ReadonlyMap<string, readonly string[]>, versions: ReadonlyMap<string, string>, reviewed: string): object {
  const [source] = each.sources
  const cwes = [...new Set(each.weaknesses.flatMap((weakness) => (/^CWE-([1-9]\d{0,5})$/u.exec(weakness)?.[1] ?? [])))].map(Number)
  const advisories = each.sources.filter(({ url }) => URL.canParse(url)).map(({ feed, id, url }) => ({ title: `${feed}: ${id}`, url: new URL(url).href }))
  const updated = each.sources.map(({ modified }) => instant(modified) ?? '').toSorted().at(-1)
  const affected = [...new Set(each.components)].flatMap((purl) => (refs.get(purl) ?? []).map((to) => ({
    ref: to,
    versions: [{ version: versions.get(purl) || each.version, status: each.state === 'affected' ? 'affected' : each.state === 'not-affected' ? 'unaffected' : 'unknown' }],
  })))
  const analysed = instant(reviewed)
  return {
    'bom-ref': ref,
    id: each.id,
    source: source === undefined ? sourceOf(each.id) : { name: source.feed, ...(URL.canParse(source.url) ? { url: new URL(source.url).href } : {}) },
    ...(each.aliases.length === 0 ? {} : { references: each.aliases.map((id) => ({ id, source: sourceOf(id) })) }),
    ratings: ratings(each),
    ...(cwes.length === 0 ? {} : { cwes }),
    description: each.summary,
    ...(each.state === 'affected' ? { recommendation: actionOf(each) } : {}),
    ...(advisories.length === 0 ? {} : { advisories }),
    ...(updated === undefined || updated === '' ? {} : { updated }),
    analysis: {
      state: states[each.state],
      ...(each.state === 'not-affected' && each.justification !== undefined ? { justification: justifications[each.justification] } : {}),
      ...(each.state === 'affected' && each.fixedIn !== undefined ? { response: ['update'] } : {}),
      detail: each.justification === undefined ? each.detail : `${each.justification}: ${each.detail}`,
      ...(analysed === undefined ? {} : { lastUpdated: analysed }),
    },
    ...(affected.length === 0 ? {} : { affects: affected }),
    properties: [
      ...property('priority', each.priority),
      ...property('reach', reachWords[each.reach]),
      ...property('matched-by', each.matchedBy),
      ...property('range', each.range),
      ...property('fixed-in', each.fixedIn),
      ...property('distribution-urgency', each.urgency),
      ...property('known-exploited-since', each.exploited?.added),
      ...property('known-exploited-due', each.exploited?.due),
      ...property('used-by-ransomware', each.exploited === undefined ? undefined : each.exploited.ransomware ? 'yes' : 'not known'),
    ],
  }
}

function ratings(each: Vulnerability): object[] {
  const chosen = scoreOf(each)
  return [
    ...each.scores.map((score) => ({
      source: { name: score.by }, score: score.score, ...(score === chosen && severities.has(each.severity) ? { severity: each.severity } : {}), method: methods[score.version], vector: score.vector,
    })),
    ...(each.scores.length === 0 ? [{ severity: each.severity, method: 'other' }] : []),
    ...(each.epss === undefined ? [] : [{ source: { name: 'EPSS', url: 'https://www.first.org/epss/' }, score: each.epss.probability, method: 'other', justification: `Probability of exploitation within 30 days, as of ${each.epss.date}; percentile ${each.epss.percentile}` }]),
  ]
}
