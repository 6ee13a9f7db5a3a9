/** One sheet of a KiCad schematic since edition 6; the join `boards` puts the sheets of a design together. */
import type { BoardSheet, SubSheet } from '../../../facts/board-sheet.ts'
import type { Budget } from '../../../kernel/limits.ts'
import { ReadError, limitReached, malformed } from '../../../kernel/problem.ts'
import { maxWindowBytes } from '../../../kernel/source.ts'
import { defineReader } from '../../define.ts'
import { maxName, plain, signed } from '../../shared/board-fields.ts'
import { FittingDoubts } from '../../shared/fitted.ts'
import { nothing, numbers, sexprChildren, sexprRoot, sub, subs, word, words, type Sexpr } from '../../shared/sexpr.ts'
import { readText } from '../../shared/text.ts'
import { instancesOf, libraryOf, mostInstances, placedSymbol, placeOf, type LibrarySymbol } from './symbols.ts'
import { wireSheet, type Label, type Wire } from './wiring.ts'

/** What says nothing of parts and wires. */
const skipped = new Set(['effects', 'stroke', 'fill', 'polyline', 'rectangle', 'circle', 'arc', 'bezier', 'text', 'text_box', 'image', 'data', 'embedded_files', 'table', 'font', 'rule_area', 'netclass_flag', 'directive_label', 'no_connect'])
const editions: readonly (readonly [from: number, edition: number])[] = [[20250922, 10], [20241004, 9], [20230620, 8], [20220404, 7], [20200310, 6]]
const most = 200_000
/** Pins of all symbols of one sheet: each placed symbol has its own, however often the library's is placed. */
const mostPins = 200_000

export const reader = defineReader({
  id: 'board/kicad-sch',
  title: 'Schematic sheet (KiCad, editions 6 and later)',
  emits: ['board-sheet'],
  signatures: [{ hex: '28 6b 69 63 61 64 5f 73 63 68', at: 0, maxBytes: maxWindowBytes }],
  references: [
    { title: 'KiCad developer documentation, schematic file format', url: 'https://dev-docs.kicad.org/en/file-formats/sexpr-schematic/' },
    { title: 'KiCad documentation, schematic editor: labels, buses and hierarchical sheets', url: 'https://docs.kicad.org/9.0/en/eeschema/eeschema.html' },
  ],
  limitations: ['A schematic says nothing of layers, tracks and vias: only connectors, test pads and pins are known', 'Variables in names are not replaced', 'Which of the variants of edition 10 is built is not asked'],
  async *read(input, budget) {
    const text = await readText(input, maxWindowBytes)
    if (sexprRoot(text)?.head !== 'kicad_sch') throw malformed('this is no KiCad schematic', 0)
    const lists: Sexpr[] = []
    let trouble: unknown
    try {
      for (const list of sexprChildren(text, budget, skipped)) {
        budget.node()
        if (lists.length < most) lists.push(list)
        else throw malformed(`more than ${most} things on one sheet`)
      }
    } catch (error) {
      if (!(error instanceof ReadError)) throw error
      trouble = error
    }
    const doubts = new FittingDoubts()
    const { sheet, unknown, left } = sheetOf(lists, budget, doubts)
    yield { fact: { kind: 'board-sheet', ...sheet } }
    for (const what of cutOf(lists)) yield { problem: { code: 'limit', message: `this sheet has more than ${what}: the rest was not read` } }
    if (unknown.length > 0) yield { problem: { code: 'malformed', message: `this sheet does not bring along what it draws for ${unknown.slice(0, 5).join(', ')}${unknown.length > 5 ? ` and ${unknown.length - 5} more` : ''}, so nobody knows the pins of these parts: open it in KiCad and save it again` } }
    for (const problem of doubts.told()) yield { problem }
    if (trouble !== undefined) throw trouble
    if (left > 0) throw limitReached(`the symbols of this sheet have more than ${mostPins} pins: ${left} symbols were not read`)
  },
})

