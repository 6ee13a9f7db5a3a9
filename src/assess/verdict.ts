/** The verdict and what is said first (grid.md section 8). Pure. */
import type { CellId, Property } from '../checks/define.ts'
import { alwaysRepairable, areaOf, propertyTitles } from './cells.ts'
import type { AssessedOutcome, Assessment, GridCell, Verdict } from './schema.ts'

export interface VerdictInput {
  readonly grid: readonly GridCell[]
  readonly outcomes: readonly AssessedOutcome[]
  readonly dossier: boolean
  /** Everything that was handed in could be read. */
  readonly complete: boolean
}

export const cellId = (cell: Pick<GridCell, 'property' | 'rung'>): CellId => `${cell.property}/${cell.rung}`

/** Required cells that nothing can repair on these platforms, with the outcome that says so. */
export function findBlockers({ grid, outcomes }: Pick<VerdictInput, 'grid' | 'outcomes'>): Assessment['blockers'] {
  return grid
    .filter((cell) => cell.required)
    .flatMap((cell) =>
      cell.outcomes
        .filter((index) => {
          const outcome = outcomes[index]
          return outcome?.deciding === true && outcome.result === 'fail' && outcome.unattainable === true && !['low', 'info'].includes(outcome.severity) && (outcome.repairedBy ?? []).length === 0
        })
        .map((index) => ({ cell: cellId(cell), outcome: index, why: outcomes[index]?.message ?? '' })),
    )
}

/** States that mean "not yet as it must be", whether or not it is due already. */
const short: ReadonlySet<GridCell['state']> = new Set(['unmet', 'held', 'planned', 'not-planned'])

/** Required cells of which nobody can say whether they can be repaired (grid.md section 8, rule 2). */
export const undecidedCells = (grid: readonly GridCell[], outcomes: readonly AssessedOutcome[]): GridCell[] =>
  grid.filter((cell) => {
    if (!cell.required || cell.state !== 'unknown' || cell.rung !== 'available' || !['hardware', 'physical'].includes(areaOf(cell.property))) return false
    const open = cell.outcomes.flatMap((index) => outcomes[index] ?? []).filter((outcome) => outcome.deciding && outcome.result === 'unknown')
    // With nothing open, nothing judged it or the evidence is too weak.
    return open.length === 0 || open.some((outcome) => !alwaysRepairable.has(outcome.check))
  })

export function decideVerdict(input: VerdictInput): Verdict {
  if (findBlockers(input).length > 0) return 'blocked'
  const required = input.grid.filter((cell) => cell.required)
  if (undecidedCells(input.grid, input.outcomes).length > 0) return 'unproven'
  // What is held waits for a cell: where nothing is known to be unmet, that cell is unknown, and so is what waits.
  if (required.some((cell) => short.has(cell.state) && cell.state !== 'held')) return 'fixable'
  // A bare image says nothing of factory, handling or fuses, and what was not read may hold anything.
  return required.some((cell) => cell.state === 'unknown' || cell.state === 'held') || !input.dossier || !input.complete ? 'unproven' : 'ready'
}

export interface SummaryInput {
  readonly verdict: Verdict
  readonly level: Assessment['level']
  readonly platforms: Assessment['platforms']
  readonly grid: readonly GridCell[]
  readonly outcomes: readonly AssessedOutcome[]
  readonly blockers: Assessment['blockers']
  readonly alternatives: Assessment['alternatives']
  readonly plan: Assessment['plan']
  /** What the plan takes in all. */
  readonly present?: Assessment['outlook']['present']
  readonly complete: boolean
  readonly dossier: boolean
}

