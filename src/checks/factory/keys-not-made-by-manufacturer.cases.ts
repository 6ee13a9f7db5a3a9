/** Examples of factory/keys-not-made-by-manufacturer. */
import type { Cases } from '../define.ts'
import { questionCases } from '../question-cases.ts'

export const cases: Cases = questionCases('factory.keys-not-made-by-manufacturer', {
  good: 'the private key is generated in the secure element and never leaves it; the manufacturer sees public keys only',
  document: 'factory/key-generation.pdf',
  bad: 'the manufacturer generates the keys with a script and writes them to the cards',
  reason: 'units hold no keys and no credentials',
})
