/** What programs, certificates, keys and databases say about themselves. */
import type { EcdsaNumbers } from './boot.ts'

export interface Elf {
  readonly machine: string
  readonly bits: 32 | 64
  readonly littleEndian: boolean
  readonly type: 'executable' | 'position-independent' | 'shared-object' | 'relocatable' | 'core'
  readonly interpreter?: string
  readonly soname?: string
  readonly needed: readonly string[]
  readonly rpath: readonly string[]
  readonly runpath: readonly string[]
  readonly buildId?: string
  readonly relro: 'none' | 'partial' | 'full'
  readonly executableStack: 'yes' | 'no' | 'unknown'
  readonly stackProtector: boolean
  readonly fortified: boolean
  /** Functions that have a fortified twin are imported. */
  readonly fortifiable: boolean
  readonly stripped: boolean
  readonly static: boolean
  /** Programming language runtime where it changes what hardening means: go, rust; c otherwise. */
  readonly runtime: 'c' | 'go' | 'rust'
  /** Imported functions worth a look, sorted: strcpy, system, gets, sprintf ... */
  readonly imports: readonly string[]
  /** Imported functions that are fortified or could be (different names); absent where nothing is imported. */
  readonly fortify?: { readonly functions: number; readonly fortified: number }
  /**
   * What the processor may guard in it, by its GNU properties: landing pads (`ibt` of x86, `bti` of AArch64), shadow stacks (`shstk`, `gcs`),
   * signed return addresses (`pac`). Absent when there is none.
   */
  readonly branchProtection?: readonly ('ibt' | 'shstk' | 'bti' | 'pac' | 'gcs')[]
  /** A loaded segment is writable and executable. */
  readonly writableCode?: true
  /** The loader writes into code when it starts (DT_TEXTREL, DF_TEXTREL). */
  readonly textRelocations?: true
  /** Clang's SafeStack and control-flow integrity, where they show in names. */
  readonly safeStack?: true
  readonly controlFlowIntegrity?: true
  /** Bytes of the sections that serve debuggers only; absent when there are none. */
  readonly debugBytes?: number
}

export interface Certificate {
  readonly subject: string
  readonly issuer: string
  /** ISO dates. */
  readonly notBefore: string
  readonly notAfter: string
  readonly keyAlgorithm: string
  readonly keyBits: number
  readonly signatureAlgorithm: string
  readonly selfSigned: boolean
  readonly authority: boolean
  /** SHA-256 of the DER certificate, hex. */
  readonly fingerprint: string
  /** SHA-256 of the SubjectPublicKeyInfo, hex: ties a certificate to its private key. */
  readonly keyFingerprint: string
  /** How many certificates stand in the same file. */
  readonly inFile: number
  /** The numbers of the issuer's signature, where it is one of ECDSA. */
  readonly ecdsa?: EcdsaNumbers
}

export interface PrivateKey {
  readonly format: 'pkcs1' | 'pkcs8' | 'sec1' | 'openssh' | 'dropbear' | 'dsa' | 'pkcs12' | 'pgp' | 'putty' | 'java-keystore'
  readonly algorithm: string
  /** 0 where it cannot be told (encrypted). */
  readonly bits: number
  readonly encrypted: boolean
  /** SHA-256 of the SubjectPublicKeyInfo, hex; absent for encrypted keys. */
  readonly keyFingerprint?: string
  /** It is under a password that anybody knows (a tool's default), which protects nothing: `encrypted` is false. */
  readonly publishedPassword?: true
}

/** A key that was met is one that no product may trust. */
export interface PublishedKey {
  /** File name where it is published, or the label. */
  readonly name: string
  /** Who publishes it: a boot loader's examples, a vendor's kit. */
  readonly origin: string
  /** A page that a reader can open; empty where only the label says it. */
  readonly url: string
  /** SHA-256 of the SubjectPublicKeyInfo, hex. */
  readonly keyFingerprint: string
  /**
   * `published`: anybody can have its private half. `labelled`: its name says that it is not to be trusted or shipped; whether the private
   * half got out is known of some of them only.
   */
  readonly status: 'published' | 'labelled'
  /** What met it. */
  readonly met: 'certificate' | 'private-key' | 'public-key' | 'signed-image' | 'fuses'
  /** The digest by which it was known, where the key itself is not there. */
  readonly anchor?: { readonly rule: string; readonly value: string }
}

/** Kinds of personal data that are counted, never quoted. */
export type PersonalDataKind = 'email' | 'phone' | 'name' | 'address' | 'birth-date' | 'ip-address' | 'mac-address' | 'location' | 'payment-card' | 'iban' | 'national-id' | 'health' | 'password' | 'token' | 'account'

/** Personal data met in a file. */
export interface PersonalData {
  readonly medium: 'database' | 'log' | 'text'
  readonly found: readonly { readonly kind: PersonalDataKind; readonly count: number; readonly at: string }[]
}

export interface Database {
  readonly engine: 'sqlite'
  readonly tables: readonly { readonly name: string; readonly rows: number; readonly columns: readonly string[] }[]
  /** How passwords lie in it, by column. */
  readonly passwords?: readonly StoredPasswords[]
}

/** The form of the values of one column of passwords; the values themselves are never kept. */
export interface StoredPasswords {
  /** `table.column`. */
  readonly column: string
  /** Values that were looked at. */
  readonly rows: number
  /** Bare digits in hex of that size; `outdated`: crypt with DES or MD5; `sound`: a slow hash in a form that names itself; `plain`: text. */
  readonly form: 'md5-size' | 'sha1-size' | 'sha256-size' | 'sha512-size' | 'outdated' | 'sound' | 'plain'
  /** Values that stand there more than once: no salt made them differ. */
  readonly repeated: number
  /** The table has a column for salts. */
  readonly salted: boolean
}

/** A device tree's own words about the board. */
export interface DeviceTree {
  readonly model: string
  readonly compatible: readonly string[]
}

/** A component recognised by its own banner inside a file. */
export interface Banner {
  readonly component: string
  readonly version: string
  /** Rule that matched. */
  readonly rule: string
  /** How far the version can be trusted; absent: the component's own words hold it. */
  readonly confidence?: 'medium' | 'low'
  /** Why not further. */
  readonly reason?: string
}

/** The applets that were compiled into a BusyBox; empty where its table could not be told apart. */
export interface Applets {
  readonly names: readonly string[]
}

/** A secret found by a rule. The text never leaves the worker. */
export interface Secret {
  readonly rule: string
  readonly title: string
  readonly length: number
  /** HMAC-SHA-256 under the user's key, first 16 hex digits: tells two secrets apart without telling either. */
  readonly mark: string
  /** Name of the setting or variable that holds it, when there is one. */
  readonly name: string
}

/** A line that a rule of `rules/patterns` recognised (TLS check off, debug server, code fetched and run ...). */
export interface Pattern {
  readonly rule: string
  readonly title: string
  /** The matched text with anything secret-like struck out, at most 160 characters. */
  readonly excerpt: string
}
