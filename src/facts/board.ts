/**
 * A circuit board as its layout file tells it: layers, nets, parts and where they can be reached. Lengths and places are in
 * millimetres, x to the right and y downwards as drawn from the front. What a net means is for joins, which know the parts.
 */

export interface Board {
  /** The program and the edition of its format: `KiCad 7 (20221018)`. */
  readonly format: string
  readonly title: string
  readonly revision: string
  readonly date: string
  readonly thickness?: number
  /** Copper layers from front to back, by the names of the file; empty where the file says nothing of layers. */
  readonly copper: readonly string[]
  /** The edge of the board as straight pieces: x1, y1, x2, y2 of each in turn. Arcs are flattened. */
  readonly outline: readonly number[]
  readonly nets: readonly BoardNet[]
  readonly footprints: readonly BoardFootprint[]
  readonly zones: readonly BoardZone[]
  /** Whether vias are left open by the solder mask, for the whole board; a via may say otherwise. */
  readonly viasOpen?: boolean
  /** False where the file has parts and no nets at all: then nobody can tell from it what is connected. */
  readonly connected: boolean
}

export interface BoardNet {
  readonly name: string
  /** Straight and flattened tracks: copper layer (index into `copper`, -1 unknown), x1, y1, x2, y2, width of each in turn. */
  readonly tracks: readonly number[]
  /** Length of track on each copper layer. */
  readonly lengths: readonly number[]
  readonly vias: readonly BoardVia[]
}

export interface BoardVia {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly kind: 'through' | 'blind' | 'buried' | 'micro'
  /** The first and the last copper layer that it joins. */
  readonly from: number
  readonly to: number
  /** Sides on which the solder mask covers it; absent where the file does not say. */
  readonly tented?: { readonly front: boolean; readonly back: boolean }
  readonly line: number
}

export interface BoardFootprint {
  readonly reference: string
  readonly value: string
  /** `Package_QFP:LQFP-48`. */
  readonly library: string
  /** The maker's part number, where a field gives one. */
  readonly part: string
  readonly description: string
  readonly side: 'front' | 'back'
  readonly x: number
  readonly y: number
  /** False: not fitted in the variant that the file describes. */
  readonly fitted: boolean
  readonly pads: readonly BoardPad[]
  readonly line: number
}

export interface BoardPad {
  readonly number: string
  /** What the schematic calls the pin; empty where the file does not say. */
  readonly function: string
  /** Electrical kind: `input`, `power_in`, `passive` ... */
  readonly type: string
  /** Index into `nets`; -1 for none. */
  readonly net: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** Sides on which bare metal can be touched; none under a solder mask. */
  readonly open: 'front' | 'back' | 'both' | 'none'
  readonly hole: boolean
  readonly edge: boolean
  readonly line: number
}

export interface BoardZone {
  /** Index into `nets`; -1 for none. */
  readonly net: number
  readonly layers: readonly number[]
}
