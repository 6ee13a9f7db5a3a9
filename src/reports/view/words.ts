/** The words of every report: what people read instead of ids, the same in the terminal, on paper and on the page. */
import { propertyTitles } from '../../assess/cells.ts'
import type { AssessedOutcome, Assessment, GridCell, Verdict } from '../../assess/schema.ts'

export type State = GridCell['state']
export type Severity = AssessedOutcome['severity']
export type Result = AssessedOutcome['result']
type Basis = AssessedOutcome['evidence'][number]['basis']
type Status = Assessment['frameworks'][number]['requirements'][number]['status']

/** Worst first. */
export const severities: readonly Severity[] = ['critical', 'high', 'medium', 'low', 'info']
export const results: readonly Result[] = ['fail', 'unknown', 'pass', 'not-applicable']
/** In the order of a legend. */
export const states: readonly State[] = ['met', 'unmet', 'held', 'unknown', 'planned', 'not-planned', 'not-needed']
export const statuses: readonly Status[] = ['unmet', 'unknown', 'manual', 'met', 'not-applicable', 'out-of-scope']

export const stateWords: Readonly<Record<State, { readonly word: string; readonly meaning: string }>> = {
  met: { word: 'met', meaning: 'shown by evidence' },
  unmet: { word: 'unmet', meaning: 'evidence shows that it is not so' },
  held: { word: 'held', meaning: 'waits for another cell' },
  unknown: { word: 'unknown', meaning: 'nothing settles it yet; the questions say what would' },
  planned: { word: 'planned', meaning: 'due later, and the dossier says how' },
  'not-planned': { word: 'not planned', meaning: 'due later, and nobody has said how' },
  'not-needed': { word: 'not needed', meaning: 'not asked at this level' },
}

export const verdictWords: Readonly<Record<Verdict, { readonly word: string; readonly meaning: string }>> = {
  blocked: { word: 'Blocked', meaning: 'no configuration of this platform is enough' },
  unproven: { word: 'Unproven', meaning: 'what decides is not known yet' },
  fixable: { word: 'Fixable', meaning: 'all that is missing can be repaired' },
  ready: { word: 'Ready', meaning: 'every required cell is met' },
}

export const basisWords: Readonly<Record<Basis, string>> = {
  laboratory: 'measured in a laboratory',
  observed: 'read from the artefact',
  dump: 'read out of a unit',
  documented: 'documented',
  declared: 'declared',
  catalogue: 'catalogue',
}

export const resultWords: Readonly<Record<Result, string>> = { fail: 'failed', unknown: 'unknown', pass: 'passed', 'not-applicable': 'does not apply' }

export const statusWords: Readonly<Record<Status, string>> = {
  met: 'met',
  unmet: 'unmet',
  unknown: 'unknown',
  manual: 'for a person to judge',
  'not-applicable': 'does not apply',
  'out-of-scope': 'asks nothing of the product',
}

export const restsOnWords: Readonly<Record<Assessment['frameworks'][number]['requirements'][number]['basis'], string>> = {
  verified: 'verified',
  declared: 'declared',
  'not-checked': 'not checked',
}

/** `production-prototype` as people write it. */
export const stageWord = (stage: string): string => stage.replaceAll('-', ' ')

/** `eu` -> `EU`: markets are mostly codes. */
export const marketWord = (market: string): string => market.length <= 3 ? market.toUpperCase() : market

/** `boot/available` -> `Authenticated boot, available`; anything that is no cell stays as it is. */
export function cellWord(id: string): string {
  const [property = '', rung] = id.split('/')
  const title = (propertyTitles as Readonly<Record<string, string>>)[property]
  return title === undefined || rung === undefined ? id : `${title}, ${rung}`
}

/** A check's id says what is true when all is well: `exposure/no-default-passwords` -> `No default passwords`. */
export function checkWord(id: string): string {
  const stem = id.slice(id.indexOf('/') + 1).replaceAll('-', ' ')
  return stem.charAt(0).toUpperCase() + stem.slice(1)
}

interface Interval {
  readonly from: number
  readonly to: number
}
const between = ({ from, to }: Interval): string => (from === to ? number(from) : `${number(from)} to ${number(to)}`)
const number = (value: number): string => (Number.isInteger(value) ? String(value) : String(Math.round(value * 100) / 100))

/** `2 to 5 person-days`. */
export const effortWord = (effort: Interval): string => `${between(effort)} ${effort.from === 1 && effort.to === 1 ? 'person-day' : 'person-days'}`

/** `11 to 24 EUR a unit, 500 EUR once`; empty when nothing is to be paid. */
export const costWord = (cost: Assessment['plan'][number]['cost']): string =>
  cost === undefined
    ? ''
    : [
        ...(cost.perUnit === undefined ? [] : [`${between(cost.perUnit)} ${cost.currency} a unit`]),
        ...(cost.oneOff === undefined ? [] : [`${between(cost.oneOff)} ${cost.currency} once`]),
      ].join(', ')
