/**
 * Writes one board in the dialects of KiCad since edition 4, as each program writes it: names of lists and their order, quoting,
 * numbers of layers, identifiers, and what an edition has no words for left out. Held against real KiCad by
 * test/kicad-oracle.test.ts. Sources: KiCad's developer documentation of the format, boards of each edition, and what KiCad makes
 * of these boards when it saves them.
 */
import { spaced, tabbed, type Node } from './sexpr-writer.ts'

export type Dialect = 4 | 5 | 6 | 7 | 8 | 9 | 10
export const dialects: readonly Dialect[] = [4, 5, 6, 7, 8, 9, 10]

export interface PadSpec {
  readonly number: string
  readonly at: readonly [number, number]
  readonly net?: string
  readonly pin?: string
  /** `both`: through a hole. `masked`: under the solder mask. */
  readonly on?: 'front' | 'both' | 'masked'
}
export interface PartSpec {
  readonly reference: string
  readonly value: string
  readonly library: string
  readonly at: readonly [number, number, number?]
  readonly side?: 'front' | 'back'
  readonly fitted?: boolean
  /** False: left out of the parts list that KiCad writes. */
  readonly listed?: boolean
  readonly fields?: Readonly<Record<string, string>>
  readonly pads: readonly PadSpec[]
  /** Variants of the assembly (KiCad 10) in which it is fitted or not, unlike above. */
  readonly variants?: Readonly<Record<string, boolean>>
}
export interface TrackSpec { readonly net: string; readonly layer: string; readonly from: readonly [number, number]; readonly to: readonly [number, number] }
export interface ViaSpec { readonly net: string; readonly at: readonly [number, number]; readonly layers?: readonly [string, string]; readonly kind?: 'blind' | 'micro'; readonly tented?: boolean }
export interface ZoneSpec { readonly net: string; readonly layers: readonly string[]; readonly from: readonly [number, number]; readonly to: readonly [number, number] }
export interface BoardSpec {
  readonly title?: string
  readonly revision?: string
  /** Number of copper layers. */
  readonly copper?: number
  readonly parts: readonly PartSpec[]
  readonly tracks?: readonly TrackSpec[]
  readonly vias?: readonly ViaSpec[]
  readonly zones?: readonly ZoneSpec[]
}

const versions: Readonly<Record<Dialect, string>> = { 4: '4', 5: '20171130', 6: '20211014', 7: '20221018', 8: '20240108', 9: '20241229', 10: '20260206' }

export function kicadBoard(spec: BoardSpec, dialect: Dialect): string {
  const write = writer(spec, dialect)
  const items = [
    ...spec.parts.map(write.part),
    ...edge.map(write.line),
    ...(spec.tracks ?? []).map(write.track),
    ...(spec.vias ?? []).map(write.via),
    ...(spec.zones ?? []).map(write.zone),
    ...(dialect >= 9 ? [['embedded_fonts', 'no']] : []),
  ]
  const board: Node = ['kicad_pcb', ...write.head(), ...items]
  return `${dialect >= 8 ? tabbed(board) : spaced(board)}\n`
}

const edge = [[0, 0, 60, 0], [60, 0, 60, 40], [60, 40, 0, 40], [0, 40, 0, 0]] as const

interface Writer {
  head(): Node[]
  part(part: PartSpec): Node
  line(points: readonly [number, number, number, number]): Node
  track(track: TrackSpec): Node
  via(via: ViaSpec): Node
  zone(zone: ZoneSpec): Node
}

