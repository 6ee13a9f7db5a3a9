/** cramfs images made by mkfs.cramfs with its options, compared with what fsck.cramfs extracts from them. */
import assert from 'node:assert/strict'
import { lstatSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, writeFileSync, type Stats } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { crc32 } from 'node:zlib'
import { nameText } from '../src/kernel/path.ts'
import { reader } from '../src/readers/filesystem/cramfs/reader.ts'
import { call, folder, isRoot, needs, ours, plantTree, readImage, same, sha256, type Told } from './support/filesystem-oracle.ts'

const cases: Record<string, { readonly options: readonly string[]; readonly page?: number }> = {
  'little-endian': { options: ['-N', 'little'] },
  'big-endian': { options: ['-N', 'big'] },
  'little-endian, with holes': { options: ['-N', 'little', '-z'] },
  'big-endian, with holes, behind boot code': { options: ['-N', 'big', '-z', '-p'] },
  'behind boot code': { options: ['-p', '-n', 'a name', '-e', '7'] },
  'pages of 8 KiB': { options: ['-b', '8192'], page: 8192 },
  'pages of 16 KiB, big-endian': { options: ['-b', '16384', '-N', 'big'], page: 16_384 },
  'pages of 64 KiB, with holes': { options: ['-b', '65536', '-z'], page: 65_536 },
}

let tree = ''
before(() => {
  tree = mkdtempSync(join(tmpdir(), 'proofmark-oracle-'))
  plantTree(tree, { many: 600, longestLink: 4000 })
  // Names have at most 252 bytes in this format, and the tool refuses longer ones.
  for (const name of readdirSync(join(tree, 'names'))) if (name.length > 252) rmSync(join(tree, 'names', name))
})
after(() => rmSync(tree, { recursive: true, force: true }))

for (const [name, { options, page = 4096 }] of Object.entries(cases)) {
  test(`${name}: as fsck.cramfs extracts it`, async (t) => {
    if (!needs(t, 'mkfs.cramfs', 'fsck.cramfs')) return
    if (!isRoot) return t.skip('needs root to extract devices and owners')
    const work = folder(t)
    const image = join(work, 'image')
    const out = join(work, 'out')
    // It warns of owners with more bits than the format has.
    call('mkfs.cramfs', [...options, tree, image], { tolerate: true })
    const shown = join(work, 'shown')
    writeFileSync(shown, withoutHolesFlag(readFileSync(image), options))
    call('fsck.cramfs', ['-b', String(page), `--extract=${out}`, shown])
    const { run, source, close } = await readImage(image, reader)
    t.after(close)
    assert.equal(run.error, undefined)
    assert.deepEqual(run.problems, [])
    const mine: Told[] = []
    for (const entry of run.entries) {
      const { size, ...told } = await ours(source, entry)
      if (entry.path !== '/') mine.push({ ...told, ...(entry.type === 'file' ? { size } : {}) })
    }
    same(mine, extracted(out))
  })
}

/** fsck.cramfs reads holes, and refuses the flag that says so: clears it and corrects the checksum of the image. */
function withoutHolesFlag(image: Buffer, options: readonly string[]): Buffer {
  if (!options.includes('-z')) return image
  const body = image.subarray(options.includes('-p') ? 512 : 0)
  const big = options.includes('big')
  const put = (value: number, at: number): number => (big ? body.writeUInt32BE(value, at) : body.writeUInt32LE(value, at))
  put((big ? body.readUInt32BE(8) : body.readUInt32LE(8)) & ~0x100, 8)
  put(0, 32)
  put(crc32(body), 32)
  return image
}

/** Everything below a folder. */
function extracted(root: string): Told[] {
  const told: Told[] = []
  const walk = (folderBytes: Buffer, shown: string): void => {
    for (const found of readdirSync(folderBytes, { encoding: 'buffer' })) {
      const file = Buffer.concat([folderBytes, Buffer.from('/'), found])
      const path = `${shown}/${nameText(found)}`
      const stats = lstatSync(file)
      const type = typeOf(stats)
      told.push({
        path, type, mode: stats.mode & 0o7777, uid: stats.uid, gid: stats.gid,
        // Linux reads sixteen bits of the number.
        ...(type === 'character' || type === 'block' ? { device: `${(stats.rdev >> 8) & 0xff}:${stats.rdev & 0xff}` } : {}),
        ...(type === 'symlink' ? { target: nameText(readlinkSync(file, { encoding: 'buffer' })) } : {}),
        ...(type === 'file' ? { size: stats.size, sha256: sha256(readFileSync(file)) } : {}),
      })
      if (type === 'directory') walk(file, path)
    }
  }
  walk(Buffer.from(root), '')
  return told
}

function typeOf(stats: Stats): string {
  if (stats.isFile()) return 'file'
  if (stats.isDirectory()) return 'directory'
  if (stats.isSymbolicLink()) return 'symlink'
  if (stats.isCharacterDevice()) return 'character'
  if (stats.isBlockDevice()) return 'block'
  return stats.isFIFO() ? 'fifo' : 'socket'
}
