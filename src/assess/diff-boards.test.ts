import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { exposureClasses, type ExposureClass } from '../facts/board.ts'
import { groupOf } from '../facts/exposure.ts'
import { diffBoards, sharedBoards, type BoardChange, type SharedBoards } from './diff-boards.ts'
import type { Assessment } from './schema.ts'

type Board = Assessment['boards'][number]
type Signal = Board['signals'][number]
type Part = Board['parts'][number]

const part = (reference: string, title: string, kind: NonNullable<Part['kind']>, more: Partial<Part> = {}): Part => ({ reference, value: `${title} value`, side: 'front', fitted: true, title, kind, pinsKnown: true, x: 0, y: 0, width: 1, height: 1, ...more })
const chip = part('U1', 'Acme 1000', 'processor')
const signal = (role: Signal['role'], net: string, exposure: ExposureClass, more: Partial<Signal> = {}): Signal => ({
  net, role, group: groupOf(role), of: 'U1', title: 'Acme 1000', pin: net, confidence: 'pin', class: exposure, places: [{ class: exposure, place: `${exposure} of ${net}`, side: 'front', x: 0, y: 0 }], tracks: [], vias: [], ...more,
})
const board = (signals: readonly Signal[], more: Partial<Board> = {}): Board => ({
  artefact: 'b.kicad_pcb', path: '', title: 'Gateway', revision: 'A', format: 'KiCad 9', copper: ['F.Cu', 'In1.Cu', 'In2.Cu', 'B.Cu'], box: { x: 0, y: 0, width: 1, height: 1 }, outline: [], parts: [chip], signals: [...signals], left: 0, undrawn: 0, ...more,
})
const swd = (exposure: ExposureClass): Signal[] => [signal('swd-data', 'SWDIO', exposure), signal('swd-clock', 'SWCLK', exposure)]
const told = (changes: readonly BoardChange[]): string[] => changes.flatMap(({ ports, parts }) => [
  ...ports.map(({ change, why, group, severity, signals }) => `${change} ${why} ${group} ${severity}: ${signals.map(({ from, to }) => `${from?.net ?? ''} ${from?.class ?? ''}>${to?.class ?? ''}`).join(', ')}`),
  ...parts.map(({ change, title, from, to }) => `${change ?? 'part'} ${title}: ${from.join(' ')}>${to.join(' ')}`),
])
type Files = NonNullable<Assessment['boardFiles']>
const shared = (from: readonly Board[], to: readonly Board[], files: readonly [Files, Files] = [[], []]): SharedBoards =>
  sharedBoards({ boards: [...from], boardFiles: files[0], platforms: [] }, { boards: [...to], boardFiles: files[1], platforms: [] })
const changed = (from: readonly Board[], to: readonly Board[], physical = 3): readonly BoardChange[] => diffBoards(shared(from, to).pairs, physical)
const between = (a: Board, b: Board, physical = 3): string[] => told(changed([a], [b], physical))

test('nearer is worse, farther is better, and what takes as long is neither', () => {
  assert.deepEqual(between(board(swd('inner-only')), board(swd('test-pad'))), ['worse nearer swd medium: SWDIO inner-only>test-pad, SWCLK inner-only>test-pad'])
  assert.deepEqual(between(board(swd('test-pad')), board(swd('inner-only'))), ['better farther swd info: SWDIO test-pad>inner-only, SWCLK test-pad>inner-only'])
  assert.deepEqual(between(board(swd('connector')), board(swd('unpopulated'))), ['moved elsewhere swd info: SWDIO connector>unpopulated, SWCLK connector>unpopulated'])
  assert.deepEqual(between(board(swd('pin')), board(swd('via'))), ['better farther swd info: SWDIO pin>via, SWCLK pin>via'])
  assert.deepEqual(between(board(swd('inner-only')), board(swd('pin'))), ['worse nearer swd low: SWDIO inner-only>pin, SWCLK inner-only>pin'])
  assert.deepEqual(between(board(swd('pin')), board(swd('pin'))), [])
  // Where nobody hostile comes near a unit, nothing weighs.
  assert.match(between(board(swd('inner-only')), board(swd('test-pad')), 0)[0] ?? '', / info:/u)
})

