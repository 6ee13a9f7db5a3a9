/** The review as one HTML file: no network, no other file, readable without its script and on paper. */
import type { Assessment } from '../../assess/schema.ts'
import { defineReport, encode } from '../define.ts'
import { legible } from '../view/legible.ts'
import { verdictWords } from '../view/words.ts'
import { script, scriptHash, style, styleHash } from './assets.gen.ts'
import { boards } from './board.ts'
import { chains } from './chain.ts'
import { findings } from './findings.ts'
import { first, header, lead } from './first.ts'
import { foot, problems } from './foot.ts'
import { grid } from './grid.ts'
import { levelSection } from './level.ts'
import { components } from './lists.ts'
import { html, trusted, type Markup } from './markup.ts'
import { matrix } from './matrix.ts'
import { plan, questions } from './plan.ts'
import { platforms } from './platforms.ts'
import { hasVulnerabilities, vulnerabilities } from './vulnerabilities.ts'

/** Nothing is fetched, and only our own script and style run: even markup that got in could do nothing. */
const policy = [
  "default-src 'none'",
  `style-src '${styleHash}'`,
  `script-src '${scriptHash}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

function* pieces(assessment: Assessment): Generator<Markup> {
  const { product, verdict } = assessment
  yield html`<!doctype html>
    <html lang="en"><head><meta charset="utf-8">
<meta name="generator" content="Proofmark">
    <meta http-equiv="Content-Security-Policy" content="${policy}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="referrer" content="no-referrer">
    <title>${product.name}: ${verdictWords[verdict].word.toLowerCase()} - security review</title>
    <style>${trusted(style)}</style></head>
    <body><a class="skip" href="#main">Skip to the answer</a>
    <div class="page">
    `
  yield header(assessment)
  yield html`<main id="main" tabindex="-1">
    `
  yield lead(assessment)
  yield contents(assessment)
  yield html`<div class="two">`
  yield grid(assessment)
  yield first(assessment)
  yield html`</div>
    `
  yield chains(assessment)
  yield boards(assessment)
  yield platforms(assessment)
  yield levelSection(assessment)
  yield* findings(assessment)
  yield questions(assessment)
  yield plan(assessment)
  yield* matrix(assessment)
  yield* vulnerabilities(assessment)
  yield* components(assessment)
  yield problems(assessment)
  yield html`</main>
    `
  yield foot(assessment)
  yield html`</div>
    <dialog id="panel" aria-labelledby="panel-title"><div class="panelhead"><h2 id="panel-title" tabindex="-1"></h2><button type="button" data-close>Close</button></div><div data-body></div><p><a href="#findings" data-full>Show it among all findings</a></p></dialog>
    <script>${trusted(script)}</script>
    </body></html>
    `
}

function contents(assessment: Assessment): Markup {
  const parts: readonly (readonly [string, string, boolean])[] = [
    ['grid', 'Grid', true],
    ['first', 'Do first', true],
    ['chain', 'Chain of trust', assessment.chains.length > 0],
    ['boards', 'Board', assessment.boards.length > 0],
    ['platforms', 'Platforms', assessment.alternatives.length > 0],
    ['level', 'Level', true],
    ['findings', 'Findings', true],
    ['questions', 'Questions', assessment.level.questions.length > 0 || assessment.outcomes.some((outcome) => outcome.result === 'unknown')],
    ['plan', 'Plan', assessment.plan.length > 0],
    ['compliance', 'Compliance', assessment.frameworks.length > 0],
    ['vulnerabilities', 'Vulnerabilities', hasVulnerabilities(assessment)],
    ['components', 'Components', assessment.components.length > 0],
    ['problems', 'Not read', assessment.problems.length > 0],
    ['read', 'What was read', true],
  ]
  return html`<nav aria-label="Parts of this report"><ul>${parts.filter(([, , there]) => there).map(([id, title]) => html`<li><a href="#${id}">${title}</a></li>`)}</ul></nav>
    `
}

function* texts(assessment: Assessment): Generator<string> {
  for (const piece of pieces(legible(assessment))) yield piece.html
}

export const report = defineReport({
  id: 'html',
  mediaType: 'text/html; charset=utf-8',
  extension: 'html',
  render: (assessment) => encode(texts(assessment)),
})
