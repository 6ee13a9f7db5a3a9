/** The answer: product, verdict, three sentences, what to do first, what blocks, and the level. */
import type { Assessment } from '../../assess/schema.ts'
import { count, dayText, listed, placeText } from '../view/text.ts'
import { blockerReasons, doFirst } from '../view/view.ts'
import { marketWord, stageWord, verdictWords } from '../view/words.ts'
import { levelShort } from './level.ts'
import { cellLinks, verdictClass } from './marks.ts'
import { html, nothing, pathCode, type Markup } from './markup.ts'

export function header({ product, platforms, verdict, level }: Assessment): Markup {
  const boards = platforms.map(({ title, revision, role }) => `${[title, revision].filter(Boolean).join(' ')}${role === 'main' ? '' : ` (${role})`}`)
  const about = [
    boards.length === 0 ? 'platform unknown' : listed(boards),
    stageWord(product.stage) === 'not stated' ? 'stage not stated' : stageWord(product.stage),
    product.markets.length === 0 ? 'markets not stated' : `for ${listed(product.markets.map(marketWord))}`,
    `reviewed ${dayText(product.reviewed)}`,
  ]
  const { word, meaning } = verdictWords[verdict]
  return html`<header>
    <div><h1>${product.name}${product.version !== undefined && html` <span class="version">${product.version}</span>`}</h1>
    <p class="sub">${about.join(' · ')}</p>${product.summary !== undefined && html`
    <p class="sub">${product.summary}</p>`}</div>
    <div class="verdict ${verdictClass(verdict)}"><b>${word}</b><span>level ${level.required} required</span><span>${meaning}</span></div>
    </header>
    `
}

export function lead(assessment: Assessment): Markup {
  const { problems, complete, product, summary } = assessment
  const missing = problems.filter((problem) => problem.incomplete).length
  return html`<p class="lead">${summary}</p>
    ${!complete && html`<p class="notice"><b>This review is incomplete.</b> <a href="#problems">${count(missing, 'thing')} that ${missing === 1 ? 'was' : 'were'} asked for could not be read.</a></p>
    `}${!product.dossier && html`<p class="notice"><b>There is no product.yaml.</b> What only the maker can say stays unknown, and the level is assumed.</p>
    `}`
}

export function first(assessment: Assessment): Markup {
  const things = doFirst(assessment)
  return html`<section id="first" aria-labelledby="first-title" tabindex="-1">
    <h2 id="first-title">Do first</h2>
    ${things.length === 0 ? html`<p>Nothing that is required is left to do.</p>` : html`<ol class="first">
    ${things.map(({ title, detail, outcome, step }) => {
      const place = outcome?.evidence.find((item) => item.basis !== 'catalogue')
      return html`<li><div>${step === undefined ? html`<a href="#questions">${title}</a>` : html`<a href="#step-${step}">${title}</a>`}<small>${detail.split(' · ').map((part, index) => html`${index > 0 && ' · '}<span class="whole">${part}</span>`)}</small>${place !== undefined && html`<small>${pathCode(placeText(place))}</small>`}</div></li>
      `
    })}</ol>`}
    ${blocking(assessment)}${levelShort(assessment)}
    </section>`
}

function blocking(assessment: Assessment): Markup {
  const reasons = blockerReasons(assessment)
  if (reasons.length === 0) return nothing
  return html`<h3 class="minor">What blocks it</h3>
    <ul class="plainlist">${reasons.map(({ why, cells }) => html`<li>${why}<small>${cellLinks(cells)}</small></li>`)}</ul>
    `
}
