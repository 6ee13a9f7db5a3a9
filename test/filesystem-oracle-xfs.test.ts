/** XFS images made by mkfs.xfs out of a list of files and by the kernel, compared with the list and with what the kernel shows. */
import assert from 'node:assert/strict'
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { reader } from '../src/readers/filesystem/xfs/reader.ts'
import { asMounted, call, folder, needs, noise, ours, plantTree, readImage, same, sha256, type Told } from './support/filesystem-oracle.ts'

let tree = ''
before(() => {
  tree = mkdtempSync(join(tmpdir(), 'proofmark-oracle-'))
  plantTree(tree, { many: 700, far: 30_000_000 })
})
after(() => rmSync(tree, { recursive: true, force: true }))

const variants: Record<string, readonly string[]> = {
  'as it comes': [],
  'blocks of 1 KiB, times of 32 bits': ['-b', 'size=1024', '-m', 'bigtime=0,reflink=0'],
  'large blocks of directories': ['-n', 'size=65536'],
  'large inodes': ['-i', 'size=2048'],
  'counts of 64 bits': ['-i', 'nrext64=1'],
  'version 4': ['-m', 'crc=0,finobt=0'],
  'version 4, small blocks and inodes': ['-m', 'crc=0,finobt=0', '-b', 'size=512', '-n', 'size=8192', '-i', 'size=256'],
  'version 4, no types in directories': ['-m', 'crc=0', '-n', 'ftype=0'],
}

/** A directory of many blocks, and a file of many extents with room at its end that was never written. */
function fill(at: string): void {
  // XFS has no room for the longest links and numbers of devices: what was copied counts.
  call('cp', ['-a', `${tree}/.`, at], { tolerate: true })
  mkdirSync(join(at, 'lots'))
  for (let index = 0; index < 1500; index++) writeFileSync(join(at, 'lots', `a rather long name of a file ${index}`), '')
  const file = openSync(join(at, 'comb'), 'w')
  for (let index = 0; index < 3000; index++) writeSync(file, `x${index}`, index * 8192)
  closeSync(file)
  call('fallocate', ['-l', '30000000', join(at, 'comb')])
  for (let index = 0; index < 20; index++) call('setfattr', ['-n', `user.number${index}`, '-v', 'v'.repeat(300), join(at, 'empty')])
}

for (const [name, options] of Object.entries(variants)) {
  test(`${name}: as the kernel wrote it`, async (t) => {
    if (!needs(t, 'mkfs.xfs', 'cp', 'mount', 'truncate', 'fallocate', 'setfattr')) return
    await asMounted(t, reader, tree, { type: 'xfs', megabytes: 400, fill, make: (image) => call('mkfs.xfs', ['-q', ...options, image]) })
  })

  test(`${name}: as mkfs.xfs packed it`, async (t) => {
    if (!needs(t, 'mkfs.xfs', 'truncate')) return
    const work = folder(t)
    const sizes = [0, 1, 500, 4096, 4097, 65_536, 300_001]
    const lines = ['none', '1000 1000', 'd--755 0 0', 'sub d-g750 3 4']
    const wanted: Told[] = [{ path: '/', type: 'directory', mode: 0o755, uid: 0, gid: 0 }, { path: '/sub', type: 'directory', mode: 0o2750, uid: 3, gid: 4 }]
    for (const size of sizes) {
      const bytes = noise(size, size)
      writeFileSync(join(work, String(size)), bytes)
      lines.push(`file-${size} -u-755 ${size} 70 ${join(work, String(size))}`)
      wanted.push({ path: `/sub/file-${size}`, type: 'file', mode: 0o4755, uid: size, gid: 70, size, sha256: sha256(bytes) })
    }
    for (let index = 0; index < 200; index++) {
      lines.push(`link-${index} l--777 0 0 ../target/${index}`)
      wanted.push({ path: `/sub/link-${index}`, type: 'symlink', mode: 0o777, uid: 0, gid: 0, target: `../target/${index}` })
    }
    lines.push('null c--666 0 0 1 3', 'disk b--660 0 6 8 300', 'fifo p--644 0 0', '$', '$')
    wanted.push({ path: '/sub/null', type: 'character', mode: 0o666, uid: 0, gid: 0, device: '1:3' }, { path: '/sub/disk', type: 'block', mode: 0o660, uid: 0, gid: 6, device: '8:300' }, { path: '/sub/fifo', type: 'fifo', mode: 0o644, uid: 0, gid: 0 })
    writeFileSync(join(work, 'list'), `${lines.join('\n')}\n`)
    const image = join(work, 'image')
    call('truncate', ['-s', '400M', image])
    call('mkfs.xfs', ['-q', ...options, '-p', join(work, 'list'), image])
    const { run, source, close } = await readImage(image, reader)
    t.after(close)
    assert.equal(run.error, undefined)
    assert.deepEqual(run.problems, [])
    const mine: Told[] = []
    for (const entry of run.entries) {
      const { mtime, links, size, ...told } = await ours(source, entry)
      assert.ok(mtime !== undefined && links !== undefined)
      mine.push(entry.type === 'file' ? { ...told, size } : told)
    }
    same(mine, wanted)
  })
}
