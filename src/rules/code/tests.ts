/** Tests that the rules of several languages share: each looks at one use and says what is wrong with it, or nothing. Pure. */
import type { Verdict } from './define.ts'
import type { Look } from './look.ts'
import { everyPart, type Binary, type Call, type Expr, type List, type Num, type Scope, type Use } from './syntax.ts'
import { saysHiding, saysKey, saysPassword, saysPlainUse, saysProof, saysSecret, wordsOf } from './words.ts'

/** `aes-128-ecb` and its like, as OpenSSL and its many wrappers name ciphers. */
export function cipherByName(name: string | undefined): Verdict | undefined {
  if (name === undefined) return undefined
  const told = name.trim().replace(/^-/u, '')
  if (/^(?:\w+[-_])*ecb$/iu.test(told) || /^(?:aes|camellia|aria|sm4|seed)[-_]?\d*[-_]ecb$/iu.test(told)) return { detail: `${told.toLowerCase()}: equal blocks stay equal` }
  const old = /^(?:(des)(?![-_]?ede|3|x)|(des[-_]?ede3?|des3|tripledes|3des)|(rc4|arc4|arcfour)|(rc2)|(bf|blowfish)|(idea)|(cast5?)|(seed)|(desx))(?:[-_]|\d|$)/iu.exec(told)
  return old === null ? undefined : { detail: `${told.toLowerCase()}: ${old[2] === undefined ? 'out of use for years' : '64-bit blocks, disallowed since 2024'}` }
}

/** A fast digest of something that is called a password. */
export function fastHash(use: Use<Call>, look: Look, hashed: readonly (Expr | undefined)[], algorithm: string): Verdict | undefined {
  if (use.loops > 0 && look.around(use).some((name) => /pbkdf|stretch|derive|iterat/iu.test(name))) return undefined
  // Hashed again and again with what came out: stretched, if not by the book.
  if (look.program.calls.some((call) => call.scope === use.scope && call.expr.name === use.expr.name && call.loops > 0 && call.target[0] !== undefined && call.expr.args.some(({ value }) => look.names(value, call.scope, false).includes(call.target[0] ?? '')))) return undefined
  const names = hashed.flatMap((expr) => look.names(expr, use.scope))
  const near = [...use.target.slice(0, 1), ...use.within.slice(0, 1)]
  if ([...names, ...near].some((name) => saysPlainUse(name) && !saysPassword(name))) return undefined
  const around = look.around(use)
  // HTTP Digest and its relatives prescribe MD5; they hash a realm or a challenge along.
  if ([...names, ...around].some((name) => /realm|nonce|challenge|digest_?auth|(?:^|\W)h?a[12]$|cram|ntlm|radius/iu.test(name))) return undefined
  const isPassword = names.some(saysPassword) || around.some((name) => saysPassword(name) || /^(?:hash|check|verify|set|encode|make|crypt|encrypt)_?(?:pass(?:word|wd)?|pwd?)$/iu.test(name))
  if (!isPassword || hashed.length === 0) return undefined
  const isSalted = names.some((name) => wordsOf(name).includes('salt'))
  return { detail: `${algorithm}${isSalted ? ', salted but fast' : ' without salt'}` }
}

/** A generator that can be foretold makes something that must not be. */
export function weakRandom(use: Use, look: Look, generator: string): Verdict | undefined {
  const around = look.around(use)
  const nearest = use.target[0]
  // What becomes a variable is what the variable says; only where that says nothing the function speaks.
  const speaks = nearest === undefined || wordsOf(nearest).join('').length <= 2 && nearest !== 'id' || wordsOf(nearest).every((word) => nothingSaid.has(word)) ? around : [...use.target, ...use.within.slice(0, 1)]
  const name = speaks.find(saysSecret)
  if (name === undefined) return undefined
  // Between two named things the nearer counts: a delay inside `new_session` is a delay.
  if (nearest !== undefined && !saysSecret(nearest) && wordsOf(nearest).some((word) => quietTargets.has(word))) return undefined
  if (around.some((each) => /boundary|jitter|backoff/iu.test(each)) || use.within.some((call) => /sleep|setTimeout|setInterval|delay|wait|usleep|shuffle|choice$/iu.test(call))) return undefined
  return { detail: `${generator} makes "${name.slice(0, 40)}"` }
}
const nothingSaid: ReadonlySet<string> = new Set(['str', 'string', 'result', 'res', 'ret', 'out', 'output', 'buffer', 'buf', 'value', 'val', 'tmp', 'temp', 'data', 'text', 'code', 'hash', 'random', 'rand', 'rnd', 'number', 'num', 'char', 'chars', 'bytes', 'words', 'seed', 'key', 'letters', 'digits', 'byte', 'return', 'raw'])
const quietTargets: ReadonlySet<string> = new Set(['delay', 'wait', 'sleep', 'timeout', 'jitter', 'backoff', 'index', 'idx', 'port', 'color', 'x', 'y', 'i', 'j', 'n', 'pos', 'position', 'size', 'count', 'interval', 'retry', 'offset'])

