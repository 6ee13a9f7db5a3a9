/** Base scores of CVSS vectors (FIRST). Pure. */
import type { CvssScore } from '../facts/vulnerability.ts'

/** Undefined where the vector is none. */
export function scoreOf(vector: string, by: string): CvssScore | undefined {
  void vector
  void by
  return undefined
}
