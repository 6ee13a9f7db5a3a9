import assert from 'node:assert/strict'
import { test } from 'node:test'
import { factQuery, type Fact } from '../facts/fact.ts'
import type { Catalogue } from '../platforms/resolve.ts'
import { join } from './command-listeners.ts'

function told(command: string): readonly string[] {
  const entry: Fact = { kind: 'start-entry', by: 'systemd', name: 'x.service', user: 'root', command, schedule: '', enabled: true, basis: 'observed', where: { artefact: 'a.img', path: '/etc/x' }, container: 'a.img', file: '/etc/x' }
  const facts = join.run({ facts: factQuery([entry]), catalogue: {} as Catalogue }).facts ?? []
  return facts.flatMap((fact) => (fact.kind === 'listener' ? [`${fact.program} ${fact.protocol} ${fact.address} ${fact.port} ${fact.authenticated}`] : []))
}

test('small servers tell their port on the command line', () => {
  assert.deepEqual(told('/usr/bin/python3 -m http.server 8080 --bind 0.0.0.0'), ['http.server http * 8080 no'])
  assert.deepEqual(told('python3 -u -m http.server --directory /srv/files'), ['http.server http * 8000 no'])
  assert.deepEqual(told('python3 -m http.server -b 127.0.0.1 9000'), ['http.server http 127.0.0.1 9000 no'])
  assert.deepEqual(told('python -m SimpleHTTPServer 80'), ['SimpleHTTPServer http * 80 no'])
  assert.deepEqual(told('/usr/bin/php -S 0.0.0.0:8081 -t /www'), ['php http * 8081 unknown'])
  assert.deepEqual(told('busybox httpd -f -p 192.168.1.1:81 -h /www'), ['httpd http 192.168.1.1 81 unknown'])
  assert.deepEqual(told('/usr/sbin/httpd -h /www'), ['httpd http * 80 unknown'])
  assert.deepEqual(told('tcpsvd -vE 0.0.0.0 21 ftpd -w /data'), ['tcpsvd ftp * 21 unknown'])
  assert.deepEqual(told('udpsvd -E 0 69 tftpd -c /data'), ['udpsvd tftp * 69 no'])
})

test('other programs tell nothing', () => {
  for (const command of ['/usr/bin/python3 -m app.server 8080', '/usr/sbin/httpd -DFOREGROUND', '/usr/bin/php /srv/app.php', '/usr/sbin/sshd -D']) assert.deepEqual(told(command), [])
})
