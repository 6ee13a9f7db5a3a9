import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import { attribute, XmlScanner } from './xml-stream.ts'

function events(...pieces: readonly string[]): readonly string[] {
  const scanner = new XmlScanner()
  const found: string[] = []
  let text = ''
  const flush = (): void => {
    if (text !== '') found.push(`"${text}"`)
    text = ''
  }
  for (const piece of pieces) {
    for (const event of scanner.push(piece)) {
      if (event.kind === 'text') text += event.text
      else {
        flush()
        found.push(event.kind === 'open' ? `<${event.name}${event.empty ? '/' : ''}>` : `</${event.name}>`)
      }
    }
  }
  scanner.end()
  flush()
  return found
}

test('a text that ends inside an element is cut short', () => {
  assert.throws(() => events('<a><b/>', 'x</a', '>', '<c>'), /ends inside an element/u)
  assert.throws(() => events('<a><b></b>'), /ends inside an element/u)
})

const sample = '<?xml version="1.0"?><!-- a > b --><x:r a="1>2" b=\'"\'><c/>R&amp;D &#x3a9;&#937;<![CDATA[<&>]]></x:r>\n'
const expected = ['<r>', '<c/>', '"R&D ΩΩ<&>"', '</r>', '"\n"']

test('tags, texts, sections, comments, references; quoted ends', () => {
  assert.deepEqual(events(sample), expected)
  assert.equal(attribute(' r="A1" x:t = \'s\'', 't'), 's')
  assert.equal(attribute(' r="A&quot;1"', 'r'), 'A"1')
  assert.equal(attribute(' r="A1"', 's'), undefined)
})

test('cut anywhere, it is the same', () => {
  for (let at = 0; at <= sample.length; at++) assert.deepEqual(events(sample.slice(0, at), sample.slice(at)), expected, `${at}`)
  assert.deepEqual(events(...sample), expected)
})

test('document types, entities of a file\'s own, tags that never end', () => {
  assert.throws(() => events('<!DOCTYPE r [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><r>&b;</r>'), /document type/u)
  assert.deepEqual(events('<r>&b;</r>'), ['<r>', '"&b;"', '</r>'])
  assert.throws(() => events(`<r ${'a'.repeat(300_000)}`), /does not end/u)
  assert.throws(() => events('<r a="'), /cut short/u)
})

test('any text is read in time', () => {
  fc.assert(fc.property(fc.array(fc.constantFrom('<', '>', '"', "'", '&', '!', '-', '[', 'a', '/', '?', ';', '#'), { maxLength: 300 }), (signs) => {
    try {
      events(signs.join(''))
    } catch (error) {
      assert.equal((error as Error).name, 'ReadError')
    }
  }))
  const from = performance.now()
  for (const hostile of ['<a b="'.repeat(40_000), '<"'.repeat(100_000), '&'.repeat(200_000), '<a>'.repeat(80_000), '<a x="" '.repeat(30_000)]) {
    try {
      events(hostile)
    } catch (error) {
      assert.equal((error as Error).name, 'ReadError')
    }
  }
  assert.ok(performance.now() - from < 3000, `${performance.now() - from} ms`)
})

test('what is kept of a piece does not keep the piece', () => {
  setFlagsFromString('--expose-gc')
  const collectGarbage = runInNewContext('gc') as () => void
  collectGarbage()
  const before = process.memoryUsage().heapUsed
  const scanner = new XmlScanner()
  const kept: string[] = []
  for (let index = 0; index < 100; index++) {
    for (const event of scanner.push(Buffer.from(`<e name="a name of some length ${index}">a text of some length ${index}<!--${'-'.repeat(1_000_000)}--></e>`).toString())) {
      if (event.kind === 'open') kept.push(attribute(event.raw, 'name') ?? '')
      else if (event.kind === 'text') kept.push(event.text)
    }
  }
  collectGarbage()
  const grown = process.memoryUsage().heapUsed - before
  assert.deepEqual([kept.length, kept.at(-1)], [200, 'a text of some length 99'])
  assert.ok(grown < 20_000_000, `${grown} bytes`)
})
