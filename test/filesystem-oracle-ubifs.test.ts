/** UBIFS volumes made by mkfs.ubifs, bare and inside UBI images made by ubinize, compared with the folder that they were made of. */
import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test, type TestContext } from 'node:test'
import { reader as ubi } from '../src/readers/container/ubi/reader.ts'
import { reader } from '../src/readers/filesystem/ubifs/reader.ts'
import { runReader, type Run } from '../src/readers/shared/testing.ts'
import { call, folder, needs, ours, plantTree, readImage, same, type Told } from './support/filesystem-oracle.ts'
import { contentOf } from './support/filesystem.ts'
import { folderTold } from './support/folder-oracle.ts'
import { bytesSource, type ByteSource } from '../src/kernel/source.ts'

const nand = ['-m', '2048', '-e', '126976', '-c', '400']
const nor = ['-m', '8', '-e', '65408', '-c', '400']

const cases: Record<string, readonly string[]> = {
  'LZO, as it comes': nand,
  'nothing compressed': [...nand, '-x', 'none'],
  'zlib, small blocks': [...nor, '-x', 'zlib'],
  'zstd, wide index': [...nand, '-x', 'zstd', '-f', '64'],
  'LZO and zlib side by side': [...nand, '-x', 'favor_lzo', '-X', '5'],
  'narrow index, other hashes, space to be fixed up': [...nand, '-f', '3', '-k', 'test', '-F'],
}

let tree = ''
before(() => {
  tree = mkdtempSync(join(tmpdir(), 'proofmark-oracle-'))
  plantTree(tree, { far: 3_000_000, many: 600, longestLink: 4000 })
})
after(() => rmSync(tree, { recursive: true, force: true }))

for (const [name, options] of Object.entries(cases)) {
  test(`${name}: as the folder has it`, async (t) => {
    if (!needs(t, 'mkfs.ubifs')) return
    const image = join(folder(t), 'image')
    call('mkfs.ubifs', ['-r', tree, '-o', image, ...options])
    same(await listed(t, image), folderTold(tree))
  })
}

test('inside UBI, beside a static volume: as the folder has it', async (t) => {
  if (!needs(t, 'mkfs.ubifs', 'ubinize')) return
  const work = folder(t)
  const kernel = Buffer.alloc(400_000, 'kernel')
  writeFileSync(join(work, 'kernel'), kernel)
  call('mkfs.ubifs', ['-r', tree, '-o', join(work, 'root'), ...nand])
  writeFileSync(join(work, 'ini'), `[k]\nmode=ubi\nimage=${work}/kernel\nvol_id=0\nvol_type=static\nvol_name=kernel\n[r]\nmode=ubi\nimage=${work}/root\nvol_id=1\nvol_type=dynamic\nvol_name=rootfs\nvol_flags=autoresize\n`)
  call('ubinize', ['-o', join(work, 'image'), '-m', '2048', '-p', '128KiB', join(work, 'ini')])
  const image = readFileSync(join(work, 'image'))
  const outer = await runReader(ubi, image)
  assert.deepEqual([outer.error, outer.problems], [undefined, []])
  const volume = (wanted: string): Promise<Buffer> => {
    const steps = outer.children.find((child) => child.name === wanted)?.steps ?? []
    return contentOf(image, { path: wanted, type: 'file', size: steps[0]?.kind === 'ranges' ? steps[0].size : 0, steps })
  }
  assert.ok((await volume('kernel')).equals(kernel))
  const root = await volume('rootfs')
  same(await told(await runReader(reader, root), bytesSource(root)), folderTold(tree))
})

async function listed(t: TestContext, image: string): Promise<Told[]> {
  const { run, source, close } = await readImage(image, reader)
  t.after(close)
  return told(run, source)
}

async function told(run: Run, source: ByteSource): Promise<Told[]> {
  assert.equal(run.error, undefined)
  assert.deepEqual(run.problems, [])
  const all: Told[] = []
  for (const entry of run.entries) {
    const { attributes: _, links: __, ...rest } = await ours(source, entry)
    all.push(entry.path === '/' ? { path: '/', type: 'directory' } : rest)
  }
  return all
}
