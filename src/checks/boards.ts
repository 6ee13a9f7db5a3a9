/** What checks of circuit boards share: signals grouped into ports, where a port is reached, and what fuses say of the chip behind it. */
import { assemblyOf, isFittedSomewhere } from '../facts/assembly.ts'
import { boardTitle, exposureClasses, type ExposureClass } from '../facts/board.ts'
import type { FuseQuestion } from '../facts/boot.ts'
import { atHand, exposureOrder, exposureWords, groupOf, neededOf, type SignalGroup } from '../facts/exposure.ts'
import type { Fact } from '../facts/fact.ts'
import { partFuses, type PartFuses } from '../facts/fused-part.ts'
import { greatest, least } from '../kernel/extremes.ts'
import { whereText } from '../kernel/where.ts'
import { notApplicable, pass, seen, unknown, type CheckContext, type Evidence, type NotApplicable, type Outcome } from './define.ts'

export type Signal = Fact<'board-signal'>
export type Board = Fact<'board'>

const noBoard: NotApplicable = notApplicable('No circuit board was supplied that could be judged: a KiCad layout (.kicad_pcb) shows it.')
export const supplyBoard = 'Supply the layout of the board with its nets: a KiCad .kicad_pcb, saved by version 6 or newer so that it names the pins; or IPC-2581, or Gerbers with X2 attributes, and beside them the schematic (.kicad_sch) or the parts list as CSV.'

/** What a check says of each board; of none, that it does not apply. */
export function eachBoard(context: CheckContext<'board'>, judge: (board: Board) => readonly Outcome[]): readonly Outcome[] {
  const boards = boardsOf(context)
  return boards.length === 0 ? [noBoard] : boards.flatMap(judge)
}

/** Boards to judge, as all that lies beside them tells. */
export const boardsOf = (context: CheckContext<'board'>): readonly Board[] => assemblyOf(context.facts('board')).judged

export const keyOf = (board: Board): string => whereText(board.where)
export const boardSubject = ({ title, where }: Board): string => boardTitle(title, where)
export const boardName = (board: Board): string => [boardSubject(board), board.revision].filter((part) => part !== '').join(' rev ')

/** Signals of one kind on one part. */
export interface Port {
  readonly board: Board
  readonly group: SignalGroup
  /** What the part is, the same in every revision; with its reference where the board has several. */
  readonly name: string
  /** Reference of the part: `U6`; empty where only names speak. */
  readonly reference: string
  readonly signals: readonly [Signal, ...Signal[]]
  /** Where the hardest of the signals that it needs is reached: so far somebody has to go for the whole port. */
  readonly class: ExposureClass
  /** Signals that only work on copper reaches, of a port that is else at hand. */
  readonly hard: readonly Signal[]
  /** Every needed role was found. */
  readonly complete: boolean
  /** The layout shows all its tracks, and a place of every signal that it needs: only then does a class that is far mean that it is. */
  readonly placed: boolean
}

export function portsOf(board: Board, signals: readonly Signal[], wanted: ReadonlySet<SignalGroup>): readonly Port[] {
  const all = signals.filter((signal) => signal.board === keyOf(board) && wanted.has(groupOf(signal.role)))
  // Beside a port that pins tell of, names of nets on the same part are other ports of the same kind, and only guesses.
  const own = all.filter((signal) => signal.confidence !== 'name' || !all.some((other) => other.confidence !== 'name' && other.of.reference === signal.of.reference && groupOf(other.role) === groupOf(signal.role)))
  return [...Map.groupBy(own, (signal) => `${groupOf(signal.role)} ${signal.of.reference}`).values()].flatMap((some): Port[] => {
    const [first] = some
    if (first === undefined) return []
    const group = groupOf(first.role)
    const roles = neededOf[group] ?? [...new Set(some.map(({ role }) => role))]
    const best = (role: Signal['role']): number => least(some.filter((signal) => signal.role === role).map((signal) => exposureOrder(signal.exposures[0])))
    const needed = roles.filter((role) => some.some((signal) => signal.role === role))
    // A bus needs each of its lines; a port one net of each role.
    const lines = neededOf[group] === undefined ? mostNeeded(some) : some
    const each = neededOf[group] === undefined ? (lines.length === 0 ? some : lines).map((signal) => exposureOrder(signal.exposures[0])) : needed.map(best)
    const worst = exposureClasses[Math.min(greatest(each), exposureClasses.length - 1)] ?? 'covered'
    return [{
      board, group, name: distinctName(first, own), reference: first.of.reference, signals: some as [Signal, ...Signal[]], class: worst, complete: needed.length === roles.length,
      placed: board.copper.length > 0 && board.missing === undefined && lines.length > 0 && each.every((index) => index < exposureClasses.length),
      hard: some.filter((signal) => !atHand.has(signal.exposures[0]?.class ?? 'covered')),
    }]
  })
}

