/**
 * DES-crypt, the oldest form of crypt(3), and BSDi's extension of it (`_`). DES (FIPS 46-3) by its tables, bit by bit: a
 * review tries few passwords, so clarity goes before speed.
 */
import { value64 } from './base64.ts'

const table = (text: string): Uint8Array => Uint8Array.from(text.trim().split(/\s+/u), Number)

const initial = table('58 50 42 34 26 18 10 2 60 52 44 36 28 20 12 4 62 54 46 38 30 22 14 6 64 56 48 40 32 24 16 8 57 49 41 33 25 17 9 1 59 51 43 35 27 19 11 3 61 53 45 37 29 21 13 5 63 55 47 39 31 23 15 7')
const final = table('40 8 48 16 56 24 64 32 39 7 47 15 55 23 63 31 38 6 46 14 54 22 62 30 37 5 45 13 53 21 61 29 36 4 44 12 52 20 60 28 35 3 43 11 51 19 59 27 34 2 42 10 50 18 58 26 33 1 41 9 49 17 57 25')
const expansion = table('32 1 2 3 4 5 4 5 6 7 8 9 8 9 10 11 12 13 12 13 14 15 16 17 16 17 18 19 20 21 20 21 22 23 24 25 24 25 26 27 28 29 28 29 30 31 32 1')
const permutation = table('16 7 20 21 29 12 28 17 1 15 23 26 5 18 31 10 2 8 24 14 32 27 3 9 19 13 30 6 22 11 4 25')
const choice1 = table('57 49 41 33 25 17 9 1 58 50 42 34 26 18 10 2 59 51 43 35 27 19 11 3 60 52 44 36 63 55 47 39 31 23 15 7 62 54 46 38 30 22 14 6 61 53 45 37 29 21 13 5 28 20 12 4')
const choice2 = table('14 17 11 24 1 5 3 28 15 6 21 10 23 19 12 4 26 8 16 7 27 20 13 2 41 52 31 37 47 55 30 40 51 45 33 48 44 49 39 56 34 53 46 42 50 36 29 32')
const shifts = table('1 1 2 2 2 2 2 2 1 2 2 2 2 2 2 1')
const boxes = [
  '14 4 13 1 2 15 11 8 3 10 6 12 5 9 0 7 0 15 7 4 14 2 13 1 10 6 12 11 9 5 3 8 4 1 14 8 13 6 2 11 15 12 9 7 3 10 5 0 15 12 8 2 4 9 1 7 5 11 3 14 10 0 6 13',
  '15 1 8 14 6 11 3 4 9 7 2 13 12 0 5 10 3 13 4 7 15 2 8 14 12 0 1 10 6 9 11 5 0 14 7 11 10 4 13 1 5 8 12 6 9 3 2 15 13 8 10 1 3 15 4 2 11 6 7 12 0 5 14 9',
  '10 0 9 14 6 3 15 5 1 13 12 7 11 4 2 8 13 7 0 9 3 4 6 10 2 8 5 14 12 11 15 1 13 6 4 9 8 15 3 0 11 1 2 12 5 10 14 7 1 10 13 0 6 9 8 7 4 15 14 3 11 5 2 12',
  '7 13 14 3 0 6 9 10 1 2 8 5 11 12 4 15 13 8 11 5 6 15 0 3 4 7 2 12 1 10 14 9 10 6 9 0 12 11 7 13 15 1 3 14 5 2 8 4 3 15 0 6 10 1 13 8 9 4 5 11 12 7 2 14',
  '2 12 4 1 7 10 11 6 8 5 3 15 13 0 14 9 14 11 2 12 4 7 13 1 5 0 15 10 3 9 8 6 4 2 1 11 10 13 7 8 15 9 12 5 6 3 0 14 11 8 12 7 1 14 2 13 6 15 0 9 10 4 5 3',
  '12 1 10 15 9 2 6 8 0 13 3 4 14 7 5 11 10 15 4 2 7 12 9 5 6 1 13 14 0 11 3 8 9 14 15 5 2 8 12 3 7 0 4 10 1 13 11 6 4 3 2 12 9 5 15 10 11 14 1 7 6 0 8 13',
  '4 11 2 14 15 0 8 13 3 12 9 7 5 10 6 1 13 0 11 7 4 9 1 10 14 3 5 12 2 15 8 6 1 4 11 13 12 3 7 14 10 15 6 8 0 5 9 2 6 11 13 8 1 4 10 7 9 5 0 15 14 2 3 12',
  '13 2 8 4 6 15 11 1 10 9 3 14 5 0 12 7 1 15 13 8 10 3 7 4 12 5 6 11 0 14 9 2 7 11 4 1 9 12 14 2 0 6 10 13 15 3 5 8 2 1 14 7 4 10 8 13 15 12 9 0 3 5 6 11',
].map(table)

