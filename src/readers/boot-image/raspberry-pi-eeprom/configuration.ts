/** The configuration in a boot EEPROM, and the signature over it that the key beside it made. */
import type { ByteRange, ImageSignature, SignedImage } from '../../../facts/boot.ts'
import type { Budget } from '../../../kernel/limits.ts'
import { bytesOfHex, digestOf, hex, reversed, rsaKey, verifies, type PublicKey } from '../../../kernel/native/signatures.ts'
import { limitReached, malformed, ReadError } from '../../../kernel/problem.ts'
import { window, type ByteSource } from '../../../kernel/source.ts'
import { bootKey } from '../../shared/boot-key.ts'
import { raspberrySignature } from '../../shared/raspberry-signature.ts'
import { fileNamed, type Section } from './sections.ts'

export interface Configuration {
  readonly text: string
  readonly file?: Section
  /** Undefined: the place of the key is empty. */
  readonly key?: PublicKey
  readonly keyAt?: ByteRange
  readonly signatures: readonly ImageSignature[]
  readonly digests: SignedImage['digests']
  /** What is wrong with key or signature. */
  readonly troubles: readonly ReadError[]
}

const modulusBytes = 256
const keyBytes = 264
/** Files fill a page of flash, 4076 bytes (rpi-eeprom-config); larger ones are no configuration. */
const maxFileBytes = 64 * 1024
const scheme = { kind: 'rsa-pkcs1', hash: 'sha256' } as const
const says = 'RSA-2048 PKCS #1 v1.5 SHA-256'

export async function configurationOf(source: ByteSource, sections: readonly Section[], budget: Budget): Promise<Configuration> {
  const file = fileNamed(sections, 'bootconf.txt')
  const text = file === undefined ? '' : new TextDecoder('utf-8').decode(await contentOf(source, file))
  const { key, keyAt, trouble } = await keyIn(source, fileNamed(sections, 'pubkey.bin'))
  const base = { text, ...(file === undefined ? {} : { file }), ...(key === undefined ? {} : { key }), ...(keyAt === undefined ? {} : { keyAt }) }
  const troubles = trouble === undefined ? [] : [trouble]
  const beside = fileNamed(sections, 'bootconf.sig')
  const written = beside === undefined ? undefined : trimmed(await contentOf(source, beside))
  if (file === undefined || beside === undefined || written === undefined || written.length === 0) return { ...base, signatures: [], digests: [], troubles }
  const at = { start: beside.content.start, end: beside.content.start + written.length }
  const failed = (why: string): readonly ImageSignature[] => [{ scheme: says, result: 'fails', why, covers: [], at, ...(key === undefined ? {} : { key: bootKey(key) }) }]
  try {
    const found = raspberrySignature(new TextDecoder('latin1').decode(written))
    if (found === undefined) throw malformed('bootconf.sig does not begin with a SHA-256')
    const matches = hex(await digestOf(source, 'sha256', [file.content], budget)) === found.digest
    const digests = [{ algorithm: 'sha256', matches, at: { start: at.start, end: at.start + 64 } }]
    const { rsa } = found
    if (rsa === undefined) return { ...base, signatures: [], digests, troubles }
    if (!matches) return { ...base, signatures: failed('the digest in bootconf.sig is not that of the configuration'), digests, troubles }
    if (rsa.length !== modulusBytes * 2) return { ...base, signatures: failed(`the signature has ${rsa.length * 4} bits, and the boot loader takes 2048`), digests, troubles }
    if (trouble !== undefined) return { ...base, signatures: failed('pubkey.bin holds no key'), digests, troubles }
    if (key === undefined) {
      const check = { scheme, signed: [file.content], signature: rsa }
      return { ...base, signatures: [{ scheme: says, result: 'unchecked', why: 'the place of the public key is empty', covers: [file.content], at, check }], digests, troubles }
    }
    const good = await verifies(source, [file.content], scheme, key, bytesOfHex(rsa), budget)
    const signatures = good ? [{ scheme: says, result: 'verifies', why: 'with the key in pubkey.bin, which only fuses can anchor', key: bootKey(key), covers: [file.content], at } as const] : failed('with the key in pubkey.bin it does not verify')
    return { ...base, signatures, digests, troubles }
  } catch (error) {
    if (!(error instanceof ReadError)) throw error
    return { ...base, signatures: failed('bootconf.sig cannot be read'), digests: [], troubles: [...troubles, new ReadError(error.code, `bootconf.sig: ${error.message}`, at.start)] }
  }
}

async function contentOf(source: ByteSource, { name, content: { start, end } }: Section): Promise<Uint8Array> {
  if (end - start > maxFileBytes) throw limitReached(`${name} has ${end - start} bytes, more than the ${maxFileBytes} that are read here`, start)
  return Uint8Array.from(await source.read(start, end - start))
}

/** Without the padding of an empty or shorter file. */
function trimmed(bytes: Uint8Array): Uint8Array {
  const last = bytes.findLastIndex((byte) => byte !== 0 && byte !== 0xff)
  return bytes.subarray(0, last + 1)
}

/** Modulus and exponent, little endian (rpi-eeprom-config, pemtobin). */
async function keyIn(source: ByteSource, section: Section | undefined): Promise<{ readonly key?: PublicKey; readonly keyAt?: ByteRange; readonly trouble?: ReadError }> {
  if (section === undefined || section.content.end - section.content.start < keyBytes) return {}
  const { start } = section.content
  const bytes = Uint8Array.from((await window(source, start, keyBytes)).bytes)
  if (trimmed(bytes).length === 0) return {}
  try {
    const key = rsaKey(reversed(bytes.subarray(0, modulusBytes)), reversed(bytes.subarray(modulusBytes)))
    if (key.bits !== modulusBytes * 8) throw malformed(`a key of ${key.bits} bits, and the boot loader takes 2048`)
    return { key, keyAt: { start, end: start + keyBytes } }
  } catch (error) {
    if (!(error instanceof ReadError)) throw error
    return { trouble: new ReadError(error.code, `pubkey.bin: ${error.message}`, start) }
  }
}
