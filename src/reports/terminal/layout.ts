/** Lines for a terminal of some width: words wrap, long paths break with a mark, colour is added last. */

import { verbatim } from '../view/legible.ts'

export interface TerminalOptions {
  /** Width of the terminal; fewer than 40 are treated as 40. */
  readonly columns: number
  /** Off where the output is no terminal, or NO_COLOR is set. */
  readonly colour: boolean
  /** Off for terminals that show ASCII only. Default: on. */
  readonly unicode?: boolean
  /** Where the HTML report lies, if one was written. */
  readonly reportFile?: string
}

export type Style = 'bold' | 'soft' | 'red' | 'yellow' | 'green' | 'blue'
/** SGR parameters. Colours of the sixteen that every theme maps to something readable; none for the background. */
const codes: Readonly<Record<Style, string>> = { bold: '1', soft: '2', red: '31', yellow: '33', green: '32', blue: '36' }

export interface Screen {
  readonly columns: number
  /** Columns that a line of words takes at most: longer ones are hard to read. Places take what there is. */
  readonly measure: number
  readonly unicode: boolean
  readonly reportFile: string | undefined
  paint(text: string, ...styles: readonly Style[]): string
}

const narrowest = 40
const longest = 100

export function screenOf({ columns, colour, unicode = true, reportFile }: TerminalOptions): Screen {
  return {
    columns: Math.max(narrowest, columns),
    measure: Math.min(Math.max(narrowest, columns), longest),
    unicode,
    reportFile: reportFile === undefined ? undefined : verbatim(reportFile),
    paint: (text, ...styles) => (colour && text !== '' && styles.length > 0 ? `\u001b[${styles.map((style) => codes[style]).join(';')}m${text}\u001b[0m` : text),
  }
}

/** Scripts whose characters take two columns, and pictographs. */
const wide = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Emoji_Presentation}\uff01-\uff60\u3000-\u303e]/u

/** Columns that a text takes; it must hold no control characters. */
export function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += /\p{M}/u.test(character) ? 0 : wide.test(character) ? 2 : 1
  return width
}

export const padEnd = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)))

/** Ends a line whose word goes on in the next one, as in a shell. */
const continued = '\\'

/** Lines of at most `width` columns. A word that is longer is broken, at a slash where there is one, and marked. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (let word of text.split(' ')) {
    if (line !== '' && widthOf(line) + 1 + widthOf(word) <= width) {
      line += ` ${word}`
      continue
    }
    if (line !== '') lines.push(line)
    while (widthOf(word) > width) {
      const head = headOf(word, width - 1)
      lines.push(head + continued)
      word = word.slice(head.length)
    }
    line = word
  }
  lines.push(line)
  return lines
}

/** As much of a word as fits, up to and with its last slash unless that leaves most of the line empty. */
function headOf(word: string, width: number): string {
  let head = ''
  let used = 0
  for (const character of word) {
    used += widthOf(character)
    if (used > width && head !== '') break
    head += character
  }
  const slash = head.lastIndexOf('/')
  return slash > head.length / 2 ? head.slice(0, slash + 1) : head
}

/** A label, and beside it text that wraps under itself. The label is painted after the lines are laid out. */
export function hang(screen: Screen, label: string, text: string, styles: readonly Style[] = [], textStyles: readonly Style[] = []): string[] {
  const indent = widthOf(label)
  return wrap(text, Math.max(16, screen.measure - indent)).map((line, index) =>
    (index === 0 ? screen.paint(label, ...styles) : ' '.repeat(indent)) + screen.paint(line, ...textStyles))
}

/** As `hang`, over the whole width: for places, which people copy. */
export const hangWide = (screen: Screen, ...rest: Tail<Parameters<typeof hang>>): string[] => hang({ ...screen, measure: screen.columns }, ...rest)
type Tail<T extends readonly unknown[]> = T extends readonly [unknown, ...infer Rest] ? Rest : never

/** As `hang`, for facts with dots between them: a line ends between two facts where it can. */
export function hangFacts(screen: Screen, label: string, facts: readonly string[], styles: readonly Style[] = [], textStyles: readonly Style[] = []): string[] {
  const indent = widthOf(label)
  const width = Math.max(16, screen.measure - indent)
  const whole = facts.map((fact) => (widthOf(fact) + 2 <= width ? fact.replaceAll(' ', unbroken) : fact))
  const text = whole.join(`${dot(screen).trimEnd().replaceAll(' ', unbroken)} `)
  return hang(screen, label, text, styles, textStyles).map((line) => line.replaceAll(unbroken, ' '))
}
const unbroken = '\u00a0'

/** A heading of a part of the report. */
export const heading = (screen: Screen, title: string, more = ''): string[] => {
  const rule = (screen.unicode ? '─' : '-').repeat(screen.measure)
  const beside = widthOf(title) + 2 + widthOf(more) <= screen.columns
  const alone = (): string[] => wrap(title, screen.measure).map((line) => screen.paint(line, 'bold'))
  return ['', screen.paint(rule, 'soft'), ...(more === '' ? alone() : beside ? hang(screen, `${title}  `, more, ['bold']) : [...alone(), ...wrap(more, screen.measure)])]
}

/** Between facts on one line. */
export const dot = (screen: Screen): string => (screen.unicode ? ' · ' : ' - ')
