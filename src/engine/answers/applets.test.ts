import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { purse } from '../../kernel/budget.ts'
import { defaultLimits } from '../../kernel/limits.ts'
import { lentBytes } from '../../kernel/testing.ts'
import { appletNames } from './applets.ts'

const budget = purse(defaultLimits, 0, () => undefined)
const namesIn = (bytes: Uint8Array): Promise<readonly string[]> => appletNames(lentBytes(bytes), budget)
const program = '/usr/bin/busybox'

test('the applets of the installed BusyBox, as it lists them itself', { skip: existsSync(program) ? false : `${program} is not installed` }, async () => {
  const listed = spawnSync(program, ['--list'], { encoding: 'utf8' }).stdout.trim().split('\n')
  assert.ok(listed.length > 100)
  assert.deepEqual(await namesIn(readFileSync(program)), listed)
})

test('other sorted lists are no table of applets', async () => {
  assert.deepEqual(await namesIn(Buffer.from('\0aaa\0bbb\0ccc\0ddd\0eee\0')), [])
  assert.deepEqual(await namesIn(Buffer.from('cat\0zebra\0ls\0mount\0')), [])
  assert.deepEqual(await namesIn(Buffer.alloc(0)), [])
})

test('a small table between other strings', async () => {
  assert.deepEqual(await namesIn(Buffer.from('zzz\0ash\0cat\0ls\0wget\0abc\0Usage: x\0')), ['ash', 'cat', 'ls', 'wget'])
})
