/** What the image shows of the code that a record is about. */
import type { NotAffectedBecause } from '../../facts/vulnerability.ts'

/** Undefined where it says nothing, `present` where the code is there. */
export type Narrowed = { readonly present: true; readonly detail: string } | { readonly present: false; readonly justification: NotAffectedBecause; readonly detail: string } | undefined
