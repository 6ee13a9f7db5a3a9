/**
 * MCUboot images: header, payload, and the TLVs after it, of which some are protected by the signature. The public key is not in the
 * image (unless somebody put it there): what is checked here is the digest, and what the signature would have to cover.
 */
import type { BootKey, ByteRange, ImageSignature } from '../../../facts/boot.ts'
import type { Budget } from '../../../kernel/limits.ts'
import { digestOf, hex, keyDer, spkiKey, verifies, type PublicKey } from '../../../kernel/native/signatures.ts'
import { sha256 } from '../../../kernel/native/digest.ts'
import { malformed, ReadError } from '../../../kernel/problem.ts'
import type { SignatureHash, SignatureScheme } from '../../../kernel/signature.ts'
import { window, type ByteSource } from '../../../kernel/source.ts'
import { defineReader } from '../../define.ts'
import { ecdsaNumbers } from '../../shared/boot-key.ts'

const headerBytes = 32
const tlvInfoBytes = 4
/** Magic of the protected and of the ordinary area (bootutil/image.h, IMAGE_TLV_PROT_INFO_MAGIC and IMAGE_TLV_INFO_MAGIC). */
const protectedMagic = 0x6908
const ordinaryMagic = 0x6907
/** IMAGE_F_ENCRYPTED_AES128 and _AES256: the digest is then of the plain payload. */
const encryptedFlags = 0x4 | 0x8

/** TLV types (bootutil/image.h). */
const types = { keyHash: 0x01, publicKey: 0x02, pure: 0x25, securityCounter: 0x50 } as const
const hashes: Readonly<Record<number, SignatureHash>> = { 0x10: 'sha256', 0x11: 'sha384', 0x12: 'sha512' }
const signatureKinds: Readonly<Record<number, { readonly says: string; scheme(hash: SignatureHash): SignatureScheme }>> = {
  0x20: { says: 'RSA-2048 PSS', scheme: (hash) => ({ kind: 'rsa-pss', hash, saltBytes: 32 }) },
  0x23: { says: 'RSA-3072 PSS', scheme: (hash) => ({ kind: 'rsa-pss', hash, saltBytes: 32 }) },
  0x22: { says: 'ECDSA', scheme: (hash) => ({ kind: 'ecdsa', hash, encoding: 'der' }) },
  0x24: { says: 'Ed25519', scheme: () => ({ kind: 'ed25519' }) },
}

interface Tlv extends ByteRange {
  readonly type: number
  readonly protected: boolean
  readonly bytes: Uint8Array
}

