/** The shape of a draft: one assessment in, a document out that somebody completes, signs and files. A draft states what evidence shows, and marks the rest. */
import type { Assessment } from '../assess/schema.ts'
import type { Block } from '../reports/paper/model.ts'

export interface Draft {
  /** Its folder; what `proofmark document ID` names. */
  readonly id: string
  readonly title: string
  /** For whom it is: a market, or a scheme. */
  readonly market: string
  /** What the document is, where it comes from in the law or the scheme, and what of that was not confirmed. */
  readonly note: string
  readonly build: (assessment: Assessment) => Iterable<Block>
  /** The file itself, where the draft is one that machines read. */
  readonly file?: (assessment: Assessment) => string
  /** From when the file counts for nothing (RFC 3339), where it says so itself. */
  readonly expires?: (assessment: Assessment) => string
}

/** Checks the types of a declaration; adds nothing. */
export const defineDraft = (draft: Draft): Draft => draft
