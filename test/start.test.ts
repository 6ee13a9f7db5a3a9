/** `npm start` is the command line: the same arguments, the same exit status, and nothing of its own on standard output. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { test } from 'node:test'
import packageJson from '../package.json' with { type: 'json' }

const root = join(import.meta.dirname, '..')

function npmStart(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync('npm', ['start', '--silent', '--', ...args], { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' })
}

test('npm start --silent -- ARGS prints only what proofmark ARGS prints', () => {
  const { status, stdout } = npmStart('--version')
  assert.equal(stdout, `${packageJson.version}\n`)
  assert.equal(status, 0)
})

test('arguments keep their blanks, and the exit status of wrong use comes through', () => {
  const { status, stdout, stderr } = npmStart('no such command')
  assert.equal(stdout, '')
  assert.match(stderr, /"no such command"/)
  assert.equal(status, 2)
})
