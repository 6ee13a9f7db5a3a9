/** The vulnerability database: one SQLite file. This is the layer's door; what goes wrong with the file is told with what to do. */
import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import type { VulnerabilityDatabase } from '../facts/vulnerability.ts'
import { UserError } from '../kernel/user-error.ts'
import { feedOf } from './feeds/feeds.ts'
import { applicationId, schema, schemaVersion } from './schema.ts'

export interface OpenDatabase {
  readonly path: string
  readonly sql: DatabaseSync
  close(): void
}

/** For reading; throws UserError where there is none, or none that this program reads. */
export function openDatabase(path: string): OpenDatabase {
  if (!existsSync(path)) throw new UserError('no-vulnerability-database', `there is no vulnerability database at ${path}`, 'Make one with `proofmark vulndb import FEED...`, or name another.')
  return open(path, true)
}

/** For importing; a new file where there is none. */
export function openOrCreate(path: string): OpenDatabase {
  return open(path, false)
}

const header = Buffer.from('SQLite format 3\0', 'latin1')

function open(path: string, readOnly: boolean): OpenDatabase {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (stat !== undefined && !stat.isFile()) throw new UserError('not-a-database', `${path} is no ordinary file`, 'Name the file of the database.')
  const isNew = stat === undefined || stat.size === 0
  if (isNew && readOnly) throw notOurs(path, 'it is empty')
  if (!isNew && !startsAsDatabase(path)) throw notOurs(path, 'it is no SQLite database')
  return guarded(path, () => {
    const sql = new DatabaseSync(path, { readOnly, timeout: 5000 })
    try {
      if (isNew) create(sql)
      else check(path, sql)
      sql.exec(readOnly ? 'PRAGMA cache_size = -32768; PRAGMA query_only = ON' : 'PRAGMA cache_size = -32768; PRAGMA synchronous = NORMAL; PRAGMA journal_mode = TRUNCATE; PRAGMA temp_store = MEMORY')
    } catch (error) {
      sql.close()
      throw error
    }
    return { path, sql, close: () => { if (sql.isOpen) sql.close() } }
  })
}

function create(sql: DatabaseSync): void {
  sql.exec(`PRAGMA page_size = 8192; BEGIN IMMEDIATE; ${schema} PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${schemaVersion}; COMMIT`)
}

function check(path: string, sql: DatabaseSync): void {
  const number = (pragma: string): number => Number(Object.values(sql.prepare(`PRAGMA ${pragma}`).get() ?? {})[0])
  if (number('application_id') !== applicationId) throw notOurs(path, 'it is another program\'s database')
  const version = number('user_version')
  if (version !== schemaVersion) {
    throw new UserError('database-version', `${path} was written by ${version > schemaVersion ? 'a newer' : 'an older'} proofmark`, 'Import the feeds into a new file, or use the version of proofmark that wrote it.')
  }
}

function startsAsDatabase(path: string): boolean {
  const bytes = Buffer.alloc(header.length)
  const descriptor = guarded(path, () => openSync(path, 'r'))
  try {
    return readSync(descriptor, bytes, 0, bytes.length, 0) === bytes.length && bytes.equals(header)
  } finally {
    closeSync(descriptor)
  }
}

const notOurs = (path: string, why: string): UserError =>
  new UserError('not-a-database', `${path} is no vulnerability database: ${why}`, 'Name another file; `proofmark vulndb import` makes a new one.')

/** Runs a step on the file; what SQLite and the system refuse is told in plain words. */
export function guarded<T>(path: string, step: () => T): T {
  try {
    return step()
  } catch (error) {
    throw explained(path, error)
  }
}

/** SQLite's primary result codes (sqlite.org/rescode.html). */
const results: Readonly<Record<number, readonly [code: string, message: string, hint: string]>> = {
  5: ['database-locked', 'is in use by another process', 'Wait until the other import has ended, then run this again.'],
  6: ['database-locked', 'is in use by another process', 'Wait until the other import has ended, then run this again.'],
  8: ['cannot-write', 'cannot be written', 'Check that you may write the file and its folder.'],
  10: ['database-unreadable', 'cannot be read or written: the disk refuses', 'Check the disk, then import the feeds into a new file.'],
  11: ['database-corrupt', 'is damaged', 'Delete it and import the feeds again; nothing else is kept in it.'],
  13: ['disk-full', 'has no room to grow', 'Make room and run this again; what was imported stays.'],
  14: ['cannot-open-database', 'cannot be opened', 'Check that its folder exists and that you may write there.'],
  23: ['cannot-open-database', 'may not be opened', 'Check that you may read it.'],
  26: ['not-a-database', 'is no SQLite database, or a damaged one', 'Delete it and import the feeds again; nothing else is kept in it.'],
}

export function explained(path: string, error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof UserError) return error
  const { code, errcode } = error as Error & { code?: string; errcode?: number }
  if (code === 'ERR_SQLITE_ERROR') {
    const found = results[(errcode ?? 0) & 0xff]
    return found === undefined ? error : new UserError(found[0], `${path} ${found[1]}`, found[2])
  }
  if (code === 'EACCES' || code === 'EPERM' || code === 'EISDIR') return new UserError('cannot-read', `${path} cannot be read (${code})`, 'Check that you may read it.')
  return error
}

/** The database as a whole, for reports. */
export function describe(database: OpenDatabase): VulnerabilityDatabase {
  return guarded(database.path, () => {
    const rows = database.sql.prepare('SELECT id, newest, imported, records FROM feed ORDER BY id').all() as unknown as readonly { id: string; newest: string; imported: string; records: number }[]
    return {
      updated: rows.reduce((latest, { imported }) => (imported > latest ? imported : latest), ''),
      feeds: rows.map(({ id, newest, records }) => ({ id, title: feedOf(id)?.title ?? id, newest, records })),
    }
  })
}
