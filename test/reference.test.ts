/** Whole reviews against a reference and of two slots: what was changed is told, what every unit has of its own is not. */
import assert from 'node:assert/strict'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { review } from '../src/engine/review.ts'
import { call, folder, needs } from './support/filesystem-oracle.ts'
import { files, reviewed, tar, type Member } from './support/hostile.ts'

const system: Readonly<Record<string, readonly [content: string, mode?: number]>> = {
  'etc/os-release': ['ID=acme\nVERSION_ID=4.2\nPRETTY_NAME="Acme OS 4.2"\nBUILD_ID=20261101\n'], 'etc/passwd': ['root:x:0:0:root:/root:/bin/sh\n'], 'etc/inittab': ['::sysinit:/etc/init.d/rcS\n'],
  'etc/machine-id': ['0123456789abcdef0123456789abcdef\n'], 'bin/busybox': ['\x7fELF program', 0o755], 'usr/bin/app': ['#!/bin/sh\necho app\n', 0o755], 'var/log/messages': ['started\n'],
}
const members = (changes: Readonly<Record<string, readonly [string, number?] | undefined>> = {}): Member[] =>
  Object.entries({ ...system, ...changes }).flatMap(([name, entry]) => (entry === undefined ? [] : [{ name, content: entry[0], mode: entry[1] ?? 0o644 }]))

const told = async (paths: readonly string[], check: string, reference?: string): Promise<string[]> =>
  (await reviewed(paths, reference === undefined ? {} : { reference })).outcomes.filter((outcome) => outcome.check === check).map(({ result, subject = '', severity }) => [result, subject, ...(result === 'fail' ? [severity] : [])].join(' '))

test('a unit against its release', async () => {
  const unit = { 'usr/bin/app': ['#!/bin/sh\necho apq\n', 0o755], 'etc/machine-id': ['ffffffffffffffffffffffffffffffff\n'], 'var/log/messages': ['started\nworked\n'], 'tmp/x': ['\x7fELF', 0o4755], 'etc/inittab': undefined } as const
  const [image = '', release = ''] = files({ 'unit.tar': tar(members(unit)), 'release.tar': tar(members()) })
  assert.deepEqual((await told([image], 'integrity/as-the-reference', release)).toSorted(), ['fail folder /etc medium', 'fail folder /tmp high', 'fail folder /usr/bin high'])
  assert.deepEqual(await told([image], 'integrity/as-the-reference', image), ['pass '])
  assert.deepEqual(await told([image], 'integrity/as-the-reference'), ['not-applicable '])
})

test('nothing of the reference is judged as the product, and it is not among the artefacts', async () => {
  const bad = { 'etc/shadow': ['root::19000:0:99999:7:::\n'], 'etc/ld.so.preload': ['/tmp/evil.so\n'] } as const
  const [image = '', release = ''] = files({ 'unit.tar': tar(members()), 'release.tar': tar(members(bad)) })
  const plain = await reviewed([image])
  const held = await reviewed([image], { reference: release })
  const others = (assessment: typeof held): unknown => assessment.outcomes.filter(({ check }) => check !== 'integrity/as-the-reference')
  assert.deepEqual(others(held), others(plain))
  assert.deepEqual(held.provenance.artefacts, plain.provenance.artefacts)
})

test('a reference in which there is no system is wrong use', async () => {
  const [image = '', other = ''] = files({ 'unit.tar': tar(members()), 'notes.txt': 'nothing\n' })
  await assert.rejects(review({ paths: [image], reference: other }), { code: 'no-system-in-reference' })
  await assert.rejects(review({ paths: [image], reference: `${other}.not` }), { code: 'no-such-path' })
})

test('what of the reference was not opened is told, and takes nothing from the product', async () => {
  const [image = ''] = files({ 'unit.tar': tar(members()) })
  const [release = ''] = files({ 'release.tar': tar(members()) })
  mkdirSync(join(release, '../more'))
  const held = await reviewed([image], { reference: join(release, '..') })
  assert.deepEqual(held.problems.filter(({ where }) => where.artefact === 'reference: more').map(({ where, code, incomplete }) => [where.artefact, code, incomplete]), [['reference: more', 'unsupported', false]])
})

test('a reference that is cut short is no proof', async () => {
  const whole = tar(members())
  const [image = '', release = ''] = files({ 'unit.tar': whole, 'release.tar': whole.subarray(0, whole.length - 1600) })
  const outcomes = await told([image], 'integrity/as-the-reference', release)
  assert.ok(outcomes.length > 0 && outcomes.every((line) => !line.startsWith('pass')), outcomes.join())
  assert.equal((await reviewed([image], { reference: release })).complete, (await reviewed([image])).complete)
})

test('two slots of one release', async (t) => {
  if (!needs(t, 'mkfs.ext4')) return
  const work = folder(t)
  const slot = (name: string, changes: Parameters<typeof members>[0]): Buffer => {
    for (const { name: path, content, mode } of members(changes)) {
      mkdirSync(join(work, name, String(path), '..'), { recursive: true })
      writeFileSync(join(work, name, String(path)), content ?? '', { mode: mode ?? 0o644 })
    }
    call('mkfs.ext4', ['-q', '-F', '-b', '1024', '-d', join(work, name), join(work, `${name}.ext4`), '2M'])
    return readFileSync(join(work, `${name}.ext4`))
  }
  const card = (a: Buffer, b: Buffer): Buffer => {
    const bytes = Buffer.alloc(1024 * 1024 + a.length + b.length)
    for (const [index, [content, start]] of ([[a, 1024 * 1024], [b, 1024 * 1024 + a.length]] as const).entries()) {
      bytes[446 + 16 * index + 4] = 0x83
      bytes.writeUInt32LE(start / 512, 446 + 16 * index + 8)
      bytes.writeUInt32LE(content.length / 512, 446 + 16 * index + 12)
      bytes.set(content, start)
    }
    bytes.writeUInt16BE(0x55aa, 510)
    return bytes
  }
  const a = slot('a', {})
  const [same = '', changed = '', next = ''] = files({
    'same.img': card(a, slot('b', { 'etc/machine-id': ['ffff\n'] })),
    'changed.img': card(a, slot('c', { 'usr/bin/app': ['#!/bin/sh\necho apq\n', 0o755] })),
    'next.img': card(a, slot('d', { 'etc/os-release': ['ID=acme\nVERSION_ID=4.3\nPRETTY_NAME="Acme OS 4.3"\n'], 'usr/bin/app': ['#!/bin/sh\necho apq\n', 0o755] })),
  })
  assert.deepEqual(await told([same], 'integrity/slots-agree'), ['pass '])
  assert.deepEqual(await told([changed], 'integrity/slots-agree'), ['fail folder /usr/bin high'])
  assert.deepEqual(await told([next], 'integrity/slots-agree'), ['not-applicable '])
})
