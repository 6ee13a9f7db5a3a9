/**
 * DER (X.690) in both directions, as far as certificates and keys need it. Reads elements lazily out of one buffer, bounds
 * checked; nesting is followed only where a caller asks. Knows no certificate.
 */
import { malformed } from '../../kernel/problem.ts'

export interface Element {
  /** Identifier octet: class, constructed bit and number (high tag numbers are refused). */
  readonly tag: number
  /** The contents octets, a view. */
  readonly content: Uint8Array
  /** Identifier, length and contents octets together, a view. */
  readonly whole: Uint8Array
}

export const tags = {
  boolean: 0x01, integer: 0x02, bitString: 0x03, octetString: 0x04, null: 0x05, oid: 0x06, utf8: 0x0c, printable: 0x13, teletex: 0x14,
  ia5: 0x16, utcTime: 0x17, generalizedTime: 0x18, universal: 0x1c, bmp: 0x1e, sequence: 0x30, set: 0x31,
} as const

/** The element at `offset`; what follows it is not looked at. */
export function element(bytes: Uint8Array, offset = 0): Element {
  const tag = bytes[offset]
  const first = bytes[offset + 1]
  if (tag === undefined || first === undefined) throw malformed('DER ends inside an element', offset)
  if ((tag & 0x1f) === 0x1f) throw malformed('a DER tag of more than one byte', offset)
  let length = first
  let start = offset + 2
  if (first >= 0x80) {
    const count = first & 0x7f
    if (count === 0 || count > 4) throw malformed('a DER length of indefinite or absurd form', offset + 1)
    length = 0
    for (let index = 0; index < count; index++) length = length * 256 + (bytes[start + index] ?? 0)
    start += count
  }
  if (start + length > bytes.byteLength) throw malformed(`a DER element of ${length} bytes reaches beyond its container`, offset)
  return { tag, content: bytes.subarray(start, start + length), whole: bytes.subarray(offset, start + length) }
}

/** The elements inside a constructed one, at most 4096. */
export function children(parent: Element | Uint8Array): Element[] {
  const bytes = parent instanceof Uint8Array ? parent : parent.content
  const found: Element[] = []
  for (let offset = 0; offset < bytes.byteLength; ) {
    if (found.length === 4096) throw malformed('more than 4096 DER elements in one')
    const next = element(bytes, offset)
    found.push(next)
    offset += next.whole.byteLength
  }
  return found
}

/** The element when it has the tag that belongs there. */
export function expect(found: Element | undefined, tag: number, what: string): Element {
  if (found?.tag !== tag) throw malformed(`${what}: DER tag ${found === undefined ? 'missing' : found.tag} where ${tag} was expected`)
  return found
}

/** Dotted form of an object identifier. */
export function oidText(content: Uint8Array): string {
  const numbers: number[] = []
  let value = 0
  for (const byte of content) {
    value = value * 128 + (byte & 0x7f)
    if (value > Number.MAX_SAFE_INTEGER) throw malformed('an object identifier with a number beyond 2^53')
    if ((byte & 0x80) !== 0) continue
    if (numbers.length === 0) {
      const top = Math.min(Math.floor(value / 40), 2)
      numbers.push(top, value - top * 40)
    } else numbers.push(value)
    value = 0
  }
  return numbers.join('.')
}

/** Bits of an unsigned big-endian number, leading zeros left out. */
export function bitLength(bytes: Uint8Array): number {
  let start = 0
  while (start < bytes.byteLength && bytes[start] === 0) start++
  const top = bytes[start]
  return top === undefined ? 0 : (bytes.byteLength - start) * 8 - (Math.clz32(top) - 24)
}

const textDecoders = { utf8: new TextDecoder('utf-8'), latin1: new TextDecoder('latin1'), bmp: new TextDecoder('utf-16be') }

/** A character string of any of the types that names use. */
export function stringText(string: Element): string {
  if (string.tag === tags.utf8) return textDecoders.utf8.decode(string.content)
  if (string.tag === tags.bmp) return textDecoders.bmp.decode(string.content)
  return textDecoders.latin1.decode(string.content)
}

/** UTCTime or GeneralizedTime as an ISO instant in UTC (`2026-01-31T00:00:00Z`). */
export function timeText(time: Element): string {
  const text = textDecoders.latin1.decode(time.content)
  const parts = /^(\d{2}|\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})?(?:\.\d+)?(?:Z|[+-]\d{4})?$/u.exec(text)
  const [, year = '', month = '', day = '', hour = '', minute = '', second = '00'] = parts ?? []
  const long = time.tag === tags.generalizedTime
  if (parts === null || year.length !== (long ? 4 : 2)) throw malformed('a time that DER does not allow')
  // X.509 reads two-digit years from 50 on as 19xx (RFC 5280, 4.1.2.5.1).
  const full = long ? year : `${Number(year) < 50 ? '20' : '19'}${year}`
  return `${full}-${month}-${day}T${hour}:${minute}:${second}Z`
}

/** An element made of contents. */
export function encode(tag: number, ...contents: readonly Uint8Array[]): Uint8Array {
  const length = contents.reduce((sum, part) => sum + part.byteLength, 0)
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : length < 0x10000 ? [0x82, length >> 8, length & 0xff] : [0x83, length >> 16, (length >> 8) & 0xff, length & 0xff]
  const bytes = new Uint8Array(1 + size.length + length)
  bytes[0] = tag
  bytes.set(size, 1)
  let at = 1 + size.length
  for (const part of contents) {
    bytes.set(part, at)
    at += part.byteLength
  }
  return bytes
}

/** An unsigned number as INTEGER: shortest form, never negative. */
export function encodeInteger(unsigned: Uint8Array): Uint8Array {
  let start = 0
  while (start < unsigned.byteLength - 1 && unsigned[start] === 0) start++
  const short = unsigned.subarray(start)
  return encode(tags.integer, (short[0] ?? 0) >= 0x80 ? Uint8Array.of(0, ...short) : short.byteLength === 0 ? Uint8Array.of(0) : short)
}

export const encodeBits = (bytes: Uint8Array): Uint8Array => encode(tags.bitString, Uint8Array.of(0), bytes)

/** An object identifier from its dotted form. */
export function encodeOid(dotted: string): Uint8Array {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number)
  const bytes: number[] = []
  for (const number of [first * 40 + second, ...rest]) {
    const groups: number[] = [number % 128]
    for (let left = Math.floor(number / 128); left > 0; left = Math.floor(left / 128)) groups.unshift((left % 128) | 0x80)
    bytes.push(...groups)
  }
  return encode(tags.oid, Uint8Array.from(bytes))
}
