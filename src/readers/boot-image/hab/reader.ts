/**
 * Boot images of NXP's i.MX 6, 7, 8M and RT with HABv4: each image vector table with the command sequence that authenticates its image, the
 * table of super root keys whose digest fuses hold, and what of the image no signature covers.
 */
import type { FactDraft } from '../../../facts/fact.ts'
import type { ByteRange } from '../../../facts/boot.ts'
import type { Budget } from '../../../kernel/limits.ts'
import { ReadError } from '../../../kernel/problem.ts'
import { window, type ByteSource } from '../../../kernel/source.ts'
import { defineReader, type ReaderInput, type Yield } from '../../define.ts'
import { content, uncovered, type Named } from './coverage.ts'
import { csfAt } from './csf.ts'
import { fitBefore, locateInFit, type Fit } from './fit.ts'
import { bootDataBytes, ivtAt, ivtsFrom, type Ivt } from './ivt.ts'
import { objectTags } from './object.ts'
import { follow, type Followed, type Locate } from './verify.ts'

/** Where the ROM looks: files of imximage, SD and most flash, FlexSPI NOR, i.MX 8MN/8MP and 8MQ/8MM cards. */
const places = [0, 0x400, 0x1000, 0x8000, 0x8400] as const

export const reader = defineReader({
  id: 'boot-image/hab',
  title: 'HABv4 boot image of NXP i.MX',
  emits: ['signed-image', 'public-key'],
  signatures: [
    { hex: 'd1 00 20 ??', at: 0 }, { hex: 'd1 00 20 ??', at: 0x400 }, { hex: 'd1 00 20 ??', at: 0x1000 }, { hex: 'd1 00 20 ??', at: 0x8000 }, { hex: 'd1 00 20 ??', at: 0x8400 },
  ],
  references: [
    { title: 'U-Boot, HABv4 of i.MX', url: 'https://github.com/u-boot/u-boot/blob/master/doc/imx/habv4/introduction_habv4.txt' },
    { title: 'U-Boot, arch/arm/mach-imx/hab.c', url: 'https://github.com/u-boot/u-boot/blob/master/arch/arm/mach-imx/hab.c' },
    { title: 'NXP SPSDK, HAB', url: 'https://github.com/nxp-mcuxpresso/spsdk/tree/master/spsdk/image/hab' },
  ],
  limitations: [
    'Encrypted blocks cannot be checked without the chip', 'What device configuration data writes is not judged', 'A kernel that is signed with its table behind it is not found',
    'Which super root keys a unit has revoked is known to its fuses only',
  ],
  async *read(input, budget) {
    for (const place of places) {
      const first = await ivtAt(input, place)
      if (first === undefined) continue
      const tables = await ivtsFrom(input, first, budget)
      for (const ivt of tables) yield* imageOf(input, ivt, tables, budget)
      return
    }
  },
})

async function* imageOf(input: ReaderInput, ivt: Ivt, tables: readonly Ivt[], budget: Budget): AsyncGenerator<Yield<'signed-image' | 'public-key'>> {
  const fit = ivt.bootData === undefined ? await fitBefore(input, ivt, budget) : undefined
  const found = await signaturesOf(input, ivt, locator(input, ivt, fit), budget)
  if ('error' in found) yield { problem: { code: found.error.code, message: `the image's command sequence: ${found.error.message}`, ...(found.error.offset === undefined ? {} : { offset: found.error.offset }) } }
  const followed = 'error' in found ? broken(found.error, ivt, input) : found
  for (const key of followed.keys) yield { fact: key }
  yield { fact: await factOf(input, ivt, fit, followed, tables, budget) }
}

const nothing: Followed = { signatures: [], keys: [], parts: [], encrypted: false, encryptedRanges: [], nxp: false, notes: [], opens: [] }

async function signaturesOf(source: ByteSource, ivt: Ivt, locate: Locate, budget: Budget): Promise<Followed | { readonly error: ReadError }> {
  if (ivt.csf === 0) return nothing
  const at = ivt.offsetOf(ivt.csf)
  const present = at >= 0 && at + 4 <= source.size && (await source.read(at, 1))[0] === objectTags.csf
  if (!present) return { ...nothing, notes: [`its table points to a command sequence at offset 0x${Math.max(0, at).toString(16)}, and there is none: nothing signs it`] }
  try {
    return await follow(source, await csfAt(source, at, ivt.offsetOf, budget), locate, budget)
  } catch (error) {
    if (error instanceof ReadError && (error.code === 'malformed' || error.code === 'unsupported')) return { error }
    throw error
  }
}

/** A command sequence that the ROM would refuse, too. */
function broken(error: ReadError, ivt: Ivt, source: ByteSource): Followed {
  const start = ivt.offsetOf(ivt.csf)
  return { ...nothing, signatures: [{ scheme: 'HABv4', result: 'fails', why: `the command sequence cannot be followed: ${error.message}`, covers: [], at: { start, end: Math.min(start + 4, source.size) } }] }
}

/** Blocks by address: linear in what the ROM loads; in a FIT by where its parts go. */
function locator(source: ByteSource, ivt: Ivt, fit: Fit | undefined): Locate {
  return (address, bytes) => {
    const start = ivt.offsetOf(address)
    const range = { start, end: start + bytes }
    const data = ivt.bootData
    const linear = data === undefined ? start <= ivt.start && range.end >= ivt.start : address >= data.start && address + bytes <= data.start + data.bytes
    const found = linear ? range : fit === undefined ? undefined : locateInFit(fit, address, bytes)
    return found === undefined || found.start < 0 || found.end > source.size ? undefined : found
  }
}

