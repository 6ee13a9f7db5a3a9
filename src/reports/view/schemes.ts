/** Other schemes beside the level, in words: what each would ask for, and how sure that is. */
import type { Assessment } from '../../assess/schema.ts'

export type Scheme = Assessment['schemes'][number]

export const standingWords: Readonly<Record<Scheme['standing'], { readonly word: string; readonly meaning: string }>> = {
  rule: { word: 'rule', meaning: 'the scheme\'s own rule' },
  suggestion: { word: 'suggested', meaning: 'the scheme leaves the choice to the maker; this is a suggestion' },
}

/** `at least class 2` while an input is missing that could raise it. */
export function schemeValue({ applies, value, open }: Scheme): string {
  if (!applies) return 'does not apply'
  if (value === '') return open ? 'not known yet' : 'asks for nothing'
  return open && !value.startsWith('at least ') ? `at least ${value}` : value
}
