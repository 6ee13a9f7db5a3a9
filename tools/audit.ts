/**
 * Facts of the platform catalogue drawn at random, each with everything that somebody needs to hold it against its source
 * within a minute. The same seed draws the same facts from the same catalogue. It judges nothing: a person does.
 *
 *   npm run audit [-- --seed N] [--count 10] [--entry ID]
 */
import { parseArgs } from 'node:util'
import { platforms } from '../src/platforms/bundle.gen.ts'
import { factsOf } from '../src/platforms/facts-of.ts'
import type { Platform, Source } from '../src/platforms/schema.ts'
import { CAPABILITY_NAMES, CAPABILITY_WORDS } from '../src/platforms/vocabulary.ts'
import { generator } from './fuzz.ts'

/** One statement of the catalogue with what it stands on. */
export interface AuditedFact {
  /** Id of the entry that states it, not of those that inherit it. */
  readonly entry: string
  /** Where in the entry: `capabilities.key-storage [v3-0]`. */
  readonly place: string
  /** What is said, line by line, each with its name. */
  readonly lines: readonly (readonly [name: string, text: string])[]
  readonly sources: readonly Source[]
}

type Line = readonly [string, string]

const line = (name: string, text: string | number | undefined): Line[] => (text === undefined ? [] : [[name, String(text)]])
const among = (revisions: readonly string[] | undefined): string => (revisions === undefined ? '' : ` [${revisions.join(', ')}]`)

function capabilityFacts(entry: Platform): AuditedFact[] {
  return CAPABILITY_NAMES.flatMap((name) => factsOf(entry, name).flatMap((fact) => {
    const place = `capabilities.${name}${among(fact.revisions)}`
    const scale = CAPABILITY_WORDS.get(name)?.scale ?? []
    const lines = [
      ...line('value', fact.value),
      ...line('strength', `${fact.strength}: ${scale[fact.strength]}`),
      ...line('up to', fact.upTo === undefined ? undefined : `${fact.upTo}: ${scale[fact.upTo]}`),
      ...line('detail', fact.detail),
      ...line('why', fact.why),
    ]
    const { conflict } = fact
    const other = conflict === undefined ? [] : [{
      entry: entry.id, place: `${place} conflict`, sources: conflict.sources,
      lines: [...line('value', conflict.value), ...line('strength', conflict.strength), ...line('detail', conflict.detail)],
    }]
    return [{ entry: entry.id, place, lines, sources: fact.sources }, ...other]
  }))
}

function attackFacts(entry: Platform): AuditedFact[] {
  return entry.attacks.map((attack) => ({
    entry: entry.id, place: `attacks.${attack.id}`, sources: attack.sources,
    lines: [
      ...line('title', attack.title),
      ...line('cve', attack.cve),
      ...line('reaches', `every part${among(attack.affects.revisions)}`.replace('every part [', '[')),
      ...line('software', attack.affects.software),
      ...line('settings', attack.affects.settings),
      ...line('defeats', attack.defeats.join(', ') || 'nothing'),
      ...line('strength', `attacker ${attack.attacker}${attack.needs.physical ? ', with the unit in hand' : ''}`),
      ...line('cured', attack.cured === undefined ? 'no' : `by ${attack.cured.by}: ${attack.cured.detail}`),
      ...line('detail', attack.detail),
    ],
  }))
}

function otherFacts(entry: Platform): AuditedFact[] {
  const { functions, lifecycle } = entry
  const told = (value: object): Line[] => Object.entries(value)
    .filter(([name]) => !['sources', 'price'].includes(name))
    .map(([name, each]) => [name, typeof each === 'object' ? JSON.stringify(each) : String(each)])
  const price = functions?.price
  return [
    ...entry.certifications.map((each) => ({
      entry: entry.id, place: `certifications.${each.scheme}`, sources: each.sources,
      lines: [...line('value', each.level), ...line('subject', each.subject), ...line('certificate', each.certificate), ...line('detail', each.note)],
    })),
    ...entry.repairs.map((each) => ({
      entry: entry.id, place: `repairs.${each.cell}`, sources: each.sources, lines: [...line('strength', each.strength), ...line('why', each.note)],
    })),
    ...(functions === undefined ? [] : [{ entry: entry.id, place: 'functions', lines: told(functions), sources: functions.sources }]),
    ...(price === undefined ? [] : [{
      entry: entry.id, place: 'functions.price', sources: [price.source],
      lines: line('value', `${price.currency} ${price.from} to ${price.to}, ${price.class}, at ${price.quantity ?? 1}, ${price.date}`),
    }]),
    ...(lifecycle === undefined ? [] : [{ entry: entry.id, place: 'lifecycle', lines: told(lifecycle), sources: lifecycle.sources }]),
  ]
}

/** Every fact with a source, in the order of entries; a source that contradicts one is a fact of its own. */
export function auditedFacts(entries: readonly Platform[]): AuditedFact[] {
  return entries.flatMap((entry) => [...capabilityFacts(entry), ...attackFacts(entry), ...otherFacts(entry)])
}

/** `count` different ones, or all of them when there are not that many. */
export function draw<T>(from: readonly T[], count: number, seed: number): T[] {
  const rest = [...from]
  const next = generator(seed)
  return Array.from({ length: Math.min(count, rest.length) }, () => rest.splice(next(rest.length), 1)).flat()
}

export function factText(fact: AuditedFact): string {
  const wide = Math.max(...fact.lines.map(([name]) => name.length), 'source'.length)
  const row = ([name, text]: Line): string => `  ${name.padEnd(wide)}  ${text}\n`
  const sources = fact.sources.flatMap((source): Line[] => [
    ['source', `${source.title}, ${source.edition} (${source.depth ?? 'passage'} read on ${source.checked})`],
    ['at', source.at],
    ['', source.url],
  ])
  return `${fact.entry}: ${fact.place}\n${[...fact.lines, ...sources].map(row).join('')}`
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { seed: { type: 'string', default: '1' }, count: { type: 'string', default: '10' }, entry: { type: 'string' } } })
  const [seed, count] = [Number(values.seed), Number(values.count)]
  if (!Number.isSafeInteger(seed) || !Number.isSafeInteger(count) || count < 1) throw new Error('usage: npm run audit [-- --seed N] [--count N] [--entry ID]')
  const facts = auditedFacts(platforms).filter((fact) => values.entry === undefined || fact.entry === values.entry)
  const drawn = draw(facts, count, seed)
  process.stdout.write(`${drawn.map((fact, index) => `${index + 1}. ${factText(fact)}`).join('\n')}\n${drawn.length} of ${facts.length} facts, seed ${seed}\n`)
}
