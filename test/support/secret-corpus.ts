/**
 * The labelled corpus of secrets and their look-alikes: YAML in `test/corpus/secrets`, made into archives of root file systems and
 * reviewed like any other image. Scores what the checks say, file by file.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { gzipSync } from 'node:zlib'
import { parse } from 'yaml'
import type { AssessedOutcome } from '../../src/assess/schema.ts'
import { review } from '../../src/engine/review.ts'
import { elfOf, tarOf, zipOf } from './made-archives.ts'
import { filled } from './made-values.ts'

interface Written {
  readonly what: string
  /** Path in the file system. */
  readonly at: string
  readonly holds?: string
  /** `holds` has octal escapes. */
  readonly bytes?: true
  readonly gz?: string
  /** Strings of a program. */
  readonly elf?: readonly string[]
  readonly sql?: readonly string[]
  /** What the statements after the first ones wrote lies in a write-ahead log only. */
  readonly wal?: true
  /** Archives around the content, the inner one first, and its path in the innermost. */
  readonly pack?: readonly ('tar' | 'gz' | 'zip')[]
  readonly inside?: string
  /** A fixture of a reader. */
  readonly bytesOf?: string
}

export interface Item {
  /** `file: what`. */
  readonly name: string
  readonly secret: boolean
  readonly at: string
  readonly files: Readonly<Record<string, Uint8Array>>
  /** What may not come out. */
  readonly values: readonly string[]
}

export interface SecretScore {
  readonly secrets: number
  readonly lookAlikes: number
  readonly precision: number
  readonly recall: number
  /** Secrets that were not told. */
  readonly missed: readonly string[]
  /** Look-alikes that were, with what was said of them. */
  readonly wrong: readonly string[]
}

const corpus = join(import.meta.dirname, '../corpus')
const readers = join(import.meta.dirname, '../../src/readers')

/** Checks whose failing says that a secret lies at a place. */
const telling: ReadonlySet<string> = new Set([
  'keys/no-secrets-in-files', 'keys/no-unencrypted-private-keys', 'keys/signing-keys-held-apart', 'identity/device-keys-per-unit', 'identity/host-keys-per-unit', 'exposure/wifi-passphrase-strong',
  'exposure/services-need-authentication', 'exposure/no-default-passwords',
])

/** The items of one corpus: `secrets`, `secrets-held-out`. */
export function readCorpus(name: string): Item[] {
  return readdirSync(join(corpus, name)).filter((file) => file.endsWith('.yml')).toSorted().flatMap((file) => {
    const { secret, items } = parse(readFileSync(join(corpus, name, file), 'utf8')) as { secret: boolean; items: readonly Written[] }
    return items.map((item) => made(item, `${file.slice(0, -4)}: ${item.what}`, secret))
  })
}

function made(item: Written, name: string, secret: boolean): Item {
  const values: string[] = []
  const fill = (text: string): string => {
    const result = filled(text, `${name} ${values.length}`)
    values.push(...result.values)
    return result.text
  }
  const files: Record<string, Uint8Array> = {}
  const content = contentOf(item, fill, (suffix, bytes) => { files[`${item.at}${suffix}`] = bytes })
  files[item.at] = packed(content, item)
  return { name, secret, at: item.at, files, values: secret ? values : [] }
}

function contentOf(item: Written, fill: (text: string) => string, beside: (suffix: string, bytes: Uint8Array) => void): Uint8Array {
  if (item.bytesOf !== undefined) return readFileSync(join(readers, item.bytesOf))
  if (item.elf !== undefined) return elfOf(item.elf.map(fill))
  if (item.gz !== undefined) return gzipSync(fill(item.gz))
  if (item.sql !== undefined) return database(item.sql.map(fill), item.wal === true, beside)
  const text = fill(item.holds ?? '')
  return item.bytes === true ? Buffer.from(text.replaceAll(/\\([0-7]{1,3})/gu, (_, octal: string) => String.fromCodePoint(Number.parseInt(octal, 8))), 'latin1') : Buffer.from(text)
}

