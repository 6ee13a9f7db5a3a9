import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collect, collectFixture, factsOf, survivesOddInputs } from '../../../../test/support/fixture.ts'
import { reader } from './reader.ts'

test('Debian: blocks become sections, quoted braces and Lua are no blocks', async () => {
  const found = factsOf(await collectFixture(reader, import.meta.url, 'debian/etc/nginx/nginx.conf'), 'setting')
  assert.deepEqual(found.map(({ section, key, value, line }) => [section, key, value, line]), [
    ['', 'user', 'www-data', 1], ['', 'worker_processes', 'auto', 2], ['', 'include', '/etc/nginx/modules-enabled/*.conf', 3],
    ['events', 'worker_connections', '768', 6],
    ['http', 'log_format', 'main $remote_addr - "$request" { $status}', 11],
    ['http', 'ssl_protocols', 'TLSv1 TLSv1.1 TLSv1.2 TLSv1.3', 13],
    ['http/map $http_upgrade $connection', 'default', 'upgrade', 14], ['http/map $http_upgrade $connection', '', 'close', 14],
    ['http/server#1', 'listen', '80', 16],
    ['http/server#1/location ~ ^/(api|v\\d+)/', 'proxy_pass', 'http://op:***@127.0.0.1:5000/${x}', 18],
    ['http', 'include', '/etc/nginx/sites-enabled/*', 22],
  ])
})

test('a site that is merely available is told apart', async () => {
  const { facts } = await collect(reader, 'server { listen 8080; }', '/etc/nginx/sites-available/x')
  assert.deepEqual(facts.map((fact) => fact.kind === 'setting' && fact.program), ['nginx-available'])
  // A directive without its semicolon is none.
  assert.deepEqual((await collectFixture(reader, import.meta.url, 'debian/etc/nginx/sites-available/default')).facts, [])
})

test('large quotes and deep blocks', async () => {
  await collect(reader, `a "${'x\\"'.repeat(300_000)}`, '/etc/nginx/nginx.conf')
  assert.deepEqual((await collect(reader, 'a {'.repeat(5000), '/etc/nginx/nginx.conf')).facts, [])
})

test('odd inputs', () => survivesOddInputs(reader, ['/etc/nginx/nginx.conf']))
