/**
 * What a review is asked to look at: dossier folders and bare artefacts become a list of files. The only place that
 * turns a user's paths into files; a dossier cannot point outside its own folder.
 */
import { createHash, randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import type { Fact } from '../facts/fact.ts'
import { purse } from '../kernel/budget.ts'
import { defaultLimits } from '../kernel/limits.ts'
import { ReadError, type Problem } from '../kernel/problem.ts'
import { bytesSource } from '../kernel/source.ts'
import { reader } from '../readers/dossier/product/reader.ts'
import { UserError } from './user-error.ts'

export interface InputFile {
  /** Name in reports: the file's own, made distinct where two are equal. */
  readonly name: string
  readonly file: string
  readonly bytes: number
  readonly released?: boolean
}

export interface Inputs {
  readonly files: readonly InputFile[]
  /** Files of dossier folders, relative to them: what answers may point at. */
  readonly documents: ReadonlySet<string>
  readonly problems: readonly Problem[]
}

/** The dossier's file name. */
export const dossierName = 'product.yaml'
/** The reader refuses larger ones. */
const maxDossierBytes = 1024 * 1024
/** Files of a dossier folder that are about it and not part of it. */
const isAside = (name: string): boolean => name.startsWith('.') || /^(?:readme|license|make|makefile)\b/iu.test(name) || /\.(?:sh|md|txt)$/iu.test(name)

export async function findInputs(paths: readonly string[]): Promise<Inputs> {
  const found: { file: string; name: string; released?: boolean }[] = []
  const problems: Problem[] = []
  const documents = new Set<string>()
  for (const path of paths) {
    const stat = statOrError(path)
    if (!stat.isDirectory()) {
      found.push({ file: realpathSync(path), name: basename(path) })
      continue
    }
    const folder = realpathSync(path)
    const entries = readdirSync(folder, { withFileTypes: true })
    const dossier = entries.find((entry) => entry.isFile() && entry.name === dossierName)
    if (dossier !== undefined) listDocuments(folder, '', documents)
    if (dossier !== undefined) found.push({ file: join(folder, dossierName), name: dossierName })
    const listed = dossier === undefined ? [] : await listedArtefacts(join(folder, dossierName))
    if (listed.length > 0) {
      for (const { path: wanted, released } of listed) {
        const file = insideFolder(folder, wanted)
        const where = { artefact: dossierName, path: '' }
        if (file === undefined) problems.push({ code: 'path-escape', message: `the dossier names "${wanted}", which leaves its folder; it was not opened`, where, incomplete: true })
        else if (file === 'missing') problems.push({ code: 'unreadable', message: `the dossier names "${wanted}", and there is no such file`, where, incomplete: true })
        else found.push({ file, name: wanted, released })
      }
      continue
    }
    for (const entry of entries) {
      if (entry.isFile() && entry.name !== dossierName && !isAside(entry.name)) found.push({ file: join(folder, entry.name), name: entry.name })
    }
    if (dossier === undefined && entries.length === 0) throw new UserError('empty-folder', `${path} is empty`, 'Name a dossier folder (with product.yaml) or the artefacts themselves.')
  }
  const files: InputFile[] = []
  const names = new Set<string>()
  for (const item of found.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    let name = item.name
    for (let number = 2; names.has(name); number++) name = `${item.name} (${number})`
    names.add(name)
    try {
      const stat = statSync(item.file)
      if (!stat.isFile()) {
        problems.push({ code: 'unsupported', message: 'not a regular file; it was not opened', where: { artefact: name, path: '' }, incomplete: true })
        continue
      }
      files.push({ name, file: item.file, bytes: stat.size, ...(item.released === undefined ? {} : { released: item.released }) })
    } catch (error) {
      problems.push({ code: 'unreadable', message: `it could not be read (${(error as NodeJS.ErrnoException).code ?? 'unknown error'})`, where: { artefact: name, path: '' }, incomplete: true })
    }
  }
  return { files, documents, problems }
}

/** Documents lie at most this deep and are at most this many: a dossier is a folder, not a disk. */
const maxDocumentDepth = 3
const maxDocuments = 2000

function listDocuments(folder: string, below: string, documents: Set<string>, depth = 0): void {
  for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
    if (documents.size >= maxDocuments || entry.name.startsWith('.')) continue
    const path = below === '' ? entry.name : `${below}/${entry.name}`
    if (entry.isFile()) documents.add(path)
    else if (entry.isDirectory() && depth < maxDocumentDepth) listDocuments(folder, path, documents, depth + 1)
  }
}

function statOrError(path: string): ReturnType<typeof statSync> & object {
  try {
    return statSync(path)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') throw new UserError('no-such-path', `there is nothing at ${path}`, 'Check the spelling; paths are relative to the folder you are in.')
    throw new UserError('unreadable-path', `${path} cannot be read (${code ?? 'unknown error'})`, 'Check its permissions.')
  }
}

/**
 * The artefacts that a dossier lists, by its own reader. Its mistakes are told when it is read again as an artefact, in a
 * reading process, with line and column.
 */
async function listedArtefacts(file: string): Promise<Fact<'dossier'>['artefacts']> {
  const bytes = statSync(file).size > maxDossierBytes ? new Uint8Array() : readFileSync(file)
  const budget = purse(defaultLimits, 0, () => undefined)
  const input = { ...bytesSource(bytes), place: { artefact: 0, steps: [] }, path: `/${dossierName}` }
  try {
    for await (const item of reader.read(input, budget)) if ('fact' in item && item.fact.kind === 'dossier') return item.fact.artefacts
  } catch (error) {
    if (!(error instanceof ReadError)) throw error
  }
  return []
}

function insideFolder(folder: string, wanted: string): string | 'missing' | undefined {
  const plain = resolve(folder, wanted)
  if (leaves(folder, plain)) return undefined
  try {
    const real = realpathSync(plain)
    return leaves(folder, real) ? undefined : real
  } catch {
    return 'missing'
  }
}

const leaves = (folder: string, file: string): boolean => {
  const path = relative(folder, file)
  return path === '..' || path.startsWith(`..${sep}`) || resolve(folder, path) !== file || path === ''
}

/**
 * Key of the marks that stand for secrets in reports: per user, made at first use, mode 0600. Where none can be kept, the
 * marks of this run cannot be compared with those of others, and the key is not written anywhere.
 */
export function markKey(folder = join(process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config'), 'proofmark')): Uint8Array {
  const given = process.env['PROOFMARK_MARK_KEY']
  if (given !== undefined && given !== '') return createHash('sha256').update(given).digest()
  const file = join(folder, 'mark.key')
  try {
    const key = readFileSync(file)
    if (key.byteLength === 32) return key
  } catch {
    // Not there yet.
  }
  const key = randomBytes(32)
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
    writeFileSync(file, key, { mode: 0o600, flag: 'wx' })
  } catch {
    // Another run made it at this moment, or nothing can be kept here.
    try {
      const other = readFileSync(file)
      if (other.byteLength === 32) return other
    } catch {
      return key
    }
  }
  return key
}
