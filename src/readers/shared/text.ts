/** Text files: bounded, tolerant of odd bytes, with line numbers. */
import type { Budget } from '../../kernel/limits.ts'
import { limitReached, malformed } from '../../kernel/problem.ts'
import { pieces, readAll, type ByteSource } from '../../kernel/source.ts'

/** Largest configuration file that is read whole. */
export const maxTextBytes = 4 * 1024 * 1024
/** Longest line that is looked at; the rest of a longer one is cut off. */
const maxLineCharacters = 16_384

const decoder = new TextDecoder('utf-8')

/** Whole text of a small file; binary content (NUL bytes) throws `malformed`. */
export async function readText(source: ByteSource, limitBytes = maxTextBytes): Promise<string> {
  const bytes = await readAll(source, limitBytes)
  const nul = bytes.indexOf(0)
  if (nul >= 0) throw malformed('binary content where text was expected', nul)
  return decoder.decode(bytes)
}

/** Whole text of a file that is too large for one window; as `readText` otherwise. */
export async function readLongText(source: ByteSource, limitBytes: number): Promise<string> {
  if (source.size > limitBytes) throw limitReached(`${source.size} bytes, more than the ${limitBytes} that are read here`)
  const parts = new TextDecoder('utf-8')
  let text = ''
  let offset = 0
  for await (const piece of pieces(source)) {
    const nul = piece.indexOf(0)
    if (nul >= 0) throw malformed('binary content where text was expected', offset + nul)
    text += parts.decode(piece, { stream: true })
    offset += piece.length
  }
  return text + parts.decode()
}

export interface Line {
  /** From 1. */
  readonly number: number
  readonly text: string
}

/** Lines of a text file, without their ends. */
export async function textLines(source: ByteSource, budget: Budget): Promise<Line[]> {
  const text = await readText(source)
  budget.check()
  return text.split(/\r?\n/u).map((line, index) => ({ number: index + 1, text: line.slice(0, maxLineCharacters) }))
}

/** Lines that say something: comments (`#` and `;` by default) and blank lines left out, ends trimmed. */
export async function settingLines(source: ByteSource, budget: Budget, comment = /^\s*(?:#|;|$)/u): Promise<Line[]> {
  const lines = await textLines(source, budget)
  return lines.filter((line) => !comment.test(line.text)).map((line) => ({ number: line.number, text: line.text.trim() }))
}

/** Lines of a text one at a time, for content too large to hold every line as an object. */
export function* eachLine(text: string, budget: Pick<Budget, 'check'>): Generator<Line> {
  let number = 0
  for (let start = 0; start <= text.length; ) {
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found
    if ((++number & 0x3ff) === 0) budget.check()
    const cut = Math.min(end, start + maxLineCharacters)
    yield { number, text: text.slice(start, text.charCodeAt(cut - 1) === 13 && cut === end ? cut - 1 : cut) }
    start = end + 1
  }
}

/** Joins lines that end in a backslash to the next one; the number is that of the first. */
export function joinContinued(lines: readonly Line[], join = ' '): Line[] {
  const joined: Line[] = []
  let open: { number: number; text: string } | undefined
  for (const line of lines) {
    const more = line.text.endsWith('\\')
    const text = more ? line.text.slice(0, -1) : line.text
    if (open === undefined) open = { number: line.number, text }
    else if (open.text.length < maxLineCharacters) open.text += join + text
    if (!more) {
      joined.push(open)
      open = undefined
    }
  }
  if (open !== undefined) joined.push(open)
  return joined
}

/** Text of a file of which it is not known that it is text: undefined when it holds NUL bytes or is larger than the limit. */
export async function textIfText(source: ByteSource, limitBytes: number): Promise<string | undefined> {
  if (source.size > limitBytes) return undefined
  const bytes = await source.read(0, source.size)
  return bytes.includes(0) ? undefined : decoder.decode(bytes)
}

/** Line numbers, from 1, of positions in a text. */
export function lineFinder(text: string): (index: number) => number {
  const ends: number[] = []
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) ends.push(at)
  return (index) => {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((ends[middle] ?? 0) < index) low = middle + 1
      else high = middle
    }
    return low + 1
  }
}

/** The bytes of a text in hex, for signatures of readers. */
export const textMark = (text: string): string => [...new TextEncoder().encode(text)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
