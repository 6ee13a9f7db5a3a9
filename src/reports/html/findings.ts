/** All evidence, by area, property and cell: what fails, what is open, what passed. The grid's cells lead here. */
import type { AssessedOutcome, Assessment, GridCell } from '../../assess/schema.ts'
import { cellFindings, failing, severityCounts, type Finding } from '../view/findings.ts'
import { count, dayText, placeText } from '../view/text.ts'
import { askedIn, openBecause } from '../view/questions.ts'
import { dueWord, gridAreas, type GridRow } from '../view/view.ts'
import { basisWords, cellWord, propertyWords, results, resultWords, rungWords, severities } from '../view/words.ts'
import { anchor, cellLink, resultPill, severityPill, statePill } from './marks.ts'
import { html, link, nothing, pathCode, type Markup } from './markup.ts'

/** Properties are unfolded, those with the worst findings first, until this many findings stand open. */
const openAtFirst = 12
/** Places of one finding that are shown before the rest is folded away. */
const shownPlaces = 8

export function* findings(assessment: Assessment): Generator<Markup> {
  const all = failing(assessment)
  yield html`<section id="findings" aria-labelledby="findings-title" data-list="results">
    <h2 id="findings-title">Findings and evidence</h2>
    <p>${all.length === 0 ? 'No check failed.' : `${count(all.length, 'finding')}: ${severityCounts(all)}.`} Below each property stands everything that was judged, also what passed and what is open.</p>
    ${filterBar()}`
  const unfolded = worstProperties(assessment)
  for (const area of gridAreas(assessment)) {
    yield html`<div data-group><h3>${area.title}</h3>
      `
    for (const row of area.rows) {
      yield* propertyGroup(assessment, area.id, row, unfolded.has(row.property))
    }
    yield html`</div>
      `
  }
  yield html`<p class="none" data-none hidden>Nothing matches.</p></section>`
}

function worstProperties(assessment: Assessment): ReadonlySet<string> {
  const fails = new Map<string, number>()
  let shown = 0
  for (const severity of severities) {
    for (const outcome of failing(assessment).filter((each) => each.severity === severity)) {
      if (shown >= openAtFirst && !fails.has(outcome.property)) continue
      if (!fails.has(outcome.property)) shown += failing(assessment).filter((each) => each.property === outcome.property).length
      fails.set(outcome.property, shown)
    }
  }
  return new Set(fails.keys())
}

const option = (value: string | number, word: string): Markup => html`<option value="${value}">${word}</option>`

/** Shown by the script: without it, nothing would filter. */
const filterBar = (): Markup => html`<form class="filter" hidden role="search" aria-label="Filter the findings">
  <label>Text <input type="search" data-text autocomplete="off" spellcheck="false"></label>
  <label>Severity <select data-atmost="severity">${option('', 'any')}${severities.map((severity, index) => option(index, index === 0 ? severity : `${severity} or worse`))}</select></label>
  <label>Result <select data-match="result">${option('', 'all')}${results.map((result) => option(result, resultWords[result]))}</select></label>
  <label>Area <select data-match="area">${option('', 'all')}${gridAreas({ grid: [] }).map((area) => option(area.id, area.title.toLowerCase()))}</select></label>
  <span class="buttons"><button type="reset">Clear</button><button type="button" data-unfold aria-pressed="false">Unfold all</button></span>
  <output data-count aria-live="polite"></output>
  </form>
  `

function* propertyGroup(assessment: Assessment, area: string, row: GridRow, open: boolean): Generator<Markup> {
  const own = row.cells.flatMap((cell) => cell.outcomes.flatMap((index) => assessment.outcomes[index] ?? []))
  const fails = own.filter((outcome) => outcome.result === 'fail')
  const unknown = own.filter((outcome) => outcome.result === 'unknown').length
  const counts = [fails.length === 0 ? '' : severityCounts(fails), unknown === 0 ? '' : `${unknown} unknown`].filter(Boolean).join(', ')
  yield html`<details class="group" data-group${open && html` open`}><summary><h4>${row.title}</h4> <span>${counts === '' ? 'no findings' : counts}</span></summary>
    <p class="question">${propertyWords[row.property]}</p>
    <table class="rows evidence" role="table"><caption class="vh">${row.title}: evidence by rung</caption>
    <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Result</th><th role="columnheader" scope="col">What was found</th><th role="columnheader" scope="col">Where</th></tr></thead>
    `
  for (const cell of row.cells) {
    yield cellHead(assessment, cell)
    for (const finding of cellFindings(assessment, cell)) yield evidenceRow(assessment, area, cell, finding)
    yield html`</tbody>
      `
  }
  yield html`</table></details>
    `
}

