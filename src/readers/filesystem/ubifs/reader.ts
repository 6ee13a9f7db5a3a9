/** UBIFS: lists the files as the index of the last commit and the journal behind it have them. */
import type { Budget } from '../../../kernel/limits.ts'
import { malformed } from '../../../kernel/problem.ts'
import { defineReader, type ReaderInput, type Yield } from '../../define.ts'
import { PageCache } from '../../shared/page-cache.ts'
import { walkTree } from '../../shared/tree-walk.ts'
import { Troubles } from '../../shared/troubles.ts'
import { Index } from './index.ts'
import { kinds, nodeAt } from './nodes.ts'
import { parseSuperblock, readMaster } from './superblock.ts'
import { treeOf } from './walk.ts'

/** The UBIFS reader. */
export const reader = defineReader({
  id: 'filesystem/ubifs',
  title: 'UBIFS file system',
  label: 'ubifs',
  emits: ['container'],
  signatures: [{ at: 0, hex: '31181006' }],
  references: [
    { title: 'Linux kernel, ubifs-media.h', url: 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/ubifs/ubifs-media.h' },
    { title: 'Linux kernel documentation, UBIFS authentication', url: 'https://docs.kernel.org/filesystems/ubifs-authentication.html' },
  ],
  limitations: [
    'Files encrypted with fscrypt are named and not read.',
    'The hashes and signatures of authenticated file systems are not checked.',
    'Deleted files and older versions, which may still lie in the flash, are not listed.',
    'Of extended attributes only the names are kept, and the value of security.capability.',
  ],
  read,
})

async function* read(input: ReaderInput, budget: Budget): AsyncGenerator<Yield<'container'>> {
  const cache = new PageCache(input)
  const first = await nodeAt(cache, 0, input.size)
  if (first?.kind !== kinds.superblock) throw malformed('the superblock is damaged', 0)
  const sb = parseSuperblock(first.cursor)
  yield {
    fact: {
      kind: 'container',
      format: 'filesystem/ubifs',
      uuid: sb.uuid,
      readOnlyFormat: false,
      details: { type: `UBIFS ${sb.version}`, compression: sb.compressor, blockBytes: sb.blockBytes, canEncryptFiles: sb.canEncryptFiles, authenticated: sb.authenticated },
    },
  }
  const troubles = new Troubles()
  const index = new Index(sb, cache, budget, troubles)
  yield* index.all(await readMaster(cache, sb))
  yield* walkTree(treeOf(index.store), budget, troubles)
}
