/**
 * Holds what a person wrote against the table of the format, by the reader's own code: whatever passes here, the reader
 * takes, and what does not is told in the reader's words, with the word that was probably meant.
 */
import { parseYaml } from '../../../readers/dossier/product/parse.ts'
import type { Shape } from '../../../readers/dossier/product/shape.ts'
import { valueOf } from '../../../readers/dossier/product/validate.ts'
import type { Value } from './draft.ts'
import { quoted } from './yaml-text.ts'

export type Given = { readonly value: Value } | { readonly wrong: string }

/** Words that say that there is nothing, and contradict every other word of a list. */
const exclusive: ReadonlySet<string> = new Set(['none', 'nothing'])

/** Lists are written with commas. */
export function given(shape: Shape, written: string): Given {
  const told: string[] = []
  const value = valueOf(parseYaml(asYaml(shape, written)).contents, shape, '', 0, {
    node: () => {},
    given: () => {},
    trouble: (_, message) => told.push(message),
  })
  const wrong = told[0] ?? contradiction(value)
  return value === undefined || wrong !== undefined ? { wrong: wrong ?? 'nothing stands here' } : { value: value as Value }
}

/** The words of a list, as a person types them. */
export const wordsOf = (written: string): string[] => written.split(/[\s,]+/u).filter((word) => word !== '')

function asYaml(shape: Shape, written: string): string {
  switch (shape.kind) {
    case 'list': return `[${wordsOf(written).map(quoted).join(', ')}]`
    // Only what is a number and nothing else: the parser is not to see any other syntax.
    case 'count':
    case 'amount': return /^-?\d{1,15}(?:\.\d{1,6})?$/u.test(written.trim()) ? String(Number(written.trim())) : quoted(written)
    case 'flag': return /^(?:true|false)$/u.test(written.trim()) ? written.trim() : quoted(written.trim())
    case 'choice': return quoted(written.trim())
    default: return quoted(written)
  }
}

function contradiction(value: unknown): string | undefined {
  if (!Array.isArray(value)) return undefined
  if (value.length === 0) return 'nothing stands here'
  const alone = value.find((word: string) => exclusive.has(word)) as string | undefined
  return alone === undefined || value.length === 1 ? undefined : `"${alone}" contradicts the other words`
}
