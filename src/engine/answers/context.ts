/** What an answer may use beside the bytes that it is about. */
import type { Budget } from '../../kernel/limits.ts'
import type { Place } from '../../kernel/place.ts'
import type { ByteSource } from '../../kernel/source.ts'

export interface AnswerContext {
  /** Key of the marks that stand for secrets. */
  readonly markKey: Uint8Array
  readonly budget: Budget
  /** Opens other bytes that a question names. */
  open(place: Place): Promise<ByteSource>
}
