/** JFFS2 images made by mkfs.jffs2 with many options, compared with the folder that they were made of. */
import assert from 'node:assert/strict'
import { appendFileSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test, type TestContext } from 'node:test'
import { nameText } from '../src/kernel/path.ts'
import { reader } from '../src/readers/filesystem/jffs2/reader.ts'
import { call, folder, isRoot, needs, noise, ours, plantTree, readImage, same, sha256, type Told } from './support/filesystem-oracle.ts'

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

/** The folder itself, as the format can keep it: owners have 16 bits. */
function source(root: string): Told[] {
  const told: Told[] = [{ path: '/', type: 'directory' }]
  const walk = (path: Buffer, inside: string): void => {
    for (const name of readdirSync(path, { encoding: 'buffer' })) {
      const file = Buffer.concat([path, Buffer.from('/'), name])
      const shown = `${inside}/${nameText(name)}`
      const stat = lstatSync(file)
      const common = { path: shown, mode: stat.mode & 0o7777, uid: stat.uid & 0xffff, gid: stat.gid & 0xffff, mtime: Math.floor(stat.mtimeMs / 1000) }
      if (stat.isDirectory()) {
        told.push({ ...common, mtime: undefined, type: 'directory', size: 0 })
        walk(file, shown)
      } else if (stat.isFile()) told.push({ ...common, type: 'file', size: stat.size, sha256: sha256(readFileSync(file)) })
      else if (stat.isSymbolicLink()) {
        const target = readlinkSync(file, { encoding: 'buffer' }).subarray(0, longestTarget)
        told.push({ ...common, type: 'symlink', size: target.length, target: nameText(target) })
      }
      else if (stat.isFIFO()) told.push({ ...common, type: 'fifo', size: 0 })
      else told.push({ ...common, type: stat.isBlockDevice() ? 'block' : 'character', size: 0, device: device(stat.rdev) })
    }
  }
  walk(Buffer.from(root), '')
  return told
}

/** The tool cuts targets of links here. */
const longestTarget = 254

/** The tool writes the old device numbers of 16 bits, and lets what is larger run over. */
function device(number: number): string {
  const old = (((number >>> 8) & 0xfff) << 8) | (number & 0xff) | ((number >>> 12) & 0xfff00)
  return `${(old >>> 8) & 0xff}:${old & 0xff}`
}
