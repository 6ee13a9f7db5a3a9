/** The words of every report: what people read instead of ids, the same in the terminal, on paper and on the page. */
import { propertyTitles } from '../../assess/cells.ts'
import type { AssessedOutcome, Assessment, GridCell, Verdict } from '../../assess/schema.ts'
import { grouped } from './text.ts'

export type State = GridCell['state']
export type Severity = AssessedOutcome['severity']
export type Result = AssessedOutcome['result']
type Basis = AssessedOutcome['evidence'][number]['basis']

/** Worst first. */
export const severities: readonly Severity[] = ['critical', 'high', 'medium', 'low', 'info']
export const results: readonly Result[] = ['fail', 'unknown', 'pass', 'not-applicable']
/** In the order of a legend. */
export const states: readonly State[] = ['met', 'unmet', 'held', 'unknown', 'planned', 'not-planned', 'not-needed']

export const stateWords: Readonly<Record<State, { readonly word: string; readonly meaning: string }>> = {
  met: { word: 'met', meaning: 'shown by evidence' },
  unmet: { word: 'unmet', meaning: 'evidence shows that it is not so' },
  held: { word: 'held', meaning: 'waits for another cell' },
  unknown: { word: 'unknown', meaning: 'nothing settles it yet; the questions say what would' },
  planned: { word: 'planned', meaning: 'due later, and the dossier says that it will be done' },
  'not-planned': { word: 'due later', meaning: 'not so yet, and the dossier does not say that it will be' },
  'not-needed': { word: 'not needed', meaning: 'not asked at this level' },
}

/** What each rung of the ladder asks. */
export const rungWords: Readonly<Record<GridCell['rung'], string>> = {
  available: 'does the platform have the mechanism at all?',
  enabled: 'is it switched on in these units?',
  correct: 'is it done right, without a gap?',
  kept: 'does it stay right while units are in use?',
}

/** What each row of the grid asks. */
export const propertyWords: Readonly<Record<GridCell['property'], string>> = {
  boot: 'Does the hardware run only your software?',
  keys: 'Can a secret be kept from whoever holds the device?',
  crypto: 'Are random numbers, algorithms and libraries sound and current?',
  identity: 'Can a network tell this unit from an impostor?',
  debug: 'Are debug ports, service modes and USB boot closed?',
  storage: 'What leaves with whoever takes the card or the chip?',
  board: 'What do the board and the case give away?',
  fault: 'Does it withstand glitches and power analysis, where its level asks for that?',
  integrity: 'Is everything after the boot loader authenticated, so that malware cannot stay?',
  update: 'Are updates signed, safe against rollback and recoverable?',
  exposure: 'Which accounts, credentials, services and permissions can an attacker use?',
  components: 'What is inside, and what of it is vulnerable or out of support?',
  comms: 'Are connections authenticated and encrypted properly?',
  data: 'Are personal and valuable data few, protected and erasable?',
  factory: 'How do keys get into units, and who could copy them?',
  handling: 'Can a flaw be reported, and does somebody answer for the support period?',
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

export const restsOnWords: Readonly<Record<Assessment['frameworks'][number]['requirements'][number]['basis'], string>> = {
  verified: 'verified',
  declared: 'declared',
  'not-checked': 'not checked',
}

/** `production-prototype` as people write it. */
export const stageWord = (stage: string): string => stage.replaceAll('-', ' ')

/** `eu` -> `EU`: markets are mostly codes. */
export const marketWord = (market: string): string => market.length <= 3 ? market.toUpperCase() : market

export const cellId = (cell: Pick<GridCell, 'property' | 'rung'>): string => `${cell.property}/${cell.rung}`

/** `boot/available` -> `Authenticated boot, available`; anything that is no cell stays as it is. */
export function cellWord(id: string): string {
  const [property = '', rung] = id.split('/')
  const title = (propertyTitles as Readonly<Record<string, string>>)[property]
  return title === undefined || rung === undefined ? id : `${title}, ${rung}`
}

type Estimate = Assessment['plan'][number]['effort']
/** From the value that one case in ten stays below to the one that one in ten goes over. */
export const between = ({ p10, p90 }: Estimate): string => (p10 === p90 ? number(p10) : `${number(p10)} to ${number(p90)}`)
/** `3,170`, `0.04`: no more places than a figure of a plan has. */
export const number = (value: number): string => (value >= 1000 ? grouped(Math.round(value)) : Number.isInteger(value) ? String(value) : String(Math.round(value * 100) / 100))

/** `about 14, 10 to 20`. */
export const estimateWord = (estimate: Estimate): string => (estimate.p10 === estimate.p90 ? number(estimate.p50) : `about ${number(estimate.p50)}, ${between(estimate)}`)

/** `2 to 5 person-days`. */
export const effortWord = (effort: Estimate): string => `${between(effort)} ${effort.p10 === 1 && effort.p90 === 1 ? 'person-day' : 'person-days'}`

/** `11 to 24 EUR a unit, 500 EUR once`; empty when nothing is to be paid. */
export const costWord = (cost: Assessment['plan'][number]['cost']): string =>
  cost === undefined
    ? ''
    : [
        ...(cost.perUnit === undefined ? [] : [`${between(cost.perUnit)} ${cost.currency} a unit`]),
        ...(cost.oneOff === undefined ? [] : [`${between(cost.oneOff)} ${cost.currency} once`]),
      ].join(', ')
