/** One private key in DER or in a block of armour, as a fact. Yields what can be told without a passphrase; no number of the key. */
import type { PrivateKey } from '../../facts/binary.ts'
import type { FactDraft } from '../../facts/fact.ts'
import { privateKeyFacts } from '../../kernel/native/keys.ts'
import { children, element, expect, oidText, tags } from './der.ts'
import type { Armoured } from './armour.ts'
import { openSshPrivate, type PublicHalf } from './ssh-key.ts'
import { heldSpki } from './boot-key.ts'
import { pgpSecretKey } from './pgp-key.ts'

/** A DSA key in OpenSSL's traditional form: version, p, q, g, y, x. */
function dsaFacts(der: Uint8Array): Pick<PrivateKey, 'algorithm' | 'bits'> {
  const numbers = children(expect(element(der), tags.sequence, 'DSA key'))
  const prime = expect(numbers[1], tags.integer, 'DSA prime').content
  return { algorithm: 'DSA', bits: (prime.byteLength - (prime[0] === 0 ? 1 : 0)) * 8 }
}

/** What is told of a private key, and its public half where that can be had. */
export interface ReadKey {
  readonly key: PrivateKey
  readonly spki?: Uint8Array
}

/** A key whose public half stands in the encoding of SSH. */
export const sshReadKey = (format: PrivateKey['format'], { spki, ...half }: PublicHalf, encrypted: boolean): ReadKey => ({ key: { format, ...half, encrypted }, ...(spki === undefined ? {} : { spki }) })

/** What a reader yields of a private key: the fact of it, and its public half for calculations. */
export const keyFacts = ({ key, spki }: ReadKey, line?: number): readonly FactDraft<'private-key' | 'public-key'>[] => {
  const at = line === undefined ? {} : { line }
  return [{ kind: 'private-key', ...at, ...key }, ...heldSpki(spki, sshFormats.has(key.format) ? 'ssh' : 'file', '', at)]
}
const sshFormats: ReadonlySet<PrivateKey['format']> = new Set(['openssh', 'dropbear', 'putty'])

/** Unencrypted DER of a known kind. */
export function derPrivateKey(format: 'pkcs1' | 'pkcs8' | 'sec1' | 'dsa', der: Uint8Array): ReadKey {
  if (format === 'dsa') return { key: { format, ...dsaFacts(der), encrypted: false } }
  const { algorithm, bits, fingerprint, spki } = privateKeyFacts(der, format)
  return { key: { format, algorithm, bits, encrypted: false, keyFingerprint: fingerprint }, spki }
}

/** Which of the DER forms of a private key the bytes have, judged by structure alone. */
export function privateKeyKind(der: Uint8Array): 'pkcs1' | 'pkcs8' | 'sec1' | 'dsa' | 'pkcs8-encrypted' | undefined {
  const outer = element(der)
  if (outer.tag !== tags.sequence || outer.whole.byteLength !== der.byteLength) return undefined
  const parts = children(outer)
  const [first, second, third] = parts
  if (first?.tag === tags.sequence && second?.tag === tags.octetString && parts.length === 2) {
    // EncryptedPrivateKeyInfo: an algorithm, always of PKCS#5 or PKCS#12, and octets.
    const oid = children(first)[0]
    return oid?.tag === tags.oid && /^1\.2\.840\.113549\.1\.(?:5|12\.1)\./u.test(oidText(oid.content)) ? 'pkcs8-encrypted' : undefined
  }
  if (first?.tag !== tags.integer || first.content.byteLength !== 1) return undefined
  const version = first.content[0] ?? -1
  if (version <= 1 && second?.tag === tags.sequence && third?.tag === tags.octetString) return 'pkcs8'
  if (version === 1 && second?.tag === tags.octetString) return 'sec1'
  const numbers = parts.every((part) => part.tag === tags.integer)
  if (version === 0 && numbers && parts.length === 9) return 'pkcs1'
  if (version === 0 && numbers && parts.length === 6) return 'dsa'
  return undefined
}

const unread = (format: PrivateKey['format'], algorithm: string): ReadKey => ({ key: { format, algorithm, bits: 0, encrypted: true } })

/** A block of armour as a private key; undefined when its label names something else. Throws `malformed`. */
export function armouredPrivateKey(block: Armoured): ReadKey | undefined {
  const { label, content } = block
  if (content === undefined) return undefined
  const traditional = /^(?<name>RSA|EC|DSA) PRIVATE KEY$/u.exec(label)?.groups?.name
  if (traditional !== undefined) {
    const format = traditional === 'RSA' ? 'pkcs1' : traditional === 'EC' ? 'sec1' : 'dsa'
    return block.headers.some((header) => /^Proc-Type:.*ENCRYPTED/u.test(header)) ? unread(format, traditional) : derPrivateKey(format, content)
  }
  if (label === 'PRIVATE KEY') return derPrivateKey('pkcs8', content)
  if (label === 'ENCRYPTED PRIVATE KEY') {
    expect(children(expect(element(content), tags.sequence, 'encrypted key'))[1], tags.octetString, 'encrypted key')
    return unread('pkcs8', 'unknown')
  }
  if (label === 'OPENSSH PRIVATE KEY') {
    const { encrypted, ...half } = openSshPrivate(content)
    return sshReadKey('openssh', half, encrypted)
  }
  if (label === 'PGP PRIVATE KEY BLOCK') return { key: { format: 'pgp', ...pgpSecretKey(content) } }
  return undefined
}
