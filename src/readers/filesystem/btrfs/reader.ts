/** btrfs: lists the files of all subvolumes with directions to their content; reads no file's content. */
import type { Budget } from '../../../kernel/limits.ts'
import { defineReader, type ReaderInput, type Yield } from '../../define.ts'
import { RangePurse } from '../../shared/ranges.ts'
import { walkTree } from '../../shared/tree-walk.ts'
import { magicOffset, readSuperblock, superblockOffset } from './superblock.ts'
import { shownRoot, treeOf } from './tree.ts'
import { Trees } from './trees.ts'

/** The btrfs reader. */
export const reader = defineReader({
  id: 'filesystem/btrfs',
  title: 'btrfs file system',
  label: 'btrfs',
  emits: ['container'],
  signatures: [{ at: magicOffset, hex: '5f42485266535f4d' }],
  references: [
    { title: 'btrfs documentation, on-disk format', url: 'https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html' },
    { title: 'Linux kernel, btrfs_tree.h', url: 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/uapi/linux/btrfs_tree.h' },
  ],
  limitations: [
    'Content on further devices, and content striped over several devices (RAID 0, 10, 5, 6), is named and not read.',
    'The log of fsync is not replayed: a volume that has one is said to be so.',
    'Checksums of nodes are verified where they are CRC-32C; those of content are not.',
    'The root that is shown is the default subvolume, or one that installers call @, @rootfs, root or rootfs; other subvolumes are listed under their names.',
    'Of extended attributes only the names are kept, and the value of security.capability.',
    'Deleted files and older versions outside snapshots are not listed.',
  ],
  read,
})

async function* read(input: ReaderInput, budget: Budget): AsyncGenerator<Yield<'container'>> {
  const sb = await readSuperblock(input)
  const trees = new Trees(sb, input, budget)
  await trees.readChunks()
  const shown = await shownRoot(trees)
  yield {
    fact: {
      kind: 'container',
      format: 'filesystem/btrfs',
      ...(sb.label === '' ? {} : { label: sb.label }),
      uuid: sb.uuid,
      readOnlyFormat: false,
      details: {
        type: 'btrfs', sectorBytes: sb.sectorBytes, nodeBytes: sb.nodeBytes, bytes: sb.bytes, devices: sb.devices, checksum: sb.checksum,
        features: sb.features.join(' '), cleanlyUnmounted: !sb.hasLog, ...(shown.name === '' ? {} : { root: shown.name }),
      },
    },
  }
  if (sb.fromCopy) yield { problem: { code: 'malformed', message: 'the first superblock is damaged or older; its copy was read', offset: superblockOffset } }
  if (sb.deviceBytes > input.size) yield { problem: { code: 'malformed', message: `the device says ${sb.deviceBytes} bytes, ${input.size} are there` } }
  if (sb.devices > 1) yield { problem: { code: 'unsupported', message: `the file system lies on ${sb.devices} devices, of which this is one; what lies on the others was not looked at` } }
  if (sb.hasLog) yield { problem: { code: 'unsupported', message: 'the volume was not unmounted cleanly; the log of its last changes was not replayed, they may be missing' } }
  const tree = treeOf(shown, { trees, purse: new RangePurse(), imageBytes: input.size })
  yield* walkTree(tree, budget)
  if (tree.hidden.size > 0) {
    yield { problem: { code: 'unsupported', message: `outside ${shown.name}, which is shown as the root, there are things of the same names, which were not looked at: ${[...tree.hidden].slice(0, 10).join(', ')}` } }
  }
  if (trees.repaired.size > 0) yield { problem: { code: 'malformed', message: `${trees.repaired.size} nodes are damaged; their other copies were read` } }
}
