/**
 * The shape of one entry of the catalogue of parts (one YAML document, one file): how a part is recognised on a board and what
 * its pins are there for. Data about pins only; what a part can do stands in the catalogue of platforms. Must not know boards.
 */
import { z } from 'zod'
import { boardRoles, partKinds } from '../facts/board.ts'

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens')
const text = z.string().min(2).refine((value) => value.trim() === value, 'no space at either end')
const isoDate = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'a date as YYYY-MM-DD, quoted')
const pattern = z.string().min(1).refine((value) => {
  try {
    return new RegExp(value, 'iu') instanceof RegExp
  } catch {
    return false
  }
}, 'a regular expression')
const role = z.enum(boardRoles)
const byRole = <T extends z.ZodType>(value: T) => z.partialRecord(role, z.array(value).min(1))

const sourceSchema = z.strictObject({
  title: text, edition: z.string().min(1), at: text, url: z.url({ protocol: /^https$/ }), checked: isoDate,
  /** How much of it was read: absent means the passage itself; `unread` names where to look, and is not what the entry was made from. */
  depth: z.enum(['excerpt', 'unread']).optional(),
})

const partSchema = z.strictObject({
  id,
  title: text,
  kind: z.enum(partKinds),
  /** Ids of the catalogue of platforms: what the part is, or has inside. */
  platforms: z.array(id).default([]),
  /** Patterns, in any case of letters, for value, part number and name of the footprint; the longest hit decides among entries. */
  match: z.array(pattern).min(1),
  /** Values that are none after all. */
  except: z.array(pattern).default([]),
  /** Names of pins by role, as patterns for one whole name: schematics write several, `GPIO12/MTDI`. */
  pins: byRole(pattern).default({}),
  /** Of the pins of a bus those that whoever reads it does without, as patterns for one whole name: write protection, the further lines of data. */
  spare: z.array(pattern).default([]),
  /**
   * Pads by role, for files that name no pins; the first whose pattern fits value, part number or footprint. `unconnected`: pads that lead
   * nowhere inside, whatever the symbol of a sister part calls them.
   */
  packages: z.array(z.strictObject({ match: pattern, pads: byRole(z.string().min(1)), spare: z.array(z.string().min(1)).default([]), unconnected: z.array(z.string().min(1)).default([]) })).default([]),
  /** Ways in that need several signals at once. */
  entries: z.array(z.strictObject({
    title: text,
    needs: z.array(role).min(1),
    gives: text,
    /** Questions to fuses that have to be closed, all of them, for it to be. */
    fuses: z.array(z.enum(['downloadClosed', 'debugClosed'])).default([]),
  })).default([]),
  sources: z.array(sourceSchema).min(1),
})

export type Part = z.output<typeof partSchema>

/**
 * Reads one part as plain data (already parsed from YAML).
 * @throws Error that names the part and every place that is wrong.
 */
export function parsePart(data: unknown): Part {
  const result = partSchema.safeParse(data)
  if (result.success) return result.data
  const name = typeof data === 'object' && data !== null && 'id' in data ? String(data.id) : 'without id'
  throw new Error(`part ${name} is not valid:\n${result.error.issues.map((issue) => `  ${issue.path.join('.') || '(top)'}: ${issue.message}`).join('\n')}`)
}
