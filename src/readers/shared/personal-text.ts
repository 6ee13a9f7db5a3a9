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
/** The number of a card as it is printed. */
const grouped = /(?<![\w-])\d{4}[ -]\d{4}[ -]\d{4}[ -]\d{4}(?![\w-])/gu
const international = /(?<![\w+.]|(?:time|stamp|epoch|offset|ts|since|at)[ =:]{1,2})\+[1-9]\d[\d ()/-]{7,16}\d(?![\w.])/gu

/** Kinds that a field in running text is trusted for; the others are too often something of the machine's own. */
const fieldKinds: ReadonlySet<PersonalDataKind> = new Set(['email', 'phone', 'name', 'address', 'birth-date', 'ip-address', 'location', 'payment-card', 'iban', 'national-id', 'health', 'password', 'token'])

/** Counts line by line. `times`: how often the same line stands there. */
export interface LineCounter {
  line(text: string, times?: number): void
  found(): PersonalData['found']
}

export function lineCounter(): LineCounter {
  const counts = new Map<string, { kind: PersonalDataKind; count: number; at: string }>()
  /** Lines of an object that names authors: people who are published with the text. */
  let authors = 0
  return {
    line(text, times = 1) {
      const cut = text.slice(0, maxLineCharacters)
      authors = ofAuthors.test(cut) ? 4 : Math.max(authors - 1, 0)
      if (authors > 0) return
      countLine(cut, (kind, at) => {
        const key = `${kind} ${at}`
        const known = counts.get(key)
        if (known !== undefined) known.count += times
        else if (counts.size < maxPlaces) counts.set(key, { kind, count: times, at })
      })
    },
    found: () => [...counts.values()].toSorted((a, b) => b.count - a.count || (a.at < b.at ? -1 : 1)),
  }
}

const ofAuthors = /["'](?:authors?|maintainers?|contributors?|copyright|committers?)["']\s?:|^\s*(?:Author|Maintainer|Signed-off-by|Reviewed-by|Co-authored-by|Committer):/iu

/** What was counted, by kind and by the field that held it (`text` for running text). */
export async function countPersonalData(source: ByteSource, budget: Pick<Budget, 'check'>): Promise<PersonalData['found']> {
  const counter = lineCounter()
  let rest = ''
  for await (const piece of pieces(source)) {
    budget.check()
    const lines = (rest + decoder.decode(piece)).split('\n')
    rest = (lines.pop() ?? '').slice(0, maxLineCharacters)
    for (const line of lines) counter.line(line)
  }
  counter.line(rest)
  return counter.found()
}

/** Fields that hold whoever it is about: an e-mail address in one is that person's. */
const whose = /^(?:user(?:_?name)?|login|account|from|to|sender|recipient|rcpt|mail_?(?:from|to)|cc|customer|contact|owner|email_?(?:from|to))$/iu

function countLine(line: string, add: (kind: PersonalDataKind, at: string) => void): void {
  const client = peer.exec(line)
  if (client !== null && fitsKind('ip-address', client[1] ?? client[2] ?? '')) add('ip-address', 'peer')
  // Cheap tests first: most lines hold neither.
  const keyed = new Set<string>()
  if (line.includes('=') || line.includes(':')) {
    const pairs = [...line.matchAll(pair)]
    const people = pairs.some(([, key = '']) => ['email', 'phone', 'birth-date', 'password'].includes(kindOfField(key, false) ?? ''))
    for (const [, key = '', ...values] of pairs) {
      const value = percentDecoded(values.find((one) => one !== undefined) ?? '')
      const promised = kindOfField(key, people)
      const kind = (promised === undefined || promised === 'account') && whose.test(key) && fitsKind('email', value) ? 'email' : promised
      if (kind === undefined || !fieldKinds.has(kind) || !fitsKind(kind, value) || !telling(kind, value) || isTestResult(key, value)) continue
      keyed.add(value)
      add(kind, key.toLowerCase())
    }
  }
  if (line.includes('@') || line.includes('%40')) for (const [found] of line.matchAll(email)) if (!keyed.has(percentDecoded(found)) && personal(percentDecoded(found))) add('email', 'text')
  if (line.includes('+')) for (const [found] of line.matchAll(international)) if (!keyed.has(found) && found.replaceAll(/\D/gu, '').length >= 10) add('phone', 'text')
  for (const [found] of line.matchAll(grouped)) if (!keyed.has(found) && fitsKind('payment-card', found)) add('payment-card', 'text')
}

/** `PASS: suite/test` of a test run (DejaGnu, TAP). */
const isTestResult = (key: string, value: string): boolean => key === 'PASS' && /[/.]|^[a-z][\w-]*$/u.test(value)

/** Struck-out values, words of programs and counters are none. */
function telling(kind: PersonalDataKind, value: string): boolean {
  if (kind === 'password') return !isPlaceholder(value) && !/^(?:accepted|failed|failure|incorrect|wrong|invalid|changed|expired|for|is|was|not|no|yes|true|false|null|none|undefined|\[.*\]|\(.*\)|<.*>)$/iu.test(value)
  if (kind === 'token') return !isPlaceholder(value) && /\d/u.test(value) && /^[\w.~+/=-]{8,}$/u.test(value)
  if (kind === 'name') return /\p{Lu}/u.test(value)
  return kind !== 'address' || /\d/u.test(value)
}

/** Addresses of software, of units of systemd (`getty@tty1.service`) and under names that are reserved for documents (RFC 2606) are not people's. */
const personal = (address: string): boolean => !/@(?:[\w-]+\.)*(?:example\.(?:com|net|org)|localhost|test|invalid|local|localdomain|internal)$|@\d+x?\.(?:png|jpe?g|gif|svg|webp)$|\.(?:service|socket|timer|slice|scope|target|mount|device|path|swap)$|@(?:\d+\.)+\d+$|^(?:git|noreply|no-reply|root|postmaster|mailer-daemon|do-not-reply|donotreply)@|\.(?:png|jpe?g|gif|svg|css|js|so|conf|service)$/iu.test(address)

function percentDecoded(text: string): string {
  try {
    return text.includes('%') ? decodeURIComponent(text.replaceAll('+', ' ')) : text
  } catch {
    return text
  }
}
