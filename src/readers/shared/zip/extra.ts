/** The extra fields of a zip entry: large sizes, Unix times and owners, the name in Unicode, AES (APPNOTE.TXT 4.5, 4.6). */
import { Cursor } from '../../../kernel/cursor.ts'
import { ReadError } from '../../../kernel/problem.ts'

export interface Extra {
  readonly plainBytes: number
  readonly storedBytes: number
  readonly offset: number
  readonly disk: number
  readonly mtime?: number
  readonly uid?: number
  readonly gid?: number
  /** UTF-8 name that stands in for one in an unknown code page. */
  readonly unicodeName?: Uint8Array
  readonly aes?: boolean
}

type Sizes = Pick<Extra, 'plainBytes' | 'storedBytes' | 'offset' | 'disk'>

const noSize = 0xffffffff
const noDisk = 0xffff

/** Damaged fields end the list; those before them count. */
export function parseExtra(bytes: Uint8Array, sizes: Sizes): Extra {
  let found: Extra = sizes
  const cursor = new Cursor(bytes)
  try {
    while (cursor.remaining >= 4) {
      const id = cursor.u16()
      found = { ...found, ...field(id, cursor.sub(cursor.u16()), sizes) }
    }
  } catch (error) {
    if (!(error instanceof ReadError)) throw error
  }
  return found
}

function field(id: number, c: Cursor, sizes: Sizes): Partial<Extra> {
  switch (id) {
    case 0x0001:
      return {
        ...(sizes.plainBytes === noSize ? { plainBytes: c.u64() } : {}),
        ...(sizes.storedBytes === noSize ? { storedBytes: c.u64() } : {}),
        ...(sizes.offset === noSize ? { offset: c.u64() } : {}),
        ...(sizes.disk === noDisk ? { disk: c.u32() } : {}),
      }
    case 0x5455:
      return (c.u8() & 1) === 1 ? { mtime: c.i32() } : {}
    case 0x7875: {
      if (c.u8() !== 1) return {}
      const uid = id32(c)
      const gid = id32(c)
      return { ...(uid === undefined ? {} : { uid }), ...(gid === undefined ? {} : { gid }) }
    }
    case 0x7075:
      return c.u8() === 1 ? { unicodeName: c.skip(4).take(c.remaining).slice() } : {}
    case 0x9901:
      return { aes: true }
    default:
      return {}
  }
}

/** A number of stated length; ids that need more than 32 bits are left out. */
function id32(c: Cursor): number | undefined {
  const bytes = c.take(c.u8())
  let value = 0
  for (let at = bytes.length - 1; at >= 0; at--) value = value * 256 + (bytes[at] ?? 0)
  return value <= 0xffffffff ? value : undefined
}
