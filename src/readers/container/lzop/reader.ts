/** lzop files: blocks of LZO with their lengths before them. Each block is found here; unpacking is the kernel's. */
import type { Budget } from '../../../kernel/limits.ts'
import type { BlockAt } from '../../../kernel/place.ts'
import { malformed, unsupported } from '../../../kernel/problem.ts'
import { windowUpTo } from '../../../kernel/source.ts'
import { defineReader, type ReaderInput, type Yield } from '../../define.ts'
import { PageCache } from '../../shared/page-cache.ts'

/** Bits of the header's flags (lzop, src/conf.h). */
const flag = { adlerPlain: 0x1, adlerPacked: 0x2, extra: 0x40, crcPlain: 0x100, crcPacked: 0x200, filter: 0x800 } as const
/** From this version on the header has the level, the needed version and times of 64 bits. */
const longHeader = 0x0940
/** Methods that are LZO1X, whose blocks are unpacked alike. */
const methods: Readonly<Record<number, string>> = { 1: 'LZO1X-1', 2: 'LZO1X-1(15)', 3: 'LZO1X-999' }
const maxBlockBytes = 16 * 1024 * 1024
const maxBlocks = 1_000_000

export const reader = defineReader({
  id: 'container/lzop',
  title: 'lzop compressed file',
  label: 'lzop',
  emits: ['container'],
  signatures: [{ at: 0, hex: '894c5a4f000d0a1a0a' }],
  references: [{ title: 'lzop, a compressor based on LZO', url: 'https://www.lzop.org/' }],
  limitations: [
    'Checksums of header and blocks are not compared with the content.',
    'Of several files in one archive the first one is read; that there are more is told.',
    'Filters and blocks of more than 16 MiB are named and not read.',
  ],
  read,
})

async function* read(input: ReaderInput, budget: Budget): AsyncGenerator<Yield<'container'>> {
  const head = await windowUpTo(input, 9, 512)
  const version = head.u16(false)
  const isLong = version >= longHeader
  head.skip(isLong ? 4 : 2)
  const method = head.u8()
  if (isLong) head.skip(1)
  const flags = head.u32(false)
  if ((flags & flag.filter) !== 0) throw unsupported('an lzop file with a filter', 9 + head.position)
  head.skip(isLong ? 12 : 8)
  const name = head.text(head.u8())
  head.skip(4)
  if ((flags & flag.extra) !== 0) throw unsupported('an lzop file with further fields in its header', 9 + head.position)
  const known = methods[method]
  if (known === undefined) throw unsupported(`lzop method ${method}`, 9)
  yield { fact: { kind: 'container', format: 'container/lzop', ...(name === '' ? {} : { label: name }), readOnlyFormat: true, details: { method: known } } }
  const found = await blocksOf(input, 9 + head.position, flags, budget)
  if (found.trouble !== undefined) yield { problem: { code: 'malformed', ...found.trouble } }
  else if (found.end < input.size) yield { problem: { code: 'unsupported', message: `${input.size - found.end} bytes follow the end of the file and were not read`, offset: found.end } }
  yield { child: { name: '', steps: [{ kind: 'blocks', codec: 'lzo-block', size: found.bytes, blockBytes: found.blockBytes, blocks: found.blocks }] } }
}

interface Found {
  readonly blocks: readonly BlockAt[]
  readonly blockBytes: number
  readonly bytes: number
  readonly end: number
  readonly trouble?: { readonly message: string; readonly offset: number }
}

/** All blocks have the same plain bytes but the last; what ends the walk early is told, and what came before it is read. */
async function blocksOf(input: ReaderInput, start: number, flags: number, budget: Budget): Promise<Found> {
  const cache = new PageCache(input, 4096, 64)
  const count = (...bits: readonly number[]): number => bits.filter((bit) => (flags & bit) !== 0).length * 4
  const blocks: BlockAt[] = []
  let blockBytes = 1
  let bytes = 0
  let at = start
  const so = (message?: string): Found => ({ blocks, blockBytes, bytes, end: at, ...(message === undefined ? {} : { trouble: { message: `${message}; the rest was not read`, offset: at } }) })
  for (let last = false; ; ) {
    budget.check()
    if (at + 4 > input.size) return so('the file ends before its end mark')
    const plain = (await cache.window(at, 4)).u32(false)
    if (plain === 0) {
      at += 4
      return so()
    }
    if (at + 8 > input.size) return so('the file ends inside a block\'s header')
    const stored = (await cache.window(at + 4, 4)).u32(false)
    if (plain > maxBlockBytes) throw unsupported(`an lzop block of ${plain} bytes`, at)
    if (stored === 0 || stored > plain) return so(`a block of ${plain} bytes in ${stored}`)
    if (last || (blocks.length > 0 && plain > blockBytes)) return so('blocks of different sizes')
    if (blocks.length >= maxBlocks) throw malformed(`more than ${maxBlocks} blocks`, at)
    if (blocks.length === 0) blockBytes = plain
    last = plain < blockBytes
    const dataAt = at + 8 + count(flag.adlerPlain, flag.crcPlain) + (stored < plain ? count(flag.adlerPacked, flag.crcPacked) : 0)
    if (dataAt + stored > input.size) return so('the file ends inside a block')
    blocks.push({ offset: dataAt, stored, plain: stored === plain })
    bytes += plain
    at = dataAt + stored
  }
}
