/** cramfs: lists every file with directions to its blocks; reads no file's content. */
import type { Budget } from '../../../kernel/limits.ts'
import { defineReader, type ReaderInput, type Yield } from '../../define.ts'
import { PageCache } from '../../shared/page-cache.ts'
import { walkTree } from '../../shared/tree-walk.ts'
import { verityBehind } from '../../shared/verity.ts'
import { findSuperblock } from './superblock.ts'
import { treeOf } from './walk.ts'

const words = '436f6d7072657373656420524f4d4653'

/** The cramfs reader. */
export const reader = defineReader({
  id: 'filesystem/cramfs',
  title: 'cramfs file system',
  label: 'cramfs',
  emits: ['container', 'volume', 'verity-tree'],
  signatures: [
    { at: 0, hex: '453dcd28' },
    { at: 0, hex: '28cd3d45' },
    // Behind 512 bytes of boot code, where four bytes alone would be found too often.
    { at: 512, hex: `453dcd28${'??'.repeat(12)}${words}` },
    { at: 512, hex: `28cd3d45${'??'.repeat(12)}${words}` },
  ],
  references: [
    { title: 'Linux kernel, cramfs file system layout', url: 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/cramfs/README' },
    { title: 'Linux kernel, cramfs_fs.h', url: 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/uapi/linux/cramfs_fs.h' },
  ],
  limitations: [
    'The checksum of the whole image is not compared; Linux does not compare it either.',
    'The size of blocks, which an image does not tell, is found by trying; sizes other than 4 to 64 KiB are not read.',
    'Variants with other compression than zlib are not read.',
  ],
  read,
})

async function* read(input: ReaderInput, budget: Budget): AsyncGenerator<Yield<'container' | 'volume' | 'verity-tree'>> {
  const sb = await findSuperblock(input)
  const { name, files, edition, bytesUsed } = sb
  yield {
    fact: {
      kind: 'container',
      format: 'filesystem/cramfs',
      ...(name === '' ? {} : { label: name }),
      readOnlyFormat: true,
      details: {
        type: 'cramfs', byteOrder: sb.littleEndian ? 'little-endian' : 'big-endian',
        ...(files === undefined ? {} : { files }),
        ...(edition === undefined ? {} : { edition }),
        ...(bytesUsed === undefined ? {} : { bytesUsed }),
      },
    },
  }
  if (bytesUsed !== undefined) {
    if (bytesUsed > input.size) yield { problem: { code: 'malformed', message: `the file system says ${bytesUsed} bytes, ${input.size} are there` } }
    yield* verityBehind(input, [Math.ceil(bytesUsed / 4096) * 4096, bytesUsed])
  }
  yield* walkTree(treeOf(sb, new PageCache(input), budget), budget)
}
