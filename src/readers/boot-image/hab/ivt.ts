/** Image vector tables of HABv4 (HAB4 API, 3.1 and 3.2): where an image, its boot data, DCD and CSF stand in memory, and so in the file. */
import type { ByteRange } from '../../../facts/boot.ts'
import type { Budget } from '../../../kernel/limits.ts'
import { window, type ByteSource } from '../../../kernel/source.ts'

export const ivtBytes = 32
export const bootDataBytes = 12
const ivtTag = 0xd1

/** An address in memory, as this image counts it. */
export interface Ivt extends ByteRange {
  readonly entry: number
  readonly dcd: number
  readonly bootDataAddress: number
  readonly self: number
  readonly csf: number
  /** What the ROM loads, by address; absent where the table names no boot data (tables of later stages). */
  readonly bootData?: { readonly start: number; readonly bytes: number; readonly plugin: boolean }
  /** Offset in the file of an address: linear, because the ROM loads the image in one piece. */
  offsetOf(address: number): number
}

/** The table at an offset; undefined for what only begins alike. */
export async function ivtAt(source: ByteSource, offset: number): Promise<Ivt | undefined> {
  if (offset + ivtBytes > source.size) return undefined
  const head = await window(source, offset, ivtBytes)
  // The length is big endian, the rest is not.
  if (head.u8() !== ivtTag || head.u16(false) !== ivtBytes) return undefined
  const version = head.u8()
  const [entry, reserved, dcd, bootDataAddress, self, csf, reserved2] = Array.from({ length: 7 }, () => head.u32())
  if (version >> 4 !== 4 || entry === undefined || dcd === undefined || bootDataAddress === undefined || self === undefined || csf === undefined) return undefined
  if (reserved !== 0 || reserved2 !== 0 || self === 0 || entry === 0 || self % 4 !== 0) return undefined
  const offsetOf = (address: number): number => address - self + offset
  const at = offsetOf(bootDataAddress)
  const data = bootDataAddress === 0 || at < 0 || at + bootDataBytes > source.size ? undefined : await window(source, at, bootDataBytes)
  return {
    start: offset, end: offset + ivtBytes, entry, dcd, bootDataAddress, self, csf, offsetOf,
    ...(data === undefined ? {} : { bootData: { start: data.u32(), bytes: data.u32(), plugin: (data.u32() & 1) === 1 } }),
  }
}

/** Tables of later stages stand behind the first one, on a row of 32 bytes; further away than this nothing is looked for. */
const searchBytes = 16 * 1024 * 1024
const step = 32
const windowBytes = 1024 * 1024
const maxTables = 8

/** Every table of the image: the first, and those behind it. */
export async function ivtsFrom(source: ByteSource, first: Ivt, budget: Budget): Promise<Ivt[]> {
  const found = [first]
  const end = Math.min(source.size, first.start + searchBytes)
  for (let at = first.end; at < end && found.length < maxTables; at += windowBytes) {
    budget.check()
    const bytes = Uint8Array.from(await source.read(at, Math.min(windowBytes, end - at)))
    for (let index = 0; index + ivtBytes <= bytes.length && found.length < maxTables; index += step) {
      if (bytes[index] !== ivtTag || bytes[index + 1] !== 0 || bytes[index + 2] !== ivtBytes) continue
      budget.node()
      const next = await ivtAt(source, at + index)
      if (next !== undefined && next.csf !== 0) found.push(next)
    }
  }
  return found
}
