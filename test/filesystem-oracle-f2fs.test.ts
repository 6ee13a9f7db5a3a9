/** F2FS images made by mkfs.f2fs, filled by sload.f2fs or, where it can, by the kernel, compared with the planted tree. */
import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { reader } from '../src/readers/filesystem/f2fs/reader.ts'
import { call, comparable, folder, isRoot, needs, ours, plantTree, planted, readImage, same, type Told } from './support/filesystem-oracle.ts'

interface Case {
  readonly make?: readonly string[]
  readonly megabytes?: number
}

const cases: Record<string, Case> = {
  'as it comes': {},
  // Without flexible_inline_xattr: sload.f2fs 1.15 puts block numbers where then attributes belong.
  'as Android has it': { make: ['-O', 'encrypt,extra_attr,project_quota,verity,quota,inode_checksum,sb_checksum,inode_crtime'] },
  'large, with a bitmap of its own': { make: ['-i'], megabytes: 4096 },
}

let tree = ''
before(() => {
  tree = mkdtempSync(join(tmpdir(), 'proofmark-oracle-'))
  plantTree(tree, { many: 700, far: 30_000_000, longestLink: 3500 })
})
after(() => rmSync(tree, { recursive: true, force: true }))

for (const [name, { make = [], megabytes = 200 }] of Object.entries(cases)) {
  test(`${name}: as it was planted`, async (t) => {
    if (!needs(t, 'mkfs.f2fs', 'sload.f2fs', 'truncate')) return
    if (!isRoot) return t.skip('needs root to plant owners and devices')
    const image = join(folder(t), 'image')
    call('truncate', ['-s', `${megabytes}M`, image])
    call('mkfs.f2fs', ['-q', '-f', ...make, image])
    call('sload.f2fs', ['-P', '-f', tree, image], { tolerate: true })
    const { run, source, close } = await readImage(image, reader)
    t.after(close)
    assert.equal(run.error, undefined)
    assert.deepEqual(run.problems, [])
    const mine: Told[] = []
    for (const entry of run.entries) mine.push(comparable(await ours(source, entry)))
    const sparse = new Set(['/sparse/head', '/sparse/comb', '/sparse/far'])
    assert.ok([...sparse].every((path) => mine.some((entry) => entry.path === path)))
    same(mine.filter(({ path }) => path !== '/'), packed(planted(tree)))
  })
}

/** sload.f2fs 1.15 packs neither devices nor attributes, and the lower halves of owners only. */
function packed(told: readonly Told[]): Told[] {
  return told.filter(({ path, type }) => path !== '/' && !['character', 'block', 'fifo'].includes(type))
    .map(({ uid = 0, gid = 0, ...rest }) => ({ ...rest, uid: uid % 0x10000, gid: gid % 0x10000, attributes: undefined }))
}

const mounted: Record<string, { readonly make: readonly string[]; readonly options: string }> = {
  'as it comes': { make: [], options: 'rw' },
  'names and content outside inodes': { make: ['-O', 'extra_attr,flexible_inline_xattr'], options: 'noinline_data,noinline_dentry,inline_xattr_size=60' },
  lzo: { make: ['-O', 'extra_attr,compression'], options: 'compress_algorithm=lzo' },
  'lzo with runs': { make: ['-O', 'extra_attr,compression'], options: 'compress_algorithm=lzo-rle,compress_log_size=5' },
  lz4: { make: ['-O', 'extra_attr,compression,inode_checksum'], options: 'compress_algorithm=lz4' },
  zstd: { make: ['-O', 'extra_attr,compression,inode_checksum,flexible_inline_xattr'], options: 'compress_algorithm=zstd,compress_log_size=4,inline_xattr' },
}

for (const [name, { make, options }] of Object.entries(mounted)) {
  test(`${name}: as the kernel wrote it`, async (t) => {
    if (!needs(t, 'mkfs.f2fs', 'chattr', 'cp', 'mount')) return
    if (!isRoot) return t.skip('needs root to mount')
    const work = folder(t)
    const image = join(work, 'image')
    call('truncate', ['-s', '300M', image])
    call('mkfs.f2fs', ['-q', '-f', ...make, image])
    const at = join(work, 'mounted')
    mkdirSync(at)
    try {
      call('mount', ['-t', 'f2fs', '-o', `loop,${options}`, image, at])
    } catch (error) {
      return t.skip(`this kernel does not mount it: ${String(error).split('\n', 1)[0] ?? ''}`)
    }
    let wanted: Told[]
    try {
      if (options.includes('compress')) call('chattr', ['+c', at])
      call('cp', ['-a', `${tree}/.`, at])
      wanted = planted(at).map(comparable)
    } finally {
      call('umount', [at])
    }
    const { run, source, close } = await readImage(image, reader)
    t.after(close)
    assert.equal(run.error, undefined)
    assert.deepEqual(run.problems, [])
    const mine: Told[] = []
    for (const entry of run.entries) mine.push(comparable(await ours(source, entry)))
    same(mine, wanted)
  })
}
