/**
 * Boot images of TI's K3 chips (AM6x, J7): an X.509 certificate whose extensions hold the hash of what follows it. The certificate is
 * signed with its own key, which only eFuses of a chip with security enforced (HS-SE) can anchor.
 */
import type { BootKey, ByteRange, ImageSignature } from '../../../facts/boot.ts'
import type { Budget } from '../../../kernel/limits.ts'
import { sha256 } from '../../../kernel/native/digest.ts'
import { digestOf, hex, spkiKey, verifies, type PublicKey } from '../../../kernel/native/signatures.ts'
import { malformed, ReadError } from '../../../kernel/problem.ts'
import { window, type ByteSource } from '../../../kernel/source.ts'
import { defineReader } from '../../define.ts'
import { bootKey, ecdsaNumbers, heldKey } from '../../shared/boot-key.ts'
import { contentAfter } from '../../shared/erased.ts'
import { bootCertificate, type BootCertificate, type Part } from './certificate.ts'

/** A certificate of more than this is none that a ROM reads. */
const maxCertificate = 64 * 1024
const maxParts = 16

export const reader = defineReader({
  id: 'boot-image/k3',
  title: 'TI K3 boot image with its certificate',
  emits: ['signed-image', 'public-key'],
  // The head of any certificate of version 3: those without TI's extensions are passed over in silence.
  signatures: [{ hex: '3082????3082????a003020102', at: 0 }],
  references: [
    { title: 'TI, security X.509 certificate documentation', url: 'https://software-dl.ti.com/tisci/esd/latest/2_tisci_msgs/security/sec_cert_format.html' },
    { title: 'U-Boot, binman: certificates for K3 (tools/binman/btool/openssl.py)', url: 'https://github.com/u-boot/u-boot/blob/master/tools/binman/btool/openssl.py' },
  ],
  limitations: [
    'The value by which eFuses know the key (SMPKH) is not told: it cannot be read out of units either',
    'Whether the chip enforces the certificate depends on its type (GP, HS-FS, HS-SE), which an image does not tell',
    'Signatures with RSA-PSS are not checked',
  ],
  async *read(input, budget) {
    const head = await window(input, 0, 4)
    const end = 4 + head.seek(2).u16(false)
    if (end > maxCertificate || end > input.size) return
    const certificate = bootCertificate(Uint8Array.from(await input.read(0, end)))
    if (certificate === undefined) return
    const { places, missing, last } = await partsOf(input, certificate.parts, end, budget)
    const key = keyOf(certificate)
    if (key !== undefined) yield { fact: heldKey(key, 'image', 'certificate') }
    const signature = await signatureOf(input, certificate, key, [...places.values()], missing, budget)
    const good = signature.result === 'verifies'
    const tail = await contentAfter(input, last, 'bytes behind the image', budget)
    yield {
      fact: {
        kind: 'signed-image', format: 'k3', place: input.place, title: certificate.rom ? 'TI K3 boot image' : 'TI K3 image for the system firmware', version: certificate.revision === undefined ? '' : String(certificate.revision),
        role: certificate.rom ? 'boot-loader' : 'firmware', encrypted: certificate.encrypted, signatures: [signature],
        digests: certificate.parts.map((each) => ({ algorithm: each.hash ?? 'unknown', matches: places.has(each), at: places.get(each) ?? { start: end, end: last } })),
        uncovered: certificate.parts.length === 0 && end < input.size ? [{ start: end, end: input.size, what: 'an image whose hash the certificate does not hold' }] : tail === undefined ? [] : [tail],
        ...(certificate.revision === undefined ? {} : { rollback: { value: certificate.revision, covered: good } }),
        ...(certificate.debug === 'all' ? { opens: ['the debug port'] } : {}),
        notes: [
          ...(certificate.degenerate ? ['its key has the exponent 1, TI\'s mark for images that nobody signed: chips that enforce signatures refuse it, all others start whatever comes with it'] : []),
          ...(certificate.debug === undefined ? [] : [`the certificate opens the debug port ${certificate.debug === 'all' ? 'of every unit' : 'of one unit'}`]),
          ...(certificate.revision === undefined ? ['no software revision: nothing keeps older releases out'] : []),
        ],
      },
    }
  },
})

