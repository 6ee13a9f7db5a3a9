/** Artefacts that are broken, mislabelled, empty, huge or not to be read: each is told with its place, and none passes. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { gunzipSync, gzipSync } from 'node:zlib'
import type { Assessment } from '../src/assess/schema.ts'
import { files, mbr, newFolder, noise, reviewed } from './support/hostile.ts'

const packed = readFileSync(join(import.meta.dirname, '../examples/printer-hub/layerline-hub.img.gz'))
const image = gunzipSync(packed)

/** Where the Linux partition of the example begins, and how long it is. */
const linux = [446, 462, 478, 494].find((at) => image[at + 4] === 0x83) ?? 462
const linuxStart = image.readUInt32LE(linux + 8) * 512

function flipped(): Buffer {
  const copy = Buffer.from(image)
  const places = noise(8192, 7)
  for (let at = 0; at < places.length; at += 4) copy[linuxStart + (places.readUInt32LE(at) % (2 * 1024 * 1024))] = places[at] ?? 0
  return copy
}

/** Two tables that name each other: the first record's next one is itself. */
const circle = Buffer.concat([mbr([[5, 2048, 20_000]], 2048 * 512), mbr([[0x83, 100, 100], [5, 0, 20_000]], 4000 * 512)])

/** What is handed in, and what has to be said: code and place. A problem may say more than its place here asks. */
const broken: Readonly<Record<string, { bytes: Uint8Array | string; code: string; path?: RegExp }>> = {
  'empty.img': { bytes: '', code: 'malformed' },
  'one-byte.img': { bytes: '\0', code: 'unsupported' },
  'zeros.img': { bytes: Buffer.alloc(1024 * 1024), code: 'unsupported' },
  'noise.img': { bytes: noise(1024 * 1024), code: 'unsupported' },
  'noise.img.gz': { bytes: gzipSync(noise(100_000)), code: 'unsupported', path: /gzip/ },
  'picture.img': { bytes: Buffer.concat([Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), noise(2000)]), code: 'unsupported' },
  'text.img.gz': { bytes: 'This is no gzip.\n'.repeat(50), code: 'unsupported' },
  'text.img': { bytes: 'This is no image.\n'.repeat(50), code: 'unsupported' },
  'table-only.img': { bytes: image.subarray(0, 512), code: 'malformed' },
  'table-cut.img': { bytes: image.subarray(0, 300), code: 'unsupported' },
  'packed-cut.img.gz': { bytes: packed.subarray(0, packed.length / 2), code: 'malformed', path: /gzip/ },
  'cut.img': { bytes: image.subarray(0, linuxStart + 3 * 1024 * 1024), code: 'malformed' },
  'flipped.img': { bytes: flipped(), code: 'malformed', path: /ext4/ },
  'circle.img': { bytes: circle, code: 'malformed' },
  'inside-itself.img': { bytes: mbr([[0x83, 0, 100], [0x83, 0, 100], [0x83, 0, 100], [0x83, 0, 100]], 101 * 512), code: 'malformed', path: /^1\/1$/ },
  'large-inside-itself.img': { bytes: mbr([[0x83, 0, 20_000], [0x83, 0, 20_000], [0x83, 0, 20_000]], 20_000 * 512), code: 'malformed', path: /^2$/ },
  'nothing-known.img': { bytes: Buffer.concat([mbr([[0x83, 1, 2000]]), noise(2000 * 512)]), code: 'unsupported' },
}

const told = ({ problems }: Assessment, artefact: string): Assessment['problems'] => problems.filter((problem) => problem.incomplete && problem.where.artefact === artefact)

test('truncated, corrupted, cyclic, mislabelled and empty artefacts are each told with their place', async () => {
  const assessment = await reviewed(files(Object.fromEntries(Object.entries(broken).map(([name, { bytes }]) => [name, bytes]))))
  assert.equal(assessment.complete, false)
  assert.notEqual(assessment.verdict, 'ready')
  for (const [name, { code, path = /(?:)/u }] of Object.entries(broken)) {
    const problems = told(assessment, name)
    assert.ok(problems.some((problem) => problem.code === code && path.test(problem.where.path) && problem.message.length > 10), `${name}: ${JSON.stringify(problems)}`)
  }
  assert.deepEqual(assessment.problems.filter(({ code }) => code === 'internal'), [])
})

test('what looks like a known form and is none is told with the reason', async () => {
  const table = Buffer.alloc(64 * 512)
  mbr([[0xee, 1, 63]], 512).copy(table)
  table.write('EFI PART', 512)
  table.writeUInt32LE(92, 524)
  const [problem] = told(await reviewed(files({ 'table.img': table })), 'table.img')
  assert.match(problem?.message ?? '', /looks like GUID partition table.*: the GPT header does not match its checksum/u)
  assert.equal(problem?.where.offset, 512)
})

