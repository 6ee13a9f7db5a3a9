import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { fixtureBytes } from '../../../../test/support/filesystem.ts'
import { only, runReader } from '../../shared/testing.ts'
import { reader } from './reader.ts'

/** The hash tree of the test of volumes: a tree of veritysetup. */
const tree = fixtureBytes(new URL('../../filesystem/unread/reader.test.ts', import.meta.url).href, 'verity.img.gz')

describe('boot-image/dm-verity', () => {
  it('tells how a tree is made, and where it begins', async () => {
    const { algorithm, hashType, dataBlockBytes, hashBlockBytes, dataBlocks, salt, start, superblock, appended } = only(await runReader(reader, tree), 'verity-tree')
    assert.deepEqual([algorithm, hashType, dataBlockBytes, hashBlockBytes, dataBlocks, salt.length, start, appended], ['sha256', 1, 4096, 4096, 256, 16, 4096, false])
    assert.deepEqual(superblock, { start: 0, end: 512 })
  })

  it('superblocks that make no tree are problems', async () => {
    for (const [offset, value, code] of [[8, 2, 'unsupported'], [12, 7, 'unsupported'], [32, 0x58, 'unsupported'], [64, 3, 'malformed'], [68, 0, 'malformed'], [72, 0, 'malformed'], [76, 0xffffffff, 'malformed'], [80, 0xffff, 'malformed'], [72, 1, 'unsupported']] as const) {
      const bent = Buffer.from(tree)
      bent.writeUInt32LE(value, offset)
      const run = await runReader(reader, bent)
      assert.deepEqual([run.facts.length, run.error?.code], [0, code], String(offset))
    }
    assert.equal((await runReader(reader, tree.subarray(0, 8192))).error?.code, 'malformed')
  })

  it('bytes that only begin like a signature are a problem', async () => {
    const run = await runReader(reader, Buffer.from('30820010', 'hex'), { path: '/roothash.p7s' })
    assert.equal(run.error?.code, 'malformed')
  })
})
