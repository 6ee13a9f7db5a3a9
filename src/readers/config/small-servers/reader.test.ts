import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collect, collectFixture, factsOf, survivesOddInputs } from '../../../../test/support/fixture.ts'
import { reader } from './reader.ts'

type Found = Awaited<ReturnType<typeof collect>>
const listeners = (found: Found) => factsOf(found, 'listener').map(({ line, program, protocol, address, port, authenticated }) => [line, `${program} ${protocol} ${address} ${port} ${authenticated}`])
const told = async (text: string, path: string) => listeners(await collect(reader, text, path))

test('Redis: Debian serves the unit itself; opened by three words', async () => {
  assert.deepEqual(listeners(await collectFixture(reader, import.meta.url, 'debian/etc/redis/redis.conf')), [[2, 'redis-server other 127.0.0.1 6379 yes']])
  assert.deepEqual(await told('bind 0.0.0.0 ::\nprotected-mode no\n', '/etc/redis/redis.conf'), [[1, 'redis-server other * 6379 no']])
  assert.deepEqual(await told('bind 0.0.0.0\nprotected-mode no\nrequirepass abcdefgh\n', '/etc/redis/redis.conf'), [[1, 'redis-server other * 6379 yes']])
  assert.deepEqual(await told('port 0\nunixsocket /run/redis.sock\n', '/etc/redis/redis.conf'), [])
})

test('motion: control and pictures', async () => {
  const found = await collectFixture(reader, import.meta.url, 'debian/etc/motion/motion.conf')
  assert.deepEqual(listeners(found), [[2, 'motion http * 8081 no'], [5, 'motion http * 8082 yes']])
  assert.ok(!JSON.stringify(found).includes('abcdefgh'))
})

test('Node-RED: a comment asks nobody', async () => {
  assert.deepEqual(listeners(await collectFixture(reader, import.meta.url, 'node-red/root/.node-red/settings.js')), [[2, 'node-red http * 1880 no']])
  assert.deepEqual(await told('  uiHost: "127.0.0.1",\n  adminAuth: {\n  https: require("./tls"),\n', '/home/u/.node-red/settings.js'), [[1, 'node-red https 127.0.0.1 1880 yes']])
})

test('InfluxDB', async () => {
  assert.deepEqual(await told('bind-address = "127.0.0.1:8088"\n[http]\n  bind-address = ":8086"\n  # auth-enabled = true\n[x]\n', '/etc/influxdb/influxdb.conf'), [[3, 'influxd http * 8086 no']])
  assert.deepEqual(await told('[http]\nauth-enabled = true\n', '/etc/influxdb/influxdb.conf'), [[1, 'influxd http * 8086 yes']])
})

test('rsync and NFS', async () => {
  assert.deepEqual(await told('uid = root\n[clips]\n  path = /srv\n', '/etc/rsyncd.conf'), [[2, 'rsyncd other * 873 no']])
  assert.deepEqual(await told('[clips]\n  path = /srv\n  auth users = ada\n', '/etc/rsyncd.conf'), [[1, 'rsyncd other * 873 unknown']])
  assert.deepEqual(await told('/srv 10.0.0.0/24(ro)\n/clips *(rw,no_root_squash)\n', '/etc/exports'), [[2, 'nfsd other * 2049 no']])
  assert.deepEqual(await told('/srv 10.0.0.0/24(ro)\n', '/etc/exports'), [])
})

test('odd inputs', () => survivesOddInputs(reader, ['/etc/redis/redis.conf', '/etc/motion/motion.conf', '/root/.node-red/settings.js', '/etc/exports']))
