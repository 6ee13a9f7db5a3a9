/**
 * LZO as btrfs packs it (fs/btrfs/lzo.c): the length of all, then segments of at most one page of plain bytes, each with
 * its own length before it. A length does not cross a page of the packed bytes.
 */
import { malformed } from '../problem.ts'
import { lzoBlock } from './lzo-block.ts'

const lengthBytes = 4
/** What a segment holds; other page sizes write the same since Linux 5.15. */
const pageBytes = 4096

/** Decodes into `output`; returns how many bytes were written. */
export function lzoSegments(input: Uint8Array, output: Uint8Array): number {
  const view = new DataView(input.buffer, input.byteOffset, input.byteLength)
  const end = input.length < lengthBytes ? 0 : view.getUint32(0, true)
  if (end < lengthBytes || end > input.length) throw malformed(`lzo: ${end} bytes are said to be in ${input.length}`, 0)
  let from = lengthBytes
  let to = 0
  while (from < end && to < output.length) {
    const left = pageBytes - (from % pageBytes)
    if (left < lengthBytes) from += left
    if (from + lengthBytes > end) break
    const length = view.getUint32(from, true)
    from += lengthBytes
    if (length === 0 || length > end - from) throw malformed(`lzo: a segment of ${length} bytes`, from)
    const room = output.subarray(to, Math.min(to + pageBytes, output.length))
    to += lzoBlock(input.subarray(from, from + length), room)
    from += length
  }
  return to
}
