/** The review as Markdown, for a pull request or a wiki: the answer, the grid, findings by severity with their evidence, the plan, what is inside. */
import type { Assessment } from '../../assess/schema.ts'
import { defineReport, encode } from '../define.ts'
import { severityFindings, severityCounts, failing, type Finding } from '../view/findings.ts'
import { legible } from '../view/legible.ts'
import { markdownCode as code, markdownLink, markdownTable as table, markdownText as text } from '../view/markdown.ts'
import { openQuestions } from '../view/questions.ts'
import { count, dayText, listed, placeText } from '../view/text.ts'
import { checkCounts, gridAreas, rungs, tellingReasons } from '../view/view.ts'
import { basisWords, cellWord, costWord, effortWord, marketWord, stageWord, states, stateWords, verdictWords } from '../view/words.ts'
import { componentLines, vulnerabilityLines } from './inside.ts'
import { stateSigns } from './signs.ts'

/** Places of one finding, findings of one check and questions that are written out; the rest is counted. */
const shownPlaces = 5
const shownFindings = 20
const shownQuestions = 15

function* lines(assessment: Assessment): Generator<string> {
  const { product, verdict, summary, level, platforms, complete } = assessment
  yield* [`# ${verdictWords[verdict].word}: ${text([product.name, product.version ?? ''].filter(Boolean).join(' '))}`, '']
  if (!complete) yield* ['**This review is incomplete: part of what was handed in could not be read.**', '']
  yield* [text(summary), '']
  yield* facts([
    ['Platform', platforms.length === 0 ? 'unknown' : listed(platforms.map(({ title, revision }) => [title, revision].filter(Boolean).join(' ')))],
    ['Stage', stageWord(product.stage)],
    ...(product.markets.length === 0 ? [] : [['Markets', listed(product.markets.map(marketWord))] as const]),
    ['Reviewed', `${dayText(product.reviewed)}${product.dossier ? '' : ', without product.yaml'}`],
    ['Level', `${level.required} (${level.remote} of 3 over networks, ${level.physical} of 4 with the unit in hand${level.assumed ? '; partly assumed' : ''})`],
    ['Because', [...new Set(tellingReasons(assessment).map(({ because }) => because))].join('; ')],
  ])
  yield* gridLines(assessment)
  yield* findingLines(assessment)
  yield* questionLines(assessment)
  yield* planLines(assessment)
  yield* vulnerabilityLines(assessment)
  yield* componentLines(assessment)
  yield* endLines(assessment)
}

const facts = (all: readonly (readonly [string, string])[]): string[] => [...all.filter(([, value]) => value !== '').map(([name, value]) => `- **${name}:** ${text(value)}`), '']

function* gridLines(assessment: Assessment): Generator<string> {
  yield* ['## The grid', '']
  yield* table(['', ...rungs], gridAreas(assessment).flatMap(({ rows }) => rows.map(({ title, cells }) => [text(title), ...cells.map(({ state }) => stateSigns[state])])))
  const there = states.filter((state) => assessment.grid.some((cell) => cell.state === state))
  yield* [there.map((state) => `${stateSigns[state]} ${stateWords[state].word}`).join(', '), '']
}

function* findingLines(assessment: Assessment): Generator<string> {
  const found = failing(assessment)
  yield* ['## Findings', '', `${found.length === 0 ? 'No check failed.' : `${count(found.length, 'finding')}: ${severityCounts(found)}.`} ${checkCounts(assessment)}.`, '']
  for (const { severity, findings } of severityFindings(assessment)) {
    yield* [`### ${severity.charAt(0).toUpperCase()}${severity.slice(1)}`, '']
    for (const finding of findings.slice(0, shownFindings)) yield* oneFinding(assessment, finding)
    if (findings.length > shownFindings) yield `- and ${count(findings.length - shownFindings, 'more finding')} of this severity; the CSV, HTML and JSON reports list them`
    yield ''
  }
}

