import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contentOf, entryAt, fixtureBytes } from '../../../../test/support/filesystem.ts'
import { only, runReader } from '../../shared/testing.ts'
import { reader } from './reader.ts'

const fixture = (name: string): Buffer => fixtureBytes(import.meta.url, `${name}.img.gz`)

const numbers = Array.from({ length: 40 }, (_, index) => String(index + 1).padStart(1024, '0')).join('')

for (const name of ['ext2', 'ext4', 'inline']) {
  test(`lists ${name} with ownership, links, devices and contents`, async () => {
    const image = fixture(name)
    const run = await runReader(reader, image)
    assert.equal(run.error, undefined)
    assert.deepEqual(run.problems, [])
    assert.equal(run.of('container')[0]?.label, name)
    assert.equal(run.of('container')[0]?.details['type'], name === 'ext2' ? 'ext2' : 'ext4')
    assert.equal(run.entries.length, 58)
    assert.equal(run.entries[0]?.path, '/')
    assert.equal(entryAt(run, '/etc/shadow')?.mode, 0o640)
    assert.equal(entryAt(run, '/etc/shadow')?.gid, 42)
    assert.deepEqual([entryAt(run, '/etc/empty')?.uid, entryAt(run, '/etc/empty')?.gid], [1000, 70000])
    assert.equal(entryAt(run, '/etc/short-link')?.target, '../bin/tool')
    assert.equal(entryAt(run, '/etc/long-link')?.target, `/${'0'.repeat(90)}`)
    assert.equal(entryAt(run, '/bin/tool')?.mode, 0o4755)
    assert.equal(entryAt(run, '/bin/tool')?.links, 2)
    assert.equal(entryAt(run, '/bin/tool')?.attributes?.['security.capability'], 'cap_net_bind_service,cap_net_raw+ep')
    assert.deepEqual([entryAt(run, '/console')?.type, entryAt(run, '/console')?.attributes?.['device']], ['character', '5:1'])
    assert.equal(entryAt(run, '/pipe')?.type, 'fifo')
    assert.equal(entryAt(run, '/etc/passwd')?.mtime, 1709210096)
    assert.equal((await contentOf(image, entryAt(run, '/etc/passwd'))).toString(), 'root:x:0:0::/root:/bin/sh\n')
    assert.equal((await contentOf(image, entryAt(run, '/etc/deep/er/numbers'))).toString(), numbers)
    assert.equal((await contentOf(image, entryAt(run, '/etc/empty'))).length, 0)
    const sparse = (await contentOf(image, entryAt(run, '/etc/sparse')))
    assert.equal(sparse.length, 50_004)
    assert.equal(sparse.subarray(50_000).toString(), 'tail')
    assert.ok(sparse.subarray(0, 50_000).every((byte) => byte === 0))
  })
}

test('a superblock that was changed is noticed by its checksum', async () => {
  const image = fixture('ext4')
  image.write('other', 1024 + 120)
  const run = await runReader(reader, image)
  assert.match(run.problems[0]?.message ?? '', /checksum/u)
  assert.equal(run.entries.length, 58)
})

test('a directory that contains itself is entered once', async () => {
  const image = fixture('ext2')
  const at = image.indexOf('short-link') - 8
  image.writeUInt32LE(2, at)
  const run = await runReader(reader, image)
  assert.deepEqual(
    run.problems.map(({ code, path }) => [code, path]),
    [['malformed', '/etc/short-link']],
  )
  assert.equal(run.entries.length, 58)
})

test('a name that would lead elsewhere is refused', async () => {
  const image = fixture('ext2')
  image.write('../../link', image.indexOf('short-link'))
  const run = await runReader(reader, image)
  assert.deepEqual(
    run.problems.map(({ code }) => code),
    ['path-escape'],
  )
  assert.ok(run.entries.every(({ path }) => !path.includes('..')))
})

test('an unknown incompatible feature ends the reading aloud', async () => {
  const image = fixture('ext4')
  image.writeUInt32LE(image.readUInt32LE(1024 + 96) | 0x400000, 1024 + 96)
  const run = await runReader(reader, image)
  assert.equal(run.error?.code, 'unsupported')
  assert.match(run.error?.message ?? '', /0x400000/u)
})

test('a journal that was not replayed is a note, not a gap', async () => {
  const image = fixture('ext2')
  image.writeUInt32LE(image.readUInt32LE(1024 + 96) | 0x4, 1024 + 96)
  const run = await runReader(reader, image)
  assert.deepEqual(
    run.problems.map(({ code }) => code),
    ['unsupported'],
  )
  assert.equal(run.entries.length, 58)
})

test('a truncated image names the files that are lost', async () => {
  const image = fixture('ext2')
  const run = await runReader(reader, image.subarray(0, 60 * 1024))
  assert.match(run.problems[0]?.message ?? '', /the file system says/u)
  assert.ok(run.problems.some(({ path }) => path === '/etc/deep/er/numbers'))
  assert.equal(entryAt(run, '/etc/deep/er/numbers')?.steps, undefined)
})

test('a hash tree behind the file system is seen', async () => {
  const tree = fixtureBytes(new URL('../unread/reader.test.ts', import.meta.url).href, 'verity.img.gz')
  const run = await runReader(reader, Buffer.concat([fixture('ext4'), tree]))
  assert.deepEqual(run.problems, [])
  assert.deepEqual([only(run, 'volume').format, only(run, 'volume').authenticated, only(run, 'volume').offset], ['dm-verity', true, fixture('ext4').length])
})
