/**
 * The Debian security tracker's JSON: source package, CVE id, and for each release whether and where it is fixed
 * (security-tracker.debian.org/tracker/data/json). "0" as the fixed version says that the release was never affected.
 */
import { isJsonObject, type JsonObject } from '../../kernel/json.ts'
import { elements } from '../json-elements.ts'
import { summaryOf, type Affected } from '../record.ts'
import { defineFeed, type FeedItem } from './define.ts'
import { object, text } from './document.ts'

/** The tracker is published as a whole. */
const part = 'tracker'

export const feed = defineFeed({
  id: 'debian',
  title: 'Debian security tracker',
  url: 'https://security-tracker.debian.org/tracker/data/json',
  staleDays: 14,
  recognises: ({ head }) => /^\s*\{\s*"[a-z0-9][a-z0-9+.-]*"\s*:\s*\{\s*"(?:CVE-\d{4}-\d+|TEMP-[0-9A-F-]+)"\s*:\s*\{/u.test(head) && /"releases"\s*:/u.test(head),
  async *read(document) {
    yield { type: 'dated', date: document.fetched }
    for await (const { path, value } of elements(document.chunks(), (path) => path.length === 2)) {
      const [name = '', id = ''] = path
      yield path.length === 2 && isJsonObject(value) ? itemOf(name, id, value) : { type: 'refused', what: path.join(' ') }
    }
    yield { type: 'complete', part }
  },
})

const statuses: ReadonlySet<unknown> = new Set(['resolved', 'open', 'undetermined'])

function itemOf(name: string, id: string, entry: JsonObject): FeedItem {
  const releases = Object.entries(object(entry['releases']))
  // A package that is in no release any more.
  if (releases.length === 0 && typeof entry['releases'] === 'object') return { type: 'passed' }
  if (releases.length === 0 || releases.some(([, release]) => !statuses.has(object(release)['status']))) return { type: 'refused', what: `${name} ${id}` }
  return {
    type: 'advisory',
    key: `${name} ${id}`,
    part,
    record: {
      id,
      aliases: [],
      summary: summaryOf(text(entry['description'])),
      url: `https://security-tracker.debian.org/tracker/${id}`,
      modified: '',
      scores: [],
      weaknesses: [],
      files: [],
      affected: releases.map(([release, value]) => affectedOf(name, release, object(value))),
    },
  }
}

function affectedOf(name: string, release: string, entry: JsonObject): Affected {
  const fixed = text(entry['fixed_version'])
  const urgency = urgencyOf(entry)
  const ships = text(object(entry['repositories'])[release])
  return {
    space: 'debian',
    name,
    release,
    scheme: 'dpkg',
    ranges: entry['status'] === 'open' ? [{}] : entry['status'] === 'resolved' && fixed !== '0' && fixed !== '' ? [{ before: fixed }] : [],
    ...(entry['status'] === 'undetermined' || (entry['status'] === 'resolved' && fixed === '') ? { status: 'undetermined' as const } : {}),
    ...(entry['status'] === 'resolved' && fixed === '0' ? { status: 'not-affected' as const } : {}),
    ...(ships === '' ? {} : { ships }),
    ...(urgency === '' ? {} : { urgency }),
  }
}

/** `not yet assigned` says nothing; `nodsa` is that no announcement of its own is planned. */
function urgencyOf(entry: JsonObject): string {
  const urgency = text(entry['urgency']).replaceAll('*', '')
  const word = urgency === 'not yet assigned' ? '' : urgency
  return word === '' && entry['nodsa'] !== undefined ? 'no-dsa' : word
}
