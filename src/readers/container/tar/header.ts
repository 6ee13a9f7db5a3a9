/** One tar header block: v7, ustar (POSIX.1-1988) and GNU variants. Pure parsing of 512 bytes. */
import { malformed } from '../../../kernel/problem.ts'

export const blockBytes = 512

export interface Header {
  readonly name: Uint8Array
  readonly mode: number
  readonly uid: number
  readonly gid: number
  readonly size: number
  readonly mtime: number
  /** The type flag as a character; `0` also for the older NUL. */
  readonly type: string
  readonly link: Uint8Array
  readonly variant: 'v7' | 'ustar' | 'gnu'
}

/** The header, or undefined for a block of zeros. Throws when the checksum does not fit. */
export function parseHeader(block: Uint8Array, offset: number): Header | undefined {
  if (!checksumFits(block)) {
    if (block.every((byte) => byte === 0)) return undefined
    throw malformed('no tar header here: its checksum does not fit', offset)
  }
  const magic = latin1(block.subarray(257, 265))
  const variant = magic.startsWith('ustar\0') ? 'ustar' : magic === 'ustar  \0' ? 'gnu' : 'v7'
  const prefix = variant === 'ustar' ? field(block, 345, 155) : new Uint8Array(0)
  const flag = block[156] ?? 0
  return {
    name: joined(prefix, field(block, 0, 100)),
    mode: number(block, 100, 8, offset) & 0o7777,
    uid: number(block, 108, 8, offset),
    gid: number(block, 116, 8, offset),
    size: size(block, 124, offset),
    mtime: number(block, 136, 12, offset),
    type: flag === 0 ? '0' : String.fromCharCode(flag),
    link: field(block, 157, 100),
    variant,
  }
}

/** True when the block's checksum is right; old tars summed signed bytes. */
export function checksumFits(block: Uint8Array): boolean {
  let unsigned = 0
  let signed = 0
  for (let at = 0; at < blockBytes; at++) {
    const byte = at >= 148 && at < 156 ? 0x20 : (block[at] ?? 0)
    unsigned += byte
    signed += byte < 128 ? byte : byte - 256
  }
  const stored = octal(block.subarray(148, 156))
  return stored !== undefined && (stored === unsigned || stored === signed)
}

/** A number in octal digits, or in GNU's base 256. */
export function number(block: Uint8Array, at: number, length: number, offset: number): number {
  const bytes = block.subarray(at, at + length)
  const first = bytes[0] ?? 0
  if ((first & 0x80) !== 0) {
    let value = first === 0xff ? -1 : first & 0x7f
    for (let i = 1; i < length; i++) value = value * 256 + (bytes[i] ?? 0)
    if (!Number.isSafeInteger(value)) throw malformed('a number in a tar header is too large', offset + at)
    return value
  }
  const value = octal(bytes)
  if (value === undefined) throw malformed('a bad number in a tar header', offset + at)
  return value
}

/** A count of bytes: never negative. */
export function size(block: Uint8Array, at: number, offset: number): number {
  const value = number(block, at, 12, offset)
  if (value < 0) throw malformed('a negative size in a tar header', offset + at)
  return value
}

/** Octal digits between blanks; an empty field is zero. */
function octal(bytes: Uint8Array): number | undefined {
  const text = latin1(bytes).replace(/\0[^]*$/u, '').trim()
  if (text === '') return 0
  return /^[0-7]+$/u.test(text) ? Number.parseInt(text, 8) : undefined
}

function field(block: Uint8Array, at: number, length: number): Uint8Array {
  const bytes = block.subarray(at, at + length)
  const end = bytes.indexOf(0)
  return bytes.slice(0, end < 0 ? length : end)
}

function joined(prefix: Uint8Array, name: Uint8Array): Uint8Array {
  if (prefix.length === 0) return name
  const path = new Uint8Array(prefix.length + 1 + name.length)
  path.set(prefix)
  path[prefix.length] = 0x2f
  path.set(name, prefix.length + 1)
  return path
}

const decoder = new TextDecoder('latin1')
const latin1 = (bytes: Uint8Array): string => decoder.decode(bytes)
