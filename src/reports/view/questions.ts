/** What somebody has to say or to supply, each question once, those that decide most first. */
import { areaOf } from '../../assess/cells.ts'
import type { AssessedOutcome, Assessment } from '../../assess/schema.ts'
import { questions } from '../../facts/questions.ts'
import { cellId } from './words.ts'

export interface Question {
  readonly ask: string
  /** Where product.yaml answers it, if it is one of the questions that a dossier answers. */
  readonly key: string | undefined
  /** What would prove the answer. */
  readonly proof: string
  /** Cells that an answer would settle; empty where it is about the level. */
  readonly cells: readonly string[]
  /** Why it is asked, where that says more than the question. */
  readonly because: string
  /** The verdict waits for it: nobody can say whether the hardware can do it at all (grid.md section 8). */
  readonly decides: boolean
}

const known: Readonly<Record<string, { readonly ask: string; readonly hint: string }>> = questions

/** A text that asks for an answer in product.yaml, taken apart; any other is only what it says. */
export function askedIn(settledBy: string): Pick<Question, 'ask' | 'key' | 'proof'> {
  const key = /^Answer "([^"]+)" in product\.yaml/u.exec(settledBy)?.[1]
  const question = key === undefined ? undefined : known[key]
  return question === undefined ? { ask: settledBy, key: undefined, proof: '' } : { ask: question.ask, key: `answers: ${key}`, proof: question.hint }
}

/** Why an outcome is open, unless that is the question again. */
export const openBecause = ({ message }: AssessedOutcome, ask: string): string => (message.endsWith(ask) ? '' : message)

interface Entry {
  readonly cells: Set<string>
  readonly because: Set<string>
  required: boolean
  decides: boolean
}

/** First what the verdict waits for, then what required cells wait for, then what the level rests on, then the rest. */
export function openQuestions(assessment: Assessment): readonly Question[] {
  const cells = new Map(assessment.grid.map((cell) => [cellId(cell), cell]))
  const asked = new Map<string, Entry>()
  for (const outcome of assessment.outcomes) {
    if (outcome.result !== 'unknown') continue
    const cell = cells.get(cellId(outcome))
    const text = outcome.settledBy ?? outcome.message
    const entry: Entry = asked.get(text) ?? { cells: new Set(), because: new Set(), required: false, decides: false }
    const needed = cell?.required === true && outcome.deciding
    entry.cells.add(cellId(outcome))
    entry.because.add(openBecause(outcome, askedIn(text).ask))
    entry.required ||= needed
    entry.decides ||= needed && cell.state === 'unknown' && cell.rung === 'available' && ['hardware', 'physical'].includes(areaOf(cell.property))
    asked.set(text, entry)
  }
  const all = [...asked].map(([text, entry]) => ({ ...askedIn(text), cells: [...entry.cells], because: [...entry.because].filter(Boolean).join(' '), required: entry.required, decides: entry.decides }))
  return [
    ...all.filter((each) => each.decides),
    ...all.filter((each) => each.required && !each.decides),
    ...assessment.level.questions.map(({ input, ask }): Question => ({ ask, key: input, proof: '', cells: [], because: '', decides: false })),
    ...all.filter((each) => !each.required),
  ]
}
