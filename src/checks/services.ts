/**
 * Which configured services really start. A listener in a file of a program that nothing starts is no open port; where
 * nobody can tell whether it starts, it counts as one.
 */
import type { Fact } from '../facts/fact.ts'
import { isLoopback, namesOf, startsOne } from '../facts/started.ts'
import { seen, type Evidence } from './define.ts'
import type { SystemView } from './systems.ts'

/** A hook in the shape of what starts at boot, for checks that look at whatever runs. */
export const asEntry = ({ event, name, user = 'root', command, basis, where, container, file }: Fact<'event-hook'>): Fact<'start-entry'> =>
  ({ kind: 'start-entry', by: 'event', name, user, command, schedule: event, enabled: true, basis, where, container, file })

/** How a program starts: `entry` is what starts it; `told` is false where nothing shows whether it does. */
export interface Start {
  readonly entry?: Fact<'start-entry'>
  readonly told: boolean
}

/** What starts a program, or undefined when it is known that nothing does. */
export function startOf(view: SystemView, entries: readonly Fact<'start-entry'>[], program: string): Start | undefined {
  const names = namesOf(program)
  const own = view.own(entries)
  const found = own.filter((entry) => entry.by !== 'inetd' && entry.by !== 'xinetd' && entry.by !== 'cron' && startsOne(entry, names))
  const entry = found.find((each) => each.enabled)
  if (entry !== undefined) return { entry, told: true }
  if (found.length > 0) return undefined
  return startsAreTold(view, own) ? undefined : { told: false }
}

/**
 * Whether what starts at boot is told in full: the units of systemd, the linked scripts of System V, OpenWrt and OpenRC.
 * Small systems start things in scripts of their own, where absence shows nothing.
 */
export function startsAreTold(view: SystemView, entries: readonly Fact<'start-entry'>[]): boolean {
  const { init } = view.system
  if (init === 'systemd') return entries.some((entry) => entry.by === 'systemd')
  return (init === 'procd' || init === 'sysvinit' || init === 'openrc') && entries.some((entry) => entry.by === 'init.d')
}

export interface OpenPort {
  readonly listener: Fact<'listener'>
  readonly start: Start
}

const anyInterface = /^(?:\*|0\.0\.0\.0|\[?::\]?)$/u

/** Ports that others can reach: configured, started, and not only for the unit itself. */
export function openPorts(view: SystemView, listeners: readonly Fact<'listener'>[], entries: readonly Fact<'start-entry'>[]): readonly OpenPort[] {
  const met = new Set<string>()
  return view.own(listeners).flatMap((listener) => {
    // The same port on every interface of IPv4 and of IPv6 is one port.
    const key = [listener.program, listener.protocol, listener.port, anyInterface.test(listener.address) ? '*' : listener.address].join(' ')
    if (met.has(key)) return []
    met.add(key)
    if (isLoopback(listener.address)) return []
    const start = listener.starts === undefined ? startOf(view, entries, listener.program) : bySocket(view, entries, listener.starts)
    return start === undefined ? [] : [{ listener, start }]
  })
}

/** The join tells sockets of units only where they start, whatever becomes of the service behind them. */
function bySocket(view: SystemView, entries: readonly Fact<'start-entry'>[], service: string): Start {
  const entry = view.own(entries).find(({ name, enabled }) => enabled && name === service)
  return entry === undefined ? { told: true } : { entry, told: true }
}

/** A port's subject, stable across builds. */
export const portName = ({ protocol, port, program }: Pick<Fact<'listener'>, 'protocol' | 'port' | 'program'>): string => `${protocol === 'other' ? program : protocol}:${port}`

/** A port's subject, and what is special about it, for lists of ports that are in order. */
export const portWords = (listener: Fact<'listener'>): string => `${portName(listener)}${listener.redirectsToEncrypted === true ? ' (redirect only)' : ''}`

/** The line that configures a port, and what starts it. */
export const portEvidence = ({ listener, start }: OpenPort): readonly [Evidence, ...Evidence[]] =>
  start.entry === undefined ? [seen(listener)] : [seen(listener), startEvidence(start.entry)]

/** What starts something, in its own words. */
export const startEvidence = (entry: Fact<'start-entry'>): Evidence => seen(entry, { excerpt: `${entry.name}: ${entry.command}` })

/** How sure it is that a port is open, for the end of a message. */
export const howStarted = (start: Start): string => (start.entry !== undefined ? `; ${start.entry.name} starts it` : start.told ? '' : '; what starts it was not found')
