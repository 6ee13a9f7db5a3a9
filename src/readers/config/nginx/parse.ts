/** nginx's grammar: directives of words, ended by `;`, or by a block in braces. */
import type { Budget } from '../../../kernel/limits.ts'

export interface Directive {
  /** Blocks around it: `http/server#2/location /x`; servers are numbered within the file. */
  readonly section: string
  readonly key: string
  readonly args: readonly string[]
  readonly line: number
}

const maxDepth = 32

/** Directives in file order. A block itself is told when it has no content of its own kind (`if`, `map` ... are sections only). */
export function* nginxDirectives(text: string, budget: Budget): Generator<Directive> {
  const blocks: string[] = []
  let servers = 0
  let words: string[] = []
  let first = 1
  for (const { token, quoted, line } of tokens(withoutLua(text))) {
    budget.node()
    if (quoted || !'{};'.includes(token)) {
      if (words.length === 0) first = line
      if (words.length < 256) words.push(token)
    } else if (token === ';') {
      if (words.length > 0) yield { section: blocks.join('/'), key: words[0] ?? '', args: words.slice(1), line: first }
      words = []
    } else if (token === '{') {
      blocks.push(words[0] === 'server' && words.length === 1 ? `server#${++servers}` : words.join(' ').slice(0, 100))
      if (blocks.length > maxDepth) return
      words = []
    } else {
      blocks.pop()
      words = []
    }
  }
}

/** Empties blocks of Lua, whose braces and quotes follow other rules; lines stay where they are. */
function withoutLua(text: string): string {
  let kept = ''
  let from = 0
  for (const match of text.matchAll(/_by_lua_block\s*\{/gu)) {
    const start = match.index + match[0].length
    if (start < from) continue
    let depth = 1
    let quote = ''
    let i = start
    for (; i < text.length && depth > 0; i++) {
      const c = text.charAt(i)
      if (c === '\\') i++
      else if (quote !== '') quote = c === quote || c === '\n' ? '' : quote
      else if (c === '"' || c === "'") quote = c
      else if (c === '-' && text.startsWith('--', i)) i = Math.max(text.indexOf('\n', i), i)
      else if (c === '{') depth++
      else if (c === '}') depth--
    }
    kept += text.slice(from, start) + text.slice(start, i - 1).replace(/[^\n]/gu, '')
    from = i - 1
  }
  return kept + text.slice(from)
}

function* tokens(text: string): Generator<{ token: string; quoted: boolean; line: number }> {
  // A backslash keeps the next character; a comment runs to the end of its line; `$\{x}` is a variable, no block.
  const pattern = /\n|#[^\n]*|"((?:[^"\\]|\\[\s\S])*)"?|'((?:[^'\\]|\\[\s\S])*)'?|[{};]|(?:\$\{\w*\}|\\[\s\S]|[^\s{};"'#]|(?<=[^\s;{}])["'#])+/gu
  let line = 1
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const [token] = match
    const at = line
    for (let i = token.indexOf('\n'); i >= 0; i = token.indexOf('\n', i + 1)) line++
    if (token === '\n' || token.startsWith('#')) continue
    const quoted = match[1] ?? match[2]
    yield { token: (quoted ?? token).slice(0, 4096), quoted: quoted !== undefined, line: at }
  }
}
