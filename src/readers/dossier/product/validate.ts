/**
 * Holds a YAML node against a shape: gives what can be used and tells the rest, each with its place and what was expected.
 * Never resolves aliases and never builds objects by the document's own keys. Knows shapes, not products.
 */
import { isAlias, isMap, isScalar, isSeq, type Node, type Scalar } from 'yaml'
import { ReadError, type ProblemCode } from '../../../kernel/problem.ts'
import { insidePath } from '../../../kernel/path.ts'
import { nearest } from '../../../kernel/nearest.ts'
import { expected, type EitherShape, type Field, type ListShape, type MapShape, type Shape, type TextShape } from './shape.ts'

/** What the walk tells its caller. */
export interface Told {
  /** Something is wrong at this offset (in characters). */
  trouble(offset: number, message: string, code?: ProblemCode): void
  /** A key was given, at this offset; `path` is dotted. */
  given(path: string, offset: number): void
  /** Called for every node. */
  node(): void
}

/** Longest text that is taken. */
const maxTextCharacters = 4000
const day = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/u

/** The usable value of a node, undefined when there is none. `offset` is where the node stands or should stand. */
export function valueOf(node: unknown, shape: Shape, path: string, offset: number, told: Told): unknown {
  told.node()
  if (isAlias(node)) {
    told.trouble(offset, `aliases are not read here: write ${expected(shape)} in place of *${shortened(node.source)}`)
    return undefined
  }
  if (isNothing(node)) {
    told.trouble(offset, `nothing stands here: expected ${expected(shape)}`)
    return undefined
  }
  switch (shape.kind) {
    case 'list': return listValue(node, shape, path, offset, told)
    case 'map': return mapValue(node, shape, path, offset, told)
    case 'either': return eitherValue(node, shape, path, offset, told)
    default:
      if (isScalar(node)) return scalarValue(node, shape, offset, told)
      told.trouble(offset, `expected ${expected(shape)}, found ${isSeq(node) ? 'a list' : 'a map'}`)
      return undefined
  }
}

function listValue(node: unknown, shape: ListShape, path: string, offset: number, told: Told): unknown {
  if (!isSeq(node)) told.trouble(offset, `expected a list: put it in square brackets, or on lines that begin with "- "`)
  const items = isSeq(node) ? node.items : [node]
  const values = items.map((item, index) => valueOf(item, shape.of, `${path}.${index}`, startOf(item, offset), told))
  const usable = values.filter((value) => value !== undefined)
  if (usable.length === values.length) return usable
  // A shorter list of words would say less than was meant; a list of entries still says what its entries say.
  if (shape.of.kind !== 'choice') return usable
  told.trouble(offset, `the whole list is left out, because part of it was not understood`)
  return undefined
}

function mapValue(node: unknown, shape: MapShape, path: string, offset: number, told: Told): unknown {
  if (!isMap(node)) {
    told.trouble(offset, `expected ${expected(shape)}; found ${isSeq(node) ? 'a list' : 'a single value'}`)
    return undefined
  }
  const values: Record<string, unknown> = {}
  const names = Object.keys(shape.fields)
  const met = new Set<string>()
  for (const pair of node.items) {
    const at = startOf(pair.key, offset)
    const key = keyText(pair.key)
    const field: Field | undefined = key !== undefined && Object.hasOwn(shape.fields, key) ? shape.fields[key] : undefined
    if (key === undefined || field === undefined) {
      const close = key === undefined ? undefined : nearest(key, names)
      const known = names.length > 16 ? `see the list of ${shape.keyName ?? 'keys'} in the schema` : `the keys here are ${names.join(', ')}`
      told.trouble(at, `unknown key ${JSON.stringify(shortened(key ?? 'that is no word'))}${path === '' ? '' : ` under ${path}`}: ${close === undefined ? known : `did you mean "${close}"?`}`)
      continue
    }
    if (met.has(key)) {
      told.trouble(at, `"${key}" stands here twice; the first one counts`)
      continue
    }
    met.add(key)
    const inside = path === '' ? key : `${path}.${key}`
    told.given(inside, at)
    // An optional section with nothing in it (all of it commented out) says nothing, and that is no mistake.
    if (isNothing(pair.value) && field.required !== true && (field.kind === 'map' || field.kind === 'list')) continue
    const value = valueOf(pair.value, field, inside, startOf(pair.value, at), told)
    if (value !== undefined) values[key] = value
  }
  const missing = Object.entries(shape.fields).filter(([name, field]) => field.required === true && !met.has(name))
  for (const [name, field] of missing) told.trouble(offset, `"${name}" is missing${path === '' ? '' : ` under ${path}`}: expected ${expected(field)}`)
  const unusable = Object.entries(shape.fields).some(([name, field]) => field.required === true && values[name] === undefined)
  return unusable && shape.partly !== true ? undefined : values
}

