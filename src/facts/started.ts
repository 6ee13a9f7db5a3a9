/** Which programs an entry starts, by their names. Knows no file system. */
import type { Fact } from './fact.ts'

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
export const startsOne = (entry: Fact<'start-entry'>, names: ReadonlySet<string>): boolean => names.has(stemOf(entry.name)) || programsOf(entry).some((program) => names.has(program))

/** A program's own name and the others under which it is started, in lower case. */
export function namesOf(program: string): ReadonlySet<string> {
  const key = program.toLowerCase()
  return new Set([key, ...(otherNames[key] ?? [])])
}

const loopback = /^(?:127(?:\.\d{1,3}){3}|::1|\[::1\]|localhost|ip6-localhost|loopback|lo)$/iu

/** An address that only the unit itself reaches, or a socket of the file system. */
export const isLoopback = (address: string): boolean => loopback.test(address) || address.startsWith('/') || address.startsWith('unix:')
