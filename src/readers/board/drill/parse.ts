/**
 * Drill files as layout programs write them: Excellon format 2 with decimal points or without, in either unit, with slots, and
 * with the attributes of Gerber X2 in comments. Read is where the drill goes in, how wide, and what it is for.
 */
import type { BoardDrill } from '../../../facts/board.ts'
import type { Budget } from '../../../kernel/limits.ts'
import { limitReached } from '../../../kernel/problem.ts'
import { drillSpan, holeUse, type DrillSpan } from '../../shared/drill-attributes.ts'
import { maxName } from '../../shared/board-fields.ts'
import { micrometre } from '../../shared/board-geometry.ts'
import { eachLine } from '../../shared/text.ts'

interface Tool {
  readonly diameter: number
  /** 1 plated, 0 not, -1 not said. */
  readonly plating: number
  readonly use: number
}
/** Holes that are kept of one file. */
const most = 400_000
/** Programs number them with two or three digits. */
const mostTools = 10_000
/** Commands that are not followed, of which the first few are told. */
const mostUnread = 20

/** Commands that may drill more, or elsewhere, and are not followed; `closing` are those of them that say nothing. */
const unfollowed = /^(?:M0?[12](?!\d)|M25|M9[78]|M[78]0|M90|G8[2-47]|G93|P\d|CP|DETECT)/u
const closing = /^(?:M0?1|M0?2|G93X0*Y0*|G93X0?\.0*Y0?\.0*)$/u
/** Of the body: numbers of lines, speeds, waiting, messages, the side on which a router cuts, and settings of machines. */
const harmless = /^(?:%|(?:[NSFBHZ][+-]?\d[\d.]*)+|G0?4(?!\d).*|G4[0-2]|M0?[0689]|M1[48]|M47.*|M5\d|\(.*\)|(?:VER|FMAT|ATC|FSB|SBK|TCST|OSTOP)\b.*)$/u

export type Drilling = Omit<BoardDrill, 'from' | 'to' | 'unread'> & { readonly span: DrillSpan; readonly tools: number; readonly unread: readonly string[]; readonly header: boolean; readonly ended: boolean }

