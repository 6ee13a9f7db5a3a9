/** CRC-64 as xz uses it (ECMA-182, reflected), four bytes at a time on pairs of 32-bit halves. */

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

export class Crc64 {
  #low = -1
  #high = -1

  update(bytes: Uint8Array): void {
    const { low, high } = tables
    let l = this.#low
    let h = this.#high
    const whole = bytes.length & ~3
    let at = 0
    for (; at < whole; at += 4) {
      l ^= (bytes[at] as number) | ((bytes[at + 1] as number) << 8) | ((bytes[at + 2] as number) << 16) | ((bytes[at + 3] as number) << 24)
      const a = 768 + (l & 0xff)
      const b = 512 + ((l >>> 8) & 0xff)
      const c = 256 + ((l >>> 16) & 0xff)
      const d = l >>> 24
      l = h ^ (low[a] as number) ^ (low[b] as number) ^ (low[c] as number) ^ (low[d] as number)
      h = (high[a] as number) ^ (high[b] as number) ^ (high[c] as number) ^ (high[d] as number)
    }
    for (; at < bytes.length; at++) {
      const index = (l ^ (bytes[at] as number)) & 0xff
      l = ((l >>> 8) | (h << 24)) ^ (low[index] as number)
      h = (h >>> 8) ^ (high[index] as number)
    }
    this.#low = l
    this.#high = h
  }

  /** The value as xz stores it: eight bytes, little-endian. */
  digest(): Uint8Array {
    const bytes = new Uint8Array(8)
    const view = new DataView(bytes.buffer)
    view.setInt32(0, ~this.#low, true)
    view.setInt32(4, ~this.#high, true)
    return bytes
  }
}
