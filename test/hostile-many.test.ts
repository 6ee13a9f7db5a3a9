/** Very many entries in one archive, files that are several formats at once, and package databases that lie: memory and time stay bounded, and what was not read is told. */
import assert from 'node:assert/strict'
import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { gzipSync, crc32 } from 'node:zlib'
import type { Assessment } from '../src/assess/schema.ts'
import { files, newFolder, reviewed, tar } from './support/hostile.ts'

/** A million with MANY=1000000; cost grows in proportion, and each thousand takes about twenty milliseconds. */
const many = Number(process.env['MANY'] ?? 60_000)
const passwd = 'root::0:0:root:/root:/bin/sh\n'
const megabyte = 1024 ** 2
const fields = (bytes: readonly (readonly [size: 2 | 4, value: number])[]): Buffer => {
  const out = Buffer.alloc(bytes.reduce((sum, [size]) => sum + size, 0))
  let at = 0
  for (const [size, value] of bytes) {
    if (size === 2) out.writeUInt16LE(value, at)
    else out.writeUInt32LE(value, at)
    at += size
  }
  return out
}

/** Writes pieces to a new file without holding them all. */
function written(name: string, pieces: Iterable<Uint8Array>): string {
  const file = join(newFolder(), name)
  const descriptor = openSync(file, 'w')
  let waiting: Uint8Array[] = []
  let bytes = 0
  const flush = (): void => {
    writeSync(descriptor, Buffer.concat(waiting))
    waiting = []
    bytes = 0
  }
  for (const piece of pieces) {
    waiting.push(piece)
    bytes += piece.length
    if (bytes > 4 * megabyte) flush()
  }
  flush()
  closeSync(descriptor)
  return file
}

/** The last two make a system of it: only who came to the end sees one. */
const nameOf = (index: number, count: number): string => (index === count - 1 ? 'etc/passwd' : index === count - 2 ? 'usr/bin/x' : `d${index % 1000}/${index}`)

function* zip(count: number): Generator<Buffer> {
  const local = (name: string, content: string): Buffer => Buffer.concat([Buffer.from('PK\u0003\u0004'), fields([[2, 10], [2, 0], [2, 0], [4, 0], [4, crc32(content)], [4, content.length], [4, content.length], [2, name.length], [2, 0]]), Buffer.from(name + content)])
  const starts = new Float64Array(count)
  let at = 0
  const contentOf = (index: number): string => (index === count - 1 ? passwd : '')
  const named = (index: number): string => nameOf(index, count)
  for (let index = 0; index < count; index++) {
    const piece = local(named(index), contentOf(index))
    starts[index] = at
    at += piece.length
    yield piece
  }
  const directory = at
  for (let index = 0; index < count; index++) {
    const name = named(index)
    const content = contentOf(index)
    const piece = Buffer.concat([Buffer.from('PK\u0001\u0002'), fields([[2, 0x31e], [2, 10], [2, 0], [2, 0], [4, 0], [4, crc32(content)], [4, content.length], [4, content.length], [2, name.length], [2, 0], [2, 0], [2, 0], [2, 0], [4, (0o100644 << 16) >>> 0], [4, starts[index] ?? 0]]), Buffer.from(name)])
    at += piece.length
    yield piece
  }
  const end64 = Buffer.concat([Buffer.from('PK\u0006\u0006'), fields([[4, 44], [4, 0], [2, 45], [2, 45], [4, 0], [4, 0], [4, count], [4, 0], [4, count], [4, 0], [4, at - directory], [4, 0], [4, directory], [4, 0]])])
  yield end64
  yield Buffer.concat([Buffer.from('PK\u0006\u0007'), fields([[4, 0], [4, at], [4, 0], [4, 1]])])
  yield Buffer.concat([Buffer.from('PK\u0005\u0006'), fields([[2, 0xffff], [2, 0xffff], [2, 0xffff], [2, 0xffff], [4, 0xffffffff], [4, 0xffffffff], [2, 0]])])
}

function* cpio(count: number): Generator<Buffer> {
  const hex = (value: number): string => value.toString(16).padStart(8, '0')
  const entry = (name: string, content: string, index: number): Buffer => {
    const head = `070701${[index + 1, 0o100644, 0, 0, 1, 0, content.length, 0, 0, 0, 0, name.length + 1, 0].map(hex).join('')}${name}\0`
    return Buffer.concat([Buffer.from(head), Buffer.alloc(-head.length & 3), Buffer.from(content), Buffer.alloc(-content.length & 3)])
  }
  for (let index = 0; index < count - 1; index++) yield entry(nameOf(index, count), '', index)
  yield entry('etc/passwd', passwd, count)
  yield entry('TRAILER!!!', '', 0)
}

