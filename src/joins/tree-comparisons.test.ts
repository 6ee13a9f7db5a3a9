import assert from 'node:assert/strict'
import { test } from 'node:test'
import { factQuery, type Fact } from '../facts/fact.ts'
import { FileTree, type EntryDraft } from '../facts/file-tree.ts'
import type { Catalogue } from '../platforms/resolve.ts'
import { join } from './tree-comparisons.ts'

const content = (path: string, offset: number, more: Partial<EntryDraft> = {}): EntryDraft =>
  ({ path, type: 'file', mode: 0o644, uid: 0, gid: 0, size: 100, steps: [{ kind: 'ranges', size: more.size ?? 100, ranges: [[offset, more.size ?? 100]] }], ...more })
const seenAt = (container: string, artefact = 'a.img') => ({ basis: 'observed' as const, where: { artefact, path: container.slice(artefact.length + 1) }, container, file: '' })
const tree = (container: string, entries: readonly EntryDraft[], artefact = 'a.img'): Fact<'file-tree'> =>
  ({ kind: 'file-tree', tree: FileTree.of(entries), format: 'filesystem/ext', partial: false, place: { artefact: 0, steps: [] }, ...seenAt(container, artefact) })
const system = (root: string, role: Fact<'system'>['role']): Fact<'system'> =>
  ({ kind: 'system', root, boot: [], role, title: 'x', init: 'busybox', hasPackageManager: false, ...seenAt(root) })
const release = (container: string, build: string): Fact<'os-release'> => ({ kind: 'os-release', id: 'acme', name: 'Acme', fields: { ID: 'acme', BUILD_ID: build, HOME_URL: container }, ...seenAt(container) })
const run = (facts: readonly Fact[]) => {
  const { facts: made = [], questions = [] } = join.run({ facts: factQuery(facts), catalogue: {} as Catalogue })
  return { comparisons: made.flatMap((fact) => (fact.kind === 'tree-comparison' ? [fact] : [])), pairs: questions.flatMap((question) => (question.kind === 'compare' ? question.pairs.map(({ path }) => path) : [])) }
}

const files = [content('/bin/app', 0), content('/etc/a', 100), content('/etc/b', 200)]

test('names, sizes, permissions, owners, capabilities and links; contents are asked for where sizes agree', () => {
  const other = [
    content('/bin/app', 0, { mode: 0o4755 }), content('/etc/a', 100, { size: 101 }), content('/etc/c', 300),
    { path: '/etc/l', type: 'symlink', size: 1, target: 'a' } as const, content('/etc/e', 500, { size: 0 }), content('/bin/p', 600, { attributes: { 'security.capability': 'cap_net_raw+ep' }, uid: 7 }),
  ]
  const here = [...files, { path: '/etc/l', type: 'symlink', size: 1, target: 'b' } as const, content('/etc/e', 500, { size: 0 }), content('/bin/p', 600)]
  const { comparisons: [found], pairs } = run([
    tree('a.img/1', here), system('a.img/1', 'product'),
    { kind: 'reference-tree', tree: FileTree.of(other), partial: false, place: { artefact: 1, steps: [] }, release: { fields: {}, packages: new Map() }, sha256: 'f'.repeat(64), ...seenAt('r.img/1', 'r.img') },
  ])
  assert.deepEqual(found?.differences.map(({ path, what, changes, detail }) => [path, what, changes.join(), detail]), [
    ['/bin/app', 'changed', 'mode', 'mode 4755 -> 0644'], ['/bin/p', 'changed', 'owner,capabilities', 'owner 7:0 -> 0:0, capabilities cap_net_raw+ep -> none'], ['/etc/a', 'changed', 'content', 'content 101 bytes -> 100 bytes'],
    ['/etc/b', 'added', '', 'file 0644 100 bytes'], ['/etc/c', 'removed', '', 'file 0644 100 bytes'], ['/etc/l', 'changed', 'link target', 'link target a -> b'],
  ])
  // A file of other size is read too, so that both digests can be told; an empty one is not.
  assert.deepEqual(pairs.toSorted(), ['/bin/app', '/bin/p', '/etc/a'])
  assert.equal(found?.asked, 3)
})

test('slots of one release are compared; another release, another image and a container beside its host are not', () => {
  const many = Array.from({ length: 10 }, (_, index) => content(`/usr/bin/x${index}`, index))
  const slots = (build: string, entries: readonly EntryDraft[]) => run([
    tree('a.img/1', many), tree('a.img/2', entries), system('a.img/1', 'product'), system('a.img/2', 'slot'), release('a.img/1', '7'), release('a.img/2', build),
  ]).comparisons.map(({ against, sameRelease, other }) => [against, sameRelease, other])
  assert.deepEqual(slots('7', many), [['slot', true, 'a.img/1']])
  assert.deepEqual(slots('8', many), [])
  assert.deepEqual(slots('7', many.slice(0, 3)), [])
  assert.deepEqual(run([tree('a.img/1', many), tree('b.img/1', many, 'b.img'), system('a.img/1', 'product'), { ...system('b.img/1', 'slot'), ...seenAt('b.img/1', 'b.img') }, release('a.img/1', '7'), release('b.img/1', '7')]).comparisons, [])
})

test('of several systems in the reference, the one in the same partition is taken', () => {
  const reference = (container: string): Fact<'reference-tree'> =>
    ({ kind: 'reference-tree', tree: FileTree.of(files), partial: false, place: { artefact: 1, steps: [] }, release: { fields: {}, packages: new Map() }, sha256: '', ...seenAt(container, 'r.img') })
  const { comparisons } = run([tree('a.img/2', files), system('a.img/2', 'product'), reference('r.img/1'), reference('r.img/2')])
  assert.deepEqual(comparisons.map(({ other }) => other), ['r.img/2'])
})

test('packages of other versions are told', () => {
  const fact: Fact<'package'> = { kind: 'package', manager: 'dpkg', name: 'procps', version: '2', architecture: '', sourceName: '', sourceVersion: '', ...seenAt('a.img/1') }
  const { comparisons: [found] } = run([
    tree('a.img/1', files), system('a.img/1', 'product'), fact,
    { kind: 'reference-tree', tree: FileTree.of(files), partial: false, place: { artefact: 1, steps: [] }, release: { fields: {}, packages: new Map([['procps', '1'], ['gone', '3']]) }, sha256: '', ...seenAt('r.img/1', 'r.img') },
  ])
  assert.deepEqual([...found?.packages ?? []], [['procps', ['1', '2']], ['gone', ['3', '']]])
})
