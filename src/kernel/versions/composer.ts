/**
 * Versions of Packagist: normalised as composer/semver does, then in the order of PHP's version_compare(). Names of branches (`dev-main`)
 * have no order. Pure.
 */
import { compareDigits, compareLists } from './digits.ts'

const classical = /^v?(\d{1,5})(\.\d+)?(\.\d+)?(\.\d+)?(?:[._-]?(stable|beta|b|rc|alpha|a|patch|pl|p)((?:[.-]?\d+)*)?)?([.-]?dev)?(?:\+[^\s+]+)?$/iu
const dates = /^v?(\d{4}(?:[.:-]?\d{2}){1,6}(?:[.:-]?\d{1,3}){0,2})(?:[._-]?(stable|beta|b|rc|alpha|a|patch|pl|p)((?:[.-]?\d+)*)?)?([.-]?dev)?(?:\+[^\s+]+)?$/iu

interface Parts {
  readonly numbers: readonly string[]
  readonly phase: number
  readonly phaseNumbers: readonly string[]
  readonly dev: boolean
}

/** dev < alpha < beta < RC < the release < patch. */
const phases: Readonly<Record<string, number>> = { alpha: 1, a: 1, beta: 2, b: 2, rc: 3, stable: 4, patch: 5, pl: 5, p: 5 }
const release = 4

function parts(text: string): Parts | undefined {
  const trimmed = text.trim()
  const found = classical.exec(trimmed)
  if (found !== null) {
    const [, major = '0', minor = '.0', patch = '.0', fourth = '.0', word, count, dev] = found
    return { numbers: [major, minor.slice(1), patch.slice(1), fourth.slice(1)], ...phaseOf(word, count, dev), dev: dev !== undefined }
  }
  const date = dates.exec(trimmed)
  if (date === null) return undefined
  const [, numbers = '', word, count, dev] = date
  return { numbers: numbers.split(/\D/u), ...phaseOf(word, count, dev), dev: dev !== undefined }
}

const phaseOf = (word: string | undefined, count: string | undefined, dev: string | undefined): Pick<Parts, 'phase' | 'phaseNumbers'> => ({
  phase: word === undefined ? (dev === undefined ? release : 0) : (phases[word.toLowerCase()] ?? release),
  phaseNumbers: (count ?? '').match(/\d+/gu) ?? [],
})

export function compareComposer(a: string, b: string): number | undefined {
  const x = parts(a)
  const y = parts(b)
  if (x === undefined || y === undefined) return undefined
  return (
    compareLists(x.numbers, y.numbers, '0', compareDigits) ||
    Math.sign(x.phase - y.phase) ||
    comparePresent(x.phaseNumbers, y.phaseNumbers) ||
    Math.sign(Number(y.dev) - Number(x.dev))
  )
}

/** version_compare() puts `beta` before `beta0`: what is missing comes before a number. */
const comparePresent = (a: readonly string[], b: readonly string[]): number =>
  compareLists<string | undefined>(a, b, undefined, (x, y) => (x === undefined || y === undefined ? Math.sign(Number(x !== undefined) - Number(y !== undefined)) : compareDigits(x, y)))
