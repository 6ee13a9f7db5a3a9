/** JSON in pieces: long lists are written one item at a time, so that a report of thousands of components never stands in memory as one text. */
import { sha256 } from '../../kernel/sha256.ts'
import type { Assessment } from '../../assess/schema.ts'

/** Characters that a terminal or an editor would act on; JSON reads them the same when they are escaped. */
const acting = /[\p{Cf}\p{Zl}\p{Zp}\u007f-\u009f]/gu
/** JSON text with those characters escaped inside its strings. */
export const quietJson = (json: string): string => json.replaceAll(acting, escaped)
const escaped = (text: string): string => Array.from({ length: text.length }, (_, index) => `\\u${text.charCodeAt(index).toString(16).padStart(4, '0')}`).join('')

/** A list that is made while it is written. */
export interface Streamed {
  readonly items: Iterable<unknown>
}
export const streamed = (items: Iterable<unknown>): Streamed => ({ items })
const isStreamed = (value: unknown): value is Streamed => typeof value === 'object' && value !== null && !Array.isArray(value) && 'items' in value && Object.keys(value).length === 1

/** The document as JSON of two spaces, ended by a line break; keys that are undefined are left out. */
export function* jsonText(document: object): Generator<string> {
  for (const piece of pieces(document, '')) yield quietJson(piece)
  yield '\n'
}

function* pieces(value: object, indent: string): Generator<string> {
  const inner = `${indent}  `
  if (isStreamed(value)) {
    let first = true
    for (const item of value.items) {
      yield `${first ? '[' : ','}\n${inner}${plain(item, inner)}`
      first = false
    }
    yield first ? '[]' : `\n${indent}]`
    return
  }
  let first = true
  for (const [key, each] of Object.entries(value)) {
    if (each === undefined) continue
    yield `${first ? '{' : ','}\n${inner}${JSON.stringify(key)}: `
    first = false
    if (holdsStreamed(each)) yield* Array.isArray(each) ? listPieces(each, inner) : pieces(each, inner)
    else yield plain(each, inner)
  }
  yield first ? '{}' : `\n${indent}}`
}

/** Lists whose only item holds a streamed list, as the runs of SARIF. */
function* listPieces(list: readonly object[], indent: string): Generator<string> {
  const inner = `${indent}  `
  for (const [index, each] of list.entries()) {
    yield `${index === 0 ? '[' : ','}\n${inner}`
    yield* pieces(each, inner)
  }
  yield `\n${indent}]`
}

function holdsStreamed(value: unknown): value is object & readonly object[] {
  if (typeof value !== 'object' || value === null) return false
  return isStreamed(value) || (Array.isArray(value) ? value.length < 4 && value.every(holdsStreamed) && value.length > 0 : Object.values(value).some(holdsStreamed))
}

const plain = (value: unknown, indent: string): string => JSON.stringify(value, undefined, 2).replaceAll('\n', `\n${indent}`)

/** A UUID that follows from the content (RFC 9562, version 8: the first 122 bits of a SHA-256 that are free). */
export function uuidOf(text: string): string {
  const hash = sha256(text)
  const variant = ((Number.parseInt(hash.charAt(16), 16) & 0x3) | 0x8).toString(16)
  return [hash.slice(0, 8), hash.slice(8, 12), `8${hash.slice(13, 16)}`, `${variant}${hash.slice(17, 20)}`, hash.slice(20, 32)].join('-')
}

/** What names a document of this kind: equal for equal content, whenever it was written. */
export const documentUuid = (kind: string, { product, components, vulnerabilities, complete, provenance }: Assessment): string =>
  uuidOf(JSON.stringify([kind, product, components, vulnerabilities, complete, provenance.version, provenance.artefacts, provenance.vulnerabilityDatabase]))

/** The day of the review, or one so many days later, as a time stamp of RFC 3339; there is no clock here. */
export const timestampOf = ({ product }: Pick<Assessment, 'product'>, daysLater = 0): string => written(Date.parse(instant(product.reviewed) ?? '1970-01-01T00:00:00Z') + daysLater * 86_400_000)

/** A day or an instant as RFC 3339 has it in UTC, whole seconds; undefined where the text is neither. */
export function instant(text: string): string | undefined {
  if (!/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/u.test(text)) return undefined
  const time = Date.parse(text.length === 10 ? `${text}T00:00:00Z` : /(?:Z|[+-]\d{2}:?\d{2})$/u.test(text) ? text : `${text}Z`)
  return Number.isNaN(time) ? undefined : written(time)
}

const written = (time: number): string => new Date(time).toISOString().replace(/\.\d{3}Z$/u, 'Z')
