/** What is inside, and what is published about it, in Markdown: summarised, because the SBOM and the tables have all of it. */
import type { Assessment } from '../../assess/schema.ts'
import { markdownCode as code, markdownLink, markdownTable as table, markdownText as text } from '../view/markdown.ts'
import { count } from '../view/text.ts'
import { componentCounts, databaseSentences, justificationWords, notAffected, open, priorityCounts, priorityGroups, priorityWords, reachWords, urgencyFacts, type Vulnerability } from '../view/vulnerabilities.ts'

/** Rows of one priority, and components, that are written out. */
const shownVulnerabilities = 25
const shownComponents = 50

export function* vulnerabilityLines(assessment: Assessment): Generator<string> {
  const { vulnerabilities, components, provenance } = assessment
  if (components.length === 0 && vulnerabilities.length === 0 && provenance.vulnerabilityDatabase === null) return
  yield* ['## Vulnerabilities', '', ...databaseSentences(assessment).map((sentence) => sentence.split(/(`[^`]*`)/u).map((part) => (part.startsWith('`') ? part : text(part))).join('')), '']
  if (open(assessment).length > 0) yield* [`${count(open(assessment).length, 'vulnerability', 'vulnerabilities')} that affect the product or may: ${priorityCounts(assessment)}.`, '']
  for (const { priority, items } of priorityGroups(assessment)) {
    const { title, meaning } = priorityWords[priority]
    yield* [`### ${title} (${items.length})`, '', `${meaning.charAt(0).toUpperCase()}${meaning.slice(1)}.`, '']
    // What is only to be watched is counted here, and listed elsewhere.
    if (priority === 'watch') continue
    yield* table(['Id', 'Component', 'Fixed in', 'Reach', 'How urgent', 'What it is'], items.slice(0, shownVulnerabilities).map(row))
    if (items.length > shownVulnerabilities) yield* [`And ${items.length - shownVulnerabilities} more.`, '']
  }
  const spared = notAffected(assessment)
  if (spared.length === 0) return
  const reasons = new Map<string, number>()
  for (const { justification } of spared) {
    const reason = justification === undefined ? 'for the reason that the VEX report gives' : justificationWords[justification]
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1)
  }
  yield* [`### Not affected (${spared.length})`, '', ...[...reasons].map(([reason, number]) => `- ${number}: ${text(reason)}`), '']
}

function row(each: Vulnerability): string[] {
  const [source] = each.sources
  return [
    source === undefined ? text(each.id) : markdownLink(each.id, source.url), `${text(each.name)} ${code(each.version)}`, each.fixedIn === undefined ? 'not recorded' : code(each.fixedIn),
    `${reachWords[each.reach]}${each.state === 'affected' ? '' : ' (not decided yet)'}`, text(urgencyFacts(each).join('; ')), text(each.summary),
  ]
}

export function* componentLines(assessment: Assessment): Generator<string> {
  const { components } = assessment
  if (components.length === 0) return
  yield* ['## Components', '', `${text(componentCounts(assessment))}.`, '']
  // The certain ones are in the SBOM; here stand those that somebody should look at first.
  const chosen = [...components.filter(({ vulnerabilities }) => vulnerabilities.length > 0), ...components.filter(({ vulnerabilities, confidence }) => vulnerabilities.length === 0 && confidence !== 'high')]
  if (chosen.length === 0) return
  yield* ['Those with known vulnerabilities, and those that are less than certain:', '']
  yield* table(['Component', 'Version', 'Confidence', 'Why', 'Vulnerabilities'], chosen.slice(0, shownComponents).map(({ name, version, confidence, reason, vulnerabilities }) => [text(name), code(version), confidence, text(reason), String(vulnerabilities.length)]))
  if (chosen.length > shownComponents) yield* [`And ${chosen.length - shownComponents} more; the SBOM and the CSV list all.`, '']
}
