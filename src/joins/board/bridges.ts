/** What hangs behind a USB-to-serial bridge: its serial port, and often reset and boot strap by way of two transistors. */
import { isFittedSomewhere } from '../../facts/assembly.ts'
import type { BoardFootprint, BoardRole, BoardSignal, Exposure } from '../../facts/board.ts'
import type { Part } from '../../parts/schema.ts'
import { rolesOf } from './parts.ts'
import type { Wiring } from './wiring.ts'

/** Exposures that signals have by way of a bridge, by index of the signal. */
export function behindBridges(wiring: Wiring, signals: readonly BoardSignal[], catalogue: readonly Part[]): ReadonlyMap<number, readonly Exposure[]> {
  const added = new Map<number, Exposure[]>()
  const { board, parts, places, pads } = wiring
  for (const known of parts.values()) {
    const footprint = board.footprints[known.footprint]
    const part = catalogue.find(({ id }) => id === known.part)
    if (known.partKind !== 'serial-bridge' || !known.fitted || footprint === undefined || part === undefined) continue
    const pins = pinsOf(wiring, footprint, part)
    const isSocket = (at: number): boolean => places[at] === 'connector' && (known.pinsKnown || /usb/iu.test(`${board.footprints[at]?.reference} ${board.footprints[at]?.library} ${board.footprints[at]?.value}`))
    const socket = pins.filter(({ roles }) => roles.includes('usb-plus')).flatMap(({ net }) => wiring.reach(net)).flatMap(({ net }) => pads[net] ?? []).find(({ footprint: at }) => isSocket(at))
    const connector = socket === undefined ? undefined : board.footprints[socket.footprint]
    if (socket === undefined || connector === undefined) continue
    const serial = new Set(pins.filter(({ roles }) => roles.includes('uart-tx') || roles.includes('uart-rx')).flatMap(({ net }) => wiring.reach(net).map((each) => each.net)))
    const controls = new Set(pins.filter(({ roles }) => roles.includes('boot-strap')).flatMap(({ net }) => throughTransistors(wiring, net)))
    const all = new Set(programmer.test(footprint.part || footprint.value) ? pins.flatMap(({ net }) => wiring.reach(net).map((each) => each.net)) : [])
    signals.forEach((signal, index) => {
      const nets = isSerial(signal.role) ? serial : isControl(signal.role) ? controls.union(all) : all
      if (!signal.nets.some((net) => nets.has(net))) return
      const through = `${footprint.reference} (${footprint.value}), a USB-to-serial bridge${known.pinsKnown ? '' : ' whose pads are not known'}${all.size === 0 ? '' : ', which speaks JTAG, SPI and I2C as well'}${isControl(signal.role) ? ' with a circuit that drives it' : ''}`
      const exposure: Exposure = { class: isFittedSomewhere(connector) ? 'connector' : 'unpopulated', place: connector.reference, reference: connector.reference, side: connector.side, x: socket.pad.x, y: socket.pad.y, line: socket.pad.line, through }
      added.set(index, [...(added.get(index) ?? []), exposure])
    })
  }
  return added
}

/** Their pins are whatever the computer at the other end makes of them (FTDI, AN_135, Multi-Protocol Synchronous Serial Engine). */
const programmer = /^FT(?:2232|4232|232H)/iu

interface BridgePin {
  readonly net: number
  readonly roles: readonly string[]
}
const anyRole = ['usb-plus', 'uart-tx', 'uart-rx', 'boot-strap']

/** Pins of the bridge that are wired; where nobody knows which is which, each may be any: a bridge that is there passes on what hangs on it. */
function pinsOf(wiring: Wiring, footprint: BoardFootprint, part: Part): readonly BridgePin[] {
  const roles = rolesOf(footprint, part)
  const all = roles.length > 0 ? roles.map(({ pad, role }) => ({ net: footprint.pads[pad]?.net ?? -1, roles: [role] })) : footprint.pads.map(({ net }) => ({ net, roles: anyRole }))
  return all.filter(({ net }) => net >= 0 && !wiring.isPower(net))
}

const isSerial = (role: BoardRole): boolean => role === 'uart-tx' || role === 'uart-rx'
const isControl = (role: BoardRole): boolean => role === 'boot-strap' || role === 'reset'

/** Diodes and transistors by their numbers: somebody calls a BAT54C `U9`. */
const discrete = /^(?:BA[STVW]\d\d|1N\d{4}|2N7\d{3}|MMBT\d|BSS\d|BC8\d\d|DTC\d|UMH\d)/iu

/** Nets within reach of a control line of the bridge by way of resistors of any value and transistors. */
function throughTransistors(wiring: Wiring, from: number): readonly number[] {
  const { board, pads } = wiring
  const found = [from]
  const depth = new Map([[from, 0]])
  for (let at = 0; at < found.length; at++) {
    const net = found[at] as number
    const steps = depth.get(net) ?? 0
    if (steps >= 4) continue
    for (const { footprint: index } of pads[net] ?? []) {
      const footprint = board.footprints[index]
      if (footprint === undefined || !isFittedSomewhere(footprint) || footprint.pads.length > 8 || !(/^(?:R|Q|T|D|JP)\d/u.test(footprint.reference) || discrete.test(footprint.value))) continue
      for (const { net: far } of footprint.pads) {
        if (far < 0 || wiring.isPower(far) || depth.has(far)) continue
        depth.set(far, steps + 1)
        found.push(far)
      }
    }
  }
  return found
}
