import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collectFixture, factsOf, survivesOddInputs } from '../../../../test/support/fixture.ts'
import { reader } from './reader.ts'

test('sections nest, lines go on', async () => {
  const ports = factsOf(await collectFixture(reader, import.meta.url, 'debian/etc/apache2/ports.conf'), 'setting')
  assert.deepEqual(ports.map(({ program, section, key, value, line }) => [program, section, key, value, line]), [['apache2', '', 'Listen', '80', 2], ['apache2', 'IfModule ssl_module', 'Listen', '443', 5]])
  const site = factsOf(await collectFixture(reader, import.meta.url, 'debian/etc/apache2/sites-available/000-default.conf'), 'setting')
  assert.deepEqual(site.map(({ program, section, key, value }) => [program, section, key, value]), [
    ['apache2-available', 'VirtualHost *:80', 'DocumentRoot', '/var/www/my html'], ['apache2-available', 'VirtualHost *:80/Directory /var/www', 'AuthType', 'Basic'],
    ['apache2-available', 'VirtualHost *:80/Directory /var/www', 'Require', 'valid-user'], ['apache2-available', 'VirtualHost *:80', 'ErrorLog', '${APACHE_LOG_DIR}/error.log'],
  ])
})

test('odd inputs', () => survivesOddInputs(reader, ['/etc/apache2/apache2.conf']))
