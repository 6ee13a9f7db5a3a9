import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collect, collectFixture, factsOf, survivesOddInputs } from '../../../../test/support/fixture.ts'
import { reader } from './reader.ts'

test('Debian: what is on the disk, with source packages and checksums of configuration files', async () => {
  const found = await collectFixture(reader, import.meta.url, 'debian/var/lib/dpkg/status')
  assert.deepEqual(factsOf(found, 'package'), [
    { kind: 'package', line: 1, manager: 'dpkg', name: 'adduser', version: '3.134', architecture: 'all', sourceName: 'adduser', sourceVersion: '3.134' },
    { kind: 'package', line: 19, manager: 'dpkg', name: 'libssl3', version: '3.0.15-1~deb12u1', architecture: 'arm64', sourceName: 'openssl', sourceVersion: '3.0.15-1~deb12u1' },
    { kind: 'package', line: 26, manager: 'dpkg', name: 'libc6', version: '2.36-9+deb12u9', architecture: 'arm64', sourceName: 'glibc', sourceVersion: '2.36-9' },
  ])
  const [files] = factsOf(found, 'package-files')
  assert.deepEqual(files?.paths, ['/etc/adduser.conf', '/etc/deluser.conf'])
  assert.equal(files?.digests[0], '59da0ef6dbbd1bc1a9ebc8a1e8b2a4e7')
  assert.deepEqual(files?.configuration, files?.paths)
})

test('status.d: a file per package without a state, and nothing from the checksums beside it', async () => {
  const [only] = factsOf(await collectFixture(reader, import.meta.url, 'distroless/var/lib/dpkg/status.d/tzdata'), 'package')
  assert.equal(only?.version, '2024a-0+deb12u1')
  assert.deepEqual((await collectFixture(reader, import.meta.url, 'distroless/var/lib/dpkg/status.d/tzdata.md5sums')).facts, [])
})

test('no empty line at the end, carriage returns', async () => {
  const { facts } = await collect(reader, 'Package: a\r\nVersion: 1\r\nStatus: install ok installed\r\n\r\nPackage: b\r\nVersion: 2', '/var/lib/dpkg/status')
  assert.deepEqual(facts.map((fact) => fact.kind === 'package' && [fact.name, fact.version]), [['a', '1'], ['b', '2']])
})

test('odd inputs', () => survivesOddInputs(reader, ['/var/lib/dpkg/status', '/var/lib/dpkg/status.d/x']))