function eitherValue(node: unknown, shape: EitherShape, path: string, offset: number, told: Told): unknown {
  const short = shape.map.fields[shape.short]
  if (isMap(node) || short === undefined) return refined(mapValue(node, shape.map, path, offset, told), shape, offset, told)
  const value = isSeq(node) ? undefined : valueOf(node, short, path, offset, told)
  if (isSeq(node)) told.trouble(offset, `expected ${expected(shape)}, found a list`)
  return value === undefined ? undefined : refined({ [shape.short]: value }, shape, offset, told)
}

function refined(value: unknown, shape: EitherShape, offset: number, told: Told): unknown {
  if (value === undefined) return undefined
  const wrong = shape.lacks?.(value as Readonly<Record<string, unknown>>)
  if (wrong !== undefined) told.trouble(offset, wrong)
  return value
}

type PlainShape = Exclude<Shape, ListShape | MapShape | EitherShape>

function scalarValue(node: Scalar, shape: PlainShape, offset: number, told: Told): unknown {
  const written = typeof node.value === 'string' ? node.value : (node.source ?? String(node.value))
  const refuse = (why = `expected ${expected(shape)}, found ${JSON.stringify(shortened(written))}`, code: ProblemCode = 'malformed'): undefined => {
    told.trouble(offset, why, code)
    return undefined
  }
  switch (shape.kind) {
    case 'text': return textValue(node, written, shape, offset, told)
    case 'choice': {
      if (Object.hasOwn(shape.values, written)) return written
      // In `answer: true` the word stands for yes, as in every flag.
      const word = typeof node.value === 'boolean' ? (node.value ? 'yes' : 'no') : undefined
      if (word !== undefined && Object.hasOwn(shape.values, word)) return word
      const close = nearest(written, Object.keys(shape.values))
      return refuse(`expected ${expected(shape)}; found ${JSON.stringify(shortened(written))}${close === undefined ? '' : `, did you mean "${close}"?`}`)
    }
    case 'flag':
      if (node.value === true || node.value === 'yes') return true
      return node.value === false || node.value === 'no' ? false : refuse()
    case 'count': return typeof node.value === 'number' && Number.isSafeInteger(node.value) && node.value >= 0 ? node.value : refuse()
    case 'amount': return typeof node.value === 'number' && Number.isFinite(node.value) && node.value >= (shape.least ?? Number.NEGATIVE_INFINITY) ? node.value : refuse()
    case 'day': return isDay(written) ? written : refuse()
    case 'edition': return node.value === shape.value ? node.value : refuse(`this program reads edition ${shape.value} of the format, and the file says ${JSON.stringify(shortened(written))}`)
    case 'file': {
      if (written === '' || /[\0\\]|^[a-z]:/iu.test(written)) return refuse()
      if (written.startsWith('/')) return refuse(`"${shortened(written)}" is no path inside the dossier's folder: write it relative to product.yaml`, 'path-escape')
      try {
        return insidePath(written).slice(1)
      } catch (error) {
        if (!(error instanceof ReadError)) throw error
        return refuse(`"${shortened(written)}" leaves the dossier's folder, and a dossier may not point outside it`, error.code)
      }
    }
    default: return shape satisfies never
  }
}

function textValue(node: Scalar, written: string, shape: TextShape, offset: number, told: Told): string | undefined {
  if (typeof node.value === 'number' && String(node.value) !== written) {
    told.trouble(offset, `write "${shortened(written)}" in quotes: without them YAML reads the number ${node.value}, and digits are lost`)
  }
  if (written.trim() === '') {
    told.trouble(offset, `nothing stands here: expected ${expected(shape)}`)
    return undefined
  }
  if (written.length > maxTextCharacters) {
    told.trouble(offset, `a text of ${written.length} characters: at most ${maxTextCharacters} are taken`)
    return undefined
  }
  const value = written.trim()
  if (shape.pattern !== undefined && !shape.pattern.test(value)) {
    told.trouble(offset, `expected ${expected(shape)}, found ${JSON.stringify(shortened(value))}`)
    return undefined
  }
  return value
}

/** A day of the calendar: the parser of dates lets the 30th of February run over into March. */
function isDay(written: string): boolean {
  if (!day.test(written)) return false
  const time = new Date(`${written}T00:00:00Z`)
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(written)
}
const isNothing = (node: unknown): boolean => node === null || node === undefined || (isScalar(node) && node.value === null)
const keyText = (key: unknown): string | undefined => (isScalar(key) && !isAlias(key) ? (typeof key.value === 'string' ? key.value : (key.source ?? String(key.value))) : undefined)
const startOf = (node: unknown, otherwise: number): number => (node as Node | null | undefined)?.range?.[0] ?? otherwise
const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}...` : text)
