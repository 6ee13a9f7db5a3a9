/**
 * What a person with a cable or a keyboard meets: consoles that the kernel command line names, and the logins and shells
 * that are started on them.
 */
import type { Fact } from '../facts/fact.ts'
import type { SystemView } from './systems.ts'

/** Names of serial ports as Linux gives them, and the Raspberry Pi's word for the first one. */
const serialPort = /^(?:tty[A-Za-z]+\d*|serial\d|hvc\d+|hvsi\d*)$/u
export const isSerial = (device: string): boolean => serialPort.test(device)

/** A console that kernel and init use. */
export interface Console {
  readonly device: string
  readonly fact: Fact<'setting'> | Fact<'kernel-config'>
}

/** Serial consoles of the kernel command line: from files beside it, and from the one built into the kernel. */
export function serialConsoles(view: SystemView, settings: readonly Fact<'setting'>[], configs: readonly Fact<'kernel-config'>[]): readonly Console[] {
  const named = view.near(settings).filter((fact) => fact.program === 'cmdline' && fact.key === 'console').map((fact) => ({ device: deviceOf(fact.value), fact }))
  const built = view.within(configs).flatMap((fact) => [...(fact.options['CMDLINE'] ?? '').matchAll(/(?:^|\s|")console=([^\s"]+)/gu)].map((match) => ({ device: deviceOf(match[1] ?? ''), fact })))
  const all = [...named, ...built].filter(({ device }) => isSerial(device))
  return all.filter(({ device, fact }, index) => all.findIndex((each) => each.device === device && each.fact.where.path === fact.where.path) === index)
}

/** `ttyS0,115200n8` -> `ttyS0`. */
const deviceOf = (value: string): string => (value.split(',')[0] ?? '').replace(/^\/dev\//u, '')

export interface Door {
  readonly entry: Fact<'start-entry'>
  /** `ttyS0`, `tty1`, or `console` where the kernel's own console is meant. */
  readonly device: string
  /** `login` asks who one is; `automatic` logs somebody in; `shell` gives root's shell. */
  readonly kind: 'login' | 'automatic' | 'shell'
  /** Who is logged in by itself. */
  readonly account?: string
}

const shell = /(?:^|[\s/-])(?:ba|da|a|z)?sh(?:\s+-[il]+)?\s*$/u
const loginProgram = /(?:^|\/)(?:agetty|getty|start_getty|mgetty|fgetty|ngetty|mingetty|uugetty|login|login\.sh|ttylogin)(?:\s|$)/u

/** Logins and shells that start on a terminal. */
export function doors(view: SystemView, entries: readonly Fact<'start-entry'>[]): readonly Door[] {
  return view.own(entries).filter((entry) => entry.enabled).flatMap((entry): Door[] => {
    const { command } = entry
    if (entry.by === 'systemd') {
      if (!/(?:^|-)getty@|^console-getty|^debug-shell/u.test(entry.name) && !loginProgram.test(command.split(/\s+/u)[0] ?? '')) return []
      const device = /@([^.]+)\.service$/u.exec(entry.name)?.[1] ?? deviceIn(command)
      if (entry.name === 'debug-shell.service') return [{ entry, device: entry.directives?.['Service.TTYPath']?.at(-1)?.replace(/^\/dev\//u, '') ?? 'tty9', kind: 'shell' }]
      return [{ entry, device, ...kindOf(command) }]
    }
    if (entry.by === 'inittab') {
      // busybox: the id is the terminal, empty for the console itself; System V names it in the command.
      const device = /^tty|^hvc|^console/u.test(entry.name) ? entry.name : deviceIn(command)
      if (!/^(?:respawn|askfirst|askconsole|once|wait|sysinit|ondemand)/u.test(entry.schedule)) return []
      if (shell.test(command) && !/\.sh$|rcS|\/etc\//u.test(command.trim())) return /^(?:respawn|askfirst|once)/u.test(entry.schedule) || entry.name === 'askfirst' ? [{ entry, device, kind: 'shell' }] : []
      return loginProgram.test(command) ? [{ entry, device, ...kindOf(command) }] : []
    }
    return loginProgram.test(command) && /getty/u.test(command) ? [{ entry, device: deviceIn(command), ...kindOf(command) }] : []
  })
}

/** The first word that names a terminal. */
const deviceIn = (command: string): string => command.split(/\s+/u).map((word) => word.replace(/^\/dev\//u, '')).find((word) => isSerial(word) || /^tty\d+$/u.test(word) || word === 'console') ?? 'console'

function kindOf(command: string): Pick<Door, 'kind' | 'account'> {
  const automatic = /\s(?:--autologin[= ]|-a\s+)(\S+)/u.exec(command) ?? /\slogin\s+-f\s+(\S+)/u.exec(command)
  if (automatic !== null) return { kind: 'automatic', account: (automatic[1] ?? '').replace(/^["']|["']$/gu, '') }
  // A getty may be told to run a shell in the login's place (-n -l /bin/sh).
  return /\s(?:-l|--login-program)[= ]?\s*\S*\/(?:ba|da|a)?sh\b/u.test(command) ? { kind: 'shell' } : { kind: 'login' }
}