test('a signal that is not there any more is gone only where the board would show it', () => {
  assert.deepEqual(between(board(swd('pin')), board([])), ['better vanished swd info: SWDIO pin>, SWCLK pin>'])
  for (const more of [{ parts: [{ ...chip, pinsKnown: false }] }, { parts: [part('U1', 'Acme 1000', 'processor')].map(({ pinsKnown: _known, ...old }) => old) }, { left: 1 }]) {
    assert.match(between(board(swd('pin')), board([], more))[0] ?? '', /^untold not-seen swd info/u)
  }
  assert.deepEqual(between(board([]), board(swd('jumper'))), ['worse appeared swd medium:  >jumper,  >jumper'])
  // A picture has room for the nearest: what was not drawn was farther off.
  assert.deepEqual(between(board([], { left: 4 }), board(swd('inner-only'))), [])
  assert.equal(between(board([], { left: 4 }), board(swd('test-pad'))).length, 1)
})

test('a signal of which no place is known is neither nearer nor farther; tamper inputs are for their check', () => {
  const unplaced = swd('covered').map((each) => ({ ...each, places: [] }))
  assert.deepEqual(between(board(swd('test-pad')), board(unplaced)), ['untold not-seen swd info: SWDIO test-pad>covered, SWCLK test-pad>covered'])
  assert.deepEqual(between(board(unplaced), board(swd('test-pad'))), ['untold not-known swd info: SWDIO covered>test-pad, SWCLK covered>test-pad'])
  assert.deepEqual(between(board([]), board(unplaced)), ['untold not-seen swd info:  >covered,  >covered'])
  assert.deepEqual([between(board(unplaced), board([])), between(board(unplaced), board(unplaced))], [[], []])
  const tamper = (exposure: ExposureClass, more: Partial<Signal> = {}): Board => board([signal('tamper', 'TAMP1', exposure, more)])
  for (const [a, b] of [[tamper('test-pad'), tamper('covered', { places: [] })], [board([]), tamper('connector')], [tamper('inner-only'), tamper('outer-track')]] as const) assert.deepEqual([between(a, b), between(b, a)], [[], []])
})

test('references, nets and pins may change: what the part is and what the signal does stay', () => {
  const other = swd('inner-only').map((each) => ({ ...each, of: 'U7', net: `/debug/${each.net}`, pin: '34' }))
  assert.deepEqual(between(board(swd('test-pad')), board(other, { parts: [{ ...chip, reference: 'U7' }] })).map((text) => text.slice(0, 24)), ['better farther swd info:'])
  // By names alone a signal is called after the value of its chip; the catalogue knows both values.
  const named = (value: string): Signal[] => swd('test-pad').map((each) => ({ ...each, title: value, confidence: 'name' }))
  assert.deepEqual(between(board(named('A1000-B')), board(named('A1000-C'))), [])
  // Of two of a kind the references tell which is which.
  const two = [part('U1', 'Acme 1000', 'processor'), part('U2', 'Acme 1000', 'processor')]
  const both = (first: ExposureClass, second: ExposureClass): Board => board([...swd(first), ...swd(second).map((each) => ({ ...each, of: 'U2' }))], { parts: two })
  assert.deepEqual(between(both('pin', 'test-pad'), both('pin', 'inner-only')), ['better farther swd info: SWDIO test-pad>inner-only, SWCLK test-pad>inner-only'])
})

test('parts that come and go: key chips are missed, debug connectors and card sockets are not', () => {
  const se = part('U2', 'Acme Key', 'secure-element')
  const bus = signal('key-bus', 'SDA', 'connector', { of: 'U2', title: 'Acme Key' })
  assert.deepEqual(between(board([]), board([bus], { parts: [chip, se] })), ['better Acme Key: >U2 Acme Key value'])
  assert.equal(changed([board([])], [board([bus], { parts: [chip, se] })])[0]?.parts[0]?.reach?.place, 'connector of SDA')
  // Its bus went with it, which is no improvement.
  assert.deepEqual(between(board([bus], { parts: [chip, se] }), board([])), ['worse Acme Key: U2 Acme Key value>'])
  assert.deepEqual(between(board([bus], { parts: [chip, se] }), board([], { parts: [chip, { ...se, fitted: false }] })), ['worse Acme Key: U2 Acme Key value>'])
  for (const [kind, weighs] of [['debug-connector', 'worse'], ['card-socket', 'worse'], ['tpm', 'better'], ['flash', 'part']] as const) assert.deepEqual(between(board([]), board([], { parts: [chip, part('X1', 'New', kind)] })), [`${weighs} New: >X1 New value`])
  assert.deepEqual(between(board([]), board([], { parts: [{ ...chip, value: 'A1001' }] })), ['part Acme 1000: U1 Acme 1000 value>U1 A1001'])
  // The port of a processor that is another one now.
  const next = [signal('swd-data', 'SWDIO', 'test-pad', { title: 'Acme 2000' })]
  assert.deepEqual(between(board([signal('swd-data', 'SWDIO', 'pin')]), board(next, { parts: [part('U1', 'Acme 2000', 'processor')] })), [
    'worse part-new swd medium:  >test-pad', 'better part-gone swd info: SWDIO pin>', 'part Acme 1000: U1 Acme 1000 value>', 'part Acme 2000: >U1 Acme 2000 value',
  ])
})

