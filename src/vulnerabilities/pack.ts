/** Bodies of records in the database: JSON, compressed where that saves something worth having. */
import { deflate, inflate } from '../kernel/native/deflate.ts'

const worthwhileBytes = 1500
/** Records are trimmed before they are kept; none comes near. */
const maxBytes = 64 * 1024 * 1024

export function pack(value: object): Uint8Array {
  const bytes = Buffer.from(JSON.stringify(value))
  return bytes.length < worthwhileBytes ? bytes : deflate(bytes)
}

/** JSON begins with a brace, deflated data (as we make it) with the first byte of a zlib header. */
export function unpack(body: Uint8Array): object {
  const bytes = body[0] === 0x7b ? body : inflate(body, maxBytes)
  return JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8')) as object
}
