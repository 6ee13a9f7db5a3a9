/** Boards in IPC-2581 (DPMX), the open format between design and factory: layers, nets, pins, tracks, holes, parts and parts list in one XML file. */
import { ReadError } from '../../../kernel/problem.ts'
import { defineReader } from '../../define.ts'
import { FittingDoubts } from '../../shared/fitted.ts'
import { readXml } from '../../shared/xml.ts'
import { boardOf, copperOf, partsListOf, unplaced } from './board.ts'
import { documentBuilder } from './document.ts'

const mark = /<(?:\w+:)?IPC-2581[\s>]/u
const maxBytes = 1024 ** 3

export const reader = defineReader({
  id: 'board/ipc-2581',
  title: 'Board (IPC-2581, revisions A to C)',
  emits: ['board'],
  signatures: [
    { hex: '3c 3f 78 6d 6c', at: 0, paths: ['**/*.xml', '**/*.XML', '**/*.cvg', '**/*.CVG', '**/*.ipc2581'], maxBytes },
    { hex: 'ef bb bf 3c 3f 78 6d 6c', at: 0, paths: ['**/*.xml', '**/*.XML', '**/*.cvg', '**/*.CVG', '**/*.ipc2581'], maxBytes },
    { hex: '3c 49 50 43 2d 32 35 38 31', at: 0, maxBytes },
  ],
  references: [
    { title: 'IPC-2581C, Generic Requirements for Printed Board Assembly Products Manufacturing Description Data and Transfer Methodology', url: 'https://www.ipc.org/TOC/IPC-2581C.pdf' },
    { title: 'IPC-2581 Consortium, test cases', url: 'https://www.ipc2581.com/' },
  ],
  limitations: ['Of poured copper the shape is held against tracks on inner layers only', 'Pads of odd shapes are known by their place, not by their size', 'Panels are not unfolded: each board in them is read once', 'Inner layers that lie bare on the flexible part of a board are told as inner ones', 'What the soldermask leaves open is told where all its openings are pads; else every pad counts as open'],
  async *read(input, budget) {
    const head = new TextDecoder().decode(await input.read(0, Math.min(4096, input.size)))
    // XML of all kinds comes by.
    if (!mark.test(head)) return
    const { document, handler } = documentBuilder(budget)
    let trouble: unknown
    try {
      await readXml(input, budget, handler)
    } catch (error) {
      if (!(error instanceof ReadError)) throw error
      trouble = error
    }
    const copper = copperOf(document)
    const doubts = new FittingDoubts()
    let boards = 0
    for (const step of document.steps) {
      const board = boardOf(document, document.scale === undefined ? unplaced(step) : step, copper, doubts)
      budget.check()
      // The step of a panel, and files for stencils, have no parts.
      if (board.footprints.length === 0) continue
      boards++
      yield { fact: { kind: 'board', ...board } }
      if (board.missing !== undefined) yield { problem: { code: 'unsupported', message: `this IPC-2581 file${document.mode === '' ? '' : ` (${document.mode.toLowerCase()})`} does not bring all copper layers (${board.missing.slice(0, 6).join(', ')}${board.missing.length > 6 ? ', ...' : ''}), so what runs there is not judged: export it in full, or for fabrication` } }
      else if (board.copper.length === 0 && document.scale !== undefined) yield { problem: { code: 'unsupported', message: 'this IPC-2581 file draws no tracks, so only pins and what they belong to are known: export it in full, or for fabrication' } }
    }
    if (boards === 0 && document.listed.size > 0) yield { fact: { kind: 'board', ...partsListOf(document, doubts) } }
    const unknown = (unit: string): string => (unit === '' ? 'no unit' : `"${unit.slice(0, 20)}", which is no unit of IPC-2581`)
    if (document.scale === undefined && document.steps.length > 0) yield { problem: { code: 'malformed', message: `lengths are in ${unknown(document.unit)}, so nothing is known of where anything lies` } }
    if (document.sizeUnit !== undefined) yield { problem: { code: 'malformed', message: `sizes of pads and tracks are in ${unknown(document.sizeUnit)}, so they count as nothing` } }
    for (const problem of doubts.told()) yield { problem }
    for (const what of document.left) yield { problem: { code: 'limit', message: `${what} were not read` } }
    if (trouble !== undefined) throw trouble
  },
})
