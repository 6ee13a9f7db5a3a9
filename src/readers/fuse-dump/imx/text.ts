/** What U-Boot and Linux print of i.MX fuses and of the state that the ROM keeps, as people paste it: quoted, with prompts and stamps, damaged. */
import type { Budget } from '../../../kernel/limits.ts'
import { chipNamed, type ImxChip } from '../../shared/imx/chips.ts'
import { wordKey, type FuseWord } from '../../shared/imx/judge.ts'
import { eachLine } from '../../shared/text.ts'

export interface Trouble {
  readonly line: number
  readonly message: string
}
export interface HabStatus {
  readonly line: number
  readonly config: number
  readonly state: number
}
export interface Lifecycle {
  readonly line: number
  readonly value: number
  readonly text: string
}
export interface AhabEvent {
  readonly line: number
  readonly value: number
}

export interface ImxText {
  readonly chip?: ImxChip
  readonly chipLine?: number
  readonly words: Map<string, FuseWord>
  /** Values of /sys/fsl_otp, by register without HW_OCOTP_. */
  readonly registers: Map<string, FuseWord>
  readonly statuses: HabStatus[]
  /** U-Boot's own sentence. */
  readonly enabled: { readonly line: number; readonly enabled: boolean }[]
  readonly habEvents: { readonly line: number; readonly bytes: number[] }[]
  readonly lifecycles: Lifecycle[]
  readonly ahabEvents: AhabEvent[]
  readonly troubles: Trouble[]
  readonly notes: string[]
}

const bankLine = /(?:Reading|Sensing) bank (\S{1,16}?):/u
const wordLine = /\bWord\s{1,4}(0x\S{0,16}?):(.*)$/u
const hexWord = /^[0-9a-f]{8}$/iu
const habLine = /HAB Configuration:\s{0,4}(\S{1,16}?),\s{0,4}HAB State:\s{0,4}(\S{1,16})/u
const enabledLine = /Secure boot (enabled|disabled)\s*$/u
const habEvent = /- HAB Event \d{1,5} -/u
const eventBytes = /^[\s>|]*((?:0x[0-9a-f]{2}\s*)+)$/iu
const cpuLine = /CPU:\s+(?:Freescale |NXP )?i\.MX\s?(\S.*)$/u
const lifecycleLine = /Lifecycle:\s{0,4}(0x[0-9a-f]{1,8}),\s{0,4}([a-z][a-z ]{0,40})$/iu
const secoEvent = /SECO Event\[\d{1,5}\] {0,4}= {0,4}(0x[0-9a-f]{8})/iu
const eleEvent = /^[\s>|]*(0x[0-9a-f]{8})\s*$/iu
const registerName = /HW_OCOTP_([A-Z0-9_]+)\b(.*)$/u
const registerValue = /^[\s:=>]*(0x[0-9a-f]{1,8})\s*$/iu
/** Longest event; U-Boot keeps no longer ones. */
const maxEventBytes = 256
/** More of one kind in one text is no console; the last ones count. */
const maxOfAKind = 100

function keep<T>(list: T[], item: T): void {
  if (list.length >= maxOfAKind) list.pop()
  list.push(item)
}

