import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import * as samples from '../../../vulnerabilities/feeds/samples.fixture.ts'
import { barText } from '../import-progress.ts'
import { databasePath, defaultDatabase } from '../vulndb-path.ts'
import { statusOf, statusText } from '../vulndb-text.ts'

const main = join(import.meta.dirname, '..', 'main.ts')
const folder = mkdtempSync(join(tmpdir(), 'proofmark-vulndb-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const env = { ...process.env, XDG_DATA_HOME: join(folder, 'data'), PROOFMARK_VULNDB: undefined, NODE_DISABLE_COMPILE_CACHE: '1' } as unknown as NodeJS.ProcessEnv
const run = (...args: string[]): { status: number | null; stdout: string; stderr: string } => spawnSync(process.execPath, ['--no-warnings', main, 'vulndb', ...args], { cwd: folder, env, encoding: 'utf8' })

test('import says what was new, a second time that nothing is; status tells age and what is missing', () => {
  writeFileSync(join(folder, 'debian.json'), JSON.stringify(samples.debianTracker))
  writeFileSync(join(folder, 'kev.json'), JSON.stringify({ ...samples.kev, dateReleased: '2020-01-01T00:00:00Z' }))
  const first = run('import', 'debian.json', 'kev.json')
  assert.equal(first.status, 0, first.stderr)
  assert.match(first.stdout, /Debian security tracker: 6 new, 0 changed/u)
  assert.ok(existsSync(join(folder, 'data', 'proofmark', 'vulnerabilities.sqlite')))
  assert.match(run('import', 'debian.json').stdout, /imported before/u)
  const { status, stdout } = run('status')
  assert.equal(status, 0)
  assert.match(stdout, /CISA known exploited vulnerabilities +2 records +newest 2020-01-01, [\d,]+ days old +STALE/u)
  assert.match(stdout, /! CISA known exploited vulnerabilities is older than 7 days/u)
  assert.match(stdout, /Missing:\n(?:.*\n)* +National Vulnerability Database +<https:/u)
  const json = JSON.parse(run('status', '--json').stdout) as { feeds: { id: string; stale: boolean }[]; missing: { id: string }[] }
  assert.deepEqual(json.feeds.map(({ id, stale }) => [id, stale]), [['debian', false], ['kev', true]])
  assert.ok(json.missing.some(({ id }) => id === 'osv'))
})

test('what is wrong with a feed is status 3, wrong use is 2', () => {
  writeFileSync(join(folder, 'cut.json'), JSON.stringify(samples.nvd).slice(0, -9))
  const cut = run('import', 'cut.json', '--database', 'other.sqlite')
  assert.equal(cut.status, 3)
  assert.match(cut.stdout, /! .*cut\.json: truncated/u)
  assert.match(cut.stdout, /still there/u)
  for (const [args, says] of [[['import'], /no feed is named/u], [['import', 'nowhere.json'], /nothing at/u], [['import', '--from', 'https://example.org/x.json'], /without being asked/u], [['import', '--from', 'http://example.org/x.json', '--yes-fetch'], /only https/u], [['status', '--database', 'none.sqlite'], /no vulnerability database/u], [['import', 'kev.json', '--database', 'kev.json'], /no SQLite/u]] as const) {
    const { status, stderr } = run(...args)
    assert.deepEqual([status, says.test(stderr)], [2, true], stderr)
  }
})

test('--from with --yes-fetch fetches, imports, and asks the server only whether it changed the next time', async (t) => {
  const asked: (string | undefined)[] = []
  const server = createServer((request, response) => {
    asked.push(request.headers['if-none-match'])
    if (request.headers['if-none-match'] !== undefined) response.writeHead(304).end()
    else response.writeHead(200, { etag: '"1"' }).end(JSON.stringify(samples.kev))
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  t.after(() => server.close())
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/kev.json`
  const once = async (): Promise<string> => {
    const child = spawn(process.execPath, ['--no-warnings', main, 'vulndb', 'import', '--from', address, '--yes-fetch', '--database', 'fetched.sqlite'], { cwd: folder, env })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => {
      said += chunk.toString()
    })
    assert.equal(await new Promise((resolve) => child.once('close', resolve)), 0, said)
    return said
  }
  assert.match(await once(), /2 new/u)
  assert.match(await once(), /has not changed/u)
  assert.deepEqual(asked, [undefined, '"1"'])
  // Another database knows nothing of it, even in the same place.
  rmSync(join(folder, 'fetched.sqlite'))
  assert.match(await once(), /2 new/u)
  assert.match(await once(), /has not changed/u)
  assert.deepEqual(asked, [undefined, '"1"', undefined, '"1"'])
})

test('Ctrl-C ends an import with 130, and what was imported stays', async () => {
  const [first] = samples.nvd.vulnerabilities
  writeFileSync(join(folder, 'large.json'), JSON.stringify({ format: 'NVD_CVE', version: '2.0', timestamp: '2026-11-29T03:00:00', vulnerabilities: Array.from({ length: 60_000 }, (_, index) => ({ cve: { ...(first as { cve: object }).cve, id: `CVE-2022-${10_000 + index}` } })) }))
  const child = spawn(process.execPath, ['--no-warnings', main, 'vulndb', 'import', 'large.json', '--database', 'stopped.sqlite'], { cwd: folder, env, stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  const records = (): number => (JSON.parse(run('status', '--json', '--database', 'stopped.sqlite').stdout || '{"feeds":[]}') as { feeds: { records: number }[] }).feeds[0]?.records ?? 0
  while (child.exitCode === null && records() === 0) await new Promise((resolve) => setTimeout(resolve, 5))
  child.kill('SIGINT')
  assert.equal(await new Promise((resolve) => child.once('close', resolve)), 130)
  assert.match(said, /What was imported stays/u)
  assert.ok(records() > 0 && records() < 60_000)
})

test('where the database lies, and how a bar looks', () => {
  assert.equal(defaultDatabase('linux', {}, '/home/ann'), '/home/ann/.local/share/proofmark/vulnerabilities.sqlite')
  assert.equal(defaultDatabase('linux', { XDG_DATA_HOME: '/data' }, '/home/ann'), '/data/proofmark/vulnerabilities.sqlite')
  assert.equal(defaultDatabase('linux', { XDG_DATA_HOME: 'here' }, '/'), undefined)
  assert.equal(defaultDatabase('darwin', {}, '/Users/ann'), '/Users/ann/Library/Application Support/proofmark/vulnerabilities.sqlite')
  assert.equal(databasePath('/x.sqlite'), '/x.sqlite')
  assert.equal(barText({ path: '/a/nvd.json', done: 1, total: 4, records: 12_345 }), '[######..................]  25 %  12,345 records  nvd.json')
})

test('a feed whose age nobody knows is stale', () => {
  const found = statusOf('/x.sqlite', { updated: '2026-11-30T00:00:00Z', feeds: [{ id: 'osv', title: 'OSV', newest: '', records: 1 }, { id: 'nvd', title: 'NVD', newest: '2026-11-17T00:00:00Z', records: 1 }, { id: 'epss', title: 'EPSS', newest: '2026-11-22T00:00:00Z', records: 1 }] }, '2026-11-30T12:00:00Z')
  assert.deepEqual(found.feeds.map(({ id, stale }) => [id, stale]), [['osv', true], ['nvd', false], ['epss', true]])
  assert.match(statusText(found), /OSV +1 records +newest not told +STALE/u)
})
