/** OpenPGP secret-key packets (RFC 9580, 5.5.3): algorithm, size and whether a passphrase protects them. */
import { Cursor } from '../../kernel/cursor.ts'
import { malformed, unsupported } from '../../kernel/problem.ts'

const names: Readonly<Record<number, string>> = {
  1: 'RSA', 2: 'RSA', 3: 'RSA', 16: 'ElGamal', 17: 'DSA', 18: 'ECDH', 19: 'ECDSA', 22: 'EdDSA', 25: 'X25519', 26: 'X448', 27: 'Ed25519', 28: 'Ed448',
}
/** Public numbers in front of the secret ones. */
const publicNumbers: Readonly<Record<number, number>> = { 1: 2, 2: 2, 3: 2, 16: 3, 17: 4 }
const fixedBytes: Readonly<Record<number, number>> = { 25: 32, 26: 56, 27: 32, 28: 57 }

/** The first packet, which must be a secret key. */
export function pgpSecretKey(bytes: Uint8Array): { readonly algorithm: string; readonly bits: number; readonly encrypted: boolean } {
  const cursor = new Cursor(bytes)
  const header = cursor.u8()
  if ((header & 0x80) === 0) throw malformed('no OpenPGP packet', 0)
  const newFormat = (header & 0x40) !== 0
  const tag = newFormat ? header & 0x3f : (header >> 2) & 0x0f
  if (tag !== 5) throw malformed(`an OpenPGP block that begins with packet ${tag}, not with a secret key`, 0)
  if (newFormat) {
    const length = cursor.u8()
    if (length === 255) cursor.skip(4)
    else if (length >= 192 && length < 224) cursor.skip(1)
  } else cursor.skip([1, 2, 4, 0][header & 3] ?? 0)
  const version = cursor.u8()
  if (version !== 4 && version !== 6) throw unsupported(`an OpenPGP key of version ${version}`, cursor.position - 1)
  cursor.skip(4)
  const algorithm = cursor.u8()
  if (version === 6) cursor.skip(4)
  const bits = skipPublic(cursor, algorithm)
  return { algorithm: names[algorithm] ?? `OpenPGP algorithm ${algorithm}`, bits, encrypted: cursor.u8() !== 0 }
}

function skipPublic(cursor: Cursor, algorithm: number): number {
  const fixed = fixedBytes[algorithm]
  if (fixed !== undefined) {
    cursor.skip(fixed)
    return fixed * 8
  }
  const number = (): number => {
    const bits = cursor.u16(false)
    cursor.skip(Math.ceil(bits / 8))
    return bits
  }
  const count = publicNumbers[algorithm]
  if (count !== undefined) {
    const first = number()
    for (let index = 1; index < count; index++) number()
    return first
  }
  if (algorithm !== 18 && algorithm !== 19 && algorithm !== 22) throw unsupported(`OpenPGP algorithm ${algorithm}`, cursor.position)
  cursor.skip(cursor.u8())
  const point = number()
  if (algorithm === 18) cursor.skip(cursor.u8())
  // An uncompressed point holds two coordinates after one byte; the native form of EdDSA holds one.
  return point > 300 ? Math.floor((point - 3) / 2) : 256
}
