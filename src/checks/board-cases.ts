/** Short facts for the examples of checks that look at circuit boards: an invented gateway and its parts. */
import type { Board, BoardEntry, BoardPart, BoardRole, BoardSignal, Exposure, ExposureClass } from '../facts/board.ts'
import type { CaseFact } from './define.ts'

const file = { where: { artefact: 'gateway.kicad_pcb', path: '' }, container: 'gateway.kicad_pcb', file: '' }
const key = 'gateway.kicad_pcb'

const chip = (reference: string, value: string, pads: number): Board['footprints'][number] => ({
  reference, value, library: 'Package_QFP:LQFP-64', part: '', description: '', side: 'front', x: 10, y: 10, fitted: true, line: 40,
  pads: Array.from({ length: pads }, (_, index) => ({ number: String(index + 1), function: '', type: '', net: 0, x: index, y: 0, width: 0.3, height: 1.2, open: 'front' as const, hole: false, edge: false, line: 41 + index })),
})

export const largeChip = chip('U1', 'ACME1000', 64)
/** A board of four layers with one larger chip. */
export const board = (more: Partial<Board> = {}): CaseFact => ({
  kind: 'board', ...file, format: 'KiCad 8 (20240108)', title: 'Gateway', revision: 'C', date: '2026-05-01', copper: ['F.Cu', 'In1.Cu', 'In2.Cu', 'B.Cu'], outline: [], zones: [], connected: true,
  nets: ['/SWDIO', '/SWCLK', '/TAMPER1'].map((name) => ({ name, tracks: [1, 0, 0, 4, 0, 0.2], lengths: [0, 4, 0, 0], vias: [] })), footprints: [largeChip], ...more,
})
/** A board of resistors and connectors. */
export const plainBoard = board({ footprints: [{ ...chip('J1', 'Conn_02x20', 40), library: 'Connector_PinHeader_2.54mm:PinHeader_2x20' }, chip('R1', '10k', 2)] })
/** A board with a chip of eight pins that nobody knows. */
export const smallBoard = board({ footprints: [chip('U1', 'ACME25', 8)] })
/** A layout that was exported without nets. */
export const blindBoard = board({ nets: [], connected: false })

export const at = (exposure: ExposureClass, place: string, more: Partial<Exposure> = {}): Exposure => ({
  class: exposure, place, reference: /^(?:J|TP|U|R|C|SW)\d+/u.exec(place)?.[0] ?? '', side: 'front', x: 1, y: 2, line: 90, ...more,
})

export const signal = (role: BoardRole, net: string, exposures: readonly Exposure[], more: Partial<Omit<BoardSignal, 'of'>> & { readonly of?: Partial<BoardSignal['of']> } = {}): CaseFact => ({
  ...file, ...more, kind: 'board-signal', board: key, role, net, exposures, confidence: more.confidence ?? 'pin', nets: more.nets ?? [0], outer: more.outer ?? 0, inner: more.inner ?? 4, line: 60,
  of: { reference: 'U1', part: 'acme-1000', title: 'Acme 1000', kind: 'processor', pin: net.replace('/', ''), platforms: ['acme-1000'], ...more.of },
})

export const onBoard = (partKind: BoardPart['partKind'], reference: string, value: string, more: Partial<BoardPart> = {}): CaseFact => ({
  ...file, kind: 'board-part', board: key, reference, footprint: 0, part: 'acme', title: `Acme ${partKind.replaceAll('-', ' ')}`, partKind, fitted: true, platforms: [], value, pinsKnown: true, line: 40, ...more,
})

export const entry = (more: Partial<BoardEntry> = {}): CaseFact => ({
  ...file, kind: 'board-entry', board: key, reference: 'U1', part: 'espressif-esp32-s3', title: 'Espressif ESP32-S3', platforms: ['espressif-esp32-s3'], entry: 'ROM download over the serial port',
  gives: 'reading and writing the flash, as far as fuses do not limit it', fuses: ['downloadClosed'], connector: 'J4', also: [], how: '', class: 'connector', line: 40,
  signals: [
    { role: 'reset', net: '/EN', exposure: at('connector', 'J4 pin 1') }, { role: 'boot-strap', net: '/IO0', exposure: at('connector', 'J4 pin 2') },
    { role: 'uart-rx', net: '/U0RXD', exposure: at('connector', 'J4 pin 3') }, { role: 'uart-tx', net: '/U0TXD', exposure: at('connector', 'J4 pin 4') },
  ], ...more,
})
