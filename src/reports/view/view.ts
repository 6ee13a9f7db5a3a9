/** An assessment as people read it: ordered, grouped and counted, for every format. Shows; judges nothing. */
import { areas, cells, propertyTitles } from '../../assess/cells.ts'
import type { AssessedOutcome, Assessment, GridCell } from '../../assess/schema.ts'
import { stages } from '../../facts/dossier.ts'
import { openQuestions, type Question } from './questions.ts'
import { count } from './text.ts'
import { cellId, cellWord, costWord, effortWord, stageWord } from './words.ts'

type Property = GridCell['property']

export interface GridRow {
  readonly property: Property
  readonly title: string
  /** Left to right along the ladder. */
  readonly cells: readonly GridCell[]
}
export interface GridArea {
  readonly id: string
  readonly title: string
  readonly rows: readonly GridRow[]
}

/** The four rungs, left to right, as the grid's cells name them. */
export const rungs: readonly GridCell['rung'][] = [...new Set(cells.map((cell) => cell.rung))]

/** The grid in its one order, whatever the order in the document. */
export function gridAreas({ grid }: Pick<Assessment, 'grid'>): readonly GridArea[] {
  const found = new Map(grid.map((cell) => [cellId(cell), cell]))
  return areas.map((area) => ({
    id: area.id,
    title: area.title,
    rows: area.properties.map((property) => ({
      property,
      title: propertyTitles[property],
      cells: rungs.flatMap((rung) => found.get(`${property}/${rung}`) ?? []),
    })),
  }))
}

/** Why the level is what it is: the reasons that reach each scale's number, and everything that changed it by rule. */
export function tellingReasons({ level }: Pick<Assessment, 'level'>): Assessment['level']['reasons'] {
  return level.reasons.filter((reason) => reason.scale === 'both' || reason.level >= level[reason.scale])
}

export interface FirstThing {
  readonly title: string
  readonly detail: string
  /** Person-days of a step of the plan. */
  readonly effort: string | undefined
  /** One place to look at. */
  readonly outcome: AssessedOutcome | undefined
  /** Its number in the plan, from 1; undefined for a question. */
  readonly step: number | undefined
}

/** How many things are said first. */
const firstThings = 5

/** Of these, how many are questions where the verdict waits for answers and the plan has steps as well. */
const questionsFirst = 2

/** The first steps of the plan; where it is shorter, or the verdict waits for answers, the questions that decide most. */
export function doFirst(assessment: Assessment): readonly FirstThing[] {
  const open = openQuestions(assessment)
  const asked = open.filter((question) => assessment.verdict === 'unproven' && question.decides).slice(0, questionsFirst)
  const steps = assessment.plan.slice(0, firstThings - asked.length).map((step, index): FirstThing => ({
    title: step.title,
    detail: stepFacts(step, assessment.product.stage).join(' · '),
    effort: effortWord(step.effort),
    outcome: assessment.outcomes[step.outcomes[0] ?? -1],
    step: index + 1,
  }))
  const toThing = (question: Question): FirstThing => ({
    title: question.ask,
    detail: question.cells.length === 0 ? 'an answer settles the level' : settlesWord(question.cells),
    effort: undefined,
    outcome: undefined,
    step: undefined,
  })
  const more = open.filter((question) => !asked.includes(question)).slice(0, firstThings - steps.length - asked.length)
  return [...asked.map(toThing), ...steps, ...more.map(toThing)]
}

/** Few cells by name, many by their number. */
const settlesWord = (cells: readonly string[]): string => `settles ${cells.length > namedCells ? count(cells.length, 'cell') : cells.map(cellWord).join('; ')}`
const namedCells = 3

/** What a step clears, when it is due, what it takes. */
const stepFacts = (step: Assessment['plan'][number], stage: string): string[] =>
  [
    `clears ${count(step.clears.length, 'cell')}`,
    dueWord(step.due, stage),
    effortWord(step.effort),
    costWord(step.cost),
    step.irreversible ? 'cannot be undone' : '',
  ].filter(Boolean)

const stageIndex = (stage: string): number => stages.findIndex((each) => each === stage)

/** When a cell or a step is due, seen from the product's stage. */
export function dueWord(due: string, stage: string): string {
  if (due === stage) return 'due now'
  const word = stageWord(due)
  return `due ${stageIndex(stage) > stageIndex(due) ? 'since' : 'by'} ${word.endsWith('prototype') ? `the ${word}` : word}`
}

/** Blocking reasons, each once, with the cells that it blocks. */
export function blockerReasons({ blockers }: Pick<Assessment, 'blockers'>): readonly { readonly why: string; readonly cells: readonly string[] }[] {
  const reasons = new Map<string, Set<string>>()
  for (const { why, cell } of blockers) reasons.set(why, (reasons.get(why) ?? new Set()).add(cell))
  return [...reasons].map(([why, cells]) => ({ why, cells: [...cells] }))
}

/** Whether a platform clears every cell that blocks. */
export const clearsAll = ({ blockers }: Pick<Assessment, 'blockers'>, { clears }: Assessment['alternatives'][number]): boolean =>
  blockers.every(({ cell }) => clears.includes(cell))

/** `61 checks: 14 passed, 38 failed, 7 unknown, 2 not applicable`: a check with several outcomes counts by its worst. */
export function checkCounts({ outcomes }: Pick<Assessment, 'outcomes'>): string {
  const order: readonly AssessedOutcome['result'][] = ['fail', 'unknown', 'pass', 'not-applicable']
  const worst = new Map<string, AssessedOutcome['result']>()
  for (const { check, result } of outcomes) {
    const before = worst.get(check)
    if (before === undefined || order.indexOf(result) < order.indexOf(before)) worst.set(check, result)
  }
  const number = (result: AssessedOutcome['result']): number => [...worst.values()].filter((each) => each === result).length
  return `${count(worst.size, 'check')}: ${number('pass')} passed, ${number('fail')} failed, ${number('unknown')} unknown, ${number('not-applicable')} not applicable`
}
