/**
 * What a review is asked to look at: dossier folders and bare artefacts become a list of files. The only place that
 * turns a user's paths into files; a dossier cannot point outside its own folder.
 */
import { closeSync, openSync, readdirSync, readFileSync, readSync, realpathSync, statSync, type Dirent, type Stats } from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import type { Fact } from '../facts/fact.ts'
import { purse } from '../kernel/budget.ts'
import { defaultLimits } from '../kernel/limits.ts'
import { ReadError, type Problem } from '../kernel/problem.ts'
import { bytesSource } from '../kernel/source.ts'
import { compareText } from '../kernel/where.ts'
import type { Yield } from '../readers/define.ts'
import { reader } from '../readers/dossier/product/reader.ts'
import { complete } from './worker/naming.ts'
import { UserError } from './user-error.ts'

export interface InputFile {
  /** Name in reports: the file's own, made distinct where two are equal. */
  readonly name: string
  readonly file: string
  readonly bytes: number
  /** When it was written last, in milliseconds since 1970. */
  readonly changed: number
  readonly released?: boolean
  /** It need not be anything: what nothing reads is left out without a word. */
  readonly optional?: true
}

export interface Inputs {
  readonly files: readonly InputFile[]
  /** Files of dossier folders, relative to them: what answers may point at. */
  readonly documents: ReadonlySet<string>
  /** Files in which a dossier describes parts that the catalogue does not have. */
  readonly catalogue: readonly { readonly name: string; readonly file: string }[]
  readonly problems: readonly Problem[]
}

/** The dossier's file name. */
export const dossierName = 'product.yaml'
/** The reader refuses larger ones. */
const maxDossierBytes = 1024 * 1024
/** Files of a dossier folder that are about it and not part of it. */
export const isAside = (name: string): boolean => name.startsWith('.') || /^(?:readme|license|make|makefile)\b/iu.test(name) || /\.(?:sh|md)$/iu.test(name)

/** Text in a dossier's folder is a dump of fuses, or a note that nobody has to read: it is looked at, and left alone if it is nothing. */
const isText = (name: string): boolean => /\.(?:txt|log)$/iu.test(name)

interface Found {
  /** Without links. */
  readonly file: string
  readonly name: string
  readonly released?: boolean
  readonly optional?: true
}

interface Folder {
  readonly found: readonly Found[]
  readonly catalogue: Inputs['catalogue']
  readonly documents: ReadonlySet<string>
  readonly problems: readonly Problem[]
}

/** Throws UserError for paths that are not there, for more than one dossier, and when there is nothing to review. */
export async function findInputs(paths: readonly string[]): Promise<Inputs> {
  const found: Found[] = []
  const problems: Problem[] = []
  const documents = new Set<string>()
  const catalogue: { name: string; file: string }[] = []
  for (const path of paths) {
    const stat = statOrError(path)
    if (!stat.isDirectory()) {
      found.push({ file: realpathSync(path), name: basename(path) })
      continue
    }
    const folder = await readFolder(path)
    found.push(...folder.found)
    problems.push(...folder.problems)
    catalogue.push(...folder.catalogue)
    for (const document of folder.documents) documents.add(document)
  }
  const distinct = found.filter((item, index) => found.findIndex(({ file }) => file === item.file) === index)
  if (distinct.filter((item) => item.name === dossierName).length > 1) {
    throw new UserError('two-dossiers', `more than one ${dossierName} was named`, 'One review is about one product: review them one after the other.')
  }
  if (distinct.length === 0 && problems.length === 0) {
    throw new UserError('nothing-to-review', `there is nothing to review in ${paths.join(', ')}`, 'Name a dossier folder (with product.yaml) or the artefacts themselves.')
  }
  return { ...listed(distinct, problems), documents, catalogue }
}

/** Gives each file a name of its own, and leaves out what cannot be opened. */
function listed(found: readonly Found[], told: readonly Problem[]): Pick<Inputs, 'files' | 'problems'> {
  const files: InputFile[] = []
  const problems = [...told]
  const names = new Set<string>()
  for (const { file, name: plain, released, optional } of found.toSorted((a, b) => compareText(a.name, b.name) || compareText(a.file, b.file))) {
    let name = plain
    for (let number = 2; names.has(name); number++) name = `${plain} (${number})`
    names.add(name)
    try {
      const stat = statSync(file)
      if (stat.isFile()) files.push({ name, file, bytes: stat.size, changed: stat.mtimeMs, ...(released === undefined ? {} : { released }), ...(optional === undefined ? {} : { optional }) })
      else problems.push({ code: 'unsupported', message: 'not a regular file; it was not opened', where: { artefact: name, path: '' }, incomplete: true })
    } catch (error) {
      problems.push({ code: 'unreadable', message: `it could not be read (${errorCode(error)})`, where: { artefact: name, path: '' }, incomplete: true })
    }
  }
  return { files, problems }
}

