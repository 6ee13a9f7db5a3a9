/** Rules of a SARIF run: one for each check that has something to tell, one for each vulnerability; and the weaknesses they refer to. */
import type { AssessedOutcome, Assessment } from '../../assess/schema.ts'
import { markdownText } from '../view/markdown.ts'
import { fixWord, scoreOf, urgencyFacts, type Vulnerability } from '../view/vulnerabilities.ts'
import { cellWord, propertyWords, rungWords, severities, type Severity } from '../view/words.ts'
import { httpUri, messageText } from './places.ts'

export interface Rule {
  readonly id: string
  readonly [key: string]: unknown
}
type Level = 'error' | 'warning' | 'note'
export const severityLevels: Readonly<Record<Severity | 'none' | 'unknown', Level>> = { critical: 'error', high: 'error', medium: 'warning', low: 'note', info: 'note', none: 'note', unknown: 'warning' }
/** Within the bands in which code hosts read `security-severity`: over 9.0 critical, 7.0 high, 4.0 medium, below low. */
export const securitySeverity: Readonly<Record<Severity, string>> = { critical: '9.5', high: '8.0', medium: '5.5', low: '2.0', info: '0.0' }

const worst = (outcomes: readonly AssessedOutcome[]): Severity => severities.find((severity) => outcomes.some((each) => each.severity === severity)) ?? 'info'

const titleOf = (check: string): string => {
  const words = (check.split('/').at(-1) ?? check).replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** `boot/image-signature-verifies` -> `BootImageSignatureVerifies`, as 3.49.7 asks of a name. */
const nameOf = (id: string): string => id.split(/[^A-Za-z0-9]+/u).map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('') || 'Rule'

export function checkRule(check: string, outcomes: readonly AssessedOutcome[], assessment: Assessment): Rule {
  const [outcome] = outcomes
  const severity = worst(outcomes)
  const remedy = outcomes.find((each) => each.remedy !== undefined)
  const step = assessment.plan.find((each) => each.remedy === remedy?.remedy)
  const source = outcomes.flatMap(({ evidence }) => evidence).find(({ source: cited }) => cited !== undefined)?.source
  const helpUri = [...(step?.guides.map(({ url }) => url) ?? []), step?.tool?.url ?? '', source?.url ?? ''].map(httpUri).find((uri) => uri !== undefined)
  const why = outcome === undefined ? '' : `${propertyWords[outcome.property]} ${outcome.rung}: ${rungWords[outcome.rung]}`
  const reason = outcomes.find((each) => each.result === 'fail')?.reason ?? ''
  const doing = step === undefined ? (remedy?.remedyTitle === undefined ? [] : [`${remedy.remedyTitle}.`]) : [`${step.title}:`, ...step.steps]
  const guides = step === undefined ? [] : [...(step.tool === undefined ? [] : [{ title: step.tool.name, url: step.tool.url }]), ...step.guides]
  const cell = outcome === undefined ? '' : cellWord(`${outcome.property}/${outcome.rung}`)
  return {
    id: check,
    name: nameOf(check),
    shortDescription: { text: `${titleOf(check)}.` },
    fullDescription: { text: [why, reason].filter(Boolean).join(' ') || `${titleOf(check)}.` },
    ...(helpUri === undefined ? {} : { helpUri }),
    help: {
      text: [why, reason, ...doing, `proofmark explain ${check} tells how it decides.`].filter(Boolean).join('\n'),
      markdown: [
        `**${markdownText(cell)}**. ${markdownText(why)}`, ...(reason === '' ? [] : [markdownText(reason)]),
        ...(step === undefined ? doing.map(markdownText) : [markdownText(`${step.title}:`), step.steps.map((each, index) => `${index + 1}. ${markdownText(each)}`).join('\n')]),
        ...guides.flatMap(({ title, url }) => { const uri = httpUri(url); return uri === undefined ? [] : [`[${markdownText(title)}](<${uri}>)`] }),
        `\`proofmark explain ${check.replaceAll('`', '')}\` tells how it decides.`,
      ].join('\n\n'),
    },
    defaultConfiguration: { level: severityLevels[severity] },
    properties: { 'security-severity': securitySeverity[severity], precision: 'high', tags: ['security', ...(outcome === undefined ? [] : [outcome.property, outcome.rung])] },
  }
}

export function vulnerabilityRule(id: string, all: readonly Vulnerability[], cwes: ReadonlyMap<string, number>): Rule {
  const [each] = all
  if (each === undefined) return { id }
  const score = scoreOf(each)
  const helpUri = each.sources.map(({ url }) => httpUri(url)).find((uri) => uri !== undefined)
  const facts = urgencyFacts(each)
  const fixes = [...new Set(all.map((one) => `${one.name} ${one.version}: ${fixWord(one)}.`))]
  const weaknesses = cweNumbers(each)
  return {
    id,
    name: nameOf(id),
    shortDescription: { text: `${id} in ${each.name}.` },
    fullDescription: { text: each.summary || `${id} in ${each.name}.` },
    ...(helpUri === undefined ? {} : { helpUri }),
    help: {
      text: [each.summary, ...facts.map((fact) => `${fact}.`), ...fixes].filter(Boolean).join('\n'),
      markdown: [
        markdownText(each.summary), facts.map((fact) => `- ${markdownText(fact)}`).join('\n'), fixes.map((fix) => `- ${markdownText(fix)}`).join('\n'),
        ...each.sources.flatMap(({ feed, id: record, url }) => { const uri = httpUri(url); return uri === undefined ? [] : [`[${markdownText(`${feed}: ${record}`)}](<${uri}>)`] }),
      ].filter(Boolean).join('\n\n'),
    },
    defaultConfiguration: { level: severityLevels[each.severity] },
    ...(weaknesses.length === 0 ? {} : {
      relationships: weaknesses.flatMap((number) => {
        const index = cwes.get(number)
        return index === undefined ? [] : [{ target: { id: number, index, toolComponent: { name: 'CWE', index: 0 } }, kinds: ['superset'] }]
      }),
    }),
    properties: {
      ...(score === undefined ? {} : { 'security-severity': score.score.toFixed(1) }),
      tags: ['security', 'vulnerability', ...weaknesses.map((number) => `external/cwe/cwe-${number}`)],
    },
  }
}

/** `CWE-125` -> `125`; anything else is no weakness of that list (NVD also writes `NVD-CWE-noinfo`). */
export const cweNumbers = ({ weaknesses }: Pick<Vulnerability, 'weaknesses'>): readonly string[] =>
  [...new Set(weaknesses.flatMap((each) => /^CWE-(\d{1,6})$/u.exec(each)?.[1] ?? []))]

export const cweTaxonomy = (numbers: Iterable<string>): object => ({
  name: 'CWE',
  organization: 'MITRE',
  shortDescription: { text: 'Common Weakness Enumeration' },
  informationUri: 'https://cwe.mitre.org/',
  isComprehensive: false,
  taxa: [...numbers].map((number) => ({ id: number, name: `CWE-${number}`, helpUri: `https://cwe.mitre.org/data/definitions/${number}.html` })),
})

export const ruleMessage = (text: string): { readonly text: string } => ({ text: messageText(text) || 'No message.' })
