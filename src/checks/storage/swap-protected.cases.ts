/** Examples of storage/swap-protected. */
import type { CaseFact, Cases } from '../define.ts'
import { file, installed, unit } from '../system-cases.ts'

const table = installed([file('/etc/fstab')])
const swap = (device: string, ...options: string[]): CaseFact => ({ kind: 'mount', file: '/etc/fstab', device, mountPoint: 'none', type: 'swap', options: options.length === 0 ? ['sw'] : options })
const setting = (section: string, key: string, value: string, path: string): CaseFact => ({ kind: 'setting', program: 'swap', section, key, value, file: path })
const mapping: CaseFact = { kind: 'disk-mapping', file: '/etc/crypttab', name: 'swap', device: '/dev/mmcblk0p4', keyFile: '/dev/urandom', options: ['swap', 'cipher=aes-xts-plain64'] }
const area = (name: string): CaseFact => ({ kind: 'volume', container: 'image.img/3', where: { artefact: 'image.img', path: '3' }, format: 'swap', encrypted: false, authenticated: false, details: { name } })
const kernel = (options: Record<string, string>): CaseFact => ({ kind: 'kernel-config', version: '6.1.0', options, file: '/boot/config-6.1.0' })

export const cases: Cases = {
  pass: [
    { title: 'no swap in the table', facts: table },
    { title: 'a key that is made anew at each start', facts: [...table, swap('/dev/mapper/swap'), mapping] },
    { title: 'compressed memory', facts: [...table, setting('zram-generator zram0', 'zram-size', 'ram / 2', '/etc/systemd/zram-generator.conf')] },
    { title: 'a swap file that is not made, and a line that nobody starts', facts: [...table, setting('dphys-swapfile', 'CONF_SWAPSIZE', '0', '/etc/dphys-swapfile'), unit('dphys-swapfile', '/sbin/dphys-swapfile setup'), swap('/dev/sda3', 'noauto')] },
    { title: 'a kernel without swap', facts: [...installed(), kernel({ MODULES: 'y' })] },
  ],
  fail: [
    { title: 'a partition', facts: [...table, swap('UUID=1234'), area('swap area')], subjects: ['UUID=1234'] },
    { title: 'a file', facts: [...table, swap('/swapfile')], subjects: ['/swapfile'] },
    { title: 'Raspberry Pi OS\'s file, by default', facts: [...table, unit('dphys-swapfile', '/sbin/dphys-swapfile setup')], subjects: ['/var/swap'] },
    { title: 'compressed memory with a device behind it', facts: [...table, setting('zram-generator zram0', 'writeback-device', '/dev/sda9', '/etc/systemd/zram-generator.conf')], subjects: ['/dev/sda9'] },
    { title: 'a line of a script', facts: [...table, unit('app', '/sbin/swapon -p 5 /data/swap')], subjects: ['/data/swap'] },
    { title: 'hibernation', facts: [...table, { kind: 'setting', program: 'cmdline', section: '', key: 'resume', value: '/dev/mmcblk0p4', file: '/cmdline.txt', container: 'image.img/1:fat' }], subjects: ['/dev/mmcblk0p4'] },
    { title: 'an area that no table names', facts: [...table, area('swap area')], subjects: ['3'] },
    { title: 'the memory of a system that sleeps', facts: [...table, area('swap area with a hibernated system')], subjects: ['3'] },
  ],
  unknown: [
    { title: 'no system', facts: [] },
    { title: 'no table of mounts', facts: installed() },
    { title: 'a logical volume', facts: [...table, swap('/dev/mapper/vg0-swap')] },
  ],
}
