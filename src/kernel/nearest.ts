/** The known word that a person most likely meant. Knows nothing but words. */

/** Words longer than this are no slips of the pen. */
const maxCharacters = 64

/** The closest of `known` when it is close enough to be meant; spelling with other separators or capitals counts as equal. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  if (word.length > maxCharacters) return undefined
  const plain = normal(word)
  const same = known.find((each) => normal(each) === plain)
  if (same !== undefined) return same
  const limit = Math.max(1, Math.floor(plain.length / 3))
  const ranked = known.map((each) => ({ each, far: distance(plain, normal(each), limit) })).filter(({ far }) => far <= limit)
  return ranked.toSorted((a, b) => a.far - b.far)[0]?.each ?? known.find((each) => plain.length > 3 && normal(each).endsWith(plain))
}

const normal = (word: string): string => word.toLowerCase().replaceAll(/[^a-z0-9]/gu, '')

/** Edits between two words (insert, delete, replace, swap neighbours); anything over `limit` counts as one more than it. */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] ?? 0) + 1 : Infinity
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, swapped))
    }
    before = row
    row = next
  }
  return row[b.length] ?? limit + 1
}
