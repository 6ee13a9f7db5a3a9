/** CISA's catalogue of known exploited vulnerabilities (cisa.gov/known-exploited-vulnerabilities-catalog), JSON. */
import { malformed } from '../../kernel/problem.ts'
import { isCve } from '../record.ts'
import { defineFeed } from './define.ts'
import { isoTime, object, text, wholeJson } from './document.ts'

export const feed = defineFeed({
  id: 'kev',
  title: 'CISA known exploited vulnerabilities',
  url: 'https://www.cisa.gov/sites/default/files/feeds/known_exploited_vulnerabilities.json',
  staleDays: 7,
  recognises: ({ head }) => /"catalogVersion"\s*:/u.test(head) && /"vulnerabilities"\s*:\s*\[/u.test(head),
  async *read(document) {
    const content = object(await wholeJson(document))
    const entries = content['vulnerabilities']
    if (!Array.isArray(entries) || (typeof content['count'] === 'number' && content['count'] !== entries.length)) throw malformed('the catalogue does not hold as many entries as it says')
    yield { type: 'dated', date: isoTime(content['dateReleased']) ?? document.fetched }
    for (const value of entries) {
      const entry = object(value)
      const [id, added, due] = [text(entry['cveID']), isoTime(entry['dateAdded']), isoTime(entry['dueDate'])]
      if (!isCve(id) || added === undefined) yield { type: 'refused', what: id }
      else yield { type: 'exploited', record: { id, added: added.slice(0, 10), ...(due === undefined ? {} : { due: due.slice(0, 10) }), ransomware: entry['knownRansomwareCampaignUse'] === 'Known' } }
    }
    yield { type: 'complete', part: '' }
  },
})
