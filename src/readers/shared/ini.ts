/** Files of `[section]` and `key = value` lines, as systemd, NetworkManager, RAUC, Samba and many others write them. */
import type { Line } from './text.ts'

export interface IniEntry {
  readonly section: string
  readonly key: string
  readonly value: string
  readonly line: number
}

/**
 * Entries in file order. Lines that start with `#` or `;` are comments; a key without `=` has an empty value. Quotes are
 * left alone, because the formats disagree about them.
 */
export function* iniEntries(lines: Iterable<Line>): Generator<IniEntry> {
  let section = ''
  for (const line of lines) {
    const text = line.text.trim()
    if (text === '' || text.startsWith('#') || text.startsWith(';')) continue
    if (text.startsWith('[')) {
      const end = text.indexOf(']')
      section = text.slice(1, end < 0 ? undefined : end).trim()
      continue
    }
    const at = text.indexOf('=')
    const key = (at < 0 ? text : text.slice(0, at)).trim()
    if (key === '') continue
    yield { section, key, value: at < 0 ? '' : text.slice(at + 1).trim(), line: line.number }
  }
}
