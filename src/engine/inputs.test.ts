/** Which files a review looks at: everything that was asked for, or a problem in its place, and nothing outside. */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, test } from 'node:test'
import { changedInputs, findInputs } from './inputs.ts'
import { markKey } from './mark-key.ts'

const root = mkdtempSync(join(tmpdir(), 'proofmark-inputs-'))
after(() => rmSync(root, { recursive: true, force: true }))
let number = 0

/** A new folder with these files; `-> target` makes a link, `|` a pipe. */
function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = join(root, String(number++))
  mkdirSync(folder)
  for (const [name, content] of Object.entries(files)) {
    const file = join(folder, name)
    mkdirSync(dirname(file), { recursive: true })
    if (content.startsWith('-> ')) symlinkSync(content.slice(3), file)
    else if (content === '|') execFileSync('mkfifo', [file])
    else writeFileSync(file, content)
  }
  return folder
}
const names = async (...paths: string[]): Promise<string[]> => (await findInputs(paths)).files.map(({ name }) => name)
const problems = async (...paths: string[]): Promise<string[]> =>
  (await findInputs(paths)).problems.map(({ code, where, incomplete }) => `${code} ${where.artefact}${incomplete ? '' : ' (complete)'}`)
const dossier = 'name: X\nstage: production\n'

test('a dossier folder: the dossier, and the artefacts beside it that are not about it', async () => {
  const folder = folderOf({ 'product.yaml': dossier, 'card.img': 'x', 'README.md': 'x', '.git': 'x', 'documents/policy.pdf': 'x' })
  assert.deepEqual(await names(folder), ['card.img', 'product.yaml'])
  assert.deepEqual(await problems(folder), [])
  assert.ok((await findInputs([folder])).documents.has('documents/policy.pdf'))
})

test('reports of earlier reviews that lie in the folder are left out aloud, unless the dossier names them', async () => {
  const html = '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">\n<meta name="generator" content="Proofmark">'
  const reports = { 'report.html': html, 'report.json': '{\n  "schema": "proofmark/assessment@1",\n', 'other.html': '<!doctype html>' }
  for (const folder of [folderOf({ ...reports, 'product.yaml': dossier, 'card.img': 'x' }), folderOf({ ...reports, 'card.img': 'x' })]) {
    assert.deepEqual((await names(folder)).filter((name) => name !== 'product.yaml'), ['card.img', 'other.html'])
    assert.deepEqual(await problems(folder), ['unsupported report.html (complete)', 'unsupported report.json (complete)'])
  }
  const named = folderOf({ ...reports, 'product.yaml': `proofmark: 1\nproduct:\n  ${dossier.replace('\n', '\n  ')}\nartefacts:\n  - report.html\n` })
  assert.deepEqual(await names(named), ['product.yaml', 'report.html'])
})

test('listed artefacts that leave the folder or are not there are problems, links included', async () => {
  const outside = folderOf({ 'secret.img': 'x' })
  const list = 'artefacts:\n  - path: ../0/card.img\n  - path: absent.img\n  - path: link.img\n  - path: inner.img\n'
  const folder = folderOf({ 'product.yaml': dossier + list, 'link.img': `-> ${join(outside, 'secret.img')}`, 'real.img': 'x', 'inner.img': '-> real.img' })
  const found = await findInputs([folder])
  assert.deepEqual(found.files.map(({ name }) => name), ['inner.img', 'product.yaml'])
  assert.equal(found.problems.filter(({ incomplete }) => incomplete).length, found.problems.length)
  assert.ok(found.problems.some(({ code, message }) => code === 'path-escape' && message.includes('link.img')))
  assert.ok(found.problems.some(({ code, message }) => code === 'unreadable' && message.includes('absent.img')))
})

test('links beside a dossier that lists nothing are followed inside the folder only, and never silently left out', async () => {
  const outside = folderOf({ 'secret.img': 'x' })
  const folder = folderOf({ 'product.yaml': dossier, 'a.img': 'x', 'out.img': `-> ${join(outside, 'secret.img')}`, 'dead.img': '-> nothing' })
  assert.deepEqual(await names(folder), ['a.img', 'product.yaml'])
  assert.deepEqual(await problems(folder), ['unreadable dead.img', 'path-escape out.img'])
})

test('a dossier that is a link out of its folder is not read', async () => {
  const elsewhere = folderOf({ 'product.yaml': dossier })
  const folder = folderOf({ 'product.yaml': `-> ${join(elsewhere, 'product.yaml')}`, 'card.img': 'x' })
  assert.deepEqual(await names(folder), ['card.img'])
  assert.deepEqual(await problems(folder), ['path-escape product.yaml'])
})

test('a bare folder: its files; folders inside it are named as not looked into', async () => {
  const folder = folderOf({ 'card.img': 'x', 'rootfs/etc/shadow': 'x' })
  assert.deepEqual(await names(folder), ['card.img'])
  assert.deepEqual(await problems(folder), ['unsupported rootfs'])
})

test('a pipe is not waited for', async () => {
  const folder = folderOf({ 'pipe.img': '|', 'card.img': 'x' })
  assert.deepEqual(await names(folder), ['card.img'])
  assert.deepEqual(await problems(join(folder, 'pipe.img')), ['unsupported pipe.img'])
})

test('the same file twice is one artefact; two files of one name are told apart', async () => {
  const [a, b] = [folderOf({ 'card.img': 'x', 'again.img': '-> card.img' }), folderOf({ 'card.img': 'y' })]
  assert.deepEqual(await names(join(a, 'card.img'), join(a, 'card.img'), a), ['card.img'])
  const { files } = await findInputs([join(b, 'card.img'), join(a, 'card.img')])
  assert.deepEqual(files.map(({ name }) => name), ['card.img', 'card.img (2)'])
  assert.deepEqual((await findInputs([join(a, 'card.img'), join(b, 'card.img')])).files, files, 'in whatever order they are named')
})

test('wrong use: no such path, an empty folder, two dossiers', async () => {
  await assert.rejects(findInputs([join(root, 'absent')]), { code: 'no-such-path' })
  await assert.rejects(findInputs([folderOf({})]), { code: 'nothing-to-review' })
  await assert.rejects(findInputs([folderOf({ 'README.md': 'x' })]), { code: 'nothing-to-review' })
  await assert.rejects(findInputs([folderOf({ 'product.yaml': dossier }), folderOf({ 'product.yaml': dossier })]), { code: 'two-dossiers' })
})

test('an artefact that changes or vanishes while it is read is told', async () => {
  const folder = folderOf({ 'a.img': 'x', 'b.img': 'x', 'c.img': 'x' })
  const { files } = await findInputs([folder])
  assert.deepEqual(changedInputs(files), [])
  utimesSync(join(folder, 'a.img'), 1, 1)
  rmSync(join(folder, 'c.img'))
  assert.deepEqual(changedInputs(files).map(({ where, message }) => [where.artefact, message.split(' while')[0]]), [['a.img', 'it changed'], ['c.img', 'it was removed']])
})

test('the key of marks is made once, for its owner only', () => {
  const folder = join(root, 'config')
  const key = markKey(folder)
  assert.deepEqual(markKey(folder), key)
  assert.equal(statSync(join(folder, 'mark.key')).mode & 0o777, 0o600)
  assert.equal(statSync(folder).mode & 0o777, 0o700)
})