async function factOf(input: ReaderInput, ivt: Ivt, fit: Fit | undefined, followed: Followed, tables: readonly Ivt[], budget: Budget): Promise<FactDraft<'signed-image'>> {
  const { signatures, encrypted, nxp, notes, encryptedRanges, opens, parts } = followed
  const verified = signatures.filter(({ result }) => result === 'verifies').flatMap(({ covers }) => covers)
  const csf: ByteRange[] = parts.map(({ start, end }) => ({ start, end }))
  const judged = verified.length > 0 && signatures.every(({ result }) => result !== 'fails')
  const pieces = await piecesOf(input, ivt, fit, csf, tables, budget)
  return {
    kind: 'signed-image', format: 'hab', place: input.place, version: '', role: 'boot-loader', encrypted, signatures, digests: [], ...(nxp ? { vendors: true as const } : {}), ...(opens.length > 0 ? { opens } : {}),
    title: `HABv4 ${fit === undefined ? 'boot image' : 'FIT image'}${ivt.start === 0 ? '' : ` at 0x${ivt.start.toString(16)}`}${nxp ? ', NXP\'s own' : ''}`,
    uncovered: judged ? await uncovered(input, pieces, [...verified, ...csf, ...encryptedRanges], budget) : [],
    notes: [
      ...notes,
      ...(ivt.csf === 0 ? ['its table names no command sequence: nothing signs it'] : []),
      ...(nxp ? ['it is signed with NXP\'s keys, which say nothing of the maker'] : []),
      ...(ivt.bootData?.plugin === true ? ['it is a plug-in: the ROM runs it to load the rest'] : []),
      ...(ivt.bootData !== undefined && !(ivt.offsetOf(ivt.entry) >= 0 && ivt.offsetOf(ivt.entry) < input.size) ? [`it is entered at address 0x${ivt.entry.toString(16)}, which is not in the file`] : []),
      ...(ivt.bootDataAddress !== 0 && ivt.bootData === undefined ? ['its boot data lies outside the file'] : []),
      ...(ivt.bootData === undefined && fit === undefined && signatures.length > 0 ? ['how much is loaded beside its signed blocks is not told by the image'] : []),
    ],
  }
}

/** What the image consists of, the more special first. */
async function piecesOf(source: ByteSource, ivt: Ivt, fit: Fit | undefined, csf: readonly ByteRange[], tables: readonly Ivt[], budget: Budget): Promise<(Named & { readonly always?: true })[]> {
  const inside = ({ start, end }: ByteRange): boolean => start >= 0 && end <= source.size && end > start
  const entry = ivt.offsetOf(ivt.entry)
  const bootData = ivt.offsetOf(ivt.bootDataAddress)
  const end = loadedEnd(ivt, source)
  const dcd = ivt.dcd === 0 ? 0 : ivt.offsetOf(ivt.dcd)
  const dcdBytes = ivt.dcd !== 0 && dcd >= 0 && dcd + 4 <= source.size ? (await window(source, dcd, 4)).skip(1).u16(false) : 0
  const csfEnd = Math.max(0, ...csf.map((range) => range.end))
  const all: (Named & { always?: true })[] = [
    { start: ivt.start, end: ivt.end, what: 'the image vector table', always: true },
    ...(ivt.bootData === undefined ? [] : [{ start: bootData, end: bootData + bootDataBytes, what: 'the boot data', always: true as const }]),
    ...(dcdBytes === 0 ? [] : [{ start: dcd, end: dcd + dcdBytes, what: 'the device configuration data', always: true as const }]),
    ...(fit === undefined ? [] : [{ start: fit.start, end: fit.end, what: 'the FIT\'s structure' }, ...fit.parts.map((part) => ({ start: part.start, end: part.end, what: `"${part.name}" of the FIT` }))]),
    // Thumb code is entered at an odd address.
    ...(ivt.bootData === undefined ? [] : [{ start: entry - (entry % 2), end: entry - (entry % 2) + 4, what: 'the first instruction', always: true as const }]),
    ...(csf[0] === undefined ? [] : [{ start: csf[0].start, end: csfEnd, what: 'bytes between the parts of the command sequence' }]),
    ...(ivt.bootData === undefined ? [] : [{ start: ivt.start, end: Math.min(csf[0]?.start ?? end, end), what: 'bytes of the image' }, { start: csfEnd, end, what: 'bytes behind the command sequence that are loaded' }]),
  ]
  const behind = ivt.start === 0 ? await behindAll(source, tables, Math.max(end, csfEnd), budget) : undefined
  return [...all.filter(inside), ...(behind === undefined ? [] : [behind])]
}

const loadedEnd = (ivt: Ivt, source: ByteSource): number => (ivt.bootData === undefined ? ivt.end : Math.max(ivt.end, Math.min(source.size, ivt.offsetOf(ivt.bootData.start + ivt.bootData.bytes))))

/** A file of one image: bytes behind what the ROM loads, unless a table of a later stage or a FIT with signatures of its own answers for them. */
async function behindAll(source: ByteSource, tables: readonly Ivt[], from: number, budget: Budget): Promise<Named | undefined> {
  if (tables.length > 1) return undefined
  const rest = await content(source, { start: from, end: source.size }, budget)
  const isFit = rest !== undefined && rest.start + 4 <= source.size && (await window(source, rest.start, 4)).u32(false) === 0xd00dfeed
  return rest === undefined || isFit ? undefined : { ...rest, what: 'bytes behind what the ROM loads' }
}
