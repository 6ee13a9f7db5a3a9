/**
 * Versions of Maven artefacts: the order that "Version Order Specification" (maven.apache.org, POM reference) gives and `ComparableVersion` of
 * Maven 3.9 computes. Every text has a place in it. Pure.
 */
import { compareDigits, compareText, sign } from './digits.ts'

type Item = { readonly number: string } | { readonly word: string } | { readonly list: readonly Item[] }

/** Known words in their order; the empty one is the release. Unknown words come after them all, in the order of the alphabet. */
const qualifiers = ['alpha', 'beta', 'milestone', 'rc', 'snapshot', '', 'sp']
const aliases: Readonly<Record<string, string>> = { cr: 'rc', ga: '', final: '', release: '' }
/** A single letter directly before a digit stands for the word. */
const letters: Readonly<Record<string, string>> = { a: 'alpha', b: 'beta', m: 'milestone' }

const rank = (word: string): string => {
  const index = qualifiers.indexOf(word)
  return index === -1 ? `${qualifiers.length}-${word}` : String(index)
}
const releaseRank = rank('')

/** More than anybody writes; nesting is bounded by it as well. */
const maxCharacters = 512

export function compareMaven(a: string, b: string): number | undefined {
  if (a.trim() === '' || b.trim() === '' || a.length > maxCharacters || b.length > maxCharacters) return undefined
  return compareItems(parse(a), parse(b))
}

/** Dots and changes between digits and letters part items, hyphens (and such changes) open a list within the list. */
function parse(text: string): Item {
  const version = text.trim().toLowerCase()
  const root: Item[] = []
  const stack: Item[][] = [root]
  let list = root
  let isDigits = false
  let start = 0
  const open = (): void => {
    const inner: Item[] = []
    list.push({ list: inner })
    list = inner
    stack.push(inner)
  }
  const token = (end: number, beforeDigit: boolean): Item => {
    const raw = version.slice(start, end)
    if (isDigits) return { number: raw }
    const word = beforeDigit && raw.length === 1 ? (letters[raw] ?? raw) : raw
    return { word: aliases[word] ?? word }
  }
  for (let at = 0; at < version.length; at++) {
    const character = version[at] ?? ''
    if (character === '.') {
      list.push(at === start ? { number: '0' } : token(at, false))
      start = at + 1
    } else if (character === '-') {
      list.push(at === start ? { number: '0' } : token(at, false))
      start = at + 1
      if (list.length > 0) open()
    } else if (/\d/u.test(character)) {
      if (!isDigits && at > start) {
        // `1.0.a1` counts as `1.0-a1`: a word and its number are a list of their own.
        if (list.length > 0) open()
        list.push(token(at, true))
        start = at
        open()
      }
      isDigits = true
    } else {
      if (isDigits && at > start) {
        list.push(token(at, false))
        start = at
        open()
      }
      isDigits = false
    }
  }
  if (version.length > start) {
    if (!isDigits && list.length > 0) open()
    list.push(token(version.length, false))
  }
  for (const each of stack.toReversed()) normalise(each)
  return { list: root }
}

/** Takes away what is as nothing (0, the release, empty lists) from the end, and before the first list. */
function normalise(list: Item[]): void {
  for (let index = list.length - 1; index >= 0; index--) {
    const item = list[index]
    if (item === undefined) continue
    if (isNull(item)) list.splice(index, 1)
    else if (!('list' in item)) break
  }
}

const isNull = (item: Item): boolean => ('number' in item ? /^0*$/u.test(item.number) : 'word' in item ? item.word === '' : item.list.length === 0)

/** `b` undefined: against nothing. */
function compareItems(a: Item | undefined, b: Item | undefined): number {
  if (a === undefined) return b === undefined ? 0 : -compareItems(b, undefined) || 0
  if ('number' in a) {
    if (b === undefined) return isNull(a) ? 0 : 1
    return 'number' in b ? compareDigits(a.number, b.number) : 1
  }
  if ('word' in a) {
    if (b === undefined) return compareRanks(rank(a.word), releaseRank)
    return 'word' in b ? compareRanks(rank(a.word), rank(b.word)) : -1
  }
  if (b === undefined) {
    for (const item of a.list) {
      const order = compareItems(item, undefined)
      if (order !== 0) return order
    }
    return 0
  }
  if ('number' in b) return -1
  if ('word' in b) return 1
  for (let index = 0; index < Math.max(a.list.length, b.list.length); index++) {
    const order = compareItems(a.list[index], b.list[index])
    if (order !== 0) return order
  }
  return 0
}

const compareRanks = (a: string, b: string): number => sign(compareText(a, b))
