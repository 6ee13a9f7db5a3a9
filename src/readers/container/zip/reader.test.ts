import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { crc32, deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { contentAt, numbers } from '../../../../test/support/contents.ts'
import { only, runReader } from '../../shared/testing.ts'
import { reader } from './reader.ts'

const fixture = (name: string): Buffer => readFileSync(new URL(`fixtures/${name}.zip`, import.meta.url))
const mtime = Date.UTC(2024, 1, 29, 12, 34, 56) / 1000

for (const name of ['plain', 'self-extracting'] as const) {
  test(`${name}: every entry with its rights and content`, async () => {
    const bytes = fixture(name)
    const run = await runReader(reader, bytes)
    assert.deepEqual([run.error, run.problems], [undefined, []])
    assert.deepEqual(only(run, 'container').details, { entries: 8, zip64: false, ...(name === 'plain' ? {} : { bytesInFront: 17 }) })
    const list = run.entries.map(({ path, type, mode, uid, gid }) => `${type} ${mode?.toString(8)} ${uid}:${gid} ${path}`)
    assert.deepEqual(list.toSorted(), [
      'directory 755 0:0 /bin', 'directory 755 0:0 /etc', 'file 4755 0:0 /bin/tool', 'file 644 0:0 /etc/na\u00efve', 'file 644 0:0 /etc/numbers',
      'file 644 0:0 /etc/passwd', 'file 644 1000:42 /etc/empty', 'symlink 777 0:0 /etc/link',
    ])
    const entry = (path: string) => run.entries.find((candidate) => candidate.path === path)
    const content = async (path: string) => (await contentAt(bytes, entry(path)?.steps)).toString('latin1')
    assert.equal(await content('/etc/numbers'), numbers(400))
    assert.equal(await content('/bin/tool'), 'tool\n')
    assert.equal(await content('/etc/empty'), '')
    assert.deepEqual([entry('/etc/link')?.target, entry('/etc/passwd')?.mtime], ['../bin/tool', mtime])
  })
}

test('zip64, other methods, comments', async () => {
  const large = fixture('zip64')
  const run = await runReader(reader, large)
  assert.deepEqual([run.error, run.problems], [undefined, []])
  assert.equal((await contentAt(large, run.entries[0]?.steps)).toString(), numbers(400))
  const packed = fixture('bzip2')
  const bzip2 = await runReader(reader, packed)
  assert.equal((await contentAt(packed, bzip2.entries.find(({ path }) => path === '/etc/numbers')?.steps)).toString(), numbers(400))
  assert.equal(only(await runReader(reader, fixture('stored')), 'container').details['comment'], 'a comment')
})

test('encrypted entries are named, each with its path', async () => {
  const run = await runReader(reader, fixture('encrypted'))
  assert.equal(run.error, undefined)
  assert.deepEqual(run.problems.map(({ code, path }) => [code, path]), [['encrypted', '/bin/tool'], ['encrypted', '/etc/passwd']])
  assert.deepEqual(run.entries.map(({ path, steps }) => [path, steps]), [['/bin', undefined], ['/bin/tool', undefined], ['/etc', undefined], ['/etc/passwd', undefined]])
})

interface Member {
  readonly name: string
  readonly data: string
  /** Offset of another member's local header to claim. */
  readonly at?: number
  readonly localName?: string
  readonly method?: number
}

/** An archive of one deflated entry each, for what zip itself does not make. */
function craft(...members: Member[]): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, data, at, localName = name, method = 8 } of members) {
    const packed = deflateRawSync(data)
    const header = Buffer.alloc(26)
    header.writeUInt16LE(20, 0)
    header.writeUInt16LE(method, 4)
    header.writeUInt32LE(crc32(data), 10)
    header.writeUInt32LE(packed.length, 14)
    header.writeUInt32LE(data.length, 18)
    header.writeUInt16LE(name.length, 22)
    const entry = Buffer.alloc(46)
    entry.write('PK\u0001\u0002')
    entry.writeUInt16LE(20, 4)
    header.copy(entry, 6)
    entry.writeUInt32LE(at ?? offset, 42)
    directory.push(Buffer.concat([entry, Buffer.from(name)]))
    if (at !== undefined) continue
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), header, Buffer.from(localName), packed])
    locals.push(local)
    offset += local.length
  }
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006')
  end.writeUInt16LE(members.length, 8)
  end.writeUInt16LE(members.length, 10)
  end.writeUInt32LE(Buffer.concat(directory).length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, ...directory, end])
}

test('entries that share bytes, or whose headers disagree, lose their content', async () => {
  const same = craft({ name: 'a', data: 'first' }, { name: 'a', data: 'first', at: 0 })
  assert.deepEqual((await runReader(reader, same)).problems.map(({ code }) => code), ['malformed', 'unsupported'])
  const other = await runReader(reader, craft({ name: 'a', data: 'first' }, { name: 'b', data: 'first', at: 0 }, { name: 'c', data: 'x', localName: 'd' }))
  assert.deepEqual(other.problems.map(({ code, path }) => [code, path]), [['malformed', '/b'], ['malformed', '/c']])
  assert.deepEqual(other.entries.map(({ path, steps }) => [path, steps !== undefined]), [['/a', true], ['/b', false], ['/c', false]])
})

test('paths that leave the archive, methods that are not read, entries outside', async () => {
  const run = await runReader(reader, craft({ name: '../../etc/passwd', data: 'x' }, { name: 'deep/er', data: 'y', method: 9 }, { name: 'c', data: 'z', at: 9999 }, { name: 'd', data: 'ok' }))
  assert.deepEqual(run.problems.map(({ code, path }) => [code, path]), [['path-escape', '/../../etc/passwd'], ['unsupported', '/deep/er'], ['malformed', '/c']])
  assert.deepEqual(run.entries.map(({ path }) => path), ['/deep', '/deep/er', '/c', '/d'])
})

test('a stated size that is wrong is found when the content is read', async () => {
  const bytes = craft({ name: 'a', data: 'content' })
  bytes.writeUInt32LE(6, bytes.indexOf('PK\u0001\u0002') + 24)
  const run = await runReader(reader, bytes)
  await assert.rejects(contentAt(bytes, run.entries[0]?.steps), { code: 'malformed' })
})

test('truncated and damaged archives give problems only', async () => {
  const bytes = fixture('plain')
  for (let length = 0; length < bytes.length; length++) {
    assert.equal((await runReader(reader, bytes.subarray(0, length))).error?.code, 'malformed', `${length}`)
  }
  for (const name of ['plain', 'zip64', 'encrypted']) {
    const whole = fixture(name)
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), fc.nat(whole.length - 1), fc.nat(255), async (a, x, b, y) => {
        const broken = Buffer.from(whole)
        broken[a] = x
        broken[b] = y
        await runReader(reader, broken)
      }),
      { numRuns: 300 },
    )
  }
})
