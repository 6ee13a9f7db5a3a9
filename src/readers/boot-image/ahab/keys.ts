/** Super root keys of AHAB: records in a table of four, of which fuses hold one digest, and the same record in a certificate. */
import type { Cursor } from '../../../kernel/cursor.ts'
import { ecKey, rsaKey, type Curve, type PublicKey } from '../../../kernel/native/signatures.ts'
import { malformed, unsupported } from '../../../kernel/problem.ts'
import type { SignatureHash, SignatureScheme } from '../../../kernel/signature.ts'

const tableTag = 0xd7
const tableVersion = 0x42
const recordTag = 0xe1
const recordHeaderBytes = 12
const maxKeys = 4
const algorithms = { rsa: 0x21, rsaPss: 0x22, ecdsa: 0x27 } as const
const hashes: readonly SignatureHash[] = ['sha256', 'sha384', 'sha512']
const digestBytes: Readonly<Record<SignatureHash, number>> = { sha1: 20, sha256: 32, sha384: 48, sha512: 64 }
/** Kinds of keys by identifier: curve or bits of the modulus. */
const curves: Readonly<Record<number, readonly [Curve, number]>> = { 1: ['P-256', 32], 2: ['P-384', 48], 3: ['P-521', 66] }
const moduli: Readonly<Record<number, number>> = { 5: 256, 6: 384, 7: 512 }
const authorityFlag = 0x80

export interface SrkRecord {
  readonly key: PublicKey
  readonly scheme: SignatureScheme
  /** May sign certificates. */
  readonly authority: boolean
}

/** The record at the cursor. */
export function record(cursor: Cursor): SrkRecord {
  const at = cursor.base + cursor.position
  const start = cursor.position
  if (cursor.u8() !== recordTag) throw malformed('a super root key was expected', at)
  const length = cursor.u16()
  if (length < recordHeaderBytes) throw malformed('a super root key of impossible size', at)
  const body = cursor.seek(start).sub(length).skip(3)
  const [algorithm, hashId, kind, reserved, flags] = [body.u8(), body.u8(), body.u8(), body.u8(), body.u8()]
  const [first, second] = [body.u16(), body.u16()]
  const hash = hashes[hashId]
  if (hash === undefined) throw unsupported(`a super root key for hash ${hashId}`, at)
  if (reserved !== 0 || (flags & ~authorityFlag) !== 0 || first + second + recordHeaderBytes !== length) throw malformed('a super root key with fields that contradict each other', at)
  const authority = flags === authorityFlag
  const curve = curves[kind]
  if (algorithm === algorithms.ecdsa && curve !== undefined && first === curve[1] && second === curve[1]) {
    return { key: ecKey(curve[0], body.take(first), body.take(second)), scheme: { kind: 'ecdsa', hash, encoding: 'raw' }, authority }
  }
  if ((algorithm === algorithms.rsa || algorithm === algorithms.rsaPss) && moduli[kind] === first) {
    const scheme: SignatureScheme = algorithm === algorithms.rsa ? { kind: 'rsa-pkcs1', hash } : { kind: 'rsa-pss', hash, saltBytes: digestBytes[hash] }
    return { key: rsaKey(body.take(first), body.take(second)), scheme, authority }
  }
  throw unsupported(`a super root key of algorithm 0x${algorithm.toString(16)}`, at)
}

/** The records of a table, and its bytes, of which fuses hold the digest. */
export function srkTable(cursor: Cursor): { readonly records: readonly SrkRecord[]; readonly bytes: Uint8Array } {
  const at = cursor.base + cursor.position
  const start = cursor.position
  if (cursor.u8() !== tableTag) throw malformed('a table of super root keys was expected', at)
  const length = cursor.u16()
  if (cursor.u8() !== tableVersion) throw unsupported('a table of super root keys of another version', at)
  const table = cursor.seek(start).sub(length).skip(4)
  const records: SrkRecord[] = []
  while (table.remaining > 0) {
    if (records.length === maxKeys) throw malformed(`a table of more than ${maxKeys} super root keys`, at)
    records.push(record(table))
  }
  return { records, bytes: table.bytes }
}
