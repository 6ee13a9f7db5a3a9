/** Archives made to escape, to loop, or to burst: nothing leaves the place it was read to, and every limit is told. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { gunzipSync, gzipSync } from 'node:zlib'
import type { Limits } from '../src/kernel/limits.ts'
import { below, files, newFolder, reviewed, tar } from './support/hostile.ts'
import { tool } from './support/real-tools.ts'

const passwd = 'root::0:0:root:/root:/bin/sh\n'

test('names that leave the archive are told and lead nowhere; the other members are read', async () => {
  const outside = join(newFolder(), 'outside')
  const escaping = tar([
    { name: '../../../../../../../../tmp/hostile-escaped', content: 'x' },
    { name: outside, content: 'x' },
    { name: 'etc/../../../etc/passwd', content: passwd },
    { name: 'link', type: '2', target: '/etc/passwd' },
    { name: 'hard', type: '1', target: '../../../../etc/passwd' },
    { name: 'etc/passwd', content: passwd },
    { name: 'etc/shadow', content: 'root::19000:0:99999:7:::\n' },
  ])
  const before = below(newFolder())
  const assessment = await reviewed(files({ 'escape.tar': escaping, 'escape.tar.gz': gzipSync(escaping) }))
  for (const artefact of ['escape.tar', 'escape.tar.gz']) {
    const escapes = assessment.problems.filter(({ code, where }) => code === 'path-escape' && where.artefact === artefact)
    assert.ok(escapes.length >= 3, JSON.stringify(assessment.problems))
  }
  assert.equal(assessment.complete, false)
  assert.deepEqual(below(newFolder()), before)
  assert.ok(!existsSync(outside) && !existsSync('/tmp/hostile-escaped'))
})

test('a NUL byte does not end a name early, and names in ZIP and cpio are held to the same rules', async () => {
  const header = (name: string, content: string): Buffer => {
    const number = (value: number): string => value.toString(16).padStart(8, '0')
    const head = Buffer.from(`070701${[1, 0o100644, 0, 0, 1, 0, content.length, 0, 0, 0, 0, name.length + 1, 0].map(number).join('')}${name}\0`, 'latin1')
    return Buffer.concat([head, Buffer.alloc(-head.length & 3), Buffer.from(content), Buffer.alloc(-content.length & 3)])
  }
  const cpio = Buffer.concat([header('etc/passwd\0.txt', passwd), header('../../up', 'x'), header('etc/hostname', 'unit\n'), header('TRAILER!!!', '')])
  const assessment = await reviewed(files({ 'names.cpio': cpio, 'names.zip': zip(['../../up', 'C:\\windows\\x', '/abs', 'etc/hostname']) }))
  for (const artefact of ['names.cpio', 'names.zip']) assert.ok(assessment.problems.some(({ code, where }) => code === 'path-escape' && where.artefact === artefact), artefact)
  assert.deepEqual(assessment.problems.filter(({ code }) => code === 'internal'), [])
})

test('directories and links that run in circles end', async (t) => {
  const image = join(newFolder(), 'loop.img')
  const made = tool('mkfs.ext4', ['-q', '-O', '^has_journal', image, '4M'], '')
  if (made === undefined) {
    t.skip('mkfs.ext4 is not installed')
    return
  }
  const commands = ['mkdir /a', 'mkdir /a/b', 'ln /a /a/b/up', 'symlink /x /y', 'symlink /y /x', 'symlink /self self', 'mkdir /etc', `write ${files({ passwd })[0]} /etc/passwd`]
  for (const command of commands) tool('debugfs', ['-w', '-R', command, image], '')
  const links = tar([{ name: 'a', type: '2', target: 'b' }, { name: 'b', type: '2', target: 'a' }, { name: 'etc', type: '2', target: 'etc' }, { name: 'etc/passwd', content: passwd }, { name: 'h1', type: '1', target: 'h2' }, { name: 'h2', type: '1', target: 'h1' }])
  const assessment = await reviewed([image, ...files({ 'links.tar': links })])
  assert.ok(assessment.problems.some(({ where, incomplete }) => incomplete && where.artefact === 'loop.img' && where.path.includes('/a/b')), JSON.stringify(assessment.problems))
  assert.equal(assessment.complete, false)
})

/** One bomb of each kind, with the limit that it meets and where. Repeated bytes: zeros do not count for the ratio. */
const bombs: readonly { kind: string; name: string; bytes: () => Uint8Array; limits?: Partial<Limits>; says: RegExp; path: RegExp }[] = [
  { kind: 'ratio', name: 'ratio.gz', bytes: () => gzipSync(Buffer.alloc(64 * 1024 * 1024, 'A'), { level: 9 }), says: /grows more than 250 times/, path: /gzip/ },
  { kind: 'ratio in a member', name: 'member.tar', bytes: () => tar([{ name: 'x/y.gz', content: gzipSync(Buffer.alloc(64 * 1024 * 1024, 'A'), { level: 9 }) }]), says: /grows more than 250 times/, path: /x\/y\.gz/ },
  { kind: 'depth of streams', name: 'deep.gz', bytes: () => nested(30, (bytes) => gzipSync(bytes)), says: /nested more than 12 deep/, path: /gzip:gzip/ },
  { kind: 'depth of archives', name: 'deep.tar', bytes: () => nested(30, (bytes) => tar([{ name: 'in.tar', content: bytes }])), says: /nested more than 12 deep/, path: /in\.tar:tar/ },
  { kind: 'output', name: 'output.gz', bytes: () => gzipSync(Buffer.alloc(24 * 1024 * 1024, 'A quick brown fox. ')), limits: { bytesOut: 4 * 1024 * 1024 }, says: /came out of decompression than the 4194304 bytes/, path: /gzip/ },
  { kind: 'entries', name: 'entries.tar', bytes: () => tar(Array.from({ length: 3000 }, (_, index) => ({ name: `d/${index}` }))), limits: { nodes: 1000 }, says: /more entries than the 1000/, path: /tar/ },
  { kind: 'memory', name: 'memory.tar', bytes: () => tar([{ name: 'var/lib/dpkg/status', content: Buffer.alloc(30 * 1024 * 1024, 'Package: many\nStatus: install ok installed\nVersion: 1\nArchitecture: all\nDescription: x\n\n') }]), limits: { memoryBytes: 192 * 1024 * 1024 }, says: /given up: .*192 MiB of memory/, path: /var\/lib\/dpkg\/status/ },
  { kind: 'time', name: 'time.tar', bytes: () => tar(Array.from({ length: 60_000 }, (_, index) => ({ name: `d/${index}` }))), limits: { taskMillis: 5 }, says: /longer than 0\.005 s/, path: /tar/ },
]

