/** Sockets of a board into which storage, or a module with storage, is plugged; and connectors of which nobody can tell. */
import { isFittedSomewhere } from '../facts/assembly.ts'
import type { Board } from './boards.ts'

type Footprint = Board['footprints'][number]

export interface Socket {
  readonly reference: string
  readonly line: number
  /** What fits into it: `an M.2 card`. */
  readonly takes: string
  /** What stays of it from one revision to the next; with its reference where a board has several. */
  readonly subject: string
}

/** By what values, part numbers, footprints and descriptions call them. */
const kinds: readonly { readonly takes: string; readonly name: string; readonly pattern: RegExp }[] = [
  { takes: 'an M.2 card, which may be a drive', name: 'M.2 socket', pattern: /\bM\.2(?!\d)|\bM2[-_ ]?(?:[ABEM][-_ ]?)?(?:key|slot|socket|conn)|\bNGFF\b|\bNVME\b|\b(?:key|type)[-_ ]?[BEM][-_ ]?(?:key)?[-_ ]?M2\b|\bMDT\d{3}[ABEM]\d|\bSM3ZS067|\b[12]?-?21991(?:19|25|33)-\d|\b[12]-?2199230-\d/iu },
  { takes: 'an mSATA or Mini PCIe card, which may be a drive', name: 'Mini PCIe socket', pattern: /\bm-?sata\b|mini[-_ ]?pci|\bm-?pcie\b|\bmpci-?e\b|\b67910-?\d{4}\b/iu },
  { takes: 'a SATA drive', name: 'SATA connector', pattern: /(?:^|[^a-z])(?:e-?)?s-?ata(?:[^a-z]|$)|serial[-_ ]?ata/iu },
  { takes: 'a CompactFlash, CFast or CFexpress card', name: 'CompactFlash socket', pattern: /\bcfast|\bcf[-_ ]?express|compact[-_ ]?flash|\bcf[-_ ]?(?:card|socket|slot|conn|type)/iu },
  { takes: 'a drive', name: 'drive connector', pattern: /\bU\.[23](?!\d)|\bSFF-?8639\b|\bIDE[-_ ]?(?:4[04]|conn|header)|pcmcia|express[-_ ]?card/iu },
  { takes: 'an eMMC module', name: 'eMMC module socket', pattern: /\bemmc[-_ ]?(?:module|socket|slot|conn|header)/iu },
  { takes: 'a card with a PCI Express edge', name: 'PCI Express slot', pattern: /\bpci[-_ ]?(?:e|express)[-_ ]?(?:x?\d+|slot|socket|conn|card|edge)|\bpcie\b/iu },
  { takes: 'a memory or compute module', name: 'module socket', pattern: /\bso-?u?r?-?dimm|\bdimm\b|\bddr\d?l?[-_ ]?(?:socket|slot)|\bq-?seven\b|\bsmarc\b|\bcom[-_ ]?express\b|\bmxm\b/iu },
  { takes: 'a memory or another chip', name: 'chip socket', pattern: /\bic[-_ ]?socket|(?:socket|sockel)[-_ ]?(?:soic?|plcc|sop|tsop|zif)|(?:soic?|sop|plcc|tsop|zif)[-_ ]?\d*[-_ ]?(?:socket|sockel)/iu },
]

const connects = /socket|slot|connector|(?:^|[^a-z])conn(?:[^a-z]|$)|receptacle|card[-_ ]?edge|holder|cage|sockel/iu
/** References of what is no connector, unless its text calls it one. */
const other = /^(?:U|IC|R|C|L|D|Q|T|FB|RN|Y|F|LED|TP|SW|K|BT|OSC)\d/iu
const hardware = /stand-?off|spacer|screw|nut\b|mounting[-_ ]?hole|heat[-_ ]?sink|fiducial/iu

const textOf = ({ value, part, symbol = '', library, description }: Footprint): string => [value, part, symbol, library, description].join(' ').replaceAll('_', ' ')

/** Sockets, fitted in some variant at least, that take storage or a module; `known` are parts that the catalogue tells more of. */
export function socketsOf(board: Board, known: ReadonlySet<string>): readonly Socket[] {
  const found = board.footprints.flatMap((footprint) => {
    const { reference, line } = footprint
    if (!isFittedSomewhere(footprint) || known.has(reference) || /^(?:H|MH|FID)\d/iu.test(reference)) return []
    const text = textOf(footprint)
    if (hardware.test(text) || (other.test(reference) && !connects.test(text))) return []
    // What is soldered into a socket's footprint under a chip's reference is that chip: memories among them are known to the catalogue.
    const kind = kinds.find(({ pattern, name }) => pattern.test(text) && !(name === 'chip socket' && other.test(reference)))
    return kind === undefined ? [] : [{ reference, line, takes: kind.takes, subject: kind.name }]
  })
  return found.map((socket) => (found.filter(({ subject }) => subject === socket.subject).length === 1 ? socket : { ...socket, subject: `${socket.subject} ${socket.reference}` }))
}

/** What connectors usually are, in words that lists use. */
const says = /conn(?:[^a-z]|ector|$)|header|pin[-_ ]?(?:h|s|\d)|usb|rj-?\d|jack|jst|molex[-_ ]?(?:pico|kk|micro)|term|hdmi|ffc|fpc|u\.?fl|sma\b|ant|barrel|hdr|jtag|swd|uart|debug|rs-?\d{3}|can\b|ethernet|lan\b|audio|screw|edge|sim\b|tag|batter|dc[-_ ]|power|idc|dsub|d-sub|dp\b|lvds|mipi|dsi|csi|gpio|i2c|spi\b|fan/iu

/** Fitted connectors of a parts list that only a number describes: any of them may be a socket for a card. */
export const namelessConnectors = (board: Board, known: ReadonlySet<string>): readonly Footprint[] =>
  board.footprints.filter((footprint) => isFittedSomewhere(footprint) && !known.has(footprint.reference) && /^(?:J|P|CN|CON|CONN|X|XS|SK|SKT)\d/iu.test(footprint.reference) && !says.test(textOf(footprint)))

/** Whether a part sits in a socket, by the name of its footprint: `DIP-8_W7.62mm_Socket`, `PLCC-32_THT-Socket`. */
export const isSocketed = ({ library }: Footprint): boolean => /socket|sockel/iu.test(library)
