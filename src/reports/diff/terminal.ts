/** A comparison of two reviews for the terminal. */
import { isEmptyDiff, type AssessmentDiff, type FindingChange, type Side, type Topic } from '../../assess/diff.ts'
import { hang, hangWide, heading, padEnd, screenOf, type Screen, type Style, type TerminalOptions } from '../terminal/layout.ts'
import { drawn, markLetter, markStyles } from '../terminal/grid.ts'
import { legible } from '../view/legible.ts'
import { count, placeText } from '../view/text.ts'
import { fixWord, priorityWords } from '../view/vulnerabilities.ts'
import { gridAreas } from '../view/view.ts'
import { stateWords, states, verdictWords } from '../view/words.ts'
import { boardLine, moveSigns, partLine, portLine, signalLine } from './boards.ts'
import { becauseWords, caveats, changes, changeSigns, changeWords, componentKinds, numberOf, remarkOf, shownOutcome, sideWord, stillWord, type Change } from './view.ts'

const styles: Readonly<Record<Change, readonly Style[]>> = { worse: ['red'], untold: ['yellow'], better: ['green'] }
/** Places of one finding, and items of one list, that are printed; the rest is counted. */
const shownPlaces = 2
const shownItems = 30
/** Nets of one port on one board. */
const shownSignals = 8

export function renderDiff(compared: AssessmentDiff, options: TerminalOptions): string {
  const diff = legible(compared)
  const screen = screenOf(options)
  if (isEmptyDiff(diff)) return 'Nothing changed.\n'
  const lines = [...head(screen, diff), ...gridLines(screen, diff), ...diff.topics.flatMap((topic) => topicLines(screen, topic)), ...boardLines(screen, diff), ...vulnerabilityLines(screen, diff), ...componentLines(screen, diff)]
  return `${lines.join('\n')}\n`
}

function head(screen: Screen, diff: AssessmentDiff): string[] {
  const { verdict, level } = diff
  const counts = changes.map((change) => `${numberOf(diff, change)} ${changeWords[change]}`).join(', ')
  return [
    ...hang(screen, 'Before  ', sideWord(diff.from), ['soft']),
    ...hang(screen, 'After   ', sideWord(diff.to), ['soft']),
    '',
    ...(verdict === undefined ? [] : hang(screen, 'Verdict ', `${verdictWords[verdict.from].word.toLowerCase()} -> ${verdictWords[verdict.to].word.toLowerCase()}`, ['bold'])),
    ...(level === undefined ? [] : hang(screen, 'Level   ', `${level.from} -> ${level.to}`, ['bold'])),
    ...hang(screen, 'Changes ', counts, ['bold'], ['bold']),
    ...caveats(diff).flatMap((text) => hang(screen, '! ', text, ['yellow'])),
  ]
}

const titleWidth = 26
const cellWidth = 4

function gridLines(screen: Screen, { from, to, cells }: AssessmentDiff): string[] {
  const changed = new Map(cells.map(({ cell, change }) => [cell, change]))
  const row = ({ grid }: Side, property: string): string => grid.filter((cell) => cell.property === property).map(({ state }) => screen.paint(padEnd(drawn(screen, state), cellWidth), ...markStyles(state))).join('')
  const lines = gridAreas({ grid: [] }).flatMap(({ rows }) => rows.map(({ property, title }) => {
    const own = [...changed].filter(([cell]) => cell.startsWith(`${property}/`)).map(([, change]) => change)
    const signs = changes.filter((change) => own.includes(change)).map((change) => screen.paint(changeSigns[change], ...styles[change])).join('')
    return `${padEnd(title, titleWidth)}${row(from, property)}  ${row(to, property)} ${signs}`.trimEnd()
  }))
  const there = states.filter((state) => [...from.grid, ...to.grid].some((cell) => cell.state === state))
  return [
    ...heading(screen, 'The grid', cells.length === 0 ? 'as before' : `${count(cells.length, 'cell')} changed: + better, - worse, ? cannot be told any more`),
    screen.paint(`${padEnd('', titleWidth)}${padEnd('before', 4 * cellWidth)}  after`, 'soft'),
    ...lines,
    ...hang(screen, '', there.map((state) => `${markLetter(state)} ${stateWords[state].word}`).join('   '), [], ['soft']),
  ]
}

function topicLines(screen: Screen, topic: Topic): string[] {
  const counts = changes.filter((change) => topic[change].length > 0).map((change) => `${topic[change].length} ${changeWords[change]}`).join(', ')
  return [
    ...heading(screen, topic.title, counts),
    ...changes.flatMap((change) => [
      ...topic[change].slice(0, shownItems).flatMap((each) => itemLines(screen, change, each)),
      ...(topic[change].length > shownItems ? hang(screen, `  ${changeSigns[change]} `, `and ${topic[change].length - shownItems} more; --json lists them`) : []),
    ]),
  ]
}

