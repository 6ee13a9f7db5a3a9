/** ext2, ext3 and ext4 images made by mke2fs with many options, compared with debugfs. */
import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test, type TestContext } from 'node:test'
import { nameText } from '../src/kernel/path.ts'
import { reader } from '../src/readers/filesystem/ext/reader.ts'
import { call, folder, needs, ours, plantTree, readImage, same, sha256, type Told } from './support/filesystem-oracle.ts'

/** A link's target has to fit in a block. */
const trees = { usual: {}, far: { far: 70_000_000 }, many: { many: 1500 }, wide: { longestLink: 4000 } }

interface Case {
  readonly size: string
  readonly options: readonly string[]
  /** debugfs commands that change the image afterwards. */
  readonly change?: readonly string[]
  /** Builds hash trees and other things that only the checker makes. */
  readonly check?: boolean
  readonly tree?: keyof typeof trees
}

const cases: Record<string, Case> = {
  'ext2 of revision 0': { size: '40M', options: ['-t', 'ext2', '-r', '0', '-O', 'none', '-b', '1024'] },
  'ext2, 1 KiB blocks, triple indirect blocks': { size: '40M', options: ['-t', 'ext2', '-b', '1024'], tree: 'far' },
  'ext2, 4 KiB blocks, small inodes': { size: '40M', options: ['-t', 'ext2', '-b', '4096', '-I', '128'], tree: 'wide' },
  'ext3, 1 KiB blocks': { size: '40M', options: ['-t', 'ext3', '-b', '1024', '-J', 'size=1'] },
  'ext3 without types in directories': { size: '40M', options: ['-t', 'ext3', '-b', '2048', '-O', '^filetype,^dir_index', '-J', 'size=2'] },
  'ext4 as it comes': { size: '40M', options: ['-t', 'ext4', '-b', '4096'], tree: 'wide' },
  'ext4, 1 KiB blocks, no checksums': { size: '40M', options: ['-t', 'ext4', '-b', '1024', '-O', '^metadata_csum,^64bit,uninit_bg'] },
  'ext4, 1 KiB blocks, deep extent trees': { size: '40M', options: ['-t', 'ext4', '-b', '1024', '-O', '64bit,metadata_csum'], tree: 'far' },
  'ext4 without extents': { size: '40M', options: ['-t', 'ext4', '-b', '1024', '-O', '^extents,^64bit'] },
  'ext4 with inline data': { size: '40M', options: ['-t', 'ext4', '-O', 'inline_data', '-b', '4096'], tree: 'wide' },
  'ext4 with inline data in large inodes': { size: '40M', options: ['-t', 'ext4', '-O', 'inline_data', '-I', '1024', '-b', '4096'] },
  'ext4 with bigalloc': { size: '60M', options: ['-t', 'ext4', '-O', 'bigalloc', '-C', '16384', '-b', '4096'] },
  'ext4 with bigalloc and 1 KiB blocks': { size: '60M', options: ['-t', 'ext4', '-O', 'bigalloc,^resize_inode', '-C', '8192', '-b', '1024'] },
  'ext4 with meta block groups': { size: '400M', options: ['-t', 'ext4', '-O', 'meta_bg,^resize_inode', '-b', '1024', '-N', '20000'] },
  'ext4 with meta block groups, 32-byte descriptors': { size: '300M', options: ['-t', 'ext4', '-O', 'meta_bg,^resize_inode,^64bit,^flex_bg', '-b', '1024', '-N', '20000'] },
  'ext4 with meta block groups and bigalloc': { size: '300M', options: ['-t', 'ext4', '-O', 'meta_bg,^resize_inode,bigalloc', '-C', '4096', '-b', '1024', '-N', '20000'] },
  'ext4 with sparse_super2': { size: '60M', options: ['-t', 'ext4', '-O', 'sparse_super2,meta_bg,^resize_inode', '-E', 'num_backup_sb=1', '-b', '1024'] },
  'ext4 with every feature that tolerates the others': {
    size: '60M',
    options: ['-t', 'ext4', '-b', '4096', '-I', '512', '-G', '64', '-E', 'encoding=utf8', '-O', 'large_dir,casefold,encrypt,verity,project,quota,metadata_csum_seed,orphan_file,mmp,stable_inodes,ea_inode,fast_commit'],
  },
  'ext4 with 64 KiB blocks': { size: '200M', options: ['-t', 'ext4', '-b', '65536'] },
  'ext4 with a hash tree of many files': { size: '60M', options: ['-t', 'ext4', '-b', '1024'], check: true, tree: 'many' },
  'ext4 with large attributes': {
    size: '40M',
    options: ['-t', 'ext4', '-O', 'ea_inode', '-I', '256'],
    change: ['ea_set -f BIG /sizes/4096 user.big', 'ea_set -f MIDDLE /sizes/4097 user.middle', 'ea_set /sizes/1 user.a one', 'ea_set /sizes/1 trusted.b two', 'ea_set -f BIG /sizes user.big', 'ea_set -f MIDDLE /links/symlink-58 trusted.m'],
  },
  'ext4 with space that was set aside and never written': { size: '40M', options: ['-t', 'ext4'], change: ['fallocate /sparse/tail 0 100', 'fallocate /sizes/4097 0 40', 'fallocate /sparse/all 3 7'] },
}

