/** F2FS: lists every reachable file of the newest checkpoint with directions to its content; reads no file's content. */
import type { Budget } from '../../../kernel/limits.ts'
import { defineReader, type ReaderInput, type Yield } from '../../define.ts'
import { PageCache } from '../../shared/page-cache.ts'
import { RangePurse } from '../../shared/ranges.ts'
import { walkTree } from '../../shared/tree-walk.ts'
import { verityBehind } from '../../shared/verity.ts'
import { readCheckpoint } from './checkpoint.ts'
import { blockBytes, readSuperblock, superblockOffset } from './superblock.ts'
import { treeOf } from './tree.ts'

/** The F2FS reader. */
export const reader = defineReader({
  id: 'filesystem/f2fs',
  title: 'F2FS file system',
  label: 'f2fs',
  emits: ['container', 'volume', 'verity-tree'],
  signatures: [{ at: superblockOffset, hex: '1020f5f2' }],
  references: [
    { title: 'Linux kernel documentation, F2FS', url: 'https://docs.kernel.org/filesystems/f2fs.html' },
    { title: 'Linux kernel, f2fs_fs.h', url: 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/linux/f2fs_fs.h' },
  ],
  limitations: [
    'What was written after the newest checkpoint (fsync) is not replayed: a volume that was not unmounted cleanly is said to be so.',
    'Encrypted directories and files (fscrypt) are named and not read.',
    'Blocks of other sizes than 4 KiB, and content on further devices, are named and not read.',
    'Checksums of inodes and of compressed clusters are not verified; those of superblock and checkpoints are.',
    'Of extended attributes only the names are kept, and the value of security.capability.',
    'Deleted files and older versions, which may still lie in the flash, are not listed.',
  ],
  read,
})

async function* read(input: ReaderInput, budget: Budget): AsyncGenerator<Yield<'container' | 'volume' | 'verity-tree'>> {
  const sb = await readSuperblock(input)
  const cache = new PageCache(input)
  const checkpoint = await readCheckpoint(sb, cache)
  const bytes = sb.blocks * blockBytes
  yield {
    fact: {
      kind: 'container',
      format: 'filesystem/f2fs',
      ...(sb.label === '' ? {} : { label: sb.label }),
      uuid: sb.uuid,
      readOnlyFormat: sb.features.has('ro'),
      details: {
        type: 'f2fs', blockBytes, blocks: sb.blocks, inodes: checkpoint.inodes, features: [...sb.features].join(' '),
        cleanlyUnmounted: checkpoint.cleanlyUnmounted, ...(checkpoint.hasErrors ? { hasErrors: true } : {}),
      },
    },
  }
  if (sb.fromCopy) yield { problem: { code: 'malformed', message: 'the first superblock is damaged; its copy was read', offset: superblockOffset } }
  if (bytes > input.size && sb.devices.length === 0) yield { problem: { code: 'malformed', message: `the file system says ${bytes} bytes, ${input.size} are there` } }
  if (sb.devices.length > 0) yield { problem: { code: 'unsupported', message: `the file system goes on on ${sb.devices.length} more devices, which were not looked at` } }
  if (!checkpoint.cleanlyUnmounted) {
    yield { problem: { code: 'unsupported', message: 'the volume was not unmounted cleanly; what was written after its last checkpoint was not replayed and may be missing' } }
  }
  yield* verityBehind(input, [bytes])
  yield* walkTree(treeOf({ sb, checkpoint, cache, budget, purse: new RangePurse() }), budget)
}
