/** Examples of exposure/no-world-writable-system-paths. */
import type { Cases } from '../define.ts'
import { file, folder, installed, link, program, unit } from '../system-cases.ts'

export const cases: Cases = {
  pass: [
    { title: 'ordinary permissions', facts: [...installed([program('/opt/app/app'), file('/etc/app.conf')])] },
    { title: 'links, sticky folders and places that are meant for everybody', facts: [...installed([link('/usr/lib/libx.so', 'libx.so.1'), folder('/var/spool/mail', { mode: 0o1777 }), file('/run/app.lock', { mode: 0o666 }), folder('/var/tmp', { mode: 0o1777 })])] },
    { title: 'a profile of root\'s is judged by exposure/root-runs-no-writable-files', facts: [...installed([file('/etc/profile', { mode: 0o666 }), program('/usr/bin/app')]), unit('app', '/usr/bin/app')] },
  ],
  fail: [
    { title: 'a folder of plug-ins', facts: [...installed([folder('/opt/app/plugins', { mode: 0o777 })])], subjects: ['/opt/app/plugins'] },
    { title: 'a setting', facts: [...installed([file('/etc/app.conf', { mode: 0o666 })])], subjects: ['/etc/app.conf'] },
    { title: 'a folder of data is hygiene', facts: [...installed([folder('/var/lib/app', { mode: 0o777 })])], subjects: ['/var/lib/app'] },
    { title: 'very many: the worst ones and their number', facts: [...installed([...Array.from({ length: 30 }, (_, index) => file(`/opt/app/${index}.py`, { mode: 0o666 })), program('/usr/bin/app', { mode: 0o777 })])], subjects: ['/usr/bin/app', 'further findings'] },
  ],
  unknown: [
    { title: 'no system', facts: [] },
  ],
}
