/**
 * The names under which Debian's lists know the keys that its OpenSSL of 2006 to 2008 could make (CVE-2008-0166): the last 80 bits of a
 * digest, in hex. openssl-blacklist takes the SHA-1 of the line that `openssl rsa -modulus` prints, openssh-blacklist the MD5 of the key as
 * SSH sends it. The lists themselves are not part of this program.
 */
import { createHash } from 'node:crypto'
import { rsaNumbers } from './anchors.ts'
import type { PublicKey } from './signatures.ts'

const lastDigits = (algorithm: 'sha1' | 'md5', ...parts: readonly (string | Uint8Array)[]): string => {
  const state = createHash(algorithm)
  for (const part of parts) state.update(part)
  return state.digest('hex').slice(-20)
}

/** A number as SSH sends it (RFC 4251, section 5, mpint). */
function mpint(value: bigint): Uint8Array {
  const digits = value.toString(16)
  const even = digits.length % 2 === 0 ? digits : `0${digits}`
  const bytes = Buffer.from(Number.parseInt(even.slice(0, 2), 16) >= 0x80 ? `00${even}` : even, 'hex')
  return text(bytes)
}
function text(bytes: Uint8Array): Uint8Array {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(bytes.length)
  return Buffer.concat([length, bytes])
}

/** Of a key as SSH sends it, whatever its kind. */
export const sshListName = (blob: Uint8Array): string => lastDigits('md5', blob)

/** Of an RSA key; none for others. */
export function keyListNames(key: PublicKey): readonly string[] {
  const rsa = rsaNumbers(key)
  if (rsa === undefined) return []
  const modulus = BigInt(`0x0${Buffer.from(rsa.modulus).toString('hex')}`)
  return [
    lastDigits('sha1', `Modulus=${modulus.toString(16).toUpperCase()}\n`),
    lastDigits('md5', text(Buffer.from('ssh-rsa')), mpint(rsa.exponent), mpint(modulus)),
  ]
}
