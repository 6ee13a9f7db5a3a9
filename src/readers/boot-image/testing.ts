/**
 * The property that every reader of signed images has to keep: a changed bit is noticed, or it stands in bytes that the reader names
 * as uncovered. For tests only.
 */
import type { ByteRange, ImageSignature, SignedImage } from '../../facts/boot.ts'
import { bytesOfHex, digestOf, spkiKey, verifies } from '../../kernel/native/signatures.ts'
import { lentBytes } from '../../kernel/testing.ts'
import type { Reader } from '../define.ts'
import { runReader } from '../shared/testing.ts'

export interface FlipOptions {
  /** Where every single bit is flipped: headers, descriptors, signatures. */
  readonly every: readonly ByteRange[]
  /** How many bits elsewhere; 2000 unless told. */
  readonly elsewhere?: number
  readonly path?: string
  /** SubjectPublicKeyInfo in DER, for formats whose key is elsewhere: an unchecked signature is then checked with it. */
  readonly spki?: Uint8Array
}

/** Flips bits one at a time and asserts that nothing is missed. Gives how many were flipped. */
export async function assertFlipsAreNoticed(reader: Reader, bytes: Uint8Array, { every, elsewhere = 2000, path, spki }: FlipOptions): Promise<number> {
  const options = path === undefined ? {} : { path }
  const key = spki === undefined ? undefined : spkiKey(spki)
  const good = async (content: Uint8Array, signature: ImageSignature): Promise<boolean> => {
    if (signature.result !== 'unchecked' || signature.check === undefined || key === undefined) return signature.result === 'verifies'
    const { scheme, signed, message, signature: hex } = signature.check
    return verifies(lentBytes(content), message === undefined ? signed : [bytesOfHex(message)], scheme, key, bytesOfHex(hex), { check: () => undefined })
  }
  const trusted = async (content: Uint8Array): Promise<{ images: readonly SignedImage[]; verified: readonly ImageSignature[] }> => {
    const images = (await runReader(reader, content, options)).of('signed-image')
    const signatures = images.flatMap((image) => image.signatures)
    const results = await Promise.all(signatures.map((signature) => good(content, signature)))
    return { images, verified: signatures.some((signature) => signature.result === 'fails') ? [] : signatures.filter((_, index) => results[index]) }
  }
  const before = await trusted(bytes)
  if (before.verified.length === 0) throw new Error('the image has to verify before a bit is flipped')
  const anchors = (signature: ImageSignature): string => JSON.stringify(signature.key?.anchors ?? {})
  const known = new Set(before.verified.map(anchors))
  const bits = [...every.flatMap(({ start, end }) => Array.from({ length: (end - start) * 8 }, (_, index) => start * 8 + index)), ...await seededBits(bytes, elsewhere)]
  for (const bit of bits) {
    const flipped = new Uint8Array(bytes)
    const offset = bit >> 3
    flipped[offset] = (flipped[offset] ?? 0) ^ (1 << (bit & 7))
    const after = await trusted(flipped)
    // A key that hardware would no longer know again is noticed there.
    if (!after.verified.some((signature) => known.has(anchors(signature)))) continue
    const told = [...before.images, ...after.images].some((image) => image.uncovered.some((range) => inside(offset, range)))
    // Several signatures over one image: the one that was hit may fail while another holds.
    const hit = before.verified.some((signature) => signature.covers.some((range) => inside(offset, range)))
    if (!told || hit) throw new Error(`bit ${bit & 7} of byte ${offset} was flipped, and ${hit ? 'a signature that covers it' : 'a signature'} still verifies${told ? '' : '; no range says that the byte is uncovered'}`)
  }
  return bits.length
}

const inside = (offset: number, { start, end }: ByteRange): boolean => offset >= start && offset < end

/** Bits of the whole, drawn by a generator that the content seeds: the same on every machine. */
async function seededBits(bytes: Uint8Array, count: number): Promise<number[]> {
  const seed = await digestOf(lentBytes(bytes), 'sha256', [{ start: 0, end: bytes.length }], { check: () => undefined })
  let state = new DataView(seed.buffer, seed.byteOffset).getUint32(0, true)
  return Array.from({ length: count }, () => {
    // xorshift32 (Marsaglia 2003).
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % (bytes.length * 8)
  })
}
