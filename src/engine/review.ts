/** The whole review: files in, assessment out. With judge.ts the only place that sees every layer. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Assessment } from '../assess/schema.ts'
import { defaultLimits, type Limits } from '../kernel/limits.ts'
import type { Problem } from '../kernel/problem.ts'
import { compareText, compareWhere } from '../kernel/where.ts'
import { withDocuments } from './documents.ts'
import type { Listener } from './events.ts'
import { changedInputs, findInputs, type Inputs } from './inputs.ts'
import type { VulnerabilitySource } from './consult.ts'
import { howMuch, keepSmall, keepYoungAsIs } from './keep-small.ts'
import { markKey } from './mark-key.ts'
import { startPool } from './pool.ts'
import type { Reading } from './reading.ts'
import { readReference, referenceFiles } from './reference.ts'
import { walk } from './walk.ts'

export interface ReviewOptions {
  readonly paths: readonly string[]
  /** Overrides the derived level; stays visible as an override. */
  readonly level?: number | undefined
  readonly limits?: Partial<Limits> | undefined
  readonly signal?: AbortSignal | undefined
  readonly listener?: Listener | undefined
  /** ISO day; today by default. */
  readonly date?: string | undefined
  /** Key of the marks of secrets; the user's own by default. */
  readonly key?: Uint8Array | undefined
  readonly processes?: number | undefined
  /** Published vulnerabilities; without them the review says that nobody looked. */
  readonly vulnerabilities?: VulnerabilitySource | undefined
  /** An image or a folder that is known to be right, to hold the product against. */
  readonly reference?: string | undefined
  /** Files of frameworks that the user wrote, beside the shipped ones. */
  readonly ownFrameworks?: readonly string[] | undefined
}

/** Reads the artefacts and runs the joins: everything that is known, before anything is judged. */
export async function read(options: ReviewOptions): Promise<Reading> {
  const listener = options.listener ?? (() => {})
  const limits = { ...defaultLimits, ...options.limits }
  const inputs: Inputs = await findInputs(options.paths)
  const reference = options.reference === undefined ? undefined : await referenceFiles(options.reference)
  const referenced = reference?.files ?? []
  const much = howMuch([...inputs.files, ...referenced])
  if (much === 'much') keepSmall()
  const started = performance.now()
  const spoolFolder = mkdtempSync(join(tmpdir(), 'proofmark-'))
  // The last resort when the process ends in a hurry: nothing decompressed stays behind.
  const sweep = (): void => rmSync(spoolFolder, { recursive: true, force: true })
  process.once('exit', sweep)
  const pool = startPool({
    setup: { type: 'setup', artefacts: [...inputs.files, ...referenced], limits, spoolFolder, markKey: options.key ?? markKey() },
    signal: options.signal,
    processes: options.processes,
    onAlive: (at, done, bytes, task) => listener({ type: 'progress', phase: task.type === 'answer' ? 'asking' : 'reading', at, done, total: 0, bytes }),
  })
  try {
    listener({ type: 'started', artefacts: inputs.files.map(({ name, bytes }) => ({ name, bytes })) })
    const walked = await walk(inputs.files, pool, listener)
    const known = reference === undefined ? { facts: [], problems: [] } : await readReference(reference, inputs.files.length, pool, listener)
    const walkedAt = performance.now()
    const documented = withDocuments([...walked.facts, ...known.facts], inputs.documents)
    // The process that read is still there while joins are loaded: what a small product takes is both together.
    if (much === 'little') keepSmall()
    const { join: joinFacts } = await import('./join.ts')
    const joined = await joinFacts(documented.facts, inputs.catalogue, { pool, listener, vulnerabilities: options.vulnerabilities })
    options.signal?.throwIfAborted()
    const problems = distinct([...inputs.problems, ...walked.problems, ...documented.problems, ...joined.problems, ...known.problems, ...changedInputs([...inputs.files, ...referenced])])
    listener({ type: 'finished', facts: joined.facts.length, problems: problems.length, millis: performance.now() - started })
    return { facts: joined.facts, catalogue: joined.catalogue, problems, limits, timings: { walk: Math.round(walkedAt - started), join: Math.round(performance.now() - walkedAt) } }
  } catch (error) {
    options.signal?.throwIfAborted()
    throw error
  } finally {
    await pool.close()
    sweep()
    process.removeListener('exit', sweep)
  }
}

/** Reads, judges, assesses. */
export async function review(options: ReviewOptions): Promise<Assessment> {
  const started = performance.now()
  const ownFiles = options.ownFrameworks ?? []
  // A mistake in them is told before anything takes long.
  const own = ownFiles.length === 0 ? [] : (await import('./own-frameworks.ts')).readOwnFrameworks(ownFiles)
  const reading = await read(options)
  const judgedAt = performance.now()
  keepYoungAsIs()
  const { judge } = await import('./judge.ts')
  const assessment = judge(reading, { level: options.level, date: options.date, own })
  const timings = { ...reading.timings, judge: Math.round(performance.now() - judgedAt), total: Math.round(performance.now() - started) }
  return { ...assessment, provenance: { ...assessment.provenance, timings } }
}

function distinct(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>()
  return [...problems].sort((a, b) => compareWhere(a.where, b.where) || compareText(a.code, b.code) || compareText(a.message, b.message)).filter((problem) => {
    const key = JSON.stringify([problem.code, problem.where, problem.message])
    return !seen.has(key) && seen.add(key) !== undefined
  })
}
