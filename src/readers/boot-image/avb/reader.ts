/**
 * Android Verified Boot: vbmeta images, and partition images that end with an AVB footer. The signature covers vbmeta; vbmeta's
 * descriptors cover the partition. A descriptor is compared with the bytes where they stand in the same file.
 */
import type { ByteRange, ImageSignature, SignedImage } from '../../../facts/boot.ts'
import type { FactDraft } from '../../../facts/fact.ts'
import type { Budget } from '../../../kernel/limits.ts'
import type { PublicKey } from '../../../kernel/native/signatures.ts'
import { malformed, ReadError, unsupported } from '../../../kernel/problem.ts'
import { window } from '../../../kernel/source.ts'
import { defineReader, type ReaderInput, type Yield } from '../../define.ts'
import { heldKey } from '../../shared/boot-key.ts'
import { gaps, judgeContent, type Content, type Judged } from './contents.ts'
import { descriptorsOf, type Descriptor } from './descriptors.ts'
import { flag, keyOfBlob, signatureOf, vbmetaAt, type Vbmeta } from './vbmeta.ts'

const footerBytes = 64
const footerMark = '41 56 42 66'
/** Names of files that are images; partitions are called by their number. */
const imageNames = ['*.img', '*.bin', '*.raw', '*.image', '*.avb', '*.ext4', '*.squashfs', '*.erofs', '/*/?', '/*/??']
const kernels = /^(?:(?:init_|vendor_)?(?:kernel_)?boot|recovery|dtbo?)(?:_[ab])?$/u

export const reader = defineReader({
  id: 'boot-image/avb',
  title: 'Android Verified Boot',
  emits: ['signed-image', 'public-key'],
  signatures: [{ hex: '41 56 42 30 00 00 00 01', at: 0 }, { hex: footerMark, at: -footerBytes, paths: imageNames }],
  references: [
    { title: 'Android Verified Boot 2.0', url: 'https://android.googlesource.com/platform/external/avb/+/main/README.md' },
    { title: 'libavb, avb_vbmeta_image.h', url: 'https://android.googlesource.com/platform/external/avb/+/main/libavb/avb_vbmeta_image.h' },
  ],
  limitations: [
    'Partitions that a vbmeta image describes and that lie in other files are named and not compared.',
    'Error correction data is not looked at: what it repairs is compared with the hash tree.',
    'Signatures with ML-DSA are told and not checked.',
  ],
  read,
})

interface Footer {
  readonly start: number
  readonly originalBytes: number
  readonly vbmetaBytes: number
  readonly oddities: SignedImage['uncovered']
}

async function* read(input: ReaderInput, budget: Budget): AsyncGenerator<Yield<'signed-image' | 'public-key'>> {
  const alone = (await window(input, 0, 4)).text(4) === 'AVB0'
  const located = alone ? undefined : await footerOf(input)
  const vbmeta = await vbmetaAt(input, located?.vbmetaStart ?? 0, located?.footer.start ?? input.size)
  const descriptors = await descriptorsOf(input, vbmeta.descriptors, budget)
  const signed = await signatureOf(input, vbmeta, budget)
  const contents = descriptors.filter((each): each is Content => each.kind === 'hash' || each.kind === 'hashtree')
  const judged = located === undefined ? [] : await judgeAll(input, contents, vbmeta.start, budget)
  yield { fact: { kind: 'signed-image', ...(await imageOf(input, { vbmeta, footer: located?.footer, descriptors, contents, judged, signature: signed?.signature, budget })) } }
  yield* keysOf(descriptors, signed?.key)
}

async function footerOf(input: ReaderInput): Promise<{ readonly footer: Footer; readonly vbmetaStart: number }> {
  const start = input.size - footerBytes
  const cursor = await window(input, start, footerBytes)
  if (cursor.text(4) !== 'AVBf') throw malformed('no AVB footer stands at the end', start)
  const major = cursor.u32(false)
  if (major !== 1) throw unsupported(`an AVB footer of version ${major}`, start + 4)
  const minor = cursor.u32(false)
  const originalBytes = cursor.u64(false)
  const vbmetaStart = cursor.u64(false)
  const vbmetaBytes = cursor.u64(false)
  if (originalBytes > vbmetaStart || vbmetaStart + vbmetaBytes > start) throw malformed('the AVB footer speaks of bytes that are not there', start + 12)
  return { footer: { start, originalBytes, vbmetaBytes, oddities: minor === 0 ? [] : [{ start: start + 8, end: start + 12, what: 'the footer\'s version, which is another one than tools write' }] }, vbmetaStart }
}

