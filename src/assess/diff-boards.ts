/** Circuit boards of two assessments: what came nearer to somebody with a soldering iron, what went farther off, which parts came and went. Pure. */
import { boardTitle, type BoardRole, type ExposureClass, type PartKind } from '../facts/board.ts'
import { atHand, exposureOrder, type SignalGroup } from '../facts/exposure.ts'
import { compareText } from '../kernel/where.ts'
import type { AssessedOutcome, Assessment } from './schema.ts'

type Board = Assessment['boards'][number]
type Signal = Board['signals'][number]
type Part = Board['parts'][number]
type Severity = AssessedOutcome['severity']

/** `untold`: one of the boards does not show where it is. `moved`: reached elsewhere, with about the same work. */
export const boardMoves = ['worse', 'untold', 'better', 'moved'] as const
export type BoardMove = (typeof boardMoves)[number]

export interface SignalReach {
  readonly net: string
  readonly class: ExposureClass
  readonly place: string
  readonly through?: string
}
export interface SignalChange {
  readonly role: BoardRole
  readonly from: SignalReach | undefined
  readonly to: SignalReach | undefined
}
/** Signals of one kind on one part that changed alike. */
export interface PortChange {
  readonly change: BoardMove
  readonly why: 'nearer' | 'farther' | 'elsewhere' | 'appeared' | 'vanished' | 'part-new' | 'part-gone' | 'not-seen' | 'not-known'
  /** What a build that must not get weaker is measured by; `info` for what is no worse. */
  readonly severity: Severity
  readonly group: SignalGroup
  /** The part, by what it is. */
  readonly of: string
  /** On one side only names of nets say that it is one. */
  readonly guess: boolean
  readonly signals: readonly SignalChange[]
}
export interface PartChange {
  /** Undefined where it is neither better nor worse. */
  readonly change: 'better' | 'worse' | undefined
  readonly severity: Severity
  readonly kind: PartKind
  readonly title: string
  /** References and values of those that are fitted, and which units lack one. */
  readonly from: readonly string[]
  readonly to: readonly string[]
  /** Where the bus of one that came is reached most easily. */
  readonly reach?: SignalReach
}
export interface BoardSide {
  readonly revision: string
  readonly format: string
  /** Number of copper layers that were read, and of those that were not. */
  readonly copper: number
  readonly missing: number
}
export interface BoardChange {
  readonly name: string
  /** Undefined where the side has no such board. */
  readonly from: BoardSide | undefined
  readonly to: BoardSide | undefined
  readonly ports: readonly PortChange[]
  readonly parts: readonly PartChange[]
}

type Reviewed = Pick<Assessment, 'boards' | 'boardFiles' | 'platforms'>
/** A board that was judged; a schematic, a netlist or a list has no picture. */
interface Entry extends Pick<Board, 'artefact' | 'path' | 'title' | 'revision' | 'format'> {
  readonly platforms: readonly string[]
  readonly picture?: Board
}
type Pair = readonly [Entry | undefined, Entry | undefined]
/** What only one of the reviews looked at: files of boards, and platforms that it knows from no other. */
export interface Unshared {
  readonly files: ReadonlySet<string>
  readonly platforms: ReadonlySet<string>
}
export interface SharedBoards {
  readonly pairs: readonly Pair[]
  /** By the file of the earlier side: what the board was called there, and is called on the later. */
  readonly renamed: ReadonlyMap<string, readonly [string, string]>
  readonly lost: Unshared
  readonly added: Unshared
}

export function sharedBoards(from: Reviewed, to: Reviewed): SharedBoards {
  const all = pairs(entriesOf(from), entriesOf(to))
  const renamed = all.flatMap(([a, b]) => (a === undefined || b === undefined || boardName(a) === boardName(b) ? [] : [[boardFile(a), [boardName(a), boardName(b)]] as const]))
  return { pairs: all, renamed: new Map(renamed), lost: unshared(all.flatMap(([a, b]) => (a !== undefined && b === undefined ? [a] : [])), to), added: unshared(all.flatMap(([a, b]) => (a === undefined && b !== undefined ? [b] : [])), from) }
}

function entriesOf({ boards, boardFiles = [] }: Reviewed): readonly Entry[] {
  const pictures = new Map(boards.map((board) => [boardFile(board), board]))
  const files = new Map(boardFiles.map((file) => [boardFile(file), file]))
  return [...boards.map((picture) => ({ ...picture, platforms: files.get(boardFile(picture))?.platforms ?? [], picture })), ...boardFiles.filter((file) => !pictures.has(boardFile(file)))]
}

