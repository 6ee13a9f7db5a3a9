import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test, type TestContext } from 'node:test'
import { looseArtefacts } from './loose-artefacts.ts'

const example = join(import.meta.dirname, '../../examples/printer-hub/layerline-hub.img.gz')

function folder(t: TestContext): string {
  const made = mkdtempSync(join(tmpdir(), 'proofmark-loose-'))
  t.after(() => rmSync(made, { recursive: true, force: true }))
  return made
}

test('images and containers are found by their bytes or by their name, at some depth; texts and hidden files are not', async (t) => {
  const at = folder(t)
  mkdirSync(join(at, 'release/1.0'), { recursive: true })
  mkdirSync(join(at, 'node_modules/x'), { recursive: true })
  mkdirSync(join(at, '.git'))
  copyFileSync(example, join(at, 'release/1.0/hub.img.gz'))
  copyFileSync(example, join(at, 'called-otherwise'))
  copyFileSync(process.execPath, join(at, 'program'))
  writeFileSync(join(at, 'firmware.bin'), 'no reader knows this')
  for (const name of ['notes.txt', 'README.md', '.git/pack.img', 'node_modules/x/a.img', 'product.yaml', 'hub.kicad_pcb']) writeFileSync(join(at, name), 'text')
  writeFileSync(join(at, 'empty.img'), '')
  const { found, unread, cut } = await looseArtefacts(at)
  assert.deepEqual(found.map(({ path, telling }) => `${path} ${telling}`).toSorted(), ['called-otherwise true', 'firmware.bin true', 'program false', 'release/1.0/hub.img.gz true'])
  assert.equal(found.at(-1)?.path, 'program')
  assert.match(found.find(({ path }) => path === 'called-otherwise')?.what ?? '', /gzip/iu)
  assert.deepEqual([unread, cut], [[], false])
})

test('a hostile folder: huge files, pipes, devices, links, names with controls, what may not be read', async (t) => {
  const at = folder(t)
  writeFileSync(join(at, 'huge.img'), '')
  truncateSync(join(at, 'huge.img'), 8 * 2 ** 40)
  writeFileSync(join(at, 'a\u001b[2J\nb.img'), 'x')
  writeFileSync(join(at, 'back\\slash.img'), 'x')
  symlinkSync('/dev/zero', join(at, 'zero.img'))
  symlinkSync('.', join(at, 'loop'))
  const piped = spawnSync('mkfifo', [join(at, 'pipe.img')]).status === 0
  if (!piped) t.diagnostic('no mkfifo here: the pipe was not tried')
  writeFileSync(join(at, 'secret.img'), 'x')
  chmodSync(join(at, 'secret.img'), 0)
  const started = performance.now()
  const { found, unread } = await looseArtefacts(at)
  assert.ok(performance.now() - started < 5000)
  const paths = found.map(({ path }) => path)
  assert.deepEqual(paths.filter((path) => path !== 'secret.img').toSorted(), ['a\u001b[2J\nb.img', 'huge.img'])
  // The superuser may read everything.
  if (process.getuid?.() === 0) t.diagnostic('run by the superuser: every file may be read')
  else assert.deepEqual(unread, [{ path: 'secret.img', why: 'EACCES' }])
})

test('a disk is no dossier: there is an end to what is looked at', async (t) => {
  const at = folder(t)
  for (let number = 0; number < 520; number++) writeFileSync(join(at, `${number}.bin`), 'x')
  const { found, cut } = await looseArtefacts(at)
  assert.deepEqual([found.length, cut], [500, true])
})
