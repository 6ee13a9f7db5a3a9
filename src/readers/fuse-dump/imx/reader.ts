/** Fuses and boot state of a unit with an i.MX processor, as a console shows them: `fuse read`, `hab_status`, `ahab_status`, /sys/fsl_otp. */
import type { FactDraft } from '../../../facts/fact.ts'
import type { FuseState } from '../../../facts/boot.ts'
import { chipInPath, type ImxChip } from '../../shared/imx/chips.ts'
import { judgeWords, unnamedWords, wordKey, type FuseWord, type Judged } from '../../shared/imx/judge.ts'
import { readText, textMark } from '../../shared/text.ts'
import { defineReader } from '../../define.ts'
import { looseText } from '../../shared/loose-text.ts'
import { ahabSaid, habSaid, type Said } from './status.ts'
import { readImxText, type ImxText, type Trouble } from './text.ts'

const maxBytes = 16 * 1024 * 1024
/** How such texts begin when only the interesting part was kept. */
const heads = ['Reading bank ', 'Sensing bank ', '=> fuse read', '=> hab_status', '=> ahab_status', 'u-boot=> ', 'Lifecycle: 0x', 'Secure boot enabled', 'Secure boot disabled', 'HAB Configuration:', '\r\nU-Boot ', '\nU-Boot ', 'U-Boot ', '/sys/fsl_otp/', 'HW_OCOTP_']
const howToName = 'put it into the file\'s name (imx8mm-unit7.txt), or keep the line that begins with "CPU:"'

export const reader = defineReader({
  id: 'fuse-dump/imx',
  title: 'Fuses and boot state of NXP i.MX (U-Boot)',
  emits: ['fuses'],
  basis: 'dump',
  signatures: [
    ...heads.map((head) => ({ hex: textMark(head), at: 0, maxBytes })),
    { paths: [...looseText, '*fuse*.txt', '*fuse*.log', '*otp*.txt', '*otp*.log', '*hab*.txt', '*hab*.log', '*u-boot*.txt', '*u-boot*.log', '*uboot*.txt', '*uboot*.log', '*console*.txt', '*console*.log', '*imx*.txt', '*imx*.log', '*mx6*.txt', '*mx8*.txt'], maxBytes },
  ],
  references: [
    { title: 'U-Boot, fuse command', url: 'https://github.com/u-boot/u-boot/blob/master/cmd/fuse.c' },
    { title: 'U-Boot, hab_status', url: 'https://github.com/u-boot/u-boot/blob/master/arch/arm/mach-imx/hab.c' },
    { title: 'U-Boot, ahab_status (ELE)', url: 'https://github.com/u-boot/u-boot/blob/master/arch/arm/mach-imx/ele_ahab.c' },
    { title: 'NXP U-Boot, HABv4 guide for i.MX 6 and 7', url: 'https://github.com/nxp-imx/uboot-imx/blob/lf_v2024.04/doc/imx/habv4/guides/mx6_mx7_secure_boot.txt' },
    { title: 'NXP U-Boot, AHAB guide for i.MX 8ULP and 9', url: 'https://github.com/nxp-imx/uboot-imx/blob/lf_v2024.04/doc/imx/ahab/guides/mx8ulp_9x_secure_boot.txt' },
    { title: 'usbarmory/crucible, fusemaps', url: 'https://github.com/usbarmory/crucible/tree/master/cmd/crucible/fusemaps' },
  ],
  limitations: [
    'A text is taken for one unit; of a word that was read twice the last value counts',
    'Without the chip\'s name words of fuses are listed and not judged',
    'Fuses of i.MX RT as blhost prints them are not read',
    'JTAG of i.MX 8M Quad, and JTAG and serial download of i.MX 8M Nano are not known',
  ],
  async *read(input, budget) {
    const found = readImxText(await readText(input, maxBytes), budget)
    const named = found.chip === undefined ? chipInPath(input.path) : undefined
    const chip = found.chip ?? named
    const troubles: Trouble[] = [...found.troubles]
    const note = named === undefined ? [] : [`the text does not name its chip; ${named.name} is taken from the file's name`]
    for (const { fact, said } of [hab(found, chip), ahab(found, chip)].filter((each) => each !== undefined)) {
      troubles.push(...said?.troubles ?? [])
      yield { fact: { ...fact, notes: [...note, ...found.notes, ...fact.notes] } }
    }
    for (const { line, message } of troubles) yield { problem: { code: 'malformed', message: `line ${line}: ${message}` } }
  },
})

