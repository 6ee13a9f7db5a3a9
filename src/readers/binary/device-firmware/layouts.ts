/**
 * Version and day of build out of the headers and trailers of radio firmware, field by field. Each gives what it finds, or nothing where the
 * bytes are not of that layout; a number that makes no sense is no version.
 */
import { Cursor } from '../../../kernel/cursor.ts'
import type { FirmwareLayout } from '../../../rules/device-firmware.ts'
import { windowUpTo, type ByteSource } from '../../../kernel/source.ts'

export interface Told {
  readonly version: string
  readonly date?: string
  readonly detail?: string
}

/** Headers lie within this, lists of sections included. */
const headBytes = 8192
const maxElements = 256

/** Gives undefined where the content is too short or of another layout. */
export async function readLayout(layout: FirmwareLayout, source: ByteSource): Promise<Told | undefined> {
  // Copied: what a reader is lent belongs to it only until the next read.
  const head = Uint8Array.from((await windowUpTo(source, 0, headBytes)).take(Math.min(headBytes, source.size)))
  const tail = async (length: number): Promise<Cursor | undefined> => (source.size < length ? undefined : windowUpTo(source, source.size - length, length))
  switch (layout) {
    case 'iwlwifi': return iwlwifi(source, head)
    case 'atheros-ie': return atherosElements(head)
    case 'rtlwifi': return rtlwifi(head)
    case 'rtw88': return rtw88(head)
    case 'rtw89': return rtw89(source, head)
    case 'rtl-bt': return realtekBluetooth(head)
    case 'mt76-trailer': return mt76Trailer(await tail(36))
    case 'mediatek-patch': return mediatekPatch(head)
    case 'mt76x02': return mt76x02(head)
    case 'rt2x00': return rt2x00(await tail(4))
    case 'intel-css': return intelCss(head)
    case 'esp-app': return espApp(head)
  }
}

const fits = (head: Uint8Array, bytes: number): boolean => head.byteLength >= bytes
const hex = (value: number, digits = 8): string => value.toString(16).padStart(digits, '0')

/** A day, when it is one and lies where drivers and chips could be of. */
function day(year: number, month: number, date: number): string | undefined {
  if (year < 1998 || year > 2100 || month < 1 || month > 12 || date < 1 || date > 31) return undefined
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
}
const withDay = (version: string, date: string | undefined): Told => ({ version, ...(date === undefined ? {} : { date }) })
/** Two digits, one in each half of the byte. */
const bcd = (value: number): number => (value >> 4) * 10 + (value & 15)
/** `20220929104145`: the day in front. */
const stamped = (text: string): string | undefined => {
  const match = /^(\d{4})(\d\d)(\d\d)\d{4}/u.exec(text)
  return match === null ? undefined : day(Number(match[1]), Number(match[2]), Number(match[3]))
}

/** struct iwl_tlv_ucode_header: zero, magic `IWL\n`, name, version, build, then elements; element 36 holds the version since 2013. Older: the version first. */
async function iwlwifi(source: ByteSource, head: Uint8Array): Promise<Told | undefined> {
  if (!fits(head, 88)) return undefined
  const at = new Cursor(head)
  const dotted = (version: number): string => [version >>> 24, (version >>> 16) & 255, (version >>> 8) & 255, version & 255].join('.')
  const first = at.u32()
  if (first !== 0) return { version: dotted(first) }
  if (at.u32() !== 0x0a4c5749) return undefined
  const name = at.text(64).trim()
  const version = at.u32()
  let offset = 88
  for (let count = 0; count < maxElements && offset + 8 <= source.size; count++) {
    const element = await windowUpTo(source, offset, 20)
    if (element.size < 8) break
    const type = element.u32()
    const length = element.u32()
    if (type === 36 && length >= 12 && element.remaining >= 12) {
      const [major, minor, local] = [element.u32(), element.u32(), element.u32()]
      // The second number is the start of a commit's hash, which its maker writes in hex.
      return { version: minor > 0xffff ? `${major}.${hex(minor)}.${local}` : `${major}.${minor}.${local}`, ...(name === '' ? {} : { detail: name }) }
    }
    offset += 8 + Math.ceil(length / 4) * 4
  }
  return { version: dotted(version), ...(name === '' ? {} : { detail: name }) }
}

/** `QCA-ATH10K` or `QCA-ATH6KL`, ended by NUL and padded to four bytes; elements of id, length and data; element 0 is the version in words. */
function atherosElements(head: Uint8Array): Told | undefined {
  const at = new Cursor(head)
  const magic = at.size < 16 ? '' : at.text(12)
  if (magic !== 'QCA-ATH10K' && magic !== 'QCA-ATH6KL') return undefined
  let version = ''
  let built: number | undefined
  for (let count = 0; count < maxElements && at.remaining >= 8; count++) {
    const id = at.u32()
    const length = at.u32()
    if (length > at.remaining) break
    const data = at.sub(length)
    if (id === 0) version = data.text(length).replace(/[^\x21-\x7e]+/gu, ' ').trim()
    if (id === 1 && length === 4) built = data.u32()
    at.skip(Math.min((4 - (length % 4)) % 4, at.remaining))
    if (version !== '' && built !== undefined) break
  }
  if (version === '') return undefined
  // Element 1 is a time in ath10k only; in the older format it is another number.
  const when = built === undefined || magic !== 'QCA-ATH10K' ? undefined : new Date(built * 1000)
  return withDay(version, when === undefined ? undefined : day(when.getUTCFullYear(), when.getUTCMonth() + 1, when.getUTCDate()))
}