export const reader = defineReader({
  id: 'boot-image/mcuboot',
  title: 'MCUboot image',
  emits: ['signed-image'],
  signatures: [{ hex: '3d b8 f3 96', at: 0 }],
  references: [
    { title: 'MCUboot, boot/bootutil/include/bootutil/image.h', url: 'https://github.com/mcu-tools/mcuboot/blob/main/boot/bootutil/include/bootutil/image.h' },
    { title: 'MCUboot, design', url: 'https://docs.mcuboot.com/design.html' },
  ],
  limitations: ['Encrypted images: the digest is of the plain payload and is not checked', 'Compressed images and dependencies are not judged'],
  async *read(input, budget) {
    const head = await window(input, 0, headerBytes)
    head.skip(4)
    const load = head.u32()
    const headerSize = head.u16()
    const protectedSize = head.u16()
    const imageSize = head.u32()
    const flags = head.u32()
    const version = `${head.u8()}.${head.u8()}.${head.u16()}+${head.u32()}`
    const payloadEnd = headerSize + imageSize
    if (headerSize < headerBytes || payloadEnd > input.size) throw malformed(`the header says ${headerSize} + ${imageSize} bytes, and the file has ${input.size}`, 8)
    const tlvs = await tlvsOf(input, payloadEnd, protectedSize, budget)
    const signedEnd = payloadEnd + protectedSize
    const signed: readonly ByteRange[] = [{ start: 0, end: signedEnd }]
    const encrypted = (flags & encryptedFlags) !== 0
    const digestTlv = tlvs.find((tlv) => hashes[tlv.type] !== undefined)
    const hash = digestTlv === undefined ? undefined : hashes[digestTlv.type]
    const digest = hash === undefined || encrypted ? undefined : await digestOf(input, hash, signed, budget)
    const matches = digest !== undefined && digestTlv !== undefined && hex(digest) === hex(digestTlv.bytes)
    const counter = tlvs.find((tlv) => tlv.type === types.securityCounter && tlv.bytes.length === 4)
    const signatures: ImageSignature[] = []
    for (const tlv of tlvs.filter((each) => signatureKinds[each.type] !== undefined)) {
      signatures.push(await signatureOf(input, tlv, tlvs, { signed, hash, digest, digestTlv, matches, encrypted, budget }))
    }
    const end = tlvs.at(-1)?.end ?? signedEnd
    yield {
      fact: {
        kind: 'signed-image', format: 'mcuboot', place: input.place, title: `MCUboot image ${version}`, version, role: 'application', encrypted,
        signatures,
        digests: digestTlv === undefined || hash === undefined || encrypted ? [] : [{ algorithm: hash, matches, at: { start: digestTlv.start, end: digestTlv.end } }],
        uncovered: [
          ...tlvs.filter((tlv) => !tlv.protected && !isOwn(tlv)).map((tlv) => ({ start: tlv.start, end: tlv.end, what: `an unprotected TLV of type 0x${tlv.type.toString(16)}` })),
          ...(end < input.size && !(await isErased(input, end, budget)) ? [{ start: end, end: input.size, what: 'bytes after the last TLV' }] : []),
        ],
        ...(counter === undefined ? {} : { rollback: { value: new DataView(counter.bytes.buffer, counter.bytes.byteOffset, 4).getUint32(0, true), covered: counter.protected && signatures.some((signature) => signature.result !== 'fails') } }),
        notes: [
          ...(load === 0 ? [] : [`loaded to 0x${load.toString(16)}`]),
          ...(counter === undefined ? ['no security counter: only the version in software keeps older releases out'] : counter.protected ? [] : ['the security counter is not protected by the signature, so anybody can change it']),
          ...(digestTlv !== undefined && signatures.length === 0 ? ['a digest without a signature: it finds accidents and no attacker'] : []),
        ],
      },
    }
  },
})

/** TLVs that a signature cannot cover because they hold it, its key or its digest. */
const isOwn = (tlv: Tlv): boolean => hashes[tlv.type] !== undefined || signatureKinds[tlv.type] !== undefined || [types.keyHash, types.publicKey, types.pure].includes(tlv.type as 1) || (tlv.type >= 0x30 && tlv.type <= 0x34)

async function tlvsOf(source: ByteSource, from: number, protectedSize: number, budget: Budget): Promise<Tlv[]> {
  const tlvs: Tlv[] = []
  let at = from
  for (const magic of protectedSize > 0 ? [protectedMagic, ordinaryMagic] : [ordinaryMagic]) {
    if (at === source.size && magic === ordinaryMagic) break
    const info = await window(source, at, tlvInfoBytes)
    const found = info.u16()
    const total = info.u16()
    if (found !== magic) throw malformed(`a TLV area was expected, and 0x${found.toString(16)} stands there`, at)
    if (magic === protectedMagic && total !== protectedSize) throw malformed(`the header says ${protectedSize} bytes of protected TLVs, and the area ${total}`, at)
    const end = at + total
    if (total < tlvInfoBytes || end > source.size) throw malformed(`a TLV area of ${total} bytes leaves the file`, at)
    for (at += tlvInfoBytes; at < end;) {
      budget.node()
      if (end - at < tlvInfoBytes) throw malformed('a TLV is cut short', at)
      const entry = await window(source, at, tlvInfoBytes)
      const type = entry.u16()
      const length = entry.u16()
      if (at + tlvInfoBytes + length > end) throw malformed(`a TLV of ${length} bytes leaves its area`, at)
      tlvs.push({ type, protected: magic === protectedMagic, start: at, end: at + tlvInfoBytes + length, bytes: Uint8Array.from(await source.read(at + tlvInfoBytes, length)) })
      at += tlvInfoBytes + length
    }
  }
  return tlvs
}

interface Checking {
  readonly signed: readonly ByteRange[]
  readonly hash: SignatureHash | undefined
  readonly digest: Uint8Array | undefined
  readonly digestTlv: Tlv | undefined
  readonly matches: boolean
  readonly encrypted: boolean
  readonly budget: Budget
}

