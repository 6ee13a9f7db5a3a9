/** The vulnerabilities as a table for a spreadsheet: one row for each, in the order of urgency; those that do not apply come last, with the reason. */
import { defineReport, encode } from '../define.ts'
import { table, yesNo, type Columns } from '../view/csv.ts'
import { legible } from '../view/legible.ts'
import { placeText } from '../view/text.ts'
import { justificationWords, reachWords, scoreOf, vulnerabilityStateWords, type Vulnerability } from '../view/vulnerabilities.ts'

const columns: Columns<Vulnerability> = [
  ['id', ({ id }) => id],
  ['state', ({ state }) => vulnerabilityStateWords[state]],
  ['priority', ({ priority, state }) => (state === 'not-affected' ? '' : priority)],
  ['component', ({ name }) => name],
  ['version', ({ version }) => version],
  ['fixed in', ({ fixedIn }) => fixedIn],
  ['vulnerable range', ({ range }) => range],
  ['reach', ({ reach }) => reachWords[reach]],
  ['known to be exploited', ({ exploited }) => yesNo(exploited !== undefined)],
  ['exploited since', ({ exploited }) => exploited?.added],
  ['used by ransomware', ({ exploited }) => (exploited === undefined ? '' : exploited.ransomware ? 'yes' : 'not known')],
  ['EPSS probability', ({ epss }) => epss?.probability],
  ['EPSS percentile', ({ epss }) => epss?.percentile],
  ['EPSS date', ({ epss }) => epss?.date],
  ['severity', ({ severity }) => severity],
  ['CVSS version', (each) => scoreOf(each)?.version],
  ['CVSS score', (each) => scoreOf(each)?.score],
  ['CVSS vector', (each) => scoreOf(each)?.vector],
  ['scored by', (each) => scoreOf(each)?.by],
  ['distribution says', ({ urgency }) => urgency],
  ['summary', ({ summary }) => summary],
  ['why', ({ detail }) => detail],
  ['justification', ({ justification }) => (justification === undefined ? '' : justificationWords[justification])],
  ['matched by', ({ matchedBy }) => matchedBy],
  ['aliases', ({ aliases }) => aliases.join(' ')],
  ['weaknesses', ({ weaknesses }) => weaknesses.join(' ')],
  ['package URLs', ({ components }) => components.join(' ')],
  ['sources', ({ sources }) => sources.map(({ feed, url }) => `${feed}: ${url}`).join('; ')],
  ['newest change of a source', ({ sources }) => sources.map(({ modified }) => modified).toSorted().at(-1)],
  ['places', ({ evidence }) => evidence.map(placeText).join('; ')],
]

export const report = defineReport({
  id: 'vulnerabilities-csv',
  mediaType: 'text/csv; charset=utf-8; header=present',
  extension: 'csv',
  render: (assessment) => encode(table(columns, legible(assessment).vulnerabilities)),
})
