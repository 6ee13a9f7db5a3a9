/**
 * Which nets mean something to an attacker. Pins that the file names on known parts come first, pads of known parts next, pins
 * that name themselves on other chips after that, and names of nets last: they are guesses, and only kept where several agree.
 */
import type { BoardRole, BoardSignal } from '../../facts/board.ts'
import type { Part } from '../../parts/schema.ts'
import type { Exposer } from './exposure.ts'
import { pinNames, rolesOf, unreadOf } from './parts.ts'
import type { Wiring } from './wiring.ts'

export interface Found {
  readonly net: number
  readonly role: BoardRole
  readonly of: BoardSignal['of']
  readonly confidence: BoardSignal['confidence']
  readonly spare?: true
  readonly line: number
}

/** Parts whose pins are worth a look of their own, where they are fitted; a bridge or a connector only passes on what others are. */
const own: ReadonlySet<string> = new Set(['processor', 'module', 'flash', 'emmc', 'card-socket', 'secure-element', 'tpm'])
const nobody: BoardSignal['of'] = { reference: '', part: '', title: '', kind: '', pin: '', platforms: [] }

export function findSignals(wiring: Wiring, catalogue: readonly Part[]): readonly Found[] {
  const byId = new Map(catalogue.map((part) => [part.id, part]))
  const found = [...ofKnownParts(wiring, byId), ...ofOtherChips(wiring, byId.get('generic-logic')), ...ofDebugConnectors(wiring, byId)]
  const explained = new Set(found.map(({ net }) => net))
  const byName = [...ofNetNames(wiring, explained), ...ofCoreRails(wiring, explained)]
  const seen = new Set<string>()
  // One net is one signal; tamper inputs that are tied off together are still several.
  const keyOf = ({ net, role, of }: Found): string => `${net} ${role}${role === 'tamper' ? ` ${of.reference} ${of.pin}` : ''}`
  return leftOvers([...found, ...byName].filter((each) => !seen.has(keyOf(each)) && seen.add(keyOf(each)) !== undefined))
}

/**
 * Where a processor explains the port of a debug connector, reset and trace alone are no port of the connector's own. What a processor
 * has of a bus beside the lines of its memories, or where its memory is in its package (the button on chip select of an RP2354), is no bus.
 */
function leftOvers(found: readonly Found[]): Found[] {
  const own = new Set(found.filter(({ role }) => role !== 'reset' && role !== 'trace').map(({ of }) => of.reference))
  const lines = Map.groupBy(found.filter(({ role, of }) => role === 'flash-bus' && of.kind === 'processor'), ({ of }) => of.reference)
  return found.filter(({ role, of }) => (of.kind !== 'debug-connector' || own.has(of.reference)) && (role !== 'flash-bus' || of.kind !== 'processor' || (lines.get(of.reference)?.length ?? 0) >= leastLines))
}
/** Clock, chip select, and one that carries data. */
const leastLines = 3

function ofKnownParts(wiring: Wiring, byId: ReadonlyMap<string, Part>): Found[] {
  const { board, parts, isPower } = wiring
  // A bus belongs to the memory or the key chip at its end, not to the processor that drives it.
  const order = [...parts.values()].filter(({ partKind, fitted }) => own.has(partKind) && fitted).toSorted((a, b) => Number(a.partKind === 'processor') - Number(b.partKind === 'processor') || a.footprint - b.footprint)
  return order.flatMap((known): Found[] => {
    const footprint = board.footprints[known.footprint]
    const part = byId.get(known.part)
    if (footprint === undefined || part === undefined) return []
    return rolesOf(footprint, part).flatMap(({ pad: index, role, by, spare }): Found[] => {
      const pad = footprint.pads[index]
      if (pad === undefined || pad.net < 0) return []
      if (role === 'core-rail' ? isMainRail(wiring, pad.net) : role !== 'tamper' && isPower(pad.net)) return []
      // A pin that goes nowhere is no signal, but a tamper input that goes nowhere is one that nobody hears.
      if (role !== 'tamper' && !leaves(wiring, pad.net, known.footprint)) return []
      return [{ net: pad.net, role, confidence: by, ...(spare === undefined ? {} : { spare }), line: pad.line, of: { reference: known.reference, part: part.id, title: part.title, kind: part.kind, pin: pad.function === '' ? pad.number : pad.function, platforms: part.platforms, ...unreadOf(part) } }]
    })
  })
}

/** Something else hangs on the net, or copper leads away from the pin. */
const leaves = ({ pads, board }: Wiring, net: number, footprint: number): boolean =>
  (pads[net] ?? []).some((at) => at.footprint !== footprint) || (board.nets[net]?.tracks.length ?? 0) > 0 || (board.nets[net]?.vias.length ?? 0) > 0

