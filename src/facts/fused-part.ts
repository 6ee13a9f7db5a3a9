/** Which part of a product a dump of fuses was read out of. */
import type { FuseQuestion, Fuses } from './boot.ts'
import type { Fact } from './fact.ts'
import type { PlatformFact } from './product.ts'

/** How catalogue ids of a family begin. */
const families: Readonly<Record<string, string>> = {
  'raspberry-pi-bcm2711': 'broadcom-bcm2711', 'raspberry-pi-bcm2712': 'broadcom-bcm2712', 'raspberry-pi-bcm283x': 'broadcom-bcm283',
  'nxp-hab': 'nxp-imx', 'nxp-ahab': 'nxp-imx', espressif: 'espressif-', nordic: 'nordic-', st: 'st-', silabs: 'silabs-', ti: 'ti-',
}

/** Whether a dump is of this processor: by its chip where it names one that the catalogue's id holds, by its family else. */
export function isOf(dump: Fuses, platform: Pick<PlatformFact, 'id' | 'lineage'>): boolean {
  const ids = [platform.id, ...(platform.lineage ?? [])]
  const start = families[dump.family] ?? dump.family
  if (!ids.some((id) => id.startsWith(start))) return false
  const chip = plain(dump.chip ?? '')
  return chip === '' || dump.family.startsWith('raspberry-pi') || ids.some((id) => endsSame(plain(id), chip))
}
const plain = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]/gu, '')
/** `espressifesp32s3` is an `esp32s3`, and no `esp32`; `nordicnrf52` is the family of an `nrf52840`, and `nxpimx7` not that of an `imx7ulp`. */
const endsSame = (id: string, chip: string): boolean => {
  const family = id.replace(/^(?:nordic|st|silabs|ti|nxp)/u, '')
  return id.endsWith(chip) || (chip.startsWith(family) && /^\d/u.test(chip.slice(family.length)))
}

export interface PartFuses {
  readonly state: 'on' | 'off' | 'unknown'
  /** The dump that says so; where the state is unknown, one that does not tell. */
  readonly dump?: Fact<'fuses'>
}

/** What dumps say of the parts with these platform ids, or of more exact ones that are known: the worse one counts. */
export function partFuses(platforms: readonly Fact<'platform'>[], dumps: readonly Fact<'fuses'>[], ids: readonly string[], question: FuseQuestion): PartFuses {
  const known = platforms.filter((platform) => ids.includes(platform.id) || platform.lineage?.some((id) => ids.includes(id)) === true)
  const parts = [...known, ...ids.map((id) => ({ id }))]
  const own = dumps.filter((dump) => parts.some((part) => isOf(dump, part)))
  for (const state of ['off', 'on'] as const) {
    const dump = own.find((each) => each[question] === state)
    if (dump !== undefined) return { state, dump }
  }
  const [silent] = own
  return { state: 'unknown', ...(silent === undefined ? {} : { dump: silent }) }
}