function* oneFinding({ plan }: Assessment, { outcome, times, evidence }: Finding): Generator<string> {
  const step = plan.findIndex(({ remedy }) => remedy === outcome.remedy)
  const remarks = [
    ...(times === 1 ? [] : [`${times} times`]),
    ...(outcome.unattainable === true ? ['no configuration of this platform repairs it'] : []),
    ...(outcome.planned === true ? ['planned'] : []),
    ...(outcome.waived === undefined ? [] : [`waived by ${outcome.waived.owner} until ${dayText(outcome.waived.expires)}: ${outcome.waived.reason}`]),
  ]
  yield `- **${text(outcome.message)}**${remarks.length === 0 ? '' : ` (${text(remarks.join('; '))})`}`
  yield `  ${text(outcome.reason)} Check ${code(outcome.check)}.${step < 0 ? '' : ` Do: step ${step + 1}, ${text(plan[step]?.title ?? '')}.`}`
  for (const item of evidence.slice(0, shownPlaces)) {
    const { source, basis, excerpt } = item
    const cited = source === undefined ? '' : ` (${markdownLink(`${source.title}, ${source.at}`, source.url)})`
    yield `  - ${code(placeText(item))}${basis === 'observed' ? '' : `, ${basisWords[basis]}`}${cited}${excerpt === undefined ? '' : `: ${code(excerpt)}`}`
  }
  if (evidence.length > shownPlaces) yield `  - and ${count(evidence.length - shownPlaces, 'more place')}`
}

function* questionLines(assessment: Assessment): Generator<string> {
  const questions = openQuestions(assessment)
  if (questions.length === 0) return
  yield* ['## Questions', '', `${count(questions.length, 'answer')} would settle what is unknown.`, '']
  for (const { ask, key, cells } of questions.slice(0, shownQuestions)) yield `- ${text(ask)}${key === undefined ? '' : ` (${code(key)})`} Settles ${cells.length === 0 ? 'the level' : text(cells.map(cellWord).join('; '))}.`
  if (questions.length > shownQuestions) yield `- and ${count(questions.length - shownQuestions, 'more question')}`
  yield ''
}

function* planLines({ plan }: Assessment): Generator<string> {
  if (plan.length === 0) return
  yield* ['## Plan', '']
  yield* table(['', 'Step', 'Due', 'Who', 'Takes', 'Costs'], plan.map((step, index) => [
    String(index + 1),
    `${text(step.title)}${step.irreversible ? ' (cannot be undone)' : ''}${step.needed ? '' : ' (good beside the plan)'}`,
    `${text(stageWord(step.due))}${step.late ? ', overdue' : ''}`, step.who, effortWord(step.effort), text(costWord(step.cost)),
  ]))
}

function* endLines({ problems, provenance, complete }: Assessment): Generator<string> {
  if (problems.length > 0) {
    yield* ['## Not read as asked', '']
    for (const { code: kind, message, where, incomplete } of problems) yield `- **${text(kind)}**${incomplete ? ' (missing from the review)' : ''}: ${text(message)} ${code(placeText(where))}`
    yield ''
  }
  yield* ['## What was read', '']
  for (const { path, sha256, bytes } of provenance.artefacts) yield `- ${code(path)}, ${count(bytes, 'byte')}, SHA-256 ${code(sha256)}`
  const database = provenance.vulnerabilityDatabase
  yield* [
    ...(provenance.artefacts.length === 0 ? ['- no artefact'] : []), '',
    text(`Proofmark ${provenance.version}, catalogue of ${provenance.catalogue}, ${database === null ? 'no vulnerability database' : `vulnerability database of ${database.updated.slice(0, 10)}`}. ${complete ? '' : 'The review is incomplete. '}This shows what the evidence said on the day of the review. What nobody showed stays unknown.`),
  ]
}

function* ended(all: Iterable<string>): Generator<string> {
  for (const line of all) yield `${line}\n`
}

export const report = defineReport({
  id: 'markdown',
  mediaType: 'text/markdown; charset=utf-8; variant=GFM',
  extension: 'md',
  render: (assessment) => encode(ended(lines(legible(assessment)))),
})
