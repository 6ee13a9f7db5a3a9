/**
 * Mutated inputs through the real reading processes: truncations of every length up to 4 KiB, at 512-byte boundaries and
 * at seeded lengths above, and seeded mutations. Only typed problems may come out, no process may die, no limit may be
 * passed. Fixtures of a reader are its seeds.
 *
 *   npm run fuzz [-- --mutations N] [--reader ID] [--seed N]     10,000 mutations for each reader by default
 *
 * What breaks a reader is written to .cache/fuzz/, to become a fixture.
 */
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { basename, join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import { gunzipSync, zstdDecompressSync } from 'node:zlib'
import { startPool } from '../src/engine/pool.ts'
import type { FileTarget, Target } from '../src/engine/protocol.ts'
import { defaultLimits } from '../src/kernel/limits.ts'
import { hole, part, type Step } from '../src/kernel/place.ts'
import type { Extent } from '../src/kernel/source.ts'
import { whereText } from '../src/kernel/where.ts'
import { readers } from '../src/readers/registry.gen.ts'

const root = join(import.meta.dirname, '..')

export interface Fixture {
  readonly reader: string
  /** File under the reader's folder. */
  readonly name: string
  /** Path at which the reader finds it: fixtures/<variant>/etc/x stands for /etc/x. */
  readonly path: string
  readonly bytes: Uint8Array
  /** Where `bytes` lie in an image that is mostly zeros, and how large it is. */
  readonly sparse?: { readonly size: number; readonly ranges: readonly Extent[] }
}

export interface FuzzResult {
  readonly inputs: number
  /** What came out that must not: the input's name and what happened. */
  readonly broken: readonly string[]
}

/** Fixtures larger than this are cut to their beginning: where the structures are. */
const maxFixtureBytes = 256 * 1024
const recipe = /(?:^|\/)(?:make\.sh|README\.md|.*\.(?:c|json|txt\.md|expected))$/u

const pageBytes = 4096

/** The bytes to mutate: all of a small fixture; of a large image that is mostly zeros, the pages with something in them. */
function cut(plain: Uint8Array): Pick<Fixture, 'bytes' | 'sparse'> {
  if (plain.length <= 4 * maxFixtureBytes) return { bytes: plain.subarray(0, maxFixtureBytes) }
  const bytes = new Uint8Array(maxFixtureBytes)
  const ranges: [number, number][] = []
  let used = 0
  for (let at = 0; at < plain.length; at += pageBytes) {
    const page = plain.subarray(at, at + pageBytes)
    const isData = used + page.length <= maxFixtureBytes && page.some((byte) => byte !== 0)
    const last = ranges.at(-1)
    if (isData) {
      bytes.set(page, used)
      ranges.push([used, page.length])
      used += page.length
    } else if (last?.[0] === hole) last[1] += page.length
    else ranges.push([hole, page.length])
  }
  return { bytes: bytes.subarray(0, used), sparse: { size: plain.length, ranges } }
}

export function fixturesOf(reader: string): Fixture[] {
  const folder = join(root, 'src/readers', reader, 'fixtures')
  return globSync('**/*', { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((name) => !recipe.test(name))
    .toSorted()
    .map((name) => {
      const packed = /\.(?:gz|zst)$/u.test(name) && !reader.startsWith('container/')
      const raw = readFileSync(join(folder, name))
      const plain = !packed ? raw : name.endsWith('.gz') ? gunzipSync(raw) : zstdDecompressSync(raw)
      const parts = name.split('/')
      const path = parts.length > 1 ? parts.slice(1).join('/') : basename(name)
      return { reader, name, path: `/${packed ? path.replace(/\.(?:gz|zst)$/u, '') : path}`, ...cut(plain) }
    })
}

/** A small generator with a seed: the same inputs in every run (mulberry32, public domain). */
export function generator(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below)
  }
}

const telling = [0, 1, 0x7f, 0x80, 0xff]

/** One mutation: flipped bits, telling bytes, huge fields, zeroed, doubled or moved ranges, or several of these. */
export function mutate(bytes: Uint8Array, next: (below: number) => number): Uint8Array {
  const copy = Buffer.from(bytes)
  if (copy.length === 0) return copy
  for (let rounds = 1 + next(4); rounds > 0; rounds--) {
    const at = next(copy.length)
    const length = Math.min(1 + next(16), copy.length - at)
    switch (next(6)) {
      case 0: copy[at] = (copy[at] ?? 0) ^ (1 << next(8)); break
      case 1: copy[at] = telling[next(telling.length)] ?? 0; break
      case 2: copy.fill(0xff, at, at + Math.min(4, copy.length - at)); break
      case 3: copy.fill(0, at, at + length); break
      case 4: copy.copy(copy, next(copy.length - length + 1), at, at + length); break
      default: if (at + 4 <= copy.length) copy.writeUInt32LE(next(0x7fffffff), at)
    }
  }
  return copy
}

export function truncations(size: number, next: (below: number) => number): number[] {
  const lengths = new Set<number>()
  for (let length = 1; length < Math.min(size, 4096); length++) lengths.add(length)
  for (let length = 4096; length < size; length += 512) lengths.add(length)
  for (let count = 0; size > 4096 && count < 256; count++) lengths.add(4096 + next(size - 4096))
  return [...lengths]
}

/** So many of a list, in its order. */
function drawn(lengths: readonly number[], count: number, next: (below: number) => number): number[] {
  let left = Math.min(count, lengths.length)
  return lengths.filter((_, index) => next(lengths.length - index) < left && left-- > 0)
}

const filesPerTask = 250
/** Bytes of mutants that stand in one artefact. */
const bytesPerArtefact = 64 * 1024 * 1024

export interface FuzzOptions {
  readonly mutations: number
  readonly seed: number
  /** Ids; all by default. */
  readonly readers?: readonly string[]
  /** Cut only this many fixtures of each reader at every length, the smallest first; all by default. */
  readonly truncated?: number
  /** Of all lengths at which a fixture can be cut, only this many, drawn by the seed; all by default. */
  readonly cuts?: number
  tell?(line: string): void
}

export async function fuzz({ mutations, seed, readers: only, truncated, cuts = Infinity, tell }: FuzzOptions): Promise<FuzzResult> {
  const folder = mkdtempSync(join(tmpdir(), 'proofmark-fuzz-'))
  const broken: string[] = []
  let inputs = 0
  try {
    const ids = readers.map(({ id }) => id).filter((id) => only?.includes(id) ?? true)
    // A reader to a process, side by side: starting processes is most of the work where inputs are few.
    await Promise.all(Array.from({ length: availableParallelism() }, async () => {
      for (let id = ids.shift(); id !== undefined; id = ids.shift()) await one(id)
    }))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return { inputs, broken: broken.toSorted() }

  async function one(id: string): Promise<void> {
    const fixtures = fixturesOf(id)
    let bad = 0
    const started = performance.now()
    let count = 0
    for (const batch of batches(fixtures, { mutations, truncated: truncated ?? fixtures.length, cuts }, generator(seed))) {
      count += batch.targets.length
      const found = await runBatch(folder, id, batch)
      bad += found.length
      broken.push(...found)
    }
    inputs += count
    tell?.(`${id}: ${fixtures.length} fixtures, ${count} inputs, ${bad} broken, ${Math.round(performance.now() - started)} ms`)
  }
}

interface Batch {
  readonly bytes: Uint8Array
  readonly targets: readonly FileTarget[]
}

/** Fixtures and mutants stand one after another in one artefact; a truncation needs no bytes of its own. */
function* batches(fixtures: readonly Fixture[], { mutations, truncated, cuts }: { mutations: number; truncated: number; cuts: number }, next: (below: number) => number): Iterable<Batch> {
  let pieces: Uint8Array[] = []
  let targets: FileTarget[] = []
  let size = 0
  const flush = function* (): Iterable<Batch> {
    if (targets.length > 0) yield { bytes: Buffer.concat(pieces), targets }
    pieces = []
    targets = []
    size = 0
  }
  const add = (fixture: Fixture, bytes: Uint8Array, lengths: readonly number[]): void => {
    pieces.push(bytes)
    const { sparse } = fixture
    if (sparse === undefined) targets.push(...lengths.map((length) => ({ path: fixture.path, size: length, steps: [part(size, length)] })))
    else {
      const whole: Step[] = [part(size, bytes.byteLength), { kind: 'ranges', ...sparse }]
      for (const length of lengths) {
        const scaled = Math.round((length / bytes.byteLength) * sparse.size)
        targets.push({ path: fixture.path, size: scaled, steps: [...whole, part(0, scaled)] })
      }
    }
    size += bytes.byteLength
  }
  const bySize = fixtures.toSorted((a, b) => a.bytes.byteLength - b.bytes.byteLength)
  for (const fixture of bySize.slice(0, truncated)) add(fixture, fixture.bytes, drawn(truncations(fixture.bytes.byteLength, next), cuts, next))
  for (let done = 0; done < mutations && fixtures.length > 0; done++) {
    const fixture = fixtures[done % fixtures.length]
    if (fixture === undefined) continue
    add(fixture, mutate(fixture.bytes, next), [fixture.bytes.byteLength])
    if (size > bytesPerArtefact) yield* flush()
  }
  yield* flush()
}

async function runBatch(folder: string, reader: string, batch: Batch): Promise<string[]> {
  const file = join(folder, reader.replace('/', '-'))
  writeFileSync(file, batch.bytes)
  const pool = startPool({
    setup: { type: 'setup', artefacts: [{ name: 'fuzz', file, bytes: batch.bytes.byteLength }], limits: { ...defaultLimits, taskMillis: 20_000 }, spoolFolder: folder, markKey: new Uint8Array(32) },
    processes: 1,
    onAlive: () => {},
  })
  const broken: string[] = []
  try {
    const inside: Target = { place: { artefact: 0, steps: [] }, shown: '', path: '/fuzz', container: 'fuzz', depth: 0 }
    const tasks = Array.from({ length: Math.ceil(batch.targets.length / filesPerTask) }, (_, index) => batch.targets.slice(index * filesPerTask, (index + 1) * filesPerTask))
    await Promise.all(tasks.map(async (files) => {
      const result = await pool.run({ type: 'scan', within: inside, files })
      for (const problem of result.problems) {
        const bad = problem.code === 'internal' || problem.code === 'unreadable' || /was killed|could not start/u.test(problem.message)
        if (bad) broken.push(`${reader}: ${problem.code}: ${whereText(problem.where)}: ${problem.message}`)
      }
    }))
  } catch (error) {
    broken.push(`${reader}: ${error instanceof Error ? error.message : String(error)}`)
  } finally {
    await pool.close()
  }
  if (broken.length > 0) {
    mkdirSync(join(root, '.cache/fuzz'), { recursive: true })
    writeFileSync(join(root, '.cache/fuzz', reader.replace('/', '-')), batch.bytes)
  }
  return broken
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { mutations: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' }, reader: { type: 'string', multiple: true } } })
  const result = await fuzz({
    mutations: Number(values.mutations),
    seed: Number(values.seed),
    ...(values.reader === undefined ? {} : { readers: values.reader }),
    tell: (line) => process.stdout.write(`${line}\n`),
  })
  process.stdout.write(`${result.inputs} inputs, ${result.broken.length} broken\n${result.broken.slice(0, 50).map((line) => `  ${line}\n`).join('')}`)
  process.exitCode = result.broken.length === 0 ? 0 : 1
}
