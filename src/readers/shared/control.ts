/** Stanzas of `Field: value` lines parted by empty lines, as dpkg and opkg keep their databases. */
import type { Budget } from '../../kernel/limits.ts'
import { eachLine } from './text.ts'

export interface Stanza {
  /** Line of the first field. */
  readonly line: number
  /** Fields by lower-case name; lines that go on are kept for those named in `multiline`. */
  readonly fields: ReadonlyMap<string, string>
}

/** Stanzas that hold at least one of the wanted fields. */
export function* controlStanzas(text: string, wanted: ReadonlySet<string>, multiline: ReadonlySet<string>, budget: Budget): Generator<Stanza> {
  let fields = new Map<string, string>()
  let line = 1
  let key = ''
  for (const { number, text: content } of eachLine(text, budget)) {
    if (content.trim() === '') {
      budget.node()
      if (fields.size > 0) yield { line, fields }
      fields = new Map()
      line = number + 1
    } else if (/^[ \t]/u.test(content)) {
      if (multiline.has(key)) fields.set(key, `${fields.get(key) ?? ''}\n${content.trim()}`)
    } else {
      const at = content.indexOf(':')
      key = content.slice(0, Math.max(at, 0)).toLowerCase()
      if (wanted.has(key)) fields.set(key, content.slice(at + 1).trim())
    }
  }
  if (fields.size > 0) yield { line, fields }
}
