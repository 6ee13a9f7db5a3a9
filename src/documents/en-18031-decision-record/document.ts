/** EN 18031: the record of decisions, for each mechanism the requirements and then asset by asset what was decided and why. */
import type { AssessedOutcome, Assessment } from '../../assess/schema.ts'
import { citeSpans, worstFirst } from '../../reports/paper/evidence.ts'
import type { Block, Cell, Text } from '../../reports/paper/model.ts'
import { productName } from '../../reports/paper/review.ts'
import { listed, placeText } from '../../reports/view/text.ts'
import { defineDraft } from '../define.ts'
import { bearing, claimCell, claimOfAll, rowTable, settled, type Row } from '../rows.ts'

export const document = defineDraft({
  id: 'en-18031-decision-record',
  title: 'EN 18031: record of decisions by asset',
  market: 'European Union (Radio Equipment Directive, Article 3(3)(d) to (f))',
  note:
    'EN 18031-1, -2 and -3:2024, applied under Delegated Regulation (EU) 2022/30. The standards ask for a decision, with its reason, for each asset and mechanism. Numbers of requirements are those of the standards, the words are ours and were not compared with the ' +
    'standards\' text; their decision trees are not repeated here. The list of assets holds what the evidence met: it is a beginning, not the whole.',
  build,
})

/** Mechanisms in the order of the standards, in our words. */
const mechanisms: readonly (readonly [prefix: string, title: string])[] = [
  ['ACM', 'Access control'], ['AUM', 'Authentication'], ['SUM', 'Secure update'], ['SSM', 'Secure storage'], ['SCM', 'Secure communication'], ['RLM', 'Resilience'],
  ['NMM', 'Network monitoring'], ['TCM', 'Traffic control'], ['LGM', 'Logging'], ['DLM', 'Deletion'], ['UNM', 'Telling the user'], ['CCK', 'Confidential keys'], ['GEC', 'General capabilities of the equipment'], ['CRY', 'Cryptography'],
]

function* build(assessment: Assessment): Generator<Block> {
  const parts = assessment.frameworks.filter(({ id }) => /^en-18031-\d$/u.test(id))
  yield { kind: 'facts', rows: [['Equipment', productName(assessment)], ['Parts', parts.length === 0 ? 'none is known to concern the equipment' : parts.map(({ title, unsettled }) => `${title}${unsettled === undefined ? '' : ` (open: ${unsettled})`}`).join('; ')]] }
  if (parts.length === 0) yield* bearing(undefined, 'EN 18031')
  yield { kind: 'blank', title: 'Assets', ask: 'Every network asset, security asset, privacy asset and financial asset of the equipment, with where it is stored, over which interfaces it is reached, and by whom.' }
  for (const [prefix, title] of mechanisms) yield* mechanism(assessment, parts.flatMap(({ id: part, requirements }) => requirements.filter(({ id }) => id.startsWith(`${prefix}-`)).map((row) => ({ part: part.slice(-1), row }))), `${prefix}: ${title}`)
}

function* mechanism(assessment: Assessment, all: readonly Asked[], title: string): Generator<Block> {
  if (all.length === 0) return
  yield { kind: 'heading', level: 1, text: title }
  yield rowTable(assessment, eachOnce(all), `Requirements of the mechanism ${title} with status, reason and evidence`)
  const assets = assetsOf(assessment, all.map(({ row }) => row))
  if (assets.length > 0) {
    yield {
      kind: 'table', summary: `Assets met by the evidence for ${title}, with the decision for each`, head: ['Asset', 'Concerns', 'Decision', 'Reason', 'Evidence'], widths: [5, 2, 3, 7, 2],
      rows: assets.map(({ asset, requirements, indexes, breaks, met }): readonly (Cell | Text)[] => {
        const worst = worstFirst(assessment, indexes)
        const outcomes = worst.flatMap((index) => assessment.outcomes[index] ?? [])
        const claim = claimOfAll(outcomes)
        const inPart = settled.has(claim) && !met
        const why = `${reasons(outcomes)}${inPart ? ' Nothing was found against it, but the requirement is checked in part only.' : ''}`
        return [[{ code: asset }], requirements.join(', '), claimCell(inPart || (claim === 'found' && !breaks) ? 'open' : claim), why, citeSpans(assessment, worst, 4)]
      }),
    }
  }
  yield { kind: 'blank', title: 'Other assets of this mechanism', ask: 'For each: whether the mechanism is needed, and why not where it is not; which implementation is there; why it is appropriate.' }
}

interface Asked {
  /** Number of the part of the standard. */
  readonly part: string
  readonly row: Row
}

/** Several parts share requirements: each is shown once where they ask the same and it stands the same; where not, under its parts. */
const eachOnce = (all: readonly Asked[]): readonly Row[] => [...Map.groupBy(all, ({ row }) => row.id).values()].flatMap((shared) => {
  const ways = [...Map.groupBy(shared, ({ row: { summary, status, basis, reason, note, outcomes } }) => JSON.stringify([summary, status, basis, reason, note, outcomes])).values()]
  const under = (same: readonly Asked[]): string => (ways.length === 1 ? '' : `, ${same.length === 1 ? 'part' : 'parts'} ${listed(same.map(({ part }) => part))}`)
  return ways.flatMap((same) => same.slice(0, 1).map(({ row }) => ({ ...row, id: `${row.id}${under(same)}` })))
})

interface Asset {
  readonly asset: string
  readonly requirements: string[]
  readonly indexes: number[]
  /** Whether a failure breaks a requirement; whether a slighter one matters is for somebody to judge. */
  breaks: boolean
  /** Whether each requirement that it concerns is met: checks that pass settle nothing of one that they show in part. */
  met: boolean
}

/** Rows for which outcomes decide nothing. */
const undecided: ReadonlySet<Row['status']> = new Set(['not-applicable', 'out-of-scope', 'manual'])

/** What the outcomes behind these rows are about: the account, the key, the service; the place where nothing names it. */
function assetsOf({ outcomes }: Assessment, rows: readonly Row[]): readonly Asset[] {
  const found = new Map<string, Asset>()
  for (const { id, status, outcomes: indexes } of rows) {
    if (undecided.has(status)) continue
    for (const index of indexes) {
      const outcome = outcomes[index]
      if (outcome === undefined) continue
      const [first] = outcome.evidence
      const asset = outcome.subject ?? (first === undefined || first.path === '' ? 'the equipment as a whole' : placeText(first))
      const entry = found.get(asset) ?? { asset, requirements: [], indexes: [], breaks: false, met: true }
      if (!entry.requirements.includes(id)) entry.requirements.push(id)
      if (!entry.indexes.includes(index)) entry.indexes.push(index)
      entry.breaks ||= outcome.result === 'fail' && status === 'unmet'
      entry.met &&= status === 'met'
      found.set(asset, entry)
    }
  }
  return [...found.values()]
}

/** Sentences of one asset that are written out. */
const shownReasons = 3

function reasons(outcomes: readonly AssessedOutcome[]): string {
  const all = [...new Set(outcomes.map(({ message }) => message))]
  return `${all.slice(0, shownReasons).join(' ')}${all.length > shownReasons ? ` And ${all.length - shownReasons} more.` : ''}`
}
