/** Symbols of a KiCad schematic: what they are, and where their pins end on the sheet. */
import type { SheetPart } from '../../../facts/board-sheet.ts'
import { maxName, partNumber, plain, signed } from '../../shared/board-fields.ts'
import type { FittingDoubts } from '../../shared/fitted.ts'
import { nothing, numbers, sub, subs, word, words, type Sexpr } from '../../shared/sexpr.ts'

export interface LibraryPin {
  readonly number: string
  readonly name: string
  readonly type: string
  readonly hidden: boolean
  /** In the library's own frame, y upwards. */
  readonly x: number
  readonly y: number
  readonly unit: number
  readonly style: number
}
export interface LibrarySymbol {
  readonly pins: readonly LibraryPin[]
  /** A symbol for power gives a net its name: in the whole design, or on its sheet. */
  readonly power: 'no' | 'global' | 'local'
}

/** Places are compared in tenths of a micrometre, the unit of the format. */
export const unitsPerMillimetre = 10_000
export const placeOf = (millimetres: number): number => Math.round(millimetres * unitsPerMillimetre) || 0

export interface PlacedPin {
  readonly x: number
  readonly y: number
  /** What a symbol for power calls its net; empty for all others. */
  readonly called: string
}
export interface PlacedSymbol {
  readonly part: SheetPart
  readonly pins: readonly PlacedPin[]
  readonly power: LibrarySymbol['power']
}

/** Bases of a base that are followed: a library has one, and a circle has no end. */
const mostBases = 32

/** The symbols that a schematic brings along, by name; without those whose base is not there. */
export function libraryOf(list: Sexpr): Map<string, LibrarySymbol> {
  const symbols = subs(list, 'symbol')
  const byName = new Map(symbols.map((symbol) => [word(symbol), symbol]))
  const pins = new Map(symbols.map((symbol) => [symbol, subs(symbol, 'symbol').flatMap(pinsOf)]))
  return new Map(symbols.flatMap((symbol): [string, LibrarySymbol][] => {
    let [base, power] = [symbol, sub(symbol, 'power')]
    // A symbol may be another one with other fields.
    for (let step = 0, name = word(sub(base, 'extends')); name !== ''; step++, name = word(sub(base, 'extends'))) {
      const next = byName.get(name)
      if (next === undefined || step >= mostBases) return []
      base = next
      power ??= sub(base, 'power')
    }
    return [[word(symbol), { pins: pins.get(base) ?? [], power: power === undefined ? 'no' : word(power) === 'local' ? 'local' : 'global' }]]
  }))
}

/** Pins of `NAME_1_2`: unit 1 in style 2; unit and style 0 stand for all. */
function pinsOf(part: Sexpr): LibraryPin[] {
  const [, unit = '0', style = '0'] = /_(\d+)_(\d+)$/u.exec(word(part)) ?? []
  return subs(part, 'pin').map((pin) => {
    const [x = 0, y = 0] = numbers(sub(pin, 'at'), 2)
    const name = plain(word(sub(pin, 'name')))
    return { number: plain(word(sub(pin, 'number'))), name: name === '~' ? '' : name, type: word(pin).slice(0, maxName), hidden: isYes(pin, 'hide'), x, y, unit: Number(unit), style: Number(style) }
  })
}

/** A flag as a word of its own (edition 6), or as a list that says yes. */
const isYes = (list: Sexpr, name: string): boolean => words(list).slice(1).includes(name) || word(sub(list, name)) === 'yes'
const isNo = (list: Sexpr, name: string): boolean => word(sub(list, name)) === 'no'

/** Before edition 7 a symbol for power called its net as its pin was called, since then by its value. */
export function placedSymbol(list: Sexpr, library: ReadonlyMap<string, LibrarySymbol>, isOld: boolean, doubts: FittingDoubts): PlacedSymbol | undefined {
  const symbol = library.get(word(sub(list, 'lib_name'))) ?? library.get(word(sub(list, 'lib_id')))
  if (symbol === undefined) return undefined
  const fields = new Map(subs(list, 'property').map((property): [string, string] => [word(property).slice(0, maxName), word(property, 1)]))
  // Edition 6 leaves it to the list in the root, on sheets that stand below another.
  const unit = numbers(sub(list, 'unit'), 1)[0] ?? (symbol.power === 'no' ? 0 : 1)
  const style = numbers(sub(list, 'convert') ?? sub(list, 'body_style'), 1)[0] ?? 1
  const references = referencesOf(list, unit)
  const isOne = unit !== 0 && references.every((each) => each.unit === unit)
  const own = symbol.pins.filter((pin) => (!isOne || pin.unit === 0 || pin.unit === unit) && (pin.style === 0 || pin.style === style))
  const alternates = new Map(subs(list, 'pin').map((pin) => [plain(word(pin)), plain(word(sub(pin, 'alternate')))]))
  const turn = turnOf(list)
  const value = plain(fields.get('Value') ?? '')
  const reference = plain(fields.get('Reference') ?? '')
  return {
    power: symbol.power,
    pins: own.map((pin) => ({ ...turn(pin.x, pin.y), called: symbol.power !== 'no' && pin.type === 'power_in' ? (isOld && pin.name !== '' ? pin.name : signed(fields.get('Value') ?? '')) : '' })),
    part: {
      id: word(sub(list, 'uuid')).slice(0, maxName), reference, references, value, library: plain(fields.get('Footprint') ?? ''), part: plain(partNumber(fields)),
      description: plain(fields.get('Description') ?? fields.get('ki_description') ?? ''), fitted: !isYes(list, 'dnp') && doubts.fitted(reference, fields), onBoard: !isNo(list, 'on_board'),
      unit,
      pins: own.map((pin) => ({ number: pin.number, name: alternates.get(pin.number) || pin.name, type: pin.type, unit: pin.unit, global: pin.type === 'power_in' && pin.hidden ? pin.name : '' })), line: list.line,
    },
  }
}

/** From edition 7 on a symbol tells its references and units by the path of the sheet. */
function referencesOf(list: Sexpr, unit: number): SheetPart['references'] {
  return instancesOf(list).slice(0, mostInstances).map((path) => ({ path: word(path).slice(0, 4000), reference: plain(word(sub(path, 'reference'))), unit: numbers(sub(path, 'unit'), 1)[0] ?? unit }))
}

/** Uses of a sheet that are kept: a design has no more. */
export const mostInstances = 2000
/** What a symbol is on each use of its sheet. */
export const instancesOf = (list: Sexpr): Sexpr[] => subs(sub(list, 'instances') ?? nothing, 'project').flatMap((project) => subs(project, 'path'))

/** Where a place of the library lies on the sheet: turned against the clock, then mirrored, y downwards. */
function turnOf(list: Sexpr): (x: number, y: number) => { readonly x: number; readonly y: number } {
  const [atX = 0, atY = 0, degrees = 0] = numbers(sub(list, 'at'))
  const mirror = words(sub(list, 'mirror'))
  const quarter = ((Math.round(degrees / 90) % 4) + 4) % 4
  const [sine, cosine] = ([[0, 1], [1, 0], [0, -1], [-1, 0]] as const)[quarter] ?? [0, 1]
  return (x, y) => {
    const down = -y
    const turnedX = x * cosine + down * sine
    const turnedY = -x * sine + down * cosine
    return { x: placeOf(atX + (mirror.includes('y') ? -turnedX : turnedX)), y: placeOf(atY + (mirror.includes('x') ? -turnedY : turnedY)) }
  }
}
