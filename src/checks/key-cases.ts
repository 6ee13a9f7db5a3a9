/** Keys and certificates that examples share. */
import type { Certificate, PrivateKey } from '../facts/binary.ts'
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
