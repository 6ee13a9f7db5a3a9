/** Examples of exposure/root-runs-no-writable-files. */
import type { CaseFact, Cases } from '../define.ts'
import { account, file, folder, installed, link, program, unit } from '../system-cases.ts'

const cron = (command: string, user = 'root'): CaseFact => ({ kind: 'start-entry', by: 'cron', name: 'product', user, command, schedule: '17 * * * *', enabled: true, file: '/etc/cron.d/product' })
const script = '/opt/app/clean.sh'
const users: readonly CaseFact[] = [account('root', 0), account('user', 1000)]

export const cases: Cases = {
  pass: [
    { title: 'root\'s own script', facts: [...installed([program(script)]), ...users, cron(`${script} >/dev/null 2>&1`)] },
    { title: 'a script that everybody may write, and that its own user runs', facts: [...installed([program(script, { mode: 0o777 }), program('/usr/bin/app')]), ...users, cron(script, 'user'), unit('app', '/usr/bin/app')] },
    { title: 'a user\'s own cron table, and links', facts: [...installed([program(script), file('/var/spool/cron/crontabs/user', { uid: 1000 }), link('/etc/rc3.d/S01app', '../init.d/app')]), ...users, cron(script)] },
    { title: 'an image that was packed without root\'s rights: owners mean nothing', facts: [...installed([folder('/', { uid: 1000 }), folder('/etc', { uid: 1000 }), folder('/bin', { uid: 1000 }), folder('/usr', { uid: 1000 }), program(script, { uid: 1000 })]), ...users, cron(script)] },
  ],
  fail: [
    { title: 'everybody may write the script', facts: [...installed([program(script, { mode: 0o777 })]), ...users, cron(script)], subjects: [script] },
    { title: 'more files than are told one by one', facts: [...installed(Array.from({ length: 45 }, (_, index) => program(`/opt/app/x${index}.sh`, { mode: 0o777 }))), ...users, ...Array.from({ length: 45 }, (_, index) => cron(`/opt/app/x${index}.sh`))], subjects: ['further findings'] },
    { title: 'everybody may write its folder', facts: [...installed([folder('/opt/app', { mode: 0o777 }), file('/opt/app/app.py')]), ...users, unit('app', '/usr/bin/python3 /opt/app/app.py')], subjects: ['/opt/app/app.py'] },
    { title: 'a user\'s own script', facts: [...installed([folder('/home/user', { uid: 1000, gid: 1000 }), program('/home/user/start.sh', { uid: 1000, gid: 1000 })]), ...users, unit('app', '/home/user/start.sh')], subjects: ['/home/user/start.sh'] },
    { title: 'a file in /tmp that is not there yet', facts: [...installed(), ...users, cron('sh /tmp/update.sh')], subjects: ['/tmp/update.sh'] },
    { title: 'a script by its name only, in a folder that the line goes to', facts: [...installed([folder('/srv/clips', { mode: 0o777 }), program('/srv/clips/rotate.sh')]), ...users, cron('cd /srv/clips && ./rotate.sh')], subjects: ['/srv/clips/rotate.sh'] },
    { title: 'a unit that a user may change', facts: [...installed([program('/usr/bin/app'), file('/etc/systemd/system/app.service', { uid: 1000 })]), ...users, unit('app', '/usr/bin/app')], subjects: ['/etc/systemd/system/app.service'] },
    { title: 'a folder of programs that a user owns', facts: [...installed([program('/usr/bin/app'), folder('/usr/local/bin', { uid: 1000 })]), ...users, unit('app', '/usr/bin/app')], subjects: ['/usr/local/bin'] },
    { title: 'a folder of libraries that everybody may write', facts: [...installed([program('/usr/bin/app'), folder('/opt/app/lib', { mode: 0o777 })]), ...users, unit('app', '/usr/bin/app'), { kind: 'setting', program: 'ld.so.conf', section: '', key: 'folder', value: '/opt/app/lib', file: '/etc/ld.so.conf.d/app.conf' }], subjects: ['/opt/app/lib'] },
    { title: 'PATH of a unit that leads into /tmp', facts: [...installed([program('/usr/bin/app')]), ...users, unit('app', '/usr/bin/app', { directives: { 'Service.Environment': ['PATH=/tmp/bin:/usr/bin'] } })], subjects: ['/tmp/bin'] },
    { title: 'a file that root reads when it logs in', facts: [...installed([program('/etc/profile.d/app.sh', { mode: 0o666 }), program('/usr/bin/app')]), ...users, unit('app', '/usr/bin/app'), { kind: 'event-hook', event: 'log-in', name: 'app.sh', command: '/etc/profile.d/app.sh', file: '/etc/profile.d/app.sh' }], subjects: ['/etc/profile.d/app.sh'] },
  ],
  unknown: [
    { title: 'no system', facts: [] },
    { title: 'a system of which nothing tells what starts', facts: [...installed()] },
  ],
}
