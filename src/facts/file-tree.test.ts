import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { linkTarget } from '../kernel/path.ts'
import { FileTree, type EntryDraft } from './file-tree.ts'

const entry = (path: string, target?: string): EntryDraft => ({ path, type: target === undefined ? (/\/f\d$/u.test(path) ? 'file' : 'directory') : 'symlink', size: 0, ...(target === undefined ? {} : { target }) })
const treeOf = (paths: Readonly<Record<string, string | undefined>>): FileTree => FileTree.of(Object.entries(paths).map(([path, target]) => entry(path, target)))

test('a path means what it means on the device', () => {
  const tree = treeOf({ '/usr': undefined, '/usr/bin': undefined, '/usr/bin/f1': undefined, '/bin': 'usr/bin', '/usr/bin/alias': 'f1', '/etc': undefined, '/etc/alt': '/bin/alias', '/loop': 'loop', '/a': '/b', '/b': '/a', '/out': '../../usr' })
  for (const [path, meaning] of [
    ['/bin/f1', '/usr/bin/f1'], ['/bin/alias', '/usr/bin/f1'], ['/etc/alt', '/usr/bin/f1'], ['/usr/bin/', '/usr/bin'], ['//bin//f1', '/usr/bin/f1'], ['/out/bin/f1', '/usr/bin/f1'],
    ['/bin', '/usr/bin'], ['/loop', undefined], ['/loop/f1', undefined], ['/a', undefined], ['/bin/f2', undefined], ['/', undefined], ['', undefined], ['/usr/../usr', undefined],
  ] as const) assert.equal(tree.resolve(path)?.path, meaning, path)
})

test('links are followed as part by part, at most forty', () => {
  const chain: Record<string, string | undefined> = { '/f1': undefined }
  for (let index = 1; index <= 41; index++) chain[`/l${index}`] = index === 1 ? 'f1' : `l${index - 1}`
  assert.equal(treeOf(chain).resolve('/l40')?.path, '/f1')
  assert.equal(treeOf(chain).resolve('/l41'), undefined)
})

test('what was asked before changes nothing', () => {
  const part = fc.constantFrom('a', 'b', 'c', 'f1')
  const path = fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => `/${parts.join('/')}`)
  fc.assert(fc.property(fc.dictionary(path, fc.option(fc.oneof(path, part, fc.constant('..')), { nil: undefined })), fc.array(path, { maxLength: 12 }), (files, asked) => {
    const tree = treeOf(files)
    for (const one of asked) assert.equal(tree.resolve(one)?.path, slowly(tree, one), one)
  }))
})

/** The definition, without anything remembered. */
function slowly(tree: FileTree, path: string): string | undefined {
  let pending = path.split('/').filter(Boolean)
  let at = ''
  for (let hops = 0; pending.length > 0;) {
    const found = tree.get(`${at}/${pending.shift()}`)
    if (found === undefined) return undefined
    if (found.type !== 'symlink') at = found.path
    else {
      if (++hops > 40) return undefined
      pending = [...linkTarget(found.path, found.target ?? '').split('/').filter(Boolean), ...pending]
      at = ''
    }
  }
  return at === '' ? undefined : at
}
