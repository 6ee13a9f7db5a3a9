/** Findings one by one, as long as they are few enough to be read. Knows no check. */
import { fail, severities, type Fail, type Outcome } from './define.ts'

/** A finding without a severity of its own has that of its check, the gravest that it gives. */
const rank = ({ severity }: Fail): number => (severity === undefined ? -1 : severities.indexOf(severity))
const maxRows = 20

/** The gravest `most` one by one, and all others in one finding that tells how many they are: `says` gives its sentence. */
export function firstOf(found: readonly Fail[], most: number, says: (rest: number) => string): readonly Outcome[] {
  if (found.length <= most) return found
  const sorted = found.toSorted((a, b) => rank(a) - rank(b))
  const [first, ...rest] = sorted.slice(most)
  if (first === undefined) return sorted
  return [...sorted.slice(0, most), fail(says(rest.length + 1), [first.evidence[0], ...rest.slice(0, maxRows - 1).map(({ evidence }) => evidence[0])], { subject: 'further findings', ...(first.severity === undefined ? {} : { severity: first.severity }) })]
}
