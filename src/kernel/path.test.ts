import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { insidePath, linkTarget, nameText, pathMatcher } from './path.ts'

/** What `nameText` made, turned back. */
function bytesOf(text: string): Uint8Array {
  if (!/[\uf780-\uf7ff]/u.test(text)) return new TextEncoder().encode(text)
  return Uint8Array.from(text, (character) => (character.charCodeAt(0) < 0x80 ? character.charCodeAt(0) : character.charCodeAt(0) - 0xf700))
}

test('a name keeps its bytes, whatever they are', () => {
  const odd = fc.uint8Array({ maxLength: 12 })
  const tricky = fc.string({ unit: fc.constantFrom('a', '\uf780', '\uf7ff', 'é', '\ufeff'), maxLength: 6 }).map((text) => new TextEncoder().encode(text))
  fc.assert(fc.property(fc.oneof(odd, tricky), (bytes) => assert.deepEqual(bytesOf(nameText(bytes)), bytes)), { seed: 3 })
})

test('two different names never look the same: the characters that stand for bytes stand for nothing else', () => {
  assert.notEqual(nameText(Uint8Array.of(0x80)), nameText(new TextEncoder().encode('\uf780')))
})

test('a stored path stays inside, or is refused', () => {
  assert.equal(insidePath('./a//b/../c'), '/a/c')
  assert.equal(insidePath('/'), '/')
  for (const bad of ['../a', 'a/../../b', '/..', 'a\0b']) assert.throws(() => insidePath(bad), { code: 'path-escape' }, bad)
  assert.throws(() => insidePath('a'.repeat(5000)), { code: 'limit' })
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', '.', '/', '..') }), (text) => {
    let path: string
    try {
      path = insidePath(text)
    } catch {
      return
    }
    assert.ok(path.startsWith('/') && !path.split('/').includes('..') && !path.includes('//'), path)
    assert.equal(insidePath(path), path)
  }), { seed: 4 })
})

test('a link leads to where it leads inside its root, as with chroot', () => {
  assert.equal(linkTarget('/bin', 'usr/bin'), '/usr/bin')
  assert.equal(linkTarget('/etc/localtime', '../usr/share/zoneinfo/UTC'), '/usr/share/zoneinfo/UTC')
  assert.equal(linkTarget('/a/b', '/c'), '/c')
  assert.equal(linkTarget('/a', '../../../../etc/shadow'), '/etc/shadow')
})

test('patterns: one part, any parts, one character; everything else is itself', () => {
  const fits = (pattern: string, path: string): boolean => pathMatcher([pattern])(path)
  assert.ok(fits('/etc/*.conf', '/etc/a.conf') && !fits('/etc/*.conf', '/etc/a/b.conf') && !fits('/etc/*.conf', '/etc/axconf'))
  assert.ok(fits('/srv/**', '/srv/a/b') && fits('**/x', '/x') && fits('x', '/a/b/x') && !fits('x', '/a/bx'))
  assert.ok(fits('a?c', '/abc') && !fits('a?c', '/a/c') && fits('/a+(b)', '/a+(b)'))
  assert.ok(!pathMatcher([])('/a'))
})
