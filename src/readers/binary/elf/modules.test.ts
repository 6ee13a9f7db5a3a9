import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { runReader } from '../../shared/testing.ts'
import { reader } from './reader.ts'

const fixture = (name: string): Uint8Array => Uint8Array.from(readFileSync(new URL(`fixtures/${name}.elf`, import.meta.url)))
async function told(bytes: Uint8Array) {
  const run = await runReader(reader, bytes)
  assert.equal(run.of('elf').length, 1, run.error?.message)
  return { libraries: run.of('language-package').map(({ ecosystem, name, version }) => `${ecosystem} ${name} ${version}`), problems: run.problems }
}
const indexOf = (bytes: Uint8Array, text: string): number => Buffer.from(bytes).indexOf(text, 0, 'latin1')

test('Go\'s own build information: a module that a folder replaces keeps its name, a program without a version is left out', async () => {
  assert.deepEqual(await told(fixture('go-modules')), { libraries: ['golang stdlib 1.19.8', 'golang example.com/Dep v1.2.3'], problems: [] })
})

test('the older form, by pointers, with a module that takes another\'s place', async () => {
  const libraries = ['golang stdlib 1.16.4', 'golang example.com/old v0.9.0', 'golang example.com/a v1.0.0', 'golang example.com/fork v2.1.0']
  assert.deepEqual(await told(fixture('go-old')), { libraries, problems: [] })
})

test('crates, without what only built the program', async () => {
  assert.deepEqual(await told(fixture('crates')), { libraries: ['cargo lamp 0.1.0', 'cargo rand_core 0.6.4'], problems: [] })
})

test('a damaged list is told, and the program all the same', async () => {
  const go = fixture('go-modules')
  const at = indexOf(go, '\u00ff Go buildinf:')
  go[at] = 0
  assert.match((await told(go)).problems[0]?.message ?? '', /^\.go\.buildinfo: no mark/)
  const long = fixture('go-modules')
  long.fill(0xff, at + 32, at + 42)
  assert.match((await told(long)).problems[0]?.message ?? '', /impossible length/)
  const crates = fixture('crates')
  // zlib's header.
  const packed = indexOf(crates, '\u0078\u009c')
  crates.fill(0, packed, packed + 8)
  assert.equal((await told(crates)).problems[0]?.code, 'malformed')
})

test('flipped bytes end in facts or typed problems', async () => {
  for (const name of ['go-modules', 'go-old', 'crates']) {
    const bytes = fixture(name)
    for (let at = 0; at < bytes.length; at += 13) {
      const changed = Uint8Array.from(bytes)
      changed[at] = (changed[at] ?? 0) ^ 0xff
      await runReader(reader, changed)
    }
  }
})
