/** Examples of boot/rollback-counter-in-use. */
import type { SignedImage } from '../../facts/boot.ts'
import type { CaseFact, Cases } from '../define.ts'
import { dump } from '../fuse-cases.ts'
import { questionCases } from '../question-cases.ts'

const image = (more: Partial<SignedImage> = {}): CaseFact => ({
  kind: 'signed-image', place: { artefact: 0, steps: [] }, container: 'app.bin', file: '', format: 'mcuboot', title: 'MCUboot image 1.4.0', version: '1.4.0', role: 'application', digests: [], uncovered: [], encrypted: false, notes: [],
  signatures: [{ scheme: 'ECDSA SHA-256', result: 'verifies', why: '', covers: [{ start: 0, end: 4096 }], at: { start: 4096, end: 4160 } }], ...more,
})
const examples = questionCases('boot.rollback-counter-in-use', {
  good: 'the security version stands in fuses, is compared by the first boot stage and was raised with release 3.2',
  document: 'tests/downgrade-3.1-refused.pdf',
  bad: 'the counter exists in the chip and is not used',
  reason: 'all boot software is in mask ROM and cannot be replaced',
})
const yes: CaseFact = { kind: 'answer', question: 'boot.rollback-counter-in-use', answer: 'yes', detail: 'raised with 3.2' }

export const cases: Cases = {
  ...examples,
  pass: [...examples.pass,
    { title: 'a unit holds a counter, and the image carries one that is signed', facts: [dump({ rollback: 2 }), image({ rollback: { value: 3, covered: true } })] },
    { title: 'the image carries a counter, and the dossier tells of the rest', facts: [image({ rollback: { value: 3, covered: true } }), yes] },
  ],
  fail: [...examples.fail,
    { title: 'an MCUboot image without a counter, whatever the dossier says', facts: [image(), yes], subjects: ['app.bin'] },
    { title: 'a counter that no signature covers', facts: [image({ rollback: { value: 3, covered: false } })], subjects: ['app.bin'] },
    { title: 'a counter that was never raised', facts: [image({ format: 'esp-v2', rollback: { value: 0, covered: true } })], subjects: ['app.bin'] },
  ],
  unknown: [...examples.unknown,
    { title: 'the image carries a counter; whether a unit holds one is not known', facts: [image({ rollback: { value: 3, covered: true } })] },
    { title: 'an image whose signature fails is told elsewhere', facts: [image({ rollback: { value: 3, covered: false }, signatures: [{ scheme: 'ECDSA SHA-256', result: 'fails', why: 'the digest is wrong', covers: [], at: { start: 4096, end: 4160 } }] })] },
    { title: 'an image that nothing signs is told elsewhere', facts: [image({ signatures: [] })] },
  ],
}
