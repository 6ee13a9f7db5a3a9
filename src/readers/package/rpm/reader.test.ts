import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { claimsPath, collect, factsOf, survivesOddInputs } from '../../../../test/support/fixture.ts'
import { Header } from './header.ts'
import { reader } from './reader.ts'

const sqlite = '/usr/lib/sysimage/rpm/rpmdb.sqlite'
const ndb = '/usr/lib/sysimage/rpm/Packages.db'
const bdb = '/var/lib/rpm/Packages'
const stored = (name: string): Uint8Array => gunzipSync(readFileSync(new URL(`./fixtures/${name}.gz`, import.meta.url)))
const databases = [['SQLite', stored(`fedora${sqlite}`), sqlite], ['RPM\'s own form', stored(`suse${ndb}`), ndb], ['Berkeley DB', stored(`centos${bdb}`), bdb], ['Berkeley DB of another machine', stored(`centos${bdb}.swapped`), bdb]] as const
const told = readFileSync(new URL('./fixtures/told.expected', import.meta.url), 'utf8').trim().split('\n')

for (const [title, bytes, path] of databases) {
  test(`${title}: packages and files as rpm tells them`, async () => {
    assert.ok(claimsPath(reader, path))
    const run = await collect(reader, bytes, path)
    assert.deepEqual([run.error, run.problems], [undefined, []])
    assert.deepEqual(
      factsOf(run, 'package').map((item) => [item.manager, item.name, item.version, item.architecture, `${item.sourceName}-${item.sourceVersion.replace(/^\d+:/u, '')}.src.rpm`, item.vendor, item.license].join('|')).toSorted(),
      told.filter((line) => !line.startsWith('F|')).map((line) => `rpm|${line}`).toSorted(),
    )
    // The name of the source package has no epoch; the order of versions does.
    assert.deepEqual(factsOf(run, 'package').map((item) => item.sourceVersion), factsOf(run, 'package').map((item) => item.version))
    const lists = factsOf(run, 'package-files').toSorted((a, b) => a.package.localeCompare(b.package))
    assert.deepEqual(lists.map((list) => [list.package, list.algorithm, list.configuration]), [['lamp-daemon', 'sha256', ['/etc/lamp/lamp.conf', '/var/log/lamp.log']], ['liblamp', 'sha256', []]])
    const files = lists.flatMap((list) => list.paths.map((file, index) => [file, list.digests[index]] as const))
    const expected = told.filter((line) => line.startsWith('F|')).map((line) => line.split('|').slice(1, 3) as [string, string])
    // The package asks not to compare this one.
    assert.deepEqual(new Map(files), new Map(expected.map(([file, digest]) => [file, file === '/etc/lamp/state' ? '' : digest])))
  })

  test(`${title}: truncations and flipped bytes end in facts or typed problems`, async () => {
    for (let length = 1; length < bytes.length; length += 977) {
      const run = await collect(reader, bytes.subarray(0, length), path)
      assert.ok(run.error !== undefined || run.problems.length > 0 || factsOf(run, 'package').length === 2, `${length}`)
    }
    for (let at = 0; at < bytes.length; at += 89) {
      const changed = Uint8Array.from(bytes)
      changed[at] = (changed[at] ?? 0) ^ 0xff
      await collect(reader, changed, path)
    }
  })
}

test('a broken package is told and does not hide the others', async () => {
  const changed = Uint8Array.from(stored(`suse${ndb}`))
  // Somewhere in the first package's header; the checksum tells.
  changed[4096 + 100] = (changed[4096 + 100] ?? 0) ^ 1
  const run = await collect(reader, changed, ndb)
  assert.deepEqual(factsOf(run, 'package').length, 1)
  assert.match(run.problems[0]?.message ?? '', /checksum/)
})

test('a slot that leads to another package, or twice to one, is refused', async () => {
  const changed = Uint8Array.from(stored(`suse${ndb}`))
  changed.copyWithin(48, 32, 48)
  const run = await collect(reader, changed, ndb)
  assert.match(run.problems[0]?.message ?? '', /a slot of package 1/)
})

test('a header that promises millions of values is refused before they are made', () => {
  const blob = new Uint8Array(8 + 32 + 4)
  const view = new DataView(blob.buffer)
  ;[2, 4, 1000, 6, 0, 1, 1117, 8, 0, 4_000_000].forEach((value, index) => view.setUint32(index * 4, value))
  assert.throws(() => new Header(blob), /4000000 values/)
})

/** The Berkeley DB with a change, and what was read of it. */
const changedBerkeley = (change: (bytes: Buffer) => void): ReturnType<typeof collect> => {
  const bytes = Buffer.from(stored(`centos${bdb}`))
  change(bytes)
  return collect(reader, bytes, bdb)
}

test('Berkeley DB that is encrypted, has checksums or another version is named and not read', async () => {
  assert.deepEqual([(await changedBerkeley((bytes) => (bytes[24] = 1))).error?.code], ['encrypted'])
  for (const change of [(bytes: Buffer) => (bytes[26] = 1), (bytes: Buffer) => bytes.writeUInt32LE(11, 16)]) {
    const run = await changedBerkeley(change)
    assert.equal(run.error?.code, 'limit')
    assert.match(run.error?.message ?? '', /which packages are installed is not known/)
  }
  assert.equal((await collect(reader, 'Packages of mine', bdb)).error?.code, 'malformed')
})

test('a chain of pages that goes round, or is too short, is one package less', async () => {
  const overflow = (bytes: Buffer): number[] => Array.from({ length: bytes.length / 512 }, (_, index) => index * 512).filter((at) => bytes[at + 25] === 7)
  for (const next of [0, 'itself'] as const) {
    const run = await changedBerkeley((bytes) => {
      const first = overflow(bytes).find((at) => bytes.readUInt32LE(at + 12) === 0) ?? 0
      bytes.writeUInt32LE(next === 0 ? 0 : first / 512, first + 16)
    })
    assert.equal(run.error, undefined)
    assert.equal(factsOf(run, 'package').length, 1)
    assert.equal(run.problems.length, 1)
  }
})

test('odd inputs', () => survivesOddInputs(reader, ['/var/lib/rpm/rpmdb.sqlite', '/var/lib/rpm/Packages.db', '/var/lib/rpm/Packages']))
