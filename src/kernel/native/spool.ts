/** Where decompressed streams are kept so that they can be read at random. */
import { limitReached } from '../problem.ts'
import { type ByteSource, bytesSource } from '../source.ts'

/** Keeps the output of a stream. */
export interface Spool {
  /**
   * The content called `key`: kept earlier, or made by running `stream` to its end now. `size` is what the container
   * says that will come out, where it says so; it is a hint and may be wrong. What `stream` throws is thrown on.
   */
  keep(key: string, size: number | undefined, stream: () => AsyncIterable<Uint8Array>): Promise<ByteSource>
}

/** A spool in memory, for small things and tests; throws `limit` when more than `limitBytes` would be kept in all. */
export function memorySpool(limitBytes: number): Spool {
  const kept = new Map<string, Promise<ByteSource>>()
  let total = 0
  const make = async (stream: () => AsyncIterable<Uint8Array>): Promise<ByteSource> => {
    const parts: Uint8Array[] = []
    let size = 0
    try {
      for await (const piece of stream()) {
        if (total + piece.length > limitBytes) throw limitReached(`more than ${limitBytes} decompressed bytes to keep in memory`)
        size += piece.length
        total += piece.length
        parts.push(Uint8Array.from(piece))
      }
    } catch (error) {
      total -= size
      throw error
    }
    const whole = new Uint8Array(size)
    let at = 0
    for (const piece of parts) {
      whole.set(piece, at)
      at += piece.length
    }
    return bytesSource(whole)
  }
  return {
    keep: (key, _size, stream) => {
      const known = kept.get(key)
      if (known !== undefined) return known
      const made = make(stream)
      kept.set(key, made)
      return made
    },
  }
}
