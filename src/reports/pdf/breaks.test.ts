import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { cutTo, pieces } from './breaks.ts'

test('pieces add up to the text, whatever it is, and no piece begins with a mark of the letter before it', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
    const all = pieces(text)
    assert.equal(all.join(''), text)
    assert.ok(all.every((piece) => piece !== ''))
    for (const piece of all.slice(1)) assert.doesNotMatch(piece, /^\p{M}/u)
  }))
})

test('sentences stay whole, paths break behind their marks, digests anywhere', () => {
  assert.deepEqual(pieces('The Telecommunications Infrastructure Act, in words.'), ['The Telecommunications Infrastructure Act, in words.'])
  assert.deepEqual(pieces('see /usr/lib/systemd/system/ssh.service now'), ['see ', '/', 'usr/', 'lib/', 'systemd/', 'system/', 'ssh.', 'service ', 'now'])
  assert.deepEqual(pieces('0123456789abcdef0123456789abcdef'), ['0123456789ab', 'cdef01234567', '89abcdef'])
})

test('no piece ends with an opening bracket or a quote, where no line would end', () => {
  for (const piece of pieces('aaaaaaaaaaa[bbbbbbbbbbb"cccccccccccc(dddddddddddd').slice(0, -1)) assert.doesNotMatch(piece, /[[("]$/u)
})

test('a text that is too long for its place is cut between characters', () => {
  assert.equal(cutTo('short', 10), 'short')
  assert.equal(cutTo('0123456789a', 10), '0123456...')
  assert.equal(cutTo('012345\u{1f600}789a', 10), '012345...')
})
