/** An IPC-2581 file as far as it is read: lengths in millimetres, y downwards. */

/** Where features lie. */
export interface Frame {
  x: number
  y: number
  degrees: number
  mirror: boolean
}
export interface Layer {
  readonly name: string
  readonly use: string
  readonly side: string
  from: string
  to: string
}
/** What the parts list says of one reference. */
export interface Listed {
  readonly item: Item
  readonly fitted: boolean
  readonly package: string
}
export interface Item {
  readonly number: string
  readonly description: string
  readonly category: string
  readonly fields: Map<string, string>
}
export interface Pad {
  readonly layer: string
  readonly net: number
  readonly via: boolean
  /** Reference and number of the pin; empty for what is no pin. */
  readonly part: string
  readonly pin: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly line: number
}
export interface Hole {
  readonly net: number
  readonly plating: string
  from: string
  to: string
  x: number
  y: number
  readonly diameter: number
  readonly line: number
}
export interface Component {
  readonly reference: string
  readonly package: string
  readonly part: string
  readonly layer: string
  x: number
  y: number
  readonly line: number
  readonly fields: Map<string, string>
}
/** Copper that is poured or drawn as an area. */
export interface Area {
  readonly layer: string
  readonly rings: readonly Float64Array[]
  /** Filled all over; what is hatched covers some of it, and nobody knows which. */
  readonly whole: boolean
}
export interface Step {
  readonly name: string
  readonly nets: string[]
  readonly netIndex: Map<string, number>
  /** Net by part and pin, from the logical nets. */
  readonly pins: Map<string, number>
  readonly pads: Pad[]
  readonly holes: Hole[]
  /** Straight pieces of track by layer: net, x1, y1, x2, y2, width of each in turn. */
  readonly tracks: Map<string, number[]>
  /** Layers with poured copper, by net. */
  readonly poured: Map<number, Set<string>>
  readonly areas: Area[]
  /** Layers of which some shapes are taken away. */
  readonly negative: Set<string>
  readonly outline: number[]
  readonly components: Component[]
  /** Layers whose features are in the file. */
  readonly drawn: Set<string>
  /** Layers with shapes other than pads. */
  readonly shaped: Set<string>
}
export interface Document {
  revision: string
  mode: string
  program: string
  /** Millimetres of one unit; undefined where the file names none that is known. */
  scale: number | undefined
  unit: string
  /** The unit of sizes of pads and tracks that nobody knows; they are 0. */
  sizeUnit: string | undefined
  readonly layers: Map<string, Layer>
  /** Names in the order of the stack-up. */
  readonly stack: { readonly name: string; readonly sequence: number }[]
  readonly listed: Map<string, Listed>
  readonly byNumber: Map<string, Item>
  readonly makers: Map<string, string>
  /** Names of pins by package and number. */
  readonly pinNames: Map<string, string>
  readonly steps: Step[]
  /** What was not kept, in words. */
  readonly left: Set<string>
}
/** Fields of one part that are kept. */
const mostFields = 64
export function addField({ left }: Document, fields: Map<string, string>, name: string, value: string): void {
  if (fields.size < mostFields) fields.set(name, value)
  else left.add(`fields of a part beyond the first ${mostFields}`)
}