async function signatureOf(source: ByteSource, tlv: Tlv, tlvs: readonly Tlv[], { signed, hash, digest, digestTlv, matches, encrypted, budget }: Checking): Promise<ImageSignature> {
  const kind = signatureKinds[tlv.type]
  if (kind === undefined) throw malformed('a signature of a kind that is not known', tlv.start)
  const scheme = kind.scheme(hash ?? 'sha256')
  const at: ByteRange = { start: tlv.start + tlvInfoBytes, end: tlv.end }
  const position = tlvs.indexOf(tlv)
  const named = tlvs.slice(0, position).findLast((each) => each.type === types.keyHash)
  const whole = tlvs.slice(0, position).findLast((each) => each.type === types.publicKey)
  const embedded = whole === undefined ? undefined : embeddedKey(whole)
  const key: BootKey | undefined = embedded !== undefined
    ? bootKey(embedded)
    : named === undefined ? undefined : { algorithm: kind.says, bits: 0, anchors: { mcuboot: hex(named.bytes) } }
  const base = {
    scheme: `${kind.says}${hash === undefined || scheme.kind === 'ed25519' ? '' : ` ${hash.toUpperCase().replace('SHA', 'SHA-')}`}`, at,
    ...(key === undefined ? {} : { key }), ...(scheme.kind === 'ecdsa' ? ecdsaNumbers(tlv.bytes, scheme.encoding) : {}),
  }
  if (encrypted) return { ...base, result: 'unchecked', why: 'the image is encrypted, and the signature is over the plain payload', covers: [] }
  // Ed25519 signs the digest, unless the image says that it signs the bytes themselves (TLV 0x25).
  const pure = tlvs.some((each) => each.type === types.pure)
  const message: readonly ByteRange[] = scheme.kind === 'ed25519' && !pure && digestTlv !== undefined ? [{ start: digestTlv.start + tlvInfoBytes, end: digestTlv.end }] : signed
  const overDigest = message !== signed
  if (digest !== undefined && !matches) return { ...base, result: 'fails', why: 'the digest in the image is not that of its bytes', covers: [] }
  if (overDigest && digest === undefined) return { ...base, result: 'unchecked', why: 'it signs a digest that was not checked', covers: [] }
  if (embedded === undefined) return { ...base, result: 'unchecked', why: 'the public key is not in the image', covers: signed, check: { scheme, signed: message, signature: hex(tlv.bytes) } }
  const good = await verifies(source, message, scheme, embedded, tlv.bytes, budget)
  return { ...base, result: good ? 'verifies' : 'fails', why: good ? 'with the key that the image itself carries' : 'with the key that the image itself carries it does not verify', covers: good ? signed : [] }
}

function embeddedKey(tlv: Tlv): PublicKey | undefined {
  try {
    return spkiKey(tlv.bytes)
  } catch (error) {
    if (error instanceof ReadError) return undefined
    throw error
  }
}

/** MCUboot knows a key by the SHA-256 of its DER: of the RSAPublicKey for RSA, of the SubjectPublicKeyInfo else. */
const bootKey = (key: PublicKey): BootKey => ({
  algorithm: key.algorithm, bits: key.bits, fingerprint: key.fingerprint,
  anchors: { mcuboot: sha256(keyDer(key, key.algorithm === 'RSA' ? 'pkcs1' : 'spki')) },
})

/** Whether the rest of the file is erased flash: padding of a slot is no content. */
async function isErased(source: ByteSource, from: number, budget: Budget): Promise<boolean> {
  for (let at = from; at < source.size; at += 65_536) {
    budget.check()
    const bytes = await source.read(at, Math.min(65_536, source.size - at))
    // A padded slot ends with the trailer of the loader: its magic and flags are written by imgtool --pad.
    if (bytes.some((byte) => byte !== 0xff && byte !== 0x00) && !(at + bytes.length === source.size && isTrailer(bytes))) return false
  }
  return true
}

/** The magic at the end of a slot (bootutil/bootutil_public.h, BOOT_MAGIC). */
const trailer = '77c295f360d2ef7f3552500f2cb67980'
const isTrailer = (bytes: Uint8Array): boolean => hex(bytes.subarray(-16)) === trailer && bytes.subarray(0, -16).every((byte) => byte === 0xff || byte === 0x00 || byte === 0x01)
