import assert from 'node:assert/strict'
import { test } from 'node:test'
import { csvRows, separatorOf } from './csv.ts'

const rows = (text: string, separator?: string): { line: number; cells: readonly string[] }[] => [...csvRows(text, { check: () => undefined }, separator)]

test('cells may hold commas, quotes and line ends', () => {
  assert.deepEqual(rows('a,"b ""c"", d","e\nf"\n\ng'), [{ line: 1, cells: ['a', 'b "c", d', 'e\nf'] }, { line: 4, cells: ['g'] }])
  assert.deepEqual(rows('"open'), [{ line: 1, cells: ['open'] }])
  assert.deepEqual(rows('\uFEFFa;"b;c"\r\n;\t\r\n', ';'), [{ line: 1, cells: ['a', 'b;c'] }, { line: 2, cells: ['', '\t'] }])
  assert.deepEqual(rows('5" plate,""\n'), [{ line: 1, cells: ['5" plate', ''] }])
})

test('the separator is the one that the first line has most of', () => {
  assert.deepEqual(['a,b', 'a;b;c,d\n,,,,,', 'a\tb', 'a'].map(separatorOf), [',', ';', '\t', ','])
})
