/** What a footprint is for somebody who wants to touch a net: a connector, a test pad, a jumper, a button, or a mere part. */
import type { BoardFootprint, BoardPart, ExposureClass } from '../../facts/board.ts'

export type Place = 'connector' | 'test-pad' | 'jumper' | 'button' | 'part' | 'none'

const libraryOf = (footprint: BoardFootprint): string => footprint.library.replace(/^[^:]*:/u, '')

const none = /^mounting_?hole|fiducial|logo|symbol|antenna|graphic|heatsink|kibuzzard|screw(?!_?terminal)/iu
const testPad = /test_?_?(?:point|pad)|^tp[-_\d]|1pin\b|probe_?pad|pogo/iu
const jumper = /jumper|^sj(?:_|$)|solder_?bridge|^j_small|^NetTie/iu
const button = /button|tact|(?:^|_)sw_|^sw_|switch|pushb/iu
const connector = /connector|pin_?header|pin_?socket|(?:^|[_-])conn(?:[_-]|$)|(?:^|_)header|tag-?connect|terminal_?block|(?:^|[_-])usb|rj-?\d\d|\bjst|molex|(?:^|[_-])[ff][pf]c|dsub|d-sub|\bdb-?\d\d?\b|hirose|jack|barrel|\bHN\d+x|\bGBH|bus_?pc|edge_?conn|card_?edge|receptacle|socket|\bidc\b|pin_array|\bsma\b|u\.?fl|samtec|harwin|amphenol|\bhdr|subclick|^bus/iu
const connectorValue = /^(?:conn|header|jtag|swd|uart|debug|usb|hdr|isp|icsp)(?:[_\W\d]|$)/iu
const rowsOfPins = /(?:^|[^a-z\d.])[12]x\d{1,2}(?!\d|[.,]\d|mm)/iu
const packaged = /^(?:K|X|HL|T|RL)\d|\b[a-z]?[ds]i[lp](?:[-_ \d]|$)|module|relay|crystal|xtal/iu
const valve = /dip-?\d+.*socket|^u\*/iu

/** By its reference and library; a reference says more than a library where both speak. */
export function placeOf(footprint: BoardFootprint, part: BoardPart | undefined): Place {
  const { reference, value } = footprint
  const library = libraryOf(footprint)
  // A hole has one net at most; what has more is a header, which some programs call `H1`. What is printed beside a connector is no screw.
  const nets = new Set(footprint.pads.flatMap(({ net }) => (net < 0 ? [] : [net])))
  if (none.test(library) || (nets.size <= 1 && (none.test(value) || /^(?:MH|H|FID|LOGO|G|REF)\d*$/iu.test(reference)))) return 'none'
  if (/^(?:TP|TEST|PAD|PROBE)[-_]?\w*\d/iu.test(reference) || testPad.test(library)) return 'test-pad'
  if (part?.partKind === 'debug-connector' || part?.partKind === 'card-socket') return 'connector'
  // A part that the catalogue knows is that part, whatever it is soldered on.
  if (part !== undefined || valve.test(library)) return 'part'
  if (/^(?:JP|SJ|SB|LK)[-_]?\d/iu.test(reference) || jumper.test(library) || (/^[^:]*jumpers?\b[^:]*:/iu.test(footprint.library) && numbersOf(footprint).size <= 3)) return 'jumper'
  if (/^(?:SW|BTN|BUT|KEY|PB)[-_]?\d/iu.test(reference) || button.test(library) || isNamedButton(footprint)) return 'button'
  if (isEdge(footprint)) return 'connector'
  // The symbol of a connector calls its pins so, whatever its reference is.
  const named = footprint.pads.filter((pad) => pad.function !== '')
  if (named.length > 1 && named.every((pad) => /^P(?:in)?_?\d+$/iu.test(pad.function))) return 'connector'
  if (/^(?:R|C|L|D|Q|U|IC|FB|RN|RV|Y|TVS|LED|F|OSC|BT|POT)[-_]?\d+[A-Z]?$/u.test(reference) && !(/^[UQ]/u.test(reference) && connector.test(library) && footprint.pads.length > 3)) return 'part'
  if (/^H[-_]?\d+$/iu.test(reference) || /^(?:J|P|CN|CON|CONN|EXT|UEXT|HDR|USB|JTAG|SWD|ICSP|ISP)[-_]?\w*\d/iu.test(reference) || connector.test(library) || connectorValue.test(value)) {
    return numbersOf(footprint).size === 1 && /^(?:conn_?(?:01x)?0?1|.*1x01.*)$/iu.test(`${value} ${library}`.split(' ')[0] ?? '') ? 'test-pad' : 'connector'
  }
  // `PN_F-D-1X12`: rows of pins that go through the board, and neither of a package nor of a part that has its own.
  if (named.length === 0 && !packaged.test(`${reference} ${value} ${library}`) && rowsOfPins.test(`${value} ${library}`) && footprint.pads.length >= 2 && footprint.pads.every((pad) => pad.hole || pad.number === '')) return 'connector'
  // One pad is there to be touched, whatever it is called; a drawing that is only copper names it after its net.
  return footprint.pads.length === 1 && nets.size === 1 ? 'test-pad' : 'part'
}

/** Between two nets, and called by what it does (`BOOT1`, `RST`), or out of a library of buttons (`OLIMEX_Buttons-FP:YTS-A016-X`). */
const isNamedButton = ({ reference, library, pads }: BoardFootprint): boolean =>
  new Set(pads.flatMap(({ net }) => (net < 0 ? [] : [net]))).size <= 2 && numbersOf({ pads }).size >= 2 && numbersOf({ pads }).size <= 6
  && (/^(?:BOOT(?:SEL)?|RE?SE?T|USER|FLASH|PROG)[-_]?\d*$/iu.test(reference) || /^[^:]*(?:buttons?|switch(?:es)?)\b[^:]*:/iu.test(library))

/** A card edge or a row of half-holes that the file marks as such: a strap of two pads on copper is none. */
const isEdge = (footprint: BoardFootprint): boolean => {
  const edge = footprint.pads.filter((pad) => pad.edge && pad.number !== '')
  return edge.length >= 4 && edge.length * 2 > footprint.pads.length && numbersOf(footprint).size >= 4
}

/** Numbers of pads, without those that only hold it. */
export const numbersOf = ({ pads }: Pick<BoardFootprint, 'pads'>): ReadonlySet<string> => new Set(pads.map((pad) => pad.number).filter((number) => number !== ''))

export const isBallGrid = (footprint: BoardFootprint): boolean => /bga|wlcsp|csp\d|ucsp|ewlb/iu.test(`${libraryOf(footprint)} ${footprint.value}`)
  || (footprint.pads.length >= 36 && footprint.pads.filter((pad) => /^[A-Z]{1,2}\d{1,2}$/u.test(pad.number)).length > footprint.pads.length * 0.8 && !footprint.pads.some((pad) => pad.hole))

export const isShield = (footprint: BoardFootprint): boolean => /shield|rf_?can|emi_?can|wuerth_?36\d\d/iu.test(`${libraryOf(footprint)} ${footprint.value}`) && numbersOf(footprint).size <= 2

/** The class of a pad at such a place. */
export const classAt = (place: Place, fitted: boolean): ExposureClass =>
  place === 'connector' || place === 'button' ? (fitted ? 'connector' : 'unpopulated') : place === 'test-pad' ? 'test-pad' : place === 'jumper' ? 'jumper' : 'pin'
