/**
 * What a unit's eFuses say of boot, flash, debug port and download mode. The rules are those by which ESP-IDF judges itself:
 * esp_get_flash_encryption_mode (flash_encrypt.c) and esp_secure_boot_cfg_verify_release_mode (secure_boot.c). Three-valued: what was
 * not read is unknown.
 */
import type { Fuses, FuseState } from '../../../facts/boot.ts'
import { finalFuses, withoutUsbDebug } from './chips.ts'
import type { Efuses, Field, KeyBlock } from './efuses.ts'

const all = (...states: readonly FuseState[]): FuseState => (states.includes('off') ? 'off' : states.includes('unknown') ? 'unknown' : 'on')
const any = (...states: readonly FuseState[]): FuseState => (states.includes('on') ? 'on' : states.includes('unknown') ? 'unknown' : 'off')
const stateOf = (flag: boolean | undefined): FuseState => (flag === undefined ? 'unknown' : flag ? 'on' : 'off')
const not = (flag: boolean | undefined): boolean | undefined => (flag === undefined ? undefined : !flag)
const ones = (value: number): number => value.toString(2).replaceAll('0', '').length

type Judgement = Pick<Fuses, 'bootAuthentication' | 'debugClosed' | 'flashEncryption' | 'downloadClosed' | 'spareKeysClosed' | 'keys' | 'notes'>

/** The fact without its place. */
export function judge(efuses: Efuses): Fuses {
  const isFirst = efuses.chip === 'ESP32' || (efuses.chip === undefined && (efuses.fields.has('ABS_DONE_0') || efuses.fields.has('FLASH_CRYPT_CNT')))
  const chip = efuses.chip ?? (isFirst ? 'ESP32' : undefined)
  const judgement = isFirst ? judgeFirst(efuses) : judgeLater(efuses)
  const version = efuses.fields.get('SECURE_VERSION')?.value
  const enabled = isEncrypting(efuses, isFirst ? 'FLASH_CRYPT_CNT' : 'SPI_BOOT_CRYPT_CNT')
  const lifecycle = judgement.flashEncryption === 'off' && enabled ? 'flash encryption in development mode'
    : [judgement.bootAuthentication, judgement.debugClosed, judgement.flashEncryption, judgement.downloadClosed].every((state) => state === 'off') ? 'blank' : undefined
  return {
    family: 'espressif',
    ...(chip === undefined ? {} : { chip }),
    ...(efuses.unit === undefined ? {} : { unit: efuses.unit }),
    ...judgement,
    ...(lifecycle === undefined ? {} : { lifecycle }),
    // The counter is the number of bits that are burnt (esp_efuse_read_secure_version).
    ...(version === undefined ? {} : { rollback: ones(version) }),
    fields: [
      ...[...efuses.fields].map(([name, { name: printed, text, line }]) => ({ name: printed ?? name, value: text, ...(line === undefined ? {} : { line }) })),
      ...[...efuses.keys].map(([name, { readable, line }]) => ({ name, value: readable === undefined ? 'unknown' : readable ? 'readable' : 'read-protected', ...(line === undefined ? {} : { line }) })),
    ],
    notes: [
      ...efuses.notes, ...judgement.notes,
      ...(judgement.bootAuthentication === 'on' && version === 0 ? ['the secure version is 0: no older release is kept out by fuses'] : []),
    ],
  }
}

const bit = (efuses: Efuses, name: string): FuseState => {
  const value = efuses.fields.get(name)?.value
  return value === undefined ? 'unknown' : value === 0 ? 'off' : 'on'
}
const isEncrypting = (efuses: Efuses, counter: string): boolean => ones(efuses.fields.get(counter)?.value ?? 0) % 2 === 1

