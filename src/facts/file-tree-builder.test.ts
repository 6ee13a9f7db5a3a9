import assert from 'node:assert/strict'
import { test } from 'node:test'
import { part } from '../kernel/place.ts'
import { FileTree, FileTreeBuilder } from './file-tree.ts'

test('a thousand entries come back as they went in', () => {
  const builder = new FileTreeBuilder()
  const drafts = Array.from({ length: 1000 }, (_, n) => ({
    path: `/file-${n}`, type: 'file' as const, mode: n % 0o7777, uid: n, gid: n + 70_000, size: n, mtime: n * 1000, steps: [part(n * 4096, n)],
  }))
  for (const draft of drafts) builder.add(draft)
  const tree = new FileTree(builder.columns())
  assert.deepEqual(drafts.map((_, index) => tree.at(index)), drafts.map((draft, index) => ({ index, ...draft })))
})

test('an entry takes the place of an earlier one with its path', () => {
  const builder = new FileTreeBuilder()
  builder.add({ path: '/a', type: 'symlink', size: 1, target: 'b', attributes: { 'user.x': '' } })
  builder.add({ path: '/b', type: 'file', size: 3, steps: [{ kind: 'decompress', codec: 'gzip' }] })
  builder.add({ path: '/a', type: 'file', size: 2, mode: 0o644 })
  builder.add({ path: '/b', type: 'directory', size: 0 })
  const tree = new FileTree(builder.columns())
  assert.deepEqual([tree.size, builder.count], [2, 2])
  assert.deepEqual(tree.get('/a'), { index: 0, path: '/a', type: 'file', size: 2, mode: 0o644 })
  assert.deepEqual(tree.get('/b'), { index: 1, path: '/b', type: 'directory', size: 0 })
})
