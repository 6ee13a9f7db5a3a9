import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collect, collectFixture, factsOf, survivesOddInputs } from '../../../../test/support/fixture.ts'
import { reader } from './reader.ts'

const rules = async (name: string) => factsOf(await collectFixture(reader, import.meta.url, name), 'sudo-rule')

test('Raspberry Pi OS: pi needs no password', async () => {
  assert.deepEqual(await rules('raspberry-pi-os/etc/sudoers.d/010_pi-nopasswd'), [
    { kind: 'sudo-rule', line: 1, who: 'pi', runAs: 'ALL', noPassword: true, commands: 'ALL' },
  ])
})

test('Debian: rules, defaults and the include', async () => {
  const found = await collectFixture(reader, import.meta.url, 'debian/etc/sudoers')
  assert.deepEqual(factsOf(found, 'sudo-rule').map(({ who, runAs, noPassword, line }) => [who, runAs, noPassword, line]), [['root', 'ALL', false, 11], ['%sudo', 'ALL', false, 14]])
  assert.deepEqual(factsOf(found, 'setting').map(({ key, value }) => [key, value]), [
    ['env_reset', 'yes'], ['mail_badpass', 'yes'], ['secure_path', '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'], ['use_pty', 'yes'],
    ['includedir', '/etc/sudoers.d'],
  ])
})

test('aliases, several users, tags that change within a line, numeric users, an include that looks like a comment', async () => {
  const found = await collectFixture(reader, import.meta.url, 'product/etc/sudoers.d/app')
  assert.deepEqual(factsOf(found, 'sudo-rule').map(({ who, runAs, noPassword, commands }) => [who, runAs, noPassword, commands]), [
    ['collector', 'root, operator', true, '/sbin/reboot, /sbin/poweroff'],
    ['uploader', 'root, operator', true, '/sbin/reboot, /sbin/poweroff'],
    ['collector', 'root, operator', false, '/sbin/ip *'],
    ['uploader', 'root, operator', false, '/sbin/ip *'],
    ['web', 'root', true, '/usr/bin/systemctl restart web.service, /usr/bin/tee /etc/app\\:x.conf'],
    ['%admin', 'root', true, '/usr/bin/systemctl restart web.service, /usr/bin/tee /etc/app\\:x.conf'],
    ['#1001', 'root', true, '/opt/app/update.sh --token=***'],
  ])
  assert.deepEqual(factsOf(found, 'setting').map(({ section, key, value }) => [section, key, value]), [
    [':collector', 'authenticate', 'no'], [':collector', 'timestamp_timeout', '0'], ['', 'includedir', '/etc/sudoers.local.d'],
  ])
})

test('Yocto', async () => {
  assert.deepEqual((await rules('yocto/etc/sudoers')).map(({ who, noPassword }) => [who, noPassword]), [['root', false], ['%wheel', true]])
})

test('files that sudo passes over in its folder', async () => {
  for (const name of ['pi.bak', 'pi~']) assert.deepEqual((await collect(reader, 'pi ALL=(ALL) NOPASSWD: ALL\n', `/etc/sudoers.d/${name}`)).facts, [])
})

test('an alias that multiplies itself is cut', async () => {
  const names = Array.from({ length: 400 }, () => 'A').join(',')
  const { facts } = await collect(reader, `User_Alias A = ${names}\nA ALL = ALL\n`, '/etc/sudoers')
  assert.ok(facts.length <= 512)
})

test('odd inputs', () => survivesOddInputs(reader, ['/etc/sudoers', '/etc/sudoers.d/x']))
