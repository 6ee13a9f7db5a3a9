/**
 * Which configured services really start. A listener in a file of a program that nothing starts is no open port; where
 * nobody can tell whether it starts, it counts as one.
 */
import type { Fact } from '../facts/fact.ts'
import { seen, type Evidence } from './define.ts'
import type { SystemView } from './systems.ts'

/** Names under which programs are started: of units, scripts and executables, the listener's own name first. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  sshd: ['ssh'],
  inetd: ['openbsd-inetd', 'inetutils-inetd', 'inetutilsd', 'busybox-inetd', 'rlinetd'],
  apache2: ['httpd', 'apache'],
  'network-manager': ['networkmanager'],
  nfsd: ['nfs-server', 'nfs-kernel-server', 'rpc.nfsd'],
  'redis-server': ['redis'],
  'node-red': ['nodered'],
  influxd: ['influxdb'],
  rsyncd: ['rsync'],
  wpa_supplicant: ['wpa-supplicant', 'wpasupplicant'],
}

/** A unit's or script's name without what its kind adds: `S50dropbear`, `ssh.service`, `sshd@.service`. */
export const stemOf = (name: string): string => name.replace(/\.(?:service|socket|sh)$/u, '').replace(/@.*$/u, '').replace(/^[SK]\d\d/u, '').toLowerCase()

/** Base names of the words of a command, options left out: `/usr/sbin/tcpd /usr/sbin/telnetd` gives both. */
export const programsIn = (command: string): readonly string[] =>
  command.split(/[\s;|&()]+/u).filter((word) => word !== '' && !word.startsWith('-') && !word.includes('=')).map((word) => word.slice(word.lastIndexOf('/') + 1).toLowerCase())

/** Programs that speak about other programs: to stop them, to ask about them, to restart them. */
const aboutOthers: ReadonlySet<string> = new Set(['systemctl', 'service', 'rc-service', 'invoke-rc.d', 'killall', 'pkill', 'pgrep', 'pidof', 'kill', 'logger', 'which', 'test', '[', 'echo', 'rm', 'chmod', 'chown'])

/**
 * Programs that an entry starts: those that its command names first (`tcpd` and what it guards), and none where the command
 * only speaks about a program, unless it is told to start.
 */
export function programsOf(entry: Fact<'start-entry'>): readonly string[] {
  const programs = programsIn(entry.command).slice(0, 6)
  return aboutOthers.has(programs[0] ?? '') && !programs.includes('start') ? programs.slice(0, 1) : programs
}

/** Whether an entry starts a program of one of these names. */
const startsOne = (entry: Fact<'start-entry'>, names: ReadonlySet<string>): boolean => names.has(stemOf(entry.name)) || programsOf(entry).some((program) => names.has(program))

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
  const key = program.toLowerCase()
  const names = new Set([key, ...(otherNames[key] ?? [])])
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
const loopback = /^(?:127(?:\.\d{1,3}){3}|::1|\[::1\]|localhost|ip6-localhost|loopback|lo)$/iu

/** Ports that others can reach: configured, started, and not only for the unit itself. */
export function openPorts(view: SystemView, listeners: readonly Fact<'listener'>[], entries: readonly Fact<'start-entry'>[]): readonly OpenPort[] {
  const met = new Set<string>()
  return view.own(listeners).flatMap((listener) => {
    // The same port on every interface of IPv4 and of IPv6 is one port.
    const key = [listener.program, listener.protocol, listener.port, anyInterface.test(listener.address) ? '*' : listener.address].join(' ')
    if (met.has(key)) return []
    met.add(key)
    if (loopback.test(listener.address) || listener.address.startsWith('/') || listener.address.startsWith('unix:')) return []
    // The join tells sockets of units only where they start.
    const start = listener.program.endsWith('.socket') ? { told: true } : startOf(view, entries, listener.program)
    return start === undefined ? [] : [{ listener, start }]
  })
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