function* tarball(count: number): Generator<Buffer> {
  const plain = tar([{ name: 'x'.repeat(20) }]).subarray(0, 512)
  const base = plain.subarray(0, 20).reduce((sum, byte) => sum + byte, 0)
  const sum = Number.parseInt(plain.toString('latin1', 148, 154), 8) - base
  for (let index = 0; index < count - 1; index++) {
    const header = Buffer.from(plain)
    header.fill(0, 0, 20)
    header.write(nameOf(index, count), 0)
    header.write(`${(sum + header.subarray(0, 20).reduce((total, byte) => total + byte, 0)).toString(8).padStart(6, '0')}\0 `, 148)
    yield header
  }
  yield tar([{ name: 'etc/passwd', content: passwd }])
}

/** Whether the last entry of all was read, which only a reader that came to the end has seen. */
const sawTheLast = (assessment: Assessment): boolean => JSON.stringify(assessment.outcomes).includes('etc/passwd')
const toldLimit = (assessment: Assessment): boolean => assessment.problems.some(({ code, incomplete }) => code === 'limit' && incomplete)
const noBug = (assessment: Assessment): void => assert.deepEqual(assessment.problems.filter(({ code }) => code === 'internal'), [])

for (const [name, make] of [['many.zip', zip], ['many.cpio', cpio], ['many.tar', tarball]] as const) {
  test(`many entries in ${name} are read to the last, or that they are not is told`, async (t) => {
    const started = performance.now()
    const assessment = await reviewed([written(name, make(many))])
    noBug(assessment)
    const all = sawTheLast(assessment)
    t.diagnostic(`${all ? 'read to the last' : 'cut short'} in ${((performance.now() - started) / 1000).toFixed(1)} s`)
    assert.ok(all !== toldLimit(assessment), JSON.stringify(assessment.problems))
    assert.equal(assessment.complete, all)
  })
}

test('more entries than a run may have are cut short and told', async () => {
  const assessment = await reviewed([written('too-many.cpio', cpio(20_000))], { limits: { nodes: 10_000 } })
  noBug(assessment)
  assert.ok(toldLimit(assessment))
  assert.equal(assessment.complete, false)
})

/** Several formats in one file: each of them claims the bytes by its own mark. */
const polyglots: Record<string, () => Uint8Array> = {
  'gzip before a ZIP archive': () => Buffer.concat([gzipSync(Buffer.from(passwd)), ...zip(2)]),
  'an ISO 9660 descriptor inside a tar archive, and a ZIP archive behind it': () => {
    const inner = Buffer.concat([...tarball(2)])
    const image = Buffer.alloc(17 * 2048)
    inner.copy(image)
    image.write('\u0001CD001\u0001', 16 * 2048, 'latin1')
    return Buffer.concat([image, ...zip(2)])
  },
  'a device tree whose tail is a cpio archive': () => {
    const tree = Buffer.alloc(56 + 16)
    ;[0xd00dfeed, 72, 56, 72, 40, 17, 16, 0, 0, 16].forEach((value, index) => tree.writeUInt32BE(value, index * 4))
    ;[1, 0, 2, 9].forEach((value, index) => tree.writeUInt32BE(value, 56 + index * 4))
    return Buffer.concat([tree, ...cpio(2)])
  },
  'marks of file systems over one another': () => {
    const image = Buffer.alloc(2 * megabyte)
    image.write('XFSB', 0)
    image.writeUInt32LE(0xf2f52010, 1024)
    image.writeUInt16LE(0xef53, 1080)
    image.write('_BHRfS_M', 65_600)
    image.write('SWAPSPACE2', 4086)
    image.writeUInt16LE(0xaa55, 510)
    return image
  },
}

for (const [name, make] of Object.entries(polyglots)) {
  test(`${name}: whatever is taken from it, nothing breaks and what cannot be read is told`, async () => {
    const assessment = await reviewed(files({ 'both.bin': make() }))
    noBug(assessment)
    assert.ok(sawTheLast(assessment) || assessment.problems.length > 0, JSON.stringify(assessment.problems))
  })
}

