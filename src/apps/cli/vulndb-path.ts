/** Where the vulnerability database lies when nobody says: the user's own data folder. */
import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'
import { UserError } from '../../engine/user-error.ts'

const name = 'vulnerabilities.sqlite'

/** What was asked for, else `$PROOFMARK_VULNDB`, else the data folder. */
export function databasePath(asked?: string): string {
  const path = asked ?? process.env['PROOFMARK_VULNDB'] ?? defaultDatabase(process.platform, process.env, homedir())
  if (path === undefined || path === '') throw new UserError('no-data-folder', 'there is no data folder for the vulnerability database', 'Name a file: --database FILE.')
  return path
}

/** The XDG base directory specification: paths that are not absolute are to be ignored. */
export function defaultDatabase(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv, home: string): string | undefined {
  const xdg = environment['XDG_DATA_HOME'] ?? ''
  if (isAbsolute(xdg)) return join(xdg, 'proofmark', name)
  if (platform === 'win32') return environment['LOCALAPPDATA'] === undefined ? undefined : join(environment['LOCALAPPDATA'], 'proofmark', 'data', name)
  if (!isAbsolute(home) || home === '/') return undefined
  return platform === 'darwin' ? join(home, 'Library', 'Application Support', 'proofmark', name) : join(home, '.local', 'share', 'proofmark', name)
}
