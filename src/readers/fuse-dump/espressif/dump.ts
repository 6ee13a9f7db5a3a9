/**
 * Raw blocks: the text of `espefuse dump` (`BLOCK0 (...) [0 ] read_regs: 00000000 ...`), that of version 2 of the tool (`EFUSE block 0:`),
 * and tokens (`EFSR:esp32s3:...`), which the firmware of a unit can print.
 */
import type { Budget } from '../../../kernel/limits.ts'
import { crc32 } from '../../../kernel/native/digest.ts'
import { malformed } from '../../../kernel/problem.ts'
import { eachLine } from '../../shared/text.ts'
import { chipName, chips, purposes, type Chip } from './chips.ts'
import type { Efuses, Field, KeyBlock } from './efuses.ts'
import { nameNow } from './names.ts'

export interface Dump {
  readonly chip?: string
  readonly revision?: number
  /** Words by block. */
  readonly blocks: ReadonlyMap<number, readonly number[]>
  readonly lines: ReadonlyMap<number, number>
}

const row = /\[(\d{1,2})\s*\]\s*(?:(\w+)\s*:)?\s*((?:[0-9a-f]{8}\s*){1,32})$/iu
const bareRow = /^\s*((?:[0-9a-f]{8}\s+){0,31}[0-9a-f]{8})\s*$/iu
const chipLine = /(?:Detecting chip type\.\.\.|Chip is|Chip type:|Connected to)\s*(ESP32[\w-]*)(?:.*?\(revision v?(\d))?/u
const token = /\bEFSR:(esp32\w*):(\d{3}):([\w:-]*):([\w-]{6})(?![\w-])/u

/** Every dump in a text; a second block 0 begins the next unit's. */
export function* dumps(text: string, budget: Budget): Generator<Dump> {
  let blocks = new Map<number, number[]>()
  let lines = new Map<number, number>()
  let chip: string | undefined
  let revision: number | undefined
  let older: number | undefined
  const close = function* (): Generator<Dump> {
    if (blocks.size > 0) yield { blocks, lines, ...(chip === undefined ? {} : { chip }), ...(revision === undefined ? {} : { revision }) }
    blocks = new Map()
    lines = new Map()
  }
  const add = function* (index: number, text_: string, line: number): Generator<Dump> {
    if (index === 0 && blocks.has(0)) yield* close()
    blocks.set(index, text_.trim().split(/\s+/u).map((word) => Number.parseInt(word, 16)))
    lines.set(index, line)
  }
  for (const { number, text: line } of eachLine(text, budget)) {
    const found = chipLine.exec(line)
    if (found !== null) {
      yield* close()
      chip = chipName(found[1] ?? '')
      revision = found[2] === undefined ? undefined : Number(found[2])
    }
    const spelt = token.exec(line)
    if (spelt !== null) yield tokenDump(spelt, number)
    const [, index, what = '', words] = row.exec(line) ?? []
    // Rows of coding errors look the same and say so.
    if (words !== undefined && !what.startsWith('err')) yield* add(Number(index), words, number)
    const heading = /^\W*EFUSE block (\d{1,2}):/iu.exec(line)?.[1]
    const bare = older === undefined ? undefined : bareRow.exec(line)?.[1]
    if (older !== undefined && bare !== undefined) yield* add(older, bare, number)
    older = heading === undefined ? undefined : Number(heading)
  }
  yield* close()
}

/** esptool, docs/en/espefuse/token.rst: blocks as base64url, then the coding errors, then a checksum over all that. */
function tokenDump([whole = '', chip = '', version = '', body = '', checksum = '']: RegExpExecArray, line: number): Dump {
  const sum = new DataView(bytesOf(checksum).buffer).getUint32(0, true)
  if (crc32(new TextEncoder().encode(whole.slice(0, -checksum.length))) !== sum) throw malformed(`the token in line ${line} does not match its checksum`)
  const name = chipName(chip)
  const known = chips.find((each) => each.name === name)
  const parts = body.split(':').slice(0, -1)
  const blocks = new Map(parts.map((part, index) => {
    const bytes = bytesOf(part)
    const view = new DataView(bytes.buffer)
    const words = Array.from({ length: Math.floor(bytes.length / 4) }, (_, at) => view.getUint32(at * 4, true))
    // A block without a bit is left out; how long it is the chip says.
    return [index, words.length > 0 ? words : Array.from({ length: index === 0 ? known?.words ?? 0 : 8 }, () => 0)] as const
  }))
  return { blocks, lines: new Map(parts.map((_, index) => [index, line])), revision: Math.floor(Number(version) / 100), ...(name === undefined ? {} : { chip: name }) }
}

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(text, (character) => character.charCodeAt(0))
}

