/** Examples of boot/image-signature-anchored. */
import { bootTree, looseFiles, signedFiles } from '../boot-cases.ts'
import type { PublishedKey } from '../../facts/binary.ts'
import type { ImageSignature, SignedImage } from '../../facts/boot.ts'
import type { CaseFact, Cases } from '../define.ts'
import { publishedKey } from '../key-cases.ts'
import { file, installed } from '../system-cases.ts'

const image = (more: Partial<SignedImage>): CaseFact => ({
  kind: 'signed-image', place: { artefact: 0, steps: [] }, container: 'app.bin', file: '', format: 'esp-v2', title: 'ESP32-S3 application 1.4.0', version: '1.4.0', role: 'application', signatures: [], digests: [], uncovered: [], encrypted: false, notes: [], ...more,
})
const signature = (more: Partial<ImageSignature> = {}): ImageSignature => ({
  scheme: 'version 2, RSA-3072 PSS SHA-256', result: 'verifies', why: 'with its own key', covers: [{ start: 0, end: 4096 }], at: { start: 4096, end: 5312 },
  key: { algorithm: 'RSA', bits: 3072, fingerprint: 'f1', anchors: { 'esp-v2': 'cb27' } }, ...more,
})
const answer = (answer: 'yes' | 'no' | 'planned' | 'not-applicable', detail = ''): CaseFact => ({ kind: 'answer', question: 'boot.image-signature-anchored', answer, detail, document: 'boot.pdf', dated: '2026-09-01' })

const published = (more: Partial<PublishedKey> = {}): CaseFact =>
  publishedKey('', 'f1', { container: 'app.bin', name: 'rsa_secure_boot_signing_key.pem', origin: 'esptool', met: 'signed-image', ...more })

export const cases: Cases = {
  pass: [{ title: 'signed, and the dossier proves the key', facts: [...installed(), bootTree(signedFiles), answer('yes', 'the hash of the key was read from the fuses of three units')] }],
  fail: [
    { title: 'nothing on the partition carries a signature, whatever the dossier says', facts: [...installed(), bootTree(looseFiles), answer('yes')], subjects: ['1:fat'] },
    { title: 'the signature of the image is missing', facts: [...installed(), bootTree([file('/config.txt'), file('/boot.img')])] },
    { title: 'an application of a microcontroller without a signature', facts: [image({ digests: [{ algorithm: 'sha256', matches: true, at: { start: 0, end: 32 } }] })], subjects: ['app.bin'] },
    { title: 'its signature does not verify, whatever the dossier says', facts: [image({ signatures: [signature({ result: 'fails', why: 'the digest in the block is not that of the image', covers: [] })] }), answer('yes')], subjects: ['app.bin'] },
    { title: 'signed with a published sample key', facts: [image({ signatures: [signature()] }), published()] },
    { title: 'the image holds only the digest of a published key', facts: [image({ signatures: [signature({ result: 'unchecked', why: 'the public key is not in the image', key: { algorithm: 'RSA', bits: 0, anchors: { mcuboot: 'd1' } } })] }), published({ anchor: { rule: 'mcuboot', value: 'd1' } })] },
    { title: 'signed with a key that is labelled as not to be trusted', facts: [image({ signatures: [signature()] }), published({ name: 'CN=DO NOT TRUST - Test', status: 'labelled' })] },
    { title: 'bytes that no signature covers', facts: [image({ signatures: [signature()], uncovered: [{ start: 5312, end: 6000, what: 'bytes behind the signature' }] })] },
    { title: 'the dossier says that it is planned', facts: [answer('planned', 'with the production prototype')] },
  ],
  unknown: [
    { title: 'it verifies with the key that it brings along: consistent, not anchored', facts: [image({ signatures: [signature()] })], subjects: ['app.bin'] },
    { title: 'nothing is known', facts: [] },
    { title: 'an image and its signature; the key in the fuses is not known', facts: [...installed(), bootTree(signedFiles)] },
    { title: 'no boot partition', facts: installed([], { boot: [] }) },
    { title: 'a kernel with a signature beside it', facts: [...installed(), bootTree([file('/zImage'), file('/zImage.sig'), file('/extlinux/extlinux.conf')])] },
    { title: 'nothing that was recognised', facts: [...installed(), bootTree([file('/u-boot.bin')])] },
    { title: 'said not to apply', facts: [...installed(), bootTree(signedFiles), answer('not-applicable')] },
  ],
}
