import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contentOf, entryAt, fixtureBytes } from '../../../../test/support/filesystem.ts'
import { only, runReader, type Run } from '../../shared/testing.ts'
import { reader } from './reader.ts'

const fixture = (name: string): Buffer => fixtureBytes(import.meta.url, `${name}.img.zst`)
const numbers = Array.from({ length: 40 }, (_, index) => String(index + 1).padStart(1024, '0')).join('')
const lines = Array.from({ length: 12_000 }, (_, index) => `${index + 1}\n`).join('')
const block = 4096
const codes = (run: Run): string[] => run.problems.map(({ code }) => code)

const codecs: Record<string, string | undefined> = { plain: undefined, android: undefined, lz4: 'lz4-block', lzo: 'lzo-block', zstd: 'zstd' }

for (const [name, codec] of Object.entries(codecs)) {
  test(`lists ${name} with ownership, links, devices and contents`, async () => {
    const image = fixture(name)
    const run = await runReader(reader, image)
    assert.equal(run.error, undefined)
    assert.deepEqual(run.problems, [])
    const container = only(run, 'container')
    assert.deepEqual([container.readOnlyFormat, container.label, container.details['blockBytes'], container.details['cleanlyUnmounted']], [false, 'flabel', block, true])
    assert.equal(run.entries.length, 57)
    assert.deepEqual([entryAt(run, '/etc/shadow')?.mode, entryAt(run, '/etc/shadow')?.gid], [0o640, 42])
    assert.deepEqual([entryAt(run, '/etc/empty')?.uid, entryAt(run, '/etc/empty')?.gid], [1000, 70000])
    assert.equal(entryAt(run, '/etc/passwd')?.mode, 0o4755)
    assert.equal(entryAt(run, '/etc/short-link')?.target, '../bin/tool')
    assert.equal(entryAt(run, '/bin/tool')?.links, 2)
    assert.deepEqual(entryAt(run, '/bin/tool')?.attributes, { 'security.capability': 'cap_net_bind_service,cap_net_raw+ep', 'user.long': '' })
    assert.deepEqual([entryAt(run, '/console')?.type, entryAt(run, '/console')?.attributes?.['device']], ['character', '5:1'])
    assert.equal(entryAt(run, '/pipe')?.type, 'fifo')
    assert.equal(entryAt(run, '/etc/passwd')?.mtime, 1709210096)
    assert.equal((await contentOf(image, entryAt(run, '/etc/passwd'))).toString(), 'root:x:0:0::/root:/bin/sh\n')
    assert.equal((await contentOf(image, entryAt(run, '/many/file-40'))).toString(), '40\n')
    assert.equal((await contentOf(image, entryAt(run, '/etc/deep/er/numbers'))).toString(), numbers)
    assert.equal((await contentOf(image, entryAt(run, '/etc/deep/er/lines'))).toString(), lines)
    assert.equal((await contentOf(image, entryAt(run, '/etc/empty'))).length, 0)
    const sparse = await contentOf(image, entryAt(run, '/etc/deep/er/sparse'))
    assert.deepEqual([sparse.length, sparse.indexOf('end'), sparse.filter((byte) => byte !== 0).length], [5_000_000, 40_000, 3])
    const steps = entryAt(run, '/etc/deep/er/numbers')?.steps ?? []
    assert.deepEqual(steps.map((step) => ('codec' in step ? step.codec : step.kind)), codec === undefined ? ['ranges'] : ['ranges', codec])
  })
}

test('the copy is read where the first superblock is damaged, and that is told', async () => {
  const image = fixture('plain')
  image.fill(0xff, 1024 + 12, 1024 + 24)
  const run = await runReader(reader, image)
  assert.deepEqual(run.problems.map(({ message }) => message), ['the first superblock is damaged; its copy was read'])
  assert.equal(run.entries.length, 57)
})

/** First blocks of the checkpoint area and of the table of node addresses. */
const areas = (image: Buffer): { checkpoints: number; nat: number } => ({ checkpoints: image.readUInt32LE(1024 + 76), nat: image.readUInt32LE(1024 + 84) })

test('the other checkpoint counts where the newest one is damaged; without any nothing is read', async () => {
  const image = fixture('plain')
  const { checkpoints } = areas(image)
  const packs = [checkpoints * block, (checkpoints + 512) * block]
  const newest = packs.toSorted((a, b) => Number(image.readBigUInt64LE(b) - image.readBigUInt64LE(a)))[0] ?? 0
  image[newest + 200] = (image[newest + 200] ?? 0) ^ 1
  const older = await runReader(reader, image)
  assert.equal(older.error, undefined)
  assert.equal(older.entries.length, 57)
  for (const at of packs) image[at + 8] = (image[at + 8] ?? 0) ^ 1
  assert.match((await runReader(reader, image)).error?.message ?? '', /no whole checkpoint/u)
})

