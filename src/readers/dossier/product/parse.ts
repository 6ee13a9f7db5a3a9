/**
 * Text to YAML nodes, with bounds that hold before anything recursive or costly runs: they are measured on the lexer's output.
 * YAML 1.2 core schema: `yes` stays a word. Knows nothing of products.
 */
import { Composer, isCollection, isNode, Lexer, LineCounter, Parser, type Document } from 'yaml'
import { limitReached } from '../../../kernel/problem.ts'

/** Deepest nesting; the format itself needs five. */
const maxDepth = 32
/** Most pieces of syntax: a file with every question answered at length has some five thousand. */
const maxLexemes = 100_000
/** Widest indentation, which bounds nesting by indentation. */
const maxIndent = 200

export interface Parsed {
  /** Root node; undefined for an empty document. */
  readonly contents: unknown
  readonly troubles: readonly { readonly offset: number; readonly message: string }[]
  /** The document as plain data, for those who need no positions; aliases are refused. */
  plain(): unknown
  /** Line and column of an offset, both from 1. */
  position(offset: number): { readonly line: number; readonly column: number }
  /** Offset of what keys and indexes lead to, or of the last of them that is there. */
  offsetOf(path: readonly (string | number)[]): number
}

/** Parses one document. Throws `limit` for nesting and amounts that no product file has. */
export function parseYaml(source: string): Parsed {
  checkBounds(source)
  const counter = new LineCounter()
  const documents: Document.Parsed[] = []
  const parser = new Parser(counter.addNewLine)
  // Keys that stand twice are told by the caller: the library compares every key with every other one.
  const composer = new Composer({ version: '1.2', schema: 'core', strict: true, uniqueKeys: false, prettyErrors: false, logLevel: 'silent', merge: false })
  for (const document of composer.compose(parser.parse(source), true, source.length)) documents.push(document)
  const [first, second] = documents
  const troubles = [...(first?.errors ?? []), ...(first?.warnings ?? [])].map((error) => ({ offset: error.pos[0], message: plainMessage(error.message) }))
  if (second !== undefined) troubles.push({ offset: second.range[0], message: 'a second document begins here; a product file is one document, and only the first is read' })
  return {
    contents: first?.contents ?? undefined,
    troubles,
    plain: () => first?.toJS({ maxAliasCount: 0 }) as unknown,
    position(offset) {
      const { line, col } = counter.linePos(offset)
      return { line: Math.max(line, 1), column: Math.max(col, 1) }
    },
    offsetOf(path) {
      let node: unknown = first?.contents
      let offset = 0
      for (const step of path) {
        node = isCollection(node) ? node.get(step, true) : undefined
        if (!isNode(node)) break
        offset = node.range?.[0] ?? offset
      }
      return offset
    },
  }
}

/** Marks of the lexer: the next lexeme is content. */
const content = '\u001f'

function checkBounds(source: string): void {
  let flow = 0
  let indicators = 0
  let isContent = false
  let count = 0
  for (const lexeme of new Lexer().lex(source)) {
    if (++count > maxLexemes) throw limitReached(`more than ${maxLexemes} pieces of YAML syntax`)
    if (isContent) {
      isContent = false
      continue
    }
    if (lexeme === content) isContent = true
    else if (lexeme === '[' || lexeme === '{') flow++
    else if (lexeme === ']' || lexeme === '}') flow = Math.max(0, flow - 1)
    else if (lexeme === '-' || lexeme === '?' || lexeme === ':') indicators++
    else if (lexeme.startsWith('\n') || lexeme.startsWith('\r')) indicators = 0
    else if (lexeme.length > maxIndent && lexeme.trim() === '') throw limitReached(`more than ${maxIndent} blanks of indentation`)
    // In flow collections one line may hold many pairs, so only block indicators count towards nesting.
    if (flow > maxDepth || (flow === 0 && indicators > maxDepth)) throw limitReached(`more than ${maxDepth} lists or maps inside each other`)
    if (flow > 0) indicators = 0
  }
}

/** The library's sentence on one line. */
const plainMessage = (message: string): string => message.split('\n')[0]?.trim().replace(/[.:]$/u, '') ?? message
