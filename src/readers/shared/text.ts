/** Text files: bounded, tolerant of odd bytes, with line numbers. */
import type { Budget } from '../../kernel/limits.ts'
import { malformed } from '../../kernel/problem.ts'
import { readAll, type ByteSource } from '../../kernel/source.ts'

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