/** All that is understood, in the order of the text; a word that was read twice has its last value. */
export function readImxText(text: string, budget: Budget): ImxText {
  const found: { -readonly [K in keyof ImxText]: ImxText[K] } = {
    words: new Map(), registers: new Map(), statuses: [], enabled: [], habEvents: [], lifecycles: [], ahabEvents: [], troubles: [], notes: [],
  }
  let bank: number | undefined
  let register: string | undefined
  let inEvent = false
  let afterLifecycle = false
  for (const { number: line, text: raw } of eachLine(text, budget)) {
    // oxlint-disable-next-line no-control-regex
    const content = raw.replaceAll(/\u001b\[[0-9;]*[A-Za-z]/gu, '').trimEnd()
    const cpu = cpuLine.exec(content)
    const chip = cpu?.[1] === undefined ? undefined : chipNamed(cpu[1])
    if (chip !== undefined) {
      if (found.chip !== undefined && found.chip.name !== chip.name) keep(found.troubles, { line, message: `the text names two chips, ${found.chip.name} and ${chip.name}` })
      found.chip ??= chip
      found.chipLine ??= line
    }
    const reading = bankLine.exec(content)
    if (reading !== null) {
      bank = /^\d{1,4}$/u.test(reading[1] ?? '') ? Number(reading[1]) : undefined
      if (bank === undefined) keep(found.troubles, { line, message: `a bank that is no number: ${shown(reading[1])}` })
    }
    const word = wordLine.exec(content)
    if (word !== null) takeWords(found, bank, word[1] ?? '', word[2] ?? '', line)
    else if (reading === null && content.trim() !== '' && !/^[\s>|]*$/u.test(content)) bank = undefined
    register = takeRegister(found, content, register, line)
    takeHab(found, content, line)
    if (habEvent.test(content)) {
      inEvent = true
      keep(found.habEvents, { line, bytes: [] })
    } else if (inEvent) {
      const bytes = eventBytes.exec(content)
      const last = found.habEvents.at(-1)
      if (bytes?.[1] !== undefined && last !== undefined) last.bytes.push(...bytes[1].trim().split(/\s+/u).map(Number).slice(0, maxEventBytes - last.bytes.length))
      else if ((last?.bytes.length ?? 0) > 0 || !/event data|^[\s>|]*$/u.test(content)) inEvent = false
    }
    const lifecycle = lifecycleLine.exec(content)
    if (lifecycle?.[1] !== undefined && lifecycle[2] !== undefined) {
      keep(found.lifecycles, { line, value: Number(lifecycle[1]), text: lifecycle[2] })
      afterLifecycle = true
    } else if (/Lifecycle:/u.test(content)) keep(found.troubles, { line, message: `a lifecycle that cannot be read: ${shown(content.trim())}` })
    const event = secoEvent.exec(content) ?? (afterLifecycle ? eleEvent.exec(content) : null)
    if (event?.[1] !== undefined) keep(found.ahabEvents, { line, value: Number(event[1]) })
  }
  return found
}

const shown = (text: string | undefined): string => (text ?? '').slice(0, 40)

type Building = { -readonly [K in keyof ImxText]: ImxText[K] }

/** `Word 0x00000000: 11111111 22222222 ...`, up to four in a line. */
function takeWords(found: Building, bank: number | undefined, first: string, rest: string, line: number): void {
  const values = rest.trim().split(/\s+/u)
  const start = /^0x[0-9a-f]{8}$/iu.test(first) ? Number(first) : undefined
  if (start === undefined || start > 0xffff || !values.every((value) => hexWord.test(value)) || values.length > 4) {
    // `fuse cmp` and `fuse prog` write such heads, too, without a value.
    if (rest.trim() !== '') keep(found.troubles, { line, message: `a fuse word that cannot be read: ${shown(`${first}:${rest}`)}` })
    return
  }
  if (bank === undefined) {
    keep(found.troubles, { line, message: 'a fuse word without the line that names its bank' })
    return
  }
  for (const [index, value] of values.entries()) put(found, found.words, wordKey(bank, start + index), { value: Number.parseInt(value, 16), line }, `bank ${bank} word ${start + index}`)
}

/** `cat /sys/fsl_otp/HW_OCOTP_CFG5` with the value in the next line, or both in one line, as grep prints them. */
function takeRegister(found: Building, content: string, open: string | undefined, line: number): string | undefined {
  const named = registerName.exec(content)
  const name = named?.[1] ?? open
  const value = registerValue.exec(named === null ? content : named[2] ?? '')
  if (name !== undefined && value?.[1] !== undefined) {
    put(found, found.registers, name, { value: Number(value[1]), line }, `HW_OCOTP_${name}`)
    return undefined
  }
  return named?.[1]
}

function put(found: Building, into: Map<string, FuseWord>, key: string, word: FuseWord, what: string): void {
  const before = into.get(key)
  if (before !== undefined && before.value !== word.value) keep(found.notes, `${what} was read twice (lines ${before.line ?? 0} and ${word.line ?? 0}) with different values; the later one counts`)
  into.set(key, word)
}

function takeHab(found: Building, content: string, line: number): void {
  const status = habLine.exec(content)
  if (status !== null) {
    const [config, state] = [status[1], status[2]].map((text) => (/^0x[0-9a-f]{2}$/iu.test(text ?? '') ? Number(text) : undefined))
    if (config === undefined || state === undefined) keep(found.troubles, { line, message: `a HAB status that cannot be read: ${shown(content.trim())}` })
    else keep(found.statuses, { line, config, state })
  } else if (content.includes('HAB Configuration')) keep(found.troubles, { line, message: `a HAB status that cannot be read: ${shown(content.trim())}` })
  const enabled = enabledLine.exec(content)
  if (enabled !== null) keep(found.enabled, { line, enabled: enabled[1] === 'enabled' })
}
