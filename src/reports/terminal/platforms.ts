/** Other platforms: what each would give, with what beside it, at which price, and what speaks against it. */
import type { Assessment } from '../../assess/schema.ts'
import { attackWord, changeWord, clearing, clearingTitle, moveWord, needsAddOn, priceWords, withAddOns, type Candidate } from '../view/platforms.ts'
import { clearsAll } from '../view/view.ts'
import { cellWord } from '../view/words.ts'
import { hang, hangFacts, heading, padEnd, type Screen } from './layout.ts'

/** Platforms that are named in the terminal; the other reports have all. */
const shownAlternatives = 5
const indent = 12

export function alternativeLines(screen: Screen, assessment: Assessment): string[] {
  const { alternatives, verdict, level } = assessment
  // Where nothing blocks, other platforms are for those who ask.
  if (alternatives.length === 0 || verdict !== 'blocked') return []
  const able = clearing(assessment)
  const fitting = able.length > 0 ? able : alternatives
  const shown = fitting.slice(0, shownAlternatives)
  const rest = fitting.length - shown.length
  const judged = `judged at level ${level.required}`
  return [
    ...heading(screen, clearingTitle(assessment), able.length > 0 ? `${able.length} of ${alternatives.length} that were ${judged}` : `${alternatives.length} were ${judged}`),
    ...shown.flatMap((each) => candidateLines(screen, assessment, each)),
    ...(rest <= 0 ? [] : hang(screen, '  ', `and ${rest} more; the HTML and JSON reports list them`)),
  ]
}

function candidateLines(screen: Screen, assessment: Assessment, candidate: Candidate): string[] {
  const { verdict, alone, clears, blockers, open, notResearched, attacks } = candidate
  const price = priceWords(candidate)
  const move = moveWord(candidate)
  const beside = (text: string, ...styles: Parameters<Screen['paint']>[1][]): string[] => hang(screen, ' '.repeat(indent), text, [], styles)
  return [
    ...hang(screen, `  ${padEnd(verdict, indent - 3)} `, withAddOns(candidate), ['bold']),
    ...beside(`${changeWord(candidate)}${needsAddOn(candidate) ? `; alone it stays ${alone}` : ''}`),
    ...(clears.length === 0 ? [] : beside(`clears ${clearsAll(assessment, candidate) ? 'all that blocks' : clears.map(cellWord).join('; ')}`, 'soft')),
    ...hangFacts(screen, ' '.repeat(indent), [price === undefined ? 'price not known' : `${price.amount} (${price.day})`, ...(move === '' ? [] : [`the move: ${move}`])], [], ['soft']),
    ...(blockers.length === 0 ? [] : beside(`stays out of reach: ${blockers.map(({ cell }) => cellWord(cell)).join('; ')}`, 'soft')),
    ...(open.length === 0 ? [] : beside(`not known enough: ${open.map(cellWord).join('; ')}`, 'soft')),
    ...(notResearched.length === 0 ? [] : beside(`not researched: ${notResearched.join('; ')}`, 'soft')),
    ...attacks.flatMap((attack) => beside(`attack: ${attack.title} (${attackWord(attack)})`, 'yellow')),
  ]
}
