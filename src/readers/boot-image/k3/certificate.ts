/** The X.509 certificate in front of an image of TI's K3 chips, with the extensions that the ROM and the system firmware read. */
import { bitLength, children, element, expect, oidText, tags, type Element } from '../../shared/der.ts'
import { hex } from '../../../kernel/native/signatures.ts'
import { malformed } from '../../../kernel/problem.ts'
import type { ByteRange } from '../../../facts/boot.ts'
import type { SignatureHash, SignatureScheme } from '../../../kernel/signature.ts'

/** TI's arc: 1 boot sequence, 2 image integrity, 3 software revision, 4 encryption, 8 debug, 9 extended boot information, 34 integrity for the system firmware. */
const arc = '1.3.6.1.4.1.294.1.'

/** A part of what follows the certificate: how long it is, and its hash. */
export interface Part {
  readonly bytes: number | undefined
  readonly hash: SignatureHash | undefined
  readonly value: string
}

export interface BootCertificate {
  /** The signed part. */
  readonly signed: ByteRange
  readonly signatureAt: ByteRange
  readonly signature: Uint8Array
  readonly scheme: SignatureScheme | undefined
  readonly algorithm: string
  readonly spki: Uint8Array
  /** The exponent of an RSA key is 1: what it encrypts stays as it is. */
  readonly degenerate: boolean
  readonly bits: number
  readonly parts: readonly Part[]
  /** For the ROM, as against for the system firmware. */
  readonly rom: boolean
  readonly revision: number | undefined
  readonly encrypted: boolean
  /** It opens the debug port: of one unit, or of every one. */
  readonly debug: 'one' | 'all' | undefined
}

const schemes: Readonly<Record<string, SignatureScheme>> = {
  '1.2.840.113549.1.1.11': { kind: 'rsa-pkcs1', hash: 'sha256' }, '1.2.840.113549.1.1.12': { kind: 'rsa-pkcs1', hash: 'sha384' }, '1.2.840.113549.1.1.13': { kind: 'rsa-pkcs1', hash: 'sha512' },
  '1.2.840.10045.4.3.2': { kind: 'ecdsa', hash: 'sha256', encoding: 'der' }, '1.2.840.10045.4.3.3': { kind: 'ecdsa', hash: 'sha384', encoding: 'der' }, '1.2.840.10045.4.3.4': { kind: 'ecdsa', hash: 'sha512', encoding: 'der' },
}
const hashes: Readonly<Record<string, SignatureHash>> = { '2.16.840.1.101.3.4.2.1': 'sha256', '2.16.840.1.101.3.4.2.2': 'sha384', '2.16.840.1.101.3.4.2.3': 'sha512' }

/** Undefined for a certificate that is not of this kind. `bytes` holds the certificate and nothing else. */
export function bootCertificate(bytes: Uint8Array): BootCertificate | undefined {
  const [body, algorithm, bits, more] = children(expect(element(bytes), tags.sequence, 'certificate'))
  const fields = children(expect(body, tags.sequence, 'certificate body'))
  const extensions = extensionsOf(fields.at(-1))
  if (extensions.size === 0 || body === undefined) return undefined
  const [, , inner, , , , spki] = fields
  const outer = expect(algorithm, tags.sequence, 'signature algorithm')
  // RFC 5280, 4.1.1.2: what stands outside the signature has to be what stands inside.
  if (more !== undefined || inner === undefined || hex(inner.whole) !== hex(outer.whole)) throw malformed('the certificate names two different signature algorithms')
  const value = expect(bits, tags.bitString, 'signature')
  if (value.content[0] !== 0 || spki === undefined) throw malformed('a signature that does not end with a byte')
  const oid = oidText(expect(children(outer)[0], tags.oid, 'signature algorithm').content)
  const place = (of: Uint8Array): ByteRange => ({ start: of.byteOffset - bytes.byteOffset, end: of.byteOffset - bytes.byteOffset + of.byteLength })
  const numbers = rsaNumbers(spki)
  return {
    signed: place(body.whole), signatureAt: place(value.content.subarray(1)), signature: value.content.subarray(1), scheme: schemes[oid], algorithm: oid, spki: spki.whole,
    degenerate: numbers !== undefined && bitLength(numbers.exponent) === 1, bits: numbers === undefined ? 0 : bitLength(numbers.modulus),
    ...contentsOf(extensions),
  }
}

/** TI's extensions by the last number of their identifier. */
function extensionsOf(last: Element | undefined): Map<number, Element> {
  const found = new Map<number, Element>()
  if (last?.tag !== 0xa3) return found
  for (const extension of children(element(last.content))) {
    const parts = children(extension)
    const oid = oidText(expect(parts[0], tags.oid, 'extension').content)
    const number = Number(oid.slice(arc.length))
    if (!oid.startsWith(arc) || !Number.isInteger(number)) continue
    if (found.has(number)) throw malformed(`the extension ${oid} stands twice in the certificate`)
    found.set(number, element(expect(parts.at(-1), tags.octetString, 'extension').content))
  }
  return found
}

function contentsOf(extensions: ReadonlyMap<number, Element>): Pick<BootCertificate, 'parts' | 'rom' | 'revision' | 'encrypted' | 'debug'> {
  const list = (number: number): readonly Element[] => {
    const found = extensions.get(number)
    return found === undefined ? [] : children(expect(found, tags.sequence, 'extension'))
  }
  const [revision] = list(3)
  const [, , , , size] = list(1)
  const [type, value] = list(2)
  const [systemType, systemValue, systemSize] = list(34)
  const [unit, debugType] = list(8)
  const components = list(9).slice(2).map((each) => children(expect(each, tags.sequence, 'component')))
  const parts: Part[] = components.map(([, , , , bytes, hash, digest]) => part(bytes, hash, digest))
  if (type !== undefined) parts.push(part(size, type, value))
  if (systemType !== undefined) parts.push(part(systemSize, systemType, systemValue))
  return {
    parts, rom: extensions.has(1) || extensions.has(9), revision: revision === undefined ? undefined : integer(revision), encrypted: extensions.has(4),
    // Debug type 4 gives full access to all cores (TI, secure boot documentation; U-Boot asks for it by name).
    debug: debugType === undefined || integer(debugType) === 0 ? undefined : unit?.content.every((byte) => byte === 0) === true ? 'all' : 'one',
  }
}

function part(bytes: Element | undefined, type: Element | undefined, value: Element | undefined): Part {
  const oid = oidText(expect(type, tags.oid, 'hash algorithm').content)
  return { bytes: bytes === undefined ? undefined : integer(bytes), hash: hashes[oid], value: hex(expect(value, tags.octetString, 'hash').content) }
}

function integer(of: Element): number {
  const { content } = expect(of, tags.integer, 'a number')
  if (bitLength(content) > 32 || (content[0] ?? 0) >= 0x80) throw malformed('a number of more than 32 bits in an extension')
  return content.reduce((sum, byte) => sum * 256 + byte, 0)
}

/** Modulus and exponent where the key is one of RSA. */
function rsaNumbers(spki: Element): { readonly modulus: Uint8Array; readonly exponent: Uint8Array } | undefined {
  const [algorithm, bits] = children(spki)
  if (oidText(expect(children(expect(algorithm, tags.sequence, 'key algorithm'))[0], tags.oid, 'key algorithm').content) !== '1.2.840.113549.1.1.1') return undefined
  const [modulus, exponent] = children(element(expect(bits, tags.bitString, 'key').content.subarray(1)))
  return { modulus: expect(modulus, tags.integer, 'modulus').content, exponent: expect(exponent, tags.integer, 'exponent').content }
}
