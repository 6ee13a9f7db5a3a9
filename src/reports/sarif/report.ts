/**
 * SARIF 2.1.0 (OASIS Standard, errata 01) for code hosts and viewers. A failed check is a result of kind `fail`, an unknown one of kind
 * `open`; what passed is left out. Vulnerabilities that affect the product, or may, are results too; those that do not are in the VEX reports.
 */
import { findingFingerprint, vulnerabilityFingerprint } from '../../assess/identity.ts'
import type { AssessedOutcome, Assessment } from '../../assess/schema.ts'
import { defineReport, encode } from '../define.ts'
import { jsonText, streamed } from '../view/json.ts'
import { legible } from '../view/legible.ts'
import { dayText } from '../view/text.ts'
import { actionOf, open, scoreOf, vulnerabilityStateWords, type Vulnerability } from '../view/vulnerabilities.ts'
import { artefactIndexes, base, locationsOf, placeOf, uriOf } from './places.ts'
import { checkRule, cweNumbers, cweTaxonomy, ruleMessage, securitySeverity, severityLevels, vulnerabilityRule } from './rules.ts'

/** Of 100: where a result stands among all (3.27.25), by severity; what is not asked at this level comes after what is. */
const ranks: Readonly<Record<AssessedOutcome['severity'], number>> = { critical: 95, high: 80, medium: 60, low: 35, info: 10 }
const priorityRanks: Readonly<Record<Vulnerability['priority'], number>> = { now: 98, soon: 75, planned: 45, watch: 15 }

function groupBy<T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const known = groups.get(key(item))
    if (known === undefined) groups.set(key(item), [item])
    else known.push(item)
  }
  return groups
}

function document(original: Assessment): object {
  const assessment = legible(original)
  // Fingerprints are taken before names are made legible: they must be the ones that a comparison uses.
  const told = assessment.outcomes.map((outcome, index) => ({ outcome, source: original.outcomes[index] ?? outcome })).filter(({ outcome }) => outcome.result === 'fail' || outcome.result === 'unknown')
  const vulnerabilities = open(assessment)
  const sources = open(original)
  const checks = groupBy(told.map(({ outcome }) => outcome), ({ check }) => check)
  const records = groupBy(vulnerabilities, ({ id }) => id)
  const cwes = new Map([...new Set(vulnerabilities.flatMap(cweNumbers))].sort((a, b) => Number(a) - Number(b)).map((number, index) => [number, index]))
  // A record may be called as a check is, in a hostile feed: identifiers of rules are unique (3.49.3).
  const ruleIndexes = new Map([...checks.keys(), ...[...records.keys()].filter((id) => !checks.has(id))].map((id, index) => [id, index]))
  const artefacts = artefactIndexes(assessment)
  const rules = [...ruleIndexes.keys()].map((id) => (checks.has(id) ? checkRule(id, checks.get(id) ?? [], assessment) : vulnerabilityRule(id, records.get(id) ?? [], cwes)))
  const { provenance, product } = assessment
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [{
      tool: {
        driver: {
          name: 'Proofmark',
          version: provenance.version,
          ...(/^\d+\.\d+\.\d+(?:[-+][\w.+-]+)?$/u.test(provenance.version) ? { semanticVersion: provenance.version } : {}),
          shortDescription: { text: 'Reviews the security of a connected product from evidence.' },
          language: 'en-GB',
          ...(cwes.size === 0 ? {} : { supportedTaxonomies: [{ name: 'CWE', index: 0 }] }),
          rules: streamed(rules),
          notifications: [...new Set(assessment.problems.map(({ code }) => code))].map((id) => ({ id })),
        },
      },
      invocations: [{ executionSuccessful: assessment.complete, toolExecutionNotifications: assessment.problems.map((problem) => notification(problem, artefacts)) }],
      originalUriBaseIds: { [base]: { description: { text: 'The folder that holds what was reviewed.' } } },
      artifacts: provenance.artefacts.map(({ path, bytes, sha256, format }) => ({
        location: { uri: uriOf(path), uriBaseId: base }, length: bytes, roles: ['analysisTarget'],
        ...(/^[0-9a-f]{64}$/u.test(sha256) ? { hashes: { 'sha-256': sha256 } } : {}), ...(format === undefined ? {} : { properties: { format } }),
      })),
      ...(cwes.size === 0 ? {} : { taxonomies: [cweTaxonomy(cwes.keys())] }),
      columnKind: 'utf16CodeUnits',
      results: streamed(results()),
      properties: { product: product.name, reviewed: product.reviewed, verdict: assessment.verdict, level: assessment.level.required, complete: assessment.complete, vulnerabilityDatabase: provenance.vulnerabilityDatabase?.updated ?? 'none' },
    }],
  }

  function* results(): Generator<object> {
    for (const { outcome, source } of told) yield outcomeResult(outcome, findingFingerprint(source), ruleIndexes.get(outcome.check) ?? 0, artefacts)
    for (const [index, each] of vulnerabilities.entries()) yield vulnerabilityResult(each, vulnerabilityFingerprint(sources[index] ?? each), ruleIndexes.get(each.id) ?? 0, cwes, artefacts)
  }
}

