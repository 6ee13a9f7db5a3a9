/** Lines of config.txt and of what shares its syntax: settings under filters in brackets. */
import type { FactDraft } from '../../facts/fact.ts'
import type { Budget } from '../../kernel/limits.ts'
import { setting } from './setting.ts'
import type { Line } from './text.ts'

export function* raspberrySettings(program: string, lines: readonly Line[], budget: Pick<Budget, 'node'>): Generator<{ readonly fact: FactDraft<'setting'> }> {
  let section = ''
  for (const { number, text } of lines) {
    // The firmware reads 98 characters of a line (config.txt documentation); all of it is shown.
    const line = text.trim()
    if (line === '' || line.startsWith('#')) continue
    budget.node()
    if (line.startsWith('[')) {
      const name = line.slice(1, line.indexOf(']') < 0 ? undefined : line.indexOf(']')).trim()
      section = name.toLowerCase() === 'all' ? '' : name
      continue
    }
    const include = /^include\s+(\S.*)$/u.exec(line)
    if (include !== null) {
      yield setting(program, section, 'include', include[1] ?? '', number)
      continue
    }
    const at = line.indexOf('=')
    if (at <= 0) continue
    yield setting(program, section, line.slice(0, at).trim(), line.slice(at + 1).trim(), number)
  }
}
