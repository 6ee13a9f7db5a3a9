/**
 * LZO1X blocks, as the Linux kernel describes them in Documentation/staging/lzo.rst (versions 0 and 1, the latter with
 * runs of zeros). Bounds-checked; knows nothing of the containers that hold such blocks.
 */
import { malformed } from '../problem.ts'

/** A first byte of 17 says that the version follows, in blocks of at least so many bytes. */
const versionMark = 17
const shortestVersioned = 5
/** All bits of the stored distance: a run of zeros, in version 1. */
const runBits = 0x3fff
const shortestRun = 4
/** The distance that ends the block. */
const endDistance = 16_384
/** "Four or more literals came before": what the next instruction has to know. */
const manyLiterals = 4

/**
 * Decodes one whole block, `input`, into `output` from its start, not beyond `limit`. Returns the number of bytes
 * written. Bytes after the end mark are damage, as they are for the kernel.
 */
export function lzoBlock(input: Uint8Array, output: Uint8Array, limit = output.length): number {
  const end = input.length
  let from = 0
  let to = 0
  let version = 0
  /** Literals that the last instruction copied, at most `manyLiterals`. */
  let state = 0

  function byte(): number {
    if (from >= end) throw malformed('truncated: the lzo data ends early', end)
    return input[from++] ?? 0
  }

  /** A length that the instruction had no room for: `base`, 255 for each zero byte, and the byte after them. */
  function longer(base: number): number {
    let length = base
    let more = byte()
    while (more === 0) {
      length += 255
      more = byte()
    }
    return length + more
  }

  function room(length: number): void {
    if (length > limit - to) throw malformed('lzo: the block is larger than its place allows', from)
  }

  function literals(length: number): void {
    if (length > end - from) throw malformed('truncated: the lzo data ends early', end)
    room(length)
    if (length > 32) output.set(input.subarray(from, from + length), to)
    else for (let i = 0; i < length; i++) output[to + i] = input[from + i] ?? 0
    from += length
    to += length
  }

  function match(distance: number, length: number): void {
    if (distance > to) throw malformed('lzo: a match before the start of the data', from)
    room(length)
    if (distance >= length && length > 32) output.copyWithin(to, to - distance, to - distance + length)
    else if (distance === 1 && length > 32) output.fill(output[to - 1] ?? 0, to, to + length)
    else for (let i = 0, source = to - distance; i < length; i++) output[to + i] = output[source + i] ?? 0
    to += length
  }

  if (end >= shortestVersioned && input[0] === versionMark) {
    version = input[1] ?? 0
    if (version > 1) throw malformed(`lzo: version ${version}`, 1)
    from = 2
  }
  // A first byte above 17 is a number of literals, for there is nothing yet that could be repeated.
  if ((input[from] ?? 0) > versionMark) {
    const length = byte() - versionMark
    literals(length)
    state = Math.min(length, manyLiterals)
  }

  for (;;) {
    const code = byte()
    let distance: number
    let length: number
    /** Its last two bits are the number of literals that follow the match. */
    let next = code
    if (code >= 64) {
      distance = (byte() << 3) + ((code >>> 2) & 7) + 1
      length = (code >>> 5) + 1
    } else if (code >= 32) {
      length = 2 + ((code & 31) || longer(31))
      next = byte() | (byte() << 8)
      distance = (next >>> 2) + 1
    } else if (code >= 16) {
      if (version === 1 && (code & 8) !== 0 && u16(input, from) >>> 2 === runBits) {
        next = byte() | (byte() << 8)
        const run = ((byte() << 3) | (code & 7)) + shortestRun
        room(run)
        output.fill(0, to, to + run)
        to += run
        state = next & 3
        literals(state)
        continue
      }
      length = 2 + ((code & 7) || longer(7))
      next = byte() | (byte() << 8)
      distance = endDistance + ((code & 8) << 11) + (next >>> 2)
      if (distance === endDistance) {
        // The kernel writes and wants exactly 0x11 0x00 0x00.
        if (length !== 3) throw malformed('lzo: a damaged end mark', from)
        if (from !== end) throw malformed('lzo: bytes after the end mark', from)
        return to
      }
    } else if (state === 0) {
      literals(3 + (code || longer(15)))
      state = manyLiterals
      continue
    } else {
      const far = state === manyLiterals
      distance = (byte() << 2) + (code >>> 2) + (far ? 2049 : 1)
      length = far ? 3 : 2
    }
    match(distance, length)
    state = next & 3
    literals(state)
  }
}

const u16 = (input: Uint8Array, at: number): number => (input[at] ?? 0) | ((input[at + 1] ?? 0) << 8)
