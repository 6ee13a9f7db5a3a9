/** The shape of a report: an assessment in, bytes out. Reports never re-judge. */
import type { Assessment } from '../assess/schema.ts'

export interface Report {
  readonly id: string
  readonly mediaType: string
  /** Without a dot. */
  readonly extension: string
  render(assessment: Assessment): AsyncIterable<Uint8Array>
}

/** Checks the types of a declaration; adds nothing. */
export const defineReport = (report: Report): Report => report
