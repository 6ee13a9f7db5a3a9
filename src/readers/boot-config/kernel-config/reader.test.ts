import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collect, collectFixture, survivesOddInputs } from '../../../../test/support/fixture.ts'
import { reader } from './reader.ts'

test('Debian: what is set, and the version of the head', async () => {
  const { facts } = await collectFixture(reader, import.meta.url, 'debian/boot/config-6.1.0-18-arm64')
  assert.deepEqual(facts, [{
    kind: 'kernel-config', line: 1, version: '6.1.76',
    options: { CC_VERSION_TEXT: 'gcc-12 (Debian 12.2.0-14) 12.2.0', '64BIT': 'y', DM_VERITY: 'm', LSM: 'landlock,lockdown,yama', NR_CPUS: '256' },
  }])
})

test('something else of that name is left alone', async () => {
  assert.deepEqual((await collect(reader, '[settings]\nx = 1\n', '/config-old')).facts, [])
})

test('odd inputs', () => survivesOddInputs(reader, ['/boot/config-6.1.0', '/lib/modules/6.1.0/config']))
