/**
 * A document that can be filed, as data: what it says in blocks, with no word on how it looks. One model, two writers: Markdown
 * (markdown.ts) and PDF (../pdf). Text is text here, whatever characters an image put into it; escaping is the writers' business.
 */

/** A piece of running text: plain, a name or a place as code, strong, a link, the number of a piece of evidence, or words that stand for several numbers. */
export type Span = string | { readonly code: string } | { readonly strong: string } | { readonly link: string; readonly url: string } | { readonly cite: string } | { readonly counted: string; readonly cites: readonly string[] }
export type Text = string | readonly Span[]

/** How good the news is: the colour beside a word that says the same. */
export type Tone = 'good' | 'bad' | 'ask' | 'off'

/** A cell of a table; `anchor` makes it the place to which citations of that number lead. */
export interface Cell {
  readonly text: Text
  readonly tone?: Tone
  readonly anchor?: string
}

export interface Table {
  readonly kind: 'table'
  /** What the table shows, for people who do not see it. */
  readonly summary: string
  readonly head: readonly string[]
  /** Shares of the width, one for each column. */
  readonly widths: readonly number[]
  readonly rows: readonly (readonly (Cell | Text)[])[]
  /** A state in each cell: cells stand apart and are filled. */
  readonly grid?: true
}

/** What a statement of a draft rests on. */
export type Claim = 'verified' | 'documented' | 'declared' | 'unmet' | 'denied' | 'found' | 'not-applicable' | 'open'

export type Block =
  /** `unlisted`: left out of the contents. */
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string; readonly unlisted?: true }
  | { readonly kind: 'paragraph'; readonly text: Text; readonly small?: true }
  | { readonly kind: 'list'; readonly items: readonly Text[] }
  /** Names and what they stand for: product, version, dates. */
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [name: string, value: Text])[] }
  | Table
  /** One thing that the document states. Whatever does not rest on evidence says what has to be written here. */
  | { readonly kind: 'statement'; readonly title: string; readonly claim: Claim; readonly text: Text; readonly cites: readonly Span[]; readonly toBeCompleted?: Text }
  /** A place to fill in. */
  | { readonly kind: 'blank'; readonly title: string; readonly ask: Text }
  /** Text that is taken over as it is: a file, a template. */
  | { readonly kind: 'listing'; readonly lines: readonly string[] }
  | { readonly kind: 'verdict'; readonly word: string; readonly meaning: string; readonly tone: Tone }
  /** A new page on paper; nothing in Markdown. */
  | { readonly kind: 'page' }
  /** The headings of the document, down to this level. */
  | { readonly kind: 'contents'; readonly depth: 1 | 2 }

export interface Paper {
  readonly title: string
  readonly subtitle: string
  /** Language of the text (BCP 47). */
  readonly language: 'en-GB'
  /** Stands first and at the head of every page: what the document is not. */
  readonly notice: string
  /** ISO day of the review. */
  readonly date: string
  /** At the foot of every page: which review it comes from. */
  readonly origin: string
  readonly blocks: readonly Block[]
}

/** Text as spans. */
export const spans = (text: Text): readonly Span[] => (typeof text === 'string' ? [text] : text)

/** A cell with its text and tone, however it was written. */
export const cellOf = (cell: Cell | Text): Cell => (typeof cell === 'string' || Array.isArray(cell) ? { text: cell } : (cell as Cell))

export const claimWords: Readonly<Record<Claim, { readonly word: string; readonly tone: Tone }>> = {
  verified: { word: 'verified by evidence', tone: 'good' },
  documented: { word: 'documented', tone: 'ask' },
  declared: { word: 'declared only', tone: 'ask' },
  unmet: { word: 'not met', tone: 'bad' },
  denied: { word: 'not met, as declared', tone: 'bad' },
  found: { word: 'findings are open', tone: 'bad' },
  'not-applicable': { word: 'not applicable', tone: 'off' },
  open: { word: 'to be completed', tone: 'ask' },
}

/** The words by which everybody finds what is left to write. */
export const toBeCompleted = 'To be completed'
