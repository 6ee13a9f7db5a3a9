/**
 * Scores the search for secrets against the labelled corpora, through whole reviews. Prints precision, recall and each miss.
 *
 *   npm run score -- secrets [CORPUS ...]
 */
import { readCorpus, scoreSecrets, scoreText } from '../test/support/secret-corpus.ts'

/** The least that the corpus must give, and what the held-out set must. */
export const leastPrecision = 0.97
export const leastRecall = 0.95

export async function scoreCorpora(names: readonly string[]): Promise<boolean> {
  let good = true
  for (const name of names) {
    const result = await scoreSecrets(readCorpus(name))
    process.stdout.write(scoreText(name, result))
    good &&= result.precision >= leastPrecision && result.recall >= leastRecall
  }
  return good
}

if (import.meta.main) {
  const names = process.argv.slice(2)
  process.exitCode = (await scoreCorpora(names.length === 0 ? ['secrets'] : names)) ? 0 : 1
}
