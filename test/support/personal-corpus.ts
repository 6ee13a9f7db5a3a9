/** The labelled corpus of personal data: lines of logs and columns of tables, read as files of an image. Scores the kinds that are counted. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { parse } from 'yaml'
import { read } from '../../src/engine/review.ts'
import { factQuery } from '../../src/facts/fact.ts'
import { tarOf } from './made-archives.ts'

interface Corpus {
  readonly lines: readonly { readonly line: string; readonly kinds: readonly string[] }[]
  readonly columns: readonly { readonly table: string; readonly column: string; readonly values: readonly string[]; readonly kind: string }[]
}

export interface PersonalScore {
  readonly items: number
  readonly quiet: number
  readonly precision: number
  readonly recall: number
  /** `item: kind`. */
  readonly missed: readonly string[]
  readonly wrong: readonly string[]
}

const load = (): Corpus => parse(readFileSync(join(import.meta.dirname, '../corpus/personal-data.yml'), 'utf8')) as Corpus

/** Each line is a log of its own; each column a database and a table of CSV of its own, so that nothing beside it helps or harms. */
export async function scorePersonalData(): Promise<PersonalScore> {
  const { lines, columns } = load()
  const files: Record<string, Uint8Array> = {}
  const wanted = new Map<string, { readonly title: string; readonly kinds: ReadonlySet<string> }>()
  lines.forEach(({ line, kinds }, index) => {
    files[`var/log/app/${index}.log`] = Buffer.from(`${line}\n`)
    wanted.set(`/var/log/app/${index}.log`, { title: line, kinds: new Set(kinds) })
  })
  columns.forEach(({ table, column, values, kind }, index) => {
    files[`data/${index}.db`] = database(table, column, values)
    wanted.set(`/data/${index}.db`, { title: `${table}.${column}`, kinds: new Set(kind === 'none' ? [] : [kind]) })
  })
  const found = await kindsIn(files)
  let right = 0
  const missed: string[] = []
  const wrong: string[] = []
  for (const [file, { title, kinds }] of wanted) {
    const told = found.get(file) ?? new Set<string>()
    for (const kind of kinds) {
      if (told.has(kind)) right++
      else missed.push(`${title}: ${kind}`)
    }
    for (const kind of told) if (!kinds.has(kind)) wrong.push(`${title}: ${kind}`)
  }
  return {
    items: wanted.size,
    quiet: [...wanted.values()].filter(({ kinds }) => kinds.size === 0).length,
    precision: right / Math.max(right + wrong.length, 1),
    recall: right / Math.max(right + missed.length, 1),
    missed, wrong,
  }
}

/** Through the engine, as a review reads them. */
export async function kindsIn(files: Readonly<Record<string, Uint8Array>>): Promise<Map<string, Set<string>>> {
  const folder = mkdtempSync(join(tmpdir(), 'corpus-'))
  try {
    const path = join(folder, 'unit.tar')
    writeFileSync(path, tarOf({ 'etc/os-release': Buffer.from('ID=unit\n'), 'etc/passwd': Buffer.from('root:x:0:0::/:/bin/sh\n'), ...files }))
    const { facts } = await read({ paths: [path], key: new Uint8Array(32) })
    const kinds = new Map<string, Set<string>>()
    for (const fact of factQuery(facts)('personal-data')) {
      const known = kinds.get(fact.file) ?? new Set<string>()
      for (const { kind } of fact.found) known.add(kind)
      kinds.set(fact.file, known)
    }
    return kinds
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function database(table: string, column: string, values: readonly string[]): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'corpus-'))
  try {
    const path = join(folder, 'x.db')
    const db = new DatabaseSync(path)
    db.exec(`create table ${table} (id integer primary key, ${column} text)`)
    const insert = db.prepare(`insert into ${table} (${column}) values (?)`)
    for (const value of values) insert.run(value)
    db.close()
    return readFileSync(path)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export function personalText({ items, quiet, precision, recall, missed, wrong }: PersonalScore): string {
  const list = (heading: string, entries: readonly string[]): string => (entries.length === 0 ? '' : `${heading} (${entries.length})\n${entries.map((entry) => `  ${entry}\n`).join('')}`)
  return `personal data: ${items} lines and columns, ${quiet} of them without; precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}\n${list('not found', missed)}${list('false alarms', wrong)}`
}
