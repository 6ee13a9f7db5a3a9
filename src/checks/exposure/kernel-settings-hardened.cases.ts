/** Examples of exposure/kernel-settings-hardened. */
import type { CaseFact, Cases } from '../define.ts'
import { installed } from '../system-cases.ts'

const good = { STRICT_KERNEL_RWX: 'y', STACKPROTECTOR: 'y', STACKPROTECTOR_STRONG: 'y', DEVMEM: 'y', STRICT_DEVMEM: 'y', HARDENED_USERCOPY: 'y', FORTIFY_SOURCE: 'y', BPF_SYSCALL: 'y', BPF_UNPRIV_DEFAULT_OFF: 'y', SECURITY_DMESG_RESTRICT: 'y' }
const config = (options: Readonly<Record<string, string>> = good): CaseFact => ({ kind: 'kernel-config', version: '6.1.192', options, file: '/boot/config-6.1.0' })
const value = (key: string, text: string): CaseFact => ({ kind: 'setting', program: 'sysctl-effective', section: '', key, value: text, file: '/etc/sysctl.d/90-product.conf' })
const word = (key: string, text = ''): CaseFact => ({ kind: 'setting', program: 'cmdline', section: '', key, value: text, container: 'image.img/1:fat', file: '/cmdline.txt' })
const hidden = value('kernel.kptr_restrict', '1')

export const cases: Cases = {
  pass: [
    { title: 'a kernel of a distribution, with one setting more', facts: [...installed(), config(), hidden] },
    { title: 'settings alone', facts: [...installed(), hidden, value('kernel.randomize_va_space', '2')] },
  ],
  fail: [
    { title: 'random addresses switched off', facts: [...installed(), config(), hidden, value('kernel.randomize_va_space', '0')], subjects: ['kernel.randomize_va_space'] },
    { title: 'protections switched off for speed', facts: [...installed(), config(), hidden, word('mitigations', 'off')], subjects: ['mitigations=off'] },
    { title: 'the command line tells enough by itself', facts: [...installed(), word('nokaslr')], subjects: ['nokaslr'] },
    { title: 'a kernel without stack protector', facts: [...installed(), hidden, config({ ...good, STACKPROTECTOR: 'n' })], subjects: ['CONFIG_STACKPROTECTOR'] },
    { title: 'what is left open by default is hygiene', facts: [...installed(), config({ ...good, SECURITY_DMESG_RESTRICT: 'n' })], subjects: ['kernel.dmesg_restrict'] },
  ],
  unknown: [
    { title: 'no system', facts: [] },
    { title: 'a system of which neither is told', facts: [...installed(), word('quiet')] },
  ],
}
