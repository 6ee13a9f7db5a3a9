/** Where an editor finds the schema of product.yaml: the copy that came with this program. */
import { existsSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

/** The published schema, in a checkout and in an installed package alike. */
export const schemaFile = fileURLToPath(new URL('../../../../schema/product.schema.json', import.meta.url))

/** Editors take everything up to the next blank. */
const safe = /^[\w./@-]+$/u

/**
 * A relative path where the program belongs to the same project as the folder, so that it holds for everybody who checks the
 * project out; the file itself anywhere else. `folder` has no links and need not exist.
 */
export function schemaPlace(folder: string, schema = schemaFile): string {
  const path = relative(folder, schema).split(sep).join('/')
  return safe.test(path) && projectsOf(folder).some((project) => schema.startsWith(`${project}${sep}`)) ? path : pathToFileURL(schema).href
}

/** Folders above that look like the top of a project. */
function projectsOf(folder: string): string[] {
  const above = dirname(folder) === folder ? [] : projectsOf(dirname(folder))
  return ['.git', 'package.json'].some((name) => existsSync(join(folder, name))) ? [...above, folder] : above
}
