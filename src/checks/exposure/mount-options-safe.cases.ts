/** Examples of exposure/mount-options-safe. */
import type { CaseFact, Cases } from '../define.ts'
import { folder, installed, link, script } from '../system-cases.ts'

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
    { title: 'mounted again with less', facts: [...installed(), root, mount('/tmp', 'defaults', 'tmpfs'), script('S01', 'mount -o remount,nosuid,nodev,noexec /tmp')] },
    { title: 'a folder is made, and memory mounted there', facts: [...installed(), root, script('S01', 'mkdir -p /tmp && mount tmpfs /tmp -t tmpfs -o nosuid,nodev,noexec 2>/dev/null')] },
    { title: 'read-only', facts: [...installed(), root, tmp, mount('/boot', 'ro')] },
  ],
  fail: [
    { title: 'data with everything', facts: [...installed(), root, tmp, mount('/data', 'defaults')], subjects: ['mounts'] },
    { title: 'a stick from outside', facts: [...installed(), root, tmp, mount('/media/usb', 'nosuid')], subjects: ['mounts'] },
    { title: 'given back', facts: [...installed(), root, tmp, mount('/home', 'nosuid,nodev,suid')], subjects: ['mounts'] },
    { title: '/tmp in the root file system', facts: [...installed(), root], subjects: ['mounts'] },
    { title: 'read-only, and then written all the same', facts: [...installed(), root, tmp, mount('/data', 'ro'), script('S01', 'mount -o remount,rw /data')], subjects: ['mounts'] },
    { title: 'a script that mounts without a type', facts: [...installed(), root, tmp, script('S01', 'mount /dev/mmcblk0p4 /data')], subjects: ['mounts'] },
    { title: 'a script that mounts memory', facts: [...installed([], { init: 'busybox' }), root, script('S01', 'mount -t tmpfs -o size=16m tmpfs /tmp')], subjects: ['mounts'] },
  ],
  unknown: [
    { title: 'no place that others write is told', facts: [...installed([link('/tmp', '/var/tmp'), folder('/var/tmp')]), root, mount('/proc', 'defaults', 'proc', 'proc')] },
    { title: 'options that a variable holds', facts: [...installed(), root, script('S01', 'mount -t tmpfs -o $TMPOPTIONS tmpfs /tmp')] },
    { title: 'no system', facts: [] },
    { title: 'nothing is told', facts: [...installed()] },
  ],
}
