/**
 * Versions of Alpine packages: `number{.number}{letter{number}}{_suffix{number}}{~commit}{-rN}` (Alpine wiki, "APKBUILD reference", pkgver;
 * apk-package(5)). A digit behind the letter (`3.3.3p1`) is read as apk-tools 2 reads it, which Alpine's releases ship. Pure.
 */
import { compareDigits, compareText, sign } from './digits.ts'

/** In this order: what comes earlier outweighs what comes later where two versions part in kind; only a pre-release suffix is less than nothing. */
const kinds = { first: 0, number: 1, letter: 2, 'letter-number': 3, suffix: 4, 'suffix-number': 5, commit: 6, revision: 7, end: 8 } as const
type Kind = keyof typeof kinds
type Token = readonly [kind: Kind, value: string]

const suffixes = ['alpha', 'beta', 'pre', 'rc', '', 'cvs', 'svn', 'git', 'hg', 'p']
const noSuffix = suffixes.indexOf('')

const shape = /^(\d+)((?:\.\d+)*)([a-z]?)(\d*)((?:_(?:alpha|beta|pre|rc|cvs|svn|git|hg|p)\d*)*)(?:~([0-9a-f]+))?(?:-r(\d+))?$/u

function tokens(text: string): readonly Token[] | undefined {
  const found = shape.exec(text.trim())
  if (found === null) return undefined
  const [, first = '', numbers = '', letter = '', letterNumber = '', suffixText = '', commit, revision] = found
  return [
    ['first', first],
    ...numbers.split('.').slice(1).map((value): Token => ['number', value]),
    ...(letter === '' ? [] : [['letter', letter] as Token]),
    ...(letterNumber === '' ? [] : [['letter-number', letterNumber] as Token]),
    ...[...suffixText.matchAll(/_([a-z]+)(\d*)/gu)].flatMap(([, word = '', count = '']): Token[] => [['suffix', word], ...(count === '' ? [] : [['suffix-number', count] as Token])]),
    ...(commit === undefined ? [] : [['commit', commit] as Token]),
    ...(revision === undefined ? [] : [['revision', revision] as Token]),
    ['end', ''],
  ]
}

export function compareApk(a: string, b: string): number | undefined {
  const x = tokens(a)
  const y = tokens(b)
  if (x === undefined || y === undefined) return undefined
  for (let index = 0; ; index++) {
    const [one, two] = [x[index] ?? end, y[index] ?? end]
    if (one[0] !== two[0]) return compareKinds(one, two)
    if (one[0] === 'end') return 0
    const order = compareTokens(one, two)
    if (order !== 0) return order
  }
}

const end: Token = ['end', '']

function compareKinds(a: Token, b: Token): number {
  if (isBefore(a)) return -1
  if (isBefore(b)) return 1
  return sign(kinds[b[0]] - kinds[a[0]])
}

const isBefore = ([kind, value]: Token): boolean => kind === 'suffix' && suffixes.indexOf(value) < noSuffix

function compareTokens([kind, a]: Token, [, b]: Token): number {
  if (kind === 'suffix') return sign(suffixes.indexOf(a) - suffixes.indexOf(b))
  // A leading zero makes a fraction of it, as in Gentoo's rule: 1.01 is before 1.1.
  if (kind === 'letter' || kind === 'commit' || (kind === 'number' && (a.startsWith('0') || b.startsWith('0')))) return compareText(a, b)
  return compareDigits(a, b)
}