function writer(spec: BoardSpec, dialect: Dialect): Writer {
  const { parts, tracks = [], vias = [], zones = [] } = spec
  const nets = [...new Set([...parts.flatMap((part) => part.pads.flatMap(({ net }) => net ?? [])), ...[...tracks, ...vias, ...zones].map(({ net }) => net)])]
  const inner = Array.from({ length: Math.max(0, (spec.copper ?? 4) - 2) }, (_, index) => `In${index + 1}.Cu`)
  const variants = [...new Set(parts.flatMap((part) => Object.keys(part.variants ?? {})))]
  /** Editions before 6 quote only what they must. */
  const text = (value: string): string => (dialect >= 6 || /[\s()"#%{}]|^-|^$/u.test(value) ? `"${value.replaceAll(/[\\"]/gu, String.raw`\$&`)}"` : value)
  const xy = (point: readonly (number | undefined)[]): string[] => point.map(String)
  const number = (net: string): string => String(nets.indexOf(net) + 1)
  const yes = (value: boolean): string => (dialect >= 8 ? (value ? 'yes' : 'no') : String(value))
  const layer = (name: string): Node => ['layer', text(name)]
  let count = 0
  /** Eight digits before edition 6, UUIDs after; every run gives the same. */
  const id = (): Node => {
    const digits = (0x5a000000 + ++count).toString(16)
    return dialect < 6 ? ['tstamp', digits.toUpperCase()] : dialect < 8 ? ['tstamp', `${digits}-0000-4000-8000-000000000000`] : ['uuid', text(`${digits}-0000-4000-8000-000000000000`)]
  }
  const font: Node = ['effects', ['font', ['size', '1', '1'], ['thickness', '0.15']]]
  const sides = (front: boolean, back: boolean): Node => (dialect >= 10 ? ['tenting', ['front', front ? 'yes' : 'no'], ['back', back ? 'yes' : 'no']] : ['tenting', ...(front ? ['front'] : []), ...(back ? ['back'] : []), ...(front || back ? [] : ['none'])])

  function head(): Node[] {
    const program: Node[] = dialect < 6 ? [['host', 'pcbnew', dialect === 4 ? '4.0.7' : '"(5.1.9)-1"']] : dialect < 8 ? [['generator', 'pcbnew']] : [['generator', '"pcbnew"'], ['generator_version', `"${dialect}.0"`]]
    const amounts: Node[] = dialect < 6 ? [['drawings', '4'], ['tracks', String(tracks.length + vias.length)], ['zones', String(zones.length)], [dialect < 6 ? 'modules' : 'footprints', String(parts.length)], ['nets', String(nets.length + 1)]] : []
    return [
      ['version', versions[dialect]], ...program,
      ['general', ...(dialect === 4 ? [['links', '0'], ['no_connects', '0'], ['area', '0', '0', '60', '40']] : []), ['thickness', '1.6'], ...amounts, ...(dialect >= 8 ? [['legacy_teardrops', 'no']] : [])],
      dialect < 6 ? ['page', 'A4'] : ['paper', '"A4"'],
      ['title_block', ['title', text(spec.title ?? 'Test board')], ['rev', text(spec.revision ?? 'A')]],
      ['layers', ...layers()],
      setup(),
      ...(dialect >= 10 && variants.length > 0 ? [['variants', ...variants.map((name) => ['variant', ['name', text(name)]])]] : []),
      ...(dialect >= 10 ? [] : [['net', '0', '""'], ...nets.map((name) => ['net', number(name), text(name)])]),
      ...(dialect < 6 ? [['net_class', 'Default', '"This is the default net class."', ['clearance', '0.2'], ['trace_width', '0.25'], ['via_dia', '0.8'], ['via_drill', '0.4'], ['uvia_dia', '0.3'], ['uvia_drill', '0.1'], ...nets.map((name) => ['add_net', text(name)])]] : []),
    ]
  }
  /** Front, inner, back from 0 to 31 up to edition 8; even numbers with the back second from 9 on. */
  function layers(): Node[] {
    const copper = dialect >= 9
      ? [['0', 'F.Cu'], ...inner.map((name, index) => [String(index * 2 + 4), name]), ['2', 'B.Cu']]
      : [['0', 'F.Cu'], ...inner.map((name, index) => [String(index + 1), name]), ['31', 'B.Cu']]
    const others = dialect >= 9 ? technical.map(([name, shown], index) => [numbered[index] ?? 0, name, shown] as const) : technical.map(([name, shown], index) => [index + 32, name, shown] as const)
    return [
      ...copper.map(([at = '', name = '']) => [at, text(name), 'signal']),
      ...others.map(([at, name, shown]): Node => [String(at), text(name), 'user', ...(dialect < 6 || shown === undefined ? [] : [text(shown)])]),
    ]
  }
  function setup(): Node {
    const plot: Node = ['pcbplotparams', ['layerselection', dialect < 6 ? '0x00030_80000001' : '0x00010fc_ffffffff'], ['usegerberextensions', yes(false)], ...(dialect >= 9 ? [] : [['viasonmask', yes(false)]]), ['mode', '1'], ['outputdirectory', '""']]
    if (dialect < 6) return ['setup', ['last_trace_width', '0.25'], ['trace_clearance', '0.2'], ['zone_clearance', '0.508'], ['zone_45_only', 'no'], ['trace_min', '0.2'], ['via_size', '0.8'], ['via_drill', '0.4'], ['via_min_size', '0.4'], ['via_min_drill', '0.3'], ['uvia_size', '0.3'], ['uvia_drill', '0.1'], ['uvias_allowed', 'no'], ['uvia_min_size', '0.2'], ['uvia_min_drill', '0.1'], ['edge_width', '0.1'], ['segment_width', '0.2'], ['pad_to_mask_clearance', '0'], plot]
    return ['setup', ['pad_to_mask_clearance', '0'], ...(dialect >= 8 ? [['allow_soldermask_bridges_in_footprints', 'no']] : []), ...(dialect >= 9 ? [sides(true, true)] : []), plot]
  }

  const onPad = ({ on }: PadSpec, side: 'front' | 'back'): string[] => {
    const letter = side === 'front' ? 'F' : 'B'
    // The two of a hole are never quoted before edition 8.
    if (on === 'both') return dialect < 8 ? ['*.Cu', '*.Mask'] : ['"*.Cu"', '"*.Mask"']
    return (on === 'masked' ? [`${letter}.Cu`] : [`${letter}.Cu`, `${letter}.Paste`, `${letter}.Mask`]).map(text)
  }
  function pad(each: PadSpec, part: PartSpec): Node {
    const turn = part.at[2] ?? 0
    const hole = each.on === 'both'
    return [
      'pad', text(each.number), hole ? 'thru_hole' : 'smd', hole ? 'circle' : 'rect', ['at', ...xy(each.at), ...(turn === 0 ? [] : [String(turn)])], ['size', '1', hole ? '1' : '0.5'], ...(hole ? [['drill', '0.8']] : []),
      ['layers', ...onPad(each, part.side ?? 'front')], ...(hole && dialect >= 8 ? [['remove_unused_layers', 'no']] : []),
      ...(each.net === undefined ? [] : [dialect >= 10 ? ['net', text(each.net)] : ['net', number(each.net), text(each.net)]]),
      ...(each.pin === undefined || dialect < 6 ? [] : [['pinfunction', text(each.pin)], ['pintype', '"passive"']]), ...(dialect < 6 ? [] : [id()]),
    ]
  }
  /** Edition 8 made reference and value fields like others. */
  function fields(part: PartSpec): Node[] {
    const at: Node = ['at', '0', '0', ...(dialect >= 8 ? ['0'] : [])]
    // Before edition 7 nothing says that a part is left out but what designers write into its value.
    const value = part.fitted === false && dialect < 7 ? `${part.value} DNP` : part.value
    const more = Object.entries(part.fields ?? {})
    if (dialect >= 8) {
      const field = (name: string, content: string, on: string, hidden: boolean): Node => ['property', text(name), text(content), at, layer(on), ...(hidden ? [['hide', 'yes']] : []), id(), font]
      return [field('Reference', part.reference, 'F.SilkS', false), field('Value', value, 'F.Fab', false), field('Datasheet', '', 'F.Fab', true), field('Description', '', 'F.Fab', true), ...more.map(([name, content]) => field(name, content, 'F.Fab', true))]
    }
    if (dialect < 6) return []
    return [...more.map(([name, content]) => ['property', text(name), text(content)]), ['property', '"Sheetfile"', '"board.kicad_sch"'], ['property', '"Sheetname"', '""'], ...(part.fitted === false && dialect === 7 ? [['property', '"dnp"', '""']] : [])]
  }
  function texts(part: PartSpec): Node[] {
    if (dialect >= 8) return []
    const value = part.fitted === false && dialect < 7 ? `${part.value} DNP` : part.value
    const label = (kind: string, content: string, on: string): Node => ['fp_text', kind, text(content), ['at', '0', '0'], layer(on), font, ...(dialect >= 6 ? [id()] : [])]
    return [label('reference', part.reference, 'F.SilkS'), label('value', value, 'F.Fab')]
  }
  function part(each: PartSpec): Node {
    const holes = each.pads.some(({ on }) => on === 'both')
    const attributes = [...(holes ? (dialect >= 6 ? ['through_hole'] : []) : ['smd']), ...(each.listed === false && dialect >= 6 ? ['exclude_from_pos_files', 'exclude_from_bom'] : []), ...(each.fitted === false && dialect >= 8 ? ['dnp'] : [])]
    const path = `${'0'.repeat(8)}-0000-0000-0000-0000${(0x5a000000 + ++count).toString(16)}`
    return [
      dialect >= 6 ? 'footprint' : 'module', text(each.library), layer(each.side === 'back' ? 'B.Cu' : 'F.Cu'), ...(dialect < 7 ? [['tedit', dialect < 6 ? '5A000000' : '0']] : []), id(), ['at', ...xy(each.at)],
      ...fields(each), ['path', dialect < 6 ? `/${path.slice(-8).toUpperCase()}` : text(`/${path}`)], ...(attributes.length === 0 ? [] : [['attr', ...attributes]]), ...(dialect >= 10 ? [['duplicate_pad_numbers_are_jumpers', 'no']] : []), ...texts(each),
      ...each.pads.map((one) => pad(one, each)), ...(dialect >= 9 ? [['embedded_fonts', 'no']] : []),
      ...(dialect < 10 ? [] : Object.entries(each.variants ?? {}).map(([name, fitted]): Node => ['variant', ['name', text(name)], ...(fitted === (each.fitted ?? true) ? [] : [['dnp', fitted ? 'no' : 'yes']])])),
    ]
  }
  const netOfCopper = (net: string): Node => (dialect >= 10 ? ['net', text(net)] : ['net', number(net)])
  const idOfCopper = (): Node[] => (dialect < 6 ? [] : [id()])
  function via(each: ViaSpec): Node {
    const [from, to] = each.layers ?? ['F.Cu', 'B.Cu']
    // Buried vias had no word of their own before edition 10.
    const kind = each.kind === 'blind' && dialect >= 10 && from !== 'F.Cu' && to !== 'B.Cu' ? 'buried' : each.kind
    return ['via', ...(kind === undefined ? [] : [kind]), ['at', ...xy(each.at)], ['size', '0.6'], ['drill', '0.3'], ['layers', text(from), text(to)], ...(each.tented === undefined || dialect < 9 ? [] : [sides(each.tented, each.tented)]), netOfCopper(each.net), ...idOfCopper()]
  }
  function zone(each: ZoneSpec): Node {
    const [[x1, y1], [x2, y2]] = [each.from, each.to]
    const corners: Node = ['pts', ...[[x1, y1], [x2, y1], [x2, y2], [x1, y2]].map((point): Node => ['xy', ...xy(point)])]
    return [
      'zone', netOfCopper(each.net), ...(dialect >= 10 ? [] : [['net_name', text(each.net)]]), each.layers.length === 1 ? layer(each.layers[0] ?? '') : ['layers', ...each.layers.map(text)], ...(dialect < 6 ? [['tstamp', '0']] : [id()]),
      ['hatch', 'edge', '0.5'], ['connect_pads', ['clearance', '0.5']], ['min_thickness', '0.25'], ['fill', 'yes', ...(dialect < 6 ? [['arc_segments', '16']] : []), ['thermal_gap', '0.5'], ['thermal_bridge_width', '0.5']], ['polygon', corners],
    ]
  }
  return {
    head, part, via, zone,
    line: ([x1, y1, x2, y2]) => ['gr_line', ['start', ...xy([x1, y1])], ['end', ...xy([x2, y2])], ...(dialect >= 7 ? [['stroke', ['width', '0.1'], ['type', 'default']], layer('Edge.Cuts')] : [layer('Edge.Cuts'), ['width', '0.1']]), ...idOfCopper()],
    track: (each) => ['segment', ['start', ...xy(each.from)], ['end', ...xy(each.to)], ['width', '0.2'], layer(each.layer), netOfCopper(each.net), ...idOfCopper()],
  }
}

/** Layers that carry no copper, in the order of their numbers up to edition 8, with the names that people see. */
const technical: readonly (readonly [string, string?])[] = [
  ['B.Adhes', 'B.Adhesive'], ['F.Adhes', 'F.Adhesive'], ['B.Paste'], ['F.Paste'], ['B.SilkS', 'B.Silkscreen'], ['F.SilkS', 'F.Silkscreen'], ['B.Mask'], ['F.Mask'], ['Dwgs.User', 'User.Drawings'], ['Cmts.User', 'User.Comments'],
  ['Eco1.User', 'User.Eco1'], ['Eco2.User', 'User.Eco2'], ['Edge.Cuts'], ['Margin'], ['B.CrtYd', 'B.Courtyard'], ['F.CrtYd', 'F.Courtyard'], ['B.Fab'], ['F.Fab'],
]
/** Their numbers from edition 9 on. */
const numbered: readonly number[] = [11, 9, 15, 13, 7, 5, 3, 1, 17, 19, 21, 23, 25, 27, 29, 31, 33, 35]

/** Pads in a row, one net each; an empty net is none. */
export const row = (nets: readonly (string | readonly [net: string, pin: string])[], more: Partial<PadSpec> = {}): PadSpec[] =>
  nets.map((each, index) => {
    const [net, pin] = typeof each === 'string' ? [each, undefined] : each
    return { number: String(index + 1), at: [index * 2, 0], ...(net === '' ? {} : { net }), ...(pin === undefined ? {} : { pin }), ...more }
  })
