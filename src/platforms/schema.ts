/**
 * The shape of one catalogue entry (one YAML document, one file) and the only way to read it: `parsePlatform`.
 *
 * Strict: an unknown key, a fact without a source, a source without place and date, a number where an edition was meant are
 * errors. What was not researched is absent, which is different from `value: no`. Must not know other entries (resolve.ts
 * does), files, checks or the product under review.
 */
import { z } from 'zod'
import { CAPABILITY_NAMES, INTERFACES, RADIOS, type CapabilityName } from './vocabulary.ts'

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens')
const text = z.string().min(2).refine((value) => value.trim() === value, 'no space at either end')
const lowerText = text.refine((value) => value === value.toLowerCase(), 'lower case')
const isoDate = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'a date as YYYY-MM-DD, quoted')
const strength = z.int().min(0).max(4)

/** Where a fact can be read. `depth` says how much of it was read for the catalogue; absent means the passage itself. */
export const sourceSchema = z.strictObject({
  title: text,
  /** Edition, version or commit. Always a string: `'1.10'` is not a number. */
  edition: z.string().min(1),
  /** Page, section, line or path inside the source. */
  at: text,
  url: z.url({ protocol: /^https$/ }),
  /** Day on which somebody last held the source against this entry. */
  checked: isoDate,
  depth: z.enum(['whole', 'excerpt', 'secondary']).optional(),
})

const sources = z.array(sourceSchema).min(1)

const conflictSchema = z.strictObject({
  /** What the other source says, and why neither is dropped. */
  detail: text,
  value: z.string().optional(),
  strength: strength.optional(),
  sources,
})

const factShape = {
  strength,
  /**
   * What it may be, were shown what nobody published: counter-measures, a laboratory's result. Unbroken is not proven, and not
   * published is not absent (grid.md section 4): a level between the two is unknown.
   */
  upTo: strength.optional(),
  /** Why this strength and not the next one. */
  why: text,
  /** Plain words for a report. */
  detail: text,
  sources,
  /** Revision ids to which the fact applies; absent means all. */
  revisions: z.array(id).min(1).optional(),
  conflict: conflictSchema.optional(),
}

const plainFact = z.strictObject({ value: z.enum(['yes', 'no', 'partial', 'unknown']), ...factShape })
const mediumFact = z.strictObject({ value: z.enum(['removable', 'soldered', 'internal']), ...factShape })

/** One fact, or a list when revisions differ; always a list after parsing. */
function factOrList<F extends z.ZodType>(fact: F) {
  return z.preprocess((value) => (Array.isArray(value) ? value : [value]), z.array(fact).min(1))
}

type PlainName = Exclude<CapabilityName, 'storage-medium'>
const plainNames = CAPABILITY_NAMES.filter((name): name is PlainName => name !== 'storage-medium')
const plainList = factOrList(plainFact).optional()
const capabilitiesSchema = z.strictObject({
  ...(Object.fromEntries(plainNames.map((name) => [name, plainList])) as Record<PlainName, typeof plainList>),
  'storage-medium': factOrList(mediumFact).optional(),
})

const costSchema = z.strictObject({ from: z.number().min(0), to: z.number().min(0), currency: z.string().length(3) })

export const attackSchema = z.strictObject({
  id,
  title: text,
  cve: z.string().regex(/^CVE-\d{4}-\d{4,}$/).optional(),
  /** What it reaches. `revisions` is machine-readable; `software` and `settings` are words. Empty means every part. */
  affects: z.strictObject({ revisions: z.array(id).min(1).optional(), software: text.optional(), settings: text.optional() }),
  /** Empty: it takes away what this part does not offer anyway; recorded so that a reader need not wonder. */
  defeats: z.array(z.enum(CAPABILITY_NAMES)),
  /** The level of the attacker who can repeat it, not of the one who found it. */
  attacker: z.int().min(1).max(4),
  needs: z.strictObject({ physical: z.boolean(), hours: z.number().positive().optional(), cost: costSchema.optional() }),
  /** Absent: nothing closes it. `revision`: only a newer revision does, and `affects.revisions` lists the open ones. */
  cured: z.strictObject({ by: z.enum(['update', 'setting', 'fuse', 'revision']), detail: text }).optional(),
  detail: text,
  sources,
}).refine((attack) => attack.cured?.by !== 'revision' || attack.affects.revisions !== undefined, {
  message: 'an attack that a revision cures lists the revisions that it reaches', path: ['affects', 'revisions'],
})

const functionsSchema = z.strictObject({
  cpu: text.optional(),
  cpuClass: z.enum(['mcu', 'application-32', 'application-64']).optional(),
  cores: z.int().positive().optional(),
  /** Sizes that can be had, in MiB; of a chip with external memory the largest that it addresses. */
  ramMb: z.array(z.number().positive()).min(1).optional(),
  /** The richest kind of system that it runs. */
  os: z.enum(['linux', 'rtos', 'bare']).optional(),
  /** It can show or encode moving pictures. */
  video: z.boolean().optional(),
  /** On the part itself; an empty list says that there are none. */
  radios: z.array(z.enum(RADIOS)).optional(),
  /** Those that the sources name. Of a computer its connectors, all of them: what is not here is taken for absent. */
  interfaces: z.array(z.enum(INTERFACES)).optional(),
  package: text.optional(),
  temperature: z.strictObject({ minC: z.int(), maxC: z.int() }).optional(),
  /** What one part costs at `quantity`; `source` says who asks that. */
  price: z.strictObject({
    class: text, currency: z.string().length(3), from: z.number().min(0), to: z.number().min(0), quantity: z.int().positive().optional(), date: isoDate, source: sourceSchema,
  }).optional(),
  sources,
})

