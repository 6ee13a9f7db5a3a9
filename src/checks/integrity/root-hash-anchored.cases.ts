/** Examples of integrity/root-hash-anchored. */
import type { CaseFact, Cases } from '../define.ts'
import { cmdline, hash, hashTree, rootContainer } from '../root-cases.ts'
import { installed } from '../system-cases.ts'

const inBootImage = [...installed([], { boot: ['image.img/1:fat', 'image.img/1:fat/boot.img:fat'] }), hashTree(), ...cmdline(`root=/dev/mapper/root roothash=${hash}`, 'image.img/1:fat/boot.img:fat')]
const answer = (answer: 'yes' | 'no' | 'planned', detail = ''): CaseFact => ({ kind: 'answer', question: 'integrity.root-hash-anchored', answer, detail, document: 'boot-chain.pdf', dated: '2026-05-01' })

export const cases: Cases = {
  pass: [{ title: 'on the command line of a signed boot image, as the dossier says', facts: [...inBootImage, answer('yes', 'boot.img is signed, and the fuses enforce it')] }],
  fail: [
    { title: 'in a loose file of the boot partition', facts: [...installed(), hashTree(), rootContainer(), ...cmdline(`root=/dev/mapper/root roothash=${hash}`), answer('yes')], subjects: ['2:ext4'] },
    { title: 'the dossier says that it is not', facts: [...inBootImage, answer('planned')] },
  ],
  unknown: [
    { title: 'no system', facts: [] },
    { title: 'nobody says whether the boot image is verified', facts: inBootImage },
    { title: 'a hash tree, and nothing shows that it is used', facts: [...installed(), hashTree()] },
    { title: 'a mapping of the system\'s own, on its root file system', facts: [...installed(), { kind: 'disk-mapping', file: '/etc/veritytab', name: 'usr', device: 'PARTLABEL=usr', keyFile: hash, options: ['verity'] }] },
  ],
  'not-applicable': [
    { title: 'there is no root hash', facts: [...installed(), { kind: 'partition', table: 'mbr', number: 2, type: '83', typeName: 'Linux', start: 0, bytes: 1, bootable: false }, ...cmdline('root=/dev/mmcblk0p2 rw')] },
  ],
}
