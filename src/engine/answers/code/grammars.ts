/**
 * Loads grammars of tree-sitter (WebAssembly, docs/adr/0011) and parses with them. In a checkout they lie in the packages
 * that bring them, in an installed program in `dist/grammars/`. Knows no rule.
 */
import { existsSync, readFileSync } from 'node:fs'
import { Language, Parser, type Tree } from 'web-tree-sitter'
import type { CodeLanguage } from '../../../rules/code/syntax.ts'

/** Of each language: where the package has its grammar. `tools/build.ts` copies them by their base names. */
export const grammarFiles: Readonly<Record<CodeLanguage, string>> = {
  python: '@vscode/tree-sitter-wasm/wasm/tree-sitter-python.wasm',
  shell: '@vscode/tree-sitter-wasm/wasm/tree-sitter-bash.wasm',
  php: '@vscode/tree-sitter-wasm/wasm/tree-sitter-php.wasm',
  javascript: '@vscode/tree-sitter-wasm/wasm/tree-sitter-javascript.wasm',
  lua: '@tree-sitter-grammars/tree-sitter-lua/tree-sitter-lua.wasm',
}

const parsers = new Map<CodeLanguage, Promise<Parser>>()
let started: Promise<void> | undefined

function grammar(language: CodeLanguage): Uint8Array {
  const file = grammarFiles[language]
  const packed = new URL(`../../../grammars/${file.split('/').at(-1)}`, import.meta.url)
  return readFileSync(import.meta.url.endsWith('.js') && existsSync(packed) ? packed : new URL(import.meta.resolve(file)))
}

async function load(language: CodeLanguage): Promise<Parser> {
  await (started ??= Parser.init())
  const parser = new Parser()
  parser.setLanguage(await Language.load(grammar(language)))
  return parser
}

/** The tree of a text, to be deleted after use; undefined when `late` said so. */
export async function parse(language: CodeLanguage, text: string, late: () => boolean): Promise<Tree | undefined> {
  const known = parsers.get(language) ?? load(language)
  parsers.set(language, known)
  const parser = await known
  const tree = parser.parse(text, null, { progressCallback: late })
  if (tree === null) parser.reset()
  return tree ?? undefined
}