interface Found {
  readonly fact: FactDraft<'fuses'>
  readonly said: Said | undefined
}

/** HAB: fuse words (also of a chip that nobody named), and the ROM's own report, which has seen more. */
function hab(found: ImxText, chip: ImxChip | undefined): Found | undefined {
  const said = habSaid(found)
  const words = chip?.family === 'nxp-ahab' ? new Map<string, FuseWord>() : wordsOf(found, chip)
  const registers = chip === undefined ? [...found.registers] : []
  if (said === undefined && words.size === 0 && registers.length === 0) return undefined
  return { said, fact: factOf('nxp-hab', chip?.family === 'nxp-ahab' ? undefined : chip, words, said, registers) }
}

function ahab(found: ImxText, chip: ImxChip | undefined): Found | undefined {
  const said = ahabSaid(found)
  const words = chip?.family === 'nxp-ahab' ? wordsOf(found, chip) : new Map<string, FuseWord>()
  return said === undefined && words.size === 0 ? undefined : { said, fact: factOf('nxp-ahab', chip?.family === 'nxp-ahab' ? chip : undefined, words, said, []) }
}

/** Words as U-Boot reads them, and registers of /sys/fsl_otp where the chip says which word one is. */
function wordsOf({ words, registers }: ImxText, chip: ImxChip | undefined): Map<string, FuseWord> {
  const all = new Map(words)
  for (const [name, word] of registers) {
    const at = chip?.registers[name]
    if (at !== undefined && !all.has(wordKey(...at))) all.set(wordKey(...at), word)
  }
  return all
}

const nothing: Judged = { bootAuthentication: 'unknown', debugClosed: 'unknown', flashEncryption: 'unknown', downloadClosed: 'unknown', spareKeysClosed: 'unknown', keys: [], fields: [], notes: [] }

function factOf(family: 'nxp-hab' | 'nxp-ahab', chip: ImxChip | undefined, words: ReadonlyMap<string, FuseWord>, said: Said | undefined, registers: readonly (readonly [string, FuseWord])[]): FactDraft<'fuses'> {
  const judged = words.size === 0 && registers.length === 0 ? nothing : chip === undefined ? unnamedWords(words, howToName) : judgeWords(chip, words)
  const { state, contradicts } = agreed(judged.bootAuthentication, said?.state ?? 'unknown')
  const lines = [...words.values(), ...said?.fields ?? [], ...registers.map(([, word]) => word)].flatMap(({ line }) => line ?? [])
  const decidedBy = { ...judged.decidedBy, ...(said === undefined || said.state === 'unknown' ? {} : { bootAuthentication: [...judged.decidedBy?.bootAuthentication ?? [], ...said.fields.slice(0, 1).map(({ name }) => name)] }) }
  return {
    kind: 'fuses', family, ...judged, bootAuthentication: state, decidedBy,
    ...(chip === undefined ? {} : { chip: chip.name }),
    ...(said?.lifecycle === undefined ? {} : { lifecycle: said.lifecycle }),
    fields: [...judged.fields, ...registers.filter(([name]) => /^(?:LOCK|CFG[56]|BOOT_CFG\d|SRK\d|FIELD_RETURN)$/u.test(name)).map(([name, { value, line }]) => ({ name: `HW_OCOTP_${name}`, value: `0x${value.toString(16)}`, ...(line === undefined ? {} : { line }) })), ...said?.fields ?? []],
    notes: [...(contradicts ? ['the fuses and what the ROM reports contradict each other; they may be of two units, or of two days'] : []), ...judged.notes, ...said?.notes ?? []],
    ...(lines.length === 0 ? {} : { line: Math.min(...lines) }),
  }
}

/** Two sources of one state. */
function agreed(fuses: FuseState, said: FuseState): { readonly state: FuseState; readonly contradicts: boolean } {
  if (fuses === 'unknown' || said === 'unknown') return { state: fuses === 'unknown' ? said : fuses, contradicts: false }
  return fuses === said ? { state: fuses, contradicts: false } : { state: 'unknown', contradicts: true }
}
