/** The grid: the report's first picture. Each cell says its state in mark, word and pattern, and opens its evidence. */
import type { Assessment, GridCell } from '../../assess/schema.ts'
import { count } from '../view/text.ts'
import { gridAreas, rungs } from '../view/view.ts'
import { rungWords, states, stateWords, type State } from '../view/words.ts'
import { anchor, stateMarks } from './marks.ts'
import { html, type Markup } from './markup.ts'

export function grid(assessment: Assessment): Markup {
  return html`<section id="grid" aria-labelledby="grid-title">
    <h2 id="grid-title">The grid</h2>
    <p class="vh"><a href="#first">Skip the grid</a></p>
    <table class="grid" role="table" aria-describedby="grid-key">
    <caption class="vh">Sixteen properties by four rungs. Each cell opens its evidence.</caption>
    <thead role="rowgroup"><tr role="row"><td role="cell"></td>${rungs.map((rung) => html`<th role="columnheader" scope="col">${rung}</th>`)}</tr></thead>
    ${gridAreas(assessment).map((area) => html`<tbody role="rowgroup">
      <tr role="row" class="area"><th role="columnheader" scope="rowgroup" colspan="5">${area.title}</th></tr>
      ${area.rows.map((row) => html`<tr role="row"><th role="rowheader" scope="row">${row.title}</th>${row.cells.map((cell) => html`<td role="cell">${cellButton(assessment, cell, row.title)}</td>`)}</tr>
      `)}</tbody>
    `)}</table>
    ${legend(assessment)}
    </section>`
}

function cellButton({ outcomes }: Assessment, cell: GridCell, title: string): Markup {
  const { state, rung, required, requiredFrom } = cell
  const fails = cell.outcomes.filter((index) => outcomes[index]?.result === 'fail').length
  const counted = (state === 'unmet' || state === 'not-planned' || state === 'planned') && fails > 0
  const word = state === 'not-needed' ? (required ? 'does not apply' : `L${requiredFrom}`) : stateWords[state].word
  const more = state === 'not-needed' && !required ? `not needed below level ${requiredFrom}` : counted ? count(fails, 'finding') : ''
  return html`<a class="cell s-${state}" href="#${anchor(cell)}" data-cell>
    <span><span class="vh">${title}, ${rung}: </span><span aria-hidden="true">${stateMarks[state]}</span> ${word}${counted && html`<small aria-hidden="true"> ${fails}</small>`}${more !== '' && html`<span class="vh"> (${more})</span>`}</span></a>`
}

/** Only the states that occur, and what the four columns mean. */
function legend({ grid: cells }: Assessment): Markup {
  const meanings = (state: State): string => stateWords[state].meaning
  return html`<div id="grid-key" class="key">
    <ul>${states.filter((state) => cells.some((cell) => cell.state === state)).map((state) => html`<li><span class="swatch s-${state}" aria-hidden="true">${stateMarks[state]}</span><b>${stateWords[state].word}</b> ${meanings(state)}</li>`)}</ul>
    <ul>${rungs.map((rung) => html`<li><b>${rung}</b> ${rungWords[rung]}</li>`)}</ul>
    </div>`
}
