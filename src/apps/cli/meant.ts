/** What somebody probably meant who misspelt an id. Pure. */
import { UserError } from '../../engine/user-error.ts'
import { nearest } from '../../kernel/nearest.ts'

/** `Did you mean "review"? `, or nothing when no known word is near. */
export function meant(word: string, known: readonly string[]): string {
  const near = word === '' ? undefined : nearest(word, known)
  return near === undefined ? '' : `Did you mean "${near}"? `
}

/** The error for a word that is neither `list` nor `show`; `known` are ids that `show` takes. */
export function notListed(command: string, word: string, known: readonly string[]): UserError {
  const hint = known.includes(word) ? `Write \`proofmark ${command} show ${word}\`.` : `${meant(word, ['list', 'show'])}Write \`proofmark ${command} list\` or \`proofmark ${command} show ID\`.`
  return new UserError('unknown-command', `\`proofmark ${command}\` has no "${word}"`, hint)
}
