/**
 * XML one element at a time, for files of any size (Extensible Markup Language 1.0, fifth edition). Elements and attributes only: text between
 * them is passed over. Nothing is expanded but the five entities of the specification and numbers of characters; a document type is
 * refused, so that nothing can be defined. Bounded in depth and in the size of a tag.
 */
import type { Budget } from '../../kernel/limits.ts'
import { limitReached, malformed, unsupported } from '../../kernel/problem.ts'
import { pieces, type ByteSource } from '../../kernel/source.ts'

export interface XmlHandler {
  /** An element begins. Attributes are parsed where they are asked for. */
  open(name: string, attributes: XmlAttributes, line: number): void
  close(name: string): void
}

const maxDepth = 64
/** Characters of one tag; a name with its attributes is far smaller in any format that is read. */
const maxTag = 256 * 1024
const maxNameLength = 200

/** Attributes of one element, as written; each is found when it is asked for. */
export class XmlAttributes {
  readonly #text: string
  #parsed: Map<string, string> | undefined
  constructor(text: string) {
    this.#text = text
  }
  /** The value, entities replaced; empty where there is none. */
  get(name: string): string {
    return this.#map().get(name) ?? ''
  }
  has(name: string): boolean {
    return this.#map().has(name)
  }
  /** A number; undefined where there is none. */
  number(name: string): number | undefined {
    const text = this.get(name).trim()
    const value = text === '' ? Number.NaN : Number(text)
    return Number.isFinite(value) ? value : undefined
  }
  #map(): Map<string, string> {
    if (this.#parsed !== undefined) return this.#parsed
    this.#parsed = new Map()
    // By hand and not by a pattern: a tag of nothing but letters must not cost the square of its length.
    for (let at = 0; ;) {
      const equals = this.#text.indexOf('=', at)
      if (equals < 0) break
      const name = /\S+$/u.exec(this.#text.slice(Math.max(at, equals - maxNameLength), equals).trimEnd())?.[0] ?? ''
      let from = equals + 1
      while (from < this.#text.length && this.#text.charCodeAt(from) <= 32) from++
      const quote = this.#text.charAt(from)
      if (quote !== '"' && quote !== "'") {
        at = from
        continue
      }
      const end = this.#text.indexOf(quote, from + 1)
      if (end < 0) break
      if (name !== '' && !this.#parsed.has(name)) this.#parsed.set(name, plainText(this.#text.slice(from + 1, end)))
      at = end + 1
    }
    return this.#parsed
  }
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }
/** What nobody defines stays as it is written. */
function plainText(text: string): string {
  if (!text.includes('&')) return text
  return text.replaceAll(/&(?:#x([\dA-Fa-f]{1,6})|#(\d{1,7})|(\w{1,8}));/gu, (all, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
    if (name !== undefined) return entities[name] ?? all
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : all
  })
}

/** What is passed over up to its end: comments, character data, instructions. */
const skipped: readonly (readonly [begin: string, end: string])[] = [['<!--', '-->'], ['<![CDATA[', ']]>'], ['<?', '?>']]

/**
 * Reads the whole source. Throws `malformed` where tags do not fit together or the text ends inside an element, `limit` for what is
 * nested too deep or too large, and `unsupported` for a document type.
 */
export async function readXml(source: ByteSource, budget: Budget, handler: XmlHandler): Promise<void> {
  const head = await source.read(0, Math.min(200, source.size))
  const decoder = new TextDecoder(encodingOf(head))
  const stack: string[] = []
  let text = ''
  let line = 1
  let until = ''
  let began = false

  /** Everything up to here is done with. */
  function pass(from: number, to: number): number {
    for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) line++
    return to
  }
  /** Reads what is complete; returns where the rest begins. */
  function advance(isLast: boolean): number {
    let at = 0
    while (at < text.length) {
      if (until !== '') {
        const end = text.indexOf(until, at)
        if (end < 0) return pass(at, Math.max(at, text.length - until.length + 1))
        at = pass(at, end + until.length)
        until = ''
        continue
      }
      const next = text.indexOf('<', at)
      if (next < 0) return pass(at, text.length)
      at = pass(at, next)
      if (!isLast && text.length - at < 10) return at
      const skip = skipped.find(([begin]) => text.startsWith(begin, at))
      if (skip !== undefined) {
        until = skip[1]
        at += skip[0].length
        continue
      }
      if (text.startsWith('<!', at)) throw unsupported('an XML file with a document type of its own is not read: nothing may be defined in it')
      const end = tagEnd(text, at + 1)
      if (end < 0) {
        if (text.length - at > maxTag) throw limitReached(`a tag of more than ${maxTag} characters`)
        return at
      }
      tag(text.slice(at + 1, end))
      at = pass(at, end + 1)
    }
    return at
  }
  function tag(inner: string): void {
    if (inner.length > maxTag) throw limitReached(`a tag of more than ${maxTag} characters`)
    if (inner.startsWith('/')) {
      const name = localName(inner.slice(1).trim())
      if (stack.pop() !== name) throw malformed(`line ${line}: the end of ${name.slice(0, 40)} is not the end of what was begun`)
      handler.close(name)
      return
    }
    const isEmpty = inner.endsWith('/')
    const name = localName(/^[^\s/>]+/u.exec(inner)?.[0] ?? '')
    if (name === '') throw malformed(`line ${line}: a tag without a name`)
    if (stack.length === 0 && began) throw malformed(`line ${line}: a second root`)
    began = true
    if (stack.length >= maxDepth) throw limitReached(`elements nested more than ${maxDepth} deep`)
    handler.open(name, new XmlAttributes(isEmpty ? inner.slice(name.length, -1) : inner.slice(name.length)), line)
    if (isEmpty) handler.close(name)
    else stack.push(name)
  }

  for await (const piece of pieces(source)) {
    budget.check()
    text += decoder.decode(piece, { stream: true })
    text = text.slice(advance(false))
  }
  text += decoder.decode()
  advance(true)
  if (!began) throw malformed('there is no element in this XML file')
  if (stack.length > 0) throw malformed('the text ends inside an element: it was cut short')
}

/** The name without its prefix. */
const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

/** The sign that ends a tag: one in quotation marks does not. */
function tagEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 62) return at
    if (code === 34 || code === 39) {
      at = text.indexOf(code === 34 ? '"' : "'", at + 1)
      if (at < 0) return -1
    }
  }
  return -1
}

function encodingOf(head: Uint8Array): string {
  const [first = 0, second = 0] = head
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le'
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be'
  const named = /encoding\s*=\s*["']([\w-]+)/u.exec(new TextDecoder('latin1').decode(head))?.[1] ?? 'utf-8'
  return /^(?:iso-8859-1|latin-?1|windows-1252)$/iu.test(named) ? 'windows-1252' : 'utf-8'
}
