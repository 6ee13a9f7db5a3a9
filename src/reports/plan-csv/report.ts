/**
 * The plan as a table for a spreadsheet: one row for each step, figures in columns of their own. RFC 4180; no cell is run as a
 * formula, wherever it is opened.
 */
import type { Assessment } from '../../assess/schema.ts'
import { defineReport, encode } from '../define.ts'
import { table, yesNo, type Columns } from '../view/csv.ts'
import { legible } from '../view/legible.ts'
import { stepsBefore, type Step } from '../view/plan.ts'
import { cellWord } from '../view/words.ts'

interface Row {
  readonly step: Step
  readonly number: number
  readonly plan: readonly Step[]
}

/** Every column: its name in the first line, and what a step has there. */
const columns: Columns<Row> = [
  ['number', ({ number }) => number],
  ['remedy', ({ step }) => step.remedy],
  ['title', ({ step }) => step.title],
  ['due', ({ step }) => step.due],
  ['late', ({ step }) => yesNo(step.late)],
  ['needed for ready', ({ step }) => yesNo(step.needed)],
  ['who', ({ step }) => step.who],
  ['after', ({ step, plan }) => stepsBefore(plan, step).join(' ')],
  ['person-days p10', ({ step }) => step.effort.p10],
  ['person-days p50', ({ step }) => step.effort.p50],
  ['person-days p90', ({ step }) => step.effort.p90],
  ['weeks waiting p10', ({ step }) => step.lead?.p10],
  ['weeks waiting p50', ({ step }) => step.lead?.p50],
  ['weeks waiting p90', ({ step }) => step.lead?.p90],
  ['currency', ({ step }) => step.cost?.currency],
  ['cost once p10', ({ step }) => step.cost?.oneOff?.p10],
  ['cost once p50', ({ step }) => step.cost?.oneOff?.p50],
  ['cost once p90', ({ step }) => step.cost?.oneOff?.p90],
  ['cost a unit p10', ({ step }) => step.cost?.perUnit?.p10],
  ['cost a unit p50', ({ step }) => step.cost?.perUnit?.p50],
  ['cost a unit p90', ({ step }) => step.cost?.perUnit?.p90],
  ['figures from', ({ step }) => step.basis.kind],
  ['source', ({ step }) => step.basis.source?.title],
  ['source address', ({ step }) => step.basis.source?.url],
  ['cannot be undone', ({ step }) => yesNo(step.irreversible)],
  ['rehearse first', ({ step }) => step.rehearsal],
  ['tool', ({ step }) => step.tool?.name],
  ['tool address', ({ step }) => step.tool?.url],
  ['guides', ({ step }) => step.guides.map(({ url }) => url).join(' ')],
  ['clears', ({ step }) => step.clears.map(cellWord).join('; ')],
  ['cells', ({ step }) => step.clears.join(' ')],
  ['findings', ({ step }) => step.outcomes.length],
  ['how', ({ step }) => step.steps.join(' ')],
]

const rows = ({ plan }: Assessment): Row[] => plan.map((step, index) => ({ step, number: index + 1, plan }))

export const report = defineReport({
  id: 'plan-csv',
  mediaType: 'text/csv; charset=utf-8; header=present',
  extension: 'csv',
  render: (assessment) => encode(table(columns, rows(legible(assessment)))),
})