interface Located {
  readonly places: ReadonlyMap<Part, ByteRange>
  readonly missing: readonly Part[]
  /** First byte behind the last part. */
  readonly last: number
}

/** Where each part stands: one behind the other, in an order that the certificate does not tell. */
async function partsOf(source: ByteSource, parts: readonly Part[], from: number, budget: Budget): Promise<Located> {
  if (parts.length > maxParts) throw malformed(`${parts.length} parts in one certificate`)
  const places = new Map<Part, ByteRange>()
  let at = from
  for (let round = 0; round < parts.length; round++) {
    const next = await partAt(source, parts.filter((part) => !places.has(part)), at, budget)
    if (next === undefined) break
    places.set(next.part, next.range)
    at = next.range.end
  }
  const missing = parts.filter((part) => !places.has(part))
  const told = missing.reduce((sum, part) => sum + (part.bytes ?? source.size), at)
  return { places, missing, last: Math.min(source.size, told) }
}

async function partAt(source: ByteSource, candidates: readonly Part[], at: number, budget: Budget): Promise<{ readonly part: Part; readonly range: ByteRange } | undefined> {
  for (const part of candidates) {
    budget.node()
    const range = { start: at, end: at + (part.bytes ?? source.size - at) }
    if (part.hash === undefined || range.end > source.size) continue
    if (hex(await digestOf(source, part.hash, [range], budget)) === part.value) return { part, range }
  }
  return undefined
}

/** The key as a library takes it; undefined where it does not (an exponent of 1). */
function keyOf({ spki }: BootCertificate): PublicKey | undefined {
  try {
    return spkiKey(spki)
  } catch (error) {
    if (error instanceof ReadError) return undefined
    throw error
  }
}

async function signatureOf(source: ByteSource, certificate: BootCertificate, key: PublicKey | undefined, found: readonly ByteRange[], missing: readonly Part[], budget: Budget): Promise<ImageSignature> {
  const { scheme, algorithm, signatureAt, spki, degenerate, bits, encrypted } = certificate
  const known: BootKey = key === undefined ? { algorithm: 'RSA', bits, fingerprint: sha256(spki), anchors: {} } : bootKey(key)
  const says = scheme === undefined ? algorithm : scheme.kind === 'ed25519' ? 'Ed25519' : `${scheme.kind === 'ecdsa' ? `ECDSA ${known.algorithm.replace('EC ', '')}` : `RSA-${known.bits}`} ${scheme.hash.replace('sha', 'SHA-')}`
  const base = { scheme: says, key: known, at: signatureAt, covers: [], ...(scheme?.kind === 'ecdsa' ? ecdsaNumbers(certificate.signature, scheme.encoding) : {}) }
  if (degenerate) return { ...base, result: 'fails', why: 'its key has the exponent 1: what looks like a signature is plain text that anybody can write' }
  if (scheme === undefined || key === undefined) return { ...base, result: 'unchecked', why: 'this kind of signature or key is not read here' }
  const signed = [certificate.signed]
  if (!(await verifies(source, signed, scheme, key, certificate.signature, budget))) return { ...base, result: 'fails', why: 'the certificate does not verify with the key that it holds' }
  if (missing.some((part) => part.hash === undefined)) return { ...base, result: 'unchecked', why: 'the certificate holds a hash of a kind that is not read here' }
  if (missing.length > 0 && encrypted) return { ...base, result: 'unchecked', why: 'the image is encrypted, and its hash is that of the plain one' }
  if (missing.length > 0) return { ...base, result: 'fails', why: `the image is not the one whose hash the certificate holds (${missing.length} of ${certificate.parts.length} parts)` }
  return { ...base, result: 'verifies', why: 'with the key in its own certificate, which only fuses can anchor', covers: [...signed, ...found] }
}
