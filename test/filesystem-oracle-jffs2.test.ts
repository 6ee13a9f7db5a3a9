/** JFFS2 images made by mkfs.jffs2 with many options, compared with the folder that they were made of. */
import assert from 'node:assert/strict'
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test, type TestContext } from 'node:test'
import { reader } from '../src/readers/filesystem/jffs2/reader.ts'
import { call, folder, isRoot, needs, noise, ours, plantTree, readImage, same, type Told } from './support/filesystem-oracle.ts'
import { folderTold } from './support/folder-oracle.ts'

const cases: Record<string, readonly string[]> = {
  'little-endian as it comes': ['-l'],
  'big-endian': ['-b', '-e', '128KiB'],
  'nothing compressed': ['-m', 'none', '-n'],
  'the smallest of all compressors': ['-m', 'size', '-X', 'lzo'],
  'rtime only': ['-x', 'zlib', '-b'],
  'LZO and others': ['-X', 'lzo', '-l'],
  'pages of 64 KiB, padded': ['-s', '65536', '-e', '1MiB', '-p', '-l'],
  'pages of 1 KiB, small erase blocks, large cleanmarkers': ['-s', '1024', '-e', '16KiB', '-c', '64', '-l'],
  'extended attributes': ['--with-xattr', '-l'],
}

let tree = ''
before(() => {
  tree = mkdtempSync(join(tmpdir(), 'proofmark-oracle-'))
  plantTree(tree, { far: 3_000_000, many: 600, longestLink: 900 })
})
after(() => rmSync(tree, { recursive: true, force: true }))

for (const [name, options] of Object.entries(cases)) {
  test(`${name}: as the folder has it`, async (t) => {
    if (!needs(t, 'mkfs.jffs2')) return
    const image = join(folder(t), 'image')
    call('mkfs.jffs2', ['-r', tree, '-o', image, ...options])
    const found = await listed(t, image)
    same(found, source(tree))
    if (name === 'extended attributes' && isRoot && call('getcap', [join(tree, 'modes/600')], { tolerate: true }) !== '') {
      const { run, close } = await readImage(image, reader)
      t.after(close)
      assert.equal(run.entries.find(({ path }) => path === '/modes/600')?.attributes?.['security.capability'], 'cap_net_bind_service,cap_net_raw+ep')
    }
  })
}

// The tool adds and changes, and never writes that a name is gone: the reader's own test has that.
test('files that changed: the newest version of each', async (t) => {
  if (!needs(t, 'mkfs.jffs2')) return
  const work = folder(t)
  const changed = join(work, 'tree')
  const image = join(work, 'image')
  mkdirSync(changed)
  plantTree(changed, { oddNames: false, unix: false })
  call('mkfs.jffs2', ['-r', changed, '-o', image, '-p', '-l'])
  mkdirSync(join(changed, 'new'))
  writeFileSync(join(changed, 'new/file'), noise(20_000, 5))
  writeFileSync(join(changed, 'sizes/12288'), noise(9000, 77))
  truncateSync(join(changed, 'sizes/65536'), 5000)
  call('mkfs.jffs2', ['-r', changed, '-o', join(work, 'more'), '-p', '-l', '-i', image])
  appendFileSync(image, readFileSync(join(work, 'more')))
  const pick = ({ path, type, size, sha256: sum }: Told): Told => ({ path, type, size, sha256: sum })
  same((await listed(t, image)).map(pick), source(changed).map(pick))
})

/** What the reader tells, without what the source folder cannot say in the same words. */
async function listed(t: TestContext, image: string): Promise<Told[]> {
  const { run, source: bytes, close } = await readImage(image, reader)
  t.after(close)
  assert.equal(run.error, undefined)
  assert.deepEqual(run.problems, [])
  const told: Told[] = []
  for (const entry of run.entries) {
    const { attributes: _, links: __, ...rest } = await ours(bytes, entry)
    // The tool writes no node for the root.
    told.push(entry.path === '/' ? { path: '/', type: 'directory' } : { ...rest, ...(entry.type === 'directory' ? { mtime: undefined } : {}) })
  }
  return told
}

/** The tool keeps 16 bits of owners, cuts targets of links, and writes old device numbers, into which what is larger runs over. */
const source = (root: string): Told[] =>
  folderTold(root, {
    owner: (id) => id & 0xffff,
    longestTarget: 254,
    device: (major, minor) => {
      const old = (major << 8) | minor
      return `${(old >>> 8) & 0xff}:${old & 0xff}`
    },
  }).map((told) => (told.type === 'directory' ? { ...told, mtime: undefined } : told))
