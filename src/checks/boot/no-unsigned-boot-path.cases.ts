/** Examples of boot/no-unsigned-boot-path. */
import { bootTree, looseFiles, signedFiles } from '../boot-cases.ts'
import type { CaseFact, Cases } from '../define.ts'
import { dump, esp32s3 } from '../fuse-cases.ts'
import { file, installed } from '../system-cases.ts'

const answer = (answer: 'yes' | 'no' | 'not-applicable', detail = ''): CaseFact => ({ kind: 'answer', question: 'boot.no-unsigned-boot-path', answer, detail, document: 'boot.pdf', dated: '2026-09-01' })
const fit = [file('/fitImage'), file('/MLO')]

export const cases: Cases = {
  pass: [{ title: 'one signed image, and the dossier says that every other way is closed', facts: [...installed(), bootTree(fit), answer('yes', 'USB boot is fused off, the environment is built in')] }],
  fail: [
    { title: 'a script that anybody can write steers the boot loader, whatever the dossier says', facts: [...installed(), bootTree([...fit, file('/boot.scr'), file('/uEnv.txt')]), answer('yes')], subjects: ['1:fat'] },
    { title: 'a loose kernel beside boot.img', facts: [...installed(), bootTree([...signedFiles, file('/kernel8.img')])] },
    { title: 'the download mode of the chip is open, whatever the dossier says', facts: [esp32s3, dump({ downloadClosed: 'off' }), answer('yes')], subjects: ['fuses-1041.txt'] },
    { title: 'the dossier says so', facts: [answer('no', 'USB boot is still on')] },
  ],
  unknown: [
    { title: 'nothing is known', facts: [] },
    { title: 'the download mode is closed; other ways are not shown', facts: [esp32s3, dump({ downloadClosed: 'on' })] },
    { title: 'one signed image; other ways are not shown', facts: [...installed([file('/etc/fw_env.config')]), bootTree(fit)] },
    { title: 'nothing is signed at all', facts: [...installed(), bootTree(looseFiles)] },
    { title: 'no boot partition', facts: installed([], { boot: [] }) },
  ],
  'not-applicable': [{ title: 'a chip with one way only', facts: [answer('not-applicable', 'the ROM starts from its own flash and knows no other way')] }],
}
