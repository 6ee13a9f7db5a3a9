import assert from 'node:assert/strict'
import { test } from 'node:test'
import { factQuery, type Fact } from '../facts/fact.ts'
import { FileTree } from '../facts/file-tree.ts'
import type { Catalogue } from '../platforms/resolve.ts'
import { join } from './searches.ts'

const seen = (file: string) => ({ basis: 'observed' as const, container: 'card.img/2:ext4', file, where: { artefact: 'card.img', path: `2:ext4${file}` } })

const runOver = (facts: readonly Fact[]) => {
  const { many = [], problems = [] } = join.run({ facts: factQuery(facts), catalogue: {} as Catalogue })
  return { questions: [...many], problems }
}

test('a program that loads a library contains none of it: the version it was built against does not count', () => {
  const programs: Readonly<Record<string, readonly string[]>> = { '/loads': ['libssl.so.3', 'libc.so.6'], '/contains': ['libc.so.6'], '/store': ['libdb-5.3.so'], '/bus': ['libdbus-1.so.3'] }
  const tree = FileTree.of(Object.keys(programs).map((path, index) => ({ path, type: 'file' as const, size: 100, steps: [{ kind: 'bytes' as const, bytes: new Uint8Array([index]) }] })))
  const facts = [
    { kind: 'file-tree', tree, format: 'filesystem/ext4', partial: false, place: { artefact: 0, steps: [] }, ...seen('') },
    ...Object.entries(programs).map(([file, needed]) => ({ kind: 'elf', needed, ...seen(file) })),
  ] as unknown as Fact[]
  const { questions } = runOver(facts)
  const excepted = questions.map((question) => question.kind === 'search' ? [question.at.file, question.except ?? []] : [])
  assert.deepEqual(Object.fromEntries(excepted), { '/loads': ['openssl', 'libressl'], '/contains': [], '/store': ['berkeley-db'], '/bus': [] })
})

test('programs that are no ELF file are asked for banners, pictures and documentation are not', () => {
  const files = ['/boot/u-boot.bin', '/lib/firmware/radio.hcd', '/EFI/BOOT/BOOTAA64.EFI', '/usr/share/doc/x/notes.txt', '/srv/photo.png', '/etc/app.conf']
  const tree = FileTree.of(files.map((path, index) => ({ path, type: 'file' as const, size: 100, steps: [{ kind: 'bytes' as const, bytes: new Uint8Array([index]) }] })))
  const { questions } = runOver([{ kind: 'file-tree', tree, format: 'filesystem/ext4', partial: false, place: { artefact: 0, steps: [] }, ...seen('') }] as unknown as Fact[])
  assert.deepEqual(Object.fromEntries(questions.map((question) => (question.kind === 'search' ? [question.at.file, question.rules.join(' ')] : []))), {
    '/boot/u-boot.bin': 'banners secrets patterns', '/lib/firmware/radio.hcd': 'banners', '/EFI/BOOT/BOOTAA64.EFI': 'banners secrets patterns', '/etc/app.conf': 'secrets patterns',
  })
})

const searched = (files: readonly (readonly [path: string, size: number])[], more: readonly Fact[] = []) => {
  const tree = FileTree.of(files.map(([path, size], index) => ({ path, type: 'file' as const, size, steps: [{ kind: 'bytes' as const, bytes: new Uint8Array([index]) }] })))
  const { questions, problems } = runOver([{ kind: 'file-tree', tree, format: 'filesystem/ext4', partial: false, place: { artefact: 0, steps: [] }, ...seen('') }, ...more] as unknown as Fact[])
  return { asked: questions.flatMap((question) => (question.kind === 'search' ? [question.at.file] : [])), banners: questions.flatMap((question) => (question.kind === 'search' && question.rules.includes('banners') ? [question.at.file] : [])), problems }
}

test('more firmware than is searched is told, and the blobs of radios take no room from it', () => {
  const radios = Array.from({ length: 600 }, (_, index) => [`/lib/firmware/radio-${index}.bin`, 100] as const)
  const images = (count: number) => Array.from({ length: count }, (_, index) => [`/opt/images/board-${index}.bin`, 100] as const)
  const whole = searched([...radios, ...images(512)])
  assert.deepEqual([whole.banners.length, whole.problems], [1112, []])
  const { banners, problems } = searched([...radios, ...images(514), ['/opt/large.img', 65 * 1024 * 1024]])
  assert.equal(banners.length, 1112)
  assert.deepEqual(problems.map(({ code, incomplete, reader }) => [code, incomplete, reader]), [['limit', true, 'engine/search']])
  assert.match(problems[0]?.message ?? '', /^3 files of firmware/u)
})

test('a large image that was opened is searched by what is in it', () => {
  const size = 65 * 1024 * 1024
  const inner = { kind: 'file-tree', tree: FileTree.of([]), format: 'filesystem/ext4', partial: false, place: { artefact: 0, steps: [] }, basis: 'observed', file: '', where: { artefact: 'card.img', path: '' } }
  assert.equal(searched([['/opt/large.img', size]]).problems.length, 1)
  for (const container of ['card.img/2:ext4/opt/large.img:ext4', 'card.img/2:ext4/opt/large.img/1:ext4']) assert.deepEqual(searched([['/opt/large.img', size]], [{ ...inner, container } as unknown as Fact]).problems, [])
})

test('a write-ahead log whose database is elsewhere is told, and nothing is missing because of it that was promised', () => {
  const { problems } = searched([['/data/app.db-wal', 4152], ['/data/user.db', 4096], ['/data/user.db-wal', 4152], ['/data/empty-wal', 0]])
  assert.deepEqual(problems.map(({ code, incomplete, where }) => [code, incomplete, where.path]), [['unsupported', false, '2:ext4/data/app.db-wal']])
})

test('what came with a package is the product\'s own where the makers built the packages', () => {
  const list = { kind: 'package-files', manager: 'opkg', package: 'hub', paths: ['/usr/bin/hub.sh'], digests: [''], algorithm: 'sha256', configuration: [], ...seen('/var/lib/opkg/info/hub.list') }
  const release = (id: string) => ({ kind: 'os-release', id, name: id, fields: {}, ...seen('/etc/os-release') })
  const asked = (...more: unknown[]) => searched([['/usr/bin/hub.sh', 100]], more as Fact[]).asked
  assert.deepEqual([asked(list), asked(list, release('debian')), asked(list, release('poky'))], [[], [], ['/usr/bin/hub.sh']])
})
