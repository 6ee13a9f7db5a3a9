import assert from 'node:assert/strict'
import { test } from 'node:test'
import { factQuery, type Fact } from '../facts/fact.ts'
import { FileTree } from '../facts/file-tree.ts'
import type { Catalogue } from '../platforms/resolve.ts'
import { join } from './library-versions.ts'

const container = 'card.img/2:ext4'
const seen = (file: string) => ({ basis: 'observed' as const, container, file, where: { artefact: 'card.img', path: `2:ext4${file}` } })
const elf = (file: string, soname: string, type = 'shared-object') => ({ kind: 'elf', type, soname, needed: [], ...seen(file) })
const tree = { kind: 'file-tree', tree: FileTree.of([{ path: '/usr/lib/libz.so.1.2.13', type: 'file', size: 9, steps: [] }]), format: 'filesystem/ext4', partial: false, place: { artefact: 0, steps: [] }, ...seen('') }

const versions = (...facts: unknown[]): string[] =>
  (join.run({ facts: factQuery([tree, ...facts] as Fact[]), catalogue: {} as Catalogue }).facts ?? []).map((fact) => (fact.kind === 'banner' ? `${fact.component} ${fact.version} ${fact.confidence ?? 'certain'}` : fact.kind))

test('a library that names itself as its file does has the release of the file\'s name, with reserve', () => {
  assert.deepEqual(versions(elf('/usr/lib/libz.so.1.2.13', 'libz.so.1')), ['zlib 1.2.13 medium'])
  assert.deepEqual(versions(elf('/usr/lib/libuClibc-0.9.33.2.so', 'libc.so.0'), elf('/lib/libelf-0.188.so', 'libelf.so.1')), ['uclibc 0.9.33.2 medium', 'elfutils 0.188 medium'])
})

test('a renamed library, a program and a link\'s name tell nothing', () => {
  assert.deepEqual(versions(elf('/usr/lib/libz.so.1.2.13', 'libvendor.so.1'), elf('/usr/lib/liblz4.so.1.9.4', 'liblz4.so.1', 'executable'), elf('/usr/lib/libz.so.1', 'libz.so.1')), [])
})

test('its own words count before its name, and a package before both', () => {
  const banner = { kind: 'banner', component: 'zlib', version: '1.2.11', rule: 'zlib', ...seen('/usr/lib/libz.so.1.2.13') }
  assert.deepEqual(versions(elf('/usr/lib/libz.so.1.2.13', 'libz.so.1'), banner), [])
  assert.deepEqual(versions(elf('/usr/lib/libz.so.1.2.13', 'libz.so.1'), { kind: 'package-files', package: 'zlib1g', paths: ['/usr/lib/libz.so.1.2.13'], configuration: [], ...seen('/var/lib/dpkg/info/zlib1g.list') }), [])
})

test('a kernel is known by its image, not by the folder of its modules', () => {
  const kernel = (file: string) => ({ kind: 'kernel', release: '6.1.0-40-arm64', version: '6.1.192', ...seen(file) })
  assert.deepEqual(versions(kernel('/boot/vmlinuz-6.1.0-40-arm64'), kernel('/usr/lib/modules/6.1.0-40-arm64')), ['linux 6.1.192 certain'])
})
