import assert from 'node:assert/strict'
import { test } from 'node:test'
import { factQuery, type Fact } from '../facts/fact.ts'
import { FileTree } from '../facts/file-tree.ts'
import type { Catalogue } from '../platforms/resolve.ts'
import { join } from './code.ts'

const seen = (file: string) => ({ basis: 'observed' as const, container: 'card.img/2:ext4', file, where: { artefact: 'card.img', path: `2:ext4${file}` } })
const asked = (files: readonly string[], more: readonly object[] = []): readonly string[] => {
  const tree = FileTree.of(files.map((path, index) => ({ path, type: 'file' as const, mode: 0o755, size: 100, steps: [{ kind: 'bytes' as const, bytes: new Uint8Array([index]) }] })))
  const facts = [{ kind: 'file-tree', tree, format: 'filesystem/ext4', partial: false, place: { artefact: 0, steps: [] }, ...seen('') }, ...more] as unknown as Fact[]
  const { questions = [] } = join.run({ facts: factQuery(facts), catalogue: {} as Catalogue })
  return questions.flatMap((question) => (question.kind === 'code' ? [question.at.file] : question.kind === 'binary' ? [`${question.at.file}: ${question.look.join(' ')}`] : []))
}
const elf = (file: string): object => ({ kind: 'elf', type: 'position-independent', runtime: 'c', static: false, imports: ['system', 'sprintf'], ...seen(file) })
const packaged = (...paths: readonly string[]): object => ({ kind: 'package-files', manager: 'dpkg', package: 'busybox', paths, digests: [], algorithm: 'md5', configuration: [], ...seen('/var/lib/dpkg/info/busybox.list') })

test('own scripts are asked about in every language, those that nobody reads by syntax too', () => {
  assert.deepEqual(asked(['/opt/app/a.py', '/opt/app/a.pl', '/opt/app/a.rb', '/opt/app/a.ts', '/opt/app/a.txt', '/usr/lib/ruby/x.rb']), ['/opt/app/a.py', '/opt/app/a.pl', '/opt/app/a.rb', '/opt/app/a.ts'])
})

test('of programs only the product\'s own are asked about: where packages are known what none brought, elsewhere what lies where products put theirs', () => {
  const files = ['/bin/busybox', '/opt/app/appd', '/usr/sbin/appd']
  const own = 'cipher-tables command-formats'
  assert.deepEqual(asked(files, files.map(elf)), [`/opt/app/appd: ${own}`])
  assert.deepEqual(asked(files, [...files.map(elf), packaged('/bin/busybox')]), [`/opt/app/appd: ${own}`, `/usr/sbin/appd: ${own}`])
})

test('scripts in packages that the makers built are read; of the programs there nobody knows which are the product\'s', () => {
  const files = ['/usr/bin/hubd', '/usr/bin/hub.sh', '/usr/lib/python3/site-packages/x.py']
  const facts = [elf('/usr/bin/hubd'), packaged(...files)]
  const release = (id: string): object => ({ kind: 'os-release', id, name: id, fields: {}, ...seen('/etc/os-release') })
  assert.deepEqual([asked(files, facts), asked(files, [...facts, release('debian')]), asked(files, [...facts, release('poky')])], [[], [], ['/usr/bin/hub.sh']])
})
