/** Turns whatever was thrown while something was read into a problem at its place. */
import { isIncomplete, ReadError, type Problem } from '../../kernel/problem.ts'
import type { Where } from '../../kernel/where.ts'

/** A disk, quota or file size that has come to its end. */
const full: ReadonlySet<string | undefined> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])

/** `reader`: who was at work; its id tells what may be missing (incomplete.ts). */
export function problemOf(error: unknown, where: Where, reader?: string): Problem {
  const by = reader === undefined ? {} : { reader }
  if (error instanceof ReadError) {
    const at = error.offset === undefined ? where : { ...where, offset: error.offset }
    return { code: error.code, message: error.message, where: at, incomplete: isIncomplete(error.code), ...by }
  }
  const system = error as NodeJS.ErrnoException
  if (full.has(system.code)) {
    return { code: 'limit', message: `there is no room for what came out of decompression (${system.code}); TMPDIR names the folder for temporary files`, where, incomplete: true, ...by }
  }
  if (system.syscall === 'open' || system.syscall === 'read') {
    return { code: 'unreadable', message: `the file could not be read (${system.code})`, where, incomplete: true, ...by }
  }
  const name = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  return { code: 'internal', message: `a bug of ours${reader === undefined ? '' : ` in ${reader}`}: ${name}`, where, incomplete: true, ...by }
}
