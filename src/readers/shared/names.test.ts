import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ReadError } from '../../kernel/problem.ts'
import { childPath, childPathOfText } from './names.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const code = (work: () => string): string => {
  try {
    return work()
  } catch (error) {
    assert.ok(error instanceof ReadError)
    return `! ${error.code}`
  }
}

test('a name becomes one part of a path and never leads elsewhere', () => {
  assert.equal(childPath('/', bytes('etc'), 100), '/etc')
  assert.equal(childPath('/etc', bytes('...'), 100), '/etc/...')
  for (const name of ['.', '..', 'a/b', '/', 'a\0b', '\0']) assert.equal(code(() => childPath('/etc', bytes(name), 100)), '! path-escape')
  assert.equal(code(() => childPath('/', bytes(''), 100)), '! malformed')
  assert.equal(code(() => childPath('/a', bytes('b'.repeat(100)), 100)), '! limit')
})

test('odd bytes and halves of surrogate pairs stay apart', () => {
  assert.notEqual(childPath('/', Uint8Array.of(0xff), 100), childPath('/', Uint8Array.of(0xfe), 100))
  const high = childPathOfText('/', 'a\ud800', 100)
  const low = childPathOfText('/', 'a\ud801', 100)
  assert.notEqual(high, low)
  assert.ok(high.isWellFormed())
  assert.equal(childPathOfText('/', '😀', 100), '/😀')
})
