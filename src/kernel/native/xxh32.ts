/** XXH32 with seed 0 (github.com/Cyan4973/xxHash doc/xxhash_spec.md), as LZ4 frames use it. */

const prime1 = 0x9e3779b1
const prime2 = 0x85ebca77
const prime3 = 0xc2b2ae3d
const prime4 = 0x27d4eb2f
const prime5 = 0x165667b1

const rotate = (value: number, bits: number): number => (value << bits) | (value >>> (32 - bits))
const round = (lane: number, word: number): number => Math.imul(rotate((lane + Math.imul(word, prime2)) | 0, 13), prime1)
const word = (bytes: Uint8Array, at: number): number =>
  (bytes[at] as number) | ((bytes[at + 1] as number) << 8) | ((bytes[at + 2] as number) << 16) | ((bytes[at + 3] as number) << 24)

export class Xxh32 {
  #a = (prime1 + prime2) | 0
  #b = prime2 | 0
  #c = 0
  #d = -prime1 | 0
  #total = 0
  readonly #waiting = new Uint8Array(16)
  #held = 0

  update(bytes: Uint8Array): this {
    this.#total += bytes.length
    let at = 0
    if (this.#held > 0) {
      at = Math.min(16 - this.#held, bytes.length)
      this.#waiting.set(bytes.subarray(0, at), this.#held)
      this.#held += at
      if (this.#held < 16) return this
      this.#stripes(this.#waiting, 0, 16)
      this.#held = 0
    }
    const whole = at + ((bytes.length - at) & ~15)
    this.#stripes(bytes, at, whole)
    this.#waiting.set(bytes.subarray(whole))
    this.#held = bytes.length - whole
    return this
  }

  #stripes(bytes: Uint8Array, start: number, end: number): void {
    let a = this.#a
    let b = this.#b
    let c = this.#c
    let d = this.#d
    for (let at = start; at < end; at += 16) {
      a = round(a, word(bytes, at))
      b = round(b, word(bytes, at + 4))
      c = round(c, word(bytes, at + 8))
      d = round(d, word(bytes, at + 12))
    }
    this.#a = a
    this.#b = b
    this.#c = c
    this.#d = d
  }

  digest(): number {
    let hash = this.#total >= 16 ? rotate(this.#a, 1) + rotate(this.#b, 7) + rotate(this.#c, 12) + rotate(this.#d, 18) : prime5
    hash = (hash + this.#total) | 0
    let at = 0
    for (; at + 4 <= this.#held; at += 4) hash = Math.imul(rotate((hash + Math.imul(word(this.#waiting, at), prime3)) | 0, 17), prime4)
    for (; at < this.#held; at++) hash = Math.imul(rotate((hash + Math.imul(this.#waiting[at] ?? 0, prime5)) | 0, 11), prime1)
    hash = Math.imul(hash ^ (hash >>> 15), prime2)
    hash = Math.imul(hash ^ (hash >>> 13), prime3)
    return (hash ^ (hash >>> 16)) >>> 0
  }
}
