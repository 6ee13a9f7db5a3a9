/** Byte sources for tests. Used by tests only. */
import { bytesSource, type ByteSource } from './source.ts'

/** Bytes in memory, lent as a file's are: what one read gave is spoilt by the next, as `ByteSource.read` warns. */
export function lentBytes(bytes: Uint8Array): ByteSource {
  const inner = bytesSource(bytes)
  let lent = new Uint8Array()
  return {
    size: inner.size,
    async read(offset, length) {
      const fresh = Uint8Array.from(await inner.read(offset, length))
      lent.fill(0xee)
      lent = fresh
      return fresh
    },
  }
}
