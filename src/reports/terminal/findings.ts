/** Findings by area and property, and the questions that would settle what is unknown. */
import type { AssessedOutcome, Assessment } from '../../assess/schema.ts'
import { count, placeText } from '../view/text.ts'
import { failing, findingGroups, severityCounts, type Finding, type FindingGroup } from '../view/findings.ts'
import { openQuestions } from '../view/questions.ts'
import { gridAreas } from '../view/view.ts'
import { basisWords, cellId, cellWord, type Severity } from '../view/words.ts'
import { hang, hangWide, heading, padEnd, type Screen, type Style } from './layout.ts'

/** Findings of one check and places of one finding that are printed; the rest is counted. */
const shownFindings = 5
const shownPlaces = 2
/** Places of a finding that says the same of several. */
const shownPlacesOfMany = 5

const severityStyle: Readonly<Record<Severity, readonly Style[]>> = {
  critical: ['red', 'bold'], high: ['red'], medium: ['yellow'], low: ['blue'], info: ['soft'],
}
/** Columns of `    critical `. */
const labelWidth = 13

export function findingLines(screen: Screen, assessment: Assessment): string[] {
  const found = failing(assessment)
  if (found.length === 0) return heading(screen, 'Findings', 'none')
  const lines = heading(screen, 'Findings', `${found.length} in all: ${severityCounts(found)}`)
  for (const area of gridAreas(assessment)) {
    for (const row of area.rows) {
      const groups = findingGroups(assessment, row.property)
      if (groups.length === 0) continue
      lines.push('', screen.paint(`${area.title}: ${row.title}`, 'bold'))
      for (const group of groups) lines.push(...groupLines(screen, assessment, group))
    }
  }
  return lines
}

function groupLines(screen: Screen, assessment: Assessment, { check, remedy, findings }: FindingGroup): string[] {
  const needed = new Set(assessment.grid.filter((cell) => cell.required).map(cellId))
  const rest = findings.slice(shownFindings)
  return [
    ...findings.slice(0, shownFindings).flatMap((finding) => outcomeLines(screen, finding, needed.has(cellId(finding.outcome)))),
    ...(rest.length === 0 ? [] : hang(screen, label(''), `and ${rest.length} more of ${check}: ${severityCounts(rest.map(({ outcome }) => outcome))}; the HTML and JSON reports list them`)),
    ...(remedy === undefined ? [] : hang(screen, label('do'), remedy, ['soft'])),
  ]
}

const label = (word: string): string => `  ${padEnd(word, labelWidth - 3)} `

function outcomeLines(screen: Screen, { outcome, times, evidence }: Finding, needed: boolean): string[] {
  const { severity, message, waived } = outcome
  const places = evidence.slice(0, times === 1 ? shownPlaces : shownPlacesOfMany).map(evidenceText)
  const more = evidence.length - places.length
  const remarks = [
    ...(times === 1 ? [] : [`${times} times`]),
    ...(outcome.unattainable === true ? ['no configuration of this platform repairs it'] : []),
    ...(outcome.planned === true ? ['planned'] : []),
    ...(needed ? [] : ['not asked at this level']),
    ...(waived === undefined ? [] : [`waived by ${waived.owner} until ${waived.expires}: ${waived.reason}`]),
  ]
  return [
    ...hang(screen, label(severity), message, severityStyle[severity]),
    ...(remarks.length === 0 ? [] : hang(screen, label(''), `(${remarks.join('; ')})`)),
    ...places.flatMap((place, index) => hangWide(screen, label(index === 0 ? 'at' : ''), place, ['soft'])),
    ...(more <= 0 ? [] : hang(screen, label(''), `and ${count(more, 'more place')}`)),
  ]
}

/** What is known without a file to open is named by its source. */
function evidenceText(item: AssessedOutcome['evidence'][number]): string {
  const { basis, source } = item
  if (basis === 'catalogue' && source !== undefined) return `${placeText(item)} (${source.title}, ${source.at})`
  return basis === 'observed' ? placeText(item) : `${placeText(item)} (${basisWords[basis]})`
}

/** Questions that are printed; the rest is counted. */
const shownQuestions = 10

export function questionLines(screen: Screen, assessment: Assessment): string[] {
  const questions = openQuestions(assessment)
  if (questions.length === 0) return []
  const rest = questions.length - shownQuestions
  return [
    ...heading(screen, 'Questions', `${count(questions.length, 'answer')} would settle what is unknown`),
    ...questions.slice(0, shownQuestions).flatMap(({ ask, key, cells, because }) => [
      ...hang(screen, '  ? ', ask, ['yellow']),
      ...hang(screen, '    ', `settles ${cells.length === 0 ? 'the level' : cells.map(cellWord).join('; ')}`, [], ['soft']),
      ...(key === undefined ? [] : hang(screen, '    ', `product.yaml, ${key}`, [], ['soft'])),
      ...(because === '' ? [] : hang(screen, '    ', because, [], ['soft'])),
    ]),
    ...(rest <= 0 ? [] : hang(screen, '    ', `and ${count(rest, 'more question')}; the HTML report lists them`)),
  ]
}
