/** What `hab_status` and `ahab_status` of U-Boot say: the state that the ROM or the secure enclave reports, and its events. */
import type { Fuses, FuseState } from '../../../facts/boot.ts'
import type { ImxText, Lifecycle } from './text.ts'

type Field = Fuses['fields'][number]
export interface Said {
  readonly state: FuseState
  readonly fields: readonly Field[]
  readonly notes: readonly string[]
  readonly lifecycle?: string
  readonly troubles: ImxText['troubles']
}
const hex = (value: number, digits: number): string => `0x${value.toString(16).padStart(digits, '0')}`

/** enum hab_config and hab_state (U-Boot, asm/mach-imx/hab.h). */
const configs: Readonly<Record<number, readonly [string, FuseState]>> = { 0xf0: ['open', 'off'], 0xcc: ['closed', 'on'], 0x33: ['field return', 'off'] }
const states: Readonly<Record<number, string>> = {
  0x33: 'initial', 0x55: 'check', 0x66: 'non-secure', 0x99: 'trusted', 0xaa: 'secure', 0xcc: 'soft fail', 0xff: 'hard fail', 0xf0: 'none',
}
const eventStatuses: Readonly<Record<number, string>> = { 0x33: 'failure', 0x69: 'warning', 0xf0: 'success' }
const reasons: Readonly<Record<number, string>> = {
  0x22: 'an address that is not allowed', 0x0c: 'a wrong assertion', 0x28: 'a call out of order', 0x21: 'an invalid certificate', 0x06: 'an invalid command', 0x11: 'an invalid command sequence', 0x27: 'invalid device configuration data',
  0x0f: 'an invalid index', 0x05: 'an invalid image vector table', 0x1d: 'an invalid key', 0x18: 'an invalid signature', 0x17: 'an invalid size', 0x30: 'an engine failed', 0x12: 'an unsupported algorithm', 0x03: 'an unsupported command',
  0x0a: 'an unsupported engine', 0x1b: 'an unsupported key', 0x14: 'an unsupported protocol', 0x09: 'an unsuitable state', 0x2e: 'a memory failure', 0x2b: 'a time-out', 0x24: 'an unsupported item',
}

/** The last status of a text, when there is one. */
export function habSaid({ statuses, enabled, habEvents }: ImxText): Said | undefined {
  const status = statuses.at(-1)
  const sentence = enabled.findLast(({ line }) => status === undefined || line < status.line)
  if (status === undefined) return undefined
  const [means, state] = configs[status.config] ?? ['no configuration that exists', 'unknown' as const]
  const contradicts = sentence !== undefined && state !== 'unknown' && sentence.enabled !== (state === 'on')
  return {
    state: contradicts ? 'unknown' : state,
    fields: [
      { name: 'HAB Configuration', value: hex(status.config, 2), means, line: status.line }, { name: 'HAB State', value: hex(status.state, 2), means: states[status.state] ?? 'no state that exists', line: status.line },
      ...(sentence === undefined ? [] : [{ name: 'Secure boot', value: sentence.enabled ? 'enabled' : 'disabled', line: sentence.line }]),
    ],
    notes: [
      ...(configs[status.config] === undefined ? [`HAB reports configuration ${hex(status.config, 2)}: U-Boot got no answer from the ROM`] : []),
      ...habEvents.map(({ line, bytes }) => habEvent(line, bytes)),
    ],
    troubles: contradicts ? [{ line: status.line, message: 'what U-Boot says of secure boot and the HAB configuration contradict each other' }] : [],
  }
}

/** An event: tag, length, version, then status, reason, context and engine (HAB4 API, 4.6). */
function habEvent(line: number, bytes: readonly number[]): string {
  const [tag, , , , status, reason] = bytes
  if (tag !== 0xdb || status === undefined || reason === undefined) return `a HAB event in line ${line} whose data cannot be read`
  return `HAB event in line ${line}: ${eventStatuses[status] ?? `status ${hex(status, 2)}`}, ${reasons[reason] ?? `reason ${hex(reason, 2)}`}`
}