const pick = (bits: Uint8Array, order: Uint8Array): Uint8Array => Uint8Array.from(order, (place) => bits[place - 1] ?? 0)

/** Eight bytes as 64 bits, one byte each. */
function toBits(bytes: Uint8Array): Uint8Array {
  const bits = new Uint8Array(64)
  for (let index = 0; index < 64; index++) bits[index] = ((bytes[index >> 3] ?? 0) >> (7 - (index & 7))) & 1
  return bits
}

function keySchedule(key: Uint8Array): Uint8Array[] {
  const chosen = pick(toBits(key), choice1)
  let left = chosen.slice(0, 28)
  let right = chosen.slice(28)
  return Array.from(shifts, (shift) => {
    left = Uint8Array.of(...left.subarray(shift), ...left.subarray(0, shift))
    right = Uint8Array.of(...right.subarray(shift), ...right.subarray(0, shift))
    return pick(Uint8Array.of(...left, ...right), choice2)
  })
}

/** Encrypts 64 bits `count` times in a row; salt bits swap the halves of the expansion. The outer permutations cancel between. */
function encrypt(block: Uint8Array, keys: readonly Uint8Array[], salt: number, count: number): Uint8Array {
  const order = expansion.slice()
  for (let bit = 0; bit < 24; bit++) {
    if (((salt >> bit) & 1) === 0) continue
    const kept = order[bit] ?? 0
    order[bit] = order[bit + 24] ?? 0
    order[bit + 24] = kept
  }
  const start = pick(block, initial)
  let left: Uint8Array = start.slice(0, 32)
  let right: Uint8Array = start.slice(32)
  const substituted = new Uint8Array(32)
  for (let time = 0; time < count; time++) {
    for (const key of keys) {
      for (let box = 0; box < 8; box++) {
        let six = 0
        for (let bit = 0; bit < 6; bit++) {
          const place = box * 6 + bit
          six = (six << 1) | ((right[(order[place] as number) - 1] as number) ^ (key[place] as number))
        }
        const four = boxes[box]?.[((six & 0x20) | ((six & 1) << 4)) + ((six >> 1) & 0x0f)] ?? 0
        for (let bit = 0; bit < 4; bit++) substituted[box * 4 + bit] = (four >> (3 - bit)) & 1
      }
      const next = new Uint8Array(32)
      for (let bit = 0; bit < 32; bit++) next[bit] = (left[bit] as number) ^ (substituted[(permutation[bit] as number) - 1] as number)
      left = right
      right = next
    }
    const kept = left
    left = right
    right = kept
  }
  return pick(Uint8Array.of(...left, ...right), final)
}

/** 64 bits as eleven characters, highest bits first. */
function text64(bits: Uint8Array): string {
  const alphabet = './0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
  let text = ''
  for (let start = 0; start < 64; start += 6) {
    let value = 0
    for (let bit = 0; bit < 6; bit++) value = (value << 1) | (bits[start + bit] ?? 0)
    text += alphabet[value]
  }
  return text
}

/** Seven bits of each of eight characters, parity left out. */
const keyOf = (password: Uint8Array): Uint8Array => Uint8Array.from({ length: 8 }, (_, index) => ((password[index] ?? 0) << 1) & 0xff)

/** Twelve bits of salt from two characters, or 24 from four; the first character holds the lowest bits. */
const number64 = (text: string): number => Array.from(text).reduce((sum, character, index) => sum | (Math.max(value64(character), 0) << (6 * index)), 0)

/** The whole stored text of the traditional form: two characters of salt, eleven of result; eight characters of the password count. */
export function desCrypt(password: Uint8Array, salt: string): string {
  const [two] = [salt.slice(0, 2)]
  return two + text64(encrypt(new Uint8Array(64), keySchedule(keyOf(password)), number64(two), 25))
}

/** BSDi's form: `_`, four characters of rounds, four of salt. All characters of the password count. */
export function bsdiCrypt(password: Uint8Array, setting: string): string {
  const rounds = number64(setting.slice(1, 5))
  const salt = number64(setting.slice(5, 9))
  let key = keyOf(password.subarray(0, 8))
  for (let at = 8; at < password.length; at += 8) {
    const folded = encrypt(toBits(key), keySchedule(key), 0, 1)
    const part = keyOf(password.subarray(at, at + 8))
    key = part.map((byte, index) => byte ^ [...folded.subarray(index * 8, index * 8 + 8)].reduce((sum, bit) => (sum << 1) | bit, 0))
  }
  return setting.slice(0, 9) + text64(encrypt(new Uint8Array(64), keySchedule(key), salt, rounds))
}

/** Rounds of BSDi's form. */
export const bsdiRounds = (setting: string): number => number64(setting.slice(1, 5))
