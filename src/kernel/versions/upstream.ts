/**
 * Version numbers as upstream projects write them and as the ranges of CPE records need them: `9.2p1`, `2.90rc1`, `4.2.8p15`, `1.0.2zg`.
 * There is no one rule; what is not clearly before or after the other is not compared. Pure.
 */
import { compareDigits, sign } from './digits.ts'

/** Words before the release and after it, each with its place in the order; the same word with another number is decided by the number. */
const words: Readonly<Record<string, number>> = {
  dev: -6, snapshot: -6, git: -6, alpha: -5, a: -5, beta: -4, b: -4, milestone: -4, pre: -3, preview: -3, rc: -2, cr: -2, c: -2,
  p: 1, sp: 1, post: 1, update: 1, u: 1,
}
/** Spellings of one word. */
const spellings: Readonly<Record<string, string>> = { pl: 'p', patch: 'p', patchlevel: 'p' }
const release = 0

type Token = { readonly number: string } | { readonly word: string }

/** Undefined where it is no number with something behind it. */
function tokens(text: string): readonly Token[] | undefined {
  const plain = text.trim().toLowerCase().replace(/^(?:v|version|release|rel)[-_ ]?(?=\d)/u, '')
  if (!/^\d[0-9a-z._+~ -]*$/u.test(plain)) return undefined
  return (plain.match(/\d+|[a-z]+/gu) ?? []).map((token) => (/^\d/u.test(token) ? { number: token } : { word: spellings[token] ?? token }))
}

export function compareUpstream(a: string, b: string): number | undefined {
  const x = tokens(a)
  const y = tokens(b)
  if (x === undefined || y === undefined) return undefined
  for (let index = 0; index < Math.max(x.length, y.length); index++) {
    const [one, two] = [x[index], y[index]]
    const order = compareTokens(one, two, x[index + 1], y[index + 1])
    if (order !== 0) return order
  }
  return 0
}

/** The next tokens tell a letter that stands alone (`1.0.2a`) from a word with a number (`1.0a1`). */
function compareTokens(one: Token | undefined, two: Token | undefined, afterOne: Token | undefined, afterTwo: Token | undefined): number | undefined {
  if (one !== undefined && two !== undefined) {
    if ('number' in one && 'number' in two) return compareDigits(one.number, two.number)
    if ('word' in one && 'word' in two) return compareWords(one.word, two.word, afterOne, afterTwo)
  }
  const [x, y] = [rank(one, afterOne), rank(two, afterTwo)]
  if (x === undefined || y === undefined) return undefined
  // A word against a further number: `1.2rc1` is before `1.2.1`; whether `1.2p1` is, nobody says.
  if (one !== undefined && two !== undefined && (('word' in one && x > release) || ('word' in two && y > release))) return undefined
  return sign(x - y)
}

/** Where it stands against the end of the version; a further number is beyond it, unless it is nothing but zeros, which are as nothing. */
function rank(token: Token | undefined, after: Token | undefined): number | undefined {
  if (token === undefined) return release
  if ('number' in token) return /^0+$/u.test(token.number) ? release : 2
  // A letter behind which nothing comes is a further release: OpenSSL's 1.0.2a, tzdata's 2024a.
  if (/^[a-z]$/u.test(token.word) && after === undefined) return 1
  if (/^z[a-z]$/u.test(token.word) && after === undefined) return 1
  return words[token.word]
}

function compareWords(a: string, b: string, afterA: Token | undefined, afterB: Token | undefined): number | undefined {
  if (a === b) return 0
  const letters = /^z*[a-z]$/u
  if (letters.test(a) && letters.test(b) && afterA === undefined && afterB === undefined) return sign(a.length - b.length) || sign(a < b ? -1 : 1)
  const [x, y] = [rank({ word: a }, afterA), rank({ word: b }, afterB)]
  if (x === undefined || y === undefined) return undefined
  // Two words of the same weight are two spellings (`rc1`, `cr1`), or two things that nobody ordered (`p1`, `post1`).
  return x === y && x > release ? undefined : sign(x - y)
}

/**
 * As `compareUpstream`, for OpenSSH: what is called 9.2p1 is the portable form of 9.2, and a range that ends with 9.2 holds it. Between two
 * portable forms the number behind the p counts.
 */
export function compareOpenssh(a: string, b: string): number | undefined {
  const [, plainA = a, portableA] = portable.exec(a) ?? []
  const [, plainB = b, portableB] = portable.exec(b) ?? []
  const order = compareUpstream(plainA, plainB)
  return order !== 0 || portableA === undefined || portableB === undefined ? order : compareDigits(portableA, portableB)
}

const portable = /^\s*(.*\d)p(\d+)\s*$/iu
