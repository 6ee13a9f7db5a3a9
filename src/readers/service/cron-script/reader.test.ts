import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collect, collectFixture, survivesOddInputs } from '../../../../test/support/fixture.ts'
import { reader } from './reader.ts'

test('Debian', async () => {
  const { facts } = await collectFixture(reader, import.meta.url, 'debian/etc/cron.daily/logrotate')
  assert.deepEqual(facts, [{ kind: 'start-entry', line: 1, by: 'cron', name: 'logrotate', user: 'root', command: '/etc/cron.daily/logrotate', schedule: '@daily', enabled: true }])
})

test('names with a dot never run, placeholders are nothing', async () => {
  const { facts } = await collect(reader, 'x', '/etc/cron.daily/a.sh')
  assert.deepEqual(facts.map((fact) => fact.kind === 'start-entry' && fact.enabled), [false])
  assert.deepEqual((await collect(reader, 'x', '/etc/cron.daily/.placeholder')).facts, [])
})

test('odd inputs', () => survivesOddInputs(reader, ['/etc/cron.weekly/x', '/etc/periodic/15min/x']))
