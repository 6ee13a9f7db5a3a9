/**
 * The second step of rules whose version is a string of its own: all such strings of the file that look like a version, and
 * for each rule the one that fits. Two that fit are none: nothing says whose they are.
 */
import type { FactDraft } from '../../facts/fact.ts'
import type { Budget } from '../../kernel/limits.ts'
import { pieces, type ByteSource } from '../../kernel/source.ts'

/** A rule whose own words were met. */
export interface Awaiting {
  readonly id: string
  readonly standing: RegExp
}

const pieceBytes = 1024 * 1024
/** Longest string that is looked at; what is kept of one piece for the next. */
const longest = 40
/** Different strings that are kept: a program with more is a table of versions. */
const maxVersions = 4096

/** What ends with a NUL, has no text in front and begins as a version does; a line end before the NUL is the printing function's. */
const version = /(?<![\x20-\x7e])v?\d{1,5}(?:[.]\d[\w.+~:() -]{0,30})?\n?(?=\0)/gu

export async function standingVersions(source: ByteSource, awaiting: readonly Awaiting[], budget: Pick<Budget, 'check'>): Promise<FactDraft<'banner'>[]> {
  if (awaiting.length === 0) return []
  const strings = new Map<string, number>()
  let kept = '\0'
  let base = -1
  for await (const piece of pieces(source, pieceBytes)) {
    budget.check()
    const text = kept + Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength).toString('latin1')
    for (const found of text.matchAll(version)) {
      const plain = found[0].trimEnd()
      if (!strings.has(plain) && strings.size < maxVersions) strings.set(plain, base + found.index)
    }
    kept = text.slice(-longest)
    base += text.length - kept.length
  }
  return awaiting.flatMap(({ id, standing }) => {
    const fitting = new Map<string, number>()
    for (const [text, offset] of strings) {
      const groups = standing.exec(text)?.groups
      if (groups !== undefined) fitting.set(groups['version'] ?? ['major', 'minor', 'patch'].map((name) => Number(groups[name] ?? 0)).join('.'), offset)
    }
    const [only] = fitting
    return fitting.size !== 1 || only === undefined ? [] : [{ kind: 'banner' as const, component: id, version: only[0], rule: id, offset: only[1], confidence: 'medium' as const, reason: 'the only version of this form in a file that holds the component\'s own words' }]
  })
}
