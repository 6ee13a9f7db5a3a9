/** Misspelt ids: the near one is named, and a far one is not made up. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { meant } from './meant.ts'

test('a near word is offered, a far one is not', () => {
  const known = ['diff', 'explain', 'review', 'platforms']
  assert.equal(meant('reveiw', known), 'Did you mean "review"? ')
  assert.equal(meant('Platform', known), 'Did you mean "platforms"? ')
  assert.equal(meant('dif', known), 'Did you mean "diff"? ')
  for (const far of ['', 'serve', 'x'.repeat(1_000_000)]) assert.equal(meant(far, known), '')
})