/** Kinds of chip that stand in the signature, without the cut (rtlwifi, IS_FW_HEADER_EXIST and its relatives). */
const realtekSignatures: ReadonlySet<number> = new Set([0x92c0, 0x88c0, 0x2300, 0x88e0, 0x92d0, 0x92e0, 0x5300, 0x9500, 0x2100, 0x23d0, 0xb700])

/** struct rtlwifi_firmware_header: signature, category, function, version, subversion, month, date, hour, minute. The year is not told. */
function rtlwifi(head: Uint8Array): Told | undefined {
  if (!fits(head, 32)) return undefined
  const at = new Cursor(head)
  return realtekSignatures.has(at.u16() & 0xfff0) ? { version: `${at.skip(2).u16()}.${at.u8()}` } : undefined
}

/** struct rtw_fw_hdr; chips of the former generation have the header above. */
function rtw88(head: Uint8Array): Told | undefined {
  if (!fits(head, 32)) return undefined
  const at = new Cursor(head)
  const year = at.seek(20).u16()
  const told = year < 2010 || year > 2100 ? undefined : day(year, at.seek(16).u8(), at.u8())
  if (told === undefined) return rtlwifi(head)
  return { version: `${at.seek(4).u16()}.${at.u8()}.${at.u8()}`, date: told }
}

/** struct rtw89_mfw_hdr and its list, when there is one, then struct rtw89_fw_hdr of the ordinary firmware of the newest cut. */
async function rtw89(source: ByteSource, head: Uint8Array): Promise<Told | undefined> {
  if (!fits(head, 32)) return undefined
  const list = new Cursor(head)
  let start = 0
  if (list.u8() === 0xff) {
    const entries = list.u8()
    let newest = -1
    for (let index = 0; index < entries && 16 + (index + 1) * 16 <= head.byteLength; index++) {
      const cut = list.seek(16 + index * 16).u8()
      const type = list.u8()
      const shift = list.skip(2).u32()
      if (type !== 1 || cut <= newest) continue
      newest = cut
      start = shift
    }
    if (newest < 0) return undefined
  }
  const at = await windowUpTo(source, start, 32)
  if (at.size < 32) return undefined
  const [major, minor, sub, index] = [at.seek(4).u8(), at.u8(), at.u8(), at.u8()]
  const date = day(at.seek(20).u16(), at.seek(16).u8(), at.u8())
  return date === undefined ? undefined : { version: `${major}.${minor}.${sub}.${index}`, date }
}

/** struct rtl_epatch_header, and the second version of it. */
function realtekBluetooth(head: Uint8Array): Told | undefined {
  if (!fits(head, 16)) return undefined
  const at = new Cursor(head)
  const magic = at.text(8)
  if (magic === 'Realtech') return { version: `0x${hex(at.u32())}` }
  return magic === 'RTBTCore' ? { version: Array.from(at.take(8), (byte) => hex(byte, 2)).join('') } : undefined
}

/** struct mt76_connac2_fw_trailer, the last 36 bytes. */
function mt76Trailer(at: Cursor | undefined): Told | undefined {
  if (at === undefined) return undefined
  const version = at.skip(7).text(10)
  const built = at.text(15)
  const date = stamped(built)
  // The version is mostly filler; the time of the build is what its maker tells two apart by.
  return date === undefined ? undefined : { version: /^_*\d+\.\d/u.test(version) ? version.replaceAll('_', '') : built.slice(0, 14), date }
}

/** struct mt76_connac2_patch_hdr: time of the build, platform, versions of hardware and software. */
function mediatekPatch(head: Uint8Array): Told | undefined {
  if (!fits(head, 32)) return undefined
  const at = new Cursor(head)
  const built = at.text(16)
  const date = stamped(built)
  return date === undefined || !/^[A-Z]{4}$/u.test(at.text(4)) ? undefined : { version: (/^\d{14}\w?/u.exec(built) ?? [''])[0], date }
}

/** struct mt76x02_fw_header: lengths, build, version in nibbles, time of the build. */
function mt76x02(head: Uint8Array): Told | undefined {
  if (!fits(head, 32)) return undefined
  const at = new Cursor(head)
  const build = at.seek(8).u16()
  const version = at.u16()
  const date = stamped(at.skip(4).text(16))
  return date === undefined ? undefined : { version: `${version >> 12}.${(version >> 8) & 15}.${String(version & 15).padStart(2, '0')}`, date, detail: `build ${build.toString(16)}` }
}

/** rt2x00lib_request_firmware: major and minor are the fourth and third byte from the end. */
function rt2x00(at: Cursor | undefined): Told | undefined {
  if (at === undefined) return undefined
  const [major, minor] = [at.u8(), at.u8()]
  return major > 9 || (major === 0 && minor === 0) ? undefined : { version: `${major}.${minor}` }
}

/** CSS header of Intel's signed modules: the day in decimal digits. It holds no version. */
function intelCss(head: Uint8Array): Told | undefined {
  if (!fits(head, 32)) return undefined
  const at = new Cursor(head)
  if (at.u32() !== 6 || at.seek(16).u32() !== 0x8086) return undefined
  const [date, month, low, high] = [bcd(at.u8()), bcd(at.u8()), bcd(at.u8()), bcd(at.u8())]
  return withDay('', day(high * 100 + low, month, date))
}

/** esp_app_desc_t behind the header of the image and of its first segment. */
function espApp(head: Uint8Array): Told | undefined {
  if (!fits(head, 0x20 + 256)) return undefined
  const at = new Cursor(head)
  if (at.u8() !== 0xe9 || at.seek(0x20).u32() !== 0xabcd5432) return undefined
  const version = at.seek(0x30).text(32)
  const name = at.text(32)
  return /^[\x21-\x7e]+$/u.test(version) ? { version, ...(/^[\x20-\x7e]+$/u.test(name) ? { detail: name } : {}) } : undefined
}
