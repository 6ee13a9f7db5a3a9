/** Access port protection of Nordic's chips, by the registers that decide it (product specifications; nrfx, mdk/nrf52_erratas.h, configuration 249). */
import type { Fuses, FuseState } from '../../../facts/boot.ts'
import type { Memory } from './memory.ts'

type Series = 'nRF52' | 'nRF53' | 'nRF9160' | 'nRF91x1'

const registers: Readonly<Record<Series, Readonly<Record<string, number>>>> = {
  nRF52: { 'UICR.APPROTECT': 0x10001208, 'FICR.INFO.PART': 0x10000100, 'FICR.INFO.VARIANT': 0x10000104 },
  nRF53: {
    'UICR.APPROTECT': 0x00ff8000, 'UICR.SECUREAPPROTECT': 0x00ff801c, 'UICR.ERASEPROTECT': 0x00ff8020, 'FICR.INFO.PART': 0x00ff020c,
    'UICR.APPROTECT (network core)': 0x01ff8000, 'UICR.ERASEPROTECT (network core)': 0x01ff8004,
  },
  nRF9160: { 'UICR.APPROTECT': 0x00ff8000, 'UICR.SECUREAPPROTECT': 0x00ff802c, 'UICR.ERASEPROTECT': 0x00ff8030 },
  nRF91x1: { 'UICR.APPROTECT': 0x00ff8000, 'UICR.SECUREAPPROTECT': 0x00ff802c, 'UICR.ERASEPROTECT': 0x00ff8030, 'FICR.INFO.PART': 0x00ff020c },
}
const idAt: Readonly<Record<Series, number>> = { nRF52: 0x10000060, nRF53: 0x00ff0204, nRF9160: 0x00ff0204, nRF91x1: 0x00ff0204 }

/** By the part in register 0x10000130: the first revision (0x10000134) whose port is closed unless hardware and software open it. */
const improvedFrom: Readonly<Record<number, readonly [name: string, revision: number]>> = {
  0x06: ['nRF52832', 7], 0x08: ['nRF52840', 5], 0x0a: ['nRF52810', 2], 0x0d: ['nRF52833', 1], 0x0e: ['nRF52811', 1], 0x0f: ['nRF52805', 1], 0x10: ['nRF52820', 3],
}
/** The same by the letter of the build code, where Nordic says which. */
const improvedLetter: Readonly<Record<string, string>> = { nRF52832: 'G', nRF52840: 'F', nRF52833: 'B' }

const erased = 0xffffffff
/** The value that opens a port that is closed when erased. */
const opened = 0x50fa50fa

