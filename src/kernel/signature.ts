/** How a signature over bytes is made, in words that facts can carry and any process can follow again. Data only. */

export type SignatureHash = 'sha1' | 'sha256' | 'sha384' | 'sha512'
export type SignatureScheme =
  | { readonly kind: 'rsa-pkcs1'; readonly hash: SignatureHash }
  /** `any`: the verifier takes whatever length the salt has (U-Boot). */
  | { readonly kind: 'rsa-pss'; readonly hash: SignatureHash; readonly saltBytes: number | 'any' }
  /** `raw`: r and s after each other, big endian (IEEE P1363); `der`: the ASN.1 sequence. */
  | { readonly kind: 'ecdsa'; readonly hash: SignatureHash; readonly encoding: 'raw' | 'der' }
  | { readonly kind: 'ed25519' }

/** A stretch of bytes of a source; `end` is the first that does not belong. */
export interface Stretch {
  readonly start: number
  readonly end: number
}
