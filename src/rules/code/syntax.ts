/**
 * A program as rules see it: calls, assignments and operators of five languages in one small shape, without the syntax of any.
 * Data only; made by the engine from a parse tree. Knows no parser.
 */

export type CodeLanguage = 'python' | 'shell' | 'php' | 'javascript' | 'lua'

interface At {
  /** From 1. */
  readonly line: number
}
export interface Text extends At { readonly kind: 'text'; readonly value: string }
export interface Num extends At { readonly kind: 'number'; readonly value: number }
/** Dotted path whatever the language writes: `hashlib.md5`, `this.db`, `_POST`. Imported names are written out. */
export interface Name extends At { readonly kind: 'name'; readonly path: string }
export interface Argument { readonly name?: string; readonly value: Expr }
export interface Call extends At {
  readonly kind: 'call'
  /** Path of what is called; begins with a dot where it is a method of something that has no name. */
  readonly name: string
  /** What the method belongs to. In shell: what is piped into the command. */
  readonly on?: Expr
  readonly args: readonly Argument[]
}
/** Text put together: `+`, `..`, `%`, `.format`, templates. Parts that are constant are texts. */
export interface Join extends At { readonly kind: 'join'; readonly parts: readonly Expr[] }
export interface Binary extends At { readonly kind: 'binary'; readonly operator: string; readonly left: Expr; readonly right: Expr }
export interface Index extends At { readonly kind: 'index'; readonly of: Expr; readonly at: Expr }
export interface List extends At { readonly kind: 'list'; readonly items: readonly Expr[] }
export interface Dict extends At { readonly kind: 'dict'; readonly entries: readonly { readonly key: Expr; readonly value: Expr }[] }
/** Anything else; its parts still count. */
export interface Other extends At { readonly kind: 'other'; readonly type: string; readonly parts: readonly Expr[] }
export type Expr = Text | Num | Name | Call | Join | Binary | Index | List | Dict | Other

/** A function, or the file itself (without a name). */
export interface Scope {
  readonly name: string
  readonly parameters: readonly string[]
  /** Its parameters come from a request: it is registered as the handler of an address. */
  readonly handler: boolean
  readonly parent?: Scope
}

export interface Assignment extends At {
  /** Path of the target; of `a[k] = v` the path of `a` with the constant `k`. */
  readonly name: string
  readonly value: Expr
  readonly scope: Scope
  /** Adds to what is there (`+=`, `.=`). */
  readonly adds: boolean
}

/** Something that rules look at, and what stands around it. */
export interface Use<E extends Expr = Expr> {
  readonly expr: E
  readonly scope: Scope
  /** Names of what the value becomes: variable, setting, named argument, entry of a table; nearest first. */
  readonly target: readonly string[]
  /** Names of the calls that it is an argument of, nearest first. */
  readonly within: readonly string[]
  /** Number of loops around it in its function. */
  readonly loops: number
  /** The condition that it stands under, in the language's own words; empty where there is none. */
  readonly condition: string
}

export interface Program {
  readonly language: CodeLanguage
  readonly assignments: readonly Assignment[]
  /** What parameters are when nobody gives them, in the scope of their function; only Python's are told. */
  readonly defaults: readonly Assignment[]
  readonly calls: readonly Use<Call>[]
  readonly binaries: readonly Use<Binary>[]
  readonly lists: readonly Use<List>[]
  /** Integers that are told by heart: constants of algorithms. */
  readonly numbers: readonly Use<Num>[]
}

/** The parts of an expression, one step down. */
export function partsOf(expr: Expr): readonly Expr[] {
  switch (expr.kind) {
    case 'call': return [...(expr.on === undefined ? [] : [expr.on]), ...expr.args.map(({ value }) => value)]
    case 'join':
    case 'other': return expr.parts
    case 'binary': return [expr.left, expr.right]
    case 'index': return [expr.of, expr.at]
    case 'list': return expr.items
    case 'dict': return expr.entries.flatMap(({ key, value }) => [key, value])
    default: return []
  }
}

/** The expression and everything in it, at most `limit`. */
export function everyPart(expr: Expr, limit = 400): readonly Expr[] {
  const found: Expr[] = [expr]
  for (let index = 0; index < found.length && found.length < limit; index++) found.push(...partsOf(found[index] ?? expr))
  return found
}

/**
 * Whether a path is, or ends with, one of the names. A leading dot asks for a method of anything; a function without owner
 * (`exec`, `md5`) is nobody's method, while a class (`Fernet`) may stand in any module.
 */
export const calledAs = (path: string, names: readonly string[]): boolean =>
  names.some((name) => path === name || (path.endsWith(name) && (name.startsWith('.') || ((name.includes('.') || /^[A-Z]/u.test(name)) && path[path.length - name.length - 1] === '.'))))
