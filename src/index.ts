/**
 * The library's public door: what `proofmark` the program does, for other programs. Everything behind it may change without
 * notice; what is exported here follows semantic versioning, and the assessment document its own `schema` field.
 *
 *   import { review } from 'proofmark'
 *   const assessment = await review({ paths: ['product/'], signal })
 *   if (!assessment.complete || assessment.verdict === 'blocked') ...
 *
 * Reading happens in child processes that the library starts and ends (docs/adr/0004). It prints nothing, changes no file that
 * it is given, and writes only to the system's folder for temporary files and, once, the user's key of marks.
 */
export type { Reading } from './engine/reading.ts'
export { read, review, type ReviewOptions } from './engine/review.ts'
export type { VulnerabilitySource } from './engine/consult.ts'
export type { Listener, Phase, ReviewEvent } from './engine/events.ts'
export { UserError } from './engine/user-error.ts'
export { version } from './engine/version.ts'
export type { Assessment, AssessedOutcome, GridCell, Verdict } from './assess/schema.ts'
export { assessmentSchema } from './assess/schema.ts'
export { diffAssessments, type AssessmentDiff } from './assess/diff.ts'
export type { Fact, FactKind, FactKinds } from './facts/fact.ts'
export { factQuery, type FactQuery } from './facts/fact.ts'
export type { FileEntry, FileTree } from './facts/file-tree.ts'
export { defaultLimits, type Limits } from './kernel/limits.ts'
export type { Problem, ProblemCode } from './kernel/problem.ts'
export type { Where } from './kernel/where.ts'
