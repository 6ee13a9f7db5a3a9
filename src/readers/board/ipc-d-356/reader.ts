/** IPC-D-356 netlists for bare-board testers, which every layout program exports: nets, pads and vias, and what the mask covers. */
import type { BoardFootprint, BoardNet, BoardPad, BoardVia } from '../../../facts/board.ts'
import { malformed } from '../../../kernel/problem.ts'
import { maxWindowBytes } from '../../../kernel/source.ts'
import { defineReader } from '../../define.ts'
import { maxName } from '../../shared/board-fields.ts'
import { micrometre } from '../../shared/board-geometry.ts'
import { eachLine, readText } from '../../shared/text.ts'

/** One test record, by columns: net, part or VIA, pin, whether a mid point, hole, access, place, size, mask. */
const record = /^(3[12]7)(.{14}).{3}(.{6})[- ](.{4})(.)(?:D\d{4}[PU ]|.{6})A(\d\d)X([+ -]?\d{1,7})Y([+ -]?\d{1,7})(?:X(\d{4})(?:Y(\d{4}))?)?(?:R\d{3})?\s*(?:S([0-3]))?/u

export const reader = defineReader({
  id: 'board/ipc-d-356',
  title: 'Bare-board test netlist (IPC-D-356)',
  emits: ['board'],
  signatures: [{ paths: ['**/*.d356', '**/*.D356', '**/*.ipc356', '**/*.356', '**/*.ipc', '**/*.IPC'], maxBytes: maxWindowBytes }],
  references: [{ title: 'IPC-D-356A, Bare Substrate Electrical Test Data Format', url: 'https://www.ipc.org/TOC/IPC-D-356A.pdf' }],
  limitations: ['Tracks and layers are not in it', 'Programs cut names of nets to 14 signs: two nets with the same end count as one', 'It names no parts: the parts list as CSV beside it does'],
  async *read(input, budget) {
    const text = await readText(input, maxWindowBytes)
    const nets = new Map<string, { readonly index: number; readonly vias: BoardVia[] }>()
    const aliases = new Map<string, string>()
    const parts = new Map<string, BoardPad[]>()
    // Units of 0.0001 inch, or of 0.001 mm; the second customary system is the metric one.
    let unit = 0.002_54
    let [records, unread] = [0, 0]
    for (const { number: line, text: content } of eachLine(text, budget)) {
      if (/^P\s+UNITS\s+(?:CUST\s+1|SI)/u.test(content)) unit = 0.001
      const alias = /^P\s+NNAME(\d+)\s+(\S+)/u.exec(content)
      if (alias !== null) aliases.set(`NNAME${alias[1] ?? ''}`, (alias[2] ?? '').slice(0, maxName))
      const match = record.exec(content)
      if (match === null) {
        if (/^3[12]7/u.test(content)) unread++
        continue
      }
      records++
      budget.node()
      const [, code, rawNet = '', rawPart = '', rawPin = '', , access, rawX, rawY, width, height, mask = '0'] = match
      const written = rawNet.trim()
      const name = aliases.get(written) ?? written
      if (name !== '' && name !== 'N/C' && !nets.has(name)) nets.set(name, { index: nets.size, vias: [] })
      const net = nets.get(name)
      const [x, y] = [micrometre(Number(rawX) * unit), micrometre(-Number(rawY) * unit)]
      const [wide, high] = [micrometre(Number(width ?? 0) * unit), micrometre(Number(height ?? width ?? 0) * unit)]
      const hole = code === '317'
      const covered = { front: mask === '1' || mask === '3', back: mask === '2' || mask === '3' }
      if (rawPart.trim() === 'VIA') {
        net?.vias.push({ x, y, size: wide, kind: 'through', from: 0, to: 0, tented: covered, line })
        continue
      }
      const front = (access === '00' || access === '01') && !(hole && covered.front)
      const back = (access === '00' || access !== '01') && !(hole && covered.back)
      const pad: BoardPad = { number: rawPin.trim(), function: '', type: '', net: net?.index ?? -1, x, y, width: wide, height: high || wide, open: front ? (back ? 'both' : 'front') : back ? 'back' : 'none', hole, edge: false, line }
      const list = parts.get(rawPart.trim())
      if (list === undefined) parts.set(rawPart.trim(), [pad])
      else list.push(pad)
    }
    if (records === 0) throw malformed('this is no IPC-D-356 netlist: no line is a test record', 0)
    const footprints = [...parts].filter(([reference]) => reference !== '').map(([reference, pads]): BoardFootprint => ({
      reference, value: '', library: '', part: '', description: '', side: pads.every(({ open }) => open === 'back') ? 'back' : 'front', x: pads[0]?.x ?? 0, y: pads[0]?.y ?? 0, fitted: true, pads, line: pads[0]?.line ?? 0,
    }))
    yield { fact: { kind: 'board', format: 'IPC-D-356 netlist', title: '', revision: '', date: '', copper: [], outline: [], zones: [], connected: nets.size > 0, footprints, nets: [...nets].map(([name, { vias }]): BoardNet => ({ name, tracks: [], lengths: [], vias })) } }
    if (unread > 0) yield { problem: { code: 'malformed', message: `${unread} test records of this netlist are not as the standard has them and were not read` } }
  },
})
