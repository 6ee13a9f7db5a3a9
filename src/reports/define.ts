/** The shape of a report: one assessment in, bytes out. A report shows what was judged and never judges again. */
import type { Assessment } from '../assess/schema.ts'
import type { MatrixAsked } from './view/matrix-filter.ts'

/** What somebody asked of a report beside its format; formats that it says nothing to leave it aside. */
export interface Asked {
  readonly matrix?: MatrixAsked
}

export interface Report {
  /** Its folder; what `--report <id>=FILE` names. */
  readonly id: string
  readonly mediaType: string
  /** Of a file that holds it, without the dot. */
  readonly extension: string
  /** Throws UserError where it cannot be made here; asked before a review that takes minutes. Absent: it always can. */
  ready?(): Promise<void>
  /** The same bytes for the same assessment, in pieces of any size. Throws UserError for a wish that names nothing of it. */
  render(assessment: Assessment, asked?: Asked): AsyncIterable<Uint8Array>
}

/** Checks the types of a declaration; adds nothing. */
export const defineReport = (report: Report): Report => report

/** Text pieces as UTF-8, gathered into chunks that are worth a write (in UTF-16 units, about 64 KiB). */
export async function* encode(pieces: Iterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  let waiting = ''
  for (const piece of pieces) {
    waiting += piece
    if (waiting.length < 65_536) continue
    yield encoder.encode(waiting)
    waiting = ''
  }
  if (waiting !== '') yield encoder.encode(waiting)
}
