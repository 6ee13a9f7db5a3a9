/**
 * CRC-64 as xz uses it (ECMA-182, reflected), four bytes at a time on pairs of 32-bit halves. Blocks of zeros, of which
 * card images are full, are stepped over at once.
 */

const tables = makeTables()

function makeTables(): { low: Int32Array; high: Int32Array } {
  const low = new Int32Array(4 * 256)
  const high = new Int32Array(4 * 256)
  for (let byte = 0; byte < 256; byte++) {
    let l = byte
    let h = 0
    for (let bit = 0; bit < 8; bit++) {
      const odd = (l & 1) !== 0
      l = (l >>> 1) | (h << 31)
      h >>>= 1
      if (odd) {
        l ^= 0xd7870f42
        h ^= 0xc96c5795
      }
    }
    low[byte] = l
    high[byte] = h
  }
  for (let at = 256; at < low.length; at++) {
    const l = low[at - 256] ?? 0
    const h = high[at - 256] ?? 0
    low[at] = ((l >>> 8) | (h << 24)) ^ (low[l & 0xff] ?? 0)
    high[at] = (h >>> 8) ^ (high[l & 0xff] ?? 0)
  }
  return { low, high }
}

/** The shift register, in two halves. */
interface Register {
  low: number
  high: number
}

function run(register: Register, bytes: Uint8Array, start: number, end: number): void {
  const { low, high } = tables
  let l = register.low
  let h = register.high
  const whole = start + ((end - start) & ~3)
  let at = start
  for (; at < whole; at += 4) {
    l ^= (bytes[at] as number) | ((bytes[at + 1] as number) << 8) | ((bytes[at + 2] as number) << 16) | ((bytes[at + 3] as number) << 24)
    const a = 768 + (l & 0xff)
    const b = 512 + ((l >>> 8) & 0xff)
    const c = 256 + ((l >>> 16) & 0xff)
    const d = l >>> 24
    l = h ^ (low[a] as number) ^ (low[b] as number) ^ (low[c] as number) ^ (low[d] as number)
    h = (high[a] as number) ^ (high[b] as number) ^ (high[c] as number) ^ (high[d] as number)
  }
  for (; at < end; at++) {
    const index = (l ^ (bytes[at] as number)) & 0xff
    l = ((l >>> 8) | (h << 24)) ^ (low[index] as number)
    h = (h >>> 8) ^ (high[index] as number)
  }
  register.low = l
  register.high = h
}

const blockBytes = 4096
const zeros = new Uint8Array(blockBytes)
/** What a block of zeros makes of each bit of the register: it is linear, so these 64 tell of every value. */
const afterZeros: readonly Register[] = Array.from({ length: 64 }, (_, bit) => {
  const register = { low: bit < 32 ? 1 << bit : 0, high: bit < 32 ? 0 : 1 << (bit - 32) }
  run(register, zeros, 0, blockBytes)
  return register
})

function skipZeros(register: Register): void {
  let low = 0
  let high = 0
  for (let bit = 0; bit < 64; bit++) {
    if ((((bit < 32 ? register.low : register.high) >>> (bit & 31)) & 1) === 0) continue
    low ^= (afterZeros[bit] as Register).low
    high ^= (afterZeros[bit] as Register).high
  }
  register.low = low
  register.high = high
}

export class Crc64 {
  readonly #register: Register = { low: -1, high: -1 }

  update(bytes: Uint8Array): void {
    const whole = bytes.length - (bytes.length % blockBytes)
    for (let at = 0; at < whole; at += blockBytes) {
      if (bytes[at] === 0 && Buffer.compare(zeros, bytes.subarray(at, at + blockBytes)) === 0) skipZeros(this.#register)
      else run(this.#register, bytes, at, at + blockBytes)
    }
    run(this.#register, bytes, whole, bytes.length)
  }

  /** The value as xz stores it: eight bytes, little-endian. */
  digest(): Uint8Array {
    const bytes = new Uint8Array(8)
    const view = new DataView(bytes.buffer)
    view.setInt32(0, ~this.#register.low, true)
    view.setInt32(4, ~this.#register.high, true)
    return bytes
  }
}
