/** What it takes to reach a net, class by class, in the words of reports. Estimates for somebody who has done it before. */
import { exposureClasses, type BoardRole, type Exposure, type ExposureClass } from './board.ts'

export interface ExposureWords {
  /** For legends. */
  readonly title: string
  /** After "reached": `on a fitted connector or a button`. */
  readonly says: string
  /** What it takes: tool and time. Never nothing, and never "impossible". */
  readonly effort: string
}

export const exposureWords: Readonly<Record<ExposureClass, ExposureWords>> = {
  connector: { title: 'Connector or button', says: 'on a fitted connector or a button', effort: 'a cable; minutes' },
  unpopulated: { title: 'Connector, not fitted', says: 'on the pads of a connector that is not fitted', effort: 'a soldering iron and a pin header, or spring pins; minutes' },
  'test-pad': { title: 'Test pad', says: 'on a test pad', effort: 'a needle or a spring pin; minutes' },
  jumper: { title: 'Jumper or solder bridge', says: 'at a jumper or a solder bridge', effort: 'a jumper, a needle or a drop of solder; minutes' },
  pin: { title: 'Pin or pad of a part', says: 'on a pin or a pad of a part', effort: 'a clip, or a fine wire under a magnifier; within an hour' },
  via: { title: 'Via', says: 'at a via', effort: 'a fine wire, after scraping off solder mask where it covers; an hour or two' },
  'outer-track': { title: 'Track on an outer layer', says: 'on a track of an outer layer', effort: 'scraping off solder mask and a fine wire under a microscope; an hour or two' },
  'inner-only': { title: 'Inner layers only', says: 'on inner layers only', effort: 'drilling or milling to the layer; hours to days, and units may be lost' },
  covered: { title: 'Under a package or a shield', says: 'only under a package or a shield', effort: 'taking the part or the shield off and wiring it again; a day, and units may be lost' },
}

/** Classes that need no work on the board's copper: a cable, a header, a needle. */
export const atHand: ReadonlySet<ExposureClass> = new Set(['connector', 'unpopulated', 'test-pad', 'jumper'])

/** Place in the order of the classes, easiest first; behind all of them where nothing is reached. */
export const exposureOrder = (exposure: Pick<Exposure, 'class'> | undefined): number => (exposure === undefined ? exposureClasses.length : exposureClasses.indexOf(exposure.class))

/** What signals of a role are there for. */
export const signalGroups = ['jtag', 'swd', 'programming', 'configuration', 'serial', 'boot', 'usb', 'flash', 'emmc', 'card', 'keys', 'core', 'tamper'] as const
export type SignalGroup = (typeof signalGroups)[number]
const groups: Readonly<Record<BoardRole, SignalGroup>> = {
  'jtag-tck': 'jtag', 'jtag-tms': 'jtag', 'jtag-tdi': 'jtag', 'jtag-tdo': 'jtag', 'jtag-trst': 'jtag', 'swd-clock': 'swd', 'swd-data': 'swd', trace: 'swd',
  'programming-clock': 'programming', 'programming-data': 'programming', configuration: 'configuration', 'uart-tx': 'serial', 'uart-rx': 'serial',
  'boot-strap': 'boot', reset: 'boot', 'write-protect': 'boot', 'usb-plus': 'usb', 'usb-minus': 'usb', 'flash-bus': 'flash', 'emmc-bus': 'emmc', 'card-bus': 'card', 'key-bus': 'keys', 'core-rail': 'core', tamper: 'tamper',
}
export const groupOf = (role: BoardRole): SignalGroup => groups[role]

export const groupTitles: Readonly<Record<SignalGroup, string>> = {
  jtag: 'JTAG', swd: 'SWD', programming: 'Programming and background debug', configuration: 'FPGA configuration', serial: 'Serial port', boot: 'Boot strap and reset', usb: 'USB',
  flash: 'Flash bus', emmc: 'eMMC bus', card: 'Card bus', keys: 'Key chip bus', core: 'Core supply', tamper: 'Tamper inputs',
}
/** Roles without which a group is no port. */
export const neededOf: Readonly<Partial<Record<SignalGroup, readonly BoardRole[]>>> = {
  jtag: ['jtag-tck', 'jtag-tms', 'jtag-tdi', 'jtag-tdo'], swd: ['swd-clock', 'swd-data'], programming: ['programming-clock', 'programming-data'], serial: ['uart-tx', 'uart-rx'],
}
