/** The search of one file: windows move over its bytes, and expressions see only what stands around the literals' hits. */
import type { FactDraft } from '../../facts/fact.ts'
import type { Budget } from '../../kernel/limits.ts'
import { secretMark } from '../../kernel/native/digest.ts'
import type { ContentKind, Match } from '../../rules/define.ts'
import { struckOut } from './redact.ts'
import type { Rule } from './search-rules.ts'
import type { Awaiting } from './standing.ts'

/** Text on each side of a literal that an expression may see: longer lines (minified code, binary content) are cut. */
export const sideBytes = 1024
/** The same for expressions that look across NULs. */
const acrossBytes = 256
/** What `after` shows of the lines that follow. */
export const afterBytes = 256
/** Matches of one rule in one file that are told; more say nothing new. */
const maxPerRule = 100
const maxExcerptCharacters = 160

/** Windows move on, findings stay. */
export class Run {
  readonly facts: FactDraft[] = []
  /** Components whose own words were met and whose version stands elsewhere. */
  readonly awaiting: Awaiting[] = []
  readonly #path: string
  readonly #kind: ContentKind
  readonly #markKey: Uint8Array
  #bytes: Buffer = Buffer.alloc(0)
  #base = 0
  /** Where each rule looked last, in the source: a line is looked at once by each rule. */
  readonly #looked = new Map<number, number>()
  readonly #counts = new Map<string, number>()
  readonly #seen = new Set<string>()
  #line = 1
  #lineCountedTo = 0
  #looks = 0

  constructor(path: string, kind: ContentKind, markKey: Uint8Array) {
    this.#path = path
    this.#kind = kind
    this.#markKey = markKey
  }

  window(bytes: Buffer, base: number): void {
    this.#bytes = bytes
    this.#base = base
  }

