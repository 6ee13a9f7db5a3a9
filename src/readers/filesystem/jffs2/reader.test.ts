import assert from 'node:assert/strict'
import { test } from 'node:test'
import { crc32, deflateSync } from 'node:zlib'
import { contentOf, entryAt, fixtureBytes } from '../../../../test/support/filesystem.ts'
import { only, runReader } from '../../shared/testing.ts'
import { reader } from './reader.ts'

const fixture = (name: string): Buffer => fixtureBytes(import.meta.url, name)
const numbers = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(1024, '0')).join('')

const fixtures: Record<string, string> = { 'little.img': 'none zlib', 'big.img': 'none zlib', 'rtime.img': 'none rtime', 'lzo.img': 'none lzo', 'plain.img.gz': 'none' }
for (const [name, compression] of Object.entries(fixtures)) {
  test(`lists ${name} with ownership, links, devices and contents`, async () => {
    const image = fixture(name)
    const run = await runReader(reader, image)
    assert.equal(run.error, undefined)
    assert.deepEqual(run.problems, [])
    const { details } = only(run, 'container')
    assert.deepEqual([details['byteOrder'], details['compression']], [name === 'big.img' ? 'big-endian' : 'little-endian', compression])
    assert.equal(run.entries.length, 13)
    assert.deepEqual([entryAt(run, '/etc/shadow')?.mode, entryAt(run, '/etc/shadow')?.gid], [0o640, 42])
    assert.deepEqual([entryAt(run, '/bin/tool')?.mode, entryAt(run, '/bin/tool')?.links], [0o4755, 2])
    assert.equal(entryAt(run, '/bin/tool')?.attributes?.['security.capability'], 'cap_net_bind_service,cap_net_raw+ep')
    assert.equal(entryAt(run, '/etc/short-link')?.target, '../bin/tool')
    assert.deepEqual([entryAt(run, '/console')?.type, entryAt(run, '/console')?.attributes?.['device']], ['character', '5:1'])
    assert.equal(entryAt(run, '/pipe')?.type, 'fifo')
    assert.equal(entryAt(run, '/etc/passwd')?.mtime, 1709210096)
    assert.equal((await contentOf(image, entryAt(run, '/etc/passwd'))).toString(), 'root:x:0:0::/root:/bin/sh\n')
    assert.equal((await contentOf(image, entryAt(run, '/etc/deep/numbers'))).toString(), numbers)
    assert.equal((await contentOf(image, entryAt(run, '/etc/empty'))).length, 0)
  })
}

/** The checksum of JFFS2: the register starts at 0 and is not inverted. */
const sum = (bytes: Uint8Array): number => ~crc32(bytes, 0xffffffff) >>> 0

function node(kind: number, rest: Buffer): Buffer {
  const head = Buffer.alloc(12)
  head.writeUInt16LE(0x1985)
  head.writeUInt16LE(kind, 2)
  head.writeUInt32LE(12 + rest.length, 4)
  head.writeUInt32LE(sum(head.subarray(0, 8)), 8)
  const bytes = Buffer.concat([head, rest])
  return Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4, 0xff)])
}

function name(parent: number, text: string, inode: number, version: number, type = 8): Buffer {
  const bytes = node(0xe001, Buffer.concat([Buffer.alloc(28), Buffer.from(text)]))
  for (const [index, value] of [parent, version, inode, 1000 + version].entries()) bytes.writeUInt32LE(value, 12 + index * 4)
  bytes[28] = Buffer.byteLength(text)
  bytes[29] = type
  bytes.writeUInt32LE(sum(bytes.subarray(0, 32)), 32)
  bytes.writeUInt32LE(sum(Buffer.from(text)), 36)
  return bytes
}

interface Content {
  readonly size: number
  readonly offset?: number
  readonly text?: string
  /** Bytes of zeros instead of a text. */
  readonly zeros?: number
  readonly packed?: boolean
  readonly mode?: number
}

function inode(number: number, version: number, { size, offset = 0, text = '', zeros = 0, packed = false, mode = 0o100644 }: Content): Buffer {
  const data = packed ? deflateSync(text) : Buffer.from(text)
  const bytes = node(0xe002, Buffer.concat([Buffer.alloc(56), data]))
  for (const [index, value] of [number, version, mode, 0, size, 7, 8, 9, offset, data.length, zeros === 0 ? Buffer.byteLength(text) : zeros].entries()) bytes.writeUInt32LE(value, 12 + index * 4)
  bytes[56] = zeros > 0 ? 1 : packed ? 6 : 0
  bytes.writeUInt32LE(sum(data), 60)
  bytes.writeUInt32LE(sum(bytes.subarray(0, 60)), 64)
  return bytes
}

const file = (nodes: readonly Buffer[]): Buffer => Buffer.concat([name(1, 'f', 2, 1), ...nodes])

async function told(image: Buffer): Promise<string> {
  const run = await runReader(reader, image)
  assert.equal(run.error, undefined)
  assert.deepEqual(run.problems, [])
  return (await contentOf(image, entryAt(run, '/f'))).toString('latin1')
}

test('the newest piece counts wherever pieces overlap, in whatever order they lie', async () => {
  const pieces = [
    inode(2, 1, { size: 10, text: 'aaaaaaaaaa', packed: true }),
    inode(2, 2, { size: 10, offset: 2, text: 'bbbb' }),
    inode(2, 3, { size: 12, offset: 8, text: 'cccc', packed: true }),
    inode(2, 4, { size: 12, offset: 3, text: 'd' }),
  ]
  for (const order of [[0, 1, 2, 3], [3, 2, 1, 0], [2, 0, 3, 1]]) assert.equal(await told(file(order.map((index) => pieces[index] ?? Buffer.alloc(0)))), 'aabdbbaacccc')
})

