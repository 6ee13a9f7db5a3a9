import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Component } from '../facts/component.ts'
import { factQuery, type Fact } from '../facts/fact.ts'
import { FileTree, FileTreeBuilder } from '../facts/file-tree.ts'
import type { Elf } from '../facts/binary.ts'
import type { Advisory, Vulnerability } from '../facts/vulnerability.ts'
import { resolveCatalogue } from '../platforms/resolve.ts'
import { join } from './vulnerabilities.ts'

const container = 'x.img/2:ext4'
const at = (file: string) => ({ basis: 'observed', where: { artefact: 'x.img', path: `2:ext4${file}` }, container, file }) as const

function tree(...files: string[]): Fact[] {
  const builder = new FileTreeBuilder()
  for (const path of ['/usr', '/usr/sbin', '/usr/lib', '/usr/bin', '/bin']) builder.add({ path, type: 'directory', size: 0, mode: 0o755 })
  for (const path of files) builder.add({ path, type: 'file', size: 1, mode: 0o755 })
  return [
    { kind: 'file-tree', tree: new FileTree(builder.columns()), format: 'filesystem/ext', partial: false, place: { artefact: 0, steps: [] }, ...at('') },
    { kind: 'system', root: container, boot: [], role: 'product', title: 'Debian', init: 'systemd', hasPackageManager: true, ...at('') },
  ]
}
const elf = (file: string, needed: string[] = [], soname?: string): Fact => ({
  kind: 'elf', machine: 'AArch64', bits: 64, littleEndian: true, type: 'position-independent', needed, rpath: [], runpath: [], relro: 'full', executableStack: 'no', stackProtector: true,
  fortified: true, fortifiable: true, stripped: true, static: false, runtime: 'c', imports: [], ...(soname === undefined ? {} : { soname }), ...at(file),
} as Elf & Fact<'elf'>)
const component = (name: string, more: Partial<Component> = {}): Fact => ({
  kind: 'component', name, version: '1.0-1', purl: `pkg:deb/debian/${name}@1.0-1`, type: 'package', sourceName: name, sourceVersion: '1.0-1', cpes: [], confidence: 'high', reason: 'x', ways: ['package-database'],
  seenAt: [at('/var/lib/dpkg/status')], ...at('/var/lib/dpkg/status'), ...more,
})
const delivered = (name: string, ...paths: string[]): Fact => ({ kind: 'package-files', manager: 'dpkg', package: name, paths, digests: paths.map(() => ''), algorithm: 'md5', configuration: [], ...at(`/var/lib/dpkg/info/${name}.list`) })
const remote = { version: '3.1', vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', score: 9.8, by: 'NVD' } as const
const local = { version: '3.1', vector: 'CVSS:3.1/AV:L/AC:L/PR:L/UI:N/S:U/C:H/I:H/A:H', score: 7.8, by: 'NVD' } as const
const record = (name: string, more: Partial<Advisory> = {}): Fact => ({
  kind: 'advisory', id: 'CVE-2026-1', aliases: [], component: `pkg:deb/debian/${name}@1.0-1`, matchedBy: 'distribution', verdict: 'affected', reason: '', range: 'before 1.0-2', summary: '', scores: [remote], weaknesses: [], files: [], sources: [],
  ...at('/var/lib/dpkg/status'), ...more,
})
const started = (name: string, command: string): Fact => ({ kind: 'start-entry', by: 'systemd', name, user: 'root', command, schedule: '', enabled: true, ...at(`/lib/systemd/system/${name}`) })
const listens = (program: string, address = '*'): Fact => ({ kind: 'listener', program, protocol: 'other', address, port: 4000, encrypted: false, authenticated: 'unknown', ...at(`/etc/${program}.conf`) })

function only(...facts: Fact[]): Fact<'vulnerability'> {
  const found = factQuery(join.run({ facts: factQuery(facts), catalogue: resolveCatalogue([]) }).facts ?? [])('vulnerability')
  assert.equal(found.length, 1)
  return found[0] as Fact<'vulnerability'>
}
const judged = ({ state, reach, priority, justification }: Vulnerability) => ({ state, reach, priority, ...(justification === undefined ? {} : { justification }) })

describe('reach', () => {
  const libfoo = [...tree('/usr/sbin/food', '/usr/lib/libfoo.so.1', '/usr/lib/libbar.so.2', '/usr/bin/tool'), elf('/usr/sbin/food', ['libbar.so.2']), elf('/usr/lib/libbar.so.2', ['libfoo.so.1'], 'libbar.so.2'), elf('/usr/lib/libfoo.so.1', [], 'libfoo.so.1'), delivered('libfoo', '/usr/lib/libfoo.so.1'), component('libfoo'), record('libfoo')]

  it('follows libraries from what listens on a network', () => {
    const found = only(...libfoo, started('food.service', '/usr/sbin/food -n'), listens('food'))
    assert.deepEqual(judged(found), { state: 'affected', reach: 'network', priority: 'now' })
    assert.match(found.detail, /It is loaded by food, which listens on port 4000 \(food\)/u)
  })
  it('knows a listener that only the unit itself reaches', () => {
    assert.deepEqual(judged(only(...libfoo, started('food.service', '/usr/sbin/food -n'), listens('food', '127.0.0.1'))), { state: 'affected', reach: 'started', priority: 'soon' })
  })
  it('calls installed what nothing was seen to load, and never denies it for that', () => {
    assert.deepEqual(judged(only(...libfoo, started('other.service', '/usr/bin/tool'))), { state: 'affected', reach: 'installed', priority: 'planned' })
  })
  it('puts known exploitation first', () => {
    const exploited = { exploited: { added: '2026-01-01', ransomware: false } }
    const facts = libfoo.filter(({ kind }) => kind !== 'advisory')
    assert.equal(only(...facts, record('libfoo', { ...exploited, scores: [local] }), started('food.service', '/usr/sbin/food')).priority, 'now')
    assert.equal(only(...facts, record('libfoo', exploited)).priority, 'soon')
  })
})

describe('BusyBox', () => {
  const busybox = (names: readonly string[]): Fact => ({ kind: 'applets', names, ...at('/bin/busybox') })
  const facts = [...tree('/bin/busybox'), component('busybox'), record('busybox', { id: 'CVE-2021-42378' })]

  it('without the applet does not have its hole', () => {
    const found = only(...facts, busybox(['ash', 'cat', 'ls']))
    assert.deepEqual(judged(found), { state: 'not-affected', reach: 'installed', priority: 'watch', justification: 'vulnerable_code_not_present' })
    assert.match(found.detail, /awk; none of them is among the 3 applets compiled into \/bin\/busybox/u)
  })
  it('with the applet has it, and so has one whose table cannot be read', () => {
    assert.equal(only(...facts, busybox(['ash', 'awk', 'cat'])).state, 'affected')
    assert.equal(only(...facts, busybox([])).state, 'affected')
    assert.equal(only(...facts).state, 'affected')
  })
  it('counts every copy, however many there are', () => {
    const many = Array.from({ length: 12 }, (_, index) => `${container}/${index}`)
    const copies = component('busybox', { seenAt: many.map((each) => ({ ...at('/bin/busybox'), container: each })) })
    const tables = many.map((each, index): Fact => ({ kind: 'applets', names: index === 11 ? ['ash', 'awk'] : ['ash', 'cat'], ...at('/bin/busybox'), container: each }))
    assert.equal(only(copies, record('busybox', { id: 'CVE-2021-42378' }), ...tables).state, 'affected')
  })
  it('of its makers is told by its own table, not by the distribution\'s beside it', () => {
    const own = component('busybox', { purl: 'pkg:generic/busybox@1.35.0', ways: ['banner'], seenAt: [at('/opt/maker/busybox')] })
    const about = record('busybox', { id: 'CVE-2021-42378', component: 'pkg:generic/busybox@1.35.0' })
    const table: Fact = { kind: 'applets', names: ['ash', 'cat', 'ls'], ...at('/opt/maker/busybox') }
    assert.equal(only(...tree('/bin/busybox', '/opt/maker/busybox'), own, about, table, busybox(['ash', 'awk', 'cat'])).state, 'not-affected')
    assert.equal(only(...tree('/bin/busybox', '/opt/maker/busybox'), own, about, busybox(['ash', 'cat'])).state, 'affected')
  })
  it('in an archive beside it may have it', () => {
    const twice = component('busybox', { seenAt: [at('/var/lib/dpkg/status'), { ...at('/bin/busybox'), container: `${container}/boot/initrd.img:cpio` }] })
    assert.equal(only(...tree('/bin/busybox'), twice, record('busybox', { id: 'CVE-2021-42378' }), busybox(['ash', 'cat'])).state, 'affected')
  })
})

describe('the kernel', () => {
  const folder = '/usr/lib/modules/6.1.0-18-arm64'
  const kernel: Fact = { kind: 'kernel', release: '6.1.0-18-arm64', version: '6.1.76', ...at(folder) }
  const image = component('linux-image-6.1.0-18-arm64', { sourceName: 'linux', ways: ['package-database', 'kernel-modules'], seenAt: [at('/var/lib/dpkg/status'), at(folder)] })
  const built = (options: Readonly<Record<string, string>>): Fact => ({ kind: 'kernel-config', version: '6.1.76', options, ...at('/boot/config-6.1.0-18-arm64') })
  const about = (...files: string[]): Fact => record('linux-image-6.1.0-18-arm64', { files, scores: [local] })

  it('does not have a hole of a file that no option compiles', () => {
    const found = only(kernel, image, built({ NET: 'y' }), about('net/sctp/socket.c'))
    assert.deepEqual(judged(found), { state: 'not-affected', reach: 'started', priority: 'watch', justification: 'vulnerable_code_not_present' })
    assert.match(found.detail, /net\/sctp\/socket\.c is not compiled into this kernel: CONFIG_IP_SCTP is not set in \/boot\/config-6\.1\.0-18-arm64/u)
  })
  it('has it when one of the files is compiled, as a module or not', () => {
    assert.equal(only(kernel, image, built({ IP_SCTP: 'm' }), about('net/sctp/socket.c')).state, 'affected')
    assert.equal(only(kernel, image, built({ NET: 'y', NTFS3_FS: 'y' }), about('net/sctp/socket.c', 'fs/ntfs3/inode.c')).state, 'affected')
  })
  const kept: readonly (readonly [string, Fact[]])[] = [
    ['without a configuration', [about('net/sctp/socket.c')]],
    ['without files in the record', [built({}), about()]],
    ['for a file that is always built', [built({}), about('kernel/fork.c')]],
    ['for a file that the makefiles do not tell', [built({}), about('net/sctp/unheard.c')]],
    ['for a header that others include', [built({}), about('net/sctp/socket.c', 'include/net/sctp/structs.h')]],
    ['with the configuration of another kernel', [{ ...built({}), file: '/boot/config-5.10.0', version: '5.10.9' } as Fact, about('net/sctp/socket.c')]],
  ]
  for (const [title, facts] of kept) it(`keeps the record ${title}`, () => assert.equal(only(kernel, image, ...facts).state, 'affected'))
  it('keeps the record for a version that the makefiles are not of', () => {
    assert.equal(only({ ...kernel, version: '4.9.1' } as Fact, image, built({}), about('net/sctp/socket.c')).state, 'affected')
  })
  it('is not in the package of its headers', () => {
    assert.equal(only(component('linux-libc-dev', { sourceName: 'linux' }), record('linux-libc-dev')).justification, 'vulnerable_code_not_present')
  })
  it('is not in its tools, unless the record is about them', () => {
    const perf = component('linux-perf', { sourceName: 'linux' })
    assert.equal(only(perf, record('linux-perf', { files: ['net/sctp/socket.c'] })).state, 'not-affected')
    assert.equal(only(perf, record('linux-perf', { files: ['tools/perf/util/session.c'] })).state, 'affected')
  })
  it('is told by a configuration of its version only where nothing else could be meant', () => {
    const loose = { ...built({ NET: 'y' }), file: '/proc-config' } as Fact
    assert.equal(only(kernel, image, loose, about('net/sctp/socket.c')).state, 'not-affected')
    assert.equal(only(kernel, image, { ...kernel, release: '6.1.0-18-rt-arm64', file: '/usr/lib/modules/6.1.0-18-rt-arm64' } as Fact, loose, about('net/sctp/socket.c')).state, 'affected')
    assert.equal(only(kernel, image, { ...loose, file: '/boot/config-6.1.0-18-rt-arm64' } as Fact, about('net/sctp/socket.c')).state, 'affected')
  })
  it('is near when the record says that the attack comes over a network', () => {
    assert.equal(only(kernel, image, record('linux-image-6.1.0-18-arm64')).reach, 'network')
  })
})

it('a distribution\'s word is passed on: denied, or not decided', () => {
  assert.equal(only(component('a'), record('a', { verdict: 'not-affected', reason: 'the code was added later' })).state, 'not-affected')
  assert.equal(only(component('a'), record('a', { verdict: 'undecided', reason: 'the distribution has not decided' })).state, 'under-investigation')
})
