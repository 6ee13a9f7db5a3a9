import assert from 'node:assert/strict'
import { test } from 'node:test'
import { factQuery, type Fact } from '../facts/fact.ts'
import { FileTree } from '../facts/file-tree.ts'
import type { Catalogue } from '../platforms/resolve.ts'
import { join } from './searches.ts'

const seen = (file: string) => ({ basis: 'observed' as const, container: 'card.img/2:ext4', file, where: { artefact: 'card.img', path: `2:ext4${file}` } })

test('a program that loads a library contains none of it: the version it was built against does not count', () => {
  const programs: Readonly<Record<string, readonly string[]>> = { '/loads': ['libssl.so.3', 'libc.so.6'], '/contains': ['libc.so.6'], '/store': ['libdb-5.3.so'], '/bus': ['libdbus-1.so.3'] }
  const tree = FileTree.of(Object.keys(programs).map((path, index) => ({ path, type: 'file' as const, size: 100, steps: [{ kind: 'bytes' as const, bytes: new Uint8Array([index]) }] })))
  const facts = [
    { kind: 'file-tree', tree, format: 'filesystem/ext4', partial: false, place: { artefact: 0, steps: [] }, ...seen('') },
    ...Object.entries(programs).map(([file, needed]) => ({ kind: 'elf', needed, ...seen(file) })),
  ] as unknown as Fact[]
  const { questions = [] } = join.run({ facts: factQuery(facts), catalogue: {} as Catalogue })
  const excepted = questions.map((question) => question.kind === 'search' ? [question.at.file, question.except ?? []] : [])
  assert.deepEqual(Object.fromEntries(excepted), { '/loads': ['openssl', 'libressl'], '/contains': [], '/store': ['berkeley-db'], '/bus': [] })
})

test('programs that are no ELF file are asked for banners, pictures and documentation are not', () => {
  const files = ['/boot/u-boot.bin', '/lib/firmware/radio.hcd', '/EFI/BOOT/BOOTAA64.EFI', '/usr/share/doc/x/notes.txt', '/srv/photo.png', '/etc/app.conf']
  const tree = FileTree.of(files.map((path, index) => ({ path, type: 'file' as const, size: 100, steps: [{ kind: 'bytes' as const, bytes: new Uint8Array([index]) }] })))
  const { questions = [] } = join.run({ facts: factQuery([{ kind: 'file-tree', tree, format: 'filesystem/ext4', partial: false, place: { artefact: 0, steps: [] }, ...seen('') }] as unknown as Fact[]), catalogue: {} as Catalogue })
  assert.deepEqual(Object.fromEntries(questions.map((question) => (question.kind === 'search' ? [question.at.file, question.rules.join(' ')] : []))), {
    '/boot/u-boot.bin': 'banners secrets patterns', '/lib/firmware/radio.hcd': 'banners', '/EFI/BOOT/BOOTAA64.EFI': 'banners secrets patterns', '/etc/app.conf': 'secrets patterns',
  })
})
