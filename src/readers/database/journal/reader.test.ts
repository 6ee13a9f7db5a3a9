import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { gunzipSync, zstdCompressSync } from 'node:zlib'
import { only, runReader } from '../../shared/testing.ts'
import { reader } from './reader.ts'

const folder = new URL('fixtures/', import.meta.url)
const journals = readdirSync(folder).filter((name) => name.endsWith('.journal.gz'))
const read = (name: string): Uint8Array => gunzipSync(readFileSync(new URL(name, folder)))

/** A journal of data objects that so many entries share each. */
function journal(objects: readonly (readonly [flags: number, value: Uint8Array])[], entries: number): Buffer {
  const header = Buffer.alloc(208)
  header.write('LPKSHHRH')
  header.writeUInt32LE(2, 12)
  header.writeUInt32LE(208, 88)
  const made: Buffer[] = [header]
  let at = 208
  for (const [flags, value] of objects) {
    header.writeUInt32LE(at, 136)
    const object = Buffer.alloc(64)
    object.set([1, flags])
    object.writeUInt32LE(64 + value.length, 8)
    object.writeUInt32LE(entries, 56)
    const whole = Buffer.concat([object, value, Buffer.alloc(-value.length & 7)])
    made.push(whole)
    at += whole.length
  }
  return Buffer.concat(made)
}

/** A block of LZ4 behind its plain length: literals alone, 15 and the rest of the length, then the bytes. */
function lz4(text: Uint8Array, plain = text.length): Buffer {
  const head = Buffer.alloc(8)
  head.writeUInt32LE(plain)
  const rest = text.length - 15
  return Buffer.concat([head, Buffer.from([0xf0, ...Array<number>(Math.floor(rest / 255)).fill(255), rest % 255]), text])
}

describe('database/journal', () => {
  for (const name of journals) {
    it(`counts what stands in the entries of ${name}, without values`, async () => {
      const run = await runReader(reader, read(name), { path: '/var/log/journal/0123/system.journal' })
      assert.deepEqual(run.problems, [])
      const { found, medium } = only(run, 'personal-data')
      assert.equal(medium, 'log')
      // Eight entries of each of five messages; forty with the command line.
      const counts = Object.fromEntries(found.map(({ kind, count, at }) => [`${kind} ${at}`, count]))
      assert.deepEqual(counts, { 'email email': 8, 'phone phone': 8, 'ip-address peer': 8, 'email text': 8 })
      assert.ok(!/alex|kim|901820|10\.20/u.test(JSON.stringify(run.facts)))
    })
  }
  it('reads values in LZ4 and XZ', async () => {
    const text = Buffer.from('MESSAGE=mail for lena@horak-family.net')
    // xz --check=crc64 of the same text.
    const xz = Buffer.from('fd377a585a000004e6d6b4460200210116000000742fe5a30100254d4553534147453d6d61696c20666f72206c656e6140686f72616b2d66616d696c792e6e6574000000fc25d5aea3475a8d00013e26ab2b4eb31fb6f37d010000000004595a', 'hex')
    for (const [flags, value] of [[0, text], [2, lz4(text)], [1, xz]] as const) {
      const { found } = only(await runReader(reader, journal([[flags, value]], 3)), 'personal-data')
      assert.deepEqual(found, [{ kind: 'email', count: 3, at: 'text' }], `flags ${flags}`)
    }
  })
  describe('with a field that cannot be read', () => {
    const mail = Buffer.from('MESSAGE=mail for lena@horak-family.net')
    const long = Buffer.from(`MESSAGE=mail for lena@horak-family.net${' '.repeat(5_000_000)}`)
    const cases: readonly (readonly [string, number, Uint8Array, number, string | undefined])[] = [
      ['plain, and longer than what is looked at', 0, long, 6, undefined],
      ['long in Zstandard', 4, zstdCompressSync(long.subarray(0, 200_000)), 6, undefined],
      ['long in LZ4', 2, lz4(long.subarray(0, 200_000)), 6, undefined],
      ['very long in Zstandard', 4, zstdCompressSync(long), 3, 'limit'],
      ['very long in LZ4', 2, lz4(long), 3, 'limit'],
      ['broken', 4, Buffer.from('no such bytes'), 3, 'malformed'],
      ['of a compression that is not known', 8, mail, 3, 'unsupported'],
    ]
    for (const [title, flags, value, count, code] of cases) {
      it(`${title}: what stands behind it counts, and it is told once`, async () => {
        const run = await runReader(reader, journal([[flags, value], [flags, value], [0, mail]].slice(code === undefined ? 1 : 0) as [number, Uint8Array][], 3))
        assert.equal(run.error, undefined)
        assert.deepEqual(only(run, 'personal-data').found, [{ kind: 'email', count, at: 'text' }])
        assert.deepEqual(run.problems.map((problem) => problem.code), code === undefined ? [] : [code])
        if (code !== undefined) assert.match(run.problems[0]?.message ?? '', /^2 fields of a journal/u)
      })
    }
  })
  it('answers truncations and byte flips with typed problems', async () => {
    const whole = read(journals[0] ?? '')
    // The objects lie behind the hash tables.
    const first = new DataView(whole.buffer, whole.byteOffset).getUint32(136, true) - 12_000
    for (let length = 0; length < 600; length += 13) {
      const run = await runReader(reader, whole.subarray(0, length))
      assert.ok(run.error !== undefined || run.problems.length > 0 || length === 0, String(length))
    }
    for (let at = first; at < first + 12_000; at += 61) {
      const changed = Uint8Array.from(whole)
      changed[at] = (changed[at] ?? 0) ^ 0xff
      await runReader(reader, changed)
    }
  })
  it('says so of features that it does not know', async () => {
    const changed = Uint8Array.from(read(journals[0] ?? ''))
    changed[13] = 1
    assert.equal((await runReader(reader, changed)).error?.code, 'unsupported')
  })
})
