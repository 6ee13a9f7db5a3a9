/** The one place of the command line that writes files: whole or not at all, never through a link, never over what is reviewed. */
import { closeSync, linkSync, lstatSync, openSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve, sep } from 'node:path'
import type { Assessment } from '../../assess/schema.ts'
import { isReport } from '../../engine/inputs.ts'
import { makeFolder } from '../../engine/make-folder.ts'
import { UserError } from '../../engine/user-error.ts'
import type { Report } from '../../reports/define.ts'
import { meant } from './meant.ts'

/**
 * Throws UserError where reports cannot be written or must not be: before a review that takes minutes, not after it. `paths` is
 * what is reviewed.
 */
export function checkOutputs(files: readonly string[], paths: readonly string[]): void {
  const places = files.map((file) => placeOf(file))
  const twice = files.find((_, index) => places.indexOf(places[index] ?? '') !== index)
  if (twice !== undefined) throw new UserError('same-report-file', `two reports would be written to ${twice}`, 'Give each report a file of its own.')
  files.forEach((file, index) => {
    const place = places[index] ?? ''
    const stat = statSync(place, { throwIfNoEntry: false })
    if (stat?.isDirectory() === true) throw new UserError('cannot-write', `${file} is a folder`, 'Name a file in it.')
    // The file is renamed to its name: that would put a plain file where programs expect the device or the pipe.
    if ((stat !== undefined && !stat.isFile()) || /^\/(?:dev|proc|sys)\//u.test(place)) throw new UserError('cannot-write', `${file} is no ordinary file`, 'Name a file; `--json` prints the assessment on standard output.')
    const reviewed = paths.find((path) => stat !== undefined && statSync(path, { throwIfNoEntry: false })?.ino === stat.ino && realpathSync(path) === realpathSync(place))
    if (reviewed !== undefined) throw new UserError('report-over-artefact', `the report would take the place of ${reviewed}, which is reviewed`, 'Write it to another file.')
    const inside = paths.find((path) => lstatSync(place, { throwIfNoEntry: false }) !== undefined && statSync(path, { throwIfNoEntry: false })?.isDirectory() === true && place.startsWith(realpathSync(path) + sep))
    if (inside !== undefined && !isReport(place)) throw new UserError('report-over-artefact', `the report would take the place of ${file}, which is in ${inside} and is no report`, 'Write it to another file.')
    // A file that is made and removed at once: permissions alone do not tell (read-only file systems, quotas).
    const { descriptor, temporary } = begin(file)
    closeSync(descriptor)
    rmSync(temporary, { force: true })
  })
}

/** Writes a report; throws UserError when it cannot be written. */
export async function writeReport(report: Report, assessment: Assessment, file: string): Promise<void> {
  const { descriptor, temporary } = begin(file)
  try {
    try {
      for await (const chunk of report.render(assessment)) writing(file, () => writeFileSync(descriptor, chunk))
    } finally {
      closeSync(descriptor)
    }
    writing(file, () => renameSync(temporary, file))
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}

/** Throws UserError where a file of somebody's own would be lost, or a folder stands. */
export function checkNewFile(file: string, replace: boolean): void {
  const stat = lstatSync(file, { throwIfNoEntry: false })
  if (stat === undefined) return
  if (!stat.isFile() && !stat.isSymbolicLink()) throw new UserError('cannot-write', `${file} is ${stat.isDirectory() ? 'a folder' : 'no ordinary file'}`, 'Move it away.')
  if (!replace) throw new UserError('file-exists', `${file} is there already`, 'Edit it, print a new one beside it with --dry-run, or replace it with --force.')
}

/** Writes a text, in a folder that is made when it is missing; what is there is only replaced when that was asked for. */
export function writeText(file: string, text: string, { replace }: { readonly replace: boolean }): void {
  writing(file, () => makeFolder(resolve(dirname(file)), 0o755))
  const { descriptor, temporary } = begin(file)
  try {
    try {
      writing(file, () => writeFileSync(descriptor, text))
    } finally {
      closeSync(descriptor)
    }
    if (replace || !placed(temporary, file)) {
      checkNewFile(file, replace)
      writing(file, () => renameSync(temporary, file))
    }
  } finally {
    rmSync(temporary, { force: true })
  }
}

/** Gives a file its name unless that is taken, in one step; false where the file system has no links. */
function placed(temporary: string, file: string): boolean {
  try {
    linkSync(temporary, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') checkNewFile(file, false)
    return false
  }
}

function begin(file: string): { descriptor: number; temporary: string } {
  const temporary = `${file}.${process.pid}.part`
  return { descriptor: writing(file, () => openSync(temporary, 'wx', 0o644)), temporary }
}

/** Runs a step of writing; what the system refuses is no bug of ours. */
function writing<T>(file: string, step: () => T): T {
  try {
    return step()
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    if (code === 'ENOENT') throw new UserError('cannot-write', `${file} cannot be written: there is no folder ${dirname(file)}`, 'Make the folder first, or name another.')
    throw new UserError('cannot-write', `${file} cannot be written (${code})`, 'Check that you may write there, and that there is room.')
  }
}

/** Where a file will lie, links of its folder followed. */
function placeOf(file: string): string {
  const folder = writing(file, () => realpathSync(dirname(file)))
  return join(folder, basename(file))
}

/** `FORMAT=FILE` of an option `--report`: one of the formats of `what`, and where to write it; `example` helps who gets it wrong. */
export function reportAsked<T extends { readonly id: string }>(text: string, formats: readonly T[], what: string, example: string): { readonly format: T; readonly file: string } {
  const [id = '', ...rest] = text.split('=')
  const file = rest.join('=')
  const ids = formats.map((each) => each.id)
  const format = formats.find((each) => each.id === id)
  if (format === undefined) throw new UserError('unknown-report', `${what} no format "${id}"`, `${meant(id, ids)}Formats are ${ids.join(', ')}: --report ${example}`)
  if (file === '') throw new UserError('no-report-file', `--report ${text} names no file`, `Write --report ${id}=FILE.`)
  return { format, file }
}
