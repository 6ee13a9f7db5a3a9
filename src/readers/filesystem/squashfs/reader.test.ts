import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contentOf, entryAt, fixtureBytes } from '../../../../test/support/filesystem.ts'
import { only, runReader } from '../../shared/testing.ts'
import { reader } from './reader.ts'

const fixture = (name: string): Buffer => fixtureBytes(import.meta.url, name)
const numbers = Array.from({ length: 40 }, (_, index) => String(index + 1).padStart(1024, '0')).join('')

for (const name of ['gzip.img', 'xz.img', 'zstd.img', 'lz4.img', 'lzo.img', 'plain.img.gz']) {
  test(`lists ${name} with ownership, links, devices and contents`, async () => {
    const image = fixture(name)
    const run = await runReader(reader, image)
    assert.equal(run.error, undefined)
    assert.deepEqual(run.problems, [])
    const container = run.of('container')[0]
    assert.equal(container?.readOnlyFormat, true)
    assert.equal(container?.details['inodes'], run.entries.length - 1)
    assert.equal(run.entries.length, 56)
    assert.deepEqual([entryAt(run, '/etc/shadow')?.mode, entryAt(run, '/etc/shadow')?.gid], [0o640, 42])
    assert.deepEqual([entryAt(run, '/etc/empty')?.uid, entryAt(run, '/etc/empty')?.gid], [1000, 70000])
    assert.equal(entryAt(run, '/etc/passwd')?.mode, 0o4755)
    assert.equal(entryAt(run, '/etc/short-link')?.target, '../bin/tool')
    assert.equal(entryAt(run, '/bin/tool')?.links, 2)
    assert.equal(entryAt(run, '/bin/tool')?.attributes?.['security.capability'], 'cap_net_bind_service,cap_net_raw+ep')
    assert.deepEqual([entryAt(run, '/console')?.type, entryAt(run, '/console')?.attributes?.['device']], ['character', '5:1'])
    assert.equal(entryAt(run, '/pipe')?.type, 'fifo')
    assert.equal(entryAt(run, '/etc/passwd')?.mtime, 1709210096)
    assert.equal((await contentOf(image, entryAt(run, '/etc/passwd'))).toString(), 'root:x:0:0::/root:/bin/sh\n')
    assert.equal((await contentOf(image, entryAt(run, '/many/file-40'))).toString(), '40\n')
    assert.equal((await contentOf(image, entryAt(run, '/etc/deep/er/numbers'))).toString(), numbers)
    assert.equal((await contentOf(image, entryAt(run, '/etc/empty'))).length, 0)
    const sparse = await contentOf(image, entryAt(run, '/etc/sparse'))
    assert.ok(sparse.equals(Buffer.concat([Buffer.alloc(50_000), Buffer.from('tail')])))
  })
}

test('a compressor that is not read is said aloud', async () => {
  const image = fixture('gzip.img')
  image.writeUInt16LE(7, 20)
  const run = await runReader(reader, image)
  assert.deepEqual(
    run.problems.map(({ code }) => code),
    ['unsupported'],
  )
  assert.equal(run.of('container')[0]?.details['compression'], 'number 7')
})

test('other versions and byte orders are unsupported', async () => {
  const old = fixture('gzip.img')
  old.writeUInt16LE(2, 28)
  assert.equal((await runReader(reader, old)).error?.code, 'unsupported')
  const swapped = fixture('gzip.img')
  swapped.write('sqsh')
  assert.equal((await runReader(reader, swapped)).error?.code, 'unsupported')
})