/** Encryption is final: an odd counter that nobody can raise any more, and no way around it in download mode. */
function encryption(efuses: Efuses, counter: string, widest: number, needed: readonly string[], notes: string[]): FuseState {
  const field: Field | undefined = efuses.fields.get(counter)
  if (field?.value === undefined) return 'unknown'
  if (ones(field.value) % 2 === 0) return 'off'
  const locked = field.value === widest ? 'on' : stateOf(not(field.writable))
  const rest = needed.map((name) => ({ name, state: bit(efuses, name) }))
  if (locked === 'off') notes.push(`${counter} can still be raised: flash encryption can be switched off again (development mode)`)
  for (const { name } of rest.filter(({ state }) => state === 'off')) notes.push(`${name} is not burnt: flash encryption is not final (ESP-IDF calls this development mode)`)
  return all(locked, ...rest.map(({ state }) => state))
}

/** An encryption key that can be read out protects nothing. */
function hidden(name: string, block: KeyBlock | undefined, what: string, notes: string[]): FuseState {
  if (block?.readable === true) notes.push(`${name} holds ${what} and can be read out`)
  return stateOf(not(block?.readable))
}

const isEmpty = (block: KeyBlock): boolean => block.value !== undefined && /^0*$/u.test(block.value)
const digestValue = (block: KeyBlock | undefined): string => (block?.readable === true && block.value !== undefined && !isEmpty(block) ? block.value : 'unreadable')

/** The ESP32: version 1 with a key in block 2, version 2 with a digest there, from revision 3 on. */
function judgeFirst(efuses: Efuses): Judgement {
  const notes: string[] = []
  const revision = firstRevision(efuses)
  const recent: FuseState = revision === undefined ? 'unknown' : revision >= 3 ? 'on' : 'off'
  const one = bit(efuses, 'ABS_DONE_0')
  const second = bit(efuses, 'ABS_DONE_1')
  const block = efuses.keys.get('BLOCK2')
  const two = all(second, recent, second === 'on' ? stateOf(block?.value === undefined ? undefined : !isEmpty(block)) : 'on')
  if (second === 'on' && recent !== 'on') notes.push(recent === 'off' ? `ABS_DONE_1 is burnt, but silicon of revision ${revision} does not know version 2 of secure boot` : 'ABS_DONE_1 is burnt; whether it counts depends on the revision of the silicon, which the dump does not tell')
  if (one === 'on' && second !== 'on') notes.push('secure boot version 1: Espressif advises version 2 for silicon that knows it')
  if (one === 'on' && second !== 'on' && block?.readable === true) notes.push('BLOCK2 holds the key of secure boot version 1 and can be read out: who has a unit can sign')
  if (second === 'on' && block?.readable === false) notes.push('the digest in BLOCK2 is read-protected: the chip cannot use it')
  const crypt = encryption(efuses, 'FLASH_CRYPT_CNT', 127, ['DISABLE_DL_CACHE', 'DISABLE_DL_ENCRYPT', 'DISABLE_DL_DECRYPT'], notes)
  const key = isEncrypting(efuses, 'FLASH_CRYPT_CNT') ? hidden('BLOCK1', efuses.keys.get('BLOCK1'), 'the flash encryption key', notes) : 'on'
  const config = efuses.fields.get('FLASH_CRYPT_CONFIG')?.value
  if (isEncrypting(efuses, 'FLASH_CRYPT_CNT') && config !== undefined && config !== 15) notes.push(`FLASH_CRYPT_CONFIG is ${config} and not 15: the key is not varied with the address in full`)
  const closed = bit(efuses, 'UART_DOWNLOAD_DIS')
  if (closed === 'on' && recent !== 'on') notes.push('UART_DOWNLOAD_DIS counts from revision 3 of the silicon on')
  if (bit(efuses, 'CONSOLE_DEBUG_DISABLE') === 'off') notes.push('CONSOLE_DEBUG_DISABLE is not burnt: without a program the chip starts a BASIC interpreter')
  if (second === 'on' && efuses.fields.get('RD_DIS')?.writable === true) notes.push('RD_DIS can still be written: somebody can read-protect the digest')
  return {
    bootAuthentication: any(one, two), debugClosed: bit(efuses, 'JTAG_DISABLE'), flashEncryption: all(crypt, key), downloadClosed: all(closed, closed === 'on' ? recent : 'on'),
    spareKeysClosed: stateOf(not(block?.writable)),
    keys: second === 'on' ? [{ rule: 'esp-v2', slot: 'BLOCK2', value: digestValue(block), revoked: false }] : [],
    notes,
  }
}

