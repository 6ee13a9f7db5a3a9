/**
 * The shape of one fuse plan (one YAML document, one file) and the only way to read it: `parseFusePlan`. A plan says in which order
 * somebody burns their public key with the vendor's own tool, and what the unit then shows. Proofmark itself never runs any of it. Must
 * not know any product or key.
 */
import { z } from 'zod'
import { keyValues } from './vocabulary.ts'

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens')
const text = z.string().min(2).refine((value) => value.trim() === value, 'no space at either end')
const isoDate = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'a date as YYYY-MM-DD, quoted')
const url = z.url({ protocol: /^https$/ })

export const sourceSchema = z.strictObject({ title: text, edition: text, at: text, url, checked: isoDate })

/** In the order in which they come. */
export const phases = ['prepare', 'rehearse', 'burn', 'check'] as const

const algorithmSchema = z.strictObject({ algorithm: text, bits: z.array(z.int().positive()).min(1) })

/** `{esp-v2}`: a value that follows from the key, or a word of the platform. A line with lists is repeated, once for each of their values. */
const line = z.string().min(1).refine((value) => value.trim() === value, 'no space at either end')

const stepSchema = z.strictObject({
  phase: z.enum(phases),
  text,
  /** Where its commands are typed: at a computer, in U-Boot on the unit, or in a configuration file. */
  at: z.enum(['host', 'u-boot', 'unit', 'file']).default('host'),
  commands: z.array(line).default([]),
  /** The unit cannot go back. */
  irreversible: z.boolean().default(false),
  /** What is then to be seen; `lines` as the tool prints them. */
  expect: z.strictObject({ text, lines: z.array(line).default([]) }).optional(),
  /** A name of `sources`. */
  source: id,
})

const fusePlanSchema = z.strictObject({
  id,
  title: text.max(70),
  /** Catalogue ids of parts or of their bases, each with the words that its steps need. */
  for: z.array(z.strictObject({
    platform: id,
    words: z.record(id, z.union([text.or(z.string().length(1)), z.array(z.string())])).default({}),
    alsoAccepts: z.array(algorithmSchema).default([]),
  })).min(1),
  tool: z.strictObject({ name: text, url }),
  keys: z.strictObject({
    /** What it is called where it is used: `secure boot signing key`. */
    called: text,
    accepts: z.array(algorithmSchema).min(1),
    least: z.int().min(1).default(1),
    most: z.int().min(1).default(1),
    /** Why these, and what else to know of them. */
    why: text,
    /** Where the burned value comes from when it does not follow from the keys that were given. */
    otherwise: text,
  }),
  needs: z.array(text).min(1),
  steps: z.array(stepSchema).min(3),
  /** The dump that a review takes. */
  dump: z.strictObject({ command: line, file: text }),
  /** What it leaves open. */
  notes: z.array(text).default([]),
  sources: z.record(id, sourceSchema),
}).check(({ value: plan, issues }) => {
  const wrong = (message: string): void => void issues.push({ code: 'custom', message, input: plan })
  const [first] = plan.for
  const words = new Set(Object.keys(first?.words ?? {}))
  for (const each of plan.for) {
    if (Object.keys(each.words).toSorted().join() !== [...words].toSorted().join()) wrong(`${each.platform} has other words than ${first?.platform ?? ''}`)
  }
  const used = new Set<string>()
  plan.steps.forEach((step, index) => {
    const before = plan.steps.slice(0, index)
    const name = `step ${index + 1}`
    if (before.some((other) => phases.indexOf(other.phase) > phases.indexOf(step.phase))) wrong(`${name}: ${step.phase} comes before ${before.at(-1)?.phase ?? ''}`)
    if (step.irreversible && step.phase !== 'burn') wrong(`${name}: what cannot be undone belongs to "burn"`)
    if (step.irreversible && !before.some((other) => other.phase === 'rehearse')) wrong(`${name}: what cannot be undone comes after a rehearsal`)
    if (plan.sources[step.source] === undefined) wrong(`${name}: there is no source "${step.source}"`)
    used.add(step.source)
  })
  for (const name of Object.keys(plan.sources)) if (!used.has(name)) wrong(`no step has the source "${name}"`)
  for (const template of templatesOf(plan)) {
    for (const name of namesIn(template)) if (!words.has(name) && !(name in keyValues)) wrong(`{${name}} is neither a value of keys nor a word of the platform`)
  }
  if (!plan.steps.some((step) => step.phase === 'burn') || !plan.steps.some((step) => step.phase === 'check')) wrong('a plan burns something, and checks it')
  if (plan.keys.least > plan.keys.most) wrong('least and most run upwards')
})

export type FusePlan = z.output<typeof fusePlanSchema>
export type FuseStep = FusePlan['steps'][number]

/** Names between braces. */
export const namesIn = (template: string): string[] => [...template.matchAll(/\{([a-z0-9-]+)\}/gu)].map(([, name = '']) => name)

/** Every line of a plan that may hold names. */
function templatesOf(plan: Pick<FusePlan, 'steps' | 'dump'>): string[] {
  return [...plan.steps.flatMap((step) => [step.text, ...step.commands, step.expect?.text ?? '', ...(step.expect?.lines ?? [])]), plan.dump.command]
}

/**
 * Reads one plan as plain data (already parsed from YAML).
 * @throws Error that names the plan and every place that is wrong.
 */
export function parseFusePlan(data: unknown): FusePlan {
  const result = fusePlanSchema.safeParse(data)
  if (result.success) return result.data
  const name = typeof data === 'object' && data !== null && 'id' in data ? String(data.id) : 'without id'
  const wrong = result.error.issues.map((issue) => `  ${issue.path.join('.') || '(top)'}: ${issue.message}`)
  throw new Error(`fuse plan ${name} is not valid:\n${wrong.join('\n')}`)
}
