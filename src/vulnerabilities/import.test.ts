import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, statSync, utimesSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { UserError } from '../kernel/user-error.ts'
import { describe, openDatabase, openOrCreate } from './database.ts'
import * as samples from './feeds/samples.fixture.ts'
import { importFeeds, type FeedCounts } from './import.ts'
import { consult } from './lookup.ts'
import { debianPackage, library, testNow, workplace } from './testing.ts'

const counts = (found: FeedCounts | undefined): string => (found === undefined ? '' : `${found.new} ${found.changed} ${found.unchanged} ${found.removed} ${found.refused}`)
const code = (wanted: string) => (error: unknown): boolean => error instanceof UserError && error.code === wanted && error.hint !== ''

test('a second import of the same file does nothing, a changed one only what changed, and what is gone goes', async (t) => {
  const { database, imported, end } = workplace(tmpdir())
  t.after(end)
  const { openssl, zlib, linux } = samples.debianTracker
  assert.equal(counts((await imported({ 'debian.json': { openssl, zlib, linux } })).feeds.get('debian')), '6 0 0 0 0')
  assert.equal((await imported({ 'debian.json': { openssl, zlib, linux } })).known.length, 1)
  const fixed = { ...zlib, 'CVE-2023-45853': { releases: { bookworm: { status: 'resolved', fixed_version: '1:1.2.13.dfsg-2', urgency: 'low', repositories: { bookworm: '1:1.2.13.dfsg-2' } } } } }
  assert.equal(counts((await imported({ 'debian.json': { openssl, zlib: fixed } })).feeds.get('debian')), '0 1 4 1 0')
  assert.equal(describe(database).feeds[0]?.records, 5)
  const { advisories, coverage } = consult(database, [debianPackage('linux', '6.1.1-1'), debianPackage('zlib', '1:1.2.13.dfsg-1')])
  assert.deepEqual(coverage.map(({ coverage }) => coverage), ['none', 'distribution'])
  assert.equal(advisories.find(({ id }) => id === 'CVE-2023-45853')?.fixedIn, '1:1.2.13.dfsg-2')
})

test('gz, zip, a folder with one file each and loose files give the same database', async (t) => {
  const { folder, write, end } = workplace(tmpdir())
  t.after(end)
  const source = join(folder, 'source')
  for (const record of samples.osvRecords) write(`source/${String(record['id'])}.json`, JSON.stringify(record))
  write('source/nvd.json', JSON.stringify(samples.nvd))
  for (let index = 0; index < 20; index++) write(`source/more/OSV-2020-${1000 + index}.json`, JSON.stringify({ ...samples.osvRecords[7], id: `OSV-2020-${1000 + index}` }))
  const archive = join(folder, 'all.zip')
  if (spawnSync('zip', ['-qr', archive, '.'], { cwd: source }).status !== 0) {
    t.skip('zip is not installed')
    return
  }
  const stored = join(folder, 'stored.zip')
  spawnSync('zip', ['-q0r', stored, '.'], { cwd: source })
  const packed = write('packed/nvd.json.gz', gzipSync(JSON.stringify(samples.nvd)))
  const records = async (name: string, paths: readonly string[]): Promise<unknown> => {
    const database = openOrCreate(join(folder, name))
    try {
      const { troubles } = await importFeeds(database, { paths, now: testNow })
      assert.deepEqual(troubles, [], name)
      return [database.sql.prepare('SELECT feed, key, part, body FROM record ORDER BY feed, key, part').all().map((row) => ({ ...row, body: Buffer.from(row['body'] as Uint8Array).toString('latin1') })), database.sql.prepare('SELECT target.space, target.name, record.key FROM target JOIN record ON record.id = target.record ORDER BY 1, 2, 3').all()]
    } finally {
      database.close()
    }
  }
  const whole = await records('folder.sqlite', [source])
  assert.deepEqual(await records('zip.sqlite', [archive]), whole)
  assert.deepEqual(await records('stored.sqlite', [stored]), whole)
  rmSync(join(source, 'nvd.json'))
  assert.deepEqual(await records('gz.sqlite', [packed, source]), whole)
})