/** Of several descriptors those that match are the image's own; the others speak of other partitions. */
async function judgeAll(input: ReaderInput, contents: readonly Content[], end: number, budget: Budget): Promise<readonly Judged[]> {
  const all: Judged[] = []
  for (const content of contents) all.push(await judgeContent(input, content, end, budget))
  const own = all.filter(({ result }) => result === 'matches')
  return own.length > 0 ? own : all
}

interface Parts {
  readonly vbmeta: Vbmeta
  readonly footer: Footer | undefined
  readonly descriptors: readonly Descriptor[]
  readonly contents: readonly Content[]
  readonly judged: readonly Judged[]
  readonly signature: ImageSignature | undefined
  readonly budget: Budget
}

async function imageOf(input: ReaderInput, { vbmeta, footer, descriptors, contents, judged, signature, budget }: Parts): Promise<SignedImage> {
  const skipped = judged.filter(({ content }) => isSkipped(vbmeta, content))
  const holds = judged.filter((each) => each.result === 'matches' && !skipped.includes(each))
  const broken = judged.find(({ result }) => result === 'differs')
  const final = signature === undefined ? undefined : withContent(signature, holds, broken)
  const own = holds[0]?.content ?? judged[0]?.content
  const looked = [vbmeta.header, vbmeta.hash, vbmeta.signature, vbmeta.auxiliary, ...judged.flatMap(({ ranges, apart }) => [...ranges, ...apart]), ...(footer === undefined ? [] : [{ start: footer.start, end: footer.start + 36 }])]
  const properties = new Map(descriptors.flatMap((each) => (each.kind === 'property' ? [[each.key.replace(/^.*\./u, ''), each.value] as const] : [])))
  return {
    format: 'avb', place: input.place, encrypted: false,
    title: own === undefined ? 'Android vbmeta image' : `Android image of the partition "${own.partition}"`,
    version: properties.get('os_version') ?? '',
    role: own === undefined ? 'configuration' : own.kind === 'hashtree' ? 'file-system' : kernels.test(own.partition) ? 'kernel' : 'firmware',
    signatures: final === undefined ? [] : [final],
    digests: judged.filter(({ result }) => result !== 'not checked').map(({ content, result }) => ({ algorithm: content.algorithm, matches: result === 'matches', at: content.at })),
    uncovered: [
      ...switchedOff(vbmeta, contents, footer),
      ...(footer === undefined ? [] : [...footer.oddities, ...sizesOf(footer, vbmeta, own), ...(own === undefined && footer.originalBytes > 0 ? [{ start: 0, end: footer.originalBytes, what: 'the image, of which no descriptor speaks' }] : [])]),
      ...judged.filter((each) => each.result === 'not checked' || skipped.includes(each)).flatMap(({ content, ranges, why }) => ranges.map((range) => ({ ...range, what: `the image of "${content.partition}" (${isSkipped(vbmeta, content) ? 'its verification is switched off' : why})` }))),
      ...await gaps(input, own === undefined && footer !== undefined ? [...looked, { start: 0, end: footer.originalBytes }] : looked, (start) => (start >= vbmeta.end ? 'bytes behind vbmeta' : start >= vbmeta.start ? 'filled bytes between the fields of vbmeta' : 'bytes behind the image'), budget),
    ],
    rollback: { value: Number(vbmeta.rollbackIndex), covered: final?.result === 'verifies' },
    notes: notesOf(vbmeta, descriptors, contents, judged, properties.get('security_patch') ?? ''),
  }
}

const isSkipped = (vbmeta: Vbmeta, content: Content): boolean => (vbmeta.flags & flag.verificationDisabled) !== 0 || (content.kind === 'hashtree' && (vbmeta.flags & flag.hashtreeDisabled) !== 0)

