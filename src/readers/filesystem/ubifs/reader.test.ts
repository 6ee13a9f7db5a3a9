import assert from 'node:assert/strict'
import { test } from 'node:test'
import { crc32 } from 'node:zlib'
import { contentOf, entryAt, fixtureBytes } from '../../../../test/support/filesystem.ts'
import { only, runReader } from '../../shared/testing.ts'
import { reader } from './reader.ts'

const fixture = (name: string): Buffer => fixtureBytes(import.meta.url, `${name}.img.gz`)
const numbers = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(1024, '0')).join('')
const blockBytes = 15_872

for (const name of ['none', 'lzo', 'zlib', 'zstd']) {
  test(`lists ${name} with ownership, links, devices and contents`, async () => {
    const image = fixture(name)
    const run = await runReader(reader, image)
    assert.equal(run.error, undefined)
    assert.deepEqual(run.problems, [])
    assert.equal(only(run, 'container').details['compression'], name)
    assert.equal(run.entries.length, 14)
    assert.deepEqual([entryAt(run, '/etc/shadow')?.mode, entryAt(run, '/etc/shadow')?.gid], [0o640, 42])
    assert.deepEqual([entryAt(run, '/etc/empty')?.uid, entryAt(run, '/etc/empty')?.gid], [1000, 70000])
    assert.deepEqual([entryAt(run, '/bin/tool')?.mode, entryAt(run, '/bin/tool')?.links], [0o4755, 2])
    assert.equal(entryAt(run, '/etc/short-link')?.target, '../bin/tool')
    assert.deepEqual([entryAt(run, '/console')?.type, entryAt(run, '/console')?.attributes?.['device']], ['character', '5:1'])
    assert.equal(entryAt(run, '/etc/passwd')?.mtime, 1709210096)
    assert.equal((await contentOf(image, entryAt(run, '/etc/passwd'))).toString(), 'root:x:0:0::/root:/bin/sh\n')
    assert.equal((await contentOf(image, entryAt(run, '/etc/deep/numbers'))).toString(), numbers)
    const sparse = await contentOf(image, entryAt(run, '/etc/sparse'))
    assert.ok(sparse.equals(Buffer.concat([Buffer.alloc(50_000), Buffer.from('tail')])))
  })
}

/** Writes the checksum of the node at `at` anew. */
function seal(image: Buffer, at: number): void {
  image.writeUInt32LE(~crc32(image.subarray(at + 8, at + image.readUInt32LE(at + 16))) >>> 0, at + 4)
}

function node(kind: number, sequence: bigint, bytes: number, fill: (node: Buffer) => void): Buffer {
  const made = Buffer.alloc(Math.ceil(bytes / 8) * 8, 0)
  made.writeUInt32LE(0x06101831)
  made.writeBigUInt64LE(sequence, 8)
  made.writeUInt32LE(bytes, 16)
  made[20] = kind
  fill(made)
  seal(made, 0)
  return made
}

const key = (made: Buffer, inode: number, kind: number, rest = 0): void => {
  made.writeUInt32LE(inode, 24)
  made.writeUInt32LE(((kind << 29) | rest) >>> 0, 28)
}
const named = (sequence: bigint, parent: number, name: string, inode: number, kind = 2): Buffer =>
  node(kind, sequence, 57 + name.length, (made) => {
    key(made, parent, kind, 5)
    made.writeBigUInt64LE(BigInt(inode), 40)
    made.writeUInt16LE(name.length, 50)
    made.write(name, 56)
  })
const inode = (sequence: bigint, number: number, links: number, size: number): Buffer =>
  node(0, sequence, 160, (made) => {
    key(made, number, 0)
    made.writeBigUInt64LE(BigInt(size), 48)
    made.writeUInt32LE(links, 92)
    made.writeUInt32LE(0o100600, 104)
  })
const data = (sequence: bigint, number: number, block: number, text: string): Buffer =>
  node(1, sequence, 48 + text.length, (made) => {
    key(made, number, 1, block)
    made.writeUInt32LE(text.length, 40)
    made.write(text, 48)
  })
const truncation = (sequence: bigint, number: number, size: number): Buffer =>
  node(4, sequence, 56, (made) => {
    made.writeUInt32LE(number, 24)
    made.writeBigUInt64LE(12_288n, 40)
    made.writeBigUInt64LE(BigInt(size), 48)
  })

