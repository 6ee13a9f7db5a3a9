/**
 * Records of the CVE programme in its format 5 (github.com/CVEProject/cvelistV5), kept for what the other feeds lack: the source files of a flaw
 * (`programFiles`), and the versions that the kernel's own authority names. Records without either are passed over.
 */
import type { JsonObject } from '../../kernel/json.ts'
import type { CvssScore } from '../../facts/vulnerability.ts'
import { scoreOf } from '../cvss.ts'
import { isCve, summaryOf, texts, type Affected, type Range } from '../record.ts'
import { defineFeed, type FeedItem } from './define.ts'
import { isoTime, object, objects, text, wholeJson } from './document.ts'

export const feed = defineFeed({
  id: 'cve',
  title: 'CVE list, format 5',
  url: 'https://github.com/CVEProject/cvelistV5',
  staleDays: 14,
  recognises: ({ head }) => /"dataType"\s*:\s*"CVE_RECORD"/u.test(head) && /"dataVersion"\s*:\s*"5\./u.test(head),
  async *read(document) {
    yield itemOf(object(await wholeJson(document)))
  },
})

function itemOf(entry: JsonObject): FeedItem {
  const metadata = object(entry['cveMetadata'])
  const id = text(metadata['cveId'])
  const modified = isoTime(metadata['dateUpdated']) ?? isoTime(metadata['datePublished'])
  if (!isCve(id)) return { type: 'refused', what: id }
  if (metadata['state'] === 'REJECTED') return { type: 'withdrawn', key: id }
  const cna = object(object(entry['containers'])['cna'])
  if (modified === undefined || !Array.isArray(cna['affected'])) return { type: 'refused', what: id }
  const products = objects(cna['affected'])
  const files = [...new Set(products.flatMap((product) => texts(product['programFiles'])))]
  const affected = products.flatMap(kernelAffected)
  if (files.length === 0 && affected.length === 0) return { type: 'passed' }
  return {
    type: 'advisory',
    key: id,
    record: {
      id,
      aliases: [],
      summary: summaryOf(text(cna['title']) || text(objects(cna['descriptions']).find(({ lang }) => text(lang).startsWith('en'))?.['value'])),
      url: `https://www.cve.org/CVERecord?id=${id}`,
      modified,
      scores: [...scoresOf(cna, 'CNA'), ...objects(object(entry['containers'])['adp']).flatMap((adp) => scoresOf(adp, text(object(adp['providerMetadata'])['shortName']) || 'ADP'))],
      weaknesses: [...new Set(objects(cna['problemTypes']).flatMap(({ descriptions }) => objects(descriptions).map(({ cweId }) => text(cweId))).filter((value) => value !== ''))],
      files,
      affected,
    },
  }
}

const scoresOf = (container: JsonObject, by: string): readonly CvssScore[] =>
  objects(container['metrics']).flatMap((metric) => ['cvssV4_0', 'cvssV3_1', 'cvssV3_0', 'cvssV2_0'].flatMap((key) => scoreOf(text(object(metric[key])['vectorString']), by) ?? []))

/** By release numbers; the same again by commits says nothing about a version. */
function kernelAffected(product: JsonObject): readonly Affected[] {
  if (product['vendor'] !== 'Linux' || product['product'] !== 'Linux') return []
  const versions = objects(product['versions']).filter(({ versionType, version }) => versionType !== 'git' && /^(?:\d+(?:\.\d+)*(?:-rc\d+)?|0|\*)$/u.test(text(version)))
  if (versions.length === 0) return []
  const ranges = (status: string): Range[] => versions.filter((each) => each['status'] === status).map((each) => rangeOf(each))
  const isDefault = product['defaultStatus'] === 'affected'
  return [{
    space: 'Linux', name: 'Kernel', scheme: 'linux',
    ranges: isDefault ? [{}] : ranges('affected'),
    ...(ranges('unaffected').length === 0 ? {} : { except: ranges('unaffected') }),
  }]
}

/** CVE record format, "Version Status Decision Algorithm": one version, or from it until `lessThan`; `5.15.*` is the whole branch. */
function rangeOf(entry: JsonObject): Range {
  const from = text(entry['version'])
  const start: Range = from === '0' || from === '*' ? {} : { from }
  const [before, upTo] = [text(entry['lessThan']), text(entry['lessThanOrEqual'])]
  if (before !== '') return { ...start, ...(before === '*' ? {} : { before }) }
  if (upTo === '*') return start
  const branch = /^(\d+(?:\.\d+)*)\.(\d+)\.\*$/u.exec(upTo)
  if (branch !== null) return { ...start, before: `${branch[1]}.${Number(branch[2]) + 1}` }
  return { ...start, upTo: upTo === '' ? from : upTo }
}
