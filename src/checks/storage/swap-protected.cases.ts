/** Examples of storage/swap-protected. */
import type { CaseFact, Cases } from '../define.ts'
import { file, installed, program, unit } from '../system-cases.ts'

const table = installed([file('/etc/fstab')])
const swap = (device: string, ...options: string[]): CaseFact => ({ kind: 'mount', file: '/etc/fstab', device, mountPoint: 'none', type: 'swap', options: options.length === 0 ? ['sw'] : options })
const setting = (section: string, key: string, value: string, path: string): CaseFact => ({ kind: 'setting', program: 'swap', section, key, value, file: path })
const mapping: CaseFact = { kind: 'disk-mapping', file: '/etc/crypttab', name: 'swap', device: '/dev/mmcblk0p4', keyFile: '/dev/urandom', options: ['swap', 'cipher=aes-xts-plain64'] }
const area = (name: string, uuid = 'abcd'): CaseFact => ({ kind: 'volume', container: 'image.img/3', where: { artefact: 'image.img', path: '3' }, format: 'swap', encrypted: false, authenticated: false, details: { name, uuid } })
const kernel = (options: Record<string, string>, version = '6.1.0'): CaseFact => ({ kind: 'kernel-config', version, options, file: `/boot/config-${version}` })
const release = (version: string): CaseFact => ({ kind: 'kernel', release: `${version}-v8`, version })
const mount = (device: string, mountPoint: string): CaseFact => ({ kind: 'mount', file: '/etc/fstab', device, mountPoint, type: 'ext4', options: ['defaults'] })
const word = (key: string, value: string): CaseFact => ({ kind: 'setting', program: 'cmdline', section: '', key, value, file: '/cmdline.txt', container: 'image.img/1:fat' })
const root: CaseFact = { kind: 'disk-mapping', file: '/etc/crypttab', name: 'vault', device: '/dev/mmcblk0p2', keyFile: 'none', options: ['luks'] }
const withCryptsetup = installed([file('/etc/fstab'), program('/usr/sbin/cryptsetup')])

