import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { contentAt, numbers } from '../../../../test/support/contents.ts'
import { only, runReader } from '../../shared/testing.ts'
import { blockBytes, number } from './header.ts'
import { reader } from './reader.ts'

const fixture = (name: string): Buffer => readFileSync(new URL(`fixtures/${name}.tar`, import.meta.url))
const deep = `/deep/${'0'.repeat(120)}/${'0'.repeat(119)}1`
const mtime = Date.UTC(2024, 1, 29, 12, 34, 56) / 1000

for (const name of ['gnu', 'pax', 'pax00', 'pax01', 'ustar', 'v7'] as const) {
  test(`${name}: every entry with its rights and content`, async () => {
    const bytes = fixture(name)
    const run = await runReader(reader, bytes)
    assert.equal(run.error, undefined)
    assert.deepEqual(run.problems, [])
    assert.equal(only(run, 'container').details['variant'], name.startsWith('pax') ? 'ustar' : name)
    const full = name === 'gnu' || name.startsWith('pax')
    const list = run.entries.map(({ path, type, mode, uid, gid }) => `${type} ${mode?.toString(8)} ${uid}:${gid} ${path}`)
    assert.deepEqual(list, [
      'directory 755 0:0 /',
      'directory 755 0:0 /bin',
      ...(name === 'v7' ? [] : ['character 644 0:0 /bin/console', 'fifo 644 0:0 /bin/pipe']),
      'file 4755 0:0 /bin/same-tool',
      'file 4755 0:0 /bin/tool',
      ...(full ? [`directory 755 0:0 /deep`, `directory 755 0:0 ${deep.slice(0, 126)}`, `directory 755 0:0 ${deep}`, `file 644 0:0 ${deep}/numbers`] : []),
      'directory 755 0:0 /etc',
      ...(full ? ['file 644 1000:3000000 /etc/empty', 'symlink 777 0:0 /etc/long-link'] : []),
      'file 644 0:0 /etc/na\u00efve',
      'file 644 0:0 /etc/odd\uf7ffname',
      'file 644 0:0 /etc/passwd',
      'file 640 0:42 /etc/shadow',
      'symlink 777 0:0 /etc/short-link',
      ...(full ? ['file 644 0:0 /etc/sparse'] : []),
    ])
    const entry = (path: string) => run.entries.find((candidate) => candidate.path === path)
    const content = async (path: string) => (await contentAt(bytes, entry(path)?.steps)).toString('latin1')
    assert.equal(await content('/bin/tool'), 'tool\n')
    assert.equal(await content('/bin/same-tool'), 'tool\n')
    assert.equal(entry('/bin/tool')?.links, 2)
    assert.equal(entry('/etc/passwd')?.mtime, mtime)
    assert.equal(entry('/etc/short-link')?.target, '../bin/tool')
    if (!full) return
    assert.equal(entry('/etc/long-link')?.target, `/${'0'.repeat(150)}`)
    assert.equal(await content(`${deep}/numbers`), numbers(400))
    assert.equal(entry('/etc/sparse')?.size, 200_000)
    const sparse = await content('/etc/sparse')
    assert.equal(sparse.replaceAll('\0', ''), 'tail'.repeat(6))
    assert.deepEqual([...sparse.matchAll(/tail/gu)].map(({ index }) => index), [0, 40_000, 80_000, 120_000, 160_000, 199_996])
    assert.ok(JSON.stringify(entry('/etc/sparse')?.steps).includes('[-1,'))
    if (name === 'pax') assert.deepEqual(entry('/bin/tool')?.attributes, { 'security.capability': 'cap_net_bind_service,cap_net_raw+ep' })
  })
}

