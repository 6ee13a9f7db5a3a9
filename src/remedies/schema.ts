/** What repairs what: titles, steps, effort, cost, the stage at which it is due. Data; assess/plan.ts orders it. */
import { z } from 'zod'
import { stages } from '../facts/dossier.ts'

const interval = z.strictObject({ from: z.number().min(0), to: z.number().min(0) })
const source = z.strictObject({ title: z.string().min(1), at: z.string().min(1), url: z.url(), checked: z.iso.date() })

export const remedySchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
  /** Imperative, in plain words. */
  title: z.string().min(1),
  /** Ids of checks, or cells (`boot/enabled`) where it repairs whatever fails there. */
  clears: z.array(z.string()).min(1),
  steps: z.array(z.string().min(1)).min(1),
  due: z.enum(stages as [string, ...string[]]),
  effort: z.strictObject({ fromDays: z.number().min(0), toDays: z.number().min(0) }),
  cost: z.strictObject({ currency: z.string().length(3), perUnit: interval.optional(), oneOff: interval.optional() }).optional(),
  irreversible: z.boolean(),
  /** How to try it first; required for what cannot be undone. */
  rehearsal: z.string().min(1).optional(),
  /** Platform ids or families; absent: any. */
  applies: z.strictObject({ platforms: z.array(z.string()).min(1).optional() }).optional(),
  /** Where effort, cost and steps come from. */
  basis: z.string().min(1),
  sources: z.array(source).default([]),
}).refine((remedy) => !remedy.irreversible || remedy.rehearsal !== undefined, { message: 'what cannot be undone needs a rehearsal', path: ['rehearsal'] })

export type Remedy = z.output<typeof remedySchema>

/** @throws Error that names every place that is wrong. */
export const parseRemedy = (data: unknown): Remedy => remedySchema.parse(data)
