import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { contentAt, numbers } from '../../../../test/support/contents.ts'
import { only, runReader } from '../../shared/testing.ts'
import { reader } from './reader.ts'

const disk = Buffer.alloc(64 * 1024)
disk.write(numbers(800), 0)
Buffer.from('abc\n'.repeat(2048)).copy(disk, 4 * 4096)
disk.write(numbers(300), 12 * 4096)

const fixture = (name: string): Buffer => readFileSync(new URL(`fixtures/${name}`, import.meta.url))

for (const name of ['mixed.simg', 'small-blocks.simg']) {
  test(`${name}: the disk, wherever it is cut`, async () => {
    const bytes = fixture(name)
    const run = await runReader(reader, bytes)
    assert.deepEqual([run.error, run.problems], [undefined, []])
    assert.equal(only(run, 'container').details['filledBytes'], 8192)
    assert.ok(disk.equals(await contentAt(bytes, run.children[0]?.steps)))
    for (let length = 0; length < bytes.length; length += length < 64 ? 1 : 97) {
      const cut = await runReader(reader, bytes.subarray(0, length))
      if (length < 28) assert.equal(cut.error?.code, 'malformed')
      else {
        assert.equal(cut.problems[0]?.code, 'malformed', String(length))
        await assert.rejects(contentAt(bytes.subarray(0, length), cut.children[0]?.steps), { code: 'malformed' })
      }
    }
  })
}

interface Chunk {
  readonly kind: number
  readonly blocks: number
  readonly data?: Buffer
  readonly total?: number
}

function image(chunks: readonly Chunk[], { blocks = 4, block = 1024, major = 1, header = 28, chunkHeader = 12 } = {}): Buffer {
  const head = Buffer.alloc(header)
  head.writeUInt32LE(0xed26ff3a, 0)
  for (const [index, value] of [major, 0, header, chunkHeader].entries()) head.writeUInt16LE(value, 4 + index * 2)
  for (const [index, value] of [block, blocks, chunks.length].entries()) head.writeUInt32LE(value, 12 + index * 4)
  return Buffer.concat([head, ...chunks.flatMap(({ kind, blocks: count, data = Buffer.alloc(0), total }) => {
    const own = Buffer.alloc(chunkHeader)
    own.writeUInt16LE(kind, 0)
    own.writeUInt32LE(count, 4)
    own.writeUInt32LE(total ?? chunkHeader + data.length, 8)
    return [own, data]
  })])
}

const word = Buffer.from([1, 2, 3, 0xff])

test('every kind of chunk, and headers that are longer than today\'s', async () => {
  const raw = Buffer.alloc(1024, 'x')
  const chunks = [{ kind: 0xcac2, blocks: 1, data: word }, { kind: 0xcac1, blocks: 1, data: raw }, { kind: 0xcac4, blocks: 0, data: word }, { kind: 0xcac3, blocks: 1 }, { kind: 0xcac2, blocks: 1, data: Buffer.alloc(4) }]
  for (const longer of [{}, { header: 40, chunkHeader: 20 }]) {
    const bytes = image(chunks, longer)
    const run = await runReader(reader, bytes)
    assert.deepEqual(run.problems, [])
    assert.ok(Buffer.concat([Buffer.alloc(1024, word), raw, Buffer.alloc(2048)]).equals(await contentAt(bytes, run.children[0]?.steps)))
  }
})

test('what contradicts the format is told, and what is missing is not zeros', async () => {
  const raw = { kind: 0xcac1, blocks: 2, data: Buffer.alloc(2048, 'y') }
  const cases: readonly [Buffer, RegExp][] = [
    [image([raw]), /the chunks give 2048 bytes, the header promises 4 blocks/],
    [image([raw, { kind: 0xcac5, blocks: 2 }]), /unknown kind/],
    [image([raw, { kind: 0xcac3, blocks: 0xffffffff }]), /leaves the disk/],
    [image([raw, { kind: 0xcac1, blocks: 2, data: Buffer.alloc(1024) }]), /takes 1036 bytes where 2060/],
    [image([raw, { kind: 0xcac2, blocks: 2 }]), /takes 12 bytes where 16/],
  ]
  for (const [bytes, says] of cases) {
    const run = await runReader(reader, bytes)
    assert.match(run.problems[0]?.message ?? '', says)
    assert.equal(run.problems[0]?.code, 'malformed')
    await assert.rejects(contentAt(bytes, run.children[0]?.steps), { code: 'malformed' })
  }
  const longer = await runReader(reader, Buffer.concat([image([raw, raw]), Buffer.from('more')]))
  assert.match(longer.problems[0]?.message ?? '', /4 bytes follow the last chunk/)
  assert.equal((await runReader(reader, image([], { major: 2 }))).error?.code, 'unsupported')
  for (const bad of [{ block: 0 }, { block: 6 }, { chunkHeader: 8 }, { blocks: 0xffffffff, block: 0xfffffffc }]) assert.equal((await runReader(reader, image([], bad))).error?.code, 'malformed')
})
