/** Examples of exposure/services-need-authentication. */
import type { CaseFact, Cases } from '../define.ts'
import { installed, listener, sshd, unit } from '../system-cases.ts'

const broker = unit('mosquitto', '/usr/sbin/mosquitto -c /etc/mosquitto/mosquitto.conf')
const mqtt = (authenticated: 'yes' | 'no' | 'unknown', address = '*'): CaseFact => listener('mosquitto', 'mqtt', 1883, { authenticated, address })

export const cases: Cases = {
  pass: [
    { title: 'a broker with passwords', facts: [...installed(), broker, mqtt('yes')] },
    { title: 'open, but to the unit itself only', facts: [...installed(), broker, mqtt('no', '127.0.0.1')] },
    { title: 'open in its file, and not started', facts: [...installed(), unit('mosquitto', '/usr/sbin/mosquitto', { enabled: false }), sshd, mqtt('no')] },
    { title: 'network management for the unit itself', facts: [...installed(), unit('snmpd', '/usr/sbin/snmpd'), listener('snmpd', 'other', 161), { kind: 'setting', file: '/etc/snmp/snmpd.conf', program: 'snmpd', section: '127.0.0.1', key: 'rocommunity', value: 'public' }] },
    { title: 'nothing but SSH', facts: [...installed(), sshd, listener('sshd', 'ssh', 22, { encrypted: true, authenticated: 'yes' })] },
  ],
  fail: [
    { title: 'an anonymous broker', facts: [...installed(), broker, mqtt('no')], subjects: ['mqtt:1883'] },
    { title: 'a broker without passwords behind encryption', facts: [...installed(), broker, listener('mosquitto', 'mqtts', 8883, { encrypted: true, authenticated: 'no' })], subjects: ['mqtts:8883'] },
    { title: 'web pages that ask nobody who he is, says the dossier', facts: [...installed(), unit('nginx', '/usr/sbin/nginx'), listener('nginx', 'http', 80), listener('nginx', 'https', 443, { encrypted: true }), { kind: 'answer', question: 'exposure.services-need-authentication', answer: 'no', detail: 'the status page is open' }], subjects: ['http:80', 'https:443'] },
    { title: 'network management under the word that everybody tries', facts: [...installed(), unit('snmpd', '/usr/sbin/snmpd'), listener('snmpd', 'other', 161), { kind: 'setting', file: '/etc/snmp/snmpd.conf', program: 'snmpd', section: 'default', key: 'rocommunity', value: 'public' }], subjects: ['snmp public'] },
    { title: 'a terminal in the browser', facts: [...installed(), unit('console', '/usr/bin/ttyd -p 7681 login')], subjects: ['console.service'] },
    { title: 'telnet that runs a shell', facts: [...installed(), unit('debug', '/usr/sbin/telnetd -l /bin/sh')], subjects: ['debug.service'] },
    { title: 'the Docker socket on the network', facts: [...installed(), unit('docker', '/usr/bin/dockerd -H tcp://0.0.0.0:2375')], subjects: ['docker.service'] },
  ],
  unknown: [
    { title: 'no system', facts: [] },
    { title: 'a web server in front of an application', facts: [...installed(), unit('nginx', '/usr/sbin/nginx'), listener('nginx', 'https', 443, { encrypted: true })], subjects: ['https:443'] },
  ],
}
