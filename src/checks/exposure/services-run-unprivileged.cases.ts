/** Examples of exposure/services-run-unprivileged. */
import type { Cases } from '../define.ts'
import { account, installed, packaged, script, sshd, unit } from '../system-cases.ts'

const command = '/usr/bin/python3 /opt/app/app.py'
const ssh = packaged('openssh-server', '/usr/sbin/sshd', '/etc/systemd/system/ssh.service')

export const cases: Cases = {
  pass: [
    { title: 'a user of its own', facts: [...installed(), ssh, sshd, unit('app', command, { user: 'app' }), account('app', 990)] },
    { title: 'only services of packages', facts: [...installed(), ssh, sshd] },
    { title: 'root in name, with one capability left', facts: [...installed(), unit('app', command, { directives: { 'Service.CapabilityBoundingSet': ['CAP_NET_BIND_SERVICE'], 'Service.NoNewPrivileges': ['yes'] } })] },
    { title: 'a step of the boot does not stay', facts: [...installed(), unit('prepare', '/opt/app/prepare', { directives: { 'Service.Type': ['oneshot'] } })] },
    { title: 'the system\'s own daemons where no database tells', facts: [...installed([], { init: 'busybox', hasPackageManager: false }), script('S50dropbear', '/usr/sbin/dropbear -R'), script('S01syslogd', 'syslogd -n')] },
  ],
  fail: [
    { title: 'a web application as root', facts: [...installed(), ssh, sshd, unit('app', command)], subjects: ['app.service'] },
    { title: 'a second name of root', facts: [...installed(), unit('app', command, { user: 'admin' }), account('admin', 0)], subjects: ['app.service'] },
    { title: 'a start script of Buildroot', facts: [...installed([], { init: 'busybox', hasPackageManager: false }), script('S99app', '/usr/bin/appd --port 8080')], subjects: ['S99app'] },
  ],
  unknown: [
    { title: 'no system', facts: [] },
    { title: 'a system of which nothing tells what starts', facts: [...installed()] },
  ],
}
