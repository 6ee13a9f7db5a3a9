/** The entropy-coded part of a bzip2 block: code tables, Huffman codes, move-to-front, runs of zeros. */
import type { BitReader } from './bzip2-bits.ts'
import { type Feed } from './feed.ts'

/** The state of one stream. */
export interface Decoding {
  readonly feed: Feed
  readonly bits: BitReader
  /** Bytes of the block; its length is the largest block that the stream allows. */
  readonly next: Uint32Array
  count: number
}

const groupSymbols = 50
const maxCodeBits = 20
/** Codes up to this length are found by one look-up. */
const fastBits = 10
/** A group of fifty codes needs at most this many bytes. */
const groupBytes = 256

interface CodeTable {
  /** By the next `fastBits` bits: symbol << 5 | length, or 0 when the code is longer. */
  readonly fast: Uint16Array
  /** By length: the largest code (left-aligned to `maxCodeBits`) plus one, and what turns a code into an index. */
  readonly limits: Int32Array
  readonly bases: Int32Array
  readonly symbols: Uint16Array
}

export interface CodeTables {
  readonly selectors: Uint8Array
  readonly tables: readonly CodeTable[]
  /** The bytes that occur, in order. */
  readonly bytes: Uint8Array
}

export async function codeTables({ feed, bits }: Decoding): Promise<CodeTables> {
  await feed.ensure(64 * 1024)
  const bytes: number[] = []
  const ranges = bits.take(16)
  for (let range = 0; range < 16; range++) {
    if ((ranges & (0x8000 >>> range)) === 0) continue
    const used = bits.take(16)
    for (let low = 0; low < 16; low++) if ((used & (0x8000 >>> low)) !== 0) bytes.push(range * 16 + low)
  }
  const tableCount = bits.take(3)
  const selectorCount = bits.take(15)
  if (bytes.length === 0 || tableCount < 2 || tableCount > 6 || selectorCount === 0) throw feed.malformed('a bad block header')
  const order = [0, 1, 2, 3, 4, 5]
  const selectors = Uint8Array.from({ length: selectorCount }, () => {
    let place = 0
    while (bits.take(1) === 1) if (++place >= tableCount) throw feed.malformed('a bad selector')
    const table = order[place] ?? 0
    order.copyWithin(1, 0, place)
    order[0] = table
    return table
  })
  const tables = Array.from({ length: tableCount }, () => codeTable(codeLengths(bits, feed, bytes.length + 2), feed))
  bits.check()
  return { selectors, tables, bytes: Uint8Array.from(bytes) }
}

function codeLengths(bits: BitReader, feed: Feed, count: number): Uint8Array {
  let length = bits.take(5)
  return Uint8Array.from({ length: count }, () => {
    // An encoder goes straight to the next length; wandering about is not bounded by the format.
    for (let steps = 0; ; steps++) {
      if (length < 1 || length > maxCodeBits || steps > 2 * maxCodeBits) throw feed.malformed('a bad code length')
      if (bits.take(1) === 0) return length
      length += bits.take(1) === 0 ? 1 : -1
    }
  })
}

function codeTable(lengths: Uint8Array, feed: Feed): CodeTable {
  const symbols = new Uint16Array(lengths.length)
  const limits = new Int32Array(maxCodeBits + 2)
  const bases = new Int32Array(maxCodeBits + 2)
  const fast = new Uint16Array(1 << fastBits)
  let code = 0
  let index = 0
  for (let length = 1; length <= maxCodeBits; length++) {
    bases[length] = index - code
    for (let symbol = 0; symbol < lengths.length; symbol++) {
      if (lengths[symbol] !== length) continue
      if (length <= fastBits) {
        const shift = fastBits - length
        if ((code + 1) << shift > fast.length) throw feed.malformed('a bad code table')
        fast.fill((symbol << 5) | length, code << shift, (code + 1) << shift)
      }
      symbols[index++] = symbol
      code++
    }
    if (code > 1 << length) throw feed.malformed('a bad code table')
    limits[length] = code << (maxCodeBits - length)
    code <<= 1
  }
  limits[maxCodeBits + 1] = 0x7fffffff
  return { fast, limits, bases, symbols }
}

/** Where the decoding of symbols stands between two refills of the feed. */
interface Progress {
  group: number
  count: number
  run: number
  runBit: number
  done: boolean
}

/** Decodes the symbols of one block into the low bytes of `work.next` and sets `work.count`. */
export async function decodeSymbols(work: Decoding, tables: CodeTables): Promise<void> {
  const front = new Uint8Array(256)
  front.set(tables.bytes)
  const progress: Progress = { group: 0, count: 0, run: 0, runBit: 1, done: false }
  while (!progress.done) {
    const more = await work.feed.ensure(groupBytes)
    groups(work, tables, front, progress, !more)
  }
  work.count = progress.count
}

/** Decodes group after group until the feed runs low (`last`: until the data ends) or the block is complete. */
function groups(work: Decoding, tables: CodeTables, front: Uint8Array, progress: Progress, last: boolean): void {
  const { next, bits, feed } = work
  const { buffer, at: start, end } = feed.raw()
  const endOfBlock = tables.bytes.length + 1
  let { group, count, run, runBit, done } = progress
  let at = start
  let held = bits.held
  let heldBits = bits.count
  const enough = last ? Number.NEGATIVE_INFINITY : groupBytes
  while (!done && end - at >= enough) {
    const table = tables.tables[tables.selectors[group++] ?? 6]
    if (table === undefined) throw feed.malformed('a block with too few selectors')
    const { fast, limits, bases, symbols } = table
    for (let i = 0; i < groupSymbols; i++) {
      while (heldBits < maxCodeBits) {
        held = ((held << 8) | (at < end ? (buffer[at] as number) : 0)) & 0xfffffff
        at++
        heldBits += 8
      }
      let symbol = 0
      const entry = fast[(held >>> (heldBits - fastBits)) & ((1 << fastBits) - 1)] as number
      if (entry !== 0) {
        heldBits -= entry & 31
        symbol = entry >>> 5
      } else {
        const window = (held >>> (heldBits - maxCodeBits)) & ((1 << maxCodeBits) - 1)
        let length = 1
        while (window >= (limits[length] as number)) length++
        if (length > maxCodeBits) throw feed.malformed('an unknown code')
        heldBits -= length
        symbol = symbols[(window >>> (maxCodeBits - length)) + (bases[length] as number)] as number
      }
      if (symbol <= 1) {
        // Digits of a run length, in bijective base two.
        run += runBit << symbol
        runBit <<= 1
        if (run > next.length) throw feed.malformed('a run that is too long')
        continue
      }
      if (run > 0) {
        if (run > next.length - count) throw feed.malformed('a block that is too large')
        next.fill(front[0] as number, count, count + run)
        count += run
        run = 0
        runBit = 1
      }
      if (symbol === endOfBlock) {
        done = true
        break
      }
      if (count >= next.length) throw feed.malformed('a block that is too large')
      const value = front[symbol - 1] as number
      if (symbol < 16) for (let n = symbol - 1; n > 0; n--) front[n] = front[n - 1] as number
      else front.copyWithin(1, 0, symbol - 1)
      front[0] = value
      next[count++] = value
    }
    if (at - (heldBits >>> 3) > end) throw feed.truncated()
  }
  // Whole bytes that were read ahead go back.
  const back = heldBits >>> 3
  feed.skip(Math.min(at - back, end) - start)
  bits.count = heldBits & 7
  bits.held = (held >>> (back * 8)) & ((1 << bits.count) - 1)
  Object.assign(progress, { group, count, run, runBit, done })
}
