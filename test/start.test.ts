/** `npm start` is the command line: the same arguments, the same exit status, and nothing of its own on standard output. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import packageJson from '../package.json' with { type: 'json' }

const root = join(import.meta.dirname, '..')

function npmStart(cwd: string, ...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync('npm', ['start', '--silent', '--', ...args], { cwd, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, shell: process.platform === 'win32' })
}

test('npm start --silent -- ARGS prints only what proofmark ARGS prints', () => {
  const { status, stdout } = npmStart(root, '--version')
  assert.equal(stdout, `${packageJson.version}\n`)
  assert.equal(status, 0)
})

test('arguments keep their blanks, and the exit status of wrong use comes through', () => {
  const { status, stdout, stderr } = npmStart(root, 'no such command')
  assert.equal(stdout, '')
  assert.match(stderr, /"no such command"/)
  assert.equal(status, 2)
})

test('npm start alone reviews the example, ends well whatever it finds, and says where the report lies', (t) => {
  // In a copy, because the report is written into the folder of the checkout.
  const copy = mkdtempSync(join(tmpdir(), 'proofmark-start-'))
  t.after(() => rmSync(copy, { recursive: true, force: true }))
  for (const path of ['src', 'bin', 'tools', 'examples', 'package.json', 'package-lock.json']) cpSync(join(root, path), join(copy, path), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction')
  const { status, stdout, stderr } = npmStart(copy)
  assert.equal(status, 0, stderr)
  assert.match(stdout, /blocked/i)
  assert.match(stdout, /report\.html/)
  assert.match(readFileSync(join(copy, 'report.html'), 'utf8'), /^<!doctype html>/i)
})
