/** What the ways to "ready" take in all, as a table: securing the present platform beside moving to another. */
import type { Assessment } from '../../assess/schema.ts'
import { count, grouped, listed } from './text.ts'
import { number } from './words.ts'

type Outlook = Assessment['outlook']
type Totals = Outlook['moves'][number]['totals']

export interface Way {
  readonly title: string
  /** Undefined: it leads nowhere, and `because` says why. */
  readonly totals: Totals | undefined
  readonly because: string
  /** Steps that it takes, the move not counted. */
  readonly steps: number
}

/** The columns: what is added up, and in what. */
export const measures: readonly { readonly id: keyof Totals; readonly title: string; readonly unit: string }[] = [
  { id: 'effort', title: 'Person-days', unit: '' },
  { id: 'once', title: 'Once', unit: 'EUR' },
  { id: 'perUnit', title: 'A unit', unit: 'EUR' },
  { id: 'firstYear', title: 'First year', unit: 'EUR' },
  { id: 'weeks', title: 'Weeks', unit: '' },
]

export const presentTitle = 'Secure the present platform'

/** The present platform first; moves whose figures are the same stand in one row. Empty where nothing was reckoned. */
export function ways({ outlook, plan, verdict, level, grid }: Pick<Assessment, 'outlook' | 'plan' | 'verdict' | 'level' | 'grid'>): readonly Way[] {
  const { moves } = outlook
  const steps = plan.filter((step) => step.needed).length
  // Zeros would say that it takes nothing, where only nothing is known yet.
  const present = steps === 0 ? undefined : outlook.present
  if (present === undefined && moves.length === 0) return []
  const because = verdict === 'blocked' ? `no configuration of it reaches level ${level.required}` : unknownIn(grid) > 0 ? 'no step that it needs is known yet' : 'nothing that is needed is left to do'
  const groups = new Map<string, Outlook['moves'][number][]>()
  for (const move of moves) {
    const key = JSON.stringify([move.totals, move.addOns])
    groups.set(key, [...(groups.get(key) ?? []), move])
  }
  const alike = [...groups.values()].flatMap((group): Way[] => {
    const [first] = group
    if (first === undefined) return []
    const { addOns, totals } = first
    return [{ title: `Move to ${group.length === 1 ? first.title : any(group.map((move) => move.title))}${addOns.length === 0 ? '' : `, with ${listed(addOns)}`}`, totals, because: '', steps: first.steps.length }]
  })
  return [{ title: presentTitle, totals: present, because, steps }, ...alike]
}

const unknownIn = (grid: Assessment['grid']): number => grid.filter((cell) => cell.required && cell.state === 'unknown').length

/** `a, b or c`. */
const any = (names: readonly string[]): string => `${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}`

/** What the figures were reckoned with. */
export const reckoningText = ({ reckoning: { people, dayRate, unitsPerYear, currency, samples } }: Outlook): string =>
  `Reckoned with ${people === 1 ? '1 person' : `${number(people)} people`}, ${number(dayRate)} ${currency} for a person-day and ${count(unitsPerYear, 'unit')} a year; ${grouped(samples)} draws, always the same.`

/** Where one changes them: keys of product.yaml, each with what it stands for. */
export const reckoningKeys: readonly { readonly key: string; readonly says: string }[] = [
  { key: 'planning: people', says: 'how many work on it' },
  { key: 'planning: day-rate', says: 'what a person-day costs' },
  { key: 'planning: remedies', says: 'own figures for single steps' },
  { key: 'context: units-per-year', says: 'how many units a year' },
]

/** What the totals leave out, where somebody could think that it is in them; empty where nothing is. */
export function leftOut({ grid, outlook }: Pick<Assessment, 'grid' | 'outlook'>): string {
  const unknown = unknownIn(grid)
  return [
    ...(unknown === 0 ? [] : [`${count(unknown, 'required cell is', 'required cells are')} unknown: what ${unknown === 1 ? 'it turns' : 'they turn'} out to need comes on top.`]),
    ...(outlook.moves.length === 0 ? [] : ['A move is counted with its own work and weeks; the price of the other part is not in the totals.']),
  ].join(' ')
}
