import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Fact } from '../facts/fact.ts'
import { boardsOf, recollected } from './boards.ts'
import { fail, pass } from './define.ts'

const evidence = [{ basis: 'observed', artefact: 'a', path: '' }] as const

test('what rests on memory alone says so; pads from memory clear nothing and are low at most', () => {
  const found = fail('A header has it.', evidence, { severity: 'high' })
  const clear = pass('Nothing has it.', evidence, 'chip')
  assert.equal(recollected(found, [{ unread: true }, {}]), found)
  const told = recollected(found, [{ unread: true, byPad: false }])
  assert.match(told.message, /A header has it\. .*by our recollection, not read in the maker's document\.$/u)
  assert.deepEqual({ ...told, message: '' }, { ...found, message: '' })
  const low = recollected(found, [{ unread: true, byPad: true }])
  assert.equal(low.result === 'fail' && low.severity, 'low')
  const open = recollected(clear, [{ unread: true, byPad: true }])
  assert.deepEqual([open.result, open.subject, open.result === 'unknown' && open.evidence], ['unknown', 'chip', evidence])
  assert.equal(recollected(clear, [{ unread: true }]).result, 'pass')
})

test('a schematic and the netlist made of it are one board; of two variants each is judged, and a layout takes the place of both', () => {
  const board = (artefact: string, fitted: boolean, copper: readonly string[] = []): Fact<'board'> => ({
    kind: 'board', basis: 'observed', where: { artefact, path: '' }, container: '', file: '', format: '', title: '', revision: '', date: '', copper, outline: [], nets: [{ name: 'A', tracks: [], lengths: [], vias: [] }], zones: [], connected: true,
    footprints: ['U1', 'J1'].map((reference) => ({ reference, value: reference, library: '', part: '', description: '', side: 'front', x: 0, y: 0, fitted: fitted || reference === 'U1', pads: [], line: 0 })),
  })
  const judged = (...boards: readonly Fact<'board'>[]): readonly string[] => boardsOf({ facts: () => boards } as unknown as Parameters<typeof boardsOf>[0]).map(({ where }) => where.artefact)
  assert.deepEqual(judged(board('a.kicad_sch', true), board('a.net', true)), ['a.kicad_sch'])
  assert.deepEqual(judged(board('a.kicad_sch', true), board('variant.net', false)), ['a.kicad_sch', 'variant.net'])
  assert.deepEqual(judged(board('a.kicad_sch', true), board('a.net', true), board('a.kicad_pcb', true, ['F.Cu', 'B.Cu'])), ['a.kicad_pcb'])
})
