import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collectFixture, factsOf, survivesOddInputs } from '../../../../test/support/fixture.ts'
import { reader } from './reader.ts'

test('OpenWrt: installed packages, checksums of configuration files', async () => {
  const found = await collectFixture(reader, import.meta.url, 'openwrt/usr/lib/opkg/status')
  assert.deepEqual(factsOf(found, 'package').map(({ line, name, version, manager }) => [line, name, version, manager]), [[1, 'dropbear', '2022.82-2', 'opkg']])
  assert.deepEqual(factsOf(found, 'package-files').map(({ paths, algorithm }) => [paths, algorithm]), [[['/etc/config/dropbear'], 'sha256']])
})

test('OpenWrt: files of a package', async () => {
  const [list] = factsOf(await collectFixture(reader, import.meta.url, 'openwrt/usr/lib/opkg/info/dropbear.list'), 'package-files')
  assert.deepEqual([list?.package, list?.paths, list?.digests], ['dropbear', ['/usr/sbin/dropbear', '/etc/init.d/dropbear'], ['', '']])
})

test('odd inputs', () => survivesOddInputs(reader, ['/usr/lib/opkg/status', '/usr/lib/opkg/info/x.list']))
