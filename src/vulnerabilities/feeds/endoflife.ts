/**
 * endoflife.date: release cycles of products. Reads one product as its first interface gives it (a list, named by the file), one product of
 * version 1, and the full list of version 1 (endoflife.date/docs/api).
 */
import { isJsonObject, type JsonObject } from '../../kernel/json.ts'
import type { LifeCycleRecord } from '../record.ts'
import { defineFeed, type FeedItem } from './define.ts'
import { isoTime, object, objects, text, wholeJson } from './document.ts'

export const feed = defineFeed({
  id: 'endoflife',
  title: 'endoflife.date',
  url: 'https://endoflife.date/api/v1/products/full',
  staleDays: 60,
  recognises: ({ head }) => /^\s*\[\s*\{[^[]*?"cycle"\s*:/u.test(head.slice(0, 4096)) || (/^\s*\{(?:\s*"(?:schema_version|generated_at|last_modified|total)"\s*:[^,{[]*,)*\s*"result"\s*:/u.test(head) && /"releases"\s*:\s*\[/u.test(head) && /"isEol"\s*:/u.test(head)),
  async *read(document) {
    const content = await wholeJson(document)
    const wrapper = object(content)
    yield { type: 'dated', date: isoTime(wrapper['generated_at']) ?? document.fetched }
    if (Array.isArray(content)) {
      yield itemOf((document.name.split('/').at(-1) ?? '').replace(/\.json(?:\.gz)?$/iu, ''), objects(content).map(firstCycle))
      return
    }
    const products = Array.isArray(wrapper['result']) ? objects(wrapper['result']) : [object(wrapper['result'])]
    for (const product of products) yield itemOf(text(product['name']), objects(product['releases']).map(cycleOf))
  },
})

type Cycle = LifeCycleRecord['cycles'][number]

function itemOf(product: string, cycles: readonly (Cycle | undefined)[]): FeedItem {
  const good = cycles.filter((cycle) => cycle !== undefined)
  if (!/^[a-z0-9][a-z0-9._-]*$/u.test(product) || good.length !== cycles.length) return { type: 'refused', what: product }
  return good.length === 0 ? { type: 'passed' } : { type: 'life-cycle', record: { product, cycles: good } }
}

/** `eol` is a day, or whether it is over; `cycle` may be written as a number. */
function firstCycle(entry: JsonObject): Cycle | undefined {
  const cycle = typeof entry['cycle'] === 'number' ? String(entry['cycle']) : text(entry['cycle'])
  const ends = typeof entry['eol'] === 'boolean' ? entry['eol'] : isoTime(entry['eol'])?.slice(0, 10)
  return cycle === '' || ends === undefined ? undefined : { cycle, ...named('codename', entry['codename']), ends, ...named('latest', entry['latest']) }
}

function cycleOf(entry: JsonObject): Cycle | undefined {
  const cycle = text(entry['name'])
  const ends = isoTime(entry['eolFrom'])?.slice(0, 10) ?? entry['isEol']
  if (cycle === '' || (typeof ends !== 'boolean' && typeof ends !== 'string')) return undefined
  return { cycle, ...named('codename', entry['codename']), ends, ...named('latest', isJsonObject(entry['latest']) ? entry['latest']['name'] : undefined) }
}

const named = (key: 'codename' | 'latest', value: unknown): Partial<Record<'codename' | 'latest', string>> => (typeof value === 'string' && value !== '' ? { [key]: value } : {})
