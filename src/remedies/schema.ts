/**
 * The shape of one remedy (one YAML document, one file) and the only way to read it: `parseRemedy`. A remedy says what a
 * person does about failing checks, when it is due, what it takes and whether it can be undone. Must not know how a plan
 * is put together, nor any product.
 */
import { z } from 'zod'

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens')
const text = z.string().min(2).refine((value) => value.trim() === value, 'no space at either end')
const isoDate = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'a date as YYYY-MM-DD, quoted')
const cellOrCheck = z.string().regex(/^[a-z]+\/[a-z0-9]+(-[a-z0-9]+)*$/, 'a cell as property/rung or the id of a check')

const sourceSchema = z.strictObject({ title: text, edition: text, at: text, url: z.url({ protocol: /^https$/ }), checked: isoDate })

/** At 10, 50 and 90 percent: one case in ten stays below the first, one in ten goes over the last. */
export const estimateSchema = z.strictObject({ p10: z.number().min(0), p50: z.number().min(0), p90: z.number().min(0) })
  .refine(({ p10, p50, p90 }) => p10 <= p50 && p50 <= p90, 'p10, p50 and p90 run upwards')

const remedySchema = z.strictObject({
  id,
  /** Imperative and short: it stands in a list of things to do first. */
  title: text.max(70),
  /** Cells (`property/rung`) and check ids. A remedy that names the check is preferred to one that names its cell. */
  clears: z.array(cellOrCheck).min(1),
  /** Plain words, in order. */
  steps: z.array(text).min(1),
  /** The stage by which it has to be done. */
  due: z.enum(['concept', 'prototype', 'production-prototype', 'production', 'fielded']),
  /** Person-days of the team that makes the product. */
  effort: estimateSchema.refine(({ p90 }) => p90 > 0, 'nothing is done in no time'),
  cost: z.strictObject({ currency: z.literal('EUR'), perUnit: estimateSchema.optional(), oneOff: estimateSchema.optional() }).optional(),
  /** Who does it, mainly. */
  who: z.enum(['hardware', 'firmware', 'factory', 'operations', 'product', 'laboratory']),
  /** Weeks of waiting beside the work: parts, boards, appointments. */
  lead: estimateSchema.optional(),
  /** Remedies that come before it where both are in a plan. */
  after: z.array(id).default([]),
  /** The vendor's own tool for it. */
  tool: z.strictObject({ name: text, url: z.url({ protocol: /^https$/ }) }).optional(),
  /** True if units that went through it cannot go back. */
  irreversible: z.boolean(),
  /** How to try it without burning anything; required when it is irreversible. */
  rehearsal: text.optional(),
  /** Absent: any product. `platforms` holds catalogue ids of parts or their bases, or family names. */
  applies: z.strictObject({ platforms: z.array(text).min(1) }).optional(),
  /** Where the steps are described at length. */
  sources: z.array(sourceSchema).default([]),
  /** Where effort, cost and waiting come from: our own default, or what somebody asks or measured. */
  basis: z.union([z.literal('expert default'), z.strictObject({ kind: z.enum(['official price', 'study']), source: sourceSchema })]),
}).refine((remedy) => !remedy.irreversible || remedy.rehearsal !== undefined, { message: 'what cannot be undone comes with a rehearsal', path: ['rehearsal'] })

export type Estimate = z.output<typeof estimateSchema>
export type Remedy = z.output<typeof remedySchema>

/**
 * Reads one remedy as plain data (already parsed from YAML).
 * @throws Error that names the remedy and every place that is wrong.
 */
export function parseRemedy(data: unknown): Remedy {
  const result = remedySchema.safeParse(data)
  if (result.success) return result.data
  const name = typeof data === 'object' && data !== null && 'id' in data ? String(data.id) : 'without id'
  const wrong = result.error.issues.map((issue) => `  ${issue.path.join('.') || '(top)'}: ${issue.message}`)
  throw new Error(`remedy ${name} is not valid:\n${wrong.join('\n')}`)
}
