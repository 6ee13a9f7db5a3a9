/**
 * A small language for what a YAML document may hold. One table in it (format.ts) drives the reader, the messages and the
 * JSON Schema for editors, so that they cannot disagree. Knows no YAML and no product.
 */

interface Described {
  /** For people who write the file, as a sentence. */
  readonly describe: string
  /** Shapes that stand in many places have a name, under which the JSON Schema holds them once. */
  readonly name?: string
}

/** Text; `pattern` must match all of it, and `say` tells what that means. */
export interface TextShape extends Described {
  readonly kind: 'text'
  readonly pattern?: RegExp
  readonly say?: string
  readonly examples?: readonly string[]
}
/** One of a few words, each with its meaning. */
export interface ChoiceShape extends Described {
  readonly kind: 'choice'
  readonly values: Readonly<Record<string, string>>
}
/** yes or no; true and false mean the same. */
export interface FlagShape extends Described {
  readonly kind: 'flag'
}
/** A whole number from 0 on. */
export interface CountShape extends Described {
  readonly kind: 'count'
}
/** A number, fractions included; `least` is the smallest that makes sense. */
export interface AmountShape extends Described {
  readonly kind: 'amount'
  readonly least?: number
}
/** A day, `2026-11-23`. */
export interface DayShape extends Described {
  readonly kind: 'day'
}
/** A path inside the dossier's folder, relative to it. */
export interface FileShape extends Described {
  readonly kind: 'file'
}
/** Exactly this number: the edition of the format. */
export interface EditionShape extends Described {
  readonly kind: 'edition'
  readonly value: number
}
export interface ListShape extends Described {
  readonly kind: 'list'
  readonly of: Shape
}
export interface MapShape extends Described {
  readonly kind: 'map'
  readonly fields: Readonly<Record<string, Field>>
  /** Keys are ids out of a table (questions), not words of the format. */
  readonly keyName?: string
  /** What is there is used even when something required is missing. */
  readonly partly?: true
}
/** A single word for the usual case, a map for all of it; the word stands for the map's field `short`. */
export interface EitherShape extends Described {
  readonly kind: 'either'
  readonly short: string
  readonly map: MapShape
  /** What is still wrong with a value whose parts are right, as a message. */
  readonly lacks?: (value: Readonly<Record<string, unknown>>) => string | undefined
}
export type Shape = TextShape | ChoiceShape | FlagShape | CountShape | AmountShape | DayShape | FileShape | EditionShape | ListShape | MapShape | EitherShape
export type Field = Shape & { readonly required?: true }

/** A choice whose words are checked against the type that facts have. */
export const choice = <T extends string>(describe: string, values: Readonly<Record<T, string>>): ChoiceShape => ({ kind: 'choice', describe, values })
/** A list of such words. */
export const choices = <T extends string>(describe: string, values: Readonly<Record<T, string>>): ListShape => ({
  kind: 'list', describe, of: { kind: 'choice', describe: 'One of the words.', values },
})
export const flag = (describe: string): FlagShape => ({ kind: 'flag', describe })
export const count = (describe: string): CountShape => ({ kind: 'count', describe })
export const text = (describe: string, more: Pick<TextShape, 'pattern' | 'say' | 'examples'> = {}): TextShape => ({ kind: 'text', describe, ...more })
/** Nothing below nothing, unless `least` says so. */
export const amount = (describe: string, least = 0): AmountShape => ({ kind: 'amount', describe, least })
export const day = (describe: string): DayShape => ({ kind: 'day', describe })
export const file = (describe: string): FileShape => ({ kind: 'file', describe })

/** The word or words that a person may write, for messages. */
export function expected(shape: Shape): string {
  switch (shape.kind) {
    case 'text': return shape.say ?? 'text'
    case 'choice': return `one of ${Object.keys(shape.values).join(', ')}`
    case 'flag': return 'yes or no'
    case 'count': return 'a whole number'
    case 'amount': return shape.least === undefined ? 'a number' : `a number from ${shape.least} on`
    case 'day': return 'a day as YYYY-MM-DD'
    case 'file': return 'a path inside the dossier\'s folder'
    case 'edition': return String(shape.value)
    case 'list': return `a list, each item ${expected(shape.of)}`
    case 'map': return shape.keyName === undefined ? `a map with the keys ${Object.keys(shape.fields).join(', ')}` : `a map from ${shape.keyName} to answers`
    case 'either': return `${expectedShort(shape)}, or a map with ${Object.keys(shape.map.fields).join(', ')}`
    default: return shape satisfies never
  }
}
const expectedShort = (shape: EitherShape): string => {
  const short = shape.map.fields[shape.short]
  return short === undefined ? 'a word' : expected(short)
}
