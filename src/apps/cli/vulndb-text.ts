/** What `proofmark vulndb` prints. Judges nothing but age. */
import { verbatim } from '../../reports/view/legible.ts'
import { count, grouped, listed } from '../../reports/view/text.ts'
import type { VulnerabilityDatabase } from '../../facts/vulnerability.ts'
import { feedOf, feeds } from '../../vulnerabilities/feeds/feeds.ts'
import type { Imported } from '../../vulnerabilities/import.ts'

export interface Status {
  readonly database: string
  readonly updated: string
  readonly feeds: readonly { readonly id: string; readonly title: string; readonly newest: string; readonly records: number; readonly ageDays: number; readonly stale: boolean; readonly staleDays: number }[]
  readonly missing: readonly { readonly id: string; readonly title: string; readonly url: string }[]
}

const dayMillis = 86_400_000

export function statusOf(path: string, { updated, feeds: known }: VulnerabilityDatabase, now: string): Status {
  return {
    database: path,
    updated,
    feeds: known.map(({ id, title, newest, records }) => {
      const ageDays = newest === '' ? Number.POSITIVE_INFINITY : Math.max(0, Math.floor((Date.parse(now) - Date.parse(newest)) / dayMillis))
      const staleDays = feedOf(id)?.staleDays ?? 14
      return { id, title, newest, records, ageDays, stale: !(ageDays <= staleDays), staleDays }
    }),
    missing: feeds.filter(({ id }) => known.every((feed) => feed.id !== id || feed.records === 0)).map(({ id, title, url }) => ({ id, title, url })),
  }
}

export function statusText({ database, updated, feeds: known, missing }: Status): string {
  const width = Math.max(0, ...known.map(({ title }) => title.length))
  const numbers = Math.max(0, ...known.map(({ records }) => grouped(records).length))
  return lines([
    `${verbatim(database)}${updated === '' ? ': nothing was imported yet' : `, last import ${updated}`}`,
    ...known.map(({ title, newest, records, ageDays, stale }) =>
      `  ${title.padEnd(width)}  ${grouped(records).padStart(numbers)} records  newest ${newest === '' ? 'not told' : newest.slice(0, 10)}${newest === '' ? '' : `, ${count(ageDays, 'day')} old`}${stale ? '  STALE' : ''}`),
    ...known.filter(({ stale }) => stale).map(({ title, staleDays }) => `! ${title} is older than ${staleDays} days: what was published since is not known here.`),
    ...(missing.length === 0 ? [] : ['Missing:', ...missing.map(({ title, url }) => `  ${title}  <${url}>`)]),
  ])
}

export function importedText(path: string, { feeds: imported, known, troubles, troubled }: Imported): string {
  return lines([
    verbatim(path),
    ...[...imported].map(([id, counts]) =>
      `  ${feedOf(id)?.title ?? id}: ${listed([`${grouped(counts.new)} new`, `${grouped(counts.changed)} changed`, `${grouped(counts.unchanged)} unchanged`, ...(counts.removed === 0 ? [] : [`${grouped(counts.removed)} removed`]), ...(counts.passed === 0 ? [] : [`${grouped(counts.passed)} not needed`]), `${grouped(counts.refused)} refused`])}`),
    ...known.map((file) => `  ${verbatim(file)} was imported before, as it is.`),
    ...troubles.map(({ path: file, message }) => `! ${verbatim(file)}: ${verbatim(message)}`),
    ...(troubled > troubles.length ? [`! and ${grouped(troubled - troubles.length)} more`] : []),
    ...(troubles.length === 0 ? [] : ['What was in the database before is still there.']),
  ])
}

const lines = (all: readonly string[]): string => `${all.join('\n')}\n`
