/** Lists of predictable keys: recognised by their lines, and nothing else is. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { only, runReader } from '../../shared/testing.ts'
import { reader } from './reader.ts'

const path = '/usr/share/openssl-blacklist/blacklist.RSA-2048'

test('certificate/key-list tells where a list lies', async () => {
  for (const end of ['\n', '\r\n']) {
    const fact = only(await runReader(reader, ['# A comment of three lines,', '# which says what the list is.', '00005890bc78bcbee3ca', '0000d80c186767f2473a', ''].join(end), { path }), 'key-list')
    assert.deepEqual([fact.name, fact.place], ['blacklist.RSA-2048', { artefact: 0, steps: [] }])
  }
})

test('certificate/key-list takes no other file', async () => {
  for (const content of ['', '# only comments\n', 'module blacklist\n', `${'ab'.repeat(20)}\n`]) {
    const run = await runReader(reader, content, { path })
    assert.deepEqual([run.facts, run.problems, run.error], [[], [], undefined])
  }
})
