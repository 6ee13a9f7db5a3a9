/** OpenWrt's unified configuration: `config TYPE 'NAME'`, `option KEY 'VALUE'`, `list KEY 'VALUE'`. */
import type { Line } from './text.ts'
import { shellWords } from './words.ts'

export interface UciOption {
  /** Type of the section. */
  readonly type: string
  /** Name of the section; `@TYPE[N]` for an anonymous one, as the uci program prints it. */
  readonly name: string
  readonly key: string
  readonly value: string
  readonly line: number
}
export interface UciSection {
  readonly type: string
  readonly name: string
  readonly line: number
  readonly options: readonly UciOption[]
}

/** Sections in file order. */
export function uciSections(lines: Iterable<Line>): UciSection[] {
  const sections: (UciSection & { options: UciOption[] })[] = []
  const counts = new Map<string, number>()
  for (const line of lines) {
    const [word, first = '', second] = shellWords(line.text)
    if (word === 'config' && first !== '') {
      const n = counts.get(first) ?? 0
      counts.set(first, n + 1)
      sections.push({ type: first, name: second ?? `@${first}[${n}]`, line: line.number, options: [] })
    } else if ((word === 'option' || word === 'list') && first !== '') {
      const section = sections.at(-1)
      section?.options.push({ type: section.type, name: section.name, key: first, value: second ?? '', line: line.number })
    }
  }
  return sections
}

/** The last value of an option, as the uci library takes it. */
export const uciValue = (section: UciSection, key: string): string | undefined => section.options.findLast((option) => option.key === key)?.value
