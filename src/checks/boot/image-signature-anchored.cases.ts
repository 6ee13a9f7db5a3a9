/** Examples of boot/image-signature-anchored. */
import { bootTree, looseFiles, signedFiles } from '../boot-cases.ts'
import type { PublishedKey } from '../../facts/binary.ts'
import { signedImageKey, type ImageSignature, type KeyAnchor, type SignedImage, type VerifiedSignature } from '../../facts/boot.ts'
import type { UefiTrust } from '../../facts/uefi.ts'
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
const fit = (more: Partial<SignedImage> = {}): CaseFact => ({ ...image({ format: 'fit', title: 'U-Boot FIT image', role: 'kernel', signatures: [unchecked], ...more }), container: 'fitImage' })
const unchecked = signature({ scheme: 'sha256, rsa2048 pkcs-1.5', result: 'unchecked', why: 'its key is in the control device tree of the boot loader, not in the image', key: { algorithm: 'RSA', bits: 2048, anchors: {}, label: 'dev' } })
const verified = (more: Partial<VerifiedSignature> = {}): CaseFact => ({
  kind: 'verified-signature', container: 'fitImage', file: '', signature: 0, verifies: true, key: { algorithm: 'RSA', bits: 2048, fingerprint: 'f2', anchors: {} }, holder: 'control-device-tree', name: 'dev', from: { artefact: 'u-boot.dtb', path: '' }, required: 'configuration', meant: true,
  image: signedImageKey({ where: { artefact: 'fitImage', path: '' }, format: 'fit', signatures: [unchecked] }), ...more,
})
const answer = (answer: 'yes' | 'no' | 'planned' | 'not-applicable', detail = ''): CaseFact => ({ kind: 'answer', question: 'boot.image-signature-anchored', answer, detail, document: 'boot.pdf', dated: '2026-09-01' })

const anchor = (result: KeyAnchor['result'], more: Partial<KeyAnchor> = {}): CaseFact => ({
  kind: 'key-anchor', basis: 'dump', where: { artefact: 'fuses-1041.txt', path: '' }, container: '', file: '/fuses-1041.txt',
  image: 'app.bin esp-v2 4096', signature: 0, rule: 'esp-v2', value: 'cb27', result, slot: 'BLOCK_KEY0', family: 'espressif', ...more,
})
const efi = image({ format: 'authenticode', title: 'EFI program', role: 'boot-loader', signatures: [signature({ scheme: 'RSA SHA-256' })] })
const trust = (allowed: UefiTrust['allowed'], revoked: UefiTrust['revoked'], note: string): CaseFact => ({ kind: 'uefi-trust', container: 'app.bin', file: '', where: { artefact: 'app.bin', path: '' }, allowed, revoked, notes: [note] })
const published = (more: Partial<PublishedKey> & { readonly container?: string } = {}): CaseFact =>
  publishedKey('', 'f1', { container: 'app.bin', name: 'rsa_secure_boot_signing_key.pem', origin: 'esptool', met: 'signed-image', ...more })

const loader = (): CaseFact => ({ ...image({ format: 'hab', title: 'HABv4 boot image', role: 'boot-loader', signatures: [signature({ key: { algorithm: 'RSA', bits: 2048, anchors: { 'hab-srk': 'ab12' } } })] }), container: 'flash.bin' })
const loaderAnchor: CaseFact = { ...anchor('match', { image: 'flash.bin hab 4096', rule: 'hab-srk', value: 'ab12', slot: 'SRK_HASH', family: 'nxp-hab' }) }

