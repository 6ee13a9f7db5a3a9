/**
 * Runs search rules over the bytes of one file: one pass of the literals, expressions only around their hits. Secrets become
 * marks here; their text goes no further.
 */
import type { RuleSet } from '../../facts/answer.ts'
import type { FactDraft } from '../../facts/fact.ts'
import type { Budget } from '../../kernel/limits.ts'
import { literalScanner, type LiteralScanner } from '../../kernel/literals.ts'
import { secretMark } from '../../kernel/native/digest.ts'
import { pathMatcher } from '../../kernel/path.ts'
import { pieces, type ByteSource } from '../../kernel/source.ts'
import { countPersonalData } from '../../readers/shared/personal-text.ts'
import { assignmentRules } from '../../rules/assignments.ts'
import { bannerRules, standingRules } from '../../rules/banners.ts'
import { commandRules } from '../../rules/commands.ts'
import { linkRules } from '../../rules/links.ts'
import { keyRules } from '../../rules/own-keys.ts'
import { callRules } from '../../rules/calls.ts'
import { isLabelsOrSamples, isLibraryCode, textKind } from '../../rules/content.ts'
import type { ContentKind, Match, SearchRule } from '../../rules/define.ts'
import { patternRules } from '../../rules/patterns.ts'
import { securityToolRules } from '../../rules/security-tools.ts'
import { secretRules } from '../../rules/secrets.ts'
import { serviceTokenRules } from '../../rules/service-tokens.ts'
import { struckOut } from './redact.ts'
import { standingVersions, type Awaiting } from './standing.ts'

/** Text on each side of a literal that an expression may see: longer lines (minified code, binary content) are cut. */
const sideBytes = 1024
/** The same for expressions that look across NULs. */
const acrossBytes = 256
/** What `after` shows of the lines that follow. */
const afterBytes = 256
const pieceBytes = 1024 * 1024
/** Matches of one rule in one file that are told; more say nothing new. */
const maxPerRule = 100
/** Binary content that is no program and larger than this is data: pictures, models, images of other systems. Text is searched whole. */
const maxDataBytes = 2 * 1024 * 1024
/** Versions of one component that a file can truly hold: a copy or two that differ. */
const maxVersionsInFile = 3
const maxExcerptCharacters = 160
/** Files that rules for whole files see. */
const maxWholeBytes = 64 * 1024

type SetName = RuleSet[number]
interface Rule extends SearchRule {
  readonly set: SetName
  readonly standing?: RegExp
  /** Knows the form of a secret, not only the name of a setting. */
  readonly ofServices: boolean
  readonly expression: RegExp
  readonly onPath: (path: string) => boolean
}

interface Compiled {
  readonly scanner: LiteralScanner
  /** Rules by the index of the literal that calls them. */
  readonly byLiteral: readonly (readonly number[])[]
  readonly rules: readonly Rule[]
}

/** The words of the rules in two steps, as rules of the first. */
const inTwoSteps = standingRules.map(({ component, title, words, version, paths, source, like }) => ({
  id: component, title, literals: words, kinds: ['binary' as const], pattern: new RegExp(words.map((text) => text.replaceAll(/[.*+?^${}()|[\]\\/]/gu, String.raw`\$&`)).join('|'), 'u'), standing: version, source,
  ...(paths === undefined ? {} : { paths }), examples: [like] as const, counterExamples: [''] as const,
}))

const sets: Readonly<Partial<Record<SetName, readonly SearchRule[]>>> = {
  secrets: [...secretRules, ...serviceTokenRules, ...assignmentRules, ...callRules, ...commandRules, ...linkRules, ...keyRules],
  patterns: [...patternRules, ...securityToolRules],
  banners: [...bannerRules, ...inTwoSteps],
}

const ofServices: ReadonlySet<SearchRule> = new Set([...secretRules, ...serviceTokenRules])

const compiled = new Map<string, Compiled>()

/** Compiled once for each combination of sets and kind of content; a process meets few. */
function compile(names: RuleSet, kind: ContentKind): Compiled {
  const key = `${names.toSorted().join(' ')} ${kind}`
  const known = compiled.get(key)
  if (known !== undefined) return known
  const rules = names.flatMap((set) =>
    (sets[set] ?? [])
      .filter((rule) => rule.kinds?.includes(kind) ?? true)
      .map((rule): Rule => ({
        ...rule,
        set,
        ofServices: ofServices.has(rule),
        expression: new RegExp(rule.pattern.source, `${rule.pattern.flags.replace('g', '')}g`),
        onPath: rule.paths === undefined ? () => true : pathMatcher(rule.paths),
      })),
  )
  const literals = [...new Set(rules.flatMap((rule) => rule.literals.map((literal) => literal.toLowerCase())))]
  const byLiteral = literals.map((literal) => rules.flatMap((rule, index) => (rule.literals.some((one) => one.toLowerCase() === literal) ? [index] : [])))
  const fresh = { scanner: literalScanner(literals.length === 0 ? ['\0'] : literals), byLiteral, rules }
  compiled.set(key, fresh)
  return fresh
}

