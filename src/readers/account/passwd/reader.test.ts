import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collectFixture, factsOf, survivesOddInputs } from '../../../../test/support/fixture.ts'
import { reader } from './reader.ts'

const place = { artefact: 0, steps: [] }

test('Raspberry Pi OS: accounts with shells, no passwords of their own', async () => {
  const found = await collectFixture(reader, import.meta.url, 'raspberry-pi-os/etc/passwd')
  assert.equal(factsOf(found, 'account').length, 11)
  assert.equal(factsOf(found, 'password').length, 0)
  assert.deepEqual(factsOf(found, 'account').at(-2), { kind: 'account', line: 10, name: 'pi', uid: 1000, gid: 1000, home: '/home/pi', shell: '/bin/bash' })
})

test('busybox: hashes in the second field, an account without a password, a second root', async () => {
  const found = await collectFixture(reader, import.meta.url, 'busybox/etc/passwd')
  assert.deepEqual(factsOf(found, 'password'), [
    { kind: 'password', line: 1, account: 'root', scheme: 'md5', locked: false, place },
    { kind: 'password', line: 2, account: 'guest', scheme: 'empty', locked: false, place },
    { kind: 'password', line: 3, account: 'ftp', scheme: 'locked', locked: true, place },
    { kind: 'password', line: 4, account: 'support', scheme: 'des', locked: false, place },
  ])
  assert.deepEqual(factsOf(found, 'account').filter(({ uid }) => uid === 0).map(({ name }) => name), ['root', 'support'])
  assert.doesNotMatch(JSON.stringify(found.facts), /aa8mkBpYqTz1k|Zqk3J0cS/)
})

test('OpenWrt: stars lock, x points to shadow', async () => {
  const found = await collectFixture(reader, import.meta.url, 'openwrt/etc/passwd')
  assert.deepEqual(factsOf(found, 'password').map(({ account, locked }) => [account, locked]), [['daemon', true], ['ftp', true], ['network', true], ['nobody', true]])
})

test('carriage returns and a missing last newline', async () => {
  const found = await collectFixture(reader, import.meta.url, 'crlf/etc/passwd')
  assert.deepEqual(factsOf(found, 'account').map(({ shell }) => shell), ['/bin/sh', '/bin/sh'])
})

test('odd inputs', () => survivesOddInputs(reader, ['/etc/passwd', '/usr/etc/passwd', '/upper/etc/passwd']))
