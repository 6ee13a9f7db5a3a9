/**
 * A small pool of reading processes. A process that grows too large kills itself, one that hangs is killed here; either
 * way only the task at hand is lost. It is cut in halves until the one file is known that did it, and that one is given up
 * only when it kills a process of its own: an old one may have died of what earlier tasks left in its memory.
 */
import { fork, type ChildProcess } from 'node:child_process'
import { availableParallelism } from 'node:os'
import type { Limits } from '../kernel/limits.ts'
import type { Problem } from '../kernel/problem.ts'
import type { Where } from '../kernel/where.ts'
import { confinement } from './confinement.ts'
import { howMuch, readingFlags } from './keep-small.ts'
import type { Task, TaskRequest, TaskResult, WorkerMessage, WorkerSetup } from './protocol.ts'

/** How many times its own limit of processing time a process may stay silent by the wall clock, the machine being busy. */
const silentFactor = 4
/** However short that limit, a process may stay silent so long: its signs of life come seldom, and it may have to wait for a processor. */
const leastSilentMillis = 10_000
const maxProcesses = 8
/** Where there is little to read, other processes may be started so long after the first task began. */
const defaultPatienceMillis = 400
/** One bad file among 400 costs nine processes until it is found; an image made of bad files must come to an end. */
const maxDeaths = 100

interface Job {
  readonly task: Task
  /** To be run by a process that has not run anything before. */
  readonly alone?: true
  readonly resolve: (result: TaskResult) => void
  readonly reject: (error: Error) => void
}

interface Reading {
  readonly child: ChildProcess
  job: Job | undefined
  id: number
  ready: boolean
  /** It has run a task before. */
  used: boolean
  heard: number
}

export interface Pool {
  /** Runs a task; a task that kills its process ends with a problem at the file that did it. */
  run(task: Task): Promise<TaskResult>
  readonly size: number
  /** Ends all processes. */
  close(): Promise<void>
}

export interface PoolOptions {
  readonly setup: WorkerSetup
  readonly signal?: AbortSignal | undefined
  readonly processes?: number | undefined
  /** How long after the first task others may be started, where there is little to read. */
  readonly patienceMillis?: number | undefined
  onAlive(at: string, done: number, bytes: number, task: Task): void
}

const workerFile = (): URL => new URL(import.meta.url.endsWith('.ts') ? './worker/main.ts' : './worker/main.js', import.meta.url)

export function startPool({ setup, signal, processes, patienceMillis = defaultPatienceMillis, onAlive }: PoolOptions): Pool {
  const limits: Limits = setup.limits
  const left = { nodes: limits.nodes, bytes: limits.bytesOut }
  const { env, execArgv } = confinement(setup.artefacts.map(({ file }) => file), setup.spoolFolder)
  const much = howMuch(setup.artefacts)
  const size = Math.max(1, Math.min(processes ?? availableParallelism(), maxProcesses))
  // Of processes that may run now.
  let room = much === 'little' ? 1 : size
  let patience: NodeJS.Timeout | undefined
  const queue: Job[] = []
  const workers = new Set<Reading>()
  /** Processes that live, those that get no more work included. */
  const living = new Set<ChildProcess>()
  let closed = false
  let deaths = 0
  let nextId = 1

  function start(): Reading {
    const child = fork(workerFile(), {
      serialization: 'advanced',
      env,
      // Grammars in WebAssembly are compiled as they are used: compiling them for speed takes 400 MB and a second for the few files that are parsed.
      execArgv: [...execArgv, '--no-warnings', '--expose-gc', '--max-old-space-size=384', ...readingFlags[much], '--liftoff-only'],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    })
    const worker: Reading = { child, job: undefined, id: 0, ready: false, used: false, heard: Date.now() }
    let complaint = ''
    child.stderr?.on('data', (text: Buffer) => {
      complaint = (complaint + text.toString()).slice(-2000)
    })
    child.on('message', (message: WorkerMessage) => hear(worker, message))
    living.add(child)
    child.once('exit', () => living.delete(child))
    child.once('exit', (code, killed) => gone(worker, killed === null ? `ended with status ${code}: ${complaint.trim()}` : `was killed (${killed})`))
    // It could not be started at all: then there is no exit.
    child.once('error', (error) => gone(worker, `could not be started: ${error.message}`))
    child.send(setup, () => {})
    workers.add(worker)
    return worker
  }

  function hear(worker: Reading, message: WorkerMessage): void {
    worker.heard = Date.now()
    if (message.type === 'ready') {
      worker.ready = true
      feed()
      return
    }
    const { job } = worker
    if (job === undefined || message.id !== worker.id) return
    if (message.type === 'alive') {
      onAlive(message.at, message.done, message.bytes, job.task)
      return
    }
    worker.job = undefined
    if (message.type === 'broken') job.resolve({ ...nothing, problems: [problemAt(job.task, setup, 'internal', `a bug of ours: ${message.message}`)] })
    else {
      left.nodes = Math.max(0, left.nodes - message.result.spent.nodes)
      left.bytes = Math.max(0, left.bytes - message.result.spent.bytes)
      job.resolve(message.result)
    }
    feed()
  }

  function gone(worker: Reading, how: string): void {
    if (!workers.delete(worker)) return
    const { job } = worker
    if (closed) {
      job?.reject(new Error('the run was stopped'))
      return
    }
    if (!worker.ready) {
      // It never came up: a fault of ours or of the machine, which another try will not mend.
      living.delete(worker.child)
      const error = new Error(`a reading process could not start: it ${how}`)
      job?.reject(error)
      for (const waiting of queue.splice(0)) waiting.reject(error)
      return
    }
    if (job !== undefined) retry(job, how)
    feed()
  }

  /** Halves what killed the process, until it is one file; one that kills a process of its own is given up and named. */
  function retry(job: Job, how: string): void {
    const more = ++deaths <= maxDeaths
    const halves = more ? halve(job.task) : undefined
    if (halves === undefined && more && job.alone !== true) {
      queue.unshift({ ...job, alone: true })
      return
    }
    if (halves === undefined) {
      const { memoryBytes, taskMillis } = limits
      const message = deaths > maxDeaths
        ? `not read: ${maxDeaths} reading processes have ended before their time`
        : `given up: the process that read it ${how}; the limits are ${Math.round(memoryBytes / 1024 ** 2)} MiB of memory and ${taskMillis / 1000} s`
      job.resolve({ ...nothing, problems: [problemAt(job.task, setup, 'limit', message)] })
      return
    }
    const parts = halves.map((task) => new Promise<TaskResult>((resolve, reject) => queue.unshift({ task, resolve, reject })))
    Promise.all(parts).then((results) => job.resolve(results.reduce(merge)), job.reject)
  }

  function feed(): void {
    while (queue.length > 0) {
      const alone = queue[0]?.alone === true
      const resting = [...workers].filter((worker) => worker.job === undefined && worker.ready)
      const idle = resting.find((worker) => !alone || !worker.used)
      if (idle === undefined) {
        const [old] = resting
        if (old !== undefined && workers.size >= room) retire(old)
        const starting = [...workers].filter((worker) => !worker.ready).length
        if (workers.size < room && starting < queue.length) start()
        else return
        continue
      }
      const job = queue.shift()
      if (job === undefined) return
      idle.job = job
      idle.used = true
      idle.id = nextId++
      idle.heard = Date.now()
      const request: TaskRequest = { type: 'task', id: idle.id, task: job.task, remaining: { ...left } }
      idle.child.send(request, () => {})
      if (room < size) patience ??= setTimeout(makeRoom, patienceMillis).unref()
    }
  }

  /** What is read takes longer than a process needs to start. */
  function makeRoom(): void {
    room = size
    feed()
  }

  /** Ends a process that does nothing, to make room for a new one. */
  function retire(worker: Reading): void {
    workers.delete(worker)
    worker.child.kill('SIGKILL')
  }

  const guard = setInterval(() => {
    for (const worker of workers) {
      const silent = Date.now() - worker.heard
      if (worker.job !== undefined && silent > Math.max(leastSilentMillis, limits.taskMillis * silentFactor)) worker.child.kill('SIGKILL')
    }
  }, 250)
  guard.unref()

  const close = async (): Promise<void> => {
    closed = true
    clearInterval(guard)
    clearTimeout(patience)
    for (const job of queue.splice(0)) job.reject(new Error('the run was stopped'))
    await Promise.all([...living].map((child) => new Promise<void>((resolve) => {
      child.once('exit', () => resolve())
      child.kill('SIGKILL')
    })))
  }
  const stop = (): void => void close()
  signal?.addEventListener('abort', stop, { once: true })

  return {
    size,
    run: (task) =>
      new Promise((resolve, reject) => {
        if (closed) return reject(new Error('the run was stopped'))
        queue.push({ task, resolve, reject })
        feed()
      }),
    close: async () => {
      signal?.removeEventListener('abort', stop)
      await close()
    },
  }
}