/** Columns of `  - critical `. */
const labelWidth = 13

function itemLines(screen: Screen, change: Change, each: FindingChange): string[] {
  const outcome = shownOutcome(each)
  if (outcome === undefined) return []
  const label = (text: string): string => padEnd(text, labelWidth)
  const remark = remarkOf(each)
  const places = outcome.evidence.slice(0, shownPlaces)
  const word = each.why === 'settled' || outcome.result !== 'fail' ? '' : each.severity
  return [
    ...hang(screen, label(`  ${changeSigns[change]} ${word}`), outcome.message, styles[change]),
    ...(remark === '' ? [] : hang(screen, label(''), `(${remark})`)),
    ...(outcome.waived === undefined ? [] : hang(screen, label(''), `(waived by ${outcome.waived.owner} until ${outcome.waived.expires})`)),
    ...places.flatMap((place, index) => hangWide(screen, label(index === 0 ? '    at' : ''), placeText(place), ['soft'])),
    ...(outcome.evidence.length > shownPlaces ? hang(screen, label(''), `and ${count(outcome.evidence.length - shownPlaces, 'more place')}`) : []),
    ...hang(screen, label('    check'), each.check, ['soft'], ['soft']),
  ]
}

function boardLines(screen: Screen, { boards }: AssessmentDiff): string[] {
  const arrow = screen.unicode ? '→' : '->'
  return boards.flatMap((board) => [
    ...heading(screen, 'Board', boardLine(board, arrow)),
    ...board.ports.slice(0, shownItems).flatMap((port) => [
      ...hang(screen, `  ${moveSigns[port.change]} `, portLine(port), port.change === 'moved' ? ['soft'] : styles[port.change]),
      ...port.signals.slice(0, shownSignals).flatMap((signal) => hang(screen, '      ', signalLine(signal, arrow), ['soft'])),
      ...(port.signals.length > shownSignals ? hang(screen, '      ', `and ${port.signals.length - shownSignals} more`, ['soft']) : []),
    ]),
    ...(board.ports.length > shownItems ? hang(screen, '    ', `and ${board.ports.length - shownItems} more; --json lists them`) : []),
    ...board.parts.slice(0, shownItems).flatMap((part) => hang(screen, `  ${part.change === undefined ? '=' : moveSigns[part.change]} `, partLine(part, arrow), part.change === undefined ? ['soft'] : styles[part.change])),
    ...(board.parts.length > shownItems ? hang(screen, '    ', `and ${board.parts.length - shownItems} more; --json lists them`) : []),
  ])
}

function vulnerabilityLines(screen: Screen, { vulnerabilities }: AssessmentDiff): string[] {
  const shown = changes.filter((change) => vulnerabilities[change].length > 0)
  const still = stillWord(vulnerabilities)
  if (shown.length === 0) return []
  return [
    ...heading(screen, 'Vulnerabilities', shown.map((change) => `${vulnerabilities[change].length} ${changeWords[change]}`).join(', ')),
    ...shown.flatMap((change) => [
      ...vulnerabilities[change].slice(0, shownItems).flatMap(({ vulnerability: each, because, was }) => hang(
        screen, `  ${changeSigns[change]} ${padEnd(each.id, 19)} `,
        `${each.name} ${each.version}: ${priorityWords[each.priority].title.toLowerCase()}${was === undefined ? '' : `, was ${was}`}, ${each.severity}${each.exploited === undefined ? '' : ', known to be exploited'}, ${fixWord(each)} (${becauseWords[because]})`,
        styles[change],
      )),
      ...(vulnerabilities[change].length > shownItems ? hang(screen, `  ${changeSigns[change]} `, `and ${vulnerabilities[change].length - shownItems} more; --json lists them`) : []),
    ]),
    ...(still === '' ? [] : hang(screen, '  = ', still, ['soft'], ['soft'])),
  ]
}

function componentLines(screen: Screen, { components }: AssessmentDiff): string[] {
  const kinds = componentKinds.filter(([kind]) => components[kind].length > 0)
  if (kinds.length === 0) return []
  return [
    ...heading(screen, 'Components', kinds.map(([kind, title]) => `${components[kind].length} ${title.toLowerCase()}`).join(', ')),
    ...kinds.flatMap(([kind, title]) => [
      screen.paint(`  ${title}`, 'bold'),
      ...components[kind].slice(0, shownItems).flatMap(({ name, from, to }) => hang(screen, '    ', `${name} ${from === undefined || to === undefined ? (from ?? to ?? '') : `${from || '(no version)'} -> ${to || '(no version)'}`}`)),
      ...(components[kind].length > shownItems ? hang(screen, '    ', `and ${components[kind].length - shownItems} more; --json lists them`) : []),
    ]),
  ]
}
