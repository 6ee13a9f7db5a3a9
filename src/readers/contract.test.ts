/** What every reader owes, whatever it reads: a true declaration, a specification, and tests of its own. */
import assert from 'node:assert/strict'
import { existsSync, globSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { readers } from './registry.gen.ts'

const folders = globSync('*/*/reader.ts', { cwd: import.meta.dirname }).map((file) => file.replaceAll('\\', '/').replace('/reader.ts', ''))

test('every reader is registered once, under the path of its folder', () => {
  assert.deepEqual(readers.map(({ id }) => id).toSorted(), folders.toSorted())
})

for (const { id, title, label, emits, signatures, references, limitations } of readers) {
  test(`${id} declares what it is and how it is found, and has tests`, () => {
    assert.match(id, /^[a-z0-9-]+\/[a-z0-9-]+$/)
    assert.ok(title.length > 2 && !title.endsWith('.'))
    // A label stands in paths between a colon and a slash.
    if (label !== undefined) assert.match(label, /^[a-z0-9.-]+$/)
    assert.deepEqual([...new Set(emits)], [...emits])
    for (const { title: what, url } of references) assert.ok(what.length > 3 && new URL(url).protocol === 'https:', url)
    for (const limitation of limitations) assert.ok(limitation.trim().split(/\s+/).length >= 3, limitation)
    assert.ok(signatures.length > 0)
    for (const { hex, at, paths, maxBytes } of signatures) {
      assert.ok(hex !== undefined || paths !== undefined, 'a signature looks at bytes or at a path')
      assert.equal(hex === undefined, at === undefined, 'bytes stand somewhere')
      if (hex !== undefined) assert.match(hex.replaceAll(' ', ''), /^(?:[0-9a-fA-F]{2}|\?\?)+$/)
      if (maxBytes !== undefined) assert.ok(maxBytes > 0)
      assert.notDeepEqual(paths, [])
    }
    assert.ok(existsSync(join(import.meta.dirname, id, 'reader.test.ts')), 'reader.test.ts is missing')
  })
}