/** A rail that feeds the whole board is no core's own. */
const isMainRail = (wiring: Wiring, net: number): boolean =>
  (wiring.pads[net]?.length ?? 0) > 40 || /(?:^|[^\d])(?:3[.V,]3|5[.V,]?0?|12|2[.V,]5)V?|^\+?\d+V$|GND|VBUS|VIN|VSYS|VCC3|VDD_?IO/iu.test(wiring.board.nets[net]?.name ?? '')

/** Chips that the catalogue lacks and whose pins say themselves what they are; a pin with other names has to be used as one. */
function ofOtherChips(wiring: Wiring, generic: Part | undefined): Found[] {
  const { board, parts, places, isPower } = wiring
  if (generic === undefined) return []
  const patterns = Object.entries(generic.pins).map(([role, names]) => ({ role: role as BoardRole, pattern: new RegExp(`^(?:${(names ?? []).join('|')})$`, 'iu') }))
  return board.footprints.flatMap((footprint, index): Found[] => {
    if (parts.has(index) || places[index] !== 'part' || footprint.pads.length < 6) return []
    const found = footprint.pads.flatMap((pad): Found[] => {
      if (pad.net < 0 || isPower(pad.net) || !leaves(wiring, pad.net, index)) return []
      const names = pinNames(pad.function)
      const netNames = pinNames((board.nets[pad.net]?.name ?? '').replaceAll(/[^\w/*]+/gu, '/'))
      const hit = patterns.find(({ pattern }) => names.some((name) => pattern.test(name)) && (names.length === 1 || netNames.some((name) => pattern.test(name.split('_').at(-1) ?? ''))))
      if (hit === undefined) return []
      return [{ net: pad.net, role: hit.role, confidence: 'pin', line: pad.line, of: { reference: footprint.reference, part: '', title: footprint.value, kind: '', pin: pad.function, platforms: [] } }]
    })
    // Symbols of old gate arrays name some pins after a port that is not used: only the whole port counts. One pin called CCLK or
    // PROG is the control clock of a codec or the current setting of a charger: an FPGA has several.
    const configuring = new Set(found.filter(({ role }) => role === 'configuration').map(({ of }) => of.pin)).size > 1
    return complete(found).filter(({ role }) => (!role.startsWith('jtag-') || jtag.every((each) => found.some((other) => other.role === each))) && (role !== 'configuration' || configuring))
  })
}
const jtag: readonly BoardRole[] = ['jtag-tck', 'jtag-tms', 'jtag-tdi', 'jtag-tdo']

/** A debug connector with nothing known behind it still is one. */
function ofDebugConnectors(wiring: Wiring, byId: ReadonlyMap<string, Part>): Found[] {
  const { board, parts, isPower } = wiring
  return [...parts.values()].filter(({ partKind }) => partKind === 'debug-connector').flatMap((known): Found[] => {
    const footprint = board.footprints[known.footprint]
    const part = byId.get(known.part)
    if (footprint === undefined || part === undefined) return []
    return rolesOf({ ...footprint, pads: footprint.pads.map((pad) => ({ ...pad, function: '' })) }, part).flatMap(({ pad: index, role }): Found[] => {
      const pad = footprint.pads[index]
      if (pad === undefined || pad.net < 0 || isPower(pad.net) || !leaves(wiring, pad.net, known.footprint)) return []
      return [{ net: pad.net, role, confidence: 'pad', line: pad.line, of: { reference: known.reference, part: part.id, title: part.title, kind: part.kind, pin: pad.number, platforms: [], ...unreadOf(part) } }]
    })
  })
}

/** What is no port without its companion: a clock without data, two of four pins. */
const companions: readonly (readonly BoardRole[])[] = [['jtag-tck', 'jtag-tms'], ['swd-clock', 'swd-data'], ['programming-clock', 'programming-data'], ['uart-tx', 'uart-rx']]

function complete(found: readonly Found[]): Found[] {
  const roles = new Set(found.map(({ role }) => role))
  return found.filter(({ role }) => {
    if (role.startsWith('jtag-')) return roles.has('jtag-tck') && roles.has('jtag-tms')
    return companions.every((group) => !group.includes(role) || group.every((each) => roles.has(each)))
  })
}

const netPatterns: readonly (readonly [BoardRole, RegExp])[] = [
  ['jtag-tck', /(?:^|[/_.\\-])J?TCK$/iu], ['jtag-tms', /(?:^|[/_.\\-])J?TMS$/iu], ['jtag-tdi', /(?:^|[/_.\\-])J?TDI$/iu], ['jtag-tdo', /(?:^|[/_.\\-])J?TDO$/iu], ['jtag-trst', /(?:^|[/_.\\-])N?J?TRSTN?$/iu],
  ['swd-data', /(?:^|[/_.\\-])SW_?D_?(?:IO|ATA?)$/iu], ['swd-clock', /(?:^|[/_.\\-])SW_?(?:D_?)?(?:CLK|CK)$/iu],
  ['uart-tx', /(?:^|[/_.\\-])(?:U(?:S?ART)?_?\d*_?TXD?\d?|(?:DEBUG|DBG|CONSOLE|SERIAL)_?TXD?)$/iu], ['uart-rx', /(?:^|[/_.\\-])(?:U(?:S?ART)?_?\d*_?RXD?\d?|(?:DEBUG|DBG|CONSOLE|SERIAL)_?RXD?)$/iu],
]

/** Nets that nothing explains but their names, where a chip other than a radio hangs on them. */
function ofNetNames(wiring: Wiring, explained: ReadonlySet<number>): Found[] {
  const { board, pads, places, parts, isPower } = wiring
  const named = board.nets.flatMap(({ name }, net): Found[] => {
    if (explained.has(net) || isPower(net)) return []
    const hit = netPatterns.find(([, pattern]) => pattern.test(name.replaceAll(/[)\]"]+$/gu, '')))
    if (hit === undefined) return []
    const chips = (pads[net] ?? []).filter(({ footprint }) => places[footprint] === 'part' && (board.footprints[footprint]?.pads.length ?? 0) >= 6)
    if (chips[0] === undefined || !leaves(wiring, net, chips[0].footprint) || chips.some(({ footprint }) => parts.get(footprint)?.partKind === 'radio')) return []
    // Buffers and the next part of a chain hang on the net as well: the port is that of whichever has all of it.
    return distinctBy(chips, ({ footprint }) => footprint).map(({ footprint, pad }): Found => ({ net, role: hit[0], confidence: 'name', line: pad.line, of: { ...nobody, reference: board.footprints[footprint]?.reference ?? '', title: board.footprints[footprint]?.value ?? '' } }))
  })
  const size = new Map(board.footprints.map(({ reference, pads: own }) => [reference, own.length]))
  // Of names only those count that complete a port on one chip; of several chips it is the largest one's.
  return [...Map.groupBy(named, ({ of, role }) => `${of.reference} ${role.split('-')[0] ?? ''}`).values()].map(complete).toSorted((a, b) => (size.get(b[0]?.of.reference ?? '') ?? 0) - (size.get(a[0]?.of.reference ?? '') ?? 0)).flat()
}

const distinctBy = <T>(list: readonly T[], key: (of: T) => unknown): T[] => [...new Map(list.map((each) => [key(each), each] as const).toReversed()).values()].toReversed()

/** Rails of 0.6 to 1.3 V that a larger chip takes: such a voltage feeds cores, and memories of some kinds, which say so. */
function ofCoreRails(wiring: Wiring, explained: ReadonlySet<number>): Found[] {
  const { board, pads, places } = wiring
  return board.nets.flatMap(({ name }, net): Found[] => {
    if (explained.has(net) || !/(?:^|[/+_])(?:0[V.][6-9]\d?V?|1[V.](?:[0-2]\d?|30?)V?)(?:$|[_\W])/iu.test(name) || /DDR|DRAM|VDDQ|VTT/iu.test(name)) return []
    // Its regulator hangs on the rail, too: the largest chip is the one that is fed.
    const chip = (pads[net] ?? []).filter(({ footprint }) => places[footprint] === 'part').toSorted((x, y) => size(y.footprint) - size(x.footprint))[0]
    const footprint = board.footprints[chip?.footprint ?? -1]
    if (chip === undefined || footprint === undefined || footprint.pads.length < 20) return []
    return [{ net, role: 'core-rail', confidence: 'name', line: chip.pad.line, of: { ...nobody, reference: footprint.reference, title: footprint.value, pin: chip.pad.function || chip.pad.number } }]
  })
  function size(footprint: number): number {
    return board.footprints[footprint]?.pads.length ?? 0
  }
}

/** The signals as facts, with all the places where each can be reached. */
export function asSignals(wiring: Wiring, found: readonly Found[], exposer: Exposer, key: string): readonly BoardSignal[] {
  return found.map(({ net, role, of, confidence, spare, line }) => {
    // A tamper input on a rail hears nothing, and what else hangs on the rail is no place where it is reached.
    if (role === 'tamper' && wiring.isPower(net)) return { board: key, net: wiring.board.nets[net]?.name ?? '', role, of, confidence, exposures: [], nets: [], outer: 0, inner: 0, line }
    const nets = role === 'core-rail' ? [{ net, through: '' }] : wiring.reach(net)
    const { outer, inner } = exposer.lengths(net)
    return {
      board: key, net: wiring.board.nets[net]?.name ?? '', role, of, confidence, ...(spare === undefined ? {} : { spare }), exposures: exposer.exposuresOf(nets), nets: nets.map((each) => each.net),
      outer: Math.round(outer * 10) / 10, inner: Math.round(inner * 10) / 10, line,
    }
  })
}
