/** What somebody probably meant who misspelt an id. Pure. */
import { UserError } from '../../engine/user-error.ts'

/** `Did you mean "review"? `, or nothing when no known word is near. */
export function meant(word: string, known: readonly string[]): string {
  const [best] = known
    .map((candidate) => ({ candidate, steps: distance(word.toLowerCase(), candidate) }))
    .filter(({ candidate, steps }) => steps <= Math.max(1, Math.floor(candidate.length / 4)))
    .sort((a, b) => a.steps - b.steps)
  return best === undefined ? '' : `Did you mean "${best.candidate}"? `
}

/** The error for a word that is neither `list` nor `show`; `known` are ids that `show` takes. */
export function notListed(command: string, word: string, known: readonly string[]): UserError {
  const hint = known.includes(word) ? `Write \`proofmark ${command} show ${word}\`.` : `${meant(word, ['list', 'show'])}Write \`proofmark ${command} list\` or \`proofmark ${command} show ID\`.`
  return new UserError('unknown-command', `\`proofmark ${command}\` has no "${word}"`, hint)
}

const longest = 100

/** Letters to insert, delete, replace or swap with their neighbour. */
function distance(a: string, b: string): number {
  if (a.length > longest) return Infinity
  let older: number[] = []
  let old = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      row.push(Math.min((row[j - 1] ?? 0) + 1, (old[j] ?? 0) + 1, (old[j - 1] ?? 0) + (same ? 0 : 1), swapped ? (older[j - 2] ?? 0) + 1 : Infinity))
    }
    older = old
    old = row
  }
  return old[b.length] ?? Infinity
}
