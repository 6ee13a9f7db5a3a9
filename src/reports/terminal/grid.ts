/** The grid in block characters: the darker a cell, the more it asks for; the letter says what, so colour is never needed. */
import type { Assessment } from '../../assess/schema.ts'
import { gridAreas, rungs } from '../view/view.ts'
import { states, stateWords, type State } from '../view/words.ts'
import { hang, padEnd, widthOf, type Screen, type Style } from './layout.ts'

interface Mark {
  readonly letter: string
  /** What stands on both sides of the letter. */
  readonly block: string
  /** The same where only ASCII can be shown. */
  readonly ascii: readonly [string, string]
  readonly styles: readonly Style[]
}

const marks: Readonly<Record<State, Mark>> = {
  met: { letter: '+', block: ' ', ascii: [' ', ' '], styles: ['green'] },
  unmet: { letter: 'x', block: '█', ascii: ['[', ']'], styles: ['red', 'bold'] },
  held: { letter: '<', block: '▒', ascii: ['(', ')'], styles: ['red'] },
  unknown: { letter: '?', block: '░', ascii: ['{', '}'], styles: ['yellow'] },
  planned: { letter: 'p', block: ' ', ascii: [' ', ' '], styles: ['blue'] },
  'not-planned': { letter: 'n', block: '▓', ascii: ['[', ']'], styles: ['red'] },
  'not-needed': { letter: '.', block: ' ', ascii: [' ', ' '], styles: ['soft'] },
}

export const drawn = ({ unicode }: Pick<Screen, 'unicode'>, state: State): string => {
  const { letter, block, ascii } = marks[state]
  return unicode ? `${block}${letter}${block}` : `${ascii[0]}${letter}${ascii[1]}`
}

export const markStyles = (state: State): readonly Style[] => marks[state].styles
export const markLetter = (state: State): string => marks[state].letter

/** Columns of a row's title, of the area beside it, and of a rung. */
const titleWidth = 25
const areaWidth = 11
const rungWidth = 11

export function gridLines(screen: Screen, assessment: Assessment): string[] {
  const besides = screen.columns >= areaWidth + titleWidth + 4 * rungWidth - 4
  const cellWidth = Math.min(rungWidth, Math.floor((screen.columns - titleWidth) / 4))
  const margin = besides ? areaWidth : 0
  const lines = [' '.repeat(margin + titleWidth) + rungs.map((rung) => padEnd(rung.length < cellWidth ? rung : `${rung.slice(0, cellWidth - 3)}.`, cellWidth)).join('').trimEnd()]
  for (const area of gridAreas(assessment)) {
    if (!besides) lines.push(screen.paint(area.title, 'soft'))
    area.rows.forEach((row, index) => {
      const cells = row.cells.map(({ state }, rung) => {
        const last = rung === row.cells.length - 1
        return screen.paint(last ? drawn(screen, state).trimEnd() : drawn(screen, state), ...marks[state].styles) + ' '.repeat(last ? 0 : cellWidth - 3)
      })
      const left = besides ? screen.paint(padEnd(index === 0 ? area.title : '', margin), 'soft') : ''
      lines.push(`${left}${padEnd(row.title, titleWidth)}${cells.join('')}`)
    })
  }
  return [...lines, ...legend(screen, assessment)]
}

/** Only the states that occur, so that the legend stays short. */
function legend(screen: Screen, { grid }: Assessment): string[] {
  const lines: string[] = []
  let line = ''
  for (const state of states.filter((each) => grid.some((cell) => cell.state === each))) {
    const entry = `${marks[state].letter} ${stateWords[state].word}`
    if (line !== '' && widthOf(line) + 3 + entry.length > screen.columns) {
      lines.push(line)
      line = ''
    }
    line += line === '' ? entry : `   ${entry}`
  }
  return ['', ...[...lines, line].flatMap((each) => hang(screen, '', each, [], ['soft']))]
}
