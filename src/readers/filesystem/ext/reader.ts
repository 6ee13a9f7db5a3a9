/** ext2, ext3 and ext4: lists every reachable file with directions to its content; reads no file's content. */
import { least } from '../../../kernel/extremes.ts'
import type { Budget } from '../../../kernel/limits.ts'
import { window } from '../../../kernel/source.ts'
import { defineReader, type ReaderInput, type Yield } from '../../define.ts'
import { PageCache } from '../../shared/page-cache.ts'
import { RangePurse } from '../../shared/ranges.ts'
import { walkTree } from '../../shared/tree-walk.ts'
import { verityBehind } from '../../shared/verity.ts'
import { Groups } from './groups.ts'
import { parseSuperblock, superblockBytes, superblockOffset, type Superblock } from './superblock.ts'
import { treeOf } from './walk.ts'

/** The reader of the ext family. */
export const reader = defineReader({
  id: 'filesystem/ext',
  title: 'ext2, ext3 or ext4 file system',
  label: 'ext4',
  emits: ['container', 'volume', 'verity-tree'],
  signatures: [{ at: 1080, hex: '53ef' }],
  references: [
    { title: 'Linux kernel documentation, ext4 data structures and algorithms', url: 'https://docs.kernel.org/filesystems/ext4/' },
    { title: 'Linux kernel documentation, the second extended file system', url: 'https://docs.kernel.org/filesystems/ext2.html' },
  ],
  limitations: [
    'The journal is not replayed: a volume that was not unmounted cleanly is read as it lies, and said to be so.',
    'Encrypted directories (fscrypt) are named and not listed.',
    'The checksums of inodes, directories and extents are not verified; those of the superblock and of the group descriptors are.',
    'Deleted files and space between files are not searched.',
    'Of extended attributes only the names are kept, and the value of security.capability.',
    'Volumes with compression are recognised and not read; a journal on a device of its own is not recognised.',
  ],
  read,
})

async function* read(input: ReaderInput, budget: Budget): AsyncGenerator<Yield<'container' | 'volume' | 'verity-tree'>> {
  const sb = parseSuperblock(await window(input, superblockOffset, superblockBytes))
  const bytes = sb.blocks * sb.blockBytes
  yield {
    fact: {
      kind: 'container',
      format: 'filesystem/ext',
      ...(sb.label === '' ? {} : { label: sb.label }),
      uuid: sb.uuid,
      readOnlyFormat: false,
      details: details(sb),
    },
  }
  if (sb.checksumMatches === false) yield { problem: { code: 'malformed', message: 'the superblock does not match its checksum', offset: superblockOffset } }
  if (bytes > input.size) yield { problem: { code: 'malformed', message: `the file system says ${bytes} bytes, ${input.size} are there` } }
  if (sb.features.has('needs_recovery')) {
    yield { problem: { code: 'unsupported', message: 'the volume was not unmounted cleanly; its journal was not replayed, the last changes before the end may be missing' } }
  }
  yield* verityBehind(input, [bytes, Math.ceil(bytes / 4096) * 4096])
  const cache = new PageCache(input)
  const groups = new Groups(sb, cache)
  yield* walkTree(treeOf({ sb, cache, budget, purse: new RangePurse() }, groups), budget)
  if (groups.damaged.size > 0) {
    yield { problem: { code: 'malformed', message: `the descriptors of ${groups.damaged.size} block groups do not match their checksums (first: group ${least(groups.damaged)})` } }
  }
}

function details(sb: Superblock): Record<string, string | number | boolean> {
  return {
    type: sb.kind,
    blockBytes: sb.blockBytes,
    blocks: sb.blocks,
    inodes: sb.inodes,
    features: [...sb.features].join(' '),
    cleanlyUnmounted: sb.cleanlyUnmounted && !sb.features.has('needs_recovery'),
    ...(sb.hasErrors ? { hasErrors: true } : {}),
    ...(sb.lastMounted === '' ? {} : { lastMounted: sb.lastMounted }),
  }
}
