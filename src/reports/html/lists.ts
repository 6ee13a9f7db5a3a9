/** The long lists: frameworks with their requirements, and components. Folded, searchable, capped while the script runs. */
import type { Assessment } from '../../assess/schema.ts'
import { count, placeText } from '../view/text.ts'
import { cellId, restsOnWords, statuses, statusWords, type State, type Status } from '../view/words.ts'
import { cellLinks, stateMarks } from './marks.ts'
import { html, nothing, pathCode, type Markup } from './markup.ts'

const statusStates: Readonly<Record<Status, State>> = { met: 'met', unmet: 'unmet', unknown: 'unknown', manual: 'planned', 'not-applicable': 'not-needed', 'out-of-scope': 'not-needed' }
const statusPill = (status: Status): Markup => html`<span class="pill s-${statusStates[status]}"><span aria-hidden="true">${stateMarks[statusStates[status]]}</span> ${statusWords[status]}</span>`

export function* frameworks({ frameworks: all, outcomes }: Assessment): Generator<Markup> {
  if (all.length === 0) return
  yield html`<section id="compliance" aria-labelledby="compliance-title" data-list="requirements">
    <h2 id="compliance-title">Compliance</h2>
    <p>What the same evidence says about each framework, in our own words. Verified means shown by evidence of the strength that the level asks for; declared means that the maker says so.</p>
    <form class="filter" hidden role="search" aria-label="Filter the requirements">
    <label>Text <input type="search" data-text autocomplete="off" spellcheck="false"></label>
    <label>Status <select data-match="status"><option value="">all</option>${statuses.map((status) => html`<option value="${status}">${statusWords[status]}</option>`)}</select></label>
    <span class="buttons"><button type="reset">Clear</button></span><output data-count aria-live="polite"></output></form>
    `
  for (const { title, edition, requirements } of all) {
    const counts = statuses.map((status) => ({ status, number: requirements.filter((each) => each.status === status).length })).filter(({ number }) => number > 0)
    yield html`<details class="group" data-group><summary><h3>${title}</h3> <span>${edition} · ${counts.map(({ status, number }) => `${number} ${statusWords[status]}`).join(', ')}</span></summary>
      <table class="rows"><caption class="vh">${title}</caption><thead><tr><th scope="col">Requirement</th><th scope="col">Status</th><th scope="col">Rests on</th><th scope="col">Evidence</th></tr></thead><tbody>
      `
    for (const each of requirements) {
      const cells = [...new Set(each.outcomes.flatMap((index) => outcomes[index] ?? []).map(cellId))]
      yield html`<tr data-row data-status="${each.status}"><th scope="row"><code>${each.id}</code> ${each.summary}<small>${each.strength}${each.coverage === 'partial' && ', covered in part'}${each.unconfirmed === true && ', our reading is unconfirmed'}</small></th><td>${statusPill(each.status)}</td><td data-label="Rests on">${restsOnWords[each.basis]}</td><td>${each.reason}${cells.length > 0 && html`<small>${cellLinks(cells)}</small>`}</td></tr>
        `
    }
    yield html`</tbody></table></details>
      `
  }
  yield html`<p class="none" data-none hidden>Nothing matches.</p></section>`
}

/** Rows that the script shows before it is asked for all. */
const shownComponents = 100

export function* components({ components: all, provenance }: Assessment): Generator<Markup> {
  if (all.length === 0) return
  const vulnerable = all.filter((each) => each.vulnerabilities.length > 0).length
  yield html`<section id="components" aria-labelledby="components-title" data-list="components" data-cap="${shownComponents}">
    <h2 id="components-title">Components</h2>
    <p>${count(all.length, 'component')}; ${provenance.vulnerabilityDatabase === null ? 'known vulnerabilities were not looked up, because there is no vulnerability database' : `${count(vulnerable, 'component')} with known vulnerabilities`}.</p>
    <details class="group unprinted"><summary><h3>All components</h3></summary>
    <form class="filter" hidden role="search" aria-label="Search the components">
    <label>Text <input type="search" data-text autocomplete="off" spellcheck="false"></label>
    <span class="buttons"><button type="reset">Clear</button></span><output data-count aria-live="polite"></output></form>
    <table class="rows"><caption class="vh">Components</caption><thead><tr><th scope="col">Name</th><th scope="col">Version</th><th scope="col">Vulnerabilities</th><th scope="col">Where</th></tr></thead><tbody>
    `
  for (const each of all) {
    const [place] = each.evidence
    yield html`<tr data-row><th scope="row">${each.name}<small><code>${each.purl}</code></small></th><td><code>${each.version}</code></td><td data-label="Vulnerabilities">${each.vulnerabilities.join(', ')}</td><td>${place === undefined ? nothing : pathCode(placeText(place))}</td></tr>
      `
  }
  yield html`</tbody></table><p class="none" data-none hidden>Nothing matches.</p><button type="button" data-all hidden>Show all ${all.length}</button></details></section>`
}
