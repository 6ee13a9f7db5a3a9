/** A comparison as people read it: words for what happened, the same in the terminal and in Markdown. */
import type { AssessmentDiff, FindingChange, Side } from '../../assess/diff.ts'
import type { ComponentChanges } from '../../assess/diff-components.ts'
import type { VulnerabilityChanges } from '../../assess/diff-vulnerabilities.ts'
import { count, dayText } from '../view/text.ts'

export const changeSigns = { better: '+', worse: '-', untold: '?' } as const
export const changeWords = { better: 'better', worse: 'worse', untold: 'cannot be told any more' } as const
export type Change = keyof typeof changeWords
export const changes: readonly Change[] = ['worse', 'untold', 'better']

/** What is said beside the message. */
export function remarkOf({ why, from, to }: FindingChange): string {
  if (why === 'severity') return `was ${from?.severity ?? 'unknown'}, is ${to?.severity ?? 'unknown'}`
  if (why === 'was-unknown') return from === undefined ? 'could not be told before' : `could not be told before: ${from.message}`
  if (why === 'became-unknown') return to === undefined ? 'nothing says whether it is gone' : `now: ${to.message}`
  if (why === 'settled') return 'was an open question'
  return ''
}

/** What the item is about: of a pair the side that a person has to look at. */
export const shownOutcome = (change: FindingChange): FindingChange['from'] => (change.why === 'became-unknown' ? (change.from ?? change.to) : (change.to ?? change.from))

export const becauseWords: Readonly<Record<VulnerabilityChanges['worse'][number]['because'], string>> = {
  'component-added': 'its component is new',
  'component-removed': 'its component is gone',
  'component-changed': 'its component is in another version',
  published: 'its component is as before: the database knows more',
  withdrawn: 'its component is as before: the database no longer says so',
  'not-affected': 'found not to apply',
  'affected-again': 'was found not to apply before',
  priority: 'of another priority',
  'no-database': 'no vulnerability database on the other side',
  'not-covered': 'no feed knows its component on the other side',
  'not-read': 'its component is not there, and not everything could be read',
}

export const componentKinds: readonly (readonly [keyof ComponentChanges, string])[] = [['added', 'Added'], ['removed', 'Removed'], ['upgraded', 'Upgraded'], ['downgraded', 'Downgraded'], ['changed', 'In another version']]

/** `Printer Hub 1.0, reviewed 23 November 2026`. */
export const sideWord = ({ name, version, reviewed, complete }: Side): string => `${[name, version ?? ''].filter(Boolean).join(' ')}, reviewed ${dayText(reviewed)}${complete ? '' : ' (INCOMPLETE)'}`

export const numberOf = (diff: AssessmentDiff, change: Change): number =>
  diff.topics.reduce((sum, topic) => sum + topic[change].length, 0) + diff.vulnerabilities[change].length
  + diff.boards.reduce((sum, { ports, parts }) => sum + [...ports, ...parts].filter((each) => each.change === change).length, 0)

/** What makes two reviews hard to compare. */
export function caveats({ from, to }: AssessmentDiff): readonly string[] {
  return [
    ...(from.proofmark === to.proofmark ? [] : [`The reviews are by Proofmark ${from.proofmark} and ${to.proofmark}: checks that only one of them has are not compared.`]),
    ...(from.vulnerabilityDatabase === to.vulnerabilityDatabase ? [] : [`Vulnerability database: ${databaseWord(from)} before, ${databaseWord(to)} after. What was published between the two shows as new.`]),
    ...(from.complete ? [] : ['The earlier review is incomplete: what is new may only be new to us.']),
    ...(to.complete ? [] : ['The later review is incomplete: what is gone may only be unread.']),
  ]
}
const databaseWord = ({ vulnerabilityDatabase }: Side): string => (vulnerabilityDatabase === undefined ? 'none' : `of ${dayText(vulnerabilityDatabase)}`)

export const stillWord = ({ still }: VulnerabilityChanges): string => {
  const all = (['now', 'soon', 'planned', 'watch'] as const).filter((priority) => still[priority] > 0)
  return all.length === 0 ? '' : `${count(all.reduce((sum, priority) => sum + still[priority], 0), 'vulnerability', 'vulnerabilities')} on both sides: ${all.map((priority) => `${still[priority]} ${priority === 'watch' ? 'to watch' : priority}`).join(', ')}.`
}
