/**
 * Walks the artefacts: opens them, opens what is inside, looks at every file. Gives facts, file trees and problems, in an
 * order that does not depend on which process was faster.
 */
import type { Artefact } from '../facts/image.ts'
import type { Fact } from '../facts/fact.ts'
import { FileTree } from '../facts/file-tree.ts'
import type { Problem } from '../kernel/problem.ts'
import { compareText, compareWhere } from '../kernel/where.ts'
import type { Listener } from './events.ts'
import { append } from './append.ts'
import { fileTargets } from './file-targets.ts'
import type { Pool } from './pool.ts'
import type { FileTarget, OpenedTree, Target, TaskResult } from './protocol.ts'
import { openedBytes } from './same-bytes.ts'

export interface WalkInput {
  readonly name: string
  readonly bytes: number
  readonly released?: boolean
  /** What nothing reads is left out without a word. */
  readonly optional?: true
}

export interface Walked {
  readonly facts: Fact[]
  readonly problems: Problem[]
  readonly bytesRead: number
}

/** Files of one scan task: few enough to spread well, enough to pay for the message. */
const filesPerTask = 400
const bytesPerTask = 48 * 1024 * 1024

/** Hashed in less time than another process would take to start for it. */
const hashedFirst = 16 * 1024 * 1024

export interface WalkOptions {
  /** Number of the first input among the artefacts that the reading processes know; 0 where it is left out. */
  readonly first?: number
  /** Which files of a container are looked at; all of them where it is left out. */
  readonly wanted?: (tree: FileTree, path: string) => boolean
}

export async function walk(inputs: readonly WalkInput[], pool: Pool, listener: Listener, { first = 0, wanted }: WalkOptions = {}): Promise<Walked> {
  const facts: Fact[] = []
  const problems: Problem[] = []
  const hashes = new Map<number, string>()
  const formats = new Map<number, string>()
  const progress = { done: 0, total: inputs.length, bytes: 0 }
  const pending = new Set<Promise<void>>()
  const opened = openedBytes([...Array.from({ length: first }, () => ({ name: '', bytes: 0 })), ...inputs])
  let failure: Error | undefined

  const tell = (at: string): void => listener({ type: 'progress', phase: 'reading', at, ...progress })

  function add(problem: Problem): void {
    problems.push(problem)
    listener({ type: 'problem', problem })
  }

  function follow(task: Promise<TaskResult>, then: (result: TaskResult) => void): void {
    const running = task.then(
      (result) => {
        progress.bytes += result.bytesRead
        append(facts, result.facts)
        for (const problem of result.problems) add(problem)
        for (const tree of result.trees) addTree(tree)
        for (const target of result.deferred) openTarget(target)
        then(result)
      },
      (error: Error) => {
        failure ??= error
      },
    ).finally(() => pending.delete(running))
    pending.add(running)
  }

  function openTarget(target: Target): void {
    const again = target.partition === true ? opened.again(target) : undefined
    if (again !== undefined) {
      add(again)
      return
    }
    progress.total++
    follow(pool.run({ type: 'open', target }), (result) => {
      progress.done++
      if (target.depth === 0 && result.format !== undefined) formats.set(target.place.artefact - first, result.format)
      tell(target.shown)
    })
  }

  function addTree(tree: OpenedTree): void {
    const { container, shown, target } = tree
    const artefact = inputs[target.place.artefact - first]?.name ?? ''
    const files = new FileTree(tree.columns)
    facts.push({
      kind: 'file-tree',
      tree: files,
      format: tree.format,
      partial: tree.partial,
      place: target.place,
      basis: 'observed',
      where: { artefact, path: shown },
      container,
      file: '',
    })
    if (tree.scanned === true) return
    const within: Target = { ...target, shown, container }
    const targets = fileTargets(tree.columns)
    for (const batch of batches(wanted === undefined ? targets : targets.filter(({ path }) => wanted(files, path)))) {
      progress.total += batch.length
      follow(pool.run({ type: 'scan', within, files: batch }), () => {
        progress.done += batch.length
        tell(`${shown}${batch.at(-1)?.path ?? ''}`)
      })
    }
  }

  const hash = (index: number): void => follow(pool.run({ type: 'hash', artefact: first + index }), (result) => {
    progress.done++
    if (result.sha256 !== undefined) hashes.set(index, result.sha256)
  })
  const isLate = ({ bytes }: WalkInput): boolean => bytes > hashedFirst
  inputs.forEach((input, index) => {
    if (!isLate(input)) hash(index)
    openTarget({ place: { artefact: first + index, steps: [] }, shown: '', path: `/${input.name}`, container: '', depth: 0, ...(input.optional === true ? {} : { required: true as const }) })
  })
  // Hashing much comes after the opening in the queue: the walk has more to find, the hash only has to be done at the end.
  inputs.forEach((input, index) => {
    if (isLate(input)) hash(index)
  })
  while (pending.size > 0) await Promise.all(pending)
  if (failure !== undefined) throw failure
  for (const { name, optional } of inputs) {
    if (optional === true || isTold(name, facts, problems)) continue
    add({ code: 'unsupported', message: 'it was opened, and nothing that is read here was found inside', where: { artefact: name, path: '' }, incomplete: true })
  }

  const artefacts = inputs.flatMap((input, index): Fact<'artefact'>[] => {
    if (input.optional === true && !isTold(input.name, facts, problems)) return []
    const format = formats.get(index)
    const payload: Artefact = {
      name: input.name,
      bytes: input.bytes,
      sha256: hashes.get(index) ?? '',
      ...(format === undefined ? {} : { format }),
      ...(input.released === undefined ? {} : { released: input.released }),
      index,
    }
    return [{ kind: 'artefact', ...payload, basis: 'observed', where: { artefact: input.name, path: '' }, container: '', file: '' }]
  })
  return { facts: [...artefacts, ...sortFacts(facts)], problems: problems.sort(compareProblems), bytesRead: progress.bytes }
}

/** Something was read of the artefact beyond its wrapping, or it was said why not. */
function isTold(artefact: string, facts: readonly Fact[], problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.incomplete && problem.where.artefact === artefact)
    || facts.some((fact) => fact.where.artefact === artefact && fact.kind !== 'container' && fact.kind !== 'partition')
}

/** A stable order: by kind, place, and for equal places by content. */
export function sortFacts(facts: readonly Fact[]): Fact[] {
  return facts
    .map((fact, order) => ({ fact, order }))
    .sort((a, b) => (a.fact.kind < b.fact.kind ? -1 : a.fact.kind > b.fact.kind ? 1 : 0) || compareWhere(a.fact.where, b.fact.where) || a.order - b.order)
    .map(({ fact }) => fact)
}

const compareProblems = (a: Problem, b: Problem): number => compareWhere(a.where, b.where) || compareText(a.message, b.message)

function* batches(files: readonly FileTarget[]): Iterable<FileTarget[]> {
  let batch: FileTarget[] = []
  let bytes = 0
  for (const file of files) {
    batch.push(file)
    bytes += file.size
    if (batch.length >= filesPerTask || bytes >= bytesPerTask) {
      yield batch
      batch = []
      bytes = 0
    }
  }
  if (batch.length > 0) yield batch
}
