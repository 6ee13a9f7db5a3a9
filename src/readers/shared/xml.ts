/**
 * XML files read whole, one element at a time, for formats that are all elements and attributes: the stream of tags, held to what is well-formed.
 * Bounded in depth; text between elements is passed over.
 */
import type { Budget } from '../../kernel/limits.ts'
import { limitReached, malformed } from '../../kernel/problem.ts'
import { pieces, type ByteSource } from '../../kernel/source.ts'
import { attribute, encodingOf, XmlScanner } from './xml-stream.ts'

export interface XmlHandler {
  /** An element begins. Attributes are parsed where they are asked for. */
  open(name: string, attributes: XmlAttributes, line: number): void
  close(name: string): void
}

const maxDepth = 64

/** Attributes of one element, as written. */
export class XmlAttributes {
  readonly #raw: string
  constructor(raw: string) {
    this.#raw = raw
  }
  /** The value, entities replaced; empty where there is none. */
  get(name: string): string {
    return attribute(this.#raw, name) ?? ''
  }
  /** A number; undefined where there is none. */
  number(name: string): number | undefined {
    const text = this.get(name).trim()
    const value = text === '' ? Number.NaN : Number(text)
    return Number.isFinite(value) ? value : undefined
  }
}

/** Throws `malformed` where tags do not fit together or the text ends inside an element, and `limit` for what is nested too deep. */
export async function readXml(source: ByteSource, budget: Budget, handler: XmlHandler): Promise<void> {
  const decoder = new TextDecoder(encodingOf(await source.read(0, Math.min(200, source.size))))
  const scanner = new XmlScanner()
  const stack: string[] = []
  let began = false
  function read(text: string): void {
    for (const event of scanner.push(text)) {
      if (event.kind === 'open') {
        if (event.name === '') throw malformed(`line ${event.line}: a tag without a name`)
        if (stack.length === 0 && began) throw malformed(`line ${event.line}: a second root`)
        began = true
        if (stack.length >= maxDepth) throw limitReached(`elements nested more than ${maxDepth} deep`)
        handler.open(event.name, new XmlAttributes(event.raw), event.line)
        if (event.empty) handler.close(event.name)
        else stack.push(event.name)
      } else if (event.kind === 'close') {
        if (stack.pop() !== event.name) throw malformed(`the end of ${event.name.slice(0, 40)} is not the end of what was begun`)
        handler.close(event.name)
      }
    }
  }
  for await (const piece of pieces(source)) {
    budget.check()
    read(decoder.decode(piece, { stream: true }))
  }
  read(decoder.decode())
  scanner.end()
  if (!began) throw malformed('there is no element in this XML file')
}
