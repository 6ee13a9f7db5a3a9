/**
 * Images of the boot EEPROM of a Raspberry Pi 4, 5 and their modules: the configuration with the maker's signature and key, the signatures of
 * the boot code, and what nothing here signs. Boot code in a file of its own (recovery.bin) is read where the maker has signed it.
 */
import type { SignedImage } from '../../../facts/boot.ts'
import type { FactDraft } from '../../../facts/fact.ts'
import type { Budget } from '../../../kernel/limits.ts'
import { malformed, type ReadError } from '../../../kernel/problem.ts'
import { window } from '../../../kernel/source.ts'
import { defineReader, type ReaderInput, type Yield } from '../../define.ts'
import { heldKey } from '../../shared/boot-key.ts'
import { raspberrySettings } from '../../shared/raspberry-settings.ts'
import { bootCodeOf, type BootCode } from './boot-code.ts'
import { configurationOf } from './configuration.ts'
import { configurationNotes, releaseOf, type Release } from './notes.ts'
import { halvesOf, sectionsOf, type Section } from './sections.ts'
import { uncoveredOf } from './uncovered.ts'

const codeMagic = 0x55aaf00f
/** Of the flash of BCM2711 and BCM2712 boards (rpi-eeprom-config, VALID_IMAGE_SIZES). */
const sizes: ReadonlySet<number> = new Set([512 * 1024, 2 * 1024 * 1024])

type Emitted = 'signed-image' | 'public-key' | 'setting'

