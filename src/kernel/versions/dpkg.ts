/**
 * Versions of Debian packages, deb-version(7): epoch, upstream version, revision; a tilde sorts before the end. opkg compares the same
 * way. Pure.
 */
import { compareDigits, sign } from './digits.ts'

interface Parts {
  readonly epoch: string
  readonly upstream: string
  readonly revision: string
}

/** Undefined where deb-version(7) forbids the text. */
export function dpkgParts(text: string): Parts | undefined {
  const [, epoch = '0', rest = ''] = /^(?:(\d+):)?(.*)$/su.exec(text.trim()) ?? []
  const dash = rest.lastIndexOf('-')
  const upstream = dash === -1 ? rest : rest.slice(0, dash)
  const revision = dash === -1 ? '' : rest.slice(dash + 1)
  // Without an epoch no further colon, says the manual; the revision has neither colon nor hyphen, and is not empty where there is a hyphen.
  if (!/^[A-Za-z0-9.+~:-]+$/u.test(upstream) || !/^[A-Za-z0-9.+~]*$/u.test(revision)) return undefined
  if ((dash !== -1 && revision === '') || (upstream.includes(':') && !/^\d+:/u.test(text.trim()))) return undefined
  return { epoch, upstream, revision }
}

export function compareDpkg(a: string, b: string): number | undefined {
  const x = dpkgParts(a)
  const y = dpkgParts(b)
  if (x === undefined || y === undefined) return undefined
  return compareDigits(x.epoch, y.epoch) || comparePart(x.upstream, y.upstream) || comparePart(x.revision, y.revision)
}

/** "Sorting algorithm" of the manual: non-digits in a modified ASCII order, then digits as numbers, in turns. */
function comparePart(a: string, b: string): number {
  let i = 0
  let j = 0
  while (i < a.length || j < b.length) {
    while ((i < a.length && !isDigit(a, i)) || (j < b.length && !isDigit(b, j))) {
      const order = sign(weight(a, i) - weight(b, j))
      if (order !== 0) return order
      i++
      j++
    }
    const [x, y] = [digitsAt(a, i), digitsAt(b, j)]
    const order = compareDigits(x, y)
    if (order !== 0) return order
    i += x.length
    j += y.length
  }
  return 0
}

const isDigit = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  return code >= 48 && code <= 57
}

function digitsAt(text: string, at: number): string {
  let end = at
  while (end < text.length && isDigit(text, end)) end++
  return text.slice(at, end)
}

/** Tilde, then the end (and digits), then letters, then the rest. */
function weight(text: string, at: number): number {
  if (at >= text.length || isDigit(text, at)) return 0
  const code = text.charCodeAt(at)
  if (code === 126) return -1
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122) ? code : code + 256
}
