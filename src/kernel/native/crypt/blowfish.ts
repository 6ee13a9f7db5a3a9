/** bcrypt (`$2b$` and its relatives): Provos and Mazières, "A Future-Adaptable Password Scheme", 1999. */
import { fractionOfPi } from './pi.ts'

const alphabet = './ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'
const subkeys = 18
const boxWords = 1024

let tables: Uint32Array | undefined

/** P array and S boxes as one array, so that one index walks through both. */
class Blowfish {
  readonly words: Int32Array
  left = 0
  right = 0
  constructor() {
    tables ??= fractionOfPi(subkeys + boxWords)
    this.words = Int32Array.from(tables)
  }

  encipher(): void {
    const w = this.words
    let l = this.left ^ (w[0] as number)
    let r = this.right
    for (let round = 1; round <= 16; round += 2) {
      r ^= mix(w, l) ^ (w[round] as number)
      l ^= mix(w, r) ^ (w[round + 1] as number)
    }
    this.left = r ^ (w[17] as number)
    this.right = l
  }

  /** Mixes a key (and, in the first pass, a salt) into all tables. */
  expand(key: Int32Array, salt: Int32Array | undefined): void {
    const w = this.words
    for (let index = 0; index < subkeys; index++) w[index] = (w[index] as number) ^ (key[index] as number)
    this.left = 0
    this.right = 0
    for (let index = 0; index < w.length; index += 2) {
      if (salt !== undefined) {
        this.left ^= salt[index & 2] as number
        this.right ^= salt[(index & 2) + 1] as number
      }
      this.encipher()
      w[index] = this.left
      w[index + 1] = this.right
    }
  }
}

const mix = (w: Int32Array, x: number): number =>
  (((((w[18 + (x >>> 24)] as number) + (w[274 + ((x >>> 16) & 0xff)] as number)) ^ (w[530 + ((x >>> 8) & 0xff)] as number)) + (w[786 + (x & 0xff)] as number)) | 0)

/** Cycles through bytes, four to a word. */
function cyclicWords(bytes: Uint8Array, count: number): Int32Array {
  let at = 0
  return Int32Array.from({ length: count }, () => {
    let word = 0
    for (let index = 0; index < 4; index++, at++) word = (word << 8) | (bytes[at % bytes.length] ?? 0)
    return word
  })
}

/** The whole stored text for a password; `setting` is `$2b$10$` and 22 characters of salt. At most 72 bytes of the password count. */
export function blowfishCrypt(password: Uint8Array, setting: string): string {
  const cost = blowfishCost(setting)
  const saltText = setting.slice(7, 29)
  const saltBytes = decode(saltText, 16)
  const salt = cyclicWords(saltBytes, 4)
  const key = cyclicWords(Buffer.concat([password.subarray(0, 72), Buffer.alloc(1)]).subarray(0, 72), subkeys)
  const saltKey = cyclicWords(saltBytes, subkeys)
  const state = new Blowfish()
  state.expand(key, salt)
  for (let left = 2 ** cost; left > 0; left--) {
    state.expand(key, undefined)
    state.expand(saltKey, undefined)
  }
  const text = cyclicWords(Buffer.from('OrpheanBeholderScryDoubt', 'latin1'), 6)
  const bytes = new Uint8Array(24)
  const view = new DataView(bytes.buffer)
  for (let block = 0; block < 6; block += 2) {
    state.left = text[block] ?? 0
    state.right = text[block + 1] ?? 0
    for (let time = 0; time < 64; time++) state.encipher()
    view.setInt32(block * 4, state.left)
    view.setInt32(block * 4 + 4, state.right)
  }
  return setting.slice(0, 7) + encode(saltBytes) + encode(bytes.subarray(0, 23))
}

export const blowfishCost = (setting: string): number => Number(setting.slice(4, 6))

function encode(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const value = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0)
    const characters = Math.min(bytes.length - at, 3) + 1
    for (let index = 0; index < characters; index++) text += alphabet[(value >> (18 - 6 * index)) & 0x3f]
  }
  return text
}

function decode(text: string, length: number): Uint8Array {
  const bytes = new Uint8Array(length)
  for (let at = 0; at < length; at++) {
    const bit = at * 8
    const first = Math.max(alphabet.indexOf(text[Math.floor(bit / 6)] ?? '.'), 0)
    const second = Math.max(alphabet.indexOf(text[Math.floor(bit / 6) + 1] ?? '.'), 0)
    bytes[at] = (((first << 6) | second) >> (4 - (bit % 6))) & 0xff
  }
  return bytes
}
