/** The end: frameworks, what could not be read, and the foot. */
import type { Assessment } from '../../assess/schema.ts'
import { standingCounts, standingOf } from '../view/standings.ts'
import { bytesText, count, placeText } from '../view/text.ts'
import { checkCounts } from '../view/view.ts'
import { hang, hangFacts, hangWide, heading, type Screen } from './layout.ts'

export function frameworkLines(screen: Screen, { frameworks }: Assessment): string[] {
  if (frameworks.length === 0) return []
  return [
    ...heading(screen, 'Compliance', 'what the same evidence says about each framework'),
    ...frameworks.flatMap(({ title, edition, unsettled, requirements }) => {
      const counts = standingCounts(requirements.map((requirement) => ({ standing: standingOf(requirement) })))
      return [...hang(screen, '  ', `${title}, ${edition}`), ...hang(screen, '    ', counts, [], ['soft']),
        ...(unsettled === undefined ? [] : hang(screen, '    ', `if it concerns the product at all (${unsettled})`, [], ['soft']))]
    }),
  ]
}

export function problemLines(screen: Screen, { problems, complete }: Assessment): string[] {
  if (problems.length === 0) return []
  return [
    ...heading(screen, 'Not read as asked', complete ? 'nothing of it leaves the review incomplete' : 'THE REVIEW IS INCOMPLETE'),
    ...problems.flatMap(({ code, message, where, incomplete }) => [
      ...hang(screen, incomplete ? '  ! ' : '  - ', `${code}: ${message}`, incomplete ? ['red'] : ['soft']),
      ...hangWide(screen, '    ', `at ${placeText(where)}`, [], ['soft']),
    ]),
  ]
}

export function footLines(screen: Screen, assessment: Assessment): string[] {
  const { provenance, problems } = assessment
  const database = provenance.vulnerabilityDatabase
  return [
    ...heading(screen, 'What was read'),
    ...(provenance.artefacts.length === 0 ? hang(screen, '  ', 'no artefact') : []),
    ...provenance.artefacts.flatMap(({ path, bytes, sha256, format, released }) => [
      ...hang(screen, '  ', `${path} (${[format === undefined ? '' : format, bytesText(bytes), released === true ? 'the released one' : ''].filter(Boolean).join(', ')})`),
      ...hang(screen, '    ', `sha256 ${sha256}`, [], ['soft']),
    ]),
    ...hangFacts(screen, '  ', [
      checkCounts(assessment),
      problems.length === 0 ? 'nothing unread' : count(problems.length, 'problem'),
      count(assessment.components.length, 'component'),
    ], [], ['soft']),
    ...hangFacts(screen, '  ', [
      `Proofmark ${provenance.version}`,
      `catalogue of ${provenance.catalogue}`,
      database === null ? 'no vulnerability database' : `vulnerability database of ${database.updated.slice(0, 10)}`,
    ], [], ['soft']),
  ]
}
