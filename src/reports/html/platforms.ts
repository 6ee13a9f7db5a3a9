/** Other platforms at the same level: what the catalogue decides of each, in the grid's marks, and what speaks for and against it. */
import type { Assessment, GridCell } from '../../assess/schema.ts'
import { attackWord, candidateOrder, candidateStates, changeWord, clearing, clearingTitle, moveWord, needsAddOn, priceWords, sharedColumns, withAddOns, type Candidate } from '../view/platforms.ts'
import { count } from '../view/text.ts'
import { clearsAll } from '../view/view.ts'
import { cellWord, verdictWords } from '../view/words.ts'
import { cellLinks, stateMarks, verdictPill } from './marks.ts'
import { html, nothing, type Markup } from './markup.ts'

/** Platforms that are shown before the rest is folded away, where something blocks; elsewhere all are folded. */
const shownAlternatives = 5

type Columns = ReturnType<typeof sharedColumns>

export function platforms(assessment: Assessment): Markup {
  const { alternatives: all, verdict, level } = assessment
  if (all.length === 0) return nothing
  const blocked = verdict === 'blocked'
  const shown = blocked ? clearing(assessment).slice(0, shownAlternatives) : []
  const rest = all.filter((each) => !shown.includes(each))
  const columns = sharedColumns(all)
  return html`<section id="platforms" aria-labelledby="platforms-title">
    <h2 id="platforms-title">${blocked ? clearingTitle(assessment) : 'Other platforms'}</h2>
    ${blocked && shown.length === 0 && html`<p>Of no platform of the catalogue that suits this product is it known that it clears the block at level ${level.required}.</p>`}
    ${shown.length > 0 && html`${legend(all)}${table(assessment, shown, columns)}`}
    ${rest.length > 0 && html`<details class="unprinted"><summary>${count(rest.length, 'other platform')} of the catalogue, judged at level ${level.required}</summary>${shown.length === 0 && legend(all)}${table(assessment, rest, columns)}</details>`}
    </section>`
}

const markOf = (state: Candidate['rows'][number]['cells'][number]['state']): Markup =>
  html`<span class="swatch s-${candidateStates[state].state}${state === 'add-on' && ' added'}" aria-hidden="true">${state === 'add-on' ? '+' : stateMarks[candidateStates[state].state]}</span>`

/** Only the states that occur. */
function legend(all: readonly Candidate[]): Markup {
  const cells = all.flatMap((each) => each.rows.flatMap((row) => row.cells))
  const several = all.some((each) => each.rows.some((row) => row.cells.length > 1))
  return html`<div class="key"><ul>${candidateOrder.filter((state) => cells.some((cell) => cell.state === state)).map((state) => html`<li>${markOf(state)}<b>${candidateStates[state].word}</b> ${candidateStates[state].meaning}</li>`)}</ul>
    <p>What the catalogue decides of each row of the grid${several && '; several marks stand in the order of the ladder'}. Configuration and software are judged in the product, not here.</p></div>
    `
}

const table = (assessment: Assessment, rows: readonly Candidate[], columns: Columns): Markup => html`<table class="rows choice" role="table">
  <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col" class="name">Platform</th>${columns.map(({ word, title }) => html`<th role="columnheader" scope="col" class="mark" title="${title}"><span>${word}</span></th>`)}<th role="columnheader" scope="col" class="verdictcolumn">Level ${assessment.level.required}</th><th role="columnheader" scope="col" class="price">Price</th></tr></thead>
  ${rows.map((each) => html`<tbody role="rowgroup"><tr role="row"><th role="rowheader" scope="row">${withAddOns(each)}</th>${columns.map(({ property, title }) => marks(each, property, title))}<td role="cell">${verdictPill(each.verdict)}${needsAddOn(each) && html`<small>${verdictWords[each.alone].word.toLowerCase()} alone</small>`}</td><td role="cell" data-label="Price">${price(each)}</td></tr>
  <tr role="row" class="more"><td role="cell" colspan="${columns.length + 3}">${opened(assessment, each)}</td></tr></tbody>
  `)}</table>`

function price(candidate: Candidate): Markup {
  const known = priceWords(candidate)
  return known === undefined ? html`<span class="soft">not known</span>` : html`${known.amount}<small>${known.day}</small>`
}

function marks({ rows }: Candidate, property: GridCell['property'], title: string): Markup {
  const cells = rows.find((row) => row.property === property)?.cells ?? []
  return html`<td role="cell" class="mark" data-label="${title}">${cells.map(({ rung, state }) => html`<span title="${rung}: ${candidateStates[state].word}">${markOf(state)}<span class="vh">${rung}: ${candidateStates[state].word} </span></span>`)}</td>`
}

/** What changes stands open; the rest opens. */
function opened(assessment: Assessment, candidate: Candidate): Markup {
  const { clears, blockers, open, notResearched, attacks } = candidate
  const move = moveWord(candidate)
  const none = html`<span class="soft">nothing</span>`
  const against = [
    ...(blockers.length === 0 ? [] : [`${count(blockers.length, 'cell')} out of reach`]),
    ...(open.length === 0 ? [] : [`${count(open.length, 'cell')} not known`]),
    ...(attacks.length === 0 ? [] : [count(attacks.length, 'attack')]),
    ...(notResearched.length === 0 ? [] : [`${count(notResearched.length, 'need')} not researched`]),
  ]
  return html`<details><summary>${changeWord(candidate)}${against.length > 0 && html` <span class="against">${against.join(', ')}</span>`}</summary><dl>
    <dt>The move</dt><dd>${move === '' ? 'there is nothing yet to move from' : `${move}, our own default for moves of this kind`}</dd>
    ${assessment.blockers.length > 0 && html`<dt>Clears</dt><dd>${clears.length === 0 ? none : clearsAll(assessment, candidate) ? html`all that blocks: ${cellLinks(clears)}` : cellLinks(clears)}</dd>`}
    <dt>Stays out of reach</dt><dd>${blockers.length === 0 ? none : html`<ul class="plainlist">${blockers.map(({ cell, why }) => html`<li>${cellWord(cell)}<small>${why}</small></li>`)}</ul>`}</dd>
    ${open.length > 0 && html`<dt>Not known enough</dt><dd>${open.map(cellWord).join('; ')}</dd>`}
    ${notResearched.length > 0 && html`<dt>Not researched</dt><dd>${notResearched.join('; ')}</dd>`}
    <dt>Attacks that count</dt><dd>${attacks.length === 0 ? html`<span class="soft">none published that the catalogue knows</span>` : html`<ul class="plainlist">${attacks.map((attack) => html`<li>${attack.title}<small>${attackWord(attack)}</small></li>`)}</ul>`}</dd>
    </dl></details>`
}
