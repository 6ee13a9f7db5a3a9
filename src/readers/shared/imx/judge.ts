/** What words of i.MX fuses say of boot, debug port and serial download. Three-valued: what was not read is unknown. */
import type { Fuses, FuseQuestion, FuseState } from '../../../facts/boot.ts'
import type { BitName, ImxChip, WordAt } from './chips.ts'

export interface FuseWord {
  readonly value: number
  readonly line?: number
}
/** By `bank.word`. */
export type FuseWords = ReadonlyMap<string, FuseWord>
export const wordKey = (bank: number, word: number): string => `${bank}.${word}`
const fieldName = (bank: number, word: number): string => `bank ${bank} word ${word}`
const hex32 = (value: number): string => `0x${value.toString(16).padStart(8, '0')}`

export type Judged = Pick<Fuses, FuseQuestion | 'decidedBy' | 'keys' | 'fields' | 'notes' | 'unit'>

export function judgeWords(chip: ImxChip, words: FuseWords): Judged {
  const bits = new Map<BitName, number>()
  for (const [name, at] of Object.entries(chip.bits) as [BitName, NonNullable<ImxChip['bits'][BitName]>][]) {
    const word = words.get(wordKey(at[0], at[1]))
    if (word !== undefined) bits.set(name, Math.floor(word.value / 2 ** at[2]) % 2 ** at[3])
  }
  const where = (name: BitName): string => { const at = chip.bits[name]; return at === undefined ? '' : fieldName(at[0], at[1]) }
  const asked: readonly (readonly [FuseQuestion, readonly BitName[]])[] = [
    ['bootAuthentication', ['SEC_CONFIG', 'FIELD_RETURN']], ['debugClosed', ['SJC_DISABLE', 'JTAG_SMODE']], ['downloadClosed', ['SDP_DISABLE']], ['spareKeysClosed', ['SRK_LOCK']],
  ]
  const decidedBy = Object.fromEntries(asked.flatMap(([question, names]) => {
    const fields = [...new Set(names.filter((name) => bits.has(name)).map(where))]
    return fields.length === 0 ? [] : [[question, fields]]
  }))
  const key = keyOf(chip, words)
  const unit = unitOf(chip, words)
  return {
    bootAuthentication: bootAuthentication(chip, bits), debugClosed: debugClosed(bits), flashEncryption: 'unknown', downloadClosed: stateOf(bits.get('SDP_DISABLE')),
    spareKeysClosed: spareKeys(bits, key), decidedBy, keys: key === undefined ? [] : [{ rule: chip.rule, slot: 'SRK_HASH', value: key, revoked: false }],
    ...(unit === undefined ? {} : { unit }),
    fields: fieldsOf(chip, words, bits), notes: notesOf(chip, words, bits, key, where),
  }
}

const stateOf = (value: number | undefined): FuseState => (value === undefined ? 'unknown' : value === 0 ? 'off' : 'on')
const isReturned = (chip: ImxChip, bits: ReadonlyMap<BitName, number>): boolean | undefined => {
  const value = bits.get('FIELD_RETURN')
  return value === undefined ? undefined : chip.returned === undefined ? value !== 0 : value === chip.returned
}

/** U-Boot, imx_hab_is_enabled: closed by SEC_CONFIG, and not opened again by the field return fuse. */
function bootAuthentication(chip: ImxChip, bits: ReadonlyMap<BitName, number>): FuseState {
  const closed = bits.get('SEC_CONFIG')
  const returned = isReturned(chip, bits)
  if (closed === 0 || returned === true) return 'off'
  return closed === undefined || returned === undefined ? 'unknown' : 'on'
}

/** JTAG_SMODE: 0 open, 1 by challenge and response, 3 no debugging. */
function debugClosed(bits: ReadonlyMap<BitName, number>): FuseState {
  const [disabled, mode] = [bits.get('SJC_DISABLE'), bits.get('JTAG_SMODE')]
  if (disabled === 1 || mode === 1 || mode === 3) return 'on'
  return disabled === 0 && mode === 0 ? 'off' : 'unknown'
}

/** A hash that was burned cannot be made another one: bits can only be added, which leaves a hash that nobody knows a table for. */
function spareKeys(bits: ReadonlyMap<BitName, number>, key: string | undefined): FuseState {
  const lock = bits.get('SRK_LOCK')
  if (lock === 0 && key !== undefined && isBlank(key)) return 'off'
  return lock === 1 && key !== undefined ? 'on' : 'unknown'
}
const isBlank = (key: string): boolean => /^0+$/u.test(key)

