/** squashfs 3 and 4: lists every file with directions to its blocks; reads no file's content. */
import type { Budget } from '../../../kernel/limits.ts'
import { windowUpTo } from '../../../kernel/source.ts'
import { defineReader, type ReaderInput, type Yield } from '../../define.ts'
import { PageCache } from '../../shared/page-cache.ts'
import { verityBehind } from '../../shared/verity.ts'
import type { Superblock } from './layout.ts'
import { parseSuperblock, superblockBytes } from './superblock.ts'
import { Walk } from './walk.ts'

/** The squashfs reader. */
export const reader = defineReader({
  id: 'filesystem/squashfs',
  title: 'squashfs file system',
  label: 'squashfs',
  emits: ['container', 'volume', 'verity-tree'],
  signatures: [
    { at: 0, hex: '68737173' },
    // The other byte order (versions 1 to 3), and marks that router makers use for variants of their own.
    { at: 0, hex: '73717368' },
    { at: 0, hex: '73687371' },
    { at: 0, hex: '71736873' },
    { at: 0, hex: '74717368' },
    { at: 0, hex: '68737174' },
  ],
  references: [
    { title: 'Linux kernel documentation, squashfs 4.0', url: 'https://docs.kernel.org/filesystems/squashfs.html' },
    { title: 'squashfs-tools, structures of version 3', url: 'https://github.com/plougher/squashfs-tools/blob/master/squashfs-tools/squashfs_compat.h' },
    { title: 'squashfs binary format', url: 'https://dr-emann.github.io/squashfs/' },
  ],
  limitations: [
    'Versions 1 and 2 and the variants of router makers are recognised and not read.',
    'Of extended attributes only the names are kept, and the value of security.capability.',
    'The export table is not used; inodes that no directory names are not listed.',
  ],
  read,
})

async function* read(input: ReaderInput, budget: Budget): AsyncGenerator<Yield<'container' | 'volume' | 'verity-tree'>> {
  const sb = parseSuperblock(await windowUpTo(input, 0, superblockBytes))
  yield {
    fact: {
      kind: 'container',
      format: 'filesystem/squashfs',
      readOnlyFormat: true,
      details: { type: `squashfs ${sb.version}`, ...(sb.littleEndian ? {} : { byteOrder: 'big-endian' }), compression: sb.compressor, blockBytes: sb.blockBytes, inodes: sb.inodes, bytesUsed: sb.bytesUsed, madeAt: sb.madeAt },
    },
  }
  if (sb.bytesUsed > input.size) yield { problem: { code: 'malformed', message: `the file system says ${sb.bytesUsed} bytes, ${input.size} are there` } }
  yield* verityBehind(input, [Math.ceil(sb.bytesUsed / 4096) * 4096, sb.bytesUsed])
  if (sb.codec === undefined) {
    yield { problem: { code: 'unsupported', message: `squashfs with ${sb.compressor} compression is not read: none of its files were looked at` } }
    return
  }
  if (sb.old !== undefined && !(await hasZlib(input, sb))) {
    yield { problem: { code: 'unsupported', message: `squashfs ${sb.version} with the compression of a vendor is not read: none of its files were looked at` } }
    return
  }
  yield* new Walk(sb, sb.codec, new PageCache(input), budget).all()
}

/** Version 3 knows zlib only; makers of routers put LZMA in its place and changed nothing else. */
async function hasZlib(input: ReaderInput, { inodeTable, littleEndian, old }: Superblock): Promise<boolean> {
  const head = await windowUpTo(input, inodeTable, 5)
  if (head.size < 5 || (head.u16(littleEndian) & 0x8000) !== 0) return true
  const method = head.skip(old?.marked === true ? 1 : 0).u8()
  return (method & 15) === 8 && (method * 256 + head.u8()) % 31 === 0
}
