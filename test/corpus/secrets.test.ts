/** The labelled corpora through whole reviews: precision and recall, each miss by name, and that no secret comes out. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { personalText, scorePersonalData } from '../support/personal-corpus.ts'
import { readCorpus, scoreSecrets, scoreText } from '../support/secret-corpus.ts'
import { leastPrecision, leastRecall } from '../../tools/score-secrets.ts'

for (const name of ['secrets', 'secrets-held-out']) {
  test(`${name}: precision and recall`, async (t) => {
    const items = readCorpus(name)
    const result = await scoreSecrets(items)
    const text = scoreText(name, result)
    t.diagnostic(text.split('\n')[0] ?? '')
    assert.ok(result.precision >= leastPrecision && result.recall >= leastRecall, text)
  })
}

test('the corpus is as large as it says, and 45 % of it or more are look-alikes', () => {
  const items = readCorpus('secrets')
  const lookAlikes = items.filter((item) => !item.secret).length
  assert.ok(items.length >= 320 && lookAlikes / items.length >= 0.45, `${items.length} items, ${lookAlikes} look-alikes`)
  assert.equal(new Set(items.map((item) => item.name)).size, items.length, 'two items have one name')
})

test('personal data: precision and recall', async (t) => {
  const result = await scorePersonalData()
  const text = personalText(result)
  t.diagnostic(text.split('\n')[0] ?? '')
  assert.ok(result.items >= 60 && result.precision >= leastPrecision && result.recall >= leastRecall, text)
})
