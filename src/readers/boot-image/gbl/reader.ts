/**
 * Silicon Labs' upgrade files (GBL): tags after each other, of which the last two are a signature over all before it and a checksum. The key
 * is elsewhere - in the unit's tokens or its secure engine - unless the file brings a certificate for one.
 */
import type { ByteRange, ImageSignature, SignedImage } from '../../../facts/boot.ts'
import type { Budget } from '../../../kernel/limits.ts'
import { crc32 } from '../../../kernel/native/digest.ts'
import { ecKey, hex, verifies, type PublicKey } from '../../../kernel/native/signatures.ts'
import { malformed, ReadError } from '../../../kernel/problem.ts'
import { pieces, window, type ByteSource } from '../../../kernel/source.ts'
import { defineReader } from '../../define.ts'
import { bootKey, ecdsaNumbers, heldKey } from '../../shared/boot-key.ts'
import { contentAfter } from '../../shared/erased.ts'

const tagBytes = 8
const maxTags = 100_000
/** Tags by their identifier (btl_gbl_format.h). */
const tags = {
  header: 0x03a617eb, application: 0xf40a0af4, bootloader: 0xf50909f5, secureEngine: 0x5ea617eb, dependency: 0x76a617eb, certificate: 0xf30b0bf3, signature: 0xf70a0af7, end: 0xfc0404fc,
} as const
const programs: ReadonlySet<number> = new Set([0xfe0101fe, 0xfd0303fd, 0xfd0505fd, 0xfd0707fd])
const encrypting: ReadonlySet<number> = new Set([0xfb0505fb, 0xfa0606fa, 0xf90707f9])
/** ApplicationCertificate_t: version and flags, key, version of the certificate, signature. */
const certificateSigned = 72
const certificateBytes = 136
const scheme = { kind: 'ecdsa', hash: 'sha256', encoding: 'raw' } as const
const says = 'ECDSA P-256 SHA-256'

interface Tag extends ByteRange {
  readonly id: number
  /** First byte behind identifier and length. */
  readonly content: number
}

export const reader = defineReader({
  id: 'boot-image/gbl',
  title: 'Silicon Labs upgrade file (GBL)',
  emits: ['signed-image', 'public-key'],
  signatures: [{ hex: 'eb 17 a6 03 08 00 00 00', at: 0 }],
  references: [
    { title: 'Silicon Labs, btl_gbl_format.h', url: 'https://github.com/SiliconLabs/simplicity_sdk/blob/main/platform/bootloader/parser/gbl/btl_gbl_format.h' },
    { title: 'Silicon Labs UG489, Gecko bootloader user\'s guide', url: 'https://www.silabs.com/documents/public/user-guides/ug489-gecko-bootloader-user-guide-gsdk-4.pdf' },
  ],
  limitations: [
    'A signed upgrade file says nothing of what the chip checks when it starts: that is enabled in its secure engine',
    'The content of encrypted files is not read; their signature is over the bytes as they are',
    'Version 4 of the format is not read',
  ],
  async *read(input, budget) {
    const all = await tagsOf(input, budget)
    const last = all.at(-1)
    const [head] = all
    if (head === undefined || last === undefined) throw malformed('an upgrade file without tags')
    const type = (await window(input, head.content, 8)).seek(4).u32()
    const { signatures, keys } = await signaturesOf(input, all, budget)
    for (const key of keys) yield { fact: heldKey(key, 'image', 'certificate') }
    const stored = (await window(input, last.content, 4)).u32()
    const matches = stored === await checksum(input, last.content, budget)
    const signature = all.find((tag) => tag.id === tags.signature)
    const tail = await contentAfter(input, last.end, 'bytes behind the end of the file', budget)
    const version = await versionOf(input, all)
    yield {
      fact: {
        kind: 'signed-image', format: 'gbl', place: input.place, title: `Silicon Labs upgrade file${version === '' ? '' : ` ${version}`}`, version, role: roleOf(all), encrypted: all.some((tag) => encrypting.has(tag.id)),
        signatures,
        digests: [{ algorithm: 'crc32', matches, at: { start: last.content, end: last.end } }],
        uncovered: [
          ...(signature === undefined ? [] : all.filter((tag) => tag.start > signature.start && tag !== last).map((tag) => ({ start: tag.start, end: tag.end, what: 'a tag behind the signature' }))),
          ...(matches ? [] : [{ start: last.content, end: last.end, what: 'a checksum that is not that of the file' }]),
          ...(tail === undefined ? [] : [tail]),
        ],
        notes: [
          ...((type & 0x100) !== 0 && signature === undefined ? ['its header says that it is signed, and there is no signature'] : []),
          ...(all.some((tag) => tag.id === tags.dependency) ? ['it names versions that it depends on'] : []),
          'a signed upgrade file guards the upgrade; what is started is checked only with secure boot enabled',
        ],
      },
    }
  },
})

