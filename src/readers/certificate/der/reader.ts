/** One certificate or key in plain DER. Opens nothing encrypted; PEM is another reader's. */
import { pathMatcher } from '../../../kernel/path.ts'
import { ReadError } from '../../../kernel/problem.ts'
import { readAll } from '../../../kernel/source.ts'
import { defineReader } from '../../define.ts'
import { children, element, tags, type Element } from '../../shared/der.ts'
import { heldSpki } from '../../shared/boot-key.ts'
import { derPrivateKey, keyFacts, privateKeyKind } from '../../shared/private-key.ts'
import { certificateKey, readCertificate } from '../../shared/x509.ts'

const maxBytes = 64 * 1024
/** Names that say DER; under the others such bytes may be anything. */
const isNamedForIt = pathMatcher(['*.der', '*.cer', '*.crt', '*.cert', '*.p8', '*.pk8', '*.x509'])
const paths = ['*.der', '*.cer', '*.crt', '*.cert', '*.key', '*.p8', '*.pk8', '*.p8e', '*.x509', '*.priv', '*.pub', '*.bin']

export const reader = defineReader({
  id: 'certificate/der',
  title: 'Certificates and keys in DER',
  emits: ['certificate', 'private-key', 'public-key'],
  signatures: [
    { hex: '30 82', at: 0, paths, maxBytes },
    { hex: '30 81', at: 0, paths, maxBytes },
    { hex: '30 77 02 01 01 04 20', at: 0, maxBytes: 256 },
    { hex: '30 2e 02 01 00 30 05 06 03 2b 65', at: 0, maxBytes: 256 },
  ],
  references: [
    { title: 'RFC 5280: X.509 certificates', url: 'https://www.rfc-editor.org/rfc/rfc5280' },
    { title: 'RFC 5958: Asymmetric Key Packages (PKCS #8)', url: 'https://www.rfc-editor.org/rfc/rfc5958' },
    { title: 'RFC 8017: PKCS #1', url: 'https://www.rfc-editor.org/rfc/rfc8017' },
    { title: 'RFC 5915: Elliptic Curve Private Key Structure', url: 'https://www.rfc-editor.org/rfc/rfc5915' },
  ],
  limitations: ['Encrypted keys are recognised, not opened.', 'DER is looked at only under the names that such files usually have.', 'Only the first element of a file is read.'],
  async *read(input, budget) {
    const bytes = await readAll(input, maxBytes)
    budget.node()
    const outer = outermost(bytes, isNamedForIt(input.path))
    if (outer === undefined) return
    const kind = privateKeyKind(outer.whole)
    if (kind === 'pkcs8-encrypted') yield { fact: { kind: 'private-key', format: 'pkcs8', algorithm: 'unknown', bits: 0, encrypted: true } }
    else if (kind !== undefined) for (const fact of keyFacts(derPrivateKey(kind, outer.whole))) yield { fact }
    else if (looksLikeCertificate(bytes)) {
      const certificate = { ...readCertificate(bytes), inFile: 1 }
      yield { fact: { kind: 'certificate', ...certificate } }
      for (const fact of certificateKey(bytes, certificate, input.path)) yield { fact }
    } else if (looksLikePublicKey(outer)) for (const fact of heldSpki(outer.whole, 'file')) yield { fact }
    // Other DER (requests, revocation lists, signatures) holds nothing that is asked for here.
  },
})

/** The first element; undefined where bytes that only begin like DER are nothing of the sort and the name promises nothing. */
function outermost(bytes: Uint8Array, promised: boolean): Element | undefined {
  try {
    const outer = element(bytes)
    if (promised) return outer
    children(outer)
    return outer.whole.byteLength === bytes.byteLength ? outer : undefined
  } catch (error) {
    if (promised || !(error instanceof ReadError)) throw error
    return undefined
  }
}

/** Three parts, the third a bit string, and a body that begins with its version or a serial number and has six fields or more. */
function looksLikeCertificate(bytes: Uint8Array): boolean {
  const [body, algorithm, signature, ...more] = children(element(bytes))
  if (body?.tag !== tags.sequence || algorithm?.tag !== tags.sequence || signature?.tag !== tags.bitString || more.length > 0) return false
  const first = body.content[0]
  return (first === 0xa0 || first === tags.integer) && children(body).length >= 6
}

/** SubjectPublicKeyInfo (RFC 5280, 4.1.2.7): an algorithm, which begins with its identifier, and a bit string. */
function looksLikePublicKey(outer: Element): boolean {
  const [algorithm, bits, ...more] = children(outer)
  return algorithm?.tag === tags.sequence && bits?.tag === tags.bitString && more.length === 0 && children(algorithm)[0]?.tag === tags.oid
}
