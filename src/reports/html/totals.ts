/** What each way to "ready" takes in all, beside each other, and what that was reckoned with. */
import type { Assessment } from '../../assess/schema.ts'
import { leftOut, measures, reckoningKeys, reckoningText, ways } from '../view/outlook.ts'
import { count } from '../view/text.ts'
import { number } from '../view/words.ts'
import { html, nothing, type Markup } from './markup.ts'

export function totals(assessment: Assessment): Markup {
  const all = ways(assessment)
  if (all.length === 0) return nothing
  return html`<h3 id="totals">What it takes in all</h3>
    <p>Half of all cases stay below the figure; eight of ten lie between the two beneath it.</p>
    <table class="rows ways" role="table"><caption class="vh">Securing the present platform beside moving to another</caption>
    <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Way</th>${measures.map(({ title, unit }) => html`<th role="columnheader" scope="col">${title}${unit !== '' && html`, ${unit}`}</th>`)}</tr></thead>
    <tbody role="rowgroup">${all.map(({ title, totals: figures, because, steps }) => html`<tr role="row"><th role="rowheader" scope="row">${title}<small>${figures === undefined ? because : count(steps, 'step')}</small></th>${measures.map(({ id, title: measure, unit }) => html`<td role="cell" data-label="${measure}">${figures === undefined ? nothing : html`<b>${number(figures[id].p50)}</b>${unit !== '' && html`<span class="unit"> ${unit}</span>`}${figures[id].p10 !== figures[id].p90 && html`<small>${number(figures[id].p10)} to ${number(figures[id].p90)}</small>`}`}</td>`)}</tr>
    `)}</tbody></table>
    <p>${leftOut(assessment)}</p>
    <p>${reckoningText(assessment.outlook)}</p>
    <p>To change it, write into product.yaml: ${reckoningKeys.map(({ key, says }, index) => html`${index > 0 && ', '}<code>${key}</code> (${says})`)}.</p>
    `
}