/** References change from one revision to the next, the kind of a part seldom does: subjects are called by that. */
function distinctName({ of }: Signal, signals: readonly Signal[]): string {
  const title = of.title || 'unnamed part'
  const several = new Set(signals.filter((signal) => signal.of.title === of.title).map((signal) => signal.of.reference)).size > 1
  return several && of.reference !== '' ? `${title} ${of.reference}` : title
}

/**
 * A flash is read without the lines that protect or hold it, which carry data only where it runs four bits wide; an eMMC by its
 * clock, its commands and one line of data. Where the file shows none of those, the others tell what they can.
 */
const mostNeeded = (signals: readonly Signal[]): readonly Signal[] => signals.filter(({ spare }) => spare !== true)

/** A bus that is out of reach as a whole, or of which nobody can tell; undefined where it is within reach. */
export function outOfReach(port: Port, subject: string): Outcome | undefined {
  const evidence = evidenceOf(port.signals)
  const of = `The bus of ${partName(port.signals[0])}`
  if (port.class !== 'inner-only' && port.class !== 'covered') return undefined
  return port.placed
    ? pass(`${of} is not within reach as a whole: ${listReached(port.signals, 4)}; that takes ${effortOf(port.class)}.`, evidence, subject)
    : unknown(`${of} is only partly known: ${listReached(port.signals, 4)}. Where the rest of it runs, ${boardName(port.board)} does not show.`, supplyBoard, { subject, evidence })
}

/** Parts with a bus that no port tells of. One whose pins are known and hang on the bus of another is known with that. */
export const unseenBuses = (board: Board, parts: readonly Fact<'board-part'>[], ports: readonly Port[]): readonly Outcome[] => {
  const nets = new Set(ports.flatMap(({ signals }) => signals.flatMap((signal) => signal.nets)))
  const shares = ({ footprint, pinsKnown }: Fact<'board-part'>): boolean => pinsKnown && board.footprints[footprint]?.pads.some(({ net }) => nets.has(net)) === true
  return parts.filter((part) => !ports.some(({ reference }) => reference === part.reference) && !shares(part))
    .map(({ reference, title, value }) => unknown(`Which pads of ${reference} (${value}) are its bus is not known.`, supplyBoard, { subject: title, evidence: [boardEvidence(board)] }))
}

