/** Examples of integrity/kernel-modules-signed. */
import type { CaseFact, Cases } from '../define.ts'
import { cmdline } from '../root-cases.ts'
import { installed } from '../system-cases.ts'

const config = (options: Record<string, string>): CaseFact => ({ kind: 'kernel-config', file: '/boot/config-6.6.30', version: '6.6.30', options })

export const cases: Cases = {
  pass: [
    { title: 'no modules at all', facts: [...installed(), config({ EXT4_FS: 'y' })] },
    { title: 'unsigned ones are refused', facts: [...installed(), config({ MODULES: 'y', MODULE_SIG: 'y', MODULE_SIG_FORCE: 'y' })] },
    { title: 'refused by the command line', facts: [...installed(), config({ MODULES: 'y', MODULE_SIG: 'y' }), ...cmdline('root=/dev/mmcblk0p2 module.sig_enforce=1')] },
    { title: 'locked down', facts: [...installed(), config({ MODULES: 'y', MODULE_SIG: 'y', LOCK_DOWN_KERNEL_FORCE_INTEGRITY: 'y' })] },
  ],
  fail: [
    { title: 'signatures are checked and not required', facts: [...installed(), config({ MODULES: 'y', MODULE_SIG: 'y' })], subjects: ['kernel'] },
    { title: 'the command line allows them', facts: [...installed(), config({ MODULES: 'y', MODULE_SIG: 'y' }), ...cmdline('module.sig_enforce=0')] },
    { title: 'no signatures of modules', facts: [...installed(), config({ MODULES: 'y' })] },
  ],
  unknown: [
    { title: 'no system', facts: [] },
    { title: 'no configuration of the kernel', facts: [...installed(), ...cmdline('root=/dev/mmcblk0p2')] },
  ],
}
