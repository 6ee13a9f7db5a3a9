/**
 * Memory as debuggers print it: `0x10001208: 0000005A   |Z...|` of nrfjprog in words, halves or bytes, and `10001208 = 0000005A` of J-Link.
 * A word and a half are printed as numbers, so their bytes stand in memory the other way round; the column of characters, where there is
 * one, has to agree.
 */
import type { Budget } from '../../../kernel/limits.ts'
import type { Line } from '../../shared/text.ts'

export interface Memory {
  /** A word by its address. */
  readonly words: ReadonlyMap<number, { readonly value: number; readonly line: number }>
  readonly troubles: readonly { readonly message: string; readonly line: number }[]
}

const row = /(?:^|[\s>])(?:0x)?([0-9a-f]{8})\s*[:=]\s*((?:(?:0x)?[0-9a-f]{2,8}\s+)*(?:0x)?[0-9a-f]{2,8})\s*(?:\|(.*)\|)?\s*$/iu
/** More rows than a register bank has are no register bank. */
const maxWords = 65_536

export function memoryOf(lines: Iterable<Line>, budget: Budget): Memory {
  const bytes = new Map<number, { value: number; line: number }>()
  const troubles: { message: string; line: number }[] = []
  for (const { number, text } of lines) {
    const [, address = '', content, characters] = row.exec(text) ?? []
    if (content === undefined) continue
    budget.node()
    const units = content.trim().split(/\s+/u).map((unit) => unit.replace(/^0x/iu, ''))
    const [first = ''] = units
    // A cut unit makes the whole row doubtful.
    if (![2, 4, 8].includes(first.length) || units.some((unit) => unit.length !== first.length)) {
      troubles.push({ message: `the row at 0x${address} holds units of different sizes`, line: number })
      continue
    }
    const values = units.flatMap((unit) => (unit.match(/../gu) ?? []).map((pair) => Number.parseInt(pair, 16)).reverse())
    if (characters !== undefined && !fits(values, characters)) {
      troubles.push({ message: `the row at 0x${address} and its characters do not fit each other`, line: number })
      continue
    }
    const start = Number.parseInt(address, 16)
    for (const [index, value] of values.entries()) {
      const known = bytes.get(start + index)
      if (known !== undefined && known.value !== value) troubles.push({ message: `0x${(start + index).toString(16)} was read as two different values; the last one counts`, line: number })
      if (bytes.size < maxWords * 4) bytes.set(start + index, { value, line: number })
    }
  }
  const words = new Map<number, { value: number; line: number }>()
  for (const [address, { line }] of bytes) {
    if (address % 4 !== 0) continue
    const four = [0, 1, 2, 3].map((index) => bytes.get(address + index)?.value)
    if (four.every((byte) => byte !== undefined)) words.set(address, { value: four.reduce<number>((sum, byte, index) => sum + (byte ?? 0) * 2 ** (8 * index), 0), line })
  }
  return { words, troubles }
}

/** Every character that can be shown has to be that of its byte. */
function fits(bytes: readonly number[], characters: string): boolean {
  const plain = characters.replaceAll(/\s*\|\s*|\s+$/gu, '')
  if (plain.length !== bytes.length) return true
  return bytes.every((byte, index) => plain[index] === '.' || plain[index] === ' ' || plain.charCodeAt(index) === byte)
}
