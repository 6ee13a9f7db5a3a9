/** Linux kernel images: the version that the kernel says of itself, and the build configuration that may lie inside it. */
import { Cursor } from '../../../kernel/cursor.ts'
import type { Budget } from '../../../kernel/limits.ts'
import { literalScanner } from '../../../kernel/literals.ts'
import { decompressStream } from '../../../kernel/native/stream.ts'
import type { Codec } from '../../../kernel/place.ts'
import { part } from '../../../kernel/place.ts'
import { limitReached, malformed } from '../../../kernel/problem.ts'
import { sliceSource, windowUpTo, type ByteSource } from '../../../kernel/source.ts'
import { defineReader, type ReaderInput, type Yield } from '../../define.ts'
import { parseKernelConfig } from '../../shared/kernel-config.ts'

const maxConfigBytes = 4 * 1024 * 1024
const maxScanBytes = 256 * 1024 * 1024
const bannerBytes = 512
const pieceBytes = 1024 * 1024

const markers = ['Linux version ', 'IKCFG_ST', 'IKCFG_ED'] as const
const scanner = literalScanner(markers)
const latin1 = new TextDecoder('latin1')

/** First bytes of what a self-extracting kernel carries. */
const payloads: readonly (readonly [codec: Codec, ...magic: readonly number[]])[] = [
  ['gzip', 0x1f, 0x8b, 0x08], ['xz', 0xfd, 0x37, 0x7a, 0x58, 0x5a, 0], ['zstd', 0x28, 0xb5, 0x2f, 0xfd], ['lz4', 0x04, 0x22, 0x4d, 0x18], ['lz4', 0x02, 0x21, 0x4c, 0x18], ['bzip2', 0x42, 0x5a, 0x68, 0x39],
]
/** A decompressor is small: the payload begins within this much of the file. */
const maxStubBytes = 256 * 1024

export const reader = defineReader({
  id: 'kernel/image',
  title: 'Linux kernel images',
  emits: ['kernel', 'kernel-config'],
  signatures: [
    { hex: '41 52 4d 64', at: 0x38 },
    { hex: '18 28 6f 01', at: 0x24 },
    { hex: '48 64 72 53', at: 0x202 },
    { hex: '7a 69 6d 67', at: 4 },
    { hex: '52 49 53 43 56', at: 0x30 },
    { hex: '7f 45 4c 46', at: 0, paths: ['vmlinux', 'vmlinux-*', 'vmlinux.bin'] },
  ],
  references: [
    { title: 'Linux: Documentation/arch/arm64/booting.rst', url: 'https://docs.kernel.org/arch/arm64/booting.html' },
    { title: 'Linux: Documentation/arch/x86/boot.rst', url: 'https://docs.kernel.org/arch/x86/boot.html' },
    { title: 'Linux: scripts/extract-ikconfig, the marks around an embedded configuration', url: 'https://github.com/torvalds/linux/blob/master/scripts/extract-ikconfig' },
  ],
  limitations: [
    `The first ${maxScanBytes / 1024 / 1024} MiB of a kernel are searched.`,
    'Of a self-extracting kernel, one payload within the first 256 KiB is opened; LZO and LZMA payloads are not.',
    'The configuration is read when the kernel was built with IKCONFIG.',
  ],
  async *read(input, budget) {
    const head = latin1.decode((await windowUpTo(input, 0, 1024)).bytes)
    if (head.startsWith('HdrS', 0x202)) yield* selfExtractingX86(input)
    else if (head.startsWith('\u0018(o\u0001', 0x24)) yield* selfExtracting(input)
    // Kernels for EFI carry the real one compressed behind a stub (`zimg`): that is a payload, too.
    else if (head.startsWith('zimg', 4)) yield* selfExtracting(input)
    else yield* plain(input, budget)
  },
})

