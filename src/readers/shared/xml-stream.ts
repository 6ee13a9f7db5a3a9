/**
 * XML as a stream of tags and texts (XML 1.0, 5th edition), for files too large to hold as a tree. Bounded: no document type, no
 * entities of a file's own, no tag longer than fits. Namespaces are left off; nobody checks that elements are closed in order, only that all are.
 */
import { malformed } from '../../kernel/problem.ts'

export type XmlEvent =
  | { readonly kind: 'open'; readonly name: string; readonly raw: string; readonly empty: boolean; readonly line: number }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string }

/** Signs of one tag, comment or instruction. */
const maxMarkup = 256 * 1024

export class XmlScanner {
  #rest = ''
  #line = 1
  readonly #open = { elements: 0 }

  /** Nothing may be left, and no element open. */
  end(): void {
    if (this.#rest.trim() !== '') throw malformed('the XML is cut short')
    if (this.#open.elements > 0) throw malformed('the XML ends inside an element: it was cut short')
  }

  /** The events that are whole with this piece. */
  *push(piece: string): Generator<XmlEvent> {
    const text = this.#rest + piece
    let at = 0
    // The next end of a line is looked for once: a text without any must not be searched to its end for every tag.
    let next = text.indexOf('\n')
    const lineAt = (to: number): number => {
      for (; next >= 0 && next < to; next = text.indexOf('\n', next + 1)) this.#line++
      return this.#line
    }
    while (at < text.length) {
      const open = text.indexOf('<', at)
      if (open !== at) {
        const end = open < 0 ? textEnd(text, at) : open
        if (end > at) yield { kind: 'text', text: copied(decoded(text.slice(at, end))) }
        at = end
        if (open < 0) break
      }
      const done = yield* markup(text, at, lineAt(at), this.#open)
      if (done === undefined) break
      at = done
    }
    lineAt(at)
    this.#rest = text.slice(at)
    if (this.#rest.length > maxMarkup) throw malformed('a tag or a comment that does not end')
  }

}

/** Without what may be the start of a reference to a character. */
function textEnd(text: string, from: number): number {
  const start = text.lastIndexOf('&')
  return start >= from && text.length - start < 16 && !text.includes(';', start) ? start : text.length
}

/** One tag, comment, instruction or section from `at`; undefined where its end is not there yet. */
function* markup(text: string, at: number, line: number, open: { elements: number }): Generator<XmlEvent, number | undefined> {
  if (text.startsWith('<!--', at)) return after(text, '-->', at + 4)
  if (text.startsWith('<![CDATA[', at)) {
    const end = text.indexOf(']]>', at)
    if (end < 0) return undefined
    yield { kind: 'text', text: copied(text.slice(at + 9, end)) }
    return end + 3
  }
  if (text.startsWith('<?', at)) return after(text, '?>', at + 2)
  if (text.startsWith('<!DOCTYPE', at)) throw malformed('the XML declares a document type, which nothing here needs')
  // What begins like one of the above and is not all there yet.
  if (text.startsWith('<!', at) && text.length - at < 9) return undefined
  const end = tagEnd(text, at)
  if (end < 0) return undefined
  if (text[at + 1] === '/') {
    open.elements--
    yield { kind: 'close', name: localName(text.slice(at + 2, end)) }
  } else {
    const inside = text.slice(at + 1, end)
    const empty = inside.endsWith('/')
    const name = /^[^\s/>]*/u.exec(inside)?.[0] ?? ''
    if (!empty) open.elements++
    yield { kind: 'open', name: localName(name), raw: inside.slice(name.length, empty ? -1 : undefined), empty, line }
  }
  return end + 1
}

const after = (text: string, mark: string, from: number): number | undefined => {
  const found = text.indexOf(mark, from)
  return found < 0 ? undefined : found + mark.length
}

/** The end of a tag, which is no sign inside quotation marks. */
function tagEnd(text: string, at: number): number {
  const mark = /[>"']/gu
  mark.lastIndex = at
  for (let match = mark.exec(text); match !== null; match = mark.exec(text)) {
    if (match[0] === '>') return match.index
    const close = text.indexOf(match[0], match.index + 1)
    if (close < 0) return -1
    mark.lastIndex = close + 1
  }
  return -1
}

const localName = (name: string): string => name.slice(name.lastIndexOf(':') + 1).trim()

const assignment = /\s*([^\s="'<]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/uy

/** The value of an attribute, whatever prefix its name has; undefined where there is none, or where something else stands before it. */
export function attribute(raw: string, name: string): string | undefined {
  assignment.lastIndex = 0
  for (let match = assignment.exec(raw); match !== null; match = assignment.exec(raw)) {
    const full = match[1] ?? ''
    if (full === name || (full.endsWith(name) && localName(full) === name)) return copied(decoded(match[2] ?? match[3] ?? ''))
  }
  return undefined
}

/** A part of a text that holds on to no more than itself: V8 keeps the whole for a part of 13 signs and more. */
const copied = (part: string): string => (part.length < 13 ? part : ` ${part}`.slice(1))

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

function decoded(text: string): string {
  return text.includes('&') ? text.replaceAll(/&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w{1,10}));?/gu, (whole, hex: string | undefined, decimal: string | undefined, named: string | undefined) => {
    if (named !== undefined) return entities[named] ?? whole
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd'
  }) : text
}

/** The encoding of an XML file, by its first bytes. */
export function encodingOf(head: Uint8Array): string {
  const [first = 0, second = 0] = head
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le'
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be'
  const named = /encoding\s*=\s*["']([\w-]+)/u.exec(new TextDecoder('latin1').decode(head))?.[1] ?? 'utf-8'
  return /^(?:iso-8859-1|latin-?1|windows-1252)$/iu.test(named) ? 'windows-1252' : 'utf-8'
}