/** Three sentences that a manager can read aloud: what is so, why, and what now. */
export function summarise(input: SummaryInput): string {
  const { verdict, level, grid, outcomes, blockers, alternatives, plan, present } = input
  const board = input.platforms.find((platform) => platform.role === 'main')?.title ?? 'its present board'
  const unmet = grid.filter((cell) => cell.required && short.has(cell.state)).length
  // What is held waits for another cell; nobody looked at it yet.
  const knownUnmet = grid.filter((cell) => cell.required && short.has(cell.state) && cell.state !== 'held').length
  const open = grid.filter((cell) => cell.required && cell.state === 'unknown').length
  const assumed = !level.assumed || level.override !== undefined ? '' : input.dossier ? ' (assumed, because the dossier does not settle it)' : ' (assumed, because there is no dossier)'
  const sentences: string[] = []
  if (verdict === 'blocked') {
    sentences.push(`This product cannot reach level ${level.required}${assumed} on ${board}.`)
    const rows = [...new Set(blockers.map((blocker) => propertyTitles[blocker.cell.split('/')[0] as Property].toLowerCase()))]
    sentences.push(...whyBlocked(blockers, board))
    if (rows.length > 1) sentences.push(`Blocked as well: ${rows.slice(1).join(', ')}.`)
    const clearing = alternatives.filter((alternative) => alternative.verdict === 'fixable')
    sentences.push(clearing.length === 0
      ? 'No platform of the catalogue that suits it clears the block.'
      : `${count(clearing.length, 'platform')} of the catalogue ${clearing.length === 1 ? 'clears' : 'clear'} the block; the nearest is ${clearing[0]?.title ?? ''}.`)
  } else if (verdict === 'fixable') {
    sentences.push(`This product can reach level ${level.required}${assumed} on ${board}, and has not.`)
    const worst = outcomes.filter((outcome) => outcome.result === 'fail' && outcome.deciding && (outcome.severity === 'critical' || outcome.severity === 'high')).length
    sentences.push(`${count(unmet, 'required cell')} of the grid ${unmet === 1 ? 'is' : 'are'} not met, with ${count(worst, 'finding')} of high severity or worse${open === 0 ? '' : `, and ${count(open, 'cell')} ${open === 1 ? 'is' : 'are'} unknown`}.`)
    const needed = plan.filter((step) => step.needed)
    const days = present === undefined ? '' : `, about ${Math.round(present.effort.p50)} person-days (${Math.round(present.effort.p10)} to ${Math.round(present.effort.p90)})`
    if (needed.length > 0) sentences.push(`The plan needs ${count(needed.length, 'step')}${days}; the first is: ${lowerFirst(plan[0]?.title ?? '')}.`)
  } else if (verdict === 'unproven') {
    const undecided = undecidedCells(grid, outcomes)
    const names = (undecided.length > 0 ? undecided : grid.filter((cell) => cell.required && cell.state === 'unknown')).map((cell) => propertyTitles[cell.property].toLowerCase())
    if (undecided.length === 0 && input.platforms.length > 0 && open > 0) sentences.push(`This product can reach level ${level.required}${assumed} on ${board}: the hardware has every mechanism that the level asks of it. Whether they are used, and used well, is not shown.`)
    else sentences.push(`Nobody can say yet whether this product reaches level ${level.required}${assumed}.`)
    if (open === 0) sentences.push(`Every required cell that was judged is met, but ${input.dossier ? 'not everything could be read' : 'a bare image does not show the whole product'}.`)
    else sentences.push(`${count(open, 'required cell')} ${open === 1 ? 'is' : 'are'} unknown, among them ${[...new Set(names)].slice(0, 3).join(', ')}${knownUnmet === 0 ? '' : `; ${count(knownUnmet, 'cell')} ${knownUnmet === 1 ? 'is' : 'are'} known to be unmet`}.`)
    if (open > 0) sentences.push('The questions below would settle it.')
  } else {
    sentences.push(`This product meets level ${level.required}, by evidence of the strength that the level asks for.`)
  }
  if (!input.complete) sentences.push('Part of what was handed in could not be read; see the problems.')
  return sentences.join(' ')
}

/** What the first row that blocks lacks, and why; its other lacks in a sentence. The board has been named already. */
function whyBlocked(blockers: Assessment['blockers'], board: string): string[] {
  const row = (cell: string): string => cell.split('/')[0] ?? ''
  const [first, ...more] = blockers
    .filter((blocker) => row(blocker.cell) === row(blockers[0]?.cell ?? ''))
    .map(({ why }) => why.replace(`${board} cannot `, 'It cannot ').replace(/: strength \d of \d, and \d is needed/u, ''))
  if (first === undefined) return []
  const lacks = [...new Set(more.map((why) => firstSentence(why).replace(/\.$/u, '')))]
  if (lacks.some((lack) => !lack.startsWith('It cannot '))) return [first, ...lacks.map((lack) => `${lack}.`)]
  return lacks.length === 0 ? [first] : [first, `It also cannot ${lacks.map((lack) => lack.slice('It cannot '.length)).join(', and cannot ')}.`]
}

/** The beginning of a message. */
const firstSentence = (text: string): string => text.split(/(?<=[.!?])\s+(?=[A-Z])/u)[0] ?? ''

const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`
const lowerFirst = (text: string): string => (/^[A-Z][a-z]/u.test(text) ? text[0]?.toLowerCase() + text.slice(1) : text)
