/** Ports on which content and passwords travel unencrypted. Services that are insecure by design are judged elsewhere. */
import { at, defineCheck, fail, pass, seen, unknown, type CheckContext, type Outcome } from '../define.ts'
import { howStarted, openPorts, portEvidence, portName, portWords } from '../services.ts'
import { communities } from '../snmp.ts'
import { count, eachSystem, type SystemView } from '../systems.ts'
import { fromLevel } from '../severity.ts'

type Kinds = 'system' | 'file-tree' | 'listener' | 'start-entry' | 'setting'

export const check = defineCheck({
  id: 'comms/no-plaintext-services',
  title: 'Every service on the network is encrypted',
  property: 'comms',
  rung: 'enabled',
  needs: ['system', 'file-tree', 'listener', 'start-entry', 'setting'],
  severity: fromLevel('remote', 1, 'high', 'Whoever shares the network reads passwords and content, and changes them on the way.'),
  references: [
    { title: 'CWE-319: Cleartext Transmission of Sensitive Information', url: 'https://cwe.mitre.org/data/definitions/319.html' },
    { title: 'ETSI EN 303 645 V2.1.1, provision 5.5-1', url: 'https://www.etsi.org/deliver/etsi_en/303600_303699/303645/02.01.01_60/en_303645v020101p.pdf' },
    { title: 'RFC 7525: Recommendations for Secure Use of TLS, section 3.2', url: 'https://www.rfc-editor.org/rfc/rfc7525#section-3.2' },
  ],
  run: (context) => eachSystem(context, 'No system was read, so nobody knows which services it offers.', (view) => judge(context, view)),
})

/** Protocols that carry passwords or content in the clear; FTP, TFTP and telnet are legacy services, judged as such. */
const plain: Readonly<Record<string, string>> = {
  http: 'web pages, log-ins included, are served',
  mqtt: 'MQTT messages and passwords travel',
}

function judge(context: CheckContext<Kinds>, view: SystemView): readonly Outcome[] {
  const entries = view.own(context.facts('start-entry'))
  const ports = openPorts(view, context.facts('listener'), entries)
  const open = ports.filter(({ listener }) => Object.hasOwn(plain, listener.protocol) && !listener.encrypted && listener.redirectsToEncrypted !== true)
  const snmp = ports.find(({ listener }) => listener.program === 'snmpd')
  const [community] = snmp === undefined ? [] : communities(view, context.facts('setting'))
  if (open.length > 0 || community !== undefined) {
    const management = snmp === undefined || community === undefined ? [] : [fail(
      `On port ${snmp.listener.port} network management (SNMP 1 and 2c) sends its passwords, the communities, unencrypted${howStarted(snmp.start)}; version 3 encrypts.`,
      [...portEvidence(snmp), seen(community.fact, { excerpt: community.fact.key })], { subject: portName(snmp.listener), severity: 'medium' },
    )]
    return [...management, ...open.map((port) => {
      const { listener, start } = port
      const encrypted = ports.find((each) => each.listener.program === listener.program && each.listener.encrypted && each.listener.protocol === `${listener.protocol}s`)
      const beside = encrypted === undefined ? '' : `, though port ${encrypted.listener.port} is encrypted`
      const redirect = listener.protocol === 'http' ? ', with no redirect' : ''
      return fail(`On port ${listener.port} ${plain[listener.protocol] ?? 'content travels'} unencrypted${redirect}${beside}${howStarted(start)}.`, portEvidence(port), { subject: portName(listener) })
    })]
  }
  const [first] = ports
  if (first !== undefined) {
    const good = ports.filter(({ listener }) => listener.encrypted || listener.redirectsToEncrypted === true)
    const names = [...new Set(good.map(({ listener }) => portWords(listener)))].join(', ')
    return [pass(names === '' ? 'No web server and no MQTT broker is configured to serve unencrypted.' : `What is served is encrypted: ${names}.`, portEvidence(good[0] ?? first))]
  }
  if (entries.length === 0) return [unknown('Nothing shows what starts in this system.', 'Supply the whole root file system, its start scripts included.')]
  return [pass('No configured service can be reached from the network.', at(view.root, '/etc', `${count(entries.length, 'start entry', 'start entries')} and the configuration of known servers looked at`))]
}
