/** The user's key, under which secrets are shown as marks: equal secrets look equal, and nothing else can be told. */
import { createHash, randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { makeFolder } from './make-folder.ts'

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
    makeFolder(dirname(file))
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