function unshared(boards: readonly Entry[], other: Reviewed): Unshared {
  const known = new Set(other.platforms.map(({ id }) => id))
  return { files: new Set(boards.map(boardFile)), platforms: new Set(boards.flatMap(({ platforms }) => platforms).filter((id) => !known.has(id))) }
}

/** Whether an outcome is about such a board, or about a chip that was on it: what the catalogue says of that has no place on the board. */
export const isAbout = ({ files, platforms }: Unshared, { subject = '', evidence }: Pick<AssessedOutcome, 'subject' | 'evidence'>): boolean =>
  platforms.has(subject) || evidence.some((place) => files.has(boardFile(place)) || (place.basis === 'catalogue' && platforms.has(place.path)))

/** Boards with a change that somebody would want to know. `physical`: the level at which the later side is judged. */
export function diffBoards(shared: readonly Pair[], physical: number): readonly BoardChange[] {
  return shared.flatMap(([from, to]): BoardChange[] => {
    const one = to ?? from
    if (one === undefined) return []
    const common = { name: boardName(one), from: sideOf(from), to: sideOf(to) }
    if (from === undefined || to === undefined) return [{ ...common, ports: [], parts: [] }]
    const [a, b] = [from.picture, to.picture]
    if (a === undefined || b === undefined) return a === b ? [] : [{ ...common, ports: [], parts: [] }]
    const ports = portChanges(titled(a), titled(b), physical)
    const parts = partChanges(a, b, physical)
    return ports.length + parts.length === 0 && a.copper.length === b.copper.length && missingOf(a) === missingOf(b) ? [] : [{ ...common, ports, parts }]
  })
}

const boardName = (board: Entry): string => boardTitle(board.title, board)
const boardFile = ({ artefact, path }: Pick<Board, 'artefact' | 'path'>): string => JSON.stringify([artefact, path])
const missingOf = ({ missing }: Board): number => missing?.length ?? 0
const sideOf = (board: Entry | undefined): BoardChange['from'] =>
  board && { revision: board.revision, format: board.format, copper: board.picture?.copper.length ?? 0, missing: board.picture?.missing?.length ?? 0 }

/** What a finding of the earlier side is about, as the later side calls it. */
export const subjectNow = (renamed: SharedBoards['renamed'], { subject, evidence }: Pick<AssessedOutcome, 'subject' | 'evidence'>): string | undefined =>
  evidence.map((place) => renamed.get(boardFile(place))).find((names) => names?.[0] === subject)?.[1] ?? subject

/** A schematic is called as its layout is. */
const stemOf = (board: Entry): string => boardFile({ artefact: board.artefact.replace(/\.[^./]*$/u, ''), path: board.path.replace(/\.[^./]*$/u, '') })

/** By title, then by file, then those that share most parts that are known; a single board on each side, or a single layout, is one board. */
function pairs(from: readonly Entry[], to: readonly Entry[]): readonly Pair[] {
  const titles = new Map([...from, ...to].map((board) => [board, new Set(board.picture?.parts.flatMap(({ title }) => title ?? []))]))
  const likeness = (a: Entry, b: Entry): readonly [number, number, number] =>
    [Number(a.title !== '' && a.title === b.title), boardFile(a) === boardFile(b) ? 2 : Number(stemOf(a) === stemOf(b)), titles.get(a)?.intersection(titles.get(b) ?? new Set()).size ?? 0]
  const likely = from.flatMap((a) => to.map((b) => ({ a, b, like: likeness(a, b) }))).filter(({ like }) => like.some((each) => each > 0))
  const partners = new Map<Entry, Entry>()
  const taken = new Set<Entry>()
  const join = (a: Entry, b: Entry): void => {
    if (partners.has(a) || taken.has(b)) return
    partners.set(a, b)
    taken.add(b)
  }
  for (const { a, b } of likely.toSorted((x, y) => y.like[0] - x.like[0] || y.like[1] - x.like[1] || y.like[2] - x.like[2])) join(a, b)
  for (const some of [() => true, ({ picture }: Entry) => picture !== undefined]) {
    const [[a, ...more], [b, ...others]] = [from.filter(some), to.filter(some)]
    if (a !== undefined && b !== undefined && more.length + others.length === 0) join(a, b)
  }
  return [...from.map((board): Pair => [board, partners.get(board)]), ...to.filter((board) => !taken.has(board)).map((board): Pair => [undefined, board])]
}

