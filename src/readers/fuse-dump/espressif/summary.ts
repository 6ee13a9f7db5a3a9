/**
 * The text of `espefuse summary`, in the forms of all versions since 2: with and without the block behind the name, values on a line of
 * their own, wrapped descriptions, and as people paste it (quoted, with the terminal's own lines around it).
 */
import type { Budget } from '../../../kernel/limits.ts'
import { eachLine } from '../../shared/text.ts'
import { chipName, purposes } from './chips.ts'
import type { Efuses, Field, KeyBlock } from './efuses.ts'
import { chipOf, isAddress, isField, isKey, nameNow } from './names.ts'

export interface Trouble {
  readonly message: string
  readonly line: number
}

export interface Summary {
  readonly efuses: Efuses
  readonly troubles: readonly Trouble[]
}

const start = /^\s{0,8}([A-Z][A-Z0-9_]{1,47})(?:\s\(BLOCK\d{1,2}\))?:?(?:\s|$)/u
const chipLine = /(?:Detecting chip type\.\.\.|Chip is|Chip type:|Connected to)\s*(ESP32[\w-]*)(?:.*?\(revision v?(\d))?/u
/** Names stand at the left, wrapped descriptions further in. */
const farIn = '         '
const quotes = /^\s{0,8}(?:>\s?)+/u

interface Open {
  readonly fields: Map<string, Field>
  readonly keys: Map<string, KeyBlock>
  readonly troubles: Trouble[]
  unit?: string
}
const fresh = (): Open => ({ fields: new Map(), keys: new Map(), troubles: [] })

/** Every summary in a text: a log may hold those of several units. */
export function* summaries(text: string, budget: Budget): Generator<Summary> {
  let open = fresh()
  let chip: string | undefined
  let revision: number | undefined
  let pending: { name: string; line: number } | undefined
  const close = function* (): Generator<Summary> {
    if (open.fields.size + open.keys.size > 0) yield finished(open, chip, revision)
    open = fresh()
    pending = undefined
  }
  for (const { number, text: raw } of eachLine(text, budget)) {
    const line = raw.includes('>') ? raw.replace(quotes, '') : raw
    // Most lines continue a description.
    if (line.length < 5 || (pending === undefined && line.startsWith(farIn))) continue
    const named = start.exec(line)?.[1]
    if (named === undefined) {
      if (line.includes('EFUSE_NAME') || line.includes('=== Run "')) yield* close()
      const found = line.includes('ESP32') ? chipLine.exec(line) : null
      if (found !== null) {
        yield* close()
        chip = chipName(found[1] ?? '')
        revision = found[2] === undefined ? undefined : Number(found[2])
      }
    } else if (named === 'EFUSE_NAME') yield* close()
    else {
      if (pending !== undefined) open.troubles.push({ message: `${pending.name} has no value that can be read`, line: pending.line })
      pending = isField(named) || isKey(named) || isAddress(named) ? { name: named, line: number } : undefined
    }
    if (pending === undefined) continue
    const value = valueOf(line)
    if (value === undefined) continue
    const { name } = pending
    const known = open.fields.get(nameNow(name)) ?? open.keys.get(nameNow(name))
    // The same field again with another value: the next unit's.
    if (known !== undefined && !isSame(known, value)) yield* close()
    take(open, name, value, pending?.line ?? number)
    pending = undefined
  }
  if (pending !== undefined) open.troubles.push({ message: `${pending.name} has no value that can be read`, line: pending.line })
  yield* close()
}

function finished({ fields, keys, troubles, unit }: Open, chip: string | undefined, revision: number | undefined): Summary {
  const known = chip ?? chipOf((name) => fields.has(name))
  return {
    efuses: { ...(known === undefined ? {} : { chip: known }), ...(revision === undefined ? {} : { revision }), ...(unit === undefined ? {} : { unit }), fields, keys, notes: [] },
    troubles,
  }
}

interface Value {
  readonly text: string
  readonly readable: boolean
  readonly writable: boolean
  readonly raw?: number
}

/** `= True R/W (0b1)` at the end of a line: value, permissions and, for fields that are no bytes, the bits. */
function valueOf(line: string): Value | undefined {
  let end = line.length
  while (end > 0 && line.charCodeAt(end - 1) === 32) end--
  let raw: number | undefined
  if (line.charCodeAt(end - 1) === 41) {
    const from = line.lastIndexOf('(', end)
    const bits = line.slice(from + 1, end - 1)
    if (from < 0 || !/^0(?:b[01]{1,32}|x[0-9a-fA-F]{1,8})$/u.test(bits)) return undefined
    raw = Number(bits)
    end = from
    while (end > 0 && line.charCodeAt(end - 1) === 32) end--
  }
  if (end < 5) return undefined
  const permissions = line.slice(end - 3, end)
  if (!/^[R-]\/[W-]$/u.test(permissions)) return undefined
  const from = line.lastIndexOf('= ', end - 4)
  if (from < 0) return undefined
  return { text: line.slice(from + 2, end - 3).trim(), readable: permissions.startsWith('R'), writable: permissions.endsWith('W'), ...(raw === undefined ? {} : { raw }) }
}

function take(open: Open, printed: string, value: Value, line: number): void {
  if (isAddress(printed)) {
    const address = /^(?:[0-9a-f]{2}:){5}[0-9a-f]{2}/iu.exec(value.text)?.[0].toLowerCase()
    if (address !== undefined && !/^[0:]+$/u.test(address)) open.unit = address
    return
  }
  const name = nameNow(printed)
  if (isKey(printed)) {
    const block = keyBlock(value.text, value.readable, value.writable, line)
    if (block.readable === true && block.value === undefined) open.troubles.push({ message: `${printed} is not a row of bytes`, line })
    open.keys.set(name, block)
    return
  }
  const number = numberOf(name, value.text, value.raw)
  if (number === undefined) open.troubles.push({ message: `${printed}: the value and its bits do not fit each other`, line })
  open.fields.set(name, { ...(name === printed ? {} : { name: printed }), text: value.text, ...(number === undefined ? {} : { value: number }), writable: value.writable, line })
}

const isSame = (known: Field | KeyBlock, value: Value): boolean => ('text' in known ? known.text === value.text : known.value === bytesOf(value.text) || !value.readable) && known.writable === value.writable

const bytesOf = (text: string): string | undefined => {
  const plain = text.replaceAll(/[\s:]/gu, '').toLowerCase()
  return /^(?:[0-9a-f]{2}){16,32}$/u.test(plain) ? plain : undefined
}

/** A block of 16 to 32 bytes. What is read-protected reads as `??`, or as zeros in old versions. */
export function keyBlock(text: string, readable: boolean | undefined, writable: boolean | undefined, line?: number): KeyBlock {
  const value = readable === true && !text.includes('?') ? bytesOf(text) : undefined
  return { ...(value === undefined ? {} : { value }), ...(readable === undefined ? {} : { readable }), ...(writable === undefined ? {} : { writable }), ...(line === undefined ? {} : { line }) }
}

const words: Readonly<Record<string, number>> = { true: 1, false: 0 }
/** Fields whose text says what the bits mean and not how many they are. */
const meanings: Readonly<Record<string, (bits: number) => string>> = {
  SPI_BOOT_CRYPT_CNT: (bits) => (bits.toString(2).replaceAll('0', '').length % 2 === 1 ? 'enable' : 'disable'),
}

/** The number in a field; undefined when text and bits contradict each other, as they do where a line was damaged. */
export function numberOf(name: string, text: string, raw: number | undefined): number | undefined {
  const plain = text.toLowerCase()
  const said = words[plain] ?? (/^\d{1,10}$/u.test(plain) ? Number(plain) : undefined)
  if (raw === undefined) return said
  if (said !== undefined) return said === raw ? raw : undefined
  if (name.startsWith('KEY_PURPOSE_')) return purposes[raw] === undefined || purposes[raw] === text ? raw : undefined
  const meaning = meanings[name]?.(raw)
  return meaning === undefined || meaning === plain ? raw : undefined
}
