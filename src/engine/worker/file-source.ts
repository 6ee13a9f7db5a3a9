/** A file of the host as a byte source. Small reads share cached pages; nothing is read before it is asked for. */
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'
import { malformed, ReadError } from '../../kernel/problem.ts'
import { checkRange, type ByteSource } from '../../kernel/source.ts'

const pageBytes = 128 * 1024
const maxPages = 64
/** Larger reads get memory of their own. */
const lentBytes = 1024 * 1024

export interface FileSource extends ByteSource {
  /** Bytes read from the file so far. */
  readonly bytesRead: number
  /** Bytes that the file takes on its disk; far fewer than `size` when it is sparse. */
  readonly allocated: number
  close(): void
}

/** Opens a file for random access; its size is that of the moment. */
export function fileSource(file: string): FileSource {
  // Without waiting: what was a file when it was listed may be a pipe by now, and nobody writes to it.
  const descriptor = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  const stat = fstatSync(descriptor)
  if (!stat.isFile()) {
    closeSync(descriptor)
    throw new ReadError('unreadable', 'it is no regular file any more')
  }
  const { size, blocks } = stat
  const pages = new Map<number, Uint8Array>()
  /** Lent to one reading after the other: fresh memory for each costs more than the reading itself. */
  let lent = Buffer.alloc(0)
  let bytesRead = 0

  /** Fills the beginning of a buffer; the file may have shrunk since. */
  function fetch(buffer: Uint8Array, offset: number, length: number): Uint8Array {
    let filled = 0
    while (filled < length) {
      const count = readSync(descriptor, buffer, filled, length - filled, offset + filled)
      if (count === 0) throw malformed('the file became shorter while it was read', offset + filled)
      filled += count
    }
    bytesRead += length
    return buffer.byteLength === length ? buffer : buffer.subarray(0, length)
  }

  function large(offset: number, length: number): Uint8Array {
    if (length > lentBytes) return fetch(Buffer.allocUnsafeSlow(length), offset, length)
    if (lent.byteLength === 0) lent = Buffer.allocUnsafeSlow(lentBytes)
    return fetch(lent, offset, length)
  }

  /** Takes the page that was not asked for longest; the last one of a file may be short and is not used again. */
  function oldest(): Uint8Array {
    const [number, bytes] = pages.entries().next().value ?? [0, new Uint8Array()]
    pages.delete(number)
    return bytes.byteLength === pageBytes ? bytes : Buffer.allocUnsafeSlow(pageBytes)
  }

  function page(number: number): Uint8Array {
    const known = pages.get(number)
    if (known !== undefined) {
      // Move to the end: the map's order is the order of use.
      pages.delete(number)
      pages.set(number, known)
      return known
    }
    const start = number * pageBytes
    const fresh = fetch(pages.size < maxPages ? Buffer.allocUnsafeSlow(pageBytes) : oldest(), start, Math.min(pageBytes, size - start))
    pages.set(number, fresh)
    return fresh
  }

  return {
    size,
    // stat(2) counts blocks of 512 bytes, whatever the file system uses; Windows gives none.
    allocated: blocks === undefined ? size : blocks * 512,
    get bytesRead() {
      return bytesRead
    },
    async read(offset, length) {
      checkRange({ size }, offset, length)
      const first = Math.floor(offset / pageBytes)
      const start = offset - first * pageBytes
      if (length > 0 && start + length <= pageBytes) return page(first).subarray(start, start + length)
      return large(offset, length)
    },
    close: () => closeSync(descriptor),
  }
}
