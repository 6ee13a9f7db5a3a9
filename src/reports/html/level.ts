/** Why this level: the reasons, what of the dossier excludes itself, and what other schemes would say beside it. */
import type { Assessment } from '../../assess/schema.ts'
import { count } from '../view/text.ts'
import { schemeValue, standingWords, type Scheme } from '../view/schemes.ts'
import { html, link, nothing, type Markup } from './markup.ts'

type Level = Assessment['level']
type Reason = Level['reasons'][number]

const scales: readonly { readonly id: Reason['scale']; readonly word: string }[] = [
  { id: 'remote', word: 'over networks and radio' },
  { id: 'physical', word: 'with the unit in hand' },
  { id: 'both', word: 'both' },
]

export function levelSection({ level, schemes }: Assessment): Markup {
  const { required, reasons, contradictions } = level
  return html`<section id="level" aria-labelledby="level-title">
    <h2 id="level-title">The level</h2>
    <p>Level ${required} is required: ${level.remote} of 3 over networks and radio, ${level.physical} of 4 with the unit in hand; the larger counts${level.override !== undefined && html`. <b>Set by hand to ${level.override}</b>`}.${level.assumed && ' Part of it is assumed: an open question could still raise it.'}</p>
    ${contradictions.map(contradiction)}${reasons.length > 0 && reasonTable(reasons)}${schemes.length > 0 && schemeTable(schemes)}</section>`
}

const contradiction = ({ says, inputs, ask }: Level['contradictions'][number]): Markup => html`<div class="notice contradiction"><p><b>The dossier contradicts itself:</b> ${says}.</p>
  <ul>${inputs.map((input) => html`<li><code>${input}</code></li>`)}</ul>
  <p>${ask} Until that is settled, the worse statement counts.</p></div>
  `

const reasonTable = (reasons: readonly Reason[]): Markup => html`<table class="rows" role="table"><caption class="vh">Reasons for the level</caption>
  <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Reason</th><th role="columnheader" scope="col">Asks for</th><th role="columnheader" scope="col">What fired it</th></tr></thead>
  <tbody role="rowgroup">${scales.flatMap(({ id, word }) => reasons.filter((reason) => reason.scale === id).map(({ level, because, input, rule }) => html`<tr role="row"><th role="rowheader" scope="row">${because}</th><td role="cell" data-label="Asks for">${level} ${word}</td><td role="cell">${input !== '' && html`<code>${input}</code>`}<small>rule ${rule}</small></td></tr>
  `))}</tbody></table>`

const schemeTable = (schemes: readonly Scheme[]): Markup => html`<h3>Beside it</h3>
  <p>What other schemes would ask of this product, each by its own rule. None of them changes the level.</p>
  <table class="rows schemes" role="table"><caption class="vh">Other schemes</caption>
  <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Scheme</th><th role="columnheader" scope="col">Would ask for</th><th role="columnheader" scope="col">Why, and how sure</th></tr></thead>
  <tbody role="rowgroup">${schemes.map(schemeRow)}</tbody></table>`

function schemeRow(scheme: Scheme): Markup {
  const { title, value: own, applies, open, standing, unconfirmed, reasons, questions, source } = scheme
  const value = schemeValue(scheme)
  return html`<tr role="row"><th role="rowheader" scope="row">${title}</th>
    <td role="cell">${applies ? html`<b>${value}</b>` : html`<span class="soft">${value}</span>`}${applies && html`<small>${standingWords[standing].meaning}</small>`}${open && html`<small>${count(questions.length, 'open question')} could raise it</small>`}</td>
    <td role="cell">${!applies && reasons.map((reason) => html`${reason.because}. `)}<details><summary>${applies ? count(reasons.length, 'reason') : 'what this rests on'}${open && `, ${count(questions.length, 'question')}`}${unconfirmed !== undefined && ', partly unconfirmed'}</summary>
    <ul class="plainlist">${reasons.map((reason) => html`<li>${applies && reason.value !== own && html`${reason.value}: `}${applies && reason.because}${reason.input !== '' && html`<small><code>${reason.input}</code></small>`}<small>rule ${reason.rule}</small></li>`)}
    ${questions.map(({ input, ask }) => html`<li>${ask}<small>product.yaml: <code>${input}</code></small></li>`)}${unconfirmed !== undefined && html`<li>Not confirmed: ${unconfirmed}.</li>`}
    <li>Source: ${link(source.url, source.title)}</li></ul></details></td></tr>
    `
}

/** What the first screen says of the level; the rest stands in its own section. */
export function levelShort({ level }: Assessment): Markup {
  const { contradictions, reasons } = level
  return html`<h3 class="minor">Why level ${level.required}</h3>
    <p class="levels"><b>${level.remote}</b> of 3 over networks and radio, <b>${level.physical}</b> of 4 with the unit in hand; the larger counts${level.override !== undefined && html`. <b>Set by hand to ${level.override}</b>`}. <a href="#level">${count(reasons.length, 'reason')}, and other schemes beside it</a></p>
    ${contradictions.length === 0 ? nothing : html`<p class="notice"><a href="#level">${count(contradictions.length, 'contradiction')} in the dossier</a>: the worse statement counts.</p>`}
    `
}