test('a key chip that some units lack protects nothing any more; of what is no protection it is told alone', () => {
  const parts = (kind: NonNullable<Part['kind']>, ...lacking: (string | undefined)[]): Board => board([], { parts: lacking.map((each, index) => part(`U${index + 2}`, 'Acme', kind, { value: 'A1', ...(each === undefined ? {} : { lacking: each }) })) })
  const [lite, pro] = ['not fitted in Lite', 'fitted in Pro only']
  const key = (from: Board, to: Board): string[] => changed([from], [to]).flatMap((each) => each.parts.map(({ change, severity, from: old, to: now }) => `${change ?? 'part'} ${severity}: ${old.join(', ')}>${now.join(', ')}`))
  for (const kind of ['secure-element', 'tpm'] as const) assert.deepEqual(key(parts(kind, undefined), parts(kind, lite)), ['worse medium: U2 A1>U2 A1 (not fitted in Lite)'])
  assert.deepEqual(key(parts('tpm', pro), parts('tpm', undefined)), ['better info: U2 A1 (fitted in Pro only)>U2 A1'])
  assert.deepEqual([key(parts('tpm', lite), parts('tpm', pro)), key(parts('tpm', lite), parts('tpm', lite))], [['part info: U2 A1 (not fitted in Lite)>U2 A1 (fitted in Pro only)'], []])
  // Two that some units lack are none.
  assert.deepEqual(key(parts('tpm', undefined), parts('tpm', lite, pro)).map((text) => text.slice(0, 5)), ['worse'])
  for (const kind of ['flash', 'card-socket', 'debug-connector', 'processor'] as const) assert.deepEqual(key(parts(kind, undefined), parts(kind, lite)), ['part info: U2 A1>U2 A1 (not fitted in Lite)'])
})

test('boards are held against each other by title, then by what is on them', () => {
  const radio = board(swd('pin'), { title: 'Radio', artefact: 'r.kicad_pcb', parts: [part('U1', 'Radio chip', 'processor')] })
  const main = board(swd('pin'))
  assert.deepEqual(changed([main, radio], [radio, main]), [])
  const renamed = { ...main, title: 'Gateway 2', artefact: 'g2.kicad_pcb' }
  assert.deepEqual([...shared([main, radio], [radio, renamed]).renamed.values()], [['Gateway', 'Gateway 2']])
  assert.deepEqual(changed([main], [main, radio]).map(({ name, from, to }) => [name, from?.revision, to?.revision]), [['Radio', undefined, 'A']])
  assert.deepEqual(changed([main, radio], [main]).map(({ name, from, to }) => [name, from?.revision, to?.revision]), [['Radio', 'A', undefined]])
  assert.deepEqual(changed([main], [{ ...main, copper: ['F.Cu', 'B.Cu'] }]).map(({ from, to }) => [from?.copper, to?.copper]), [[4, 2]])
  // Both share a part with the old one; the one that shares more is its successor.
  const old = board([], { title: 'One', parts: [chip, part('U2', 'Acme Flash', 'flash')] })
  const [far, near] = [board([], { title: 'Two', artefact: '2', parts: [chip] }), board([], { title: 'Three', artefact: '3', parts: old.parts })]
  assert.deepEqual([...shared([old], [far, near]).renamed.values()], [['One', 'Three']])
  assert.deepEqual(lostFiles(shared([main, radio], [main])), [['r.kicad_pcb'], []])
})

