/**
 * Trusted applications as OP-TEE loads them from the normal world: a signed header, with the application or with a further key that
 * signs what follows. The root key is inside OP-TEE itself.
 */
import type { ByteRange, ImageSignature, SignedImage } from '../../../facts/boot.ts'
import type { Budget } from '../../../kernel/limits.ts'
import { bytesOfHex, digestOf, hex, rsaKey, verifies, type PublicKey } from '../../../kernel/native/signatures.ts'
import { limitReached, malformed } from '../../../kernel/problem.ts'
import type { SignatureHash, SignatureScheme } from '../../../kernel/signature.ts'
import { window, type ByteSource } from '../../../kernel/source.ts'
import { defineReader } from '../../define.ts'
import { bootKey, heldKey } from '../../shared/boot-key.ts'

const headerBytes = 20
const magic = 0x4f545348
const uuidBytes = 16
/** Keys below each other; OP-TEE's own limit is of this order. */
const maxSubkeys = 8
/** Larger signatures and keys are of no algorithm that OP-TEE has. */
const maxFieldBytes = 2048
/** Image types (core/include/signed_hdr.h, shdr_img_type). */
const types = { legacy: 0, bootstrap: 1, encrypted: 2, subkey: 3 } as const
/** TEE_ATTR_RSA_MODULUS and _PUBLIC_EXPONENT. */
const attributes = { modulus: 0xd0000130, exponent: 0xd0000230 } as const

/** The same with SHA-3, which newer releases take and nothing here calculates. */
const unknownHashes: ReadonlySet<number> = new Set([0x70008830, 0x70009830, 0x7000a830, 0x7000b830, 0x70818930, 0x70919930, 0x70a1a930, 0x70b1b930])

/** TEE_ALG_RSASSA_PKCS1_*: what OP-TEE takes; it refuses MD5, SHA-1 and SHA-224. */
const algorithms: Readonly<Record<number, { readonly padding: 'V1_5' | 'PSS'; readonly hash: SignatureHash; readonly bytes: number }>> = {
  0x70004830: { padding: 'V1_5', hash: 'sha256', bytes: 32 }, 0x70005830: { padding: 'V1_5', hash: 'sha384', bytes: 48 }, 0x70006830: { padding: 'V1_5', hash: 'sha512', bytes: 64 },
  0x70414930: { padding: 'PSS', hash: 'sha256', bytes: 32 }, 0x70515930: { padding: 'PSS', hash: 'sha384', bytes: 48 }, 0x70616930: { padding: 'PSS', hash: 'sha512', bytes: 64 },
}

export const reader = defineReader({
  id: 'boot-image/op-tee-ta',
  title: 'Trusted application of OP-TEE',
  emits: ['signed-image', 'public-key'],
  signatures: [{ hex: '48 53 54 4f', at: 0 }],
  references: [
    { title: 'OP-TEE, core/include/signed_hdr.h', url: 'https://github.com/OP-TEE/optee_os/blob/master/core/include/signed_hdr.h' },
    { title: 'OP-TEE documentation, trusted applications', url: 'https://optee.readthedocs.io/en/latest/building/trusted_applications.html' },
  ],
  limitations: ['The root key is inside OP-TEE\'s own image and is not looked for there.', 'The digest of an encrypted application is of its plain bytes and is not checked.'],
  async *read(input, budget) {
    const headers = await headersOf(input, budget)
    const last = headers.at(-1)
    if (last === undefined) throw malformed('no application', 0)
    const signatures: ImageSignature[] = []
    const digests: SignedImage['digests'][number][] = []
    for (const [index, header] of headers.entries()) {
      const made = await signatureOf(input, header, headers[index - 1], budget)
      digests.push(...made.digests)
      const [root] = signatures
      // What a subkey signs well hangs on the signature of the subkey: that one answers for both.
      if (root !== undefined && made.signature.result === 'verifies') signatures[0] = { ...root, covers: [...root.covers, ...root.covers.length === 0 ? [] : made.signature.covers] }
      else signatures.push(made.signature)
    }
    const version = last.type === types.legacy ? undefined : (await window(input, last.body + uuidBytes, 4)).u32()
    const uuid = last.uuid === '' ? '' : ` ${last.uuid.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, '$1-$2-$3-$4-$5')}`
    yield {
      fact: {
        kind: 'signed-image', format: 'op-tee-ta', place: input.place, title: `OP-TEE trusted application${uuid}`, version: version === undefined ? '' : String(version), role: 'trusted-application',
        signatures, digests, encrypted: last.type === types.encrypted,
        uncovered: [
          // Of the name only the UUID is signed that is made of it, and what follows its end not even by that.
          ...headers.flatMap(({ name }) => (name === undefined || name.end === name.start ? [] : [{ ...name, what: 'the name below a subkey', idle: true as const }])),
          ...(last.end < input.size ? [{ start: last.end, end: input.size, what: 'bytes behind the application' }] : []),
        ],
        ...(version === undefined ? {} : { rollback: { value: version, covered: signatures.every(({ result }) => result !== 'fails') } }),
        notes: [
          ...(headers.length > 1 ? [`${headers.length - 1} subkeys stand between the root key and the application`] : []),
          ...(version === 0 ? ['its version is 0: OP-TEE keeps no older release of it out'] : []),
          ...(last.end < input.size ? ['bytes follow the application, for which OP-TEE refuses it'] : []),
        ],
      },
    }
    for (const { key, at } of headers) if (key !== undefined) yield { fact: heldKey(key, 'image', 'subkey', { offset: at }) }
  },
})

