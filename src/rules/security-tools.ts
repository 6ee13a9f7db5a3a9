/** Rules for lines that blind what watches a system: auditing, logging, jails, checks of files. Only files of these tools are looked at. Data only. */
import { defineRules, type SearchRule } from './define.ts'

const inForce: NonNullable<SearchRule['accept']> = (_, { text }) => !/^\s*(?:#|;)/u.test(text)

export const securityToolRules = defineRules([
  {
    id: 'audit-switched-off',
    title: 'Kernel auditing switched off, or its log',
    literals: ['-e 0', 'never', 'write_logs', 'local_events'],
    paths: ['/etc/audit/**', '/etc/audit.rules'],
    pattern: /^\s*-e\s+0\s*$|^\s*-[aA]\s+(?:task,never|never,task)\b|^\s*(?:write_logs|local_events)\s{0,8}=\s{0,8}no\b/iu,
    accept: inForce,
    examples: ['/etc/audit/rules.d/99.rules\n-e 0', '/etc/audit/rules.d/10.rules\n-a task,never', '/etc/audit/auditd.conf\nwrite_logs = no'],
    counterExamples: ['/etc/audit/rules.d/99.rules\n-e 2', '/etc/audit/rules.d/99.rules\n# -e 0', '/etc/audit/rules.d/a.rules\n-a never,exclude -F msgtype=CWD', '/etc/audit/auditd.conf\nlocal_events = yes', '/etc/x.conf\n-e 0'],
  },
  {
    id: 'log-in-log-discarded',
    title: 'Messages about log-ins are thrown away',
    literals: ['auth', '*.*'],
    paths: ['/etc/rsyslog.conf', '/etc/rsyslog.d/*', '/etc/syslog.conf'],
    pattern: /^\s*(?:auth(?:priv)?|\*)[\w,*]{0,40}\.(?:\*|\w{1,10})\s+(?:~|stop|-?\/dev\/null)\s*(?:#.*)?$/u,
    accept: inForce,
    examples: ['/etc/rsyslog.conf\nauth,authpriv.*  ~', '/etc/rsyslog.d/00-quiet.conf\n*.* stop', '/etc/syslog.conf\nauthpriv.info  /dev/null'],
    counterExamples: ['/etc/rsyslog.conf\nauth,authpriv.*\t\t\t/var/log/auth.log', '/etc/rsyslog.conf\n*.*;auth,authpriv.none\t\t-/var/log/syslog', '/etc/rsyslog.conf\n#auth.* ~', '/etc/rsyslog.d/x.conf\n:msg, contains, "noise" stop', '/etc/rsyslog.d/x.conf\nmail.* ~'],
  },
  {
    id: 'jail-switched-off',
    title: 'Guessing passwords is no longer stopped (fail2ban)',
    literals: ['[sshd]', 'ignoreip'],
    paths: ['/etc/fail2ban/**'],
    pattern: /^\s*\[sshd\]\s*$|^\s*ignoreip\s{0,8}=.{0,200}?(?<![\d.])0\.0\.0\.0\/0/u,
    accept: (groups, match) => inForce(groups, match) && (match.matched.includes('ignoreip') || /^(?:\s*\n(?!\s*\[)[^\n]*){0,12}?\s*\n\s*enabled\s*=\s*(?:false|no|0)\b/u.test(match.after())),
    examples: ['/etc/fail2ban/jail.local\n[sshd]\nport = ssh\nenabled = false', '/etc/fail2ban/jail.local\nignoreip = 127.0.0.1/8 0.0.0.0/0'],
    counterExamples: ['/etc/fail2ban/jail.d/a.conf\n[sshd]\nenabled = true', '/etc/fail2ban/jail.conf\n[sshd]\nport = ssh\n[dropbear]\nenabled = false', '/etc/fail2ban/jail.local\n#ignoreip = 0.0.0.0/0', '/etc/fail2ban/jail.local\nignoreip = 127.0.0.1/8 ::1'],
  },
  {
    id: 'file-check-blind',
    title: 'Programs are left out of the check of files (AIDE, Tripwire)',
    literals: ['!/usr', '!/bin', '!/sbin', '!/lib', '!/etc'],
    paths: ['/etc/aide.conf', '/etc/aide/**', '/etc/tripwire/**'],
    pattern: /^\s*!\/(?:usr(?:\/(?:local\/)?(?:s?bin|lib))?|s?bin|lib|etc)\/?(?:\.\*)?\s*(?:;|$)/u,
    accept: inForce,
    examples: ['/etc/aide/aide.conf.d/99_x\n!/usr/bin', '/etc/aide.conf\n!/etc/', '/etc/tripwire/twpol.txt\n  !/sbin ;'],
    counterExamples: ['/etc/aide/aide.conf.d/31_x\n!/etc/mtab$', '/etc/aide.conf\n!/usr/src', '/etc/aide.conf\n# !/usr/bin', '/etc/aide/aide.conf.d/x\n/usr/bin Full'],
  },
  {
    id: 'everybody-allowed',
    title: 'Every address may reach every service (hosts.allow)',
    literals: ['ALL'],
    paths: ['/etc/hosts.allow'],
    pattern: /^\s*ALL\s{0,4}:\s{0,4}ALL\s*(?::\s*allow\s*)?$/iu,
    accept: inForce,
    examples: ['/etc/hosts.allow\nALL: ALL', '/etc/hosts.allow\nALL : ALL : ALLOW'],
    counterExamples: ['/etc/hosts.allow\n# ALL: LOCAL @some_netgroup', '/etc/hosts.allow\nALL: 192.0.2.', '/etc/hosts.deny\nALL: ALL'],
  },
  {
    id: 'su-not-logged',
    title: 'Changes of account by su are not logged (login.defs)',
    literals: ['SYSLOG_SU_ENAB'],
    paths: ['/etc/login.defs'],
    pattern: /^\s*SYSLOG_SU_ENAB\s+no\b/iu,
    accept: inForce,
    examples: ['/etc/login.defs\nSYSLOG_SU_ENAB\t\tno'],
    counterExamples: ['/etc/login.defs\nSYSLOG_SU_ENAB\t\tyes', '/etc/login.defs\n#SYSLOG_SU_ENAB no'],
  },
])
