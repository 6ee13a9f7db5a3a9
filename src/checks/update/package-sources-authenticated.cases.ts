/** Examples of update/package-sources-authenticated. */
import type { CaseFact, Cases } from '../define.ts'
import { file, folder, installed, program } from '../system-cases.ts'

const apt = (key: string, value: string, path = '/etc/apt/sources.list'): CaseFact => ({ kind: 'setting', file: path, program: 'apt', section: '', key, value })
const opkg = (key: string, value: string): CaseFact => ({ kind: 'setting', file: '/etc/opkg.conf', program: 'opkg', section: '', key, value })
const withApt = installed([program('/usr/bin/apt-get')])

export const cases: Cases = {
  pass: [
    { title: 'signed sources over HTTPS', facts: [...withApt, apt('source', 'deb https://deb.example.net/debian bookworm main')] },
    { title: 'plain HTTP: the signature protects', facts: [...withApt, apt('source', 'deb [signed-by=/usr/share/keyrings/a.gpg] http://deb.example.net/debian bookworm main')] },
    { title: 'opkg with signatures', facts: [...installed([program('/bin/opkg')]), opkg('source', 'https://downloads.example.net/packages'), opkg('check_signature', '1')] },
    { title: 'apk with its keys', facts: installed([program('/sbin/apk'), folder('/etc/apk/keys'), file('/etc/apk/repositories')]) },
  ],
  fail: [
    { title: 'trusted=yes', facts: [...withApt, apt('source', 'deb [trusted=yes] https://deb.example.net/debian bookworm main')], subjects: ['https://deb.example.net/debian'] },
    { title: 'apt is told to accept unsigned packages', facts: [...withApt, apt('APT::Get::AllowUnauthenticated', 'true', '/etc/apt/apt.conf.d/99local')], subjects: ['APT::Get::AllowUnauthenticated'] },
    { title: 'apt takes any server\'s certificate', facts: [...withApt, apt('source', 'deb https://deb.example.net/debian bookworm main'), apt('Acquire::https::Verify-Peer', 'false', '/etc/apt/apt.conf.d/99local')], subjects: ['Acquire::https::Verify-Peer'] },
    { title: 'a script that installs unsigned packages', facts: [...withApt, apt('source', 'deb https://deb.example.net/debian bookworm main'), { kind: 'pattern', file: '/opt/x/u.sh', rule: 'package-check-off', title: 'A package manager is told not to check signatures', excerpt: 'apt-get -y --force-yes' }], subjects: ['/opt/x/u.sh'] },
    { title: 'opkg without signatures', facts: [...installed([program('/bin/opkg')]), opkg('source', 'http://downloads.example.net/packages')], subjects: ['opkg'] },
  ],
  unknown: [
    { title: 'no system', facts: [] },
    { title: 'a package manager whose settings are not read', facts: installed([program('/usr/bin/dnf')]) },
  ],
  'not-applicable': [
    { title: 'no package manager', facts: installed() },
    { title: 'a package manager without a source', facts: withApt },
  ],
}
