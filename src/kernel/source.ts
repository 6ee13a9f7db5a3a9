/**
 * Byte sources: random access to bytes that may be much larger than memory. A source never gives bytes that are not
 * there: a read past the end throws `malformed`, so truncation can never be mistaken for content.
 */
import { Cursor } from './cursor.ts'
import { limitReached, malformed } from './problem.ts'

/** [offset, length] in bytes. */
export type Extent = readonly [offset: number, length: number]

export interface ByteSource {
  /** Bytes in all. */
  readonly size: number
  /**
   * `length` bytes from `offset`. The bytes belong to the caller only until its next read of the same source: copy to
   * keep. Throws `malformed` when the range leaves the source.
   */
  read(offset: number, length: number): Promise<Uint8Array>
  /**
   * Where data lies within the range, in ascending order; the rest reads as zeros. Sources that do not know give the
   * whole range.
   */
  data?(offset: number, length: number): readonly Extent[]
}

/** The largest window that one read may ask for; larger content is read in pieces. */
export const maxWindowBytes = 64 * 1024 * 1024

/** A bounds-checked cursor over `length` bytes from `offset`; positions in errors are positions in the source. */
export async function window(source: ByteSource, offset: number, length: number): Promise<Cursor> {
  checkRange(source, offset, length)
  return new Cursor(await source.read(offset, length), offset)
}

/** As `window`, cut at the end of the source. */
export function windowUpTo(source: ByteSource, offset: number, length: number): Promise<Cursor> {
  const start = Math.min(offset, source.size)
  return window(source, start, Math.min(length, source.size - start))
}

/** The whole content, at most `limitBytes` of it; larger content throws `limit`. */
export async function readAll(source: ByteSource, limitBytes: number): Promise<Uint8Array> {
  if (source.size > limitBytes) throw limitReached(`${source.size} bytes, more than the ${limitBytes} that are read here`)
  return source.read(0, source.size)
}

/** Successive pieces of the source. Each piece is valid until the next one is asked for. */
export async function* pieces(
  source: ByteSource,
  pieceBytes = 1024 * 1024,
  from = 0,
  to = source.size,
): AsyncGenerator<Uint8Array> {
  for (let offset = from; offset < to; offset += pieceBytes) {
    yield await source.read(offset, Math.min(pieceBytes, to - offset))
  }
}

export function checkRange(source: { readonly size: number }, offset: number, length: number): void {
  if (!Number.isSafeInteger(offset) || !Number.isSafeInteger(length) || offset < 0 || length < 0) {
    throw malformed(`bad range: ${length} bytes at ${offset}`)
  }
  if (offset + length > source.size) {
    throw malformed(`truncated: ${length} bytes wanted at ${offset}, the content ends at ${source.size}`, source.size)
  }
  if (length > maxWindowBytes) throw limitReached(`a window of ${length} bytes was asked for`, offset)
}

/** Bytes in memory as a source. */
export function bytesSource(bytes: Uint8Array): ByteSource {
  return {
    size: bytes.byteLength,
    read: async (offset, length) => {
      checkRange({ size: bytes.byteLength }, offset, length)
      return bytes.subarray(offset, offset + length)
    },
  }
}

/** A part of another source. */
export function sliceSource(source: ByteSource, start: number, size: number): ByteSource {
  checkExtent(source, start, size)
  const data = source.data?.bind(source)
  return {
    size,
    read: async (offset, length) => {
      checkRange({ size }, offset, length)
      return source.read(start + offset, length)
    },
    ...(data === undefined
      ? {}
      : {
          data: (offset: number, length: number) =>
            data(start + offset, length).map(([at, n]): Extent => [at - start, n]),
        }),
  }
}

function checkExtent(source: ByteSource, start: number, size: number): void {
  if (!Number.isSafeInteger(start) || !Number.isSafeInteger(size) || start < 0 || size < 0 || start + size > source.size) {
    throw malformed(`a part of ${size} bytes at ${start} leaves the content of ${source.size} bytes`, start)
  }
}
