/** A file of the host as a byte source. Small reads share cached pages; nothing is read before it is asked for. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { malformed } from '../../kernel/problem.ts'
import { checkRange, type ByteSource } from '../../kernel/source.ts'

const pageBytes = 128 * 1024
const maxPages = 64

export interface FileSource extends ByteSource {
  /** Bytes read from the file so far. */
  readonly bytesRead: number
  /** Bytes that the file takes on its disk; far fewer than `size` when it is sparse. */
  readonly allocated: number
  close(): void
}

/** Opens a file for random access; its size is that of the moment. */
export function fileSource(file: string): FileSource {
  const descriptor = openSync(file, 'r')
  const { size, blocks } = fstatSync(descriptor)
  const pages = new Map<number, Uint8Array>()
  let bytesRead = 0

  /** Fills a new buffer; the file may have shrunk since. */
  function fetch(offset: number, length: number): Uint8Array {
    const buffer = Buffer.allocUnsafeSlow(length)
    let filled = 0
    while (filled < length) {
      const count = readSync(descriptor, buffer, filled, length - filled, offset + filled)
      if (count === 0) throw malformed('the file became shorter while it was read', offset + filled)
      filled += count
    }
    bytesRead += length
    return buffer
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
    const fresh = fetch(start, Math.min(pageBytes, size - start))
    pages.set(number, fresh)
    if (pages.size > maxPages) pages.delete(pages.keys().next().value ?? 0)
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
      return fetch(offset, length)
    },
    close: () => closeSync(descriptor),
  }
}