const nested = (levels: number, wrap: (bytes: Buffer) => Buffer): Buffer => {
  let bytes: Buffer = Buffer.from(passwd)
  for (let level = 0; level < levels; level++) bytes = wrap(bytes)
  return bytes
}

for (const { kind, name, bytes, limits = {}, says, path } of bombs) {
  test(`a bomb of ${kind} is cut short, told, and costs only itself`, async () => {
    // What is shared by the whole run, or met by whatever is read, is not this artefact's own.
    const others = ['time', 'output', 'entries'].includes(kind) ? {} : { 'other.tar': tar([{ name: 'etc/os-release', content: 'ID=debian\nVERSION_ID="12"\n' }, { name: 'etc/passwd', content: passwd }]) }
    const started = performance.now()
    const assessment = await reviewed(files({ [name]: bytes(), ...others }), { limits })
    assert.ok(performance.now() - started < 60_000)
    assert.ok(
      assessment.problems.some((problem) => problem.code === 'limit' && problem.incomplete && problem.where.artefact === name && says.test(problem.message) && path.test(problem.where.path)),
      JSON.stringify(assessment.problems),
    )
    assert.equal(assessment.complete, false)
    assert.deepEqual(assessment.problems.filter(({ code, where }) => code === 'internal' || where.artefact === 'other.tar'), [])
  })
}

test('a description that unfolds without end is refused at its line', async () => {
  const bomb = `a: &a [x,x,x,x,x,x,x,x,x,x]\n${'bcdefghij'.split('').map((name, index) => `${name}: &${name} [${Array(10).fill(`*${'abcdefghi'[index]}`).join(',')}]\n`).join('')}`
  const folder = newFolder()
  writeFileSync(join(folder, 'product.yaml'), bomb)
  const started = performance.now()
  const assessment = await reviewed([folder])
  assert.ok(performance.now() - started < 30_000)
  assert.equal(assessment.complete, false)
  assert.ok(assessment.problems.some(({ where, message }) => where.artefact === 'product.yaml' && /line \d+, column \d+/u.test(message)), JSON.stringify(assessment.problems))
})

/** A ZIP archive of empty files. */
function zip(names: readonly string[]): Buffer {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const name of names) {
    const local = Buffer.alloc(30)
    local.write('PK\u0003\u0004', 'latin1')
    local.writeUInt16LE(20, 4)
    local.writeUInt16LE(name.length, 26)
    const entry = Buffer.alloc(46)
    entry.write('PK\u0001\u0002', 'latin1')
    entry.writeUInt16LE(20, 6)
    entry.writeUInt16LE(name.length, 28)
    entry.writeUInt32LE(offset, 42)
    locals.push(local, Buffer.from(name))
    central.push(entry, Buffer.from(name))
    offset += local.length + name.length
  }
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 'latin1')
  end.writeUInt16LE(names.length, 8)
  end.writeUInt16LE(names.length, 10)
  end.writeUInt32LE(Buffer.concat(central).length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, ...central, end])
}

test('an archive that is itself the artefact of a packed card stays within one budget', async (t) => {
  const packed = gunzipSync(readFileSync(join(import.meta.dirname, '../examples/printer-hub/layerline-hub.img.gz')))
  const result = spawnSync('xz', ['-0', '-c'], { input: packed, maxBuffer: 256 * 1024 * 1024 })
  if (result.error !== undefined) {
    t.skip('xz is not installed')
    return
  }
  const [file = ''] = files({ 'card.img.xz': result.stdout })
  const assessment = await reviewed([file], { limits: { bytesOut: 8 * 1024 * 1024 } })
  rmSync(file)
  assert.equal(assessment.complete, false)
  assert.ok(assessment.problems.some(({ code, where }) => code === 'limit' && where.artefact === 'card.img.xz'))
})
