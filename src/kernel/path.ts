/**
 * Paths inside containers. Names keep their bytes: what is not UTF-8 becomes the private-use characters U+F780..U+F7FF,
 * one for each odd byte, so two different names never look the same and a name can be turned back into its bytes.
 */
import { ReadError } from './problem.ts'

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** A character that stands for an odd byte. */
const standsForByte = /[\uf780-\uf7ff]/u

/** A name's bytes as text, reversibly. */
export function nameText(bytes: Uint8Array): string {
  try {
    const text = strict.decode(bytes)
    // A name that holds these characters itself would look like one with odd bytes, and hide it in a list.
    if (!standsForByte.test(text)) return text
  } catch {
    // Not UTF-8.
  }
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte < 0x80 ? byte : 0xf700 + byte)
  return text
}

/**
 * A stored path (archive member, link-free) as an absolute path inside its container: `/a/b`. `.` parts and doubled
 * slashes vanish; a `..` that would leave the container throws `path-escape`.
 */
export function insidePath(stored: string, limitCharacters = 4096): string {
  if (stored.length > limitCharacters) throw new ReadError('limit', `a path of ${stored.length} characters`)
  if (stored.includes('\0')) throw new ReadError('path-escape', 'a path with a NUL byte')
  const parts: string[] = []
  for (const piece of stored.split('/')) {
    if (piece === '' || piece === '.') continue
    if (piece === '..') {
      if (parts.pop() === undefined) throw new ReadError('path-escape', `the path ${JSON.stringify(stored)} leaves its container`)
    } else parts.push(piece)
  }
  return `/${parts.join('/')}`
}

/** The directory of an absolute path; of `/` it is `/`. */
export const dirname = (path: string): string => path.slice(0, Math.max(path.lastIndexOf('/'), 0)) || '/'
/** The last part of a path. */
export const basename = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

/** Resolves a link target seen in `from` (an absolute path of the link) to an absolute path, staying inside the root as chroot does. */
export function linkTarget(from: string, target: string): string {
  const parts = target.startsWith('/') ? [] : dirname(from).split('/').filter(Boolean)
  for (const piece of target.split('/')) {
    if (piece === '..') parts.pop()
    else if (piece !== '' && piece !== '.') parts.push(piece)
  }
  return `/${parts.join('/')}`
}

/**
 * Compiles path patterns: `*` any characters but `/`, `**` any characters, `?` one character. Patterns without a
 * leading `/` match at any depth. Linear-time by construction (no nested repetition).
 */
export function pathMatcher(patterns: readonly string[]): (path: string) => boolean {
  if (patterns.length === 0) return () => false
  const compiled = new RegExp(`^(?:${patterns.map(patternSource).join('|')})$`, 'u')
  return (path) => compiled.test(path)
}

function patternSource(pattern: string): string {
  const anchored = pattern.startsWith('/') ? pattern : `**/${pattern}`
  return anchored.replace(/\*\*\/|\*\*|\*|\?|[\\^$.|+()[\]{}]/gu, (token) => {
    if (token === '**/') return '(?:.*/)?'
    if (token === '**') return '.*'
    if (token === '*') return '[^/]*'
    if (token === '?') return '[^/]'
    return `\\${token}`
  })
}
