/**
 * Makes src/rules/kernel-code.gen.ts: which options of a Linux kernel have to be set for a source file to be compiled, read from
 * the makefiles of source trees (Documentation/kbuild/makefiles.rst). Conditions that only some makefiles have (ifeq, ifdef) are
 * passed over: a file is rather listed as built too often than too seldom.
 *
 *   node tools/kernel-code.ts VERSION=TREE [VERSION=TREE ...]
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Options that all have to be set, sorted; an empty list is built always. */
type Guard = readonly string[]
/** Any of the guards is enough. */
type Guards = Map<string, Guard>

interface Rule {
  readonly target: string
  readonly option: string | undefined
  readonly words: readonly string[]
}

const output = join(import.meta.dirname, '../src/rules/kernel-code.gen.ts')

/** `obj-$(CONFIG_X) += a.o dir/` as rules; lines that end in a backslash go on. */
function rulesOf(text: string): Rule[] {
  const found: Rule[] = []
  for (const line of text.replaceAll(/\\\r?\n/gu, ' ').split('\n')) {
    // What hangs on more than one plain option counts as built always: `obj-$(subst m,y,$(CONFIG_X))`.
    const match = /^\s*([\w./-]+?)-(?:y|m|objs|\$[({]CONFIG_(\w+)[)}]|\$[^=]*?)\s*[:+?]?=\s*(.*)$/u.exec(line.replace(/#.*$/u, ''))
    if (match === null) continue
    const [, target = '', option, words = ''] = match
    found.push({ target, option, words: words.split(/\s+/u).filter((word) => word !== '' && !word.includes('$')) })
  }
  return found
}

const both = (guard: Guard, option: string | undefined): Guard => (option === undefined ? guard : [...new Set([...guard, option])].sort())

function readTree(tree: string, into: Map<string, Guards>): void {
  const add = (file: string, guard: Guard): void => {
    const known = into.get(file) ?? new Map<string, Guard>()
    known.set(guard.join('&'), guard)
    into.set(file, known)
  }
  const visited = new Set<string>()
  const visit = (folder: string, guard: Guard): void => {
    const key = `${folder} ${guard.join('&')}`
    if (visited.has(key)) return
    visited.add(key)
    const file = ['Kbuild', 'Makefile'].map((name) => join(tree, folder, name)).find((path) => existsSync(path))
    if (file === undefined) return
    const rules = rulesOf(readFileSync(file, 'utf8'))
    const composites = new Set(rules.map(({ target }) => target))
    const object = (name: string, own: Guard): void => {
      const stem = name.replace(/\.o$/u, '')
      add(join(folder, stem), own)
      // A composite object is linked from others, some of them under options of their own.
      if (composites.has(stem)) for (const rule of rules) if (rule.target === stem) for (const part of rule.words) if (part.endsWith('.o') && part !== name) object(part, both(own, rule.option))
    }
    for (const rule of rules) {
      if (!/^(?:obj|lib|core|drivers|net|libs|virt|platform|pci|init|subdir)$/u.test(rule.target)) continue
      for (const word of rule.words) {
        if (word.endsWith('/')) visit(join(folder, word), rule.option === undefined ? guard : [rule.option])
        // An option of its own hangs on those of the folders above (Kconfig's `depends on`), so it says enough.
        else if (word.endsWith('.o')) object(word, rule.option === undefined ? guard : [rule.option])
      }
    }
  }
  // The top Makefile and scripts/Makefile.* bind these together in ways of their own.
  for (const [folder, options] of tops) visit(folder, options)
}

const tops: readonly (readonly [string, Guard])[] = [
  ['init', []], ['kernel', []], ['certs', []], ['mm', []], ['fs', []], ['ipc', []], ['security', []], ['crypto', []], ['lib', []], ['drivers', []],
  ['block', ['BLOCK']], ['io_uring', ['IO_URING']], ['sound', []], ['net', ['NET']], ['virt', []], 
  ['arch/arm', ['ARM']], ['arch/arm64', ['ARM64']], ['arch/x86', ['X86']], ['arch/mips', ['MIPS']], ['arch/riscv', ['RISCV']], ['arch/powerpc', ['PPC']], 
]

/** A line for each folder, and below it lines of guards and stems; guards joined by |, options by &. */
function linesOf(files: ReadonlyMap<string, Guards>): string[] {
  const groups = new Map<string, string[]>()
  for (const [file, guards] of files) {
    const all = [...guards.values()]
    // What is built always, and what hangs on one choice only, is told by the shorter guard alone.
    const minimal = all.filter((guard) => !all.some((other) => other !== guard && other.every((option) => guard.includes(option)) && other.length < guard.length))
    const expression = minimal.map((guard) => guard.join('&')).sort().join('|')
    if (minimal.some((guard) => guard.length === 0)) continue
    const at = file.lastIndexOf('/')
    const key = `${file.slice(0, at)}\t${expression}`
    const list = groups.get(key)
    if (list === undefined) groups.set(key, [file.slice(at + 1)])
    else list.push(file.slice(at + 1))
  }
  const folders = new Map<string, string[]>()
  for (const [key, stems] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [folder = '', expression = ''] = key.split('\t')
    const list = folders.get(folder) ?? []
    folders.set(folder, list)
    list.push(` ${expression} ${stems.sort().join(' ')}`)
  }
  return [...folders].flatMap(([folder, rows]) => [folder, ...rows])
}

/** The table of one or more source trees, as lines. */
export function kernelCodeLines(trees: readonly string[]): string[] {
  const files = new Map<string, Guards>()
  for (const tree of trees) readTree(tree, files)
  return linesOf(files)
}

if (import.meta.main) {
  const trees = process.argv.slice(2).map((argument) => argument.split('='))
  const lines = kernelCodeLines(trees.map(([, tree = '']) => tree))
  writeFileSync(output, `/** Made by tools/kernel-code.ts from the makefiles of Linux ${trees.map(([version]) => version ?? '').join(' and ')}: a folder, below it what its files hang on. */
export const kernelCode = \`
${lines.join('\n')}
\`
`)
  process.stdout.write(`${lines.length} lines\n`)
}
