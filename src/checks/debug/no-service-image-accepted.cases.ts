/** Examples of debug/no-service-image-accepted. */
import type { SignedImage } from '../../facts/boot.ts'
import type { CaseFact, Cases } from '../define.ts'
import { questionCases } from '../question-cases.ts'

const examples = questionCases('debug.no-service-image-accepted', {
  good: 'repair images carry the serial number of one unit and end after a week; a sold unit refused the line\'s image',
  document: 'tests/service-images.pdf',
  bad: 'the repair image is signed with the production key and enables the console',
  reason: 'the software is in mask ROM; no unit takes another image',
})
const yes: CaseFact = { kind: 'answer', question: 'debug.no-service-image-accepted', answer: 'yes', detail: 'units refuse them' }
const image = (more: Partial<SignedImage> = {}): CaseFact => ({
  kind: 'signed-image', container: 'tiboot3.bin', file: '', place: { artefact: 0, steps: [] }, format: 'k3', title: 'TI K3 boot image', version: '1', role: 'boot-loader', digests: [], uncovered: [], encrypted: false, notes: ['the certificate opens the debug port of every unit'],
  signatures: [{ scheme: 'RSA-4096', result: 'verifies', why: '', covers: [{ start: 0, end: 9000 }], at: { start: 0, end: 1000 } }], ...more,
})

export const cases: Cases = {
  ...examples,
  pass: [...examples.pass, { title: 'the images open nothing, and the dossier says so', facts: [image(), yes] }],
  fail: [...examples.fail, { title: 'a signed image opens the debug port of every unit, whatever the dossier says', facts: [image({ opens: ['the debug port'] }), yes], subjects: ['tiboot3.bin'] }],
  unknown: [...examples.unknown, { title: 'an image that would open something, and whose signature fails', facts: [image({ opens: ['the debug port'], signatures: [] })] }],
}
