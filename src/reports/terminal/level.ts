/** Why the level is what it is, what of the dossier excludes itself, and what other schemes would say. */
import type { Assessment } from '../../assess/schema.ts'
import { count } from '../view/text.ts'
import { schemeValue, standingWords, type Scheme } from '../view/schemes.ts'
import { hang, heading, padEnd, widthOf, wrap, type Screen } from './layout.ts'

/** One line for the first screen; empty where nothing contradicts itself. */
export const contradictionNotice = (screen: Screen, { level }: Pick<Assessment, 'level'>): string[] =>
  level.contradictions.length === 0 ? [] : hang(screen, '  ! ', `${count(level.contradictions.length, 'contradiction')} in product.yaml; the worse statement counts, see below`, ['yellow'])

export function levelSection(screen: Screen, { level, schemes }: Assessment): string[] {
  if (level.contradictions.length === 0 && schemes.length === 0) return []
  return [...heading(screen, `Level ${level.required}`, 'from what the dossier says of the product'), ...level.contradictions.flatMap((each) => contradictionLines(screen, each)), ...(level.contradictions.length > 0 && schemes.length > 0 ? [''] : []), ...besideLines(screen, schemes)]
}

type Contradiction = Assessment['level']['contradictions'][number]

const between = ' | '
/** Two statements side by side where both fit, else one under the other. */
function contradictionLines(screen: Screen, { says, inputs, ask }: Contradiction): string[] {
  const room = screen.columns - 4 - between.length * (inputs.length - 1)
  const whole = inputs.reduce((sum, input) => sum + widthOf(input), 0) <= room
  const width = whole ? room : Math.floor(room / Math.max(1, inputs.length))
  const beside = inputs.length > 1 && inputs.every((input) => widthOf(input) <= 2 * width && input.split(' ').every((word) => widthOf(word) <= width))
  return [
    ...hang(screen, '  ! ', says, ['yellow']),
    ...(beside ? columns(inputs, width).map((line) => `    ${screen.paint(line, 'bold')}`) : inputs.flatMap((input) => hang(screen, '    - ', input, [], ['bold']))),
    ...hang(screen, '    ', `${ask} Until that is settled, the worse one counts.`, [], ['soft']),
  ]
}

function columns(texts: readonly string[], width: number): string[] {
  const wrapped = texts.map((text) => wrap(text, width))
  const height = Math.max(...wrapped.map((lines) => lines.length))
  const used = wrapped.map((lines) => Math.max(...lines.map(widthOf)))
  return Array.from({ length: height }, (_, row) => wrapped.map((lines, index) => padEnd(lines[row] ?? '', used[index] ?? 0)).join(between).trimEnd())
}

/** Titles stand in a column of their own where that leaves the values this much; else above them. */
const valueWidth = 36

function besideLines(screen: Screen, schemes: readonly Scheme[]): string[] {
  if (schemes.length === 0) return []
  const width = Math.max(...schemes.map((scheme) => widthOf(titleOf(scheme))))
  const doubtful = schemes.some(isDoubtful)
  return [
    ...hang(screen, '  Beside it  ', 'what other schemes would ask for; none of them changes the level', ['bold'], ['soft']),
    ...schemes.flatMap((scheme) => schemeLines(screen, scheme, screen.columns - width - 6 >= valueWidth ? width : 0)),
    ...(doubtful ? hang(screen, '    ', '* part of the rule was not confirmed in its source; the HTML report says which', [], ['soft']) : []),
  ]
}

const isDoubtful = ({ applies, unconfirmed }: Scheme): boolean => applies && unconfirmed !== undefined
const titleOf = (scheme: Scheme): string => `${scheme.title}${isDoubtful(scheme) ? ' *' : ''}`

function schemeLines(screen: Screen, scheme: Scheme, width: number): string[] {
  const { applies, open, standing, reasons, questions } = scheme
  const title = titleOf(scheme)
  const label = width === 0 ? '      ' : `    ${padEnd(title, width)}  `
  const because = applies ? '' : reasons.map((reason) => reason.because).join('; ')
  const value = `${schemeValue(scheme)}${because === '' ? '' : `: ${because}`}${applies && standing === 'suggestion' ? ` (${standingWords.suggestion.word})` : ''}`
  const asked = `open: ${questions.map(({ input }) => input).join(', ')}`
  return [...(width === 0 ? hang(screen, '    ', title) : []), ...hang(screen, label, value, [], applies ? [] : ['soft']), ...(open ? hang(screen, ' '.repeat(widthOf(label)), asked, [], ['soft']) : [])]
}
