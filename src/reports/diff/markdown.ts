/** A comparison of two reviews as Markdown, for the pull request that brings the later one. */
import { boardMoves, type BoardMove } from '../../assess/diff-boards.ts'
import { isEmptyDiff, type AssessmentDiff, type FindingChange, type Side, type Topic } from '../../assess/diff.ts'
import { stateSigns } from '../markdown/signs.ts'
import { legible } from '../view/legible.ts'
import { markdownCode as code, markdownTable as table, markdownText as text } from '../view/markdown.ts'
import { placeText } from '../view/text.ts'
import { fixWord } from '../view/vulnerabilities.ts'
import { gridAreas, rungs } from '../view/view.ts'
import { states, stateWords, verdictWords } from '../view/words.ts'
import { boardLine, partLine, portLine, signalLine } from './boards.ts'
import { becauseWords, caveats, changes, changeWords, componentKinds, numberOf, remarkOf, shownOutcome, sideWord, stillWord, type Change } from './view.ts'

const titles: Readonly<Record<Change, string>> = { worse: 'Worse', untold: 'Cannot be told any more', better: 'Better' }
/** Places of one finding, and rows of one list, that are written; the rest is counted. */
const shownPlaces = 3
const shownItems = 100
const shownSignals = 20

export function renderDiffMarkdown(compared: AssessmentDiff): string {
  const diff = legible(compared)
  return `${[...lines(diff)].join('\n').replaceAll(/\n{3,}/gu, '\n\n').trimEnd()}\n`
}

function* lines(diff: AssessmentDiff): Generator<string> {
  const { verdict, level, topics } = diff
  yield* [`# What changed: ${text([diff.to.name, diff.to.version ?? ''].filter(Boolean).join(' '))}`, '', `- **Before:** ${text(sideWord(diff.from))}`, `- **After:** ${text(sideWord(diff.to))}`]
  if (isEmptyDiff(diff)) {
    yield* ['', 'Nothing changed.']
    return
  }
  if (verdict !== undefined) yield `- **Verdict:** ${verdictWords[verdict.from].word.toLowerCase()} → ${verdictWords[verdict.to].word.toLowerCase()}`
  if (level !== undefined) yield `- **Level:** ${level.from} → ${level.to}`
  yield* [`- **Changes:** ${changes.map((change) => `${numberOf(diff, change)} ${changeWords[change]}`).join(', ')}`, '']
  for (const caveat of caveats(diff)) yield* [`> ${text(caveat)}`, '']
  yield* gridLines(diff)
  for (const change of changes) {
    const own = topics.filter((topic) => topic[change].length > 0)
    if (own.length === 0) continue
    yield* [`## ${titles[change]}`, '']
    for (const topic of own) yield* topicLines(topic, change)
  }
  yield* boardLines(diff)
  yield* vulnerabilityLines(diff)
  yield* componentLines(diff)
}

function* gridLines({ from, to, cells }: AssessmentDiff): Generator<string> {
  yield* ['## The grid', '']
  const changed = new Set(cells.map(({ cell }) => cell))
  const sign = ({ grid }: Side, property: string, rung: string): string => {
    const state = grid.find((cell) => cell.property === property && cell.rung === rung)?.state
    return state === undefined ? '' : stateSigns[state]
  }
  yield* table(['', ...rungs], gridAreas({ grid: [] }).flatMap(({ rows }) => rows.map(({ property, title }) => [
    text(title), ...rungs.map((rung) => (changed.has(`${property}/${rung}`) ? `**${sign(from, property, rung)} → ${sign(to, property, rung)}**` : sign(to, property, rung))),
  ])))
  const there = states.filter((state) => [...from.grid, ...to.grid].some((cell) => cell.state === state))
  yield* [there.map((state) => `${stateSigns[state]} ${stateWords[state].word}`).join(', '), '']
}

