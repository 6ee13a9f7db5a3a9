/** Hash trees of veritysetup, in many shapes: the root hash that it prints is the one that is found here, and a changed byte is found where it is. */
import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { tool } from '../../../test/support/real-tools.ts'
import { ReadError } from '../problem.ts'
import { lentBytes } from '../testing.ts'
import { compareData, compareTree, treeLayout, type HashTree } from './verity.ts'

const folder = mkdtempSync(join(tmpdir(), 'verity-'))
after(() => rmSync(folder, { recursive: true }))
const budget = { check: () => undefined }

interface Shape { readonly blocks: number; readonly hash?: string; readonly salt?: string; readonly type?: 0 | 1; readonly data?: number; readonly tree?: number }
interface Made { readonly tree: HashTree; readonly data: Buffer; readonly bytes: Buffer; readonly root: string }

function make({ blocks, hash = 'sha256', salt = 'a1b2c3d4', type = 1, data: dataBlockBytes = 4096, tree: hashBlockBytes = 4096 }: Shape): Made | undefined {
  const data = Buffer.alloc(blocks * dataBlockBytes)
  for (let block = 0; block < blocks; block++) data.fill(`block ${block} of this test. `, block * dataBlockBytes, (block + 1) * dataBlockBytes)
  writeFileSync(join(folder, 'data'), data)
  rmSync(join(folder, 'tree'), { force: true })
  const out = tool('veritysetup', ['format', '--no-superblock', '--hash', hash, '--salt', salt, '--format', String(type), '--data-block-size', String(dataBlockBytes), '--hash-block-size', String(hashBlockBytes), join(folder, 'data'), join(folder, 'tree')], '')
  if (out === undefined) return undefined
  const tree: HashTree = { hashType: type, algorithm: hash, salt: Buffer.from(salt === '-' ? '' : salt, 'hex'), dataBlockBytes, hashBlockBytes, dataBlocks: blocks, start: 0 }
  return { tree, data, bytes: readFileSync(join(folder, 'tree')), root: /Root hash:\s+([0-9a-f]+)/u.exec(out.toString())?.[1] ?? '' }
}

const shapes: readonly Shape[] = [
  { blocks: 2 }, { blocks: 128 }, { blocks: 129 }, { blocks: 300, salt: '-' }, { blocks: 700, salt: 'ff'.repeat(256) },
  { blocks: 130, hash: 'sha1' }, { blocks: 130, hash: 'sha1', type: 0 }, { blocks: 300, hash: 'sha512' }, { blocks: 300, type: 0 }, { blocks: 70, type: 0, salt: 'ff'.repeat(256) },
  { blocks: 5000, data: 512, tree: 512 }, { blocks: 700, data: 1024, tree: 4096 }, { blocks: 33, data: 4096, tree: 1024 }, { blocks: 200, data: 1024, tree: 512, salt: 'ff'.repeat(256), type: 0 },
]

for (const shape of shapes) {
  test(`a tree of ${JSON.stringify(shape).replaceAll(/f{9,}/gu, '...')}`, async (t) => {
    const made = make(shape)
    if (made === undefined) {
      t.skip('veritysetup is not installed')
      return
    }
    const { tree, data, bytes, root } = made
    const levels = await compareTree(tree, lentBytes(bytes), budget)
    assert.equal(levels.root, root)
    assert.equal(levels.differ, 0)
    assert.equal(treeLayout(tree).end, bytes.length)
    assert.deepEqual(await compareData(tree, lentBytes(bytes), lentBytes(data), { from: 0, to: shape.blocks }, budget), { compared: shape.blocks, differ: 0, bad: [] })
    // The last bit of every block in turn would take long; the first, a middle and the last block stand for them.
    for (const block of [0, shape.blocks >> 1, shape.blocks - 1]) {
      const changed = Buffer.from(data)
      const at = (block + 1) * tree.dataBlockBytes - 1
      changed[at] = (changed[at] ?? 0) ^ 1
      const found = await compareData(tree, lentBytes(bytes), lentBytes(changed), { from: 0, to: shape.blocks }, budget)
      assert.deepEqual(found, { compared: shape.blocks, differ: 1, bad: [{ level: 0, block, offset: block * tree.dataBlockBytes }] })
    }
    // A flipped bit of the tree changes the root, or a level no longer fits, or data does not.
    for (let at = 0; at < bytes.length; at += Math.max(1, Math.floor(bytes.length / 40))) {
      const changed = Buffer.from(bytes)
      changed[at] = (changed[at] ?? 0) ^ 0x10
      const one = await compareTree(tree, lentBytes(changed), budget)
      assert.ok(one.root !== root || one.differ > 0, `byte ${at}`)
    }
  })
}

test('parts of the data together are the whole, and other data is given up early', async (t) => {
  const made = make({ blocks: 1000 })
  if (made === undefined) {
    t.skip('veritysetup is not installed')
    return
  }
  const { tree, data, bytes } = made
  const parts = [{ from: 0, to: 77 }, { from: 77, to: 513 }, { from: 513, to: 4000 }]
  let compared = 0
  for (const part of parts) compared += (await compareData(tree, lentBytes(bytes), lentBytes(data), part, budget)).compared
  assert.equal(compared, 1000)
  const other = await compareData(tree, lentBytes(bytes), lentBytes(Buffer.alloc(data.length)), { from: 0, to: 1000 }, budget)
  assert.ok(other.compared < 1000 && other.differ === other.compared && other.bad.length === 8)
})

test('numbers that make no tree are refused', () => {
  const good: HashTree = { hashType: 1, algorithm: 'sha256', salt: new Uint8Array(8), dataBlockBytes: 4096, hashBlockBytes: 4096, dataBlocks: 10, start: 0 }
  const wrong: readonly Partial<HashTree>[] = [
    { algorithm: 'crc32' }, { algorithm: 'md4' }, { dataBlockBytes: 0 }, { dataBlockBytes: 1000 }, { hashBlockBytes: 2 ** 30 }, { dataBlocks: 0 }, { dataBlocks: 2 ** 52 }, { dataBlocks: 1.5 }, { start: -1 }, { salt: new Uint8Array(257) },
  ]
  for (const each of wrong) assert.throws(() => treeLayout({ ...good, ...each }), ReadError, JSON.stringify(each))
})
