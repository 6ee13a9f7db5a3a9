/** The grid's states in Markdown: marks that every font has; the legend has the words. */
import type { State } from '../view/words.ts'

export const stateSigns: Readonly<Record<State, string>> = { met: '✓', unmet: '✗', held: '‹', unknown: '?', planned: '○', 'not-planned': '!', 'not-needed': '·' }
