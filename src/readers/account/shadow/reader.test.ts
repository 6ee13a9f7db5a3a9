import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collectFixture, factsOf, survivesOddInputs } from '../../../../test/support/fixture.ts'
import { reader } from './reader.ts'

const schemes = async (name: string): Promise<[string, string, boolean][]> =>
  factsOf(await collectFixture(reader, import.meta.url, name), 'password').map(({ account, scheme, locked }) => [account, scheme, locked])

test('Debian: locked system accounts, yescrypt, a locked hash', async () => {
  assert.deepEqual(await schemes('debian/etc/shadow'), [
    ['root', 'locked', true], ['daemon', 'locked', true], ['messagebus', 'locked', true],
    ['pi', 'yescrypt', false], ['old', 'sha512', false], ['off', 'sha512', true],
  ])
})

test('OpenWrt as flashed: root without a password', async () => {
  assert.deepEqual((await schemes('openwrt/etc/shadow'))[0], ['root', 'empty', false])
})

test('Buildroot and older: every scheme by its own mark', async () => {
  assert.deepEqual(await schemes('buildroot/etc/shadow'), [
    ['root', 'sha256', false], ['default', 'empty', false], ['daemon', 'locked', true], ['admin', 'md5', false], ['legacy', 'des', false],
    ['bcrypted', 'blowfish', false], ['solaris', 'locked', true], ['nopass', 'none', true], ['plain', 'unknown', false],
  ])
})

test('no hash and no misplaced password leaves the reader', async () => {
  for (const name of ['debian/etc/shadow', 'buildroot/etc/shadow']) {
    const { facts } = await collectFixture(reader, import.meta.url, name)
    assert.doesNotMatch(JSON.stringify(facts), /\$|raspberry|aa8mk/)
  }
})

test('odd inputs', () => survivesOddInputs(reader, ['/etc/shadow']))
