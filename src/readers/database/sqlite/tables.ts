/** The tables of a SQLite database: names, columns in the order of the records, and where their rows begin. */
import type { Budget } from '../../../kernel/limits.ts'
import { cells, readRecord, type Database } from '../../shared/sqlite-pages.ts'
import { storedOrder, tableText } from './create-table.ts'

const maxTables = 2000
const maxNameCharacters = 200

export interface Table {
  readonly name: string
  /** Page in which its tree begins. */
  readonly root: number
  readonly columns: readonly string[]
}

/** The tables of sqlite_schema, which begins in page 1. */
export async function schema(db: Database, budget: Budget): Promise<Table[]> {
  const tables: Table[] = []
  for await (const cell of cells(db, 1, budget)) {
    const [type, name, , root, sql] = readRecord(db, await cell.payload())
    if (type !== 'table' || typeof name !== 'string' || typeof root !== 'number' || root === 0 || typeof sql !== 'string') continue
    if (name.startsWith('sqlite_')) continue
    if (tables.length === maxTables) break
    tables.push({ name: name.slice(0, maxNameCharacters), root, columns: storedOrder(tableText(sql)).map((column) => column.slice(0, maxNameCharacters)) })
  }
  return tables
}

