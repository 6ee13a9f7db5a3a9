/** One layer of a Gerber set; the join `boards` puts the layers of a set together. */
import { malformed } from '../../../kernel/problem.ts'
import { maxWindowBytes } from '../../../kernel/source.ts'
import { defineReader } from '../../define.ts'
import { drillSpan, plated } from '../../shared/drill-attributes.ts'
import { readText } from '../../shared/text.ts'
import { isDrilling, parseGerber } from './parse.ts'

/** What a layer is by its name, where the file does not say: the extensions that board houses take. */
const byName: readonly (readonly [RegExp, string])[] = [
  [/\.gtl$|-F_?Cu\.\w+$/iu, 'Copper,L1,Top'], [/\.gbl$|-B_?Cu\.\w+$/iu, 'Copper,L99,Bot'], [/\.g([1-9]\d?)$|-In(\d+)_?Cu\.\w+$/iu, 'Copper,L?,Inr'],
  [/\.gts$|-F_?Mask\.\w+$/iu, 'Soldermask,Top'], [/\.gbs$|-B_?Mask\.\w+$/iu, 'Soldermask,Bot'], [/\.(?:gko|gm1|gml)$|-Edge_?Cuts\.\w+$/iu, 'Profile,NP'],
  [/\.g[tb]o$|-[FB]_?Silk\w*\.\w+$/iu, 'Legend'], [/\.g[tb]p$|-[FB]_?Paste\.\w+$/iu, 'Paste'], [/\.gp[tb]$/iu, 'Pads'], [/\.g[dg]\d$/iu, 'DrillMap'], [/\.gm(?:[2-9]|[12]\d|3[0-2])$/iu, 'OtherDrawing'], [/-[FB]_?Adhes\w*\.\w+$/iu, 'Glue'],
  [/-[FB]_?(?:Fab|CrtYd|Courtyard)\.\w+$|-(?:Dwgs|Cmts|Eco[12])_?User\.\w+$|-User_?\w*\.\w+$|-Margin\.\w+$/iu, 'OtherDrawing'],
]
const extensions = ['gbr', 'ger', 'gtl', 'gbl', 'gts', 'gbs', 'gto', 'gbo', 'gtp', 'gbp', 'gpt', 'gpb', 'gd1', 'gg1', 'gko', 'gml', ...Array.from({ length: 32 }, (_, index) => `gm${index + 1}`), 'g1', 'g2', 'g3', 'g4', 'g5', 'g6']
/** What a board says with; of the other layers, which are print and paste, it is enough to know that they are there. */
const telling = /^(?:Copper|Soldermask|Profile|Component)\b/u
const empty = { nets: [], pins: [], flashes: [], lines: [], regions: 0, parts: [] }

export const reader = defineReader({
  id: 'board/gerber',
  title: 'Board layer (Gerber, with X2 and X3 attributes)',
  emits: ['board-layer', 'board-drill'],
  signatures: [{ paths: extensions.flatMap((extension) => [`**/*.${extension}`, `**/*.${extension.toUpperCase()}`]), maxBytes: maxWindowBytes }],
  references: [{ title: 'The Gerber Layer Format Specification, revision 2024.05', url: 'https://www.ucamco.com/en/guest/downloads/gerber-format' }],
  limitations: ['Nets and parts are known from X2 and X3 attributes only: a plain Gerber says nothing of what is connected', 'Regions (poured copper) and arcs are not measured', 'Where a set has no drill files, holes are told by pads that both outer layers have'],
  async *read(input, budget) {
    const text = await readText(input, maxWindowBytes)
    const { commands, ended, holes, ...plot } = parseGerber(text, budget)
    if (!/(?:^|[*%\s])(?:%?FS|%?MO|G0?4|%?TF)/u.test(text.slice(0, 4000)) || commands < 2) throw malformed('this is no Gerber file: it neither says its format nor draws anything', 0)
    const named = byName.find(([pattern]) => pattern.test(input.path))
    const inner = /\.g([1-9]\d?)$|-In(\d+)_?Cu/iu.exec(input.path)
    const fallback = named?.[1].replace('L?', `L${Number(inner?.[1] ?? inner?.[2] ?? 1) + 1}`) ?? ''
    const what = plot.function || fallback
    if (isDrilling(what)) {
      const { plating = -1, from, to } = drillSpan(what.split(','))
      yield { fact: { kind: 'board-drill', project: plot.project, program: plot.program, holes: plated(holes, plating), ...(from === undefined || to === undefined ? {} : { from, to }), unread: !ended } }
    } else yield { fact: { kind: 'board-layer', ...plot, ...(telling.test(what) ? {} : empty), function: what } }
    if (!ended && (what === '' || telling.test(what) || isDrilling(what))) throw malformed('this Gerber file ends without M02: it was cut short', input.size)
  },
})
