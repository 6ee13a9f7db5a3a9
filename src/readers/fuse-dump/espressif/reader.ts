/** eFuses of a unit with a chip of Espressif, as espefuse tells them: summary, JSON, raw blocks or token. */
import type { Fuses, FuseState } from '../../../facts/boot.ts'
import { readText, textMark } from '../../shared/text.ts'
import { defineReader } from '../../define.ts'
import { looseText } from '../../shared/loose-text.ts'
import { chipName, chips } from './chips.ts'
import { candidates, dumps, efusesOf } from './dump.ts'
import { judge } from './judge.ts'
import { jsonSummary } from './json.ts'
import { summaries } from './summary.ts'

const maxBytes = 32 * 1024 * 1024
/** Line heads with which such texts begin when nothing was cut off. */
const heads = ['espefuse', 'EFUSE_NAME', '=== Run "summary"', '=== Run "dump"', 'Detecting chip type', 'EFSR:esp32', '{\n    "BLK_VERSION_MAJOR"', '{\n    "ABS_DONE_0"']

export const reader = defineReader({
  id: 'fuse-dump/espressif',
  title: 'eFuses of an Espressif chip (espefuse)',
  emits: ['fuses'],
  basis: 'dump',
  signatures: [...heads.map((head) => ({ hex: textMark(head), at: 0, maxBytes })), { paths: [...looseText, '*efuse*.txt', '*efuse*.log', '*efuse*.json', '*fuses*.txt', '*fuses*.json', '*.efuse', '*.efuses'], maxBytes }],
  references: [
    { title: 'esptool, espefuse summary', url: 'https://docs.espressif.com/projects/esptool/en/latest/esp32/espefuse/summary-cmd.html' },
    { title: 'esptool, espefuse dump', url: 'https://docs.espressif.com/projects/esptool/en/latest/esp32/espefuse/dump-cmd.html' },
    { title: 'esptool, token dump', url: 'https://github.com/espressif/esptool/blob/master/docs/en/espefuse/token.rst' },
    { title: 'ESP-IDF, flash_encrypt.c (release and development mode)', url: 'https://github.com/espressif/esp-idf/blob/master/components/bootloader_support/src/flash_encrypt.c' },
    { title: 'ESP-IDF, secure_boot.c (release mode)', url: 'https://github.com/espressif/esp-idf/blob/master/components/bootloader_support/src/secure_boot.c' },
  ],
  limitations: [
    'Raw blocks do not name their chip: without the tool\'s line about it, or its name in the file\'s, only what all chips share is told',
    'Keys that the key manager of newer chips holds are not judged',
    'Binary files of `espefuse dump --format split` are not read',
  ],
  async *read(input, budget) {
    const text = await readText(input, maxBytes)
    budget.check()
    if (/"(?:SECURE_BOOT_EN|ABS_DONE_0|FLASH_CRYPT_CNT|SPI_BOOT_CRYPT_CNT)"\s*:\s*\{/u.test(text)) {
      const { efuses, troubles } = jsonSummary(text)
      yield { fact: { kind: 'fuses', ...judge(efuses) } }
      for (const { message } of troubles) yield { problem: { code: 'malformed', message } }
      return
    }
    for (const { efuses, troubles } of summaries(text, budget)) {
      // Single words in capitals are no summary.
      if (efuses.fields.size < 3) continue
      budget.node()
      const judged = judge(efuses)
      const [line] = [...efuses.fields.values()].flatMap((field) => field.line ?? [])
      yield { fact: { kind: 'fuses', ...judged, ...(line === undefined ? {} : { line }) } }
      for (const trouble of troubles) yield { problem: { code: 'malformed', message: `line ${trouble.line}: ${trouble.message}` } }
    }
    if (!/\[\d+\s*\]|EFUSE block \d|EFSR:/u.test(text)) return
    for (const dump of dumps(text, budget)) {
      if (!dump.blocks.has(0) && dump.blocks.size < 3) continue
      budget.node()
      const hint = dump.chip === undefined ? hintIn(input.path) : undefined
      const { chips: fitting, why } = candidates(dump, hint)
      if (fitting.length === 0) {
        yield { problem: { code: 'unsupported', message: why ?? `line ${[...dump.lines.values()][0] ?? 1}: blocks of eFuses that fit no chip known here` } }
        continue
      }
      const judged = common(fitting.map((chip) => judge(efusesOf(dump, chip))))
      const line = dump.lines.get(0)
      const notes = hint === undefined ? judged.notes : [`the dump does not name its chip; ${hint} is taken from the file's name`, ...judged.notes]
      yield { fact: { kind: 'fuses', ...judged, notes, ...(line === undefined ? {} : { line }) } }
    }
  },
})

/** `esp32s3-unit7.txt`, `efuse_s3_dump.txt`: what somebody called the file. */
function hintIn(path: string): string | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const full = chipName(name)
  const short = /(?:^|[^a-z0-9])([a-z]\d{1,2})(?![a-z0-9])/iu.exec(name)?.[1]
  const found = full ?? (short === undefined ? undefined : `ESP32-${short.toUpperCase()}`)
  return chips.some((each) => each.name === found) ? found : undefined
}

/** What is the same whichever of the chips it is. */
function common(all: readonly Fuses[]): Fuses {
  const [first, ...rest] = all
  if (first === undefined) throw new Error('no chip to judge by')
  if (rest.length === 0) return first
  const state = (pick: (fuses: Fuses) => FuseState): FuseState => (rest.every((each) => pick(each) === pick(first)) ? pick(first) : 'unknown')
  const same = (pick: (fuses: Fuses) => unknown): boolean => rest.every((each) => JSON.stringify(pick(each)) === JSON.stringify(pick(first)))
  return {
    family: 'espressif',
    ...(first.unit !== undefined && same((each) => each.unit) ? { unit: first.unit } : {}),
    bootAuthentication: state((each) => each.bootAuthentication), debugClosed: state((each) => each.debugClosed), flashEncryption: state((each) => each.flashEncryption),
    downloadClosed: state((each) => each.downloadClosed), spareKeysClosed: state((each) => each.spareKeysClosed),
    keys: same((each) => each.keys) ? first.keys : [], fields: first.fields.filter((field) => rest.every((each) => each.fields.some((other) => other.name === field.name && other.value === field.value))),
    ...(first.lifecycle !== undefined && same((each) => each.lifecycle) ? { lifecycle: first.lifecycle } : {}),
    notes: ['the dump does not name its chip, so only what is the same in all of them is told; with the chip in the file\'s name (esp32s3.txt) the rest is'],
  }
}
