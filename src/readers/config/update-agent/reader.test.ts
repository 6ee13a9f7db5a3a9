import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collect, collectFixture, factsOf, survivesOddInputs } from '../../../../test/support/fixture.ts'
import { reader } from './reader.ts'

const settings = async (name: string) => factsOf(await collectFixture(reader, import.meta.url, name), 'setting').map(({ line, program, section, key, value, secret }) => [line, program, section, key, secret === undefined ? value : secret.length])

test('RAUC', async () => {
  assert.deepEqual((await settings('rauc/etc/rauc/system.conf')).slice(2, 4), [[4, 'rauc', 'system', 'bundle-formats', '-plain'], [7, 'rauc', 'keyring', 'path', '/etc/rauc/keyring.pem']])
})

test('SWUpdate: its own file, and arguments', async () => {
  assert.deepEqual(await settings('swupdate/etc/swupdate.cfg'), [
    [4, 'swupdate', 'globals', 'verbose', 'true'], [5, 'swupdate', 'globals', 'public-key-file', '/etc/swupdate/key.pub'],
    [9, 'swupdate', 'suricatta', 'url', 'https://hawkbit.example.com'], [10, 'swupdate', 'suricatta', 'gatewaytoken', 8], [11, 'swupdate', 'suricatta', 'retry', '4'],
  ])
  assert.deepEqual(await settings('swupdate-debian/etc/default/swupdate'), [[1, 'swupdate', '', 'SWUPDATE_ARGS', '-v -k /etc/swupdate/key.pub']])
})

test('Mender: JSON flattened, half a file too', async () => {
  assert.deepEqual(await settings('mender/etc/mender/mender.conf'), [
    [2, 'mender', '', 'ServerURL', 'https://hosted.mender.io'], [3, 'mender', '', 'TenantToken', 8], [4, 'mender', '', 'ArtifactVerifyKey', '/etc/mender/artifact-verify-key.pem'], [5, 'mender', 'HttpsClient', 'SkipVerify', 'true'],
  ])
  const { facts } = await collect(reader, '{ "ServerURL": "https://a.example",\n "ArtifactVerifyKey": "/k.pem", ', '/etc/mender/mender.conf')
  assert.deepEqual(facts.map((fact) => fact.kind === 'setting' && [fact.line, fact.key]), [[1, 'ServerURL'], [2, 'ArtifactVerifyKey']])
})

test('OSTree', async () => {
  assert.deepEqual((await settings('ostree/ostree/repo/config')).at(-1), [5, 'ostree', 'remote "prod"', 'gpg-verify', 'false'])
})

test('odd inputs', () => survivesOddInputs(reader, ['/etc/rauc/system.conf', '/etc/swupdate.cfg', '/etc/mender/mender.conf', '/etc/default/swupdate']))
