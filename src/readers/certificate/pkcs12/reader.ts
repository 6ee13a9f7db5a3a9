/** PKCS #12 stores (.p12, .pfx): whether a private key lies inside, and whether a passphrase protects it. Opens nothing. */
import { readAll } from '../../../kernel/source.ts'
import { defineReader } from '../../define.ts'

const maxBytes = 1024 * 1024

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
    if (open || shrouded) yield { fact: { kind: 'private-key', format: 'pkcs12', algorithm: 'unknown', bits: 0, encrypted: !open } }
    else yield { problem: { code: 'encrypted', message: 'a PKCS #12 store in which no key stands in clear; it may hold certificates only, or keys inside an encrypted part' } }
  },
})

function occurs(bytes: Uint8Array, wanted: readonly number[]): boolean {
  const [first = 0] = wanted
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true
  }
  return false
}