/** What a folder holds for a review: what its dossier lists, or the files that lie in it. */
async function readFolder(path: string): Promise<Folder> {
  const folder = realpathSync(path)
  const entries = listedOrError(folder)
  const documents = new Set<string>()
  const file = entries.some((entry) => !entry.isDirectory() && entry.name === dossierName) ? insideFolder(folder, dossierName) : undefined
  if (file === undefined || file === 'missing') return { ...looseFiles(folder, entries, basename(folder)), catalogue: [], documents }
  listDocuments(folder, '', documents)
  const dossier: Found = { file, name: dossierName }
  const { artefacts = [], catalogue = [] } = (await dossierIn(dossier.file)) ?? {}
  const described = listedFiles(folder, catalogue.map((each) => ({ path: each, released: false })))
  const aside = new Set(described.found.map((each) => each.file))
  const rest = artefacts.length === 0 ? looseFiles(folder, entries) : listedFiles(folder, artefacts)
  return { found: [dossier, ...rest.found.filter((each) => !aside.has(each.file))], catalogue: described.found, problems: [...rest.problems, ...described.problems], documents }
}

function listedFiles(folder: string, wanted: Fact<'dossier'>['artefacts']): Pick<Folder, 'found' | 'problems'> {
  const found: Found[] = []
  const problems: Problem[] = []
  for (const { path, released } of wanted) {
    const file = insideFolder(folder, path)
    const where = { artefact: dossierName, path: '' }
    if (file === undefined) problems.push({ code: 'path-escape', message: `the dossier names "${path}", which leaves its folder; it was not opened`, where, incomplete: true })
    else if (file === 'missing') problems.push({ code: 'unreadable', message: `the dossier names "${path}", and there is no such file`, where, incomplete: true })
    else found.push({ file, name: path, released })
  }
  return { found, problems }
}

/** The files of a folder; `called` is its name where it is no dossier, of whose other folders something is expected. */
function looseFiles(folder: string, entries: readonly Dirent[], called?: string): Pick<Folder, 'found' | 'problems'> {
  const found: Found[] = []
  const problems: Problem[] = []
  for (const entry of entries) {
    const { name } = entry
    if (isAside(name) || (called === undefined && name === dossierName)) continue
    const where = { artefact: name, path: '' }
    if (entry.isDirectory()) {
      if (called !== undefined) problems.push({ code: 'unsupported', message: `a folder inside ${called}, which was not looked into; pack it as an archive (tar) to have it reviewed`, where, incomplete: true })
      continue
    }
    const file = entry.isSymbolicLink() ? insideFolder(folder, name) : join(folder, name)
    if (file === undefined) problems.push({ code: 'path-escape', message: 'a link that leaves its folder; it was not opened', where, incomplete: true })
    else if (file === 'missing') problems.push({ code: 'unreadable', message: 'a link that leads nowhere', where, incomplete: true })
    else if (isReport(file)) problems.push({ code: 'unsupported', message: 'a report of an earlier review; it was left out', where, incomplete: false })
    else if (!entry.isSymbolicLink() || !statSync(file).isDirectory()) found.push({ file, name, ...(isText(name) ? { optional: true as const } : {}) })
  }
  return { found, problems }
}

