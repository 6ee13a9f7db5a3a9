/**
 * Gerber layer format: plots with attributes (X2 and X3), the attributes also as comments, as KiCad writes them for old readers.
 * Read is where copper is flashed and drawn and what it belongs to; regions and macros are known by their place only.
 */
import type { BoardLayer } from '../../../facts/board.ts'
import type { Budget } from '../../../kernel/limits.ts'
import { limitReached } from '../../../kernel/problem.ts'
import { maxName, pinKey, plain } from '../../shared/board-fields.ts'
import { micrometre } from '../../shared/board-geometry.ts'
import { holeUse } from '../../shared/drill-attributes.ts'

interface Aperture {
  readonly width: number
  readonly height: number
  readonly via: boolean
  readonly use: ReturnType<typeof holeUse>
}
/** Objects that are kept of one file. */
const most = 400_000
/** Signs of one command. */
const maxCommand = 20_000

export type Plot = Omit<BoardLayer, 'function'> & {
  readonly function: string
  readonly commands: number
  /** The last command is there: nothing was cut off. */
  readonly ended: boolean
  /** Of a file that plots holes, in the columns of `BoardDrill`. */
  readonly holes: readonly number[]
}

export function parseGerber(text: string, budget: Budget): Plot {
  const nets: string[] = []
  const netIndex = new Map<string, number>()
  const pins: BoardLayer['pins'][number][] = []
  const pinIndex = new Map<string, number>()
  const parts = new Map<string, { reference: string; value: string; part: string; library: string }>()
  const flashes: number[] = []
  const lines: number[] = []
  const holes: number[] = []
  const apertures = new Map<number, Aperture>()
  const about = { function: '', project: '', revision: '', program: '' }
  let unit = 1
  let divisor = 1_000_000
  let aperture: Aperture = none
  let apertureFunction: readonly string[] = []
  let drills = false
  let net = -1
  let pin = -1
  let component = ''
  let [x, y] = [0, 0]
  let region = false
  let regions = 0
  let operation = 0
  let commands = 0
  let ended = false

  const indexOf = (map: Map<string, number>, list: unknown[], key: string, value: unknown): number => {
    const known = map.get(key)
    if (known !== undefined) return known
    budget.node()
    list.push(value)
    map.set(key, list.length - 1)
    return list.length - 1
  }
  function attribute(kind: string, name: string, fields: readonly string[]): void {
    const [first = '', second = '', third = ''] = fields.map((field) => plain(unescaped(field.slice(0, maxName * 6))))
    if (kind === 'F') {
      if (name === '.FileFunction') {
        about.function = fields.join(',').slice(0, maxName)
        drills = isDrilling(about.function)
      }
      else if (name === '.ProjectId') [about.project, about.revision] = [first, third === 'rev?' ? '' : third]
      else if (name === '.GenerationSoftware') about.program = [first, second, third].filter(Boolean).join(' ')
    } else if (kind === 'A') {
      if (name === '.AperFunction') apertureFunction = fields
    } else if (kind === 'O') {
      if (name === '.N') net = first === '' || first === 'N/C' ? -1 : indexOf(netIndex, nets, first, first)
      else if (name === '.P') pin = indexOf(pinIndex, pins, pinKey(first, second), { reference: first, number: second, function: third })
      else if (name === '.C') {
        component = first
        if (!parts.has(first)) {
          budget.node()
          parts.set(first, { reference: first, value: '', part: '', library: '' })
        }
      } else {
        const part = parts.get(component)
        if (part !== undefined && name === '.CVal') part.value = first
        else if (part !== undefined && name === '.CMPN') part.part = first
        else if (part !== undefined && name === '.CFtp') part.library = first
      }
    } else if (kind === 'D') {
      if (name === '' || name === '.N') net = -1
      if (name === '' || name === '.P') pin = -1
      if (name === '' || name === '.C') component = ''
      if (name === '' || name === '.AperFunction') apertureFunction = []
    }
  }
  function extended(command: string): void {
    const code = command.slice(0, 2)
    if (code === 'MO') unit = command.startsWith('MOIN') ? 25.4 : 1
    else if (code === 'FS') divisor = 10 ** Number(/X\d(\d)/u.exec(command)?.[1] ?? 6)
    else if (code === 'AD') {
      const match = /^ADD(\d+)([A-Za-z_.$][\w.$-]*)(?:,([\d.X+-]*))?/u.exec(command)
      if (match === null) return
      const sizes = (match[3] ?? '').split('X').map(Number)
      const width = (sizes[0] || 0) * unit
      const height = (match[2] === 'R' || match[2] === 'O' ? (sizes[1] || 0) : (sizes[0] || 0)) * unit
      budget.node()
      apertures.set(Number(match[1]), { width, height, via: apertureFunction[0] === 'ViaPad', use: holeUse(apertureFunction) })
    } else if (/^T[FAOD]/u.test(code)) {
      const [name = '', ...fields] = command.slice(2).split(',')
      attribute(code.charAt(1), name, fields)
    }
  }
  function plot(command: string): void {
    const comment = /^G0?4 #@! (T[FAOD].*)/u.exec(command)
    if (comment !== null) return extended(comment[1] ?? '')
    if (/^G0?4/u.test(command)) return
    if (/^M0?[02]$/u.test(command)) ended = true
    if (/^G3[67]/u.test(command)) {
      region = command.startsWith('G36')
      if (region) regions++
    }
    const select = /^(?:G54)?D(\d+)$/u.exec(command)
    if (select !== null && Number(select[1]) >= 10) {
      aperture = apertures.get(Number(select[1])) ?? none
      return
    }
    const match = /^(?:G\d+)*(?:X([+-]?\d+))?(?:Y([+-]?\d+))?(?:I[+-]?\d+)?(?:J[+-]?\d+)?(?:D0?([123]))?$/u.exec(command)
    if (match === null) return
    const [, toX, toY, code] = match
    operation = code === undefined ? operation : Number(code)
    const next: [number, number] = [toX === undefined ? x : (Number(toX) / divisor) * unit, toY === undefined ? y : (Number(toY) / divisor) * unit]
    if (!region && (toX !== undefined || toY !== undefined || operation === 3)) {
      if (flashes.length / 7 + lines.length / 6 + holes.length / 7 > most) throw limitReached(`more than ${most} flashes and lines in one layer`)
      // Boards are looked at with y downwards.
      if (drills) {
        const from = operation === 1 ? [x, y] as const : next
        if (operation !== 2) holes.push(micrometre(from[0]), micrometre(-from[1]), micrometre(next[0]), micrometre(-next[1]), micrometre(aperture.width), aperture.use.plating, aperture.use.use)
      } else if (operation === 3) flashes.push(micrometre(next[0]), micrometre(-next[1]), micrometre(aperture.width), micrometre(aperture.height), net, pin, aperture.via ? 1 : 0)
      else if (operation === 1) lines.push(micrometre(x), micrometre(-y), micrometre(next[0]), micrometre(-next[1]), micrometre(aperture.width), net)
    }
    ;[x, y] = next
  }

  let inside = false
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at)
    if (code <= 32) at++
    else if (code === 37) {
      inside = !inside
      at++
    } else {
      const end = text.indexOf('*', at)
      const command = (end < 0 ? text.slice(at) : text.slice(at, end)).replaceAll(/[\r\n]/gu, '')
      at = end < 0 ? text.length : end + 1
      if ((++commands & 0xfff) === 0) budget.check()
      // Macros and remarks say nothing that is asked for.
      if (command.length > maxCommand) {
        if (/^(?:AM|G0?4)/u.test(command)) continue
        throw limitReached(`a command of more than ${maxCommand} signs`)
      }
      if (inside) extended(command)
      else plot(command)
    }
  }
  return { ...about, nets, pins, flashes, lines, regions, parts: [...parts.values()], commands, ended, holes }
}

/** Files that plot holes: `Plated,1,4,PTH,Drill`. */
export const isDrilling = (what: string): boolean => /^(?:Non|Mixed)?Plat(?:ed|ing)\b/u.test(what)
const none: Aperture = { width: 0, height: 0, via: false, use: { plating: -1, use: 0 } }
/** Signs that would end a field are written by their number. */
const unescaped = (text: string): string => text.replaceAll(/\\u([0-9A-Fa-f]{4})/gu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
