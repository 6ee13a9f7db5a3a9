/**
 * The one gate that every text of an assessment passes before a person sees it. Names in an image may hold terminal
 * sequences, characters that turn the reading direction round, or nothing visible at all; reports show them as what
 * they are. What a format needs on top (escaping of HTML) is the format's own business.
 */
import type { AssessmentDiff } from '../../assess/diff.ts'
import type { Assessment } from '../../assess/schema.ts'

/** Controls, format characters (bidirectional overrides, zero-width, soft hyphens), line separators, lone surrogates. */
const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu
/** A heap of combining marks paints over the lines around it. */
const heaps = /(\p{M}{3})\p{M}+/gu
const short: Readonly<Record<string, string>> = { '\n': String.raw`\n`, '\r': String.raw`\r`, '\t': String.raw`\t` }

/** Every invisible character written out: `\x1b`, `\u202e`, `\n`. For names, paths and quotations. */
export const verbatim = (text: string): string => text.replaceAll(invisible, written).replaceAll(heaps, '$1...')

/** As `verbatim`, but line breaks and tabs are only spaces. For sentences. */
export const prose = (text: string): string => verbatim(text.replaceAll(/[\t\n\r ]+/gu, ' ')).trim()

function written(character: string): string {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x100) return short[character] ?? `\\x${code.toString(16).padStart(2, '0')}`
  return code > 0xffff ? `\\u{${code.toString(16)}}` : `\\u${code.toString(16).padStart(4, '0')}`
}

/** Keys whose text is a name or a quotation: there a line break is part of it. */
const exact: ReadonlySet<string> = new Set(['artefact', 'path', 'excerpt', 'subject'])

/** The same document, an assessment, an outcome of one or a comparison, with every text safe to look at. Doing it twice changes nothing. */
export const legible = <T extends Assessment | AssessmentDiff | Assessment['outcomes'][number]>(document: T): T => clean(document, '') as T

function clean(value: unknown, key: string): unknown {
  if (typeof value === 'string') return exact.has(key) ? verbatim(value) : prose(value)
  if (Array.isArray(value)) return value.map((each) => clean(each, key))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [verbatim(name), clean(each, name)]))
}
