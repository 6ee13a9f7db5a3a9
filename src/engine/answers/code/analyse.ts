/** Reads one file by its syntax and tells what the rules find in it. Bounded in size, time, nodes and depth. */
import type { Tree } from 'web-tree-sitter'
import type { FactDraft } from '../../../facts/fact.ts'
import type { Budget } from '../../../kernel/limits.ts'
import type { ByteSource } from '../../../kernel/source.ts'
import type { CodeRule, Judged } from '../../../rules/code/define.ts'
import { codeRules } from '../../../rules/code/index.ts'
import { Look } from '../../../rules/code/look.ts'
import { calledAs, type CodeLanguage, type Program, type Scope, type Use } from '../../../rules/code/syntax.ts'
import { struckOut } from '../redact.ts'
import { parse } from './grammars.ts'
import { javascript } from './javascript.ts'
import { isMinified, programsIn, unreadLanguage, type Piece } from './languages.ts'
import { Lowering, type Dialect } from './lowering.ts'
import { lua } from './lua.ts'
import { php } from './php.ts'
import { python } from './python.ts'
import { shell } from './shell.ts'

/** Larger files are data or were made by a program. */
const maxBytes = 1024 * 1024
/** For one file; a usual one takes a few milliseconds. */
const maxParseMillis = 2000
/** Of one rule in one file; more say nothing new. */
const maxPerRule = 20
const maxExcerptCharacters = 160

const dialects: Readonly<Record<CodeLanguage, Dialect>> = { python, shell, php, javascript, lua }

export async function analyse(source: ByteSource, path: string, budget: Pick<Budget, 'check'>, now: () => number = () => performance.now()): Promise<FactDraft<'code-file' | 'code-use'>[]> {
  const head = Buffer.from(await source.read(0, Math.min(source.size, 4096)))
  if (head.includes(0)) return []
  const beginning = head.toString('latin1')
  if (programsIn(path, beginning).length + Number(/\.(?:x?html?|php\d?|phtml|inc)$/iu.test(path)) === 0) {
    const language = unreadLanguage(path, beginning)
    return language === undefined ? [] : [{ kind: 'code-file', languages: [language], lines: 0, read: 'not', settled: [] }]
  }
  if (source.size > maxBytes) return [{ kind: 'code-file', languages: [], lines: 0, read: 'not', settled: [] }]
  const text = Buffer.from(await source.read(0, source.size)).toString('utf8')
  const pieces = programsIn(path, text)
  if (pieces.length === 0) return []
  const lines = text.split('\n')
  const uses: FactDraft<'code-use'>[] = []
  const settled = new Set<number>()
  const worst = { read: 'whole' as FactDraft<'code-file'>['read'] }
  for (const piece of pieces) {
    if (piece.language === 'javascript' && isMinified(piece.text)) {
      if (worst.read === 'whole') worst.read = 'machine-made'
      continue
    }
    const found = await usesIn(piece, lines, budget, now)
    uses.push(...found.uses)
    for (const line of found.settled) settled.add(line)
    if (found.read !== 'whole' && worst.read !== 'not') worst.read = found.read
  }
  return [{ kind: 'code-file', languages: [...new Set(pieces.map(({ language }) => language))], lines: lines.length, read: worst.read, settled: [...settled].toSorted((a, b) => a - b) }, ...uses]
}

interface Found {
  readonly read: FactDraft<'code-file'>['read']
  readonly uses: FactDraft<'code-use'>[]
  readonly settled: ReadonlySet<number>
}

const nothing: ReadonlySet<number> = new Set()

async function usesIn({ language, text }: Piece, lines: readonly string[], budget: Pick<Budget, 'check'>, now: () => number): Promise<Found> {
  const small = text.toLowerCase()
  const rules = codeRules.filter((rule) => rule.language === language && rule.literals.some((literal) => small.includes(literal.toLowerCase())))
  // Nothing in it that any rule could be about: no syntax has to be looked at to know that.
  if (rules.length === 0) return { read: 'whole', uses: [], settled: nothing }
  const end = now() + maxParseMillis
  const tree = await parse(language, text, () => now() > end)
  if (tree === undefined) return { read: 'not', uses: [], settled: nothing }
  try {
    const lowering = new Lowering(dialects[language], () => {
      budget.check()
      if (now() > end) throw new TooLate()
    })
    const program = lowering.program(tree.rootNode)
    const read = lowering.cut || (tree.rootNode.hasError && hides(tree, rules)) ? 'partly' : 'whole'
    return { read, ...apply(rules, program, lines, rules.some(isAboutPeers) ? silentLines(tree, lines) : []) }
  } catch (error) {
    if (error instanceof TooLate) return { read: 'not', uses: [], settled: nothing }
    throw error
  } finally {
    tree.delete()
  }
}

