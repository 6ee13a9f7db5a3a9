import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { makeFolder } from './make-folder.ts'

test('what is missing above a folder is made with it', () => {
  const root = mkdtempSync(join(tmpdir(), 'proofmark-folder-'))
  makeFolder(join(root, 'a/b/c'))
  makeFolder(join(root, 'a/b/c'))
  assert.ok(existsSync(join(root, 'a/b/c')))
  rmSync(root, { recursive: true })
})

test('where no folder can be made it says so, and ends', { skip: process.platform === 'linux' ? false : 'only Linux has /proc' }, () => {
  assert.throws(() => makeFolder('/proc/1/nowhere/proofmark'), { code: /^E(?:NOENT|ACCES|PERM)$/u })
})