/**
 * Lifecycles by number and text: U-Boot prints three tables (imx8/ahab.c, ele_ahab.c for i.MX 94/95 and for the others), in which the same
 * number means different things. NXP closed is not closed for the maker.
 */
const lifecycles: Readonly<Record<string, { readonly values: readonly number[]; readonly state: FuseState }>> = {
  'oem closed': { values: [0x80, 0x20, 0x40], state: 'on' }, 'oem locked': { values: [0x80, 0x100], state: 'on' }, 'no return': { values: [0x400], state: 'on' },
  'oem secure world closed': { values: [0x20], state: 'unknown' },
  'oem open': { values: [0x10, 0x8], state: 'off' }, open: { values: [0x8], state: 'off' }, 'nxp closed': { values: [0x20], state: 'off' }, 'nxp provisioned': { values: [0x8, 0x4], state: 'off' },
  'field return oem': { values: [0x100, 0x40], state: 'off' }, 'field return nxp': { values: [0x200, 0x80], state: 'off' }, 'partial field return': { values: [0x100], state: 'off' }, 'full field return': { values: [0x200], state: 'off' },
  blank: { values: [0x1], state: 'off' }, pristine: { values: [0x1], state: 'off' }, fab: { values: [0x2, 0x4], state: 'off' }, 'fab default': { values: [0x2], state: 'off' },
  bricked: { values: [0x200, 0x400], state: 'unknown' },
}
const indications: Readonly<Record<number, string>> = {
  0xee: 'the container is not signed', 0xfa: 'the table of super root keys in the container is not the one in fuses', 0xf9: 'an invalid key', 0xf0: 'a signature that does not verify', 0xf1: 'a digest that does not fit its image',
  0xf2: 'not allowed in this lifecycle', 0xf7: 'a bad container', 0xf8: 'a version that is too old', 0xce: 'a version that is too old', 0xfc: 'a bad certificate', 0xef: 'a wrong set of super root keys', 0xe0: 'what has to be signed is not', 0xd0: 'a damaged table of super root keys',
}
/** Containers and images; other commands are no boot. */
const commands: Readonly<Record<number, string>> = { 0x87: 'container', 0x88: 'image' }

export function ahabSaid({ lifecycles: found, ahabEvents }: ImxText): Said | undefined {
  const last = found.at(-1)
  if (last === undefined) return undefined
  const name = last.text.toLowerCase().replaceAll(/\s+/gu, ' ')
  const known = lifecycles[name]
  const fits = known?.values.includes(last.value) === true
  return {
    state: fits ? known.state : 'unknown',
    lifecycle: last.text,
    fields: [{ name: 'Lifecycle', value: `${hex(last.value, 4)}, ${last.text}`, line: last.line }, ...ahabEvents.map(({ line, value }) => ({ name: 'event', value: hex(value, 8), means: event(value), line }))],
    notes: [...lifecycleNotes(name), ...ahabEvents.map(({ line, value }) => `AHAB event in line ${line}: ${event(value)}`)],
    troubles: fits ? [] : [{ line: last.line, message: mismatch(last, known !== undefined) }],
  }
}

const mismatch = ({ value, text }: Lifecycle, known: boolean): string => (known ? `lifecycle ${hex(value, 4)} is not "${text}"` : `a lifecycle "${text}" that is not known`)
const lifecycleNotes = (name: string): string[] => [
  ...(name === 'nxp closed' ? ['NXP closed is the state in which chips are sold: the maker has not closed the unit'] : []),
  ...(name === 'oem secure world closed' ? ['only the secure world is closed: whether other software is verified is not told'] : []),
  ...(name.includes('field return') ? ['the unit was returned to the field return state: it starts any software'] : []),
]

/** Bits 16 to 23 are the command, 8 to 15 the indication. */
function event(value: number): string {
  const [command, indication] = [(value >>> 16) & 0xff, (value >>> 8) & 0xff]
  const what = indications[indication] ?? `indication ${hex(indication, 2)}`
  return `${commands[command] ?? `command ${hex(command, 2)}`}: ${what}`
}
