import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bytesSource } from '../../kernel/source.ts'
import { defineReader, type Signature } from '../../readers/define.ts'
import { selector } from './select.ts'

const reader = (id: string, ...signatures: Signature[]): ReturnType<typeof defineReader> =>
  defineReader({ id, title: id, emits: [], signatures, references: [{ title: '', url: '' }], limitations: [], async *read() {} })

/** Which of the readers claim, by id. */
async function claimed(readers: readonly ReturnType<typeof reader>[], path: string, content: string | Uint8Array = ''): Promise<string[]> {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'latin1') : content
  return (await selector(readers).select(bytesSource(bytes), path)).readers.map(({ id }) => id)
}

test('a path pattern is found by any plain part of it', async () => {
  const paths = (pattern: string, path: string): Promise<string[]> => claimed([reader('one', { paths: [pattern] })], path)
  for (const [pattern, hit, miss] of [
    ['/etc/passwd', '/etc/passwd', '/usr/etc/passwd'],
    ['passwd', '/a/b/passwd', '/a/passwd/b'],
    ['*.conf', '/a/b.conf', '/a/b.conf.bak'],
    ['*.log.1', '/var/log/x.log.1', '/var/log/x.1'],
    ['*-wal', '/a/base-wal', '/a/base-wal2'],
    ['config-?.*', '/boot/config-6.1', '/boot/config-10.1'],
    ['/etc/cron.d/*', '/etc/cron.d/job', '/etc/cron.d/a/job'],
    ['/etc/periodic/*/*', '/etc/periodic/daily/x', '/etc/periodic/x'],
    ['/a/b/*/*/*', '/a/b/c/d/e', '/a/b/c/d'],
    ['/srv/**', '/srv/a/b/c/d', '/opt/srv/a'],
    ['/etc/**/units/*', '/etc/a/b/units/x', '/opt/a/units/x'],
    ['**/hooks/**.sh', '/a/hooks/b/c.sh', '/a/hooks/b/c.py'],
    ['kernel?.img', '/kernel8.img', '/kernel.img'],
  ] as const) {
    assert.deepEqual(await paths(pattern, hit), ['one'], `${pattern} is for ${hit}`)
    assert.deepEqual(await paths(pattern, miss), [], `${pattern} is not for ${miss}`)
  }
})

test('bytes are compared near the beginning, far from it, from the end, and with gaps', async () => {
  const large = new Uint8Array(9000)
  large.set([1, 2, 3, 4], 4094)
  large.set([7, 8, 9], 8997)
  assert.deepEqual(await claimed([reader('one', { hex: '41 ?? 43' })], '/x', 'ABC'), ['one'])
  assert.deepEqual(await claimed([reader('one', { hex: '?? 42' })], '/x', 'ABC'), ['one'])
  assert.deepEqual(await claimed([reader('one', { hex: '41 42' })], '/x', 'A'), [])
  assert.deepEqual(await claimed([reader('one', { hex: '00', at: 5000 })], '/x', 'A'), [])
  assert.deepEqual(await claimed([reader('across', { hex: '01 02 03 04', at: 4094 }), reader('end', { hex: '07 08 09', at: -3 }), reader('no', { hex: '07 08', at: -3, maxBytes: 8999 })], '/x', large), ['across', 'end'])
  assert.deepEqual(await claimed([reader('end', { hex: '41', at: -2 })], '/x', 'A'), [])
})

test('all conditions of a signature must hold; longer bytes go first', async () => {
  const readers = [reader('weak', { hex: '41' }), reader('strong', { hex: '41 42 43' }), reader('both', { hex: '41', paths: ['*.a'] }), reader('small', { maxBytes: 2 })]
  assert.deepEqual(await claimed(readers, '/x.a', 'ABC'), ['strong', 'both', 'weak'])
  assert.deepEqual(await claimed(readers, '/x', 'AB'), ['weak', 'small'])
})

test('an empty content is claimed by its path only', async () => {
  assert.deepEqual(await claimed([reader('one', { paths: ['x'] }), reader('two', { hex: '00' })], '/x'), ['one'])
})

test('content that is too large for its place or its mark is told, what only looks alike is not', async () => {
  const large = async (signature: Signature, path: string, content = 'ABCDEFGHIJ'): Promise<string[]> =>
    (await selector([reader('one', { ...signature, maxBytes: 4 })]).select(bytesSource(Buffer.from(content)), path)).tooLarge.map((item) => `${item.reader.id} ${item.maxBytes}`)
  assert.deepEqual(await large({ paths: ['/etc/inetd.conf'] }, '/etc/inetd.conf'), ['one 4'])
  assert.deepEqual(await large({ hex: '4142434445464748' }, '/x'), ['one 4'])
  assert.deepEqual(await large({ paths: ['*.conf'] }, '/etc/inetd.conf'), [])
  assert.deepEqual(await large({ hex: '4142' }, '/x'), [])
  assert.deepEqual(await large({ paths: ['/etc/inetd.conf'] }, '/etc/inetd.conf', 'ABCD'), [])
  const claims = await selector([reader('two', { paths: ['/x'], maxBytes: 4 }, { hex: '4142' })]).select(bytesSource(Buffer.from('ABCDEF')), '/x')
  assert.deepEqual([claims.readers.length, claims.tooLarge.length], [1, 0])
})
