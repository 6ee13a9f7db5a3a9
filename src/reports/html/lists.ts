/** The long lists: frameworks with their requirements, and components. Folded, searchable, capped while the script runs. */
import type { Assessment } from '../../assess/schema.ts'
import { compareText } from '../../kernel/where.ts'
import { count, dayText, placeText } from '../view/text.ts'
import { componentCounts, coverageWords, wayWords, type Component } from '../view/vulnerabilities.ts'
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
  for (const { title, edition, unsettled, requirements } of all) {
    const counts = statuses.map((status) => ({ status, number: requirements.filter((each) => each.status === status).length })).filter(({ number }) => number > 0)
    yield html`<details class="group" data-group><summary><h3>${title}</h3> <span>${edition} · ${counts.map(({ status, number }) => `${number} ${statusWords[status]}`).join(', ')}${unsettled !== undefined && ' · open whether it applies'}</span></summary>
      ${unsettled !== undefined && html`<p>Whether it concerns the product is open (${unsettled}); the rows say what would hold if it does.</p>`}
      <table class="rows"><caption class="vh">${title}</caption><thead><tr><th scope="col">Requirement</th><th scope="col">Status</th><th scope="col">Rests on</th><th scope="col">Evidence</th></tr></thead><tbody>
      `
    for (const each of requirements) {
      const cells = [...new Set(each.outcomes.flatMap((index) => outcomes[index] ?? []).map(cellId))]
      yield html`<tr data-row data-status="${each.status}"><th scope="row"><code>${each.id}</code> ${each.summary}<small>${each.strength}${each.coverage === 'partial' && ', covered in part'}${each.unconfirmed === true && ', our reading is unconfirmed'}${each.bindsFrom !== undefined && `, binds from ${dayText(each.bindsFrom)}`}</small></th><td>${statusPill(each.status)}</td><td data-label="Rests on">${restsOnWords[each.basis]}</td><td>${each.reason}${cells.length > 0 && html`<small>${cellLinks(cells)}</small>`}</td></tr>
        `
    }
    yield html`</tbody></table></details>
      `
  }
  yield html`<p class="none" data-none hidden>Nothing matches.</p></section>`
}

/** Rows that the script shows before it is asked for all, and vulnerabilities of one component that are named. */
const shownComponents = 100
const namedVulnerabilities = 4

export function* components(assessment: Assessment): Generator<Markup> {
  const { components: all, provenance } = assessment
  if (all.length === 0) return
  const vulnerable = all.filter((each) => each.vulnerabilities.length > 0).length
  const looked = provenance.vulnerabilityDatabase !== null
  yield html`<section id="components" aria-labelledby="components-title" data-list="components" data-cap="${shownComponents}">
    <h2 id="components-title">Components</h2>
    <p>${componentCounts(assessment)}${looked && html`; ${count(vulnerable, 'component')} with known vulnerabilities`}.</p>
    <details class="group unprinted"><summary><h3>All components</h3></summary>
    <form class="filter" hidden role="search" aria-label="Search the components">
    <label>Text <input type="search" data-text autocomplete="off" spellcheck="false"></label>
    <label>Confidence <select data-match="confidence"><option value="">all</option>${confidences.map((each) => html`<option value="${each}">${each}</option>`)}</select></label>
    <label>Kind <select data-match="kind"><option value="">all</option>${[...new Set(all.map(({ type }) => type))].toSorted(compareText).map((type) => html`<option value="${type}">${type}</option>`)}</select></label>
    ${looked && html`<label>Known to the database <select data-match="coverage"><option value="">all</option>${Object.entries(coverageWords).map(([coverage, word]) => html`<option value="${coverage}">${word}</option>`)}</select></label>`}
    <span class="buttons"><button type="reset">Clear</button></span><output data-count aria-live="polite"></output></form>
    <table class="rows"><caption class="vh">Components</caption><thead><tr><th scope="col">Name</th><th scope="col">Version</th><th scope="col">How sure</th><th scope="col">Licence, supplier</th><th scope="col">Vulnerabilities</th><th scope="col">Where</th></tr></thead><tbody>
    `
  for (const each of all) yield componentRow(each)
  yield html`</tbody></table><p class="none" data-none hidden>Nothing matches.</p><button type="button" data-all hidden>Show all ${all.length}</button></details></section>`
}

const confidences = ['high', 'medium', 'low'] as const
const confidenceStates: Readonly<Record<Component['confidence'], State>> = { high: 'met', medium: 'planned', low: 'unknown' }

function componentRow({ name, version, purl, type, source, confidence, reason, ways, licence, supplier, coverage, vulnerabilities, evidence }: Component): Markup {
  const [place] = evidence
  const more = vulnerabilities.length - namedVulnerabilities
  return html`<tr data-row data-confidence="${confidence}" data-kind="${type}" data-coverage="${coverage ?? ''}"><th scope="row">${name}<small>${type}</small><small><code>${purl}</code></small></th><td data-label="Version"><code>${version}</code>${source !== undefined && source.name !== name && html`<small>built from ${source.name} ${source.version}</small>`}</td><td data-label="How sure"><span class="pill s-${confidenceStates[confidence]}">${confidence}</span><small>${reason}</small>${ways.length > 1 && html`<small>found by ${ways.map((way) => wayWords[way]).join(', ')}</small>`}</td><td data-label="Licence, supplier">${licence}${supplier !== undefined && html`<small>${supplier}</small>`}</td><td data-label="Vulnerabilities">${vulnerabilities.slice(0, namedVulnerabilities).join(', ')}${more > 0 && ` and ${more} more`}${coverage === 'none' && html`<small>no feed knows it</small>`}</td><td>${place === undefined ? nothing : pathCode(placeText(place))}${evidence.length > 1 && html`<small>and ${count(evidence.length - 1, 'more place')}</small>`}</td></tr>
    `
}