const lostFiles = ({ lost, added }: SharedBoards): string[][] => [lost, added].map(({ files }) => [...files].map((file) => String((JSON.parse(file) as string[])[0])))

test('a board without a layout is one that was judged, too', () => {
  const main = board(swd('pin'), { artefact: 'main.kicad_pcb' })
  const file = (artefact: string, title: string): Files[number] => ({ artefact, path: '', title, revision: 'C', format: 'KiCad 9', platforms: [] })
  const [own, radio] = [file('main.kicad_pcb', 'Gateway'), file('radio.kicad_sch', 'Radio')]
  const lost = (from: readonly Board[], to: readonly Board[], ...files: [Files, Files]): string[][] => lostFiles(shared(from, to, files))
  assert.deepEqual(lost([main], [main], [own, radio], [own]), [['radio.kicad_sch'], []])
  assert.deepEqual(lost([main], [main], [own], [own, radio]), [[], ['radio.kicad_sch']])
  // The same file, the same title, or one on each side.
  assert.deepEqual(lost([main], [main], [own, radio], [own, { ...radio, title: '' }]), [[], []])
  const drawn = board([], { artefact: 'radio.kicad_pcb', title: 'Radio' })
  assert.deepEqual(lost([main], [main, drawn], [own, radio], [own]), [[], []])
  assert.deepEqual(lost([], [], [radio], [file('next.net', '')]), [[], []])
  const boards = (from: readonly Board[], to: readonly Board[], ...files: [Files, Files]): unknown[] => diffBoards(shared(from, to, files).pairs, 3).map((each) => [each.name, each.from?.revision, each.to?.revision, each.to?.copper])
  assert.deepEqual([boards([main], [main], [own, radio], [own]), boards([main], [main], [own], [own, radio]), boards([main], [main], [own, radio], [own, radio])], [[['Radio', 'C', undefined, undefined]], [['Radio', undefined, 'C', 0]], []])
  // Where a schematic was, there is a layout now.
  assert.deepEqual(boards([main], [main, drawn], [own, radio], [own]), [['Radio', 'C', 'A', 4]])
  assert.deepEqual(lost([main], [main, { ...drawn, title: '' }], [own, radio], [own]), [[], []])
  // A layout whose file and title are others is the same board where there is no second one, whatever lies beside it.
  const next = board([], { artefact: 'next.kicad_pcb', title: 'Next', parts: [] })
  assert.deepEqual(lost([main], [next], [own, radio], [radio]), [[], []])
  assert.deepEqual(lost([main], [drawn], [own, radio], []), [['main.kicad_pcb'], []])
})

test('where a copper layer was not read, nothing is farther off than before, and nothing nearer', () => {
  const missing = { copper: ['F.Cu', 'B.Cu'], missing: ['In1.Cu', 'In2.Cu'] }
  assert.deepEqual(between(board(swd('via')), board(swd('inner-only'), missing)), ['untold not-seen swd info: SWDIO via>inner-only, SWCLK via>inner-only'])
  assert.deepEqual(between(board(swd('inner-only'), missing), board(swd('via'))), ['untold not-known swd info: SWDIO inner-only>via, SWCLK inner-only>via'])
  assert.deepEqual(between(board(swd('inner-only')), board(swd('via'), missing)), ['worse nearer swd low: SWDIO inner-only>via, SWCLK inner-only>via'])
  assert.match(between(board(swd('via')), board([], missing))[0] ?? '', /^untold not-seen/u)
  assert.deepEqual(changed([board([])], [board([], missing)]).map(({ from, to }) => [from?.copper, from?.missing, to?.copper, to?.missing]), [[4, 0, 2, 2]])
})

test('a board is like itself, and what is worse one way is better the other', () => {
  const classes = fc.constantFrom(...exposureClasses)
  fc.assert(fc.property(fc.array(classes, { minLength: 2, maxLength: 2 }), ([x = 'pin', y = 'pin']) => {
    const [a, b] = [board(swd(x)), board(swd(y))]
    assert.deepEqual(changed([a], [a]), [])
    const way = (changes: readonly BoardChange[]): string[] => changes.flatMap(({ ports }) => ports.map(({ change }) => change))
    const swapped = { better: 'worse', worse: 'better', moved: 'moved', untold: 'untold' } as const
    assert.deepEqual(way(changed([b], [a])), way(changed([a], [b])).map((change) => swapped[change as keyof typeof swapped]))
  }))
})
