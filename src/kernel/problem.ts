/**
 * Problems: something is wrong with the subject under review (not with the program, not with its use).
 * Problems are data; readers throw a ReadError inside and the engine turns it into a Problem with its place.
 */
import type { Where } from './where.ts'

/** What kind of thing went wrong. `internal` is a bug of ours met while reading the subject. */
export type ProblemCode =
  | 'malformed'
  | 'unsupported'
  | 'encrypted'
  | 'limit'
  | 'path-escape'
  | 'unreadable'
  | 'internal'

/** One thing that could not be read as asked, with its place. Listed in every report. */
export interface Problem {
  readonly code: ProblemCode
  /** What was wrong, and what is missing from the assessment because of it. */
  readonly message: string
  readonly where: Where
  /** True when the assessment lacks something because of this problem; such a run never exits with 0. */
  readonly incomplete: boolean
  /** Id of the reader that met it; absent where no reader was at work yet. */
  readonly reader?: string
}

/** Thrown by readers and the kernel; carries the offset in the reader's own input, in bytes. */
export class ReadError extends Error {
  readonly code: ProblemCode
  readonly offset: number | undefined
  constructor(code: ProblemCode, message: string, offset?: number) {
    super(message)
    this.name = 'ReadError'
    this.code = code
    this.offset = offset
  }
}

/** The bytes contradict the format's specification. */
export const malformed = (message: string, offset?: number): ReadError => new ReadError('malformed', message, offset)
/** A legal variant that this reader does not read. */
export const unsupported = (message: string, offset?: number): ReadError =>
  new ReadError('unsupported', message, offset)
/** Content that cannot be read without a key. */
export const encrypted = (message: string, offset?: number): ReadError => new ReadError('encrypted', message, offset)
/** A documented limit was reached; what lies beyond was not read. */
export const limitReached = (message: string, offset?: number): ReadError => new ReadError('limit', message, offset)

/**
 * The problem codes after which the assessment lacks something that was asked for. Encrypted and unsupported content is
 * named aloud, but reading it was never promised, so it does not make a run incomplete.
 */
export const isIncomplete = (code: ProblemCode): boolean => code !== 'encrypted' && code !== 'unsupported'
