/**
 * yescrypt (`$y$`), the default of current Debian, Fedora and Raspberry Pi OS: after Alexander Peslyak's specification and
 * reference code (openwall.com/yescrypt, version 1.1). Only what shadow files hold: the read-write flavour with 12 KiB of
 * S-boxes, no ROM, no hash upgrades. Words are kept in the SIMD order of the reference code.
 */
import { createHash, createHmac, pbkdf2Sync } from 'node:crypto'
import { encode64, value64 } from './base64.ts'

export interface YescryptSetting {
  readonly n: number
  readonly r: number
  readonly p: number
  readonly t: number
  readonly salt: Uint8Array
  /** `$y$`, parameters and salt with their dollars. */
  readonly prefix: string
  readonly result: string
}

const defaultFlavour = 47
const sboxWords = 12_288 / 4
const maxBytes = 64 * 1024 * 1024

/** The parameters of a stored text; a text says why it cannot be tried. */
export function yescryptSetting(stored: string): YescryptSetting | string {
  const [, kind, parameters = '', salt = '', result = ''] = stored.split('$')
  if (kind !== 'y' || stored.split('$').length !== 5 || !/^[./0-9A-Za-z]{43}$/u.test(result)) return 'a yescrypt hash that is not well-formed'
  const reader = numbers(parameters)
  const flavour = reader.next(0)
  const nLog = reader.next(1)
  const r = reader.next(1)
  let [p, t] = [1, 0]
  if (!reader.done()) {
    const have = reader.next(1)
    if ((have & 1) !== 0) p = reader.next(2)
    if ((have & 2) !== 0) t = reader.next(1)
    if (have > 3) return 'a yescrypt hash with a ROM or upgrades'
  }
  const saltBytes = decodeSalt(salt)
  if (!reader.done() || saltBytes === undefined) return 'a yescrypt hash that is not well-formed'
  if (flavour !== defaultFlavour) return 'a yescrypt hash of another flavour than the default'
  const n = 2 ** nLog
  // Written so that a number that could not be read (NaN) fails, too.
  if (!(nLog >= 4 && 128 * n * r <= maxBytes && p <= 16 && n / p >= 16 && t <= 16)) return 'a yescrypt hash that asks for too much'
  return { n, r, p, t, salt: saltBytes, prefix: stored.slice(0, stored.length - result.length), result }
}

/** decode64_uint32 of the reference code: numbers of one to six characters, small ones the shortest. */
function numbers(text: string): { next: (least: number) => number; done: () => boolean } {
  let at = 0
  return {
    done: () => at >= text.length,
    next(least) {
      let first = value64(text[at++])
      if (first < 0) return Number.NaN
      let [start, end, characters, bits, value] = [0, 47, 1, 0, least]
      while (first > end) {
        value += (end + 1 - start) * 2 ** bits
        start = end + 1
        end = start + Math.floor((62 - end) / 2)
        characters++
        bits += 6
      }
      value += (first - start) * 2 ** bits
      while (--characters > 0) {
        first = value64(text[at++])
        if (first < 0) return Number.NaN
        bits -= 6
        value += first * 2 ** bits
      }
      return value
    },
  }
}

/** Four characters hold three bytes, the lowest first. */
function decodeSalt(text: string): Uint8Array | undefined {
  const bytes: number[] = []
  for (let at = 0; at < text.length; at += 4) {
    let value = 0
    const part = text.slice(at, at + 4)
    for (let index = 0; index < part.length; index++) {
      const six = value64(part[index])
      if (six < 0) return undefined
      value += six * 2 ** (6 * index)
    }
    if (part.length < 2) return undefined
    for (let index = 0; index < part.length - 1; index++, value = Math.floor(value / 256)) bytes.push(value % 256)
  }
  return bytes.length <= 64 ? Uint8Array.from(bytes) : undefined
}

/** Whether the password gives the stored result. */
export function yescryptFits(setting: YescryptSetting, password: Uint8Array): boolean {
  const { n, r, p, t, salt } = setting
  let secret: Uint8Array = password
  // Large settings hash the password with a 64th of the memory first, so that a cache of results is of no use.
  if (n / p >= 0x100 && (n / p) * r >= 0x2_0000) secret = derive(secret, salt, { n: n / 64, r, p, t: 0 }, true)
  return encode(derive(secret, salt, { n, r, p, t }, false)) === setting.result
}

function encode(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 3) {
    text += encode64((bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16), Math.min(bytes.length - at, 3) + 1)
  }
  return text
}

interface Cost {
  readonly n: number
  readonly r: number
  readonly p: number
  readonly t: number
}

const hmac = (key: Uint8Array | string, data: Uint8Array | string): Buffer => createHmac('sha256', key).update(data).digest()

