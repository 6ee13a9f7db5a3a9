import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collectFixture, factsOf, survivesOddInputs } from '../../../../test/support/fixture.ts'
import { reader } from './reader.ts'

const settings = async (name: string) => factsOf(await collectFixture(reader, import.meta.url, name), 'setting').map(({ line, program, section, key, value }) => [line, program, section, key, value])

test('repositories', async () => {
  assert.deepEqual(await settings('rocky/etc/yum.repos.d/site.repo'), [
    [4, 'dnf', 'baseos', 'mirrorlist', 'https://mirrors.example.org/list?arch=$basearch&repo=BaseOS-$releasever'],
    [6, 'dnf', 'baseos', 'gpgcheck', '1'], [7, 'dnf', 'baseos', 'enabled', '1'], [8, 'dnf', 'baseos', 'gpgkey', 'file:///etc/pki/rpm-gpg/KEY-official'],
    [12, 'dnf', 'site', 'baseurl', 'http://repo.example.net/a/ http://repo.example.net/b/'], [14, 'dnf', 'site', 'gpgcheck', '0'], [15, 'dnf', 'site', 'enabled', 'True'],
    [19, 'dnf', 'off', 'baseurl', 'http://old.example.net/'], [20, 'dnf', 'off', 'gpgcheck', '0'], [21, 'dnf', 'off', 'enabled', '0'],
  ])
})

test('the main configuration, and zypper', async () => {
  assert.deepEqual(await settings('rocky/etc/dnf/dnf.conf'), [[2, 'dnf', 'main', 'gpgcheck', '1'], [4, 'dnf', 'main', 'sslverify', 'false']])
  assert.deepEqual((await settings('opensuse/etc/zypp/repos.d/oss.repo')).at(-1), [6, 'zypper', 'repo-oss', 'gpgcheck', '0'])
})

test('a password in an address is struck out', async () => {
  const { runReader } = await import('../../shared/testing.ts')
  const run = await runReader(reader, '[a]\nbaseurl=https://user:hunter2@repo.example.net/\n', { path: '/etc/yum.repos.d/a.repo' })
  assert.deepEqual(run.of('setting').map(({ value }) => value), ['https://user:***@repo.example.net/'])
})

test('odd inputs', () => survivesOddInputs(reader, ['/etc/yum.repos.d/a.repo', '/etc/zypp/zypp.conf']))
