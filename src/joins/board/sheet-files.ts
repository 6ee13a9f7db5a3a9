/** Which files are sheets of one schematic: which file a sheet shows, and at which a schematic begins. */
import type { SubSheet } from '../../facts/board-sheet.ts'
import type { Fact } from '../../facts/fact.ts'
import type { Problem } from '../../kernel/problem.ts'

export type Sheet = Fact<'board-sheet'>

/** One use of a sheet: the same file may stand in a design several times. */
export interface Use {
  readonly sheet: Sheet
  /** Ids of the sheets on the way from the root. */
  readonly ids: readonly string[]
  /** `/power/` for names. */
  readonly path: string
  readonly fitted: boolean
  readonly onBoard: boolean
  /** Uses of the sheets that it shows, by their index. */
  readonly below: (number | undefined)[]
}

/** The file of a sheet that another one shows. */
export type Finder = (from: Sheet, shown: SubSheet) => Sheet | undefined

/** Sheets of one name that are looked through for one: so many folders have none of their own. */
const mostCalled = 100

/** By its path; where it is elsewhere, by its name: in the same folder, or wherever its parts say that they stand on this very sheet. */
export function finderOf(sheets: readonly Sheet[]): Finder {
  const byPath = new Map(sheets.map((sheet) => [pathOf(sheet), sheet]))
  const byName = Map.groupBy(sheets, (sheet) => nameOf(pathOf(sheet)))
  // Paths of symbols end in the sheet and the symbol: edition 6 keeps them in the root, later ones leave out the symbol. One symbol tells whose file it is.
  const symbolOn = new Map(sheets.flatMap(({ references }) => references.map(({ path }) => path.split('/').slice(-2) as [string, string])))
  const ownIds = new Map(sheets.map((sheet) => [sheet, new Set(sheet.parts.flatMap((part) => [part.id, ...part.references.map(({ path }) => path.slice(path.lastIndexOf('/') + 1))]))]))
  const standsOn = (sheet: Sheet, id: string): boolean => [id, symbolOn.get(id) ?? ''].some((each) => each !== '' && ownIds.get(sheet)?.has(each) === true)
  return (from, { file, id }) => {
    const name = file.replaceAll('\\', '/')
    const folder = folderOf(from)
    const beside = byPath.get(resolved(folder, name))
    if (beside !== undefined) return beside
    const called = byName.get(nameOf(name)) ?? []
    const own = called.length > mostCalled ? called : called.filter((sheet) => standsOn(sheet, id))
    return own.length === 1 ? own[0] : called.find((sheet) => folderOf(sheet) === folder)
  }
}

const pathOf = (sheet: Sheet): string => (sheet.container === '' ? sheet.where.artefact : sheet.where.artefact + sheet.where.path)
const folderOf = (sheet: Sheet): string => pathOf(sheet).replace(/[^/]*$/u, '')
const nameOf = (path: string): string => path.replace(/^.*\//u, '')
/** A path from a folder, without `.` and `..`. */
function resolved(folder: string, file: string): string {
  const parts: string[] = []
  for (const part of `${folder}${file}`.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.') parts.push(part)
  }
  return parts.join('/')
}

/** Sheets that no other shows, and what is told of those that are no part of any schematic. */
export function rootsOf(sheets: readonly Sheet[], found: Finder): { readonly roots: readonly Sheet[]; readonly problems: readonly Problem[] } {
  const below = new Map(sheets.map((sheet) => [sheet, sheet.sheets.flatMap((each) => found(sheet, each) ?? [])]))
  const shown = new Set([...below].flatMap(([sheet, own]) => own.filter((each) => each !== sheet)))
  const ids = new Set(sheets.map(({ id }) => id).filter((id) => id !== ''))
  const first = sheets.filter((sheet) => !shown.has(sheet))
  const reached = new Set(first)
  // The set grows while it is walked.
  for (const sheet of reached) for (const each of below.get(sheet) ?? []) reached.add(each)
  const circle = sheets.filter((sheet) => !reached.has(sheet))
  const left = new Set(first.filter((sheet) => isLeftBehind(sheet, ids)))
  const told = (where: Problem['where'], code: Problem['code'], message: string): Problem => ({ code, message, where, reader: 'join/boards', incomplete: code === 'malformed' })
  return {
    roots: first.filter((sheet) => !left.has(sheet)),
    problems: [
      ...[...left].map(({ where }) => told(where, 'unsupported', 'this sheet belongs to a schematic that does not show it, and is not judged')),
      ...circle.slice(0, 1).map(({ where }) => told(where, 'malformed', `sheets show each other in a circle, and no schematic begins at any of them (${circle.slice(0, 5).map((sheet) => nameOf(pathOf(sheet))).join(', ')}${circle.length > 5 ? ` and ${circle.length - 5} more` : ''}): they are not judged`)),
    ],
  }
}

/** In the folder of a design that no longer shows it: the paths of all its parts begin at another sheet that is here, and none at itself. */
function isLeftBehind({ id, parts }: Sheet, ids: ReadonlySet<string>): boolean {
  const begins = parts.map(({ references }) => references.map(({ path }) => path.split('/')[1] ?? ''))
  return parts.length > 0 && begins.every((own) => own.some((root) => root !== id && ids.has(root))) && !begins.some((own) => own.includes(id))
}
