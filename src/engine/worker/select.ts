/**
 * Which readers claim an input. Signatures are data, compiled once: path patterns are indexed by the last part of the
 * path or by its folder, so looking at a hundred thousand files costs little; bytes are compared only at the offsets that signatures name.
 */
import { basename, dirname, pathMatcher } from '../../kernel/path.ts'
import type { ByteSource } from '../../kernel/source.ts'
import type { Reader, Signature } from '../../readers/define.ts'

interface Compiled {
  readonly reader: Reader
  readonly order: number
  readonly bytes?: { readonly at: number; readonly values: readonly number[] }
  readonly matches: (path: string) => boolean
  readonly maxBytes: number
  /** How much a hit says: longer byte patterns are tried first among containers. */
  readonly weight: number
}

/** Content that only one reader may open: containers and volumes, as opposed to evidence that several may read. */
export const isContainerReader = (reader: Reader): boolean =>
  reader.emits.includes('container') || reader.emits.includes('volume')

const headBytes = 4096

export interface Selector {
  /** Readers that claim this input, the most specific first. */
  select(source: ByteSource, path: string): Promise<Reader[]>
}

export function selector(readers: readonly Reader[]): Selector {
  const byName = new Map<string, Compiled[]>()
  const byFolder = new Map<string, Compiled[]>()
  const byEnding = new Map<string, Compiled[]>()
  const anywhere: Compiled[] = []
  const add = (map: Map<string, Compiled[]>, key: string, value: Compiled): void => {
    const list = map.get(key)
    if (list === undefined) map.set(key, [value])
    else list.push(value)
  }
  readers.forEach((reader, order) => {
    for (const signature of reader.signatures) {
      if (signature.paths === undefined) {
        anywhere.push(compile(reader, order, signature, () => true))
        continue
      }
      for (const pattern of signature.paths) {
        const compiled = compile(reader, order, signature, pathMatcher([pattern]))
        const last = basename(pattern)
        const folder = basename(dirname(pattern))
        const ending = /^\*(\.[^*?.]+)$/u.exec(last)?.[1]
        if (!/[*?]/u.test(last)) add(byName, last, compiled)
        else if (folder !== '' && !/[*?]/u.test(folder)) add(byFolder, folder, compiled)
        else if (ending !== undefined) add(byEnding, ending, compiled)
        else anywhere.push(compiled)
      }
    }
  })

  return {
    async select(source, path) {
      const name = basename(path)
      const dot = name.lastIndexOf('.')
      const candidates = [
        ...(byName.get(name) ?? []),
        ...(byFolder.get(basename(dirname(path))) ?? []),
        ...(dot < 0 ? [] : (byEnding.get(name.slice(dot)) ?? [])),
        ...anywhere,
      ]
      let head: Uint8Array | undefined
      const hits = new Map<Reader, Compiled>()
      for (const candidate of candidates) {
        if (source.size > candidate.maxBytes || hits.has(candidate.reader) || !candidate.matches(path)) continue
        if (candidate.bytes !== undefined) {
          head ??= await source.read(0, Math.min(headBytes, source.size))
          if (!(await holds(source, head, candidate.bytes))) continue
        }
        hits.set(candidate.reader, candidate)
      }
      return [...hits.values()].sort((a, b) => b.weight - a.weight || a.order - b.order).map((hit) => hit.reader)
    },
  }
}

function compile(reader: Reader, order: number, signature: Signature, matches: (path: string) => boolean): Compiled {
  const values = signature.hex?.replaceAll(' ', '').match(/../gu)?.map((pair) => (pair === '??' ? -1 : Number.parseInt(pair, 16)))
  return {
    reader,
    order,
    matches,
    maxBytes: signature.maxBytes ?? Number.POSITIVE_INFINITY,
    weight: (values?.filter((value) => value >= 0).length ?? 0) + (signature.paths === undefined ? 0 : 1),
    ...(values === undefined ? {} : { bytes: { at: signature.at ?? 0, values } }),
  }
}

async function holds(source: ByteSource, head: Uint8Array, wanted: { at: number; values: readonly number[] }): Promise<boolean> {
  const start = wanted.at < 0 ? source.size + wanted.at : wanted.at
  const end = start + wanted.values.length
  if (start < 0 || end > source.size) return false
  const bytes = end <= head.byteLength ? head.subarray(start, end) : await source.read(start, wanted.values.length)
  return wanted.values.every((value, index) => value < 0 || bytes[index] === value)
}
