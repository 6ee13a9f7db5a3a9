import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collectFixture, factsOf, survivesOddInputs } from '../../../../test/support/fixture.ts'
import { reader } from './reader.ts'

test('folders, relative ones from the file\'s own, and lines that are run', async () => {
  const found = factsOf(await collectFixture(reader, import.meta.url, 'product/usr/lib/python3/dist-packages/app.pth'), 'setting')
  assert.deepEqual(found.map(({ key, value, line }) => [key, value, line]), [['folder', '/opt/app/lib', 2], ['folder', '/srv/plugins', 3], ['code', 'import sys; sys.path.insert(0, "/tmp/dev")', 4]])
})

test('odd inputs', () => survivesOddInputs(reader, ['/usr/lib/python3/dist-packages/x.pth']))