export const reader = defineReader({
  id: 'boot-image/raspberry-pi-eeprom',
  title: 'Raspberry Pi boot EEPROM',
  emits: ['signed-image', 'public-key', 'setting'],
  signatures: [{ hex: '55aaf00f', at: 0 }, { paths: ['recovery.bin', 'recovery.original.bin', 'bootcode5.bin'], maxBytes: 1024 * 1024 }],
  references: [
    { title: 'Raspberry Pi rpi-eeprom, rpi-eeprom-config', url: 'https://github.com/raspberrypi/rpi-eeprom/blob/master/rpi-eeprom-config' },
    { title: 'Raspberry Pi rpi-eeprom, tools/rpi-sign-bootcode', url: 'https://github.com/raspberrypi/rpi-eeprom/blob/master/tools/rpi-sign-bootcode' },
    { title: 'Raspberry Pi usbboot, secure boot', url: 'https://github.com/raspberrypi/usbboot/blob/master/docs/secure-boot.md' },
    { title: 'Raspberry Pi: boot loader configuration', url: 'https://www.raspberrypi.com/documentation/computers/raspberry-pi.html#raspberry-pi-bootloader-configuration' },
  ],
  limitations: [
    'Raspberry Pi\'s signature of BCM2711 boot code is not checked: its key is only in the ROM',
    'Firmware modules that the boot code knows by digests of its own are not compared with them',
    'Which half of an image with two halves starts is not decided: both are told',
    'Images below lib/firmware are those that a package ships, not that of the unit: they are passed over',
  ],
  async *read(input, budget) {
    if (/^\/(?:usr\/)?lib\/firmware\//u.test(input.path)) return
    if (input.size < 8 || (await window(input, 0, 4)).u32(false) !== codeMagic) {
      yield* looseCode(input, budget)
      return
    }
    if (!sizes.has(input.size)) throw malformed(`an EEPROM image has 524288 or 2097152 bytes, this one ${input.size}: it is cut short or holds more`, Math.min(input.size, 2 * 1024 * 1024))
    const sections = await sectionsOf(input, budget)
    const codes = await codesOf(input, sections, budget)
    const release = await releaseOf(input, codes.map(({ section }) => section.content), budget)
    for (const { section, code } of codes) yield* codeFacts(input, section, code, release)
    const halves = halvesOf(sections)
    for (const [index, half] of halves.entries()) yield* configurationFacts(input, sections, half, { codes, release, half: halves.length > 1 ? index + 1 : undefined }, budget)
  },
})

interface SectionCode {
  readonly section: Section
  readonly code: BootCode
}

const codesOf = async (input: ReaderInput, sections: readonly Section[], budget: Budget): Promise<readonly SectionCode[]> => {
  const found: SectionCode[] = []
  for (const section of sections) if (section.kind === 'code' || section.name === 'bootsys') found.push({ section, code: await bootCodeOf(input, section.content, budget) })
  return found
}

/** Recovery code outside of an EEPROM: only what somebody beside Raspberry Pi signed, or what is broken, is worth a word. */
async function* looseCode(input: ReaderInput, budget: Budget): AsyncGenerator<Yield<Emitted>> {
  const section: Section = { kind: 'code', name: 'recovery', start: 0, content: { start: 0, end: input.size }, next: input.size }
  const code = await bootCodeOf(input, section.content, budget)
  if (code.counterSigned || code.signatures.some((each) => each.result === 'fails')) yield* codeFacts(input, section, code, await releaseOf(input, [section.content], budget))
}

/** Boot code of BCM2712. That of BCM2711 carries nothing that could be checked here, and no choice of the maker's. */
function* codeFacts(input: ReaderInput, { name }: Section, code: BootCode, release: Release | undefined): Generator<Yield<Emitted>> {
  const { signatures, keys, version, counterSigned } = code
  if (signatures.length === 0) return
  for (const { key, name: holder, offset } of keys) yield { fact: heldKey(key, 'image', holder, { offset }) }
  const image: FactDraft<'signed-image'> = {
    kind: 'signed-image', format: 'raspberry-pi-eeprom', place: input.place, role: 'boot-loader', encrypted: false, digests: [], uncovered: [],
    title: `Raspberry Pi boot code${name === '' ? '' : ` ${name}`}${release === undefined ? '' : ` of ${release.date}`}`, version: release?.date ?? '', signatures,
    notes: [
      counterSigned ? 'signed by Raspberry Pi and again with another key, as BCM2712 asks once a key is in its fuses' : 'signed by Raspberry Pi only: a BCM2712 with the maker\'s key in its fuses does not start it',
      ...(version === undefined ? [] : [`its version against older boot code is ${version}`]),
    ],
  }
  yield { fact: image }
}

interface Around {
  readonly codes: readonly SectionCode[]
  readonly release: Release | undefined
  /** Which half, where there are two. */
  readonly half: number | undefined
}

async function* configurationFacts(input: ReaderInput, sections: readonly Section[], half: readonly Section[], { codes, release, half: number }: Around, budget: Budget): AsyncGenerator<Yield<Emitted>> {
  const configuration = await configurationOf(input, half, budget)
  const { text, file, key, keyAt, signatures, digests, troubles } = configuration
  for (const trouble of troubles) yield { problem: problemOf(trouble) }
  if (key !== undefined) yield { fact: heldKey(key, 'raspberry-pi-eeprom', 'pubkey.bin', { offset: keyAt?.start ?? 0 }) }
  const settings = file === undefined ? [] : settingsOf(text, file.content.start, budget)
  for (const fact of settings) yield { fact }
  const uncovered = await uncoveredOf(input, sections, { signed: [...signatures, ...codes.flatMap(({ code }) => code.signatures)], ...(keyAt === undefined || !signatures.some(({ result }) => result === 'verifies') ? {} : { keyAt }) }, budget)
  const image: SignedImage = {
    format: 'raspberry-pi-eeprom', place: input.place, role: 'configuration', encrypted: false, signatures, digests, uncovered,
    title: `Raspberry Pi boot EEPROM${release === undefined ? '' : `, boot loader of ${release.date} (${release.version})`}${number === undefined ? '' : `, half ${number}`}`,
    version: release?.date ?? '', notes: configurationNotes(configuration, settings, codes.map(({ code }) => code)),
  }
  yield { fact: { kind: 'signed-image', ...image } }
}

const problemOf = ({ code, message, offset }: ReadError): { code: ReadError['code']; message: string; offset?: number } => ({ code, message, ...(offset === undefined ? {} : { offset }) })

/** From `[config.txt]` on, everything is added to the config.txt of the boot partition. */
function settingsOf(text: string, offset: number, budget: Budget): readonly FactDraft<'setting'>[] {
  const lines = text.split(/\r?\n/u).map((line, index) => ({ number: index + 1, text: line.slice(0, maxLineCharacters) }))
  const added = lines.findIndex((line) => /^\s*\[config\.txt\]/iu.test(line.text))
  const own = added < 0 ? lines : lines.slice(0, added)
  const facts = [...raspberrySettings('raspberry-pi-eeprom', own, budget), ...(added < 0 ? [] : raspberrySettings('config.txt', lines.slice(added + 1), budget))]
  // Lines count inside the configuration; people find it by its place in the image.
  return facts.map(({ fact: { kind, program, section, key, value, secret } }) => ({ kind, program, section, key, value, ...(secret === undefined ? {} : { secret }), offset }))
}
const maxLineCharacters = 1024
