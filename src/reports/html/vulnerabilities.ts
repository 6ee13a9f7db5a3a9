/** What is published about what is inside: by urgency, with why it is reached or not; what does not apply is folded, with its justification. */
import type { Assessment } from '../../assess/schema.ts'
import { count, dayText, placeText } from '../view/text.ts'
import { databaseSentences, justificationWords, notAffected, open, percent, priorities, priorityCounts, priorityGroups, priorityWords, reachWords, scoreOf, type Vulnerability } from '../view/vulnerabilities.ts'
import type { Severity, State } from '../view/words.ts'
import { severityPill, stateMarks } from './marks.ts'
import { html, link, nothing, pathCode, type Markup } from './markup.ts'

/** Rows that the script shows before it is asked for all, and rows of a group that are printed. */
const shownRows = 200
const printedRows = 50

const severityNames = ['critical', 'high', 'medium', 'low', 'none', 'unknown'] as const
const reaches = ['network', 'started', 'installed', 'unknown'] as const
const reachStates: Readonly<Record<Vulnerability['reach'], State>> = { network: 'unmet', started: 'held', installed: 'not-needed', unknown: 'unknown' }

export function* vulnerabilities(assessment: Assessment): Generator<Markup> {
  if (!hasVulnerabilities(assessment)) return
  const found = open(assessment)
  const spared = notAffected(assessment)
  const some = found.length + spared.length > 0
  yield html`<section id="vulnerabilities" aria-labelledby="vulnerabilities-title"${some && html` data-list="vulnerabilities" data-cap="${shownRows}"`}>
    <h2 id="vulnerabilities-title">Vulnerabilities</h2>
    ${found.length > 0 && html`<p>${count(found.length, 'vulnerability', 'vulnerabilities')} that affect the product or may: <b>${priorityCounts(assessment)}</b>. Known exploitation and reach come before the score.</p>
    `}${databaseSentences(assessment).map((sentence) => html`<p${assessment.provenance.vulnerabilityDatabase === null && html` class="notice"`}>${marked(sentence)}</p>
    `)}${some && filterBar()}`
  for (const { priority, items } of priorityGroups(assessment)) {
    const { title, meaning } = priorityWords[priority]
    yield* group({ title, about: `${items.length} · ${meaning}`, folded: priority === 'planned' || priority === 'watch', priority, items })
  }
  if (spared.length > 0) yield* group({ title: 'Not affected', about: `${spared.length} · published about these versions, and not true of this product`, folded: true, priority: 'none', items: spared })
  yield html`${some && html`<p class="none" data-none hidden>Nothing matches.</p><button type="button" data-all hidden>Show all ${assessment.vulnerabilities.length}</button>`}</section>`
}

export const hasVulnerabilities = ({ vulnerabilities: all, components, provenance }: Assessment): boolean => all.length > 0 || components.length > 0 || provenance.vulnerabilityDatabase !== null

/** A sentence with its commands as code. */
const marked = (sentence: string): Markup => html`${sentence.split('`').map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : html`${part}`))}`

const option = (value: string | number, word: string): Markup => html`<option value="${value}">${word}</option>`

const filterBar = (): Markup => html`<form class="filter" hidden role="search" aria-label="Filter the vulnerabilities">
  <label>Text <input type="search" data-text autocomplete="off" spellcheck="false"></label>
  <label>Priority <select data-match="priority">${option('', 'all')}${priorities.map((priority) => option(priority, priorityWords[priority].title.toLowerCase()))}${option('none', 'not affected')}</select></label>
  <label>Severity <select data-atmost="severity">${option('', 'any')}${severityNames.slice(0, 4).map((severity, index) => option(index, index === 0 ? severity : `${severity} or worse`))}</select></label>
  <label>Reach <select data-match="reach">${option('', 'any')}${reaches.map((reach) => option(reach, reachWords[reach]))}</select></label>
  <label>Exploited <select data-match="exploited">${option('', 'any')}${option('yes', 'known to be')}</select></label>
  <span class="buttons"><button type="reset">Clear</button><button type="button" data-unfold aria-pressed="false">Unfold all</button></span>
  <output data-count aria-live="polite"></output></form>
  `

