/** Examples of integrity/root-hash-anchored. */
import { signedImageKey, type ImageSignature } from '../../facts/boot.ts'
import type { CaseFact, Cases } from '../define.ts'
import { cmdline, hash, hashTree, rootContainer } from '../root-cases.ts'
import { installed } from '../system-cases.ts'

const inBootImage = [...installed([], { boot: ['image.img/1:fat', 'image.img/1:fat/boot.img:fat'] }), hashTree(), ...cmdline(`root=/dev/mapper/root roothash=${hash}`, 'image.img/1:fat/boot.img:fat')]
const answer = (answer: 'yes' | 'no' | 'planned', detail = ''): CaseFact => ({ kind: 'answer', question: 'integrity.root-hash-anchored', answer, detail, document: 'boot-chain.pdf', dated: '2026-05-01' })

const signature: ImageSignature = { scheme: 'RSA-2048 PKCS #1 v1.5 SHA-256', result: 'verifies', why: '', covers: [{ start: 0, end: 4096 }], at: { start: 0, end: 0 } }
const bootImage: CaseFact = { kind: 'signed-image', container: 'image.img/1:fat', file: '/boot.img', format: 'raspberry-pi-boot', place: { artefact: 0, steps: [] }, title: 'Raspberry Pi boot image', version: '', role: 'kernel', signatures: [signature], digests: [], uncovered: [], encrypted: false, notes: [] }
const anchor = (basis: 'dump' | 'declared' = 'dump'): CaseFact => ({
  kind: 'key-anchor', basis, container: '', file: '/otp.txt', where: { artefact: 'otp.txt', path: '' }, signature: 0, rule: 'raspberry-pi-otp', value: 'ab', result: 'match', slot: 'rows 47 to 54', family: 'raspberry-pi-bcm2711',
  image: signedImageKey({ where: { artefact: 'image.img', path: '1:fat/boot.img' }, format: 'raspberry-pi-boot', signatures: [signature] }),
})

export const cases: Cases = {
  pass: [
    { title: 'on the command line of a signed boot image, as the dossier says', facts: [...inBootImage, answer('yes', 'boot.img is signed, and the fuses enforce it')] },
    { title: 'in a boot image whose signature verifies with the key in the fuses', facts: [...inBootImage, bootImage, anchor()], subjects: ['2:ext4'] },
  ],
  fail: [
    { title: 'in a loose file of the boot partition', facts: [...installed(), hashTree(), rootContainer(), ...cmdline(`root=/dev/mapper/root roothash=${hash}`), answer('yes')], subjects: ['2:ext4'] },
    { title: 'the dossier says that it is not', facts: [...inBootImage, answer('planned')] },
  ],
  unknown: [
    { title: 'no system', facts: [] },
    { title: 'nobody says whether the boot image is verified', facts: inBootImage },
    { title: 'the signature of the boot image verifies, and nobody read the fuses out', facts: [...inBootImage, bootImage, anchor('declared')] },
    { title: 'a hash tree, and nothing shows that it is used', facts: [...installed(), hashTree()] },
    { title: 'a mapping of the system\'s own, on its root file system', facts: [...installed(), { kind: 'disk-mapping', file: '/etc/veritytab', name: 'usr', device: 'PARTLABEL=usr', keyFile: hash, options: ['verity'] }] },
  ],
  'not-applicable': [
    { title: 'there is no root hash', facts: [...installed(), { kind: 'partition', table: 'mbr', number: 2, type: '83', typeName: 'Linux', start: 0, bytes: 1, bootable: false }, ...cmdline('root=/dev/mmcblk0p2 rw')] },
  ],
}
