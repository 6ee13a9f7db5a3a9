/** Examples of exposure/mount-options-safe. */
import type { CaseFact, Cases } from '../define.ts'
import { installed, link, script } from '../system-cases.ts'

const mount = (mountPoint: string, options: string, type = 'ext4', device = '/dev/mmcblk0p3'): CaseFact => ({ kind: 'mount', device, mountPoint, type, options: options.split(','), file: '/etc/fstab' })
const root = mount('/', 'ro', 'ext4', '/dev/mmcblk0p2')
const tmp = mount('/tmp', 'nosuid,nodev,noexec', 'tmpfs', 'tmpfs')
const unit: CaseFact = { kind: 'unit', name: 'tmp.mount', directives: { 'Mount.Where': ['/tmp'], 'Mount.Type': ['tmpfs'], 'Mount.Options': ['mode=1777,nosuid,nodev,noexec'] }, file: '/usr/lib/systemd/system/tmp.mount' }

export const cases: Cases = {
  pass: [
    { title: 'data without rights, /tmp without programs', facts: [...installed(), root, tmp, mount('/data', 'rw,nosuid,nodev')] },
    { title: 'a unit that is linked to a target', facts: [...installed([link('/etc/systemd/system/local-fs.target.wants/tmp.mount', '/usr/lib/systemd/system/tmp.mount')]), root, unit] },
    { title: 'FAT stores no rights', facts: [...installed(), root, tmp, mount('/boot/firmware', 'defaults,noexec', 'vfat')] },
    { title: 'what anybody may mount', facts: [...installed(), root, tmp, mount('/media/usb', 'noauto,user', 'auto')] },
    { title: 'read-only', facts: [...installed(), root, tmp, mount('/boot', 'ro')] },
  ],
  fail: [
    { title: 'data with everything', facts: [...installed(), root, tmp, mount('/data', 'defaults')], subjects: ['mounts'] },
    { title: 'a stick from outside', facts: [...installed(), root, tmp, mount('/media/usb', 'nosuid')], subjects: ['mounts'] },
    { title: 'given back', facts: [...installed(), root, tmp, mount('/home', 'nosuid,nodev,suid')], subjects: ['mounts'] },
    { title: '/tmp in the root file system', facts: [...installed(), root], subjects: ['mounts'] },
    { title: 'a script that mounts memory', facts: [...installed([], { init: 'busybox' }), root, script('S01', 'mount -t tmpfs -o size=16m tmpfs /tmp')], subjects: ['mounts'] },
  ],
  unknown: [
    { title: 'no system', facts: [] },
    { title: 'nothing is told', facts: [...installed()] },
  ],
}
