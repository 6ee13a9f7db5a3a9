/** How a requirement stands, in the words of the evidence matrix: what was shown, what is only said, what nobody looked at, what is not so. */
import type { Assessment } from '../../assess/schema.ts'
import { listed } from './text.ts'
import { marketWord } from './words.ts'

export type Requirement = Assessment['frameworks'][number]['requirements'][number]

/** In the order of a legend: what asks for work first. */
export const standings = ['unmet', 'declared', 'question', 'not-checked', 'in-part', 'unconfirmed', 'manual', 'met', 'not-applicable', 'out-of-scope'] as const
export type Standing = (typeof standings)[number]

export const standingWords: Readonly<Record<Standing, { readonly word: string; readonly meaning: string }>> = {
  unmet: { word: 'unmet', meaning: 'evidence shows that it is not so' },
  declared: { word: 'declared only', meaning: 'the maker says so, without the evidence that the level asks for' },
  question: { word: 'open whether it applies', meaning: 'the dossier does not say what it depends on' },
  'not-checked': { word: 'not checked', meaning: 'checks could show it, and nothing was there that they could judge' },
  'in-part': { word: 'passes in part', meaning: 'what was checked passes; the rest has to be shown' },
  unconfirmed: { word: 'unconfirmed', meaning: 'what was checked passes, but our reading of the requirement is not confirmed' },
  manual: { word: 'for a person to judge', meaning: 'no check can show it: a document, a test or a look does' },
  met: { word: 'met', meaning: 'shown by evidence of the strength that the level asks for' },
  'not-applicable': { word: 'not applicable', meaning: 'the product is not what it is about; the reason says why' },
  'out-of-scope': { word: 'out of scope', meaning: 'bounds, definitions and ways of proof, which ask nothing of the product' },
}

/** Nothing is judged here: the document's status and what it rests on, in one word. */
export function standingOf({ status, basis, unsettled, unconfirmed }: Pick<Requirement, 'status' | 'basis' | 'unsettled' | 'unconfirmed'>): Standing {
  if (status !== 'unknown') return status
  if (basis === 'declared') return 'declared'
  if (basis === 'verified') return unconfirmed === true ? 'unconfirmed' : 'in-part'
  return unsettled === undefined ? 'not-checked' : 'question'
}

/** `12 unmet, 3 declared only`; empty without rows. */
export function standingCounts(rows: readonly { readonly standing: Standing }[]): string {
  return standings
    .map((standing) => ({ standing, number: rows.filter((row) => row.standing === standing).length }))
    .filter(({ number }) => number > 0)
    .map(({ standing, number }) => `${number} ${standingWords[standing].word}`)
    .join(', ')
}

/** Columns of the figures: standings that mean the same to somebody who only counts. */
export const figures: readonly { readonly title: string; readonly of: readonly Standing[] }[] = [
  { title: 'Unmet', of: ['unmet'] }, { title: 'Declared only', of: ['declared'] }, { title: 'Open', of: ['not-checked', 'question'] }, { title: 'For a person', of: ['manual'] },
  { title: 'In part', of: ['in-part', 'unconfirmed'] }, { title: 'Met', of: ['met'] }, { title: 'Not asked', of: ['not-applicable', 'out-of-scope'] },
]

/** `other` stands for the rest of the world. */
export const wherever = (markets: readonly string[]): string => (markets.includes('other') ? 'anywhere' : listed(markets.map(marketWord)))
