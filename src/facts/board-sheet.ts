/** A sheet of a schematic as its file tells it: parts with their units and pins, what is wired together, and what names join it to others. */

/** One sheet of a schematic. The sheets of a design become a netlist where they are joined. */
export interface BoardSheet {
  readonly format: string
  readonly title: string
  readonly revision: string
  readonly date: string
  /** Id of the sheet's file; empty where it has none. */
  readonly id: string
  readonly parts: readonly SheetPart[]
  /** What is wired together on this sheet, before names join it to more. */
  readonly nets: readonly SheetNet[]
  /** What names lie on each bus. */
  readonly buses: readonly { readonly names: readonly SheetName[] }[]
  readonly sheets: readonly SubSheet[]
  /** Names for groups of signals, by which buses are called. */
  readonly aliases: readonly { readonly name: string; readonly members: readonly string[] }[]
  /** References by the path of a symbol, which editions before 7 keep in the root for all sheets. */
  readonly references: readonly { readonly path: string; readonly reference: string; readonly unit: number }[]
}

/** One unit of a part: several with one reference are one part. */
export interface SheetPart {
  readonly id: string
  readonly reference: string
  /** Which unit of its part it is; 0 where only the root knows. */
  readonly unit: number
  /** References and units by the path of the sheet: one sheet may be used several times. */
  readonly references: readonly { readonly path: string; readonly reference: string; readonly unit: number }[]
  readonly value: string
  readonly library: string
  readonly part: string
  readonly description: string
  readonly fitted: boolean
  /** False: drawn only, and not meant for the board. */
  readonly onBoard: boolean
  /** Pins of the unit, or of all units where uses of the sheet show several of them or only the root knows which it is; unit 0 stands for all. */
  readonly pins: readonly SheetPin[]
  readonly line: number
}

export interface SheetPin {
  readonly number: string
  readonly name: string
  readonly type: string
  readonly unit: number
  /** Hidden pins for power name their net in the whole design; empty for others. */
  readonly global: string
}

export interface SheetNet {
  /** Index of a part and index of its pin, of each in turn. */
  readonly pins: readonly number[]
  readonly names: readonly SheetName[]
}

export interface SheetName {
  /** On this sheet; in the whole design; on this sheet and at the pin of the sheet above that shows it; that pin. */
  readonly kind: 'local' | 'global' | 'hierarchical' | 'sheet-pin'
  readonly name: string
  /** Index of the sheet whose pin it is; -1 for the other kinds. */
  readonly sheet: number
}

export interface SubSheet {
  readonly id: string
  readonly name: string
  /** Path of its file from that of this sheet. */
  readonly file: string
  readonly fitted: boolean
  readonly onBoard: boolean
  readonly line: number
}
