/** Revision codes of boards, and which chip a dump is of. Raspberry Pi's documentation, revision codes. */
import type { Dump } from './dump.ts'

export type Chip = 'BCM2835' | 'BCM2836' | 'BCM2837' | 'BCM2711' | 'BCM2712'
export interface Board {
  readonly chip: Chip
  /** `Compute Module 4, revision 1.1`, or only the chip's name where the model is not known. */
  readonly model: string
}

const processors: readonly Chip[] = ['BCM2835', 'BCM2836', 'BCM2837', 'BCM2711', 'BCM2712']
/** Types of board, and the processors that they were made with. */
const types: Readonly<Record<number, readonly [model: string, ...processors: readonly number[]]>> = {
  0x00: ['A', 0], 0x01: ['B', 0], 0x02: ['A+', 0], 0x03: ['B+', 0], 0x04: ['2B', 1, 2], 0x06: ['CM1', 0], 0x08: ['3B', 2], 0x09: ['Zero', 0], 0x0a: ['CM3', 2], 0x0c: ['Zero W', 0],
  0x0d: ['3B+', 2], 0x0e: ['3A+', 2], 0x10: ['CM3+', 2], 0x11: ['4B', 3], 0x12: ['Zero 2 W', 2], 0x13: ['400', 3], 0x14: ['CM4', 3], 0x15: ['CM4S', 3], 0x17: ['5', 4], 0x18: ['CM5', 4],
  0x19: ['500', 4], 0x1a: ['CM5 Lite', 4], 0x1b: ['CM0', 2],
}
const newStyle = 1 << 23
/** Bits that are not used in new codes. */
const unused = 0x1d00_0000
/** Of the older codes, which only count, the range; beside them only bits for the warranty. */
const oldest = 0x2
const newest = 0x15

const earlyModel = 'an early model'

export function boardOf(code: number): Board | undefined {
  if ((code & newStyle) === 0) {
    const number = code & 0x00ff_ffff
    return number >= oldest && number <= newest && code >>> 24 <= 3 ? { chip: 'BCM2835', model: earlyModel } : undefined
  }
  const processor = (code >>> 12) & 0xf
  const chip = processors[processor]
  const type = types[(code >>> 4) & 0xff]
  if (chip === undefined || (code & unused) !== 0) return undefined
  if (type === undefined) return { chip, model: chip }
  const [model, ...made] = type
  return made.includes(processor) ? { chip, model: `${model}, revision 1.${code & 0xf}` } : undefined
}

/** The row of the revision code: of BCM2712, and of all others. */
export const revisionRows = { BCM2712: 32, others: 30 } as const
/** The last row of all others; so many rows beyond it are no slip. */
const lastOfOthers = 66
const enoughBeyond = 8

export interface Identified {
  readonly board?: Board
  /** How it is known, where not by its revision code; or why it is not. */
  readonly note?: string
}

/** Whose dump it is; nothing where two answers are possible. */
export function boardIn({ rows }: Dump): Identified {
  const other = codeAt(rows.get(revisionRows.others)?.value)
  const newer = codeAt(rows.get(revisionRows.BCM2712)?.value)
  const older = other === undefined || other.chip === 'BCM2712' ? undefined : other
  const latest = newer?.chip === 'BCM2712' ? newer : undefined
  const beyond = [...rows.keys()].filter((row) => row > lastOfOthers).length >= enoughBeyond
  if (older !== undefined && latest === undefined && !beyond) return { board: older }
  // A small number may stand in that row by chance; a whole code of the newer kind does not.
  if (latest !== undefined && (older === undefined || (beyond && older.model === earlyModel))) return { board: latest }
  if (older !== undefined || latest !== undefined) return { note: 'the dump fits more than one chip, so its rows were not understood' }
  if (beyond) return { board: { chip: 'BCM2712', model: 'BCM2712' }, note: 'the board\'s revision code is missing or not known; only BCM2712 has so many rows' }
  return { note: 'the board\'s revision code is missing or not known, so nobody knows which chip it is and what its rows mean' }
}

const codeAt = (code: number | undefined): Board | undefined => (code === undefined ? undefined : boardOf(code))
