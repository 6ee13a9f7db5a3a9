/**
 * Turns a parse tree into the shape that rules see. One table of node types per language; what no table names is lowered to
 * its parts. Bounded in nodes and depth: what lies beyond is left out, and told.
 */
import type { Node } from 'web-tree-sitter'
import type { Argument, Assignment, Binary, Call, CodeLanguage, Dict, Expr, Join, List, Name, Num, Other, Program, Scope, Text, Use } from '../../../rules/code/syntax.ts'

const maxNodes = 200_000
const maxDepth = 250
/** Longer texts are pictures and tables; what rules look for stands at the start. */
const maxTextCharacters = 4096
const maxPathCharacters = 200
const maxConditionCharacters = 120

/** `%s`, `%-5d`, `%(name)s`, `{}`, `{name!r:>10}`. */
const placeholder = /%(?:\(\w{1,40}\))?[-+ #0]{0,4}\d{0,4}(?:\.\d{1,4})?[sdixXrofgq]|\{\w{0,40}(?:![rsa])?(?::[^{}]{0,20})?\}/gu

/** Where in a program something stands. */
export interface Context {
  readonly scope: Scope
  readonly target: readonly string[]
  readonly within: readonly string[]
  readonly loops: number
  /** Of the nearest `if` around it. */
  readonly condition?: string
  /** Directly in the body of a class, whose names are the object's. */
  readonly ofClass?: boolean
  /** In shell: what is piped in. */
  readonly piped?: Expr
}

export type Handler = (tree: Lowering, node: Node, context: Context) => Expr
export interface Dialect {
  readonly language: CodeLanguage
  readonly handlers: Readonly<Record<string, Handler>>
}

export class Lowering {
  readonly imports = new Map<string, string>()
  readonly #dialect: Dialect
  readonly #check: () => void
  readonly #assignments: Assignment[] = []
  readonly #defaults: Assignment[] = []
  readonly #calls: Use<Call>[] = []
  readonly #binaries: Use<Binary>[] = []
  readonly #lists: Use<List>[] = []
  readonly #numbers: Use<Num>[] = []
  #nodes = 0
  #depth = 0
  cut = false

  /** `check` is called now and then and may throw. */
  constructor(dialect: Dialect, check: () => void) {
    this.#dialect = dialect
    this.#check = check
  }

  program(root: Node): Program {
    this.expr(root, { scope: { name: '', parameters: [], handler: false }, target: [], within: [], loops: 0 })
    return { language: this.#dialect.language, assignments: this.#assignments, defaults: this.#defaults, calls: this.#calls, binaries: this.#binaries, lists: this.#lists, numbers: this.#numbers }
  }

  expr(node: Node | null | undefined, context: Context): Expr {
    if (node === null || node === undefined) return { kind: 'other', type: 'nothing', parts: [], line: 0 }
    if (this.#nodes >= maxNodes || this.#depth >= maxDepth) {
      this.cut = true
      return { kind: 'other', type: 'cut', parts: [], line: lineOf(node) }
    }
    if (++this.#nodes % 4096 === 0) this.#check()
    this.#depth++
    const handler = this.#dialect.handlers[node.type]
    const made = handler === undefined ? this.other(node, context) : handler(this, node, context)
    this.#depth--
    return made
  }

  /** Each of the nodes, lowered. */
  all(nodes: readonly (Node | null)[], context: Context): Expr[] {
    return nodes.filter((node) => node !== null && !node.isExtra).map((node) => this.expr(node, context))
  }

  other(node: Node, context: Context, type = node.type): Other {
    const condition = type === 'if_statement' || type === 'elif_clause' ? node.childForFieldName('condition')?.text.slice(0, maxConditionCharacters) : undefined
    return { kind: 'other', type, parts: this.all(node.namedChildren, { ...context, target: [], ...(condition === undefined ? {} : { condition }) }), line: lineOf(node) }
  }

  text = (node: Node, value: string): Text => ({ kind: 'text', value: value.slice(0, maxTextCharacters), line: lineOf(node) })

  /** A name; its first part is written out where it was imported. */
  name(node: Node, path: string): Name {
    const [head = '', ...rest] = path.slice(0, maxPathCharacters).split('.')
    const known = this.imports.get(head)
    return { kind: 'name', path: [known ?? head, ...rest].join('.'), line: lineOf(node) }
  }

  number(node: Node, text: string, context: Context): Num {
    const value = Number(text.replaceAll('_', '').replace(/[nuUlL]+$/u, ''))
    const made: Num = { kind: 'number', value, line: lineOf(node) }
    // Small numbers are everywhere; constants of algorithms are large.
    if (value > 0xffff) this.#numbers.push(this.#use(made, context))
    return made
  }

  join = (node: Node, parts: readonly Expr[]): Join => ({ kind: 'join', parts: parts.flatMap((part) => (part.kind === 'join' ? part.parts : [part])), line: lineOf(node) })

  /** A format with its values in their places; what is written as a number is one. */
  formatted(node: Node, template: Expr, values: readonly Expr[]): Join {
    if (template.kind !== 'text') return this.join(node, [template, ...values])
    const parts: Expr[] = []
    let used = 0
    let at = 0
    for (const found of template.value.matchAll(placeholder)) {
      parts.push({ ...template, value: template.value.slice(at, found.index) })
      at = found.index + found[0].length
      const value = values[used++]
      if (value !== undefined) parts.push(/[dixXof]$/u.test(found[0]) ? { kind: 'call', name: 'int', args: [{ value }], line: value.line } : value)
    }
    parts.push({ ...template, value: template.value.slice(at) }, ...values.slice(used))
    return this.join(node, parts.filter((part) => part.kind !== 'text' || part.value !== ''))
  }

  binary(node: Node, operator: string, left: Expr, right: Expr, context: Context): Binary {
    const made: Binary = { kind: 'binary', operator, left, right, line: lineOf(node) }
    this.#binaries.push(this.#use(made, context))
    return made
  }

  list(node: Node, items: readonly Expr[], context: Context): List {
    const made: List = { kind: 'list', items, line: lineOf(node) }
    if (items.length >= 8) this.#lists.push(this.#use(made, context))
    return made
  }

  dict = (node: Node, entries: Dict['entries']): Dict => ({ kind: 'dict', entries, line: lineOf(node) })

  call(node: Node, name: string, args: readonly Argument[], context: Context, on?: Expr): Call {
    const made: Call = { kind: 'call', name: name.slice(0, maxPathCharacters), args, ...(on === undefined ? {} : { on }), line: lineOf(node) }
    this.#calls.push(this.#use(made, context))
    return made
  }

  /** A call whose callee was lowered already: a path, or a method of something without a name. */
  callOf(node: Node, callee: Expr, args: (inside: Context) => readonly Argument[], context: Context): Call {
    const { name, on } = callee.kind === 'name'
      ? { name: callee.path, on: undefined }
      : callee.kind === 'other' && callee.type.startsWith('.') ? { name: callee.type, on: callee.parts[0] } : { name: '', on: callee }
    return this.call(node, name, args(inside(context, name)), context, on)
  }

  /** The member of something: a longer path, or a method of something without a name. */
  member(node: Node, object: Expr, member: string): Expr {
    if (object.kind === 'name') return { kind: 'name', path: `${object.path}.${member}`.slice(0, maxPathCharacters), line: lineOf(node) }
    return { kind: 'other', type: `.${member}`, parts: [object], line: lineOf(node) }
  }

  assign(node: Node, name: string | undefined, value: Expr, context: Context, adds = false): void {
    if (name === undefined || name === '') return
    this.#assignments.push({ name, value, scope: context.scope, adds, line: lineOf(node) })
    if (context.ofClass === true && !name.includes('.')) {
      for (const owner of ['self', 'this', 'static']) this.#assignments.push({ name: `${owner}.${name}`, value, scope: context.scope, adds, line: lineOf(node) })
    }
  }

  /** What a parameter is when nobody gives it. */
  byDefault = (node: Node, name: string, value: Expr, scope: Scope): void => void this.#defaults.push({ name, value, scope, adds: false, line: lineOf(node) })

  /** The name of what is assigned to: `a.b`, and `a.key` of `a['key']`. */
  targetOf(target: Expr): string | undefined {
    if (target.kind === 'name') return target.path
    if (target.kind !== 'index') return undefined
    const of = this.targetOf(target.of)
    return of === undefined ? undefined : target.at.kind === 'text' ? `${of}.${target.at.value.slice(0, 80)}` : `${of}.*`
  }

  #use<E extends Expr>(expr: E, { scope, target, within, loops, condition = '' }: Context): Use<E> {
    return { expr, scope, target, within, loops, condition }
  }
}

export const lineOf = (node: Node): number => node.startPosition.row + 1

/** What stands inside a call. */
export const inside = (context: Context, call: string): Context => ({ ...context, within: [call, ...context.within].slice(0, 6) })
export const towards = (context: Context, ...target: readonly (string | undefined)[]): Context => ({
  ...context, target: [...target.filter((name) => name !== undefined && name !== ''), ...context.target].slice(0, 4) as string[],
})
export const looped = (context: Context): Context => ({ ...context, loops: context.loops + 1 })
export const into = (context: Context, name: string, parameters: readonly string[], handler = false): Context => ({
  scope: { name, parameters, handler, parent: context.scope }, target: [], within: [], loops: 0,
})
/** Something of which the expression is one element: as unknown as the list is long. */
export const elementOf = (node: Node, list: Expr): Other => ({ kind: 'other', type: 'element', parts: [list], line: lineOf(node) })
/** One of several values, or one in brackets. */
export const wrapped = (node: Node, parts: readonly Expr[]): Other => ({ kind: 'other', type: 'wrapped', parts, line: lineOf(node) })
