/** Examples of comms/tls-versions-current. */
import type { CaseFact, Cases } from '../define.ts'
import { installed, listener, sshd, unit } from '../system-cases.ts'

const web = unit('nginx', '/usr/sbin/nginx')
const site = '/etc/nginx/sites-available/app'
const at = (line: number): { where: { artefact: string; path: string; line: number } } => ({ where: { artefact: 'image.img', path: `2:ext4${site}`, line } })
const https = listener('nginx', 'https', 443, { encrypted: true, file: site, ...at(2) })
const setting = (key: string, value: string, line: number): CaseFact => ({ kind: 'setting', program: 'nginx', section: 'server#1', key, value, file: site, ...at(line) })
const listen = setting('listen', '443 ssl', 2)
const general = (value: string): CaseFact => ({ kind: 'setting', program: 'nginx', section: 'http', key: 'ssl_protocols', value, file: '/etc/nginx/nginx.conf' })
const item = (name: string, version: string): CaseFact => ({ kind: 'package', manager: 'dpkg', name, version, architecture: 'arm64', sourceName: name, sourceVersion: version, file: '/var/lib/dpkg/status' })

export const cases: Cases = {
  pass: [
    { title: 'TLS 1.2 and 1.3', facts: [...installed(), web, https, listen, setting('ssl_protocols', 'TLSv1.2 TLSv1.3', 4)] },
    { title: 'the server\'s own block beats what stands for all', facts: [...installed(), web, https, listen, general('TLSv1 TLSv1.1 TLSv1.2'), setting('ssl_protocols', 'TLSv1.2', 4)] },
    { title: 'the default of a new nginx', facts: [...installed(), web, https, listen, item('nginx', '1.26.3-3')] },
    { title: 'a broker with its default', facts: [...installed(), unit('mosquitto', '/usr/sbin/mosquitto'), listener('mosquitto', 'mqtts', 8883, { encrypted: true })] },
  ],
  fail: [
    { title: 'TLS 1.0 and 1.1 in the server\'s block', facts: [...installed(), web, https, listen, setting('ssl_protocols', 'TLSv1 TLSv1.1 TLSv1.2', 4)], subjects: ['ssl_protocols'] },
    { title: 'for all servers', facts: [...installed(), web, https, listen, general('TLSv1 TLSv1.1 TLSv1.2 TLSv1.3')], subjects: ['ssl_protocols'] },
    { title: 'the default of an old nginx', facts: [...installed(), web, https, listen, item('nginx', '1.18.0-6')], subjects: ['https:443 default'] },
  ],
  unknown: [{ title: 'no system', facts: [] }],
  'not-applicable': [{ title: 'nothing but SSH', facts: [...installed(), sshd, listener('sshd', 'ssh', 22, { encrypted: true })] }],
}
