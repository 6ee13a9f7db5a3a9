/**
 * Boot images of NXP's i.MX 8, 8X, 8ULP, 9 and RT118x: AHAB containers. Each tells whose keys sign it; the first is NXP's own firmware and
 * says nothing of the maker. A container's signature covers its header with the digests of its images.
 */
import type { FactDraft } from '../../../facts/fact.ts'
import type { ByteRange } from '../../../facts/boot.ts'
import type { Budget } from '../../../kernel/limits.ts'
import { digestOf, hex } from '../../../kernel/native/signatures.ts'
import type { ByteSource } from '../../../kernel/source.ts'
import { defineReader, type ReaderInput, type Yield } from '../../define.ts'
import { containerAt, containersFrom, isBroken, type Container, type Image } from './container.ts'
import { nxpSet, verifyContainer, type ImageState, type Verified } from './verify.ts'

/** Where a set of containers starts: in a file of imx-mkimage, in flash, on cards and eMMC. */
const places = [0, 0x400, 0x1000, 0x8000, 0x8400] as const
const makerSet = 2

export const reader = defineReader({
  id: 'boot-image/ahab',
  title: 'AHAB boot image of NXP i.MX',
  emits: ['signed-image', 'public-key'],
  // Two bytes are a weak mark: what does not look like a container is passed over in silence.
  signatures: [
    { hex: '00 ?? ?? 87', at: 0 }, { hex: '00 ?? ?? 87', at: 0x400 }, { hex: '00 ?? ?? 87', at: 0x1000 }, { hex: '00 ?? ?? 87', at: 0x8000 }, { hex: '00 ?? ?? 87', at: 0x8400 },
    { hex: '02 ?? ?? 87', at: 0 }, { hex: '02 ?? ?? 87', at: 0x400 }, { hex: '02 ?? ?? 87', at: 0x1000 }, { hex: '02 ?? ?? 87', at: 0x8000 }, { hex: '02 ?? ?? 87', at: 0x8400 },
  ],
  references: [
    { title: 'NXP SPSDK, AHAB', url: 'https://github.com/nxp-mcuxpresso/spsdk/tree/master/spsdk/image/ahab' },
    { title: 'NXP U-Boot, introduction to AHAB', url: 'https://github.com/nxp-imx/uboot-imx/blob/lf_v2024.04/doc/imx/ahab/introduction_ahab.txt' },
  ],
  limitations: [
    'Signatures of containers of version 2 (i.MX 95, post-quantum keys) are told and not checked', 'SM2, SM3 and SHA-3 are told and not checked', 'Signed messages are not read',
    'Which super root keys a unit has revoked is known to its fuses only',
  ],
  async *read(input, budget) {
    for (const place of places) {
      const first = await containerAt(input, place)
      if (first === undefined) continue
      const containers = await containersFrom(input, first, budget)
      for (const [index, container] of containers.entries()) yield* containerFacts(input, container, { index, containers }, budget)
      return
    }
  },
})

interface Among {
  readonly index: number
  readonly containers: readonly Container[]
}

async function* containerFacts(input: ReaderInput, container: Container, among: Among, budget: Budget): AsyncGenerator<Yield<'signed-image' | 'public-key'>> {
  const digests: { readonly algorithm: string; readonly matches: boolean; readonly at: ByteRange }[] = []
  const states: ImageState[] = []
  for (const [index, image] of container.images.entries()) {
    budget.node()
    const state = await stateOf(input, image, index + 1, budget)
    states.push(state)
    if (image.hash !== undefined && state.result !== 'unchecked') digests.push({ algorithm: image.hash, matches: state.result === 'fits', at: image.at })
  }
  let verified: Verified | undefined
  try {
    verified = await signatureOf(input, container, states, budget)
  } catch (error) {
    if (!isBroken(error)) throw error
    const at = { start: container.block.start, end: Math.min(container.end, input.size) }
    yield { problem: { code: error.code, message: `container ${among.index + 1}: ${error.message}`, ...(error.offset === undefined ? {} : { offset: error.offset }) } }
    verified = { signature: { scheme: 'AHAB', result: error.code === 'unsupported' ? 'unchecked' : 'fails', why: error.message, covers: [], at }, keys: [], parts: [] }
  }
  for (const key of verified?.keys ?? []) yield { fact: key }
  yield { fact: await factOf(input, container, { ...among, states, digests, verified }, budget) }
}

async function signatureOf(source: ByteSource, container: Container, states: readonly ImageState[], budget: Budget): Promise<Verified | undefined> {
  if (container.srkSet === 0) return undefined
  const { block, end } = container
  if (container.version === 1) return verifyContainer(source, container, states, budget)
  return { keys: [], parts: [], signature: { scheme: 'AHAB, version 2', result: 'unchecked', why: 'signatures of containers of version 2 are not checked here', covers: [], at: { start: block.signature === 0 ? block.start : block.signature, end: Math.min(end, source.size) } } }
}

