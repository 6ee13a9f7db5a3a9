/**
 * Linux kernel images. A compressed one holds the kernel as a child; in a bare one the version is a fact and the
 * configuration that was built in (CONFIG_IKCONFIG) is a child.
 */
import type { Budget } from '../../../kernel/limits.ts'
import { indexOfText } from '../../../kernel/native/find.ts'
import { part, type Step } from '../../../kernel/place.ts'
import { malformed } from '../../../kernel/problem.ts'
import { defineReader, type ReaderInput, type Yield } from '../../define.ts'
import { locateKernel } from './locate.ts'

export const reader = defineReader({
  id: 'container/kernel-image',
  title: 'Linux kernel image',
  label: 'kernel',
  emits: ['container', 'kernel'],
  signatures: [
    { at: 0x202, hex: '48647253' },
    { at: 0, hex: '4d5a????7a696d67' },
    { at: 0x24, hex: '18286f01' },
    { at: 0x24, hex: '016f2818' },
    { at: 0x38, hex: '41524d64' },
    { at: 0x38, hex: '52534305' },
    // What comes out of a compressed image, and kernels of architectures whose images have no mark.
    { paths: ['Image', 'vmlinux', 'kernel.img', 'kernel?.img', 'kernel7l.img'] },
  ],
  references: [
    { title: 'Linux kernel documentation, the Linux/x86 boot protocol', url: 'https://docs.kernel.org/arch/x86/boot.html' },
    { title: 'Linux kernel documentation, booting AArch64 Linux', url: 'https://docs.kernel.org/arch/arm64/booting.html' },
  ],
  limitations: [
    'Kernels compressed with LZO are named and not read.',
    'Bare kernels without a mark are recognised by their usual file names only.',
    'Configuration that was built as a module is not looked for.',
  ],
  read,
})

async function* read(input: ReaderInput, budget: Budget): AsyncGenerator<Yield<'container' | 'kernel'>> {
  const image = await locateKernel(input, budget)
  if (image?.payload !== undefined) {
    const { kind, architecture, payload } = image
    yield { fact: { kind: 'container', format: 'container/kernel-image', readOnlyFormat: true, details: { kind, architecture, compression: payload.codec } } }
    const steps: Step[] = [part(payload.offset, payload.size), { kind: 'decompress', codec: payload.codec }]
    yield { child: { name: kind === 'bzImage' ? 'vmlinux' : 'Image', steps } }
    return
  }
  const found = await scan(input, budget)
  if (image === undefined && found.banner === undefined) throw malformed('no Linux kernel: it has neither a header nor a version', 0)
  const details = { kind: image?.kind ?? 'bare', ...(image === undefined ? {} : { architecture: image.architecture }) }
  yield { fact: { kind: 'container', format: 'container/kernel-image', readOnlyFormat: true, details: { ...details, configurationBuiltIn: found.configuration !== undefined } } }
  const release = found.banner === undefined ? undefined : releaseOf(found.banner)
  if (release !== undefined) yield { fact: { kind: 'kernel', release, version: upstreamVersion(found.banner ?? '', release) } }
  if (found.configuration !== undefined) {
    const { start, end } = found.configuration
    yield { child: { name: `config-${release ?? 'built-in'}`, steps: [part(start, end - start), { kind: 'decompress', codec: 'gzip' }] } }
  }
}

interface Found {
  banner?: string
  configuration?: { readonly start: number; readonly end: number }
}

const pieceBytes = 1024 * 1024
/** The longest text that is looked for across the border of two pieces. */
const overlapBytes = 512
const maxScannedBytes = 256 * 1024 * 1024
const bannerStart = 'Linux version '
const banner = /^Linux version [0-9]+\.[0-9]+[\x20-\x7e]{0,400}/u

/** Looks for the banner (init/version.c) and the marks around the configuration (kernel/configs.c). */
async function scan(input: ReaderInput, budget: Budget): Promise<Found> {
  const found: Found = {}
  let start: number | undefined
  const end = Math.min(input.size, maxScannedBytes)
  for (let at = 0; at < end; at += pieceBytes) {
    budget.check()
    const piece = await input.read(at, Math.min(pieceBytes + overlapBytes, end - at))
    if (found.banner === undefined) {
      const text = bannerIn(piece)
      if (text !== undefined) found.banner = text
    }
    if (found.configuration === undefined) {
      const from = indexOfText(piece, 'IKCFG_ST\u001f\u008b')
      if (from >= 0) start ??= at + from + 8
      const to = start === undefined ? -1 : indexOfText(piece, 'IKCFG_ED', Math.max(start - at, 0))
      if (start !== undefined && to >= 0) found.configuration = { start, end: at + to }
    }
    if (found.banner !== undefined && found.configuration !== undefined) break
  }
  return found
}

function bannerIn(piece: Uint8Array): string | undefined {
  for (let at = indexOfText(piece, bannerStart); at >= 0; at = indexOfText(piece, bannerStart, at + 1)) {
    const text = banner.exec(latin1.decode(piece.subarray(at, at + overlapBytes)))?.[0]
    if (text !== undefined) return text
  }
  return undefined
}

const latin1 = new TextDecoder('latin1')

const releaseOf = (text: string): string | undefined => /^Linux version ([^ ]+)/u.exec(text)?.[1]

/** Distributions keep the release and raise the version behind it, which they tell at the end of the banner (before it the compiler may tell its own). */
function upstreamVersion(text: string, release: string): string {
  const told = / #.* Debian (?:[0-9]+:)?([0-9]+\.[0-9]+\.[0-9]+)/u.exec(text)?.[1] ?? /\(Ubuntu [^ ]+ ([0-9]+\.[0-9]+\.[0-9]+)\)/u.exec(text)?.[1]
  return told ?? /^[0-9]+(?:\.[0-9]+)*/u.exec(release)?.[0] ?? release
}
