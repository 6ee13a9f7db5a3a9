/** What is known of a product.yaml that is being made. Knows neither prompts nor files. */
import type { Context, Dossier, Stage } from '../../../facts/dossier.ts'
import type { Shape } from '../../../readers/dossier/product/shape.ts'
import { camel, format } from '../../../readers/dossier/product/format.ts'

/** What may stand behind a key of the format, as a person means it. */
export type Value = string | number | boolean | readonly string[]

export interface DraftPlatform {
  readonly id: string
  readonly title: string
  readonly revision?: string
  /** Those that the catalogue tells apart, where it matters which one it is. */
  readonly revisions?: readonly string[]
  readonly role?: string
}

/** Keys are those of product.yaml. A key that is absent is not known, and stays a question. */
export interface Draft {
  readonly product: Readonly<Record<string, Value>>
  readonly platforms: readonly DraftPlatform[]
  readonly artefacts: readonly string[]
  readonly context: Readonly<Record<string, Value>>
  readonly answers: Readonly<Record<string, string>>
  /** Other sections of the format, by name. */
  readonly sections: Readonly<Record<string, Readonly<Record<string, Value>>>>
  /** Where an answer comes from that nobody gave, by dotted key; written beside it. */
  readonly notes: Readonly<Record<string, string>>
}

export const emptyDraft: Draft = { product: {}, platforms: [], artefacts: [], context: {}, answers: {}, sections: {}, notes: {} }

export const contextFields = format.fields.context.fields
/** Keys of one entry of `platforms`. */
export const partFields = format.fields.platforms.of.fields
export type ContextKey = keyof typeof contextFields
export const contextKeys = Object.keys(contextFields) as ContextKey[]

const plainKinds: ReadonlySet<Shape['kind']> = new Set(['text', 'choice', 'flag', 'count', 'amount'])
const isPlain = (shape: Shape): boolean => plainKinds.has(shape.kind) || (shape.kind === 'list' && plainKinds.has(shape.of.kind))
const own: ReadonlySet<string> = new Set(['product', 'context', 'answers'])

/** Sections that nothing here treats on their own, with those of their keys that one value answers. */
export const sections: Readonly<Record<string, { readonly describe: string; readonly fields: Readonly<Record<string, Shape>> }>> = Object.fromEntries(
  Object.entries(format.fields as Readonly<Record<string, Shape>>).flatMap(([name, shape]) =>
    (shape.kind === 'map' && !own.has(name) ? [[name, { describe: shape.describe, fields: Object.fromEntries(Object.entries(shape.fields).filter(([, field]) => isPlain(field))) }]] : [])),
)

/** The draft with one more answer in its context. */
export const withContext = (draft: Draft, key: string, value: Value): Draft => ({ ...draft, context: { ...draft.context, [key]: value } })
export const withProduct = (draft: Draft, key: string, value: Value): Draft => ({ ...draft, product: { ...draft.product, [key]: value } })
export const withSection = (draft: Draft, section: string, key: string, value: Value): Draft =>
  ({ ...draft, sections: { ...draft.sections, [section]: { ...draft.sections[section], [key]: value } } })
export const withNote = (draft: Draft, key: string, note: string): Draft => ({ ...draft, notes: { ...draft.notes, [key]: note } })

/** As the rules of the level and of the frameworks read it: what the reader would make of the file. */
export function dossierOf({ product, context }: Draft): Dossier {
  const markets = product['markets']
  return {
    name: String(product['name'] ?? ''),
    summary: String(product['summary'] ?? ''),
    version: String(product['version'] ?? ''),
    stage: (product['stage'] ?? 'production') as Stage,
    markets: Array.isArray(markets) ? (markets as readonly string[]) : [],
    context: Object.fromEntries(Object.entries(context).map(([key, value]) => [camel(key), value])) as Context,
    artefacts: [],
    waivers: [],
    lines: {},
  }
}
