/** Other platforms in words: what one would give cell by cell, what it costs, and what keeps it from being the answer. */
import { areas, propertyTitles } from '../../assess/cells.ts'
import type { Assessment, GridCell } from '../../assess/schema.ts'
import { dayText, listed } from './text.ts'
import { clearsAll } from './view.ts'
import { between, effortWord, number, type State } from './words.ts'

export type Candidate = Assessment['alternatives'][number]
type CellState = Candidate['rows'][number]['cells'][number]['state']
type Attack = Candidate['attacks'][number]

/** The states of a candidate's cells as the grid shows its own, and in words. */
export const candidateStates: Readonly<Record<CellState, { readonly state: State; readonly word: string; readonly meaning: string }>> = {
  yes: { state: 'met', word: 'yes', meaning: 'the part has it at this level' },
  'add-on': { state: 'met', word: 'with the add-on', meaning: 'the add-on named beside it brings it' },
  no: { state: 'unmet', word: 'no', meaning: 'no configuration of it is enough' },
  unknown: { state: 'unknown', word: 'unknown', meaning: 'the catalogue does not know enough' },
}
/** In the order of a legend. */
export const candidateOrder: readonly CellState[] = ['yes', 'add-on', 'no', 'unknown']

/** One word for a column; the whole title is said where there is room. */
const columnWords: Readonly<Record<GridCell['property'], string>> = {
  boot: 'boot', keys: 'keys', crypto: 'crypto', identity: 'identity', debug: 'ports', storage: 'storage', board: 'board', fault: 'faults',
  integrity: 'integrity', update: 'update', exposure: 'surface', components: 'parts', comms: 'links', data: 'data', factory: 'factory', handling: 'reports',
}

/** The rows of the grid of which any of these says something, in the grid's order. */
export function sharedColumns(candidates: readonly Candidate[]): readonly { readonly property: GridCell['property']; readonly title: string; readonly word: string }[] {
  const said = new Set(candidates.flatMap((each) => each.rows.map((row) => row.property)))
  return areas.flatMap((area) => area.properties).filter((property) => said.has(property)).map((property) => ({ property, title: propertyTitles[property], word: columnWords[property] }))
}

/** Those of which it is known that they clear all that blocks. */
export const clearing = (assessment: Pick<Assessment, 'alternatives' | 'blockers'>): readonly Candidate[] =>
  assessment.alternatives.filter((each) => each.verdict !== 'blocked' && clearsAll(assessment, each))

/** Where something blocks. What is not known is no answer, and no refusal either. */
export function clearingTitle(assessment: Pick<Assessment, 'alternatives' | 'blockers'>): string {
  if (clearing(assessment).length > 0) return 'Platforms that clear the block'
  return assessment.alternatives.some((each) => each.verdict !== 'blocked') ? 'No platform is known to clear the block' : 'No platform clears the block'
}

/** `92.5 to 375 USD`, and the day on which somebody looked; undefined where no price is known. */
export const priceWords = ({ price }: Candidate): { readonly amount: string; readonly day: string } | undefined =>
  price === undefined ? undefined : { amount: `${price.from === price.to ? number(price.from) : `${number(price.from)} to ${number(price.to)}`} ${price.currency}`, day: dayText(price.date) }

/** `8 to 50 person-days, 4 to 20 weeks`; empty where there is nothing to move. */
export const moveWord = ({ move: { effort, weeks } }: Candidate): string => (effort.p90 <= 0 ? '' : `${effortWord(effort)}, ${between(weeks)} weeks`)

const reachWords: Readonly<Record<Attack['reaches'], string>> = { yes: 'reaches it', maybe: 'may reach it, by revision or order code' }
/** `a level 2 attacker can repeat it; reaches it`. */
export const attackWord = ({ attacker, reaches }: Attack): string => `a level ${attacker} attacker can repeat it; ${reachWords[reaches]}`

/** Its name with what is put beside it. */
export const withAddOns = ({ title, addOns }: Candidate): string => (addOns.length === 0 ? title : `${title} with ${listed(addOns.map((addOn) => addOn.title))}`)

/** What changes, without the add-ons once more. */
export const changeWord = ({ delta, addOns }: Candidate): string =>
  delta.split('; ').filter((part) => addOns.length === 0 || part !== `with ${addOns.map((addOn) => addOn.title).join(' and ')}`).join('; ')

/** Only its add-ons bring it where it is. */
export const needsAddOn = ({ alone, verdict }: Candidate): boolean => alone !== verdict
