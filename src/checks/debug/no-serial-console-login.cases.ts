/** Examples of debug/no-serial-console-login. */
import type { CaseFact, Cases } from '../define.ts'
import { account, hash, installed, link, locked, sshd, unit } from '../system-cases.ts'

const users: readonly CaseFact[] = [account('root', 0), hash('root')]
const word = (key: string, value: string): CaseFact => ({ kind: 'setting', program: 'cmdline', section: '', key, value, container: 'image.img/1:fat', file: '/cmdline.txt' })
const generated = unit('serial-getty@ttyS0', '/sbin/agetty -o \'-p -- \\u\' --keep-baud 115200 ttyS0 $TERM', { schedule: 'console=ttyS0,115200' })
const getty = unit('serial-getty@ttyS0', '/sbin/agetty --keep-baud 115200,57600,38400,9600 ttyS0 $TERM')
const inittab = (name: string, schedule: string, command: string): CaseFact => ({ kind: 'start-entry', by: 'inittab', name, user: 'root', command, schedule, enabled: true, file: '/etc/inittab' })
const busybox = installed([], { init: 'busybox', title: 'Buildroot' })

export const cases: Cases = {
  pass: [
    { title: 'a console on the screen only', facts: [...installed(), ...users, sshd, word('console', 'tty1'), unit('getty@tty1', '/sbin/agetty -o \'-p -- \\u\' --noclear - $TERM')] },
    { title: 'a small system without a console', facts: [...busybox, ...users, inittab('sysinit', 'sysinit', '/etc/init.d/rcS')] },
    { title: 'a port that the firmware leaves off', facts: [...installed(), ...users, sshd, word('console', 'serial0,115200'), { kind: 'setting', program: 'config.txt', section: '', key: 'enable_uart', value: '0', container: 'image.img/1:fat', file: '/config.txt' }] },
  ],
  fail: [
    { title: 'the command line names one, and systemd starts a login there', facts: [...installed(), ...users, word('console', 'ttyS0,115200'), generated], subjects: ['console=ttyS0'] },
    { title: 'a unit that was enabled by hand, beside it', facts: [...installed([link('/etc/systemd/system/getty.target.wants/serial-getty@ttyS0.service', '/lib/systemd/system/serial-getty@.service')]), ...users, word('console', 'serial0,115200'), getty], subjects: ['console=serial0', 'serial-getty@ttyS0.service'] },
    { title: 'a shell without a login', facts: [...busybox, ...users, inittab('askfirst', 'askfirst', '-/bin/sh')], subjects: ['inittab console'] },
    { title: 'a login of busybox', facts: [...busybox, ...users, inittab('ttyS0', 'respawn', '/sbin/getty -L ttyS0 115200 vt100')], subjects: ['inittab ttyS0'] },
    { title: 'a login that nobody can use is hygiene', facts: [...installed(), account('root', 0), locked('root'), word('console', 'ttyS0,115200'), generated], subjects: ['console=ttyS0'] },
    { title: 'a port of i.MX, whose name is lower case', facts: [...installed(), ...users, word('console', 'ttymxc1,115200'), unit('serial-getty@ttymxc1', '/sbin/agetty -8 -L ttymxc1 115200 $TERM', { schedule: 'console=ttymxc1,115200' })], subjects: ['console=ttymxc1'] },
    { title: 'messages only', facts: [...busybox, ...users, word('console', 'ttyAMA0,115200'), inittab('sysinit', 'sysinit', '/etc/init.d/rcS')], subjects: ['console=ttyAMA0'] },
  ],
  unknown: [
    { title: 'no system', facts: [] },
    { title: 'a system of which nothing tells how it boots', facts: [...installed()] },
  ],
}
