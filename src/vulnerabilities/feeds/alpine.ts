/**
 * Alpine's security database (secdb.alpinelinux.org/v3.x/main.json): which version of a package fixed which flaw, by branch and repository. "0"
 * says that the package never had it. Flaws that are not fixed yet are not in it.
 */
import { isJsonObject } from '../../kernel/json.ts'
import { summaryOf, texts, type Affected } from '../record.ts'
import { defineFeed, type FeedItem } from './define.ts'
import { object, text, wholeJson } from './document.ts'

export const feed = defineFeed({
  id: 'alpine',
  title: 'Alpine security database',
  url: 'https://secdb.alpinelinux.org/',
  staleDays: 14,
  recognises: ({ head }) => /"distroversion"\s*:\s*"/u.test(head) && /"packages"\s*:\s*\[/u.test(head),
  async *read(document) {
    const content = object(await wholeJson(document))
    const [release, repository] = [text(content['distroversion']), text(content['reponame'])]
    if (!/^(?:v\d+\.\d+|edge)$/u.test(release) || !Array.isArray(content['packages'])) {
      yield { type: 'refused', what: `branch ${release}` }
      return
    }
    yield { type: 'dated', date: document.fetched }
    const part = `${release}/${repository}`
    for (const entry of content['packages']) yield* itemsOf(object(object(entry)['pkg']), release, part)
    yield { type: 'complete', part }
  },
})

function* itemsOf(entry: Readonly<Record<string, unknown>>, release: string, part: string): Generator<FeedItem> {
  const name = text(entry['name'])
  if (name === '' || !isJsonObject(entry['secfixes'])) {
    yield { type: 'refused', what: `${part} ${name}` }
    return
  }
  const byId = new Map<string, { ids: readonly string[]; versions: string[] }>()
  for (const [version, fixes] of Object.entries(entry['secfixes'])) {
    for (const fix of texts(fixes)) {
      // A line may name one flaw by several ids, or carry a remark.
      const ids = fix.match(/(?:CVE-\d{4}-\d{4,}|GHSA(?:-[0-9a-z]{4}){3}|XSA-\d+|ZBX-\d+|[A-Z]{2,}-\d{4}-\d+)/gu) ?? []
      const cves = ids.filter((id) => id.startsWith('CVE-'))
      for (const id of cves.length === 0 ? ids.slice(0, 1) : cves) {
        const known = byId.get(id)
        if (known === undefined) byId.set(id, { ids, versions: [version] })
        else known.versions.push(version)
      }
    }
  }
  for (const [id, { ids, versions }] of byId) {
    yield {
      type: 'advisory',
      key: `${part} ${name} ${id}`,
      part,
      record: {
        id,
        aliases: ids.filter((other) => other !== id && !other.startsWith('CVE-')),
        summary: summaryOf(''),
        url: `https://security.alpinelinux.org/vuln/${id}`,
        modified: '',
        scores: [],
        weaknesses: [],
        files: [],
        affected: [affectedOf(name, release, versions)],
      },
    }
  }
}

/** A flaw that is listed twice was fixed again: the later version counts, and that is the one before which any is affected. */
function affectedOf(name: string, release: string, versions: readonly string[]): Affected {
  const fixes = versions.filter((version) => version !== '0')
  return { space: 'alpine', name, release, scheme: 'apk', ranges: fixes.map((before) => ({ before })), ...(fixes.length === 0 ? { status: 'not-affected' as const } : {}) }
}

