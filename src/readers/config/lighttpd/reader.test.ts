import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collectFixture, factsOf, survivesOddInputs } from '../../../../test/support/fixture.ts'
import { reader } from './reader.ts'

test('conditions are sections; lists over several lines are told by their first', async () => {
  const found = factsOf(await collectFixture(reader, import.meta.url, 'debian/etc/lighttpd/lighttpd.conf'), 'setting')
  assert.deepEqual(found.map(({ section, key, line }) => [section, key, line]), [
    ['', 'server.modules', 1], ['', 'server.document-root', 5], ['', 'server.port', 6], ['$HTTP["host"] == "unit"', 'server.name', 8],
    ['$SERVER["socket"] == ":443"', 'ssl.engine', 10], ['$SERVER["socket"] == ":443"', 'ssl.openssl.ssl-conf-cmd', 11],
    ['$HTTP["scheme"] == "http"', 'url.redirect', 15], ['', 'include_shell', 17],
  ])
})

test('odd inputs', () => survivesOddInputs(reader, ['/etc/lighttpd/lighttpd.conf']))
