/** The whole review as a document: the answer first, then the grid, what was found, what to do, what frameworks ask, and what it all rests on. */
import type { Assessment } from '../../assess/schema.ts'
import { compareText } from '../../kernel/where.ts'
import { failing, severityCounts, severityFindings, type Finding } from '../view/findings.ts'
import { stepsBefore, waitWord, whoWords } from '../view/plan.ts'
import { legible } from '../view/legible.ts'
import { openQuestions } from '../view/questions.ts'
import { bytesText, count, dayText, grouped, listed, placeText } from '../view/text.ts'
import { checkCounts, doFirst, dueWord, gridAreas, rungs, tellingReasons } from '../view/view.ts'
import { basisWords, cellWord, costWord, effortWord, marketWord, rungWords, stageWord, states, stateWords, verdictWords, type State } from '../view/words.ts'
import { citedIn, citeSpans, evidenceTable } from './evidence.ts'
import type { Block, Cell, Paper, Text, Tone } from './model.ts'
import { requirementBlocks } from './requirements.ts'
import { chainBlocks, componentBlocks } from './inside.ts'

/** Places of one finding, findings of one severity, rows of evidence and questions that are written out; the rest is counted. */
const shownPlaces = 4
const shownFindings = 250
export const shownEvidence = 1500
const shownQuestions = 25

export const originOf = ({ provenance }: Assessment): string => `Proofmark ${provenance.version}, catalogue of ${provenance.catalogue}`
export const productName = ({ product }: Assessment): string => [product.name, product.version ?? ''].filter(Boolean).join(' ')

export function reviewPaper(original: Assessment): Paper {
  const assessment = legible(original)
  const blocks = [
    ...cover(assessment), ...grid(assessment), ...findings(assessment), ...questions(assessment), ...plan(assessment), ...chainBlocks(assessment),
    ...requirementBlocks(assessment), ...componentBlocks(assessment),
  ]
  return {
    title: `Security review: ${productName(assessment)}`,
    subtitle: assessment.product.summary ?? `Reviewed on ${dayText(assessment.product.reviewed)}`,
    language: 'en-GB',
    notice: 'What the evidence said on the day of the review: not legal advice, not a certificate',
    date: assessment.product.reviewed,
    origin: originOf(assessment),
    blocks: [...blocks, ...evidence(original, citedIn(blocks, { counted: false })), ...read(assessment)],
  }
}

/** Said at the head of every document of a review that is incomplete. */
export function* unread({ complete }: Assessment): Generator<Block> {
  if (!complete) yield { kind: 'paragraph', text: [{ strong: 'This review is incomplete: part of what was handed in could not be read.' }] }
}

const verdictTones: Readonly<Record<Assessment['verdict'], Tone>> = { blocked: 'bad', unproven: 'ask', fixable: 'ask', ready: 'good' }

function* cover(assessment: Assessment): Generator<Block> {
  const { product, verdict, summary, level, platforms } = assessment
  yield { kind: 'verdict', ...verdictWords[verdict], tone: verdictTones[verdict] }
  yield* unread(assessment)
  yield { kind: 'paragraph', text: summary }
  yield {
    kind: 'facts',
    rows: [
      ['Platform', platforms.length === 0 ? 'unknown' : listed(platforms.map(({ title, revision }) => [title, revision].filter(Boolean).join(' ')))],
      ['Stage', stageWord(product.stage)],
      ...(product.markets.length === 0 ? [] : [['Markets', listed(product.markets.map(marketWord))] as const]),
      ['Reviewed', `${dayText(product.reviewed)}${product.dossier ? '' : ', without product.yaml'}`],
      ['Level', `${level.required} (${level.remote} of 3 over networks, ${level.physical} of 4 with the unit in hand${level.assumed ? '; partly assumed' : ''})`],
      ['Because', [...new Set(tellingReasons(assessment).map(({ because }) => because))].join('; ')],
    ],
  }
  const first = doFirst(assessment)
  if (first.length > 0) {
    yield { kind: 'heading', level: 1, text: 'What to do first', unlisted: true }
    yield { kind: 'list', items: first.map(({ title, detail }): Text => [{ strong: title }, detail === '' ? '' : ` (${detail})`]) }
  }
  yield { kind: 'heading', level: 1, text: 'Contents', unlisted: true }
  yield { kind: 'contents', depth: 1 }
}

const stateTones: Readonly<Record<State, Tone>> = { met: 'good', unmet: 'bad', held: 'ask', unknown: 'ask', planned: 'ask', 'not-planned': 'ask', 'not-needed': 'off' }

