/**
 * Evidence by number. What was judged carries the number of its place in the assessment, so E12 means the same in every document of one
 * review; the table at the end says what each number is: the check, the result, where it was seen, and how it is known.
 */
import { findingFingerprint } from '../../assess/identity.ts'
import type { AssessedOutcome, Assessment } from '../../assess/schema.ts'
import { legible } from '../view/legible.ts'
import { grouped, placeText } from '../view/text.ts'
import { basisWords, results, resultWords, severities } from '../view/words.ts'
import { cellOf, spans, type Block, type Cell, type Span, type Text, type Tone } from './model.ts'

export const evidenceNumber = (index: number): string => `E${index + 1}`

/** Places of outcomes, each once: what fails first, the most severe of it before the rest; equals in the order of the assessment. */
export function worstFirst({ outcomes }: Pick<Assessment, 'outcomes'>, indexes: readonly number[]): readonly number[] {
  const rank = (index: number): number => {
    const outcome = outcomes[index]
    return outcome === undefined ? Infinity : results.indexOf(outcome.result) * severities.length + (outcome.result === 'fail' ? severities.indexOf(outcome.severity) : 0)
  }
  return [...new Set(indexes)].toSorted((a, b) => rank(a) - rank(b) || a - b)
}

/** Citations as text, in the order of their numbers: of more than `most` the worst, and the rest counted. */
export function citeSpans(assessment: Pick<Assessment, 'outcomes'>, indexes: readonly number[], most = 8): readonly Span[] {
  const all = worstFirst(assessment, indexes)
  const numbers = (some: readonly number[]): readonly string[] => some.toSorted((a, b) => a - b).map(evidenceNumber)
  const shown = numbers(all.slice(0, most)).flatMap((cite, index): Span[] => [...(index === 0 ? [] : [', ']), { cite }])
  return all.length > most ? [...shown, { counted: ` and ${grouped(all.length - most)} more`, cites: numbers(all.slice(most)) }] : shown
}

/** Citations of a statement, which has more room than a cell. */
export const cites = (assessment: Pick<Assessment, 'outcomes'>, indexes: readonly number[]): readonly Span[] => citeSpans(assessment, indexes, 40)

/** Places in the assessment of all that the blocks cite; `counted`: also of what they only count. */
export function citedIn(blocks: readonly Block[], { counted }: { readonly counted: boolean }): ReadonlySet<number> {
  const inText = (text: Text): readonly string[] => spans(text).flatMap((span) => (typeof span === 'string' ? [] : 'cite' in span ? [span.cite] : counted && 'cites' in span ? span.cites : []))
  const numbers = blocks.flatMap((block): readonly string[] => {
    switch (block.kind) {
      case 'statement': return [...inText(block.cites), ...inText(block.text)]
      case 'table': return block.rows.flatMap((row) => row.flatMap((cell) => inText(cellOf(cell).text)))
      case 'paragraph': return inText(block.text)
      case 'list': return block.items.flatMap((item) => inText(item))
      case 'facts': return block.rows.flatMap(([, value]) => inText(value))
      default: return []
    }
  })
  return new Set(numbers.flatMap((number) => (/^E\d+$/u.test(number) ? [Number(number.slice(1)) - 1] : [])))
}

const resultTones: Readonly<Record<AssessedOutcome['result'], Tone>> = { pass: 'good', fail: 'bad', unknown: 'ask', 'not-applicable': 'off' }

/** Places of one outcome that are written out. */
const shownPlaces = 3

/** The table that the numbers lead to. `indexes`: outcomes to list; in the order of the assessment. `original`: as it came, for fingerprints know no legible names. */
export function evidenceTable(original: Assessment, indexes: Iterable<number>): Block {
  const order = [...new Set(indexes)].toSorted((a, b) => a - b)
  return {
    kind: 'table',
    summary: 'Each piece of evidence: its number, what was found, the result, the check that judged it, and where it was seen',
    head: ['No.', 'What was found', 'Result', 'Check and finding', 'Seen in'],
    widths: [1, 6, 2, 4, 6],
    rows: order.flatMap((index) => {
      const outcome = original.outcomes[index]
      return outcome === undefined ? [] : [row(legible(outcome), evidenceNumber(index), findingFingerprint(outcome))]
    }),
  }
}

const row = (outcome: AssessedOutcome, number: string, fingerprint: string): readonly (Cell | Text)[] => [
  { text: number, anchor: number },
  outcome.message,
  { text: resultWords[outcome.result], tone: resultTones[outcome.result] },
  [{ code: outcome.check }, ` ${fingerprint.slice(0, fingerprintDigits)}`],
  places(outcome),
]

/** Enough to tell the findings of one product apart; SARIF carries the whole fingerprint. */
const fingerprintDigits = 10

function places({ evidence }: AssessedOutcome): Text {
  if (evidence.length === 0) return 'nothing was shown'
  const shown = evidence.slice(0, shownPlaces).flatMap((item, index): Span[] => {
    const { source, basis } = item
    const dated = source === undefined || source.checked === '' ? '' : `, ${source.checked}`
    return [
      ...(index === 0 ? [] : ['; ']),
      source === undefined || source.url === '' ? { code: placeText(item) } : { link: `${source.title}, ${source.at}`, url: source.url },
      ` (${basisWords[basis]}${dated})`,
    ]
  })
  return evidence.length > shownPlaces ? [...shown, ` and ${evidence.length - shownPlaces} more`] : shown
}
