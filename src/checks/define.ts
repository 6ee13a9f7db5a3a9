/**
 * The shape of a check: facts in, outcomes out. One declaration per check; its id is its path and says what is true
 * when all is well, so pass and fail cannot be read backwards.
 */
import type { FactKind, FactKinds, Fact } from '../facts/fact.ts'
import type { Basis, Citation, Seen } from '../facts/provenance.ts'
import type { QuestionId } from '../facts/questions.ts'
import type { Place } from '../kernel/place.ts'

/** The sixteen properties of grid.md, in the order of the grid. */
export const properties = [
  'boot', 'keys', 'crypto', 'identity', 'debug',
  'storage', 'board', 'fault',
  'integrity', 'update', 'exposure', 'components', 'comms', 'data',
  'factory', 'handling',
] as const
export type Property = (typeof properties)[number]

/** The four rungs of the ladder, left to right. */
export const rungs = ['available', 'enabled', 'correct', 'kept'] as const
export type Rung = (typeof rungs)[number]
export type CellId = `${Property}/${Rung}`

/** Worst first. */
export const severities = ['critical', 'high', 'medium', 'low', 'info'] as const
export type Severity = (typeof severities)[number]

/** One thing that a person can open to see why. */
export interface Evidence {
  readonly basis: Basis
  readonly artefact: string
  readonly path: string
  readonly offset?: number
  readonly line?: number
  readonly sha256?: string
  /** `false`: shown beside the others, and not weighed; what it rests on is weaker. */
  readonly weighs?: false
  /** Which unit a dump was read out of. */
  readonly unit?: string
  /** Quoted content; never a secret. */
  readonly excerpt?: string
  readonly source?: Citation
}

interface Common {
  /** One sentence in plain words, with the numbers and names that matter. */
  readonly message: string
  /** Tells things of one file apart: the account, the key, the setting. */
  readonly subject?: string
}
export interface Pass extends Common {
  readonly result: 'pass'
  readonly evidence: readonly [Evidence, ...Evidence[]]
}
export interface Fail extends Common {
  readonly result: 'fail'
  readonly evidence: readonly [Evidence, ...Evidence[]]
  /** Replaces the check's severity where this instance is worse or milder, with the reason in the message. */
  readonly severity?: Severity
  /** No configuration of this platform repairs it. */
  readonly unattainable?: boolean
  /** For `unattainable`: the strength on the row's scale that is missing. */
  readonly needsStrength?: number
  /** The part itself has the mechanism; what is missing is the strength that this level asks for. */
  readonly shortOfLevel?: true
  /** The dossier says that it will be done: before its stage is due the cell is planned (grid.md sections 6.6 and 8). */
  readonly planned?: true
}
export interface Unknown extends Common {
  readonly result: 'unknown'
  /** The question to ask, or the artefact to supply, that would settle it. */
  readonly settledBy: string
  readonly evidence?: readonly Evidence[]
}
export interface NotApplicable extends Common {
  readonly result: 'not-applicable'
  readonly evidence?: readonly Evidence[]
}
export type Outcome = Pass | Fail | Unknown | NotApplicable

/** What the level means for the check at hand. */
export interface LevelView {
  /** The larger of remote and physical; what the product must withstand. */
  readonly required: number
  readonly remote: number
  readonly physical: number
}

export interface CheckContext<K extends FactKind> {
  /** Facts of the kinds in `needs`, in a stable order. Asking for another kind is a type error. */
  facts<P extends K>(kind: P): readonly Fact<P>[]
  readonly level: LevelView
  /** The same for one processor, which may hold less than the whole product (grid.md section 4, several processors). */
  levelOf(platform: Fact<'platform'>): LevelView
  /** The day of the review, ISO. The only clock a check may look at. */
  readonly date: string
  /** True when something that this check needs could not be read; a check need not look, the engine downgrades passes. */
  readonly incomplete: boolean
}