export const cases: Cases = {
  pass: [
    { title: 'it verifies, and the fuses of a unit hold its key', facts: [image({ signatures: [signature()] }), anchor('match')], subjects: ['app.bin'] },
    { title: 'two signatures, and the fuses hold the key of one', facts: [image({ signatures: [signature(), signature()] }), anchor('mismatch'), anchor('match', { signature: 1 })] },
    { title: 'the control device tree stands in a boot loader that the fuses verify', facts: [fit(), verified({ from: { artefact: 'flash.bin', path: 'u-boot/device-tree-at-8192' } }), loader(), loaderAnchor], subjects: ['fitImage'] },
    { title: 'signed, and the dossier proves the key', facts: [...installed(), bootTree(signedFiles), answer('yes', 'the hash of the key was read from the fuses of three units')] }],
  fail: [
    { title: 'nothing on the partition carries a signature, whatever the dossier says', facts: [...installed(), bootTree(looseFiles), answer('yes')], subjects: ['1:fat'] },
    { title: 'the signature of the image is missing', facts: [...installed(), bootTree([file('/config.txt'), file('/boot.img')])] },
    { title: 'an application of a microcontroller without a signature', facts: [image({ digests: [{ algorithm: 'sha256', matches: true, at: { start: 0, end: 32 } }] })], subjects: ['app.bin'] },
    { title: 'its signature does not verify, whatever the dossier says', facts: [image({ signatures: [signature({ result: 'fails', why: 'the digest in the block is not that of the image', covers: [] })] }), answer('yes')], subjects: ['app.bin'] },
    { title: 'signed with a published sample key', facts: [image({ signatures: [signature()] }), published()] },
    { title: 'the image holds only the digest of a published key', facts: [image({ signatures: [signature({ result: 'unchecked', why: 'the public key is not in the image', key: { algorithm: 'RSA', bits: 0, anchors: { mcuboot: 'd1' } } })] }), published({ anchor: { rule: 'mcuboot', value: 'd1' } })] },
    { title: 'signed with a key that is labelled as not to be trusted', facts: [image({ signatures: [signature()] }), published({ name: 'CN=DO NOT TRUST - Test', status: 'labelled' })] },
    { title: 'bytes that no signature covers', facts: [image({ signatures: [signature()], uncovered: [{ start: 5312, end: 6000, what: 'bytes behind the signature' }] })] },
    { title: 'the fuses of a unit hold another key', facts: [image({ signatures: [signature()] }), anchor('mismatch', { found: 'aa00' })] },
    { title: 'the fuses hold the key with swapped bytes', facts: [image({ signatures: [signature()] }), anchor('swapped', { found: '27cb' })] },
    { title: 'the key in the fuses was revoked', facts: [image({ signatures: [signature()] }), anchor('revoked')] },
    { title: 'dbx refuses it', facts: [efi, trust('no', 'yes', 'dbx refuses its sha256 digest')] },
    { title: 'one unit of two holds another key', facts: [image({ signatures: [signature()] }), anchor('match'), anchor('mismatch', { found: 'aa00', unit: '1042' }), { ...anchor('mismatch', { found: 'aa00' }), where: { artefact: 'fuses-1042.txt', path: '' } } as CaseFact] },
    { title: 'a signature over SHA-1', facts: [image({ signatures: [signature({ scheme: 'RSA-2048 PKCS #1 SHA-1' })] }), anchor('match')] },
    { title: 'a key that is too short', facts: [image({ signatures: [signature({ key: { algorithm: 'RSA', bits: 1024, anchors: { 'esp-v2': 'cb27' } } })] }), anchor('match')] },
    { title: 'the control device tree holds another key of that name', facts: [fit(), verified({ verifies: false })], subjects: ['fitImage'] },
    { title: 'the control device tree holds the key and does not require it', facts: [fit(), verified({ required: 'none' })], subjects: ['fitImage'] },
    { title: 'a key of the dossier verifies it, and it is a published one', facts: [fit(), verified({ holder: 'file', name: '' }), published({ container: 'key.pem', name: 'dev.key', origin: 'U-Boot', keyFingerprint: 'f2' })], subjects: ['fitImage'] },
    { title: 'an image that starts and that the signature does not name', facts: [fit({ uncovered: [{ start: 9000, end: 9400, what: 'the bytes of the image ramdisk-1' }] })], subjects: ['fitImage'] },
    { title: 'the dossier says that it is planned', facts: [answer('planned', 'with the production prototype')] },
  ],
  unknown: [
    { title: 'it verifies with the key that it brings along: consistent, not anchored', facts: [image({ signatures: [signature()] })], subjects: ['app.bin'] },
    { title: 'the key is the one that a file means to have burned', facts: [image({ signatures: [signature()] }), { ...anchor('match'), basis: 'declared' } as CaseFact] },
    { title: 'a file means to have another key burned, perhaps for another image', facts: [image({ signatures: [signature()] }), { ...anchor('mismatch'), basis: 'declared' } as CaseFact] },
    { title: 'the fuses hold no key yet', facts: [image({ signatures: [signature()] }), anchor('blank')] },
    { title: 'the fuses cannot be read', facts: [image({ signatures: [signature()] }), anchor('unreadable')] },
    { title: 'the key is the one in the fuses, and the signature was not checked', facts: [image({ signatures: [signature({ result: 'unchecked', why: 'the image is encrypted' })] }), anchor('match')] },
    { title: 'it verifies with the key that the control device tree requires: who verifies that tree is not known', facts: [fit({ uncovered: [{ start: 0, end: 40, what: 'the header of the device tree', idle: true }] }), verified()], subjects: ['fitImage'] },
    { title: 'the control device tree stands in a boot loader that nothing verifies', facts: [fit(), verified({ from: { artefact: 'flash.bin', path: 'u-boot/device-tree-at-8192' } }), answer('not-applicable')], subjects: ['fitImage'] },
    { title: 'it verifies with a key of the dossier', facts: [fit(), verified({ holder: 'file', name: '', meant: false })], subjects: ['fitImage'] },
    { title: 'its key is elsewhere, and a key that was seen is not it', facts: [fit(), verified({ holder: 'file', name: '', meant: false, verifies: false })], subjects: ['fitImage'] },
    { title: 'db allows it: whether units hold that db is not known', facts: [efi, trust('yes', 'no', 'db allows the certificate "CN=db"')] },
    { title: 'db does not allow it: shim may', facts: [efi, trust('no', 'no', 'nothing in db allows it')] },
    { title: 'nothing is known', facts: [] },
    { title: 'an image and its signature; the key in the fuses is not known', facts: [...installed(), bootTree(signedFiles)] },
    { title: 'no boot partition', facts: installed([], { boot: [] }) },
    { title: 'a kernel with a signature beside it', facts: [...installed(), bootTree([file('/zImage'), file('/zImage.sig'), file('/extlinux/extlinux.conf')])] },
    { title: 'nothing that was recognised', facts: [...installed(), bootTree([file('/u-boot.bin')])] },
    { title: 'said not to apply', facts: [...installed(), bootTree(signedFiles), answer('not-applicable')] },
  ],
}
