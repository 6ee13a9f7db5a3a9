/** JSON of unknown content. */

export type JsonObject = Readonly<Record<string, unknown>>

export const isJsonObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value)

/** The value of a JSON text; undefined where it is none. A mark of byte order in front is stepped over. */
export function jsonValue(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/u, '')) as unknown
  } catch {
    return undefined
  }
}

export function jsonObject(text: string): JsonObject | undefined {
  const value = jsonValue(text)
  return isJsonObject(value) ? value : undefined
}
