import assert from 'node:assert/strict'
import { stripVTControlCharacters } from 'node:util'
import { test } from 'node:test'
import fc from 'fast-check'
import { blocked } from '../testing/blocked.ts'
import { fixable, hostile, incomplete, large, ready } from '../testing/others.ts'
import { widthOf, wrap } from './layout.ts'
import { renderTerminal } from './report.ts'

const all = [blocked, fixable, ready, incomplete, hostile]

test('no line is wider than the terminal', () => {
  for (const example of all) {
    for (const columns of [40, 60, 80, 120, 200]) {
      for (const line of renderTerminal(example, { columns, colour: false }).split('\n')) {
        assert.ok(widthOf(line) <= columns, `${columns}: ${line}`)
      }
    }
  }
})

test('colour adds sequences and changes no text', () => {
  for (const example of all) {
    const plain = renderTerminal(example, { columns: 80, colour: false })
    const coloured = renderTerminal(example, { columns: 80, colour: true })
    assert.ok(!plain.includes('\u001b'))
    assert.ok(coloured.includes('\u001b['))
    assert.equal(stripVTControlCharacters(coloured), plain)
  }
})

test('what comes from the product sends nothing to the terminal', () => {
  const text = renderTerminal(hostile, { columns: 80, colour: true })
  const foreign = stripVTControlCharacters(text).replaceAll('\n', '')
  assert.doesNotMatch(foreign, /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u)
  assert.ok(foreign.includes(String.raw`\x1b[2J`) && foreign.includes(String.raw`\u202e`) && foreign.includes(String.raw`\x00`))
})

test('ASCII terminals get ASCII', () => {
  assert.match(renderTerminal(blocked, { columns: 80, colour: false, unicode: false }), /^[\n -~]*$/u)
})

test('the first screen of eighty columns fits a screen of forty-five lines and answers', () => {
  const text = renderTerminal(blocked, { columns: 80, colour: false, reportFile: 'out/report.html' })
  const first = text.slice(0, text.indexOf('Level 2  from what'))
  assert.ok(first.split('\n').length <= 45, String(first.split('\n').length))
  for (const said of ['BLOCKED', 'Printer Hub', 'Level 2', '█x█', 'Do first', '1 contradiction', 'out/report.html']) assert.ok(first.includes(said), said)
})

test('many findings stay readable: the rest of a check is counted', () => {
  const text = renderTerminal(large(300, 400), { columns: 80, colour: false })
  assert.ok(text.split('\n').length < 700)
  assert.match(text, /and \d+ more of /u)
  assert.match(renderTerminal(blocked, { columns: 80, colour: false }), /7 times/u)
})

test('wrapping keeps every character, and marks where it breaks a word', () => {
  assert.deepEqual(wrap('see /usr/local/share/example/file.conf now', 20), ['see', String.raw`/usr/local/share/` + '\\', 'example/file.conf', 'now'])
  fc.assert(fc.property(fc.array(fc.stringMatching(/^[!-[\]-~]{1,60}$/u)), fc.integer({ min: 5, max: 40 }), (words, width) => {
    const text = words.join(' ')
    const lines = wrap(text, width)
    assert.ok(lines.every((line) => widthOf(line) <= width))
    assert.equal(lines.map((line) => (line.endsWith('\\') ? line.slice(0, -1) : `${line} `)).join('').trimEnd(), text)
  }))
})
