/**
 * Conditions on a kernel's build options: `A | B & !C`, `D=value`, `D!=value`, `D>=65536`, `D>=OTHER`. `&` binds closer than `|`; a bare name
 * is true for y and m. Pure; the text comes from rules only.
 */
export type BuildOptions = Readonly<Record<string, string>>

export function holds(condition: string, options: BuildOptions): boolean {
  return condition.split('|').some((part) => part.split('&').every((term) => termHolds(term.trim(), options)))
}

/** Names of options in a condition, without prefix. */
export const optionsIn = (condition: string): readonly string[] => [...new Set([...condition.matchAll(/(?:^|[|&!\s])([A-Z][A-Z0-9_]+)/gu)].map((match) => match[1] ?? ''))]

const isOn = (value: string | undefined): boolean => value === 'y' || value === 'm'

function termHolds(term: string, options: BuildOptions): boolean {
  const match = /^(!?)([A-Z][A-Z0-9_]*)(?:(=|!=|>=)(\S+))?$/u.exec(term)
  if (match === null) throw new Error(`no condition: ${term}`)
  const [, not = '', name = '', sign, wanted = ''] = match
  const value = options[name]
  if (sign === undefined) return isOn(value) !== (not === '!')
  if (sign === '=') return (value ?? 'n') === wanted
  if (sign === '!=') return (value ?? 'n') !== wanted
  const least = Number(/^[A-Z]/u.test(wanted) ? (options[wanted] ?? 'NaN') : wanted)
  return Number(value ?? 'NaN') >= least
}

/** A comparison of sysctl, `>=2`; undefined where the value is no number. */
export function compares(met: string, text: string): boolean | undefined {
  const value = Number(text.trim() === '' ? 'NaN' : text)
  const [, sign = '', wanted = ''] = /^(=|!=|>=|<=)(-?\d+)$/u.exec(met) ?? []
  if (sign === '') throw new Error(`no comparison: ${met}`)
  if (Number.isNaN(value)) return undefined
  const number = Number(wanted)
  return sign === '=' ? value === number : sign === '!=' ? value !== number : sign === '>=' ? value >= number : value <= number
}
