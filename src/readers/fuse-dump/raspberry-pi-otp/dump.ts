/** Rows of `vcgencmd otp_dump`, as people pass them on: quoted, compared with an older dump, several in one text, with lines that were hurt. */
import type { Budget } from '../../../kernel/limits.ts'
import { eachLine } from '../../shared/text.ts'

export interface Row {
  readonly value: number
  readonly line: number
}

export interface Dump {
  readonly rows: ReadonlyMap<number, Row>
  /** The first of its lines. */
  readonly line: number
  readonly troubles: readonly { readonly line: number; readonly message: string }[]
  /** Only rows that differ from an older dump are in the text. */
  readonly compared: boolean
}

/** Signs of quotation and comparison before the row. */
const marked = String.raw`^\s*((?:[>|<+-]\s*)*)`
const rowLine = new RegExp(String.raw`${marked}(\d{2,3}):\s*([0-9a-f]{8})\s*$`, 'iu')
/** What was a row before something happened to it. */
const hurtLine = new RegExp(String.raw`${marked}\d{1,3}\s*[:;.]\s*\S{4,12}\s*$`, 'u')
/** BCM2712 has 192 rows, all others 67 (the documentation's OTP registers). */
export const mostRows = 192
/** After so many, more say nothing new. */
const maxTroubles = 20

export function otpDumps(text: string, budget: Budget): readonly Dump[] {
  const found: { line: number; row: number; value: number; sign: string }[] = []
  const hurt: number[] = []
  for (const { number, text: line } of eachLine(text, budget)) {
    // Rows are short; what is long is something else.
    if (line.length > 200) continue
    const [, marks = '', row, value] = rowLine.exec(line) ?? []
    if (row !== undefined && value !== undefined) {
      budget.node()
      found.push({ line: number, row: Number(row), value: Number.parseInt(value, 16), sign: marks.trim().slice(-1) })
    } else if (hurtLine.test(line)) hurt.push(number)
  }
  const has = (...signs: readonly string[]): boolean => found.some(({ sign }) => signs.includes(sign))
  // What diff prints: the older dump's rows are no rows of this unit any more.
  const compared = (has('<') && has('>')) || (has('-') && has('+'))
  const dumps = split(compared ? found.filter(({ sign }) => sign !== '<' && sign !== '-') : found, compared)
  return dumps.map((dump, index) => {
    const next = dumps[index + 1]?.line ?? Number.POSITIVE_INFINITY
    const own = hurt.filter((line) => (index === 0 || line >= dump.line) && line < next)
    return { ...dump, troubles: [...dump.troubles, ...own.map((line) => ({ line, message: 'a row that cannot be read' }))].toSorted((a, b) => a.line - b.line).slice(0, maxTroubles) }
  })
}

/** A new dump begins where the numbers start again. */
function split(found: readonly { readonly line: number; readonly row: number; readonly value: number }[], compared: boolean): Dump[] {
  const dumps: { rows: Map<number, Row>; line: number; troubles: { line: number; message: string }[]; compared: boolean }[] = []
  /** Rows that contradict themselves: nothing is known of them. */
  let bad = new Set<number>()
  let last = -1
  for (const { line, row, value } of found) {
    let dump = dumps.at(-1)
    if (dump === undefined || (row < last && (dump.rows.has(row) || bad.has(row)))) {
      dump = { rows: new Map(), line, troubles: [], compared }
      dumps.push(dump)
      bad = new Set()
    }
    const known = dump.rows.get(row)
    if (row >= mostRows) dump.troubles.push({ line, message: `row ${row}, which no chip has` })
    else if (known !== undefined && known.value !== value) {
      dump.troubles.push({ line, message: `row ${row} is another here than in line ${known.line}` })
      dump.rows.delete(row)
      bad.add(row)
    } else if (known === undefined && !bad.has(row)) dump.rows.set(row, { value, line })
    last = row
  }
  return dumps
}
