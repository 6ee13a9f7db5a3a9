/** Whether two files tell of one board: by the references that both have, and by what both call the parts there. Every board has an R1. Pure. */
import { cached } from '../kernel/cached.ts'
import { isRowReference, type Board, type BoardFootprint } from './board.ts'
import type { Fact } from './fact.ts'

/** What chips are called; connectors and passive parts have no part numbers that matter here. */
export const isChip = ({ reference }: BoardFootprint): boolean => /^(?:U|IC|MOD|MCU|CPU)\d/iu.test(reference)
const isPassive = ({ reference }: BoardFootprint): boolean => /^(?:R|C|L|D|FB|RN|Y|F|TVS|LED|RV)\d/iu.test(reference)
/** What needs no number, and may be drawn on a sheet only. */
const isContact = ({ reference }: BoardFootprint): boolean => /^(?:JP|SW|K|Q|T|S)\d/iu.test(reference)
/** What is copper or a hole only, and on no list. */
const isNoPart = ({ reference }: BoardFootprint): boolean => reference === '' || isRowReference(reference) || /^(?:TP|FID|H|MH|LOGO|REF|SJ|NT)(?:\d|\*|$)/iu.test(reference)

/** Rows of one reference are alternatives of one part: it is what the first says that is fitted. */
export const byReference = cached(({ footprints }: Board): ReadonlyMap<string, BoardFootprint> => {
  const parts = new Map<string, BoardFootprint>()
  for (const part of footprints) {
    const earlier = parts.get(part.reference)
    if (earlier === undefined || (part.fitted && !earlier.fitted)) parts.set(part.reference, part)
  }
  return parts
})

interface Known {
  readonly part: BoardFootprint
  readonly names: Names
  readonly chip: boolean
}
const known = cached((board: Board): ReadonlyMap<string, Known> => new Map([...byReference(board).values()].flatMap((part) => (isNoPart(part) ? [] : [[part.reference, { part, names: namesOf(part), chip: isChip(part) }] as const]))))

export const referencesOn = cached((board: Board): ReadonlySet<string> => new Set(known(board).keys()))

export interface Likeness {
  /** References that both have, and of those the parts that both call alike. */
  readonly common: number
  readonly alike: number
  /** What both name does not contradict it. */
  readonly agrees: boolean
  /** Of a schematic or netlist: a chip or connector of it is another there, or none. */
  readonly strays: boolean
  /** It agrees without strays, and a chip that both call alike or the greater part of the other's references speak for it. */
  readonly proven: boolean
}

/** How far a file is of the board that another shows; undefined where most of its references are not there. */
export const likeness = (one: Board, other: Board): Likeness | undefined => likenessTo(one)(other)
const likenessTo = cached((one: Board) => cached((other: Board): Likeness | undefined => {
  const common = commonOf(one, other)
  if (common.length * 2 <= known(one).size) return undefined
  const { alike, chips, agrees } = compared(common)
  const strays = agrees && one.connected && one.copper.length === 0 && hasStrays(one, other)
  return { common: common.length, alike, agrees, strays, proven: agrees && !strays && (chips > 0 || common.length * 2 >= known(other).size) }
}))

/** The two sides of a board share little, variants of it most. */
export const shareMost = (one: Board, other: Board): boolean => {
  const [few, many] = [referencesOn(one), referencesOn(other)].toSorted((a, b) => a.size - b.size) as [ReadonlySet<string>, ReadonlySet<string>]
  return few.intersection(many).size * 2 > few.size
}

export const isOf = (one: Board, other: Board): boolean => likeness(one, other)?.proven === true

/** Whether both call the parts that they share different things. */
export const contradict = (one: Board, other: Board): boolean => contradictionTo(one)(other)
const contradictionTo = cached((one: Board) => cached((other: Board) => !compared(commonOf(one, other)).agrees))

