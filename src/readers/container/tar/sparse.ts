/** Sparse files in tar: GNU's old header with extension blocks, and the pax forms 0.0, 0.1 and 1.0 (GNU tar manual, D.2). */
import { malformed, unsupported } from '../../../kernel/problem.ts'
import type { Step } from '../../../kernel/place.ts'
import type { PageCache } from '../../shared/page-cache.ts'
import { RangeList, type RangePurse } from '../../shared/ranges.ts'
import { blockBytes, size } from './header.ts'
import { type Records, record, recordSize, text } from './pax.ts'

/** A piece of data: where it belongs in the file, and how long it is. */
type Piece = readonly [offset: number, length: number]

export interface Sparse {
  readonly realBytes: number
  readonly pieces: readonly Piece[]
  /** Where the data starts, behind whatever part of the map stands in front of it. */
  readonly dataOffset: number
}

const maxPieces = 1_000_000

/** The map of a type S header: four pieces in the header, 21 in each extension block. */
export async function gnuSparse(cache: PageCache, header: Uint8Array, offset: number): Promise<Sparse> {
  const pieces: Piece[] = []
  const realBytes = size(header, 483, offset)
  const take = (block: Uint8Array, at: number, count: number, where: number): void => {
    for (let i = 0; i < count; i++) {
      if (block[at + i * 24] === 0) return
      pieces.push([size(block, at + i * 24, where), size(block, at + i * 24 + 12, where)])
    }
  }
  take(header, 386, 4, offset)
  let next = offset + blockBytes
  for (let more = header[482]; more === 1; next += blockBytes) {
    if (pieces.length > maxPieces) throw malformed('a sparse file in too many pieces', next)
    const block = await cache.read(next, blockBytes)
    take(block, 0, 21, next)
    more = block[504]
  }
  return { realBytes, pieces, dataOffset: next }
}

/** The map in pax records, where there is one; in form 1.0 it stands in front of the data. */
export async function paxSparse(cache: PageCache, records: Records, dataOffset: number, storedBytes: number): Promise<Sparse | undefined> {
  const major = record(records, 'GNU.sparse.major')
  if (major !== undefined) {
    const version = `${text(major)}.${text(record(records, 'GNU.sparse.minor') ?? new Uint8Array(0))}`
    if (version !== '1.0') throw unsupported(`a sparse file of version ${version}`, dataOffset)
    const realBytes = recordSize(records, 'GNU.sparse.realsize', dataOffset) ?? 0
    return { realBytes, ...(await mapInData(cache, dataOffset, storedBytes)) }
  }
  const realBytes = recordSize(records, 'GNU.sparse.size', dataOffset)
  if (realBytes === undefined) return undefined
  const map = record(records, 'GNU.sparse.map')
  const numbers =
    map === undefined
      ? records.filter(([key]) => key === 'GNU.sparse.offset' || key === 'GNU.sparse.numbytes').map(([, value]) => Number(text(value)))
      : text(map).split(',').filter(Boolean).map(Number)
  return { realBytes, pieces: pairs(numbers, dataOffset), dataOffset }
}

async function mapInData(cache: PageCache, dataOffset: number, storedBytes: number): Promise<Omit<Sparse, 'realBytes'>> {
  const numbers: number[] = []
  let digits = ''
  for (let at = dataOffset; at + blockBytes <= dataOffset + storedBytes; at += blockBytes) {
    const block = text(await cache.read(at, blockBytes))
    for (const character of block) {
      if (character !== '\n') {
        digits += character
        if (!/^[0-9]{1,16}$/u.test(digits)) throw malformed('a bad map of a sparse file', at)
        continue
      }
      numbers.push(Number(digits))
      digits = ''
      const count = numbers[0] ?? 0
      if (count > maxPieces) throw malformed('a sparse file in too many pieces', at)
      if (numbers.length === 1 + 2 * count) return { pieces: pairs(numbers.slice(1), at), dataOffset: at + blockBytes }
    }
  }
  throw malformed('the map of a sparse file has no end', dataOffset)
}

function pairs(numbers: readonly number[], offset: number): Piece[] {
  if (numbers.length % 2 !== 0 || numbers.some((value) => !Number.isSafeInteger(value) || value < 0)) throw malformed('a bad map of a sparse file', offset)
  return Array.from({ length: numbers.length / 2 }, (_, i): Piece => [numbers[2 * i] ?? 0, numbers[2 * i + 1] ?? 0])
}

/** Directions to the content: the pieces in their places, holes between them. */
export function sparseStep({ realBytes, pieces, dataOffset }: Sparse, storedEnd: number, purse: RangePurse): Step {
  const list = new RangeList(purse)
  let from = dataOffset
  for (const [offset, length] of pieces) {
    if (offset < list.bytes || offset + length > realBytes || from + length > storedEnd) throw malformed('a bad map of a sparse file', dataOffset)
    list.addHole(offset - list.bytes)
    list.add(from, length)
    from += length
  }
  return list.step(realBytes)
}

