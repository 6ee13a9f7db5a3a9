/**
 * Makes a folder and what is missing above it. Node's own recursive mkdir never ends where the system says "no such file"
 * for a child of a folder that exists (below /proc, for one); this one asks for each folder once.
 */
import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'

/** @throws the system's error when one of them cannot be made. */
export function makeFolder(path: string, mode = 0o700): void {
  if (existsSync(path)) return
  const above = dirname(path)
  if (above !== path) makeFolder(above, mode)
  try {
    mkdirSync(path, { mode })
  } catch (error) {
    // Another run made it at this moment.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}