/** `TCK at UEXT1 pin 6`, for a sentence. */
export const reached = (signal: Signal): string => {
  const [best] = signal.exposures
  const name = signal.net.replace(/^\//u, '')
  return best === undefined ? `${name} nowhere` : `${name} at ${best.place}${best.through === undefined ? '' : ` through ${best.through}`}`
}
export const listReached = (signals: readonly Signal[], most = 6): string => {
  const words = [...new Set(signals.map(reached))]
  return `${words.slice(0, most).join(', ')}${words.length > most ? ` and ${words.length - most} more` : ''}`
}

/** What it takes, as the end of a sentence. */
export const effortOf = (exposure: ExposureClass): string => exposureWords[exposure].effort.replace('; ', ', ')

export const signalEvidence = (signal: Signal): Evidence =>
  seen(signal, { excerpt: `${signal.role} ${signal.net}${signal.of.reference === '' ? '' : ` (${signal.of.reference} ${signal.of.pin})`}: ${signal.exposures.slice(0, 3).map((each) => `${exposureWords[each.class].title}: ${each.place}`).join('; ')}` })
export const evidenceOf = (signals: readonly Signal[]): readonly [Evidence, ...Evidence[]] => signals.slice(0, 6).map(signalEvidence) as unknown as readonly [Evidence, ...Evidence[]]
export const boardEvidence = (board: Board, excerpt = `${board.format}, ${board.copper.length} copper layers, ${board.footprints.length} footprints, ${board.nets.length} nets`, line?: number): Evidence => seen(board, { excerpt, ...(line === undefined ? {} : { line }) })

/** What a finding rests on in the catalogue of parts. */
interface Basis {
  readonly unread?: true
  /** By numbers of pads that the catalogue gives, and not by names of pins in the file. */
  readonly byPad?: boolean
}
export const basisOf = (signals: readonly Signal[]): readonly Basis[] => signals.map(({ of, confidence }) => ({ ...of, byPad: confidence === 'pad' }))

/**
 * What rests on nothing but entries of the catalogue that were made from memory says so. Where such an entry supplies the numbers of
 * pads it clears nothing, and what it finds is low at most.
 */
export function recollected(outcome: Outcome, on: readonly Basis[]): Outcome {
  if (outcome.result === 'not-applicable' || on.length === 0 || !on.every(({ unread }) => unread)) return outcome
  const message = `${outcome.message} What the catalogue of parts says here is by our recollection, not read in the maker's document.`
  if (!on.some(({ byPad }) => byPad)) return { ...outcome, message }
  if (outcome.result === 'fail') return { ...outcome, message, severity: 'low' }
  return unknown(message, supplyBoard, { ...(outcome.subject === undefined ? {} : { subject: outcome.subject }), evidence: outcome.evidence ?? [] })
}

/** What the part is called: by the catalogue, or by what the board writes on it. */
export const partName = ({ of: { title, reference } }: Signal): string =>
  title === '' ? reference || 'a part that the board does not name' : `${title}${reference === '' ? '' : ` (${reference})`}`

/** What dumps of fuses say about the parts with these platform ids: the worse one counts. */
export const fuseState = (context: CheckContext<'fuses' | 'platform'>, ids: readonly string[], question: FuseQuestion): PartFuses => partFuses(context.facts('platform'), context.facts('fuses'), ids, question)

/** Whether the catalogue of platforms says that nothing in these parts closes a debug port. */
export function neverCloses(context: CheckContext<'capability' | 'platform'>, ids: readonly string[]): boolean {
  const all = new Set([...ids, ...context.facts('platform').filter((platform) => platform.lineage?.some((id) => ids.includes(id)) === true).map(({ id }) => id)])
  const said = context.facts('capability').filter(({ platform, capability }) => capability === 'debug-lock' && all.has(platform))
  return said.length > 0 && said.every(({ value }) => value === 'no')
}

/** What to say of a way in of which nobody knows whether fuses close it. */
export const fusesOpen = (states: readonly PartFuses[]): string =>
  states.some(({ dump }) => dump !== undefined) ? ' The fuses that were read do not tell whether they close it.' : ' Whether fuses close it is not known: a dump of them would settle it.'

/** What is told of a part that some units lack. */
export const lackingWords = ({ lacking }: Fact<'board-part'>): string => (lacking === undefined ? '' : ` It is ${lacking}.`)

type Footprint = Board['footprints'][number]

/** What is no chip, by its reference or its library. */
const noChip = /^(?:R|C|L|D|Q|FB|RN|RV|Y|TVS|LED|F|OSC|BT|POT|TP|FID|H|MH|J|P|CN|CON|CONN|EXT|UEXT|HDR|USB|JTAG|SWD|ICSP|ISP|JP|SJ|SB|LK|SW|BTN|BUT|KEY|PB|K|T|SH|BUS|VR|X|XTAL|LS|ANT|AE)[-_]?\d/iu
const plugged = /connector|pin_?header|pin_?socket|socket|(?:^|[_-])conn(?:[_-]|$)|header|terminal|edge|switch|button|shield|mounting|transformer|relay|crystal|display|valve|logo/iu

/** Chips that are fitted and that the catalogue of parts does not know: any of them may be a processor, a memory or a key chip. */
export function unknownChips(board: Board, parts: readonly Fact<'board-part'>[]): readonly Footprint[] {
  const known = new Set(parts.filter((part) => part.board === keyOf(board)).map(({ reference }) => reference))
  return board.footprints.filter(({ reference, library, value, pads, ...part }) => isFittedSomewhere(part) && pads.length >= 6 && !known.has(reference) && !noChip.test(reference) && !plugged.test(`${library} ${value}`))
}
/** As many pins as a processor or programmable logic has at least. */
export const isLarger = ({ pads }: Footprint): boolean => pads.length >= 20

/** Processors and modules of which neither the file nor the catalogue says which pin is which, nor a name of a net does. */
export const unresolved = (context: CheckContext<'board-part'>, board: Board, told: readonly { readonly reference: string }[]): readonly Fact<'board-part'>[] =>
  context.facts('board-part').filter((part) => part.board === keyOf(board) && part.fitted && (part.partKind === 'processor' || part.partKind === 'module') && !part.pinsKnown && !told.some(({ reference }) => reference === part.reference))

/**
 * Why a board cannot be judged, if it cannot: its file says nothing of what is connected; or there are parts on it, and none that a
 * check of security could be about.
 */
export function unjudged(board: Board, parts: readonly Fact<'board-part'>[], what: string): Outcome | undefined {
  const name = boardName(board)
  if (!board.connected || board.nets.length === 0) return unknown(`${name} says nothing of what is connected, so nobody can tell ${what}.`, supplyBoard, { subject: boardSubject(board), evidence: [boardEvidence(board)] })
  if (board.footprints.length > 0 && unknownChips(board, parts).length === 0 && !parts.some((part) => part.board === keyOf(board))) return notApplicable(`${name} has no chips and no part that the catalogue of parts knows.`, boardEvidence(board))
  return undefined
}
