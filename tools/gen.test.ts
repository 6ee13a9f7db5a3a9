/** Generates registries in a small tree of its own: order, helpers left out, staleness, and errors that name the file. */
import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, test } from 'node:test'
import { generate } from './gen.ts'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'proofmark-gen-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}
const read = (path: string): string => readFileSync(join(root, path), 'utf8')

test('plug-ins are listed in the order of their paths, helpers and tests are not', async () => {
  write('src/readers/define.ts', '')
  write('src/readers/partition/mbr/reader.ts', 'export const reader = 1')
  write('src/readers/boot-image/u-boot/reader.ts', 'export const reader = 1')
  write('src/checks/define.ts', 'export const check = 1')
  write('src/checks/boot/b.ts', 'export const check = 1')
  write('src/checks/boot/b.cases.ts', 'export const cases = 1')
  write('src/checks/boot/b.test.ts', 'export const check = 1')
  write('src/checks/boot/b.md', 'Why `b`\n')
  write('src/checks/boot/helper.ts', 'export const checkAll = 1')
  assert.deepEqual(await generate(root, false), ['src/readers/registry.gen.ts', 'src/checks/registry.gen.ts', 'src/checks/of-parts.gen.ts', 'src/checks/cases.gen.ts', 'src/checks/docs.gen.ts', 'ids.lock'])
  assert.match(read('src/readers/registry.gen.ts'), /\[\n {2}bootImageUBoot,\n {2}partitionMbr,\n\]/)
  assert.match(read('src/checks/registry.gen.ts'), /\[\n {2}bootB,\n\]/)
  assert.match(read('src/checks/cases.gen.ts'), /\{\n {2}'boot\/b': bootB,\n\}/)
  assert.match(read('src/checks/docs.gen.ts'), /'boot\/b': "Why `b`\\n",/)
})

test('a plug-in under another name is an error, not an omission', async () => {
  write('src/readers/define.ts', '')
  write('src/readers/partition/mbr/reader.ts', 'export const mbr = defineReader({})')
  await assert.rejects(generate(root, false), /src\/readers\/partition\/mbr\/reader\.ts must export its reader as `reader`/)
  rmSync(join(root, 'src/readers'), { recursive: true })
  write('src/joins/define.ts', '')
  write('src/joins/passwords.ts', 'export const passwords = defineJoin({})')
  await assert.rejects(generate(root, false), /passwords\.ts must export its join as `join`/)
})

test('a stale registry is named and left alone by a dry run, and removed with its layer', async () => {
  write('src/joins/define.ts', '')
  write('src/joins/passwords.ts', 'export const join = 1')
  assert.deepEqual(await generate(root, true), ['src/joins/registry.gen.ts'])
  assert.deepEqual(await generate(root, false), ['src/joins/registry.gen.ts'])
  assert.deepEqual(await generate(root, true), [])
  rmSync(join(root, 'src/joins/define.ts'))
  assert.deepEqual(await generate(root, false), ['src/joins/registry.gen.ts'])
  assert.throws(() => read('src/joins/registry.gen.ts'))
})

test('data is bundled as its schema gives it, and what the schema refuses names the file', async () => {
  write('src/remedies/schema.ts', "export const parseRemedy = (v) => { if (!v.id) throw new Error('id is missing'); return { id: v.id, title: v.id.toUpperCase() } }")
  write('src/remedies/b.yml', 'id: b')
  write('src/remedies/a.yml', 'id: a')
  await generate(root, false)
  const { remedies } = await import(join(root, 'src/remedies/bundle.gen.ts')) as { remedies: unknown }
  assert.deepEqual(remedies, [{ id: 'a', title: 'A' }, { id: 'b', title: 'B' }])
  write('src/remedies/a.yml', 'title: a')
  await assert.rejects(generate(root, false), /src\/remedies\/a\.yml: id is missing/)
  write('src/remedies/a.yml', 'id: c')
  await assert.rejects(generate(root, false), /src\/remedies\/a\.yml: the entry is c, and so must the file be called/)
  write('src/remedies/a.yml', 'id: [')
  await assert.rejects(generate(root, false), /src\/remedies\/a\.yml: .* line 1/s)
})

test('an id never vanishes and never comes back with a new meaning', async () => {
  write('src/checks/define.ts', '')
  write('src/checks/boot/a.ts', 'export const check = 1')
  write('src/checks/boot/b.ts', 'export const check = 1')
  await generate(root, false)
  assert.equal(read('ids.lock'), 'check boot/a\ncheck boot/b\n')
  rmSync(join(root, 'src/checks/boot/a.ts'))
  await assert.rejects(generate(root, true), /ids are permanent, and these are gone: check boot\/a\./)
  write('ids.lock', 'retired check boot/a\ncheck boot/b\n')
  await generate(root, false)
  assert.equal(read('ids.lock'), 'check boot/b\nretired check boot/a\n')
  write('src/checks/boot/a.ts', 'export const check = 1')
  await assert.rejects(generate(root, true), /retired, and they are in use: retired check boot\/a/)
})

test('commands are named without being loaded', async () => {
  write('src/apps/cli/command.ts', '')
  write('src/apps/cli/commands/review.ts', "throw new Error('loaded')\nexport const command = define({ options: { summary: 1 }, summary: 'Judge\\'s view' })")
  await generate(root, false)
  assert.match(read('src/apps/cli/commands/registry.gen.ts'), /\{ id: 'review', summary: 'Judge\\'s view', load: async \(\) => \(await import\('\.\/review\.ts'\)\)\.command \}/)
  write('src/apps/cli/commands/diff.ts', 'export const command = { summary: text }')
  await assert.rejects(generate(root, false), /diff\.ts: command has no plain text for summary/)
})