/** The chips that a dump can be of: the one that it names, or all whose first block is as long. */
export function candidates({ chip, blocks }: Dump, hint: string | undefined): { readonly chips: readonly Chip[]; readonly why?: string } {
  const words = blocks.get(0)?.length
  const fitting = chips.filter((each) => each.words === words)
  const named = chip ?? hint
  if (named === undefined) return { chips: fitting }
  const known = fitting.filter((each) => each.name === named)
  if (known.length > 0) return { chips: known }
  return { chips: [], why: chips.some((each) => each.name === named) ? `block 0 of ${named} is not ${words ?? 0} words long` : `where the fuses of ${named} stand is not known here` }
}

/** The fields of a dump, as they stand in this chip. */
export function efusesOf({ blocks, lines, revision }: Dump, chip: Chip): Efuses {
  const first = blocks.get(0) ?? []
  const protect = numberAt(first, chip.fuses['WR_DIS']) ?? 0
  const hide = numberAt(first, chip.fuses['RD_DIS']) ?? 0
  const locked = (lock: number | undefined): boolean => lock !== undefined && ((protect >>> lock) & 1) === 1
  const fields = new Map<string, Field>()
  for (const [printed, at] of Object.entries(chip.fuses)) {
    const value = numberAt(blocks.get(at.block ?? 0) ?? [], at)
    if (value === undefined) continue
    const name = nameNow(printed)
    const line = lines.get(at.block ?? 0)
    const text = printed.startsWith('KEY_PURPOSE_') ? purposes[value] ?? String(value) : String(value)
    fields.set(name, { ...(name === printed ? {} : { name: printed }), text, value, writable: !locked(at.lock), ...(line === undefined ? {} : { line }) })
  }
  const keys = new Map<string, KeyBlock>()
  for (const [name, at] of Object.entries(chip.keys)) {
    const block = blocks.get(at.block)
    if (block?.length !== 8 && block?.length !== 6) continue
    const readable = !at.hide.some((bit) => ((hide >>> bit) & 1) === 1)
    const line = lines.get(at.block)
    keys.set(name, { readable, writable: !locked(at.lock), ...(readable ? { value: littleEndian(block) } : {}), ...(line === undefined ? {} : { line }) })
  }
  const address = chip.mac === undefined ? undefined : addressOf(blocks.get(chip.mac) ?? [])
  return { chip: chip.name, ...(revision === undefined ? {} : { revision }), ...(address === undefined ? {} : { unit: address }), fields, keys, notes: [] }
}

function numberAt(words: readonly number[], at: { readonly word: number; readonly bit: number; readonly bits: number } | undefined): number | undefined {
  const word = at === undefined ? undefined : words[at.word]
  return at === undefined || word === undefined ? undefined : at.bits === 32 ? word >>> 0 : (word >>> at.bit) & (2 ** at.bits - 1)
}

/** A register shows the first of four bytes last. */
const littleEndian = (words: readonly number[]): string => words.map((word) => (word >>> 0).toString(16).padStart(8, '0').replace(/(..)(..)(..)(..)/u, '$4$3$2$1')).join('')

function addressOf([low, high]: readonly number[]): string | undefined {
  if (low === undefined || high === undefined || (low === 0 && (high & 0xffff) === 0)) return undefined
  const text = (high & 0xffff).toString(16).padStart(4, '0') + (low >>> 0).toString(16).padStart(8, '0')
  return text.match(/../gu)?.join(':')
}
