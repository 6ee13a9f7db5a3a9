/**
 * The shape of rules over programs: which call, operator or list, and what must hold of it. Data and small tests; every rule
 * brings its own proofs. Knows no parser and no engine.
 */
import type { Look } from './look.ts'
import type { Binary, Call, CodeLanguage, List, Num, Use } from './syntax.ts'

/** What a finding is about; each is judged by one check. */
export type CodeCategory =
  | 'weak-cipher' | 'fixed-key' | 'fixed-iv' | 'password-hash' | 'weak-random' | 'home-made-cipher'
  | 'certificate-check-off' | 'command-injection' | 'query-injection' | 'code-injection' | 'path-injection' | 'runs-download'

export interface Verdict {
  /** In a few words, what was seen: the algorithm, where the data comes from. Never a value of the program. */
  readonly detail: string
  /** `likely`: data from outside gets there, or the use is plain. `possible`: somebody has to look. */
  readonly confidence?: 'likely' | 'possible'
  /** Further lines that it speaks of: of a switch that stands above its use. */
  readonly also?: readonly number[]
}
/** The rule saw what it is about on these lines, and knows that nobody has to look: a connection that stays on the unit. */
interface Settled { readonly settled: readonly number[] }
export type Judged = Verdict | Settled | undefined

interface Common {
  /** Permanent. */
  readonly id: string
  readonly title: string
  readonly category: CodeCategory
  readonly language: CodeLanguage
  /** One of them stands in every file that the rule can find something in; compared without regard to case. */
  readonly literals: readonly string[]
  /** Snippets that it must find something in. */
  readonly examples: readonly [string, ...string[]]
  /** Look-alikes that it must be silent on. */
  readonly counterExamples: readonly [string, ...string[]]
}
export interface CallRule extends Common {
  readonly on: 'call'
  /** The path that is called ends with one of these; see `calledAs`. */
  readonly calls: readonly string[]
  readonly test: (use: Use<Call>, look: Look) => Judged
}
export interface BinaryRule extends Common { readonly on: 'binary'; readonly test: (use: Use<Binary>, look: Look) => Judged }
export interface ListRule extends Common { readonly on: 'list'; readonly test: (use: Use<List>, look: Look) => Judged }
export interface NumberRule extends Common { readonly on: 'number'; readonly test: (use: Use<Num>, look: Look) => Judged }
/** Looks at the value that a setting gets, or a parameter that nobody gives: `session.verify = False`, `def get(url, verify=False)`. */
export interface AssignmentRule extends Common {
  readonly on: 'assignment' | 'default'
  readonly test: (assignment: Look['program']['assignments'][number], look: Look) => Judged
}
export type CodeRule = CallRule | BinaryRule | ListRule | NumberRule | AssignmentRule
