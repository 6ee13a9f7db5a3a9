/** Everything that was judged as a table for a spreadsheet: one row for each outcome, worst first. */
import { findingFingerprint } from '../../assess/identity.ts'
import type { AssessedOutcome, Assessment } from '../../assess/schema.ts'
import { defineReport, encode } from '../define.ts'
import { table, yesNo, type Columns } from '../view/csv.ts'
import { legible } from '../view/legible.ts'
import { placeText } from '../view/text.ts'
import { basisWords, cellId, cellWord, results, resultWords, severities } from '../view/words.ts'

interface Row {
  readonly outcome: AssessedOutcome
  readonly fingerprint: string
  readonly required: boolean
}

const columns: Columns<Row> = [
  ['result', ({ outcome }) => resultWords[outcome.result]],
  ['severity', ({ outcome }) => (outcome.result === 'fail' ? outcome.severity : '')],
  ['check', ({ outcome }) => outcome.check],
  ['cell', ({ outcome }) => cellWord(cellId(outcome))],
  ['asked at this level', ({ required }) => yesNo(required)],
  ['message', ({ outcome }) => outcome.message],
  ['about', ({ outcome }) => outcome.subject],
  ['why it matters', ({ outcome }) => (outcome.result === 'fail' ? outcome.reason : '')],
  ['would settle it', ({ outcome }) => (outcome.result === 'unknown' ? outcome.settledBy : '')],
  ['artefact', ({ outcome }) => outcome.evidence[0]?.artefact],
  ['path', ({ outcome }) => outcome.evidence[0]?.path],
  ['line', ({ outcome }) => outcome.evidence[0]?.line],
  ['byte offset', ({ outcome }) => outcome.evidence[0]?.offset],
  ['known from', ({ outcome }) => (outcome.evidence[0] === undefined ? '' : basisWords[outcome.evidence[0].basis])],
  ['all places', ({ outcome }) => outcome.evidence.map(placeText).join('; ')],
  ['source', ({ outcome }) => outcome.evidence.flatMap(({ source }) => (source === undefined ? [] : [`${source.title}, ${source.at}: ${source.url}`])).join('; ')],
  ['remedy', ({ outcome }) => outcome.remedyTitle],
  ['no configuration repairs it', ({ outcome }) => (outcome.result === 'fail' ? yesNo(outcome.unattainable === true) : '')],
  ['waived by', ({ outcome }) => outcome.waived?.owner],
  ['waived until', ({ outcome }) => outcome.waived?.expires],
  ['waived because', ({ outcome }) => outcome.waived?.reason],
  ['fingerprint', ({ fingerprint }) => fingerprint],
]

function rows(original: Assessment): Row[] {
  const { outcomes, grid } = legible(original)
  const required = new Set(grid.filter((cell) => cell.required).map(cellId))
  const all = outcomes.map((outcome, index): Row => ({ outcome, fingerprint: findingFingerprint(original.outcomes[index] ?? outcome), required: required.has(cellId(outcome)) }))
  // The sort is stable, so outcomes of one rank stay in the order of the document.
  return all.toSorted((a, b) => results.indexOf(a.outcome.result) - results.indexOf(b.outcome.result) || (a.outcome.result === 'fail' ? severities.indexOf(a.outcome.severity) - severities.indexOf(b.outcome.severity) : 0))
}

export const report = defineReport({
  id: 'csv',
  mediaType: 'text/csv; charset=utf-8; header=present',
  extension: 'csv',
  render: (assessment) => encode(table(columns, rows(assessment))),
})