export interface Check<K extends FactKind = FactKind> {
  /** `<property>/<stem>`, its path. Permanent. */
  readonly id: string
  /** What is true when all is well, as a sentence. */
  readonly title: string
  readonly property: Property
  readonly rung: Rung
  readonly needs: readonly K[]
  /** Questions whose answers it reads; where it needs nothing but answers, no artefact could show what it judges. */
  readonly asks?: readonly QuestionId[]
  /** It judges what only a system with files, accounts and packages has; a microcontroller has none of it. */
  readonly linuxOnly?: true
  /** What an attacker of the required level gains when it fails (grid.md section 7), and why it is that much. */
  severity(level: LevelView): { readonly severity: Severity; readonly reason: string }
  readonly references: readonly { readonly title: string; readonly url: string }[]
  run(context: CheckContext<K>): readonly Outcome[]
}

/** Checks the types of a declaration; adds nothing. */
export const defineCheck = <const K extends FactKind>(check: Check<K>): Check<K> => check

/** The same severity at every level, for one reason. */
export const always = (severity: Severity, reason: string) => (): { severity: Severity; reason: string } => ({ severity, reason })

/** Evidence from a fact: its place and basis, with a quotation that must not be a secret. */
export function seen(fact: Seen, more: { readonly excerpt?: string; readonly line?: number; readonly path?: string } = {}): Evidence {
  const { artefact, path, offset, line } = fact.where
  const at = more.line ?? line
  return {
    basis: fact.basis,
    artefact,
    path: more.path ?? path,
    ...(offset === undefined ? {} : { offset }),
    ...(at === undefined ? {} : { line: at }),
    ...(more.excerpt === undefined ? {} : { excerpt: more.excerpt.slice(0, 200) }),
    ...(fact.source === undefined ? {} : { source: fact.source }),
  }
}

/** Evidence that a file of a tree is there, or (with a directory) that something was looked for there and is absent. */
export function at(tree: Seen, file: string, excerpt?: string): Evidence {
  return {
    basis: tree.basis,
    artefact: tree.where.artefact,
    path: file === '/' ? tree.where.path : `${tree.where.path}${file}`,
    ...(excerpt === undefined ? {} : { excerpt }),
  }
}

export const pass = (message: string, evidence: Evidence | readonly [Evidence, ...Evidence[]], subject?: string): Pass => ({
  result: 'pass', message, evidence: many(evidence), ...(subject === undefined ? {} : { subject }),
})
export const fail = (
  message: string,
  evidence: Evidence | readonly [Evidence, ...Evidence[]],
  more: Partial<Pick<Fail, 'subject' | 'severity' | 'unattainable' | 'needsStrength' | 'shortOfLevel' | 'planned'>> = {},
): Fail => ({ result: 'fail', message, evidence: many(evidence), ...more })
export const unknown = (message: string, settledBy: string, more: { readonly subject?: string; readonly evidence?: readonly Evidence[] } = {}): Unknown => ({
  result: 'unknown', message, settledBy, ...more,
})
export const notApplicable = (message: string, evidence?: Evidence): NotApplicable => ({
  result: 'not-applicable', message, ...(evidence === undefined ? {} : { evidence: [evidence] }),
})

const many = (evidence: Evidence | readonly [Evidence, ...Evidence[]]): readonly [Evidence, ...Evidence[]] =>
  Array.isArray(evidence) ? (evidence as unknown as readonly [Evidence, ...Evidence[]]) : [evidence as Evidence]

/**
 * Examples of a check that are its tests and its documentation. Facts are given short: payload, and where it differs
 * from the default place.
 */
export interface Cases {
  readonly pass: readonly [Case, ...Case[]]
  readonly fail: readonly [Case, ...Case[]]
  readonly unknown: readonly [Case, ...Case[]]
  readonly 'not-applicable'?: readonly Case[]
}
export interface Case {
  /** What this example shows. */
  readonly title: string
  readonly facts: readonly CaseFact[]
  readonly level?: Partial<LevelView>
  /** By id of the platform, where a processor has another level than the product. */
  readonly levels?: Readonly<Record<string, Partial<LevelView>>>
  readonly date?: string
  /** Subjects that must be among the outcomes of the expected kind. */
  readonly subjects?: readonly string[]
}
export type CaseFact = {
  [P in FactKind]: { readonly kind: P } & FactKinds[P] & Partial<Seen>
}[FactKind]

export type { Place }