/** The version stands in clear in the setup code; what is compressed says the same and holds the configuration. */
async function* selfExtractingX86(input: ReaderInput): AsyncGenerator<Yield<'kernel' | 'kernel-config'>> {
  const setup = new Cursor(Uint8Array.from((await windowUpTo(input, 0, 0x260)).bytes))
  const sectors = setup.seek(0x1f1).u8()
  const versionAt = setup.seek(0x20e).u16() + 0x200
  if (versionAt > 0x200) {
    const text = await windowUpTo(input, versionAt, bannerBytes)
    const fact = kernelFact(`Linux version ${text.text(text.size)}`)
    if (fact !== undefined) yield { fact: { ...fact, offset: versionAt } }
  }
  const protectedAt = ((sectors === 0 ? 4 : sectors) + 1) * 512
  const payloadOffset = setup.seek(0x248).u32()
  const payloadBytes = setup.u32()
  const at = protectedAt + payloadOffset
  if (payloadBytes === 0 || at + payloadBytes > input.size) throw malformed('the compressed kernel lies outside of the file', 0x248)
  const { bytes } = await windowUpTo(input, at, 8)
  const codec = payloads.find(([, ...magic]) => indexOf(bytes, magic) === 0)?.[0]
  if (codec !== undefined) yield { child: { name: 'payload', steps: [part(at, payloadBytes), { kind: 'decompress', codec }] } }
}

/** Finds the payload of a zImage by its first bytes: the header tells only where the whole ends. */
async function* selfExtracting(input: ReaderInput): AsyncGenerator<Yield<'kernel' | 'kernel-config'>> {
  const { bytes } = await windowUpTo(input, 0, maxStubBytes)
  const [first] = payloads
    .map(([codec, ...magic]) => ({ codec, at: indexOf(bytes, magic, 64) }))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => a.at - b.at)
  if (first !== undefined) yield { child: { name: 'payload', steps: [part(first.at, input.size - first.at), { kind: 'decompress', codec: first.codec }] } }
}

async function* plain(input: ReaderInput, budget: Budget): AsyncGenerator<Yield<'kernel' | 'kernel-config'>> {
  const size = Math.min(input.size, maxScanBytes)
  const places = await markersIn(input, size, budget)
  for (const at of places[0] ?? []) {
    const banner = await windowUpTo(input, at, bannerBytes)
    const fact = kernelFact(banner.text(banner.size))
    if (fact === undefined) continue
    yield { fact: { ...fact, offset: at } }
    break
  }
  const start = places[1]?.[0]
  const end = places[2]?.find((at) => start !== undefined && at > start)
  if (start !== undefined && end !== undefined) {
    const config = await configIn(sliceSource(input, start + 8, end - start - 8), budget)
    if (config !== undefined) yield { fact: { kind: 'kernel-config', ...config, offset: start } }
  }
  if (size < input.size) yield { problem: { code: 'limit', message: limitReached(`the kernel has ${input.size} bytes; the first ${size} were searched`).message } }
}

function indexOf(bytes: Uint8Array, wanted: readonly number[], from = 0): number {
  const [first = 0] = wanted
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) if (wanted.every((byte, index) => bytes[at + index] === byte)) return at
  return -1
}

/** Where each marker begins, at most 64 times. */
async function markersIn(source: ByteSource, size: number, budget: Budget): Promise<number[][]> {
  const places = markers.map((): number[] => [])
  for (let offset = 0; offset < size; offset += pieceBytes) {
    budget.check()
    const from = Math.max(offset - scanner.longest + 1, 0)
    const bytes = await source.read(from, Math.min(offset + pieceBytes, size) - from)
    scanner.scan(bytes, 0, bytes.byteLength, (literal, end) => {
      const at = from + end - (markers[literal]?.length ?? 0)
      const list = places[literal]
      if (list !== undefined && list.length < 64 && list.at(-1) !== at) list.push(at)
    })
  }
  return places
}

/** `Linux version 6.1.0-18-arm64 (...) ... Debian 6.1.76-1 (...)`: distributions keep their own release and name the upstream version later. */
function kernelFact(banner: string): { kind: 'kernel'; release: string; version: string } | undefined {
  const release = /^Linux version (\d+\.\d+[\w.+~-]{0,80})(?=[ (]|$)/u.exec(banner)?.[1]
  if (release === undefined) return undefined
  const upstream = / #\d+ .{0,200}?\bDebian (\d+\.\d+\.\d+)/u.exec(banner)?.[1] ?? /^\d+\.\d+(?:\.\d+)?(?:-rc\d+)?/u.exec(release)?.[0]
  return upstream === undefined ? undefined : { kind: 'kernel', release, version: upstream }
}

async function configIn(compressed: ByteSource, budget: Budget): Promise<ReturnType<typeof parseKernelConfig>> {
  const decoder = new TextDecoder('utf-8')
  let text = ''
  for await (const piece of decompressStream('gzip', compressed, budget)) {
    text += decoder.decode(piece, { stream: true })
    if (text.length > maxConfigBytes) throw limitReached(`an embedded kernel configuration of more than ${maxConfigBytes} bytes`)
  }
  return parseKernelConfig(text)
}