/** A ustar archive of headers and contents, for what tar itself does not make. */
function craft(...members: { name: string; type?: string; link?: string; data?: string; size?: number }[]): Buffer {
  const blocks: Buffer[] = []
  for (const { name, type = '0', link = '', data = '', size = data.length } of members) {
    const header = Buffer.alloc(blockBytes)
    header.write(name, 0, 'latin1')
    header.write(['0000644', '0000000', '0000000', ''].join('\0'), 100)
    header.write([size.toString(8).padStart(11, '0'), '00000000000', `        ${type}`].join('\0'), 124)
    header.write(link, 157)
    header.write('ustar', 257)
    header.write('00', 263)
    header.write(`${header.reduce((sum, byte) => sum + byte, 0).toString(8).padStart(6, '0')}\0 `, 148)
    blocks.push(header, Buffer.from(data), Buffer.alloc((blockBytes - (data.length % blockBytes)) % blockBytes))
  }
  return Buffer.concat([...blocks, Buffer.alloc(1024)])
}

test('a path that leaves the archive is told, and the rest goes on', async () => {
  const run = await runReader(reader, craft({ name: 'a/../../b', data: 'x' }, { name: '/etc/passwd', data: 'y' }, { name: 'c', type: '1', link: '../../etc/shadow' }))
  assert.equal(run.error, undefined)
  assert.deepEqual(run.problems.map(({ code, path }) => [code, path]), [['path-escape', '/a/../../b'], ['path-escape', '/c']])
  assert.deepEqual(run.entries.map(({ path }) => path), ['/etc', '/etc/passwd'])
})

test('the last of several entries of one name counts, and that is said once', async () => {
  const bytes = craft({ name: 'a', data: 'old' }, { name: 'b', type: '1', link: 'a' }, { name: 'a', data: 'newer' }, { name: 'a', data: 'newest' })
  const run = await runReader(reader, bytes)
  assert.deepEqual(run.problems.map(({ code }) => code), ['unsupported'])
  const content = async (path: string) => (await contentAt(bytes, run.entries.find((entry) => entry.path === path)?.steps)).toString()
  assert.deepEqual([run.entries.length, await content('/a'), await content('/b')], [2, 'newest', 'old'])
})

test('links to nothing, unknown types, data behind the end', async () => {
  const bytes = craft({ name: 'a', type: '1', link: 'nowhere' }, { name: 'b', type: 'M', data: 'part' }, { name: 'c', data: 'end' })
  const run = await runReader(reader, Buffer.concat([bytes, Buffer.from('rest')]))
  assert.equal(run.error, undefined)
  assert.deepEqual(run.problems.map(({ code }) => code), ['malformed', 'unsupported', 'unsupported'])
  assert.deepEqual(run.entries.map(({ path, steps }) => [path, steps !== undefined]), [['/a', false], ['/c', true]])
})

test('numbers in base 256', () => {
  const field = (hex: string) => number(Buffer.from(hex, 'hex'), 0, 8, 0)
  assert.equal(field('8000000001000000'), 2 ** 24)
  assert.equal(field('ffffffffffffffff'), -1)
  assert.equal(field('3020202020202000'), 0)
  assert.throws(() => field('3039303030303000'), { code: 'malformed' })
})

test('truncation gives what came before it', async () => {
  const bytes = fixture('gnu')
  const whole = await runReader(reader, bytes)
  for (let length = 0; length < bytes.length - 1024; length += 97) {
    const run = await runReader(reader, bytes.subarray(0, length))
    // An archive may end without its end mark, so a cut between two entries cannot be seen.
    if (length % blockBytes !== 0 || length === 0) assert.equal(run.error?.code, 'malformed', `${length}`)
    assert.ok(run.entries.length <= whole.entries.length)
  }
})

test('whatever comes, only problems', async () => {
  const bytes = fixture('pax')
  await fc.assert(
    fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(255), fc.nat(bytes.length - 1), fc.nat(255), async (a, x, b, y) => {
      const broken = Buffer.from(bytes)
      broken[a] = x
      broken[b] = y
      // A right checksum lets the damage through to the fields.
      const header = broken.subarray(Math.floor(a / blockBytes) * blockBytes, Math.floor(a / blockBytes) * blockBytes + blockBytes)
      header.write(`${header.reduce((sum, byte, at) => sum + (at >= 148 && at < 156 ? 32 : byte), 0).toString(8).padStart(6, '0')}\0 `, 148)
      await runReader(reader, broken)
    }),
    { numRuns: 300 },
  )
})
