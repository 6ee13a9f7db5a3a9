/** What rules ask about a program: what a name stands for, whether a value is constant, what it is for, whether it comes from outside. Pure. */
import { isGuard, outside as sources } from './outside.ts'
import { calledAs, everyPart, partsOf, type Assignment, type Call, type Expr, type Program, type Scope, type Use } from './syntax.ts'

const maxDepth = 8
/** Calls that only change the form of what they are given. */
const converters = ['.encode', '.decode', '.strip', '.upper', '.lower', '.hex', '.fromhex', 'bytes.fromhex', 'bytearray.fromhex', 'unhexlify', 'binascii.unhexlify', 'b64decode', 'struct.pack', 'base64.b64decode', 'bytes', 'bytearray', 'str', 'Buffer.from', 'Buffer.alloc', 'Uint8Array.from', 'Uint8Array', 'hex2bin', 'base64_decode', 'pack', 'str_repeat', 'chr', 'string.rep', 'string.char', 'CryptoJS.enc.Utf8.parse', 'CryptoJS.enc.Hex.parse', 'CryptoJS.enc.Base64.parse', 'ngx.decode_base64', 'enc.Utf8.parse', 'enc.Hex.parse', '.fill', '.padEnd', '.ljust', '.repeat', '.zfill', '.rep', 'atob', 'TextEncoder.encode', '.toString', '.subarray', '.slice'] as const

/** What a method belongs to, as a name. */
const ownerOf = (call: Call): Expr | undefined => (call.name.includes('.') && !call.name.startsWith('.') ? { kind: 'name', path: call.name.slice(0, call.name.lastIndexOf('.')), line: call.line } : undefined)

export class Look {
  readonly program: Program
  readonly #byName = new Map<string, Assignment[]>()
  /** It has methods that answer requests by themselves (http.server): there, the path of `self` is a stranger's. */
  readonly #answersRequests: boolean
  /** Its sockets are those of the unit itself. */
  readonly #isLocal: boolean
  /** Names that something looks at before they are used, by scope. */
  readonly #guarded = new Map<Scope, Set<string>>()

  constructor(program: Program) {
    this.program = program
    this.#answersRequests = program.calls.some(({ scope }) => /^do_(?:GET|POST|PUT|HEAD)$/u.test(scope.name))
    this.#isLocal = program.calls.some(({ expr }) => expr.args.some(({ value }) => value.kind === 'name' && value.path.endsWith('AF_UNIX')))
    for (const { expr, scope } of program.calls) if (isGuard(expr.name)) this.#guard(expr, scope)
    for (const assignment of program.assignments) {
      const list = this.#byName.get(assignment.name)
      if (list === undefined) this.#byName.set(assignment.name, [assignment])
      else list.push(assignment)
    }
  }

