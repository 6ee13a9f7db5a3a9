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
  /** Copper layers from front to back, by the names of the file; empty where the file says nothing of layers. */
  readonly copper: readonly string[]
  /** Copper layers that the file or the set names and does not bring: then their number, and what runs there, is not known. */
  readonly missing?: readonly string[]
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

/** What stays of a board from one revision to the next. */
export const boardTitle = (title: string, { path, artefact }: { readonly path: string; readonly artefact: string }): string => title || path || artefact

export interface BoardNet {
  readonly name: string
  /** Straight and flattened tracks: copper layer (index into `copper`, -1 unknown), x1, y1, x2, y2, width of each in turn. */
  readonly tracks: readonly number[]
  /** Length of track on each copper layer. */
  readonly lengths: readonly number[]
  /** Of the track on inner layers, the length with poured copper of any net on both sides of it. Absent where the file does not show shapes of it. */
  readonly between?: number
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

/** What `format` begins with where the list is for placing machines: it names parts, and which of them are fitted it does not know. */
export const placementList = 'placement list'

/** What parts of a list are called that names no references: by the row that they stand in. */
export const rowReference = (line: number): string => `row ${line}`
export const isRowReference = (reference: string): boolean => /^row \d+$/u.test(reference)

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
  /** Name of its symbol in the schematic's library, where the file gives one. */
  readonly symbol?: string
  /** False: not fitted in the variant that the file describes. */
  readonly fitted: boolean
  /** Variants of the assembly in which it is the other way round; absent where there are none. */
  readonly variants?: readonly string[]
  /** The parts list or the schematic that says whether it is fitted, where the layout says otherwise. */
  readonly listed?: string
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
  /** A contact of a card edge or a half-hole at the edge of the board: it is there to be plugged in or soldered on. */
  readonly edge: boolean
  readonly line: number
}

export interface BoardZone {
  /** Index into `nets`; -1 for none. */
  readonly net: number
  readonly layers: readonly number[]
}

/** What a pin or a net is there for, as far as it matters to somebody with a soldering iron. */
export const boardRoles = [
  'jtag-tck', 'jtag-tms', 'jtag-tdi', 'jtag-tdo', 'jtag-trst', 'swd-clock', 'swd-data', 'trace', 'programming-clock', 'programming-data',
  'configuration', 'uart-tx', 'uart-rx', 'boot-strap', 'reset', 'usb-plus', 'usb-minus', 'write-protect',
  'flash-bus', 'emmc-bus', 'card-bus', 'key-bus', 'core-rail', 'tamper',
] as const
export type BoardRole = (typeof boardRoles)[number]

/** What the catalogue of parts says a footprint is. */
export const partKinds = ['processor', 'module', 'flash', 'emmc', 'card-socket', 'secure-element', 'tpm', 'debug-connector', 'serial-bridge', 'usb-connector', 'radio', 'logic'] as const
export type PartKind = (typeof partKinds)[number]

/** A part of a board that the catalogue of parts knows. */
export interface BoardPart {
  /** `where` text of the board. */
  readonly board: string
  readonly reference: string
  /** Index into the board's footprints. */
  readonly footprint: number
  readonly part: string
  readonly title: string
  readonly partKind: PartKind
  /** In at least one variant of the assembly. */
  readonly fitted: boolean
  /** Some units lack it: `not fitted in Lite`. */
  readonly lacking?: string
  /** Platforms of the catalogue that it is, or that are inside it. */
  readonly platforms: readonly string[]
  readonly value: string
  /** The file names pins that the catalogue knows, or the catalogue the pads of the package: only then is what is not found not there. */
  readonly pinsKnown: boolean
  /** None of the sources of the catalogue's entry was read: it was made from memory. */
  readonly unread?: true
  readonly line: number
}

/**
 * How near somebody comes to a net, easiest first: a connector that is fitted; one that is not; a test pad; a jumper or a
 * solder bridge; a pin or the pad of a part; a via; track on an outer layer; only inner layers; only under a ball grid or a shield.
 */
export const exposureClasses = ['connector', 'unpopulated', 'test-pad', 'jumper', 'pin', 'via', 'outer-track', 'inner-only', 'covered'] as const
export type ExposureClass = (typeof exposureClasses)[number]