function notification({ code, message, where, incomplete }: Assessment['problems'][number], artefacts: ReadonlyMap<string, number>): object {
  return { descriptor: { id: code }, level: incomplete ? 'error' : 'warning', message: ruleMessage(message), locations: [placeOf(where, artefacts)] }
}

function outcomeResult(outcome: AssessedOutcome, fingerprint: string, ruleIndex: number, artefacts: ReadonlyMap<string, number>): object {
  const { check, result, severity, message, waived, settledBy, subject, property, rung, remedy, deciding, unattainable } = outcome
  const { locations, relatedLocations } = locationsOf(outcome.evidence, artefacts)
  const failed = result === 'fail'
  return {
    ruleId: check,
    ruleIndex,
    kind: failed ? 'fail' : 'open',
    // 3.27.10: the level of anything but a failure is none.
    level: failed ? severityLevels[severity] : 'none',
    ...(failed ? { rank: ranks[severity] } : {}),
    message: ruleMessage(failed || settledBy === undefined ? message : `${message} To settle it: ${settledBy}`),
    locations,
    ...(relatedLocations.length === 0 ? {} : { relatedLocations }),
    partialFingerprints: { 'proofmark/v1': fingerprint },
    ...(waived === undefined ? {} : { suppressions: [{ kind: 'external', status: 'accepted', justification: `${waived.reason} (${waived.owner}, until ${dayText(waived.expires)})`, properties: { owner: waived.owner, expires: waived.expires } }] }),
    properties: { ...(failed ? { 'security-severity': securitySeverity[severity], severity } : {}), property, rung, deciding, ...(subject === undefined ? {} : { subject }), ...(remedy === undefined ? {} : { remedy }), ...(unattainable === true ? { unattainable } : {}) },
  }
}

function vulnerabilityResult(each: Vulnerability, fingerprint: string, ruleIndex: number, cwes: ReadonlyMap<string, number>, artefacts: ReadonlyMap<string, number>): object {
  const affected = each.state === 'affected'
  const { locations, relatedLocations } = locationsOf(each.evidence, artefacts)
  const taxa = cweNumbers(each).flatMap((id) => { const index = cwes.get(id); return index === undefined ? [] : [{ id, index, toolComponent: { name: 'CWE', index: 0 } }] })
  const { priority, reach, matchedBy, fixedIn, epss, exploited, aliases, components } = each
  const score = scoreOf(each)
  return {
    ruleId: each.id,
    ruleIndex,
    // What nobody has decided yet needs a person (3.27.9).
    kind: affected ? 'fail' : 'review',
    level: affected ? severityLevels[each.severity] : 'none',
    ...(affected ? { rank: priorityRanks[priority] } : {}),
    message: ruleMessage(`${each.name} ${each.version}: ${vulnerabilityStateWords[each.state]}. ${each.summary} ${actionOf(each)} ${each.detail}`),
    locations,
    ...(relatedLocations.length === 0 ? {} : { relatedLocations }),
    partialFingerprints: { 'proofmark/v1': fingerprint },
    ...(taxa.length === 0 ? {} : { taxa }),
    properties: {
      ...(score === undefined ? {} : { 'security-severity': score.score.toFixed(1), cvss: score.vector }),
      severity: each.severity, priority, reach, matchedBy, components, ...(aliases.length === 0 ? {} : { aliases }), ...(fixedIn === undefined ? {} : { fixedIn }),
      ...(epss === undefined ? {} : { epss: epss.probability }), ...(exploited === undefined ? {} : { knownExploitedSince: exploited.added }),
    },
  }
}

export const report = defineReport({
  id: 'sarif',
  mediaType: 'application/sarif+json',
  extension: 'sarif',
  render: (assessment) => encode(jsonText(document(assessment))),
})
