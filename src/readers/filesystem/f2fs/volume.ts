/** One F2FS volume that is being read. */
import type { Budget } from '../../../kernel/limits.ts'
import type { PageCache } from '../../shared/page-cache.ts'
import type { RangePurse } from '../../shared/ranges.ts'
import type { Checkpoint } from './checkpoint.ts'
import type { Superblock } from './superblock.ts'

/** What reading an inode and its content needs. */
export interface Volume {
  readonly sb: Superblock
  readonly checkpoint: Checkpoint
  readonly cache: PageCache
  readonly budget: Budget
  readonly purse: RangePurse
}