test('a feed that is cut, or of another version, leaves what was there and is told', async (t) => {
  const { database, folder, write, imported, end } = workplace(tmpdir())
  t.after(end)
  await imported({ 'debian.json': samples.debianTracker })
  const before = consult(database, [debianPackage('openssl', '3.0.14-1~deb12u2'), debianPackage('zlib', '1:1.2.13.dfsg-1')])
  const text = JSON.stringify(samples.debianTracker)
  const gz = gzipSync(JSON.stringify(samples.nvd))
  const cases: readonly (readonly [name: string, content: string | Uint8Array, says: RegExp])[] = [
    ['cut.json', text.slice(0, text.length / 2), /truncated/u],
    ['cut2.json', text.slice(0, -1), /truncated/u],
    ['cut.json.gz', gz.subarray(0, gz.length - 20), /truncated|checksum/u],
    ['broken.json', text.replace('"resolved"', '"resolved'), /JSON/u],
    ['old.json', '{"CVE_data_type":"CVE","CVE_data_format":"MITRE","CVE_Items":[]}', /format 1\.1/u],
    ['page.json', '<!DOCTYPE html><html></html>', /web page/u],
    ['empty.json', '', /empty/u],
    ['cut.zip', 'PK\u0003\u0004 and no directory', /directory/u],
    ['other.json', '{"hello": [1, 2, 3]}', /no feed/u],
    ['status.json', text.replaceAll('"resolved"', '"mended"'), /not in the feed's form/u],
  ]
  for (const [name, content, says] of cases) {
    const { troubles, feeds } = await importFeeds(database, { paths: [write(name, content)], now: testNow })
    assert.match(troubles.map(({ message }) => message).join('; '), says, name)
    assert.ok([...feeds.values()].every(({ removed }) => removed === 0), name)
    assert.deepEqual(consult(database, [debianPackage('openssl', '3.0.14-1~deb12u2'), debianPackage('zlib', '1:1.2.13.dfsg-1')]), before, name)
  }
  // A feed that is well formed, and suddenly all but empty.
  const many = Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`package-${index}`, samples.debianTracker.zlib]))
  await imported({ 'many.json': many })
  const few = await imported({ 'few.json': { zlib: samples.debianTracker.zlib } })
  assert.match(few.troubles[0]?.message ?? '', /nothing was taken away/u)
  assert.equal(consult(database, [debianPackage('package-7', '1:1')]).coverage[0]?.coverage, 'distribution')
  await assert.rejects(importFeeds(database, { paths: [join(folder, 'nowhere')], now: testNow }), code('no-such-path'))
})

test('a damaged entry of an archive is told, and those beside it are read', async (t) => {
  const { database, folder, write, end } = workplace(tmpdir())
  t.after(end)
  for (const record of samples.osvRecords.slice(0, 4)) write(`source/${String(record['id'])}.json`, JSON.stringify(record))
  const archive = join(folder, 'all.zip')
  if (spawnSync('zip', ['-q0r', archive, '.'], { cwd: join(folder, 'source') }).status !== 0) {
    t.skip('zip is not installed')
    return
  }
  const bytes = readFileSync(archive)
  // A digit of a version: still JSON, and still a record.
  bytes[bytes.indexOf('4.17.21')] = 0x35
  const { feeds, troubles, troubled } = await importFeeds(database, { paths: [write('flipped.zip', bytes)], now: testNow })
  assert.deepEqual([feeds.get('osv')?.new, troubled], [3, 1])
  assert.match(troubles[0]?.message ?? '', /GHSA-35jh.*checksum/u)
  assert.deepEqual((await importFeeds(database, { paths: [archive], now: testNow })).troubles, [])
})

test('an older file after a newer one takes nothing back; a withdrawn record goes', async (t) => {
  const { database, imported, end } = workplace(tmpdir())
  t.after(end)
  const record = samples.osvRecords[0] ?? {}
  await imported({ 'a/x.json': { ...record, summary: 'newer', modified: '2026-11-20T00:00:00Z' } })
  await imported({ 'b/x.json': { ...record, summary: 'older', modified: '2025-01-01T00:00:00Z' } })
  const summary = (): string | undefined => consult(database, [library('pypi', 'requests', '2.28.1')]).advisories[0]?.summary
  assert.equal(summary(), 'newer')
  assert.equal(counts((await imported({ 'c/x.json': { ...record, withdrawn: '2026-11-21T00:00:00Z', modified: '2026-11-21T00:00:00Z' } })).feeds.get('osv')), '0 0 0 1 0')
  assert.equal(summary(), undefined)
  assert.equal(describe(database).feeds[0]?.records, 0)
})

