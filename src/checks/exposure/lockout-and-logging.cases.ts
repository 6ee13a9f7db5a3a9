/** Examples of exposure/lockout-and-logging. */
import type { CaseFact, Cases } from '../define.ts'
import { account, hash, installed, listener, locked, script, sshd, sshdSetting, unit } from '../system-cases.ts'

const users: readonly CaseFact[] = [account('root', 0), hash('root')]
const nobody: readonly CaseFact[] = [account('root', 0), locked('root')]
const journal = unit('systemd-journald', '/lib/systemd/systemd-journald')
const answer = (value: 'yes' | 'no' | 'planned'): CaseFact => ({ kind: 'answer', question: 'exposure.lockout-and-logging', answer: value, detail: 'five tries, then a minute; events go to the cloud' })
const pam: CaseFact = { kind: 'setting', program: 'pam', section: 'common-auth', key: 'auth', value: 'required pam_faillock.so preauth deny=5', file: '/etc/pam.d/common-auth' }
const openssh = (version: string): CaseFact => ({ kind: 'package', manager: 'dpkg', name: 'openssh-server', version, architecture: 'arm64', sourceName: 'openssh', sourceVersion: version, file: '/var/lib/dpkg/status' })

export const cases: Cases = {
  pass: [
    { title: 'keys only, and a journal', facts: [...installed(), ...nobody, sshd, sshdSetting('PasswordAuthentication', 'no'), journal], subjects: ['lock-out', 'logging'] },
    { title: 'passwords, and fail2ban', facts: [...installed(), ...users, sshd, unit('fail2ban', '/usr/bin/fail2ban-server -xf start'), journal] },
    { title: 'passwords, and a module that locks', facts: [...installed(), ...users, sshd, pam, journal] },
    { title: 'an OpenSSH that does it by itself', facts: [...installed(), ...users, sshd, openssh('1:10.0p1-7'), journal] },
  ],
  fail: [
    { title: 'passwords, and nothing that stops guessing', facts: [...installed(), ...users, sshd, openssh('1:9.2p1-2'), journal], subjects: ['lock-out'] },
    { title: 'nothing is logged', facts: [...installed([], { init: 'sysvinit' }), ...nobody, script('app', '/usr/bin/appd')], subjects: ['logging'] },
    { title: 'the dossier says no', facts: [...installed(), ...nobody, journal, answer('no')], subjects: ['answer'] },
  ],
  unknown: [
    { title: 'no system', facts: [] },
    { title: 'a web application with log-ins of its own', facts: [...installed([], { init: 'busybox' }), ...nobody, unit('nginx', '/usr/sbin/nginx'), listener('nginx', 'https', 443, { encrypted: true })], subjects: ['lock-out', 'logging'] },
  ],
}
