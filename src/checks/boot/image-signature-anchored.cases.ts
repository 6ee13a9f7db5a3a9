/** Examples of boot/image-signature-anchored. */
import { bootTree, looseFiles, signedFiles } from '../boot-cases.ts'
import type { CaseFact, Cases } from '../define.ts'
import { file, installed } from '../system-cases.ts'

const answer = (answer: 'yes' | 'no' | 'planned' | 'not-applicable', detail = ''): CaseFact => ({ kind: 'answer', question: 'boot.image-signature-anchored', answer, detail, document: 'boot.pdf', dated: '2026-09-01' })

export const cases: Cases = {
  pass: [{ title: 'signed, and the dossier proves the key', facts: [...installed(), bootTree(signedFiles), answer('yes', 'the hash of the key was read from the fuses of three units')] }],
  fail: [
    { title: 'nothing on the partition carries a signature, whatever the dossier says', facts: [...installed(), bootTree(looseFiles), answer('yes')], subjects: ['1:fat'] },
    { title: 'the signature of the image is missing', facts: [...installed(), bootTree([file('/config.txt'), file('/boot.img')])] },
    { title: 'the dossier says that it is planned', facts: [answer('planned', 'with the production prototype')] },
  ],
  unknown: [
    { title: 'nothing is known', facts: [] },
    { title: 'an image and its signature; the key in the fuses is not known', facts: [...installed(), bootTree(signedFiles)] },
    { title: 'no boot partition', facts: installed([], { boot: [] }) },
    { title: 'a kernel with a signature beside it', facts: [...installed(), bootTree([file('/zImage'), file('/zImage.sig'), file('/extlinux/extlinux.conf')])] },
    { title: 'nothing that was recognised', facts: [...installed(), bootTree([file('/u-boot.bin')])] },
    { title: 'said not to apply', facts: [...installed(), bootTree(signedFiles), answer('not-applicable')] },
  ],
}
