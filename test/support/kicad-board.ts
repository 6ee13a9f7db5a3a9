/**
 * Writes one board in the dialects of KiCad since edition 4, so that tests can hold the readings of all of them against each
 * other. Knows the formats as their documentation and boards of each edition show them: names of lists, quoting, numbering.
 */

export type Dialect = 4 | 5 | 6 | 7 | 8 | 9 | 10
export const dialects: readonly Dialect[] = [4, 5, 6, 7, 8, 9, 10]

export interface PadSpec {
  readonly number: string
  readonly at: readonly [number, number]
  readonly net?: string
  readonly pin?: string
  /** `both`: through a hole. */
  readonly on?: 'front' | 'both' | 'masked'
}
export interface PartSpec {
  readonly reference: string
  readonly value: string
  readonly library: string
  readonly at: readonly [number, number, number?]
  readonly side?: 'front' | 'back'
  readonly fitted?: boolean
  readonly fields?: Readonly<Record<string, string>>
  readonly pads: readonly PadSpec[]
}
export interface TrackSpec { readonly net: string; readonly layer: string; readonly from: readonly [number, number]; readonly to: readonly [number, number] }
export interface ViaSpec { readonly net: string; readonly at: readonly [number, number]; readonly layers?: readonly [string, string]; readonly kind?: 'blind' | 'micro'; readonly tented?: boolean }
export interface BoardSpec {
  readonly title?: string
  readonly revision?: string
  /** Number of copper layers. */
  readonly copper?: number
  readonly parts: readonly PartSpec[]
  readonly tracks?: readonly TrackSpec[]
  readonly vias?: readonly ViaSpec[]
}

const versions: Readonly<Record<Dialect, string>> = { 4: '4', 5: '20171130', 6: '20211014', 7: '20221018', 8: '20240108', 9: '20241229', 10: '20260206' }

