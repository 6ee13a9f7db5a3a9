/** SQLite databases: tables, columns, row counts, and which kinds of personal data stand in which column. Values are never kept. */
import type { PersonalDataKind, StoredPasswords } from '../../../facts/binary.ts'
import type { Budget } from '../../../kernel/limits.ts'
import { malformed, ReadError } from '../../../kernel/problem.ts'
import { defineReader } from '../../define.ts'
import { fitsKind, isPeople, kindOfField, kindOfValue } from '../../shared/personal-data.ts'
import { cells, readHeader, readRecord, type Database, type Value } from '../../shared/sqlite-pages.ts'
import { PasswordColumns } from './password-column.ts'
import { schema, type Table } from './tables.ts'

/** Rows of one table whose values are looked at; the others are counted. */
const maxRowsRead = 20_000

interface Found {
  readonly kind: PersonalDataKind
  readonly count: number
  readonly at: string
}

export const reader = defineReader({
  id: 'database/sqlite',
  title: 'SQLite databases',
  emits: ['database', 'personal-data'],
  signatures: [{ hex: '53 51 4c 69 74 65 20 66 6f 72 6d 61 74 20 33 00', at: 0 }],
  references: [{ title: 'SQLite: Database File Format', url: 'https://www.sqlite.org/fileformat2.html' }],
  limitations: [
    'A write-ahead log (-wal) is read together with the database beside it, for secrets, and for personal data where the database itself holds none; rows in a rollback journal are not read.',
    'Encrypted databases (SQLCipher, SEE) have no signature and are not recognised.',
    `Values of the first ${maxRowsRead} rows of a table are looked at, and of each row the first 64 KiB; all rows are counted.`,
    'Virtual tables are left out; deleted rows in free pages are not looked for.',
  ],
  async *read(input, budget) {
    const head = Uint8Array.from(await input.read(0, Math.min(input.size, 100)))
    if (head.byteLength < 100) throw malformed('a SQLite file that ends inside its header', head.byteLength)
    const db = readHeader(head, input)
    const { tables, found, passwords, problems } = await countDatabase(db, budget)
    yield { fact: { kind: 'database', engine: 'sqlite', tables, ...(passwords.length === 0 ? {} : { passwords }) } }
    if (found.length > 0) yield { fact: { kind: 'personal-data', medium: 'database', found } }
    for (const { code, message, offset } of problems) yield { problem: { code, message, ...(offset === undefined ? {} : { offset }) } }
  },
})

export interface Counted {
  readonly tables: readonly { readonly name: string; readonly rows: number; readonly columns: readonly string[] }[]
  readonly found: readonly Found[]
  readonly passwords: readonly StoredPasswords[]
  readonly problems: readonly ReadError[]
}

/** The tables of a database, and which kinds of personal data stand in which column. */
export async function countDatabase(db: Database, budget: Budget): Promise<Counted> {
  const tables: Counted['tables'][number][] = []
  const found: Found[] = []
  const passwords: StoredPasswords[] = []
  const problems: ReadError[] = []
  for (const table of await schema(db, budget)) {
    const result = await readTable(db, table, budget)
    tables.push({ name: table.name, rows: result.rows, columns: table.columns })
    found.push(...result.found)
    passwords.push(...result.passwords)
    if (result.problem !== undefined) problems.push(result.problem)
  }
  return { tables, found, passwords, problems }
}

/** Counts rows and kinds. A broken page ends the table, not the database. */
async function readTable(db: Database, table: Table, budget: Budget): Promise<{ rows: number; found: Found[]; passwords: readonly StoredPasswords[]; problem?: ReadError }> {
  const promised = table.columns.map((column) => kindOfField(column, false))
  const people = isPeople(table.name) || promised.some((kind) => kind === 'email' || kind === 'phone' || kind === 'birth-date')
  const kinds = table.columns.map((column) => kindOfField(column, people))
  const counts = table.columns.map(() => new Map<PersonalDataKind, number>())
  const passwords = new PasswordColumns(table.name, table.columns)
  let rows = 0
  let problem: ReadError | undefined
  try {
    for await (const cell of cells(db, table.root, budget)) {
      rows++
      if (rows > maxRowsRead) continue
      const row = readRecord(db, await cell.payload())
      passwords.add(row)
      row.forEach((value, index) => {
        const kind = kindOf(value, kinds[index])
        const count = counts[index]
        if (kind !== undefined && count !== undefined) count.set(kind, (count.get(kind) ?? 0) + 1)
      })
    }
  } catch (error) {
    if (!(error instanceof ReadError) || (error.code !== 'malformed' && error.code !== 'limit')) throw error
    problem = new ReadError(error.code, `table ${JSON.stringify(table.name)}, after ${rows} rows: ${error.message}`, error.offset)
  }
  const found = counts.flatMap((count, index) => [...count].map(([kind, times]) => ({ kind, count: times, at: `${table.name}.${table.columns[index]}` })))
  return { rows, found, passwords: passwords.found(), ...(problem === undefined ? {} : { problem }) }
}

function kindOf(value: Value, promised: PersonalDataKind | undefined): PersonalDataKind | undefined {
  if (value === null || typeof value === 'object') return undefined
  const text = String(value)
  if (promised !== undefined && fitsKind(promised, text)) return promised
  return typeof value === 'string' ? kindOfValue(text) : undefined
}
