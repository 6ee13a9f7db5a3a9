/**
 * Scores the search for secrets and the count of personal data against the labelled corpora, through whole reviews. Prints
 * precision, recall and each miss.
 *
 *   npm run score -- secrets [CORPUS ...]        secrets, secrets-held-out, personal-data
 */
import { personalText, scorePersonalData } from '../test/support/personal-corpus.ts'
import { readCorpus, scoreSecrets, scoreText } from '../test/support/secret-corpus.ts'

/** The least that the corpus must give, and what the held-out set must. */
export const leastPrecision = 0.97
export const leastRecall = 0.95

const all = ['secrets', 'secrets-held-out', 'personal-data'] as const

export async function scoreCorpora(names: readonly string[] = all): Promise<boolean> {
  let good = true
  for (const name of names) {
    const personal = name === 'personal-data' ? await scorePersonalData() : undefined
    const result = personal ?? (await scoreSecrets(readCorpus(name)))
    process.stdout.write('items' in result ? personalText(result) : scoreText(name, result))
    good &&= result.precision >= leastPrecision && result.recall >= leastRecall
  }
  return good
}
