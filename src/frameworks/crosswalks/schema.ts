/**
 * The shape of a crosswalk: which requirements of one document bear on which of another, who says so, and how strongly.
 *
 * Data only. No status is derived from a crosswalk: what was shown for one requirement is evidence to look at for the other. Whether the
 * named frameworks and ids exist is `problems.ts`'s business.
 */
import { z } from 'zod'

const line = z.string().min(3).regex(/^\S.*\S$/s, 'no blanks at either end')
const ids = z.array(z.string().min(1)).min(1)

/** A framework of ours, by id and edition, or a document that we hold no requirements of. */
const side = z.union([z.strictObject({ framework: z.string().min(1), edition: z.string().min(1) }), z.strictObject({ document: line })])

export const relations = {
  accepted: 'meeting all of these is accepted in its place',
  same: 'asks for the same thing',
  examined: 'is examined by these test groups',
  related: 'bears on the same thing; meeting one shows nothing about the other by itself',
} as const

const row = z
  .strictObject({
    from: ids,
    /** `all`: every requirement of the other document. */
    to: z.union([ids, z.literal('all')]),
    relation: z.enum(Object.keys(relations) as [keyof typeof relations, ...(keyof typeof relations)[]]),
    /** What the other document wants to be told for it, by its own names: the entries of a pro forma. */
    asks: ids.optional(),
    /** Conditions and limits, in our words. */
    note: line.optional(),
    /** True: recalled or inferred, not read in the source. */
    unconfirmed: z.literal(true).optional(),
  })
  .refine((value) => value.unconfirmed === undefined || value.note !== undefined, { path: ['note'], message: 'must say what is unconfirmed' })

const crosswalk = z.strictObject({
  /** Kebab-case; the file is called so. */
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  title: line,
  from: side,
  to: side,
  /** True: our own judgement. False: the source says so. */
  ours: z.boolean(),
  source: z.strictObject({ title: line, at: line, url: z.url({ protocol: /^https$/ }) }),
  /** The day on which somebody last compared it with its source, or thought it through. ISO 8601 date. */
  checked: z.iso.date(),
  /** What is left out, and what to mind. */
  note: line,
  /** What the names in `asks` stand for, in our words. */
  entries: z.record(z.string(), line).optional(),
  rows: z.array(row).min(1),
}).superRefine(({ entries = {}, rows }, context) => {
  for (const [index, { asks = [] }] of rows.entries()) {
    for (const name of asks.filter((each) => !Object.hasOwn(entries, each))) context.addIssue({ code: 'custom', path: ['rows', index, 'asks'], message: `"${name}" is not among the entries` })
  }
})

/** Requirements of one document set against those of another. */
export type Crosswalk = z.infer<typeof crosswalk>

/**
 * Checks the shape of one crosswalk that has been parsed from YAML.
 * @throws Error that lists every deviation with its path.
 */
export function parseCrosswalk(data: unknown): Crosswalk {
  const result = crosswalk.safeParse(data)
  if (result.success) return result.data
  throw new Error(`crosswalk does not match its schema\n${z.prettifyError(result.error)}`)
}