test('each alone is an incomplete review that passes no check about what it holds', async () => {
  for (const name of ['empty.img', 'noise.img.gz', 'circle.img', 'nothing-known.img']) {
    const assessment = await reviewed(files({ [name]: broken[name]?.bytes ?? '' }))
    assert.equal(assessment.complete, false, name)
    assert.deepEqual(assessment.outcomes.filter(({ result }) => result === 'pass').map(({ check }) => check), [], name)
  }
})

test('what is cut or damaged does not keep the rest from being read', async () => {
  const assessment = await reviewed(files({ 'flipped.img': flipped(), 'whole.img.gz': packed }))
  assert.equal(assessment.complete, false)
  const checks = new Set(assessment.outcomes.filter(({ result, evidence }) => result === 'fail' && evidence.some(({ artefact }) => artefact === 'whole.img.gz')).map(({ check }) => check))
  assert.ok(checks.size > 10, [...checks].join(', '))
})

test('two terabytes of nothing end in seconds', async (t) => {
  const [bare = ''] = files({ 'sparse.img': '' })
  const [withTable = ''] = files({ 'card.img': image })
  try {
    for (const file of [bare, withTable]) truncateSync(file, 2 * 1024 ** 4)
  } catch (error) {
    t.skip(`no sparse file of this size can be made here (${(error as NodeJS.ErrnoException).code})`)
    return
  }
  const started = performance.now()
  const empty = await reviewed([bare])
  const sparse = await reviewed([withTable])
  assert.ok(performance.now() - started < 60_000)
  for (const assessment of [empty, sparse]) assert.equal(assessment.complete, false)
  assert.ok(told(sparse, 'card.img').some(({ code, message }) => code === 'limit' && message.includes('SHA-256')))
  assert.ok(sparse.outcomes.filter(({ result }) => result === 'fail').length > 10, 'what is there is judged')
})

test('pipes, sockets, folders and files that may not be read are told and not waited for', async (t) => {
  const folder = newFolder()
  const good = join(folder, 'card.img.gz')
  writeFileSync(good, packed)
  mkdirSync(join(folder, 'sub'))
  assert.equal(spawnSync('mkfifo', [join(folder, 'pipe.img')]).status, 0)
  const server = createServer().listen(join(folder, 'socket.img'))
  await new Promise((resolve) => server.once('listening', resolve))
  t.after(() => server.close())
  const assessment = await reviewed([good, join(folder, 'pipe.img'), join(folder, 'socket.img')])
  for (const name of ['pipe.img', 'socket.img']) assert.ok(told(assessment, name).length === 1, name)
  assert.equal(assessment.complete, false)
  const whole = await reviewed([folder])
  assert.ok(told(whole, 'sub').length + told(whole, 'pipe.img').length >= 2, JSON.stringify(whole.problems))
})

test('a file without permission is a problem at its place', (t) => {
  const folder = newFolder()
  const file = join(folder, 'secret.img')
  writeFileSync(file, image)
  chmodSync(file, 0)
  for (const path of [folder, dirname(folder)]) chmodSync(path, 0o755)
  const program = ['--no-warnings', join(import.meta.dirname, '../src/apps/cli/main.ts'), 'review', file, '--json', '--fail-on', 'never']
  const isRoot = process.getuid?.() === 0
  if (isRoot && spawnSync('setpriv', ['--reuid=65534', '--clear-groups', process.execPath, '-e', `require('fs').readdirSync(${JSON.stringify(join(import.meta.dirname, '../node_modules/zod'))});require('fs').readdirSync(${JSON.stringify(folder)})`]).status !== 0) {
    t.skip('this is root, who may read everything, and another user could not run the program here')
    return
  }
  const [command, ...args] = isRoot ? ['setpriv', '--reuid=65534', '--clear-groups', process.execPath, ...program] : [process.execPath, ...program]
  const { status, stdout, stderr } = spawnSync(command ?? '', args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, env: { PATH: process.env['PATH'], HOME: '/nonexistent', PROOFMARK_MARK_KEY: 'x' } })
  assert.equal(status, 3, stderr)
  const assessment = JSON.parse(stdout) as Assessment
  assert.ok(told(assessment, 'secret.img').some(({ code, message }) => code === 'unreadable' && message.includes('EACCES')), JSON.stringify(assessment.problems))
})

test('a file that is longer than what is in it is cut where it ends', async () => {
  const [file = ''] = files({ 'card.img': image })
  truncateSync(file, linuxStart + 1024 * 1024 + 77)
  const assessment = await reviewed([file])
  assert.ok(told(assessment, 'card.img').some(({ message }) => /leaves the image|truncated|are there/u.test(message)))
})
