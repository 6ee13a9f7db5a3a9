/** One cpio header: the "new" ASCII formats of the kernel's initial RAM file systems, and POSIX's old ASCII format. */
import { malformed } from '../../../kernel/problem.ts'

export interface Header {
  readonly variant: 'newc' | 'crc' | 'odc'
  /** Device and inode: what names of one file have in common. */
  readonly inode: string
  readonly mode: number
  readonly uid: number
  readonly gid: number
  readonly links: number
  readonly mtime: number
  readonly size: number
  readonly nameBytes: number
  readonly headerBytes: number
  /** Names and contents begin at multiples of this. */
  readonly alignment: number
}

export const largestHeader = 110
const smallestHeader = 76

const decoder = new TextDecoder('latin1')

/** The variant that these first six bytes announce. */
export function variantOf(magic: Uint8Array): Header['variant'] | undefined {
  const text = decoder.decode(magic.subarray(0, 6))
  return text === '070701' ? 'newc' : text === '070702' ? 'crc' : text === '070707' ? 'odc' : undefined
}

/** `bytes` starts at a header and holds it whole, unless the archive ends. */
export function parseHeader(bytes: Uint8Array, offset: number): Header {
  const variant = variantOf(bytes)
  if (variant === undefined) throw malformed('no cpio header here', offset)
  const length = variant === 'odc' ? smallestHeader : largestHeader
  if (bytes.length < length) throw malformed('truncated: the archive ends inside a header', offset + bytes.length)
  const text = decoder.decode(bytes.subarray(0, length))
  const number = (at: number, digits: number, base: 8 | 16): number => {
    const field = text.slice(at, at + digits)
    if (!(base === 8 ? /^[0-7]+$/u : /^[0-9a-fA-F]+$/u).test(field)) throw malformed('a bad number in a cpio header', offset + at)
    return Number.parseInt(field, base)
  }
  if (variant === 'odc') {
    return {
      variant, inode: text.slice(6, 18), mode: number(18, 6, 8), uid: number(24, 6, 8), gid: number(30, 6, 8), links: number(36, 6, 8),
      mtime: number(48, 11, 8), nameBytes: number(59, 6, 8), size: number(65, 11, 8), headerBytes: length, alignment: 1,
    }
  }
  const field = (index: number): number => number(6 + index * 8, 8, 16)
  return {
    variant, inode: `${text.slice(62, 78)}${text.slice(6, 14)}`, mode: field(1), uid: field(2), gid: field(3), links: field(4),
    mtime: field(5), size: field(6), nameBytes: field(11), headerBytes: length, alignment: 4,
  }
}