interface Header {
  readonly at: number
  readonly type: number
  readonly algorithm: number
  readonly hash: ByteRange
  readonly signature: ByteRange
  /** Behind the signature: what is signed along with the header. */
  readonly body: number
  readonly end: number
  readonly uuid: string
  /** Of a subkey: the key, and where the name stands that makes the next UUID. */
  readonly key?: PublicKey
  readonly name?: ByteRange
}

/** The headers in their order; the last is that of the application. */
async function headersOf(source: ByteSource, budget: Budget): Promise<Header[]> {
  const headers: Header[] = []
  for (let at = 0; ;) {
    budget.node()
    if (headers.length > maxSubkeys) throw limitReached(`more than ${maxSubkeys} keys below each other`, at)
    const header = await headerAt(source, at)
    headers.push(header)
    if (header.type !== types.subkey) return headers
    at = header.name?.end ?? header.end
  }
}

async function headerAt(source: ByteSource, at: number): Promise<Header> {
  const head = await window(source, at, headerBytes)
  if (head.u32() !== magic) throw malformed('a signed header was expected', at)
  const [type, size, algorithm] = [head.u32(), head.u32(), head.u32()]
  const [hashBytes, signatureBytes] = [head.u16(), head.u16()]
  if (type > types.subkey || hashBytes > 64 || signatureBytes > maxFieldBytes) throw malformed('a header of no kind that OP-TEE knows', at)
  const hash = { start: at + headerBytes, end: at + headerBytes + hashBytes }
  const body = hash.end + signatureBytes
  const extra = type === types.bootstrap ? uuidBytes + 4 : type === types.encrypted ? await encryptedBytes(source, body) : 0
  const end = body + extra + size
  if (end > source.size) throw malformed(`the header says ${size} bytes, and the file ends before`, at + 8)
  const uuid = type === types.legacy ? '' : hex(await source.read(body, Math.min(uuidBytes, end - body)))
  const base = { at, type, algorithm, hash, signature: { start: hash.end, end: body }, body, end, uuid }
  return type === types.subkey ? { ...base, ...await subkeyOf(source, body, end) } : base
}

/** UUID and version, and the header with the vector and the tag. */
async function encryptedBytes(source: ByteSource, body: number): Promise<number> {
  const head = await window(source, body + uuidBytes + 4, 12)
  head.skip(8)
  return uuidBytes + 4 + 12 + head.u16() + head.u16()
}

async function subkeyOf(source: ByteSource, body: number, end: number): Promise<{ readonly key: PublicKey; readonly name: ByteRange }> {
  const head = await window(source, body, end - body > maxFieldBytes ? maxFieldBytes : end - body)
  head.skip(uuidBytes)
  const nameBytes = head.u32()
  head.skip(12)
  const count = head.u32()
  if (count > 8) throw malformed(`a key of ${count} parts`, body)
  const parts = Array.from({ length: count }, () => ({ id: head.u32(), offset: head.u32(), size: head.u32() }))
  const part = (id: number): Uint8Array => {
    const found = parts.find((each) => each.id === id)
    if (found === undefined) throw malformed('a key without modulus or exponent', body)
    return Uint8Array.from(head.seek(found.offset).take(found.size))
  }
  if (end + nameBytes > source.size) throw malformed(`a name of ${nameBytes} bytes leaves the file`, end)
  return { key: rsaKey(part(attributes.modulus), part(attributes.exponent)), name: { start: end, end: end + nameBytes } }
}