function firstRevision(efuses: Efuses): number | undefined {
  const major = efuses.fields.get('WAFER_VERSION_MAJOR')?.value ?? efuses.revision
  if (major !== undefined) return major
  const low = efuses.fields.get('CHIP_VER_REV1')?.value
  const high = efuses.fields.get('CHIP_VER_REV2')?.value
  // Both bits are burnt in revision 3, too, which a register outside the fuses tells from revision 2.
  return low === 0 ? 0 : low === 1 && high === 0 ? 1 : undefined
}

/** Every chip since the ESP32-S2: up to three digests in key blocks that say what they are for. */
function judgeLater(efuses: Efuses): Judgement {
  const notes: string[] = []
  const { chip } = efuses
  const slots = slotsOf(efuses)
  const enabled = bit(efuses, 'SECURE_BOOT_EN')
  const usable = any(...slots.map(({ usable: state }) => state))
  if (enabled === 'on') {
    if (usable === 'off') notes.push('SECURE_BOOT_EN is burnt, but there is no digest that is neither empty nor revoked')
    for (const { name, block, purpose, revoked } of slots.filter((slot) => slot.used)) {
      if (block?.readable === false) notes.push(`${purpose} in ${name} is read-protected: the chip cannot use it`)
      if (block?.writable === true && revoked !== 'on') notes.push(`${purpose} in ${name} can still be written`)
    }
    if (efuses.fields.get('RD_DIS')?.writable === true) notes.push('RD_DIS can still be written: somebody can read-protect a digest, and the chip then takes it for empty')
    for (const name of ['DIS_DIRECT_BOOT', 'DIS_BOOT_REMAP']) if (bit(efuses, name) === 'off') notes.push(`${name} is not burnt: ESP-IDF burns it with secure boot`)
  }
  const download = any(bit(efuses, 'DIS_DOWNLOAD_MODE'), bit(efuses, 'ENABLE_SECURITY_DOWNLOAD'))
  if (download === 'on' && bit(efuses, 'DIS_DOWNLOAD_MODE') !== 'on') notes.push('download mode is restricted (ENABLE_SECURITY_DOWNLOAD), not closed: flash can still be written through it')
  const open = slots.map(({ used, revoked, block }) => (used && !(block !== undefined && isEmpty(block)) ? 'on' : revoked))
  return {
    bootAuthentication: all(enabled, usable),
    debugClosed: debugClosed(efuses, notes), flashEncryption: laterEncryption(efuses, notes), downloadClosed: download,
    spareKeysClosed: chip === 'ESP32-C2' ? stateOf(not(efuses.keys.get('BLOCK_KEY0')?.writable)) : all(...open),
    keys: slots.filter((slot) => slot.used).map(({ name, block, revoked }) => ({ rule: 'esp-v2', slot: name, value: digestValue(block), revoked: revoked === 'on' })),
    notes,
  }
}

interface Slot {
  readonly name: string
  readonly purpose: string
  readonly used: boolean
  readonly block: KeyBlock | undefined
  readonly revoked: FuseState
  readonly usable: FuseState
}