test('features that are not known are unsupported, not guessed at', async () => {
  const image = fixture('plain')
  for (const at of [1024, 5120]) image.writeUInt32LE(0x1000000, at + 2180)
  assert.equal((await runReader(reader, image)).error?.code, 'unsupported')
})

test('a truncated image is malformed, not shorter', async () => {
  const image = fixture('plain')
  const whole = await runReader(reader, image)
  const ranges = whole.entries.flatMap(({ steps = [] }) => steps.flatMap((step) => (step.kind === 'ranges' ? step.ranges : [])))
  const last = Math.max(...ranges.map(([offset, length]) => offset + length))
  const run = await runReader(reader, image.subarray(0, last - block))
  assert.match(run.problems[0]?.message ?? '', /the file system says/u)
  assert.ok(run.problems.some(({ path, code }) => path !== undefined && code === 'malformed'))
})

test('a hole is one thing, however large a directory or a file says that it is', async () => {
  const image = fixture('plain')
  const whole = await runReader(reader, image)
  const named = entryAt(whole, '/many')
  const at = Array.from({ length: image.length / block }, (_, index) => index * block)
  const directory = at.filter((start) => (image.readUInt16LE(start) & 0xf000) === 0x4000 && image.readUInt32LE(start + block - 24) === image.readUInt32LE(start + block - 20) && image.readBigUInt64LE(start + 16) === BigInt(named?.size ?? 0))
  assert.ok(directory.length > 0)
  // Larger than what its nodes can hold is said; what stands before is read.
  for (const start of directory) image.writeBigUInt64LE(2n ** 41n, start + 16)
  const file = inodeOf(image, 5_000_000)
  image.writeBigUInt64LE(31n * 1024n ** 3n, file + 16)
  const run = await runReader(reader, image)
  assert.deepEqual(run.problems, [])
  assert.equal(run.entries.length, whole.entries.length)
  const [step] = entryAt(run, '/etc/deep/er/sparse')?.steps ?? []
  assert.deepEqual(step?.kind === 'ranges' ? [step.size, step.ranges.length] : step, [31 * 1024 ** 3, 3])
})

/** First byte of the node block of the only file of this size. */
function inodeOf(image: Buffer, bytes: number): number {
  for (let at = 0; at < image.length; at += block) {
    if (image.readBigUInt64LE(at + 16) === BigInt(bytes) && (image.readUInt16LE(at) & 0xf000) === 0x8000 && image.readUInt32LE(at + 12) === 1) return at
  }
  throw new Error(`no inode of ${bytes} bytes`)
}

test('encrypted files are named and not read', async () => {
  const image = fixture('plain')
  const inode = inodeOf(image, numbers.length)
  image[inode + 2] = (image[inode + 2] ?? 0) | 0x04
  const run = await runReader(reader, image)
  assert.deepEqual(run.problems.map(({ code, path }) => [code, path]), [['encrypted', '/etc/deep/er/numbers']])
  assert.equal(entryAt(run, '/etc/deep/er/numbers')?.steps, undefined)
})

test('an unknown compression is named for each file that has it', async () => {
  const image = fixture('lz4')
  image[inodeOf(image, numbers.length) + 392] = 9
  const run = await runReader(reader, image)
  assert.deepEqual(run.problems.map(({ code, path, message }) => [code, path, message]), [['unsupported', '/etc/deep/er/numbers', 'a file with unknown (9) compression']])
})

test('a node that belongs to another inode is malformed', async () => {
  const image = fixture('plain')
  const inode = inodeOf(image, numbers.length)
  image.writeUInt32LE(image.readUInt32LE(inode + block - 24) + 1, inode + block - 20)
  const run = await runReader(reader, image)
  assert.deepEqual(codes(run), ['malformed'])
  assert.match(run.problems[0]?.message ?? '', /^node \d+ of inode \d+ where node/u)
})

test('a volume that was not unmounted cleanly is said to be so', async () => {
  const image = fixture('plain')
  const { checkpoints } = areas(image)
  // The flag and the checksum behind it are changed in both blocks of both checkpoints.
  const { crc32Register } = await import('../../shared/checksum.ts')
  for (const start of [checkpoints, checkpoints + 512]) {
    for (const at of [start, start + image.readUInt32LE(start * block + 136) - 1]) {
      const cp = image.subarray(at * block, (at + 1) * block)
      if (cp.readUInt32LE(164) !== block - 4) continue
      cp.writeUInt32LE(cp.readUInt32LE(132) & ~1, 132)
      cp.writeUInt32LE(crc32Register(cp.subarray(0, block - 4), 0xf2f52010), block - 4)
    }
  }
  const run = await runReader(reader, image)
  assert.equal(only(run, 'container').details['cleanlyUnmounted'], false)
  assert.ok(run.problems.some(({ code, message }) => code === 'unsupported' && message.includes('not unmounted cleanly')))
})
