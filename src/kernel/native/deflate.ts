/** Our own data, made smaller and back (zlib, RFC 1950). What comes from elsewhere goes through the capped decoders of block.ts and stream.ts. */
import { deflateRawSync, deflateSync, inflateSync } from 'node:zlib'

/** CRC-32 as zip and gzip have it; `before` is that of what came before. */
export { crc32 } from 'node:zlib'

export const deflate = (bytes: Uint8Array): Uint8Array => deflateSync(bytes, { level: 6, chunkSize: 16 * 1024 })

/** Throws a RangeError when it gives more than `maxBytes`. */
export const inflate = (bytes: Uint8Array, maxBytes: number): Uint8Array => inflateSync(bytes, { maxOutputLength: maxBytes, chunkSize: 16 * 1024 })

/** Without head and checksum, as ZIP has it (RFC 1951). */
export const deflateRaw = (bytes: Uint8Array): Uint8Array => deflateRawSync(bytes, { level: 6 })