async function signatureOf(source: ByteSource, header: Header, above: Header | undefined, budget: Budget): Promise<{ readonly signature: ImageSignature; readonly digests: SignedImage['digests'] }> {
  const known = algorithms[header.algorithm]
  const what = header.type === types.subkey ? 'subkey, ' : ''
  const key = above?.key === undefined ? undefined : bootKey(above.key, { label: 'subkey' })
  const base = { at: header.signature, covers: [], scheme: `${what}${known === undefined ? `algorithm 0x${header.algorithm.toString(16)}` : `RSA ${known.padding === 'PSS' ? 'PSS' : 'PKCS #1'} ${known.hash.replace('sha', 'SHA-')}`}`, ...(key === undefined ? {} : { key }) }
  const unchecked = (why: string) => ({ signature: { ...base, result: 'unchecked', why } as const, digests: [] })
  const fails = (why: string, digests: SignedImage['digests'] = []) => ({ signature: { ...base, result: 'fails', why } as const, digests })
  if (known === undefined) return unknownHashes.has(header.algorithm) ? unchecked('it is over a SHA-3 digest, which is not known here') : fails('OP-TEE refuses this kind of signature')
  if (above !== undefined && !(await nextFits(source, above, header, budget))) return fails('its UUID is not the one that the subkey before it allows')
  if (header.type === types.encrypted) return unchecked('the application is encrypted, and the digest is of its plain bytes')
  // The header without digest and signature, and all that follows them.
  const signed: readonly ByteRange[] = [{ start: header.at, end: header.at + headerBytes }, { start: header.body, end: header.end }]
  const stored = hex(await source.read(header.hash.start, header.hash.end - header.hash.start))
  const matches = stored === hex(await digestOf(source, known.hash, signed, budget))
  const digests = [{ algorithm: known.hash, matches, at: header.hash }]
  if (!matches) return fails('the digest in the header is not that of the bytes', digests)
  const covers = [{ start: header.at, end: header.hash.end }, ...signed.slice(1)]
  const scheme: SignatureScheme = known.padding === 'PSS' ? { kind: 'rsa-pss', hash: known.hash, saltBytes: known.bytes } : { kind: 'rsa-pkcs1', hash: known.hash }
  const value = hex(await source.read(header.signature.start, header.signature.end - header.signature.start))
  if (above?.key === undefined) return { signature: { ...base, result: 'unchecked', why: 'the public key is inside OP-TEE, not in the application', covers, check: { scheme, signed, signature: value } }, digests }
  const good = await verifies(source, signed, scheme, above.key, bytesOfHex(value), budget)
  return good ? { signature: { ...base, result: 'verifies', why: 'with the subkey before it, which only the root key inside OP-TEE can anchor', covers }, digests } : fails('it does not verify with the subkey before it', digests)
}

/** The UUID below a subkey is its own, or one that a name makes of it: SHA-512, in the form of version 5 (core/crypto/signed_hdr.c, calc_next_uuid). */
async function nextFits(source: ByteSource, above: Header, header: Header, budget: Budget): Promise<boolean> {
  if (above.name === undefined || above.name.end === above.name.start) return header.uuid === above.uuid
  const bytes = await source.read(above.name.start, Math.min(above.name.end - above.name.start, maxFieldBytes))
  const length = bytes.indexOf(0)
  const name = { start: above.name.start, end: length < 0 ? above.name.end : above.name.start + length }
  const digest = (await digestOf(source, 'sha512', [bytesOfHex(above.uuid), name], budget)).slice(0, uuidBytes)
  digest[6] = ((digest[6] ?? 0) & 0x0f) | 0x50
  digest[8] = ((digest[8] ?? 0) & 0x3f) | 0x80
  return hex(digest) === header.uuid
}
