/** A draft as a document: its blocks between what it is, what it is not, and the evidence that it cites. */
import type { Assessment } from '../assess/schema.ts'
import { citedIn, evidenceTable } from '../reports/paper/evidence.ts'
import { cellOf, toBeCompleted, type Block, type Paper, type Text } from '../reports/paper/model.ts'
import { originOf, productName, shownEvidence, unread } from '../reports/paper/review.ts'
import { legible } from '../reports/view/legible.ts'
import { count, dayText } from '../reports/view/text.ts'
import type { Draft } from './define.ts'

/** Stands at the head of every page of every draft. */
export const draftNotice = 'Draft: not legal advice, not a certificate'

export function paperOf(draft: Draft, given: Assessment): Paper {
  const assessment = legible(given)
  const blocks = [...draft.build(assessment)]
  const [cited, counted] = [citedIn(blocks, { counted: false }), citedIn(blocks, { counted: true })]
  const shown = new Set([...cited, ...[...counted].filter((index) => !cited.has(index)).slice(0, shownEvidence)])
  const open = blocks.reduce((sum, block) => sum + openIn(block), 0)
  return {
    title: draft.title,
    subtitle: `${productName(assessment)}, from the review of ${dayText(assessment.product.reviewed)}`,
    language: 'en-GB',
    notice: draftNotice,
    date: assessment.product.reviewed,
    origin: originOf(assessment),
    blocks: [
      ...unread(assessment),
      { kind: 'paragraph', small: true, text: draft.note },
      { kind: 'paragraph', small: true, text: `Numbers such as E12 lead to the evidence at the end. ${open === 0 ? '' : `${count(open, 'place')} of this draft ${open === 1 ? 'is' : 'are'} marked as to be completed. `}What is declared only rests on the maker's word; what is verified rests on evidence. Whoever signs has to check both.` },
      ...blocks,
      ...(shown.size === 0 ? [] : [{ kind: 'heading', level: 1, text: 'Evidence' } as const, { kind: 'paragraph', text: `As the review of ${dayText(assessment.product.reviewed)} found it. The digits after a check tell its findings apart and stay the same in the next build.` } as const, evidenceTable(given, shown), ...(counted.size > shown.size ? [{ kind: 'paragraph', text: `And ${count(counted.size - shown.size, 'more result')}; the CSV report lists them.` } as const] : [])]),
      ...artefacts(assessment),
    ],
  }
}

/** Places that somebody has to complete. */
function openIn(block: Block): number {
  if (block.kind === 'table') return block.rows.flat().filter((cell) => cellOf(cell).text === toBeCompleted).length
  return Number(block.kind === 'blank' || (block.kind === 'statement' && block.toBeCompleted !== undefined))
}

function* artefacts({ provenance }: Assessment): Generator<Block> {
  yield { kind: 'heading', level: 1, text: 'What was reviewed' }
  if (provenance.artefacts.length === 0) yield { kind: 'paragraph', text: 'No artefact was handed in.' }
  else {
    yield {
      kind: 'table', summary: 'Artefacts that were reviewed, with their digests', head: ['Artefact', 'SHA-256'], widths: [1, 2],
      rows: provenance.artefacts.map(({ path, sha256 }): readonly Text[] => [[{ code: path }], [{ code: sha256 }]]),
    }
  }
}
