/** What `proofmark fuse-plan --json` prints; published as schema/fuse-plan.schema.json. */
import { z } from 'zod'
import { phases, sourceSchema } from './schema.ts'

const lines = z.array(z.string())
const catalogueSource = z.strictObject({ title: z.string(), edition: z.string(), at: z.string(), url: z.string(), checked: z.string() })

const stepSchema = z.strictObject({
  /** From 1. */
  number: z.int(),
  phase: z.enum(phases),
  text: z.string(),
  at: z.enum(['host', 'u-boot', 'unit', 'file']),
  commands: lines,
  irreversible: z.boolean(),
  expect: z.strictObject({ text: z.string(), lines }).optional(),
  source: sourceSchema,
})

export const fusePlanDocumentSchema = z.strictObject({
  schema: z.literal('proofmark/fuse-plan@1'),
  platform: z.strictObject({ id: z.string(), title: z.string(), revision: z.string() }),
  /** `nothing-to-burn`: the part has no fuses that authenticate boot. `no-plan`: it may have, and there is no plan for it here. */
  answer: z.enum(['plan', 'nothing-to-burn', 'no-plan']),
  /** Why there is no plan, as sentences. */
  why: lines,
  whySources: z.array(catalogueSource),
  plan: z.strictObject({
    id: z.string(), title: z.string(),
    tool: z.strictObject({ name: z.string(), url: z.string() }),
    key: z.strictObject({ called: z.string(), why: z.string(), otherwise: z.string() }),
    needs: lines,
    steps: z.array(stepSchema),
    dump: z.strictObject({ command: z.string(), file: z.string() }),
    notes: lines,
  }).optional(),
  keys: z.array(z.strictObject({ file: z.string(), algorithm: z.string(), bits: z.int(), fingerprint: z.string(), certificate: z.boolean() })),
  /** `stop`: burn nothing before this is settled. `missing`: values are left out. */
  warnings: z.array(z.strictObject({ code: z.string(), weight: z.enum(['stop', 'missing', 'note']), message: z.string() })),
  /** What follows from the keys, by name; absent where it does not. */
  values: z.record(z.string(), lines),
})

export type FusePlanDocument = z.output<typeof fusePlanDocumentSchema>
