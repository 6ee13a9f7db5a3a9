/** Firmware of radios, modems and receivers: what each file is for, and the version that it tells of itself. Judges nothing, runs nothing. */
import type { DeviceFirmware } from '../../../facts/device-firmware.ts'
import type { Budget } from '../../../kernel/limits.ts'
import { indexOfText } from '../../../kernel/native/find.ts'
import { basename } from '../../../kernel/path.ts'
import type { ByteSource } from '../../../kernel/source.ts'
import { deviceFirmwareRules, type DeviceFirmwareRule, type VersionPlace } from '../../../rules/device-firmware.ts'
import { defineReader, type ReaderInput } from '../../define.ts'
import { readLayout, type Told } from './layouts.ts'

/** Endings of the names that the rules know; a reader is chosen by its ending faster than by its folder. */
const endings = ['bin', 'fw', 'ucode', 'pnvm', 'sfi', 'bseq', 'ddc', 'hcd', 'clm_blob', 'txcap_blob', 'txt', 'mbn', 'mdt', 'tlv', 'dfu', 'bts', 'sec', 'rps', 'img', 'se'] as const
const folders = ['firmware', 'lib/firmware/updates', 'etc/firmware', 'firmware_mnt/image'] as const
/** Files of modules' makers that lie anywhere, by the ends of their names. */
const anywhere = ['cwe', 'spk', 'zip', 'pac', '7z', 'cbor', 'hex', 'bin', 'mbn'] as const

/** Path below the innermost folder of firmware. */
const below = /^(?:.*\/)?(?:lib\/firmware(?:\/updates)?(?:\/\d[^/]*)?|firmware(?:_mnt\/image)?)\//u

const pieceBytes = 1024 * 1024
const overlapBytes = 512
const maxScanBytes = 64 * 1024 * 1024
const latin1 = new TextDecoder('latin1')

export const reader = defineReader({
  id: 'binary/device-firmware',
  title: 'Firmware of radios, modems and receivers',
  emits: ['device-firmware'],
  signatures: [
    { paths: folders.flatMap((folder) => endings.flatMap((ending) => [`/**/${folder}/**/*.${ending}`])) },
    { paths: ['/**/SWI9*.cwe', '/**/SWI9*.spk', '/**/mfw_nrf91*.zip', '/**/mfw_nrf91*.cbor', '/**/mfw_nrf91*.hex', '/**/UBX_*.bin', ...anywhere.map((ending) => `/**/*R??A??*.${ending}`)] },
  ],
  references: [
    { title: 'linux-firmware, WHENCE', url: 'https://git.kernel.org/pub/scm/linux/kernel/git/firmware/linux-firmware.git/tree/WHENCE' },
    { title: 'Linux, firmware API', url: 'https://docs.kernel.org/driver-api/firmware/index.html' },
  ],
  limitations: [
    'Firmware that is kept in the chip itself is not in an image and cannot be told',
    'Where a maker writes no version into the file, none is told: the name is not taken for one unless its maker numbers files so',
    'Names of modules\' update packages are believed; their content is not opened here',
  ],
  async *read(input, budget) {
    const rule = ruleOf(input.path)
    if (rule === undefined) return
    const told = await versionOf(rule, input, budget)
    const { family, device, role, part } = rule
    const fact: DeviceFirmware = {
      family, device, role, part, name: basename(input.path).slice(0, 200), version: told?.version ?? '',
      ...(told?.date === undefined ? {} : { date: told.date }), ...(told?.detail === undefined ? {} : { detail: told.detail.slice(0, 120) }),
    }
    yield { fact: { kind: 'device-firmware', ...fact } }
  },
})

function ruleOf(path: string): DeviceFirmwareRule | undefined {
  const inner = below.test(path) ? path.replace(below, '') : undefined
  return deviceFirmwareRules.find((rule) => (rule.anywhere === true ? rule.path.test(path) : inner !== undefined && rule.path.test(inner)))
}

async function versionOf(rule: DeviceFirmwareRule, input: ReaderInput, budget: Budget): Promise<Told | undefined> {
  for (const place of rule.version) {
    const told = await toldBy(place, input, budget)
    if (told !== undefined) return told
  }
  return undefined
}

function toldBy(place: VersionPlace, input: ReaderInput, budget: Budget): Promise<Told | undefined> | Told | undefined {
  if (place.by === 'layout') return readLayout(place.layout, input)
  if (place.by === 'text') return textVersion(input, place, budget)
  const version = place.pattern.exec(input.path)?.groups?.['version']
  return version === undefined ? undefined : { version }
}

/** The last match mostly counts: libraries inside the firmware come first, the firmware's own line stands at its end. */
async function textVersion(source: ByteSource, { literal, pattern, which }: Extract<VersionPlace, { by: 'text' }>, budget: Budget): Promise<Told | undefined> {
  let last: Told | undefined
  const end = Math.min(source.size, maxScanBytes)
  for (let offset = 0; offset < end; offset += pieceBytes - overlapBytes) {
    budget.check()
    const piece = await source.read(offset, Math.min(pieceBytes, end - offset))
    if (indexOfText(piece, literal) < 0) continue
    for (const { groups } of latin1.decode(piece).matchAll(pattern)) {
      const date = groups?.['date'] === undefined ? undefined : dayOf(groups['date'])
      last = { version: groups?.['version'] ?? '', ...(date === undefined ? {} : { date }), ...(groups?.['detail'] === undefined ? {} : { detail: groups['detail'] }) }
      if (which === 'first') return last
    }
  }
  return last
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** `Thu 2021-04-15 03:06:00 PDT`, and the older `Wed Jun  3 2015`. */
function dayOf(text: string): string | undefined {
  const iso = /\b(\d{4}-\d\d-\d\d)\b/u.exec(text)?.[1]
  if (iso !== undefined) return iso
  const words = /\b([A-Z][a-z]{2}) +(\d{1,2}) (?:[\d:]+ \w+ )?(\d{4})\b/u.exec(text)
  const month = months.indexOf(words?.[1] ?? '')
  return words === null || month < 0 ? undefined : `${words[3]}-${String(month + 1).padStart(2, '0')}-${(words[2] ?? '').padStart(2, '0')}`
}