export interface SearchContext {
  readonly markKey: Uint8Array
  readonly budget: Pick<Budget, 'check'>
}

/** What the rules find in the source, in the order of its bytes; those called `except` do not count. */
export async function search(source: ByteSource, path: string, names: RuleSet, context: SearchContext, except: readonly string[] = []): Promise<FactDraft[]> {
  if (source.size === 0 || isLabelsOrSamples(path)) return []
  if (names.includes('personal-data')) return [...(await personalData(source, context)), ...(await search(source, path, names.filter((name) => name !== 'personal-data'), context, except))]
  const head = Buffer.from(await source.read(0, Math.min(source.size, 8192)))
  const kind: ContentKind = head.includes(0) ? 'binary' : textKind(path, head.toString('latin1', 0, 200).split('\n')[0] ?? '')
  if (kind === 'binary' && source.size > maxDataBytes && !names.includes('banners')) return []
  const { scanner, byLiteral, rules } = compile(names, kind)
  if (rules.length === 0) return []
  const library = isLibraryCode(path)
  const active = rules.map((rule) => !except.includes(rule.id) && rule.onPath(path) && (!library || rule.ofServices || rule.set === 'banners'))
  const run = new Run(path, kind, context.markKey)
  const back = sideBytes + scanner.longest
  const ahead = sideBytes + afterBytes
  let kept: Buffer = Buffer.alloc(0)
  /** Position of the first kept byte in the source, and of the first byte whose hits are still to be told. */
  let base = 0
  let told = 0
  let read = 0
  for await (const piece of pieces(source, pieceBytes)) {
    context.budget.check()
    read += piece.byteLength
    const bytes = kept.length === 0 ? asBuffer(piece) : Buffer.concat([kept, piece])
    const last = read === source.size
    const end = last ? bytes.length : Math.max(bytes.length - ahead, told - base)
    run.window(bytes, base)
    scanner.scan(bytes, Math.max(told - base - scanner.longest + 1, 0), end, (literal, after) => {
      if (base + after <= told) return
      for (const index of byLiteral[literal] ?? []) {
        const rule = rules[index]
        if (rule !== undefined && active[index] === true) run.look(rule, index, after - 1, context.budget)
      }
    })
    told = base + end
    if (last) break
    const start = Math.max(end - back, 0)
    run.leave(start)
    kept = Buffer.from(bytes.subarray(start))
    base += start
  }
  const whole = rules.flatMap((rule, index) => (rule.whole === true && active[index] === true ? [rule] : []))
  if (kind !== 'binary' && whole.length > 0 && source.size <= maxWholeBytes) {
    const bytes = asBuffer(await source.read(0, source.size))
    for (const rule of whole) run.whole(rule, bytes, context.budget)
  }
  const words = withoutTables(run.facts)
  // What tells its version in words needs no second step.
  const inWords = new Set(words.map((fact) => (fact.kind === 'banner' ? fact.component : '')))
  return withoutDoubles([...words, ...(await standingVersions(source, run.awaiting.filter(({ id }) => !inWords.has(id)), context.budget))])
}

async function personalData(source: ByteSource, { budget }: SearchContext): Promise<FactDraft<'personal-data'>[]> {
  if ((await source.read(0, Math.min(source.size, 8192))).includes(0)) return []
  const found = await countPersonalData(source, budget)
  return found.length === 0 ? [] : [{ kind: 'personal-data', medium: 'text', found }]
}

/** A program that names many versions of one component lists those that it gets along with: none of them is inside. */
function withoutTables(facts: readonly FactDraft[]): FactDraft[] {
  const counts = new Map<string, number>()
  for (const fact of facts) if (fact.kind === 'banner') counts.set(fact.component, (counts.get(fact.component) ?? 0) + 1)
  return facts.filter((fact) => fact.kind !== 'banner' || (counts.get(fact.component) ?? 0) <= maxVersionsInFile)
}

/** A secret that a rule of its own knows needs no word of the rules for settings in general. */
function withoutDoubles(facts: readonly FactDraft[]): FactDraft[] {
  const known = new Set(facts.flatMap((fact) => (fact.kind === 'secret' && !isGeneral(fact.rule) ? [`${fact.line} ${fact.mark}`] : [])))
  return facts.filter((fact) => !(fact.kind === 'secret' && isGeneral(fact.rule) && known.has(`${fact.line} ${fact.mark}`)))
}

const isGeneral = (rule: string): boolean => rule.startsWith('secret-in-')

const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** The search of one file: windows move on, findings stay. */
class Run {
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