async function tagsOf(source: ByteSource, budget: Budget): Promise<Tag[]> {
  const found: Tag[] = []
  for (let at = 0; ;) {
    budget.node()
    if (found.length === maxTags) throw malformed(`more than ${maxTags} tags`, at)
    const cursor = await window(source, at, tagBytes)
    const id = cursor.u32()
    const length = cursor.u32()
    const end = at + tagBytes + length
    if (end > source.size) throw malformed(`a tag of ${length} bytes leaves the file`, at)
    if (found.length === 0 && (id !== tags.header || length !== 8)) throw malformed('no header tag of version 3', at)
    found.push({ id, start: at, content: at + tagBytes, end })
    if (id === tags.end) {
      if (length !== 4) throw malformed(`an end tag of ${length} bytes`, at)
      return found
    }
    at = end
  }
}

async function signaturesOf(source: ByteSource, all: readonly Tag[], budget: Budget): Promise<{ readonly signatures: ImageSignature[]; readonly keys: readonly PublicKey[] }> {
  const tag = all.find((each) => each.id === tags.signature)
  if (tag === undefined) return { signatures: [], keys: [] }
  if (tag.end - tag.content !== 64) throw malformed(`a signature of ${tag.end - tag.content} bytes`, tag.start)
  const bytes = Uint8Array.from(await source.read(tag.content, 64))
  const signed = [{ start: 0, end: tag.start }]
  const base = { scheme: says, at: { start: tag.content, end: tag.end } }
  const certificate = all.find((each) => each.id === tags.certificate && each.start < tag.start)
  if (certificate === undefined) return { signatures: [{ ...base, result: 'unchecked', why: 'the public key is not in the file', covers: signed, check: { scheme, signed, signature: hex(bytes) } }], keys: [] }
  if (certificate.end - certificate.content !== certificateBytes) throw malformed(`a certificate of ${certificate.end - certificate.content} bytes`, certificate.start)
  const point = Uint8Array.from(await source.read(certificate.content + 4, 64))
  const key = pointOf(point)
  const at = { start: certificate.content + certificateSigned, end: certificate.end }
  const ofCertificate = { start: certificate.content, end: certificate.content + certificateSigned }
  const chain: ImageSignature = {
    scheme: `${says} (certificate)`, result: 'unchecked', why: 'the public key that signs the certificate is not in the file', covers: [ofCertificate], at,
    check: { scheme, signed: [ofCertificate], signature: hex(await source.read(at.start, 64)) },
  }
  if (key === undefined) return { signatures: [{ ...base, result: 'fails', why: 'the key in the certificate is no point of its curve', covers: [] }, chain], keys: [] }
  const good = await verifies(source, signed, scheme, key, bytes, budget)
  const own: ImageSignature = { ...base, ...ecdsaNumbers(bytes, 'raw'), key: bootKey(key), result: good ? 'verifies' : 'fails', why: good ? 'with the key in the certificate that it brings along' : 'it does not verify with the key in its certificate', covers: good ? signed : [] }
  return { signatures: [own, chain], keys: [key] }
}

function pointOf(point: Uint8Array): PublicKey | undefined {
  try {
    return ecKey('P-256', point.subarray(0, 32), point.subarray(32))
  } catch (error) {
    if (error instanceof ReadError) return undefined
    throw error
  }
}

/** CRC-32 over everything in front of it. */
async function checksum(source: ByteSource, to: number, budget: Budget): Promise<number> {
  let sum = 0
  for await (const piece of pieces(source, 65_536, 0, to)) {
    budget.check()
    sum = crc32(piece, sum)
  }
  return sum
}

/** ApplicationData_t: type, version, capabilities, product. */
async function versionOf(source: ByteSource, all: readonly Tag[]): Promise<string> {
  const tag = all.find((each) => each.id === tags.application)
  if (tag === undefined || tag.end - tag.content < 8) return ''
  return `0x${(await window(source, tag.content, 8)).seek(4).u32().toString(16).padStart(8, '0')}`
}

function roleOf(all: readonly Tag[]): SignedImage['role'] {
  const has = (id: number): boolean => all.some((tag) => tag.id === id)
  if (has(tags.application) || all.some((tag) => programs.has(tag.id))) return 'application'
  return has(tags.bootloader) ? 'boot-loader' : 'firmware'
}
