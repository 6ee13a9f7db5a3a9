/** Runs a reader over bytes in memory, for tests. Used by tests only; knows nothing of the engine. */
import type { EntryDraft } from '../../facts/file-tree.ts'
import type { FactDraft, FactKind } from '../../facts/fact.ts'
import { purse } from '../../kernel/budget.ts'
import { defaultLimits, type Limits } from '../../kernel/limits.ts'
import { ReadError } from '../../kernel/problem.ts'
import type { ByteSource } from '../../kernel/source.ts'
import { lentBytes } from '../../kernel/testing.ts'
import type { Child, Reader, ReaderInput, Yield } from '../define.ts'

export interface RunOptions {
  /** Path inside the container; `/file` when it does not matter. */
  readonly path?: string
  readonly limits?: Partial<Limits>
}

/** Everything that a reader yielded, sorted by kind, and the ReadError that ended it. Any other error is passed on. */
export interface Run {
  readonly facts: readonly FactDraft[]
  readonly children: readonly Child[]
  readonly entries: readonly EntryDraft[]
  readonly problems: readonly Extract<Yield, { problem: unknown }>['problem'][]
  readonly error?: ReadError
  /** The yielded facts of one kind. */
  of<K extends FactKind>(kind: K): readonly FactDraft<K>[]
}

/** Text or bytes or a source as a reader's input. */
export function readerInput(content: string | Uint8Array | ByteSource, path = '/file'): ReaderInput {
  const source =
    typeof content === 'string'
      ? lentBytes(new TextEncoder().encode(content))
      : content instanceof Uint8Array
        ? lentBytes(content)
        : content
  return {
    size: source.size,
    read: (offset, length) => source.read(offset, length),
    ...(source.data === undefined ? {} : { data: source.data.bind(source) }),
    place: { artefact: 0, steps: [] },
    path,
  }
}

/** Reads to the end or to the first ReadError. */
export async function runReader<K extends FactKind>(
  reader: Reader<K>,
  content: string | Uint8Array | ByteSource,
  options: RunOptions = {},
): Promise<Run> {
  const facts: FactDraft[] = []
  const children: Child[] = []
  const entries = new Map<string, EntryDraft>()
  const problems: Extract<Yield, { problem: unknown }>['problem'][] = []
  let error: ReadError | undefined
  const budget = purse({ ...defaultLimits, ...options.limits }, 0, () => undefined)
  try {
    for await (const item of reader.read(readerInput(content, options.path), budget)) {
      if ('fact' in item) facts.push(item.fact as FactDraft)
      else if ('child' in item) children.push(item.child)
      else if ('entry' in item) entries.set(item.entry.path, item.entry)
      else problems.push(item.problem)
    }
  } catch (thrown) {
    if (!(thrown instanceof ReadError)) throw thrown
    error = thrown
  }
  return {
    facts,
    children,
    entries: [...entries.values()],
    problems,
    ...(error === undefined ? {} : { error }),
    of: <L extends FactKind>(kind: L) => facts.filter((fact) => fact.kind === kind) as unknown as readonly FactDraft<L>[],
  }
}

/** One fact of a kind, as a shorthand for assertions that expect exactly one. */
export function only<K extends FactKind>(run: Run, kind: K): FactDraft<K> {
  const found = run.of(kind)
  if (found.length !== 1) throw new Error(`expected one ${kind}, got ${found.length}; ${run.error?.message ?? 'no error'}`)
  return found[0] as FactDraft<K>
}
