/** Examples of integrity/kernel-can-authenticate-filesystems. */
import type { CaseFact, Cases } from '../define.ts'
import { cmdline, hash } from '../root-cases.ts'
import { file, installed } from '../system-cases.ts'

const config = (options: Record<string, string>): CaseFact => ({ kind: 'kernel-config', file: '/boot/config-6.6.30', version: '6.6.30', options })

export const cases: Cases = {
  pass: [
    { title: 'dm-verity', facts: [...installed(), config({ MD: 'y', DM_VERITY: 'y' })], subjects: ['kernel'] },
    { title: 'IMA appraisal', facts: [...installed(), config({ IMA: 'y', IMA_APPRAISE: 'y' })] },
    { title: 'no configuration, and a module of the kernel', facts: installed([file('/lib/modules/6.6.30/kernel/drivers/md/dm-verity.ko.xz')]) },
    { title: 'no configuration, and a command line that uses it', facts: [...installed(), ...cmdline(`root=/dev/mapper/root roothash=${hash}`)] },
  ],
  fail: [{ title: 'built without any of them', facts: [...installed(), config({ MD: 'y', EXT4_FS: 'y' })], subjects: ['kernel'] }],
  unknown: [
    { title: 'no system', facts: [] },
    { title: 'no configuration of the kernel', facts: installed() },
  ],
}
