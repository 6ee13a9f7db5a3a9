/** Column names out of CREATE TABLE as SQLite stores it. A small tokenizer, not a parser: types and constraints are stepped over. */

const token = /\s+|--[^\n]*|\/\*[^]*?\*\/|"(?:[^"]|"")*"|`(?:[^`]|``)*`|\[[^\]]*\]|'(?:[^']|'')*'|[\w$\u0080-\uffff]+|./gu
/** Words that begin a constraint of the table, not a column. */
const constraint = /^(?:constraint|primary|unique|check|foreign)$/iu
const maxColumns = 2000

export interface TableText {
  readonly columns: readonly string[]
  /** Rows lie in an index tree, the primary key's columns first. */
  readonly withoutRowid: boolean
  readonly primaryKey: readonly string[]
}

export function tableText(sql: string): TableText {
  const tokens = (sql.match(token) ?? []).filter((one) => !/^(?:\s|--|\/\*)/u.test(one))
  const columns: string[] = []
  const primaryKey: string[] = []
  let depth = 0
  let fresh = false
  let inConstraint = false
  let closed = tokens.length
  for (let index = 0; index < tokens.length; index++) {
    const text = tokens[index] ?? ''
    if (text === '(') {
      depth++
      if (depth === 1) fresh = true
    } else if (text === ')') {
      depth--
      if (depth === 0) {
        closed = index
        break
      }
    } else if (depth === 1 && text === ',') fresh = true
    else if (depth === 1 && fresh) {
      fresh = false
      inConstraint = constraint.test(text)
      if (!inConstraint && columns.length < maxColumns) columns.push(unquoted(text))
    } else if (/^primary$/iu.test(text) && !inConstraint && depth === 1) {
      const last = columns.at(-1)
      if (last !== undefined) primaryKey.push(last)
    }
    if (depth === 1 && inConstraint && /^primary$/iu.test(text)) {
      for (let at = index + 3; at < tokens.length && tokens[at] !== ')'; at++) {
        const name = tokens[at] ?? ''
        if (tokens[at - 1] === '(' || tokens[at - 1] === ',') primaryKey.push(unquoted(name))
      }
    }
  }
  return { columns, primaryKey, withoutRowid: /\bwithout\s+rowid\b/iu.test(tokens.slice(closed + 1).join(' ')) }
}

function unquoted(text: string): string {
  const first = text[0]
  if (first === '"' || first === '`' || first === "'") return text.slice(1, -1).replaceAll(first + first, first)
  return first === '[' ? text.slice(1, -1) : text
}

/** Columns in the order in which rows hold them. */
export function storedOrder({ columns, withoutRowid, primaryKey }: TableText): readonly string[] {
  if (!withoutRowid) return columns
  const keys = primaryKey.map((key) => columns.find((column) => column.toLowerCase() === key.toLowerCase()) ?? key)
  return [...keys, ...columns.filter((column) => !keys.includes(column))]
}
