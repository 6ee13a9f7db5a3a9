/** The headers of Linux kernel images, and where a compressed kernel lies inside one. */
import type { Budget } from '../../../kernel/limits.ts'
import { decompressStream } from '../../../kernel/native/stream.ts'
import type { Codec } from '../../../kernel/place.ts'
import { malformed, ReadError, unsupported } from '../../../kernel/problem.ts'
import { type ByteSource, sliceSource, windowUpTo } from '../../../kernel/source.ts'

export interface Payload {
  readonly offset: number
  readonly size: number
  readonly codec: Codec
}

export interface KernelImage {
  readonly kind: 'bzImage' | 'zImage' | 'zboot' | 'Image'
  readonly architecture: string
  /** The compressed kernel; none when the image is the kernel itself. */
  readonly payload?: Payload
}

const headerBytes = 0x268
/** The decompressor of a zImage stands in front of its payload and takes a few ten KiB. */
const searchBytes = 1024 * 1024
const maxCandidates = 32
const leastKernelBytes = 4096

/** Undefined when there is no kernel header at all: a bare kernel of an architecture without one. */
export async function locateKernel(source: ByteSource, budget: Budget): Promise<KernelImage | undefined> {
  const header = await windowUpTo(source, 0, headerBytes)
  const at = (offset: number): number => (offset + 4 <= header.size ? header.seek(offset).u32() : 0)
  if (at(0x202) === 0x53726448) return bzImage(source, at, budget)
  if ((at(0) & 0xffff) === 0x5a4d && at(4) === 0x676d697a) return zboot(source, at, header.seek(0x18).text(32), budget)
  if (at(0x24) === 0x016f2818 || at(0x24) === 0x18286f01) {
    return { kind: 'zImage', architecture: 'arm', payload: await search(source, await zImageEnd(source, at), budget) }
  }
  if (at(0x38) === 0x644d5241) return { kind: 'Image', architecture: 'arm64' }
  if (at(0x38) === 0x05435352) return { kind: 'Image', architecture: 'riscv' }
  return undefined
}

/** x86 boot protocol 2.08: the header tells where the payload is (kernel documentation, arch/x86/boot.rst). */
async function bzImage(source: ByteSource, at: (offset: number) => number, budget: Budget): Promise<KernelImage> {
  const protocol = at(0x206) & 0xffff
  if (protocol < 0x208) throw unsupported('an x86 kernel older than 2.6.26', 0x206)
  const setupSectors = (at(0x1f1) & 0xff) || 4
  const offset = (setupSectors + 1) * 512 + at(0x248)
  return { kind: 'bzImage', architecture: 'x86', payload: await payloadAt(source, offset, at(0x24c), sizeWord, budget) }
}

/** EFI zboot (drivers/firmware/efi/libstub/zboot-header.S): offset, size and the name of the compression. */
async function zboot(source: ByteSource, at: (offset: number) => number, compression: string, budget: Budget): Promise<KernelImage> {
  const [offset, size] = [at(8), at(12)]
  if (compression === 'lzo') throw unsupported('a kernel compressed with LZO', 0x18)
  return { kind: 'zboot', architecture: 'efi', payload: await payloadAt(source, offset, size, 0, budget) }
}

/** What kernel builds put behind compressed data: the plain size. gzip has it at its own end. */
const sizeWord = 4

/**
 * Behind the payload of a zImage: its table of sizes (arch/arm/boot/compressed/vmlinux.lds.S) tells where the plain size
 * stands, which is the last word. Kernels before 4.15 have no table; then it is the end of the image.
 */
async function zImageEnd(source: ByteSource, at: (offset: number) => number): Promise<number> {
  const table = at(0x38)
  if (at(0x34) !== 0x45454545 || table + 12 > source.size) return source.size
  const words = await windowUpTo(source, table, 12)
  const [, tag, sizeAt] = [words.u32(), words.u32(), words.u32()]
  return tag === 0x5a534c4b && sizeAt + sizeWord <= source.size ? sizeAt + sizeWord : source.size
}

async function payloadAt(source: ByteSource, offset: number, stored: number, behind: number, budget: Budget): Promise<Payload> {
  if (offset + stored > source.size || stored < 16) throw malformed('the compressed kernel lies outside the image', offset)
  const start = await source.read(offset, 16)
  if (startsWith(start, 0, lzo)) throw unsupported('a kernel compressed with LZO', offset)
  const codec = formats.find(({ magic }) => startsWith(start, 0, magic))?.codec
  if (codec === undefined) throw malformed('no compressed kernel where the header says', offset)
  const payload = { offset, size: codec === 'gzip' ? stored : stored - behind, codec }
  const failure = await trial(source, payload, budget)
  if (failure !== undefined) throw failure
  return payload
}

const lzo = [0x89, 0x4c, 0x5a, 0x4f, 0]
const formats: readonly { readonly codec: Codec; readonly magic: readonly number[] }[] = [
  { codec: 'gzip', magic: [0x1f, 0x8b, 8] },
  { codec: 'xz', magic: [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0] },
  { codec: 'zstd', magic: [0x28, 0xb5, 0x2f, 0xfd] },
  { codec: 'lz4', magic: [0x02, 0x21, 0x4c, 0x18] },
  { codec: 'lzma', magic: [0x5d, 0, 0] },
  { codec: 'bzip2', magic: [0x42, 0x5a, 0x68] },
]

/**
 * Looks for the payload by its magic. The decompressor in front of it may hold the same bytes as constants, so a place
 * counts only when it really decompresses.
 */
async function search(source: ByteSource, end: number, budget: Budget): Promise<Payload> {
  const from = Math.min(0x30, end)
  const length = Math.min(searchBytes, end - from)
  const bytes = Uint8Array.from(await source.read(from, length))
  let tried = 0
  let sawLzo = false
  for (let at = 0; at + 6 <= bytes.length; at++) {
    if (startsWith(bytes, at, lzo)) sawLzo = true
    const codec = formats.find(({ magic }) => startsWith(bytes, at, magic))?.codec
    if (codec === undefined) continue
    if (++tried > maxCandidates) break
    const behind = codec === 'gzip' || end === source.size ? 0 : sizeWord
    const payload = { offset: from + at, size: Math.max(end - behind - from - at, 0), codec }
    if ((await trial(source, payload, budget)) === undefined) return payload
  }
  throw sawLzo ? unsupported('a kernel compressed with LZO', from) : malformed('no compressed kernel in the image', from)
}

/** Decompresses the beginning; undefined when something of the size of a kernel's first pages comes out, else the error. */
async function trial(source: ByteSource, { offset, size, codec }: Payload, budget: Budget): Promise<ReadError | undefined> {
  let plain = 0
  try {
    for await (const piece of decompressStream(codec, sliceSource(source, offset, size), budget)) {
      plain += piece.length
      if (plain >= leastKernelBytes) return undefined
    }
  } catch (error) {
    // A false candidate may ask for too much memory; the run's own limits come up again at the next check.
    budget.check()
    if (error instanceof ReadError) return error
    throw error
  }
  return malformed(`only ${plain} bytes come out of the compressed kernel`, offset)
}

const startsWith = (bytes: Uint8Array, at: number, magic: readonly number[]): boolean => magic.every((byte, i) => bytes[at + i] === byte)
