/**
 * Searches the rows of a SQLite database: each row becomes lines of settings, `column: "value"`, in which the rules for settings
 * see the names that columns give. Values stay here; a finding tells table and column.
 */
import type { FactDraft } from '../../facts/fact.ts'
import type { Budget } from '../../kernel/limits.ts'
import { ReadError } from '../../kernel/problem.ts'
import { bytesSource, type ByteSource } from '../../kernel/source.ts'
import { countDatabase } from '../../readers/database/sqlite/reader.ts'
import { schema, type Table } from '../../readers/database/sqlite/tables.ts'
import { withLog } from '../../readers/shared/sqlite-log.ts'
import { cells, readHeader, readRecord, type Database, type Value } from '../../readers/shared/sqlite-pages.ts'
import { search, type SearchContext } from './search.ts'

/** Rows of one table that are looked at. */
const maxRows = 100_000
/** Bytes of one value that are looked at. */
const maxValueBytes = 64 * 1024
/** Text of one search. */
const maxText = 512 * 1024
/** Columns that name a setting, and those that hold its value. */
const names = /^(?:k|id)$|(?:^|_)(?:name|key|setting|option|param(?:eter)?|property|field|var(?:iable)?|attribute)$/iu
const values = /^v$|(?:^|_)(?:value|val|data|content)$/iu
const isName = /^[A-Za-z][A-Za-z_.:-]{0,40}\d{0,3}$/u
/** One-way hashes in a table are what became of passwords. */
const hashed = /^(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64}|[0-9a-f]{96}|[0-9a-f]{128})$/iu

export const isDatabase = (head: Uint8Array): boolean => Buffer.from(head.subarray(0, 16)).toString('latin1') === 'SQLite format 3\0'

/** The database as its log leaves it, where there is one that fits. */
export async function opened(source: ByteSource, log: ByteSource | undefined, budget: Pick<Budget, 'check'>): Promise<Database> {
  const whole = log === undefined ? source : await withLog(source, log, budget)
  return readHeader(Uint8Array.from(await whole.read(0, 100)), whole)
}

/** What the rules find in the rows. A table with a broken page is searched as far as it can be read; the reader tells of the page. */
export async function searchRows(db: Database, context: SearchContext, budget: Budget): Promise<FactDraft<'secret'>[]> {
  const found = new Map<string, FactDraft<'secret'>>()
  for (const table of await schema(db, budget)) {
    for await (const text of texts(db, table, budget)) {
      for (const fact of await search(bytesSource(Buffer.from(text.lines.join('\n'))), '/rows.conf', ['secrets'], context)) {
        if (fact.kind !== 'secret') continue
        const { line = 0, ...secret } = fact
        const name = text.places[line - 1] ?? table.name
        // The same column says it once, however many rows hold one.
        const key = `${name} ${secret.rule}`
        if (!found.has(key)) found.set(key, { ...secret, name })
      }
    }
  }
  return [...found.values()]
}

/** Counts of personal data, as the reader of databases makes them. */
export async function countRows(db: Database, budget: Budget): Promise<FactDraft<'personal-data'>[]> {
  const { found } = await countDatabase(db, budget)
  return found.length === 0 ? [] : [{ kind: 'personal-data', medium: 'database', found }]
}

interface Text {
  readonly lines: readonly string[]
  /** `table.column` of each line. */
  readonly places: readonly string[]
}

async function* texts(db: Database, table: Table, budget: Budget): AsyncGenerator<Text> {
  const named = table.columns.findIndex((column) => names.test(column))
  const valued = table.columns.findIndex((column) => values.test(column))
  // A first line of its own: a block of PEM in the first line of a file would be the file.
  let lines = ['']
  let places = [table.name]
  let size = 0
  let rows = 0
  const add = (line: string, place: string): void => {
    lines.push(line)
    places.push(place)
    size += line.length
  }
  try {
    for await (const cell of cells(db, table.root, budget)) {
      if (++rows > maxRows) break
      const record = readRecord(db, await cell.payload(), maxValueBytes)
      const key = named >= 0 && valued >= 0 ? record[named] : undefined
      record.forEach((value, index) => {
        const column = table.columns[index] ?? ''
        const setting = typeof key === 'string' && index === valued && key.length <= 80 ? key.trim() : column
        // The name of a setting stands in a cell, too, and may be no name: only one that reads like a name is told.
        const place = `${table.name}.${isName.test(setting) ? setting : column}`
        for (const line of linesOf(setting, value)) add(line, place)
      })
      if (size < maxText) continue
      yield { lines, places }
      lines = ['']
      places = [table.name]
      size = 0
    }
  } catch (error) {
    if (!(error instanceof ReadError) || (error.code !== 'malformed' && error.code !== 'limit')) throw error
  }
  yield { lines, places }
}

/** A short value is what a setting is set to; a long one, or one of several lines, is a text of its own. */
function linesOf(name: string, value: Value): readonly string[] {
  if (value === null || typeof value === 'number' || typeof value === 'bigint') return []
  const text = typeof value === 'string' ? value : Buffer.from(value.bytes).toString('latin1')
  if (text.length < 4 || hashed.test(text)) return []
  if (text.length > 300 || /[\n"]/u.test(text) || !/^[\t\x20-\x7e\u00a0-\uffff]*$/u.test(text)) return text.split(/\r?\n/u)
  return [`${name.replaceAll(/[^\w.-]/gu, '_')}: "${text}"`]
}
