/**
 * Scores an assessment of the acceptance image against its list of planted weaknesses: each planted key is served by one
 * check with a subject and place of its own, so that one blanket finding cannot serve several. Prints what was missed,
 * what fired on a control, and which other findings of medium or above stand undefended.
 *
 *   npm run score -- ASSESSMENT.json PLANTED.json
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { assessmentSchema, type AssessedOutcome, type Assessment } from '../src/assess/schema.ts'

export interface Planted {
  readonly key: string
  readonly property: string
  readonly path: string
  readonly expect: 'finding' | 'no-finding'
}

/** What must be found for one planted key, or what must not fire for a control. */
interface Expected {
  readonly check: string
  /** Part of the subject or message that only this weakness has. */
  readonly subject?: string
  /** Part of the evidence's path. */
  readonly path?: string
}

export interface Score {
  readonly found: number
  readonly counted: number
  readonly missed: readonly string[]
  readonly wrong: readonly string[]
  readonly undefended: readonly string[]
  /** Lines of the defence that defend nothing any more. */
  readonly idle: readonly string[]
}

const corpus = join(import.meta.dirname, '../test/corpus/pi-hub')
const load = (file: string): unknown => parse(readFileSync(join(corpus, file), 'utf8'))

/** How a finding is named in the list of defences: check, subject and place, without line numbers, packed or not. */
export const findingName = (outcome: AssessedOutcome): string =>
  [outcome.check, ...[outcome.subject ?? '', outcome.evidence[0]?.path ?? ''].map((text) => text.replace(/^xz(?:\/|$)/u, ''))].join(' | ')

function fits(outcome: AssessedOutcome, expected: Expected): boolean {
  return outcome.check === expected.check
    && (expected.subject === undefined || (outcome.subject ?? '').includes(expected.subject))
    && (expected.path === undefined || outcome.evidence.some((item) => item.path.includes(expected.path ?? '')))
}

export function score(assessment: Assessment, planted: readonly Planted[]): Score {
  const map = load('planted-map.yml') as Record<string, Expected>
  const defended = load('defended.yml') as Record<string, string>
  const failing = assessment.outcomes.filter((outcome) => outcome.result === 'fail')
  const serving = new Set<AssessedOutcome>()
  const missed: string[] = []
  const wrong: string[] = []
  const counted = planted.filter((item) => item.expect === 'finding')
  for (const item of counted) {
    const expected = map[item.key]
    const found = expected === undefined ? undefined : failing.find((outcome) => !serving.has(outcome) && fits(outcome, expected))
    if (found === undefined) missed.push(item.key)
    else serving.add(found)
  }
  for (const item of planted.filter((each) => each.expect === 'no-finding')) {
    const expected = map[item.key]
    if (expected !== undefined && failing.some((outcome) => fits(outcome, expected))) wrong.push(item.key)
  }
  const severe = failing.filter((outcome) => ['critical', 'high', 'medium'].includes(outcome.severity) && !serving.has(outcome))
  const undefended = severe.filter((outcome) => !Object.keys(defended).some((prefix) => findingName(outcome).startsWith(prefix))).map(findingName)
  const idle = Object.keys(defended).filter((prefix) => !severe.some((outcome) => findingName(outcome).startsWith(prefix)))
  return { found: counted.length - missed.length, counted: counted.length, missed, wrong, undefended, idle }
}

export function scoreText({ found, counted, missed, wrong, undefended, idle }: Score): string {
  const list = (title: string, items: readonly string[]): string => (items.length === 0 ? '' : `${title} (${items.length})\n${items.map((item) => `  ${item}\n`).join('')}`)
  return `found ${found} of ${counted} (${((100 * found) / counted).toFixed(1)} %)\n${list('missed', missed)}${list('fired on a control', wrong)}${list('not planted and not defended', undefended)}${list('defended and not found', idle)}`
}

if (import.meta.main) {
  const [assessmentFile, plantedFile] = process.argv.slice(2)
  if (assessmentFile === undefined || plantedFile === undefined) throw new Error('usage: score.ts ASSESSMENT.json PLANTED.json')
  const result = score(assessmentSchema.parse(JSON.parse(readFileSync(assessmentFile, 'utf8'))), JSON.parse(readFileSync(plantedFile, 'utf8')) as Planted[])
  process.stdout.write(scoreText(result))
  process.exitCode = result.found / result.counted >= 0.95 && result.wrong.length === 0 && result.undefended.length === 0 ? 0 : 1
}