let shared = ''

before(() => {
  shared = mkdtempSync(join(tmpdir(), 'proofmark-oracle-'))
})
after(() => rmSync(shared, { recursive: true, force: true }))

/** The tree to be packed; made once for all cases that use it. */
function treeFolder(kind: keyof typeof trees): string {
  const root = join(shared, kind)
  try {
    mkdirSync(root)
  } catch {
    return root
  }
  plantTree(root, trees[kind])
  return root
}

for (const [name, { size, options, change = [], check = false, tree = 'usual' }] of Object.entries(cases)) {
  test(`${name}: as debugfs tells it`, async (t) => {
    if (!needs(t, 'mke2fs', 'debugfs', 'e2fsck', 'setcap', 'setfattr')) return
    const work = folder(t)
    const image = join(work, 'image')
    call('mke2fs', ['-q', '-F', '-d', treeFolder(tree), ...options, image, size])
    if (change.length > 0) {
      writeFileSync(join(work, 'BIG'), 'b'.repeat(30_000))
      writeFileSync(join(work, 'MIDDLE'), 'm'.repeat(900))
      const script = change.map((line) => line.replace(/\b(BIG|MIDDLE)\b/u, join(work, '$1'))).join('\n')
      call('debugfs', ['-w', '-f', '-', image], { input: `${script}\n` })
    }
    if (check) call('e2fsck', ['-fyD', image], { tolerate: true })
    const { run, source, close } = await readImage(image, reader)
    t.after(close)
    assert.equal(run.error, undefined)
    assert.deepEqual(run.problems, [])
    const mine: Told[] = []
    for (const entry of run.entries) mine.push(await ours(source, entry))
    same(mine, theirs(t, image))
  })
}

test('more attributes than any real file has are told, not cut', async (t) => {
  if (!needs(t, 'mke2fs', 'debugfs')) return
  const image = join(folder(t), 'image')
  call('mke2fs', ['-q', '-F', '-t', 'ext4', '-b', '4096', '-d', treeFolder('usual'), image, '32M'])
  call('debugfs', ['-w', '-f', '-', image], { input: Array.from({ length: 70 }, (_, index) => `ea_set /sizes/1 user.a${index} x\n`).join('') })
  const { run, close } = await readImage(image, reader)
  t.after(close)
  assert.deepEqual(run.problems.map(({ code, path, message }) => [code, path, message]), [
    ['limit', '/links/hard-small', '70 extended attributes'],
    ['limit', '/sizes/1', '70 extended attributes'],
  ])
})

interface Stat extends Omit<Told, 'path'> {
  readonly flags: number
}

const inlineFlag = 0x10000000