function sheetOf(lists: readonly Sexpr[], budget: Budget, doubts: FittingDoubts): { readonly sheet: BoardSheet; readonly unknown: readonly string[]; readonly left: number } {
  const of = (head: string): readonly Sexpr[] => lists.filter((list) => list.head === head)
  const first = (head: string): Sexpr | undefined => lists.find((list) => list.head === head)
  const version = word(first('version'))
  const edition = editions.find(([from]) => Number(version) >= from)?.[1]
  const library = of('lib_symbols').map(libraryOf)[0] ?? new Map<string, LibrarySymbol>()
  const unknown: string[] = []
  let [pins, left] = [0, 0]
  const symbols = of('symbol').flatMap((symbol) => {
    if (pins >= mostPins) {
      left++
      return []
    }
    const placed = placedSymbol(symbol, library, (edition ?? 6) < 7, doubts)
    if (placed === undefined) unknown.push(plain(word(subs(symbol, 'property').find((property) => word(property) === 'Reference'), 1)) || 'a symbol')
    pins += placed?.pins.length ?? 0
    budget.node(placed?.pins.length)
    budget.check()
    return placed ?? []
  })
  const sheets = of('sheet')
  const labels: Label[] = [
    ...(['label', 'global_label', 'hierarchical_label'] as const).flatMap((head) => of(head).map((label) => labelOf(label, kinds[head], -1))),
    ...sheets.flatMap((sheet, index) => subs(sheet, 'pin').map((pin) => labelOf(pin, 'sheet-pin', index))),
  ]
  const junctions = of('junction').flatMap((junction) => places(sub(junction, 'at')))
  const { nets, buses } = wireSheet({ wires: of('wire').flatMap(wireOf), buses: of('bus').flatMap(wireOf), junctions, labels, symbols }, budget)
  const block = first('title_block')
  const sheet: BoardSheet = {
    format: `KiCad schematic${edition === undefined ? '' : ` ${edition}`} (${version.slice(0, 20) || 'no version'})`, title: plain(word(sub(block ?? nothing, 'title'))), revision: plain(word(sub(block ?? nothing, 'rev'))), date: plain(word(sub(block ?? nothing, 'date'))),
    id: word(first('uuid')).slice(0, maxName), parts: symbols.filter(({ power }) => power === 'no').map(({ part }) => part), nets, buses, sheets: sheets.map(subSheet),
    aliases: of('bus_alias').map((alias) => ({ name: signed(word(alias)), members: words(sub(alias, 'members')).slice(0, mostMembers).map(signed) })),
    references: subs(first('symbol_instances') ?? nothing, 'path').slice(0, most).map((path) => ({ path: word(path).slice(0, 4000), reference: plain(word(sub(path, 'reference'))), unit: numbers(sub(path, 'unit'), 1)[0] ?? 1 })),
  }
  return { sheet, unknown, left }
}

const kinds = { label: 'local', global_label: 'global', hierarchical_label: 'hierarchical' } as const

/** Signals of one alias that are kept. */
const mostMembers = 1000

/** Lists of which not everything is kept. */
function cutOf(lists: readonly Sexpr[]): string[] {
  return [
    ...(lists.some((list) => list.head === 'bus_alias' && words(sub(list, 'members')).length > mostMembers) ? [`${mostMembers} signals in one bus alias`] : []),
    ...(lists.some((list) => list.head === 'symbol' && instancesOf(list).length > mostInstances) ? [`${mostInstances} uses of one symbol`] : []),
    ...(lists.some((list) => list.head === 'symbol_instances' && subs(list, 'path').length > most) ? [`${most} references`] : []),
  ]
}

function labelOf(list: Sexpr, kind: Label['kind'], sheet: number): Label {
  const [x = 0, y = 0] = numbers(sub(list, 'at'), 2)
  // As it is written: ~{RESET} and RESET are two names.
  return { kind, name: signed(word(list)), sheet, x: placeOf(x), y: placeOf(y) }
}
function places(at: Sexpr | undefined): { readonly x: number; readonly y: number }[] {
  const [x, y] = numbers(at, 2)
  return x === undefined || y === undefined ? [] : [{ x: placeOf(x), y: placeOf(y) }]
}
function wireOf(list: Sexpr): Wire[] {
  const [start, end] = subs(sub(list, 'pts') ?? nothing, 'xy').flatMap(places)
  return start === undefined || end === undefined ? [] : [{ x1: start.x, y1: start.y, x2: end.x, y2: end.y }]
}
function subSheet(list: Sexpr): SubSheet {
  // Edition 6 calls the two in the language of the user: then they are told by their order.
  const fields = subs(list, 'property').map((property) => [word(property).replace(' ', '').toLowerCase(), word(property, 1)] as const)
  const field = (name: string, index: number): string => fields.find(([called]) => called === name)?.[1] ?? fields[index]?.[1] ?? ''
  const says = (name: string): string => word(sub(list, name))
  return { id: word(sub(list, 'uuid')).slice(0, maxName), name: plain(field('sheetname', 0)), file: field('sheetfile', 1).slice(0, 1000), fitted: says('dnp') !== 'yes', onBoard: says('on_board') !== 'no', line: list.line }
}
