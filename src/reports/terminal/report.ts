/** The review as text: one screen that answers, then the detail. Knows no terminal: width and colour are handed in. */
import type { Assessment } from '../../assess/schema.ts'
import { defineReport, encode } from '../define.ts'
import { legible } from '../view/legible.ts'
import { chainLines } from './chain.ts'
import { findingLines, questionLines } from './findings.ts'
import { firstScreen } from './first.ts'
import { screenOf, type TerminalOptions } from './layout.ts'
import { componentLines, vulnerabilityLines } from './inside.ts'
import { levelSection } from './level.ts'
import { planLines } from './plan.ts'
import { alternativeLines } from './platforms.ts'
import { footLines, frameworkLines, problemLines } from './rest.ts'

/** The whole report as one text that ends with a line break. No line is wider than `columns`. */
export function renderTerminal(reviewed: Assessment, options: TerminalOptions): string {
  const assessment = legible(reviewed)
  const screen = screenOf(options)
  const lines = [
    ...firstScreen(screen, assessment),
    ...levelSection(screen, assessment),
    ...chainLines(screen, assessment),
    ...findingLines(screen, assessment),
    ...planLines(screen, assessment),
    ...questionLines(screen, assessment),
    ...vulnerabilityLines(screen, assessment),
    ...componentLines(screen, assessment),
    ...alternativeLines(screen, assessment),
    ...frameworkLines(screen, assessment),
    ...problemLines(screen, assessment),
    ...footLines(screen, assessment),
  ]
  return `${lines.join('\n')}\n`
}

/** As a file it has eighty columns and no colour. */
export const report = defineReport({
  id: 'terminal',
  mediaType: 'text/plain; charset=utf-8',
  extension: 'txt',
  render: (assessment) => encode([renderTerminal(assessment, { columns: 80, colour: false })]),
})
