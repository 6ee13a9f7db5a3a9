/** What a schematic or a netlist beside a layout tells that the layout does not: names of pins, part numbers, what is left out. */
import type { BoardFootprint, BoardPad } from '../../facts/board.ts'
import type { Fact } from '../../facts/fact.ts'

type Board = Fact<'board'>

/** Of the parts of a layout that have a value, so many go by the same reference and value in its schematic. */
const shared = 0.6

export function withSchematic(board: Board, netlists: readonly Board[]): Board {
  if (board.copper.length === 0 || netlists.length === 0) return board
  const own = board.footprints.filter(({ reference, value, pads }) => reference !== '' && value !== '' && pads.length > 1)
  const found = netlists.map((netlist) => {
    const parts = new Map(netlist.footprints.map((part) => [part.reference, part]))
    return { parts, hits: own.filter((footprint) => isSame(footprint, parts.get(footprint.reference))).length }
  }).toSorted((a, b) => b.hits - a.hits)[0]
  if (found === undefined || own.length === 0 || found.hits < own.length * shared) return board
  return { ...board, footprints: board.footprints.map((footprint) => told(footprint, found.parts.get(footprint.reference))) }
}

const plain = (value: string): string => value.toLowerCase().replaceAll(/\s+/gu, '')
const isSame = (footprint: BoardFootprint, part: BoardFootprint | undefined): part is BoardFootprint => part !== undefined && plain(part.value) === plain(footprint.value)

/** What is written in the layout stays; a part that either leaves out is left out. */
function told(footprint: BoardFootprint, part: BoardFootprint | undefined): BoardFootprint {
  if (!isSame(footprint, part)) return footprint
  const pins = new Map(part.pads.map((pad) => [pad.number, pad]))
  const named = (pad: BoardPad): BoardPad => {
    const pin = pins.get(pad.number)
    return pin === undefined || pad.function !== '' ? pad : { ...pad, function: pin.function, type: pad.type || pin.type }
  }
  return { ...footprint, part: footprint.part || part.part, description: footprint.description || part.description, fitted: footprint.fitted && part.fitted, pads: footprint.pads.map(named) }
}
