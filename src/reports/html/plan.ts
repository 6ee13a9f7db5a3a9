/** What to ask and what to do: the questions that settle what is unknown, and the whole plan in its order. */
import type { Assessment } from '../../assess/schema.ts'
import { count } from '../view/text.ts'
import { openQuestions, type Question } from '../view/questions.ts'
import { dueWord } from '../view/view.ts'
import { stepsBefore, whoWords, type Step } from '../view/plan.ts'
import { between, effortWord, number } from '../view/words.ts'
import { cellLinks } from './marks.ts'
import { html, link, nothing, type Markup } from './markup.ts'
import { timeline } from './timeline.ts'
import { totals } from './totals.ts'

export function questions(assessment: Assessment): Markup {
  const all = openQuestions(assessment)
  if (all.length === 0) return nothing
  return html`<section id="questions" aria-labelledby="questions-title">
    <h2 id="questions-title">Questions</h2>
    <p>${count(all.length, 'answer')} or artefact${all.length === 1 ? '' : 's'} would settle what is unknown. Those on which most depends come first.</p>
    ${questionTable(all.slice(0, shownQuestions))}${all.length > shownQuestions && html`<details><summary>${count(all.length - shownQuestions, 'more question')}</summary>${questionTable(all.slice(shownQuestions))}</details>`}
    </section>`
}

/** Questions that are shown before the rest is folded away. */
const shownQuestions = 8

const questionTable = (rows: readonly Question[]): Markup => html`<table class="rows"><thead><tr><th scope="col">What to ask or supply</th><th scope="col">What proves it</th><th scope="col">What it settles</th></tr></thead>
  <tbody>${rows.map(({ ask, key, proof, cells, because }) => html`<tr><th scope="row">${ask}${because !== '' && html`<small>${because}</small>`}${key !== undefined && html`<small>product.yaml: <code>${key}</code></small>`}</th><td data-label="Proof">${proof}</td><td data-label="Settles">${cells.length === 0 ? 'the level' : cellLinks(cells)}</td></tr>
  `)}</tbody></table>`

/** Under the heading that says `Due`. */
const when = (due: string, stage: string): string => dueWord(due, stage).replace(/^due /u, '')

export function plan(assessment: Assessment): Markup {
  const { plan: steps, product } = assessment
  if (steps.length === 0 && assessment.outlook.moves.length === 0) return nothing
  return html`<section id="plan" aria-labelledby="plan-title">
    <h2 id="plan-title">The plan</h2>
    ${steps.length > 0 && html`<p>${count(steps.length, 'step')}${steps.some((step) => step.needed) && assessment.outlook.present !== undefined && html`, ${effortWord(assessment.outlook.present.effort)} together`}. The order is: what unblocks; what is critical or due already; what is due later. Of each, what weighs most comes first.</p>
    ${timeline(assessment)}
    <table class="rows plan" role="table"><caption class="vh">Every step of the plan</caption><thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Step</th><th role="columnheader" scope="col">Who, due</th><th role="columnheader" scope="col">Person-days</th><th role="columnheader" scope="col">Waiting</th><th role="columnheader" scope="col">Cost</th><th role="columnheader" scope="col">Clears</th></tr></thead>
    ${steps.map((step, index) => stepRow(step, index, steps, product.stage))}</table>`}
    ${totals(assessment)}</section>`
}

function stepRow(step: Step, index: number, steps: readonly Step[], stage: string): Markup {
  const { effort, lead, cost, basis } = step
  const before = stepsBefore(steps, step)
  const due = when(step.due, stage)
  return html`<tbody role="rowgroup"><tr role="row" id="step-${index + 1}" tabindex="-1"><th role="rowheader" scope="row"><span class="number">${index + 1}</span> ${step.title}</th>
    <td role="cell" data-label="Who, due"><span>${whoWords[step.who]}</span><small>${step.late && stage !== 'not stated' ? html`<b>${due}</b>` : due}</small>${before.length > 0 && html`<small>after ${before.map((each, at) => html`${at > 0 && ', '}<a href="#step-${each}">${each}</a>`)}</small>`}</td>
    <td role="cell" data-label="Person-days">${figure(effort)}<small>${basis.source === undefined ? basis.kind : html`${basis.kind}: ${link(basis.source.url, basis.source.title)}`}</small></td>
    <td role="cell" data-label="Waiting">${lead === undefined || lead.p90 <= 0 ? html`<span class="soft">none</span>` : html`${figure(lead)} weeks`}</td>
    <td role="cell" data-label="Cost">${cost === undefined ? html`<span class="soft">none known</span>` : html`${cost.perUnit !== undefined && html`${figure(cost.perUnit)} <span class="whole">${cost.currency} a unit</span><br>`}${cost.oneOff !== undefined && html`${figure(cost.oneOff)} <span class="whole">${cost.currency} once</span>`}`}</td>
    <td role="cell" data-label="Clears">${cellLinks(step.clears)}</td></tr>
    <tr role="row" class="more"><td role="cell" colspan="6">${step.irreversible && html`<p><span class="pill s-not-planned">cannot be undone</span>${step.rehearsal !== undefined && html` Rehearse first: ${step.rehearsal}`}</p>`}
    ${!step.needed && html`<p>Good beside it; the product gets ready without.</p>`}${how(step)}</td></tr></tbody>
    `
}

/** `24.5 (15 to 40)`: the median, and what lies between one case in ten and nine. */
const figure = (estimate: Step['effort']): Markup => html`${number(estimate.p50)}${estimate.p10 !== estimate.p90 && html` <span class="whole">(${between(estimate)})</span>`}`

const how = ({ steps, tool, guides }: Step): Markup => steps.length + guides.length === 0 && tool === undefined ? nothing : html`<details><summary>How</summary><ol>${steps.map((each) => html`<li>${each}</li>`)}</ol>
  ${tool !== undefined && html`<p>With ${link(tool.url, tool.name)}</p>`}${guides.length > 0 && html`<p>Read ${guides.map(({ title, url }, index) => html`${index > 0 && '; '}${link(url, title)}`)}</p>`}</details>`