/** A key that every unit has. What is named as a test, or left empty, is none. */
export function fixedKey(key: Expr | undefined, use: Use, look: Look): Verdict | undefined {
  if (key === undefined || !look.isFixed(key, use.scope) || isEmpty(key, use.scope, look)) return undefined
  if (isTest(use, look)) return undefined
  return { detail: key.kind === 'name' ? `the constant ${key.path.split('.').at(-1) ?? ''}` : 'a constant in the call' }
}
export function fixedIv(iv: Expr | undefined, use: Use, look: Look): Verdict | undefined {
  if (iv === undefined || !look.isFixed(iv, use.scope) || isTest(use, look)) return undefined
  // What only reads old data has no choice.
  return { detail: iv.kind === 'name' ? `the constant ${iv.path.split('.').at(-1) ?? ''}` : 'a constant in the call' }
}
const isEmpty = (expr: Expr, scope: Scope, look: Look): boolean => look.text(expr, scope) === ''
const isTest = (use: Use, look: Look): boolean => look.around(use).some((name) => wordsOf(name).some((word) => testWords.has(word)))
const testWords: ReadonlySet<string> = new Set(['test', 'tests', 'selftest', 'kat', 'vector', 'vectors', 'example', 'demo', 'mock', 'fixture'])

export function fewIterations(count: number | undefined): Verdict | undefined {
  // NIST SP 800-63B section 5.1.1.2: at least 10,000.
  return count === undefined || count >= 10_000 || count <= 0 ? undefined : { detail: `PBKDF2 with ${count} rounds` }
}

/** A command line or query with something in it that is not constant; worse where a stranger's data is seen to get there. */
export function injected(text: Expr | undefined, use: Use, look: Look): Verdict | undefined {
  if (text === undefined || !look.putTogether(text, use.scope)) return undefined
  const from = look.outside(text, use.scope)
  return from === undefined ? { detail: 'put together at run time', confidence: 'possible' } : { detail: `with data of ${from}`, confidence: 'likely' }
}
/** Only what a stranger is seen to write. */
export function fromOutside(expr: Expr | undefined, use: Use, look: Look): Verdict | undefined {
  const from = look.outside(expr, use.scope)
  return from === undefined ? undefined : { detail: `with data of ${from}`, confidence: 'likely' }
}

/** A statement of SQL. */
export function isQuery(expr: Expr | undefined, scope: Scope, look: Look): boolean {
  if (expr === undefined) return false
  const value = look.value(expr, scope)
  const parts = value.kind === 'name' ? look.assigned(value.path, scope).flatMap((each) => [...everyPart(each.value, 40)]) : everyPart(value, 40)
  return parts.some((part) => part.kind === 'text' && /^\s*(?:select\s[^]*\sfrom\s|insert\s+into\s|replace\s+into\s|update\s+\S+\s+set\s|delete\s+from\s)/iu.test(part.value))
}

