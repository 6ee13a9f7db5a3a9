/** All feeds. Whoever is asked first takes the document: the more particular ones stand before the general. */
import type { Feed, FeedDocument } from './define.ts'
import { feed as debian } from './debian.ts'
import { feed as osv, github } from './osv.ts'

export const feeds: readonly Feed[] = [debian, github, osv]

export const feedOf = (id: string): Feed | undefined => feeds.find((feed) => feed.id === id)

export const recognise = (document: Pick<FeedDocument, 'name' | 'head'>): Feed | undefined => feeds.find((feed) => feed.recognises(document))
