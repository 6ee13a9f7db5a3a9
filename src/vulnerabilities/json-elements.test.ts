import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { ReadError } from '../kernel/problem.ts'
import { elements, type Element } from './json-elements.ts'

async function read(text: string | Uint8Array, depth: number, chunkBytes = 1 << 20): Promise<readonly Element[]> {
  const bytes = Buffer.from(text)
  const found: Element[] = []
  const chunks = async function* (): AsyncGenerator<Uint8Array> {
    // One buffer that is used again, as a source may.
    const shared = Buffer.alloc(chunkBytes)
    for (let at = 0; at < bytes.length; at += chunkBytes) {
      const length = bytes.copy(shared, 0, at, at + chunkBytes)
      yield shared.subarray(0, length)
      shared.fill(0x78)
    }
  }
  for await (const element of elements(chunks(), (path) => path.length >= depth)) found.push(element)
  return found
}

/** What a parser that holds everything in memory finds. */
function expected(value: unknown, depth: number, path: readonly string[] = []): readonly Element[] {
  if (typeof value !== 'object' || value === null || (path.length > 0 && path.length >= depth)) return [{ path: [...path], value }]
  const entries: [string, unknown][] = Array.isArray(value) ? value.map((item, index) => [String(index), item]) : Object.entries(value)
  return entries.flatMap(([key, item]) => expected(item, depth, [...path, key]))
}

test('the elements of any document, whatever the chunks and the layout', async () => {
  await fc.assert(fc.asyncProperty(fc.jsonValue({ maxDepth: 4 }), fc.nat({ max: 3 }), fc.integer({ min: 1, max: 9 }), fc.constantFrom(undefined, 1, '\t'), async (value, depth, chunkBytes, indent) => {
    const text = JSON.stringify(value, undefined, indent)
    assert.deepEqual(await read(text, depth, chunkBytes), expected(JSON.parse(text) as unknown, depth))
  }), { numRuns: 600 })
})

test('quotation marks, backslashes and brackets within texts end nothing', async () => {
  const value = { 'a"b': { c: 'x\\', d: '"}]', e: '\\"', f: '\\\\"{[', g: '\u00fc\u2028\ud83d\ude00' }, 'k\\': [{ '}': '{' }] }
  for (const chunkBytes of [1, 2, 3, 5, 1000]) assert.deepEqual(await read(JSON.stringify(value), 1, chunkBytes), expected(value, 1))
})

test('a document that is cut is never taken for a whole one', async () => {
  const text = JSON.stringify({ a: { b: [1, 2, { c: 'd' }] }, e: [true, null], f: 'g' })
  for (let length = 0; length < text.length; length++) await assert.rejects(read(text.slice(0, length), 1), ReadError, text.slice(0, length))
})

test('what is no JSON is refused, as JSON.parse refuses it', async () => {
  for (const text of ['', ' ', '{', '}', '[1,]', '{"a":1,}', '{"a" 1}', '{a:1}', '[1 2]', '{"a":1}{', '[1]]', '{"a":[}', 'nul', '{"a":tru}', '[1}', '{"a":1]', '"a', '\u0000', '[,1]', '{"a":}', '{"a"}', '{,}', '[{"a":1},,{}]', '{"a":{"b":1 "c":2}}']) {
    await assert.rejects(read(text, 1), ReadError, JSON.stringify(text))
  }
  for (const text of ['[]', '{}', ' [ ] ', '1', '"x"', 'null', '[[],{}]', '\ufeff{"a":1}']) await read(text, 1)
})

test('an element that never ends costs bounded memory', async () => {
  const chunk = Buffer.alloc(1 << 20, 0x61)
  const endless = async function* (): AsyncGenerator<Uint8Array> {
    yield Buffer.from('{"a":{"b":"')
    for (let count = 0; count < 4096; count++) yield chunk
  }
  const consume = async (depth: number): Promise<void> => {
    for await (const element of elements(endless(), (path) => path.length >= depth)) assert.fail(String(element.path))
  }
  await assert.rejects(consume(1), (error) => error instanceof ReadError && error.code === 'limit')
  await assert.rejects(consume(3), (error) => error instanceof ReadError && error.code === 'limit')
  await assert.rejects(read('['.repeat(100_000), 99), ReadError)
})
