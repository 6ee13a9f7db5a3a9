/** What calculation shows of public keys: flaws that let somebody sign or decrypt without having been given the private key. */
import type { Place } from '../kernel/place.ts'
import type { Where } from '../kernel/where.ts'
import type { PublicKey } from './boot.ts'

export type KeyFlaw =
  | 'rsa-short' | 'rsa-exponent-one' | 'rsa-exponent-even' | 'rsa-exponent-small' | 'rsa-roca' | 'rsa-small-factor' | 'rsa-close-primes' | 'rsa-smooth-prime'
  | 'rsa-shared-prime' | 'rsa-shared-modulus' | 'dsa' | 'curve-small' | 'debian-predictable' | 'ecdsa-nonce-repeated' | 'several-uses'

/** Where a key was met. */
export interface KeyAt {
  readonly holder: PublicKey['holder'] | 'signature'
  /** What the holder calls it. */
  readonly name: string
  readonly where: Where
  readonly container: string
  readonly file: string
}

/** A key that is weak, or keys that are weak beside each other. */
export interface WeakKey {
  readonly flaw: KeyFlaw
  readonly keys: readonly {
    /** SHA-256 of the SubjectPublicKeyInfo in hex; empty where only a signature was met. */
    readonly fingerprint: string
    readonly algorithm: string
    readonly bits: number
    readonly at: readonly KeyAt[]
  }[]
  /** What is wrong, as the rest of a sentence after the key's name: `has primes that ...`. */
  readonly explanation: string
  /** What the flaw is worth where the key matters. */
  readonly severity: 'critical' | 'high' | 'medium' | 'low' | 'info'
}

/** A list of known bad keys that lies in an artefact: Debian's openssl-blacklist and openssh-blacklist. */
export interface KeyList {
  readonly name: string
  readonly place: Place
}

/** The answer to a `listed` question: which of the names stand in the list. */
export interface KeyListMatch {
  readonly question: string
  readonly found: readonly string[]
}
