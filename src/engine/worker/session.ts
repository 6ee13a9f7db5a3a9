/**
 * What one reading process does: opens places, lets readers read, collects what they yield. Knows nothing of other
 * processes; `main.ts` connects it to the engine.
 */
import type { ByteQuestion } from '../../facts/answer.ts'
import type { Fact } from '../../facts/fact.ts'
import { FileTreeBuilder } from '../../facts/file-tree.ts'
import type { Seen } from '../../facts/provenance.ts'
import { purse, type Purse, type Spent } from '../../kernel/budget.ts'
import type { Limits } from '../../kernel/limits.ts'
import { within } from '../../kernel/place.ts'
import { isIncomplete, ReadError, unsupported, type Problem } from '../../kernel/problem.ts'
import type { ByteSource } from '../../kernel/source.ts'
import type { Where } from '../../kernel/where.ts'
import type { Reader } from '../../readers/define.ts'
import { answer } from '../answers/index.ts'
import { withLayers } from '../container-layers.ts'
import { fileTargets } from '../file-targets.ts'
import type { FileTarget, OpenedTree, Target, Task, TaskResult, WorkerSetup } from '../protocol.ts'
import { openedBytes, type OpenedBytes } from '../same-bytes.ts'
import { isBlank, refusal, tooLargeProblems, type Refusal } from './claims.ts'
import { sha256Of } from './hash.ts'
import { childOf, complete, shownAs } from './naming.ts'
import { opener } from './opener.ts'
import { problemOf } from './problems.ts'
import { isContainerReader, selector } from './select.ts'

/** Larger nested containers go back to the engine, which spreads them over the processes. */
const inlineBytes = 4 * 1024 * 1024
/** Compressed bytes that earn a millisecond: the slowest decoder on a busy machine. */
const earningBytesPerMilli = 1024

interface Output {
  facts: Fact[]
  trees: OpenedTree[]
  deferred: Target[]
  problems: Problem[]
  readonly opened: OpenedBytes
}

type Alive = (done: number, at: string) => void

export interface Session {
  run(task: Task, remaining: { nodes: number; bytes: number }, alive: Alive): Promise<TaskResult>
  bytesRead(): number
}