test('wrong files, damaged and locked databases are told with what to do', async (t) => {
  const { database, folder, write, imported, end } = workplace(tmpdir())
  t.after(end)
  await imported({ 'debian.json': samples.debianTracker })
  assert.throws(() => openDatabase(join(folder, 'none.sqlite')), code('no-vulnerability-database'))
  assert.throws(() => openDatabase(write('text.sqlite', 'no database, but a text of some length'.repeat(40))), code('not-a-database'))
  assert.throws(() => openDatabase(write('empty.sqlite', '')), code('not-a-database'))
  mkdirSync(join(folder, 'dir.sqlite'))
  assert.throws(() => openDatabase(join(folder, 'dir.sqlite')), code('not-a-database'))
  const other = new DatabaseSync(join(folder, 'other.sqlite'))
  other.exec('CREATE TABLE a(b)')
  other.close()
  assert.throws(() => openOrCreate(join(folder, 'other.sqlite')), code('not-a-database'))
  const file = readFileSync(database.path)
  const newer = new DatabaseSync(write('newer.sqlite', file))
  newer.exec('PRAGMA user_version = 99')
  newer.close()
  assert.throws(() => openDatabase(join(folder, 'newer.sqlite')), code('database-version'))
  // Noise over all but the first page: opening may still work, asking must not crash.
  const noisy = write('noisy.sqlite', file)
  const descriptor = openSync(noisy, 'r+')
  writeSync(descriptor, Buffer.alloc(statSync(noisy).size - 8192, 0x5a), 0, undefined, 8192)
  closeSync(descriptor)
  assert.throws(() => consult(openDatabase(noisy), [debianPackage('openssl', '1')]), code('database-corrupt'))
  assert.throws(() => consult(openDatabase(write('short.sqlite', file.subarray(0, 8192))), [debianPackage('openssl', '1')]), code('database-corrupt'))
  const holder = new DatabaseSync(database.path)
  holder.exec('BEGIN EXCLUSIVE')
  database.sql.exec('PRAGMA busy_timeout = 50')
  await assert.rejects(imported({ 'again.json': { zlib: samples.debianTracker.zlib } }), code('database-locked'))
  holder.exec('ROLLBACK')
  holder.close()
  assert.deepEqual((await imported({ 'again.json': samples.debianTracker })).troubles, [])
})

/** An NVD page large enough for many batches. */
const page = (count: number): string => JSON.stringify({ format: 'NVD_CVE', version: '2.0', timestamp: '2026-11-29T03:00:00.123', vulnerabilities: Array.from({ length: count }, (_, index) => {
  const [first] = samples.nvd.vulnerabilities
  return { cve: { ...(first as { cve: object }).cve, id: `CVE-2022-${10_000 + index}` } }
}) })

