/** `espefuse summary --format json`: one object whose entries are the fields. */
import { malformed } from '../../../kernel/problem.ts'
import type { Field, KeyBlock } from './efuses.ts'
import { chipOf, isAddress, isField, isKey, nameNow } from './names.ts'
import { keyBlock, numberOf, type Summary, type Trouble } from './summary.ts'

/** Lines of the tool in front of the object are passed over. */
export function jsonSummary(text: string): Summary {
  const from = text.indexOf('{')
  const to = text.lastIndexOf('}')
  let parsed: unknown
  try {
    parsed = JSON.parse(text.slice(from, to + 1))
  } catch {
    throw malformed('no JSON that can be parsed', Math.max(0, from))
  }
  const fields = new Map<string, Field>()
  const keys = new Map<string, KeyBlock>()
  const troubles: Trouble[] = []
  let unit: string | undefined
  for (const [printed, entry] of Object.entries(isRecord(parsed) ? parsed : {})) {
    if (!isRecord(entry)) continue
    const value = typeof entry['value'] === 'string' || typeof entry['value'] === 'number' || typeof entry['value'] === 'boolean' ? String(entry['value']) : ''
    const readable = flag(entry['readable'])
    const writable = flag(entry['writeable'])
    const text = value === 'true' ? 'True' : value === 'false' ? 'False' : value
    if (isAddress(printed)) {
      const address = /^(?:[0-9a-f]{2}:){5}[0-9a-f]{2}/iu.exec(text)?.[0].toLowerCase()
      if (address !== undefined && !/^[0:]+$/u.test(address)) unit = address
    } else if (isKey(printed)) keys.set(nameNow(printed), keyBlock(text, readable, writable))
    else if (isField(printed)) {
      const name = nameNow(printed)
      const raw = typeof entry['raw_value'] === 'string' && /^0x[0-9a-f]{1,8}$/iu.test(entry['raw_value']) ? Number(entry['raw_value']) : undefined
      const number = numberOf(name, text, raw)
      if (number === undefined) troubles.push({ message: `${printed}: the value and its bits do not fit each other`, line: 1 })
      fields.set(name, { ...(name === printed ? {} : { name: printed }), text, ...(number === undefined ? {} : { value: number }), ...(writable === undefined ? {} : { writable }) })
    }
  }
  const chip = chipOf((name) => fields.has(name))
  return { efuses: { ...(chip === undefined ? {} : { chip }), ...(unit === undefined ? {} : { unit }), fields, keys, notes: [] }, troubles }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value)
const flag = (value: unknown): boolean | undefined => (typeof value === 'boolean' ? value : undefined)
