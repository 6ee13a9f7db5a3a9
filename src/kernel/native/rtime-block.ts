/** rtime, the small compressor of JFFS2 (fs/jffs2/compr_rtime.c): each byte is followed by a count of bytes that repeat what followed it last time. */
import { malformed } from '../problem.ts'

/** Decodes one block into `output` from its start; returns how many bytes were written. */
export function rtimeBlock(input: Uint8Array, output: Uint8Array): number {
  if (input.length % 2 !== 0) throw malformed('rtime: half a pair at the end', input.length)
  const behind = new Uint32Array(256)
  let to = 0
  for (let from = 0; from < input.length; from += 2) {
    const value = input[from] ?? 0
    const repeat = input[from + 1] ?? 0
    if (repeat >= output.length - to) throw malformed('rtime: the block is larger than its place allows', from)
    output[to++] = value
    const source = behind[value] ?? 0
    behind[value] = to
    // Source and target may overlap: what was just written is repeated.
    for (let n = 0; n < repeat; n++) output[to + n] = output[source + n] ?? 0
    to += repeat
  }
  return to
}
