import assert from 'node:assert/strict'
import { tmpdir } from 'node:os'
import { test } from 'node:test'
import * as samples from './feeds/samples.fixture.ts'
import { lifeCycles } from './life-cycles.ts'
import { workplace } from './testing.ts'

test('the cycles of a product, from either form of endoflife.date; the later import counts', async (t) => {
  const { database, imported, end } = workplace(tmpdir())
  t.after(end)
  assert.deepEqual(lifeCycles(database, 'debian'), [])
  await imported({ 'eol/debian.json': samples.endoflifeDebian, 'full.json': samples.endoflifeFull })
  assert.deepEqual(lifeCycles(database, 'debian')[1], { cycle: '12', codename: 'Bookworm', ends: '2026-06-10', latest: '12.12' })
  assert.equal(lifeCycles(database, 'openssl')[0]?.ends, '2023-09-11')
  await imported({ 'eol/openssl.json': [{ cycle: '3.5', eol: '2030-04-08', latest: '3.5.4' }, { cycle: '1.1.1', eol: true }] })
  assert.deepEqual(lifeCycles(database, 'openssl').map(({ cycle, ends }) => [cycle, ends]), [['3.5', '2030-04-08'], ['1.1.1', true]])
})