/** The digest slots: 0, 1 and 2, or the one of the ESP32-C2, which has no purposes and no revocation. */
function slotsOf(efuses: Efuses): Slot[] {
  if (efuses.chip === 'ESP32-C2') {
    const block = efuses.keys.get('BLOCK_KEY0')
    const used = bit(efuses, 'SECURE_BOOT_EN') === 'on'
    return [{ name: 'BLOCK_KEY0', purpose: 'the digest', used, block, revoked: 'off', usable: block === undefined ? 'unknown' : isEmpty(block) && block.readable === true ? 'off' : block.readable === true ? 'on' : 'unknown' }]
  }
  const uses = [0, 1, 2, 3, 4, 5].map((index) => ({ name: `BLOCK_KEY${index}`, purpose: efuses.fields.get(`KEY_PURPOSE_${index}`)?.text }))
  const complete = uses.every(({ purpose }) => purpose !== undefined)
  return [0, 1, 2].flatMap((index): Slot[] => {
    const purpose = `SECURE_BOOT_DIGEST${index}`
    const revoked = bit(efuses, `SECURE_BOOT_KEY_REVOKE${index}`)
    const holders = uses.filter((use) => use.purpose === purpose)
    if (holders.length === 0) return [{ name: '', purpose, used: false, block: undefined, revoked: complete || revoked === 'on' ? revoked : 'unknown', usable: complete || revoked === 'on' ? 'off' : 'unknown' }]
    return holders.map(({ name }) => {
      const block = efuses.keys.get(name)
      const good = block === undefined || block.readable !== true ? 'unknown' : isEmpty(block) ? 'off' : 'on'
      return { name, purpose, used: true, block, revoked, usable: all(revoked === 'unknown' ? 'unknown' : revoked === 'on' ? 'off' : 'on', good) }
    })
  })
}

function debugClosed(efuses: Efuses, notes: string[]): FuseState {
  const usb = efuses.chip !== undefined && withoutUsbDebug.has(efuses.chip) ? 'on' : bit(efuses, 'DIS_USB_JTAG')
  // Without its USB unit there is no debugging over USB either; ESP-IDF asks for the other fuse all the same.
  const usbState = usb === 'off' && bit(efuses, 'DIS_USB_SERIAL_JTAG') === 'on' ? 'unknown' : usb
  const hard = all(bit(efuses, 'DIS_PAD_JTAG'), usbState)
  const soft = efuses.fields.get('SOFT_DIS_JTAG')?.value
  if (hard === 'on' || soft === undefined || soft === 0) return hard
  const keyed = [0, 1, 2, 3, 4, 5].some((index) => /^HMAC_DOWN_(?:JTAG|ALL)$/u.test(efuses.fields.get(`KEY_PURPOSE_${index}`)?.text ?? ''))
  const complete = soft === (efuses.chip === 'ESP32-S2' ? 1 : 7)
  if (complete && keyed) {
    notes.push('the debug port is closed by SOFT_DIS_JTAG: who has the HMAC key can open it')
    return 'on'
  }
  notes.push(complete ? 'SOFT_DIS_JTAG is burnt without an HMAC key for it: who burns one can open the debug port' : 'SOFT_DIS_JTAG is burnt in part: further bits turn it over')
  return hard
}

function laterEncryption(efuses: Efuses, notes: string[]): FuseState {
  // A chip that is not known may have both caches; these two fields only chips without a data cache have.
  const extra = (efuses.chip === undefined ? undefined : finalFuses[efuses.chip]) ?? ['DIS_DOWNLOAD_ICACHE', ...(['JTAG_SEL_ENABLE', 'VDD_SPI_AS_GPIO'].some((name) => efuses.fields.has(name)) ? [] : ['DIS_DOWNLOAD_DCACHE'])]
  const state = encryption(efuses, 'SPI_BOOT_CRYPT_CNT', 7, ['DIS_DOWNLOAD_MANUAL_ENCRYPT', ...extra], notes)
  if (!isEncrypting(efuses, 'SPI_BOOT_CRYPT_CNT')) return state
  // The ESP32-C2 derives its key: how long it is must be locked, with the counter.
  const locked = efuses.chip === 'ESP32-C2' ? [stateOf(not(efuses.fields.get('SPI_BOOT_CRYPT_CNT')?.writable))] : []
  const keys = [0, 1, 2, 3, 4, 5].filter((index) => efuses.fields.get(`KEY_PURPOSE_${index}`)?.text.startsWith('XTS_AES') === true).map((index) => hidden(`BLOCK_KEY${index}`, efuses.keys.get(`BLOCK_KEY${index}`), 'a flash encryption key', notes))
  return all(state, ...locked, ...keys)
}
