/** A tamper input that goes nowhere, or straight to ground, hears nothing. */
import { fittingWords, isFittedEverywhere, isFittedSomewhere } from '../../facts/assembly.ts'
import { isBareRailName, isRailName } from '../../facts/rails.ts'
import { basisOf, boardEvidence, boardName, eachBoard, evidenceOf, keyOf, partName, recollected, unjudged, type Board, type Signal } from '../boards.ts'
import { defineCheck, fail, notApplicable, pass, type CheckContext, type Outcome } from '../define.ts'
import { fromLevel } from '../severity.ts'

type Kinds = 'board' | 'board-signal' | 'board-part'

export const check = defineCheck({
  id: 'board/tamper-inputs-connected',
  title: 'Tamper inputs of the parts on the board lead to something that can be tampered with',
  property: 'board',
  rung: 'correct',
  needs: ['board', 'board-signal', 'board-part'],
  severity: fromLevel('physical', 3, 'medium', 'The part could notice that the unit is opened and erase its keys, and nothing tells it.'),
  references: [
    { title: 'FIPS 140-3, Security Requirements for Cryptographic Modules', url: 'https://csrc.nist.gov/pubs/fips/140-3/final' },
    { title: 'CWE-1263: Improper Physical Access Control', url: 'https://cwe.mitre.org/data/definitions/1263.html' },
    { title: 'MITRE EMB3D', url: 'https://emb3d.mitre.org/' },
  ],
  run: (context) => eachBoard(context, (board) => judge(context, board)),
})

function judge(context: CheckContext<Kinds>, board: Board): readonly Outcome[] {
  const name = boardName(board)
  const why = unjudged(board, context.facts('board-part'), 'where tamper inputs lead')
  if (why !== undefined) return [why]
  const inputs = context.facts('board-signal').filter((signal) => signal.board === keyOf(board) && signal.role === 'tamper')
  if (inputs.length === 0) return [notApplicable(`No part with tamper inputs was recognised on ${name}.`, boardEvidence(board))]
  return [...Map.groupBy(inputs, ({ of }) => of.reference).values()].map((some) => recollected(judgePart(some as [Signal, ...Signal[]], board), basisOf(some)))
}

function judgePart(some: readonly [Signal, ...Signal[]], board: Board): Outcome {
  const [first] = some
  const used = some.filter((signal) => leads(signal, board, isFittedEverywhere) || isMesh(signal, some))
  const of = partName(first)
  if (used.length > 0) return pass(`${used.length} of ${some.length} tamper inputs of ${of} lead to something: ${used.slice(0, 4).map((signal) => signal.net).join(', ')}. What the part does when one trips, the board does not show.`, evidenceOf(used), partName(first))
  const inputs = `${of} has ${some.length === 1 ? 'a tamper input' : `${some.length} tamper inputs`} (${some.slice(0, 6).map((signal) => signal.of.pin).join(', ')})`
  const sometimes = some.filter((signal) => leads(signal, board, isFittedSomewhere))
  if (sometimes.length === 0) return fail(`${inputs}, and none leads to anything: they are open or tied off.`, evidenceOf(some), { subject: partName(first) })
  const lacking = board.footprints.filter((footprint) => footprint.variants !== undefined && footprint.pads.some(({ net }) => sometimes.some((signal) => signal.nets[0] === net))).map((footprint) => `${footprint.reference} is ${fittingWords(footprint)}`)
  return fail(`${inputs}, and on some units none leads to anything: ${lacking.slice(0, 4).join(', ')}.`, evidenceOf(sometimes), { subject: partName(first) })
}

/** Another part hangs on the net that is more than a passive from there to a rail. An input that is on a rail itself has no nets. */
function leads(signal: Signal, board: Board, isThere: typeof isFittedSomewhere): boolean {
  const [net] = signal.nets
  // What is called as a supply is, only a switch or a connector hears.
  const isThis = isRailName(board.nets[net ?? -1]?.name ?? '') ? contact : /./u
  return net !== undefined && board.footprints.some((footprint) => footprint.reference !== signal.of.reference && isThere(footprint) && isThis.test(footprint.reference) && footprint.pads.some((pad) => pad.net === net) && !tiesOff(footprint, net, board))
}

const contact = /^(?:SW?|J|P|CN|CON|TP|BTN|PB|TS|LS)\d/iu

/** Millimetres of track from one tamper pin to another from which on it is a loop that covers something. */
const meshLength = 20
const isMesh = (signal: Signal, all: readonly Signal[]): boolean =>
  signal.outer + signal.inner >= meshLength && all.some((other) => other.of.pin !== signal.of.pin && other.nets[0] !== undefined && other.nets[0] === signal.nets[0])

function tiesOff({ reference, pads }: Board['footprints'][number], net: number, board: Board): boolean {
  const [far, ...more] = [...new Set(pads.map((pad) => pad.net))].filter((other) => other >= 0 && other !== net)
  return /^(?:R|C|L|D|FB|RV|TVS)\d/iu.test(reference) && far !== undefined && more.length === 0 && isRail(board, far)
}

/** A name that nobody gives a signal, or one that many hang on: a switch may be called by its level (`LID_1V8`). */
function isRail(board: Board, net: number): boolean {
  const name = board.nets[net]?.name ?? ''
  return isBareRailName(name) || (isRailName(name) && board.footprints.flatMap(({ pads }) => pads.filter((pad) => pad.net === net)).length > signalPads)
}
/** A switch, a resistor to a rail, a capacitor. */
const signalPads = 3
