/** Examples of data/crash-dumps-protected. */
import type { CaseFact, Cases } from '../define.ts'
import { questionCases } from '../question-cases.ts'
import { elf } from '../elf-cases.ts'
import { file, installed, packaged, program, unit } from '../system-cases.ts'

const question = 'data.crash-dumps-protected'
const plain = questionCases(question, {
  good: 'dumps are off in release builds; our reporter sends a stack trace without variables, after the user agreed',
  document: 'tests/crash-report.pdf',
  bad: 'the agent uploads full dumps to a service of a third party',
})
const yes: CaseFact = { kind: 'answer', question, answer: 'yes', detail: 'dumps are off' }
const pattern = (value: string): CaseFact => ({ kind: 'setting', program: 'sysctl-effective', section: '', key: 'kernel.core_pattern', value, file: '/etc/sysctl.d/50-core.conf' })
const storage = (value: string): CaseFact => ({ kind: 'setting', program: 'coredump', section: 'Coredump', key: 'Storage', value, file: '/etc/systemd/coredump.conf.d/off.conf' })
const handler = program('/usr/lib/systemd/systemd-coredump')
const crashkernel: CaseFact = { kind: 'setting', program: 'cmdline', section: '', key: 'crashkernel', value: '256M', container: 'image.img/1:fat', file: '/cmdline.txt' }

export const cases: Cases = {
  pass: [
    ...plain.pass,
    { title: 'answered with yes, and the image has them off', facts: [...installed([handler]), storage('none'), yes] },
    { title: 'answered with yes, and a pattern that drops them', facts: [...installed(), pattern('|/bin/false'), yes] },
  ],
  fail: [
    ...plain.fail,
    { title: 'the same answer, and a pattern that writes them', facts: [...installed(), pattern('/var/cores/core.%e.%p'), yes], subjects: ['kernel.core_pattern'] },
    { title: 'a collector of the distribution', facts: [...installed(), unit('apport', '/usr/share/apport/apport --start')], subjects: ['apport'] },
    { title: 'a dump in the image', facts: [...installed([file('/root/core')]), elf('/root/core', { type: 'core' })], subjects: ['/root/core'] },
    { title: 'reports in the place of a collector', facts: installed([file('/var/crash/_opt_app_bin_app.0.crash')]), subjects: ['/var/crash/_opt_app_bin_app.0.crash'] },
    { title: 'a limit that is lifted, on a system without systemd', facts: [...installed([], { init: 'busybox' }), { kind: 'pattern', file: '/etc/init.d/S50app', rule: 'core-dumps-allowed', title: 'as the rule says', excerpt: 'ulimit -c unlimited' }], subjects: ['/etc/init.d/S50app'] },
    { title: 'a unit that may, and a pattern that writes beside it', facts: [...installed(), pattern('core.%p'), { kind: 'unit', file: '/etc/systemd/system/app.service', name: 'app.service', directives: { 'Service.LimitCORE': ['infinity'] } }], subjects: ['app.service'] },
    { title: 'all memory, when the kernel crashes', facts: [...installed(), unit('kdump-tools', '/etc/init.d/kdump-tools start'), crashkernel], subjects: ['kdump'] },
  ],
  unknown: [
    ...plain.unknown,
    { title: 'systemd keeps them; how the storage is protected is not shown here', facts: [...installed([handler])] },
    { title: 'the system keeps none; what the application reports is not shown', facts: [...installed(), storage('none')] },
    { title: 'what only looks like a dump', facts: [...installed([file('/usr/share/doc/app/core'), file('/var/crash/.lock'), file('/var/crash/kexec_cmd')]), elf('/usr/lib/debug/test/core', { type: 'core' }), packaged('gdb', '/usr/lib/debug/test/core')] },
    { title: 'a limit that is lifted under systemd, which sets the pattern itself', facts: [...installed(), { kind: 'pattern', file: '/etc/security/limits.conf', rule: 'core-dumps-allowed', title: 'as the rule says', excerpt: '* soft core unlimited' }] },
    { title: 'kdump without memory set aside', facts: [...installed(), unit('kdump-tools', '/etc/init.d/kdump-tools start')] },
  ],
}
