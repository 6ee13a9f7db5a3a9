/** Examples of comms/ssh-algorithms-current. */
import type { CaseFact, Cases } from '../define.ts'
import { installed, script, sshd, sshdSetting, unit } from '../system-cases.ts'

const item = (name: string, version: string): CaseFact => ({ kind: 'package', manager: 'dpkg', name, version, architecture: 'arm64', sourceName: name, sourceVersion: version, file: '/var/lib/dpkg/status' })

export const cases: Cases = {
  pass: [
    { title: 'the defaults of a version of today', facts: [...installed(), sshd, item('openssh-server', '1:9.2p1-2')] },
    { title: 'a list of good ones, and one that takes bad ones away', facts: [...installed(), sshd, sshdSetting('Ciphers', 'chacha20-poly1305@openssh.com,aes256-gcm@openssh.com'), sshdSetting('MACs', '-hmac-md5,hmac-sha1')] },
    { title: 'dropbear of today', facts: [...installed([], { init: 'procd' }), script('dropbear', '/usr/sbin/dropbear'), item('dropbear', '2024.86-1')] },
  ],
  fail: [
    { title: 'broken ciphers for an old client', facts: [...installed(), sshd, sshdSetting('Ciphers', '+3des-cbc,aes128-cbc')], subjects: ['Ciphers'] },
    { title: 'SHA-1 is out of favour', facts: [...installed(), sshd, sshdSetting('KexAlgorithms', 'diffie-hellman-group14-sha1')], subjects: ['KexAlgorithms'] },
    { title: 'a server of 2012', facts: [...installed(), sshd, item('openssh-server', '1:6.0p1-4')], subjects: ['OpenSSH defaults'] },
    { title: 'dropbear of 2018', facts: [...installed([], { init: 'procd' }), script('dropbear', '/usr/sbin/dropbear'), { kind: 'banner', component: 'dropbear', version: '2018.76', rule: 'dropbear', file: '/usr/sbin/dropbear' }], subjects: ['dropbear defaults'] },
  ],
  unknown: [{ title: 'no system', facts: [] }],
  'not-applicable': [{ title: 'no SSH server', facts: [...installed(), unit('app', '/usr/bin/app')] }],
}
