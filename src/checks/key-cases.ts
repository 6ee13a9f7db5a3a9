/** Keys and certificates that examples share. */
import type { Certificate, PrivateKey, PublishedKey } from '../facts/binary.ts'
import type { PublicKey } from '../facts/boot.ts'
import type { Seen } from '../facts/provenance.ts'
import type { CaseFact } from './define.ts'

/** An unencrypted key, unless `more` says otherwise. `pair` ties it to a certificate. */
export const privateKey = (file: string, pair: string, more: Partial<PrivateKey & Seen> = {}): CaseFact =>
  ({ kind: 'private-key', file, format: 'pkcs8', algorithm: 'EC P-256', bits: 256, encrypted: false, keyFingerprint: pair, ...more })

/** A sound certificate of a unit, unless `more` says otherwise. */
export const certificate = (file: string, pair: string, more: Partial<Certificate & Seen> = {}): CaseFact => ({
  kind: 'certificate', file, subject: 'O=Example, CN=unit.local', issuer: 'O=Example, CN=Example Device CA', notBefore: '2026-01-01T00:00:00Z', notAfter: '2030-01-01T00:00:00Z',
  keyAlgorithm: 'EC P-256', keyBits: 256, signatureAlgorithm: 'ecdsa-with-SHA256', selfSigned: false, authority: false, fingerprint: `certificate of ${pair}`, keyFingerprint: pair, inFile: 1, ...more,
})

/** A public key that is sound, unless a weak-key fact says otherwise. */
export const publicKey = (file: string, fingerprint: string, more: Partial<PublicKey & Seen> = {}): CaseFact =>
  ({ kind: 'public-key', file, holder: 'file', name: '', key: { algorithm: 'RSA', bits: 2048, fingerprint, anchors: {} }, spki: '', ...more })

/** A key of a boot loader's examples, unless `more` says otherwise. */
export const publishedKey = (file: string, keyFingerprint: string, more: Partial<PublishedKey & Seen> = {}): CaseFact =>
  ({ kind: 'published-key', file, name: 'dev.crt', origin: 'U-Boot', url: 'https://github.com/u-boot/u-boot', keyFingerprint, status: 'published', met: 'certificate', ...more })