export const cases: Cases = {
  pass: [
    { title: 'no swap in the table', facts: table },
    { title: 'a key that is made anew at each start', facts: [...table, swap('/dev/mapper/swap'), mapping] },
    { title: 'compressed memory', facts: [...table, setting('zram-generator zram0', 'zram-size', 'ram / 2', '/etc/systemd/zram-generator.conf')] },
    { title: 'a swap file that is not made, and a line that nobody starts', facts: [...table, setting('dphys-swapfile', 'CONF_SWAPSIZE', '0', '/etc/dphys-swapfile'), unit('dphys-swapfile', '/sbin/dphys-swapfile setup'), swap('/dev/sda3', 'noauto')] },
    { title: 'a kernel without swap', facts: [...installed(), kernel({ MODULES: 'y' })] },
    { title: 'two kernels without swap', facts: [...installed(), kernel({ MODULES: 'y' }), kernel({ MODULES: 'y' }, '6.6.1'), release('6.1.0'), release('6.6.1')] },
    { title: 'a file on an encrypted root', facts: [...table, swap('/swapfile'), mount('/dev/mapper/vault', '/'), root] },
    { title: 'a file on encrypted data', facts: [...table, unit('app', '/sbin/swapon /data/swap'), mount('/dev/mmcblk0p2', '/'), mount('/dev/mapper/vault', '/data'), root] },
    { title: 'a command that switches on what the table names', facts: [...table, unit('app', '/sbin/swapon -a')] },
  ],
  fail: [
    { title: 'a partition', facts: [...table, swap('/dev/mmcblk0p4')], subjects: ['/dev/mmcblk0p4'] },
    { title: 'an area by its name, where nothing could decrypt', facts: [...table, swap('UUID=1234')], subjects: ['UUID=1234'] },
    { title: 'an area that is seen in the image', facts: [...withCryptsetup, swap('UUID=1234'), area('swap area', '1234')], subjects: ['UUID=1234'] },
    { title: 'a partition by its name, beside encrypted data', facts: [...withCryptsetup, swap('PARTUUID=1234-02'), root], subjects: ['PARTUUID=1234-02'] },
    { title: 'a file on a root that is a partition, beside encrypted data', facts: [...table, swap('/swapfile'), mount('UUID=99', '/'), word('root', 'PARTUUID=1234-02'), root], subjects: ['/swapfile'] },
    { title: 'a device by its label, in a line of a script', facts: [...table, unit('app', '/bin/sh -c "swapon -L swap; exec app"')], subjects: ['LABEL=swap'] },
    { title: 'a file', facts: [...table, swap('/swapfile')], subjects: ['/swapfile'] },
    { title: 'Raspberry Pi OS\'s file, by default', facts: [...table, unit('dphys-swapfile', '/sbin/dphys-swapfile setup')], subjects: ['/var/swap'] },
    { title: 'compressed memory with a device behind it', facts: [...table, setting('zram-generator zram0', 'writeback-device', '/dev/sda9', '/etc/systemd/zram-generator.conf')], subjects: ['/dev/sda9'] },
    { title: 'a line of a script', facts: [...table, unit('app', '/sbin/swapon -p 5 /data/swap')], subjects: ['/data/swap'] },
    { title: 'OpenWrt\'s table', facts: [...table, setting('openwrt', 'device', 'UUID=1234', '/etc/config/fstab')], subjects: ['UUID=1234'] },
    { title: 'hibernation', facts: [...table, { kind: 'setting', program: 'cmdline', section: '', key: 'resume', value: '/dev/mmcblk0p4', file: '/cmdline.txt', container: 'image.img/1:fat' }], subjects: ['/dev/mmcblk0p4'] },
    { title: 'an area that no table names', facts: [...table, area('swap area')], subjects: ['3'] },
    { title: 'the memory of a system that sleeps', facts: [...table, area('swap area with a hibernated system')], subjects: ['3'] },
  ],
  unknown: [
    { title: 'no system', facts: [] },
    { title: 'no table of mounts', facts: installed() },
    { title: 'one kernel of two is without swap', facts: [...installed(), kernel({ MODULES: 'y' }), kernel({ SWAP: 'y' }, '6.6.1')] },
    { title: 'the same version built twice', facts: [...installed(), kernel({ MODULES: 'y' }), { ...kernel({ SWAP: 'y' }), file: '/boot/config-rescue' }] },
    { title: 'a second kernel whose configuration is missing', facts: [...installed(), kernel({ MODULES: 'y' }), release('6.1.0'), release('6.6.1')] },
    { title: 'a device that a variable names', facts: [...table, unit('app', '/bin/sh -c "swapon -p 5 $SWAP"')], subjects: ['swapon'] },
    { title: 'a name that may be inside an encrypted device', facts: [...withCryptsetup, swap('UUID=1234')], subjects: ['UUID=1234'] },
    { title: 'a file on a root that may be encrypted', facts: [...table, swap('/swapfile'), mount('UUID=99', '/'), root], subjects: ['/swapfile'] },
    { title: 'a file on a root that the command line decrypts', facts: [...table, swap('/swapfile'), word('root', '/dev/mapper/root'), word('rd.luks.uuid', '77')], subjects: ['/swapfile'] },
    { title: 'OpenWrt\'s table names no device', facts: [...table, setting('openwrt', 'device', '', '/etc/config/fstab')], subjects: ['swapon'] },
    { title: 'a loop device and a device of the network, of which nobody knows what lies behind', facts: [...table, swap('/dev/loop0'), swap('/dev/nbd0')], subjects: ['/dev/loop0', '/dev/nbd0'] },
    { title: 'a file on a loop device', facts: [...table, swap('/data/swap'), mount('/dev/loop3', '/data')], subjects: ['/data/swap'] },
    { title: 'a logical volume', facts: [...table, swap('/dev/mapper/vg0-swap')] },
  ],
}
