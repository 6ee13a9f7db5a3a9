/** All feeds. Whoever is asked first takes the document: the more particular ones stand before the general. */
import { feed as alpine } from './alpine.ts'
import { feed as cve } from './cve.ts'
import { feed as debian } from './debian.ts'
import type { Feed, FeedDocument } from './define.ts'
import { feed as endoflife } from './endoflife.ts'
import { feed as epss } from './epss.ts'
import { feed as kev } from './kev.ts'
import { feed as nvd } from './nvd.ts'
import { feed as osv, github } from './osv.ts'

export const feeds: readonly Feed[] = [nvd, debian, alpine, kev, epss, endoflife, cve, github, osv]

export const feedOf = (id: string): Feed | undefined => feeds.find((feed) => feed.id === id)

export const recognise = (document: Pick<FeedDocument, 'name' | 'head'>): Feed | undefined => feeds.find((feed) => feed.recognises(document))

/** Documents that are no feed, with what to do: formats of yesterday, and wrappings. */
const others: readonly (readonly [pattern: RegExp, says: string])[] = [
  [/"CVE_data_type"\s*:\s*"CVE"|"CVE_Items"\s*:/u, 'is NVD\'s format 1.1, which was given up in 2023: fetch the JSON 2.0 feeds'],
  [/"dataType"\s*:\s*"CVE_RECORD"/u, 'is a CVE record of a version that is not read here (5.x is)'],
  [/"data_type"\s*:\s*"CVE"/u, 'is a CVE record of format 4, which was given up in 2024: fetch those of format 5'],
  [/"format"\s*:\s*"NVD_CVE"/u, 'is a feed of NVD of a version that is not read here (2.0 is)'],
  [/"secfixes"\s*:/u, 'is a security database in Alpine\'s form, of another distribution: OSV has what it says'],
  [/"distroversion"\s*:/u, 'is no whole security database of Alpine'],
  [/^PK(?=\P{L})/u, 'is an archive within an archive: unpack the outer one first'],
  [/^\s*<(?:!DOCTYPE|html)/iu, 'is a web page: the fetch went wrong'],
  [/^\s*$/u, 'is empty'],
]

export const refusal = (head: string): string => others.find(([pattern]) => pattern.test(head))?.[1] ?? 'is no feed that is known here, or of another version'

/** Files beside the records of the CVE list and of GitHub's advisories, and those of any checkout. */
export const isBesides = (name: string): boolean => /(?:^|\/)(?:delta|deltaLog|recent_activities|package(?:-lock)?|tsconfig|renovate)\.json$/u.test(name)
