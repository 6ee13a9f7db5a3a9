/** Super root key tables (HAB4 SRK table; NXP's srktool makes them): up to four keys, of which fuses hold one digest of all. */
import { Cursor } from '../../../kernel/cursor.ts'
import { sha256 } from '../../../kernel/native/digest.ts'
import { bytesOfHex, ecKey, hex, rsaKey, type Curve, type PublicKey } from '../../../kernel/native/signatures.ts'
import { malformed } from '../../../kernel/problem.ts'

const recordTags = { key: 0xe1, digest: 0xee } as const
const algorithms = { rsa: 0x21, ecdsa: 0x27 } as const
const sha256Id = 0x17
/** Curves by their identifier: name and bits. */
const curves: Readonly<Record<number, readonly [Curve, number]>> = { 0x4b: ['P-256', 256], 0x4d: ['P-384', 384], 0x4e: ['P-521', 521] }
const maxKeys = 4
/** The key may sign certificates: the usual tree. Without it, it signs code itself (fast authentication). */
const authorityFlag = 0x80

export interface Srk {
  /** Absent where the table only holds the record's digest. */
  readonly key?: PublicKey
  readonly authority: boolean
  /** SHA-256 of the record. */
  readonly digest: string
}

export interface SrkTable {
  readonly keys: readonly Srk[]
  /** What SRK_HASH in fuses holds. */
  readonly hash: string
}

/** The records of a table, given without its header; `base` is their offset in the file. */
export function srkTable(body: Uint8Array, base: number): SrkTable {
  const cursor = new Cursor(body, base)
  const keys: Srk[] = []
  while (cursor.remaining > 0) {
    if (keys.length === maxKeys) throw malformed(`a table of more than ${maxKeys} super root keys`, base + cursor.position)
    const start = cursor.position
    const tag = cursor.u8()
    const length = cursor.u16(false)
    const algorithm = cursor.u8()
    if (length < 12) throw malformed('a super root key of impossible size', base + start)
    const record = cursor.seek(start).sub(length)
    if (tag === recordTags.digest && algorithm === sha256Id && length === 36) keys.push({ authority: true, digest: hex(record.skip(4).take(32)) })
    else if (tag === recordTags.key) keys.push({ ...keyOf(record, algorithm), digest: sha256(record.bytes) })
    else throw malformed('a super root key of a kind that is not known', base + start)
  }
  if (keys.length === 0) throw malformed('a table without super root keys', base)
  return { keys, hash: sha256(bytesOfHex(keys.map(({ digest }) => digest).join(''))) }
}

function keyOf(record: Cursor, algorithm: number): { readonly key: PublicKey; readonly authority: boolean } {
  record.seek(4)
  const reserved = record.take(3)
  const flags = record.u8()
  if (reserved.some((byte) => byte !== 0) || (flags & ~authorityFlag) !== 0) throw malformed('a super root key with flags that do not exist', record.base)
  const authority = flags === authorityFlag
  if (algorithm === algorithms.rsa) {
    const [modulus, exponent] = [record.u16(false), record.u16(false)]
    const key = rsaKey(record.take(modulus), record.take(exponent))
    if (record.remaining > 0) throw malformed('a super root key with bytes behind it', record.base + record.position)
    return { key, authority }
  }
  const curve = curves[record.u8()]
  record.skip(1)
  const bits = record.u16(false)
  if (algorithm !== algorithms.ecdsa || curve === undefined || bits !== curve[1]) throw malformed('a super root key of a kind that is not known', record.base)
  const bytes = Math.ceil(bits / 8)
  const key = ecKey(curve[0], record.take(bytes), record.take(bytes))
  if (record.remaining > 0) throw malformed('a super root key with bytes behind it', record.base + record.position)
  return { key, authority }
}
