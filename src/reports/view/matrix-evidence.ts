/** What shows how a requirement stands: each place with the check that looked, how it is known, and the day of a document. */
import type { AssessedOutcome } from '../../assess/schema.ts'
import type { MatrixRow } from './matrix.ts'
import { placeText } from './text.ts'
import { basisWords, resultWords } from './words.ts'

type Evidence = AssessedOutcome['evidence'][number]

export interface Shown {
  readonly outcome: AssessedOutcome
  /** Absent where a check judged an absence without a place. */
  readonly item: Evidence | undefined
}

/** Every place of every outcome, in the order of the document. */
export const shownBy = ({ outcomes }: Pick<MatrixRow, 'outcomes'>): readonly Shown[] =>
  outcomes.flatMap((outcome): Shown[] => (outcome.evidence.length === 0 ? [{ outcome, item: undefined }] : outcome.evidence.map((item) => ({ outcome, item }))))

/** `boot/... failed: hub.img/1:fat/kernel8.img (read from the artefact)`. */
export function shownText({ outcome, item }: Shown): string {
  const { check, result, waived } = outcome
  const judged = `${check} ${resultWords[result]}${waived === undefined ? '' : `, waived until ${waived.expires}`}`
  if (item === undefined) return `${judged}: ${outcome.message}`
  const document = documentOf(item)
  return `${judged}: ${placeText(item)} (${basisWords[item.basis]}${document === undefined ? '' : `: ${document.title}, ${document.dated === '' ? 'without a date' : document.dated}`})`
}

/** A document that somebody attached, with its day; empty where nobody said which. */
export const documentOf = ({ basis, source, artefact }: Evidence): { readonly title: string; readonly dated: string } | undefined =>
  basis === 'documented' ? { title: source?.title ?? artefact, dated: source?.checked ?? '' } : undefined

/** Each document once. */
export function documentsOf(row: Pick<MatrixRow, 'outcomes'>): readonly { readonly title: string; readonly dated: string }[] {
  const found = new Map(shownBy(row).flatMap(({ item }) => (item === undefined ? undefined : documentOf(item)) ?? []).map((each) => [`${each.title} ${each.dated}`, each]))
  return [...found.values()]
}

/** How it is known, each way once. */
export const basesOf = (row: Pick<MatrixRow, 'outcomes'>): string => [...new Set(shownBy(row).flatMap(({ item }) => (item === undefined ? [] : basisWords[item.basis])))].join(', ')

/** The first of them, and how many more there are. */
export const firstOf = (texts: readonly string[], most: number, where: string): readonly string[] =>
  texts.length <= most ? texts : [...texts.slice(0, most), `and ${texts.length - most} more; ${where}`]