/** `said`: what the text around the rows says of the chip. */
export function judge({ words }: Memory, said: string, status: FuseState | undefined): Fuses | undefined {
  const series = seriesOf(words, said)
  const notes: string[] = []
  const read = (address: number): number | undefined => words.get(address)?.value
  const map = series === undefined ? { 'UICR.APPROTECT': 0x00ff8000 } : registers[series]
  const fields = Object.entries(map).flatMap(([name, address]) => {
    const found = words.get(address)
    return found === undefined ? [] : [{ name, value: `0x${found.value.toString(16).padStart(8, '0')}`, line: found.line }]
  })
  if (fields.length === 0 && status === undefined) return undefined
  const { chip, state } = series === 'nRF52' ? judge52(read, notes) : series === undefined ? judgeUnknown(read, notes) : judgeLater(series, read, notes)
  const debug = state === 'unknown' && status !== undefined ? status : state
  if (status !== undefined && state !== 'unknown' && state !== status) notes.push('the debugger found the access port in another state than the registers ask for after a reset')
  const [low, high] = series === undefined ? [] : [read(idAt[series]), read(idAt[series] + 4)]
  return {
    family: 'nordic', ...(chip === undefined ? {} : { chip }), ...(low === undefined || high === undefined ? {} : { unit: (high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0')) }),
    bootAuthentication: 'unknown', debugClosed: debug, flashEncryption: 'unknown', downloadClosed: 'unknown', spareKeysClosed: 'unknown', keys: [], fields,
    notes: [...notes, 'what is started is authenticated by software (MCUboot, NSIB): these registers say nothing of it'],
  }
}

function seriesOf(words: Memory['words'], said: string): Series | undefined {
  const part = words.get(0x00ff020c)?.value
  if (part === 0x5340 || words.has(0x01ff8000)) return 'nRF53'
  if (part === 0x9120 || part === 0x9151 || part === 0x9131 || part === 0x9161) return 'nRF91x1'
  if ([...words.keys()].some((address) => address >= 0x10000000 && address < 0x10002000)) return 'nRF52'
  if (/nrf53/iu.test(said)) return 'nRF53'
  if (/nrf9160/iu.test(said)) return 'nRF9160'
  if (/nrf91[2356]1/iu.test(said)) return 'nRF91x1'
  return /nrf52/iu.test(said) && words.size === 0 ? 'nRF52' : undefined
}

interface Judged {
  readonly chip?: string
  readonly state: FuseState
}

function judge52(read: (address: number) => number | undefined, notes: string[]): Judged {
  const [part, variant, known, revision] = [read(0x10000100), read(0x10000104), read(0x10000130), read(0x10000134)]
  const byRevision = known === undefined ? undefined : improvedFrom[known]
  const name = part !== undefined && part >= 0x52000 && part < 0x53000 ? `nRF${part.toString(16)}` : byRevision?.[0]
  const letter = variant === undefined ? '' : String.fromCharCode((variant >>> 8) & 0xff)
  const least = improvedLetter[name ?? '']
  const improved = byRevision !== undefined && revision !== undefined ? revision >= byRevision[1] : least !== undefined && /^[A-Z]$/u.test(letter) ? letter >= least : undefined
  const chip = name === undefined ? {} : { chip: `${name}${letter === '' ? '' : ` build ${letter}`}` }
  const value = read(0x10001208)
  if (value === undefined) return { ...chip, state: 'unknown' }
  const low = value & 0xff
  if (improved === undefined) {
    if (low !== 0x5a && low !== 0xff) return { ...chip, state: 'on' }
    notes.push(`what 0x${low.toString(16)} in UICR.APPROTECT means depends on the revision of the silicon: FICR.INFO.PART and VARIANT (0x10000100) or 0x10000130 were not read`)
    return { ...chip, state: 'unknown' }
  }
  if (!improved) {
    notes.push('silicon of this revision: a fault attack reopens the port (CVE-2020-27211)')
    return { ...chip, state: low === 0xff ? 'off' : 'on' }
  }
  if (low === 0xff) notes.push('UICR.APPROTECT is erased: in this revision that closes the port at the next reset')
  return { ...chip, state: low === 0x5a ? 'off' : 'on' }
}

function judgeLater(series: 'nRF53' | 'nRF9160' | 'nRF91x1', read: (address: number) => number | undefined, notes: string[]): Judged {
  const map = registers[series]
  const port = (name: string): FuseState => {
    const value = map[name] === undefined ? undefined : read(map[name])
    if (value === undefined) return 'unknown'
    if (series !== 'nRF9160') return value === opened ? 'off' : 'on'
    return value === erased ? 'off' : value === 0 ? 'on' : 'unknown'
  }
  const application = port('UICR.APPROTECT')
  const network = series === 'nRF53' ? port('UICR.APPROTECT (network core)') : 'on'
  if (application === 'off' && port('UICR.SECUREAPPROTECT') === 'on') notes.push('SECUREAPPROTECT closes the secure side; the rest can be debugged')
  if (network === 'unknown') notes.push('the network core\'s UICR.APPROTECT (0x01ff8000) was not read')
  if (read(map['UICR.ERASEPROTECT'] ?? 0) === erased) notes.push('ERASEPROTECT is not set: who erases the chip can write another program')
  const states = [application, network]
  return { chip: series === 'nRF53' ? 'nRF5340' : series, state: states.includes('off') ? 'off' : states.includes('unknown') ? 'unknown' : 'on' }
}

/** The nRF5340 and the nRF91 share the address and not the meaning of its values. */
function judgeUnknown(read: (address: number) => number | undefined, notes: string[]): Judged {
  const value = read(0x00ff8000)
  if (value !== undefined) notes.push('whether this is an nRF5340 or an nRF91 was not read (FICR.INFO.PART, 0x00ff020c): the register\'s value means different things in them')
  return { state: 'unknown' }
}
