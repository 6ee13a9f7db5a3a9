import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, describe, it } from 'node:test'
import { gunzipSync, gzipSync } from 'node:zlib'
import type { FactDraft } from '../../facts/fact.ts'
import { purse } from '../../kernel/budget.ts'
import { defaultLimits } from '../../kernel/limits.ts'
import { bytesSource } from '../../kernel/source.ts'
import { withLog } from '../../readers/shared/sqlite-log.ts'
import { answer } from './index.ts'

const folder = mkdtempSync(join(tmpdir(), 'rows-'))
after(() => rmSync(folder, { recursive: true }))
const budget = purse(defaultLimits, 0, () => undefined)
const place = { artefact: 0, steps: [] }
let made = 0

/** A database, and its log where it is asked to keep one. */
function database(statements: readonly string[], log = false): { readonly bytes: Buffer; readonly log: Buffer | undefined } {
  const path = join(folder, `${made++}.db`)
  const db = new DatabaseSync(path)
  if (log) db.exec('pragma journal_mode=wal; pragma wal_autocheckpoint=0')
  for (const statement of statements) db.exec(statement)
  const result = { bytes: readFileSync(path), log: log ? readFileSync(`${path}-wal`) : undefined }
  db.close()
  return result
}

async function secrets(bytes: Uint8Array, log?: Uint8Array, rules: readonly ('secrets' | 'personal-data')[] = ['secrets'], file = '/data/app.db'): Promise<FactDraft[]> {
  const question = { kind: 'search' as const, id: 'q', place, at: { container: 'c', file, artefact: 'a', path: file }, rules, ...(log === undefined ? {} : { log: place }) }
  return answer(question, bytesSource(bytes), { markKey: new Uint8Array(32), budget, open: async () => bytesSource(log ?? new Uint8Array()) })
}
const names = (facts: readonly FactDraft[]): string[] => facts.flatMap((fact) => (fact.kind === 'secret' ? [fact.name] : []))

const emails = (facts: readonly FactDraft[]): number => facts.flatMap((fact) => (fact.kind === 'personal-data' ? fact.found : [])).find(({ kind }) => kind === 'email')?.count ?? 0

describe('rows of databases', () => {
  it('tell table and column, or the setting that a row names, once each', async () => {
    const { bytes } = database([
      'create table accounts (id integer primary key, smtp_password text)', "insert into accounts (smtp_password) values ('w1nter-tree'), ('w1nter-moss'), ('w1nter-fern')",
      'create table settings (name text, value text)', "insert into settings values ('mqtt_password', 'w1nter-leaf'), ('lang', 'en')",
    ])
    const facts = await secrets(bytes)
    assert.deepEqual(names(facts), ['accounts.smtp_password', 'settings.mqtt_password'])
    assert.ok(!/w1nter/u.test(JSON.stringify(facts)))
  })
  it('never tell the cell that names a setting where it is no name', async () => {
    const token = ['ghp_', 'q7Rk2LmX9vTz4Yb8NcW3sHd6JfP1gUeA5oZt0'].join('')
    const { bytes } = database(['create table tokens (key text, value text)', `insert into tokens values ('${token}', '${token}')`])
    const facts = await secrets(bytes)
    assert.ok(names(facts).every((name) => name.startsWith('tokens.') || name === ''), names(facts).join())
    assert.ok(!JSON.stringify(facts).includes(token.slice(6, 20)))
  })
  it('hold hashes that are no secrets', async () => {
    const { bytes } = database(['create table users (name text, password text)', "insert into users values ('a', '5f4dcc3b5aa765d61d8327deb882cf99'), ('b', '$2b$12$abcdefghijklmnopqrstuv')"])
    assert.deepEqual(await secrets(bytes), [])
  })
  it('are searched as far as they can be read', async () => {
    const { bytes } = database(['create table settings (name text, value text)', "insert into settings values ('mqtt_password', 'w1nter-leaf')"])
    for (let at = 0; at < bytes.length; at += 53) {
      const changed = Uint8Array.from(bytes)
      changed[at] = (changed[at] ?? 0) ^ 0xff
      await secrets(changed)
    }
    for (let length = 0; length < bytes.length; length += 211) await secrets(bytes.subarray(0, length))
  })
})

describe('write-ahead logs', () => {
  const statements = ['create table settings (name text, email text)', "insert into settings values ('a', 'lena@horak-family.net')"]
  it('give the rows that they hold, and personal data when asked to', async () => {
    const { bytes, log } = database([...statements, 'create table s (name text, value text)', "insert into s values ('wifi_password', 'w1nter-leaf')"], true)
    assert.deepEqual(names(await secrets(bytes, log)), ['s.wifi_password'])
    assert.deepEqual(names(await secrets(bytes)), [])
    assert.equal(emails(await secrets(bytes, log, ['personal-data'])), 1)
  })
  it('count up to the last whole transaction: SQLite says the same', async () => {
    const { bytes, log = Buffer.alloc(0) } = database([...statements, ...Array.from({ length: 30 }, (_, index) => `insert into settings values ('n${index}', 'n${index}@horak-family.net')`)], true)
    for (const length of [log.length, log.length - 1, Math.floor(log.length * 0.7), Math.floor(log.length / 3), 40, 0]) {
      const path = join(folder, `torn-${length}.db`)
      writeFileSync(path, bytes)
      writeFileSync(`${path}-wal`, log.subarray(0, length))
      const db = new DatabaseSync(path)
      const tables = Number(db.prepare("select count(*) n from sqlite_master where name = 'settings'").get()?.['n'])
      const rows = tables === 0 ? 0 : Number(db.prepare('select count(*) n from settings').get()?.['n'])
      db.close()
      assert.equal(emails(await secrets(bytes, log.subarray(0, length), ['personal-data'])), rows, `${length} bytes of the log`)
    }
  })
  it('throw typed problems only, whatever stands in them', async () => {
    const { bytes, log = Buffer.alloc(0) } = database(statements, true)
    for (let at = 0; at < Math.min(log.length, 600); at++) {
      const changed = Uint8Array.from(log)
      changed[at] = (changed[at] ?? 0) ^ 0xff
      await withLog(bytesSource(bytes), bytesSource(changed), budget).catch((error: unknown) => assert.match(String((error as { code?: string }).code), /malformed|limit/u))
    }
  })
})

it('a packed file is judged by the name that it has without its packing', async () => {
  const packed = gzipSync('password = w1nter-tree\n')
  assert.deepEqual(names(await secrets(gunzipSync(packed), undefined, ['secrets'], '/var/backups/app.conf.gz')), ['password'])
  assert.deepEqual(names(await secrets(gunzipSync(packed), undefined, ['secrets'], '/opt/x/README.md.gz')), [])
})