export function parseExcellon(text: string, budget: Pick<Budget, 'check'>): Drilling {
  const tools = new Map<string, Tool>()
  const holes: number[] = []
  const unread = new Set<string>()
  let span: DrillSpan = {}
  let program = ''
  let header = false
  let ended = false
  let inHeader = false
  let unit = 25.4
  let [whole, decimals] = [2, 4]
  let isMaskGiven = false
  let leading = false
  let relative = false
  let tool: Tool = { diameter: 0, plating: -1, use: 0 }
  let plating = -1
  let attribute = { plating: -1, use: 0 }
  let [x, y] = [0, 0]
  let routing = false
  /** Whether a move while routing cuts, as the last one did. */
  let cutting = false

  function units(metric: boolean): void {
    unit = metric ? 1 : 25.4
    if (!isMaskGiven) [whole, decimals] = metric ? [3, 3] : [2, 4]
  }
  function digits(before: number, after: number): void {
    if (before + after === 0 || before > 6 || after > 6) return
    ;[whole, decimals] = [before, after]
    isMaskGiven = true
  }
  function value(written: string): number {
    if (written.includes('.')) return Number(written) * unit
    const sign = written.startsWith('-') ? -1 : 1
    const figures = written.replace(/^[+-]/u, '')
    return sign * (Number(leading ? figures.padEnd(whole + decimals, '0') : figures) / 10 ** decimals) * unit
  }
  function comment(line: string): void {
    const attributes = /^;\s*(?:#@!\s*)?T([FAD])(\.?[\w.]*),?(.*)$/u.exec(line)
    if (attributes !== null) {
      const [, kind, name = '', rest = ''] = attributes
      const fields = rest.split(',')
      if (kind === 'F' && name === '.FileFunction') span = drillSpan(fields)
      else if (kind === 'F' && name === '.GenerationSoftware') program = fields.join(' ').slice(0, maxName)
      else if (kind === 'A' && name === '.AperFunction') attribute = holeUse(fields)
      else if (kind === 'D') attribute = { plating: -1, use: 0 }
      return
    }
    const format = /^;\s*(?:FILE_FORMAT=|FORMAT=\{)(\d):(\d)/u.exec(line)
    if (format !== null) digits(Number(format[1]), Number(format[2]))
    const type = /^;\s*TYPE\s*=\s*(NON_?PLATED|PLATED)/u.exec(line)
    if (type !== null) plating = type[1] === 'PLATED' ? 1 : 0
  }
  function hole(x1: number, y1: number): void {
    if (holes.length / 7 >= most) throw limitReached(`more than ${most} holes in one drill file`)
    // Boards are looked at with y downwards.
    holes.push(micrometre(x1), micrometre(-y1), micrometre(x), micrometre(-y), micrometre(tool.diameter), tool.plating, tool.use)
  }
  function move(toX: string | undefined, toY: string | undefined): readonly [number, number] {
    const before = [x, y] as const
    if (toX !== undefined) x = value(toX) + (relative ? x : 0)
    if (toY !== undefined) y = value(toY) + (relative ? y : 0)
    return before
  }
  function command(line: string): void {
    const unitLine = /^(METRIC|INCH|M71|M72)(?:,([TL])Z)?(?:,(0+)\.(0+))?/u.exec(line)
    const select = /^T(\d+)((?:[A-Z][\d.+-]*)*)$/u.exec(line)
    const places = /^(?:G0?[0-3])?(?:X([+-]?[\d.]+))?(?:Y([+-]?[\d.]+))?(?:[AIJ][+-]?[\d.]+)*(?:G85(?:X([+-]?[\d.]+))?(?:Y([+-]?[\d.]+))?)?$/u.exec(line)
    const repeat = /^R(\d{1,5})(?:M0?2)?(?:X([+-]?[\d.]+))?(?:Y([+-]?[\d.]+))?$/u.exec(line)
    if (unitLine !== null) {
      if (unitLine[3] !== undefined) digits(unitLine[3].length, unitLine[4]?.length ?? 0)
      units(unitLine[1] === 'METRIC' || unitLine[1] === 'M71')
      if (unitLine[2] !== undefined) leading = unitLine[2] === 'L'
    } else if (line === 'G90' || line === 'ICI,OFF') relative = false
    else if (line === 'G91' || line === 'ICI,ON' || line === 'ICI') relative = true
    else if (select !== null) {
      const number = (select[1] ?? '').replace(/^0+(?=\d)/u, '')
      const diameter = /C([\d.]+)/u.exec(select[2] ?? '')?.[1]
      if (diameter !== undefined) tools.set(number, { diameter: value(diameter.includes('.') ? diameter : `${diameter}.`), plating: attribute.plating < 0 ? plating : attribute.plating, use: attribute.use })
      if (tools.size > mostTools) throw limitReached(`more than ${mostTools} tools in one drill file`)
      if (!tools.has(number)) tools.set(number, { diameter: 0, plating, use: 0 })
      if (!inHeader) tool = tools.get(number) ?? tool
    } else if (places !== null && line !== '') {
      const [, toX, toY, slotX, slotY] = places
      const isSlot = slotX !== undefined || slotY !== undefined
      const how = /^G0?([0-3])/u.exec(line)?.[1]
      if (how === '0') routing = true
      if (how !== undefined) cutting = how !== '0'
      const before = move(toX, toY)
      if (isSlot) {
        const [startX, startY] = [x, y]
        move(slotX, slotY)
        hole(startX, startY)
      } else if (/^G\d+$/u.test(line)) return
      else if (cutting && (routing || how !== undefined)) hole(...before)
      else if (!routing && (toX !== undefined || toY !== undefined)) hole(x, y)
    } else if (/^G0?5$|^G81$/u.test(line)) routing = false
    // The tool goes down, or up.
    else if (/^M1[5-7]$/u.test(line)) cutting = line === 'M15'
    else if (repeat !== null) {
      for (let left = Number(repeat[1]); left > 0; left--) {
        x += repeat[2] === undefined ? 0 : value(repeat[2])
        y += repeat[3] === undefined ? 0 : value(repeat[3])
        hole(x, y)
      }
    } else if (unfollowed.test(line) ? !closing.test(line) : !inHeader && line !== '' && !harmless.test(line)) leave(line)
  }
  function leave(line: string): void {
    if (unread.size < mostUnread) unread.add(line.slice(0, 20))
  }

  for (const { text: raw } of eachLine(text, budget)) {
    const written = raw.trim()
    const line = written.startsWith(';') ? written : written.toUpperCase()
    if (line === 'M48') header = inHeader = true
    else if (line === '%' || line === 'M95') inHeader = false
    else if (/^M(?:30|00)$/u.test(line)) {
      ended = true
      break
    }
    else if (line.startsWith(';')) comment(line)
    else if (line.length < 200) {
      const [, select = '', rest = line] = /^(T\d+(?:[A-FH-WZ][\d.+-]*)*)((?:G\d+)?[XY].*)$/u.exec(line) ?? []
      if (/^(?:G\d+)?[XY]/u.test(rest)) inHeader = false
      if (select !== '') command(select)
      command(rest)
    } else leave(line)
  }
  return { project: '', program, holes, tools: tools.size, span, unread: [...unread], header, ended }
}