test('a run that is killed in the middle goes on where it was, and a stopped one as well', async (t) => {
  const { database, folder, write, end } = workplace(tmpdir())
  t.after(end)
  database.close()
  const total = 24_000
  const feed = write('nvd.json', page(total))
  utimesSync(feed, 1, 1)
  const script = write('run.ts', `
    import { openOrCreate } from ${JSON.stringify(join(import.meta.dirname, 'database.ts'))}
    import { importFeeds } from ${JSON.stringify(join(import.meta.dirname, 'import.ts'))}
    const database = openOrCreate(process.argv[2])
    const { feeds } = await importFeeds(database, { paths: [process.argv[3]], now: '${testNow}' })
    process.stdout.write(JSON.stringify(Object.fromEntries(feeds)))`)
  let kills = 0
  let said = ''
  for (let tries = 0; tries < 40; tries++) {
    const child = spawn(process.execPath, ['--no-warnings', script, database.path, feed], { stdio: ['ignore', 'pipe', 'inherit'] })
    said = ''
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString()
    })
    const before = done(database.path)
    // As soon as it wrote something more, it is killed.
    while (child.exitCode === null && child.signalCode === null && kills < 2) {
      await new Promise((resolve) => setTimeout(resolve, 20))
      if (done(database.path) > before) {
        child.kill('SIGKILL')
        kills++
        break
      }
    }
    const status = await new Promise((resolve) => child.once('close', resolve))
    if (status === 0) break
  }
  assert.ok(kills >= 2, `killed ${kills} times`)
  const found = JSON.parse(said) as { nvd: FeedCounts }
  assert.ok(found.nvd.new > 0 && found.nvd.new < total && found.nvd.unchanged < 8000, `the last run wrote ${found.nvd.new} and met ${found.nvd.unchanged} again`)
  const again = openDatabase(database.path)
  t.after(() => again.close())
  assert.equal(describe(again).feeds[0]?.records, total)
  assert.equal((again.sql.prepare('SELECT count(*) AS count FROM record').get() as { count: number }).count, total)
  assert.deepEqual(again.sql.prepare('PRAGMA integrity_check').get(), Object.assign(Object.create(null), { integrity_check: 'ok' }))
  // Stopped by a signal of the caller's.
  const stopped = openOrCreate(join(folder, 'stopped.sqlite'))
  t.after(() => stopped.close())
  const controller = new AbortController()
  const shares: number[] = []
  await assert.rejects(importFeeds(stopped, { paths: [feed], now: testNow, signal: controller.signal, progress: ({ records, done, total }) => { shares.push(done / total); if (records > 5000) controller.abort() } }), { name: 'AbortError' })
  assert.ok(shares.some((share) => share > 0.05 && share < 0.95) && shares.every((share, index) => share <= 1 && share >= (shares[index - 1] ?? 0)), shares.join(' '))
  const kept = describe(stopped).feeds[0]?.records ?? 0
  assert.ok(kept > 0 && kept < total)
  assert.equal((await importFeeds(stopped, { paths: [feed], now: testNow })).feeds.get('nvd')?.new, total - kept)
})

/** Items that the journal says are done, as another process sees them. */
function done(path: string): number {
  try {
    const sql = new DatabaseSync(path, { readOnly: true })
    try {
      return (sql.prepare('SELECT max(items) AS items FROM journal').get() as { items: number | null }).items ?? 0
    } finally {
      sql.close()
    }
  } catch {
    return 0
  }
}

test('going on after another import counts nothing as gone that is there', async (t) => {
  const { database, write, imported, end } = workplace(tmpdir())
  t.after(end)
  const many = Object.fromEntries(Array.from({ length: 3000 }, (_, index) => [`package-${index}`, samples.debianTracker.zlib]))
  const first = write('first.json', JSON.stringify(many))
  const controller = new AbortController()
  await assert.rejects(importFeeds(database, { paths: [first], now: testNow, signal: controller.signal, progress: ({ records }) => { if (records > 3000) controller.abort() } }), { name: 'AbortError' })
  await imported({ 'second.json': { ...many, extra: samples.debianTracker.linux } })
  await importFeeds(database, { paths: [first], now: testNow })
  assert.deepEqual(consult(database, [debianPackage('package-0', '1:1'), debianPackage('package-2999', '1:1'), debianPackage('extra', '1')]).coverage.map(({ coverage }) => coverage), ['distribution', 'distribution', 'none'])
})

test('a stopped import that met a damaged document meets it again, and is not taken for whole', async (t) => {
  const { database, folder, write, end } = workplace(tmpdir())
  t.after(end)
  const [record] = samples.osvRecords
  // More than one batch, and the damage in front of it.
  for (let index = 0; index < 5000; index++) write(`source/OSV-2020-${10_000 + index}.json`, index === 3 ? '{"id": "OSV-2020-10003", "modified": "2026-' : JSON.stringify({ ...record, id: `OSV-2020-${10_000 + index}` }))
  const controller = new AbortController()
  const source = join(folder, 'source')
  await assert.rejects(importFeeds(database, { paths: [source], now: testNow, signal: controller.signal, progress: ({ records }) => { if (records > 4200) controller.abort() } }), { name: 'AbortError' })
  const resumed = await importFeeds(database, { paths: [source], now: testNow })
  assert.match(resumed.troubles[0]?.path ?? 'none', /OSV-2020-10003/u)
  assert.equal(describe(database).feeds[0]?.records, 4999)
  assert.deepEqual((await importFeeds(database, { paths: [source], now: testNow })).known, [])
})
