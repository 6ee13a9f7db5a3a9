import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { contentAt } from '../../../../test/support/contents.ts'
import { only, runReader } from '../../shared/testing.ts'
import { reader } from './reader.ts'

const fixture = (name: string): Buffer => readFileSync(new URL(`fixtures/${name}.deb`, import.meta.url))
const endings = { none: '', gzip: '.gz', xz: '.xz', zstd: '.zst' } as const

for (const [kind, ending] of Object.entries(endings)) {
  test(`${kind}: control and data are children`, async () => {
    const bytes = fixture(kind)
    const run = await runReader(reader, bytes)
    assert.deepEqual([run.error, run.problems], [undefined, []])
    assert.deepEqual(only(run, 'container').details, { version: '2.0', signed: false })
    assert.deepEqual(run.children.map(({ name }) => name), [`control.tar${ending}`, `data.tar${ending}`])
    const codec = ({ none: undefined, gzip: 'gzip', xz: 'xz', zstd: 'zstd' } as const)[kind as keyof typeof endings]
    const steps = run.children[1]?.steps ?? []
    const data = await contentAt(bytes, codec === undefined ? steps : [...steps, { kind: 'decompress', codec }])
    assert.ok(data.includes('#!/bin/sh\n'))
  })
}

test('a package of an older format, and one without its parts', async () => {
  const old = fixture('none')
  old.write('0.93', 68)
  assert.equal((await runReader(reader, old)).error?.code, 'unsupported')
  const half = await runReader(reader, fixture('none').subarray(0, 72))
  assert.equal(half.error?.code, 'malformed')
})

test('truncation gives the members that are whole', async () => {
  const bytes = fixture('xz')
  for (let length = 0; length < bytes.length; length++) {
    const run = await runReader(reader, bytes.subarray(0, length))
    assert.equal(run.error?.code, 'malformed', `${length}`)
  }
})
