import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { claimsPath, collect, factsOf, survivesOddInputs } from '../../../../test/support/fixture.ts'
import { reader } from './reader.ts'

test('name and version, with the scope', async () => {
  const path = '/opt/app/node_modules/@sample/core/package.json'
  assert.ok(claimsPath(reader, path))
  const run = await collect(reader, gunzipSync(readFileSync(new URL(`./fixtures/app${path}.gz`, import.meta.url))), path)
  assert.deepEqual(run.facts, [{ kind: 'language-package', line: 1, ecosystem: 'npm', name: '@sample/core', version: '7.1.0-beta.2' }])
})

test('only the own file of each package in node_modules', () => {
  assert.ok(claimsPath(reader, '/usr/lib/node_modules/npm/node_modules/ansi/package.json'))
  assert.ok(!claimsPath(reader, '/opt/app/package.json'))
  assert.ok(!claimsPath(reader, '/opt/app/node_modules/ansi/esm/package.json'))
  assert.ok(!claimsPath(reader, '/opt/app/node_modules/@sample/core/esm/package.json'))
})

test('what names nothing gives nothing; what is no JSON is told', async () => {
  for (const text of ['{}', '{"type": "module"}', '{"name": "a", "version": 1}', '{"name": "<%= name %>", "version": "1"}']) assert.deepEqual((await collect(reader, text, '/node_modules/a/package.json')).facts, [])
  for (const text of ['{"name": "a"', '[]', 'null']) assert.equal((await collect(reader, text, '/node_modules/a/package.json')).error?.code, 'malformed')
  assert.equal(factsOf(await collect(reader, '\ufeff{"name": "a", "version": "1.0.0"}', '/node_modules/a/package.json'), 'language-package').length, 1)
})

test('odd inputs', () => survivesOddInputs(reader, ['/node_modules/a/package.json']))