interface Group {
  readonly title: string
  readonly about: string
  readonly folded: boolean
  readonly priority: string
  readonly items: readonly Vulnerability[]
}

function* group({ title, about, folded, priority, items }: Group): Generator<Markup> {
  yield html`<details class="group${items.length > printedRows && ' unprinted'}" data-group${!folded && html` open`}><summary><h3>${title}</h3> <span>${about}</span></summary>
    <table class="rows vulnerable"><caption class="vh">${title}</caption><thead><tr><th scope="col">Vulnerability</th><th scope="col">Component</th><th scope="col">How urgent</th><th scope="col">Why</th><th scope="col">Where</th></tr></thead><tbody>
    `
  for (const each of items) yield row(each, priority)
  yield html`</tbody></table></details>
    `
}

function row(each: Vulnerability, priority: string): Markup {
  const { severity, reach, exploited, summary, name, version, detail, evidence, aliases } = each
  const [place] = evidence
  const [source] = each.sources
  // The lists also write `NVD-CWE-noinfo`, which says nothing.
  const notes = [...(aliases.length === 0 ? [] : [`also ${aliases.join(', ')}`]), ...each.weaknesses.filter((weakness) => weakness.startsWith('CWE-'))]
  return html`<tr data-row data-priority="${priority}" data-severity="${severityNames.indexOf(severity)}" data-reach="${reach}" data-exploited="${exploited === undefined ? 'no' : 'yes'}"><th scope="row">${source === undefined ? each.id : link(source.url, each.id)}<small>${summary}</small>${notes.length > 0 && html`<small>${notes.join(' · ')}</small>`}</th><td data-label="Component">${name} <code>${version}</code>${fix(each)}</td><td data-label="How urgent">${urgency(each)}</td><td data-label="Why">${why(each)}<p>${detail}</p></td><td>${place === undefined ? nothing : pathCode(placeText(place))}${evidence.length > 1 && html`<small>and ${count(evidence.length - 1, 'more place')}</small>`}</td></tr>
    `
}

const fix = ({ fixedIn, matchedBy, state }: Vulnerability): Markup => html`${state !== 'not-affected' && html`<small>${fixedIn === undefined ? 'no fixed version is recorded' : html`fixed in <code>${fixedIn}</code>`}</small>`}${matchedBy === 'cpe' && html`<small>matched by CPE only</small>`}`

const pill = (state: State, word: string): Markup => html`<span class="pill s-${state}"><span aria-hidden="true">${stateMarks[state]}</span> ${word}</span>`

/** The score's own words: none and unknown are no severities of findings. */
const scored = (severity: Vulnerability['severity']): Markup => (severity === 'none' ? pill('not-needed', 'none') : severity === 'unknown' ? pill('unknown', 'not scored') : severityPill(severity satisfies Severity))

function urgency(each: Vulnerability): Markup {
  const { exploited, epss, severity, urgency: word } = each
  const score = scoreOf(each)
  return html`${exploited !== undefined && html`<p><span class="pill v-critical">known to be exploited</span><small>since ${dayText(exploited.added)}${exploited.due !== undefined && `, to be repaired by ${dayText(exploited.due)}`}${exploited.ransomware && ', by ransomware too'}</small></p>`}<p>${scored(severity)}${score !== undefined && html`<small title="${score.vector}">CVSS ${score.version}: ${score.score.toFixed(1)}, by ${score.by}</small>`}${epss !== undefined && html`<small>EPSS ${percent(epss.probability)}, above ${percent(epss.percentile)} of all</small>`}${word !== undefined && html`<small>the distribution says ${word}</small>`}</p>`
}

function why({ state, justification, reach }: Vulnerability): Markup {
  if (state === 'not-affected') return html`<p>${pill('met', 'not affected')}${justification !== undefined && html`<small>${justificationWords[justification]} (${justification})</small>`}</p>`
  return html`<p>${pill(reachStates[reach], reachWords[reach])}${state === 'under-investigation' && html` ${pill('unknown', 'not decided yet')}`}</p>`
}
