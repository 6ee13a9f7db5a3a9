/** What could not be read must not pass (grid.md section 6.4). */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { incompleteKinds } from './incomplete.ts'

const where = { artefact: 'card.img', path: '2:ext4/etc/shadow' }

test('a reader that failed may have missed what it emits, and only that', () => {
  const kinds = incompleteKinds([{ code: 'malformed', message: 'x', where, incomplete: true, reader: 'account/shadow' }])
  assert.ok(kinds.has('password') && !kinds.has('certificate'))
})

test('a container that failed may have held anything that is observed, and nothing that is declared', () => {
  const kinds = incompleteKinds([{ code: 'limit', message: 'x', where, incomplete: true, reader: 'filesystem/ext' }])
  assert.ok(['password', 'file-tree', 'certificate', 'start-entry', 'secret'].every((kind) => kinds.has(kind as 'password')))
  assert.ok(!kinds.has('answer') && !kinds.has('capability'))
})

test('what a join makes of something may be missing with it, however many joins lie between', () => {
  const kinds = incompleteKinds([{ code: 'malformed', message: 'x', where, incomplete: true, reader: 'package/dpkg-status' }])
  assert.ok(['package', 'component', 'vulnerability', 'advisory-coverage', 'support'].every((kind) => kinds.has(kind as 'package')))
  const unread = incompleteKinds([{ code: 'limit', message: 'x', where, incomplete: true, reader: 'filesystem/ext' }])
  assert.ok(['component', 'vulnerability', 'kernel-hardening', 'listener', 'key-anchor'].every((kind) => unread.has(kind as 'package')))
})

test('a join that asks of the first few only may have missed the rest', () => {
  for (const reader of ['join/firmware-banners', 'join/boot-loader-banners']) assert.deepEqual([...incompleteKinds([{ code: 'limit', message: 'x', where, incomplete: true, reader }])].slice(0, 2), ['banner', 'component'])
})

test('a board that lacks a layer or a sheet leaves out what boards tell, and nothing of the image beside it', () => {
  const kinds = incompleteKinds([{ code: 'unsupported', message: 'x', where, incomplete: true, reader: 'join/boards' }])
  assert.deepEqual([...kinds].toSorted(), ['board', 'board-entry', 'board-part', 'board-signal'])
})

test('what was never promised costs nothing', () => {
  assert.equal(incompleteKinds([{ code: 'encrypted', message: 'x', where, incomplete: false }]).size, 0)
})

test('a question that could not be answered leaves out its answer, and the hash of an artefact nothing that is judged', () => {
  const after = (reader: string): readonly string[] => [...incompleteKinds([{ code: 'limit', message: 'x', where, incomplete: true, reader }])]
  assert.deepEqual(after('engine/digest'), ['digest'])
  assert.deepEqual(after('engine/try'), ['password-try'])
  assert.deepEqual(after('engine/hash'), ['artefact'])
})
