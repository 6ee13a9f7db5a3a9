/** Layouts of KiCad, every dialect since edition 4: layers, nets, tracks, vias, parts and their pads. */
import { limitReached, ReadError } from '../../../kernel/problem.ts'
import { defineReader } from '../../define.ts'
import { FittingDoubts } from '../../shared/fitted.ts'
import { sexprChildren } from '../../shared/sexpr.ts'
import { readLongText } from '../../shared/text.ts'
import { boardBuilder, filled } from './board.ts'

/** Drawing and models: large, and nothing of it says what is connected to what. */
const skipped = new Set(['fill_segments', 'model', 'effects', 'stroke', 'dimension', 'image', 'embedded_files', 'primitives', 'fp_line', 'fp_arc', 'fp_circle', 'fp_poly', 'fp_rect', 'fp_curve', 'gr_text', 'render_cache', 'group', 'generated', 'tstamp', 'uuid'])

/** Of the 512 MiB that a reading process may take, the largest board of KiCad 9 (70 MB) was measured to take 370, and one of 92 MB 450. */
const maxBytes = 96 * 1024 * 1024

export const reader = defineReader({
  id: 'board/kicad-pcb',
  title: 'Circuit board layout (KiCad)',
  emits: ['board'],
  signatures: [
    { hex: '28 6b 69 63 61 64 5f 70 63 62', at: 0, maxBytes },
    { paths: ['**/*.kicad_pcb'], maxBytes },
  ],
  references: [
    { title: 'KiCad developer documentation, Board file format', url: 'https://dev-docs.kicad.org/en/file-formats/sexpr-pcb/' },
    { title: 'KiCad developer documentation, S-expression format', url: 'https://dev-docs.kicad.org/en/file-formats/sexpr-intro/' },
  ],
  limitations: [
    'Of poured copper the shape is held against tracks on inner layers only', 'The shape of a pad is taken for its box',
    'The format of KiCad before edition 4 (.brd) is not read', 'Tracks without a net belong to nothing and are left out',
  ],
  async *read(input, budget) {
    const text = await readLongText(input, maxBytes)
    const doubts = new FittingDoubts()
    const builder = boardBuilder(budget, doubts)
    let trouble: unknown
    try {
      for (const list of sexprChildren(text, budget, skipped, new Set([filled]))) builder.add(list)
    } catch (error) {
      // What was read up to here is worth having; what is missing is told.
      if (!(error instanceof ReadError)) throw error
      trouble = error
    }
    const board = builder.board()
    if (board !== undefined) yield { fact: { kind: 'board', ...board } }
    for (const problem of doubts.told()) yield { problem }
    if (trouble !== undefined) throw trouble
    const left = builder.left()
    if (left.length > 0) throw limitReached(`more ${left.join(' and ')} than are kept of one board`)
  },
})
