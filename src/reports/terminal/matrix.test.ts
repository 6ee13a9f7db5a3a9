import assert from 'node:assert/strict'
import { test } from 'node:test'
import { blocked } from '../testing/blocked.ts'
import { hostile, incomplete, ready } from '../testing/others.ts'
import { widthOf } from './layout.ts'
import { renderMatrix } from './matrix.ts'

test('no line is wider than the terminal, and no name acts on it', () => {
  for (const columns of [40, 80, 120]) {
    for (const rows of [true, false]) {
      for (const example of [blocked, hostile, ready, incomplete]) {
        const text = renderMatrix(example, {}, rows, { columns, colour: false })
        for (const line of text.split('\n')) assert.ok(widthOf(line) <= columns, `${columns}: ${line}`)
        assert.doesNotMatch(text.replaceAll('\n', ''), /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u)
      }
    }
  }
})

test('figures without a wish, rows with one, and what would change', () => {
  const figures = renderMatrix(blocked, {}, false, { columns: 80, colour: false })
  assert.match(figures, /^uk-psti-2023 +1 +· +1 +· +· +1 +1$/mu)
  assert.match(figures, /To see rows: --framework ID/u)
  assert.match(figures, /on NXP i\.MX 8M Mini with NXP EdgeLock SE050: 1 requirement would stand\s+otherwise/u)
  const rows = renderMatrix(blocked, { status: ['declared'] }, true, { columns: 80, colour: false })
  assert.match(rows, /1 of 12 requirements; only status declared only/u)
  assert.match(rows, / {2}II\(5\) {2}declared only · Ann Lee \(compliance\) · shall ·\s+binds from 11 December 2027/u)
  assert.match(rows, /next {3}attach a dated document \(handling\/support-period-stated\)/u)
  assert.match(rows, /if {5}at level 1: met, every check that proves it passed/u)
})

test('nothing to compare with, and an incomplete review, are said', () => {
  assert.match(renderMatrix(ready, {}, false, { columns: 80, colour: false }), /No framework is about this product/u)
  assert.match(renderMatrix(incomplete, {}, false, { columns: 80, colour: false }), /THE REVIEW IS INCOMPLETE/u)
})
