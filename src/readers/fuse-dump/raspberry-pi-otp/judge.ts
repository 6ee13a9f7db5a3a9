/**
 * What the rows say of boot and debug. Raspberry Pi's documentation, OTP register and bit definitions; usbboot, secure-boot-recovery. Secret rows
 * are told as set or not, never with their value.
 */
import type { Fuses, FuseState } from '../../../facts/boot.ts'
import { boardIn, revisionRows, type Chip } from './boards.ts'
import type { Dump } from './dump.ts'

/** Where the registers are. */
interface Layout {
  readonly bootMode: number
  readonly copy: number
  readonly serial: number
  /** The serial number's complement. */
  readonly complement?: number
  readonly high: number
  readonly revision: number
  /** First of the eight rows with the digest of the maker's key; little endian each. */
  readonly key?: number
  readonly customer: number
  readonly devicePrivateKey?: number
}
const others = { bootMode: 17, copy: 18, serial: 28, complement: 29, high: 35, revision: revisionRows.others, customer: 36, devicePrivateKey: 56 } as const
const layouts: Readonly<Record<Chip, Layout>> = {
  BCM2835: others, BCM2836: others, BCM2837: others, BCM2711: { ...others, key: 47 },
  // Rows 37 to 44 are in no document: dumps of a unit before and after provisioning differ there by the digest of its key.
  BCM2712: { bootMode: 22, copy: 23, serial: 31, high: 35, revision: revisionRows.BCM2712, key: 37, customer: 77 },
}
const flagsRow = 55
const controlRow = 16
/** BCM2712's row before the boot mode, as BCM2711's control row is; not documented. */
const controlOf2712 = 21
const ownKeyRows = 8
const bits = { jtag: [26, 27], developmentKeyRevoked: 15, usbDeviceBoot: 28, sdDisabled: 10, spiDisabled: 11, usbDisabled: 12, otpReadLocked: 29, otpProgramLocked: 30 } as const

type Field = Fuses['fields'][number]
type Judgement = Pick<Fuses, 'bootAuthentication' | 'debugClosed' | 'downloadClosed' | 'spareKeysClosed'> & { readonly notes: readonly string[] }

/** The fact without its place. */
export function judge(dump: Dump): Fuses {
  const { board, note } = boardIn(dump)
  const common = [...(note === undefined ? [] : [note]), ...(dump.compared ? ['the text compares two dumps: only the rows that changed are known'] : [])]
  if (board === undefined) {
    return { family: 'raspberry-pi', bootAuthentication: 'unknown', debugClosed: 'unknown', flashEncryption: 'unknown', downloadClosed: 'unknown', spareKeysClosed: 'unknown', keys: [], fields: [], notes: common }
  }
  const { chip, model } = board
  const layout = layouts[chip]
  const rows = rowsOf(dump)
  const key = layout.key === undefined ? undefined : keyAt(rows, layout.key)
  const judged = chip === 'BCM2711' ? of2711(rows, key ?? missingKey) : chip === 'BCM2712' ? of2712(rows, key ?? missingKey) : ofOlder(rows)
  const damage = damageOf(rows, layout)
  // What a hurt dump says against a unit may be true; what it says in its favour is not relied upon.
  const sound = (state: FuseState): FuseState => (damage.length > 0 && state === 'on' ? 'unknown' : state)
  const unit = damage.length > 0 ? undefined : serialOf(rows, layout)
  return {
    family: `raspberry-pi-${chip === 'BCM2711' || chip === 'BCM2712' ? chip.toLowerCase() : 'bcm283x'}`, chip, ...(unit === undefined ? {} : { unit }),
    bootAuthentication: sound(judged.bootAuthentication), debugClosed: sound(judged.debugClosed), downloadClosed: sound(judged.downloadClosed), spareKeysClosed: sound(judged.spareKeysClosed),
    // Fuses decide nothing about it: whoever encrypts does so in software, with a key that may be here.
    flashEncryption: 'unknown',
    keys: key === undefined || key.state === 'empty' ? [] : [{ rule: 'raspberry-pi-otp', slot: `rows ${key.first} to ${key.first + ownKeyRows - 1}`, value: key.value, revoked: false }],
    fields: fieldsOf(rows, layout, chip, model, key),
    notes: [...common, ...damage, ...judged.notes, ...secretNotes(rows, layout), ...key?.notes ?? []],
  }
}

interface Rows {
  readonly value: (row: number) => number | undefined
  readonly line: (row: number) => number | undefined
}
const rowsOf = ({ rows }: Dump): Rows => ({ value: (row) => rows.get(row)?.value, line: (row) => rows.get(row)?.line })
const range = (first: number, count: number): readonly number[] => Array.from({ length: count }, (_, index) => first + index)
const isSet = (value: number, bit: number): boolean => ((value >>> bit) & 1) === 1

function bit(rows: Rows, row: number, number: number): FuseState {
  const value = rows.value(row)
  return value === undefined ? 'unknown' : isSet(value, number) ? 'on' : 'off'
}

