/**
 * Emits JavaScript to dist/ for packing: Node.js refuses to strip types from what lies in node_modules. The compiler rewrites
 * `.ts` in imports; a path to a `.ts` file in any other string would break only once installed, so it stops the build.
 */
import { spawnSync } from 'node:child_process'
import { copyFileSync, globSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { grammarFiles } from '../src/engine/answers/code/grammars.ts'

const root = join(import.meta.dirname, '..')
const dist = join(root, 'dist')
rmSync(dist, { recursive: true, force: true })

const compiler = join(root, 'node_modules/typescript-7/bin/tsc')
const { status } = spawnSync(process.execPath, [compiler, '--project', 'tsconfig/dist.json'], { cwd: root, stdio: ['ignore', 2, 2] })

// Grammars are copied, so that whoever installs the program gets the five that it uses, and no package that wants to compile something.
mkdirSync(join(dist, 'grammars'), { recursive: true })
for (const file of Object.values(grammarFiles)) copyFileSync(join(root, 'node_modules', file), join(dist, 'grammars', basename(file)))
for (const [file, name] of [['@vscode/tree-sitter-wasm/LICENSE', 'LICENSE-vscode-tree-sitter-wasm'], ['@tree-sitter-grammars/tree-sitter-lua/LICENSE.md', 'LICENSE-tree-sitter-lua.md']] as const) {
  copyFileSync(join(root, 'node_modules', file), join(dist, 'grammars', name))
}

const namesSource = (line: string): boolean => /(['"`])\.{1,2}\/[\w./-]+\.ts\1/.test(line) && !line.includes("endsWith('.ts')")
const broken = globSync('**/*.js', { cwd: dist }).filter((file) => readFileSync(join(dist, file), 'utf8').split('\n').some(namesSource))
for (const file of broken) process.stderr.write(`dist/${file} names a .ts file that will not be there: take the extension from import.meta.url\n`)
process.exitCode = status !== 0 || broken.length > 0 ? 1 : 0