/** yescrypt_kdf_body. */
function derive(password: Uint8Array, salt: Uint8Array, cost: Cost, prehash: boolean): Uint8Array {
  const key = hmac(prehash ? 'yescrypt-prehash' : 'yescrypt', password)
  const block = pbkdf2Sync(key, salt, 1, 128 * cost.r * cost.p, 'sha256')
  const words = new Int32Array(block.length / 4)
  for (let index = 0; index < words.length; index++) words[index] = block.readInt32LE(index * 4)
  const changed = smix(words, cost, block.subarray(0, 32))
  for (const [index, word] of words.entries()) block.writeInt32LE(word, index * 4)
  const result = pbkdf2Sync(changed, block, 1, 32, 'sha256')
  if (prehash) return result
  // The last steps are those of SCRAM (RFC 5802): ClientKey, then StoredKey.
  return createHash('sha256').update(hmac(result, 'Client Key')).digest()
}

/** Mixes all blocks in place; gives the key that the last PBKDF2 uses. */
function smix(words: Int32Array, { n, r, p, t }: Cost, password: Uint8Array): Uint8Array {
  const size = 32 * r
  const memory = new Int32Array(size * n)
  const chunk = Math.floor(n / p)
  let loops = chunk
  if (t === 0) loops = Math.floor((loops + 2) / 3)
  else if (t === 1) loops = Math.floor((loops * 2 + 2) / 3)
  else loops *= t - 1
  const readWrite = even(Math.floor(loops / p))
  const all = even(loops)
  let key = password
  const mixers = Array.from({ length: p }, () => new Mixer())
  for (const [index, mixer] of mixers.entries()) {
    const start = index * (chunk - (chunk % 2))
    const count = index < p - 1 ? chunk - (chunk % 2) : n - start
    const block = words.subarray(index * size, (index + 1) * size)
    fillSboxes(block.subarray(0, 32), mixer.sboxes)
    if (index === 0) key = hmac(bytesOf(block.subarray(size - 16)), key)
    const part = memory.subarray(start * size, (start + count) * size)
    fill(block, count, part, mixer, r)
    stir(block, 2 ** Math.floor(Math.log2(count)), readWrite, part, mixer, r, true)
  }
  for (const [index, mixer] of mixers.entries()) stir(words.subarray(index * size, (index + 1) * size), n, all - readWrite, memory, mixer, r, false)
  return key
}

const even = (value: number): number => value + (value % 2)

function bytesOf(words: Int32Array): Uint8Array {
  const bytes = Buffer.alloc(words.length * 4)
  for (const [index, word] of words.entries()) bytes.writeInt32LE(word, index * 4)
  return bytes
}

/** The order of words that suits vector instructions: part of the definition of yescrypt's S-boxes. */
function shuffled(block: Int32Array): Int32Array {
  const out = new Int32Array(block.length)
  for (let at = 0; at < block.length; at += 16) for (let index = 0; index < 16; index++) out[at + index] = block[at + ((index * 5) % 16)] as number
  return out
}
function unshuffle(from: Int32Array, block: Int32Array): void {
  for (let at = 0; at < block.length; at += 16) for (let index = 0; index < 16; index++) block[at + ((index * 5) % 16)] = from[at + index] as number
}

/** SMix1 with r = 1 and Salsa20/8, whose memory becomes the S-boxes. */
function fillSboxes(block: Int32Array, sboxes: Int32Array): void {
  const x = shuffled(block)
  const y = new Int32Array(32)
  for (let at = 0; at < sboxWords; at += 32) {
    sboxes.set(x, at)
    y.set(x)
    for (let index = 0; index < 16; index++) y[index] = (y[index] as number) ^ (x[16 + index] as number)
    salsa(y, 0, 8)
    for (let index = 0; index < 16; index++) y[16 + index] = (y[index] as number) ^ (x[16 + index] as number)
    salsa(y, 16, 8)
    x.set(y)
  }
  unshuffle(x, block)
}

/** SMix1. */
function fill(block: Int32Array, count: number, memory: Int32Array, mixer: Mixer, r: number): void {
  const size = block.length
  const x = shuffled(block)
  for (let index = 0, floor = 1; index < count; index++) {
    memory.set(x, index * size)
    if (index > 1) {
      if (index >= floor * 2) floor *= 2
      xor(x, memory, (((x[size - 16] as number) & (floor - 1)) + (index - floor)) * size)
    }
    mixer.mix(x, r)
  }
  unshuffle(x, block)
}

/** SMix2. */
function stir(block: Int32Array, count: number, loops: number, memory: Int32Array, mixer: Mixer, r: number, write: boolean): void {
  if (loops === 0) return
  const size = block.length
  const x = shuffled(block)
  for (let loop = 0; loop < loops; loop++) {
    const at = ((x[size - 16] as number) & (count - 1)) * size
    xor(x, memory, at)
    if (write) memory.set(x, at)
    mixer.mix(x, r)
  }
  unshuffle(x, block)
}

