import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { contentAt, numbers } from '../../../../test/support/contents.ts'
import { only, runReader } from '../../shared/testing.ts'
import { reader } from './reader.ts'

const fixture = (name: string): Buffer => readFileSync(new URL(`fixtures/${name}.cpio`, import.meta.url))
const mtime = Date.UTC(2024, 1, 29, 12, 34, 56) / 1000
const main = [
  'directory 755 0:0 /', 'directory 755 0:0 /bin', 'character 644 0:0 /bin/console', 'fifo 644 0:0 /bin/pipe', 'file 4755 0:0 /bin/same-tool',
  'file 4755 0:0 /bin/tool', 'directory 755 0:0 /etc', 'file 644 1000:42 /etc/empty', 'symlink 777 0:0 /etc/link', 'file 644 0:0 /etc/numbers',
  'file 644 0:0 /etc/passwd',
]
const early = ['directory 755 0:0 /kernel', 'directory 755 0:0 /kernel/x86', 'directory 755 0:0 /kernel/x86/microcode', 'file 644 0:0 /kernel/x86/microcode/AuthenticAMD.bin']

for (const name of ['newc', 'crc', 'odc', 'two'] as const) {
  test(`${name}: every entry with its rights and content`, async () => {
    const bytes = fixture(name)
    const run = await runReader(reader, bytes)
    assert.equal(run.error, undefined)
    assert.deepEqual(run.problems, [])
    assert.deepEqual(run.children, [])
    assert.equal(only(run, 'container').details['variant'], name === 'two' ? 'newc' : name)
    const list = run.entries.map(({ path, type, mode, uid, gid }) => `${type} ${mode?.toString(8)} ${uid}:${gid} ${path}`)
    assert.deepEqual(list.toSorted(), [...main, ...(name === 'two' ? early : [])].toSorted())
    const entry = (path: string) => run.entries.find((candidate) => candidate.path === path)
    const content = async (path: string) => (await contentAt(bytes, entry(path)?.steps)).toString('latin1')
    for (const path of ['/bin/tool', '/bin/same-tool']) {
      assert.equal(await content(path), 'tool\n')
      assert.deepEqual([entry(path)?.size, entry(path)?.links], [5, 2])
    }
    assert.equal(await content('/etc/numbers'), numbers(400))
    assert.equal(await content('/etc/empty'), '')
    assert.equal(entry('/etc/link')?.target, '../bin/tool')
    assert.equal(entry('/etc/passwd')?.mtime, mtime)
    if (name === 'two') assert.equal(await content('/kernel/x86/microcode/AuthenticAMD.bin'), numbers(100))
  })
}

test('a compressed part behind an early archive is a child', async () => {
  const bytes = fixture('early-and-gzip')
  const run = await runReader(reader, bytes)
  assert.equal(run.error, undefined)
  assert.deepEqual(run.entries.map(({ path }) => path).toSorted(), ['/', ...early.map((line) => line.split(' ')[3])])
  assert.deepEqual(run.children.map(({ name }) => name), [`part-at-${bytes.indexOf(Buffer.from('1f8b', 'hex'))}.gz`])
  const inner = await contentAt(bytes, [...(run.children[0]?.steps ?? []), { kind: 'decompress', codec: 'gzip' }])
  assert.equal((await runReader(reader, inner)).entries.length, main.length)
})

test('something unknown behind the archive is told', async () => {
  const run = await runReader(reader, Buffer.concat([fixture('newc'), Buffer.from('rest')]))
  assert.deepEqual(run.problems.map(({ code, offset }) => [code, offset]), [['unsupported', 3072]])
})

test('a path that leaves the archive is told, and the rest goes on', async () => {
  const bytes = fixture('newc')
  bytes.write('../../../../', bytes.indexOf('etc/passwd'), 'latin1')
  const run = await runReader(reader, bytes)
  assert.equal(run.error, undefined)
  assert.deepEqual(run.problems.map(({ code }) => code), ['path-escape'])
  assert.equal(run.entries.length, main.length - 1)
})

test('truncation gives what came before it', async () => {
  const bytes = fixture('newc')
  const end = bytes.indexOf('TRAILER!!!')
  for (let length = 0; length < end; length += 13) {
    const run = await runReader(reader, bytes.subarray(0, length))
    assert.equal(run.error?.code, 'malformed', `${length}`)
    assert.ok(run.entries.length <= main.length)
  }
})

test('whatever comes, only problems', async () => {
  for (const name of ['newc', 'odc', 'early-and-gzip']) {
    const bytes = fixture(name)
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(255), fc.nat(bytes.length - 1), fc.nat(255), async (a, x, b, y) => {
        const broken = Buffer.from(bytes)
        broken[a] = x
        broken[b] = y
        await runReader(reader, broken)
      }),
      { numRuns: 200 },
    )
  }
})
