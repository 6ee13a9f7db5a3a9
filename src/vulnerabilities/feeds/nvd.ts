/**
 * The National Vulnerability Database, JSON 2.0 (nvd.nist.gov/developers/vulnerabilities): pages of its interface and the yearly feeds. What it
 * says of products is kept by vendor and product of CPE 2.3 names; configurations that ask for a second product keep that as a condition.
 */
import type { JsonObject } from '../../kernel/json.ts'
import { elements } from '../json-elements.ts'
import { isCve, summaryOf, type AdvisoryRecord } from '../record.ts'
import { scoreOf } from '../cvss.ts'
import type { CvssScore } from '../../facts/vulnerability.ts'
import { affectedByConfigurations } from './nvd-configurations.ts'
import { defineFeed, type FeedItem } from './define.ts'
import { isoTime, object, objects, text } from './document.ts'

export const feed = defineFeed({
  id: 'nvd',
  title: 'National Vulnerability Database',
  url: 'https://nvd.nist.gov/feeds/json/cve/2.0/',
  staleDays: 14,
  recognises: ({ head }) => /"format"\s*:\s*"NVD_CVE"/u.test(head) && /"version"\s*:\s*"2\.0"/u.test(head),
  async *read(document) {
    for await (const { path, value } of elements(document.chunks(), (path) => path.length === 2 && path[0] === 'vulnerabilities')) {
      if (path.length === 2) yield itemOf(object(object(value)['cve']))
      else if (path[0] === 'timestamp') {
        const date = isoTime(value)
        if (date !== undefined) yield { type: 'dated', date }
      }
    }
  },
})

function itemOf(cve: JsonObject): FeedItem {
  const id = text(cve['id'])
  const modified = isoTime(cve['lastModified'])
  if (!isCve(id) || modified === undefined || !Array.isArray(cve['descriptions'])) return { type: 'refused', what: id }
  if (cve['vulnStatus'] === 'Rejected') return { type: 'withdrawn', key: id }
  const record: AdvisoryRecord = {
    id,
    aliases: [],
    summary: summaryOf(text(objects(cve['descriptions']).find(({ lang }) => lang === 'en')?.['value'])),
    url: `https://nvd.nist.gov/vuln/detail/${id}`,
    modified,
    scores: scoresOf(object(cve['metrics']), text(cve['sourceIdentifier'])),
    weaknesses: [...new Set(objects(cve['weaknesses']).flatMap(({ description }) => objects(description).map(({ value }) => text(value))).filter((value) => /^CWE-\d+$/u.test(value)))],
    files: [],
    affected: affectedByConfigurations(objects(cve['configurations'])),
  }
  return { type: 'advisory', key: id, record }
}

const cisaAdp = '134c704f-9b21-4f2e-91b3-4a467353bcc0'

function scoresOf(metrics: JsonObject, source: string): readonly CvssScore[] {
  const all = ['cvssMetricV40', 'cvssMetricV31', 'cvssMetricV30', 'cvssMetricV2'].flatMap((key) => objects(metrics[key]))
  const scores = all.flatMap((metric) => {
    const from = text(metric['source'])
    const by = from === 'nvd@nist.gov' ? 'NVD' : from === cisaAdp ? 'CISA-ADP' : from === source || from === '' ? 'CNA' : from
    const data = object(metric['cvssData'])
    const computed = scoreOf(text(data['vectorString']), by)
    const published = data['baseScore']
    if (computed === undefined) return []
    return [typeof published === 'number' && published >= 0 && published <= 10 ? { ...computed, score: published } : computed]
  })
  return [...new Map(scores.map((score) => [score.vector, score])).values()]
}
