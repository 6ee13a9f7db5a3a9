/**
 * Images with the STM32 header that the ROM of STM32MP1 and MP2 chips reads: what it signs, with the key that it brings along (ST, STM32
 * header for binary files; TF-A, boot_api.h).
 */
import type { ImageSignature } from '../../../facts/boot.ts'
import type { Cursor } from '../../../kernel/cursor.ts'
import type { Budget } from '../../../kernel/limits.ts'
import { sha256 } from '../../../kernel/native/digest.ts'
import { ecKey, hex, verifies, type PublicKey } from '../../../kernel/native/signatures.ts'
import { malformed, ReadError } from '../../../kernel/problem.ts'
import { pieces, window, type ByteSource } from '../../../kernel/source.ts'
import { defineReader } from '../../define.ts'
import { bootKey, ecdsaNumbers, heldKey } from '../../shared/boot-key.ts'
import { contentAfter } from '../../shared/erased.ts'

/** `STM2`. */
const magic = 0x53544d32
const signatureAt = { start: 4, end: 68 }
const checksumAt = { start: 68, end: 72 }
/** The signature covers everything from the version of the header on. */
const signedFrom = 72
const maxExtensions = 64 * 1024
const authentication = 0x02005453
const curves: Readonly<Record<number, 'P-256' | 'brainpoolP256r1'>> = { 1: 'P-256', 2: 'brainpoolP256r1' }
const scheme = { kind: 'ecdsa', hash: 'sha256', encoding: 'raw' } as const

interface Header {
  readonly version: string
  readonly bytes: number
  readonly payload: number
  readonly counter: number
  readonly type: number
  readonly encrypted: boolean
  /** The header asks the ROM not to check the signature. */
  readonly waived: boolean
  readonly key?: Key
}

interface Key {
  readonly algorithm: number
  readonly point: Uint8Array
  /** The hash that fuses hold, where the key belongs to it. */
  readonly anchor?: string
  readonly why?: string
}

export const reader = defineReader({
  id: 'boot-image/stm32',
  title: 'STM32 boot image (STM32MP1, STM32MP2)',
  emits: ['signed-image', 'public-key'],
  signatures: [{ hex: '53 54 4d 32', at: 0 }],
  references: [
    { title: 'ST, STM32 header for binary files', url: 'https://wiki.st.com/stm32mpu/wiki/STM32_header_for_binary_files' },
    { title: 'TF-A, plat/st/stm32mp1/include/boot_api.h', url: 'https://github.com/ARM-software/arm-trusted-firmware/blob/master/plat/st/stm32mp1/include/boot_api.h' },
  ],
  limitations: ['Headers of version 2.3 (STM32MP21) are told and their signatures not checked', 'Signatures of encrypted images are not checked'],
  async *read(input, budget) {
    const header = await headerOf(input)
    if (header === undefined) {
      yield { problem: { code: 'unsupported', message: 'an STM32 header of a version whose signature is not read here', offset: signedFrom } }
      return
    }
    const end = header.bytes + header.payload
    if (end > input.size) throw malformed(`the header says ${header.bytes} + ${header.payload} bytes, and the file has ${input.size}`, 76)
    const { signature, key } = await signatureOf(input, header, end, budget)
    if (key !== undefined) yield { fact: heldKey(key, 'image', 'header') }
    const good = signature?.result === 'verifies'
    const sum = await checksum(input, header.bytes, end, budget)
    const stored = (await window(input, checksumAt.start, 4)).u32()
    const tail = await contentAfter(input, end, 'bytes behind the image', budget)
    yield {
      fact: {
        kind: 'signed-image', format: 'stm32', place: input.place, title: `STM32 boot image, header ${header.version}`, version: String(header.counter),
        role: header.type < 0x20 ? 'boot-loader' : 'firmware', encrypted: header.encrypted,
        signatures: signature === undefined ? [] : [signature],
        digests: [{ algorithm: 'sum', matches: sum === stored, at: checksumAt }],
        // The sum serves where no signature is asked for; one that is wrong is no part of what was signed.
        uncovered: [...(sum === stored ? [] : [{ ...checksumAt, what: 'a checksum that is not that of the payload' }]), ...(tail === undefined ? [] : [tail])],
        rollback: { value: header.counter, covered: good },
        notes: [
          ...(header.waived ? ['the header asks not to check the signature: a closed chip refuses such an image, an open one starts it'] : []),
          ...(header.key?.why === undefined ? [] : [header.key.why]),
          ...(header.counter === 0 ? ['its version is 0: the counter in fuses keeps no older release out'] : []),
        ],
      },
    }
  },
})

