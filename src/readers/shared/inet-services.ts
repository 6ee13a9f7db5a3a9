/** Names of /etc/services that a super-server may start, with what they mean for a listener. */
import type { Listener } from '../../facts/linux.ts'

const services: Readonly<Record<string, readonly [port: number, protocol?: Listener['protocol']]>> = {
  echo: [7], discard: [9], systat: [11], daytime: [13], netstat: [15], chargen: [19], ftp: [21, 'ftp'], ssh: [22, 'ssh'], telnet: [23, 'telnet'],
  smtp: [25], time: [37], tftp: [69, 'tftp'], finger: [79], http: [80, 'http'], pop3: [110], ident: [113], auth: [113], imap2: [143], imap: [143], https: [443, 'https'],
  exec: [512], login: [513], shell: [514], printer: [515], talk: [517], ntalk: [518], klogin: [543], kshell: [544], rsync: [873], telnets: [992, 'other'],
}

/** Port and protocol of a service by its name or number. */
export function inetService(name: string): { readonly port: number; readonly protocol: Listener['protocol'] } {
  const port = /^\d{1,5}$/u.test(name) ? Number(name) : undefined
  const known = Object.hasOwn(services, name) ? services[name] : Object.values(services).find(([number]) => number === port)
  return { port: port ?? known?.[0] ?? 0, protocol: known?.[1] ?? 'other' }
}

/** Whether a peer proves who it is, judged by the program that a super-server starts. */
export function authenticatedBy(command: string): Listener['authenticated'] {
  if (/(?:^|\/)(?:ba|da|a)?sh(?:\s|$)|(?:^|\/)tftpd|in\.tftpd|(?:^|\/)(?:nc|netcat|socat)(?:\s|$)|internal/u.test(command)) return 'no'
  return /telnetd.*\s-l\s*\/bin\/(?:ba|a|da)?sh\b/u.test(command) ? 'no' : 'unknown'
}
