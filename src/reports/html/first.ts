/** The answer: product, verdict, three sentences, what to do first, why this level, and which platforms would do. */
import type { Assessment } from '../../assess/schema.ts'
import { count, dayText, listed, placeText } from '../view/text.ts'
import { blockerReasons, clearsAll, doFirst } from '../view/view.ts'
import { marketWord, stageWord, verdictWords } from '../view/words.ts'
import { cellLinks, verdictClass, verdictPill } from './marks.ts'
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
    ${blocking(assessment)}${levelReasons(assessment)}
    </section>`
}

function blocking(assessment: Assessment): Markup {
  const reasons = blockerReasons(assessment)
  if (reasons.length === 0) return nothing
  return html`<h3 class="minor">What blocks it</h3>
    <ul class="plainlist">${reasons.map(({ why, cells }) => html`<li>${why}<small>${cellLinks(cells)}</small></li>`)}</ul>
    `
}

function levelReasons({ level }: Assessment): Markup {
  const scale = { remote: 'networks', physical: 'in hand', both: 'both' } as const
  return html`<h3 class="minor">Why level ${level.required}</h3>
    <p class="levels"><b>${level.remote}</b> of 3 over networks and radio, <b>${level.physical}</b> of 4 with the unit in hand; the larger counts${level.override !== undefined && html`. <b>Set by hand to ${level.override}</b>`}.</p>
    ${level.reasons.length > 0 && html`<details><summary>${count(level.reasons.length, 'reason')}</summary><ul class="plainlist">${level.reasons.map((reason) => html`<li>${scale[reason.scale]} ${reason.level}: ${reason.because}${reason.input !== '' && html`<small><code>${reason.input}</code></small>`}</li>`)}</ul></details>`}
    `
}

/** Platforms that are shown before the rest is folded away, where something blocks; elsewhere all are folded. */
const shownAlternatives = 5

export function alternatives(assessment: Assessment): Markup {
  const { alternatives: all, verdict, level } = assessment
  if (all.length === 0) return nothing
  const blocked = verdict === 'blocked'
  const shown = blocked ? all.filter((each) => each.verdict !== 'blocked').slice(0, shownAlternatives) : []
  const rest = all.filter((each) => !shown.includes(each))
  return html`<section id="platforms" aria-labelledby="platforms-title">
    <h2 id="platforms-title">${!blocked ? 'Other platforms' : shown.length > 0 ? 'Platforms that clear the block' : 'No platform clears the block'}</h2>
    ${shown.length > 0 && table(shown)}${blocked && shown.length === 0 && html`<p>No platform of the catalogue that suits this product clears it at level ${level.required}.</p>`}
    ${rest.length > 0 && html`<details class="unprinted"><summary>${count(rest.length, 'other platform')} of the catalogue, judged at level ${level.required}</summary>${table(rest)}</details>`}
    </section>`

  function table(rows: Assessment['alternatives']): Markup {
    return html`<table class="rows">
  <thead><tr><th scope="col">Platform</th><th scope="col">Level ${level.required}</th><th scope="col">What changes</th><th scope="col">Clears</th><th scope="col">Still open</th></tr></thead>
  <tbody>${rows.map((each) => html`<tr><th scope="row">${each.title}</th><td>${verdictPill(each.verdict)}</td><td>${each.delta}</td><td data-label="Clears">${each.clears.length === 0 ? html`<span class="soft">nothing that is blocked</span>` : clearsAll(assessment, each) ? 'all that blocks' : cellLinks(each.clears)}</td><td data-label="Still open">${each.blockers.length === 0 ? html`<span class="soft">nothing that blocks</span>` : cellLinks(each.blockers.map(({ cell }) => cell))}</td></tr>
  `)}</tbody></table>`
  }
}
