/**
 * Images of Espressif's ROM and second-stage loaders, and what signs them: version 2 of secure boot (a sector of up to three blocks behind
 * the padded image, each with the key that made it) and version 1 (72 bytes behind the image, whose key is elsewhere).
 */
import type { ImageSignature } from '../../../facts/boot.ts'
import type { Budget } from '../../../kernel/limits.ts'
import { crc32, sha256 } from '../../../kernel/native/digest.ts'
import { digestOf, ecKey, hex, reversed, rsaKey, verifies, type PublicKey } from '../../../kernel/native/signatures.ts'
import type { SignatureHash, SignatureScheme } from '../../../kernel/signature.ts'
import { window, type ByteSource } from '../../../kernel/source.ts'
import { defineReader } from '../../define.ts'
import { bootKey, ecdsaNumbers, heldKey } from '../../shared/boot-key.ts'
import { flashTable } from '../../shared/espressif-flash.ts'
import { contentAfter } from '../../shared/erased.ts'

const headerBytes = 24
const maxSegments = 16
const sector = 4096
const blockBytes = 1216
/** Of a block its checksum is the last field; the rest of it is padding. */
const usedBlockBytes = 1200
const blockMagic = 0xe7
/** Blocks in a signature sector, one for each key that a chip may trust. */
const maxBlocks = 3
const v1Bytes = 68
/** esp_app_desc_t.magic_word, at the start of the first segment of an application. */
const appDescription = 0xabcd5432

/** esp_chip_id_t (bootloader_support/include/esp_app_format.h). */
const chips: Readonly<Record<number, string>> = {
  0x0: 'ESP32', 0x2: 'ESP32-S2', 0x5: 'ESP32-C3', 0x9: 'ESP32-S3', 0xc: 'ESP32-C2', 0xd: 'ESP32-C6', 0x10: 'ESP32-H2', 0x12: 'ESP32-P4', 0x14: 'ESP32-C61', 0x17: 'ESP32-C5',
}

/** ECDSA blocks by their curve byte: bytes of a coordinate, and the room that point and signature have each. */
const curves: Readonly<Record<number, { readonly name: 'P-192' | 'P-256' | 'P-384'; readonly bytes: number; readonly room: number; readonly hash: SignatureHash }>> = {
  1: { name: 'P-192', bytes: 24, room: 64, hash: 'sha256' }, 2: { name: 'P-256', bytes: 32, room: 64, hash: 'sha256' }, 3: { name: 'P-384', bytes: 48, room: 96, hash: 'sha384' },
}

export const reader = defineReader({
  id: 'boot-image/espressif',
  title: 'Espressif application or boot loader',
  emits: ['signed-image', 'public-key'],
  // One byte is a weak mark: what does not look like such an image is passed over in silence.
  signatures: [{ hex: 'e9', at: 0 }],
  references: [
    { title: 'ESP-IDF, esp_app_format.h', url: 'https://github.com/espressif/esp-idf/blob/master/components/bootloader_support/include/esp_app_format.h' },
    { title: 'ESP-IDF, secure boot v2, signature block format', url: 'https://docs.espressif.com/projects/esp-idf/en/stable/esp32/security/secure-boot-v2.html' },
    { title: 'ESP-IDF, secure boot v1', url: 'https://docs.espressif.com/projects/esp-idf/en/stable/esp32/security/secure-boot-v1.html' },
  ],
  limitations: ['Version 1 of a boot loader is a keyed digest in flash and no signature: it is not read', 'Encrypted images have no mark to know them by'],
  async *read(input, budget) {
    const image = await imageOf(input, budget)
    // The whole content of a flash chip is the partition table's reader's, which gives each image in it.
    if (image === undefined || (await flashTable(input, budget, image.end)) !== undefined) return
    const { signatures, keys } = await signaturesOf(input, image, budget)
    const covered = signatures.filter((each) => each.result === 'verifies').flatMap((each) => each.covers)
    const last = Math.max(image.end, ...signatures.map((each) => each.at.end))
    const tail = await contentAfter(input, Math.max(last, covered.at(-1)?.end ?? 0), signatures.length > 0 ? 'bytes behind the signature' : 'bytes behind the image', budget)
    for (const [index, key] of keys.entries()) yield { fact: heldKey(key, 'image', `signature block ${index}`) }
    yield {
      fact: {
        kind: 'signed-image',
        place: input.place,
        format: signatures.some((each) => each.scheme.startsWith('version 1')) ? 'esp-v1' : 'esp-v2',
        title: `${image.chip} ${image.version === undefined ? 'boot loader or image' : 'application'}${image.version ? ` ${image.version}` : ''}`,
        version: image.version ?? '',
        role: image.version === undefined ? 'boot-loader' : 'application',
        encrypted: false,
        signatures,
        digests: image.digest === undefined ? [] : [image.digest],
        uncovered: [...await paddingOf(input, signatures), ...(tail === undefined ? [] : [tail])],
        ...(image.secureVersion === undefined ? {} : { rollback: { value: image.secureVersion, covered: covered.length > 0 } }),
        notes: [
          ...(image.secureVersion === 0 ? ['its secure version is 0: the counter in fuses keeps no older release out'] : []),
          ...(signatures.length === 0 && image.digest !== undefined ? ['a digest without a signature: it finds accidents and no attacker'] : []),
        ],
      },
    }
  },
})

