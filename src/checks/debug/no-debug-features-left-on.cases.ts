/** Examples of debug/no-debug-features-left-on. */
import type { CaseFact, Cases } from '../define.ts'
import { installed, link, program, script } from '../system-cases.ts'

const boot = (name: 'config.txt' | 'cmdline', key: string, value = ''): CaseFact => ({ kind: 'setting', program: name, section: '', key, value, container: 'image.img/1:fat', file: name === 'cmdline' ? '/cmdline.txt' : '/config.txt' })
const quiet = boot('cmdline', 'quiet')

export const cases: Cases = {
  pass: [
    { title: 'addresses hidden at boot', facts: [...installed(), quiet, script('S10hide', 'echo 1 > /proc/sys/kernel/kptr_restrict')] },
    { title: 'an ordinary boot', facts: [...installed(), quiet, boot('config.txt', 'arm_64bit', '1'), boot('config.txt', 'enable_jtag_gpio', '0')] },
    { title: 'small tools of busybox', facts: [...installed([link('/usr/bin/strace', '/bin/busybox')]), quiet] },
  ],
  fail: [
    { title: 'JTAG on the header', facts: [...installed(), quiet, boot('config.txt', 'enable_jtag_gpio', '1')], subjects: ['enable_jtag_gpio=1'] },
    { title: 'the kernel\'s debugger on the serial port', facts: [...installed(), boot('cmdline', 'kgdboc', 'ttyS0,115200')], subjects: ['kgdboc=ttyS0,115200'] },
    { title: 'tools of developers are hygiene', facts: [...installed([program('/usr/bin/gdbserver'), program('/usr/bin/strace')]), quiet], subjects: ['tools of developers'] },
    { title: 'access to buses, a sniffer and a netcat of its own', facts: [...installed([program('/usr/sbin/i2cset'), program('/usr/bin/tcpdump'), link('/usr/bin/nc', 'nc.openbsd'), program('/usr/bin/nc.openbsd')]), quiet], subjects: ['tools of developers'] },
    { title: 'dynamic debugging switched on at boot', facts: [...installed(), quiet, script('S99debug', 'echo "module spi +p" > /sys/kernel/debug/dynamic_debug/control')], subjects: ['S99debug'] },
    { title: 'the debug file system for everybody', facts: [...installed(), quiet, { kind: 'mount', device: 'debugfs', mountPoint: '/sys/kernel/debug', type: 'debugfs', options: ['mode=755'], file: '/etc/fstab' }], subjects: ['debugfs'] },
  ],
  unknown: [
    { title: 'no system', facts: [] },
    { title: 'a system whose boot settings were not found', facts: [...installed()] },
  ],
}
