/** The assessment document itself: keys in the order of its schema, two spaces, so that equal reviews are equal bytes. */
import { assessmentSchema, type Assessment } from '../../assess/schema.ts'
import { defineReport, encode } from '../define.ts'
import { quietJson } from '../view/json.ts'

const sorted = <T>(record: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.keys(record).toSorted().map((key) => [key, record[key] as T]))

/** Throws on what does not fit the published schema: nothing else may leave under its name. */
export function renderJson(assessment: Assessment): string {
  // The schema gives keys back in its own order, whatever order they came in.
  const ordered = assessmentSchema.parse(assessment)
  const { provenance } = ordered
  const document = { ...ordered, provenance: { ...provenance, limits: sorted(provenance.limits), timings: sorted(provenance.timings) } }
  return `${quietJson(JSON.stringify(document, undefined, 2))}\n`
}

export const report = defineReport({
  id: 'json',
  mediaType: 'application/json',
  extension: 'json',
  render: (assessment) => encode([renderJson(assessment)]),
})