const sqlite = (change: (bytes: Buffer) => void): Buffer => {
  const bytes = Buffer.alloc(4 * 4096)
  bytes.write('SQLite format 3\0', 0, 'latin1')
  bytes.writeUInt16BE(4096, 16)
  ;[1, 1, 0, 64, 32, 32].forEach((value, index) => bytes.writeUInt8(value, 18 + index))
  bytes.writeUInt32BE(4, 28)
  bytes.writeUInt32BE(4, 44)
  bytes.writeUInt32BE(1, 56)
  // An inner page of the schema, whose child is page 2.
  bytes.writeUInt8(5, 100)
  bytes.writeUInt32BE(2, 108)
  change(bytes)
  return bytes
}

const databases: Record<string, { readonly path: string; readonly bytes: () => Uint8Array }> = {
  'a dpkg status of one line': { path: 'var/lib/dpkg/status', bytes: () => Buffer.alloc(200 * megabyte, 'x') },
  'an opkg status of one value': { path: 'usr/lib/opkg/status', bytes: () => Buffer.concat([Buffer.from('Package: a\nVersion: 1\nDescription:'), Buffer.alloc(60 * megabyte, ' y')]) },
  'an RPM header with an index of four thousand million entries': {
    path: 'var/lib/rpm/Packages.db', bytes: () => {
      const bytes = Buffer.alloc(8192)
      bytes.write('RpmP', 0)
      ;[0, 5, 1, 2].forEach((value, index) => bytes.writeUInt32LE(value, 4 + index * 4))
      for (let at = 32; at < 4096; at += 16) bytes.write('Slot', at)
      ;[1, 256, 256].forEach((value, index) => bytes.writeUInt32LE(value, 36 + index * 4))
      bytes.write('BlbS', 4096)
      ;[1, 0, 4000, 0xffffffff, 0xffffffff].forEach((value, index) => bytes.writeUInt32LE(value, 4100 + index * 4))
      return bytes
    },
  },
  'a Berkeley DB whose last page is far behind the end': {
    path: 'var/lib/rpm/Packages', bytes: () => {
      const bytes = Buffer.alloc(8192)
      ;[0x61561, 9, 512].forEach((value, index) => bytes.writeUInt32LE(value, 12 + index * 4))
      bytes.writeUInt8(8, 25)
      bytes.writeUInt32LE(0xfffffffe, 32)
      return bytes
    },
  },
  'an SQLite schema whose pages lead to one another': {
    path: 'var/lib/rpm/rpmdb.sqlite', bytes: () => sqlite((bytes) => {
      bytes.writeUInt8(5, 4096)
      bytes.writeUInt32BE(1, 4096 + 8)
    }),
  },
  'an SQLite schema that leads behind the end': { path: 'var/lib/rpm/rpmdb.sqlite', bytes: () => sqlite((bytes) => bytes.writeUInt32BE(0x7fffffff, 108)) },
}

for (const [name, { path, bytes }] of Object.entries(databases)) {
  test(`${name} is told, and the files beside it are read`, async () => {
    const started = performance.now()
    const image = written('system.tar', [tar([{ name: path, content: bytes() }, { name: 'usr/bin/x', content: '' }, { name: 'etc/os-release', content: 'ID=debian\nVERSION_ID="12"\n' }, { name: 'etc/passwd', content: passwd }])])
    const assessment = await reviewed([image])
    noBug(assessment)
    assert.ok(assessment.problems.some(({ where }) => where.path.includes(path)), JSON.stringify(assessment.problems))
    assert.ok(sawTheLast(assessment))
    assert.ok(performance.now() - started < 120_000)
  })
}

test('a database that another program holds, with a journal that was not rolled back, is no reason to make something up', async () => {
  const folder = newFolder()
  const [file] = files({ 'system.tar': tar([
    { name: 'var/lib/rpm/rpmdb.sqlite', content: sqlite((bytes) => bytes.writeUInt8(0xff, 4096)) },
    { name: 'var/lib/rpm/rpmdb.sqlite-journal', content: Buffer.concat([Buffer.from('d9d505f920a163d7', 'hex'), Buffer.alloc(4096, 0xff)]) },
    { name: 'etc/passwd', content: passwd }, { name: 'usr/bin/x', content: '' },
  ]) })
  writeFileSync(join(folder, '.lock'), '')
  const assessment = await reviewed([file ?? ''])
  noBug(assessment)
  assert.ok(assessment.problems.some(({ where }) => where.path.includes('rpmdb.sqlite')), JSON.stringify(assessment.problems))
})