interface Image {
  readonly chip: string
  /** First byte behind the image and its digest. */
  readonly end: number
  readonly digest?: { readonly algorithm: string; readonly matches: boolean; readonly at: { readonly start: number; readonly end: number } }
  readonly version?: string
  readonly secureVersion?: number
}

/** The image's own structure; undefined for what only begins with the same byte. */
async function imageOf(source: ByteSource, budget: Budget): Promise<Image | undefined> {
  if (source.size < headerBytes + 16) return undefined
  const head = await window(source, 0, headerBytes)
  head.skip(1)
  const segments = head.u8()
  head.seek(12)
  const chip = chips[head.u16()]
  head.seek(23)
  const appended = head.u8()
  if (chip === undefined || segments === 0 || segments > maxSegments || appended > 1) return undefined
  let at = headerBytes
  let first: number | undefined
  for (let index = 0; index < segments; index++) {
    budget.node()
    if (at + 8 > source.size) return undefined
    const segment = await window(source, at, 8)
    const load = segment.u32()
    const length = segment.u32()
    if (length === 0 || length % 4 !== 0 || at + 8 + length > source.size || (load === 0 && length > 0x100000)) return undefined
    first ??= at + 8
    at += 8 + length
  }
  // The checksum is the last byte of a row of sixteen.
  const body = Math.ceil((at + 1) / 16) * 16
  const end = body + (appended === 1 ? 32 : 0)
  if (end > source.size) return undefined
  const stored = appended === 1 ? hex(await source.read(body, 32)) : undefined
  const computed = stored === undefined ? undefined : hex(await digestOf(source, 'sha256', [{ start: 0, end: body }], budget))
  const description = first === undefined || first + 48 > source.size ? undefined : await window(source, first, 48)
  const isApp = description?.u32() === appDescription
  return {
    chip,
    end,
    ...(stored === undefined ? {} : { digest: { algorithm: 'sha256', matches: stored === computed, at: { start: body, end } } }),
    ...(isApp && description !== undefined ? { secureVersion: description.u32(), version: description.seek(16).text(32).replace(/\0[\s\S]*$/u, '') } : {}),
  }
}

async function signaturesOf(source: ByteSource, image: Image, budget: Budget): Promise<{ readonly signatures: ImageSignature[]; readonly keys: readonly PublicKey[] }> {
  const start = Math.ceil(image.end / sector) * sector
  const found: ImageSignature[] = []
  const keys: PublicKey[] = []
  for (let index = 0; index < maxBlocks; index++) {
    const at = start + index * blockBytes
    if (at + blockBytes > source.size) break
    const block = Uint8Array.from(await source.read(at, blockBytes))
    if (block[0] !== blockMagic) break
    found.push(await blockSignature(source, block, at, start, keys, budget))
  }
  if (found.length > 0) return { signatures: found, keys }
  // Version 1: four zero bytes and r, s behind the image, whatever lies between.
  for (const at of [image.end, source.size - v1Bytes]) {
    if (at < image.end || at + v1Bytes > source.size) continue
    const bytes = await source.read(at, v1Bytes)
    if (bytes.subarray(0, 4).some((byte) => byte !== 0) || bytes.subarray(4).every((byte) => byte === 0 || byte === 0xff)) continue
    return { keys, signatures: [{
      scheme: 'version 1, ECDSA P-256 SHA-256', result: 'unchecked', why: 'the public key is not in the image', covers: [{ start: 0, end: at }], at: { start: at + 4, end: at + v1Bytes },
      check: { scheme: { kind: 'ecdsa', hash: 'sha256', encoding: 'raw' }, signed: [{ start: 0, end: at }], signature: hex(bytes.subarray(4)) },
    }] }
  }
  return { signatures: [], keys }
}

