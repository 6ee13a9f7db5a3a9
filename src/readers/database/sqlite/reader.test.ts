import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, describe, it } from 'node:test'
import { only, runReader } from '../../shared/testing.ts'
import { storedOrder, tableText } from './create-table.ts'
import { reader } from './reader.ts'

const fixture = (name: string): Uint8Array => readFileSync(new URL(`fixtures/${name}`, import.meta.url))

describe('database/sqlite', () => {
  it('lists tables and counts personal data by column, without values', async () => {
    const run = await runReader(reader, fixture('people.db'))
    assert.deepEqual(run.problems, [])
    assert.deepEqual(only(run, 'database').tables.map(({ name, rows }) => [name, rows]), [['users', 40], ['print jobs', 300], ['sessions', 2]])
    const { found, medium } = only(run, 'personal-data')
    assert.equal(medium, 'database')
    assert.deepEqual(Object.fromEntries(found.map(({ kind, count, at }) => [at, [kind, count]])), {
      'users.name': ['name', 40], 'users.email': ['email', 40], 'users.phone': ['phone', 40], 'users.street': ['address', 40], 'users.password_hash': ['password', 40],
      'sessions.token': ['token', 2], 'sessions.client_ip': ['ip-address', 2],
    })
    const said = JSON.stringify(run.facts)
    for (const value of ['Sample', 'mail.example', '90182', 'Lindenweg', '192.0.2.7', '5f1c9a7e']) assert.ok(!said.includes(value))
  })

  it('claims no personal data where there are settings and sensors', async () => {
    const run = await runReader(reader, fixture('settings.db'))
    assert.deepEqual(run.of('personal-data'), [])
    assert.equal(only(run, 'database').tables.length, 2)
  })

  it('answers every truncation and many byte flips with typed problems', async () => {
    const whole = fixture('people.db')
    for (let length = 0; length < whole.length; length += length < 2048 ? 41 : 1009) {
      const run = await runReader(reader, whole.subarray(0, length))
      assert.ok(run.error !== undefined || run.problems.length > 0, `${length}`)
    }
    for (let at = 0; at < whole.length; at += 97) {
      const changed = Uint8Array.from(whole)
      changed[at] = (changed[at] ?? 0) ^ 0xff
      await runReader(reader, changed)
    }
  })

  it('stops at a tree that leads back into itself', async () => {
    const changed = Uint8Array.from(fixture('people.db'))
    // Page 1 becomes an interior page whose only child is page 1.
    changed[100] = 5
    new DataView(changed.buffer).setUint16(103, 0)
    new DataView(changed.buffer).setUint32(108, 1)
    assert.equal((await runReader(reader, changed)).error?.code, 'malformed')
  })
})

describe('database/sqlite beside SQLite itself', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sqlite-'))
  after(() => rmSync(folder, { recursive: true }))
  const variants: Record<string, string> = {
    'small pages': 'pragma page_size=512', 'large pages': 'pragma page_size=65536', 'UTF-16': "pragma encoding='UTF-16le'", 'UTF-16 big-endian': "pragma encoding='UTF-16be'",
    'auto vacuum': 'pragma auto_vacuum=1', 'incremental vacuum': 'pragma auto_vacuum=2',
  }
  for (const [title, pragma] of Object.entries(variants)) {
    it(title, async () => {
      const path = join(folder, title.replaceAll(/\W/gu, '-'))
      const db = new DatabaseSync(path)
      db.exec(`${pragma}; create table people (id integer primary key, note text, email text, born date);
        create table keyed (a text, b int, email text, primary key (b, a)) without rowid; create table empty (x); create index i on people (email);
        create view v as select * from people; create table [odd name] ("first column" text, 'second' int, check (second > 0));`)
      db.exec('begin')
      const insert = db.prepare('insert into people (note, email, born) values (?, ?, ?)')
      for (let index = 0; index < 700; index++) insert.run('n'.repeat((index * 37) % 9000), index % 7 === 0 ? null : `p${index}@mail.example`, '1990-02-03')
      db.exec('delete from people where id % 5 = 0')
      const keyed = db.prepare('insert into keyed values (?, ?, ?)')
      for (let index = 0; index < 500; index++) keyed.run(`k${index}`, index % 9, `k${index}@mail.example`)
      db.exec('commit')
      const counts = Object.fromEntries(['people', 'keyed', 'empty', 'odd name'].map((table) => [table, db.prepare(`select count(*) n from "${table}"`).get()?.n]))
      const emails = db.prepare('select count(email) n from people').get()?.n
      db.close()
      const run = await runReader(reader, readFileSync(path))
      assert.deepEqual(run.problems, [])
      assert.deepEqual(Object.fromEntries(only(run, 'database').tables.map(({ name, rows }) => [name, rows])), counts)
      const found = new Map(only(run, 'personal-data').found.map(({ at, count }) => [at, count]))
      assert.equal(found.get('people.email'), emails)
      assert.equal(found.get('people.born'), counts.people)
      assert.equal(found.get('keyed.email'), 500)
    })
  }
})

describe('CREATE TABLE', () => {
  const cases: readonly (readonly [sql: string, columns: readonly string[]])[] = [
    ['create table t (a, b int, c varchar(20, 3) default (1+2) not null)', ['a', 'b', 'c']],
    ['CREATE TABLE "t" ("a b" text, [c d] int, `e` real, \'f\' blob, g /* note, */ text -- h, i\n, j int)', ['a b', 'c d', 'e', 'f', 'g', 'j']],
    ['create table t (a int primary key, b text, constraint x unique (a, b), foreign key (b) references u(c))', ['a', 'b']],
    ['create table t (a, b, c, primary key (c, a)) without rowid', ['c', 'a', 'b']],
    ['create table t (a, b primary key) strict, without rowid', ['b', 'a']],
  ]
  for (const [sql, columns] of cases) it(sql, () => assert.deepEqual(storedOrder(tableText(sql)), columns))
})
