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

test('servers of applications', () => {
  assert.deepEqual(told('/usr/bin/gunicorn -w 2 -b 0.0.0.0:8000 app:app'), ['gunicorn http * 8000 unknown'])
  assert.deepEqual(told('/opt/x/bin/gunicorn app:app'), ['gunicorn http 127.0.0.1 8000 unknown'])
  assert.deepEqual(told('uvicorn main:app --host 0.0.0.0 --port 9000'), ['uvicorn http * 9000 unknown'])
  assert.deepEqual(told('/usr/bin/python3 /srv/manage.py runserver 0.0.0.0:8080'), ['manage.py http * 8080 unknown'])
  assert.deepEqual(told('ttyd -p 7000 login'), ['ttyd http * 7000 unknown'])
  assert.deepEqual(told('mjpg_streamer -i "input_uvc.so" -o "output_http.so -p 8090 -w /www"'), ['mjpg_streamer http * 8090 unknown'])
})

test('other programs tell nothing', () => {
  for (const command of ['/usr/bin/python3 -m app.server 8080', '/usr/sbin/httpd -DFOREGROUND', '/usr/bin/php /srv/app.php', '/usr/sbin/sshd -D', 'gunicorn --bind unix:/run/x.sock app', 'gunicorn --certfile a.pem -b :443 app', 'flask db upgrade']) assert.deepEqual(told(command), [])
})