/** One block of version 2: a digest of everything before the sector, the key, and the signature of the digest. */
async function blockSignature(source: ByteSource, block: Uint8Array, at: number, signedEnd: number, keys: PublicKey[], budget: Budget): Promise<ImageSignature> {
  const view = new DataView(block.buffer, block.byteOffset, block.byteLength)
  const base = { at: { start: at, end: at + usedBlockBytes }, covers: [] }
  if (view.getUint32(1196, true) !== crc32(block.subarray(0, 1196))) return { ...base, scheme: 'version 2', result: 'fails', why: 'the block\'s own checksum is wrong' }
  const parts = view.getUint8(1) === 2 ? rsaBlock(block) : ecdsaBlock(block)
  if (parts === undefined) return { ...base, scheme: 'version 2, of a kind that is not known here', result: 'unchecked', why: 'this kind of block is not read' }
  const { scheme, says, key, signature, hash, anchor, digest } = parts
  keys.push(key)
  const signed = [{ start: 0, end: signedEnd }]
  const described = { ...base, scheme: `version 2, ${says}`, key: bootKey(key, { anchors: { 'esp-v2': anchor } }), ...(scheme.kind === 'ecdsa' ? ecdsaNumbers(signature, scheme.encoding) : {}) }
  if (hex(await digestOf(source, hash, signed, budget)) !== hex(digest)) return { ...described, result: 'fails', why: 'the digest in the block is not that of the image' }
  const good = await verifies(source, signed, scheme, key, signature, budget)
  return good
    ? { ...described, result: 'verifies', why: 'with the key in its own block, which only fuses can anchor', covers: signed }
    : { ...described, result: 'fails', why: 'it does not verify with the key in its own block' }
}

interface Parts {
  readonly scheme: SignatureScheme
  readonly says: string
  readonly key: PublicKey
  readonly signature: Uint8Array
  readonly hash: SignatureHash
  readonly digest: Uint8Array
  /** What the fuses hold of this key. */
  readonly anchor: string
}

/** RSA-3072: numbers stand little endian; the fuses hold the SHA-256 of the four that ROM calculates with. */
function rsaBlock(block: Uint8Array): Parts {
  const key = rsaKey(reversed(block.subarray(36, 420)), reversed(block.subarray(420, 424)))
  return {
    scheme: { kind: 'rsa-pss', hash: 'sha256', saltBytes: 32 }, says: 'RSA-3072 PSS SHA-256', key, hash: 'sha256',
    signature: reversed(block.subarray(812, 1196)), digest: block.subarray(4, 36), anchor: sha256(block.subarray(36, 812)),
  }
}

/** ECDSA: curve, point and r, s little endian; behind a digest that is longer for P-384. */
function ecdsaBlock(block: Uint8Array): Parts | undefined {
  const wide = block[2] === 1
  const digestBytes = wide ? 48 : 32
  const at = 4 + digestBytes
  const curve = curves[block[at] ?? 0]
  if (block[1] !== 3 || curve === undefined || (curve.bytes === 48) !== wide) return undefined
  const { bytes, room, name, hash } = curve
  const point = block.subarray(at + 1, at + 1 + 2 * bytes)
  const rs = block.subarray(at + 1 + room, at + 1 + room + 2 * bytes)
  const key = ecKey(name, reversed(point.subarray(0, bytes)), reversed(point.subarray(bytes)))
  return {
    scheme: { kind: 'ecdsa', hash, encoding: 'raw' }, says: `ECDSA ${name} ${hash.replace('sha', 'SHA-')}`, key, hash,
    signature: Uint8Array.from([...reversed(rs.subarray(0, bytes)), ...reversed(rs.subarray(bytes))]), digest: block.subarray(4, at),
    anchor: sha256(block.subarray(at, at + 1 + room)),
  }
}

/** Padding of signature blocks that somebody filled. */
async function paddingOf(source: ByteSource, signatures: readonly ImageSignature[]): Promise<{ start: number; end: number; what: string }[]> {
  const found: { start: number; end: number; what: string }[] = []
  for (const { at } of signatures.slice(0, -1)) {
    const end = at.start + blockBytes
    if (end - at.end === blockBytes - usedBlockBytes && (await source.read(at.end, end - at.end)).some((byte) => byte !== 0 && byte !== 0xff)) found.push({ start: at.end, end, what: 'padding of a signature block' })
  }
  return found
}
