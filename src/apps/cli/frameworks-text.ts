/** The frameworks as text: figures for a list, and all of one edition. */
import type { Counts } from '../../frameworks/counts.ts'
import { countsOf } from '../../frameworks/counts.ts'
import { crosswalks } from '../../frameworks/crosswalks/bundle.gen.ts'
import { relatedText, relatedTo, type Related } from '../../frameworks/crosswalks/related.ts'
import type { Framework, Requirement } from '../../frameworks/schema.ts'
import { count } from '../../reports/view/text.ts'
import { wrap } from './wrap.ts'

/** `24 requirements: 2 full, ...`: how far checks cover it, and how sure our reading is. */
export function countsText({ requirements, byCoverage, unconfirmed, artefact }: Counts): string {
  const { full, partial, manual } = byCoverage
  return [
    `${count(requirements, 'requirement')}: ${full} covered in full by checks, ${partial} in part, ${manual} for a person to judge, ${byCoverage['out-of-scope']} ask nothing`,
    unconfirmed === 0 ? 'all read in the document' : `${requirements - unconfirmed} read in the document, ${unconfirmed} unconfirmed`,
    ...(artefact.total === 0 ? [] : [`checks are tied to ${artefact.tied} of the ${artefact.total} that an artefact can show`]),
  ].join('; ')
}

/** Two lines or three for each edition, and the sum. */
export function listText(all: readonly Framework[]): string {
  const lines = all.flatMap((each) => [...wrap(`${each.id} ${each.edition} ${each.title}`, 0), ...wrap(countsText(countsOf(each)), 4)])
  return `${[...lines, '', ...wrap(`In all ${count(all.length, 'edition')} with ${countsText(countsOf(...all))}.`, 0)].join('\n')}\n`
}

/** Everything that is known of one edition; `others` are editions of the same framework. */
export function showText(item: Framework, others: readonly Framework[]): string {
  const binds = item.appliesFrom === undefined ? [] : [`Binds from ${item.appliesFrom}.`]
  return `${[
    `${item.title}, ${item.edition}`,
    ...wrap(`${item.citation}, ${item.authority} (${item.kind}; ${item.markets.join(', ')})`, 0), item.url,
    ...binds, ...wrap(`Compared with its sources on ${item.checked}. ${item.note}`, 0),
    ...(others.length === 0 ? [] : wrap(`Other editions: ${others.map((each) => `${each.id}-${each.edition}`).join(', ')}`, 0)),
    ...wrap(`${countsText(countsOf(item))}.`, 0),
    ...item.requirements.flatMap((each) => requirementLines(each, relatedTo(crosswalks, item.id, item.edition, each.id))),
  ].join('\n')}\n`
}

function requirementLines({ id, strength, qualifier, coverage, area, evidence, unconfirmed, byRisk, appliesFrom, summary, checks, note, source }: Requirement, related: readonly Related[]): string[] {
  const facts = [strength, ...(qualifier === undefined ? [] : [qualifier]), area, coverage, ...(byRisk === true ? ['as the risk asks'] : []), ...(unconfirmed === true ? ['unconfirmed'] : []), ...(appliesFrom === undefined ? [] : [`binds from ${appliesFrom}`])]
  return [
    '',
    ...wrap(`${id}  (${facts.join('; ')})`, 0),
    ...wrap(summary, 4),
    ...wrap(`shown by: ${evidence.join(', ')}`, 4),
    ...checks.flatMap(({ check, because, subjects, not, from, oneWay, bounds }) => wrap(`check ${check}: ${because}${subjects === undefined ? '' : ` (only about ${subjects.join(', ')})`}${not === undefined ? '' : ` (not about ${not.join(', ')})`}${from === undefined ? '' : ` (from severity ${from} on)`}${oneWay === true ? ' (its pass shows no part of it)' : ''}${bounds === true ? ' (where it does not apply, nor does this)' : ''}`, 4)),
    ...(note === undefined ? [] : wrap(`open: ${note}`, 4)),
    ...related.flatMap((each) => wrap(`beside ${relatedText(each)}`, 4)),
    ...wrap(`source: ${source.title}, ${source.at} <${source.url}>`, 4),
  ]
}
