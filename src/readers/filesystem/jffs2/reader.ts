/** JFFS2: a log of nodes in flash. Reads it once from end to end and lists the files as the newest nodes have them. */
import type { Budget } from '../../../kernel/limits.ts'
import { malformed } from '../../../kernel/problem.ts'
import { window } from '../../../kernel/source.ts'
import { defineReader, type ReaderInput, type Yield } from '../../define.ts'
import { PageCache } from '../../shared/page-cache.ts'
import { walkTree } from '../../shared/tree-walk.ts'
import { Troubles } from '../../shared/troubles.ts'
import { compressionName, headerBytes } from './nodes.ts'
import { magic, Scan } from './scan.ts'
import { treeOf } from './walk.ts'

/** First nodes: cleanmarker, padding, name, inode, attribute. */
const firstKinds = [0x2003, 0x2004, 0xe001, 0xe002, 0xe008]
const hex = (value: number, little: boolean): string => {
  const text = value.toString(16).padStart(4, '0')
  return little ? text.slice(2) + text.slice(0, 2) : text
}
const pageBytes = 64 * 1024
const pages = 32

/** The JFFS2 reader. */
export const reader = defineReader({
  id: 'filesystem/jffs2',
  title: 'JFFS2 file system',
  label: 'jffs2',
  emits: ['container'],
  signatures: [true, false].flatMap((little) => firstKinds.map((kind) => ({ at: 0, hex: hex(magic, little) + hex(kind, little) }))),
  references: [
    { title: 'Linux kernel, jffs2.h', url: 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/uapi/linux/jffs2.h' },
    { title: 'D. Woodhouse, JFFS: The Journalling Flash File System', url: 'https://www.sourceware.org/jffs2/jffs2.pdf' },
  ],
  limitations: [
    'Content compressed with LZMA or Rubin is not read; such files are listed and named.',
    'Where NAND flash is dumped together with its spare bytes, these must be taken out first.',
    'Deleted files and older versions, which may still lie in the flash, are not listed.',
    'Of extended attributes only the names are kept, and the value of security.capability.',
  ],
  read,
})

async function* read(input: ReaderInput, budget: Budget): AsyncGenerator<Yield<'container'>> {
  const little = (await window(input, 0, headerBytes)).u8() === 0x85
  const cache = new PageCache(input, pageBytes, pages)
  const troubles = new Troubles()
  const scan = new Scan(cache, little, budget, troubles)
  yield* scan.all()
  if (scan.sound === 0) throw malformed('no sound node of JFFS2')
  yield {
    fact: {
      kind: 'container',
      format: 'filesystem/jffs2',
      readOnlyFormat: false,
      details: {
        type: 'JFFS2',
        byteOrder: little ? 'little-endian' : 'big-endian',
        compression: [...scan.compressors].sort((a, b) => a - b).map(compressionName).join(' '),
        inodes: scan.store.inodes.size,
        nodes: scan.sound,
      },
    },
  }
  yield* walkTree(treeOf({ store: scan.store, cache, littleEndian: little, pathBytes: budget.limits.pathBytes }), budget, troubles)
}
