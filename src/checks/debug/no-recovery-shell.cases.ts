/** Examples of debug/no-recovery-shell. */
import { FileTree } from '../../facts/file-tree.ts'
import type { CaseFact, Cases } from '../define.ts'
import { account, file, installed, locked, program, sshd, unit } from '../system-cases.ts'

const word = (key: string, value = ''): CaseFact => ({ kind: 'setting', program: 'cmdline', section: '', key, value, container: 'image.img/1:fat', file: '/cmdline.txt' })
const variable = (key: string, value: string): CaseFact => ({ kind: 'setting', program: 'u-boot-env', section: '', key, value, container: 'image.img/1:fat', file: '/uboot.env' })
const archive: CaseFact = {
  kind: 'file-tree', format: 'container/cpio', partial: false, place: { artefact: 0, steps: [] }, container: 'image.img/1:fat/initrd.img:gzip:cpio',
  tree: FileTree.of([program('/init'), file('/scripts/functions')]),
}

export const cases: Cases = {
  pass: [
    { title: 'an ordinary command line', facts: [...installed(), sshd, word('root', '/dev/mmcblk0p2'), word('console', 'tty1')] },
    { title: 'a boot loader that looks at no key', facts: [...installed(), sshd, word('root', '/dev/mmcblk0p2'), variable('bootdelay', '-2')] },
    { title: 'a boot loader that asks for a pass phrase', facts: [...installed(), sshd, word('root', '/dev/mmcblk0p2'), variable('bootdelay', '3'), variable('bootstopkeysha256', 'abcd')] },
    { title: 'a boot archive that restarts instead', facts: [...installed(), sshd, archive, word('root', '/dev/mmcblk0p2'), word('panic', '5')] },
  ],
  fail: [
    { title: 'a shell in the place of the system', facts: [...installed(), sshd, word('init', '/bin/sh')], subjects: ['init=/bin/sh'] },
    { title: 'the debug shell of systemd', facts: [...installed(), unit('debug-shell', '/bin/sh')], subjects: ['debug-shell.service'] },
    { title: 'a boot loader that stops at a key press', facts: [...installed(), sshd, word('root', '/dev/mmcblk0p2'), variable('bootdelay', '2')], subjects: ['bootdelay'] },
    { title: 'a boot loader with a way into a shell', facts: [...installed(), sshd, word('root', '/dev/mmcblk0p2'), variable('altbootcmd', 'setenv bootargs ${bootargs} init=/bin/sh; run bootcmd')], subjects: ['altbootcmd'] },
    { title: 'an automatic login on the screen', facts: [...installed(), unit('getty@tty1', '/sbin/agetty --autologin root --noclear tty1 $TERM')], subjects: ['getty@tty1.service'] },
    { title: 'a boot archive that opens a shell when it fails', facts: [...installed(), sshd, archive, word('root', '/dev/mmcblk0p2')], subjects: ['initramfs shell'] },
    { title: 'rescue mode that is forced open', facts: [...installed(), sshd, account('root', 0), locked('root'), unit('emergency', '/lib/systemd/systemd-sulogin-shell emergency', { enabled: false, directives: { 'Service.Environment': ['SYSTEMD_SULOGIN_FORCE=1'] } })], subjects: ['emergency.service'] },
    { title: 'OpenWrt\'s failsafe mode', facts: [...installed([file('/lib/preinit/30_failsafe_wait')], { init: 'procd' })], subjects: ['failsafe mode'] },
  ],
  unknown: [
    { title: 'no system', facts: [] },
    { title: 'a system of which nothing tells how it boots', facts: [...installed()] },
  ],
}