function xor(x: Int32Array, from: Int32Array, at: number): void {
  for (let index = 0; index < x.length; index++) x[index] = (x[index] as number) ^ (from[at + index] as number)
}

/** Smask in units of words: rows of four words. */
const rowMask = 0xff0
const rounds = 6

/** pwxform and its S-boxes. */
class Mixer {
  readonly sboxes = new Int32Array(sboxWords)
  #s0 = (sboxWords / 3) * 2
  #s1 = sboxWords / 3
  #s2 = 0
  #write = 0

  /** blockmix_pwxform. */
  mix(block: Int32Array, r: number): void {
    const last = (2 * r - 1) * 16
    for (let index = 0; index < 16; index++) block[index] = (block[index] as number) ^ (block[last + index] as number)
    this.#transform(block, 0)
    for (let at = 16; at <= last; at += 16) {
      for (let index = at; index < at + 16; index++) block[index] = (block[index] as number) ^ (block[index - 16] as number)
      this.#transform(block, at)
    }
    salsa(block, last, 2)
  }

  #transform(x: Int32Array, at: number): void {
    const s = this.sboxes
    const [s0, s1, s2] = [this.#s0, this.#s1, this.#s2]
    let w = this.#write
    for (let round = 0; round < rounds; round++) {
      const writes = round !== 0 && round !== rounds - 1
      for (let lane = at; lane < at + 16; lane += 4) {
        let p0 = s0 + (((x[lane] as number) & rowMask) >>> 2)
        let p1 = s1 + (((x[lane + 1] as number) & rowMask) >>> 2)
        for (let word = lane; word < lane + 4; word += 2, p0 += 2, p1 += 2) {
          const low = x[word] as number
          const high = x[word + 1] as number
          // 32 x 32 bits out of 16-bit halves, in integers throughout: twice as fast as with floating-point numbers.
          const lowHalf = low & 0xffff
          const highHalf = high & 0xffff
          const upperLow = low >>> 16
          const upperHigh = high >>> 16
          const cross1 = Math.imul(upperHigh, lowHalf)
          const cross2 = Math.imul(highHalf, upperLow)
          const middle = (Math.imul(highHalf, lowHalf) >>> 16) + (cross1 & 0xffff) + (cross2 & 0xffff)
          const addend = s[p0] as number
          const sum = (Math.imul(high, low) + addend) | 0
          const carry = sum >>> 0 < addend >>> 0 ? 1 : 0
          const newLow = sum ^ (s[p1] as number)
          const newHigh = ((Math.imul(upperHigh, upperLow) + (cross1 >>> 16) + (cross2 >>> 16) + (middle >>> 16) + (s[p0 + 1] as number) + carry) | 0) ^ (s[p1 + 1] as number)
          x[word] = newLow
          x[word + 1] = newHigh
          if (writes) {
            s[s2 + w] = newLow
            s[s2 + w + 1] = newHigh
            w += 2
          }
        }
      }
    }
    this.#s0 = s2
    this.#s1 = s0
    this.#s2 = s1
    this.#write = w & (sboxWords / 3 - 1)
  }
}

const scratch = new Int32Array(16)

/** Salsa20 of 16 words in SIMD order, added to themselves. */
function salsa(b: Int32Array, at: number, count: number): void {
  const x = scratch
  for (let index = 0; index < 16; index++) x[(index * 5) % 16] = b[at + index] as number
  for (let round = 0; round < count; round += 2) {
    quarter(x, 0, 4, 8, 12)
    quarter(x, 5, 9, 13, 1)
    quarter(x, 10, 14, 2, 6)
    quarter(x, 15, 3, 7, 11)
    quarter(x, 0, 1, 2, 3)
    quarter(x, 5, 6, 7, 4)
    quarter(x, 10, 11, 8, 9)
    quarter(x, 15, 12, 13, 14)
  }
  for (let index = 0; index < 16; index++) b[at + index] = (b[at + index] as number) + (x[(index * 5) % 16] as number)
}

function quarter(x: Int32Array, a: number, b: number, c: number, d: number): void {
  x[b] = (x[b] as number) ^ rotate((x[a] as number) + (x[d] as number), 7)
  x[c] = (x[c] as number) ^ rotate((x[b] as number) + (x[a] as number), 9)
  x[d] = (x[d] as number) ^ rotate((x[c] as number) + (x[b] as number), 13)
  x[a] = (x[a] as number) ^ rotate((x[d] as number) + (x[c] as number), 18)
}

const rotate = (value: number, bits: number): number => (value << bits) | ((value >>> 0) >>> (32 - bits))
