/** The evidence matrix on the page: figures for each framework, every requirement with what shows it and who does what next, and what would change elsewhere. */
import type { Assessment } from '../../assess/schema.ts'
import { firstOf, shownBy, type Shown } from '../view/matrix-evidence.ts'
import { elsewhere } from '../view/matrix-changes.ts'
import { editionId } from '../view/matrix-filter.ts'
import { matrixOf, owners, ownerText, type MatrixFramework, type MatrixRow } from '../view/matrix.ts'
import { figures, standingCounts, standings, standingWords, wherever, type Standing } from '../view/standings.ts'
import { count, dayText, placeText } from '../view/text.ts'
import { basisWords, marketWord, resultWords, type State } from '../view/words.ts'
import { cellLink, stateMarks } from './marks.ts'
import { html, link, nothing, pathCode, type Markup } from './markup.ts'

/** Places and next steps of one requirement that are shown; the rest is counted. */
const shownPlaces = 3
const shownSteps = 4
/** Rows of a framework that are printed; the tables have them all. */
const printedRows = 50

/** Colour and pattern as the grid has them; only what was shown looks like what was shown. */
const looks: Readonly<Record<Standing, { readonly state: State; readonly mark: string }>> = {
  unmet: { state: 'unmet', mark: stateMarks.unmet }, declared: { state: 'unknown', mark: '“' }, question: { state: 'unknown', mark: '?' }, 'not-checked': { state: 'unknown', mark: '?' },
  'in-part': { state: 'planned', mark: '◐' }, unconfirmed: { state: 'planned', mark: '≈' }, manual: { state: 'planned', mark: '○' }, met: { state: 'met', mark: stateMarks.met },
  'not-applicable': { state: 'not-needed', mark: stateMarks['not-needed'] }, 'out-of-scope': { state: 'not-needed', mark: stateMarks['not-needed'] },
}
const pill = (standing: Standing): Markup => html`<span class="pill s-${looks[standing].state}"><span aria-hidden="true">${looks[standing].mark}</span> ${standingWords[standing].word}</span>`

interface Group {
  readonly framework: MatrixFramework
  readonly rows: readonly MatrixRow[]
}

export function* matrix(assessment: Assessment): Generator<Markup> {
  if (assessment.frameworks.length === 0) return
  const all = matrixOf(assessment)
  const groups = assessment.frameworks.map((framework): Group => ({ framework, rows: all.filter((row) => editionId(row.framework) === editionId(framework)) }))
  yield html`<section id="compliance" aria-labelledby="compliance-title" data-list="requirements">
    <h2 id="compliance-title">Compliance</h2>
    <p>What the same evidence says about each requirement of each framework, in our own words: ${standingCounts(all)}. It is no certificate, and the document itself counts.</p>
    ${legend(all)}${overview(groups)}${ifOtherwise(assessment, all)}${filterBar(groups, all, assessment)}`
  const markets = marketsOf(groups)
  for (const [index, group] of groups.entries()) yield* framework(group, index, markets)
  yield html`<p class="none" data-none hidden>Nothing matches.</p></section>`
}

/** Only the standings that occur. */
const legend = (rows: readonly MatrixRow[]): Markup => html`<div class="key"><ul>${standings.filter((standing) => rows.some((row) => row.standing === standing)).map((standing) => html`<li>${pill(standing)} ${standingWords[standing].meaning}</li>`)}</ul></div>
  `

const overview = (groups: readonly Group[]): Markup => html`<table class="rows tally" role="table"><caption class="vh">Requirements of each framework by status</caption>
  <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Framework</th>${figures.map(({ title }) => html`<th role="columnheader" scope="col">${title}</th>`)}</tr></thead><tbody role="rowgroup">
  ${groups.map(({ framework: { title, edition, kind, markets, unsettled }, rows }, index) => html`<tr role="row"><th role="rowheader" scope="row"><a href="#framework-${index + 1}">${title}</a><small>${kind}, edition ${edition}, ${wherever(markets)}${unsettled !== undefined && '; open whether it concerns the product'}</small></th>${figures.map(({ title: name, of }) => figure(name, rows.filter((row) => of.includes(row.standing)).length))}</tr>
  `)}</tbody></table>`

const figure = (name: string, number: number): Markup => html`<td role="cell" data-label="${name}"${number === 0 && html` class="zero"`}>${number}</td>`

/** What one change would make of the requirements. */
function ifOtherwise(assessment: Assessment, rows: readonly MatrixRow[]): Markup {
  const all = elsewhere(assessment, rows)
  return all.length === 0 ? nothing : html`<h3 class="minor">If something were otherwise</h3><ul class="plainlist">${all.map(({ says, kinds }) => html`<li>${kinds.length === 0 ? says : html`<details><summary>${says}</summary><ul class="plainlist">${kinds.map(({ standing, frameworks }) => html`<li>${pill(standing)} ${frameworks.map(({ id, requirements }, index) => html`${index > 0 && '; '}${id} ${requirements.map((each) => html`<code>${each}</code> `)}`)}</li>`)}</ul></details>`}</li>`)}</ul>`
}

/** Every market once; rows name them by their number here, so that no text of a framework becomes a word of the script. */
const marketsOf = (groups: readonly Group[]): readonly string[] => [...new Set(groups.flatMap(({ framework: { markets } }) => markets))]

const option = (value: string | number, word: string): Markup => html`<option value="${value}">${word}</option>`

