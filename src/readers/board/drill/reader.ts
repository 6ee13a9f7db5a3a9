/** One drill file of a Gerber set; the join `boards` lays its holes on the pads of the set. */
import { malformed } from '../../../kernel/problem.ts'
import { maxWindowBytes, readAll } from '../../../kernel/source.ts'
import { defineReader } from '../../define.ts'
import { plated } from '../../shared/drill-attributes.ts'
import { readText } from '../../shared/text.ts'
import { parseExcellon } from './parse.ts'

/** Extensions under which programs write drill files, with a header or without. */
const extensions = ['drl', 'xln', 'drd', 'exc']
const back = 99

/** What a drill file is by its name, where it does not say: KiCad before edition 6, Eagle (whose back is always 16) and EasyEDA name the layers there. */
function byName(path: string): { readonly from?: number; readonly to?: number; readonly plating: number } {
  const plating = /npth|non[ _-]?plated/iu.test(path) ? 0 : /pth|plated/iu.test(path) ? 1 : -1
  const [, first, second] = /-(front|in\d{1,2})-(in\d{1,2}|back)\.\w+$/u.exec(path) ?? []
  if (/through|drill_1_16\.\w+$/iu.test(path.replace(/^.*\//u, ''))) return { plating, from: 1, to: back }
  if (first === undefined || second === undefined) return { plating }
  const number = (name: string): number => (name === 'front' ? 1 : name === 'back' ? back : Number(name.slice(2)) + 1)
  return { from: number(first), to: number(second), plating: 1 }
}

export const reader = defineReader({
  id: 'board/drill',
  title: 'Drill file (Excellon, with X2 attributes in comments)',
  emits: ['board-drill'],
  signatures: [
    { hex: '4d 34 38', at: 0, maxBytes: maxWindowBytes },
    { paths: extensions.flatMap((extension) => [`**/*.${extension}`, `**/*.${extension.toUpperCase()}`]), maxBytes: maxWindowBytes },
  ],
  references: [
    { title: 'The Gerber Layer Format Specification, revision 2024.05, section 5.6 (file and aperture functions of drill files)', url: 'https://www.ucamco.com/en/guest/downloads/gerber-format' },
    { title: 'XNC Format Specification, revision 2021.11', url: 'https://www.ucamco.com/files/downloads/file_en/457/xnc-format-specification_en.pdf' },
  ],
  limitations: ['Step and repeat, drilled text and canned circles are not followed; a file with them says so', 'Which layers a hole joins is known where an attribute or the name of the file says so', 'Binary (EIA) drill files are not read', 'What drilling from behind takes away is not counted off'],
  async *read(input, budget) {
    const named = extensions.some((extension) => input.path.toLowerCase().endsWith(`.${extension}`))
    const bytes = await readAll(input, maxWindowBytes)
    if (bytes.includes(0) || bytes.subarray(0, 512).filter((byte) => byte >= 0x80).length > 16) {
      if (named) yield { problem: { code: 'unsupported', message: 'this drill file is binary (EIA), which is not read: the same holes stand in the text file (.TXT) that is exported with it' } }
      return
    }
    const { tools, span, unread, header, ended, ...drilling } = parseExcellon(await readText(input, maxWindowBytes), budget)
    // Files of other kinds begin with the same three letters, or share an extension (rules of Drools are called .drl, too).
    if (!header && (!named || tools === 0 || drilling.holes.length === 0)) return
    if (tools === 0 && drilling.holes.length > 0) throw malformed('this drill file drills without a tool', 0)
    const fallback = byName(input.path)
    const plating = span.plating ?? fallback.plating
    const { from, to } = span.from === undefined ? fallback : span
    yield { fact: { kind: 'board-drill', ...drilling, holes: plated(drilling.holes, plating), ...(from === undefined || to === undefined ? {} : { from, to }), unread: unread.length > 0 || !ended } }
    if (unread.length > 0) yield { problem: { code: 'unsupported', message: `commands of this drill file are not followed (${unread.slice(0, 4).join(', ')}), so it may drill more than what is known` } }
    if (!ended) throw malformed('this drill file ends without M30: it was cut short', input.size)
  },
})