test('holes, zeros, and what was cut off before the file grew again', async () => {
  assert.equal(await told(file([inode(2, 1, { size: 8, offset: 5, text: 'end' })])), '\0\0\0\0\0end')
  const cut = [inode(2, 1, { size: 6, text: 'secret' }), inode(2, 2, { size: 2 }), inode(2, 3, { size: 9, offset: 2, zeros: 7 })]
  assert.equal(await told(file(cut)), 'se\0\0\0\0\0\0\0')
  assert.equal(await told(file(cut.slice(0, 2))), 'se')
})

test('names that were taken away, moved or given anew', async () => {
  const image = Buffer.concat([
    name(1, 'gone', 3, 2), name(1, 'old', 2, 3), inode(2, 1, { size: 2, text: 'ab' }), inode(3, 1, { size: 1, text: 'x' }),
    name(1, 'new', 2, 5), name(1, 'old', 0, 6), name(1, 'again', 3, 9), name(1, 'gone', 0, 4), name(1, 'again', 0, 8),
    // A name that the flash still has, and that was marked as outdated.
    (() => {
      const bytes = name(1, 'outdated', 2, 20)
      bytes.writeUInt16LE(0xc001, 2)
      return bytes
    })(),
  ])
  const run = await runReader(reader, image)
  assert.deepEqual(run.problems, [])
  assert.deepEqual(run.entries.map(({ path, links }) => [path, links]), [['/', undefined], ['/new', 1], ['/again', 1]])
})

test('what is damaged does not count, and is told', async () => {
  const sound = inode(2, 1, { size: 3, text: 'old' })
  const newer = inode(2, 2, { size: 3, text: 'new' })
  for (const at of [6, 20, 60, 64, 68]) {
    const bad = Buffer.from(newer)
    bad[at] = (bad[at] ?? 0) ^ 0x10
    const image = file([sound, bad])
    const run = await runReader(reader, image)
    assert.deepEqual(run.problems.map(({ code, offset }) => [code, offset]), [['malformed', image.length - bad.length]], `byte ${at}`)
    assert.equal((await contentOf(image, entryAt(run, '/f'))).toString(), 'old')
  }
  const cut = file([sound, newer]).subarray(0, -4)
  assert.match((await runReader(reader, cut)).problems[0]?.message ?? '', /^truncated/u)
})

test('every flipped bit of a node is noticed', async () => {
  const image = file([inode(2, 1, { size: 3, text: 'old' })])
  const wanted = JSON.stringify((await runReader(reader, image)).entries)
  for (let bit = 0; bit < image.length * 8; bit++) {
    // The cut-off of padding, and the first byte, which tells the byte order.
    if (bit >= (image.length - 1) * 8 || (bit >= 41 * 8 && bit < 44 * 8)) continue
    const bad = Buffer.from(image)
    bad[bit >> 3] = (bad[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    const run = await runReader(reader, bad)
    // A node whose flag was cleared is outdated, as flash says it: its name is missing then.
    assert.ok(run.problems.length > 0 || run.error !== undefined || JSON.stringify(run.entries) !== wanted, `bit ${bit}`)
  }
})

test('a directory that contains itself is entered once; names lead nowhere else', async () => {
  const image = Buffer.concat([name(1, 'd', 2, 1, 4), inode(2, 1, { size: 0, mode: 0o40755 }), name(2, 'up', 2, 1, 4), name(2, '..', 2, 2, 4), name(2, 'a/b', 2, 3, 4), name(2, 'lost', 77, 4)])
  const run = await runReader(reader, image)
  assert.deepEqual(run.problems.map(({ code, path }) => [code, path]), [['malformed', '/d/up'], ['path-escape', '/d'], ['path-escape', '/d'], ['malformed', '/d/lost']])
  assert.deepEqual(run.entries.map(({ path }) => path), ['/', '/d', '/d/up', '/d/lost'])
})

test('bytes that are no nodes are told, and what OpenWrt will erase is not read', async () => {
  const image = file([inode(2, 1, { size: 3, text: 'old' }), Buffer.alloc(400, 0xff), Buffer.from('firmware'), Buffer.alloc(100, 0xff)])
  const run = await runReader(reader, image)
  assert.deepEqual(run.problems.map(({ code, message }) => [code, message.slice(0, 8)]), [['malformed', '8 bytes ']])
  const marked = Buffer.concat([image.subarray(0, image.indexOf('firmware')), Buffer.alloc(4096, 0xff)]).subarray(0, 4096)
  assert.deepEqual((await runReader(reader, Buffer.concat([marked, Buffer.from('deadc0de', 'hex'), Buffer.alloc(500, 7)]))).problems, [])
})

test('compressors that are not read are said aloud, and only where their bytes count', async () => {
  const lzma = inode(2, 1, { size: 4, text: 'abcd' })
  lzma[56] = 8
  lzma.writeUInt32LE(sum(lzma.subarray(0, 60)), 64)
  const run = await runReader(reader, file([lzma]))
  assert.deepEqual(run.problems.map(({ code, path }) => [code, path]), [['unsupported', '/f']])
  assert.equal(entryAt(run, '/f')?.size, 4)
  assert.equal(await told(file([lzma, inode(2, 2, { size: 4, text: 'plain'.slice(0, 4) })])), 'plai')
})

test('other bytes are not claimed', async () => {
  assert.equal((await runReader(reader, new Uint8Array(100_000))).error?.code, 'malformed')
})
