/** What crosswalks say of one requirement, from both sides. Pure. */
import { relations, type Crosswalk } from './schema.ts'

/** Requirements of another document that bear on a requirement. */
export interface Related {
  /** `etsi-en-303-645 2.1.1`, or the title of a document that we hold no requirements of. */
  readonly document: string
  /** Undefined: all of them. */
  readonly ids: readonly string[] | undefined
  /** What the relation means, from this requirement's side. */
  readonly words: string
  /** Our own judgement, and not the source's word. */
  readonly ours: boolean
  readonly unconfirmed: boolean
}

/** The same relations as the other side sees them. */
const seenFromThere: Readonly<Record<keyof typeof relations, string>> = { ...relations, accepted: 'is accepted, met with the others, in place of these', examined: 'examines these' }

export function relatedTo(all: readonly Crosswalk[], framework: string, edition: string, id: string): readonly Related[] {
  const isHere = (side: Crosswalk['from']): boolean => 'framework' in side && side.framework === framework && side.edition === edition
  const name = (side: Crosswalk['from']): string => ('framework' in side ? `${side.framework} ${side.edition}` : side.document)
  return all.flatMap(({ from, to, ours, rows }) => rows.flatMap((row): Related[] => {
    const base = { ours, unconfirmed: row.unconfirmed === true }
    if (isHere(from) && row.from.includes(id)) return [{ ...base, document: name(to), ids: row.to === 'all' ? undefined : row.to, words: relations[row.relation] }]
    if (isHere(to) && row.to !== 'all' && row.to.includes(id)) return [{ ...base, document: name(from), ids: row.from, words: seenFromThere[row.relation] }]
    return []
  }))
}

/** One line: where, what, who says so. */
export const relatedText = ({ document, ids, words, ours, unconfirmed }: Related): string =>
  `${document} ${ids === undefined ? '(all of it)' : ids.join(', ')}: ${words} (${ours ? 'our judgement' : 'by its source'}${unconfirmed ? ', unconfirmed' : ''})`
