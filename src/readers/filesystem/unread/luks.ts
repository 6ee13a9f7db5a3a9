/** What a LUKS header tells without any key: how the content is encrypted and how it is unlocked. */
import type { Volume } from '../../../facts/image.ts'
import { malformed } from '../../../kernel/problem.ts'
import { window, type ByteSource } from '../../../kernel/source.ts'

const headBytes = 4096
/** Largest metadata area that LUKS2 allows. */
const maxHeaderBytes = 4 * 1024 * 1024
const activeSlot = 0x00ac71f3

/** The volume of a LUKS header at the start of `source`. */
export async function luksVolume(source: ByteSource): Promise<Volume> {
  const head = await window(source, 0, Math.min(headBytes, source.size))
  const version = head.seek(6).u16(false)
  if (version !== 1 && version !== 2) throw malformed(`LUKS version ${version}`, 6)
  const uuid = head.seek(168).text(40)
  if (version === 2) {
    const label = head.seek(24).text(48)
    const area = await luks2Area(source, head.seek(8).u64(false))
    return { format: 'luks2', encrypted: true, authenticated: area.integrity !== '', details: { uuid, ...(label === '' ? {} : { label }), ...area } }
  }
  const slots = Array.from({ length: 8 }, (_, index) => head.seek(208 + index * 48).u32(false)).filter((state) => state === activeSlot).length
  const cipher = `${head.seek(8).text(32)}-${head.text(32)}`
  return { format: 'luks1', encrypted: true, authenticated: false, details: { uuid, cipher, hash: head.text(32), keyBytes: head.seek(108).u32(false), keySlots: slots } }
}

interface Area {
  readonly cipher: string
  readonly integrity: string
  readonly keySlots: number
  readonly derivation: string
  /** Kinds of tokens, such as `systemd-tpm2`: how the volume unlocks itself. */
  readonly tokens: string
}

/** The JSON area of LUKS2, of which only a few words are taken. */
async function luks2Area(source: ByteSource, headerBytes: number): Promise<Area> {
  if (headerBytes <= headBytes || headerBytes > maxHeaderBytes) throw malformed(`a LUKS2 header of ${headerBytes} bytes`, 8)
  const text = (await window(source, headBytes, headerBytes - headBytes)).text(headerBytes - headBytes, 'utf-8')
  let area: unknown
  try {
    area = JSON.parse(text)
  } catch {
    throw malformed('the LUKS2 metadata is not JSON', headBytes)
  }
  const segments = members(area, 'segments')
  const slots = members(area, 'keyslots')
  return {
    cipher: words(segments.map((segment) => word(segment, 'encryption'))),
    integrity: words(segments.map((segment) => word(field(segment, 'integrity'), 'type'))),
    keySlots: slots.length,
    derivation: words(slots.map((slot) => word(field(slot, 'kdf'), 'type'))),
    tokens: words(members(area, 'tokens').map((token) => word(token, 'type'))),
  }
}

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined

function members(value: unknown, name: string): unknown[] {
  const found = field(value, name)
  return typeof found === 'object' && found !== null ? Object.values(found) : []
}

const word = (value: unknown, name: string): string => {
  const found = field(value, name)
  return typeof found === 'string' ? found.slice(0, 64) : ''
}

const words = (all: readonly string[]): string => [...new Set(all.filter((text) => text !== ''))].sort().join(' ')
