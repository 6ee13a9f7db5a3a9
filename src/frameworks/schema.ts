/**
 * The shape of a framework file: one edition of one law or standard, its requirements in our own words, and the checks
 * that prove each.
 *
 * Data only. This file must not know how a status is derived from outcomes (assess does that) nor which checks exist
 * (a test compares the ids). The text of standards is copyright: a file holds ids, our summaries and a reference.
 */
import { z } from 'zod'
import { PRODUCT_INPUTS } from './inputs.ts'
import type { InputName } from './inputs.ts'

/** A test of one input: true when one of the product's values is among `is`. */
export type InputTest = { readonly input: InputName; readonly is: readonly string[] }

/** When a framework or a requirement applies. Evaluated in three values by `evaluateCondition`. */
export type Condition =
  | InputTest
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }

/** Names and values are checked after the shape, so that a misspelt word is named instead of "no variant matches". */
const inputTest = z
  .strictObject({ input: z.custom<InputName>((name) => typeof name === 'string'), is: z.array(z.string()).min(1) })
  .superRefine((test, context) => {
    const issue = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
    if (!Object.hasOwn(PRODUCT_INPUTS, test.input)) {
      issue('input', `there is no input "${test.input}"; there are: ${Object.keys(PRODUCT_INPUTS).join(', ')}`)
      return
    }
    const allowed = Object.keys(PRODUCT_INPUTS[test.input].values)
    for (const value of test.is.filter((word) => !allowed.includes(word))) {
      issue('is', `${test.input} cannot be "${value}"; it can be: ${allowed.join(', ')}`)
    }
  })

const condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    inputTest,
    z.strictObject({ all: z.array(condition).min(1) }),
    z.strictObject({ any: z.array(condition).min(1) }),
    z.strictObject({ not: condition }),
  ]),
)

const line = z.string().min(3).regex(/^\S.*\S$/s, 'no blanks at either end')
const day = z.iso.date()
const url = z.url({ protocol: /^https$/ })
const checkId = z.string().regex(/^[a-z]+\/[a-z0-9]+(-[a-z0-9]+)*$/, 'property/name-of-check')

/** Artefacts of the product: software as it runs, a list of what it is made of, fuses, the board, traffic and open ports. */
export const artefactKinds = ['firmware', 'sbom', 'fuses', 'board', 'network'] as const
const evidenceKinds = [...artefactKinds, 'document', 'answer'] as const

const source = z.strictObject({
  /** Document with its edition. */
  title: line,
  /** Place inside it: article, paragraph, provision. */
  at: line,
  url,
})

const tie = z.strictObject({
  check: checkId,
  /** Why its failure shows that the requirement is not met, in a sentence. */
  because: line,
  /**
   * Where the check judges several things: subjects of the outcomes that this requirement asks for, and of those that it does not; `*`
   * stands for any text, and an outcome without a subject has the empty one. Absent: all count. What does not count leaves the
   * requirement open; it neither breaks nor meets it.
   */
  subjects: z.array(z.string()).min(1).optional(),
  not: z.array(z.string()).min(1).optional(),
  /** The least severity that a finding has to have, at a level that asks for it (`byRisk`: at the product's), to count. Absent: medium, so that hygiene breaks nothing. */
  from: z.enum(['critical', 'high', 'low']).optional(),
  /** Its failure breaks the requirement, and its pass shows no part of it: that something is possible, or not switched off, does not say that it is used. */
  oneWay: z.literal(true).optional(),
  /** Where the product has nothing that the check judges, it has nothing that the requirement is about. Absent: then the requirement stays open, unless coverage is full. */
  bounds: z.literal(true).optional(),
})