/** Cards and USB are meant to be reached: that they are there is told by their parts. A tamper input has to be: its check tells whether it is heard. */
const open: ReadonlySet<SignalGroup> = new Set(['usb', 'card', 'tamper'])
/** Groups that go with their part: that it came or went says it all. */
const own: ReadonlySet<SignalGroup> = new Set(['keys', 'flash', 'emmc', 'core'])

/** Minutes, an hour, an hour or two, days, a day and a unit: classes of one number take about the same work. */
const work: Readonly<Record<ExposureClass, number>> = { connector: 0, unpopulated: 0, 'test-pad': 0, jumper: 0, pin: 1, via: 2, 'outer-track': 2, 'inner-only': 3, covered: 3 }

function portChanges(a: Board, b: Board, physical: number): readonly PortChange[] {
  const [before, after] = [named(a, b), named(b, a)]
  const changes = [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => matched(before.get(key) ?? [], after.get(key) ?? []).flatMap(([from, to]) => changeOf(from, to, a, b)))
  const grouped = Map.groupBy(changes, ({ of, group, change, why }) => JSON.stringify([of, group, change, why]))
  return [...grouped.values()].flatMap((some): PortChange[] => {
    const [first] = some
    if (first === undefined) return []
    const guess = some.some((each) => each.guess)
    const near = some.some(({ signal: { to } }) => to !== undefined && atHand.has(to.class))
    const severity = first.change !== 'worse' || physical === 0 ? 'info' : near && !guess ? 'medium' : 'low'
    return [{ change: first.change, why: first.why, severity, group: first.group, of: first.of, guess, signals: some.map(({ signal }) => signal) }]
  }).toSorted((x, y) => boardMoves.indexOf(x.change) - boardMoves.indexOf(y.change) || compareText(x.of, y.of) || compareText(x.group, y.group))
}

/** Signals by their part and role; references count only where one of the boards has several parts of a kind. */
function named(board: Board, other: Board): ReadonlyMap<string, readonly Signal[]> {
  const several = new Set([board, other].flatMap(({ signals }) => [...Map.groupBy(signals, ({ title }) => title)].filter(([, some]) => new Set(some.map(({ of }) => of)).size > 1).map(([title]) => title)))
  return Map.groupBy(board.signals.filter(({ group }) => !open.has(group)), ({ title, of, role }) => JSON.stringify([several.has(title) || title === '' ? `${title} ${of}` : title, role]))
}

/** Where only names speak, a signal is called after the value of its chip: what the catalogue calls that chip stays when the value changes. */
function titled(board: Board): Board {
  const titles = new Map(board.parts.map(({ reference, title }) => [reference, title]))
  return { ...board, signals: board.signals.map((signal) => ({ ...signal, title: titles.get(signal.of) ?? signal.title })) }
}

/** The same pin, the same net, and where one is left on each side, that. */
function matched(before: readonly Signal[], after: readonly Signal[]): readonly (readonly [Signal | undefined, Signal | undefined])[] {
  const left = [...before]
  const right = [...after]
  const found: [Signal | undefined, Signal | undefined][] = []
  for (const same of [(x: Signal, y: Signal) => x.pin === y.pin && x.net === y.net, (x: Signal, y: Signal) => x.pin === y.pin, (x: Signal, y: Signal) => x.net === y.net]) {
    for (let at = 0; at < left.length; at++) {
      const one = left[at] as Signal
      const to = right.findIndex((other) => same(one, other))
      if (to < 0) continue
      found.push([one, right[to]])
      right.splice(to, 1)
      left.splice(at--, 1)
    }
  }
  if (left.length === 1 && right.length === 1) return [...found, [left[0], right[0]]]
  return [...found, ...left.map((each): [Signal, undefined] => [each, undefined]), ...right.map((each): [undefined, Signal] => [undefined, each])]
}

interface Change extends Pick<PortChange, 'change' | 'why' | 'group' | 'of' | 'guess'> {
  readonly signal: SignalChange
}