function* grid(assessment: Assessment): Generator<Block> {
  yield { kind: 'page' }
  yield { kind: 'heading', level: 1, text: 'The grid' }
  yield { kind: 'paragraph', text: 'Sixteen properties by four rungs. A product climbs each rung on its own: what the platform has, what is switched on, what is done right, what stays right.' }
  yield {
    kind: 'table', grid: true,
    summary: 'Sixteen properties in rows by the four rungs available, enabled, correct and kept; each cell says its state in a word',
    head: ['Area', 'Property', ...rungs],
    widths: [4, 7, 5, 5, 5, 5],
    rows: gridAreas(assessment).flatMap(({ title: area, rows }) => rows.map(({ title, cells }): readonly (Cell | Text)[] => [
      { text: area }, { text: title },
      ...rungs.map((rung): Cell => {
        const cell = cells.find((each) => each.rung === rung)
        if (cell === undefined) return { text: '' }
        const { state, required, requiredFrom } = cell
        const fails = cell.outcomes.filter((index) => assessment.outcomes[index]?.result === 'fail').length
        const word = state === 'not-needed' && !required ? `from level ${requiredFrom}` : stateWords[state].word
        const counted = state === 'unmet' || state === 'not-planned' || state === 'planned'
        return { text: fails > 0 && counted ? `${word} (${fails})` : word, tone: stateTones[state] }
      }),
    ])),
  }
  const there = states.filter((state) => assessment.grid.some((cell) => cell.state === state))
  yield { kind: 'paragraph', small: true, text: 'A number in brackets counts findings.' }
  yield { kind: 'facts', rows: there.map((state) => [stateWords[state].word, stateWords[state].meaning] as const) }
  yield { kind: 'paragraph', small: true, text: 'The four rungs ask:' }
  yield { kind: 'facts', rows: rungs.map((rung) => [rung, rungWords[rung]] as const) }
}

function* findings(assessment: Assessment): Generator<Block> {
  const found = failing(assessment)
  yield { kind: 'page' }
  yield { kind: 'heading', level: 1, text: 'Findings' }
  yield { kind: 'paragraph', text: `${found.length === 0 ? 'No check failed.' : `${count(found.length, 'finding')}: ${severityCounts(found)}.`} ${checkCounts(assessment)}.` }
  for (const { severity, findings: all } of severityFindings(assessment)) {
    yield { kind: 'heading', level: 2, text: capital(severity) }
    for (const finding of all.slice(0, shownFindings)) yield* oneFinding(assessment, finding)
    if (all.length > shownFindings) yield { kind: 'paragraph', text: `And ${count(all.length - shownFindings, 'more finding')} of this severity; the CSV, HTML and JSON reports list them.` }
  }
}

