/**
 * What one reading process does: opens places, lets readers read, collects what they yield. Knows nothing of other
 * processes; `main.ts` connects it to the engine.
 */
import { createHash } from 'node:crypto'
import type { ByteQuestion } from '../../facts/answer.ts'
import type { Fact, FactDraft } from '../../facts/fact.ts'
import { FileTreeBuilder } from '../../facts/file-tree.ts'
import type { Seen } from '../../facts/provenance.ts'
import { purse, type Purse, type Spent } from '../../kernel/budget.ts'
import type { Limits } from '../../kernel/limits.ts'
import { openSteps } from '../../kernel/native/open.ts'
import { within, type Place } from '../../kernel/place.ts'
import { isIncomplete, limitReached, ReadError, unsupported, type Problem } from '../../kernel/problem.ts'
import { pieces, type ByteSource } from '../../kernel/source.ts'
import type { Where } from '../../kernel/where.ts'
import type { Reader } from '../../readers/define.ts'
import { answer } from '../answers/index.ts'
import { fileTargets } from '../file-targets.ts'
import type { FileTarget, OpenedTree, Target, Task, TaskResult, WorkerSetup } from '../protocol.ts'
import { fileSource, type FileSource } from './file-source.ts'
import { isContainerReader, selector } from './select.ts'
import { workerSpool } from './spool.ts'

/** Larger nested containers go back to the engine, which spreads them over the processes. */
const inlineBytes = 4 * 1024 * 1024
/** Compressed bytes that earn a millisecond: the slowest decoder on a busy machine. */
const earningBytesPerMilli = 1024

/** Node cannot ask where the holes of a file are; beyond this size a mostly empty file is not hashed through its zeros. */
const sparseBytes = 64 * 1024 ** 3

interface Output {
  facts: Fact[]
  trees: OpenedTree[]
  deferred: Target[]
  problems: Problem[]
}

type Alive = (done: number, at: string) => void

export interface Session {
  run(task: Task, remaining: { nodes: number; bytes: number }, alive: Alive): Promise<TaskResult>
  bytesRead(): number
}