/** The hash in its natural order: each word holds four of its bytes, the first in the lowest bits. */
function keyOf(chip: ImxChip, words: FuseWords): string | undefined {
  const values = chip.srk.map(([bank, word]) => words.get(wordKey(bank, word))?.value)
  return values.some((value) => value === undefined) ? undefined : values.map((value) => bytesOfWord(value ?? 0)).join('')
}
const bytesOfWord = (value: number): string => hex32(value).slice(2).replace(/(..)(..)(..)(..)/u, '$4$3$2$1')

function unitOf({ unit }: ImxChip, words: FuseWords): string | undefined {
  const [low, high] = (unit ?? []).map(([bank, word]) => words.get(wordKey(bank, word))?.value)
  return low === undefined || high === undefined || (low === 0 && high === 0) ? undefined : `${hex32(high).slice(2)}${hex32(low).slice(2)}`
}

/** Words that the map names, with what is in them; others may hold anything, and secrets among it. */
function fieldsOf(chip: ImxChip, words: FuseWords, bits: ReadonlyMap<BitName, number>): Fuses['fields'] {
  return [...words].flatMap(([key, { value, line }]) => {
    const [bank = 0, word = 0] = key.split('.').map(Number)
    const inside = [...bits].filter(([name]) => chip.bits[name]?.[0] === bank && chip.bits[name]?.[1] === word).map(([name, found]) => `${name} = ${found}`)
    const srk = chip.srk.findIndex((at) => same(at, bank, word))
    if (inside.length === 0 && srk < 0) return []
    return [{ name: fieldName(bank, word), value: hex32(value), means: srk < 0 ? inside.join(', ') : `SRK_HASH, word ${srk}`, ...(line === undefined ? {} : { line }) }]
  })
}
const same = (at: WordAt, bank: number, word: number): boolean => at[0] === bank && at[1] === word

function notesOf(chip: ImxChip, words: FuseWords, bits: ReadonlyMap<BitName, number>, key: string | undefined, where: (name: BitName) => string): string[] {
  const closed = bits.get('SEC_CONFIG') === 1
  const partly = chip.srk.some(([bank, word]) => words.has(wordKey(bank, word)))
  const revoked = bits.get('SRK_REVOKE') ?? 0
  const response = chip.jtagResponse?.some(([bank, word]) => (words.get(wordKey(bank, word))?.value ?? 0) !== 0) === true
  return [
    ...(closed && !bits.has('FIELD_RETURN') && chip.bits.FIELD_RETURN !== undefined ? [`SEC_CONFIG is closed; whether the field return fuse opens it again was not read (${where('FIELD_RETURN')})`] : []),
    ...(isReturned(chip, bits) === true ? ['the field return fuse is burned: the unit starts any software, for good'] : []),
    ...(closed && key !== undefined && isBlank(key) ? ['the unit is closed and no key was burned'] : []),
    ...(key === undefined && partly ? ['some words of the SRK hash were not read, so it is not known'] : []),
    ...(key !== undefined && !isBlank(key) && bits.get('SRK_LOCK') === 0 ? ['SRK_LOCK is not burned: bits can be added to the SRK hash, after which the unit refuses its own software'] : []),
    ...(bits.get('JTAG_SMODE') === 1 && bits.get('SJC_DISABLE') !== 1 ? ['JTAG opens to whoever knows the response to its challenge'] : []),
    ...(bits.get('SDP_DISABLE') === 0 && bits.get('SDP_READ_DISABLE') === 0 ? ['SDP_READ_DISABLE is not burned: registers can be read over serial download'] : []),
    ...(revoked === 0 ? [] : [`super root keys ${[1, 2, 3, 4].filter((index) => Math.floor(revoked / 2 ** (index - 1)) % 2 === 1).join(', ')} are revoked`]),
    ...(response ? ['the response that opens JTAG can be read; its value is left out here'] : []),
    ...(chip.family === 'nxp-hab' && chip.bits.SDP_DISABLE === undefined ? [`for ${chip.name} no source here says which fuse closes serial download`] : []),
  ]
}

/** Words of a chip that nobody named: listed where they are not secret in any of the chips, and not judged. */
export function unnamedWords(words: FuseWords, how: string): Judged {
  const listed = [...words].filter(([key]) => harmless.has(key))
  return {
    bootAuthentication: 'unknown', debugClosed: 'unknown', flashEncryption: 'unknown', downloadClosed: 'unknown', spareKeysClosed: 'unknown', keys: [],
    fields: listed.map(([key, { value, line }]) => { const [bank = 0, word = 0] = key.split('.').map(Number); return { name: fieldName(bank, word), value: hex32(value), ...(line === undefined ? {} : { line }) } }),
    notes: [`banks and words mean different things in each chip, and the dump does not name it: ${how}`],
  }
}
const harmless = new Set(['0.0', '0.6', '1.1', '1.3', '2.0', '8.3', '9.3', ...[3, 6, 7].flatMap((bank) => Array.from({ length: 8 }, (_, word) => wordKey(bank, word)))])
