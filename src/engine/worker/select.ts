/**
 * Which readers claim an input. Signatures are data, compiled once, so that looking at a hundred thousand files costs
 * little: path patterns are found by a plain part of the path, bytes by the first one that a signature names.
 */
import { pathMatcher } from '../../kernel/path.ts'
import type { ByteSource } from '../../kernel/source.ts'
import type { Reader, Signature } from '../../readers/define.ts'

interface Compiled {
  readonly reader: Reader
  readonly order: number
  readonly bytes?: Pattern
  readonly matches: (path: string) => boolean
  readonly maxBytes: number
  /** Bytes that it names. */
  readonly marks: number
  /** Content that fits was meant for the reader, whatever its size. */
  readonly certain: boolean
  /** How much a hit says: longer byte patterns are tried first among containers. */
  readonly weight: number
}

interface Pattern {
  /** From the end when negative. */
  readonly at: number
  /** -1 for any byte. */
  readonly values: readonly number[]
}

/** Content that only one reader may open: containers and volumes, as opposed to evidence that several may read. */
export const isContainerReader = (reader: Reader): boolean =>
  reader.emits.includes('container') || reader.emits.includes('volume')

const headBytes = 4096
/** How far from the end of a path its parts are indexed. */
const indexedParts = 3

/** What the signatures say of one input. */
export interface Claims {
  /** Readers that claim it, the most specific first. */
  readonly readers: readonly Reader[]
  /** How many bytes of its content the best signature of a reader names; 0 where the path alone claims. */
  readonly marks: ReadonlyMap<Reader, number>
  /** Readers that would claim it if it were smaller, by a place that is theirs or a mark that cannot be chance. */
  readonly tooLarge: readonly { readonly reader: Reader; readonly maxBytes: number }[]
}

/** So many bytes are no chance. */
const tellingMark = 8

export interface Selector {
  select(source: ByteSource, path: string): Promise<Claims>
}

export function selector(readers: readonly Reader[]): Selector {
  /** By how far a plain part of the pattern stands from its end (0: the name), and that part. */
  const byPart = Array.from({ length: indexedParts }, () => new Map<string, Compiled[]>())
  const byEnding = new Map<string, Compiled[]>()
  const byFirstByte = Array.from({ length: 256 }, (): Compiled[] => [])
  const anywhere: Compiled[] = []
  const add = (map: Map<string, Compiled[]>, key: string, value: Compiled): void => {
    const list = map.get(key)
    if (list === undefined) map.set(key, [value])
    else list.push(value)
  }
  function index(compiled: Compiled, pattern: string): void {
    const parts = pattern.split('/').reverse()
    const free = parts.findIndex((part) => part.includes('**'))
    const plain = parts.slice(0, free < 0 ? indexedParts : Math.min(free, indexedParts)).findIndex((part) => part !== '' && !/[*?]/u.test(part))
    const ending = /^.*[*?][^*?]*(\.[^*?.]+)$/u.exec(parts[0] ?? '')?.[1]
    if (plain >= 0) add(byPart[plain] ?? new Map<string, Compiled[]>(), parts[plain] ?? '', compiled)
    else if (ending !== undefined) add(byEnding, ending, compiled)
    else anywhere.push(compiled)
  }
  readers.forEach((reader, order) => {
    for (const signature of reader.signatures) {
      if (signature.paths === undefined) {
        const compiled = compile(reader, order, signature, () => true)
        const first = compiled.bytes?.at === 0 ? (compiled.bytes.values[0] ?? -1) : -1
        ;(byFirstByte[first] ?? anywhere).push(compiled)
      } else for (const pattern of signature.paths) index(compile(reader, order, signature, pathMatcher([pattern]), pattern.includes('/')), pattern)
    }
  })

  return {
    async select(source, path) {
      const parts = path.split('/')
      const name = parts.at(-1) ?? ''
      const dot = name.lastIndexOf('.')
      const head = await source.read(0, Math.min(headBytes, source.size))
      const hits = new Map<Reader, Compiled>()
      const lists = [
        ...byPart.map((map, fromEnd) => map.get(parts[parts.length - 1 - fromEnd] ?? '')),
        dot < 0 ? undefined : byEnding.get(name.slice(dot)),
        byFirstByte[head[0] ?? -1],
        anywhere,
      ]
      const tooLarge = new Map<Reader, number>()
      const far: { readonly candidate: Compiled; readonly bytes: Pattern }[] = []
      for (const candidate of lists.flatMap((list) => list ?? [])) {
        if (hits.has(candidate.reader)) continue
        const { bytes } = candidate
        const near = bytes === undefined || holdsIn(head, bytes)
        if (near === false || !candidate.matches(path)) continue
        if (source.size > candidate.maxBytes) {
          if (near === true && candidate.certain) tooLarge.set(candidate.reader, candidate.maxBytes)
          continue
        }
        if (near === undefined && bytes !== undefined) far.push({ candidate, bytes })
        else hits.set(candidate.reader, candidate)
      }
      // The head is the caller's only until the next read, so these come when all others are done.
      for (const { candidate, bytes } of far) if (!hits.has(candidate.reader) && (await holdsFar(source, bytes))) hits.set(candidate.reader, candidate)
      return {
        readers: [...hits.values()].sort((a, b) => b.weight - a.weight || a.order - b.order).map((hit) => hit.reader),
        marks: new Map([...hits].map(([reader, hit]) => [reader, hit.marks])),
        tooLarge: [...tooLarge].filter(([reader]) => !hits.has(reader)).map(([reader, maxBytes]) => ({ reader, maxBytes })),
      }
    },
  }
}

function compile(reader: Reader, order: number, signature: Signature, matches: (path: string) => boolean, located = false): Compiled {
  const values = signature.hex?.replaceAll(' ', '').match(/../gu)?.map((pair) => (pair === '??' ? -1 : Number.parseInt(pair, 16)))
  const marks = values?.filter((value) => value >= 0).length ?? 0
  return {
    reader,
    order,
    matches,
    maxBytes: signature.maxBytes ?? Number.POSITIVE_INFINITY,
    marks,
    certain: located || marks >= tellingMark,
    weight: marks + (signature.paths === undefined ? 0 : 1),
    ...(values === undefined ? {} : { bytes: { at: signature.at ?? 0, values } }),
  }
}

/** Undefined when the pattern does not lie within the head of the content. */
function holdsIn(head: Uint8Array, { at, values }: Pattern): boolean | undefined {
  if (at < 0 || at + values.length > head.byteLength) return head.byteLength < headBytes && at >= 0 ? false : undefined
  return equal(head, at, values)
}

async function holdsFar(source: ByteSource, { at, values }: Pattern): Promise<boolean> {
  const start = at < 0 ? source.size + at : at
  if (start < 0 || start + values.length > source.size) return false
  return equal(await source.read(start, values.length), 0, values)
}

function equal(bytes: Uint8Array, at: number, values: readonly number[]): boolean {
  for (let index = 0; index < values.length; index++) {
    const value = values[index] ?? -1
    if (value >= 0 && bytes[at + index] !== value) return false
  }
  return true
}