function cellHead({ product }: Assessment, cell: GridCell): Markup {
  const { state, required, due, reason, heldBy, rung } = cell
  const remarks = [
    ...(state === 'met' ? [] : [heldBy === undefined ? html`${reason}` : html`waits for ${cellLink(heldBy)}`]),
    ...(required && state !== 'met' && !reason.includes('due') ? [html`${dueWord(due, product.stage)}`] : []),
    ...(cell.outcomes.length === 0 ? [html`nothing was judged here`] : []),
  ]
  return html`<tbody role="rowgroup" id="${anchor(cell)}" data-title="${cellWord(`${cell.property}/${rung}`)}" tabindex="-1"><tr role="row" class="cellhead"><th role="rowheader" scope="rowgroup" colspan="3"><span class="rung">${rung}</span> ${statePill(state)} <span class="why">${rungWords[rung]}${remarks.map((remark) => html` · ${remark}`)}</span></th></tr>
    `
}

function evidenceRow(assessment: Assessment, area: string, cell: GridCell, { outcome, times, subjects, evidence }: Finding): Markup {
  const { result, severity, message, check, reason, settledBy, remedy } = outcome
  const step = assessment.plan.findIndex((each) => each.remedy === remedy)
  // One finding says in its message what it is about; of several that say the same, the subjects tell them apart.
  const named = times === 1 ? [] : subjects.filter((subject) => !message.includes(subject) && !evidence.some((item) => item.path.includes(subject)))
  return html`<tr role="row" class="r-${result}" data-row data-area="${area}" data-result="${result}"${result === 'fail' && html` data-severity="${severities.indexOf(severity)}"`}>
    <td role="cell">${result === 'fail' ? severityPill(severity) : resultPill(result)}</td>
    <td role="cell">${result === 'unknown' && settledBy !== undefined ? question(outcome, settledBy) : html`<p>${message}</p>`}${times > 1 && html`<p><b>${times} times</b></p>`}
    ${named.length > 0 && html`<p class="subjects">${named.slice(0, shownPlaces).map((subject) => html`<code>${subject}</code> `)}${named.length > shownPlaces && `and ${named.length - shownPlaces} more`}</p>`}
    ${remarks(outcome, cell)}
    ${step >= 0 && html`<p>Do: <a href="#step-${step + 1}">${assessment.plan[step]?.title ?? ''}</a></p>`}
    <p class="soft">${result === 'fail' && html`${sentence(reason)} `}Check <code>${check}</code></p></td>
    <td role="cell">${places(evidence)}</td></tr>
    `
}

const sentence = (text: string): string => (/[.!?]$/u.test(text) ? text : `${text}.`)

/** Why it is open, what to ask, and what would prove the answer. */
function question(outcome: AssessedOutcome, settledBy: string): Markup {
  const { ask, key, proof } = askedIn(settledBy)
  const because = openBecause(outcome, ask)
  return html`${because !== '' && html`<p>${because}</p>`}<p><b>To settle it:</b> ${ask}</p>${proof !== '' && html`<p>Proof: ${proof}</p>`}${key !== undefined && html`<p class="soft">Answer it in product.yaml: <code>${key}</code></p>`}`
}

function remarks({ unattainable, repairedBy, planned, waived, deciding }: AssessedOutcome, { required }: GridCell): Markup {
  const said = [
    ...(unattainable === true ? [html`<b>No configuration of this platform repairs it</b>${repairedBy !== undefined && repairedBy.length > 0 && html`; an add-on does: ${repairedBy.map((id, index) => html`${index > 0 && ', '}<code>${id}</code>`)}`}`] : []),
    ...(planned === true ? [html`planned`] : []),
    ...(required ? [] : [html`not asked at this level`]),
    ...(deciding ? [] : [html`informs; another check decides the cell`]),
    ...(waived === undefined ? [] : [html`<b>waived</b> by ${waived.owner} until ${dayText(waived.expires)}: ${waived.reason}`]),
  ]
  return said.length === 0 ? nothing : html`<p>${said.map((each, index) => html`${index > 0 && '; '}${each}`)}</p>`
}

function places(evidence: AssessedOutcome['evidence']): Markup {
  if (evidence.length === 0) return nothing
  const rest = evidence.slice(shownPlaces)
  return html`<ul class="places">${evidence.slice(0, shownPlaces).map(place)}</ul>${rest.length > 0 && html`<details><summary>${count(rest.length, 'more place')}</summary><ul class="places">${rest.map(place)}</ul></details>`}`
}

/** Enough of a hash to compare by eye; the JSON report has all of it. */
const shortened = (hash: string): string => (hash.length <= 20 ? hash : `${hash.slice(0, 12)}…${hash.slice(-4)}`)

/** A place, how it is known, what stands there, and a source that can be opened. */
function place(item: AssessedOutcome['evidence'][number]): Markup {
  const { basis, excerpt, sha256, source } = item
  return html`<li>${pathCode(placeText(item))}${basis !== 'observed' && html` <span class="soft">${basisWords[basis]}</span>`}${excerpt !== undefined && html`<q>${excerpt}</q>`}${sha256 !== undefined && html`<small title="${sha256}">sha256 ${shortened(sha256)}</small>`}${source !== undefined && html`<small>${link(source.url, source.title)}${source.edition !== undefined && `, ${source.edition}`}, ${source.at}, read ${dayText(source.checked)}</small>`}</li>`
}
