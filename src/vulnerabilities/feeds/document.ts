/** What feeds share: small documents as a whole, and careful access to foreign JSON. */
import { isJsonObject, jsonValue, type JsonObject } from '../../kernel/json.ts'
import { limitReached, malformed } from '../../kernel/problem.ts'
import type { FeedDocument } from './define.ts'

/** A document that is read as a whole is not larger. */
const maxWholeBytes = 64 * 1024 * 1024

/** Throws ReadError where it is too large or no JSON. */
export async function wholeJson(document: FeedDocument): Promise<unknown> {
  const parts: Buffer[] = []
  let size = 0
  for await (const chunk of document.chunks()) {
    size += chunk.length
    if (size > maxWholeBytes) throw limitReached(`more than ${maxWholeBytes} bytes`)
    parts.push(Buffer.from(chunk))
  }
  const value = jsonValue((parts.length === 1 ? (parts[0] ?? Buffer.alloc(0)) : Buffer.concat(parts)).toString('utf8'))
  if (value === undefined) throw malformed('no whole JSON document')
  return value
}

export const objects = (value: unknown): readonly JsonObject[] => (Array.isArray(value) ? value.filter(isJsonObject) : [])
export const object = (value: unknown): JsonObject => (isJsonObject(value) ? value : {})
export const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/** ISO time in UTC with seconds; undefined where it is no time. Feeds write some with and some without a zone, which is UTC. */
export function isoTime(value: unknown): string | undefined {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}/u.test(value)) return undefined
  const time = Date.parse(/^\d{4}-\d{2}-\d{2}$/u.test(value) || /(?:Z|[+-]\d{2}:?\d{2})$/u.test(value) ? value : `${value}Z`)
  return Number.isNaN(time) ? undefined : `${new Date(time).toISOString().slice(0, 19)}Z`
}