export function kicadBoard(spec: BoardSpec, dialect: Dialect): string {
  const names = [...new Set([...spec.parts.flatMap((part) => part.pads.flatMap(({ net }) => net ?? [])), ...(spec.tracks ?? []).map(({ net }) => net), ...(spec.vias ?? []).map(({ net }) => net)])]
  const text = (value: string): string => (dialect >= 6 || /[\s()"#]|^$/u.test(value) ? `"${value.replaceAll(/[\\"]/gu, String.raw`\$&`)}"` : value)
  const number = (net: string): number => names.indexOf(net) + 1
  const netOfPad = (net: string): string => (dialect >= 10 ? `(net ${text(net)})` : `(net ${number(net)} ${text(net)})`)
  const netOfTrack = (net: string): string => (dialect >= 10 ? `(net ${text(net)})` : `(net ${number(net)})`)
  const count = spec.copper ?? 4
  const inner = Array.from({ length: count - 2 }, (_, index) => `In${index + 1}.Cu`)
  const copper = ['F.Cu', ...inner, 'B.Cu']
  const idOf = (name: string, index: number): number => (dialect >= 9 ? (name === 'F.Cu' ? 0 : name === 'B.Cu' ? 2 : (index + 1) * 2) : name === 'B.Cu' ? 31 : index)
  const written = dialect >= 9 ? ['F.Cu', 'B.Cu', ...inner] : copper
  const layers = [...written.map((name) => `(${idOf(name, copper.indexOf(name))} ${text(name)} signal)`), `(44 ${text('Edge.Cuts')} user)`].join('\n    ')
  const setup = dialect >= 10 ? '(setup (tenting (front yes) (back yes)))' : dialect >= 9 ? '(setup (tenting front back))' : '(setup (pcbplotparams (viasonmask false)))'
  const on = (pad: PadSpec, side: 'front' | 'back'): string => {
    const letter = side === 'front' ? 'F' : 'B'
    if (pad.on === 'both') return [text('*.Cu'), text('*.Mask')].join(' ')
    return pad.on === 'masked' ? text(`${letter}.Cu`) : [`${letter}.Cu`, `${letter}.Paste`, `${letter}.Mask`].map(text).join(' ')
  }
  const part = (each: PartSpec): string => {
    const side = each.side ?? 'front'
    const [x, y, turn = 0] = each.at
    const flags = ['smd', ...(each.fitted === false && dialect >= 8 ? ['dnp'] : [])].join(' ')
    const named = dialect >= 8
      ? `(property "Reference" ${text(each.reference)} (at 0 0) (layer "F.SilkS"))\n    (property "Value" ${text(each.value)} (at 0 0) (layer "F.Fab"))`
      : `(fp_text reference ${text(each.reference)} (at 0 0) (layer ${text('F.SilkS')}))\n    (fp_text value ${text(each.fitted === false ? `${each.value} DNP` : each.value)} (at 0 0) (layer ${text('F.Fab')}))`
    const fields = dialect >= 6 ? Object.entries(each.fields ?? {}).map(([name, value]) => `\n    (property ${text(name)} ${text(value)})`).join('') : ''
    const pads = each.pads.map((pad) => `\n    (pad ${text(pad.number)} ${pad.on === 'both' ? 'thru_hole circle' : 'smd rect'} (at ${pad.at.join(' ')}${turn === 0 ? '' : ` ${turn}`}) (size 1 0.5)${pad.on === 'both' ? ' (drill 0.8)' : ''} (layers ${on(pad, side)})${pad.net === undefined ? '' : `\n      ${netOfPad(pad.net)}`}${pad.pin === undefined || dialect < 6 ? '' : ` (pinfunction ${text(pad.pin)}) (pintype "passive")`})`).join('')
    return `(${dialect >= 6 ? 'footprint' : 'module'} ${text(each.library)} (layer ${text(side === 'front' ? 'F.Cu' : 'B.Cu')})\n    (at ${x} ${y}${turn === 0 ? '' : ` ${turn}`})${dialect >= 6 ? `\n    (attr ${flags})` : ''}\n    ${named}${fields}${pads}\n  )`
  }
  const via = (each: ViaSpec): string => {
    const [from, to] = each.layers ?? ['F.Cu', 'B.Cu']
    return `(via${each.kind === undefined ? '' : ` ${each.kind}`} (at ${each.at.join(' ')}) (size 0.6) (drill 0.3) (layers ${text(from)} ${text(to)})${each.tented === undefined || dialect < 9 ? '' : dialect >= 10 ? ` (tenting (front ${each.tented ? 'yes' : 'no'}) (back ${each.tented ? 'yes' : 'no'}))` : ` (tenting ${each.tented ? 'front back' : 'none'})`} ${netOfTrack(each.net)})`
  }
  const edge = ([[0, 0, 60, 0], [60, 0, 60, 40], [60, 40, 0, 40], [0, 40, 0, 0]] as const).map(([x1, y1, x2, y2]) => `(gr_line (start ${x1} ${y1}) (end ${x2} ${y2}) (layer ${text('Edge.Cuts')}) (width 0.1))`)
  return `(kicad_pcb (version ${versions[dialect]}) (${dialect >= 6 ? 'generator' : 'host'} ${dialect >= 8 ? '"pcbnew"' : 'pcbnew'}${dialect < 6 ? ' "(made for tests)"' : ''})
  (general (thickness 1.6))
  (title_block (title ${text(spec.title ?? 'Test board')}) (rev ${text(spec.revision ?? 'A')}))
  (layers
    ${layers}
  )
  ${setup}
  ${dialect >= 10 ? '' : ['(net 0 "")', ...names.map((name) => `(net ${number(name)} ${text(name)})`)].join('\n  ')}
  ${spec.parts.map(part).join('\n  ')}
  ${edge.join('\n  ')}
  ${(spec.tracks ?? []).map((each) => `(segment (start ${each.from.join(' ')}) (end ${each.to.join(' ')}) (width 0.2) (layer ${text(each.layer)}) ${netOfTrack(each.net)})`).join('\n  ')}
  ${(spec.vias ?? []).map(via).join('\n  ')}
)
`
}

/** Pads in a row, one net each; an empty net is none. */
export const row = (nets: readonly (string | readonly [net: string, pin: string])[], more: Partial<PadSpec> = {}): PadSpec[] =>
  nets.map((each, index) => {
    const [net, pin] = typeof each === 'string' ? [each, undefined] : each
    return { number: String(index + 1), at: [index * 2, 0], ...(net === '' ? {} : { net }), ...(pin === undefined ? {} : { pin }), ...more }
  })
