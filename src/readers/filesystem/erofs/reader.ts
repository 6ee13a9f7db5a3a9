/** EROFS: lists every file with directions to its blocks; reads no file's content. */
import type { Budget } from '../../../kernel/limits.ts'
import { defineReader, type ReaderInput, type Yield } from '../../define.ts'
import { PageCache } from '../../shared/page-cache.ts'
import { RangePurse } from '../../shared/ranges.ts'
import { Troubles } from '../../shared/troubles.ts'
import { walkTree } from '../../shared/tree-walk.ts'
import { verityBehind } from '../../shared/verity.ts'
import { Contents } from './content.ts'
import { readSuperblock, superblockOffset } from './superblock.ts'
import type { Volume } from './volume.ts'
import { longPrefixes, treeOf } from './walk.ts'

/** The EROFS reader. */
export const reader = defineReader({
  id: 'filesystem/erofs',
  title: 'EROFS file system',
  label: 'erofs',
  emits: ['container', 'volume', 'verity-tree'],
  signatures: [{ at: superblockOffset, hex: 'e2e1f5e0' }],
  references: [
    { title: 'Linux kernel documentation, EROFS', url: 'https://docs.kernel.org/filesystems/erofs.html' },
    { title: 'EROFS core on-disk format', url: 'https://erofs.docs.kernel.org/en/latest/core_ondisk.html' },
  ],
  limitations: [
    'Files with MicroLZMA compression, with several compressions, or that share parts of deflate or zstd blocks, are named and not read.',
    'Compressed files with extent records, and images with a metadata box, are named and not read.',
    'Content on further devices is named and not read.',
    'Of extended attributes only the names are kept, and the value of security.capability.',
  ],
  read,
})

async function* read(input: ReaderInput, budget: Budget): AsyncGenerator<Yield<'container' | 'volume' | 'verity-tree'>> {
  const sb = await readSuperblock(input)
  const bytes = sb.blocks * sb.blockBytes
  yield {
    fact: {
      kind: 'container',
      format: 'filesystem/erofs',
      ...(sb.label === '' ? {} : { label: sb.label }),
      uuid: sb.uuid,
      readOnlyFormat: true,
      details: { type: 'erofs', blockBytes: sb.blockBytes, blocks: sb.blocks, inodes: sb.inodes, features: [...sb.features].join(' '), compressions: sb.algorithms.join(' ') },
    },
  }
  if (sb.checksumMatches === false) yield { problem: { code: 'malformed', message: 'the superblock does not match its checksum', offset: superblockOffset } }
  if (bytes > input.size) yield { problem: { code: 'malformed', message: `the file system says ${bytes} bytes, ${input.size} are there` } }
  yield* verityBehind(input, [Math.ceil(bytes / 4096) * 4096, bytes])
  const volume: Volume = { sb, input, cache: new PageCache(input), budget, purse: new RangePurse() }
  const contents = new Contents(volume)
  const troubles = new Troubles()
  let prefixes: readonly string[] = []
  try {
    prefixes = await longPrefixes(volume, contents)
  } catch (error) {
    yield* troubles.caught(error, '/')
  }
  yield* walkTree(treeOf(volume, contents, prefixes), budget, troubles)
}
