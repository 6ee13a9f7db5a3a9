/**
 * S-expressions as KiCad writes them since edition 4: lists of words, quoted or not. One pass over the text that hands out
 * the children of the outermost list one at a time, so that a board of any size needs the memory of its largest part.
 * Tolerant of what editions differ in; bounded in depth and in the size of one child.
 */
import type { Budget } from '../../kernel/limits.ts'
import { limitReached, malformed } from '../../kernel/problem.ts'

export interface Sexpr {
  /** The first word; empty where the list begins with a list. */
  readonly head: string
  /** Everything after the first word, in order. */
  readonly items: readonly (string | Sexpr)[]
  /** From 1. */
  readonly line: number
}

const maxDepth = 64
/** What teardrops are called by in `(curved_edges no)filter_ratio 0.9)`. */
const forgotten = 'filter_ratio'
/** Lists inside one child of the outermost list. */
const maxLists = 400_000

interface Open {
  head: string
  readonly items: (string | Sexpr)[]
  readonly line: number
}

/** The first word of the outermost list, and where its children begin; undefined where the text is no list. */
export function sexprRoot(text: string): { readonly head: string; readonly at: number } | undefined {
  const match = /^\uFEFF?\s*\(\s*([^\s()"]+)/u.exec(text)
  return match === null ? undefined : { head: match[1] ?? '', at: match[0].length }
}

/**
 * The children of the outermost list that are lists, in order; those (and lists inside them) whose first word is in `skip` are
 * passed over, and those in `raw` have their text as their only item. Throws `malformed` where the text ends inside a list, and `limit` for what is nested too deep or too large: what
 * was handed out before stays.
 */
export function* sexprChildren(text: string, budget: Budget, skip: ReadonlySet<string>, raw: ReadonlySet<string> = new Set()): Generator<Sexpr> {
  const root = sexprRoot(text)
  if (root === undefined) throw malformed('no list where one was expected', 0)
  let line = 1
  for (let i = 0; i < root.at; i++) if (text.charCodeAt(i) === 10) line++
  const stack: Open[] = []
  let lists = 0
  let at = root.at
  const end = text.length
  while (at < end) {
    const code = text.charCodeAt(at)
    if (code === 10) line++
    if (code <= 32) {
      at++
    } else if (code === 40) {
      if (stack.length >= maxDepth) throw limitReached(`lists nested more than ${maxDepth} deep`, at)
      if (++lists > maxLists) throw limitReached(`more than ${maxLists} lists in one`, at)
      if ((lists & 0xfff) === 0) budget.check()
      const from = blanks(text, at + 1)
      const to = wordEnd(text, from)
      const head = text.slice(from, to)
      if (skip.has(head) || raw.has(head)) {
        const after = passOver(text, to)
        if (raw.has(head)) stack.at(-1)?.items.push({ head, items: [text.slice(to, after)], line })
        // Only in what was passed over: to look for the next one behind it costs the rest of the file, each time.
        for (let i = at; i < after; i++) if (text.charCodeAt(i) === 10) line++
        at = after
      } else {
        const open: Open = { head, items: [], line }
        stack.at(-1)?.items.push(open)
        stack.push(open)
        for (let i = at + 1; i < from; i++) if (text.charCodeAt(i) === 10) line++
        at = to
      }
    } else if (code === 41) {
      at++
      const closed = stack.pop()
      if (closed === undefined) {
        // A list that ends too early would pass for a small board.
        const more = blanks(text, at)
        if (more < end) throw malformed(`line ${line}: the outermost list ends before the text does, so one of its parts was cut off`, more)
        return
      }
      if (stack.length === 0) {
        budget.node()
        lists = 0
        yield closed
      }
    } else if (code === 34) {
      const to = quoteEnd(text, at + 1)
      if (to < 0) break
      const raw = text.slice(at + 1, to)
      for (let i = raw.indexOf('\n'); i >= 0; i = raw.indexOf('\n', i + 1)) line++
      stack.at(-1)?.items.push(unescaped(raw))
      at = to + 1
    } else {
      const to = wordEnd(text, at)
      const bare = text.slice(at, to)
      // Files of KiCad 9 are met that forget how this list begins, and write how it ends.
      if (bare === forgotten && text.charCodeAt(at - 1) === 41 && stack.length < maxDepth) stack.push({ head: bare, items: [], line })
      else stack.at(-1)?.items.push(bare)
      at = to
    }
  }
  throw malformed('the text ends inside a list: it was cut short', end)
}

function blanks(text: string, from: number): number {
  let at = from
  while (at < text.length && text.charCodeAt(at) <= 32) at++
  return at
}

/** The end of a bare word that begins at `from`; `from` itself where none does. */
function wordEnd(text: string, from: number): number {
  let at = from
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code <= 32 || code === 40 || code === 41 || (code === 34 && at === from)) break
  }
  return at
}

/** The place of the closing quotation mark; -1 where there is none. */
function quoteEnd(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 1)) {
    let slashes = 0
    while (at - slashes - 1 >= from && text.charCodeAt(at - slashes - 1) === 92) slashes++
    if (slashes % 2 === 0) return at
  }
  return -1
}

/** Behind the list that is open at `from`. */
function passOver(text: string, from: number): number {
  let depth = 1
  let at = from
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (code === 34) {
      const to = quoteEnd(text, at + 1)
      if (to < 0) return text.length
      at = to
    } else if (code === 40) depth++
    else if (code === 41 && --depth === 0) return at + 1
    at++
  }
  return text.length
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\' }
/** Older editions did not escape: an escape that nobody knows is two characters. */
const unescaped = (raw: string): string => (raw.includes('\\') ? raw.replaceAll(/\\(.)/gsu, (both, next: string) => escapes[next] ?? both) : raw)

/** A list that says nothing. */
export const nothing: Sexpr = { head: '', items: [], line: 0 }

/** The first list with this first word among the items. */
export const sub = (list: Sexpr, head: string): Sexpr | undefined => list.items.find((item): item is Sexpr => typeof item !== 'string' && item.head === head)
/** All lists with this first word among the items. */
export const subs = (list: Sexpr, head: string): readonly Sexpr[] => list.items.filter((item): item is Sexpr => typeof item !== 'string' && item.head === head)
/** The words among the items, lists left out. */
export const words = (list: Sexpr | undefined): readonly string[] => list?.items.filter((item) => typeof item === 'string') ?? []
/** The word at a position among the words; empty where there is none. */
export const word = (list: Sexpr | undefined, index = 0): string => words(list)[index] ?? ''
/** The numbers at the beginning of the items, at most `count`; what is no number ends them. */
export function numbers(list: Sexpr | undefined, count = 3): number[] {
  const found: number[] = []
  for (const item of list?.items ?? []) {
    const value = typeof item === 'string' && item !== '' ? Number(item) : Number.NaN
    if (!Number.isFinite(value) || found.length === count) break
    found.push(value)
  }
  return found
}