/** The whole image as debugfs tells it. */
function theirs(t: TestContext, image: string): Told[] {
  const names = listing(image)
  const inodes = [...new Set(names.map(([, inode]) => inode))]
  const stats = statistics(image, inodes)
  const contents = folder(t)
  const withBytes = inodes.filter((inode) => ['file', 'symlink'].includes(stats.get(inode)?.type ?? ''))
  call('debugfs', ['-f', '-', image], { input: withBytes.map((inode) => `dump <${inode}> ${contents}/${inode}\n`).join('') })
  return names.map(([path, inode]) => {
    const stat = stats.get(inode)
    assert.ok(stat !== undefined, path)
    const { flags, ...told } = stat
    if (stat.type === 'file') {
      const bytes = readFileSync(join(contents, String(inode)))
      // debugfs dumps the whole inline buffer, whatever the file's size is.
      return { path, ...told, sha256: sha256((flags & inlineFlag) === 0 ? bytes : Buffer.concat([bytes, Buffer.alloc(stat.size ?? 0)]).subarray(0, stat.size)) }
    }
    if (stat.type === 'symlink') return { path, ...told, target: stat.target ?? nameText(readFileSync(join(contents, String(inode)))) }
    return { path, ...told }
  })
}

/** Paths and inodes, level by level. */
function listing(image: string): [path: string, inode: number][] {
  const found: [string, number][] = [['/', 2]]
  for (let level = [...found]; level.length > 0; ) {
    const output = call('debugfs', ['-f', '-', image], { input: level.map(([, inode]) => `ls -p <${inode}>\n`).join('') })
    const below: typeof level = []
    for (const [index, part] of output.split(/^debugfs: ls -p <\d+>\n/mu).slice(1).entries()) {
      const parent = level[index]?.[0] ?? ''
      for (const [, inode, mode, name] of part.matchAll(/\/(\d+)\/([0-7]{6})\/-?\d+\/-?\d+\/([^/]+)\/\d*\/\n/gu)) {
        if (name === '.' || name === '..' || name === undefined) continue
        const entry: [string, number] = [`${parent === '/' ? '' : parent}/${nameText(Buffer.from(name, 'latin1'))}`, Number(inode)]
        found.push(entry)
        if (mode?.startsWith('04') === true) below.push(entry)
      }
    }
    level = below
  }
  return found
}

const types: Record<string, string> = { regular: 'file', directory: 'directory', symlink: 'symlink', 'character special': 'character', 'block special': 'block', FIFO: 'fifo', socket: 'socket' }

function statistics(image: string, inodes: readonly number[]): Map<number, Stat> {
  const output = call('debugfs', ['-f', '-', image], { input: inodes.map((inode) => `stat <${inode}>\n`).join('') })
  const stats = new Map<number, Stat>()
  for (const part of output.split(/^debugfs: stat <\d+>\n/mu).slice(1)) {
    const get = (pattern: RegExp): string => pattern.exec(part)?.[1] ?? ''
    const type = types[get(/Type: (.+?) {2,}/u)] ?? 'unknown'
    const device = /Device major\/minor number: (\d+):(\d+)/u.exec(part)
    const fast = /^Fast link dest: "([^]*)"$/mu.exec(part)?.[1]
    const attributes = [...part.matchAll(/^ {2}(\S+) \(\d+\)/gmu)].map(([, attribute]) => attribute ?? '').filter((attribute) => attribute !== 'system.data').sort()
    stats.set(Number(get(/^Inode: (\d+)/u)), {
      type,
      flags: Number.parseInt(get(/Flags: 0x([0-9a-f]+)/u), 16),
      mode: Number.parseInt(get(/Mode: +([0-7]+)/u), 8),
      uid: Number(get(/User: +(-?\d+)/u)) >>> 0,
      gid: Number(get(/Group: +(-?\d+)/u)) >>> 0,
      size: Number(get(/Size: (\d+)/u)),
      mtime: Date.parse(`${get(/mtime: \S+ -- (.+)/u)} UTC`) / 1000,
      links: Number(get(/Links: (\d+)/u)),
      target: fast === undefined ? undefined : nameText(Buffer.from(fast, 'latin1')),
      device: device === null ? undefined : `${Number(device[1])}:${Number(device[2])}`,
      attributes: attributes.length === 0 ? undefined : attributes.join(),
    })
  }
  return stats
}
