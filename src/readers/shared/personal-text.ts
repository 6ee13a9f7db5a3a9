/** Counts kinds of personal data in running text: logs, exports. Values are looked at and forgotten; counts and field names stay. */
import type { PersonalData, PersonalDataKind } from '../../facts/binary.ts'
import type { Budget } from '../../kernel/limits.ts'
import { pieces, type ByteSource } from '../../kernel/source.ts'
import { isPlaceholder } from '../../rules/placeholder.ts'
import { fitsKind, kindOfField } from './personal-data.ts'

const maxLineCharacters = 4096
/** Names of fields that are told apart. */
const maxPlaces = 64

const decoder = new TextDecoder('utf-8')

/** `key=value`, `key: value`, `"key": "value"`, `&key=value`; the value up to its quote, or to a space, comma or ampersand. */
const pair = /(?<![\w.-])["']?([A-Za-z][\w.-]{1,40})["']?\s?(?:=|:)\s?(?:"([^"]{1,300})"|'([^']{1,300})'|([^\s"'&,;|]{1,300}(?: [A-Z][\p{L}'’-]{1,40}(?=[\s,;|]|$))?))/gu
const email = /[\w.+-]{1,64}(?:@|%40)[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63})+/gu
/** The common log format of web servers, and what sshd says of a peer. */
const peer = /^((?:\d{1,3}\.){3}\d{1,3}) \S+ \S+ \[|\bfrom ((?:\d{1,3}\.){3}\d{1,3}) port \d/u
const international = /(?<![\w+.])\+[1-9]\d[\d ()/-]{7,16}\d(?![\w.])/gu

/** Kinds that a field in running text is trusted for; the others are too often something of the machine's own. */
const fieldKinds: ReadonlySet<PersonalDataKind> = new Set(['email', 'phone', 'name', 'address', 'birth-date', 'ip-address', 'location', 'payment-card', 'iban', 'national-id', 'health', 'password', 'token'])

/** What was counted, by kind and by the field that held it (`text` for running text). */
export async function countPersonalData(source: ByteSource, budget: Pick<Budget, 'check'>): Promise<PersonalData['found']> {
  const counts = new Map<string, { kind: PersonalDataKind; count: number; at: string }>()
  const add = (kind: PersonalDataKind, at: string): void => {
    const key = `${kind} ${at}`
    const known = counts.get(key)
    if (known !== undefined) known.count++
    else if (counts.size < maxPlaces) counts.set(key, { kind, count: 1, at })
  }
  let rest = ''
  for await (const piece of pieces(source)) {
    budget.check()
    const lines = (rest + decoder.decode(piece)).split('\n')
    rest = (lines.pop() ?? '').slice(0, maxLineCharacters)
    for (const line of lines) countLine(line.slice(0, maxLineCharacters), add)
  }
  countLine(rest, add)
  return [...counts.values()].toSorted((a, b) => b.count - a.count || (a.at < b.at ? -1 : 1))
}

function countLine(line: string, add: (kind: PersonalDataKind, at: string) => void): void {
  const client = peer.exec(line)
  if (client !== null && fitsKind('ip-address', client[1] ?? client[2] ?? '')) add('ip-address', 'peer')
  // Cheap tests first: most lines hold neither.
  const keyed = new Set<string>()
  if (line.includes('=') || line.includes(':')) {
    const pairs = [...line.matchAll(pair)]
    const people = pairs.some(([, key = '']) => ['email', 'phone', 'birth-date', 'password'].includes(kindOfField(key, false) ?? ''))
    for (const [, key = '', ...values] of pairs) {
      const kind = kindOfField(key, people)
      const value = percentDecoded(values.find((one) => one !== undefined) ?? '')
      if (kind === undefined || !fieldKinds.has(kind) || !fitsKind(kind, value) || !telling(kind, value)) continue
      keyed.add(value)
      add(kind, key.toLowerCase())
    }
  }
  if (line.includes('@') || line.includes('%40')) for (const [found] of line.matchAll(email)) if (!keyed.has(percentDecoded(found)) && personal(found)) add('email', 'text')
  if (line.includes('+')) for (const [found] of line.matchAll(international)) if (!keyed.has(found) && found.replaceAll(/\D/gu, '').length >= 10) add('phone', 'text')
}

/** Struck-out values, words of programs and counters are none. */
function telling(kind: PersonalDataKind, value: string): boolean {
  if (kind === 'password') return !isPlaceholder(value) && !/^(?:accepted|failed|failure|incorrect|wrong|invalid|changed|expired|for|is|was|not|no|yes|true|false|null|none|undefined|\[.*\]|\(.*\)|<.*>)$/iu.test(value)
  if (kind === 'token') return !isPlaceholder(value) && /\d/u.test(value) && /^[\w.~+/=-]{8,}$/u.test(value)
  if (kind === 'name') return /\p{Lu}/u.test(value)
  return kind !== 'address' || /\d/u.test(value)
}

/** Addresses of software and of units of systemd (`getty@tty1.service`) are not people's. */
const personal = (address: string): boolean => !/\.(?:service|socket|timer|slice|scope|target|mount|device|path|swap)$|@(?:\d+\.)+\d+$|^(?:git|noreply|no-reply|root|postmaster)@/iu.test(address)

function percentDecoded(text: string): string {
  try {
    return text.includes('%') ? decodeURIComponent(text.replaceAll('+', ' ')) : text
  } catch {
    return text
  }
}
