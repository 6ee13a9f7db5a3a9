/** Services that send passwords in the clear or need none: found as configured ports, and as programs that start. */
import { programsOf } from '../../facts/started.ts'
import { at, defineCheck, fail, pass, unknown, type CheckContext, type Outcome, type Severity } from '../define.ts'
import type { Fact } from '../../facts/fact.ts'
import { howStarted, openPorts, portEvidence, portName, startEvidence, startOf, startsAreTold } from '../services.ts'
import { count, eachSystem, type SystemView } from '../systems.ts'
import { fromLevel } from '../severity.ts'

type Kinds = 'system' | 'file-tree' | 'listener' | 'start-entry'

export const check = defineCheck({
  id: 'exposure/no-legacy-services',
  title: 'No service starts that is known to be insecure by design',
  property: 'exposure',
  rung: 'enabled',
  needs: ['system', 'file-tree', 'listener', 'start-entry'],
  severity: fromLevel('remote', 1, 'high', 'Whoever listens on the network reads the password, or needs none, and has the unit.'),
  references: [
    { title: 'ETSI EN 303 645 V2.1.1, provisions 5.5-1 and 5.6-1', url: 'https://www.etsi.org/deliver/etsi_en/303600_303699/303645/02.01.01_60/en_303645v020101p.pdf' },
    { title: 'CWE-319: Cleartext Transmission of Sensitive Information', url: 'https://cwe.mitre.org/data/definitions/319.html' },
    { title: 'RFC 854: Telnet Protocol Specification', url: 'https://www.rfc-editor.org/rfc/rfc854' },
  ],
  run: (context) => eachSystem(context, 'No system was read, so nobody knows which services start.', (view) => judge(context, view)),
})

interface Legacy {
  readonly title: string
  readonly severity?: Severity
}
const telnet: Legacy = { title: 'Telnet: everything goes over the network in the clear, passwords included' }
const remoteShell: Legacy = { title: 'a remote shell of the 1980s, which trusts the other side\'s word' }
const ftp: Legacy = { title: 'FTP: passwords and files go over the network in the clear', severity: 'medium' }
const tftp: Legacy = { title: 'TFTP: anybody reads and perhaps writes files without a password', severity: 'medium' }
const small: Legacy = { title: 'a service of early networks, of use only to attackers today', severity: 'low' }
const nis: Legacy = { title: 'NIS, which hands out password hashes to whoever asks', severity: 'medium' }

/** Services by the names of super-servers and of listeners. */
const byService: Readonly<Record<string, Legacy>> = {
  telnet, ftp, tftp, shell: remoteShell, login: remoteShell, exec: remoteShell, klogin: remoteShell, kshell: remoteShell, rsh: remoteShell, rlogin: remoteShell, rexec: remoteShell,
  finger: small, systat: small, netstat: small, chargen: small, echo: small, discard: small, daytime: small, time: small, talk: small, ntalk: small,
}
/** Programs that serve them by themselves. */
const byProgram: Readonly<Record<string, Legacy>> = {
  telnetd: telnet, 'in.telnetd': telnet, utelnetd: telnet, 'telnetd.netkit': telnet, 'telnetd-ssl': telnet,
  rshd: remoteShell, 'in.rshd': remoteShell, rlogind: remoteShell, 'in.rlogind': remoteShell, rexecd: remoteShell, 'in.rexecd': remoteShell,
  ftpd: ftp, 'in.ftpd': ftp, vsftpd: ftp, proftpd: ftp, 'pure-ftpd': ftp, bftpd: ftp, uftpd: ftp,
  tftpd: tftp, 'in.tftpd': tftp, atftpd: tftp, 'tftpd-hpa': tftp,
  fingerd: small, 'in.fingerd': small, ypserv: nis, ypbind: nis,
}

function judge(context: CheckContext<Kinds>, view: SystemView): readonly Outcome[] {
  const entries = view.own(context.facts('start-entry'))
  const found = new Map<string, Outcome>()
  const add = (service: string, legacy: Legacy, make: (subject: string, more: { severity?: Severity }) => Outcome): void => {
    const severity = context.level.remote >= 1 && legacy.severity !== undefined ? { severity: legacy.severity } : {}
    if (!found.has(service)) found.set(service, make(service, severity))
  }
  for (const port of openPorts(view, context.facts('listener'), entries)) {
    const { listener, start } = port
    const legacy = Object.hasOwn(byService, listener.protocol) ? byService[listener.protocol] : undefined
    if (legacy === undefined) continue
    add(portName(listener), legacy, (subject, more) => fail(`Port ${listener.port} serves ${legacy.title}${howStarted(start)}.`, portEvidence(port), { subject, ...more }))
  }
  const superServer = ['inetd', 'xinetd'].filter((name) => startOf(view, entries, name) !== undefined)
  for (const entry of entries.filter((each) => each.enabled)) {
    const ofSuperServer = entry.by === 'inetd' || entry.by === 'xinetd'
    if (ofSuperServer && !superServer.includes(entry.by)) continue
    const [legacy, name] = legacyOf(entry, ofSuperServer)
    // The same service may have been met as a port.
    if (legacy === undefined || [...found.keys()].some((subject) => subject.startsWith(`${name}:`))) continue
    add(name, legacy, (subject, more) => fail(`At boot starts ${legacy.title}; ${entry.name} starts it.`, startEvidence(entry), { subject, ...more }))
  }
  if (found.size > 0) return [...found.values()]
  const told = startsAreTold(view, entries)
  if (!told && entries.length === 0) return [unknown('Nothing shows what starts in this system.', 'Supply the whole root file system, its start scripts included.')]
  const evidence = at(view.root, '/etc', `${count(entries.filter((each) => each.enabled).length, 'start entry', 'start entries')} looked at`)
  return [pass('No telnet, FTP, TFTP, remote shell or other service of that kind starts.', evidence)]
}

/** What an entry serves, and the name that becomes its subject. */
function legacyOf(entry: Fact<'start-entry'>, ofSuperServer: boolean): readonly [Legacy | undefined, string] {
  if (ofSuperServer) return [Object.hasOwn(byService, entry.name) ? byService[entry.name] : undefined, entry.name]
  const name = programsOf(entry).find((each) => Object.hasOwn(byProgram, each))
  if (name === undefined) return [undefined, '']
  const legacy = byProgram[name]
  const service = legacy === telnet ? 'telnet' : legacy === ftp ? 'ftp' : legacy === tftp ? 'tftp' : name
  return [legacy, service]
}