function* topicLines(topic: Topic, change: Change): Generator<string> {
  yield* [`### ${text(topic.title)}`, '']
  for (const each of topic[change].slice(0, shownItems)) yield* itemLines(each)
  if (topic[change].length > shownItems) yield `- and ${topic[change].length - shownItems} more`
  yield ''
}

function* itemLines(each: FindingChange): Generator<string> {
  const outcome = shownOutcome(each)
  if (outcome === undefined) return
  const remark = remarkOf(each)
  yield `- ${outcome.result === 'fail' ? `**${each.severity}:** ` : ''}${text(outcome.message)}${remark === '' ? '' : ` (${text(remark)})`}${outcome.waived === undefined ? '' : ` (waived by ${text(outcome.waived.owner)})`} Check ${code(each.check)}.`
  for (const place of outcome.evidence.slice(0, shownPlaces)) yield `  - ${code(placeText(place))}`
  if (outcome.evidence.length > shownPlaces) yield `  - and ${outcome.evidence.length - shownPlaces} more`
}

const moveTitles: Readonly<Record<BoardMove, string>> = { ...titles, moved: 'Moved' }

function* boardLines({ boards }: AssessmentDiff): Generator<string> {
  for (const board of boards) {
    yield* [`## Board: ${text(boardLine(board, '→'))}`, '']
    for (const move of boardMoves) {
      const own = board.ports.filter(({ change }) => change === move)
      if (own.length === 0) continue
      yield* [`### ${moveTitles[move]}`, '']
      for (const port of own.slice(0, shownItems)) {
        yield `- ${text(portLine(port))}`
        for (const signal of port.signals.slice(0, shownSignals)) yield `  - ${text(signalLine(signal, '→'))}`
        if (port.signals.length > shownSignals) yield `  - and ${port.signals.length - shownSignals} more`
      }
      if (own.length > shownItems) yield `- and ${own.length - shownItems} more`
      yield ''
    }
    if (board.parts.length === 0) continue
    yield* ['### Parts', '']
    for (const part of board.parts.slice(0, shownItems)) yield `- ${part.change === undefined ? '' : `**${titles[part.change]}:** `}${text(partLine(part, '→'))}`
    if (board.parts.length > shownItems) yield `- and ${board.parts.length - shownItems} more`
    yield ''
  }
}

function* vulnerabilityLines({ vulnerabilities }: AssessmentDiff): Generator<string> {
  const shown = changes.filter((change) => vulnerabilities[change].length > 0)
  if (shown.length === 0) return
  yield* ['## Vulnerabilities', '']
  for (const change of shown) {
    yield* [`### ${titles[change]} (${vulnerabilities[change].length})`, '']
    yield* table(['Id', 'Component', 'Priority', 'Severity', 'Fixed', 'Because'], vulnerabilities[change].slice(0, shownItems).map(({ vulnerability: each, because, was }) => [
      text(each.id), `${text(each.name)} ${code(each.version)}`, was === undefined ? each.priority : `${was} → ${each.priority}`, `${each.severity}${each.exploited === undefined ? '' : ', known to be exploited'}`, text(fixWord(each)), becauseWords[because],
    ]))
  }
  const still = stillWord(vulnerabilities)
  if (still !== '') yield* [still, '']
}

function* componentLines({ components }: AssessmentDiff): Generator<string> {
  const kinds = componentKinds.filter(([kind]) => components[kind].length > 0)
  if (kinds.length === 0) return
  yield* ['## Components', '']
  for (const [kind, title] of kinds) {
    yield* [`### ${title} (${components[kind].length})`, '']
    yield* table(['Component', 'Before', 'After'], components[kind].slice(0, shownItems).map(({ name, from, to }) => [text(name), from === undefined ? '' : code(from), to === undefined ? '' : code(to)]))
    if (components[kind].length > shownItems) yield* [`And ${components[kind].length - shownItems} more.`, '']
  }
}