interface KeyRows {
  readonly first: number
  /** `partial`: rows are missing, or look as if they had not been burnt. */
  readonly state: 'empty' | 'set' | 'partial'
  readonly value: string
  readonly notes: readonly string[]
}
const missingKey: KeyRows = { first: 0, state: 'partial', value: 'unreadable', notes: [] }

function keyAt(rows: Rows, first: number): KeyRows {
  const found = range(first, ownKeyRows).map((row) => ({ row, value: rows.value(row) }))
  const missing = found.flatMap(({ row, value }) => (value === undefined ? [row] : []))
  if (missing.length > 0) return { first, state: 'partial', value: 'unreadable', notes: [`${rowNames(missing)} of the key's digest ${missing.length === 1 ? 'is' : 'are'} missing from the dump`] }
  const values = found.map(({ value = 0 }) => value)
  if (values.every((value) => value === 0)) return { first, state: 'empty', value: '', notes: [] }
  if (values.every((value) => value === 0xffffffff)) return { first, state: 'partial', value: 'unreadable', notes: ['the rows of the key\'s digest are all ones: they were not read'] }
  // Rows hold four bytes of the digest, the first one lowest.
  const value = values.map((each) => each.toString(16).padStart(8, '0').match(/../gu)?.toReversed().join('') ?? '').join('')
  const odd = found.flatMap(({ row, value: each }) => (each === 0 || each === 0xffffffff ? [row] : []))
  return odd.length === 0 ? { first, state: 'set', value, notes: [] } : { first, state: 'partial', value, notes: [`${rowNames(odd)} of the key's digest ${odd.length === 1 ? 'is' : 'are'} empty: it may not be burnt whole`] }
}

const rowNames = (rows: readonly number[]): string => (rows.length === 1 ? `row ${rows.join('')}` : `rows ${rows.join(', ')}`)

function of2711(rows: Rows, key: KeyRows): Judgement {
  const revoked = bit(rows, others.bootMode, bits.developmentKeyRevoked)
  const flags = rows.value(flagsRow)
  const locks = bits.jtag.map((number) => bit(rows, controlRow, number))
  const needed = [others.bootMode, flagsRow].filter((row) => rows.value(row) === undefined)
  return {
    // The digest alone is not enough: older boot code, signed with the development key, does not look at it.
    bootAuthentication: key.state === 'empty' ? 'off' : key.state === 'set' && flags !== undefined && flags !== 0 && revoked === 'on' ? 'on' : 'unknown',
    debugClosed: locks.every((state) => state === 'on') ? 'on' : locks.every((state) => state === 'off') ? 'off' : 'unknown',
    downloadClosed: 'unknown',
    spareKeysClosed: key.state === 'empty' ? bit(rows, others.revision, bits.otpProgramLocked) : key.state === 'set' ? revoked : 'unknown',
    notes: [
      ...(key.state === 'empty' ? ['no digest of a maker\'s key is burnt: the boot loader asks for no signature that fuses would demand'] : []),
      ...(key.state !== 'empty' && revoked === 'off' ? ['the development key is not revoked (bit 15 of row 17): older boot code that was signed with it, and asks for no signature of the maker\'s, can still be started'] : []),
      ...(key.state === 'empty' && revoked === 'on' ? ['the development key is revoked (bit 15 of row 17), and no key of the maker\'s is there'] : []),
      ...(key.state === 'set' && flags === 0 ? ['a digest of a key is burnt, and the flags of secure boot (row 55) are empty: whether it is in force, nobody can say from this'] : []),
      ...(needed.length > 0 ? [`${rowNames(needed)} ${needed.length === 1 ? 'is' : 'are'} missing, which tell whether secure boot is in force`] : []),
      ...(rows.value(controlRow) === undefined ? ['row 16 is missing, which tells whether JTAG is locked'] : new Set(locks).size > 1 ? ['one of the two bits that lock JTAG is burnt (row 16): that is odd'] : []),
      'no documented fuse of BCM2711 closes starting from USB (rpiboot)',
    ],
  }
}

function of2712(rows: Rows, key: KeyRows): Judgement {
  const control = rows.value(controlOf2712)
  return {
    bootAuthentication: key.state === 'empty' ? 'off' : key.state === 'set' ? 'on' : 'unknown',
    debugClosed: 'unknown',
    downloadClosed: bit(rows, layouts.BCM2712.bootMode, bits.usbDisabled),
    spareKeysClosed: key.state === 'empty' ? bit(rows, layouts.BCM2712.revision, bits.otpProgramLocked) : 'unknown',
    notes: [
      ...(key.state === 'empty' ? ['no digest of a maker\'s key is burnt: the ROM starts whatever Raspberry Pi signed'] : ['where BCM2712 keeps the key\'s digest is in no public document; it was found by comparing dumps of a unit before and after provisioning']),
      control !== undefined && bits.jtag.every((number) => isSet(control, number)) ? 'bits 26 and 27 of row 21 are burnt, which on BCM2711 lock JTAG (row 16 there); for BCM2712 nothing is documented' : 'which fuses of BCM2712 lock JTAG is not documented',
      ...(rows.value(layouts.BCM2712.bootMode) === undefined ? ['row 22 is missing, which tells what may be started from'] : []),
    ],
  }
}

