/** squashfs 3 in both byte orders, made by the tools of its time, compared with unsquashfs of today. */
import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test, type TestContext } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { reader } from '../src/readers/filesystem/squashfs/reader.ts'
import { call, folder, needs, plantTree, readImage, same } from './support/filesystem-oracle.ts'
import { oursAsListed, unsquashed } from './support/unsquashfs.ts'

const fixtures = new URL('../src/readers/filesystem/squashfs/fixtures/', import.meta.url)

async function compare(t: TestContext, work: string, image: string): Promise<void> {
  const { run, source, close } = await readImage(image, reader)
  t.after(close)
  assert.equal(run.error, undefined)
  assert.deepEqual(run.problems, [])
  same(await oursAsListed(source, run), unsquashed(work, image))
}

const kept = readdirSync(fixtures).filter((name) => name.startsWith('3.'))
for (const name of kept) {
  test(`the fixture ${name}: as unsquashfs tells it`, async (t) => {
    if (!needs(t, 'unsquashfs')) return
    const work = folder(t)
    const image = join(work, 'image')
    writeFileSync(image, gunzipSync(readFileSync(new URL(name, fixtures))))
    await compare(t, work, image)
  })
}

const cases: Record<string, readonly [string, ...string[]]> = {
  '3.0, little-endian': ['mksquashfs-3.0', '-le'],
  '3.0, big-endian': ['mksquashfs-3.0', '-be', '-b', '4096'],
  '3.2, little-endian, fragments for all': ['mksquashfs-3.2', '-le', '-always-use-fragments'],
  '3.2, big-endian, marked metadata': ['mksquashfs-3.2', '-be', '-check_data'],
  '3.2, big-endian, nothing compressed': ['mksquashfs-3.2', '-be', '-noI', '-noD', '-noF', '-no-fragments'],
  '3.3, little-endian': ['mksquashfs-3.3', '-le'],
  '3.3, big-endian, 1 MiB blocks': ['mksquashfs-3.3', '-be', '-b', '1048576'],
  '3.3, big-endian, 4 KiB blocks, no sparse ones': ['mksquashfs-3.3', '-be', '-b', '4096', '-no-sparse'],
  '3.3, little-endian, marked metadata': ['mksquashfs-3.3', '-le', '-check_data', '-no-duplicates'],
}

let tree = ''
before(() => {
  tree = mkdtempSync(join(tmpdir(), 'proofmark-oracle-'))
  plantTree(tree, { oddNames: false, far: 5_000_000, many: 600, longestLink: 4000 })
})
after(() => rmSync(tree, { recursive: true, force: true }))

for (const [name, [command, ...options]] of Object.entries(cases)) {
  test(`${name}: as unsquashfs tells it`, async (t) => {
    if (!needs(t, command, 'unsquashfs')) return
    const work = folder(t)
    const image = join(work, 'image')
    call(command, [tree, image, '-noappend', ...options])
    await compare(t, work, image)
  })
}
