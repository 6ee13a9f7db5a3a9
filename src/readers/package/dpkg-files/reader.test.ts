import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collectFixture, survivesOddInputs } from '../../../../test/support/fixture.ts'
import { reader } from './reader.ts'

const common = { kind: 'package-files', line: 1, manager: 'dpkg', algorithm: 'md5' }

test('checksums', async () => {
  const { facts } = await collectFixture(reader, import.meta.url, 'debian/var/lib/dpkg/info/libc6:arm64.md5sums')
  assert.deepEqual(facts, [{
    ...common, package: 'libc6', configuration: [],
    paths: ['/lib/aarch64-linux-gnu/libc.so.6', '/usr/share/doc/libc6/with space.txt'],
    digests: ['b01f3c6a2b6f0b8d6f3e9d4e0f9c8a7b', 'd41d8cd98f00b204e9800998ecf8427e'],
  }])
})

test('lists and configuration files', async () => {
  const list = await collectFixture(reader, import.meta.url, 'debian/var/lib/dpkg/info/adduser.list')
  assert.deepEqual(list.facts, [{ ...common, package: 'adduser', configuration: [], paths: ['/etc', '/etc/adduser.conf', '/usr/sbin/adduser'], digests: ['', '', ''] }])
  const conffiles = await collectFixture(reader, import.meta.url, 'debian/var/lib/dpkg/info/adduser.conffiles')
  const paths = ['/etc/adduser.conf', '/etc/gone.conf']
  assert.deepEqual(conffiles.facts, [{ ...common, package: 'adduser', configuration: paths, paths, digests: ['', ''] }])
})

test('odd inputs', () => survivesOddInputs(reader, ['/var/lib/dpkg/info/x.md5sums', '/var/lib/dpkg/info/x.list', '/var/lib/dpkg/info/x.conffiles']))
