import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DirectoryParser } from './directory.ts'

/** A short entry: eleven bytes of name, attributes, the byte that tells the case. */
function short(name: readonly number[], attributes = 0x20, caseFlags = 0): Buffer {
  const entry = Buffer.alloc(32)
  entry.set(name)
  entry[11] = attributes
  entry[12] = caseFlags
  return entry
}

const bytes = (text: string): number[] => Array.from(text.padEnd(11), (letter) => letter.charCodeAt(0))
const names = (...entries: readonly Buffer[]): string[] => Array.from(new DirectoryParser(false).entries(Buffer.concat(entries)), ({ name }) => name)

test('short names: spaces, extension, case flags', () => {
  assert.deepEqual(names(short(bytes('README  TXT'))), ['README.TXT'])
  assert.deepEqual(names(short(bytes('NOEXT'))), ['NOEXT'])
  assert.deepEqual(names(short(bytes('README  TXT'), 0x20, 0x18)), ['readme.txt'])
  assert.deepEqual(names(short(bytes('README  TXT'), 0x20, 0x08)), ['readme.TXT'])
  assert.deepEqual(names(short(bytes('README  TXT'), 0x20, 0x10)), ['README.txt'])
})

test('short names: code page 437, and E5 stored as 05', () => {
  assert.deepEqual(names(short([0x05, 0x9a, 0x41, ...bytes('        ')].slice(0, 11))), ['σÜA'])
  assert.deepEqual(names(short([0x9a, 0x41, ...bytes('         ')].slice(0, 11), 0x20, 0x08)), ['üa'])
})

test('deleted entries, the end mark, dots', () => {
  const deleted = short([0xe5, ...bytes('ONE').slice(1)])
  assert.deepEqual(names(deleted, short(bytes('.'), 0x10), short(bytes('..'), 0x10), short(bytes('TWO')), Buffer.alloc(32), short(bytes('THREE'))), ['TWO'])
})

test('a label and a directory are told apart from files', () => {
  const kinds = Array.from(new DirectoryParser(false).entries(Buffer.concat([short(bytes('LABEL'), 0x08), short(bytes('SUB'), 0x10), short(bytes('FILE'))])), ({ kind }) => kind)
  assert.deepEqual(kinds, ['label', 'directory', 'file'])
})

test('a long name that lacks a part, or comes out of order, does not count', () => {
  const part = (order: number, text: string): Buffer => {
    const entry = Buffer.alloc(32, 0xff)
    entry[0] = order
    entry[11] = 0x0f
    entry[12] = 0
    // Checksum of `A          `, rotated and added byte by byte.
    entry[13] = Array.from(bytes('A')).reduce((sum, byte) => (((sum & 1) << 7) + (sum >> 1) + byte) & 0xff, 0)
    entry.writeUInt16LE(0, 26)
    const units = text.split('').map((letter) => letter.charCodeAt(0))
    if (units.length < 13) units.push(0)
    const places = [1, 3, 5, 7, 9, 14, 16, 18, 20, 22, 24, 28, 30]
    for (const [index, place] of places.entries()) entry.writeUInt16LE(units[index] ?? 0xffff, place)
    return entry
  }
  const end = short(bytes('A'))
  assert.deepEqual(names(part(0x42, 'four'), part(0x01, 'thirteen char'), end), ['thirteen charfour'])
  assert.deepEqual(names(part(0x42, 'four'), end), ['A'])
  assert.deepEqual(names(part(0x01, 'thirteen char'), part(0x42, 'four'), end), ['A'])
  assert.deepEqual(names(part(0x43, 'four'), part(0x01, 'thirteen char'), end), ['A'])
  assert.deepEqual(names(part(0x42, 'four'), short(bytes('B')), part(0x01, 'thirteen char'), end), ['B', 'A'])
  assert.deepEqual(names(part(0x41, 'ab'), end), ['ab'])
})
