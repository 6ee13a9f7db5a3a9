import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collectFixture, factsOf, survivesOddInputs } from '../../../../test/support/fixture.ts'
import { readerInput, runReader } from '../../shared/testing.ts'
import { reader } from './reader.ts'

const packages = async (name: string) => factsOf(await collectFixture(reader, import.meta.url, name), 'package').map((item) => [item.line, item.name, item.version, item.architecture, item.sourceName])
const read = async (text: string, path: string) => (await runReader(reader, readerInput(text, path), { path })).of('package').map(({ name, version }) => `${name} ${version}`)

test('Yocto: what is installed, with architecture', async () => {
  const found = await packages('yocto/core-image-minimal-qemuarm64.rootfs.manifest')
  assert.equal(found.length, 8)
  assert.deepEqual(found[1], [2, 'busybox', '1.36.1', 'cortexa57', 'busybox'])
})

test('Yocto: licences, with the recipe', async () => {
  assert.deepEqual(await packages('yocto/usr/share/common-licenses/license.manifest'), [[1, 'busybox', '1.36.1', '', 'busybox'], [6, 'libcrypto3', '3.2.1', '', 'openssl']])
})

test('OpenWrt', async () => {
  assert.deepEqual((await packages('openwrt/openwrt-23.05.3-ath79-generic-example.manifest')).map((row) => row.slice(1, 3)), [
    ['base-files', '1557-r23809-234f1a2efa'], ['busybox', '1.36.1-1'], ['dnsmasq', '2.90-2'], ['dropbear', '2022.82-6'], ['kernel', '5.15.150-1-7a0bd5b5c5a0f4e1e5c5ad5a5b6ecb8b'], ['libmbedtls12', '2.28.7-1'],
  ])
})

test('Buildroot: by the names of the columns, quoted or not; what has no version is no component', async () => {
  assert.deepEqual((await packages('buildroot/legal-info/manifest.csv')).map((row) => row.slice(0, 3)), [[2, 'busybox', '1.36.1'], [3, 'dropbear', '2022.83'], [5, 'buildroot', '2024.02']])
  assert.deepEqual(await read('\ufeffLICENSE,PACKAGE,VERSION\r\n"GPL-2.0, MIT",zlib,1.3.1\r\n', '/legal-info/manifest.csv'), ['zlib 1.3.1'])
})

test('files of these names that hold anything else are left alone', async () => {
  assert.deepEqual(await read('Manifest-Version 1.0 x\nclass path only\n', '/META-INF/x.manifest'), [])
  assert.deepEqual(await read('<?xml version="1.0"?>\n<assembly/>\n', '/app.exe.manifest'), [])
  assert.deepEqual(await read('busybox cortexa57 1.36.1\nthen something else entirely\n', '/x.manifest'), [])
  assert.deepEqual(await read('name,price\nzlib,3\n', '/manifest.csv'), [])
})

test('odd inputs', () => survivesOddInputs(reader, ['/x.manifest', '/license.manifest', '/legal-info/manifest.csv']))