const requirement = z
  .strictObject({
    /** Id as the document writes it, shortened where it has none. Permanent. */
    id: z.string().min(1),
    /** What is asked, in our own words. */
    summary: line,
    /** The document's own force: must and shall bind, should recommends, may permits; scope bounds, it asks nothing. */
    strength: z.enum(['must', 'shall', 'should', 'may', 'scope']),
    /** What weakens the force, in the document's terms: "as appropriate", "per the risk assessment". */
    qualifier: line.optional(),
    /** The document lets the risk decide how much of it is asked; then findings count by what they are at the product's level. */
    byRisk: z.literal(true).optional(),
    /** The area of the review that it mostly concerns. */
    area: z.enum(['hardware', 'physical', 'software', 'lifecycle']),
    /** What can show it, whichever of it our checks read: artefacts of the product first, then papers and answers. */
    evidence: z.array(z.enum(evidenceKinds)).min(1),
    /** Absent: applies whenever the framework does. */
    appliesWhen: condition.optional(),
    /**
     * full: all checks passing proves it. partial: they prove only a part, the note says which part is left.
     * manual: only a document, a process or a person's look can show it. out-of-scope: asks nothing of the product.
     */
    coverage: z.enum(['full', 'partial', 'manual', 'out-of-scope']),
    /** The checks that bear on it. One that fails shows that it is not met, unless the note says otherwise. */
    checks: z.array(tie),
    /** What the checks leave open, or what has to be shown instead. */
    note: line.optional(),
    source,
    /** True: the content or the condition was not read in the document itself; the note says what is open. */
    unconfirmed: z.literal(true).optional(),
    /** First day on which this requirement binds, where it is another day than the framework's. ISO 8601 date. */
    appliesFrom: day.optional(),
  })
  .superRefine((row, context) => {
    const issue = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
    const mapped = row.coverage === 'full' || row.coverage === 'partial'
    if (mapped && row.checks.length === 0) issue('checks', `coverage ${row.coverage} needs at least one check`)
    if (!mapped && row.checks.length > 0) issue('checks', `coverage ${row.coverage} takes no checks`)
    if (row.coverage !== 'full' && row.note === undefined) issue('note', 'required unless coverage is full')
    if (row.unconfirmed && row.note === undefined) issue('note', 'must say what is unconfirmed')
    if (row.strength === 'scope' && row.coverage !== 'out-of-scope') issue('coverage', 'a scope row is out-of-scope')
    if (new Set(row.evidence).size !== row.evidence.length) issue('evidence', 'a kind is named twice')
    if (new Set(row.checks.map(({ check }) => check)).size !== row.checks.length) issue('checks', 'a check is named twice')
  })

const framework = z
  .strictObject({
    /** Kebab-case, without the edition. The file is called `<id>-<edition>.yml`. */
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    title: line,
    /** Edition as a string, so that "2.1" and "2.10" differ. */
    edition: z.string().min(1),
    /** How to cite this edition in a document. */
    citation: line,
    authority: line,
    /** law: a duty in its markets. standard: voluntary unless a law or a contract points at it. */
    kind: z.enum(['law', 'standard']),
    url,
    /** Markets in which it counts. */
    markets: z.array(z.enum(Object.keys(PRODUCT_INPUTS.market.values) as [string, ...string[]])).min(1),
    /** First day on which its requirements bind; absent for a voluntary standard. ISO 8601 date. */
    appliesFrom: day.optional(),
    /** The day on which somebody last compared this file with its sources. ISO 8601 date. */
    checked: day,
    /** Limits of this file: what of the document it leaves out, amendments seen, editions that follow. */
    note: line,
    /** When the framework concerns a product at all. */
    applies: condition,
    requirements: z.array(requirement).min(1),
  })
  .superRefine((data, context) => {
    const seen = new Set<string>()
    for (const [index, row] of data.requirements.entries()) {
      if (seen.has(row.id)) {
        context.addIssue({ code: 'custom', path: ['requirements', index, 'id'], message: `"${row.id}" is used twice` })
      }
      seen.add(row.id)
    }
  })

/** One edition of a law or standard. */
export type Framework = z.infer<typeof framework>

/** One requirement of a framework. */
export type Requirement = Framework['requirements'][number]

/** How far checks can prove a requirement. */
export type Coverage = Requirement['coverage']

/**
 * Checks the shape of one framework file that has been parsed from YAML.
 * @throws Error that lists every deviation with its path; framework files are shipped, so that is a bug and no user error.
 */
export function parseFramework(data: unknown): Framework {
  const result = framework.safeParse(data)
  if (result.success) return result.data
  throw new Error(`framework file does not match its schema\n${z.prettifyError(result.error)}`)
}

/** A deviation from the schema, with the way to it: keys and indexes. */
export interface FrameworkIssue {
  readonly path: readonly (string | number)[]
  readonly message: string
}

/** The same for a file that a user wrote: what is wrong is data, for whoever knows its lines. */
export function checkFramework(data: unknown): Framework | readonly FrameworkIssue[] {
  const result = framework.safeParse(data)
  if (result.success) return result.data
  return result.error.issues.map(({ path, message }) => ({ path: path.map((step) => (typeof step === 'number' ? step : String(step))), message }))
}
