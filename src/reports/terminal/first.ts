/** The first screen: verdict, level and why, the grid, what to do first, where the whole report lies. */
import type { Assessment } from '../../assess/schema.ts'
import { dayText, listed } from '../view/text.ts'
import { doFirst, tellingReasons } from '../view/view.ts'
import { marketWord, stageWord, verdictWords } from '../view/words.ts'
import { gridLines } from './grid.ts'
import { hang, hangFacts, hangWide, wrap, type Screen, type Style } from './layout.ts'

const verdictStyle: Readonly<Record<Assessment['verdict'], Style>> = { blocked: 'red', unproven: 'yellow', fixable: 'yellow', ready: 'green' }

export function firstScreen(screen: Screen, assessment: Assessment): string[] {
  const { verdict, product, summary } = assessment
  const word = verdictWords[verdict].word.toUpperCase()
  const name = [product.name, product.version ?? ''].filter(Boolean).join(' ')
  return [
    ...hang(screen, `${word}  `, name, [verdictStyle[verdict], 'bold'], ['bold']),
    ...hangFacts(screen, '', aboutFacts(assessment), [], ['soft']),
    '',
    ...wrap(summary, screen.measure),
    '',
    ...levelLines(screen, assessment),
    '',
    ...gridLines(screen, assessment),
    ...firstLines(screen, assessment),
    ...(screen.reportFile === undefined ? [] : ['', ...hangWide(screen, 'Report  ', screen.reportFile, ['bold'])]),
  ]
}

function aboutFacts({ product, platforms }: Assessment): string[] {
  const boards = platforms.map(({ title, revision }) => [title, revision].filter(Boolean).join(' '))
  return [
    boards.length === 0 ? 'platform unknown' : listed(boards),
    `stage: ${stageWord(product.stage)}`,
    ...(product.markets.length === 0 ? [] : [`for ${listed(product.markets.map(marketWord))}`]),
    ...(product.dossier ? [] : ['no product.yaml']),
    `reviewed ${dayText(product.reviewed)}`,
  ]
}

/** Reasons for the level that the first screen has room for. */
const shownReasons = 3

function levelLines(screen: Screen, assessment: Assessment): string[] {
  const { level } = assessment
  const assumed = level.assumed ? ', partly assumed' : ''
  const lines = hang(screen, `Level ${level.required}  `, `${level.remote} of 3 over networks, ${level.physical} of 4 with the unit in hand${assumed}`, ['bold'])
  const reasons = [...new Set(tellingReasons(assessment).map((reason) => reason.because))]
  const shown = reasons.length <= shownReasons + 1 ? reasons : [...reasons.slice(0, shownReasons), `and ${reasons.length - shownReasons} more`]
  return [...lines, ...(shown.length === 0 ? [] : hang(screen, '  because ', shown.join('; '), ['soft']))]
}

/** One line each: the plan below has what a step takes, the findings have the evidence. */
function firstLines(screen: Screen, assessment: Assessment): string[] {
  const things = doFirst(assessment)
  if (things.length === 0) return []
  return [
    '',
    screen.paint('Do first', 'bold'),
    ...things.flatMap(({ title, effort }, index) => hang(screen, `  ${index + 1} `, effort === undefined ? title : `${title} (${effort})`, ['blue', 'bold'])),
  ]
}
