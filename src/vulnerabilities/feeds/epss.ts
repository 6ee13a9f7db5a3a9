/**
 * The Exploit Prediction Scoring System's daily scores (first.org/epss/data_stats): CSV with the date of the scores in a comment in front. A
 * file that is cut between two lines cannot be told from a whole one, so scores are replaced and never taken away.
 */
import { malformed } from '../../kernel/problem.ts'
import { isCve } from '../record.ts'
import { defineFeed, type FeedItem } from './define.ts'
import { isoTime } from './document.ts'

const header = /(?:^|\n)cve,epss,percentile\r?\n/u

export const feed = defineFeed({
  id: 'epss',
  title: 'Exploit Prediction Scoring System',
  url: 'https://epss.empiricalsecurity.com/epss_scores-current.csv.gz',
  staleDays: 7,
  recognises: ({ head }) => header.test(head.slice(0, 1024)),
  async *read(document) {
    let rest = ''
    yield { type: 'dated', date: dateOf(document.head.slice(0, 1024)) ?? document.fetched }
    for await (const chunk of document.chunks()) {
      const lines = (rest + Buffer.from(chunk).toString('latin1')).split('\n')
      rest = lines.pop() ?? ''
      if (rest.length > 4096) throw malformed('a line without an end')
      for (const line of lines) if (!/^(?:#|cve,|\s*$)/u.test(line)) yield itemOf(line)
    }
    if (rest !== '') throw malformed('truncated: the last line is not whole')
  },
})

const dateOf = (comment: string): string | undefined => isoTime(/score_date:([^,\s]+)/u.exec(comment)?.[1])

function itemOf(line: string): FeedItem {
  const [id = '', score = '', share = ''] = line.trim().split(',')
  const [probability, percentile] = [Number(score), Number(share)]
  const isShare = (value: number, written: string): boolean => written !== '' && value >= 0 && value <= 1
  return isCve(id) && isShare(probability, score) && isShare(percentile, share) ? { type: 'epss', id, probability, percentile } : { type: 'refused', what: line }
}