/** Where vbmeta stands alone and switches off what it is for, the partitions that it names are covered by nothing. */
function switchedOff({ start, flags }: Vbmeta, contents: readonly Content[], footer: Footer | undefined): SignedImage['uncovered'] {
  const at = { start: start + 120, end: start + 124 }
  if (footer !== undefined) return []
  if ((flags & flag.verificationDisabled) !== 0) return [{ ...at, what: 'any partition: verification is switched off' }]
  return (flags & flag.hashtreeDisabled) !== 0 && contents.some(({ kind }) => kind === 'hashtree') ? [{ ...at, what: 'the file systems: dm-verity is switched off' }] : []
}

/** What vbmeta's signature says of the image behind it. */
function withContent(signature: ImageSignature, holds: readonly Judged[], broken: Judged | undefined): ImageSignature {
  if (signature.result !== 'verifies') return signature
  if (broken !== undefined) return { ...signature, result: 'fails', why: `vbmeta verifies, and the image is not what its descriptor of "${broken.content.partition}" says: ${broken.why}`, covers: [] }
  return { ...signature, covers: [...signature.covers, ...holds.flatMap(({ ranges }) => ranges)] }
}

/** The footer is not signed: where it contradicts what is, that is told. */
function sizesOf(footer: Footer, vbmeta: Vbmeta, own: Content | undefined): SignedImage['uncovered'] {
  const odd: (ByteRange & { what: string })[] = []
  if (footer.vbmetaBytes !== vbmeta.end - vbmeta.start) odd.push({ start: footer.start + 28, end: footer.start + 36, what: 'the size of vbmeta in the footer, which is not that of vbmeta' })
  const block = own?.kind === 'hashtree' ? own.dataBlockBytes : 1
  if (own !== undefined && Math.ceil(footer.originalBytes / block) * block !== own.imageBytes) odd.push({ start: footer.start + 12, end: footer.start + 20, what: 'the size of the image in the footer, which is not that of its descriptor' })
  return odd
}

function notesOf(vbmeta: Vbmeta, descriptors: readonly Descriptor[], contents: readonly Content[], judged: readonly Judged[], patch: string): string[] {
  const elsewhere = contents.filter((content) => !judged.some((each) => each.content === content)).map(({ partition }) => partition)
  return [
    ...(vbmeta.algorithm === 0 ? ['its algorithm is NONE: nothing signs it, and a locked device refuses it'] : []),
    ...((vbmeta.flags & flag.verificationDisabled) === 0 ? [] : ['it switches verification off (flag 2): a device that accepts it starts whatever is in the partitions']),
    ...((vbmeta.flags & flag.hashtreeDisabled) === 0 ? [] : ['it switches dm-verity off (flag 1): file systems may be changed without notice']),
    ...(vbmeta.rollbackIndex === 0n ? ['its rollback index is 0: no older release is kept out'] : []),
    ...(elsewhere.length === 0 ? [] : [`it describes partitions that lie elsewhere and were not compared: ${elsewhere.slice(0, 32).join(', ')}`]),
    ...descriptors.flatMap((each) => (each.kind === 'chain' ? [`the partition "${each.partition}" is verified with a key of its own, rollback location ${each.location}`] : [])),
    ...descriptors.flatMap((each) => (each.kind === 'command-line' ? [`it adds to the kernel command line${each.flags === 1 ? ' while dm-verity is on' : each.flags === 2 ? ' when dm-verity is switched off' : ''}: ${each.text.slice(0, 256)}`] : [])),
    ...descriptors.flatMap((each) => (each.kind === 'other' ? [`a descriptor of a kind that is not known here (${each.tag})`] : [])),
    ...(patch === '' ? [] : [`security patch level ${patch}`]),
    ...(vbmeta.release === '' ? [] : [`made by ${vbmeta.release}`]),
  ]
}

function* keysOf(descriptors: readonly Descriptor[], own: PublicKey | undefined): Generator<Yield<'public-key'>> {
  if (own !== undefined) yield { fact: heldKey(own, 'image') }
  for (const each of descriptors) {
    if (each.kind !== 'chain') continue
    try {
      yield { fact: chained(each.key, each.partition, each.at) }
    } catch (error) {
      if (!(error instanceof ReadError)) throw error
      yield { problem: { code: error.code, message: `the key for the partition "${each.partition}": ${error.message}`, offset: each.at.start } }
    }
  }
}

const chained = (blob: Uint8Array, name: string, at: ByteRange): FactDraft<'public-key'> => heldKey(keyOfBlob(blob).key, 'image', name, { offset: at.start })