function ofOlder(rows: Rows): Judgement {
  return {
    bootAuthentication: 'off', debugClosed: 'unknown', spareKeysClosed: 'unknown',
    downloadClosed: bit(rows, others.bootMode, bits.usbDeviceBoot) === 'on' ? 'off' : 'unknown',
    notes: ['this chip can hold no key of the maker\'s: it starts whatever lies on the boot medium'],
  }
}

/** Rows that are written twice, so that damage shows. */
function damageOf(rows: Rows, { bootMode, copy, serial, complement }: Layout): readonly string[] {
  const both = (one: number, two: number): readonly [number, number] | undefined => {
    const [first, second] = [rows.value(one), rows.value(two)]
    return first === undefined || second === undefined ? undefined : [first, second]
  }
  const modes = both(bootMode, copy)
  const serials = complement === undefined ? undefined : both(serial, complement)
  return [
    ...(modes !== undefined && modes[0] !== modes[1] ? [`rows ${bootMode} and ${copy} should be the same and differ: the dump is damaged, or was changed`] : []),
    ...(serials !== undefined && (serials[0] ^ serials[1]) >>> 0 !== 0xffffffff ? [`row ${complement ?? ''} is not the complement of row ${serial}: the dump is damaged, or was changed`] : []),
  ]
}

function serialOf(rows: Rows, { serial, high }: Layout): string | undefined {
  const low = rows.value(serial)
  if (low === undefined || low === 0 || low === 0xffffffff) return undefined
  const upper = rows.value(high) ?? 0
  return `${upper === 0 ? '' : hexOf(upper)}${hexOf(low)}`
}
const hexOf = (value: number): string => value.toString(16).padStart(8, '0')

/** Whether anything is burnt in these rows; undefined where none of them is known. */
function filled(rows: Rows, first: number): boolean | undefined {
  const values = range(first, ownKeyRows).flatMap((row) => rows.value(row) ?? [])
  return values.length === 0 ? undefined : values.some((value) => value !== 0)
}

function secretNotes(rows: Rows, { devicePrivateKey, revision }: Layout): readonly string[] {
  const shown = devicePrivateKey === undefined ? undefined : filled(rows, devicePrivateKey)
  return [
    ...(shown === true ? ['the dump holds the unit\'s private key (rows 56 to 63): whoever has the dump has the key; its value is not repeated here'] : []),
    ...(bit(rows, revision, bits.otpReadLocked) === 'on' ? ['reading of fuses is locked (bit 29 of the revision code): rows may show as empty that are not'] : []),
  ]
}

function fieldsOf(rows: Rows, layout: Layout, chip: Chip, model: string, key: KeyRows | undefined): readonly Field[] {
  const fields: Field[] = []
  const add = (row: number, name: string, value: string, means?: string): void => {
    const line = rows.line(row)
    if (line !== undefined) fields.push({ name: `row ${row}, ${name}`, value, ...(means === undefined ? {} : { means }), line })
  }
  const value = (row: number): string => hexOf(rows.value(row) ?? 0)
  const told = (row: number, number: number, yes: string, no: string): string => (bit(rows, row, number) === 'on' ? yes : no)
  add(layout.revision, 'revision code', value(layout.revision), model)
  add(layout.bootMode, 'boot mode', value(layout.bootMode), chip === 'BCM2711' ? told(layout.bootMode, bits.developmentKeyRevoked, 'the development key is revoked', 'the development key is not revoked')
    : chip === 'BCM2712' ? ([[bits.sdDisabled, 'SD card'], [bits.spiDisabled, 'EEPROM'], [bits.usbDisabled, 'USB']] as const).map(([number, what]) => `${what} ${told(layout.bootMode, number, 'closed', 'open')}`).join(', ')
    : told(layout.bootMode, bits.usbDeviceBoot, 'starts as a USB device', 'does not start as a USB device'))
  if (chip === 'BCM2711') {
    add(controlRow, 'control', value(controlRow), bits.jtag.map((number) => `bit ${number} ${told(controlRow, number, 'locks JTAG', 'open')}`).join(', '))
    add(flagsRow, 'flags of secure boot', value(flagsRow))
  }
  if (key !== undefined) add(key.first, 'digest of the maker\'s key', key.state === 'empty' ? 'empty' : key.value)
  add(layout.customer, 'rows of the customer', filled(rows, layout.customer) === true ? 'set' : 'empty')
  // vcgencmd shows zeros there whatever is burnt (rpi-otp-private-key).
  if (layout.devicePrivateKey !== undefined) add(layout.devicePrivateKey, 'private key of the unit', filled(rows, layout.devicePrivateKey) === true ? 'set' : 'not shown', 'the tool hides it, so that zeros say nothing')
  return fields
}
