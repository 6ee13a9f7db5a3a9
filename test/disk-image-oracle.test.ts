/** Disk images made by the real tools with many options, and unfolded by them: both disks are the same, byte by byte. */
import assert from 'node:assert/strict'
import { closeSync, ftruncateSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { test, type TestContext } from 'node:test'
import { openSteps } from '../src/kernel/native/open.ts'
import { memorySpool } from '../src/kernel/native/spool.ts'
import { testBudget } from '../src/kernel/native/testing.ts'
import { pieces } from '../src/kernel/source.ts'
import { reader as sparse } from '../src/readers/container/android-sparse/reader.ts'
import { reader as qcow2 } from '../src/readers/container/qcow2/reader.ts'
import type { Reader } from '../src/readers/define.ts'
import { call, folder, needs, noise, readImage, sha256 } from './support/filesystem-oracle.ts'

const megabyte = 1024 * 1024

/** A disk with holes, zeros that were written, repeated words, text and noise. */
function plantDisk(path: string, size: number): void {
  const file = openSync(path, 'w')
  ftruncateSync(file, size)
  const put = (at: number, bytes: Uint8Array): unknown => writeSync(file, bytes, 0, bytes.length, at)
  put(0, noise(300_000, 1))
  put(megabyte, Buffer.alloc(700_000, 'abcd'))
  put(2 * megabyte, Buffer.alloc(200_000, 0xff))
  put(3 * megabyte + 4096, Buffer.alloc(100_000))
  for (let index = 0; index < 60; index++) put(4 * megabyte + index * 20_480, noise(4096, index))
  put(size - 5000, noise(5000, 9))
  closeSync(file)
}

async function same(t: TestContext, image: string, disk: string, reader: Reader): Promise<void> {
  const { run, source, close } = await readImage(image, reader)
  t.after(close)
  assert.deepEqual([run.error, run.problems], [undefined, []])
  const mine = await openSteps(source, run.children[0]?.steps ?? [], { budget: testBudget(), spool: memorySpool(0) })
  const theirs = readFileSync(disk)
  assert.equal(mine.size, theirs.length)
  for (const pieceBytes of [megabyte, 70_001]) {
    let at = 0
    for await (const piece of pieces(mine, pieceBytes)) {
      assert.equal(sha256(piece), sha256(theirs.subarray(at, at + piece.length)), `${piece.length} bytes at ${at}`)
      at += piece.length
    }
  }
  // What is said to be no data is zeros.
  let end = 0
  for (const [at, length] of [...(mine.data?.(0, mine.size) ?? [[0, mine.size] as const]), [mine.size, 0] as const]) {
    assert.ok(theirs.subarray(end, at).every((byte) => byte === 0), `zeros from ${end} to ${at}`)
    end = at + length
  }
}

for (const blockBytes of [4096, 1024, 65_536]) {
  test(`Android sparse image in blocks of ${blockBytes}: as simg2img tells it`, async (t) => {
    if (!needs(t, 'img2simg', 'simg2img')) return
    const work = folder(t)
    plantDisk(join(work, 'disk'), 16 * megabyte)
    call('img2simg', [join(work, 'disk'), join(work, 'image'), String(blockBytes)])
    call('simg2img', [join(work, 'image'), join(work, 'back')])
    await same(t, join(work, 'image'), join(work, 'back'), sparse)
  })
}

const cases: Readonly<Record<string, { options: readonly string[]; size?: number }>> = {
  'version 2': { options: ['-o', 'compat=0.10'] },
  'version 2, clusters of 512 bytes': { options: ['-o', 'compat=0.10,cluster_size=512'] },
  'version 2, compressed': { options: ['-c', '-o', 'compat=0.10'] },
  'version 3': { options: [] },
  'version 3, a disk that ends inside a cluster': { options: [], size: 16 * megabyte + 1536 },
  'version 3, zeros written': { options: ['-S', '0', '-o', 'preallocation=metadata'] },
  'version 3, clusters of 2 MiB': { options: ['-o', 'cluster_size=2M'] },
  'version 3, lazy counts, small counts': { options: ['-o', 'lazy_refcounts=on,refcount_bits=1'] },
  'deflate': { options: ['-c'] },
  'deflate, clusters of 512 bytes': { options: ['-c', '-o', 'cluster_size=512'] },
  'deflate, clusters of 2 MiB': { options: ['-c', '-o', 'cluster_size=2M'] },
  'deflate, a disk that ends inside a cluster': { options: ['-c'], size: 16 * megabyte + 1536 },
  'zstd': { options: ['-c', '-o', 'compression_type=zstd'] },
  'zstd, clusters of 4 KiB': { options: ['-c', '-o', 'compression_type=zstd,cluster_size=4096'] },
  'zstd, clusters of 2 MiB': { options: ['-c', '-o', 'compression_type=zstd,cluster_size=2M'] },
  'extended entries': { options: ['-o', 'extended_l2=on'] },
  'extended entries, small clusters': { options: ['-o', 'extended_l2=on,cluster_size=16k'] },
  'extended entries, compressed': { options: ['-c', '-o', 'extended_l2=on,compression_type=zstd'] },
}

for (const [name, { options, size = 16 * megabyte }] of Object.entries(cases)) {
  test(`qcow2, ${name}: as qemu-img tells it`, async (t) => {
    if (!needs(t, 'qemu-img', 'qemu-io')) return
    const work = folder(t)
    plantDisk(join(work, 'disk'), size)
    call('qemu-img', ['convert', '-f', 'raw', '-O', 'qcow2', ...options, join(work, 'disk'), join(work, 'image')])
    // Parts that are written, zeroed and given back afterwards.
    if (!options.includes('-c')) call('qemu-io', ['-f', 'qcow2', ...['write -P 7 5000k 3k', 'write -z 100k 300k', 'write -z 1100k 5k', 'discard 2048k 128k', 'write -P 9 12M 1k'].flatMap((command) => ['-c', command]), join(work, 'image')])
    else call('qemu-io', ['-f', 'qcow2', '-c', 'write -P 7 100k 3k', '-c', 'write -z 1024k 64k', join(work, 'image')])
    call('qemu-img', ['convert', '-f', 'qcow2', '-O', 'raw', join(work, 'image'), join(work, 'back')])
    await same(t, join(work, 'image'), join(work, 'back'), qcow2)
  })
}

test('qcow2: encrypted, built on another, with data elsewhere, with a snapshot', async (t) => {
  if (!needs(t, 'qemu-img')) return
  const work = folder(t)
  const at = (name: string): string => join(work, name)
  writeFileSync(at('key'), 'secret')
  call('qemu-img', ['create', '-q', '-f', 'qcow2', at('base'), '4M'])
  call('qemu-img', ['create', '-q', '-f', 'qcow2', '-F', 'qcow2', '-b', at('base'), at('overlay')])
  call('qemu-img', ['create', '-q', '-f', 'qcow2', '-o', `data_file=${at('data')}`, at('external'), '4M'])
  // AES, since qemu measures how fast the machine is before it makes LUKS keys, and gives up on a busy one.
  call('qemu-img', ['create', '-q', '--object', `secret,id=s,file=${at('key')}`, '-f', 'qcow2', '-o', 'encrypt.format=aes,encrypt.key-secret=s', at('sealed'), '4M'])
  call('qemu-img', ['snapshot', '-c', 'before', at('base')])
  const read = async (name: string) => {
    const { run, close } = await readImage(at(name), qcow2)
    await close()
    return run
  }
  for (const [name, code] of [['overlay', 'unreadable'], ['external', 'unsupported'], ['sealed', 'encrypted']] as const) {
    const run = await read(name)
    assert.equal(run.error?.code, code)
    assert.deepEqual(run.children, [])
  }
  const { problems, children } = await read('base')
  assert.match(problems[0]?.message ?? '', /^1 snapshots? inside/)
  assert.equal(children.length, 1)
})
