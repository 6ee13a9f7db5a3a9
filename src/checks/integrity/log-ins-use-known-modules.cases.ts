/** Examples of integrity/log-ins-use-known-modules. */
import type { CaseFact, Cases } from '../define.ts'
import { file, folder, installed, packaged, program } from '../system-cases.ts'

const pam = (service: string, key: string, value: string): CaseFact => ({ kind: 'setting', program: 'pam', section: service, key, value, file: `/etc/pam.d/${service}` })
/** As Debian writes it. */
const common = [pam('common-auth', 'auth', '[success=1 default=ignore] pam_unix.so nullok'), pam('common-auth', 'auth', 'requisite pam_deny.so'), pam('common-auth', 'auth', 'required pam_permit.so')]
const modules = [folder('/usr/lib/security'), file('/usr/lib/security/pam_unix.so'), file('/usr/lib/security/pam_ext.so')]
const debian = [...installed(modules), packaged('libpam-modules', '/usr/lib/security/pam_unix.so')]

export const cases: Cases = {
  pass: [
    { title: 'Debian\'s stack', facts: [...debian, ...common, pam('sshd', 'include', 'common-auth')] },
    { title: 'root needs no password for su', facts: [...debian, ...common, pam('su', 'auth', 'sufficient pam_rootok.so'), pam('su', 'include', 'common-auth')] },
    { title: 'tools for accounts that only root can use', facts: [...debian, ...common, ...['useradd', 'chpasswd', 'shadow'].flatMap((tool) => [pam(tool, 'auth', 'sufficient pam_rootok.so'), pam(tool, 'auth', 'required pam_permit.so')])] },
    { title: 'a greeter, and a session that ends with pam_permit', facts: [...debian, ...common, pam('lightdm-greeter', 'auth', 'required pam_permit.so'), pam('login', 'session', 'required pam_permit.so'), pam('login', 'account', 'sufficient pam_permit.so')] },
    { title: 'pam_permit beside what another file decides', facts: [...debian, ...common, pam('app', 'auth', 'include common-auth'), pam('app', 'auth', 'required pam_permit.so')] },
    { title: 'a pam_permit behind a password that is required', facts: [...debian, pam('app', 'auth', 'required pam_unix.so'), pam('app', 'auth', 'sufficient pam_permit.so')] },
    { title: 'a script at log-ins that sees no password', facts: [...debian, ...common, pam('sshd', 'session', 'optional pam_exec.so /opt/app/on-login')] },
    { title: 'a module that is named and not installed', facts: [...debian, ...common, pam('login', 'auth', 'optional pam_group.so')] },
  ],
  fail: [
    { title: 'everybody gets in before a password is asked', facts: [...debian, pam('common-auth', 'auth', 'sufficient pam_permit.so'), ...common], subjects: ['pam_permit common-auth'] },
    { title: 'the same with a list of actions', facts: [...debian, ...common, pam('sshd', 'auth', '[success=done default=ignore] pam_permit.so')], subjects: ['pam_permit sshd'] },
    { title: 'everybody gets in, whatever stands before', facts: [...debian, ...common, pam('sshd', 'auth', 'required pam_env.so'), pam('sshd', 'auth', 'sufficient pam_permit.so'), pam('sshd', 'include', 'common-auth')], subjects: ['pam_permit sshd'] },
    { title: 'a password that is asked, and whose answer does not count', facts: [...debian, pam('app', 'auth', 'sufficient pam_unix.so'), pam('app', 'auth', 'required pam_permit.so')], subjects: ['pam_permit app'] },
    { title: 'the refusal is skipped', facts: [...debian, pam('common-auth', 'auth', '[success=1 default=ignore] pam_permit.so'), ...common.slice(1), pam('sshd', 'include', 'common-auth')], subjects: ['pam_permit common-auth'] },
    { title: 'nothing else is asked', facts: [...debian, ...common, pam('app', 'auth', 'required pam_env.so'), pam('app', 'auth', 'required pam_permit.so')], subjects: ['pam_permit app'] },
    { title: 'a tool for accounts that is root whoever starts it', facts: [...installed([...modules, program('/usr/sbin/useradd', { mode: 0o4755 })]), ...common, pam('useradd', 'auth', 'sufficient pam_rootok.so'), pam('useradd', 'auth', 'required pam_permit.so')], subjects: ['pam_permit useradd'] },
    { title: 'a module that came with no package', facts: [...debian, ...common, pam('common-auth', 'auth', 'optional pam_ext.so')], subjects: ['pam_ext.so'] },
    { title: 'a module in a place of everybody, without packages', facts: [...installed([program('/dev/shm/p.so')]), ...common, pam('sshd', 'auth', 'sufficient /dev/shm/p.so')], subjects: ['p.so'] },
    { title: 'passwords are handed to a script', facts: [...debian, ...common, pam('common-auth', 'auth', 'optional pam_exec.so quiet expose_authtok /usr/local/bin/note')], subjects: ['pam_exec common-auth'] },
  ],
  unknown: [
    { title: 'no system', facts: [] },
    { title: 'the list of files ended early', facts: [...installed(modules, {}, { partial: true }), ...common] },
  ],
  'not-applicable': [{ title: 'no PAM', facts: installed() }],
}