function packed(content: Uint8Array, { pack = [], inside = '' }: Written): Uint8Array {
  return pack.reduce<Uint8Array>((bytes, kind, index) => {
    const name = index === 0 ? inside : '/inner.tar.gz'
    return kind === 'gz' ? gzipSync(bytes) : (kind === 'tar' ? tarOf : zipOf)({ [name.replace(/^\//u, '')]: bytes })
  }, content)
}

function database(statements: readonly string[], wal: boolean, beside: (suffix: string, bytes: Uint8Array) => void): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'corpus-'))
  try {
    const path = join(folder, 'x.db')
    const db = new DatabaseSync(path)
    if (wal) db.exec('pragma journal_mode=wal; pragma wal_autocheckpoint=0')
    for (const statement of statements) {
      db.exec(statement)
      // The table is in the database already; only the rows are in the log.
      if (wal && statement.startsWith('create')) db.exec('pragma wal_checkpoint(truncate)')
    }
    if (wal) beside('-wal', readFileSync(`${path}-wal`))
    const bytes = readFileSync(path)
    db.close()
    return bytes
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const system = { 'etc/os-release': Buffer.from('NAME=Unit\nID=unit\nVERSION_ID=1\n'), 'etc/passwd': Buffer.from('root:x:0:0:root:/root:/bin/sh\n'), 'bin/sh': Buffer.from('#!stands for a shell\n') }

/** Spreads the items over so many file systems that no two have one path. */
export function images(items: readonly Item[]): { readonly files: Readonly<Record<string, Uint8Array>>; readonly items: readonly Item[] }[] {
  const made: { files: Record<string, Uint8Array>; items: Item[] }[] = []
  for (const item of items) {
    const paths = Object.keys(item.files)
    let image = made.find(({ files }) => paths.every((path) => files[path.slice(1)] === undefined))
    if (image === undefined) made.push(image = { files: {}, items: [] })
    for (const path of paths) image.files[path.slice(1)] = item.files[path] ?? new Uint8Array()
    image.items.push(item)
  }
  return made.map(({ files, items: own }) => ({ files: { ...system, ...files }, items: own }))
}

/** Reviews the items and says how right the findings are. */
export async function scoreSecrets(items: readonly Item[]): Promise<SecretScore> {
  const folder = mkdtempSync(join(tmpdir(), 'corpus-'))
  try {
    const found = new Map<Item, string>()
    for (const [index, image] of images(items).entries()) {
      const path = join(folder, `unit-${index}.tar`)
      writeFileSync(path, tarOf(image.files))
      const { outcomes } = await review({ paths: [path], key: new Uint8Array(32), date: '2026-11-23' })
      for (const outcome of outcomes) {
        if (outcome.result !== 'fail' || !telling.has(outcome.check)) continue
        for (const item of image.items) if (isAbout(outcome, item)) found.set(item, `${found.has(item) ? `${found.get(item)}; ` : ''}${outcome.check}: ${outcome.message}`)
      }
    }
    return scored(items, found)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Findings of several files that say the same are one with several places. The certificate of a key is no secret: its evidence shows its subject. */
function isAbout(outcome: AssessedOutcome, { files }: Item): boolean {
  return outcome.evidence.some(({ path, excerpt }) => !/^(?:CN|O|C)=/u.test(excerpt ?? '') && Object.keys(files).some((file) => {
    const at = path.indexOf(file)
    const next = path[at + file.length]
    return at >= 0 && (next === undefined || next === ':' || next === '/')
  }))
}

export function scored(items: readonly Item[], found: ReadonlyMap<Item, string>): SecretScore {
  const secrets = items.filter((item) => item.secret)
  const told = [...found.keys()]
  const right = told.filter((item) => item.secret).length
  return {
    secrets: secrets.length,
    lookAlikes: items.length - secrets.length,
    precision: right / Math.max(told.length, 1),
    recall: right / Math.max(secrets.length, 1),
    missed: secrets.filter((item) => !found.has(item)).map((item) => `${item.name} (${item.at})`),
    wrong: [...found].filter(([item]) => !item.secret).map(([item, said]) => `${item.name} (${item.at}): ${said}`),
  }
}

export function scoreText(title: string, { secrets, lookAlikes, precision, recall, missed, wrong }: SecretScore): string {
  const list = (heading: string, lines: readonly string[]): string => (lines.length === 0 ? '' : `${heading} (${lines.length})\n${lines.map((line) => `  ${line}\n`).join('')}`)
  return `${title}: ${secrets} secrets, ${lookAlikes} look-alikes; precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}\n${list('not found', missed)}${list('false alarms', wrong)}`
}
