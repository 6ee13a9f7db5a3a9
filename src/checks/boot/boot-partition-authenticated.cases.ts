/** Examples of boot/boot-partition-authenticated. */
import { bootTree, looseFiles, signedFiles } from '../boot-cases.ts'
import type { CaseFact, Cases } from '../define.ts'
import { file, installed } from '../system-cases.ts'

const answer: CaseFact = { kind: 'answer', question: 'boot.boot-authentication-enforced', answer: 'yes', detail: 'fuses are burned at station 4', document: 'fuses.pdf', dated: '2026-09-01' }

export const cases: Cases = {
  pass: [{ title: 'one image and its signature, and the dossier says that fuses enforce it', facts: [...installed(), bootTree(signedFiles), answer] }],
  fail: [
    { title: 'the same product with everything loose, whatever the dossier says', facts: [...installed(), bootTree(looseFiles), answer], subjects: ['1:fat'] },
    { title: 'a signature that was made for another image, whatever the dossier says', facts: [...installed(), bootTree(signedFiles), { kind: 'digest', question: 'boot-signature image.img/1:fat/boot.img', algorithm: 'sha256', value: 'ab'.repeat(32), expected: 'cd'.repeat(32), matches: false, container: 'image.img/1:fat', file: '/boot.img' }, answer] },
    { title: 'an image without its signature', facts: [...installed(), bootTree([file('/config.txt'), file('/boot.img')])] },
    { title: 'U-Boot with a menu and a kernel', facts: [...installed(), bootTree([file('/extlinux/extlinux.conf'), file('/zImage'), file('/board.dtb')])] },
    { title: 'a kernel in the system\'s own folder', facts: installed([file('/boot/extlinux/extlinux.conf'), file('/boot/Image')], { boot: [] }), subjects: ['2:ext4'] },
  ],
  unknown: [
    { title: 'no system', facts: [] },
    { title: 'no boot partition', facts: installed([file('/boot/vmlinuz-6.1.0-18-arm64')], { boot: [] }) },
    { title: 'an image and its signature: whether it is enforced is not shown', facts: [...installed(), bootTree(signedFiles)] },
    { title: 'a FIT image', facts: [...installed(), bootTree([file('/fitImage'), file('/boot.scr')])] },
    { title: 'EFI', facts: [...installed(), bootTree([file('/EFI/BOOT/BOOTAA64.EFI'), file('/grub/grub.cfg'), file('/vmlinuz')])] },
    { title: 'nothing that was recognised', facts: [...installed(), bootTree([file('/u-boot.bin')])] },
  ],
}