async function headerOf(source: ByteSource): Promise<Header | undefined> {
  const base = await window(source, 0, 128)
  if (base.u32(false) !== magic) throw malformed('no STM32 header', 0)
  const [minor, major] = [base.seek(73).u8(), base.u8()]
  if (base.seek(72).u8() !== 0 || minor !== 0 || (major !== 1 && major !== 2)) return undefined
  const payload = base.seek(76).u32()
  const counter = base.seek(96).u32()
  const flags = base.u32()
  if (major === 1) {
    const rest = await window(source, 0, 256)
    const algorithm = rest.seek(104).u32()
    const point = Uint8Array.from(rest.take(64))
    return { version: '1', bytes: 256, payload, counter, type: rest.seek(255).u8(), encrypted: false, waived: (flags & 1) !== 0, key: { algorithm, point, anchor: sha256(point) } }
  }
  const extensions = base.seek(104).u32()
  const type = base.u32()
  if (extensions > maxExtensions) throw malformed(`${extensions} bytes of header extensions`, 104)
  const key = (flags & 1) === 0 ? undefined : keyIn(await window(source, 128, extensions))
  return { version: '2', bytes: 128 + extensions, payload, counter, type, encrypted: (flags & 2) !== 0, waived: (flags & 1) === 0, ...(key === undefined ? {} : { key }) }
}

/** The extension for authentication: which of up to eight keys, the key, and the hashes of all of them, whose hash is in fuses. */
function keyIn(extensions: Cursor): Key {
  while (extensions.remaining >= 8) {
    const start = extensions.position
    const type = extensions.u32()
    const length = extensions.u32()
    if (length < 8 || start + length > extensions.size) throw malformed(`a header extension of ${length} bytes`, extensions.base + start)
    if (type === authentication) {
      const index = extensions.u32()
      const count = extensions.u32()
      const algorithm = extensions.u32()
      const point = Uint8Array.from(extensions.take(64))
      if (count === 0 || count > 8 || index >= count) throw malformed(`key ${index} of ${count}`, extensions.base + start + 8)
      const table = Uint8Array.from(extensions.take(count * 32))
      // The table holds hashes of algorithm and key; a key that is not in it belongs to no fuse.
      const own = [Uint8Array.of(algorithm, 0, 0, 0), Uint8Array.of(0, 0, 0, algorithm)].map((prefix) => sha256(Uint8Array.from([...prefix, ...point])))
      const listed = own.includes(hex(table.subarray(index * 32, index * 32 + 32)))
      return { algorithm, point, ...(listed ? { anchor: sha256(table) } : { why: 'the key is not the one that the header\'s table of key hashes names' }) }
    }
    extensions.seek(start + length)
  }
  throw malformed('the header asks for authentication and has no extension for it', 100)
}

async function signatureOf(source: ByteSource, header: Header, end: number, budget: Budget): Promise<{ readonly signature?: ImageSignature; readonly key?: PublicKey }> {
  const bytes = Uint8Array.from(await source.read(signatureAt.start, 64))
  if (bytes.every((byte) => byte === 0)) return {}
  const curve = curves[header.key?.algorithm ?? 0]
  const base = { scheme: `ECDSA ${curve ?? 'on a curve that is not known here'} SHA-256`, at: signatureAt, covers: [], ...ecdsaNumbers(bytes, 'raw') }
  if (header.key === undefined) return { signature: { ...base, result: 'unchecked', why: 'the header brings no key' } }
  if (curve === undefined) return { signature: { ...base, result: 'unchecked', why: `algorithm ${header.key.algorithm} is not read here` } }
  const key = pointOn(curve, header.key.point)
  if (key === undefined) return { signature: { ...base, result: 'fails', why: 'the key in the header is no point of its curve' } }
  const described = { ...base, key: bootKey(key, header.key.anchor === undefined ? {} : { anchors: { 'stm32-pkh': header.key.anchor } }) }
  if (header.encrypted) return { key, signature: { ...described, result: 'unchecked', why: 'the image is encrypted' } }
  if (header.key.anchor === undefined) return { key, signature: { ...described, result: 'fails', why: 'its key is not in the table of keys that it comes with' } }
  const covers = [{ start: signedFrom, end }]
  return await verifies(source, covers, scheme, key, bytes, budget)
    ? { key, signature: { ...described, result: 'verifies', why: 'with the key in its own header, which only fuses can anchor', covers } }
    : { key, signature: { ...described, result: 'fails', why: 'it does not verify with the key in its own header' } }
}

/** The numbers stand big endian. */
function pointOn(curve: 'P-256' | 'brainpoolP256r1', point: Uint8Array): PublicKey | undefined {
  try {
    return ecKey(curve, point.subarray(0, 32), point.subarray(32))
  } catch (error) {
    if (error instanceof ReadError) return undefined
    throw error
  }
}

/** The sum of the payload's bytes. */
async function checksum(source: ByteSource, from: number, to: number, budget: Budget): Promise<number> {
  let sum = 0
  for await (const piece of pieces(source, 65_536, from, to)) {
    budget.check()
    for (const byte of piece) sum += byte
    sum %= 2 ** 32
  }
  return sum
}
