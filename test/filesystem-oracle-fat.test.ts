/** FAT12, FAT16 and FAT32 images made by mkfs.fat and mformat, filled by mtools, compared with what mtools reads out. */
import assert from 'node:assert/strict'
import { lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { reader } from '../src/readers/filesystem/fat/reader.ts'
import { call, folder, needs, noise, ours, plantTree, readImage, same, sha256, type Told } from './support/filesystem-oracle.ts'

interface Case {
  readonly bits: 12 | 16 | 32
  readonly mebibytes: number
  readonly options: readonly string[]
  /** Made with mformat instead. */
  readonly mformat?: true
}

const cases: Record<string, Case> = {
  'FAT12, 4 KiB clusters': { bits: 12, mebibytes: 15, options: ['-F', '12', '-s', '8'] },
  'FAT12, 64 KiB clusters, one table': { bits: 12, mebibytes: 60, options: ['-F', '12', '-s', '128', '-f', '1'] },
  'FAT12, 4096-byte sectors': { bits: 12, mebibytes: 15, options: ['-F', '12', '-S', '4096', '-s', '1'] },
  'FAT16, 512-byte clusters': { bits: 16, mebibytes: 20, options: ['-F', '16', '-s', '1', '-r', '1024'] },
  'FAT16, 2 KiB clusters, odd reserve': { bits: 16, mebibytes: 60, options: ['-F', '16', '-s', '4', '-R', '7', '-n', 'MY LABEL'] },
  'FAT16, 32 KiB clusters': { bits: 16, mebibytes: 400, options: ['-F', '16', '-s', '64', '-h', '2048'] },
  'FAT32, 512-byte clusters': { bits: 32, mebibytes: 40, options: ['-F', '32', '-s', '1'] },
  'FAT32, 4 KiB clusters, one table': { bits: 32, mebibytes: 300, options: ['-F', '32', '-s', '8', '-f', '1', '-a'] },
  'FAT32, 16 KiB clusters of 2048-byte sectors': { bits: 32, mebibytes: 1200, options: ['-F', '32', '-S', '2048', '-s', '8'] },
  'FAT16 by mformat': { bits: 16, mebibytes: 32, options: ['-T', '65536', '-h', '16', '-s', '63', '-c', '2'], mformat: true },
  'FAT32 by mformat': { bits: 32, mebibytes: 64, options: ['-F', '-T', '131072', '-h', '16', '-s', '63', '-c', '1'], mformat: true },
}

let tree = ''
before(() => {
  tree = mkdtempSync(join(tmpdir(), 'proofmark-oracle-'))
  plantTree(tree, { oddNames: false, unix: false, many: 700 })
  mkdirSync(join(tree, 'SHORT'))
  for (const name of ['README.TXT', 'lower.txt', 'BASE.ext', 'stem.EXT', 'NOEXT', 'A.B', 'eight888.thr']) writeFileSync(join(tree, 'SHORT', name), name)
})
after(() => rmSync(tree, { recursive: true, force: true }))

for (const [name, { bits, mebibytes, options, mformat = false }] of Object.entries(cases)) {
  test(`${name}: as mtools tells it`, async (t) => {
    if (!needs(t, 'mkfs.fat', 'mformat', 'mcopy', 'mdel', 'mdir')) return
    const work = folder(t)
    const image = join(work, 'image')
    writeFileSync(image, '')
    truncateSync(image, mebibytes * 1024 * 1024)
    call(mformat ? 'mformat' : 'mkfs.fat', mformat ? ['-i', image, ...options, '::'] : [...options, image])
    fragment(work, image)
    call('mcopy', ['-i', image, '-s', '-m', '-Q', '-n', ...readdirSync(tree).map((entry) => join(tree, entry)), '::/'])
    call('mcopy', ['-i', image, '-n', join(work, 'scattered'), '::/scattered'])

    const { run, source, close } = await readImage(image, reader)
    t.after(close)
    assert.equal(run.error, undefined)
    assert.deepEqual(run.problems, [])
    assert.equal(run.of('container')[0]?.details['type'], `FAT${bits}`)
    const mine: Told[] = []
    for (const entry of run.entries) {
      if (entry.path === '/') continue
      const { path, type, size, mtime, sha256: sum } = await ours(source, entry)
      mine.push(type === 'file' ? { path, type, size, mtime, sha256: sum } : { path, type })
    }
    const out = join(work, 'out')
    mkdirSync(out)
    call('mcopy', ['-i', image, '-s', '-n', '-m', '-Q', '::/', out])
    same(mine, theirs(out))
    // What it calls the files, apart from how it copies them.
    const names = call('mdir', ['-i', image, '-/', '-b', '::/']).split('\n').filter((line) => line !== '').map((line) => Buffer.from(line, 'latin1').toString().replace(/^::/u, '').replace(/(?<=.)\/$/u, ''))
    assert.deepEqual(mine.map(({ path }) => path).sort(), names.sort())
  })
}

/** Leaves holes all over the volume, which the file `scattered` will fill. */
function fragment(work: string, image: string): void {
  const holes = Array.from({ length: 40 }, (_, index) => `hole${index}`)
  for (const name of holes) writeFileSync(join(work, name), noise(3000, 7))
  call('mcopy', ['-i', image, '-n', ...holes.map((name) => join(work, name)), '::/'])
  call('mdel', ['-i', image, ...holes.filter((_, index) => index % 2 === 0).map((name) => `::/${name}`)])
  writeFileSync(join(work, 'scattered'), noise(2_000_000, 9))
}

function theirs(root: string): Told[] {
  const told: Told[] = []
  const walk = (path: string): void => {
    for (const entry of readdirSync(join(root, path))) {
      const inside = `${path}/${entry}`
      const { size, mtimeMs } = lstatSync(join(root, inside))
      if (lstatSync(join(root, inside)).isDirectory()) {
        told.push({ path: inside, type: 'directory' })
        walk(inside)
      } else told.push({ path: inside, type: 'file', size, mtime: Math.floor(mtimeMs / 1000), sha256: sha256(readFileSync(join(root, inside))) })
    }
  }
  walk('')
  return told
}