class TooLate extends Error {}

/** Whether something that a rule could be about stands where the grammar made nothing out. The rest of a file is read all the same. */
function hides(tree: Tree, rules: readonly CodeRule[]): boolean {
  const unread = tree.rootNode.descendantsOfType('ERROR').map((node) => node?.text.toLowerCase() ?? '').join('\n')
  return rules.some((rule) => rule.literals.some((literal) => unread.includes(literal.toLowerCase())))
}

const isAboutPeers = ({ category }: CodeRule): boolean => category === 'certificate-check-off'

/** Lines on which nothing runs: comments, and texts beside the code. */
function silentLines(tree: Tree, lines: readonly string[]): number[] {
  const nodes = tree.rootNode.descendantsOfType(['comment', 'string'])
  return nodes.flatMap((node) => {
    if (node === null || (node.type === 'string' && node.parent?.type !== 'expression_statement')) return []
    const { startPosition: { row: first, column: from }, endPosition: { row: last, column: to } } = node
    const before = (lines[first] ?? '').slice(0, from).trim()
    const behind = (lines[last] ?? '').slice(to).trim()
    const rows = Array.from({ length: last - first + 1 }, (_, index) => first + index)
    return rows.filter((row) => (row !== first || before === '') && (row !== last || /^[,):;]*$/u.test(behind))).map((row) => row + 1)
  })
}

/** What the rules say of a program, in the order of its lines; each rule speaks once about a line. */
function apply(rules: readonly CodeRule[], program: Program, lines: readonly string[], silent: readonly number[]): Omit<Found, 'read'> {
  const look = new Look(program)
  const settled = new Set(silent)
  const uses: FactDraft<'code-use'>[] = []
  for (const rule of rules) {
    const told = new Set<number>()
    const tell = (verdict: Judged, line: number, scope: Scope): void => {
      if (verdict === undefined) return
      if (isAboutPeers(rule)) for (const each of 'settled' in verdict ? verdict.settled : [line, ...verdict.also ?? []]) settled.add(each)
      if ('settled' in verdict || told.has(line) || told.size >= maxPerRule) return
      told.add(line)
      uses.push({
        kind: 'code-use', rule: rule.id, title: rule.title, category: rule.category, language: rule.language, detail: struckOut(verdict.detail, 120),
        confidence: verdict.confidence ?? 'likely', excerpt: excerptOf(wholeLine(lines, line), rule), inside: scope.name.slice(0, 80), line,
      })
    }
    switch (rule.on) {
      case 'call':
        for (const use of program.calls) if (calledAs(use.expr.name, rule.calls)) tell(offered(rule, use, rule.test(use, look)), use.expr.line, use.scope)
        break
      case 'binary':
        for (const use of program.binaries) tell(rule.test(use, look), use.expr.line, use.scope)
        break
      case 'list':
        for (const use of program.lists) tell(rule.test(use, look), use.expr.line, use.scope)
        break
      case 'number':
        for (const use of program.numbers) tell(rule.test(use, look), use.expr.line, use.scope)
        break
      case 'assignment':
        for (const assignment of program.assignments) tell(rule.test(assignment, look), assignment.line, assignment.scope)
        break
      case 'default':
        for (const each of program.defaults) tell(rule.test(each, look), each.line, each.scope)
        break
    }
  }
  return { uses: uses.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)), settled }
}

/** A check that is switched off where somebody asks for it is a choice that the program offers. */
const offered = (rule: CodeRule, { condition }: Use, verdict: Judged): Judged =>
  verdict !== undefined && !('settled' in verdict) && isAboutPeers(rule) && /verif|insecure|ssl|tls|cert|check|strict|secure/iu.test(condition) ? { ...verdict, confidence: 'possible' } : verdict

/** A line, and up to three that follow where it ends inside brackets. */
function wholeLine(lines: readonly string[], line: number): string {
  let text = lines[line - 1] ?? ''
  for (let next = line; next < line + 3 && /[([{,\\]\s*$/u.test(text) && text.length < 1000; next++) text = `${text.trimEnd().replace(/\\$/u, '')} ${(lines[next] ?? '').trim()}`
  return text
}

/** A line that holds a key shows no texts at all. */
function excerptOf(line: string, { category }: CodeRule): string {
  const shown = category === 'fixed-key' || category === 'fixed-iv' || category === 'password-hash' ? line.replaceAll(/(["'])(?:\\.|(?!\1).){3,}\1/gu, '$1…$1').replaceAll(/\b[\da-f]{16,}\b/giu, '…') : line
  return struckOut(shown.slice(0, 1000), maxExcerptCharacters)
}