function changeOf(from: Signal | undefined, to: Signal | undefined, a: Board, b: Board): Change[] {
  const one = to ?? from
  if (one === undefined) return []
  const common = { group: one.group, of: one.title === '' ? one.of : one.title, guess: [from, to].some((each) => each?.confidence === 'name'), signal: { role: one.role, from: reachOf(from), to: reachOf(to) } }
  const untold = { ...common, change: 'untold', why: 'not-seen' } as const
  if (from !== undefined && to !== undefined) {
    // Without a place nobody knows how far off it is.
    if (isUnplaced(from) || isUnplaced(to)) return isUnplaced(from) && isUnplaced(to) ? [] : [isUnplaced(to) ? untold : { ...untold, why: 'not-known' }]
    const order = work[to.class] - work[from.class]
    // On a layer that was not read it may be nearer.
    if (order > 0) return [missingOf(b) > 0 ? untold : { ...common, change: 'better', why: 'farther' }]
    if (order < 0) return [missingOf(a) > 0 ? { ...untold, why: 'not-known' } : { ...common, change: 'worse', why: 'nearer' }]
    return from.class === to.class ? [] : [{ ...common, change: 'moved', why: 'elsewhere' }]
  }
  const [there, missing] = to === undefined ? [a, b] : [b, a]
  // Only what is a part of its own on one board and not at all on the other came or went with it.
  const isPart = there.parts.some(({ title }) => title === one.title)
  const counterpart = missing.parts.filter(({ title, fitted }) => title === one.title && fitted)
  const isAlone = isPart && counterpart.length === 0
  if (isAlone && own.has(one.group)) return []
  if (isUnplaced(one)) return to === undefined ? [] : [untold]
  if (isAlone) return [{ ...common, ...(to === undefined ? { change: 'better', why: 'part-gone' } : { change: 'worse', why: 'part-new' }) }]
  // What was not drawn before was farther off than all that was.
  if (to !== undefined) return missing.left > 0 && !atHand.has(to.class) ? [] : [{ ...common, change: 'worse', why: 'appeared' }]
  // It counts as gone only where the board would show it: pins are known, and nothing was left out.
  const certain = missing.left === 0 && missingOf(missing) === 0 && counterpart.length > 0 && counterpart.every(({ pinsKnown }) => pinsKnown === true)
  return [certain ? { ...common, change: 'better', why: 'vanished' } : untold]
}

const isUnplaced = ({ places }: Signal): boolean => places.length === 0

function reachOf(signal: Signal | undefined): SignalReach | undefined {
  if (signal === undefined) return undefined
  const [best] = signal.places
  return { net: signal.net, class: signal.class, place: best?.place ?? '', ...(best?.through === undefined ? {} : { through: best.through }) }
}

/** Parts whose coming and going matters, and which way. */
const weights: Readonly<Partial<Record<PartKind, 'good' | 'bad' | 'neither'>>> = {
  processor: 'neither', module: 'neither', flash: 'neither', emmc: 'neither', 'serial-bridge': 'neither', 'secure-element': 'good', tpm: 'good', 'card-socket': 'bad', 'debug-connector': 'bad',
}

function partChanges(a: Board, b: Board, physical: number): readonly PartChange[] {
  const kindOf = ({ kind, title }: Part): string => JSON.stringify([kind, title])
  const fitted = ({ parts }: Board): readonly Part[] => parts.filter((part) => part.fitted && part.kind !== undefined && weights[part.kind] !== undefined)
  const [before, after] = [Map.groupBy(fitted(a), kindOf), Map.groupBy(fitted(b), kindOf)]
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key): PartChange[] => {
    const [old, now] = [before.get(key) ?? [], after.get(key) ?? []]
    const [first] = [...now, ...old]
    if (first?.kind === undefined) return []
    const values = (parts: readonly Part[]): string => parts.map(({ value, lacking }) => `${value}\t${lacking ?? ''}`).toSorted(compareText).join('\n')
    if (old.length === now.length && values(old) === values(now)) return []
    const weight = weights[first.kind]
    // A protection that some units lack is none.
    const everywhere = (parts: readonly Part[]): number => (weight === 'good' ? parts.filter(({ lacking }) => lacking === undefined).length : 0)
    const more = everywhere(now) - everywhere(old) || now.length - old.length
    const change = weight === 'neither' || more === 0 ? undefined : (more > 0) === (weight === 'good') ? 'better' as const : 'worse' as const
    const reached = old.length > 0 ? undefined : b.signals.filter((signal) => now.some(({ reference }) => reference === signal.of) && own.has(signal.group) && !isUnplaced(signal)).toSorted((x, y) => exposureOrder(x) - exposureOrder(y))[0]
    const reach = reachOf(reached)
    return [{
      change, severity: change !== 'worse' || physical === 0 ? 'info' : 'medium', kind: first.kind, title: first.title ?? first.value, from: old.map(partText), to: now.map(partText), ...(reach === undefined ? {} : { reach }),
    }]
  }).toSorted((x, y) => compareText(x.kind, y.kind) || compareText(x.title, y.title))
}
const partText = ({ reference, value, lacking }: Part): string => `${reference} ${value}${lacking === undefined ? '' : ` (${lacking})`}`.trim()