function* oneFinding(assessment: Assessment, { outcome, times, evidence: shown }: Finding): Generator<Block> {
  const { plan: steps, outcomes } = assessment
  const step = steps.findIndex(({ remedy }) => remedy === outcome.remedy)
  const remarks = [
    ...(times === 1 ? [] : [`${times} times`]),
    ...(outcome.unattainable === true ? ['no configuration of this platform repairs it'] : []),
    ...(outcome.planned === true ? ['planned'] : []),
    ...(outcome.waived === undefined ? [] : [`waived by ${outcome.waived.owner} until ${dayText(outcome.waived.expires)}: ${outcome.waived.reason}`]),
  ]
  const { check, message, reason } = outcome
  const same = outcomes.flatMap((each, index) => (each.check === check && each.message === message && each.reason === reason && each.result === 'fail' ? [index] : []))
  yield { kind: 'heading', level: 3, text: message }
  yield {
    kind: 'paragraph',
    text: [
      reason, remarks.length === 0 ? '' : ` ${capital(remarks.join('; '))}.`, ' Check ', { code: check }, ', ', ...citeSpans(assessment, same, 4), '.',
      step < 0 ? '' : ` Do: step ${step + 1}, ${steps[step]?.title ?? ''}.`,
    ],
  }
  if (shown.length === 0) return
  yield {
    kind: 'list',
    items: [
      ...shown.slice(0, shownPlaces).map((item): Text => [
        { code: placeText(item) }, item.basis === 'observed' ? '' : `, ${basisWords[item.basis]}`,
        ...(item.source === undefined ? [] : [', ', { link: `${item.source.title}, ${item.source.at}`, url: item.source.url }]),
        ...(item.excerpt === undefined ? [] : [': ', { code: item.excerpt }]),
      ]),
      ...(shown.length > shownPlaces ? [`and ${count(shown.length - shownPlaces, 'more place')}`] : []),
    ],
  }
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`

function* questions(assessment: Assessment): Generator<Block> {
  const all = openQuestions(assessment)
  if (all.length === 0) return
  yield { kind: 'heading', level: 1, text: 'Questions' }
  yield { kind: 'paragraph', text: `${count(all.length, 'answer')} would settle what is unknown. Those on which most depends come first.` }
  yield {
    kind: 'table',
    summary: 'Open questions: what to ask or supply, what proves it, and what it settles',
    head: ['What to ask or supply', 'What proves it', 'What it settles'],
    widths: [5, 4, 3],
    rows: all.slice(0, shownQuestions).map(({ ask, key, proof, cells }): readonly Text[] => [
      [ask, ...(key === undefined ? [] : [' ', { code: key }])], proof, cells.length === 0 ? 'the level' : cells.map(cellWord).join('; '),
    ]),
  }
  if (all.length > shownQuestions) yield { kind: 'paragraph', text: `And ${count(all.length - shownQuestions, 'more question')}, which the HTML report lists.` }
}

function* plan(assessment: Assessment): Generator<Block> {
  const { plan: steps, product, outlook } = assessment
  if (steps.length === 0) return
  yield { kind: 'page' }
  yield { kind: 'heading', level: 1, text: 'The plan' }
  yield { kind: 'paragraph', text: `${count(steps.length, 'step')}${outlook.present === undefined ? '' : `, ${effortWord(outlook.present.effort)} together`}. The order is: what unblocks; what is critical or due already; what is due later.` }
  yield {
    kind: 'table',
    summary: 'The steps of the plan in order: what to do, who does it and when it is due, what it takes and costs, and which findings it answers',
    head: ['Step', 'What', 'Who and when', 'Takes and costs', 'Answers'],
    widths: [1, 7, 4, 4, 3],
    rows: steps.map((step, index): readonly (Cell | Text)[] => {
      const before = stepsBefore(steps, step)
      const notes = [...(step.irreversible ? ['cannot be undone'] : []), ...(step.needed ? [] : ['good beside the plan']), ...(before.length === 0 ? [] : [`after ${listed(before.map(String))}`])]
      return [
        String(index + 1),
        [{ strong: step.title }, notes.length === 0 ? '' : ` (${notes.join('; ')})`],
        `${whoWords[step.who]}, ${dueWord(step.due, product.stage)}${step.late ? ', overdue' : ''}`,
        [effortWord(step.effort), waitWord(step), costWord(step.cost)].filter(Boolean).join('; '),
        citeSpans(assessment, step.outcomes, 6),
      ]
    }),
  }
  const last = steps.flatMap((step, index) => (step.irreversible ? [`step ${index + 1}, ${step.title}${step.rehearsal === undefined ? '' : `: ${step.rehearsal}`}`] : []))
  if (last.length > 0) yield* [{ kind: 'heading', level: 2, text: 'What cannot be undone' }, { kind: 'list', items: last }] satisfies Block[]
}

/** The first results, and whatever else is cited. */
function* evidence(assessment: Assessment, cited: ReadonlySet<number>): Generator<Block> {
  if (assessment.outcomes.length === 0) return
  yield { kind: 'page' }
  yield { kind: 'heading', level: 1, text: 'Evidence' }
  yield { kind: 'paragraph', text: 'Everything that was judged, also what passed and what is open. The numbers are the same in every document of this review; the digits after a check tell its findings apart and stay the same in the next build.' }
  const { length } = assessment.outcomes
  const shown = new Set([...Array.from({ length: Math.min(length, shownEvidence) }, (_, index) => index), ...cited])
  yield evidenceTable(assessment, shown)
  if (length > shown.size) yield { kind: 'paragraph', text: `And ${count(length - shown.size, 'more result')}; the CSV report lists them.` }
}

function* read(assessment: Assessment): Generator<Block> {
  const { problems, provenance, complete, product } = assessment
  yield { kind: 'heading', level: 1, text: 'What was read' }
  yield {
    kind: 'table',
    summary: 'Artefacts that were read, with format, size and digest',
    head: ['Artefact', 'Format', 'Size', 'SHA-256'],
    widths: [5, 3, 2, 8],
    rows: provenance.artefacts.map(({ path, format, bytes, sha256 }): readonly Text[] => [[{ code: path }], format ?? '', bytesText(bytes), [{ code: sha256 }]]),
  }
  if (problems.length > 0) {
    yield { kind: 'heading', level: 2, text: 'Not read as asked' }
    yield { kind: 'list', items: problems.map(({ code, message, where, incomplete }): Text => [{ strong: code }, `${incomplete ? ' (missing from the review)' : ''}: ${message} `, { code: placeText(where) }]) }
  }
  const database = provenance.vulnerabilityDatabase
  yield {
    kind: 'facts',
    rows: [
      ['Program', `Proofmark ${provenance.version}`],
      ['Catalogue', `of ${dayText(provenance.catalogue)}`],
      ['Vulnerabilities', database === null ? 'no database was consulted' : `database of ${dayText(database.updated)}: ${database.feeds.map(({ title, records }) => `${title} (${count(records, 'record')})`).join(', ')}`],
      ['Dossier', product.dossier ? 'with product.yaml' : 'without product.yaml'],
      ['Complete', complete ? 'yes' : 'no: part of what was handed in could not be read'],
      ['Limits', Object.entries(provenance.limits).toSorted(([a], [b]) => compareText(a, b)).map(([name, value]) => `${name} ${grouped(value)}`).join(', ')],
    ],
  }
  yield { kind: 'paragraph', text: 'This document shows what the evidence said on the day of the review. It says nothing about what was not handed in: what nobody showed stays unknown.' }
}
