import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { only, runReader } from '../../shared/testing.ts'
import { reader } from './reader.ts'

describe('fuse-dump/srk-hash', () => {
  it('is the maker\'s word for a key, and says nothing of a unit', async () => {
    const fact = only(await runReader(reader, readFileSync(new URL('fixtures/SRK_1_2_3_4_fuse.bin', import.meta.url)), { path: '/SRK_1_2_3_4_fuse.bin' }), 'fuses')
    const value = Buffer.from(Array.from({ length: 32 }, (_, index) => index)).toString('hex')
    assert.deepEqual(fact.keys.map((key) => [key.rule, key.value]), [['hab-srk', value], ['ahab-srk-256', value]])
    assert.deepEqual([fact.bootAuthentication, reader.basis], ['unknown', 'declared'])
    assert.deepEqual(only(await runReader(reader, Buffer.alloc(64, 1), { path: '/srk_hash.bin' }), 'fuses').keys.map(({ rule }) => rule), ['ahab-srk-512'])
  })

  it('other lengths are passed over', async () => {
    assert.equal((await runReader(reader, Buffer.alloc(33), { path: '/SRK_fuse.bin' })).facts.length, 0)
  })

  it('the file of NXP\'s tool, where it is at hand', async (t) => {
    const file = join(import.meta.dirname, '../../../../../shared/data/boot-images/hab/SRK_1_2_3_4_fuse.bin')
    if (!existsSync(file)) {
      t.skip('the corpus is not here')
      return
    }
    assert.equal(only(await runReader(reader, readFileSync(file), { path: '/SRK_1_2_3_4_fuse.bin' }), 'fuses').keys[0]?.value, '6f0e9499d869a6af88f811b210650a44d694f20625723d63faa1d6eb81ce5019')
  })
})
