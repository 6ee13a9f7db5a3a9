/** Examples of integrity/root-filesystem-read-only. */
import type { Cases } from '../define.ts'
import { cmdline, mount, rootContainer } from '../root-cases.ts'
import { file, installed, program } from '../system-cases.ts'

const squashfs = rootContainer({ format: 'filesystem/squashfs', readOnlyFormat: true })

export const cases: Cases = {
  pass: [
    { title: 'squashfs', facts: [...installed(), squashfs] },
    { title: 'ext4 that fstab mounts read-only', facts: [...installed(), rootContainer(), mount('/dev/root', '/', 'auto', 'ro'), ...cmdline('root=/dev/mmcblk0p2 ro')] },
    { title: 'the kernel mounts it read-only, and no table changes that', facts: [...installed(), rootContainer(), ...cmdline('root=/dev/mmcblk0p2')] },
    { title: 'Raspberry Pi OS with its layer in memory', facts: [...installed(), rootContainer(), mount('PARTUUID=1234abcd-02', '/', 'ext4', 'defaults'), ...cmdline('boot=overlay root=PARTUUID=1234abcd-02')] },
    { title: 'a layer in memory over /etc', facts: [...installed(), squashfs, mount('overlay', '/etc', 'overlay', 'lowerdir=/etc', 'upperdir=/run/etc', 'workdir=/run/etc-work')] },
  ],
  fail: [
    { title: 'the same ext4, without "ro"', facts: [...installed(), rootContainer(), mount('/dev/root', '/', 'auto', 'defaults'), ...cmdline('root=/dev/mmcblk0p2 ro')], subjects: ['2:ext4'] },
    { title: 'the command line says rw', facts: [...installed(), rootContainer(), ...cmdline('root=/dev/mmcblk0p2 rw')] },
    { title: 'Buildroot\'s inittab mounts it again', facts: [...installed([], { init: 'busybox' }), rootContainer(), mount('/dev/root', '/', 'ext2', 'rw', 'noauto'), { kind: 'start-entry', by: 'inittab', name: 'sysinit', user: 'root', command: '/bin/mount -o remount,rw /', schedule: '', enabled: true, file: '/etc/inittab' }] },
    { title: 'OpenWrt\'s writable layer over squashfs', facts: [...installed([program('/sbin/mount_root'), file('/lib/preinit/80_mount_root')]), squashfs] },
    { title: 'a lasting layer over programs', facts: [...installed(), squashfs, mount('overlay', '/usr', 'overlay', 'lowerdir=/usr', 'upperdir=/data/usr', 'workdir=/data/work')], subjects: ['/usr'] },
    { title: 'two slots: each is started by its own command line', facts: [
      ...installed(), rootContainer(), { kind: 'partition', table: 'mbr', number: 2, type: '83', typeName: 'Linux', uuid: '1234abcd-02', start: 0, bytes: 1, bootable: false },
      ...cmdline('root=PARTUUID=1234abcd-03 ro', 'image.img/1:fat', '/b/cmdline.txt'), ...cmdline('root=PARTUUID=1234abcd-02 rw', 'image.img/1:fat', '/a/cmdline.txt'),
    ] },
  ],
  unknown: [
    { title: 'no system', facts: [] },
    { title: 'an archive of the files alone', facts: [...installed(), rootContainer({ format: 'container/tar', readOnlyFormat: true })] },
    { title: 'an ext4 file system alone', facts: [...installed(), rootContainer()] },
  ],
}
