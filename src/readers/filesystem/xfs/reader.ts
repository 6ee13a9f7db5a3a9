/** XFS: lists every reachable file with directions to its content; reads no file's content. */
import type { Budget } from '../../../kernel/limits.ts'
import { defineReader, type ReaderInput, type Yield } from '../../define.ts'
import { PageCache } from '../../shared/page-cache.ts'
import { RangePurse } from '../../shared/ranges.ts'
import { walkTree } from '../../shared/tree-walk.ts'
import { endsWithUnmount } from './log.ts'
import { readSuperblock } from './superblock.ts'
import { treeOf } from './tree.ts'

/** The XFS reader. */
export const reader = defineReader({
  id: 'filesystem/xfs',
  title: 'XFS file system',
  label: 'xfs',
  emits: ['container'],
  signatures: [{ at: 0, hex: '58465342' }],
  references: [
    { title: 'XFS Algorithms and Data Structures, 3rd edition', url: 'https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf' },
    { title: 'Linux kernel, xfs_format.h', url: 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/xfs/libxfs/xfs_format.h' },
  ],
  limitations: [
    'The log is not replayed: a volume that was not unmounted cleanly is read as it lies, and said to be so.',
    'Files on the real-time device, directories of version 1 and a tree of metadata directories are named and not read.',
    'Checksums of inodes and blocks are not verified; that of the superblock is. Its copies are not tried.',
    'Of extended attributes only the names are kept, and the value of security.capability.',
    'Deleted files and space between files are not searched.',
  ],
  read,
})

async function* read(input: ReaderInput, budget: Budget): AsyncGenerator<Yield<'container'>> {
  const sb = await readSuperblock(input)
  const bytes = sb.blocks * sb.blockBytes
  const cleanlyUnmounted = await endsWithUnmount(sb, input, budget)
  yield {
    fact: {
      kind: 'container',
      format: 'filesystem/xfs',
      ...(sb.label === '' ? {} : { label: sb.label }),
      uuid: sb.uuid,
      readOnlyFormat: false,
      details: { type: `XFS ${sb.version}`, blockBytes: sb.blockBytes, blocks: sb.blocks, features: [...sb.features].join(' '), ...(cleanlyUnmounted === undefined ? {} : { cleanlyUnmounted }) },
    },
  }
  if (sb.checksumMatches === false) yield { problem: { code: 'malformed', message: 'the superblock does not match its checksum', offset: 0 } }
  if (sb.features.has('needsrepair')) yield { problem: { code: 'malformed', message: 'the file system is marked as in need of repair' } }
  if (bytes > input.size) yield { problem: { code: 'malformed', message: `the file system says ${bytes} bytes, ${input.size} are there` } }
  if (cleanlyUnmounted === false) yield { problem: { code: 'unsupported', message: 'the volume was not unmounted cleanly; its log was not replayed, the last changes may be missing' } }
  yield* walkTree(treeOf({ sb, cache: new PageCache(input), budget, purse: new RangePurse() }), budget)
}