for (const [name, version, order] of [['3.0-little', '3.0', undefined], ['3.0-big', '3.0', 'big-endian'], ['3.1-little', '3.1', undefined], ['3.1-big', '3.1', 'big-endian'], ['3.0-marked', '3.0', 'big-endian'], ['3.0-plain', '3.0', undefined]] as const) {
  test(`lists ${name} with ownership, links, devices and contents`, async () => {
    const image = fixture(`${name}.img.gz`)
    const run = await runReader(reader, image)
    assert.equal(run.error, undefined)
    assert.deepEqual(run.problems, [])
    const { details } = only(run, 'container')
    assert.deepEqual([details['type'], details['byteOrder'], details['inodes']], [`squashfs ${version}`, order, run.entries.length - 1])
    assert.deepEqual([entryAt(run, '/etc/shadow')?.mode, entryAt(run, '/etc/shadow')?.uid, entryAt(run, '/etc/shadow')?.gid], [0o640, 0, 42])
    assert.deepEqual([entryAt(run, '/etc/empty')?.uid, entryAt(run, '/etc/empty')?.gid], [1000, 70000])
    assert.equal(entryAt(run, '/etc/passwd')?.mode, 0o4755)
    assert.equal(entryAt(run, '/etc/passwd')?.mtime, 1709210096)
    assert.equal(entryAt(run, '/etc/short-link')?.target, '../bin/tool')
    assert.equal(entryAt(run, '/bin/tool')?.links, 2)
    assert.deepEqual([entryAt(run, '/console')?.type, entryAt(run, '/console')?.attributes?.['device']], ['character', '5:1'])
    assert.equal(entryAt(run, '/pipe')?.type, 'fifo')
    assert.equal((await contentOf(image, entryAt(run, '/many/a-file-with-a-rather-long-name-300'))).toString(), '300\n')
    assert.equal((await contentOf(image, entryAt(run, '/etc/deep/er/numbers'))).toString(), numbers)
    const sparse = await contentOf(image, entryAt(run, '/etc/sparse'))
    assert.ok(sparse.equals(Buffer.concat([Buffer.alloc(50_000), Buffer.from('tail')])))
  })
}

test('version 3 with the compression of a vendor is said aloud', async () => {
  const image = fixture('3.0-little.img.gz')
  image[Number(image.readBigUInt64LE(87)) + 2] = 0x5d
  const run = await runReader(reader, image)
  assert.deepEqual([run.problems.map(({ code }) => code), run.entries.length], [['unsupported'], 0])
})

test('version 3: owners outside their table, and metadata without its mark', async () => {
  const owners = fixture('3.0-plain.img.gz')
  owners[37] = 1
  const { problems } = await runReader(reader, owners)
  assert.ok(problems.some(({ path, code, message }) => path === '/etc/empty' && code === 'malformed' && /owner 1 of 1/u.test(message)))
  const marked = fixture('3.0-marked.img.gz')
  marked[Number(marked.readBigUInt64BE(87)) + 2] = 0
  assert.ok((await runReader(reader, marked)).problems.some(({ code, message }) => code === 'malformed' && /without its mark/u.test(message)))
})

test('a truncated image is malformed, not shorter', async () => {
  const image = fixture('plain.img.gz')
  const run = await runReader(reader, image.subarray(0, image.length - 8192))
  assert.match(run.problems[0]?.message ?? '', /the file system says/u)
  assert.equal(run.error?.code, 'malformed')
})

test('a directory that contains itself is entered once', async () => {
  const image = fixture('plain.img.gz')
  const whole = await runReader(reader, image)
  // Inodes are not compressed here. Size and position of the listing of /etc/deep become those of the root.
  const inodes = Number(image.readBigUInt64LE(64)) + 2
  const root = inodes + image.readUInt16LE(32)
  let changed = 0
  for (let at = inodes; at < root; at++) {
    if (image.readUInt16LE(at) !== 1 || image.readUInt32LE(at + 8) !== 1709210096 || image.readUInt16LE(at + 24) !== 25) continue
    image.copy(image, at + 24, root + 24, root + 28)
    changed++
  }
  assert.equal(changed, 1)
  const run = await runReader(reader, image)
  assert.deepEqual(
    run.problems.map(({ path, message }) => [path, message]),
    [['/etc/deep', 'a directory that is also found elsewhere; listed there only']],
  )
  assert.equal(run.entries.length, whole.entries.length - 2)
})

test('a hash tree behind the file system is seen', async () => {
  const tree = fixtureBytes(new URL('../unread/reader.test.ts', import.meta.url).href, 'verity.img.gz')
  const run = await runReader(reader, Buffer.concat([fixture('gzip.img'), tree]))
  // It is the tree of other data, and larger than what stands in front of it.
  assert.deepEqual([run.of('verity-tree').length, ...run.problems.map(({ code }) => code)], [0, 'malformed'])
  assert.deepEqual([only(run, 'volume').format, only(run, 'volume').authenticated, only(run, 'volume').offset], ['dm-verity', true, fixture('gzip.img').length])
})
