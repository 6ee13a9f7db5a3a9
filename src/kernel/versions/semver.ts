/** Semantic Versioning 2.0 (semver.org, section 11), of npm and crates; and how Go uses it (go.dev/ref/mod#versions). Pure. */
import { compareDigits, compareLists, compareText } from './digits.ts'

interface Parts {
  readonly numbers: readonly string[]
  /** Empty: a release. */
  readonly pre: readonly string[]
}

const shape = /^[v=]?(\d+)(?:\.(\d+))?(?:\.(\d+))?(?:-([0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*))?(?:\+[0-9A-Za-z.-]+)?$/u

/** Missing minor and patch numbers are zero, as databases write `introduced: "2.0"`; build metadata says nothing of the order. */
function parts(text: string): Parts | undefined {
  const found = shape.exec(text.trim())
  if (found === null) return undefined
  const [, major = '0', minor = '0', patch = '0', pre] = found
  return { numbers: [major, minor, patch], pre: pre?.split('.') ?? [] }
}

function compareParts(a: Parts | undefined, b: Parts | undefined): number | undefined {
  if (a === undefined || b === undefined) return undefined
  const order = compareLists(a.numbers, b.numbers, '0', compareDigits)
  if (order !== 0) return order
  // A version with pre-release identifiers comes before the one without.
  if (a.pre.length === 0 || b.pre.length === 0) return Math.sign(b.pre.length - a.pre.length)
  return compareLists(a.pre, b.pre, '', compareIdentifier)
}

export const compareSemver = (a: string, b: string): number | undefined => compareParts(parts(a), parts(b))

/** More identifiers beat fewer; numbers come before words. */
function compareIdentifier(a: string, b: string): number {
  if (a === '' || b === '') return a === b ? 0 : a === '' ? -1 : 1
  const [x, y] = [/^\d+$/u.test(a), /^\d+$/u.test(b)]
  if (x && y) return compareDigits(a, b)
  return x === y ? compareText(a, b) : x ? -1 : 1
}

/** Go's modules are semantic versions with a `v`; its releases are written `go1.21rc2`, the database's records of them `1.21.0-rc.2`. */
export const compareGo = (a: string, b: string): number | undefined => compareParts(parts(goAsSemver(a)), parts(goAsSemver(b)))

function goAsSemver(text: string): string {
  const [, number, word, count = ''] = /^(?:go)?(\d+(?:\.\d+){1,2})(?:(rc|beta)(\d+))?(?:[\s-]X:.*)?$/u.exec(text.trim()) ?? []
  if (number === undefined) return text.trim().replace(/^go/u, '')
  const full = number.split('.').length === 2 ? `${number}.0` : number
  return word === undefined ? full : `${full}-${word}.${count}`
}
