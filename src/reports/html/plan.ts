/** What to ask and what to do: the questions that settle what is unknown, and the whole plan in its order. */
import type { Assessment } from '../../assess/schema.ts'
import { count } from '../view/text.ts'
import { openQuestions, type Question } from '../view/questions.ts'
import { dueWord } from '../view/view.ts'
import { costWord, daysWord, effortWord } from '../view/words.ts'
import { cellLinks } from './marks.ts'
import { html, nothing, type Markup } from './markup.ts'

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
  if (steps.length === 0) return nothing
  return html`<section id="plan" aria-labelledby="plan-title">
    <h2 id="plan-title">The plan</h2>
    <p>${count(steps.length, 'step')}${assessment.outlook.present !== undefined && html`, ${effortWord(assessment.outlook.present.effort)} together`}. The order is: what unblocks; what is critical or due already; what is due later. Of each, what weighs most comes first.</p>
    <table class="rows plan" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Step</th><th role="columnheader" scope="col">Due</th><th role="columnheader" scope="col">Person-days</th><th role="columnheader" scope="col">Cost</th><th role="columnheader" scope="col">Clears</th></tr></thead>
    <tbody role="rowgroup">${steps.map((step, index) => html`<tr role="row" id="step-${index + 1}" tabindex="-1"><th role="rowheader" scope="row"><span class="number">${index + 1}</span> ${step.title}
      ${step.irreversible && html`<p><span class="pill s-not-planned">cannot be undone</span>${step.rehearsal !== undefined && html` ${step.rehearsal}`}</p>`}
      ${step.steps.length > 0 && html`<details><summary>How</summary><ol>${step.steps.map((each) => html`<li>${each}</li>`)}</ol></details>`}</th>
      <td role="cell" data-label="Due">${step.late && product.stage !== 'not stated' ? html`<b>${when(step.due, product.stage)}</b>` : when(step.due, product.stage)}</td><td role="cell" data-label="Person-days">${daysWord(step.effort)}</td><td role="cell" data-label="Cost">${step.cost === undefined ? html`<span class="soft">none known</span>` : costWord(step.cost)}</td><td role="cell" data-label="Clears">${cellLinks(step.clears)}</td></tr>
    `)}</tbody></table></section>`
}