/** How the reports begin that people write beside what they review. */
const reportBeginnings = [
  /^<!doctype html>\n<html lang="en"><head><meta charset="utf-8">\n<meta name="generator" content="Proofmark">/u,
  /^\{\s*"schema": ?"proofmark\/(?:assessment|diff)@/u,
  // Formats that others write too: only where we are named as the tool. A maker's own SBOM in the folder is an artefact.
  /^\{\s*"\$schema": "[^"]*sarif[^"]*",\s*"version": "2\.1\.0",\s*"runs": \[\s*\{\s*"tool": \{\s*"driver": \{\s*"name": "Proofmark"/u,
  /^\{\s*"\$schema": "http:\/\/cyclonedx\.org\/[^"]*",[^]*"lifecycles": \[\s*\{\s*"phase": "post-build"\s*\}\s*\],\s*"tools": \{\s*"components": \[\s*\{\s*"type": "application",\s*"name": "Proofmark"/u,
  /^\{\s*"@context": "https:\/\/openvex\.dev\/[^"]*",\s*"@id": "[^"]*",\s*"author": "Proofmark"/u,
  /^\{\s*"spdxVersion": "SPDX-2\.3",[^]*"creators": \[\s*"Tool: Proofmark-/u,
  /^(?:result,severity,check,cell,|name,version,type,confidence,reason,found by,|id,state,priority,component,version,fixed in,|number,remedy,title,due,late,needed for ready,)/u,
]
const reportHeadBytes = 2048

/** Whether a file is a report of an earlier review. */
export function isReport(file: string): boolean {
  try {
    if (!statSync(file).isFile()) return false
    const descriptor = openSync(file, 'r')
    try {
      const head = Buffer.alloc(reportHeadBytes)
      const text = head.toString('latin1', 0, readSync(descriptor, head, 0, head.length, 0))
      return reportBeginnings.some((pattern) => pattern.test(text))
    } finally {
      closeSync(descriptor)
    }
  } catch {
    // Whoever reads it tells what is wrong with it.
    return false
  }
}

/** Problems for files that are not what they were when they were listed: what was read of them may be two things. */
export function changedInputs(files: readonly InputFile[]): Problem[] {
  return files.flatMap(({ name, file, bytes, changed }): Problem[] => {
    const stat = statSync(file, { throwIfNoEntry: false })
    if (stat?.size === bytes && stat.mtimeMs === changed) return []
    const message = stat === undefined ? 'it was removed while it was read' : 'it changed while it was read'
    return [{ code: 'unreadable', message: `${message}; review it again`, where: { artefact: name, path: '' }, incomplete: true }]
  })
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

function statOrError(path: string): Stats {
  try {
    return statSync(path)
  } catch (error) {
    throw pathError(path, error)
  }
}

function listedOrError(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).toSorted((a, b) => compareText(a.name, b.name))
  } catch (error) {
    throw pathError(folder, error)
  }
}

function pathError(path: string, error: unknown): UserError {
  if (errorCode(error) === 'ENOENT') return new UserError('no-such-path', path === '' ? 'an empty name was given' : `there is nothing at ${path}`, 'Check the spelling; paths are relative to the folder you are in.')
  return new UserError('unreadable-path', `${path} cannot be read (${errorCode(error)})`, 'Check its permissions.')
}

const errorCode = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? 'unknown error'

/** What a dossier folder, or its product.yaml, says of the product, without anything else in it being opened. */
export interface Described {
  readonly facts: readonly Fact[]
  readonly catalogue: Inputs['catalogue']
  readonly problems: readonly Problem[]
}

/** Throws UserError when there is no product.yaml. */
export async function readDescription(path: string): Promise<Described> {
  const named = statOrError(path).isDirectory() ? join(path, dossierName) : path
  const file = realpathSync(statOrError(named).isFile() ? named : path)
  const where = { artefact: basename(file), path: '' }
  const facts: Fact[] = []
  const problems: Problem[] = []
  for await (const item of readDescriptionFile(file)) {
    if ('fact' in item) facts.push(complete(item.fact, { basis: reader.basis ?? 'declared', where, container: where.artefact, file: `/${dossierName}` }))
    else if ('problem' in item) problems.push({ code: item.problem.code, message: item.problem.message, where, incomplete: true })
  }
  const described = listedFiles(dirname(file), facts.flatMap((fact) => (fact.kind === 'dossier' ? (fact.catalogue ?? []) : [])).map((each) => ({ path: each, released: false })))
  return { facts, catalogue: described.found, problems: [...problems, ...described.problems] }
}

async function* readDescriptionFile(file: string): AsyncIterable<Yield> {
  const bytes = statSync(file).size > maxDossierBytes ? new Uint8Array() : readFileSync(file)
  const input = { ...bytesSource(bytes), place: { artefact: 0, steps: [] }, path: `/${dossierName}` }
  yield* reader.read(input, purse(defaultLimits, 0, () => undefined))
}

/**
 * What a dossier says, by its own reader. Its mistakes are told when it is read again as an artefact, in a
 * reading process, with line and column.
 */
async function dossierIn(file: string): Promise<Fact<'dossier'> | undefined> {
  try {
    for await (const item of readDescriptionFile(file)) if ('fact' in item && item.fact.kind === 'dossier') return item.fact as Fact<'dossier'>
  } catch (error) {
    if (!(error instanceof ReadError)) throw error
  }
  return undefined
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
