/** Examples of exposure/ssh-password-login-off. */
import type { CaseFact, Cases } from '../define.ts'
import { account, hash, installed, locked, script, sshd, sshdSetting, unit } from '../system-cases.ts'

const users: readonly CaseFact[] = [account('root', 0), locked('root'), account('service', 1000), hash('service')]
const nobody: readonly CaseFact[] = [account('root', 0), locked('root')]
const noKeyboard = sshdSetting('KbdInteractiveAuthentication', 'no')

export const cases: Cases = {
  pass: [
    { title: 'keys only', facts: [...installed(), ...users, sshd, sshdSetting('PasswordAuthentication', 'no'), noKeyboard, sshdSetting('UsePAM', 'yes')] },
    { title: 'a key and a password', facts: [...installed(), ...users, sshd, sshdSetting('AuthenticationMethods', 'publickey,password')], subjects: ['AuthenticationMethods'] },
    { title: 'no SSH server', facts: [...installed(), ...users, unit('app', '/usr/bin/app')] },
    { title: 'dropbear with -s', facts: [...installed(), ...users, unit('dropbear', '/usr/sbin/dropbear -F -s')], subjects: ['dropbear'] },
  ],
  fail: [
    { title: 'on, as OpenSSH has it when nothing is set', facts: [...installed(), ...users, sshd, noKeyboard, sshdSetting('UsePAM', 'yes')], subjects: ['PasswordAuthentication'] },
    { title: 'off in the manual\'s first word, on in its second', facts: [...installed(), ...users, sshd, sshdSetting('PasswordAuthentication', 'no'), sshdSetting('UsePAM', 'yes')], subjects: ['KbdInteractiveAuthentication'] },
    { title: 'on for one user', facts: [...installed(), ...users, sshd, sshdSetting('PasswordAuthentication', 'no'), noKeyboard, sshdSetting('PasswordAuthentication', 'yes', { section: 'Match User service' })], subjects: ['PasswordAuthentication for User service'] },
    { title: 'on, with nobody who has a password: hygiene', facts: [...installed(), ...nobody, sshd, noKeyboard], subjects: ['PasswordAuthentication'] },
    { title: 'dropbear of OpenWrt', facts: [...installed([], { init: 'procd' }), ...users, script('dropbear', '/usr/sbin/dropbear')], subjects: ['dropbear'] },
  ],
  unknown: [{ title: 'no system', facts: [] }],
}
