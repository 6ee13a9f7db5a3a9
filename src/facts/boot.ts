/**
 * Signed images and the fuses of a unit, as their own formats tell them. A signature here was checked by mathematics with the key that
 * it came with: that says *consistent*. Whether the key is anchored in hardware is for joins, which see fuses beside images.
 */

import type { Place } from '../kernel/place.ts'
import type { SignatureScheme, Stretch } from '../kernel/signature.ts'

/** Bytes of the image, by offset in the file that holds it. */
export type ByteRange = Stretch

/** Formats of which signatures are read; the name people know them by stands in the fact's `title`. */
export type SignedFormat =
  | 'raspberry-pi-boot' | 'raspberry-pi-eeprom' | 'hab' | 'ahab' | 'esp-v1' | 'esp-v2' | 'mcuboot' | 'fit' | 'avb' | 'dm-verity' | 'authenticode'
  | 'linux-module' | 'tf-a-fip' | 'op-tee-ta' | 'stm32' | 'k3' | 'gbl'

/** A public key, by every name under which a fuse, a list of published keys or a person may know it. */
export interface BootKey {
  /** `RSA`, `EC P-256`, `Ed25519` ... as for other keys. */
  readonly algorithm: string
  readonly bits: number
  /** SHA-256 of the SubjectPublicKeyInfo in hex; absent where the image holds only a digest of its key. */
  readonly fingerprint?: string
  /**
   * Values that a platform keeps in fuses to know the key again, in lower-case hex, by the rule that makes them: `hab-srk`,
   * `ahab-srk-256`, `ahab-srk-512`, `esp-v2`, `mcuboot`, `raspberry-pi-otp`, `avb-sha1`, `rotpk` ...
   */
  readonly anchors: Readonly<Record<string, string>>
  /** What the image calls it: a hint, a certificate's subject, a slot. */
  readonly label?: string
}

/** One signature of an image. */
export interface ImageSignature {
  /** `RSA-PSS SHA-256`, `ECDSA P-256 SHA-256`, `Ed25519` ... */
  readonly scheme: string
  /**
   * `verifies`: by mathematics, over `covers`, with `key`. `fails`: the same, and it does not. `unchecked`: it is there and was not
   * checked, for the reason that `why` gives (encrypted, the key is not here, a scheme that is not known).
   */
  readonly result: 'verifies' | 'fails' | 'unchecked'
  readonly why: string
  readonly key?: BootKey
  readonly covers: readonly ByteRange[]
  /** Where the signature itself stands. */
  readonly at: ByteRange
  /** How to check it with a key from elsewhere, where the image brings none. */
  readonly check?: SignatureToCheck
}

/** A signature in the form in which a library takes it, and the bytes of the image that it signs. */
export interface SignatureToCheck {
  readonly scheme: SignatureScheme
  readonly signed: readonly ByteRange[]
  /** What is signed, in hex, where it is no stretch of the image (attributes of CMS, a root hash); `signed` then stays empty. */
  readonly message?: string
  /** Big endian or DER, as `scheme` says, in hex. */
  readonly signature: string
}

/** An image that can carry a signature, whether or not it does. */
export interface SignedImage {
  readonly format: SignedFormat
  /** Directions to the bytes that all ranges count in. */
  readonly place: Place
  /** `MCUboot image 1.2.3`, `HABv4 boot image` ... */
  readonly title: string
  readonly version: string
  /** What it starts or holds. */
  readonly role: 'boot-loader' | 'application' | 'kernel' | 'file-system' | 'module' | 'firmware' | 'configuration' | 'trusted-application'
  /** None: nothing signs it. */
  readonly signatures: readonly ImageSignature[]
  /** Digests that are not signatures, and whether they fit: integrity against accidents, not against people. */
  readonly digests: readonly { readonly algorithm: string; readonly matches: boolean; readonly at: ByteRange }[]
  /** Bytes that are executed or parsed, and that no signature which verifies covers. */
  readonly uncovered: readonly (ByteRange & { readonly what: string })[]
  readonly encrypted: boolean
  /** A counter against older versions; `covered` when a signature covers it. */
  readonly rollback?: { readonly value: number; readonly covered: boolean }
  /** What a reader of the report should know beside it, as sentences. */
  readonly notes: readonly string[]
}

/** A public key that something holds in order to trust it, or that was met beside a signature. Its bits are here: other parts calculate with them. */
export interface PublicKey {
  /** What holds it. `file`: a file of its own; in the dossier's folder it is the maker's word for which key is theirs. */
  readonly holder: 'file' | 'image' | 'certificate' | 'ssh' | 'control-device-tree' | 'raspberry-pi-eeprom' | 'uefi-db' | 'uefi-kek' | 'uefi-pk' | 'kernel-keyring' | 'fuses'
  /** What the holder calls it; empty where it has no name. */
  readonly name: string
  readonly key: BootKey
  /** The SubjectPublicKeyInfo in DER, base64. */
  readonly spki: string
  /** What must be signed with it, where the holder says so (U-Boot's control device tree). */
  readonly required?: 'configuration' | 'image' | 'none'
}

/** The answer to a `verify` question: an image's signature under a key from elsewhere. */
export interface SignatureCheck {
  readonly question: string
  readonly verifies: boolean
}

/** The state of one thing that fuses or option bytes of a unit decide. */
export type FuseState = 'on' | 'off' | 'unknown'

/** Fuses, option bytes or a lifecycle of one unit, as somebody read them out. */
export interface Fuses {
  /** `espressif`, `nxp-hab`, `nxp-ahab`, `raspberry-pi-bcm2711`, `raspberry-pi-bcm2712`, `nordic`, `st`, `silabs`, `ti` ... */
  readonly family: string
  /** The chip, where the dump names it. */
  readonly chip?: string
  /** Serial number or address that tells units apart, where the dump has one. */
  readonly unit?: string
  /** Boot authentication is enforced by what was read. */
  readonly bootAuthentication: FuseState
  readonly debugClosed: FuseState
  /** External flash is encrypted in a way that is final; `off` includes development modes. */
  readonly flashEncryption: FuseState
  /** Download, recovery and serial boot modes are closed. */
  readonly downloadClosed: FuseState
  /** Every key slot that holds no key of the maker's is revoked or locked: nobody can add one. */
  readonly spareKeysClosed: FuseState
  readonly lifecycle?: string
  /** Key digests in fuses: by which rule, the value as hex or `unreadable`, whether revoked. */
  readonly keys: readonly { readonly rule: string; readonly slot: string; readonly value: string; readonly revoked: boolean }[]
  readonly rollback?: number
  /** Every field that was understood, as the dump names it. */
  readonly fields: readonly { readonly name: string; readonly value: string; readonly means?: string; readonly line?: number }[]
  /** Why a state is what it is, and what is odd: as sentences. */
  readonly notes: readonly string[]
}
