import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Fact } from '../facts/fact.ts'
import { FileTree, type EntryDraft } from '../facts/file-tree.ts'
import { deliveredBy } from './delivered.ts'

const seen = { basis: 'observed', where: { artefact: 'a.img', path: '' }, container: 'a.img', file: '' } as const
const entry = (path: string, type: EntryDraft['type'], target?: string): EntryDraft => ({ path, type, mode: 0o755, uid: 0, gid: 0, size: 1, ...(target === undefined ? {} : { target }) })

test('a package brought what it lists, in the folder that it means, and not what a link of it leads to', () => {
  const root: Fact<'file-tree'> = {
    kind: 'file-tree', format: 'filesystem/ext', partial: false, place: { artefact: 0, steps: [] }, ...seen, tree: FileTree.of([
      entry('/bin', 'symlink', 'usr/bin'), entry('/usr', 'directory'), entry('/usr/bin', 'directory'), entry('/usr/bin/ls', 'file'), entry('/usr/bin/editor', 'symlink', '/opt/own/editor'), entry('/opt/own', 'directory'), entry('/opt/own/editor', 'file'),
    ]),
  }
  const list: Fact<'package-files'> = { kind: 'package-files', manager: 'dpkg', package: 'p', paths: ['/bin/ls', '/bin/editor', '/etc/p.conf', '/lost/file'], digests: [], algorithm: 'md5', configuration: ['/etc/p.conf'], ...seen }
  assert.deepEqual([...deliveredBy(root, [list])], ['/usr/bin/ls', '/usr/bin/editor', '/lost/file'])
})
