/** From outcomes to cells (grid.md section 6), in the order the design gives. Pure. */
import { rungs, type CellId, type Property } from '../checks/define.ts'
import { stages, type Stage } from '../facts/dossier.ts'
import { askedEvidence, basisOrder, cells, decidingChecks, dueAt, leaning, requiredAt, scales } from './cells.ts'
import type { AssessedOutcome, GridCell } from './schema.ts'
import { levelOfRow, type Level } from './level.ts'

/** The number of the level that a row is compared with. */
export function levelFor(property: Property, level: Parameters<typeof levelOfRow>[1]): number {
  const scale = scales[property]
  const row = levelOfRow(property, level)
  return scale === 'level' ? row.required : row[scale]
}

export interface GridInput {
  readonly outcomes: readonly AssessedOutcome[]
  readonly level: Level
  readonly stage: Stage
  /** ISO day of the review, for the age of documents. */
  readonly date: string
}

export function buildGrid({ outcomes, level, stage, date }: GridInput): GridCell[] {
  const byCheck = new Map<string, number[]>()
  const byCell = new Map<string, number[]>()
  outcomes.forEach((outcome, index) => {
    push(byCheck, outcome.check, index)
    push(byCell, `${outcome.property}/${outcome.rung}`, index)
  })
  const grid = new Map<CellId, GridCell>()
  // boot comes first in the order of the grid, so the row that others lean on is already judged.
  for (const { property, rung, id } of cells) {
    const requiredFrom = requiredAt(property, rung)
    const row = levelFor(property, level)
    const due = dueAt(property, rung)
    const base = { property, rung, required: row >= requiredFrom, requiredFrom, due, outcomes: byCell.get(id) ?? [] }
    if (!base.required) {
      grid.set(id, { ...base, state: 'not-needed', reason: `needed from level ${requiredFrom} on` })
      continue
    }
    const names = decidingChecks[id] ?? []
    const deciding = names.flatMap((name) => (byCheck.get(name) ?? []).map((index) => outcomes[index]).filter((o) => o !== undefined))
    const failing = deciding.filter((o) => o.result === 'fail' && ['critical', 'high', 'medium'].includes(o.severity))
    if (failing.length > 0) {
      const early = stages.indexOf(stage) < stages.indexOf(due)
      const planned = failing.every((o) => o.planned === true)
      const count = `${failing.length} ${failing.length === 1 ? 'finding' : 'findings'}`
      grid.set(id, early
        ? { ...base, state: planned ? 'planned' : 'not-planned', reason: `${count}; due by ${due.endsWith('prototype') ? 'the ' : ''}${due.replace('-', ' ')}` }
        : { ...base, state: 'unmet', reason: count })
      continue
    }
    const asked = (check: string): ReturnType<typeof askedEvidence> => askedEvidence(check, property, rung, row)
    const missing = names.filter((name) => !byCheck.has(name))
    // What does not apply waits for nothing.
    if (names.length > 0 && missing.length === 0 && deciding.every((o) => o.result === 'not-applicable' && strongEnough(o, asked(o.check), date))) {
      grid.set(id, { ...base, state: 'not-needed', reason: deciding[0]?.message ?? 'not applicable' })
      continue
    }
    const holder = heldBy(property, rungs.indexOf(rung), level.required, grid)
    if (holder !== undefined) {
      grid.set(id, { ...base, state: 'held', heldBy: holder, reason: `waits for ${holder}` })
      continue
    }
    const open = deciding.filter((o) => o.result === 'unknown')
    const weak = deciding.filter((o) => (o.result === 'pass' || o.result === 'not-applicable') && !strongEnough(o, asked(o.check), date))
    if (names.length === 0 || missing.length > 0 || open.length > 0 || weak.length > 0) {
      const reason = open.length > 0
        ? `${open.length} open ${open.length === 1 ? 'question' : 'questions'}`
        : weak.length > 0
          ? weakness(asked(weak[0]?.check ?? ''))
          : `nothing decides this yet`
      grid.set(id, { ...base, state: 'unknown', reason })
      continue
    }
    grid.set(id, { ...base, state: 'met', reason: 'every deciding check passed' })
  }
  return [...grid.values()]
}

const weakness = ({ weakest, units }: ReturnType<typeof askedEvidence>): string => `evidence is weaker than ${weakest}${units > 1 ? ` of ${units} units` : ''}`

/** The cell that holds this one back: its left neighbour, or the row that it leans on. */
function heldBy(property: Property, rung: number, level: number, grid: ReadonlyMap<CellId, GridCell>): string | undefined {
  if (rung > 0) {
    const leftId = `${property}/${rungs[rung - 1] ?? 'available'}` as CellId
    const left = grid.get(leftId)
    if (left?.state === 'held') return left.heldBy ?? leftId
    if (left !== undefined && ['unmet', 'planned', 'not-planned'].includes(left.state)) return leftId
    if (level >= leaning.fromLevel && leaning.rows.includes(property)) {
      const support = grid.get(leaning.on)
      if (support !== undefined && support.required && !['met', 'not-needed'].includes(support.state)) return support.state === 'held' ? (support.heldBy ?? leaning.on) : leaning.on
    }
  }
  return undefined
}

/** Whether an outcome's best evidence is as strong as the cell asks (grid.md section 5). */
export function strongEnough(outcome: AssessedOutcome, asked: ReturnType<typeof askedEvidence>, date: string): boolean {
  if (asked.catalogue && outcome.evidence.some((item) => item.basis === 'catalogue')) return true
  // What a part does not have, no unit shows better than the catalogue.
  if (outcome.result === 'not-applicable' && outcome.evidence.some((item) => item.basis === 'catalogue')) return true
  const limit = basisOrder.indexOf(asked.weakest)
  const good = outcome.evidence.filter((item) => item.weighs !== false).filter((item) => {
    const rank = basisOrder.indexOf(item.basis)
    return rank >= 0 && rank <= limit
  })
  if (good.length === 0) return false
  if (asked.units > 1 && !good.some((item) => item.basis === 'observed' || item.basis === 'laboratory')) {
    // A dump names its unit (grid.md section 5); of those that do not, nobody knows that they are of different ones.
    const units = new Set(good.filter((item) => item.basis === 'dump').map((item) => item.unit ?? ''))
    if (units.size < asked.units) return false
  }
  if (asked.maxMonths !== undefined) {
    const oldest = monthsBefore(date, asked.maxMonths)
    return good.some((item) => item.basis !== 'documented' || (item.source?.checked ?? '') >= oldest)
  }
  return true
}

/** ISO day some months before another. */
function monthsBefore(date: string, months: number): string {
  const [year = 0, month = 1] = date.split('-').map(Number)
  const index = year * 12 + (month - 1) - months
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-${date.slice(8, 10)}`
}

function push(map: Map<string, number[]>, key: string, value: number): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}
