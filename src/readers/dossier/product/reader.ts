/**
 * product.yaml: what the makers of a product say about it. Yields declared facts only, uses what can be used of a file
 * with mistakes, and names every mistake with line and column. Must not open what the file points at.
 */
import type { Dossier } from '../../../facts/dossier.ts'
import type { FactDraft } from '../../../facts/fact.ts'
import { compareText } from '../../../kernel/where.ts'
import { readAll } from '../../../kernel/source.ts'
import { defineReader, type Yield } from '../../define.ts'
import { camel, format, type ProductFile } from './format.ts'
import { parseYaml } from './parse.ts'
import { valueOf } from './validate.ts'

/** Largest product file. */
const maxBytes = 1024 * 1024
/** Mistakes that are told one by one; more of them rarely say more. */
const maxTroubles = 50

/** YAML 1.2.2, section 5.1: of the control characters only these four may stand in a file. */
const unprintable = /(?![\t\n\r\u0085])\p{Cc}/u

const strict = new TextDecoder('utf-8', { fatal: true })
const tolerant = new TextDecoder('utf-8')

export const reader = defineReader({
  id: 'dossier/product',
  title: 'Product description (product.yaml)',
  basis: 'declared',
  emits: ['dossier', 'named-platform', 'answer'],
  signatures: [{ paths: ['/product.yaml'] }],
  references: [
    { title: 'YAML Ain\'t Markup Language 1.2.2', url: 'https://yaml.org/spec/1.2.2/' },
    { title: 'JSON Schema of the format, schema/product.schema.json', url: 'https://json-schema.org/draft/2020-12' },
  ],
  limitations: ['YAML aliases and merge keys are refused', `files over ${maxBytes / 1024} KiB are refused`, 'only the first document of a file is read'],
  async *read(input, budget) {
    // Only a dossier handed in by the reviewer speaks for the product, never a file of that name inside an image.
    if (input.place.steps.length > 0) return
    const bytes = await readAll(input, maxBytes)
    yield* readProduct(bytes, () => budget.node())
  },
})

function* readProduct(bytes: Uint8Array, node: () => void): Generator<Yield<'dossier' | 'named-platform' | 'answer'>> {
  const text = tolerant.decode(bytes)
  const parsed = parseYaml(text)
  const troubles: { offset: number; message: string; code: 'malformed' | 'path-escape' | 'limit' }[] = []
  const lines: Record<string, number> = {}
  if (!isUtf8(bytes)) troubles.push({ offset: Math.max(0, text.indexOf('\ufffd')), message: 'the file is not UTF-8; save it as UTF-8', code: 'malformed' })
  const control = text.search(unprintable)
  if (control >= 0) troubles.push({ offset: control, message: `the control character U+${(text.codePointAt(control) ?? 0).toString(16).toUpperCase().padStart(4, '0')}, which no YAML may hold`, code: 'malformed' })
  for (const { offset, message } of parsed.troubles) troubles.push({ offset, message: `this is no YAML: ${message}`, code: 'malformed' })
  const file = valueOf(parsed.contents, format, '', 0, {
    node,
    given: (path, offset) => {
      lines[path.startsWith('context.') ? camel(path) : path] = parsed.position(offset).line
    },
    trouble: (offset, message, code) => {
      troubles.push({ offset, message, code: code === 'path-escape' || code === 'limit' ? code : 'malformed' })
    },
  }) as ProductFile | undefined
  troubles.sort((a, b) => a.offset - b.offset || compareText(a.message, b.message))
  for (const { offset, message, code } of troubles.slice(0, maxTroubles)) {
    const { line, column } = parsed.position(offset)
    yield { problem: { code, message: `line ${line}, column ${column}: ${message}` } }
  }
  if (troubles.length > maxTroubles) yield { problem: { code: 'malformed', message: `and ${troubles.length - maxTroubles} more mistakes` } }
  if (file !== undefined) for (const fact of facts(file, lines)) yield { fact }
}

function* facts(file: ProductFile, lines: Readonly<Record<string, number>>): Generator<FactDraft<'dossier' | 'named-platform' | 'answer'>> {
  const { product = {}, platforms = [], artefacts = [], answers = {}, needs, catalogue, waivers = [] } = file
  const planning = planningOf(file.planning)
  const dossier: Dossier = {
    name: product.name ?? '',
    summary: product.summary ?? '',
    version: product.version ?? '',
    // A stage that was not understood must not excuse anything: by production everything is due.
    stage: product.stage ?? 'production',
    markets: product.markets ?? [],
    context: camelKeys(file.context ?? {}),
    ...(needs === undefined ? {} : { needs: camelKeys(needs) }),
    ...(planning === undefined ? {} : { planning }),
    ...(catalogue === undefined ? {} : { catalogue }),
    artefacts: artefacts.map(({ path, released }) => ({ path, released: released ?? false })),
    waivers,
    lines,
  }
  yield { kind: 'dossier', ...dossier, line: lines['product'] ?? 1 }
  for (const [index, { id, revision = '', role = 'main', assets, holds }] of platforms.entries()) {
    const line = lines[`platforms.${index}.id`] ?? lines['platforms'] ?? 1
    yield { kind: 'named-platform', name: id, revision, role, ...(assets === undefined ? {} : { assets }), ...(holds === undefined ? {} : { holds }), line }
  }
  for (const [question, { answer, detail = '', document, dated }] of Object.entries(answers)) {
    const more = { ...(document === undefined ? {} : { document }), ...(dated === undefined ? {} : { dated }) }
    yield { kind: 'answer', question, answer, detail, ...more, line: lines[`answers.${question}`] ?? 1 }
  }
}

const camelKeys = (values: Readonly<Record<string, unknown>>): Readonly<Record<string, never>> => Object.fromEntries(Object.entries(values).map(([key, value]) => [camel(key), value as never]))

function planningOf(planning: ProductFile['planning']): Dossier['planning'] {
  if (planning === undefined) return undefined
  const { people, owners, remedies = [] } = planning
  const dayRate = planning['day-rate']
  return {
    ...(people === undefined ? {} : { people }),
    ...(dayRate === undefined ? {} : { dayRate }),
    ...(owners === undefined ? {} : { owners }),
    remedies: Object.fromEntries(remedies.map(({ remedy, ...figures }) => [remedy, camelKeys(figures)])),
  }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    strict.decode(bytes)
    return true
  } catch {
    return false
  }
}