const nothing: TaskResult = { facts: [], trees: [], deferred: [], problems: [], spent: { nodes: 0, bytes: 0 }, bytesRead: 0 }

function merge(a: TaskResult, b: TaskResult): TaskResult {
  return {
    facts: [...a.facts, ...b.facts],
    trees: [...a.trees, ...b.trees],
    deferred: [...a.deferred, ...b.deferred],
    problems: [...a.problems, ...b.problems],
    spent: { nodes: a.spent.nodes + b.spent.nodes, bytes: a.spent.bytes + b.spent.bytes },
    bytesRead: a.bytesRead + b.bytesRead,
  }
}

function halve(task: Task): Task[] | undefined {
  if (task.type === 'scan' && task.files.length > 1) {
    const middle = task.files.length >> 1
    return [task.files.slice(0, middle), task.files.slice(middle)].map((files) => ({ ...task, files }))
  }
  if (task.type === 'answer' && task.questions.length > 1) {
    const middle = task.questions.length >> 1
    return [task.questions.slice(0, middle), task.questions.slice(middle)].map((questions) => ({ ...task, questions }))
  }
  return undefined
}

/** A problem at what a task was about. */
function problemAt(task: Task, setup: WorkerSetup, code: Problem['code'], message: string): Problem {
  return { code, message, where: whereOf(task, (index) => setup.artefacts[index]?.name ?? ''), incomplete: true, ...activityOf(task) }
}

function whereOf(task: Task, name: (artefact: number) => string): Where {
  switch (task.type) {
    case 'hash':
      return { artefact: name(task.artefact), path: '' }
    case 'open':
      return { artefact: name(task.target.place.artefact), path: task.target.shown }
    case 'scan':
      return { artefact: name(task.within.place.artefact), path: `${task.within.shown}${task.files[0]?.path ?? ''}` }
    case 'answer':
    default:
      return { artefact: task.questions[0]?.at.artefact ?? '', path: task.questions[0]?.at.path ?? '' }
  }
}

/** Which kinds of facts may be missing, as incomplete.ts names it; after a death while reading it may be any. */
function activityOf(task: Task): Pick<Problem, 'reader'> {
  if (task.type === 'hash') return { reader: 'engine/hash' }
  const kinds = task.type === 'answer' ? new Set(task.questions.map((question) => question.kind)) : new Set()
  return kinds.size === 1 ? { reader: `engine/${String([...kinds][0])}` } : {}
}
