/** Data that was written out as text: tables (CSV, TSV), address cards, directory entries, SQL dumps. Counts of personal data, never values. */
import type { PersonalDataKind } from '../../../facts/binary.ts'
import { limitReached } from '../../../kernel/problem.ts'
import { pieces, sliceSource, type ByteSource } from '../../../kernel/source.ts'
import { pathMatcher } from '../../../kernel/path.ts'
import type { Budget } from '../../../kernel/limits.ts'
import { isLabelsOrSamples } from '../../../rules/content.ts'
import { defineReader } from '../../define.ts'
import { fitsKind, isPeople, kindOfField } from '../../shared/personal-data.ts'
import { countPersonalData } from '../../shared/personal-text.ts'

const maxBytes = 64 * 1024 * 1024
const maxLineCharacters = 16_384
/** Fewer rows are a sample or a test. */
const leastRows = 3

/** Programs bring tables of their own: units, time zones, test data. */
const ofPrograms = pathMatcher(['/usr/**', '/lib/**', '/bin/**', '/sbin/**', '/etc/**', '**/site-packages/**', '**/node_modules/**', '**/test/**', '**/tests/**', '**/testdata/**', '**/examples/**', '**/fixtures/**'])
const isTable = pathMatcher(['*.csv', '*.tsv'])
/** JSON is settings more often than records: only several of what belongs to one person each count, and lists of authors never. */
const isJson = pathMatcher(['*.json'])
const ofAuthors = pathMatcher(['package*.json', 'composer*.json', 'bower.json', 'manifest.json', 'installed.json', '*.schema.json', '*sbom*.json', '*.spdx.json', '*.cdx.json', 'contributors.json', 'licenses.json'])
const ofOne: ReadonlySet<PersonalDataKind> = new Set<PersonalDataKind>(['email', 'phone', 'birth-date', 'payment-card', 'iban', 'national-id'])

export const reader = defineReader({
  id: 'database/export',
  title: 'Exported tables, records and address data',
  emits: ['personal-data'],
  signatures: [{ paths: ['*.csv', '*.tsv', '*.vcf', '*.ldif', '*.jsonl', '*.ndjson', '*.sql'] }, { paths: ['*.json'], maxBytes }],
  references: [
    { title: 'RFC 4180: Common Format and MIME Type for CSV Files', url: 'https://www.rfc-editor.org/rfc/rfc4180' },
    { title: 'RFC 6350: vCard Format Specification', url: 'https://www.rfc-editor.org/rfc/rfc6350' },
  ],
  limitations: [
    `The first ${maxBytes / 1024 / 1024} MiB are read.`,
    'A table without a line of column names is not read.',
    'Tables under system folders belong to programs and are passed over.',
  ],
  async *read(input, budget) {
    if (input.size === 0 || ofPrograms(input.path) || ofAuthors(input.path) || isLabelsOrSamples(input.path)) return
    const size = Math.min(input.size, maxBytes)
    const source = size === input.size ? input : sliceSource(input, 0, size)
    if ((await source.read(0, Math.min(size, 4096))).includes(0)) return
    const found = isTable(input.path) ? await countColumns(source, input.path, budget) : await countPersonalData(source, budget)
    if (isJson(input.path) && !found.some(({ kind, count }) => ofOne.has(kind) && count >= leastRows)) return
    if (found.reduce((sum, { count }) => sum + count, 0) >= leastRows) yield { fact: { kind: 'personal-data', medium: 'text', found } }
    if (size < input.size) yield { problem: { code: 'limit', message: limitReached(`the export has ${input.size} bytes; the first ${size} were read`).message } }
  },
})

interface Found {
  readonly kind: PersonalDataKind
  readonly count: number
  readonly at: string
}

/** By the names in the first line, where values fit them. */
async function countColumns(source: ByteSource, path: string, budget: Budget): Promise<Found[]> {
  const decoder = new TextDecoder('utf-8')
  let names: readonly string[] = []
  let kinds: readonly (PersonalDataKind | undefined)[] = []
  let separator = ''
  let counts: number[] = []
  let rest = ''
  const line = (text: string): void => {
    if (separator === '') {
      separator = [',', ';', '\t', '|'].toSorted((a, b) => text.split(b).length - text.split(a).length)[0] ?? ','
      names = cells(text, separator)
      const people = isPeople(path.slice(path.lastIndexOf('/') + 1).replace(/\.\w+$/u, '')) || names.some((name) => ['email', 'phone', 'birth-date'].includes(kindOfField(name, false) ?? ''))
      kinds = names.map((name) => kindOfField(name, people))
      counts = names.map(() => 0)
    } else if (kinds.some((kind) => kind !== undefined)) {
      cells(text, separator).forEach((value, index) => {
        const kind = kinds[index]
        if (kind !== undefined && fitsKind(kind, value)) counts[index] = (counts[index] ?? 0) + 1
      })
    }
  }
  for await (const piece of pieces(source)) {
    budget.check()
    const lines = (rest + decoder.decode(piece)).split(/\r?\n/u)
    rest = (lines.pop() ?? '').slice(0, maxLineCharacters)
    for (const text of lines) if (text !== '') line(text.slice(0, maxLineCharacters))
  }
  if (rest !== '') line(rest)
  // Names and addresses alone may be those of machines and places: a person has more than one of them, or what only people have.
  const held = new Set(kinds.filter((kind, index) => kind !== undefined && (counts[index] ?? 0) > 0))
  const ofPeople = [...held].some((kind) => kind !== undefined && (ofOne.has(kind) || kind === 'health' || kind === 'password')) || names.filter((name) => /first|last|sur|given|vor|nach/iu.test(name)).length > 1
  if (!ofPeople) return []
  return kinds.flatMap((kind, index) => ((counts[index] ?? 0) === 0 || kind === undefined ? [] : [{ kind, count: counts[index] ?? 0, at: (names[index] ?? '').slice(0, 80) }]))
}

/** Cells of one line; a quoted cell may hold the separator, not a line's end. */
function cells(text: string, separator: string): string[] {
  if (!text.includes('"')) return text.split(separator).map((cell) => cell.trim())
  const found: string[] = []
  let cell = ''
  let quoted = false
  for (const character of text) {
    if (character === '"') quoted = !quoted
    else if (character === separator && !quoted) {
      found.push(cell.trim())
      cell = ''
    } else cell += character
  }
  return [...found, cell.trim()]
}
