import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collect, collectFixture, factsOf, survivesOddInputs } from '../../../../test/support/fixture.ts'
import { reader } from './reader.ts'

const listeners = async (text: string) => factsOf(await collect(reader, text, '/etc/vsftpd.conf'), 'listener').map(({ port, encrypted, authenticated }) => [port, encrypted, authenticated])

test('vsftpd: a distribution\'s file, and the program\'s own defaults', async () => {
  const [found] = factsOf(await collectFixture(reader, import.meta.url, 'debian/etc/vsftpd.conf'), 'listener')
  assert.deepEqual([found?.program, found?.protocol, found?.port, found?.encrypted, found?.authenticated], ['vsftpd', 'ftp', 21, false, 'yes'])
  assert.deepEqual(await listeners('# nothing\n'), [[21, false, 'no']])
  assert.deepEqual(await listeners('listen_port=2100\nanonymous_enable=NO\nssl_enable=YES\n'), [[2100, true, 'yes']])
  assert.deepEqual(await listeners('listen=NO\n'), [])
})

test('ProFTPD', async () => {
  const [found] = factsOf(await collectFixture(reader, import.meta.url, 'debian/etc/proftpd/proftpd.conf'), 'listener')
  assert.deepEqual([found?.port, found?.encrypted, found?.authenticated, found?.line], [2121, true, 'no', 6])
})

test('odd inputs', () => survivesOddInputs(reader, ['/etc/vsftpd.conf', '/etc/proftpd/proftpd.conf']))
