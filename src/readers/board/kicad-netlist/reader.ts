/** Netlists as KiCad exports them: parts with their fields, and which pins are connected. Says nothing of copper. */
import type { Board, BoardFootprint, BoardNet, BoardPad } from '../../../facts/board.ts'
import { maxWindowBytes } from '../../../kernel/source.ts'
import { ReadError } from '../../../kernel/problem.ts'
import { defineReader } from '../../define.ts'
import { partNumber, plain } from '../../shared/board-fields.ts'
import { FittingDoubts } from '../../shared/fitted.ts'
import { nothing, sexprChildren, sub, subs, word, type Sexpr } from '../../shared/sexpr.ts'
import { readText } from '../../shared/text.ts'

const skipped = new Set(['libparts', 'libraries', 'sheetpath', 'tstamps', 'tstamp', 'docs', 'datasheet', 'libsource'])

export const reader = defineReader({
  id: 'board/kicad-netlist',
  title: 'Netlist (KiCad)',
  emits: ['board'],
  signatures: [{ hex: '28 65 78 70 6f 72 74', at: 0, paths: ['**/*.net'], maxBytes: maxWindowBytes }],
  references: [{ title: 'KiCad documentation, schematic editor: netlist formats', url: 'https://docs.kicad.org/9.0/en/eeschema/eeschema.html' }],
  limitations: ['A netlist says nothing of layers, tracks and vias: only connectors, test pads and pins are known', 'Netlists of other programs are not read'],
  async *read(input, budget) {
    const text = await readText(input, maxWindowBytes)
    let design = nothing
    const parts: Sexpr[] = []
    const nets: Sexpr[] = []
    let trouble: unknown
    try {
      for (const list of sexprChildren(text, budget, skipped)) {
        if (list.head === 'design') design = list
        else if (list.head === 'components') for (const part of subs(list, 'comp')) parts.push(part)
        else if (list.head === 'nets') for (const net of subs(list, 'net')) nets.push(net)
      }
    } catch (error) {
      if (!(error instanceof ReadError)) throw error
      trouble = error
    }
    budget.node(parts.length + nets.length)
    const doubts = new FittingDoubts()
    if (parts.length > 0) yield { fact: { kind: 'board', ...boardOf(design, parts, nets, doubts) } }
    for (const problem of doubts.told()) yield { problem }
    if (trouble !== undefined) throw trouble
  },
})

function boardOf(design: Sexpr, parts: readonly Sexpr[], nets: readonly Sexpr[], doubts: FittingDoubts): Board {
  const pads = new Map<string, BoardPad[]>()
  const named: BoardNet[] = nets.map((net, index) => {
    for (const node of subs(net, 'node')) {
      const reference = word(sub(node, 'ref'))
      const pad: BoardPad = {
        number: plain(word(sub(node, 'pin'))), function: plain(word(sub(node, 'pinfunction'))), type: plain(word(sub(node, 'pintype'))).replace('+no_connect', ''), net: index,
        x: 0, y: 0, width: 0, height: 0, open: 'both', hole: false, edge: false, line: node.line,
      }
      const list = pads.get(reference)
      if (list === undefined) pads.set(reference, [pad])
      else list.push(pad)
    }
    return { name: plain(word(sub(net, 'name'))), tracks: [], lengths: [], vias: [] }
  })
  const footprints: BoardFootprint[] = parts.map((part) => {
    const fields = [...subs(sub(part, 'fields') ?? part, 'field').map((field): [string, string] => [word(sub(field, 'name')), word(field)]), ...subs(part, 'property').map((each): [string, string] => [word(sub(each, 'name')), word(sub(each, 'value'))])]
    const value = plain(word(sub(part, 'value')))
    // The mark of the schematic has no value; a field of the same name that somebody made has one.
    const marked = subs(part, 'property').some((each) => word(sub(each, 'name')) === 'dnp' && sub(each, 'value') === undefined)
    return {
      reference: plain(word(sub(part, 'ref'))), value, library: plain(word(sub(part, 'footprint'))), part: plain(partNumber(fields)), description: plain(word(sub(part, 'description'))), side: 'front', x: 0, y: 0,
      fitted: !marked && doubts.fitted(plain(word(sub(part, 'ref'))), [['Value', value], ...fields]), pads: pads.get(word(sub(part, 'ref'))) ?? [], line: part.line,
    }
  })
  const block = sub(sub(design, 'sheet') ?? nothing, 'title_block') ?? nothing
  return {
    format: `KiCad netlist (${plain(word(sub(design, 'tool'))) || 'no tool named'})`, title: plain(word(sub(block, 'title'))), revision: plain(word(sub(block, 'rev'))), date: '',
    copper: [], outline: [], nets: named, footprints, zones: [], connected: named.length > 0,
  }
}