export const fileNameOf = ({ where }: Fact<'board'>): string => (where.path || where.artefact).replace(/^.*\//u, '')

/**
 * Gerbers without attributes beside a layout or a netlist that has their name, or that of their project: nothing is known of what runs
 * there, and the other knows what is connected.
 */
export const isPlotOf = (one: Fact<'board'>, other: Fact<'board'>): boolean =>
  !one.connected && one.footprints.length === 0 && other.connected && one.copper.length > 0 && [0, one.copper.length].includes(other.copper.length) && [one.title, stemOf(one)].includes(stemOf(other)) && isWithin(folderOf(one), folderOf(other))
/** `x.tar/fab/` of what lies there. */
const folderOf = ({ where }: Fact<'board'>): string => (where.path === '' ? where.artefact : `${where.artefact}/${where.path}`).replace(/[^/]*$/u, '')
/** One holds the other: two projects of one name lie beside each other. */
const isWithin = (a: string, b: string): boolean => a.startsWith(b) || b.startsWith(a)
/** `gateway` of `fab/gateway.GTL`. */
export const stemOf = (board: Fact<'board'>): string => fileNameOf(board).replace(/\.[^.]*$/u, '')

type Pair = readonly [Known, Known]

function commonOf(one: Board, other: Board): readonly Pair[] {
  const there = known(other)
  return [...known(one)].flatMap(([reference, own]): Pair[] => {
    const twin = there.get(reference)
    return twin === undefined ? [] : [[own, twin]]
  })
}

function compared(common: readonly Pair[]): { readonly alike: number; readonly chips: number; readonly agrees: boolean } {
  let [told, alike, chips, chipsAlike] = [0, 0, 0, 0]
  for (const [one, other] of common) {
    const named = one.names.any && other.names.any
    // Where one of them does not say what it is, its pins tell.
    if (!named && (one.part.pads.length === 0 || other.part.pads.length === 0 || Math.max(one.part.pads.length, other.part.pads.length) < 3)) continue
    const same = named ? isOneName(one.names, other.names) : hasSamePins(one.part, other.part)
    told++
    if (same) alike++
    if (!named || !one.chip) continue
    chips++
    if (same) chipsAlike++
  }
  // Values of passive parts are written in many ways, chips are not.
  return { alike, chips: chipsAlike, agrees: alike >= told * (chipsAlike > 0 ? 0.3 : 0.5) && chipsAlike * 2 >= chips }
}

/** Parts whose numbers say that they are others than the board has there, and those that it lacks, but for passive ones: nobody else judges them. */
const hasStrays = (one: Board, other: Board): boolean => [...known(one)].some(([reference, { part, names, chip }]) => {
  const twin = known(other).get(reference)
  if (twin === undefined) return part.pads.length > 2 && !isPassive(part) && !isContact(part) && names.any
  return chip && isNumbered(names) && isNumbered(twin.names) && !isOneName(names, twin.names)
})
/** `LM358`; not `amplifier`. */
const isNumbered = ({ numbers: [, plainly = []] }: Names): boolean => plainly.some((number) => number.length > 3 && /[A-Z]\d|\d[A-Z]/u.test(number))

/** Pads without a number and pins that a symbol does not show are no difference. */
function hasSamePins(one: BoardFootprint, other: BoardFootprint): boolean {
  const [few, many] = [one, other].map(({ pads }) => new Set(pads.flatMap(({ number }) => number || []))).toSorted((a, b) => a.size - b.size) as [Set<string>, Set<string>]
  return few.size * 4 >= many.size * 3 && few.isSubsetOf(many)
}

interface Names {
  readonly any: boolean
  /** As programs write them. */
  readonly value: string
  readonly part: string
  /** Part numbers with their dashes, and without; none of passive parts. */
  readonly numbers: readonly (readonly string[])[]
}

function namesOf(footprint: BoardFootprint): Names {
  const texts = [footprint.part, footprint.value, footprint.symbol ?? ''].filter((text) => text !== '')
  const numbers = isPassive(footprint) ? [] : ['-', ''].map((mark) => texts.map((text) => text.toUpperCase().replaceAll(/[^A-Z0-9]+/gu, mark)))
  return { any: texts.length > 0, value: plain(footprint.value), part: plain(footprint.part), numbers }
}
const plain = (value: string): string => value.toLowerCase().replaceAll(/\s+/gu, '')

/** By the same value or part number. */
export const isCalledSo = (one: Pick<BoardFootprint, 'value' | 'part'>, other: Pick<BoardFootprint, 'value' | 'part'>): boolean => isEqual(one.value, other.value) || isEqual(one.part, other.part)
const isEqual = (one: string, other: string): boolean => one !== '' && other !== '' && (one === other || plain(one) === plain(other))

/** One part, as far as its names tell. */
export const isAlike = (one: BoardFootprint, other: BoardFootprint): boolean => isOneName(namesOf(one), namesOf(other))
const isOneName = (one: Names, other: Names): boolean =>
  (one.value !== '' && one.value === other.value) || (one.part !== '' && one.part === other.part) || one.numbers.some((numbers, at) => numbers.some((number) => other.numbers[at]?.some((further) => isOneNumber(number, further))))

/** Of which one goes on as the other, or both end in letters of their own: packages, packings and grades differ, numbers do not. */
function isOneNumber(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  let same = 0
  while (same < short.length && short[same] === long[same]) same++
  const [stem, own, further] = [short.slice(0, same), short.slice(same), long.slice(same)]
  if (own === '' && further === '') return /[A-Z0-9]/u.test(stem)
  if (!/\d/u.test(stem)) return false
  return own === '' ? same >= 3 && !(/\d$/u.test(stem) && /^\d/u.test(further)) : same >= 5 && [own, further].every((rest) => /^(?:[A-Z]{1,8}|[A-Z]{2,8}\d)$/u.test(rest))
}

/** What a file says of each part: its name, whether it is fitted, how many pins it has. */
export const partsToldBy = cached((board: Board): ReadonlySet<string> => new Set([...byReference(board).values()].map(({ reference, part, value, fitted, pads }) => JSON.stringify([reference, plain(part || value), fitted, pads.length]))))

/** Whatever nets are called: each net of one is one net of the other. */
export function isWiredAlike(one: Board, other: Board): boolean {
  const [to, back] = [new Map<number, number>(), new Map<number, number>()]
  const [here, there] = [joinedPads(one), joinedPads(other)]
  return [...here].every(([pin, net]) => {
    const twin = there.get(pin)
    if (twin === undefined) return false
    if (net < 0 || twin < 0) return net === twin
    const isNew = !to.has(net) && !back.has(twin)
    if (isNew) {
      to.set(net, twin)
      back.set(twin, net)
    }
    return isNew || (to.get(net) === twin && back.get(twin) === net)
  })
}
/** The net of each pin; -1 where it leads to no other. */
const joinedPads = cached((board: Board): ReadonlyMap<string, number> => {
  const parts = [...byReference(board).values()]
  const counts = new Map<number, number>()
  for (const { pads } of parts) for (const { net } of pads) counts.set(net, (counts.get(net) ?? 0) + 1)
  return new Map(parts.flatMap(({ reference, pads }) => pads.map(({ number, net }) => [`${reference} ${number}`, (counts.get(net) ?? 0) > 1 ? net : -1] as const)))
})
