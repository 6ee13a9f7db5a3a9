/** Private host keys as dropbear stores them: the key type and its numbers in the SSH encoding, never encrypted. */
import { Cursor } from '../../../kernel/cursor.ts'
import { malformed } from '../../../kernel/problem.ts'
import { readAll } from '../../../kernel/source.ts'
import { defineReader } from '../../define.ts'
import { keyFacts, sshReadKey } from '../../shared/private-key.ts'
import { ecHalf, ed25519Half, rsaHalf, publicHalf, sshString, type PublicHalf } from '../../shared/ssh-key.ts'

const maxBytes = 16 * 1024

export const reader = defineReader({
  id: 'certificate/dropbear',
  title: 'Dropbear private keys',
  emits: ['private-key', 'public-key'],
  signatures: [
    { hex: '00 00 00 07 73 73 68 2d 72 73 61 00', at: 0, maxBytes },
    { hex: '00 00 00 07 73 73 68 2d 64 73 73 00', at: 0, maxBytes },
    { hex: '00 00 00 13 65 63 64 73 61 2d 73 68 61 32 2d', at: 0, maxBytes },
    { hex: '00 00 00 0b 73 73 68 2d 65 64 32 35 35 31 39 00', at: 0, maxBytes },
  ],
  references: [{ title: 'dropbear, signkey.c and the key files that dropbearkey writes', url: 'https://github.com/mkj/dropbear/blob/master/src/signkey.c' }],
  limitations: ['A file that ends after the public numbers is a public key and is passed over.'],
  async *read(input, budget) {
    const bytes = await readAll(input, maxBytes)
    budget.node()
    const half = privateHalf(bytes)
    if (half !== undefined) for (const fact of keyFacts(sshReadKey('dropbear', half, false))) yield { fact }
  },
})

/** The public half of a private key file; undefined when only public numbers are there. */
function privateHalf(bytes: Uint8Array): PublicHalf | undefined {
  const cursor = new Cursor(bytes)
  const type = new TextDecoder('latin1').decode(sshString(cursor))
  if (type === 'ssh-rsa') {
    const exponent = sshString(cursor)
    const modulus = sshString(cursor)
    if (cursor.remaining === 0) return undefined
    sshString(cursor)
    return rsaHalf(modulus, exponent)
  }
  if (type === 'ssh-ed25519') {
    const pair = sshString(cursor)
    if (pair.byteLength === 32 && cursor.remaining === 0) return undefined
    // The seed, then the public key.
    if (pair.byteLength !== 64) throw malformed(`an Ed25519 key of ${pair.byteLength} bytes`, 15)
    return ed25519Half(pair.subarray(32))
  }
  if (type.startsWith('ecdsa-sha2-')) {
    const curve = new TextDecoder('latin1').decode(sshString(cursor))
    const point = sshString(cursor)
    if (cursor.remaining === 0) return undefined
    sshString(cursor)
    return ecHalf(curve, point)
  }
  for (let numbers = 0; numbers < 4; numbers++) sshString(cursor)
  return cursor.remaining === 0 ? undefined : publicHalf(bytes)
}
