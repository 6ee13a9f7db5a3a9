/** Examples of exposure/sudo-needs-password. */
import type { CaseFact, Cases } from '../define.ts'
import { account, file, installed, program } from '../system-cases.ts'

const sudo = program('/usr/bin/sudo', { mode: 0o4755 })
const rule = (who: string, commands: string, noPassword: boolean, runAs = 'ALL'): CaseFact =>
  ({ kind: 'sudo-rule', who, runAs, noPassword, commands, file: noPassword ? '/etc/sudoers.d/product' : '/etc/sudoers' })
const group = (name: string, ...members: string[]): CaseFact => ({ kind: 'group', name, gid: 27, members, file: '/etc/group' })
const base: readonly CaseFact[] = [...installed([sudo, file('/etc/sudoers')]), account('root', 0), account('user', 1000), rule('root', 'ALL', false)]

export const cases: Cases = {
  pass: [
    { title: 'members of a group, with their password', facts: [...base, rule('%sudo', 'ALL', false), group('sudo', 'user')] },
    { title: 'one harmless command', facts: [...base, rule('user', '/sbin/reboot, /usr/bin/systemctl restart app.service', true)] },
    { title: 'a default that frees somebody else', facts: [...base, rule('user', 'ALL', false), { kind: 'setting', program: 'sudo', section: ':backup', key: 'authenticate', value: 'no', file: '/etc/sudoers' }] },
    { title: 'as another user than root', facts: [...base, rule('user', 'ALL', true, 'backup')] },
  ],
  fail: [
    { title: 'everything without a password', facts: [...base, rule('user', 'ALL', true)], subjects: ['user'] },
    { title: 'a group with members', facts: [...base, rule('%wheel', 'ALL', true), group('wheel', 'user')], subjects: ['%wheel'] },
    { title: 'one command that gives a shell', facts: [...base, rule('user', '/usr/bin/vim', true)], subjects: ['user /usr/bin/vim'] },
    { title: 'a wildcard in an argument', facts: [...base, rule('user', '/usr/bin/systemctl restart *', true)], subjects: ['user /usr/bin/systemctl restart *'] },
    { title: 'doas that asks nothing', facts: [...installed([program('/usr/bin/doas', { mode: 0o4755 })]), account('user', 1000), group('wheel', 'user'), { kind: 'sudo-rule', who: '%wheel', runAs: 'ALL', noPassword: true, commands: 'ALL', file: '/etc/doas.conf' }], subjects: ['%wheel'] },
    { title: 'a default that frees everybody', facts: [...base, rule('user', 'ALL', false), { kind: 'setting', program: 'sudo', section: '', key: 'authenticate', value: 'no', file: '/etc/sudoers.d/x' }], subjects: ['user'] },
    { title: 'a default that frees one account', facts: [...base, rule('user', 'ALL', false), { kind: 'setting', program: 'sudo', section: ':user', key: 'authenticate', value: 'no', file: '/etc/sudoers' }], subjects: ['user'] },
    { title: 'a rule for an account that is gone', facts: [...base, rule('pi', 'ALL', true)], subjects: ['pi'] },
  ],
  unknown: [
    { title: 'no system', facts: [] },
    { title: 'sudo with rules that could not be read', facts: [...installed([sudo, file('/etc/sudoers')])] },
  ],
  'not-applicable': [{ title: 'no sudo', facts: [...installed(), account('root', 0)] }],
}
