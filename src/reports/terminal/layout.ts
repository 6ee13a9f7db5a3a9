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
  readonly unicode: boolean
  readonly reportFile: string | undefined
  paint(text: string, ...styles: readonly Style[]): string
}

const narrowest = 40

export function screenOf({ columns, colour, unicode = true, reportFile }: TerminalOptions): Screen {
  return {
    columns: Math.max(narrowest, columns),
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
  return wrap(text, Math.max(16, screen.columns - indent)).map((line, index) =>
    (index === 0 ? screen.paint(label, ...styles) : ' '.repeat(indent)) + screen.paint(line, ...textStyles))
}

/** A heading of a part of the report. */
export const heading = (screen: Screen, title: string, more = ''): string[] => {
  const rule = (screen.unicode ? '─' : '-').repeat(Math.min(screen.columns, 100))
  const beside = widthOf(title) + 2 + widthOf(more) <= screen.columns
  return ['', screen.paint(rule, 'soft'), ...(more === '' ? [screen.paint(title, 'bold')] : beside ? hang(screen, `${title}  `, more, ['bold']) : [screen.paint(title, 'bold'), ...wrap(more, screen.columns)])]
}

/** Between facts on one line. */
export const dot = (screen: Screen): string => (screen.unicode ? ' · ' : ' - ')
