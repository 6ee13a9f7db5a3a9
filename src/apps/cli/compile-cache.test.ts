import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cacheFolder } from './compile-cache.ts'

test('compiled code is kept in the cache folder of the user, or not at all', () => {
  assert.equal(cacheFolder('linux', {}, '/home/ann'), '/home/ann/.cache/proofmark')
  assert.equal(cacheFolder('linux', { XDG_CACHE_HOME: '/fast' }, '/home/ann'), '/fast/proofmark')
  assert.equal(cacheFolder('linux', { XDG_CACHE_HOME: 'here' }, '/home/ann'), '/home/ann/.cache/proofmark')
  assert.equal(cacheFolder('darwin', {}, '/Users/ann'), '/Users/ann/Library/Caches/proofmark')
  assert.equal(cacheFolder('linux', {}, '/'), undefined)
  assert.equal(cacheFolder('win32', {}, 'C:\\Users\\ann'), undefined)
})