/** A place for a value in a query: behind a comparison, a bracket, a quotation mark. Names of tables are the program's own. */
export function putIntoQuery(query: Expr | undefined, use: Use, look: Look): Verdict | undefined {
  const verdict = injected(query, use, look)
  if (verdict?.confidence !== 'possible' || query === undefined) return verdict
  const value = look.value(query, use.scope)
  // Of a text that grows, what it is made of in order.
  const parts = value.kind === 'join' ? value.parts : value.kind === 'name' ? look.assigned(value.path, use.scope).flatMap((each) => (each.value.kind === 'join' ? each.value.parts : [each.value])) : []
  const isValue = parts.some((part, index) => {
    const before = parts[index - 1]
    if (before?.kind !== 'text' || look.isFixed(part, use.scope) || look.isNumberLike(part, use.scope)) return false
    return valuePosition.test(before.value) && !look.names(part, use.scope, false).some((name) => noValue.test(name))
  })
  return isValue ? verdict : undefined
}
const valuePosition = /(?:=|<|>|\blike|\bin\s*\(|\bvalues\s*\(|,)\s*['"%(]*$|'[^'\s]*$/iu
/** Names of what is no value of a stranger: other parts of a query, and what was made safe. */
const noValue = /table|column|field|prefix|order|sort|limit|quote|esc|clean|safe|placeholder|where|backquote|now$|count$|interval|implode|join/iu

/** XOR with the bytes of a key, in a loop: the cipher that everybody invents. */
export function xorWithKey(use: Use<Binary>, look: Look): Verdict | undefined {
  if (use.expr.operator !== '^' || use.loops === 0) return undefined
  const sides = [use.expr.left, use.expr.right]
  const names = sides.map((side) => look.names(side, use.scope))
  const around = look.around(use)
  const hides = around.some(saysHiding)
  const withKey = names.some((list) => list.some(saysKey)) && names.every((list) => list.length > 0 || hides)
  const indexed = sides.some((side) => everyPart(side, 30).some((part) => part.kind === 'index' || (part.kind === 'call' && /charCodeAt|byte$|ord$|substr|sub$/iu.test(part.name))))
  // Real constructions that use XOR: block modes, HMAC's pads, PBKDF2, one-time codes, checks in constant time, WebSocket's mask.
  if ([...around, ...names.flat()].some((name) => /pbkdf|hmac|(?:^|[^a-z])[io]pad|cbc|ctr|gcm|cmac|salsa|chacha|compare|equal|verify|crc|checksum|hash|mask|parity|sha\d|md5|websocket|frame|mix|scramble_password|mysql/iu.test(name))) return undefined
  const withNumber = sides.some((side) => side.kind === 'number' && side.value > 0)
  if (withKey && (indexed || hides)) return { detail: 'XOR with the bytes of a key' }
  return hides && indexed && withNumber ? { detail: 'XOR with a constant' } : undefined
}

/** First values of the tables of published algorithms: who has them in a script has written the algorithm himself. */
const tables: readonly (readonly [string, readonly number[]])[] = [
  ['AES', [0x63, 0x7c, 0x77, 0x7b, 0xf2, 0x6b, 0x6f, 0xc5]],
  ['AES (inverse)', [0x52, 0x09, 0x6a, 0xd5, 0x30, 0x36, 0xa5, 0x38]],
  ['SM4', [0xd6, 0x90, 0xe9, 0xfe, 0xcc, 0xe1, 0x3d, 0xb7]],
  ['DES', [58, 50, 42, 34, 26, 18, 10, 2]],
  ['DES', [14, 4, 13, 1, 2, 15, 11, 8]],
  ['DES', [57, 49, 41, 33, 25, 17, 9, 1]],
  ['DES', [0x01_01_04_00, 0, 0x00_01_00_00, 0x01_01_04_04]],
  ['Blowfish', [0x24_3f_6a_88, 0x85_a3_08_d3, 0x13_19_8a_2e, 0x03_70_73_44]],
  ['AES (tables)', [0xc6_63_63_a5, 0xf8_7c_7c_84, 0xee_77_77_99]],
]
export function cipherTable(use: Use<List>): Verdict | undefined {
  const first = use.expr.items.slice(0, 8).map((item) => (item.kind === 'number' ? item.value : Number.NaN))
  const found = tables.find(([, values]) => values.every((value, index) => first[index] === value))
  return found === undefined ? undefined : { detail: `its own ${found[0]}` }
}

/** The constant of TEA and XTEA, beside shifts and XOR. */
export function teaDelta(use: Use<Num>, look: Look): Verdict | undefined {
  if (use.expr.value !== 0x9e_37_79_b9 && use.expr.value !== 0xc6_ef_37_20 && use.expr.value !== 0x61_c8_86_47) return undefined
  const mixes = look.program.binaries.filter(({ expr, loops }) => loops > 0 && (expr.operator === '^' || expr.operator === '<<' || expr.operator === '>>' || expr.operator === '>>>'))
  if (mixes.length < 4 || look.around(use).some((name) => /hash|mix|seed|random|golden|fibonacci|splitmix|murmur/iu.test(name))) return undefined
  return { detail: 'its own TEA or XTEA' }
}

/** A checksum where proof of origin is wanted. */
export function checksumAsProof(use: Use<Call>): Verdict | undefined {
  const name = use.target.find(saysProof) ?? [use.scope.name].find(saysProof)
  return name === undefined ? undefined : { detail: `a checksum as "${name.slice(0, 40)}"` }
}

/** What stands for switched off. */
export const isOff = (expr: Expr | undefined, scope: Scope, look: Look): boolean => {
  if (expr === undefined) return false
  const value = look.value(expr, scope)
  return (value.kind === 'name' && /^(?:false|none|null|nil)$/iu.test(value.path) && !/^(?:none|null|nil)$/iu.test(value.path)) || (value.kind === 'number' && value.value === 0)
}

/** An address of the unit itself. */
export const isLocal = (expr: Expr | undefined, scope: Scope, look: Look): boolean => {
  if (expr === undefined) return false
  const value = look.value(expr, scope)
  const [first] = value.kind === 'join' ? value.parts : [value]
  const text = first === undefined ? undefined : look.text(first, scope)
  return text !== undefined && /^(?:https?(?:\+unix)?:\/\/)?(?:%2f|(?:localhost|127\.\d+\.\d+\.\d+|\[?::1\]?)(?:[:/]|$))/iu.test(text)
}