export function session(setup: Omit<WorkerSetup, 'type'>, readers: readonly Reader[], now: () => number): Session {
  const sources: (FileSource | undefined)[] = []
  const spool = workerSpool(setup.spoolFolder)
  const choose = selector(readers)
  /** Tells the engine of the running task that it goes on. */
  let alive: Alive = () => undefined
  /** What was tolerated in compressed streams, until it is told. */
  const tolerated: ReadError[] = []

  function artefactSource(index: number): FileSource {
    const artefact = setup.artefacts[index]
    if (artefact === undefined) throw new Error(`no artefact ${index}`)
    return (sources[index] ??= fileSource(artefact.file))
  }
  /** Keys of kept streams are relative to an artefact; those of the run are not. */
  const open = (place: Place, budget: Purse): Promise<ByteSource> =>
    openSteps(artefactSource(place.artefact), place.steps, {
      budget,
      spool: { keep: (key, size, stream) => spool.keep(`${place.artefact} ${key}`, size, () => signed(stream(), nameOf(place))) },
      note: (message, offset) => tolerated.push(unsupported(message, offset)),
    })
  const takeErrors = (): ReadError[] => [...spool.takeErrors().map(({ error }) => error), ...tolerated.splice(0)]
  const nameOf = (place: Place): string => setup.artefacts[place.artefact]?.name ?? ''

  /** Passes a stream on and gives a sign of life with each piece: a large one takes longer than the engine's patience. */
  async function* signed(stream: AsyncIterable<Uint8Array>, at: string): AsyncGenerator<Uint8Array> {
    for await (const piece of stream) {
      alive(0, at)
      yield piece
    }
  }

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

  /** Turns anything thrown while reading into a problem at its place. */
  function problemOf(error: unknown, where: Where, reader?: Reader): Problem {
    const by = reader === undefined ? {} : { reader: reader.id }
    if (error instanceof ReadError) {
      const at = error.offset === undefined ? where : { ...where, offset: error.offset }
      return { code: error.code, message: error.message, where: at, incomplete: isIncomplete(error.code), ...by }
    }
    const system = error as NodeJS.ErrnoException
    if (system.syscall === 'open' || system.syscall === 'read') {
      return { code: 'unreadable', message: `the file could not be read (${system.code})`, where, incomplete: true }
    }
    const name = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
    const message = `a bug of ours${reader === undefined ? '' : ` in ${reader.id}`}: ${name}`
    return { code: 'internal', message, where, incomplete: true, ...by }
  }

  /** Lets one reader read; true when it yielded anything. */
  async function readWith(reader: Reader, source: ByteSource, target: Target, budget: Purse, out: Output): Promise<boolean> {
    const container = isContainerReader(reader)
    const shown = container && reader.label !== undefined ? labelled(target.shown, reader.label) : target.shown
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
    let failure: unknown
    try {
      for await (const item of reader.read(input, budget)) {
        yielded = true
        if ('fact' in item) out.facts.push(complete(item.fact, seen))
        else if ('entry' in item) tree.add(item.entry)
        else if ('problem' in item) {
          const { code, message, offset, path } = item.problem
          const place = { ...where, path: path === undefined ? where.path : `${shown}${path}`, ...(offset === undefined ? {} : { offset }) }
          out.problems.push({ code, message, where: place, incomplete: isIncomplete(code), reader: reader.id })
        } else {
          const name = item.child.name
          children.push({
            place: within(target.place, ...item.child.steps),
            shown: name === '' ? shown : shown === '' ? name : `${shown}/${name}`,
            path: name === '' ? withoutEnding(target.path) : `${target.path === '/' ? '' : target.path}/${name}`,
            container: name === '' ? target.container : id,
            depth: target.depth + 1,
          })
        }
      }
    } catch (error) {
      // A reader that claimed by a weak signature and saw at once that it was wrong has read nothing.
      if (!yielded && error instanceof ReadError && error.code === 'malformed') {
        failure = error
      } else out.problems.push(problemOf(error, where, reader))
      if (failure === undefined) yielded = true
    }
    if (failure !== undefined) {
      if (!container) out.problems.push(problemOf(failure, where, reader))
      return false
    }
    if (tree.count > 0) {
      const partial = out.problems.some((problem) => problem.incomplete && problem.where.path.startsWith(shown))
      out.trees.push({ target: { ...target, shown }, container: id, shown, format: reader.id, columns: tree.columns(), partial })
    }
    for (const child of children) await openChild(child, budget, out)
    return yielded
  }

  /** Small children are read here and now, large ones by whoever is free. */
  async function openChild(child: Target, budget: Purse, out: Output): Promise<void> {
    const where = { artefact: nameOf(child.place), path: child.shown }
    try {
      const last = child.place.steps.at(-1)
      if (last?.kind === 'ranges' && last.size > inlineBytes) {
        out.deferred.push(child)
        return
      }
      await openTarget(child, budget.deeper(), out)
    } catch (error) {
      out.problems.push(problemOf(error, where))
    }
  }

  /** Opens a target and everything small inside it. Gives the id of the reader that opened it. */
  async function openTarget(target: Target, budget: Purse, out: Output, required = false): Promise<string | undefined> {
    const where = { artefact: nameOf(target.place), path: target.shown }
    const source = await open(target.place, budget)
    for (const error of takeErrors()) out.problems.push(problemOf(error, where))
    if (source.size === 0) {
      if (required) out.problems.push({ code: 'malformed', message: 'the artefact is empty', where, incomplete: true })
      return undefined
    }
    const chosen = await choose.select(source, target.path)
    let opened: string | undefined
    for (const reader of chosen) {
      if (isContainerReader(reader)) {
        if (opened === undefined && (await readWith(reader, source, target, budget, out))) opened = reader.id
      } else if (await readWith(reader, source, target, budget, out)) opened ??= reader.id
    }
    if (opened === undefined && required) {
      const claimed = chosen.length === 0 ? '' : ` (it looks like ${chosen.map((reader) => reader.title).join(' or ')}, but is not well-formed)`
      out.problems.push({ code: chosen.length === 0 ? 'unsupported' : 'malformed', message: `nothing here can read this artefact${claimed}`, where, incomplete: true })
    }
    await scanInline(target, budget, out)
    return opened
  }

  /** Files of containers that were opened inside a task are looked at in the same task when they are few. */
  async function scanInline(target: Target, budget: Purse, out: Output): Promise<void> {
    const small = out.trees.filter((tree) => !scanned.has(tree) && tree.target.depth >= target.depth && tree.target.place === target.place && tree.columns.count <= 64)
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
      const chosen = await choose.select(source, file.path)
      let opened = false
      for (const reader of chosen) {
        if (!isContainerReader(reader)) await readWith(reader, source, target, budget, out)
        else if (!opened) {
          if (source.size > inlineBytes) {
            out.deferred.push(target)
            opened = true
          } else {
            opened = await readWith(reader, source, target, budget.deeper(), out)
            await scanInline(target, budget, out)
          }
        }
      }
    } catch (error) {
      out.problems.push(problemOf(error, where))
    }
  }

  async function answerOne(question: ByteQuestion, budget: Purse, out: Output): Promise<void> {
    const { artefact, path, container, file } = question.at
    const seen: Seen = { basis: 'observed', where: { artefact, path }, container, file }
    try {
      const source = await open(question.place, budget)
      const drafts = await answer(question, source, { markKey: setup.markKey, budget })
      for (const draft of drafts) out.facts.push(complete(draft, seen))
    } catch (error) {
      out.problems.push(problemOf(error, seen.where))
    }
  }

  async function hashArtefact(index: number, budget: Purse): Promise<string> {
    const hash = createHash('sha256')
    const source = artefactSource(index)
    if (source.size > sparseBytes && source.allocated < source.size / 8) {
      throw limitReached(`its SHA-256 was not computed: ${source.size} bytes, of which only ${source.allocated} are on the disk`)
    }
    for await (const piece of pieces(source)) {
      hash.update(piece)
      budget.check()
      alive(0, nameOf({ artefact: index, steps: [] }))
    }
    return hash.digest('hex')
  }

  async function run(task: Task, remaining: { nodes: number; bytes: number }, sign: Alive): Promise<TaskResult> {
    alive = sign
    const limits: Limits = { ...setup.limits, nodes: remaining.nodes, bytesOut: remaining.bytes }
    const spent = { nodes: 0, bytes: 0, stored: 0 }
    const out: Output = { facts: [], trees: [], deferred: [], problems: [] }
    const before = bytesRead()
    let format: string | undefined
    let sha256: string | undefined
    switch (task.type) {
      case 'hash': {
        const budget = itemPurse({ ...limits, taskMillis: limits.taskMillis * 10 }, 0, spent)
        try {
          sha256 = await hashArtefact(task.artefact, budget)
        } catch (error) {
          const where = { artefact: setup.artefacts[task.artefact]?.name ?? '', path: '' }
          out.problems.push(problemOf(error, where))
        }
        break
      }
      case 'open': {
        const where = { artefact: nameOf(task.target.place), path: task.target.shown }
        try {
          format = await openTarget(task.target, itemPurse(limits, task.target.depth, spent), out, task.target.depth === 0)
        } catch (error) {
          out.problems.push(problemOf(error, where))
        }
        break
      }
      case 'scan': {
        const container = task.within.container
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

  const bytesRead = (): number => sources.reduce((sum, source) => sum + (source?.bytesRead ?? 0), 0)
  return { run, bytesRead }
}

const labelled = (shown: string, label: string): string => (shown === '' ? label : `${shown}:${label}`)

/** `/boot/initrd.img.gz` is `/boot/initrd.img` inside its compression. */
const withoutEnding = (path: string): string => path.replace(/\.(?:gz|xz|zst|bz2|lz4|lzma)$/u, '').replace(/\.tgz$/u, '.tar').replace(/\.txz$/u, '.tar')

/** Adds where a fact was seen to what a reader yielded. */
function complete(draft: FactDraft, seen: Seen): Fact {
  const { line, offset, ...payload } = draft
  const where = { ...seen.where, ...(line === undefined ? {} : { line }), ...(offset === undefined ? {} : { offset }) }
  return { ...payload, ...seen, where } as Fact
}
