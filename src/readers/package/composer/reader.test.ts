import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { claimsPath, collect, factsOf, survivesOddInputs } from '../../../../test/support/fixture.ts'
import { reader } from './reader.ts'

const path = '/var/www/vendor/composer/installed.json'
async function told(variant: string) {
  assert.ok(claimsPath(reader, path))
  const run = await collect(reader, gunzipSync(readFileSync(new URL(`./fixtures/${variant}${path}.gz`, import.meta.url))), path)
  return factsOf(run, 'language-package').map(({ line, ecosystem, name, version }) => [line, ecosystem, name, version])
}

test('both forms of the list', async () => {
  assert.deepEqual(await told('app'), [[4, 'composer', 'sample/log', '1.1.4'], [9, 'composer', 'sample/yaml', 'v6.3.0']])
  assert.deepEqual(await told('old'), [[1, 'composer', 'sample/log', '1.1.4']])
})

test('what is no list is told', async () => {
  for (const text of ['{}', '{"packages": 1}', '{', '']) assert.equal((await collect(reader, text, path)).error?.code, 'malformed')
  assert.deepEqual((await collect(reader, '{"packages": [1, null, [], {}, {"name": 1}]}', path)).facts, [])
})

test('odd inputs', () => survivesOddInputs(reader, [path]))
