/** Examples of integrity/security-tools-as-delivered. */
import type { CaseFact, Cases } from '../define.ts'
import { file, installed, link, packaged, program } from '../system-cases.ts'

const pattern = (rule: string, path: string, excerpt: string): CaseFact => ({ kind: 'pattern', file: path, rule, title: 'as the rule says', excerpt })
const digest = (path: string, matches: boolean): CaseFact => ({ kind: 'digest', file: path, question: `digest ${path}`, algorithm: 'md5', value: matches ? 'a' : 'b', expected: 'a', matches })
const rsyslog = [file('/etc/rsyslog.conf')]

export const cases: Cases = {
  pass: [
    { title: 'all as delivered', facts: [...installed(rsyslog), packaged('rsyslog', '/etc/rsyslog.conf'), digest('/etc/rsyslog.conf', true)] },
    { title: 'no package database, and nothing that blinds', facts: installed(rsyslog) },
    { title: 'profiles that the distribution ships switched off', facts: installed([...rsyslog, link('/etc/apparmor.d/disable/usr.bin.thunderbird', '/etc/apparmor.d/usr.bin.thunderbird')]) },
    { title: 'units of other kinds that are masked', facts: installed([...rsyslog, link('/etc/systemd/system/bluetooth.service', '/dev/null'), link('/etc/systemd/system/auditd.service', '/usr/lib/systemd/system/auditd.service')]) },
    { title: 'the unit of a tool that is not installed', facts: installed([...rsyslog, link('/etc/systemd/system/firewalld.service', '/dev/null')]) },
    { title: 'a changed file of another kind', facts: [...installed(rsyslog), digest('/etc/nginx/nginx.conf', false)] },
  ],
  fail: [
    { title: 'auditing is off', facts: [...installed(), pattern('audit-switched-off', '/etc/audit/rules.d/99-off.rules', '-e 0')], subjects: ['audit-switched-off /etc/audit/rules.d/99-off.rules'] },
    { title: 'log-ins are thrown away', facts: [...installed(), pattern('log-in-log-discarded', '/etc/rsyslog.d/99-quiet.conf', 'auth,authpriv.* ~')], subjects: ['log-in-log-discarded /etc/rsyslog.d/99-quiet.conf'] },
    { title: 'su is not logged', facts: [...installed(), pattern('su-not-logged', '/etc/login.defs', 'SYSLOG_SU_ENAB no')], subjects: ['su-not-logged /etc/login.defs'] },
    { title: 'a jail that lets everybody guess', facts: [...installed(), pattern('jail-switched-off', '/etc/fail2ban/jail.local', 'enabled = false')], subjects: ['jail-switched-off /etc/fail2ban/jail.local'] },
    { title: 'a check of files that leaves programs out', facts: [...installed(), pattern('file-check-blind', '/etc/aide/aide.conf', '!/usr/bin')], subjects: ['file-check-blind /etc/aide/aide.conf'] },
    { title: 'everybody may reach what asks the wrapper', facts: [...installed(), pattern('everybody-allowed', '/etc/hosts.allow', 'ALL: ALL')], subjects: ['everybody-allowed /etc/hosts.allow'] },
    { title: 'a changed file of a package: look here', facts: [...installed([file('/etc/pam.d/sshd')]), packaged('openssh-server', '/etc/pam.d/sshd'), digest('/etc/pam.d/sshd', false)], subjects: ['settings of openssh-server'] },
    { title: 'a profile is switched off', facts: installed([link('/etc/apparmor.d/disable/usr.sbin.cupsd', '/etc/apparmor.d/usr.sbin.cupsd')]), subjects: ['profile usr.sbin.cupsd'] },
    { title: 'auditing is masked', facts: installed([file('/usr/lib/systemd/system/auditd.service'), link('/etc/systemd/system/auditd.service', '/dev/null')]), subjects: ['masked auditd.service'] },
    { title: 'a tool with a script of its own kind is masked', facts: installed([program('/etc/init.d/samhain'), link('/etc/systemd/system/samhain.service', '/dev/null')]), subjects: ['masked samhain.service'] },
    { title: 'sudo logs nothing', facts: [...installed(), { kind: 'setting', program: 'sudo', section: '', key: 'syslog', value: 'no', file: '/etc/sudoers' }], subjects: ['sudo syslog'] },
  ],
  unknown: [
    { title: 'no system', facts: [] },
    { title: 'the list of files ended early', facts: installed(rsyslog, {}, { partial: true }) },
  ],
  'not-applicable': [{ title: 'none of the tools', facts: installed() }],
}
