import assert from 'node:assert/strict'
import { test } from 'node:test'
import { factQuery, type Fact } from '../facts/fact.ts'
import type { Catalogue } from '../platforms/resolve.ts'
import { imageFacts, type Files } from '../../test/support/image.ts'
import { join as passwordTries } from './password-tries.ts'
import { join } from './systems.ts'

const root: Files = { '/etc/passwd': 'root:x:0:0::/root:/bin/sh\n', '/usr/bin/sh': 'x', '/lib/systemd/systemd': 'x' }
const catalogue = {} as Catalogue

async function systemsOf(containers: Readonly<Record<string, Files>>): Promise<Fact<'system'>[]> {
  const facts: Fact[] = []
  for (const [container, files] of Object.entries(containers)) facts.push(...(await imageFacts(files, container)))
  return (join.run({ facts: factQuery(facts), catalogue }).facts ?? []).filter((fact) => fact.kind === 'system')
}

test('a root file system with the boot partition beside it is the product', async () => {
  const [system, ...more] = await systemsOf({ 'card.img/1:fat': { '/cmdline.txt': 'root=/dev/mmcblk0p2' }, 'card.img/2:ext4': root })
  assert.equal(more.length, 0)
  assert.deepEqual([system?.root, system?.boot, system?.role, system?.init], ['card.img/2:ext4', ['card.img/1:fat'], 'product', 'systemd'])
})

test('FAT does not tell CONFIG.TXT from config.txt', async () => {
  const [system] = await systemsOf({ 'card.img/1:fat': { '/KERNEL8.IMG': 'x', '/CONFIG.TXT': 'x' }, 'card.img/2:ext4': root })
  assert.deepEqual(system?.boot, ['card.img/1:fat'])
})

test('the boot partition of one image does not start the system of another; an image of a boot partition alone may', async () => {
  const boot = { '/cmdline.txt': 'x' }
  const two = await systemsOf({ 'a.img/1:fat': boot, 'a.img/2:ext4': root, 'b.img/1:fat': boot, 'b.img/2:ext4': root })
  assert.deepEqual(two.map((system) => system.boot), [['a.img/1:fat'], ['b.img/1:fat']])
  const parts = await systemsOf({ 'boot.vfat/fat': boot, 'rootfs.ext4/ext4': root })
  assert.deepEqual(parts.map((system) => system.boot), [['boot.vfat/fat']])
})

test('what lies in a package is no system, alone or beside one', async () => {
  const files = { '/etc/init.d/dropbear': 'x', '/usr/sbin/dropbear': 'x' }
  const inside = ['x.deb/deb/data.tar.xz:xz:tar', 'card.img/2:ext4/var/cache/apt/archives/x.deb:deb/data.tar.zst:zstd:tar', 'x.ipk/gzip:tar/data.tar.gz:gzip:tar']
  for (const container of inside) assert.deepEqual(await systemsOf({ [container]: files }), [])
  assert.deepEqual(await systemsOf({ 'x.apk/gzip:tar': { ...files, '/.PKGINFO': 'pkgname = dropbear' } }), [])
  assert.deepEqual((await systemsOf({ 'card.img/2:ext4': root, [inside[1] ?? '']: files })).map((system) => system.root), ['card.img/2:ext4'])
  // An archive called data is nothing of the kind.
  assert.equal((await systemsOf({ 'data.tar/tar': root })).length, 1)
})

test('however many hashes an image holds, the tries together stay within their number, and some are made', async () => {
  for (const accounts of [1, 3, 99, 250]) {
    const shadow = Array.from({ length: accounts }, (_, index) => `user${index}:$1$abcdefgh$0123456789012345678901:19000:0:99999:7:::\n`).join('')
    const facts = factQuery(await imageFacts({ ...root, '/etc/shadow': shadow }))
    const tries = (passwordTries.run({ facts, catalogue }).questions ?? []).map((question) => (question.kind === 'try' ? question.tries : 0))
    const sum = tries.reduce((total, each) => total + each, 0)
    assert.ok(sum > 0 && sum <= 100, `${accounts}: ${sum}`)
  }
})

test('the layers of a container are no system beside that of the device, and the product where there is none', async () => {
  const layer = `card.img/2:ext4/opt/app.tar:tar/blobs/sha256/${'0123456789abcdef'.repeat(4)}:gzip:tar`
  assert.deepEqual((await systemsOf({ 'card.img/2:ext4': root, [layer]: root })).map((system) => system.root), ['card.img/2:ext4'])
  assert.deepEqual((await systemsOf({ [layer]: root })).map((system) => [system.root, system.role]), [[layer, 'product']])
})