export interface Exposure {
  readonly class: ExposureClass
  /** `EXT1 pin 4`, `TP3`, `via`, `F.Cu`. */
  readonly place: string
  /** Reference of the footprint; empty for vias and tracks. */
  readonly reference: string
  readonly side: 'front' | 'back' | 'both' | 'inside'
  readonly x: number
  readonly y: number
  readonly line: number
  /** What lies between: `through R12 (22R)`, `through U1 (CH340X), a USB-to-serial bridge`. */
  readonly through?: string
}

/** A net of a board that means something, and where it can be reached. */
export interface BoardSignal {
  readonly board: string
  readonly net: string
  readonly role: BoardRole
  /** The part that gives it its meaning: reference, catalogue id (empty for one that the catalogue lacks), title, pin. */
  readonly of: { readonly reference: string; readonly part: string; readonly title: string; readonly kind: PartKind | ''; readonly pin: string; readonly platforms: readonly string[]; readonly unread?: true }
  /** A line of a bus that whoever reads it does without. */
  readonly spare?: true
  /** `pin`: the file names the pin of a known part. `pad`: the catalogue knows the pad. `name`: only a pin's or a net's name says so. */
  readonly confidence: 'pin' | 'pad' | 'name'
  /** Easiest first; at most a dozen are kept. */
  readonly exposures: readonly Exposure[]
  /** Indexes into the board's nets: the net itself and those behind small resistors and bridges; none for a tamper input that is tied to a rail. */
  readonly nets: readonly number[]
  /** Millimetres of track on outer and on inner layers. */
  readonly outer: number
  readonly inner: number
  readonly line: number
}

/** A way into a processor that needs several signals at once, and how far the board brings it out. */
export interface BoardEntry {
  readonly board: string
  readonly reference: string
  readonly part: string
  readonly title: string
  readonly platforms: readonly string[]
  /** `ROM download over its serial port`. */
  readonly entry: string
  readonly gives: string
  /** Questions to fuses: all of them have to be closed for it to be; none where nothing closes it. */
  readonly fuses: readonly ('downloadClosed' | 'debugClosed')[]
  /** Where each needed signal is reached most easily; absent where nothing but pins, vias and tracks reach it. */
  readonly signals: readonly { readonly role: BoardRole; readonly net: string; readonly exposure?: Exposure }[]
  /** A connector that has them all; empty where none has. */
  readonly connector: string
  /** Other connectors that have them all, by reference. */
  readonly also: readonly string[]
  /** How it works there: directly, or by a bridge with a circuit that also drives reset and strap. */
  readonly how: string
  readonly class: ExposureClass
  /** As for the part. */
  readonly unread?: true
  /** Signals of it are known by numbers of pads that the catalogue gives. */
  readonly byPad?: true
  readonly line: number
}

/** One file of a Gerber set. Files of a set become a board where they are joined. */
export interface BoardLayer {
  /** `Copper,L1,Top`, `Soldermask,Bot`, `Profile,NP`: what the file says that it is, or what its name does; empty where neither does. Of print, paste and drawings there is nothing but this. */
  readonly function: string
  /** Name of the design, where the file has one; empty else. */
  readonly project: string
  readonly revision: string
  readonly program: string
  readonly nets: readonly string[]
  readonly pins: readonly { readonly reference: string; readonly number: string; readonly function: string }[]
  /** Flashed pads: x, y, width, height, index of the net, index of the pin (-1 for none), 1 for the pad of a via. */
  readonly flashes: readonly number[]
  /** Drawn lines: x1, y1, x2, y2, width, index of the net (-1 for none). */
  readonly lines: readonly number[]
  /** Regions that are drawn: known by their number only. */
  readonly regions: number
  /** Parts that component layers tell of. */
  readonly parts: readonly { readonly reference: string; readonly value: string; readonly part: string; readonly library: string }[]
}

/** One drill file of a Gerber set. */
export interface BoardDrill {
  /** Copper layers that its holes join, counted from the front from 1, 99 for the back; absent where nothing says. */
  readonly from?: number
  readonly to?: number
  /** Name of the design, where the file has one; empty else. */
  readonly project: string
  readonly program: string
  /** Holes and slots: x1, y1, x2, y2 (the same for a round hole), diameter, plating (1 plated, 0 not, -1 not said), use (1 a via, 2 a pin, 0 not said). */
  readonly holes: readonly number[]
  /** It has commands that were not followed: there may be more holes. */
  readonly unread: boolean
}
