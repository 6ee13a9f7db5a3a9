/**
 * Measures other programs from outside: wall time, processor time, and the memory that a tree of processes shares out
 * among itself. Knows nothing of what it measures.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

export interface Timed {
  readonly wallMillis: number
  /** Of the program and all that it waited for; 0 where /proc is missing. */
  readonly cpuMillis: number
  readonly status: number
}

/** A program with its arguments. */
export type Command = readonly [program: string, ...args: string[]]

export interface Options {
  readonly environment?: Readonly<Record<string, string>>
  readonly timeoutMillis?: number
}

/** Runs a program to its end; what it prints is thrown away. */
export async function timed(command: Command, options: Options = {}): Promise<Timed> {
  return timedChild(start(command, options), options)
}

async function timedChild(child: ChildProcess, options: Options): Promise<Timed> {
  const before = childrenMillis()
  const started = performance.now()
  const status = await ended(child, options)
  return { wallMillis: performance.now() - started, cpuMillis: childrenMillis() - before, status }
}

/** The largest sum of proportional set sizes (PSS, proc_pid_smaps(5)) of a program and all below it, in bytes. */
export const peakMemory = async (command: Command, options: Options & { readonly everyMillis?: number } = {}): Promise<number> => (await timedWithPeak(command, options)).peakBytes

/** Time and memory in one run; looking costs time, so memory is looked at seldom where the run is long. */
export async function timedWithPeak(command: Command, options: Options & { readonly everyMillis?: number } = {}): Promise<Timed & { readonly peakBytes: number }> {
  let peakBytes = 0
  const child = start(command, options)
  const timer = setInterval(() => {
    const sum = treeOf(child.pid ?? 0).reduce((total, pid) => total + pssOf(pid), 0)
    peakBytes = Math.max(peakBytes, sum)
  }, options.everyMillis ?? 25)
  const time = await timedChild(child, options)
  clearInterval(timer)
  return { ...time, peakBytes }
}

export const median = (numbers: readonly number[]): number => {
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}

const start = ([program, ...args]: Command, { environment }: Options): ChildProcess =>
  spawn(program, args, { stdio: ['ignore', 'ignore', 'ignore'], env: { ...process.env, ...environment } })

function ended(child: ChildProcess, { timeoutMillis }: Options): Promise<number> {
  const timer = timeoutMillis === undefined ? undefined : setTimeout(() => child.kill('SIGTERM'), timeoutMillis)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (status, signal) => {
      clearTimeout(timer)
      if (signal === 'SIGTERM') reject(new Error(`took longer than ${(timeoutMillis ?? 0) / 1000} s`))
      else resolve(status ?? -1)
    })
  })
}

/** Processor time of all children that have ended (proc_pid_stat(5), fields 16 and 17, in hundredths of a second). */
function childrenMillis(): number {
  const stat = textOf('/proc/self/stat')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[13] ?? 0) + Number(fields[14] ?? 0)) * 10
}

function treeOf(pid: number): number[] {
  const below: number[] = []
  try {
    for (const task of readdirSync(`/proc/${pid}/task`)) {
      below.push(...textOf(`/proc/${pid}/task/${task}/children`).split(' ').filter(Boolean).map(Number))
    }
  } catch {
    // It has ended meanwhile.
  }
  return [pid, ...below.flatMap(treeOf)]
}

const pssOf = (pid: number): number => Number(/^Pss:\s+(\d+) kB$/mu.exec(textOf(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0) * 1024

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
