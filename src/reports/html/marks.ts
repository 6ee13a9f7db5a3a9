/** State, severity and verdict as mark and word: colour and pattern come with the class and are never alone. */
import type { Assessment, GridCell } from '../../assess/schema.ts'
import { cellWord, stateWords, verdictWords, type Result, type Severity, type State } from '../view/words.ts'
import { html, type Markup } from './markup.ts'

export const stateMarks: Readonly<Record<State, string>> = {
  met: '✓', unmet: '✕', held: '‹', unknown: '?', planned: '○', 'not-planned': '!', 'not-needed': '–',
}

/** Where a cell's evidence stands in the page. */
export const anchor = (cell: Pick<GridCell, 'property' | 'rung'>): string => `cell-${cell.property}-${cell.rung}`

export const statePill = (state: State): Markup =>
  html`<span class="pill s-${state}"><span aria-hidden="true">${stateMarks[state]}</span> ${stateWords[state].word}</span>`

const verdictClasses: Readonly<Record<Assessment['verdict'], string>> = { blocked: 's-unmet', unproven: 's-unknown', fixable: 'v-medium', ready: 's-met' }
export const verdictClass = (verdict: Assessment['verdict']): string => verdictClasses[verdict]
export const verdictPill = (verdict: Assessment['verdict']): Markup => html`<span class="pill ${verdictClass(verdict)}">${verdictWords[verdict].word.toLowerCase()}</span>`

export const severityPill = (severity: Severity): Markup => html`<span class="pill v-${severity}">${severity}</span>`

const resultStates: Readonly<Record<Exclude<Result, 'fail'>, { readonly state: State; readonly word: string }>> = {
  unknown: { state: 'unknown', word: 'unknown' },
  pass: { state: 'met', word: 'passed' },
  'not-applicable': { state: 'not-needed', word: 'does not apply' },
}
export const resultPill = (result: Exclude<Result, 'fail'>): Markup => {
  const { state, word } = resultStates[result]
  return html`<span class="pill s-${state}"><span aria-hidden="true">${stateMarks[state]}</span> ${word}</span>`
}

const cellPattern = /^[a-z]+\/[a-z]+$/u
/** A cell by its id, as a link to its evidence. */
export const cellLink = (id: string): Markup => (cellPattern.test(id) ? html`<a href="#cell-${id.replace('/', '-')}">${cellWord(id)}</a>` : html`${id}`)

/** Links with commas between them. */
export const cellLinks = (ids: readonly string[]): Markup => html`${ids.map((id, index) => html`${index > 0 && '; '}${cellLink(id)}`)}`
