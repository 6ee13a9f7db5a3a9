/**
 * Rules of this house that no linter knows, as a table. Each message names what to use instead. Syntax is read with
 * TypeScript 6, which is here for dependency-cruiser; TypeScript 7 has no such interface yet.
 */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { isPure, layerOf, type Layer } from './layers.ts'

export interface Rule {
  readonly id: string
  readonly say: string
  /** Where it holds; `layer` is undefined outside the table of layers. */
  applies(layer: Layer | undefined, file: string): boolean
  breaks(node: ts.Node): boolean
}

const pure = (layer: Layer | undefined): boolean => layer !== undefined && isPure(layer)
const isTest = (file: string): boolean => file.endsWith('.test.ts')

/** `object.name`, called or not. */
const member = (node: ts.Node, object: string, names: readonly string[]): boolean =>
  ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === object && names.includes(node.name.text)

const textOf = (node: ts.Node): string | undefined =>
  ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node) ? node.text : undefined

/** A module says what it is before anything else. */
function lacksHead(node: ts.Node): boolean {
  if (!ts.isSourceFile(node)) return false
  const text = node.text.replace(/^#!.*\n/, '')
  return !text.startsWith('/**')
}

export const rules: readonly Rule[] = [
  {
    id: 'no-clock',
    say: 'pure layers have no clock: the engine hands in the date of the review (CheckContext.date, Assessment.date)',
    applies: (layer, file) => pure(layer) && !isTest(file),
    breaks: (node) =>
      member(node, 'Date', ['now']) ||
      member(node, 'performance', ['now', 'timeOrigin']) ||
      (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'Date') ||
      (ts.isNewExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'Date' && !node.arguments?.length),
  },
  {
    id: 'no-randomness',
    say: 'pure layers are deterministic: derive ids from content, and take salts and keys as arguments from the engine',
    applies: (layer, file) => pure(layer) && !isTest(file),
    breaks: (node) =>
      member(node, 'Math', ['random']) ||
      (ts.isIdentifier(node) && ['randomBytes', 'randomUUID', 'randomInt', 'getRandomValues', 'randomFillSync'].includes(node.text)),
  },
  {
    id: 'native-decompression',
    say: 'hostile compressed data goes through src/kernel/native, where the caps on output and ratio live',
    applies: (layer, file) => layer?.path !== 'kernel/native' && file.startsWith('src/') && !isTest(file),
    breaks: (node) => {
      const module = (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier ? textOf(node.moduleSpecifier) : undefined
      return module === 'node:zlib' || module === 'zlib' || module === 'xz-decompress'
    },
  },
  {
    id: 'no-planted-data',
    say: 'the program must not know the data that it is judged by: only tests and tools read ../shared/data',
    applies: (_, file) => file.startsWith('src/') && !isTest(file),
    breaks: (node) => /planted\.json|shared\/data/.test(textOf(node) ?? ''),
  },
  {
    id: 'module-head',
    say: 'begin the module with a /** comment: what it is, and what it must not know',
    applies: (_, file) => !file.endsWith('.gen.ts') && !isTest(file),
    breaks: lacksHead,
  },
  {
    id: 'no-skipped-tests',
    say: 'say aloud why a test cannot run here: t.skip(reason) inside the test; never .only or a silent skip',
    applies: (_, file) => isTest(file),
    breaks: (node) => ['test', 'it', 'describe', 'suite'].some((name) => member(node, name, ['only', 'skip', 'todo'])),
  },
]

export interface Breach {
  readonly rule: Rule
  readonly file: string
  /** From 1. */
  readonly line: number
}

/** What breaks a rule in one file; `file` is its path from the root of the checkout. */
export function breaches(file: string, text: string): Breach[] {
  const layer = file.startsWith('src/') ? layerOf(file.slice('src/'.length)) : undefined
  const active = rules.filter((rule) => rule.applies(layer, file))
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest)
  const found: Breach[] = []
  const visit = (node: ts.Node): void => {
    for (const rule of active) {
      if (rule.breaks(node)) found.push({ rule, file, line: source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1 })
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

/** Lines of a scaffold (tools/new.ts) that nobody has filled in; data and documents have them too. */
export const leftOver = (text: string): number[] => text.split('\n').flatMap((line, index) => (/\bREPLACE\b/.test(line) ? [index + 1] : []))

if (import.meta.main) {
  const root = join(import.meta.dirname, '..')
  const paths = (pattern: string): string[] => globSync(pattern, { cwd: root }).map((file) => file.replaceAll('\\', '/')).toSorted()
  const found = [
    ...paths('{src,tools,test}/**/*.ts').flatMap((file) =>
      breaches(file, readFileSync(join(root, file), 'utf8')).map(({ rule, line }) => `${file}:${line} ${rule.id}: ${rule.say}`)),
    ...paths('src/**/*.{ts,yml,md,sh}').flatMap((file) =>
      leftOver(readFileSync(join(root, file), 'utf8')).map((line) => `${file}:${line} scaffold: replace the example by the real thing`)),
  ]
  for (const text of found) process.stdout.write(`${text}\n`)
  process.exitCode = found.length > 0 ? 1 : 0
}
