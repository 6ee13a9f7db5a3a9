/**
 * Signed images and the fuses of a unit, as their own formats tell them. A signature here was checked by mathematics with the key that
 * it came with: that says *consistent*. Whether the key is anchored in hardware is for joins, which see fuses beside images.
 */

import type { Place } from '../kernel/place.ts'
import type { SignatureScheme, Stretch } from '../kernel/signature.ts'
import type { Seen } from './provenance.ts'
import { whereText, type Where } from '../kernel/where.ts'

/** Bytes of the image, by offset in the file that holds it. */
export type ByteRange = Stretch

/** Formats of which signatures are read; the name people know them by stands in the fact's `title`. */
export type SignedFormat =
  | 'raspberry-pi-boot' | 'raspberry-pi-eeprom' | 'hab' | 'ahab' | 'esp-v1' | 'esp-v2' | 'mcuboot' | 'fit' | 'avb' | 'dm-verity' | 'authenticode'
  | 'linux-module' | 'u-boot-legacy' | 'tf-a-fip' | 'op-tee-ta' | 'stm32' | 'k3' | 'gbl'

/** The rules by which what verifies a format knows its keys again; none where no fuse knows them. */
const anchorRules: Readonly<Partial<Record<SignedFormat, readonly string[]>>> = {
  'raspberry-pi-boot': ['raspberry-pi-otp'], 'raspberry-pi-eeprom': ['raspberry-pi-otp'], hab: ['hab-srk'], ahab: ['ahab-srk-256', 'ahab-srk-512'], 'esp-v2': ['esp-v2'],
  mcuboot: ['mcuboot'], avb: ['avb-sha1'], 'tf-a-fip': ['rotpk'], stm32: ['stm32-pkh'], k3: ['k3-smpkh'], gbl: ['silabs-sign-key'],
}

/** The values of a key that count for a format, by rule. */
export const anchorsFor = (format: SignedFormat, key: BootKey | undefined): readonly (readonly [rule: string, value: string])[] =>
  Object.entries(key?.anchors ?? {}).filter(([rule]) => anchorRules[format]?.includes(rule))

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
  /** The two numbers of an ECDSA signature: two signatures with one `r` give the private key away. */
  readonly ecdsa?: EcdsaNumbers
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

/** In lower-case hex, without leading zeros. */
export interface EcdsaNumbers {
  readonly r: string
  readonly s: string
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
  /** The chip's vendor makes and signs it; the product's maker has no say in it. */
  readonly vendors?: true
  /** None: nothing signs it. */
  readonly signatures: readonly ImageSignature[]
  /** Digests that are not signatures, and whether they fit: integrity against accidents, not against people. */
  readonly digests: readonly { readonly algorithm: string; readonly matches: boolean; readonly at: ByteRange }[]
  /**
   * Bytes that are executed or parsed, and that no signature which verifies covers. `idle`: they decide nothing of what runs (a
   * timestamp, an entry that nothing uses, what a covered digest checks in turn).
   */
  readonly uncovered: readonly (ByteRange & { readonly what: string; readonly idle?: true })[]
  readonly encrypted: boolean
  /** A counter against older versions; `covered` when a signature covers it. */
  readonly rollback?: { readonly value: number; readonly covered: boolean }
  /** What it opens on every unit that accepts it, in a few words (`the debug port`). */
  readonly opens?: readonly string[]
  /** What a reader of the report should know beside it, as sentences. */
  readonly notes: readonly string[]
}

/** How an image is named in outcomes: their subject. */
export const imageName = ({ where }: Pick<Seen, 'where'>): string => (where.path.includes('/') ? where.path : whereText(where))

/** A public key that something holds in order to trust it, or that was met beside a signature. Its bits are here: other parts calculate with them. */
export interface PublicKey {
  /** What holds it. `file`: a file of its own; in the dossier's folder it is the maker's word for which key is theirs. */
  readonly holder: 'file' | 'image' | 'certificate' | 'ssh' | 'control-device-tree' | 'raspberry-pi-eeprom' | 'uefi-db' | 'uefi-kek' | 'uefi-pk' | 'kernel-keyring' | 'fuses'
  /** What the holder calls it; empty where it has no name. */
  readonly name: string
  readonly key: BootKey
  /** The SubjectPublicKeyInfo in DER, hex. */
  readonly spki: string
  /** The names that Debian's lists of predictable keys would give it (`kernel/native/key-lists.ts`). */
  readonly listed?: readonly string[]
  /** What must be signed with it, where the holder says so (U-Boot's control device tree). */
  readonly required?: 'configuration' | 'image' | 'none'
}

