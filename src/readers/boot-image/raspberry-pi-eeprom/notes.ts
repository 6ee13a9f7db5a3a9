/** What a reader of the report should know of an EEPROM image, in sentences. */
import type { ByteRange } from '../../../facts/boot.ts'
import type { FactDraft } from '../../../facts/fact.ts'
import type { Budget } from '../../../kernel/limits.ts'
import type { ByteSource } from '../../../kernel/source.ts'
import type { BootCode } from './boot-code.ts'
import type { Configuration } from './configuration.ts'

export interface Release {
  /** ISO date. */
  readonly date: string
  /** Short name of the revision that it was made of. */
  readonly version: string
}

/** Boot code has about a hundred kilobytes; what it says of itself stands in it as text. */
const maxCodeBytes = 256 * 1024

export async function releaseOf(source: ByteSource, codes: readonly ByteRange[], budget: Budget): Promise<Release | undefined> {
  for (const { start, end } of codes) {
    budget.check()
    const text = new TextDecoder('latin1').decode(await source.read(start, Math.min(end - start, maxCodeBytes)))
    const version = /VERSION:([0-9a-f]{7,40})(?![0-9a-f])/u.exec(text)?.[1]
    const seconds = /BUILD_TIMESTAMP=(\d{9,10})(?!\d)/u.exec(text)?.[1]
    if (version !== undefined && seconds !== undefined) return { version, date: new Date(Number(seconds) * 1000).toISOString().slice(0, 10) }
  }
  return undefined
}

/** Digits of BOOT_ORDER, tried from the last to the first. */
const bootModes: Readonly<Record<string, string>> = {
  0: 'SD card', 1: 'SD card or eMMC', 2: 'network', 3: 'a computer on USB (rpiboot)', 4: 'USB storage', 5: 'USB storage on the processor\'s own port', 6: 'NVMe', 7: 'HTTP', e: 'stop', f: 'again from the start',
}

export function configurationNotes({ file, key, signatures, digests }: Configuration, settings: readonly FactDraft<'setting'>[], codes: readonly BootCode[]): readonly string[] {
  const values = (name: string): readonly string[] => settings.filter((each) => each.program === 'raspberry-pi-eeprom' && each.key === name).map(({ value }) => value)
  const orders = values('BOOT_ORDER').map((value) => `${value} (${orderOf(value)})`)
  const signedBoot = values('SIGNED_BOOT')
  return [
    ...(file === undefined ? ['it holds no configuration (bootconf.txt)'] : []),
    ...(key === undefined ? ['it holds no public key of the maker\'s'] : []),
    ...(signatures.length === 0 ? [digests.length === 0 ? 'nothing signs its configuration' : 'its configuration has a digest and no signature: it finds accidents and no attacker'] : []),
    ...(signedBoot.length === 0 ? [] : [`SIGNED_BOOT is ${signedBoot.join(' and ')}: a setting in flash, which only fuses make final`]),
    ...(orders.length === 0 ? [] : [`it starts from ${orders.join(' or ')}`]),
    ...(codes.some(({ chip }) => chip === 'BCM2711') ? [`its boot code is for BCM2711 and signed by Raspberry Pi with key ${codes.map(({ romKey }) => romKey).find((number) => number !== undefined) ?? ''} of the ROM; that was not checked${codes.some(({ romKey }) => romKey === 0) ? ', and a unit whose development key is revoked does not start it' : ''}`] : []),
    ...(codes.every(({ chip }) => chip === undefined) ? ['no signature of Raspberry Pi\'s was recognised behind its boot code'] : []),
  ]
}

function orderOf(value: string): string {
  const digits = /^(?:0x)?([0-9a-f]{1,8})$/iu.exec(value.trim())?.[1]?.toLowerCase()
  if (digits === undefined) return 'not understood'
  return [...digits].toReversed().map((digit) => bootModes[digit] ?? `mode ${digit}`).join(', ')
}
