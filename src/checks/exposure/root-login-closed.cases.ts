/** Examples of exposure/root-login-closed. */
import type { CaseFact, Cases } from '../define.ts'
import { account, hash, installed, locked, program, script, sshd, sshdSetting, unit } from '../system-cases.ts'

const users: readonly CaseFact[] = [account('root', 0), hash('root')]
const closed: readonly CaseFact[] = [account('root', 0), locked('root')]
const uci = (key: string, value: string): CaseFact => ({ kind: 'setting', program: 'dropbear', section: 'main', key, value, file: '/etc/config/dropbear' })
const include = sshdSetting('Include', '/etc/ssh/sshd_config.d/*.conf')
const fragment = { file: '/etc/ssh/sshd_config.d/10-product.conf' }

export const cases: Cases = {
  pass: [
    { title: 'OpenSSH as it comes: root with a key at most', facts: [...installed(), ...users, sshd, sshdSetting('UsePAM', 'yes')], subjects: ['PermitRootLogin'] },
    { title: 'a fragment that is read first closes what the main file opens', facts: [...installed(), ...users, sshd, include, sshdSetting('PermitRootLogin', 'yes'), sshdSetting('PermitRootLogin', 'no', fragment)] },
    { title: 'a configuration whose server does not start', facts: [...installed(), ...users, sshdSetting('PermitRootLogin', 'yes'), unit('ssh', '/usr/sbin/sshd -D', { enabled: false }), unit('app', '/usr/bin/app')] },
    { title: 'dropbear with -w', facts: [...installed(), ...users, unit('dropbear', '/usr/sbin/dropbear -F -w')] },
    { title: 'OpenWrt with keys only', facts: [...installed([], { init: 'procd' }), ...users, script('dropbear', '/usr/sbin/dropbear'), uci('PasswordAuth', 'off')] },
  ],
  fail: [
    { title: 'a fragment opens it', facts: [...installed(), ...users, sshd, include, sshdSetting('PermitRootLogin', 'yes', fragment)], subjects: ['PermitRootLogin'] },
    { title: 'open to one network', facts: [...installed(), ...users, sshd, sshdSetting('PermitRootLogin', 'no'), sshdSetting('PermitRootLogin', 'yes', { section: 'Match Address 10.0.0.0/8' })], subjects: ['PermitRootLogin for Address 10.0.0.0/8'] },
    { title: 'open, though root is locked today', facts: [...installed(), ...closed, sshd, sshdSetting('PermitRootLogin', 'yes')], subjects: ['PermitRootLogin'] },
    { title: 'OpenWrt as it comes', facts: [...installed([], { init: 'procd' }), ...users, script('dropbear', '/usr/sbin/dropbear'), uci('PasswordAuth', 'on'), uci('RootPasswordAuth', 'on')], subjects: ['dropbear main'] },
    { title: 'dropbear of a small system, started in a way that was not found', facts: [...installed([program('/usr/sbin/dropbear')], { init: 'busybox' }), ...users], subjects: ['dropbear'] },
  ],
  unknown: [{ title: 'no system', facts: [] }],
}
