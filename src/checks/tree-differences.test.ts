import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TreeDifference } from '../facts/tree-comparison.ts'
import { weightOf } from './tree-differences.ts'

const weigh = (path: string, more: Partial<TreeDifference> = {}): string => weightOf({ path, what: 'changed', changes: ['content'], detail: 'content', runs: false, ...more })

test('every bit that lends a program somebody\'s rights weighs: user, group, and with the sticky bit beside', () => {
  for (const mode of ['2755', '3755', '4755', '5755', '6755', '7755']) {
    assert.equal(weigh('/usr/share/x', { changes: ['mode'], detail: `mode 0755 -> ${mode}` }), 'high', mode)
    assert.equal(weigh('/usr/share/x', { what: 'added', changes: [], detail: `file ${mode} 90 bytes` }), 'high', mode)
  }
  for (const mode of ['0755', '1777']) assert.equal(weigh('/usr/share/x', { changes: ['mode'], detail: `mode 0700 -> ${mode}` }), 'low', mode)
})

test('whom the system trusts and what it runs weighs more than what may name the slot, and that more than the rest', () => {
  assert.deepEqual(['/etc/rauc/ca.cert.pem', '/etc/mender/verify.pem', '/etc/ld.so.cache', '/usr/lib/modules/6.1/modules.dep'].map((path) => weigh(path)), ['high', 'high', 'high', 'high'])
  assert.deepEqual(['/boot/cmdline.txt', '/boot/grub/grub.cfg', '/etc/hosts'].map((path) => weigh(path)), ['medium', 'medium', 'medium'])
  assert.equal(weigh('/usr/share/doc/x'), 'low')
})

test('Python may have written what it compiled, and not have changed it', () => {
  const path = '/usr/lib/python3/__pycache__/os.cpython-311.pyc'
  assert.equal(weigh(path, { runs: true }), 'high')
  assert.equal(weigh(path, { runs: true, what: 'added', changes: [], detail: 'file 0644 90 bytes' }), 'medium')
})