/** Whether an image is the one whose digest its entry holds. An encrypted image is hashed as it stands in the file. */
async function stateOf(source: ByteSource, image: Image, number: number, budget: Budget): Promise<ImageState> {
  if (image.end === image.start) return { result: 'fits' }
  if (image.end > source.size) return { result: 'unchecked', why: `image ${number} lies outside the file` }
  if (image.hash === undefined) return { result: 'unchecked', why: `image ${number} is hashed in a way that is not known here` }
  const digest = await digestOf(source, image.hash, [image], budget)
  if (hex(digest) === hex(image.digest.subarray(0, digest.length))) return { result: 'fits' }
  return { result: 'fails', why: `the digest of image ${number} in the container is not that of its bytes` }
}

interface Read extends Among {
  readonly states: readonly ImageState[]
  readonly digests: FactDraft<'signed-image'>['digests']
  readonly verified: Verified | undefined
}

async function factOf(input: ReaderInput, container: Container, { index, containers, states, digests, verified }: Read, budget: Budget): Promise<FactDraft<'signed-image'>> {
  const { start, srkSet, revoked, fuseVersion, softwareVersion, images, version } = container
  const signature = verified?.signature
  const whose = { 0: 'signed by nobody', [nxpSet]: 'NXP\'s own', [makerSet]: 'the maker\'s' }[srkSet] ?? 'of an unknown set of keys'
  const good = signature?.result === 'verifies'
  const encrypted = images.some((image) => image.encrypted)
  const last = index === containers.length - 1
  return {
    kind: 'signed-image', format: 'ahab', place: input.place, version: `${softwareVersion}`, role: 'boot-loader', encrypted, digests,
    title: `AHAB container ${index + 1} at 0x${start.toString(16)}, ${whose}`,
    signatures: signature === undefined ? [] : [signature],
    uncovered: [...(good ? await beside(input, container, verified?.parts ?? [], budget) : []), ...(last && containers[0]?.start === 0 ? await unnamed(input, containers, budget) : [])],
    rollback: { value: fuseVersion, covered: good },
    notes: [
      ...(srkSet === nxpSet ? ['it is signed with NXP\'s keys, which say nothing of the maker'] : []),
      ...(version === 2 ? ['a container of version 2'] : []),
      ...(srkSet === 0 && images.length > 0 ? ['digests without a signature: they find accidents and no attacker'] : []),
      ...(revoked === 0 ? [] : [`it asks to revoke super root keys ${[1, 2, 3, 4].filter((key) => ((revoked >> (key - 1)) & 1) === 1).join(', ')}`]),
      ...(srkSet === makerSet && fuseVersion === 0 ? ['its fuse version is 0: nothing in hardware keeps older releases out'] : []),
      ...states.flatMap((state) => (state.result === 'fits' ? [] : [state.why])),
      ...(encrypted ? [`images ${images.flatMap((image, number) => (image.encrypted ? [number + 1] : [])).join(', ')} are encrypted`] : []),
    ],
  }
}

type Named = ByteRange & { readonly what: string }

/** Bytes of a container behind what is signed, that are not padding. A wrapped key is checked by the chip that unwraps it. */
async function beside(source: ByteSource, { block, end }: Container, parts: readonly ByteRange[], budget: Budget): Promise<Named[]> {
  const stop = block.blob === 0 ? end : Math.min(end, block.blob)
  return contentOf(source, gapsOf({ start: block.signature, end: stop }, parts), 'bytes of the container behind its signature', budget)
}

/** Bytes of a file of containers that no container names. */
const unnamed = (source: ByteSource, containers: readonly Container[], budget: Budget): Promise<Named[]> =>
  contentOf(source, gapsOf({ start: 0, end: source.size }, containers.flatMap((each) => [each, ...each.images])), 'bytes that no container names', budget)

function gapsOf(whole: ByteRange, taken: readonly ByteRange[]): ByteRange[] {
  const found: ByteRange[] = []
  let at = whole.start
  for (const { start, end } of taken.toSorted((a, b) => a.start - b.start)) {
    if (start > at) found.push({ start: at, end: Math.min(start, whole.end) })
    at = Math.max(at, end)
    if (at >= whole.end) return found
  }
  return [...found, { start: at, end: whole.end }]
}

const windowBytes = 65_536

async function contentOf(source: ByteSource, ranges: readonly ByteRange[], what: string, budget: Budget): Promise<Named[]> {
  const found: Named[] = []
  for (const { start, end } of ranges) {
    for (let at = start; at < end; at += windowBytes) {
      budget.check()
      const bytes = await source.read(at, Math.min(windowBytes, end - at))
      const first = bytes.findIndex((byte) => byte !== 0 && byte !== 0xff)
      if (first < 0) continue
      found.push({ start: at + first, end, what })
      break
    }
  }
  return found
}