  #guard(call: Call, scope: Scope): void {
    const names = this.#guarded.get(scope) ?? new Set<string>()
    this.#guarded.set(scope, names)
    const owner = call.name.includes('.') && call.on === undefined ? [call.name.slice(0, call.name.lastIndexOf('.'))] : []
    for (const each of [...owner, ...call.args.flatMap(({ value }) => everyPart(value, 20).flatMap((part) => (part.kind === 'name' ? [part.path] : [])))]) names.add(each)
  }

  /** Every value that a name gets where it can be seen from here. */
  assigned(path: string, scope: Scope): readonly Assignment[] {
    const all = this.#byName.get(path)
    if (all === undefined) return []
    // A setting of an object is the object's, whichever method sets it.
    if (path.includes('.')) return all
    for (let at: Scope | undefined = scope; at !== undefined; at = at.parent) {
      const here = all.filter((each) => each.scope === at)
      if (here.length > 0) return here
      if (at.parameters.includes(path)) return []
    }
    return this.program.language === 'shell' ? all : []
  }

  /** What an expression stands for when it is a name with one value; itself otherwise. */
  value(expr: Expr, scope: Scope, depth = 0): Expr {
    if (expr.kind !== 'name' || depth > maxDepth) return expr
    const [only, ...more] = this.assigned(expr.path, scope)
    return only === undefined || more.length > 0 || only.adds ? expr : this.value(only.value, only.scope, depth + 1)
  }

  /** The text, when it is constant: joined, formatted and converted constants too. */
  text(expr: Expr | undefined, scope: Scope, depth = 0): string | undefined {
    if (expr === undefined || depth > maxDepth) return undefined
    const value = this.value(expr, scope)
    if (value.kind === 'text') return value.value
    if (value.kind === 'number') return String(value.value)
    if (value.kind === 'join') {
      const parts = value.parts.map((part) => this.text(part, scope, depth + 1))
      return parts.every((part) => part !== undefined) ? parts.join('') : undefined
    }
    return undefined
  }

  number(expr: Expr | undefined, scope: Scope): number | undefined {
    if (expr === undefined) return undefined
    const value = this.value(expr, scope)
    if (value.kind === 'number') return value.value
    if (value.kind === 'text' && /^\d{1,9}$/u.test(value.value)) return Number(value.value)
    if (value.kind === 'binary' && (value.operator === '*' || value.operator === '**')) {
      const [left, right] = [this.number(value.left, scope), this.number(value.right, scope)]
      return left === undefined || right === undefined ? undefined : value.operator === '*' ? left * right : left ** right
    }
    return undefined
  }

  /** Always the same, whoever runs the program: constants, and conversions, repetitions and lists of constants. */
  isFixed(expr: Expr | undefined, scope: Scope, depth = 0): boolean {
    if (expr === undefined || depth > maxDepth) return false
    const value = this.value(expr, scope)
    switch (value.kind) {
      case 'text':
      case 'number':
        return true
      case 'join':
      case 'list':
        return partsOf(value).length > 0 && partsOf(value).every((part) => this.isFixed(part, scope, depth + 1))
      case 'binary':
        return this.isFixed(value.left, scope, depth + 1) && this.isFixed(value.right, scope, depth + 1)
      case 'index':
        return this.isFixed(value.of, scope, depth + 1)
      case 'call': {
        if (!calledAs(value.name, converters)) return false
        const method = converters.some((name) => name.startsWith('.') && value.name.endsWith(name))
        const owner: Expr | undefined = value.on ?? (method ? { kind: 'name', path: value.name.slice(0, value.name.lastIndexOf('.')), line: value.line } : undefined)
        const parts = [...(owner === undefined ? [] : [owner]), ...value.args.map((arg) => arg.value)]
        return parts.length > 0 && parts.every((part) => this.isFixed(part, scope, depth + 1) || (part.kind === 'name' && /^(?:utf-?8|hex|latin1|CryptoJS|enc|Buffer|bytes|bytearray|base64|string)(?:\.|$)/iu.test(part.path)))
      }
      case 'other':
        return value.type === 'wrapped' && value.parts.length > 0 && value.parts.every((part) => this.isFixed(part, scope, depth + 1))
      default:
        return false
    }
  }

  /** All names and words of keys in an expression, and in what its names stand for. */
  names(expr: Expr | undefined, scope: Scope, deep = true): readonly string[] {
    if (expr === undefined) return []
    const found: string[] = []
    for (const part of everyPart(expr)) {
      if (part.kind === 'name') {
        found.push(part.path)
        const value = deep ? this.value(part, scope) : part
        if (value !== part && value.kind !== 'text' && value.kind !== 'number') found.push(...this.names(value, scope, false))
      } else if (part.kind === 'call') found.push(part.name)
      else if (part.kind === 'index' && part.at.kind === 'text') found.push(part.at.value)
    }
    return found
  }

  /** An argument by position, or by one of its names. */
  argument(call: Call, position: number, ...names: readonly string[]): Expr | undefined {
    return call.args.find((arg) => arg.name !== undefined && names.includes(arg.name))?.value ?? call.args.filter((arg) => arg.name === undefined)[position]?.value
  }

  /** Where data from outside the unit gets into an expression, in words; undefined where none is seen to. */
  outside(expr: Expr | undefined, scope: Scope, depth = 0): string | undefined {
    if (expr === undefined || depth > maxDepth) return undefined
    const { from, cleaners, through } = sources[this.program.language]
    const asNamed = (path: string): string | undefined => {
      if (path.startsWith('self.path') && !this.#answersRequests) return undefined
      const found = from.find(([pattern]) => pattern.test(path))?.[1]
      return found === 'a network connection' && this.#isLocal ? undefined : found
    }
    if (expr.kind === 'name') {
      if (this.#guarded.get(scope)?.has(expr.path) === true) return undefined
      const source = asNamed(expr.path)
      if (source !== undefined) return source
      const [head = ''] = expr.path.split('.')
      for (let at: Scope | undefined = scope; at !== undefined; at = at.parent) if (at.handler && at.parameters.includes(head)) return 'the address of a request'
      const values = [...this.assigned(expr.path, scope), ...(head === expr.path ? [] : this.assigned(head, scope))]
      for (const each of values.slice(0, 12)) {
        if (each.value === expr) continue
        const found = this.outside(each.value, each.scope, depth + 1)
        if (found !== undefined) return found
      }
      return undefined
    }
    if (expr.kind === 'call') {
      if (calledAs(expr.name, cleaners) || isGuard(expr.name)) return undefined
      const source = asNamed(expr.name)
      if (source !== undefined) return source
      // Replaced by nothing are the characters that would do harm.
      if (/(?:^|\.)(?:str_)?replace$/u.test(expr.name) && expr.args[0]?.value.kind === 'text' && /[./;&|'"]/u.test(expr.args[0].value.value)) return undefined
      // A method of a text gives a text; what an unknown function does with it, nobody sees.
      if (!calledAs(expr.name, through) && expr.name !== '') return this.outside(expr.on ?? ownerOf(expr), scope, depth + 1)
    }
    // The number of an element is no part of it; the file that the server made for an upload has a name of its own.
    if (expr.kind === 'index') return expr.at.kind === 'text' && /^(?:tmp_name|error|size)$/u.test(expr.at.value) ? undefined : this.outside(expr.of, scope, depth + 1)
    for (const part of partsOf(expr)) {
      const found = this.outside(part, scope, depth + 1)
      if (found !== undefined) return found
    }
    return undefined
  }

  /** The expression is put together from more than constants; of a name, what it stands for. Cleaned parts count as constant. */
  putTogether(expr: Expr | undefined, scope: Scope, depth = 0): boolean {
    if (expr === undefined || depth > maxDepth) return false
    const value = this.value(expr, scope)
    if (value.kind === 'join') {
      const { cleaners } = sources[this.program.language]
      const isClean = (part: Expr): boolean => {
        const made = this.value(part, scope)
        return made.kind === 'call' && (calledAs(made.name, cleaners) || isGuard(made.name))
      }
      return value.parts.some((part) => !this.isFixed(part, scope) && !isClean(part) && !this.isNumberLike(part, scope))
    }
    if (value.kind === 'name') return this.assigned(value.path, scope).some((each) => (each.adds && !this.isFixed(each.value, each.scope)) || (each.value !== expr && this.putTogether(each.value, each.scope, depth + 1)))
    if (value.kind === 'other' && value.type === 'wrapped') return value.parts.some((part) => this.putTogether(part, scope, depth + 1))
    return false
  }

  isNumberLike(expr: Expr, scope: Scope): boolean {
    const value = this.value(expr, scope)
    return value.kind === 'number' || (value.kind === 'call' && calledAs(value.name, ['int', 'float', 'len', 'intval', 'floatval', 'Number', 'parseInt', 'parseFloat', 'tonumber', 'count', 'strlen', 'time', 'time.time', 'os.time', 'Date.now', 'os.getpid', 'getmypid', 'math.floor', 'Math.floor', 'round']))
  }

  /** Words around a use: what it becomes, what it is handed to, the function that it stands in. */
  around(use: Use): readonly string[] {
    const functions: string[] = []
    for (let at: Scope | undefined = use.scope; at !== undefined && functions.length < 2; at = at.parent) if (at.name !== '') functions.push(at.name)
    return [...use.target, ...use.within.slice(0, 2), ...functions.slice(0, 1)]
  }
}
