/** The long list of components. Folded, searchable, capped while the script runs. */
import type { Assessment } from '../../assess/schema.ts'
import { compareText } from '../../kernel/where.ts'
import { count, placeText } from '../view/text.ts'
import { componentCounts, coverageWords, wayWords, type Component } from '../view/vulnerabilities.ts'
import type { State } from '../view/words.ts'
import { html, nothing, pathCode, type Markup } from './markup.ts'

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
