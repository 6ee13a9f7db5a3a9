/** Names of directory entries: one part of a path each, kept reversibly and never leading elsewhere. */
import { ReadError, malformed } from '../../kernel/problem.ts'
import { nameText } from '../../kernel/path.ts'
import { EntryLimit } from './troubles.ts'

const slash = 0x2f
const dot = 0x2e

/** `.` and `..`, which directories of some formats hold as entries. */
export const isDots = (name: Uint8Array): boolean => name[0] === dot && (name.length === 1 || (name.length === 2 && name[1] === dot))

/**
 * The path of a directory's entry. The name must be one real part: not empty, `.` or `..`, without slash or NUL byte;
 * anything else throws. A path longer than `limitBytes` throws `EntryLimit`.
 */
export function childPath(parent: string, name: Uint8Array, limitBytes: number): string {
  if (name.includes(slash) || name.includes(0)) throw new ReadError('path-escape', 'a name with a slash or a NUL byte')
  return joinPart(parent, nameText(name), limitBytes)
}

/** As `childPath`, for a name that the format already stores as text. */
export function childPathOfText(parent: string, name: string, limitBytes: number): string {
  if (name.includes('/') || name.includes('\0')) throw new ReadError('path-escape', 'a name with a slash or a NUL byte')
  // A lone half of a surrogate pair has no UTF-8 form: keep its three bytes, as a name with odd bytes keeps its own.
  return joinPart(parent, name.isWellFormed() ? name : nameText(looseUtf8(name)), limitBytes)
}

function joinPart(parent: string, part: string, limitBytes: number): string {
  if (part === '') throw malformed('an empty name')
  if (part === '.' || part === '..') throw new ReadError('path-escape', `an entry called ${JSON.stringify(part)}`)
  const path = parent === '/' ? `/${part}` : `${parent}/${part}`
  if (path.length > limitBytes) throw new EntryLimit(`a path of ${path.length} characters`)
  return path
}

function looseUtf8(text: string): Uint8Array {
  const encoder = new TextEncoder()
  const bytes: number[] = []
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    if (code >= 0xd800 && code <= 0xdfff) bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f))
    else bytes.push(...encoder.encode(character))
  }
  return Uint8Array.from(bytes)
}
