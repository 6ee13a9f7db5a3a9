/** Examples of exposure/no-legacy-services. */
import type { CaseFact, Cases } from '../define.ts'
import { installed, listener, sshd, unit } from '../system-cases.ts'

const telnet: CaseFact = listener('inetd', 'telnet', 23, { file: '/etc/inetd.conf' })
const inetd = unit('inetd', '/usr/sbin/inetd')
const byInetd = (name: string, command: string): CaseFact => ({ kind: 'start-entry', by: 'inetd', name, user: 'root', command, schedule: 'on connection', enabled: true, file: '/etc/inetd.conf' })
const buildroot = installed([], { init: 'busybox', title: 'Buildroot 2024.02' })

export const cases: Cases = {
  pass: [
    { title: 'only SSH starts', facts: [...installed(), sshd, listener('sshd', 'ssh', 22, { encrypted: true })] },
    { title: 'a job that only stops it', facts: [...installed(), sshd, unit('guard', '/usr/bin/killall telnetd')] },
    { title: 'a telnet line for a super-server that does not start', facts: [...installed(), sshd, telnet, byInetd('telnet', '/usr/sbin/telnetd'), unit('inetd', '/usr/sbin/inetd', { enabled: false })] },
    { title: 'a file server for the unit itself only', facts: [...installed(), sshd, unit('tftpd', '/usr/sbin/wrapper'), listener('tftpd', 'tftp', 69, { address: '127.0.0.1' })] },
  ],
  fail: [
    { title: 'telnet through the super-server', facts: [...installed(), inetd, telnet, byInetd('telnet', '/usr/sbin/tcpd /usr/sbin/telnetd')], subjects: ['telnet:23'] },
    { title: 'telnet of busybox in a start script', facts: [...buildroot, unit('S50telnet', 'telnetd -F', { by: 'init.d', name: 'S50telnet', file: '/etc/init.d/S50telnet' })], subjects: ['telnet'] },
    { title: 'a remote shell and an echo', facts: [...installed(), inetd, byInetd('shell', '/usr/sbin/in.rshd'), byInetd('echo', 'internal')], subjects: ['shell', 'echo'] },
    { title: 'FTP', facts: [...installed(), unit('vsftpd', '/usr/sbin/vsftpd /etc/vsftpd.conf')], subjects: ['ftp'] },
  ],
  unknown: [
    { title: 'no system', facts: [] },
    { title: 'a system of which nothing tells what starts', facts: [...installed()] },
  ],
}