const repairSchema = z.strictObject({
  cell: z.enum(['keys/available', 'identity/available', 'crypto/available', 'storage/available']),
  strength,
  note: text,
  sources,
})

export const platformSchema = z.strictObject({
  id,
  /** Base entry whose facts this one shares; what stands here replaces what stands there. */
  extends: id.optional(),
  title: text,
  vendor: text,
  family: text,
  kind: z.enum(['computer', 'module', 'soc', 'mcu', 'add-on']),
  soc: text.optional(),
  /** A name that leaves open which part it is, among parts whose security differs: it is looked up, and never offered. */
  unspecified: z.literal(true).optional(),
  aliases: z.array(lowerText).default([]),
  orderCodes: z.array(text).default([]),
  revisions: z.array(z.strictObject({ id, title: text, notes: text.optional() })).default([]),
  identifiers: z.strictObject({
    deviceTree: z.array(lowerText).default([]),
    models: z.array(text).default([]),
    bootFiles: z.array(text).default([]),
    configFilters: z.array(lowerText).default([]),
    packages: z.array(lowerText).default([]),
  }).prefault({}),
  functions: functionsSchema.optional(),
  capabilities: capabilitiesSchema.prefault({}),
  attacks: z.array(attackSchema).default([]),
  certifications: z.array(z.strictObject({
    scheme: text, level: text, subject: text, certificate: text.optional(), note: text.optional(), sources,
  })).default([]),
  lifecycle: z.strictObject({
    status: z.enum(['active', 'not-recommended', 'end-of-life']),
    longevity: text.optional(),
    /** The vendor promises to make it at least until then: a year, or a year and a month. */
    until: z.string().regex(/^\d{4}(-(0[1-9]|1[0-2]))?$/, 'a year or YYYY-MM, quoted').optional(),
    sources,
  }).optional(),
  /** Add-ons only: what they can do beside the host, and the cells that they repair. */
  roles: z.array(text).default([]),
  repairs: z.array(repairSchema).default([]),
  notes: z.array(text).default([]),
})

export type Platform = z.output<typeof platformSchema>
export type Source = z.output<typeof sourceSchema>
export type Attack = z.output<typeof attackSchema>
export type PlatformKind = Platform['kind']
export type CapabilityFact = z.output<typeof plainFact> | z.output<typeof mediumFact>
export type CapabilityValue = CapabilityFact['value']
export type Repair = z.output<typeof repairSchema>

/** What is well-formed and still cannot be true. Each line names the place. */
function contradictions(entry: Platform): string[] {
  const found: string[] = []
  const twice = (values: readonly string[]): boolean => new Set(values).size !== values.length
  if (twice(entry.revisions.map((revision) => revision.id))) found.push('revisions: a revision id occurs twice')
  if (twice(entry.attacks.map((attack) => attack.id))) found.push('attacks: an attack id occurs twice')
  if (entry.kind !== 'add-on' && entry.repairs.length > 0) found.push('repairs: only an add-on repairs another part')
  if (entry.kind === 'add-on' && entry.repairs.length === 0) found.push('repairs: an add-on says what it repairs')
  for (const name of CAPABILITY_NAMES) {
    const facts: readonly CapabilityFact[] = entry.capabilities[name] ?? []
    if (facts.length > 1 && facts.some((fact) => fact.revisions === undefined)) found.push(`capabilities.${name}: in a list every fact names its revisions`)
    if (facts.some((fact) => fact.upTo !== undefined && fact.upTo <= fact.strength)) found.push(`capabilities.${name}: upTo is more than strength`)
    if (facts.some((fact) => fact.value === 'no' && fact.strength > 0)) found.push(`capabilities.${name}: what is absent has strength 0`)
    if (twice(facts.flatMap((fact) => fact.revisions ?? []))) found.push(`capabilities.${name}: two facts for one revision`)
  }
  return found
}

/**
 * Reads one document of the catalogue as plain data (already parsed from YAML or JSON).
 * @throws Error that names the entry and every place that is wrong.
 */
export function parsePlatform(data: unknown): Platform {
  const result = platformSchema.safeParse(data)
  const wrong = result.success
    ? contradictions(result.data)
    : result.error.issues.map((issue) => `${issue.path.join('.') || '(top)'}: ${issue.message}`)
  if (result.success && wrong.length === 0) return result.data
  const name = typeof data === 'object' && data !== null && 'id' in data ? String(data.id) : 'an entry without id'
  throw new Error(`platform ${name} is not valid:\n${wrong.map((line) => `  ${line}`).join('\n')}`)
}
