/**
 * The Open Source Vulnerability format (ossf.github.io/osv-schema), as osv.dev exports it by ecosystem and as GitHub keeps its advisories.
 * Ranges of commits say nothing about versions and are passed over; versions that are listed one by one count beside the others.
 */
import { isJsonObject, type JsonObject } from '../../kernel/json.ts'
import { compareVersions, type VersionScheme } from '../../kernel/versions/compare.ts'
import { ecosystemOf } from '../ecosystems.ts'
import { inRange } from '../holds.ts'
import { isCve, summaryOf, texts, type Affected, type AdvisoryRecord, type Range } from '../record.ts'
import { scoreOf } from '../cvss.ts'
import { defineFeed, type FeedDocument, type FeedItem } from './define.ts'
import { isoTime, object, objects, text, wholeJson } from './document.ts'

const isOsv = (head: string): boolean => /^\s*\{/u.test(head) && /"id"\s*:\s*"[^"]+"/u.test(head) && /"modified"\s*:\s*"/u.test(head) && /"(?:affected|schema_version|withdrawn)"\s*:/u.test(head) && !/"dataType"\s*:\s*"CVE_RECORD"/u.test(head)
const isGitHub = (name: string): boolean => /(?:^|\/)GHSA(?:-[0-9a-z]{4}){3}\.json$/u.test(name) && /(?:^|\/)advisories\//u.test(name)

export const github = defineFeed({
  id: 'github',
  title: 'GitHub Advisory Database',
  url: 'https://github.com/github/advisory-database',
  staleDays: 14,
  recognises: ({ name, head }) => isGitHub(name) && isOsv(head),
  read,
})

export const feed = defineFeed({
  id: 'osv',
  title: 'OSV',
  url: 'https://osv-vulnerabilities.storage.googleapis.com/all.zip',
  staleDays: 14,
  recognises: ({ head }) => isOsv(head),
  read,
})

async function* read(document: FeedDocument): AsyncGenerator<FeedItem> {
  const item = itemOf(await wholeJson(document))
  if (item.type === 'advisory' && item.record.modified === '') yield { type: 'dated', date: document.fetched }
  yield item
}

function itemOf(value: unknown): FeedItem {
  const entry = object(value)
  const id = text(entry['id'])
  // A checkout of Go's database has year 1 in all records: its dates are made when it is published.
  const modified = text(entry['modified']).startsWith('0001-') ? '' : isoTime(entry['modified'])
  if (!isJsonObject(value) || !/^[A-Za-z][\w:.-]{2,127}$/u.test(id) || modified === undefined) return { type: 'refused', what: id }
  if (text(entry['withdrawn']) !== '') return { type: 'withdrawn', key: id }
  // Ubuntu's own word for a record; others say it of each package.
  const word = text(objects(entry['severity']).find(({ type }) => type === 'Ubuntu')?.['score'])
  const affected = objects(entry['affected']).flatMap((each) => affectedOf(each, word))
  if (affected.length === 0) return { type: 'passed' }
  return { type: 'advisory', key: id, record: recordOf(entry, id, modified, affected) }
}

function recordOf(entry: JsonObject, id: string, modified: string, affected: readonly Affected[]): AdvisoryRecord {
  // `upstream` and, in announcements of distributions before it was there, `related` name the flaws that are meant.
  const isAnnouncement = /^(?:D[SLT]A|USN|RHSA|RHBA|RHEA|RLSA|RXSA|ALSA|ALBA|SUSE-|openSUSE-|MGASA|UBUNTU-CVE|DEBIAN-CVE|ALPINE-CVE|ECHO-|CGA-)/u.test(id)
  const aliases = [...new Set([...texts(entry['aliases']), ...texts(entry['upstream']), ...(isAnnouncement ? texts(entry['related']).filter(isCve) : [])])].filter((alias) => alias !== id)
  const severities = [...objects(entry['severity']), ...objects(entry['affected']).flatMap((each) => objects(each['severity']))]
  const by = id.startsWith('GHSA-') ? 'GitHub' : 'OSV'
  const scores = severities.flatMap((each) => {
    const score = scoreOf(text(each['score']), by)
    return score === undefined ? [] : [score]
  })
  return {
    id,
    aliases,
    summary: summaryOf(text(entry['summary']) || text(entry['details'])),
    url: `https://osv.dev/vulnerability/${id}`,
    modified,
    scores: [...new Map(scores.map((score) => [score.vector, score])).values()],
    weaknesses: texts(object(entry['database_specific'])['cwe_ids']),
    files: [],
    affected,
  }
}

function affectedOf(entry: JsonObject, word: string): Affected[] {
  const named = object(entry['package'])
  const ecosystem = ecosystemOf(text(named['ecosystem']))
  const name = text(named['name'])
  if (ecosystem === undefined || name === '') return []
  const listed = objects(entry['ranges']).filter((range) => range['type'] === 'SEMVER' || range['type'] === 'ECOSYSTEM')
  const ranges = listed.flatMap((range) => rangesOf(objects(range['events']), ecosystem.scheme))
  // Most lists spell out what the ranges say: what these do not hold is kept.
  const versions = ecosystem.listed(texts(entry['versions'])).filter((version) => !ranges.some((range) => inRange(ecosystem.scheme, version, range) === true))
  if (ranges.length === 0 && versions.length === 0) return []
  const urgency = text(object(entry['ecosystem_specific'])['urgency']) || word
  return [{
    space: ecosystem.space,
    name: ecosystem.normalise(name),
    ...(ecosystem.release === '' ? {} : { release: ecosystem.release }),
    scheme: ecosystem.scheme,
    ranges,
    ...(versions.length === 0 ? {} : { versions }),
    ...(urgency === '' || urgency === 'not yet assigned' ? {} : { urgency }),
  }]
}

/**
 * "Evaluation" of the schema: events in the order of their versions; what is introduced goes on until it is fixed, or was last affected.
 * `introduced: 0` is from the beginning; `limit` bounds commits only.
 */
function rangesOf(events: readonly JsonObject[], scheme: VersionScheme): Range[] {
  const found: Range[] = []
  let from: string | undefined
  for (const { introduced, fixed, last } of inOrder(events, scheme)) {
    if (introduced !== '') from ??= introduced
    else if ((fixed !== '' || last !== '') && from !== undefined) {
      found.push({ ...rangeFrom(from), ...(fixed !== '' ? { before: fixed } : { upTo: last }) })
      from = undefined
    }
  }
  if (from !== undefined) found.push(rangeFrom(from))
  return found
}

/** As they stand where some cannot be compared, and where they are of one version. */
function inOrder(events: readonly JsonObject[], scheme: VersionScheme): readonly { readonly introduced: string; readonly fixed: string; readonly last: string }[] {
  const all = events.map((event) => ({ introduced: text(event['introduced']), fixed: text(event['fixed']), last: text(event['last_affected']) }))
  let isUnclear = false
  const sorted = all.toSorted((a, b) => {
    if (a.introduced === '0' || b.introduced === '0') return Number(b.introduced === '0') - Number(a.introduced === '0')
    const order = compareVersions(scheme, a.introduced || a.fixed || a.last, b.introduced || b.fixed || b.last)
    isUnclear ||= order === undefined
    return order ?? 0
  })
  return isUnclear ? all : sorted
}

const rangeFrom = (from: string): Range => (from === '0' ? {} : { from })
