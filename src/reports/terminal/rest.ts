/** After the findings: other platforms, frameworks, what could not be read, and the foot. */
import type { Assessment } from '../../assess/schema.ts'
import { bytesText, count, placeText } from '../view/text.ts'
import { checkCounts, clearsAll, stepFacts } from '../view/view.ts'
import { cellWord, statuses, statusWords } from '../view/words.ts'
import { hang, hangFacts, hangWide, heading, padEnd, type Screen } from './layout.ts'

/** Every step of the plan, in order. */
export function planLines(screen: Screen, { plan, product }: Assessment): string[] {
  if (plan.length === 0) return []
  const width = String(plan.length).length
  return [
    ...heading(screen, 'Plan', count(plan.length, 'step')),
    ...plan.flatMap((step, index) => [
      ...hang(screen, `  ${String(index + 1).padStart(width)} `, step.title, ['bold']),
      ...hangFacts(screen, ' '.repeat(width + 3), stepFacts(step, product.stage), [], ['soft']),
      ...(step.rehearsal === undefined ? [] : hang(screen, ' '.repeat(width + 3), `rehearse first: ${step.rehearsal}`, [], ['soft'])),
    ]),
  ]
}

/** Platforms that are named in the terminal; the other reports have all. */
const shownAlternatives = 5

export function alternativeLines(screen: Screen, assessment: Assessment): string[] {
  const { alternatives, verdict, level } = assessment
  // Where nothing blocks, other platforms are for those who ask.
  if (alternatives.length === 0 || verdict !== 'blocked') return []
  const clearing = alternatives.filter((each) => each.verdict !== 'blocked')
  const fitting = clearing.length > 0 ? clearing : alternatives
  const shown = fitting.slice(0, shownAlternatives)
  const rest = fitting.length - shown.length
  const title = clearing.length > 0 ? 'Platforms that clear the block' : 'No platform clears the block'
  return [
    ...heading(screen, title, clearing.length > 0 ? `${clearing.length} of ${alternatives.length} that were judged at level ${level.required}` : `${alternatives.length} were judged at level ${level.required}`),
    ...shown.flatMap((each) => [
      ...hang(screen, `  ${padEnd(each.verdict, 9)} `, each.title, ['bold']),
      ...hang(screen, ' '.repeat(12), each.delta),
      ...(each.clears.length === 0 ? [] : hang(screen, ' '.repeat(12), `clears ${clearsAll(assessment, each) ? 'all that blocks' : each.clears.map(cellWord).join('; ')}`, [], ['soft'])),
      ...(each.blockers.length === 0 ? [] : hang(screen, ' '.repeat(12), `still open: ${each.blockers.map(({ cell }) => cellWord(cell)).join('; ')}`, [], ['soft'])),
    ]),
    ...(rest <= 0 ? [] : hang(screen, '  ', `and ${rest} more; the HTML and JSON reports list them`)),
  ]
}

export function frameworkLines(screen: Screen, { frameworks }: Assessment): string[] {
  if (frameworks.length === 0) return []
  return [
    ...heading(screen, 'Compliance', 'what the same evidence says about each framework'),
    ...frameworks.flatMap(({ title, edition, requirements }) => {
      const counts = statuses
        .map((status) => ({ status, number: requirements.filter((requirement) => requirement.status === status).length }))
        .filter(({ number }) => number > 0)
        .map(({ status, number }) => `${number} ${statusWords[status]}`)
      return [...hang(screen, '  ', `${title}, ${edition}`), ...hang(screen, '    ', counts.join(', '), [], ['soft'])]
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
      database === null ? 'no vulnerability database' : `vulnerability database ${database}`,
    ], [], ['soft']),
  ]
}
