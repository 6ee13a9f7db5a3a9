/** The numbers of RSA keys (RFC 5280, 4.1.2.7) and of ECDSA signatures (RFC 3279, 2.2.3) out of their encodings. Pure. */
import { numberOf } from './numbers.ts'

export interface RsaNumbers {
  readonly n: bigint
  readonly e: bigint
}

/** rsaEncryption, 1.2.840.113549.1.1.1; and id-RSASSA-PSS, .10. */
const rsaOids = ['2a864886f70d010101', '2a864886f70d01010a']

interface Element {
  readonly tag: number
  readonly content: Uint8Array
  readonly end: number
}

/** Definite lengths of up to three bytes; undefined where the bytes are no DER. */
function elementAt(bytes: Uint8Array, at: number): Element | undefined {
  const tag = bytes[at]
  const first = bytes[at + 1]
  if (tag === undefined || first === undefined) return undefined
  const more = first < 0x80 ? 0 : first & 0x7f
  if (first === 0x80 || more > 3) return undefined
  let length = first < 0x80 ? first : 0
  for (let index = 0; index < more; index++) length = length * 256 + (bytes[at + 2 + index] ?? 0)
  const start = at + 2 + more
  return start + length > bytes.length ? undefined : { tag, content: bytes.subarray(start, start + length), end: start + length }
}

function childrenOf(bytes: Uint8Array): readonly Element[] {
  const found: Element[] = []
  for (let at = 0; at < bytes.length && found.length < 4;) {
    const next = elementAt(bytes, at)
    if (next === undefined) break
    found.push(next)
    at = next.end
  }
  return found
}

const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

/** Modulus and exponent of an RSA key; undefined for other keys and for bytes that are none. */
export function rsaNumbersOf(spki: Uint8Array): RsaNumbers | undefined {
  const outer = elementAt(spki, 0)
  const [algorithm, bits] = outer === undefined ? [] : childrenOf(outer.content)
  const oid = algorithm === undefined ? undefined : childrenOf(algorithm.content)[0]
  if (oid?.tag !== 0x06 || bits?.tag !== 0x03 || !rsaOids.includes(hex(oid.content))) return undefined
  const key = elementAt(bits.content, 1)
  const [modulus, exponent] = key === undefined ? [] : childrenOf(key.content)
  return modulus?.tag !== 0x02 || exponent?.tag !== 0x02 ? undefined : { n: numberOf(modulus.content), e: numberOf(exponent.content) }
}

/** P-521 has the longest numbers. */
const maxDigits = 132

/** Both numbers of an ECDSA signature in hex without leading zeros; undefined where it is none. `raw`: after each other, big endian. */
export function ecdsaNumbersOf(signature: Uint8Array, encoding: 'raw' | 'der'): { readonly r: string; readonly s: string } | undefined {
  const outer = encoding === 'der' ? elementAt(signature, 0) : undefined
  const half = signature.length / 2
  const parts = encoding === 'raw' ? [signature.subarray(0, half), signature.subarray(half)] : childrenOf(outer?.content ?? new Uint8Array()).map(({ tag, content }) => (tag === 0x02 ? content : new Uint8Array()))
  const [r = '', s = ''] = parts.map((part) => hex(part).replace(/^0+/u, ''))
  return r === '' || s === '' || r.length > maxDigits || s.length > maxDigits ? undefined : { r, s }
}
