/** U-Boot's images from before FIT (uImage): a header with two CRC-32 checksums, and the bytes. The format has no place for a signature. */
import type { SignedImage } from '../../../facts/boot.ts'
import type { Budget } from '../../../kernel/limits.ts'
import { crc32 } from '../../../kernel/native/digest.ts'
import { part } from '../../../kernel/place.ts'
import { malformed, unsupported } from '../../../kernel/problem.ts'
import type { Stretch } from '../../../kernel/signature.ts'
import { pieces, window, type ByteSource } from '../../../kernel/source.ts'
import { defineReader } from '../../define.ts'

const headerBytes = 64
/** Images in one file; U-Boot itself uses three. */
const maxParts = 16

/** Types that are met in products (include/image.h, IH_TYPE_*). */
const types: Readonly<Record<number, { readonly name: string; readonly role: SignedImage['role'] }>> = {
  1: { name: 'standalone', role: 'boot-loader' }, 2: { name: 'kernel', role: 'kernel' }, 3: { name: 'ramdisk', role: 'file-system' }, 4: { name: 'multi', role: 'kernel' },
  5: { name: 'firmware', role: 'boot-loader' }, 6: { name: 'script', role: 'configuration' }, 7: { name: 'filesystem', role: 'file-system' }, 8: { name: 'flat_dt', role: 'configuration' },
  14: { name: 'kernel_noload', role: 'kernel' }, 24: { name: 'firmware_ivt', role: 'boot-loader' },
}

export const reader = defineReader({
  id: 'boot-image/u-boot-legacy',
  title: 'U-Boot legacy image (uImage)',
  label: 'uimage',
  emits: ['container', 'signed-image'],
  signatures: [{ hex: '27 05 19 56', at: 0 }],
  references: [{ title: 'U-Boot, include/image.h, legacy image header', url: 'https://github.com/u-boot/u-boot/blob/master/include/image.h' }],
  limitations: ['Bytes behind the image are named and not read.', 'Content that is compressed with LZO is not read.'],
  async *read(input, budget) {
    const bytes = Uint8Array.from(await input.read(0, Math.min(headerBytes, input.size)))
    const head = await window(input, 0, headerBytes)
    head.skip(4)
    const headerSum = head.u32(false)
    head.skip(4)
    const size = head.u32(false)
    head.skip(8)
    const dataSum = head.u32(false)
    head.skip(2)
    const type = head.u8()
    head.skip(1)
    const name = head.text(32).replaceAll(/[^\x20-\x7e]/gu, ' ').trim()
    // Its own checksum is over the header with the checksum as zero.
    bytes.fill(0, 4, 8)
    if (crc32(bytes) !== headerSum) throw malformed('the checksum of the header is wrong', 4)
    const end = headerBytes + size
    if (end > input.size) throw malformed(`the header says ${size} bytes, and the file has ${input.size - headerBytes} behind it`, 12)
    const { name: typeName, role } = types[type] ?? { name: `type ${type}`, role: 'firmware' as const }
    const script = typeName === 'script'
    if (!script) yield { fact: { kind: 'container', format: 'boot-image/u-boot-legacy', readOnlyFormat: true, details: { name, type: typeName } } }
    yield {
      fact: {
        kind: 'signed-image', format: 'u-boot-legacy', place: input.place, title: `U-Boot legacy image${name === '' ? '' : ` (${name})`}`, version: '', role, encrypted: false, signatures: [], uncovered: [],
        digests: [
          { algorithm: 'crc32', matches: true, at: { start: 4, end: 8 } },
          { algorithm: 'crc32', matches: await sumOf(input, { start: headerBytes, end }, budget) === dataSum, at: { start: 24, end: 28 } },
        ],
        notes: ['this format has no signatures: only checksums, which anybody can make'],
      },
    }
    // What a script says is for those who know scripts by their name.
    if (!script) for (const [index, { start, end: last }] of (await partsOf(input, typeName, end, budget)).entries()) yield { child: { name: typeName === 'multi' ? String(index) : typeName.replaceAll(' ', '-'), steps: [part(start, last - start)] } }
    if (end < input.size) {
      const rest = unsupported(`${input.size - end} bytes behind the image were not read`, end)
      if (!(await isErased(input, end, budget))) yield { problem: { code: rest.code, message: rest.message, offset: end } }
    }
  },
})

async function sumOf(source: ByteSource, { start, end }: Stretch, budget: Budget): Promise<number> {
  let sum = 0
  for await (const piece of pieces(source, undefined, start, end)) {
    budget.check()
    sum = crc32(piece, sum)
  }
  return sum
}

/** Several images in one: their sizes stand first, and each begins at a multiple of four. */
async function partsOf(source: ByteSource, type: string, end: number, budget: Budget): Promise<Stretch[]> {
  if (type !== 'multi') return end > headerBytes ? [{ start: headerBytes, end }] : []
  const sizes: number[] = []
  for (let at = headerBytes; sizes.length <= maxParts; at += 4) {
    budget.node()
    const size = (await window(source, at, 4)).u32(false)
    if (size === 0) break
    sizes.push(size)
  }
  if (sizes.length > maxParts) throw malformed(`more than ${maxParts} images in one`, headerBytes)
  const parts: Stretch[] = []
  let at = headerBytes + (sizes.length + 1) * 4
  for (const size of sizes) {
    if (at + size > end) throw malformed(`an image of ${size} bytes leaves the file`, at)
    parts.push({ start: at, end: at + size })
    at += Math.ceil(size / 4) * 4
  }
  return parts
}

async function isErased(source: ByteSource, from: number, budget: Budget): Promise<boolean> {
  for await (const piece of pieces(source, undefined, from)) {
    budget.check()
    if (piece.some((byte) => byte !== 0xff && byte !== 0)) return false
  }
  return true
}
