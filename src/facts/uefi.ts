/** UEFI Secure Boot: what its databases hold, what a signed PE file shows them, and what comes of both. */
import type { SignatureToCheck } from './boot.ts'

/** Which variable a list is for. `mok`: shim's own list. */
export type UefiVariable = 'pk' | 'kek' | 'db' | 'dbx' | 'mok' | 'unknown'

/** Signature lists (EFI_SIGNATURE_LIST) of one file. */
export interface UefiSignatureList {
  /** By the file's name. */
  readonly variable: UefiVariable
  readonly entries: readonly UefiEntry[]
}

export interface UefiEntry {
  /** `x509`: a certificate; `x509-sha256`: the digest of a certificate's signed part; `sha256`: the digest of an image ... */
  readonly type: string
  /** SHA-256 of a certificate, or the digest itself, in hex. */
  readonly value: string
  readonly certificate?: {
    readonly subject: string
    /** SHA-256 of the subject in DER. */
    readonly name: string
    /** SubjectPublicKeyInfo in DER, hex. */
    readonly spki: string
    /** SHA-256 of the part that its issuer signs. */
    readonly signedPart: string
  }
}

/** What databases are asked about a PE file: its digests, and the certificates above each signature that verifies. */
export interface UefiImage {
  readonly digests: readonly { readonly algorithm: string; readonly value: string }[]
  readonly chains: readonly UefiChain[]
}

export interface UefiChain {
  readonly certificates: readonly {
    readonly subject: string
    /** SHA-256 of the whole, and of the part that its issuer signs, in hex. */
    readonly fingerprint: string
    readonly signedPart: string
  }[]
  /** The last one names an issuer that is elsewhere: SHA-256 of that name in DER, and how to check that it signed. */
  readonly issuer?: { readonly name: string; readonly check: SignatureToCheck }
}

/** What the databases that were handed in say of an image that stands in the same place. */
export interface UefiTrust {
  /** By a certificate or digest in db; `unknown` where no db was handed in. */
  readonly allowed: 'yes' | 'no' | 'unknown'
  /** By dbx; `unknown` where no dbx was handed in. */
  readonly revoked: 'yes' | 'no' | 'unknown'
  /** Why, as sentences. */
  readonly notes: readonly string[]
}
