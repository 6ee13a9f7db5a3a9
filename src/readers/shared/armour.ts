/** Blocks between `-----BEGIN X-----` and `-----END X-----` (RFC 7468, and the older forms with headers). Knows no content. */
import { fromBase64 } from './base64.ts'

export interface Armoured {
  /** What stands after BEGIN: `RSA PRIVATE KEY`. */
  readonly label: string
  /** Lines before the first blank one, where there are any (`Proc-Type: 4,ENCRYPTED`). */
  readonly headers: readonly string[]
  /** Decoded content; undefined when it is no base64 (a placeholder, an excerpt in a text). */
  readonly content: Uint8Array | undefined
  /** Line of BEGIN, from 1. */
  readonly line: number
}

const begin = /^-----BEGIN ([A-Z0-9 ]{1,60})-----/u

/** All blocks of a text in order. A block without its end is given with undefined content. */
export function* armoured(text: string): Generator<Armoured> {
  const lines = text.split(/\r\n|[\r\n]/u)
  for (let index = 0; index < lines.length; index++) {
    const label = begin.exec(lines[index]?.trimStart() ?? '')?.[1]
    if (label === undefined) continue
    const line = index + 1
    const end = `-----END ${label}-----`
    const body: string[] = []
    let closed = false
    for (index++; index < lines.length; index++) {
      const next = (lines[index] ?? '').trim()
      if (next.startsWith(end)) {
        closed = true
        break
      }
      if (next.startsWith('-----BEGIN ')) {
        index--
        break
      }
      body.push(next)
    }
    const { headers, base64 } = split(body)
    yield { label, headers, content: closed ? fromBase64(base64) : undefined, line }
  }
}

function split(body: readonly string[]): { readonly headers: readonly string[]; readonly base64: string } {
  const hasHeaders = /^[A-Za-z-]+:/u.test(body.find((line) => line !== '') ?? '')
  const blank = hasHeaders ? body.indexOf('', body.findIndex((line) => line !== '')) : -1
  const headers = blank < 0 ? [] : body.slice(0, blank)
  // OpenPGP ends its armour with a checksum line.
  const base64 = body.slice(blank + 1).filter((line) => !/^=[A-Za-z0-9+/]{4}$/u.test(line)).join('')
  return { headers, base64 }
}
