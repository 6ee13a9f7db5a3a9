/** Examples of exposure/kernel-settings-hardened. */
import type { KernelHardening } from '../../facts/linux.ts'
import type { CaseFact, Cases } from '../define.ts'
import { installed } from '../system-cases.ts'

const protection = (rule: string, more: Partial<KernelHardening>): CaseFact => ({
  kind: 'kernel-hardening', root: 'image.img/2:ext4', rule, group: 'memory', groupTitle: 'memory errors of the kernel', gains: 'bugs of the kernel can be used to take the unit over',
  says: 'the kernel has no stack protector', state: 'met', by: 'kconfig', found: 'CONFIG_STACKPROTECTOR=y', option: '', severity: 'medium', reference: 'https://kspp.github.io/Recommended_Settings',
  file: '/boot/config-6.1.0', ...more,
})
const built = protection('stack-protector', {})
const usercopy = protection('hardened-usercopy', { state: 'unmet', found: 'CONFIG_HARDENED_USERCOPY=n', severity: 'low', says: 'copies between programs and kernel are not checked' })
const value = (state: KernelHardening['state'], found: string, severity: KernelHardening['severity'] = 'medium'): CaseFact =>
  protection('program-addresses', { group: 'programs', state, by: 'sysctl', found, option: found.replace(/ =.*/u, ''), severity, says: 'addresses of programs are not, or only partly, random' })
const word = (found: string): CaseFact => protection('processor-flaws', { group: 'processor', state: 'unmet', by: 'cmdline', found, option: found.replace(/=.*/u, ''), says: 'all protections against speculative execution attacks are off' })
const unsure = protection('slab-freelist-random', { state: 'unknown', by: 'nothing', found: '', severity: 'low' })

export const cases: Cases = {
  pass: [
    { title: 'a kernel with its protections', facts: [...installed(), built, value('met', 'kernel.randomize_va_space = 2')] },
    { title: 'settings alone: what hangs on the build stays open', facts: [...installed(), value('met', 'kernel.randomize_va_space = 2'), unsure] },
  ],
  fail: [
    { title: 'random addresses switched off', facts: [...installed(), built, value('unmet', 'kernel.randomize_va_space = 0')], subjects: ['kernel.randomize_va_space'] },
    { title: 'protections switched off for speed', facts: [...installed(), built, word('mitigations=off')], subjects: ['mitigations=off'] },
    { title: 'the command line tells enough by itself', facts: [...installed(), word('nokaslr')], subjects: ['nokaslr'] },
    { title: 'memory that can be written and run', facts: [...installed(), protection('kernel-memory-rwx', { state: 'unmet', found: 'CONFIG_STRICT_KERNEL_RWX=n', says: 'the kernel\'s code can be written and its data be run' })], subjects: ['kernel-memory-rwx'] },
    { title: 'the same by the command line, and addresses of programs fixed', facts: [...installed(), word('rodata=off'), word('norandmaps')], subjects: ['rodata=off', 'norandmaps'] },
    { title: 'mandatory access control switched off', facts: [...installed(), ...['selinux=0', 'apparmor=0', 'security=none'].map((found) => protection('mandatory-access-control', { group: 'programs', state: 'unmet', by: 'cmdline', found, severity: 'low', says: 'no mandatory access control is built in' }))], subjects: ['selinux=0', 'apparmor=0', 'security=none'] },
    { title: 'a kernel without stack protector', facts: [...installed(), protection('stack-protector', { state: 'unmet', found: 'CONFIG_STACKPROTECTOR=n' })], subjects: ['stack-protector'] },
    { title: 'what is left out of the build is hygiene, told by groups', facts: [...installed(), built, usercopy, protection('fortify-source', { state: 'unmet', found: 'CONFIG_FORTIFY_SOURCE=n', severity: 'low' })], subjects: ['memory'] },
  ],
  unknown: [
    { title: 'no system', facts: [] },
    { title: 'a system of whose kernel nothing is told', facts: [...installed()] },
    { title: 'neither configuration nor command line', facts: [...installed(), unsure] },
  ],
}