/** A volume with one block more, which the log says is part of the journal. */
function withJournal(image: Buffer, nodes: readonly Buffer[]): Buffer {
  const block = image.length / blockBytes
  const grown = Buffer.concat([image, Buffer.alloc(blockBytes, 0xff)])
  grown.writeUInt32LE(block + 1, 40)
  seal(grown, 0)
  const log = 3 * blockBytes
  // Behind the node that starts the commit, which padding fills up.
  node(8, 10_001n, 64, (made) => {
    made.writeUInt32LE(block, 24)
  }).copy(grown, log + 512)
  Buffer.concat(nodes).copy(grown, block * blockBytes)
  return grown
}

/** Inode number of a name in the fixture. */
function numberOf(image: Buffer, name: string): number {
  const at = image.indexOf(`${name}\0`)
  assert.ok(at > 0)
  return image.readUInt32LE(at - 56 + 40)
}

test('what the journal says counts after the index, by sequence and not by place', async () => {
  const image = fixture('none')
  const [etc, passwd, deep, many] = ['etc', 'passwd', 'deep', 'numbers'].map((name) => numberOf(image, name))
  assert.ok(etc !== undefined && passwd !== undefined && deep !== undefined && many !== undefined)
  const grown = withJournal(image, [
    named(10_010n, 1, 'new', 500), inode(10_020n, 500, 1, 5), data(10_030n, 500, 0, 'fresh'), data(10_025n, 500, 0, 'stale'),
    named(10_040n, etc, 'passwd', 0), inode(10_041n, passwd, 0, 0),
    inode(10_050n, many, 1, 5000), truncation(10_051n, many, 5000), inode(10_052n, many, 1, 9000),
  ])
  const run = await runReader(reader, grown)
  assert.equal(run.error, undefined)
  assert.deepEqual(run.problems, [])
  assert.equal((await contentOf(grown, entryAt(run, '/new'))).toString(), 'fresh')
  assert.equal(entryAt(run, '/etc/passwd'), undefined)
  const cut = (await contentOf(grown, entryAt(run, '/etc/deep/numbers'))).toString('latin1')
  assert.equal(cut.slice(0, 5000), numbers.slice(0, 5000))
  assert.equal(cut.slice(8192), '\0'.repeat(808))
})

test('extended attributes are inodes of their own', async () => {
  const image = fixture('none')
  // What setcap writes for cap_net_raw+ep, behind filler where a padding node has no room.
  const value = Buffer.from('0100000200200000000000000000000000000000', 'hex')
  const holder = node(0, 10_020n, 160 + value.length, (made) => {
    inode(10_020n, 501, 1, value.length).copy(made, 24, 24, 160)
    made.writeUInt32LE(value.length, 112)
    value.copy(made, 160)
  })
  const grown = withJournal(image, [named(10_010n, 1, 'new', 500), Buffer.alloc(16, 0xce), inode(10_011n, 500, 1, 0), named(10_015n, 500, 'security.capability', 501, 3), named(10_016n, 500, 'user.note', 502, 3), holder])
  const run = await runReader(reader, grown)
  assert.deepEqual(run.problems, [])
  assert.deepEqual(entryAt(run, '/new')?.attributes, { 'security.capability': 'cap_net_raw+ep', 'user.note': '' })
})

test('a damaged node is told, and everything else is there', async () => {
  const image = fixture('none')
  const at = image.indexOf('root:x:0:0')
  image[at] = 0x52
  const run = await runReader(reader, image)
  assert.deepEqual(run.problems.map(({ code, offset }) => [code, offset]), [['malformed', at - 48]])
  assert.equal(run.entries.length, 14)
  assert.ok((await contentOf(image, entryAt(run, '/etc/passwd'))).every((byte) => byte === 0))
})

test('the newest master node counts; without any the volume is damaged', async () => {
  const image = fixture('zlib')
  image.fill(0, blockBytes, 2 * blockBytes)
  assert.deepEqual((await runReader(reader, image)).problems, [])
  image.fill(0, 2 * blockBytes, 3 * blockBytes)
  assert.equal((await runReader(reader, image)).error?.code, 'malformed')
})

test('encrypted files are named and not read', async () => {
  const image = fixture('none')
  const grown = withJournal(image, [named(10_010n, 1, 'sealed', 500), node(0, 10_020n, 160, (made) => {
    inode(10_020n, 500, 1, 5).copy(made)
    made.writeUInt32LE(0x40, 108)
  })])
  const run = await runReader(reader, grown)
  assert.deepEqual(run.problems.map(({ code, path }) => [code, path]), [['encrypted', '/sealed']])
  assert.equal(entryAt(run, '/sealed')?.steps, undefined)
})

test('other bytes are not claimed', async () => {
  assert.equal((await runReader(reader, new Uint8Array(100_000))).error?.code, 'malformed')
})
