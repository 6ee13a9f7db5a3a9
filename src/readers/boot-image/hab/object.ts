/** HAB's headed structures: a tag, a length in big endian, a version or a parameter. */
import type { ByteRange } from '../../../facts/boot.ts'
import { malformed } from '../../../kernel/problem.ts'
import { window, type ByteSource } from '../../../kernel/source.ts'

export const objectTags = { certificate: 0xd7, signature: 0xd8, csf: 0xd4, dcd: 0xd2, mac: 0xac, blob: 0x81 } as const

export interface HabObject extends ByteRange {
  /** The content behind the header. */
  readonly body: Uint8Array
}

/** The object at an offset, which has to have this tag. */
export async function objectAt(source: ByteSource, offset: number, tag: number, what: string): Promise<HabObject> {
  if (offset < 0 || offset + 4 > source.size) throw malformed(`${what} lies outside the file`, Math.max(0, Math.min(offset, source.size)))
  const head = await window(source, offset, 4)
  const found = head.u8()
  const length = head.u16(false)
  if (found !== tag || head.u8() >> 4 !== 4) throw malformed(`${what}: 0x${tag.toString(16)} was expected, and 0x${found.toString(16)} stands there`, offset)
  if (length < 4 || offset + length > source.size) throw malformed(`${what} of ${length} bytes leaves the file`, offset)
  return { start: offset, end: offset + length, body: Uint8Array.from(await source.read(offset + 4, length - 4)) }
}
