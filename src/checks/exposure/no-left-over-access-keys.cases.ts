/** Examples of exposure/no-left-over-access-keys. */
import type { CaseFact, Cases } from '../define.ts'
import { account, file, folder, installed, sshd, unit } from '../system-cases.ts'

const key = (name: string, path: string, options = '', comment = 'support@vendor.example'): CaseFact =>
  ({ kind: 'authorized-key', account: name, algorithm: 'ssh-ed25519', comment, fingerprint: 'SHA256:0123456789abcdef', options, file: path })

export const cases: Cases = {
  pass: [
    { title: 'no key anywhere', facts: [...installed([folder('/root')]), account('root', 0), sshd] },
    { title: 'a key in an example of a package', facts: [...installed([folder('/root')]), account('root', 0), sshd, key('examples', '/usr/share/doc/app/.ssh/authorized_keys')] },
    { title: 'an empty hosts.equiv', facts: [...installed([file('/etc/hosts.equiv', { size: 0 })]), account('root', 0)] },
  ],
  fail: [
    { title: 'a vendor\'s key for root', facts: [...installed([folder('/root')]), account('root', 0), sshd, key('root', '/root/.ssh/authorized_keys')], subjects: ['root support@vendor.example'] },
    { title: 'a key for OpenWrt\'s dropbear', facts: [...installed([], { init: 'procd' }), account('root', 0), key('root', '/etc/dropbear/authorized_keys', '', '')], subjects: ['root ssh-ed25519'] },
    { title: 'bound to one command, and on every unit', facts: [...installed(), account('backup', 1001), sshd, key('backup', '/home/backup/.ssh/authorized_keys', 'command="/usr/bin/backup",restrict')], subjects: ['backup support@vendor.example'] },
    { title: 'no server starts today', facts: [...installed(), account('root', 0), unit('app', '/usr/bin/app'), key('root', '/root/.ssh/authorized_keys')], subjects: ['root support@vendor.example'] },
    { title: 'trust by name', facts: [...installed([file('/root/.rhosts', { size: 12 })]), account('root', 0)], subjects: ['/root/.rhosts'] },
  ],
  unknown: [{ title: 'no system', facts: [] }],
}
