/** The honest end: what could not be read, what was, by which program and catalogue, and what this page is not. */
import type { Assessment } from '../../assess/schema.ts'
import { bytesText, count, grouped, placeText } from '../view/text.ts'
import { checkCounts } from '../view/view.ts'
import { html, nothing, pathCode, type Markup } from './markup.ts'

export function problems({ problems: all, complete }: Assessment): Markup {
  if (all.length === 0) return nothing
  return html`<section id="problems" aria-labelledby="problems-title">
    <h2 id="problems-title">Not read as asked</h2>
    <p>${complete ? 'None of this leaves the review incomplete.' : 'The review lacks what is marked as missing here; it never counts as passed.'}</p>
    <table class="rows"><thead><tr><th scope="col">What</th><th scope="col">Message</th><th scope="col">Where</th></tr></thead>
    <tbody>${all.map(({ code, message, where, incomplete }) => html`<tr><th scope="row">${code}${incomplete && html`<small><b>missing from the review</b></small>`}</th><td>${message}</td><td>${pathCode(placeText(where))}</td></tr>
    `)}</tbody></table></section>`
}

export function foot(assessment: Assessment): Markup {
  const { provenance, product, problems: unread } = assessment
  const limits = Object.entries(provenance.limits)
  return html`<footer id="read">
    <h2>What was read</h2>
    ${provenance.artefacts.length === 0 ? html`<p>No artefact.</p>` : html`<table class="rows"><thead><tr><th scope="col">Artefact</th><th scope="col">Format</th><th scope="col">Size</th><th scope="col">SHA-256</th></tr></thead><tbody>
    ${provenance.artefacts.map(({ path, bytes, sha256, format, released }) => html`<tr><th scope="row">${pathCode(path)}${released === true && html`<small>the released one</small>`}</th><td>${format ?? ''}</td><td title="${grouped(bytes)} bytes">${bytesText(bytes)}</td><td><code class="hash">${sha256}</code></td></tr>
    `)}</tbody></table>`}
    <p>${checkCounts(assessment)} · ${count(assessment.components.length, 'component')} · ${unread.length === 0 ? 'nothing unread' : html`<a href="#problems">${count(unread.length, 'problem')}</a>`}</p>
    <p>Proofmark ${provenance.version} · catalogue of ${provenance.catalogue} · ${provenance.vulnerabilityDatabase === null ? 'no vulnerability database' : `vulnerability database of ${provenance.vulnerabilityDatabase.updated.slice(0, 10)}`} · ${product.dossier ? 'with product.yaml' : 'without product.yaml'}</p>
    ${limits.length > 0 && html`<details><summary>Limits of reading</summary><ul class="plainlist">${limits.map(([name, value]) => html`<li>${name}: ${grouped(value)}</li>`)}</ul></details>`}
    <p>This page shows what the evidence said on the day of the review. It is no certificate, and it says nothing about what was not handed in: what nobody showed stays unknown.</p>
    </footer>`
}
