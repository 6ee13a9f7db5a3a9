/** Examples of update/package-sources-authenticated. */
import type { CaseFact, Cases } from '../define.ts'
import { file, folder, installed, program } from '../system-cases.ts'

const apt = (key: string, value: string, path = '/etc/apt/sources.list'): CaseFact => ({ kind: 'setting', file: path, program: 'apt', section: '', key, value })
const opkg = (key: string, value: string): CaseFact => ({ kind: 'setting', file: '/etc/opkg.conf', program: 'opkg', section: '', key, value })
const apk = (value: string): CaseFact => ({ kind: 'setting', file: '/etc/apk/repositories', program: 'apk', section: '', key: 'source', value })
const dnf = (section: string, key: string, value: string, path = '/etc/yum.repos.d/site.repo'): CaseFact => ({ kind: 'setting', file: path, program: 'dnf', section, key, value })
const zypper = (section: string, key: string, value: string): CaseFact => ({ kind: 'setting', file: `/etc/zypp/repos.d/${section}.repo`, program: 'zypper', section, key, value })
const dnfConf = '/etc/dnf/dnf.conf'
const withDnf = installed([program('/usr/bin/dnf'), file(dnfConf)])
const site = dnf('site', 'baseurl', 'http://repo.example.net/')
const withApt = installed([program('/usr/bin/apt-get')])

export const cases: Cases = {
  pass: [
    { title: 'signed sources over HTTPS', facts: [...withApt, apt('source', 'deb https://deb.example.net/debian bookworm main')] },
    { title: 'plain HTTP: the signature protects', facts: [...withApt, apt('source', 'deb [signed-by=/usr/share/keyrings/a.gpg] http://deb.example.net/debian bookworm main')] },
    { title: 'opkg with signatures', facts: [...installed([program('/bin/opkg')]), opkg('source', 'https://downloads.example.net/packages'), opkg('check_signature', '1')] },
    { title: 'apk with its keys', facts: installed([program('/sbin/apk'), folder('/etc/apk/keys'), file('/etc/apk/repositories')]).concat(apk('https://dl.example.org/alpine/v3.20/main')) },
    { title: 'dnf checks signatures for all', facts: [...withDnf, dnf('main', 'gpgcheck', '1', dnfConf), site] },
    { title: 'dnf checks the signed list', facts: [...withDnf, site, dnf('site', 'gpgcheck', '0'), dnf('site', 'repo_gpgcheck', '1')] },
    { title: 'the unsigned repository is switched off', facts: [...withDnf, dnf('main', 'gpgcheck', 'True', dnfConf), site, dnf('old', 'baseurl', 'http://old.example.net/', '/etc/yum.repos.d/old.repo'), dnf('old', 'gpgcheck', '0', '/etc/yum.repos.d/old.repo'), dnf('old', 'enabled', '0', '/etc/yum.repos.d/old.repo')] },
    { title: 'whose certificate is not looked at is switched off, lies on the unit itself, or says otherwise', facts: [
      ...withDnf, dnf('main', 'gpgcheck', '1', dnfConf), dnf('main', 'sslverify', 'false', dnfConf), site, dnf('site', 'sslverify', 'true'),
      dnf('old', 'baseurl', 'https://old.example.net/'), dnf('old', 'enabled', '0'), dnf('old', 'sslverify', '0'), dnf('media', 'baseurl', 'file:///mnt/media'), dnf('media', 'sslverify', '0'),
    ] },
    { title: 'zypper checks unless it is told not to', facts: [...installed([program('/usr/bin/zypper')]), zypper('oss', 'baseurl', 'https://download.example.org/oss/')] },
  ],
  fail: [
    { title: 'trusted=yes', facts: [...withApt, apt('source', 'deb [trusted=yes] https://deb.example.net/debian bookworm main')], subjects: ['https://deb.example.net/debian'] },
    { title: 'apt is told to accept unsigned packages', facts: [...withApt, apt('APT::Get::AllowUnauthenticated', 'true', '/etc/apt/apt.conf.d/99local')], subjects: ['APT::Get::AllowUnauthenticated'] },
    { title: 'apt takes any server\'s certificate', facts: [...withApt, apt('source', 'deb https://deb.example.net/debian bookworm main'), apt('Acquire::https::Verify-Peer', 'false', '/etc/apt/apt.conf.d/99local')], subjects: ['Acquire::https::Verify-Peer'] },
    { title: 'a script that installs unsigned packages', facts: [...withApt, apt('source', 'deb https://deb.example.net/debian bookworm main'), { kind: 'pattern', file: '/opt/x/u.sh', rule: 'package-check-off', title: 'A package manager is told not to check signatures', excerpt: 'apt-get -y --force-yes' }], subjects: ['/opt/x/u.sh'] },
    { title: 'a repository without signatures', facts: [...withDnf, dnf('main', 'gpgcheck', '1', dnfConf), site, dnf('site', 'gpgcheck', '0')], subjects: ['site'] },
    { title: 'the same, told by the file\'s words too: reported once', facts: [...withDnf, dnf('main', 'gpgcheck', '1', dnfConf), site, dnf('site', 'gpgcheck', '0'), { kind: 'pattern', file: '/etc/yum.repos.d/site.repo', rule: 'package-check-off', title: 'A package manager is told not to check signatures', excerpt: 'gpgcheck=0' }], subjects: ['site'] },
    { title: 'nothing sets gpgcheck', facts: [...withDnf, site], subjects: ['site'] },
    { title: 'dnf takes any server\'s certificate', facts: [...withDnf, dnf('main', 'gpgcheck', '1', dnfConf), dnf('main', 'sslverify', 'false', dnfConf), site], subjects: ['sslverify of main'] },
    { title: 'one repository takes any server\'s certificate', facts: [...withDnf, dnf('main', 'gpgcheck', '1', dnfConf), site, dnf('site', 'sslverify', '0')], subjects: ['sslverify of site'] },
    { title: 'zypper is told not to check', facts: [...installed([program('/usr/bin/zypper')]), zypper('oss', 'baseurl', 'http://download.example.org/oss/'), zypper('oss', 'gpgcheck', '0')], subjects: ['oss'] },
    { title: 'opkg without signatures', facts: [...installed([program('/bin/opkg')]), opkg('source', 'http://downloads.example.net/packages')], subjects: ['opkg'] },
  ],
  unknown: [
    { title: 'no system', facts: [] },
    { title: 'a package manager whose settings are not read', facts: installed([program('/usr/bin/dnf')]) },
    { title: 'a repository without the main configuration', facts: [...installed([program('/usr/bin/dnf')]), site] },
    { title: 'apk without its keys', facts: installed([program('/sbin/apk'), file('/etc/apk/repositories')]) },
  ],
  'not-applicable': [
    { title: 'no package manager', facts: installed() },
    { title: 'a package manager without a source', facts: withApt },
    { title: 'apk without a source', facts: installed([program('/sbin/apk'), folder('/etc/apk/keys')]) },
  ],
}
