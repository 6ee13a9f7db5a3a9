/** PKCS #12 stores (.p12, .pfx): whether a private key lies inside, and whether a passphrase protects it. Opens nothing: a published password shows by the store's integrity value. */
import { storeMacFits, type StoreMac } from '../../../kernel/native/key-stores.ts'
import { ReadError } from '../../../kernel/problem.ts'
import { readAll } from '../../../kernel/source.ts'
import { publishedStorePasswords } from '../../../rules/store-passwords.ts'
import { defineReader } from '../../define.ts'
import { children, element, expect, oidText, tags } from '../../shared/der.ts'

const maxBytes = 1024 * 1024
/** OpenSSL takes 2048, keytool 10000; more would cost seconds. */
const maxIterations = 20_000

/** 1.2.840.113549.1.12.10.1.1 and .2: a key in clear, a key under a passphrase. */
const keyBag = [0x06, 0x0b, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x0c, 0x0a, 0x01, 0x01] as const
const shroudedKeyBag = [...keyBag.slice(0, -1), 0x02] as const

export const reader = defineReader({
  id: 'certificate/pkcs12',
  title: 'PKCS #12 key stores',
  emits: ['private-key'],
  signatures: [
    { hex: '30 82 ?? ?? 02 01 03 30', at: 0, maxBytes },
    { hex: '30 80 02 01 03 30', at: 0, maxBytes },
    { hex: '30 83 ?? ?? ?? 02 01 03 30', at: 0, maxBytes },
  ],
  references: [{ title: 'RFC 7292: PKCS #12', url: 'https://www.rfc-editor.org/rfc/rfc7292' }],
  limitations: ['Nothing is decrypted: algorithm and size of a protected key stay unknown, and certificates inside are not read.'],
  async *read(input, budget) {
    const bytes = await readAll(input, maxBytes)
    budget.node()
    // Bags with keys lie in the part that is not encrypted as a whole; their type then stands in clear.
    const open = occurs(bytes, keyBag)
    const shrouded = occurs(bytes, shroudedKeyBag)
    const published = !open && opensForAll(bytes)
    if (open || shrouded) yield { fact: { kind: 'private-key', format: 'pkcs12', algorithm: 'unknown', bits: 0, encrypted: !open && !published, ...(published ? { publishedPassword: true as const } : {}) } }
    else yield { problem: { code: 'encrypted', message: 'a PKCS #12 store in which no key stands in clear; it may hold certificates only, or keys inside an encrypted part' } }
  },
})

/** Whether the store's integrity value was made with a password that anybody knows; tools protect the keys with the same. */
function opensForAll(bytes: Uint8Array): boolean {
  const mac = storeMac(bytes)
  return mac !== undefined && publishedStorePasswords.some((password) => storeMacFits(password, mac))
}

const hashes: Readonly<Record<string, StoreMac['hash']>> = { '1.3.14.3.2.26': 'sha1', '2.16.840.1.101.3.4.2.1': 'sha256', '2.16.840.1.101.3.4.2.2': 'sha384', '2.16.840.1.101.3.4.2.3': 'sha512' }

/** PFX: version, authSafe (its content is an octet string), macData (RFC 7292, 4). Undefined for stores without one and of other forms. */
function storeMac(bytes: Uint8Array): StoreMac | undefined {
  try {
    const [, safe, data] = children(element(bytes))
    if (safe === undefined || data?.tag !== tags.sequence) return undefined
    const [info, salt, rounds] = children(data)
    const [algorithm, value] = children(expect(info, tags.sequence, 'digest'))
    const hash = hashes[oidText(expect(children(expect(algorithm, tags.sequence, 'algorithm'))[0], tags.oid, 'algorithm').content)]
    const iterations = rounds === undefined ? 1 : expect(rounds, tags.integer, 'iterations').content.reduce((sum, byte) => sum * 256 + byte, 0)
    const wrapped = children(safe)[1]
    if (hash === undefined || wrapped === undefined || iterations > maxIterations) return undefined
    const content = expect(children(wrapped)[0], tags.octetString, 'content').content
    return { hash, iterations, content, salt: expect(salt, tags.octetString, 'salt').content, value: expect(value, tags.octetString, 'value').content }
  } catch (error) {
    if (error instanceof ReadError) return undefined
    throw error
  }
}

function occurs(bytes: Uint8Array, wanted: readonly number[]): boolean {
  const [first = 0] = wanted
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true
  }
  return false
}
