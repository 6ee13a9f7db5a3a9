/** Each house rule catches its breach and leaves alone what only looks like one. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { breaches, leftOver, rules } from './house-rules.ts'

const planted: Readonly<Record<string, { readonly file: string; readonly bad: readonly string[]; readonly good: readonly string[] }>> = {
  'no-clock': {
    file: 'src/checks/boot/x.ts',
    bad: ['Date.now()', 'new Date()', 'new Date', 'Date()', 'performance.now()'],
    good: ['new Date(text)', 'Date.parse(text)', '"Date.now()"'],
  },
  'no-randomness': { file: 'src/kernel/x.ts', bad: ['Math.random()', 'randomBytes(4)'], good: ['Math.max(1, 2)'] },
  'native-decompression': {
    file: 'src/engine/x.ts',
    bad: ["import { inflateSync } from 'node:zlib'", "export * from 'xz-decompress'"],
    good: ["import { inflate } from '../kernel/native/inflate.ts'"],
  },
  'no-planted-data': { file: 'src/rules/x.ts', bad: ["read('../shared/data/pi')", '`${a}/planted.json`'], good: ['const planted = 1'] },
  'module-head': { file: 'tools/x.ts', bad: [''], good: [] },
  'no-skipped-tests': { file: 'src/kernel/x.test.ts', bad: ['test.only("a", f)', 'describe.skip("b", f)'], good: ['t.skip("no data")'] },
}

for (const rule of rules) {
  test(`${rule.id} catches what it is for, and no more`, () => {
    const { file, bad, good } = planted[rule.id] ?? assert.fail('plant a breach of this rule')
    const head = rule.id === 'module-head' ? '' : '/** x */\n'
    const caught = (text: string): string[] => breaches(file, head + text).map((breach) => breach.rule.id)
    for (const text of bad) assert.deepEqual(caught(text), [rule.id], text)
    for (const text of good) assert.deepEqual(caught(text), [], text)
    assert.deepEqual(breaches(file.replace('.test', ''), `/** x */\n`), [])
  })
}

test('what a scaffold left is named by line', () => {
  assert.deepEqual(leftOver('id: x\ntitle: REPLACE me\nnote: nothing to replace'), [2])
})
