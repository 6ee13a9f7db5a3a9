import assert from 'node:assert/strict'
import { test } from 'node:test'
import { board, largeChip } from './board-cases.ts'
import { boardsOf, recollected, type Board } from './boards.ts'
import { fail, pass } from './define.ts'
import { check } from './storage/medium-not-removable.ts'
import { exampleContext } from './testing.ts'

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

test('beside a layout a list that names no references says nothing more, and one of another board does', () => {
  const layout = board() as Board
  const list = (name: string, ...references: readonly string[]): Board => ({
    ...layout, where: { artefact: name, path: '' }, copper: [], nets: [], connected: false, footprints: references.map((reference) => ({ ...largeChip, reference, pads: [] })),
  })
  const judged = (...boards: readonly Board[]): readonly string[] => boardsOf(exampleContext(check, boards)).map(({ where }) => where.artefact)
  assert.deepEqual(judged(layout, list('cart.csv', 'row 2', 'row 3')), ['gateway.kicad_pcb'])
  assert.deepEqual(judged(layout, list('bom.csv', 'U1')), ['gateway.kicad_pcb'])
  assert.deepEqual(judged(layout, list('other.csv', 'U7', 'U8')), ['gateway.kicad_pcb', 'other.csv'])
  assert.deepEqual(judged(list('cart.csv', 'row 2')), ['cart.csv'])
  // The same list as CSV and as a workbook, and one that says less.
  const variant = list('variant.csv', 'U7', 'U8')
  assert.deepEqual(judged(list('a.csv', 'U7', 'U8'), list('a.xlsx', 'U7', 'U8'), list('some.csv', 'U8'), { ...variant, footprints: variant.footprints.map((footprint) => ({ ...footprint, fitted: false })) }), ['a.csv', 'variant.csv'])
})
