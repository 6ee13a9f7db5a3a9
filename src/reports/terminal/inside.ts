/** What is inside and what is published about it, in short: the page, the SBOM and the tables have all of it. */
import type { Assessment } from '../../assess/schema.ts'
import { count, placeText } from '../view/text.ts'
import { componentCounts, databaseSentences, fixWord, justificationWords, notAffected, open, priorityCounts, priorityGroups, priorityWords, reachWords, urgencyFacts, type Vulnerability } from '../view/vulnerabilities.ts'
import { hang, hangFacts, hangWide, heading, padEnd, type Screen, type Style } from './layout.ts'

/** Vulnerabilities of each priority that are printed, and components that are less than certain; the rest is counted. */
const shown: Readonly<Record<Vulnerability['priority'], number>> = { now: 15, soon: 5, planned: 0, watch: 0 }
const shownComponents = 8
const styles: Readonly<Record<Vulnerability['priority'], readonly Style[]>> = { now: ['red', 'bold'], soon: ['red'], planned: ['yellow'], watch: ['soft'] }
/** Columns of `  planned  `. */
const labelWidth = 11

export function vulnerabilityLines(screen: Screen, assessment: Assessment): string[] {
  const { components, vulnerabilities, provenance } = assessment
  if (components.length === 0 && vulnerabilities.length === 0 && provenance.vulnerabilityDatabase === null) return []
  const found = open(assessment)
  return [
    ...heading(screen, 'Vulnerabilities', found.length > 0 ? priorityCounts(assessment) : provenance.vulnerabilityDatabase === null ? 'not looked up' : 'none known'),
    ...databaseSentences(assessment).flatMap((sentence) => hang(screen, '  ', sentence.replaceAll('`', ''), [], ['soft'])),
    ...priorityGroups(assessment).flatMap(({ priority, items }) => [
      ...items.slice(0, shown[priority]).flatMap((each) => oneLines(screen, each)),
      ...restLines(screen, priority, items.length),
    ]),
    ...spared(screen, assessment),
  ]
}

const label = (word: string): string => padEnd(`  ${word}`, labelWidth)

function oneLines(screen: Screen, each: Vulnerability): string[] {
  const [place] = each.evidence
  return [
    ...hang(screen, label(each.priority), `${each.id} ${each.name} ${each.version}: ${each.summary}`, styles[each.priority]),
    ...hangFacts(screen, label(''), [...urgencyFacts(each), reachWords[each.reach], ...(each.state === 'affected' ? [] : ['not decided yet']), fixWord(each)]),
    ...hang(screen, label(''), each.detail, [], ['soft']),
    ...(place === undefined ? [] : hangWide(screen, label('at'), placeText(place), ['soft'])),
  ]
}

function restLines(screen: Screen, priority: Vulnerability['priority'], number: number): string[] {
  const rest = number - shown[priority]
  if (rest <= 0) return []
  return hang(screen, label(priority), shown[priority] === 0 ? `${count(rest, 'vulnerability', 'vulnerabilities')}: ${priorityWords[priority].meaning}` : `and ${rest} more`, styles[priority])
}

function spared(screen: Screen, assessment: Assessment): string[] {
  const all = notAffected(assessment)
  if (all.length === 0) return []
  const reasons = new Map<string, number>()
  for (const { justification } of all) {
    const reason = justification === undefined ? 'for another reason' : justificationWords[justification]
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1)
  }
  return hang(screen, label('not'), `${count(all.length, 'vulnerability does', 'vulnerabilities do')} not affect the product: ${[...reasons].map(([reason, number]) => `${number} because ${reason}`).join('; ')}`, ['green'])
}

export function componentLines(screen: Screen, assessment: Assessment): string[] {
  const { components } = assessment
  if (components.length === 0) return []
  const doubtful = components.filter(({ confidence }) => confidence !== 'high')
  const rest = doubtful.length - shownComponents
  return [
    ...heading(screen, 'Components', componentCounts(assessment)),
    ...doubtful.slice(0, shownComponents).flatMap(({ name, version, confidence, reason }) => hang(screen, label(confidence), `${name} ${version === '' ? '(no version)' : version}: ${reason}`, ['soft'])),
    ...(rest > 0 ? hang(screen, label(''), `and ${rest} more that are less than certain`) : []),
    ...hang(screen, '  ', 'All of them: --report cyclonedx=FILE, spdx=FILE or components-csv=FILE', [], ['soft']),
  ]
}
