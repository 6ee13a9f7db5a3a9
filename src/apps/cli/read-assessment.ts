/** What somebody names on the command line as an assessment: a file that a review wrote, or something to review now. */
import { readFileSync, statSync } from 'node:fs'
import { assessmentSchema, type Assessment } from '../../assess/schema.ts'
import { review } from '../../engine/review.ts'
import { UserError } from '../../engine/user-error.ts'
import { terminalProgress } from './progress.ts'
import type { vulnerabilitySource } from './vulndb-source.ts'

/** The largest assessment that is read back. */
const maxAssessmentBytes = 256 * 1024 * 1024

export interface How {
  readonly signal: AbortSignal
  readonly showProgress: boolean
  readonly vulnerabilities: ReturnType<typeof vulnerabilitySource>['source']
}

/** Reads a kept assessment (.json), or reviews. Throws UserError for a file that is none. */
export async function loadAssessment(path: string, { signal, showProgress, vulnerabilities }: How): Promise<Assessment> {
  if (path.endsWith('.json')) return readAssessment(path)
  const progress = terminalProgress(showProgress)
  return review({ paths: [path], signal, listener: progress.listener, vulnerabilities }).finally(() => progress.end())
}

/** Reads a kept assessment. Throws UserError where the file is missing, too large, or no assessment of this version. */
export function readAssessment(path: string): Assessment {
  const refuse = (why: string): UserError => new UserError('not-an-assessment', `${path} is not an assessment: ${why}`, 'Give a file that `proofmark review --json` wrote, or the artefact itself.')
  let content: unknown
  try {
    const found = statSync(path, { throwIfNoEntry: false })
    if (found === undefined) throw new UserError('no-such-path', `there is nothing at ${path}`, 'Check the spelling; paths are relative to the folder you are in.')
    const { size } = found
    if (size > maxAssessmentBytes) throw new RangeError(`${size} bytes are more than the ${maxAssessmentBytes} that are read`)
    content = JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    if (error instanceof UserError) throw error
    throw refuse(error instanceof Error ? error.message : String(error))
  }
  const parsed = assessmentSchema.safeParse(content)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const why = issue === undefined ? 'it has another form' : `${issue.path.join('.') || 'the whole'}: ${issue.message}`
  // What another version wrote is named as what it is.
  const isKin = typeof content === 'object' && content !== null && 'schema' in content && content.schema === assessmentSchema.shape.schema.value
  throw isKin ? new UserError('other-assessment', `${path} was written by another version of Proofmark (${why})`, 'Review the artefact again, or read the file with the version that wrote it.') : refuse(why)
}
