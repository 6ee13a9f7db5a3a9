/** btrfs images made by mkfs.btrfs out of a planted tree and by the kernel, compared with the tree and with what the kernel shows. */
import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { reader } from '../src/readers/filesystem/btrfs/reader.ts'
import { asMounted, call, comparable, folder, isRoot, needs, noise, ours, planted, plantTree, readImage, same, type Told } from './support/filesystem-oracle.ts'

let tree = ''
before(() => {
  tree = mkdtempSync(join(tmpdir(), 'proofmark-oracle-'))
  plantTree(tree, { many: 700, far: 30_000_000, longestLink: 3500 })
})
after(() => rmSync(tree, { recursive: true, force: true }))

const packed: Record<string, readonly string[]> = {
  'as it comes': [],
  'small nodes, one copy': ['-n', '4096', '-m', 'single'],
  'large nodes, everything twice, holes by name': ['-n', '65536', '-m', 'dup', '-d', 'dup', '-O', '^no-holes'],
  'mixed chunks': ['-M'],
  'another checksum': ['--csum', 'sha256'],
}

for (const [name, options] of Object.entries(packed)) {
  test(`${name}: as it was planted`, async (t) => {
    if (!needs(t, 'mkfs.btrfs', 'truncate', 'getfattr')) return
    if (!isRoot) return t.skip('needs root to plant owners and devices')
    const image = join(folder(t), 'image')
    call('truncate', ['-s', '400M', image])
    call('mkfs.btrfs', ['-q', ...options, '-r', tree, image])
    const { run, source, close } = await readImage(image, reader)
    t.after(close)
    assert.equal(run.error, undefined)
    assert.deepEqual(run.problems, [])
    const mine: Told[] = []
    for (const entry of run.entries) mine.push(comparable(await ours(source, entry)))
    // mkfs.btrfs 6.2 packs devices without their numbers, and makes the root anew.
    const plain = (told: readonly Told[]): Told[] => told.filter(({ path }) => path !== '/').map((each) => ({ ...each, device: undefined }))
    same(plain(mine), plain(planted(tree).map(comparable)))
  })
}

/** Files whose extents were written over in part, cut and made longer. */
function changes(at: string): void {
  call('cp', ['-a', `${tree}/.`, at])
  mkdirSync(join(at, 'changed'))
  for (const [index, offset] of [100, 4096, 70_001, 200_000].entries()) {
    const file = join(at, 'changed', String(offset))
    writeFileSync(file, Array.from({ length: 60_000 }, (_, line) => `${line}\n`).join(''))
    call('sync', [])
    writeFileSync(join(at, 'part'), noise(5000 + index, index))
    call('dd', [`if=${join(at, 'part')}`, `of=${file}`, 'bs=1', `seek=${offset}`, 'conv=notrunc'])
    truncateSync(file, 250_000 + index * 777)
    call('sync', [])
  }
}

for (const compression of ['no', 'zlib', 'lzo', 'zstd']) {
  test(`${compression} compression: as the kernel wrote it`, async (t) => {
    if (!needs(t, 'mkfs.btrfs', 'cp', 'mount', 'truncate')) return
    await asMounted(t, reader, tree, { type: 'btrfs', megabytes: 400, options: compression === 'no' ? 'rw' : `compress-force=${compression}`, make: (image) => call('mkfs.btrfs', ['-q', image]), fill: changes })
  })
}

test('subvolumes and snapshots: as the kernel shows them', async (t) => {
  if (!needs(t, 'mkfs.btrfs', 'btrfs', 'cp', 'mount', 'truncate')) return
  await asMounted(t, reader, tree, {
    type: 'btrfs', megabytes: 400, make: (image) => call('mkfs.btrfs', ['-q', image]),
    fill: (at) => {
      mkdirSync(join(at, 'etc'))
      call('btrfs', ['-q', 'subvolume', 'create', join(at, 'etc/one')])
      call('btrfs', ['-q', 'subvolume', 'create', join(at, 'etc/one/two')])
      call('cp', ['-a', `${tree}/.`, join(at, 'etc/one/two')])
      writeFileSync(join(at, 'etc/one/file'), 'one')
      call('btrfs', ['-q', 'subvolume', 'snapshot', join(at, 'etc/one/two'), join(at, 'copy')])
      rmSync(join(at, 'etc/one/two/many'), { recursive: true })
    },
  })
})
