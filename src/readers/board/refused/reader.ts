/** Board designs that are recognised and not read: what to supply instead. */
import { defineReader } from '../../define.ts'

const asKicad = 'Open it in KiCad (File, Import) and save the layout as .kicad_pcb, or export an IPC-D-356 netlist (or Gerbers with X2 attributes) and the parts list as CSV: then it can be judged.'

/** What a file is by its name, and the words for it. */
const designs: readonly { readonly path: RegExp; readonly what: string; readonly advice: string }[] = [
  { path: /\.pcbdoc$/iu, what: 'an Altium layout', advice: asKicad },
  { path: /\.(?:schdoc|prjpcb|intlib)$/iu, what: 'a part of an Altium project', advice: 'Supply the layout (.PcbDoc) opened and saved in KiCad as .kicad_pcb.' },
  { path: /\/matrix\/matrix$/iu, what: 'the matrix of an ODB++ job', advice: 'Ask for the design in KiCad\'s format, or for Gerbers with X2 attributes and the parts list as CSV.' },
  { path: /\.kicad_sch$/iu, what: 'a KiCad schematic', advice: 'What is connected stands in the layout (.kicad_pcb) or in a netlist: File, Export, Netlist in the schematic editor.' },
  { path: /\.xlsx?$/iu, what: 'a workbook of Excel before 2007, or one that is encrypted', advice: 'Save the parts list as .xlsx without a password, or as CSV.' },
  { path: /\.xlsb$/iu, what: 'a binary workbook of Excel', advice: 'Save the parts list as .xlsx or as CSV.' },
  { path: /\.brd$/iu, what: 'a layout of an older program (Eagle, Allegro, or KiCad before edition 4)', advice: asKicad },
]

/** What parts lists are called; other spreadsheets are nobody's business here. */
const listNames = ['bom', 'BOM', 'Bom', 'parts*list', 'Parts*List', 'Bill*of*Materials']

export const reader = defineReader({
  id: 'board/refused',
  title: 'Board designs of other programs (recognised, not read)',
  emits: [],
  signatures: [
    { hex: 'd0 cf 11 e0 a1 b1 1a e1', at: 0, paths: ['**/*.PcbDoc', '**/*.pcbdoc', '**/*.PCBDOC', '**/*.SchDoc', '**/*.schdoc', '**/*.IntLib'] },
    { hex: 'd0 cf 11 e0 a1 b1 1a e1', at: 0, paths: listNames.flatMap((name) => [`**/*${name}*.xls`, `**/*${name}*.xlsx`]) },
    { hex: '50 4b 03 04', at: 0, paths: listNames.map((name) => `**/*${name}*.xlsb`) },
    { paths: ['**/matrix/matrix'] },
    { hex: '28 6b 69 63 61 64 5f 73 63 68', at: 0 },
    { hex: '3c 3f 78 6d 6c', at: 0, paths: ['**/*.brd'] },
    { hex: '50 43 42 4e 45 57 2d 42 4f 41 52 44', at: 0 },
  ],
  references: [
    { title: 'KiCad documentation, importing from other tools', url: 'https://docs.kicad.org/9.0/en/pcbnew/pcbnew.html' },
    { title: 'ODB++ Design format specification', url: 'https://odbplusplus.com/design/our-resources/' },
  ],
  limitations: ['Nothing is read from these formats', 'Allegro, PADS and OrCAD files are not even recognised'],
  async *read(input) {
    await Promise.resolve()
    const found = designs.find(({ path }) => path.test(input.path))
    yield { problem: { code: 'unsupported', message: `this is ${found?.what ?? 'a board design of another program'}, which is not read. ${found?.advice ?? asKicad}` } }
  },
})