/** A published way around verified boot that the version of a boot loader has. */
export interface BootLoaderFlaw {
  readonly component: string
  readonly version: string
  readonly id: string
  /** What it opens, as the end of a sentence that begins with the id. */
  readonly opens: string
}

/** How a key that signs an image stands to the fuses of one unit. */
export interface KeyAnchor {
  /** `signedImageKey` of the image, and the index of the signature in its list. */
  readonly image: string
  readonly signature: number
  readonly rule: string
  /** What the fuses would hold of the key, hex. */
  readonly value: string
  /**
   * `match`: a slot that counts holds it. `revoked`: only a slot that was revoked does. `swapped`: a slot holds it with the bytes of each
   * word in the wrong order, which hardware takes for another key. `mismatch`: slots hold other keys. `blank`: no slot holds a key.
   * `unreadable`: the dump does not show the slots.
   */
  readonly result: 'match' | 'revoked' | 'swapped' | 'mismatch' | 'blank' | 'unreadable'
  readonly slot: string
  /** What the slot holds instead, where it is another key. */
  readonly found?: string
  readonly family: string
  readonly unit?: string
}

/** A signature, or only a digest, that a file of its own keeps for another file. Whether it fits is for joins, which see both. */
export interface DetachedSignature {
  readonly format: 'raspberry-pi'
  /** Names that the other file may have, beside this one. */
  readonly of: readonly string[]
  /** In lower-case hex. */
  readonly digest: { readonly algorithm: 'sha256'; readonly value: string }
  /** None: a digest only, which anybody can make. `value` in hex, as `scheme` says. */
  readonly signature?: { readonly scheme: SignatureScheme; readonly value: string }
  /** When it was made, as it says itself: seconds since 1970. */
  readonly time?: number
}

/** The answer to a `verify` question: an image's signature under a key from elsewhere. */
export interface SignatureCheck {
  readonly question: string
  readonly verifies: boolean
}

/** A signature that was unchecked, under one key from elsewhere that may be meant for it. */
export interface VerifiedSignature {
  /** `signedImageKey` of the image, and the index of the signature in its list. */
  readonly image: string
  readonly signature: number
  readonly verifies: boolean
  readonly key: BootKey
  readonly holder: PublicKey['holder']
  /** What the holder calls the key, and where the key was seen. */
  readonly name: string
  readonly from: Where
  readonly required?: PublicKey['required']
  /** The image says by a name or a digest that this is its key. */
  readonly meant: boolean
}

/** Tells signed images apart: where, what, and where its first signature stands. */
export const signedImageKey = (image: Pick<SignedImage, 'format' | 'signatures'> & { readonly where: Where }): string => `${whereText(image.where)} ${image.format} ${image.signatures[0]?.at.start ?? ''}`

/** The state of one thing that fuses or option bytes of a unit decide. */
export type FuseState = 'on' | 'off' | 'unknown'
export type FuseQuestion = 'bootAuthentication' | 'debugClosed' | 'flashEncryption' | 'downloadClosed' | 'spareKeysClosed'

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
  /** Which of `fields` decided a state, by their names. */
  readonly decidedBy?: Readonly<Partial<Record<FuseQuestion, readonly string[]>>>
  readonly lifecycle?: string
  /** Key digests in fuses: by which rule, the value as hex (zeros: none was burned) or `unreadable`, whether revoked. */
  readonly keys: readonly { readonly rule: string; readonly slot: string; readonly value: string; readonly revoked: boolean }[]
  readonly rollback?: number
  /** Every field that was understood, as the dump names it. */
  readonly fields: readonly { readonly name: string; readonly value: string; readonly means?: string; readonly line?: number }[]
  /** Why a state is what it is, and what is odd: as sentences. */
  readonly notes: readonly string[]
}