  /** What lies before `at` of the window is dropped: its lines are counted while it is still here. */
  leave(at: number): void {
    if (this.#kind !== 'binary' && this.#base + at > this.#lineCountedTo) this.#lineOf(at)
  }

  /** Tries a rule on the text around a hit at `at` of the window. */
  look(rule: Rule, index: number, at: number, budget: Pick<Budget, 'check'>): void {
    if (this.#base + at < (this.#looked.get(index) ?? 0) || (this.#counts.get(rule.id) ?? 0) >= maxPerRule) return
    if ((++this.#looks & 0xff) === 0) budget.check()
    const [start, end] = this.#kind !== 'binary' ? this.#lineAround(at) : rule.across === true ? this.#across(at) : this.#printable(at)
    // A stretch across NULs ends anywhere: what follows the next literals closely was seen, what follows later ones may not.
    this.#looked.set(index, this.#base + (rule.across === true ? Math.min(at + acrossBytes / 4, end) : end))
    const text = this.#bytes.toString('latin1', start, end)
    rule.expression.lastIndex = 0
    for (let found = rule.expression.exec(text); found !== null; found = rule.expression.exec(text)) {
      if (found[0] === '') rule.expression.lastIndex++
      else this.#found(rule, found, text, start)
    }
  }

  /** Tries a rule on a whole file. */
  whole(rule: Rule, bytes: Buffer, budget: Pick<Budget, 'check'>): void {
    const text = bytes.toString('latin1')
    this.#bytes = bytes
    this.#base = 0
    this.#line = 1
    this.#lineCountedTo = 0
    rule.expression.lastIndex = 0
    for (let found = rule.expression.exec(text); found !== null; found = rule.expression.exec(text)) {
      budget.check()
      if (found[0] === '') rule.expression.lastIndex++
      else this.#found(rule, found, text, 0)
    }
  }

  #found(rule: Rule, found: RegExpExecArray, text: string, start: number): void {
    const groups = found.groups ?? {}
    const secret = firstOf(groups, 'secret')
    const name = firstOf(groups, 'name')
    const at = this.#base + start + found.index
    const line = this.#kind === 'binary' ? 0 : this.#lineOf(start + found.index)
    const bytes = this.#bytes
    const match: Match = {
      text,
      start: found.index,
      matched: found[0],
      kind: this.#kind,
      path: this.#path,
      line,
      before: () => (this.#kind === 'binary' ? '' : bytes.toString('latin1', Math.max(start - sideBytes, 0), start) + text.slice(0, found.index)),
      after: () => bytes.toString('latin1', start + found.index + found[0].length, start + found.index + found[0].length + afterBytes),
    }
    if (rule.accept !== undefined && !rule.accept({ ...groups, secret, name }, match)) return
    const count = this.#counts.get(rule.id) ?? 0
    if (count >= maxPerRule) return
    if (rule.standing !== undefined) {
      if (!this.awaiting.some(({ id }) => id === rule.id)) this.awaiting.push({ id: rule.id, standing: rule.standing })
      return
    }
    const fact = this.#fact(rule, match, groups, secret, name)
    // The same banner a hundred times says it once; so does the same secret in one line.
    const key = fact.kind === 'banner' ? `${fact.component} ${fact.version}` : `${rule.id} ${at}`
    if (this.#seen.has(key)) return
    this.#seen.add(key)
    this.#counts.set(rule.id, count + 1)
    this.facts.push(line === 0 ? { ...fact, offset: at } : { ...fact, line })
  }

  #fact(rule: Rule, match: Match, groups: Readonly<Record<string, string | undefined>>, secret: string | undefined, name: string | undefined): FactDraft<'secret' | 'pattern' | 'banner'> {
    if (rule.set === 'banners') return { kind: 'banner', component: rule.id, version: firstOf(groups, 'version') ?? '', rule: rule.id }
    if (rule.set === 'patterns') {
      const shown = match.text.length <= maxExcerptCharacters ? match.text : match.matched
      return { kind: 'pattern', rule: rule.id, title: rule.title, excerpt: struckOut(Buffer.from(shown, 'latin1').toString('utf8'), maxExcerptCharacters) }
    }
    // A rule without the group recognises what stands around a secret: what follows tells one from another.
    const mark = secretMark(this.#markKey, Buffer.from(secret ?? match.matched + match.after(), 'latin1'))
    return { kind: 'secret', rule: rule.id, title: rule.title, length: secret?.length ?? 0, mark, name: struckOut(name ?? '', 80) }
  }

  #lineAround(at: number): [start: number, end: number] {
    const bytes = this.#bytes
    const start = Math.max(at === 0 ? 0 : bytes.lastIndexOf(0x0a, at - 1) + 1, at - sideBytes, 0)
    const next = bytes.indexOf(0x0a, at)
    const end = Math.min(next < 0 ? bytes.length : next, at + sideBytes, bytes.length)
    return [start, end > start && bytes[end - 1] === 0x0d ? end - 1 : end]
  }

  /** The run of printable characters around a hit in binary content. */
  #printable(at: number): [start: number, end: number] {
    const bytes = this.#bytes
    let start = at
    while (start > 0 && at - start < sideBytes && isPrintable(bytes[start - 1] ?? 0)) start--
    let end = at
    while (end < bytes.length && end - at < sideBytes && isPrintable(bytes[end] ?? 0)) end++
    return [start, end]
  }

  #across(at: number): [start: number, end: number] {
    return [Math.max(at - acrossBytes, 0), Math.min(at + acrossBytes, this.#bytes.length)]
  }

  /** Line of a position in the window, counted from where it was counted last. */
  #lineOf(at: number): number {
    const target = this.#base + at
    if (target < this.#lineCountedTo) return this.#line
    for (let next = this.#bytes.indexOf(0x0a, this.#lineCountedTo - this.#base); next >= 0 && next < at; next = this.#bytes.indexOf(0x0a, next + 1)) this.#line++
    this.#lineCountedTo = target
    return this.#line
  }
}

const isPrintable = (byte: number): boolean => (byte >= 0x20 && byte < 0x7f) || byte === 0x09

function firstOf(groups: Readonly<Record<string, string | undefined>>, name: string): string | undefined {
  for (const [key, value] of Object.entries(groups)) if (value !== undefined && key.startsWith(name)) return value
  return undefined
}