export function session(setup: Omit<WorkerSetup, 'type'>, readers: readonly Reader[], now: () => number): Session {
  /** Tells the engine of the running task that it goes on. */
  let alive: Alive = () => undefined
  const { artefactSource, open, openQuietly, takeErrors, nameOf, bytesRead } = opener(setup, (at) => alive(0, at))
  const choose = selector(readers)

  /**
   * A purse for one item, whose time starts now. Decompression earns time by what goes into it: a packed card image may
   * take minutes, a small bomb may not.
   */
  function itemPurse(limits: Limits, depth: number, spent: Spent): Purse {
    const start = now()
    const before = spent.stored
    const late = (): boolean => now() - start > limits.taskMillis + (spent.stored - before) / earningBytesPerMilli
    return purse(limits, depth, () => (late() ? `it took longer than ${limits.taskMillis / 1000} s of processing` : undefined), spent)
  }

  /** Lets one reader read. Gives whether it yielded anything, or what made it see at once that the content is not its own. */
  async function readWith(reader: Reader, source: ByteSource, target: Target, budget: Purse, out: Output): Promise<boolean | ReadError> {
    const container = isContainerReader(reader)
    const shown = shownAs(target, reader, container)
    const where: Where = { artefact: nameOf(target.place), path: shown }
    const id = shown === '' ? where.artefact : `${where.artefact}/${shown}`
    const basis = reader.basis ?? 'observed'
    const seen: Seen = container
      ? { basis, where, container: id, file: '' }
      : { basis, where, container: target.container, file: target.path }
    const input = {
      size: source.size,
      read: source.read.bind(source),
      ...(source.data === undefined ? {} : { data: source.data.bind(source) }),
      place: target.place,
      path: target.path,
    }
    const tree = new FileTreeBuilder()
    const children: Target[] = []
    let yielded = false
    try {
      for await (const item of reader.read(input, budget)) {
        yielded = true
        if ('fact' in item) out.facts.push(complete(item.fact, seen))
        else if ('entry' in item) tree.add(item.entry)
        else if ('problem' in item) {
          const { code, message, offset, path } = item.problem
          const place = { ...where, path: path === undefined ? where.path : `${shown}${path}`, ...(offset === undefined ? {} : { offset }) }
          out.problems.push({ code, message, where: place, incomplete: isIncomplete(code), reader: reader.id })
        } else children.push(childOf(target, item.child, reader, shown, id))
      }
    } catch (error) {
      // A reader that claimed by a weak signature and saw at once that it was wrong has read nothing.
      if (container && !yielded && error instanceof ReadError && error.code === 'malformed') return error
      out.problems.push(problemOf(error, where, reader.id))
      // A malformed file says nothing; of what ended at a limit or an encrypted part it is known what it is.
      yielded ||= !(error instanceof ReadError && error.code === 'malformed')
    }
    if (tree.count > 0) {
      const partial = out.problems.some((problem) => problem.incomplete && problem.where.path.startsWith(shown))
      out.trees.push(...withLayers({ target: { ...target, shown }, container: id, shown, format: reader.id, columns: tree.columns(), partial }))
    }
    for (const child of children) await openChild(child, budget, out)
    return yielded
  }

  /** Small children are read here and now, large ones by whoever is free. */
  async function openChild(child: Target, budget: Purse, out: Output): Promise<void> {
    const where = { artefact: nameOf(child.place), path: child.shown }
    try {
      const again = child.partition === true ? out.opened.again(child) : undefined
      if (again !== undefined) {
        out.problems.push(again)
        return
      }
      const last = child.place.steps.at(-1)
      if ((last?.kind === 'ranges' || last?.kind === 'qcow2') && last.size > inlineBytes) {
        out.deferred.push(child)
        return
      }
      await openTarget(child, budget.deeper(), out)
    } catch (error) {
      out.problems.push(problemOf(error, where))
    }
  }

  /** Opens a target and everything small inside it. Gives the id of the reader that opened it. */
  async function openTarget(target: Target, budget: Purse, out: Output): Promise<string | undefined> {
    const where = { artefact: nameOf(target.place), path: target.shown }
    const source = await open(target.place, budget)
    for (const error of takeErrors()) out.problems.push(problemOf(error, where))
    if (source.size === 0) {
      if (target.required === true) out.problems.push({ code: 'malformed', message: 'the artefact is empty', where, incomplete: true })
      return undefined
    }
    const claims = await choose.select(source, target.path)
    let opened: string | undefined
    let failed: Refusal | undefined
    let why: ReadError | undefined
    for (const reader of claims.readers) {
      if (opened !== undefined && isContainerReader(reader)) continue
      const read = await readWith(reader, source, target, budget, out)
      if (read instanceof ReadError) {
        failed ??= refusal(reader, read, claims, target.partition === true ? 2 : 3)
        why ??= read
      }
      else if (read) opened ??= reader.id
    }
    out.problems.push(...tooLargeProblems(claims, where))
    if (opened === undefined && target.required === true) {
      const { readers: chosen } = claims
      const claimed = chosen.length === 0 ? '' : ` (it looks like ${chosen.map((reader) => reader.title).join(' or ')}, but is not well-formed)${why === undefined ? '' : `: ${why.message}`}`
      const at = why?.offset === undefined ? where : { ...where, offset: why.offset }
      out.problems.push({ code: chosen.length === 0 ? 'unsupported' : 'malformed', message: `nothing here can read this artefact${claimed}`, where: at, incomplete: true })
    } else if (opened === undefined && failed !== undefined) {
      // What begins like an archive and is none is worth telling, but nobody could open it; a partition should hold something.
      out.problems.push({ ...problemOf(failed.error, where, failed.reader.id), incomplete: target.partition === true })
    }
    if (opened === undefined && failed === undefined && target.partition === true && !(await isBlank(source))) out.problems.push(problemOf(unsupported('nothing here can read what is in this partition'), where))
    await scanInline(target, budget, out)
    return opened
  }

  /** Files of containers that were opened inside a task are looked at in the same task when they are few and small. */
  async function scanInline(target: Target, budget: Purse, out: Output): Promise<void> {
    const small = out.trees.filter((tree) => !scanned.has(tree) && tree.target.depth >= target.depth && tree.target.place === target.place && tree.columns.count <= 64 && tree.columns.sizes.reduce((sum, size) => sum + size, 0) <= inlineBytes)
    for (const tree of small) {
      for (const file of fileTargets(tree.columns)) await scanFile(tree.target, tree.container, file, budget.deeper(), out)
      scanned.add(tree)
    }
  }
  const scanned = new WeakSet<OpenedTree>()

  async function scanFile(inside: Target, container: string, file: FileTarget, budget: Purse, out: Output): Promise<void> {
    const target: Target = {
      place: within(inside.place, ...file.steps),
      shown: `${inside.shown}${file.path}`,
      path: file.path,
      container,
      depth: inside.depth + 1,
    }
    const where = { artefact: nameOf(target.place), path: target.shown }
    try {
      const source = await open(target.place, budget)
      for (const error of takeErrors()) out.problems.push(problemOf(error, where))
      if (source.size === 0) return
      const claims = await choose.select(source, file.path)
      if (source.size > inlineBytes && claims.readers.some(isContainerReader)) {
        // Whoever is free opens it, and lets everybody read who claims it.
        out.deferred.push(target)
        return
      }
      let opened = false
      let failed: Refusal | undefined
      for (const reader of claims.readers) {
        const container = isContainerReader(reader)
        if (container && opened) continue
        const read = await readWith(reader, source, target, container ? budget.deeper() : budget, out)
        if (read instanceof ReadError) failed ??= refusal(reader, read, claims, 3)
        else if (container) opened = true
      }
      out.problems.push(...tooLargeProblems(claims, where))
      if (!opened && failed !== undefined) out.problems.push({ ...problemOf(failed.error, where, failed.reader.id), incomplete: false })
      await scanInline(target, budget, out)
    } catch (error) {
      out.problems.push(problemOf(error, where))
    }
  }

  async function answerOne(question: ByteQuestion, budget: Purse, out: Output): Promise<void> {
    const { artefact, path, container, file } = question.at
    const seen: Seen = { basis: 'observed', where: { artefact, path }, container, file }
    try {
      const source = await open(question.place, budget)
      // What is wrong with the way to these bytes was told when they were read first.
      takeErrors()
      const drafts = await answer(question, source, { markKey: setup.markKey, budget, open: (place) => open(place, budget) })
      for (const draft of drafts) out.facts.push(complete(draft, seen))
    } catch (error) {
      out.problems.push(problemOf(error, seen.where, `engine/${question.kind}`))
    }
  }

  async function run(task: Task, remaining: { nodes: number; bytes: number }, sign: Alive): Promise<TaskResult> {
    alive = sign
    const limits: Limits = { ...setup.limits, nodes: remaining.nodes, bytesOut: remaining.bytes }
    const spent = { nodes: 0, bytes: 0, stored: 0 }
    const out: Output = { facts: [], trees: [], deferred: [], problems: [], opened: openedBytes(setup.artefacts) }
    const before = bytesRead()
    let format: string | undefined
    let sha256: string | undefined
    switch (task.type) {
      case 'hash': {
        const budget = itemPurse({ ...limits, taskMillis: limits.taskMillis * 10 }, 0, spent)
        try {
          sha256 = await sha256Of(artefactSource(task.artefact), () => {
            budget.check()
            alive(0, setup.artefacts[task.artefact]?.name ?? '')
          })
        } catch (error) {
          const where = { artefact: setup.artefacts[task.artefact]?.name ?? '', path: '' }
          out.problems.push(problemOf(error, where, 'engine/hash'))
        }
        break
      }
      case 'open': {
        const where = { artefact: nameOf(task.target.place), path: task.target.shown }
        try {
          out.opened.again(task.target)
          format = await openTarget(task.target, itemPurse(limits, task.target.depth, spent), out)
        } catch (error) {
          out.problems.push(problemOf(error, where))
        }
        break
      }
      case 'scan': {
        const container = task.within.container
        await openQuietly(task.within.place, itemPurse(limits, task.within.depth, spent))
        for (const [index, file] of task.files.entries()) {
          alive(index, `${task.within.shown}${file.path}`)
          await scanFile(task.within, container, file, itemPurse(limits, task.within.depth, spent), out)
        }
        break
      }
      case 'answer': {
        for (const [index, question] of task.questions.entries()) {
          alive(index, question.at.path)
          await answerOne(question, itemPurse(limits, 0, spent), out)
        }
        break
      }
    }
    return {
      ...(format === undefined ? {} : { format }),
      ...(sha256 === undefined ? {} : { sha256 }),
      facts: out.facts,
      trees: out.trees.map((tree) => ({ ...tree, scanned: scanned.has(tree) })),
      deferred: out.deferred,
      problems: out.problems,
      spent,
      bytesRead: bytesRead() - before,
    }
  }

  return { run, bytesRead }
}
