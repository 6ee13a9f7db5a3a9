/** Examples of identity/host-keys-per-unit. */
import type { CaseFact, Cases } from '../define.ts'
import { file, folder, installed, packaged, program, unit } from '../system-cases.ts'

const server = [folder('/etc/ssh'), folder('/usr/sbin'), program('/usr/sbin/sshd')]
const key = (path: string, algorithm: string, format: 'openssh' | 'dropbear' = 'openssh'): CaseFact =>
  ({ kind: 'private-key', file: path, format, algorithm, bits: 256, encrypted: false, keyFingerprint: path })

export const cases: Cases = {
  pass: [
    { title: 'a server, and no key yet', facts: [...installed(server), packaged('openssh-server', '/usr/sbin/sshd')] },
    { title: 'a key of the test suite of a library is no host key', facts: [...installed(server), key('/usr/share/doc/ssh/examples/ssh_host_rsa_key', 'RSA')] },
  ],
  fail: [
    {
      title: 'the same server with keys: one finding for each',
      facts: [...installed([...server, file('/etc/ssh/ssh_host_rsa_key', { mode: 0o600 })]), key('/etc/ssh/ssh_host_rsa_key', 'RSA'), key('/etc/ssh/ssh_host_ed25519_key', 'Ed25519')],
      subjects: ['/etc/ssh/ssh_host_rsa_key', '/etc/ssh/ssh_host_ed25519_key'],
    },
    { title: 'a key of dropbear', facts: [...installed([folder('/etc/dropbear')]), key('/etc/dropbear/dropbear_ed25519_host_key', 'Ed25519', 'dropbear')], subjects: ['/etc/dropbear/dropbear_ed25519_host_key'] },
    {
      title: 'a first start that makes new ones is milder, and not good',
      facts: [...installed(server), key('/etc/ssh/ssh_host_rsa_key', 'RSA'), unit('regenerate_ssh_host_keys', '/usr/bin/ssh-keygen -A -v')],
    },
  ],
  unknown: [{ title: 'no system', facts: [] }],
  'not-applicable': [{ title: 'no SSH server', facts: installed() }],
}
