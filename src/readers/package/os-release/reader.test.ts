import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collect, collectFixture, factsOf, survivesOddInputs } from '../../../../test/support/fixture.ts'
import { reader } from './reader.ts'

const told = async (name: string) => {
  const [fact] = factsOf(await collectFixture(reader, import.meta.url, name), 'os-release')
  return [fact?.id, fact?.versionId, fact?.name, fact?.line]
}

test('every dialect tells who it is', async () => {
  assert.deepEqual(await told('raspberry-pi-os/usr/lib/os-release'), ['debian', '12', 'Debian GNU/Linux 12 (bookworm)', 6])
  assert.deepEqual(await told('yocto/etc/os-release'), ['poky', '4.0.12', 'Poky (Yocto Project Reference Distro) 4.0.12 (kirkstone)', 1])
  assert.deepEqual(await told('buildroot/etc/os-release'), ['buildroot', '2023.02.3', 'Buildroot 2023.02.3', 3])
  assert.deepEqual(await told('openwrt/etc/openwrt_release'), ['openwrt', '22.03.5', 'OpenWrt 22.03.5 r20134-5f15225c1e', 1])
  assert.deepEqual(await told('debian/etc/debian_version'), ['debian', '12.7', 'Debian 12.7', 1])
  assert.deepEqual(await told('alpine/etc/alpine-release'), ['alpine', '3.19.1', 'Alpine Linux 3.19.1', 1])
})

test('without ID it is `linux`, without anything it is nothing', async () => {
  const { facts } = await collect(reader, 'NAME="House Linux"\r\nVERSION_ID=3\r\n', '/etc/os-release')
  assert.deepEqual(facts, [{ kind: 'os-release', line: 1, id: 'linux', versionId: '3', name: 'House Linux', fields: { NAME: 'House Linux', VERSION_ID: '3' } }])
  assert.deepEqual((await collect(reader, '# nothing\n', '/etc/os-release')).facts, [])
})

test('odd inputs', () => survivesOddInputs(reader, ['/etc/os-release', '/etc/openwrt_release', '/etc/debian_version']))