/** Shown by the script: without it, nothing would filter; each framework unfolds without it, too. */
function filterBar(groups: readonly Group[], rows: readonly MatrixRow[], assessment: Assessment): Markup {
  return html`<form class="filter" hidden role="search" aria-label="Filter the requirements">
    <label>Text <input type="search" data-text autocomplete="off" spellcheck="false"></label>
    <label>Framework <select data-match="framework">${option('', 'all')}${groups.map(({ framework: { title, edition } }, index) => option(index + 1, `${title}, ${edition}`))}</select></label>
    <label>Market <select data-match="market">${option('', 'all')}${marketsOf(groups).map((market, index) => option(index + 1, marketWord(market)))}</select></label>
    <label>Status <select data-match="status">${option('', 'all')}${standings.filter((standing) => rows.some((row) => row.standing === standing)).map((standing) => option(standing, standingWords[standing].word))}</select></label>
    <label>Owner <select data-match="owner">${option('', 'all')}${owners.filter((owner) => rows.some((row) => row.owners.includes(owner))).map((owner) => option(owner, ownerText(owner, assessment)))}</select></label>
    <span class="buttons"><button type="reset">Clear</button><button type="button" data-unfold aria-pressed="false">Unfold all</button></span><output data-count aria-live="polite"></output></form>
    `
}

function* framework({ framework: { title, edition, citation, url, unsettled, markets }, rows }: Group, index: number, all: readonly string[]): Generator<Markup> {
  yield html`<details class="group${rows.length > printedRows && ' unprinted'}" data-group id="framework-${index + 1}" tabindex="-1"><summary><h3>${title}</h3> <span>${edition} · ${standingCounts(rows)}${unsettled !== undefined && ' · open whether it applies'}</span></summary>
    <p class="soft">${link(url, citation)}</p>${unsettled !== undefined && html`<p>Whether it concerns the product is open (${unsettled}); the rows say what would hold if it does.</p>`}
    <table class="rows matrix"><caption class="vh">${title}</caption><thead><tr><th scope="col">Requirement</th><th scope="col">Status</th><th scope="col">Evidence</th><th scope="col">Next</th></tr></thead><tbody>
    `
  const there = markets.map((market) => all.indexOf(market) + 1).join(' ')
  for (const row of rows) yield requirement(row, index, there)
  yield html`</tbody></table></details>
    `
}

function requirement(row: MatrixRow, index: number, markets: string): Markup {
  const { id, summary, strength, qualifier, area, standing, basis, owners: who, ownedBy, confirmed, bindsFrom, source, coverage } = row
  const settled = standing === 'not-applicable' || standing === 'out-of-scope'
  const facts = [strength, ...(qualifier === undefined ? [] : [qualifier]), area, ...(bindsFrom === undefined ? [] : [`binds from ${dayText(bindsFrom)}`]), ...(coverage === 'partial' ? ['checks cover a part'] : []), ...(confirmed ? [] : ['our reading is unconfirmed'])]
  return html`<tr data-row data-framework="${index + 1}" data-market="${markets}" data-status="${standing}" data-owner="${who.join(' ')}"><th scope="row"><code>${id}</code> ${summary}<small>${facts.join(', ')}; ${link(source.url, source.at)}</small></th>
    <td>${pill(standing)}${standing === 'unmet' && basis === 'declared' && html`<small>as declared</small>`}${!settled && html`<small>${ownedBy}</small>`}</td>
    <td>${evidence(row)}</td><td${row.next.length + row.changes.length > 0 && html` data-label="Next"`}>${next(row)}</td></tr>
    `
}

function evidence(row: MatrixRow): Markup {
  const all = shownBy(row)
  return html`<p>${row.reason}</p>${all.length > 0 && html`<ul class="places">${byCheck(all.slice(0, shownPlaces)).map(places)}</ul>`}${all.length > shownPlaces && html`<small>and ${count(all.length - shownPlaces, 'more place')} in ${row.cells.map((id, index) => html`${index > 0 && ', '}${cellLink(id)}`)}</small>`}`
}

/** Neighbours that one check gave one result. */
function byCheck(all: readonly Shown[]): readonly (readonly Shown[])[] {
  const groups: Shown[][] = []
  for (const each of all) {
    const last = groups.at(-1)?.[0]?.outcome
    if (last?.check === each.outcome.check && last.result === each.outcome.result) groups.at(-1)?.push(each)
    else groups.push([each])
  }
  return groups
}

function places(some: readonly Shown[]): Markup {
  const [first] = some
  if (first === undefined) return nothing
  const { check, result, property, rung } = first.outcome
  return html`<li><a href="#cell-${property}-${rung}">${check}</a> ${resultWords[result]}${waived(first)}${some.map(({ outcome, item }) => (item === undefined ? html`<small>${outcome.message}</small>` : html`<br>${pathCode(placeText(item))}${known(item)}`))}</li>`
}

/** Marked, and no greener for it. */
const waived = ({ outcome: { waived: by } }: Shown): Markup => (by === undefined ? nothing : html` <span class="soft">waived by ${by.owner} until ${dayText(by.expires)}: ${by.reason}</span>`)

const known = ({ basis, source }: NonNullable<Shown['item']>): Markup =>
  basis === 'observed' ? nothing : html` <span class="soft">${basisWords[basis]}${basis === 'documented' && source !== undefined && `, ${source.checked === '' ? 'without a date' : dayText(source.checked)}`}</span>`

function next({ next: steps, changes }: MatrixRow): Markup {
  const shown = firstOf(steps, shownSteps, 'the plan has all')
  return html`${shown.map((step) => html`<p>${withLink(step)}</p>`)}${changes.map(({ where, standing, reason }) => html`<small>${where}: ${standingWords[standing].word}, ${reason}</small>`)}`
}

/** A step of the plan leads there. */
function withLink(step: string): Markup {
  const [whole, number] = /^step (\d+) of the plan: /u.exec(step) ?? []
  return whole === undefined || number === undefined ? html`${step}` : html`<a href="#step-${number}">Step ${number}</a>: ${step.slice(whole.length)}`
}
