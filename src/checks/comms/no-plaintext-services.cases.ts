/** Examples of comms/no-plaintext-services. */
import type { Cases } from '../define.ts'
import { installed, listener, sshd, unit } from '../system-cases.ts'

const web = unit('nginx', '/usr/sbin/nginx')
const https = listener('nginx', 'https', 443, { encrypted: true })

export const cases: Cases = {
  pass: [
    { title: 'HTTPS, and HTTP that only sends on to it', facts: [...installed(), web, https, listener('nginx', 'http', 80, { redirectsToEncrypted: true })] },
    { title: 'HTTP for the unit itself', facts: [...installed(), web, listener('nginx', 'http', 8080, { address: '127.0.0.1' })] },
    { title: 'a server that does not start', facts: [...installed(), sshd, unit('nginx', '/usr/sbin/nginx', { enabled: false }), listener('nginx', 'http', 80)] },
  ],
  fail: [
    { title: 'HTTP beside HTTPS, without a redirect', facts: [...installed(), web, https, listener('nginx', 'http', 80, { redirectsToEncrypted: false })], subjects: ['http:80'] },
    { title: 'network management with communities', facts: [...installed(), unit('snmpd', '/usr/sbin/snmpd'), listener('snmpd', 'other', 161), { kind: 'setting', file: '/etc/snmp/snmpd.conf', program: 'snmpd', section: '', key: 'rocommunity', value: '', secret: { length: 12 } }], subjects: ['snmpd:161'] },
    { title: 'an MQTT broker without TLS', facts: [...installed(), unit('mosquitto', '/usr/sbin/mosquitto'), listener('mosquitto', 'mqtt', 1883, { authenticated: 'yes' })], subjects: ['mqtt:1883'] },
  ],
  unknown: [
    { title: 'no system', facts: [] },
    { title: 'a system of which nothing tells what starts', facts: [...installed()] },
  ],
}
