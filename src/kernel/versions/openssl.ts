/**
 * OpenSSL's numbers: until 1.1.1 a letter for each fix release (1.0.2, 1.0.2a ... 1.0.2z, 1.0.2za), from 3.0 on semantic versions. Builds
 * that call themselves `-fips` or `-dev` are told apart. Pure.
 */
import { compareDigits, compareLists, compareText, sign } from './digits.ts'

const shape = /^(\d+)\.(\d+)(?:\.(\d+))?(?:\.(\d+))?([a-z]{0,2})(?:[-_ ]?(alpha|beta|pre|rc|dev)[.-]?(\d*))?(?:[-+]?fips)?$/iu
const phases: Readonly<Record<string, number>> = { dev: 0, alpha: 1, pre: 1, beta: 2, rc: 3 }
const release = 4

export function compareOpenssl(a: string, b: string): number | undefined {
  const x = shape.exec(a.trim())
  const y = shape.exec(b.trim())
  if (x === null || y === null) return undefined
  const numbers = (found: RegExpExecArray): string[] => found.slice(1, 5).map((each: string | undefined) => each ?? '0')
  const phase = (found: RegExpExecArray): number => phases[found[6]?.toLowerCase() ?? ''] ?? release
  return (
    compareLists(numbers(x), numbers(y), '0', compareDigits) ||
    compareLetters(x[5] ?? '', y[5] ?? '') ||
    sign(phase(x) - phase(y)) ||
    compareDigits(x[7] ?? '', y[7] ?? '')
  )
}

/** After z comes za. */
const compareLetters = (a: string, b: string): number => sign(a.length - b.length) || compareText(a.toLowerCase(), b.toLowerCase())
