/** What each way to "ready" takes in all: a small table, or a list where the terminal is too narrow for it. */
import type { Assessment } from '../../assess/schema.ts'
import { leftOut, measures, reckoningKeys, reckoningText, ways, type Way } from '../view/outlook.ts'
import { number } from '../view/words.ts'
import { hang, heading, widthOf, type Screen } from './layout.ts'

const gap = 3
const indent = 4

export function totalLines(screen: Screen, assessment: Assessment): string[] {
  const all = ways(assessment)
  if (all.length === 0) return []
  const widths = measures.map(({ id, title, unit }) => Math.max(widthOf(headOf(title, unit)), ...all.flatMap((way) => (way.totals === undefined ? [] : [number(way.totals[id].p50).length, rangeOf(way, id).length]))))
  const wide = widths.reduce((sum, width) => sum + width + gap, indent - gap) <= screen.columns
  const row = (cells: readonly string[]): string => ' '.repeat(indent) + cells.map((cell, index) => cell.padStart(widths[index] ?? 0)).join(' '.repeat(gap))
  return [
    ...heading(screen, 'In all', 'half of all cases stay below the figure, eight of ten within the range'),
    ...(wide ? [screen.paint(row(measures.map(({ title, unit }) => headOf(title, unit))), 'soft')] : []),
    ...all.flatMap((way) => {
      const { title, totals, because } = way
      const head = hang(screen, '  ', totals === undefined ? `${title}: ${because}` : title, [], ['bold'])
      if (totals === undefined) return head
      if (!wide) return [...head, ...measures.flatMap(({ id, title: name, unit }) => hang(screen, '    ', `${headOf(name, unit)}: ${number(totals[id].p50)}, ${rangeOf(way, id)}`))]
      return [...head, row(measures.map(({ id }) => number(totals[id].p50))), screen.paint(row(measures.map(({ id }) => rangeOf(way, id))), 'soft')]
    }),
    ...hang(screen, '  ', [leftOut(assessment), reckoningText(assessment.outlook)].filter(Boolean).join(' '), [], ['soft']),
    ...hang(screen, '  ', `To change it: product.yaml, ${reckoningKeys.map(({ key }) => key).join('; ')}`, [], ['soft']),
  ]
}

const headOf = (title: string, unit: string): string => (unit === '' ? title : `${title}, ${unit}`)

function rangeOf({ totals }: Way, id: (typeof measures)[number]['id']): string {
  if (totals === undefined) return ''
  const { p10, p90 } = totals[id]
  return p10 === p90 ? '' : `${number(p10)}-${number(p90)}`
}
