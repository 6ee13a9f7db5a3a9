/** Key stores of Java (JKS, JCEKS): entries, certificates, and whether the store's password is one that anybody knows. Takes no key out. */
import { Cursor } from '../../../kernel/cursor.ts'
import { javaKeyOpens, javaStoreOpens } from '../../../kernel/native/key-stores.ts'
import { limitReached, malformed, ReadError } from '../../../kernel/problem.ts'
import { readAll } from '../../../kernel/source.ts'
import { publishedStorePasswords } from '../../../rules/store-passwords.ts'
import { defineReader } from '../../define.ts'
import { children, element, expect, oidText, tags } from '../../shared/der.ts'
import { readCertificate } from '../../shared/x509.ts'

const maxBytes = 8 * 1024 * 1024
/** The trust store of Java itself holds about 150. */
const maxEntries = 4096
const maxChain = 16
const digestBytes = 20
/** The protector of JKS, which needs nothing but the password. */
const javaProtector = '1.3.6.1.4.1.42.2.17.1.1'

interface Entry {
  /** The protected key of a key entry. */
  readonly locked?: Uint8Array
  /** A secret key of a JCEKS store. */
  readonly sealed?: true
  readonly certificates: readonly Uint8Array[]
}

export const reader = defineReader({
  id: 'certificate/java-keystore',
  title: 'Key stores of Java (JKS, JCEKS)',
  emits: ['private-key', 'certificate'],
  signatures: [
    { hex: 'fe ed fe ed 00 00 00', at: 0, maxBytes },
    { hex: 'ce ce ce ce 00 00 00', at: 0, maxBytes },
  ],
  references: [
    { title: 'OpenJDK, sun.security.provider.JavaKeyStore (the format, engineStore and engineLoad)', url: 'https://github.com/openjdk/jdk/blob/jdk-17%2B35/src/java.base/share/classes/sun/security/provider/JavaKeyStore.java' },
    { title: 'OpenJDK, com.sun.crypto.provider.JceKeyStore', url: 'https://github.com/openjdk/jdk/blob/jdk-17%2B35/src/java.base/share/classes/com/sun/crypto/provider/JceKeyStore.java' },
  ],
  limitations: [
    'Nothing is decrypted. Whether the password is a published default is told by the digest that ends the store.',
    'Entries behind the first secret key of a JCEKS store are not listed: a secret key is a serialized object of Java without a length.',
    'Stores of BouncyCastle (BKS, UBER) are not read.',
  ],
  async *read(input, budget) {
    const bytes = Uint8Array.from(await readAll(input, maxBytes))
    if (bytes.byteLength < 12 + digestBytes) throw malformed('a key store of Java that ends inside its header', bytes.byteLength)
    const content = bytes.subarray(0, bytes.byteLength - digestBytes)
    const digest = bytes.subarray(bytes.byteLength - digestBytes)
    const password = publishedStorePasswords.find((each) => javaStoreOpens(each, content, digest))
    let certificates = 0
    const list: Entry[] = []
    let broken: ReadError | undefined
    try {
      for (const entry of entries(content)) {
        budget.node()
        certificates += entry.certificates.length
        list.push(entry)
      }
    } catch (error) {
      if (!(error instanceof ReadError)) throw error
      broken = error
    }
    for (const { locked, sealed, certificates: chain } of list) {
      const known = chain.map((der) => readCertificate(der))
      if (locked !== undefined || sealed === true) {
        const [own] = known
        // The key's own password is tried where the format tells; else it is taken to be the store's, as keytool makes it.
        const opens = password !== undefined && (locked === undefined || (opensWith(locked, password) ?? true))
        yield {
          fact: {
            kind: 'private-key', format: 'java-keystore', algorithm: own?.keyAlgorithm ?? 'unknown', bits: own?.keyBits ?? 0, encrypted: !opens,
            ...(opens ? { publishedPassword: true as const } : {}), ...(own === undefined ? {} : { keyFingerprint: own.keyFingerprint }),
          },
        }
      }
      for (const certificate of known) yield { fact: { kind: 'certificate', ...certificate, inFile: certificates } }
    }
    if (broken !== undefined) yield { problem: { code: broken.code, message: broken.message, ...(broken.offset === undefined ? {} : { offset: broken.offset }) } }
  },
})

/** Undefined where the protection is another one than that of JKS. */
function opensWith(locked: Uint8Array, password: string): boolean | undefined {
  const [algorithm, key] = children(element(locked))
  const oid = oidText(expect(children(expect(algorithm, tags.sequence, 'protection of the key'))[0], tags.oid, 'protection of the key').content)
  return oid === javaProtector ? javaKeyOpens(password, expect(key, tags.octetString, 'protected key').content) : undefined
}

function* entries(bytes: Uint8Array): Generator<Entry> {
  const cursor = new Cursor(bytes)
  const jceks = cursor.u32(false) === 0xce_ce_ce_ce
  const version = cursor.u32(false)
  if (version !== 1 && version !== 2) throw malformed(`version ${version} of a key store of Java`, 4)
  const count = cursor.u32(false)
  if (count > maxEntries) throw limitReached(`${count} entries in a key store of Java`, 8)
  const sized = (): Uint8Array => cursor.take(cursor.u32(false))
  const certificate = (): Uint8Array => {
    // Version 1 knew one type only.
    const type = version === 1 ? 'X.509' : cursor.text(cursor.u16(false))
    const der = sized()
    if (type !== 'X.509') throw malformed(`a certificate of type ${JSON.stringify(type.slice(0, 20))}`, cursor.position)
    return der
  }
  for (let index = 0; index < count; index++) {
    const tag = cursor.u32(false)
    // The alias and the time of its making.
    cursor.skip(cursor.u16(false))
    cursor.skip(8)
    if (tag === 1) {
      const locked = sized()
      const length = cursor.u32(false)
      if (length > maxChain) throw limitReached(`a chain of ${length} certificates`, cursor.position)
      yield { locked, certificates: Array.from({ length }, certificate) }
    } else if (tag === 2) yield { certificates: [certificate()] }
    else if (tag === 3 && jceks) {
      yield { sealed: true, certificates: [] }
      return
    } else throw malformed(`an entry of kind ${tag}`, cursor.position)
  }
}
