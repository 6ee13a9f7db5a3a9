/**
 * AlgorithmIdentifiers of certificates and CMS (RFC 5280, 4055, 5754, 5758) in the words of `kernel/signature.ts`. Strict: parameters that
 * the standards do not allow there give nothing, so that a changed byte of an identifier is noticed.
 */
import type { SignatureHash, SignatureScheme } from '../../kernel/signature.ts'
import { children, element, oidText, tags, type Element } from './der.ts'

const hashes: Readonly<Record<string, SignatureHash>> = {
  '1.3.14.3.2.26': 'sha1', '2.16.840.1.101.3.4.2.1': 'sha256', '2.16.840.1.101.3.4.2.2': 'sha384', '2.16.840.1.101.3.4.2.3': 'sha512',
}
const rsaWith: Readonly<Record<string, SignatureHash>> = {
  '1.2.840.113549.1.1.5': 'sha1', '1.2.840.113549.1.1.11': 'sha256', '1.2.840.113549.1.1.12': 'sha384', '1.2.840.113549.1.1.13': 'sha512',
}
const ecdsaWith: Readonly<Record<string, SignatureHash>> = {
  '1.2.840.10045.4.1': 'sha1', '1.2.840.10045.4.3.2': 'sha256', '1.2.840.10045.4.3.3': 'sha384', '1.2.840.10045.4.3.4': 'sha512',
}
const plainRsa = '1.2.840.113549.1.1.1'
const pss = '1.2.840.113549.1.1.10'
const mgf1 = '1.2.840.113549.1.1.8'
const ed25519 = '1.3.101.112'
/** Signers that name the key's kind where the signature's belongs. */
const plainEc = '1.2.840.10045.2.1'

interface Parts {
  readonly oid: string
  readonly parameters: Element | undefined
}

function partsOf(identifier: Element): Parts | undefined {
  const [oid, parameters, ...more] = identifier.tag === tags.sequence ? children(identifier) : []
  return oid?.tag !== tags.oid || more.length > 0 ? undefined : { oid: oidText(oid.content), parameters }
}

const noParameters = ({ parameters }: Parts): boolean => parameters === undefined || (parameters.tag === tags.null && parameters.content.length === 0)

/** The hash that a digest algorithm names; undefined for those that are not known here. */
export function hashOf(identifier: Element): SignatureHash | undefined {
  const parts = partsOf(identifier)
  return parts !== undefined && noParameters(parts) ? hashes[parts.oid] : undefined
}

/** The object identifier alone, for what people are told. */
export const algorithmOid = (identifier: Element): string => partsOf(identifier)?.oid ?? 'no identifier'

/** How a signature is made; `digest` is the hash that stands beside an algorithm which names none. */
export function schemeOf(identifier: Element, digest?: SignatureHash): SignatureScheme | undefined {
  const parts = partsOf(identifier)
  if (parts === undefined) return undefined
  if (parts.oid === pss) return pssScheme(parts.parameters)
  if (!noParameters(parts)) return undefined
  if (parts.oid === ed25519) return { kind: 'ed25519' }
  const rsa = rsaWith[parts.oid] ?? (parts.oid === plainRsa ? digest : undefined)
  const ecdsa = ecdsaWith[parts.oid] ?? (parts.oid === plainEc ? digest : undefined)
  // A digest algorithm that contradicts the signature's own is no legal pair.
  if (digest !== undefined && (rsa ?? ecdsa ?? digest) !== digest) return undefined
  if (rsa !== undefined) return { kind: 'rsa-pkcs1', hash: rsa }
  return ecdsa === undefined ? undefined : { kind: 'ecdsa', hash: ecdsa, encoding: 'der' }
}

/** RSASSA-PSS-params (RFC 4055, 3.1): hash and mask are given and the same, the trailer is the usual one. */
function pssScheme(parameters: Element | undefined): SignatureScheme | undefined {
  if (parameters?.tag !== tags.sequence) return undefined
  const fields = children(parameters)
  const inner = (tag: number): Element | undefined => {
    const field = fields.find((each) => each.tag === tag)
    return field === undefined ? undefined : element(field.content)
  }
  const [hashField, maskField, saltField, trailer] = [0xa0, 0xa1, 0xa2, 0xa3].map(inner)
  // DEFAULT: SHA-1, MGF1 with SHA-1, 20 bytes of salt, trailer 1.
  const hash = hashField === undefined ? 'sha1' : hashOf(hashField)
  const mask = maskField === undefined ? undefined : partsOf(maskField)
  const maskHash = maskField === undefined ? 'sha1' : mask?.oid === mgf1 && mask.parameters !== undefined ? hashOf(mask.parameters) : undefined
  const saltBytes = saltField === undefined ? 20 : saltField.tag === tags.integer && saltField.content.length === 1 ? saltField.content[0] ?? 0x80 : 0x80
  if (trailer !== undefined && (trailer.tag !== tags.integer || trailer.content.length !== 1 || trailer.content[0] !== 1)) return undefined
  if (fields.some(({ tag }) => tag < 0xa0 || tag > 0xa3) || saltBytes >= 0x80) return undefined
  return hash === undefined || hash !== maskHash ? undefined : { kind: 'rsa-pss', hash, saltBytes }
}

/** `RSA SHA-256`, `RSA-PSS SHA-384`, `ECDSA SHA-256`, `Ed25519`. */
export function schemeText(scheme: SignatureScheme): string {
  if (scheme.kind === 'ed25519') return 'Ed25519'
  const kind = { 'rsa-pkcs1': 'RSA', 'rsa-pss': 'RSA-PSS', ecdsa: 'ECDSA' }[scheme.kind]
  return `${kind} ${scheme.hash.replace('sha', 'SHA-')}`
}
