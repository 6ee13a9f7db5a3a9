/** Extended header records of pax (POSIX.1-2001, `pax` 4.13.3): `length key=value` lines, values of any bytes. */
import { malformed } from '../../../kernel/problem.ts'
import { capabilityText } from '../../shared/capability.ts'

export type Records = readonly (readonly [key: string, value: Uint8Array])[]

/** Larger extended headers are not read; an attribute value may have 64 KiB. */
export const maxRecordsBytes = 1024 * 1024

export function parseRecords(bytes: Uint8Array, offset: number): Records {
  const records: (readonly [string, Uint8Array])[] = []
  for (let at = 0; at < bytes.length; ) {
    const space = bytes.indexOf(0x20, at)
    const digits = space < 0 || space - at > 10 ? '' : text(bytes.subarray(at, space))
    const length = /^[0-9]+$/u.test(digits) ? Number(digits) : 0
    const end = at + length
    const equals = bytes.indexOf(0x3d, space)
    if (length === 0 || end > bytes.length || bytes[end - 1] !== 0x0a || equals < 0 || equals >= end) {
      // What stands behind the records is padding.
      if (bytes.subarray(at).every((byte) => byte === 0)) break
      throw malformed('a bad extended header record', offset + at)
    }
    records.push([text(bytes.subarray(space + 1, equals)), bytes.slice(equals + 1, end - 1)])
    at = end
  }
  return records
}

/** The last record of a key counts. */
export const record = (records: Records, key: string): Uint8Array | undefined => records.findLast(([name]) => name === key)?.[1]

export function recordNumber(records: Records, key: string): number | undefined {
  const value = record(records, key)
  if (value === undefined) return undefined
  const number = Number(text(value))
  return value.length > 0 && Number.isFinite(number) ? number : undefined
}

/** A count of bytes from a record. */
export function recordSize(records: Records, key: string, offset: number): number | undefined {
  const value = recordNumber(records, key)
  if (value !== undefined && (!Number.isSafeInteger(value) || value < 0)) throw malformed(`a bad ${key} record`, offset)
  return value
}

const attributePrefixes = ['SCHILY.xattr.', 'LIBARCHIVE.xattr.'] as const

/** Extended attributes of an entry: names, and the capabilities in words. */
export function recordAttributes(records: Records): Record<string, string> | undefined {
  const found: Record<string, string> = {}
  for (const [key, value] of records) {
    const prefix = attributePrefixes.find((candidate) => key.startsWith(candidate))
    if (prefix === undefined || Object.hasOwn(found, key.slice(prefix.length))) continue
    const name = key.slice(prefix.length)
    const raw = prefix === 'SCHILY.xattr.'
    found[name] = name === 'security.capability' && raw ? (capabilityText(value) ?? '') : ''
  }
  return Object.keys(found).length === 0 ? undefined : found
}

const decoder = new TextDecoder()
export const text = (bytes: Uint8Array): string => decoder.decode(bytes)
