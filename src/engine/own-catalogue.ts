/**
 * Parts that a dossier describes by hand, in the catalogue's own shape and by its own rules: a fact without a source does not
 * load. The files are the user's own, like product.yaml; they are bounded all the same.
 */
import { readFileSync, statSync } from 'node:fs'
import { ReadError, type Problem } from '../kernel/problem.ts'
import { parsePlatform, type Platform } from '../platforms/schema.ts'
import { resolveCatalogue } from '../platforms/resolve.ts'
import { parseYaml } from '../readers/dossier/product/parse.ts'

/** The largest entry of the catalogue has some thirty kilobytes. */
const maxBytes = 512 * 1024

export interface OwnCatalogue {
  readonly entries: readonly Platform[]
  readonly problems: readonly Problem[]
}

/** Reads the files one after the other; one with mistakes is left out whole, and its mistakes are told. */
export function readOwnCatalogue(files: readonly { readonly name: string; readonly file: string }[], shipped: readonly Platform[]): OwnCatalogue {
  const entries: Platform[] = []
  const problems: Problem[] = []
  for (const { name, file } of files) {
    try {
      const entry = readEntry(file)
      // A base that is not there, or an id that is taken, shows only in the whole set.
      resolveCatalogue([...shipped, ...entries, entry])
      entries.push(entry)
    } catch (error) {
      problems.push({ code: error instanceof ReadError ? error.code : 'malformed', message: `it describes no part: ${error instanceof Error ? error.message : String(error)}`, where: { artefact: name, path: '' }, incomplete: true })
    }
  }
  return { entries, problems }
}

function readEntry(file: string): Platform {
  if (statSync(file).size > maxBytes) throw new Error(`it is larger than ${maxBytes / 1024} KiB`)
  const text = readFileSync(file, 'utf8')
  const { troubles, position, plain } = parseYaml(text)
  const [trouble] = troubles
  if (trouble !== undefined) {
    const { line, column } = position(trouble.offset)
    throw new Error(`line ${line}, column ${column}: this is no YAML: ${trouble.message}`)
  }
  return parsePlatform(plain())
}
